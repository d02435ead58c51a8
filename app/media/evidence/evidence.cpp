// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/evidence/evidence.h"

#include "app/media/engine.h"
#include "app/media/evidence/captions.h"
#include "app/media/evidence/frame_md5.h"
#include "app/media/evidence/likeness.h"
#include "app/media/evidence/losslessness.h"
#include "app/media/evidence/media_reader.h"
#include "app/media/evidence/output_path.h"
#include "app/media/evidence/relink.h"
#include "app/media/libav_error.h"
#include "models/base/file_hash.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

/// The steps of gatherEvidence(), each of which may end it.
class Gathering
{
public:
    Gathering(const EvidenceRequest &request, EngineControl &control)
        : m_request(request)
        , m_control(control)
        , m_path(pathOfMainFile(request))
    {
    }

    Result<EvidenceReport> run()
    {
        const RecipeChecks &checks = m_request.checks;
        // What holds no media (a list of checksums) has no streams to compare or to decode.
        const bool isMedia = !m_request.outputInfo.streams.empty();
        using Step = Result<void> (Gathering::*)();
        const std::pair<bool, Step> steps[] = {{isMedia, &Gathering::preserve},
                                               {isMedia && checks.relinks, &Gathering::relink},
                                               {isMedia && checks.decodesOutput, &Gathering::decode},
                                               {isMedia && (checks.leastSsim || checks.leastPsnr), &Gathering::liken},
                                               {isMedia && checks.isLossless, &Gathering::certify},
                                               {isMedia && checks.writesFrameMd5, &Gathering::listFrames},
                                               {checks.writesSha256, &Gathering::hash},
                                               {checks.keepsModificationTime, &Gathering::keepTime}};
        for (const auto &[isWanted, step] : steps) {
            if (!isWanted)
                continue;
            if (auto done = (this->*step)(); !done)
                return done.error();
            if (m_report.error)
                break;
        }
        return std::move(m_report);
    }

private:
    void fail(ErrorClass errorClass, const char *code, const QString &sentence, const QString &detail = {})
    {
        m_report.error = Error{errorClass, QLatin1String(code), sentence, detail};
    }

    Result<void> preserve()
    {
        MediaInfo source = m_request.sourceInfo;
        MediaInfo output = m_request.outputInfo;
        if (m_request.checks.keeps.count(Preserved::Captions) > 0) {
            if (auto looked = lookForCaptions(m_request.source, source); !looked)
                return looked;
            if (auto looked = lookForCaptions(m_path, output); !looked)
                return looked;
        }
        StreamIndexPairs pairs;
        for (const StreamPair &pair : m_request.pairs)
            pairs.emplace_back(pair.source, pair.output);
        const auto items = comparePreservation(source, output, pairs);
        m_report.preservation = toJson(items);
        if (!m_request.isPartOfWhole)
            m_report.error = lossOf(items, m_request.checks.keeps);
        return {};
    }

    // They need not stand in the first picture, but who speaks for so long without any has none.
    Result<void> lookForCaptions(const MediaSource &source, MediaInfo &info)
    {
        constexpr double patienceSeconds = 60;
        const bool areKnown = std::any_of(info.streams.begin(), info.streams.end(),
                                          [](const StreamInfo &stream) { return stream.hasClosedCaptions; });
        const StreamInfo *video = info.first(StreamKind::Video);
        if (areKnown || !video)
            return {};
        auto reader = MediaReader::open(source, m_control);
        if (!reader)
            return reader.error();
        if (video->index >= (*reader)->streamCount())
            return {};
        if (auto wanted = (*reader)->want(video->index, MediaReader::As::Packets); !wanted)
            return wanted;
        MediaReader::Item item;
        std::optional<double> first;
        while (true) {
            auto more = (*reader)->next(item);
            if (!more)
                return more.error();
            const auto time = *more ? (*reader)->timeOf(item) : std::nullopt;
            first = first ? first : time;
            if (!*more || (time && *time - *first > patienceSeconds))
                return {};
            if (carriesClosedCaptions((*reader)->stream(video->index)->codecpar, item.packet)) {
                info.streams[static_cast<size_t>(video - info.streams.data())].hasClosedCaptions = true;
                return {};
            }
        }
    }

    Result<void> relink()
    {
        const auto differences = relinkDifferences(m_request, m_control);
        if (!differences)
            return differences.error();
        if (!differences->isEmpty())
            fail(ErrorClass::Configuration, "output.no-relink",
                 Words::tr("An editing program could not put this file in the source's place. %1")
                     .arg(differences->front()),
                 differences->join(u'\n'));
        return {};
    }

