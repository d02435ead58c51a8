// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/input.h"

#include "app/media/engine.h"
#include "app/media/libav_error.h"
#include "app/media/reach.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QUrl>

#include <utility>

namespace reelyard
{

namespace
{

int isStopped(void *control)
{
    return static_cast<const EngineControl *>(control)->cancel.load() ? 1 : 0;
}

bool isLink(const QString &source)
{
    const QString scheme = QUrl(source).scheme().toLower();
    return scheme == QLatin1String("http") || scheme == QLatin1String("https");
}

Error notALink(const QString &source)
{
    return {ErrorClass::Permanent, QStringLiteral("link.protocol"),
            QCoreApplication::translate("Engine", "Only links with http and https can be read."), source};
}

} // namespace

QByteArray fileUrl(const QString &path)
{
    return "file:" + pathToBytes(path);
}

AVIOInterruptCB interruptedBy(const EngineControl &control)
{
    return {&isStopped, const_cast<EngineControl *>(&control)};
}

Result<std::unique_ptr<Input>> Input::open(const MediaSource &source, const EngineControl &control,
                                           const FileSpec &limits)
{
    if (source.isLink() && !isLink(source.path))
        return notALink(source.path);
    std::unique_ptr<Input> input(new Input);
    input->m_context = avformat_alloc_context();
    if (!input->m_context)
        return libavError(AVERROR(ENOMEM), Doing::OpeningSource);
    input->m_context->interrupt_callback = interruptedBy(control);

    Dictionary options;
    Dictionary decoding;
    for (const OptionValue &option : limits.options) {
        for (const char *name : {"max_streams", "probesize", "analyzeduration"}) {
            if (option.name == QLatin1String(name))
                options.set(name, option.value.toUtf8().constData());
        }
        if (option.name == QLatin1String("max_pixels"))
            decoding.set("max_pixels", option.value.toUtf8().constData());
    }
    limitReach(options, source.kind);
    limitPictures(decoding);
    options.set("scan_all_pmts", "1"); // as ffmpeg does: a TS may announce streams late
    const AVInputFormat *format = nullptr;
    if (!source.moreParts.isEmpty()) {
        auto joined = JoinedSource::examine(source, control, limits);
        if (!joined)
            return joined.error();
        input->m_joined = *std::move(joined);
        auto attached = input->m_joined->attach(input->m_context, options);
        if (!attached)
            return attached.error();
        format = *attached;
    }
    const QByteArray url = source.isLink() ? source.path.toUtf8() : fileUrl(source.path);
    // On failure libav frees the context and sets the pointer to null.
    const int opened = avformat_open_input(&input->m_context, url.constData(), format, options.address());
    if (opened < 0)
        return openingError(opened, source.kind, source.path);

    // Streams that stay unknown are no failure: what can be used is decided later, stream by stream.
    std::vector<Dictionary> perStream(input->m_context->nb_streams, decoding);
    std::vector<AVDictionary *> raw;
    for (Dictionary &own : perStream)
        raw.push_back(std::exchange(*own.address(), nullptr));
    const int found = avformat_find_stream_info(input->m_context, raw.empty() ? nullptr : raw.data());
    for (AVDictionary *&own : raw)
        av_dict_free(&own);
    if (found < 0 && input->m_context->nb_streams == 0)
        return libavError(found, Doing::OpeningSource);
    if (input->m_joined)
        input->m_joined->complete(input->m_context);
    return input;
}

Input::~Input()
{
    avformat_close_input(&m_context);
}

} // namespace reelyard
