// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/libav_error.h"

#include "app/media/libav.h"

#include <QCoreApplication>

#include <cerrno>
#include <optional>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

bool isOneOf(int code, std::initializer_list<int> codes)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

Error make(ErrorClass errorClass, const char *code, const QString &sentence, const QString &detail)
{
    return {errorClass, QLatin1String(code), sentence, detail};
}

// Errors of the system: they mean the same whatever libav was doing.
std::optional<Error> systemError(int code, bool isOutput, const QString &detail)
{
#ifdef EDQUOT
    if (code == AVERROR(EDQUOT))
        return make(ErrorClass::Resource, "resource.disk-full", Words::tr("The disk quota for the output is used up."),
                    detail);
#endif
    if (code == AVERROR(ENOSPC))
        return make(ErrorClass::Resource, "resource.disk-full", Words::tr("The disk of the output is full."), detail);
    if (code == AVERROR(ENOMEM))
        return make(ErrorClass::Resource, "resource.memory", Words::tr("There was not enough memory."), detail);
    if (isOneOf(code, {AVERROR(EMFILE), AVERROR(ENFILE)}))
        return make(ErrorClass::Resource, "resource.open-files", Words::tr("Too many files are open on this computer."),
                    detail);
    if (isOneOf(code, {AVERROR(EACCES), AVERROR(EPERM)})) {
        return isOutput ? make(ErrorClass::Permanent, "output.forbidden",
                               Words::tr("Writing to this folder is not allowed."), detail)
                        : make(ErrorClass::Permanent, "source.forbidden",
                               Words::tr("Reading this file is not allowed."), detail);
    }
    if (code == AVERROR(EROFS))
        return make(ErrorClass::Permanent, "output.read-only", Words::tr("The disk of the output is read-only."),
                    detail);
    if (code == AVERROR(EFBIG))
        return make(ErrorClass::Permanent, "output.too-large",
                    Words::tr("The output is larger than its disk's file system allows."), detail);
    if (code == AVERROR(ENAMETOOLONG))
        return make(ErrorClass::Permanent, isOutput ? "output.name-too-long" : "source.name-too-long",
                    Words::tr("The name of the file is too long for its disk."), detail);
    if (code == AVERROR(EISDIR))
        return make(ErrorClass::Permanent, "source.is-folder", Words::tr("This is a folder, not a file."), detail);
    if (isOneOf(code, {AVERROR(ENOENT), AVERROR(ENOTDIR)})) {
        return isOutput
                   ? make(ErrorClass::Permanent, "output.no-folder", Words::tr("The output's folder is gone."), detail)
                   : make(ErrorClass::Permanent, "source.missing", Words::tr("The file is not there."), detail);
    }
    bool isAway = isOneOf(code, {AVERROR(ENODEV), AVERROR(ENXIO)});
#ifdef ESTALE
    isAway = isAway || code == AVERROR(ESTALE);
#endif
#ifdef EHOSTDOWN
    isAway = isAway || code == AVERROR(EHOSTDOWN);
#endif
#ifdef ENOMEDIUM
    isAway = isAway || code == AVERROR(ENOMEDIUM);
#endif
    if (isAway)
        return make(ErrorClass::Resource, isOutput ? "resource.output-away" : "resource.source-away",
                    isOutput ? Words::tr("The disk or share of the output is not connected.")
                             : Words::tr("The disk or share of the source is not connected."),
                    detail);
    if (code == AVERROR(EIO) && isOutput)
        return make(ErrorClass::Resource, "resource.write-failed",
                    Words::tr("The disk of the output reported an error while writing."), detail);
    return std::nullopt;
}