    Result<void> decode()
    {
        auto reader = MediaReader::open(m_path, m_control);
        if (!reader)
            return undecodable(reader.error(), Words::tr("The finished file could not be opened again."));
        std::vector<int> decoded;
        for (int i = 0; i < (*reader)->streamCount(); ++i) {
            const AVMediaType type = (*reader)->stream(i)->codecpar->codec_type;
            if (type != AVMEDIA_TYPE_VIDEO && type != AVMEDIA_TYPE_AUDIO && type != AVMEDIA_TYPE_SUBTITLE)
                continue;
            auto wanted = (*reader)->want(i, MediaReader::As::Frames);
            if (!wanted && wanted.error().code == QLatin1String("evidence.no-decoder"))
                m_report.remarks.push_back({QStringLiteral("output.not-decoded"), wanted.error().sentence});
            else if (!wanted)
                return undecodable(wanted.error(), Words::tr("A track of the finished file cannot be decoded."));
            else
                decoded.push_back(i);
        }
        MediaReader::Item item;
        while (true) {
            auto more = (*reader)->next(item);
            if (!more)
                return more.error();
            if (!*more)
                break;
        }
        QStringList problems;
        for (const int index : decoded) {
            const MediaReader::Counts &counts = (*reader)->counts(index);
            const QString what = toText(kindOf((*reader)->stream(index)->codecpar->codec_type));
            m_report.notes << QStringLiteral("decoded stream %1 (%2): %3 packets, %4 frames, %5 errors")
                                  .arg(index)
                                  .arg(what)
                                  .arg(counts.packets)
                                  .arg(counts.frames)
                                  .arg(counts.errors());
            const bool isSubtitle = what == toText(StreamKind::Subtitle); // an empty one clears the screen
            if (counts.errors() > 0 || (counts.packets > 0 && counts.frames == 0 && !isSubtitle))
                problems << m_report.notes.back();
        }
        if ((*reader)->endError() != 0)
            problems << libavText((*reader)->endError());
        if (!problems.isEmpty())
            fail(ErrorClass::Internal, "output.undecodable",
                 Words::tr("The finished file has faults: not all of it could be decoded again. Please try again."),
                 problems.join(u'\n'));
        return {};
    }

    Result<void> undecodable(const Error &error, const QString &sentence)
    {
        if (error.errorClass == ErrorClass::Interrupted || error.errorClass == ErrorClass::Resource)
            return error;
        fail(ErrorClass::Internal, "output.undecodable", sentence, error.detail);
        return {};
    }

    Result<void> liken()
    {
        for (const StreamPair &pair : m_request.pairs) {
            const StreamInfo *output = streamOf(m_request.outputInfo, pair.output);
            const StreamInfo *source = streamOf(m_request.sourceInfo, pair.source);
            if (!output || !source || output->kind != StreamKind::Video || output->isCoverArt() || pair.isCopy)
                continue;
            if (!source->hdr.isEmpty() && output->hdr.isEmpty()) {
                m_report.remarks.push_back({QStringLiteral("output.not-comparable"),
                                            Words::tr("How like the source the picture is was not measured: "
                                                      "the source is HDR and the output is not.")});
                continue;
            }
            auto likeness = measureLikeness(m_request, pair, m_control);
            if (!likeness)
                return likeness.error();
            m_report.notes << QStringLiteral("stream %1: SSIM %2, PSNR %3 dB over %4 pictures")
                                  .arg(pair.output)
                                  .arg(likeness->ssim, 0, 'f', 6)
                                  .arg(likeness->psnr, 0, 'f', 2)
                                  .arg(likeness->frames);
            const auto &leastSsim = m_request.checks.leastSsim;
            const auto &leastPsnr = m_request.checks.leastPsnr;
            // Written so that a value that is no number fails.
            if (leastSsim && !(likeness->ssim >= *leastSsim))
                lowQuality(QStringLiteral("SSIM"), likeness->ssim, *leastSsim, 4);
            else if (leastPsnr && !(likeness->psnr >= *leastPsnr))
                lowQuality(QStringLiteral("PSNR"), likeness->psnr, *leastPsnr, 2);
            if (m_report.error)
                break;
        }
        return {};
    }

    void lowQuality(const QString &measure, double value, double least, int digits)
    {
        fail(
            ErrorClass::Configuration, "output.low-quality",
            Words::tr(
                "The picture is less like the source than asked for: %1 is %2, at least %3 was wanted. Choose a higher "
                "quality, or ask for less.")
                .arg(measure)
                .arg(value, 0, 'f', digits)
                .arg(least, 0, 'f', digits),
            m_report.notes.back());
    }

    Result<void> certify()
    {
        auto proofs = proveLosslessness(m_request, m_control);
        if (!proofs)
            return proofs.error();
        QStringList different;
        for (const TrackProof &proof : *proofs) {
            const TrackContent &source = proof.source;
            const TrackContent &output = proof.output;
            if (source.errors > 0)
                m_report.remarks.push_back(
                    {QStringLiteral("source.decode-errors"),
                     Words::tr("The certificate holds for what could be decoded: the source has faults in stream %1.")
                         .arg(proof.pair.source)});
            if (proof.isIdentical)
                continue;
            const QString picture = Words::tr("The picture (stream %1) is not the source's, bit by bit.");
            const QString sound = Words::tr("The sound (stream %1) is not the source's, bit by bit.");
            QString sentence = (source.kind == QLatin1String("audio") ? sound : picture).arg(proof.pair.output);
            if (source.frames != output.frames)
                sentence = Words::tr("Stream %1 holds %2 units where the source has %3.")
                               .arg(proof.pair.output)
                               .arg(output.frames)
                               .arg(source.frames);
            else if (source.hash == output.hash && output.errors == 0)
                sentence = Words::tr("The pictures of stream %1 are the source's, but not at the same times.")
                               .arg(proof.pair.output);
            different << sentence;
        }
        if (proofs->empty())
            different << Words::tr("There is no picture and no sound to compare.");
        const QString date = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        auto text = certificateText(m_request, *proofs, date, m_control);
        if (!text)
            return text.error();
        if (!different.isEmpty())
            fail(
                ErrorClass::Configuration, "output.not-lossless",
                Words::tr("This output is not lossless. %1 Choose lossless settings, and copy sound that is compressed "
                          "already.")
                    .arg(different.front()),
                different.join(u'\n') + u'\n' + *text);
        else
            m_report.sidecars.push_back({QStringLiteral(".certificate.txt"), *text});
        return {};
    }

    Result<void> listFrames()
    {
        auto list = frameMd5Of(m_path, m_control);
        if (!list && list.error().code == QLatin1String("evidence.no-picture")) {
            m_report.remarks.push_back({list.error().code, list.error().sentence});
            return {};
        }
        if (!list)
            return list.error();
        m_report.sidecars.push_back({QStringLiteral(".framemd5"), *list});
        return {};
    }

    Result<void> hash()
    {
        const auto goOn = [this] {
            ++m_control.activity;
            return !m_control.cancel;
        };
        QStringList names{QString()}; // of the files in a folder; a file is itself
        if (std::error_code code; std::filesystem::is_directory(toStdPath(m_request.partPath), code)) {
            const auto files = filesBelow(m_request.partPath);
            if (!files)
                return files.error();
            names = *files;
        }
        QString text;
        for (const QString &name : names) {
            const QString suffix = name.isEmpty() ? QString() : u'/' + name;
            const auto digest = sha256OfFile(m_request.partPath + suffix, goOn);
            if (!digest)
                return digest.error();
            // As sha256sum writes it and reads it back.
            text += QString::fromLatin1(*digest) + QLatin1String("  {file}") + suffix + u'\n';
        }
        m_report.sidecars.push_back({QStringLiteral(".sha256"), text});
        return {};
    }

    Result<void> keepTime()
    {
        namespace fs = std::filesystem;
        if (m_request.source.isLink()) {
            m_report.remarks.push_back({QStringLiteral("output.no-source-time"),
                                        Words::tr("A link has no modification time that could be carried over.")});
            return {};
        }
        std::error_code code;
        const auto time = fs::last_write_time(toStdPath(m_request.source.path), code);
        const fs::path part = toStdPath(m_request.partPath);
        QStringList names;
        if (!code && fs::is_directory(part)) {
            const auto files = filesBelow(m_request.partPath);
            if (!files)
                return files.error();
            names = *files;
        }
        for (const QString &name : names) {
            if (!code)
                fs::last_write_time(toStdPath(m_request.partPath + u'/' + name), time, code);
        }
        if (!code)
            fs::last_write_time(part, time, code);
        if (code) // some shares do not take it; the output itself is sound
            m_report.remarks.push_back({QStringLiteral("output.no-source-time"),
                                        Words::tr("The source's modification time could not be carried over: %1.")
                                            .arg(QString::fromStdString(code.message()))});
        return {};
    }

    static const StreamInfo *streamOf(const MediaInfo &info, int index)
    {
        const auto found = std::find_if(info.streams.begin(), info.streams.end(),
                                        [index](const StreamInfo &stream) { return stream.index == index; });
        return found == info.streams.end() ? nullptr : &*found;
    }

    const EvidenceRequest &m_request;
    EngineControl &m_control;
    QString m_path;
    EvidenceReport m_report;
};

} // namespace

Result<EvidenceReport> gatherEvidence(const EvidenceRequest &request, EngineControl &control)
{
    return Gathering(request, control).run();
}

} // namespace reelyard