// Errors of links.
std::optional<Error> networkError(int code, const QString &detail)
{
    if (code == AVERROR_HTTP_NOT_FOUND)
        return make(ErrorClass::Permanent, "link.not-found", Words::tr("The link leads nowhere any more (404)."),
                    detail);
    if (isOneOf(code, {AVERROR_HTTP_UNAUTHORIZED, AVERROR_HTTP_FORBIDDEN}))
        return make(ErrorClass::Permanent, "link.forbidden",
                    Words::tr("The server does not allow access to this link."), detail);
#ifdef AVERROR_HTTP_TOO_MANY_REQUESTS
    if (code == AVERROR_HTTP_TOO_MANY_REQUESTS)
        return make(ErrorClass::RateLimited, "link.rate-limited", Words::tr("The server asks for fewer requests."),
                    detail);
#endif
    if (code == AVERROR_HTTP_OTHER_4XX && detail.contains(QLatin1String(" 429")))
        return make(ErrorClass::RateLimited, "link.rate-limited", Words::tr("The server asks for fewer requests."),
                    detail);
    if (isOneOf(code, {AVERROR_HTTP_BAD_REQUEST, AVERROR_HTTP_OTHER_4XX}))
        return make(ErrorClass::Permanent, "link.refused", Words::tr("The server refused this link."), detail);
    if (code == AVERROR_HTTP_SERVER_ERROR)
        return make(ErrorClass::Transient, "link.server-error", Words::tr("The server had an error of its own."),
                    detail);
    if (isOneOf(code, {AVERROR(ETIMEDOUT), AVERROR(ECONNRESET), AVERROR(ECONNREFUSED), AVERROR(EPIPE),
                       AVERROR(ENETUNREACH), AVERROR(EHOSTUNREACH), AVERROR(ENETDOWN), AVERROR(ECONNABORTED)}))
        return make(ErrorClass::Transient, "link.connection", Words::tr("The connection to the server failed."),
                    detail);
    if (code == AVERROR_PROTOCOL_NOT_FOUND)
        return make(ErrorClass::Permanent, "link.protocol", Words::tr("Only links with http and https can be read."),
                    detail);
    return std::nullopt;
}

} // namespace

Error sourceError(const char *code, const QString &sentence, const QString &detail)
{
    return make(ErrorClass::Source, code, sentence, detail);
}

Error configurationError(const char *code, const QString &sentence, const QString &detail)
{
    return make(ErrorClass::Configuration, code, sentence, detail);
}

Error libavError(int code, Doing doing, const QString &context)
{
    const QString detail = context.isEmpty() ? libavText(code) : libavText(code) + QLatin1String(": ") + context;
    const bool isOutput = doing == Doing::WritingOutput || doing == Doing::CheckingOutput;
    if (auto error = systemError(code, isOutput, detail))
        return *error;
    if (doing == Doing::OpeningSource || doing == Doing::ReadingSource) {
        if (auto error = networkError(code, detail))
            return *error;
    }
    switch (doing) {
    case Doing::OpeningSource:
        if (code == AVERROR_PATCHWELCOME)
            return sourceError("source.unsupported",
                               Words::tr("The file uses a variant of its format that cannot be read yet."), detail);
        return sourceError("source.not-media", Words::tr("This is not a media file, or its beginning is damaged."),
                           detail);
    case Doing::ReadingSource:
        return sourceError("source.damaged", Words::tr("The file is damaged and could not be read to its end."),
                           detail);
    case Doing::Decoding:
        if (isOneOf(code, {AVERROR_DECODER_NOT_FOUND, AVERROR_PATCHWELCOME, AVERROR(ENOSYS)}))
            return sourceError("source.undecodable", Words::tr("There is no decoder for this file."), detail);
        return sourceError("source.damaged", Words::tr("The file is damaged and could not be decoded."), detail);
    case Doing::Filtering:
        return configurationError("recipe.filter",
                                  Words::tr("The filters of the recipe could not be applied to this picture or sound."),
                                  detail);
    case Doing::OpeningEncoder:
        return configurationError("recipe.encoder",
                                  Words::tr("The encoder refused the settings of the recipe for this source."), detail);
    case Doing::Encoding:
        // What encoders say of values that are no numbers, as sound without limits can hold.
        if (isOneOf(code, {AVERROR(EINVAL), AVERROR_INVALIDDATA}))
            return sourceError("source.unencodable",
                               Words::tr("The encoder refused what came out of this file and the recipe's filters."),
                               detail);
        return make(ErrorClass::Internal, "engine.encode", Words::tr("The encoder failed in the middle of its work."),
                    detail);
    case Doing::WritingOutput:
        return configurationError("recipe.container",
                                  Words::tr("The output format cannot hold what the recipe makes of this source."),
                                  detail);
    case Doing::CheckingOutput:
        return make(ErrorClass::Internal, "output.unreadable",
                    Words::tr("The finished file could not be opened again."), detail);
    }
    return internalError(detail);
}

} // namespace reelyard
