// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/evidence/losslessness.h"

#include "app/media/engine.h"
#include "app/media/evidence/content_hash.h"
#include "app/media/evidence/media_reader.h"
#include "app/media/evidence/output_path.h"
#include "app/media/evidence/picture_filter.h"
#include "app/media/libav_error.h"
#include "models/base/file_hash.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

namespace reelyard
{

namespace
{

// Matroska keeps times in milliseconds: that much may a picture move.
constexpr double allowedShift = 0.002;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

/// How one track is to be hashed. An empty format: as it is stored.
struct Wanted {
    bool asPackets = false;
    QString format;
    int turned = 0; ///< the picture, clockwise, before it is hashed
};

class TrackHash
{
public:
    TrackHash(AVMediaType type, const Wanted &wanted)
        : m_isSound(type == AVMEDIA_TYPE_AUDIO)
        , m_asPackets(wanted.asPackets)
        , m_turner(m_isSound ? 0 : wanted.turned)
        , m_pictures(m_isSound ? QString() : wanted.format)
        , m_sound(m_isSound ? wanted.format : QString())
        , m_packets(QCryptographicHash::Sha256)
    {
    }

    Result<void> add(const MediaReader &reader, const MediaReader::Item &item)
    {
        const std::optional<double> time = reader.timeOf(item);
        if (time) {
            m_content.firstSeconds = m_isTimed ? std::min(m_content.firstSeconds, *time) : *time;
            m_content.lastSeconds = m_isTimed ? std::max(m_content.lastSeconds, *time) : *time;
            m_isTimed = true;
        }
        if (item.packet) {
            ++m_content.frames;
            m_packets.addData(QByteArrayView(reinterpret_cast<const char *>(item.packet->data), item.packet->size));
            return {};
        }
        if (m_isSound) {
            m_content.frames += item.frame->nb_samples;
            return m_sound.add(item.frame);
        }
        ++m_content.frames;
        m_content.times.push_back(time.value_or(std::nan("")));
        return m_turner.isIdle() ? addPicture(item.frame) : turn(item.frame);
    }

    TrackContent finish(const MediaReader::Counts &counts)
    {
        m_content.kind = m_isSound ? QStringLiteral("audio") : QStringLiteral("video");
        m_content.errors = counts.errors();
        if (m_asPackets) {
            m_content.hash = m_packets.result().toHex();
        } else if (m_isSound) {
            m_content.format = m_sound.format();
            m_content.shape = QStringLiteral("%1 Hz %2 channels").arg(m_sound.sampleRate()).arg(m_sound.channels());
            m_content.hash = m_sound.hash();
        } else {
            m_content.format = m_pictures.format();
            m_content.hash = m_pictures.hash();
        }
        return std::move(m_content);
    }

private:
    Result<void> addPicture(const AVFrame *frame)
    {
        if (m_content.frames == 1)
            m_content.shape = QStringLiteral("%1x%2").arg(frame->width).arg(frame->height);
        return m_pictures.add(frame);
    }

    Result<void> turn(const AVFrame *frame)
    {
        const FramePtr turned = makeFrame();
        if (!turned)
            return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
        auto ran = m_turner.run(frame, turned.get());
        return ran ? addPicture(turned.get()) : ran;
    }

    bool m_isSound;
    bool m_asPackets;
    bool m_isTimed = false;
    PictureTurner m_turner;
    PictureHash m_pictures;
    SoundHash m_sound;
    QCryptographicHash m_packets;
    TrackContent m_content;
};

Result<std::map<int, TrackContent>> contentsOf(const MediaSource &source, const std::map<int, Wanted> &wanted,
                                               EngineControl &control)
{
    auto reader = MediaReader::open(source, control);
    if (!reader)
        return reader.error();
    std::map<int, std::unique_ptr<TrackHash>> hashes;
    for (const auto &[index, how] : wanted) {
        if (index < 0 || index >= (*reader)->streamCount())
            return internalError(QStringLiteral("stream %1 of %2 is not there").arg(index).arg(source.path));
        const auto as = how.asPackets ? MediaReader::As::Packets : MediaReader::As::Frames;
        if (auto can = (*reader)->want(index, as); !can)
            return can.error();
        hashes.emplace(index, std::make_unique<TrackHash>((*reader)->stream(index)->codecpar->codec_type, how));
    }
    MediaReader::Item item;
    while (true) {
        auto more = (*reader)->next(item);
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (auto added = hashes.at(item.stream)->add(**reader, item); !added)
            return added.error();
    }
    std::map<int, TrackContent> contents;
    for (auto &[index, hash] : hashes)
        contents.emplace(index, hash->finish((*reader)->counts(index)));
    return contents;
}

double largestShift(const TrackContent &source, const TrackContent &output)
{
    double largest = 0;
    const size_t count = std::min(source.times.size(), output.times.size());
    for (size_t i = 1; i < count; ++i) {
        const double shift = (output.times[i] - output.times[0]) - (source.times[i] - source.times[0]);
        if (!std::isnan(shift)) // a raw stream has no times
            largest = std::max(largest, std::abs(shift));
    }
    return largest;
}

Result<void> compare(const EvidenceRequest &request, std::vector<TrackProof> &proofs, bool copiesToo,
                     EngineControl &control)
{
    const auto isMeant = [copiesToo](const TrackProof &proof) {
        return !proof.isIdentical && (!copiesToo || proof.pair.isCopy);
    };
    std::map<int, Wanted> fromSource;
    for (const TrackProof &proof : proofs) {
        if (isMeant(proof))
            fromSource[proof.pair.source] = {proof.pair.isCopy && !copiesToo, {}, proof.pair.turned};
    }
    // A source stream that was both copied and encoded is wanted decoded; then the copy waits for the second round.
    for (const TrackProof &proof : proofs) {
        if (isMeant(proof) && !proof.pair.isCopy)
            fromSource[proof.pair.source].asPackets = false;
    }
    auto sources = contentsOf(request.source, fromSource, control);
    if (!sources)
        return sources.error();
    std::map<int, Wanted> fromOutput;
    for (const TrackProof &proof : proofs) {
        if (isMeant(proof)) {
            const Wanted &how = fromSource.at(proof.pair.source);
            fromOutput[proof.pair.output] = {how.asPackets, sources->at(proof.pair.source).format, 0};
        }
    }
    auto outputs = contentsOf(pathOfMainFile(request), fromOutput, control);
    if (!outputs)
        return outputs.error();
    for (TrackProof &proof : proofs) {
        if (!isMeant(proof))
            continue;
        proof.byPackets = fromSource.at(proof.pair.source).asPackets;
        proof.source = sources->at(proof.pair.source);
        proof.output = outputs->at(proof.pair.output);
        proof.largestShift = largestShift(proof.source, proof.output);
        proof.isIdentical = proof.source.hash == proof.output.hash && proof.source.frames == proof.output.frames &&
                            proof.largestShift <= allowedShift && proof.output.errors == 0;
    }
    return {};
}

qint64 sizeOf(const QString &path)
{
    std::error_code code;
    const auto size = std::filesystem::file_size(toStdPath(path), code);
    return code ? -1 : static_cast<qint64>(size);
}

QString versions()
{
    const auto text = [](const char *name, unsigned version) {
        return QStringLiteral("%1 %2.%3.%4")
            .arg(QLatin1String(name))
            .arg(AV_VERSION_MAJOR(version))
            .arg(AV_VERSION_MINOR(version))
            .arg(AV_VERSION_MICRO(version));
    };
    return QStringList{text("libavformat", avformat_version()), text("libavcodec", avcodec_version()),
                       text("libavutil", avutil_version())}
        .join(QLatin1String(", "));
}

QString unitOf(const TrackContent &content, bool byPackets)
{
    if (byPackets)
        return QStringLiteral("packets");
    return content.kind == QLatin1String("audio") ? QStringLiteral("samples") : QStringLiteral("pictures");
}

QString contentLine(const char *side, const TrackContent &content, bool byPackets)
{
    return QStringLiteral("  %1: %2 %3, %4 s to %5 s, sha256 %6\n")
        .arg(QLatin1String(side))
        .arg(content.frames)
        .arg(unitOf(content, byPackets))
        .arg(content.firstSeconds, 0, 'f', 6)
        .arg(content.lastSeconds, 0, 'f', 6)
        .arg(QString::fromLatin1(content.hash));
}

Error changed(const QString &sentence, const QString &detail = {})
{
    return {ErrorClass::Source, QStringLiteral("evidence.changed"), sentence, detail};
}

// One line of a text that is ours to write: a line break in a name must not make a second one.
QString oneLine(QString text)
{
    return text.replace(u'\n', u' ').replace(u'\r', u' ');
}

} // namespace

Result<std::vector<TrackProof>> proveLosslessness(const EvidenceRequest &request, EngineControl &control)
{
    std::vector<TrackProof> proofs;
    for (const StreamPair &pair : request.pairs)
        proofs.push_back({pair, false, {}, {}, 0, false});
    if (proofs.empty())
        return proofs;
    if (auto compared = compare(request, proofs, false, control); !compared)
        return compared.error();
    const bool areCopiesOpen = std::any_of(
        proofs.begin(), proofs.end(), [](const TrackProof &proof) { return proof.pair.isCopy && !proof.isIdentical; });
    if (areCopiesOpen) {
        if (auto compared = compare(request, proofs, true, control); !compared)
            return compared.error();
    }
    return proofs;
}

Result<QString> certificateText(const EvidenceRequest &request, const std::vector<TrackProof> &proofs,
                                const QString &date, EngineControl &control)
{
    const auto goOn = [&control] {
        ++control.activity;
        return !control.cancel;
    };
    QString text = QStringLiteral("Reelyard certificate of losslessness\nformat: 1\n");
    text += QStringLiteral("date: %1\n").arg(date);
    text += QStringLiteral("program: Reelyard %1\n").arg(QCoreApplication::applicationVersion());
    text += QStringLiteral("libraries: %1\n\n").arg(versions());
    text += QStringLiteral("source: %1\n").arg(oneLine(displayPath(request.source.path)));
    const QStringList parts = QStringList{request.source.path} + request.source.moreParts;
    for (const QString &part : request.source.isLink() ? QStringList() : parts) {
        if (part != parts.front())
            text += QStringLiteral("followed by: %1\n").arg(oneLine(displayPath(part)));
        const auto hash = sha256OfFile(part, goOn);
        if (!hash)
            return hash.error();
        text += QStringLiteral("source size: %1 bytes\nsource sha256: %2\n")
                    .arg(sizeOf(part))
                    .arg(QString::fromLatin1(*hash));
    }
    text += QStringLiteral("output: {file}\n");
    if (request.mainFile.isEmpty()) {
        const auto hash = sha256OfFile(request.partPath, goOn);
        if (!hash)
            return hash.error();
        text += QStringLiteral("output size: %1 bytes\noutput sha256: %2\n")
                    .arg(sizeOf(request.partPath))
                    .arg(QString::fromLatin1(*hash));
    } else {
        text += QStringLiteral("output main file: %1\n").arg(request.mainFile);
    }
    for (const TrackProof &proof : proofs) {
        const QString how =
            proof.byPackets ? QStringLiteral("packets") : QStringLiteral("decoded as %1").arg(proof.source.format);
        text += QStringLiteral("\nstream %1 of the source, stream %2 of the output: %3, %4%5\n")
                    .arg(proof.pair.source)
                    .arg(proof.pair.output)
                    .arg(proof.source.kind, how,
                         proof.source.shape.isEmpty() ? QString() : QStringLiteral(", ") + proof.source.shape);
        text += contentLine("source", proof.source, proof.byPackets);
        text += contentLine("output", proof.output, proof.byPackets);
        if (proof.pair.turned != 0)
            text += QStringLiteral("  turned: clockwise by %1 degrees, as the source says it is shown\n")
                        .arg(proof.pair.turned);
        if (proof.source.kind == QLatin1String("video") && !proof.byPackets)
            text += QStringLiteral("  largest difference in time: %1 s\n").arg(proof.largestShift, 0, 'f', 6);
        text += proof.isIdentical ? QStringLiteral("  identical\n") : QStringLiteral("  NOT identical\n");
    }
    return text;
}

Result<void> verifyCertificate(const QString &file, const QString &certificate, EngineControl &control)
{
    const Error notOurs{ErrorClass::Source,
                        QStringLiteral("evidence.unreadable"),
                        Words::tr("This is no certificate that Reelyard can read."),
                        {}};
    if (!certificate.startsWith(QLatin1String("Reelyard certificate of losslessness\nformat: 1\n")))
        return notOurs;
    static const QRegularExpression bytes(QStringLiteral("^output sha256: ([0-9a-f]{64})$"),
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression mainFile(QStringLiteral("^output main file: (.+)$"),
                                             QRegularExpression::MultilineOption);
    static const QRegularExpression tracks(
        QStringLiteral("^stream \\d+ of the source, stream (\\d+) of the output: (?:video|audio), "
                       "(packets|decoded as (\\w+)).*\\n  source: .*\\n"
                       "  output: (\\d+) .*sha256 ([0-9a-f]{64})$"),
        QRegularExpression::MultilineOption);
    const auto bytesFound = bytes.match(certificate);
    if (bytesFound.hasMatch()) {
        const auto hash = sha256OfFile(file, [&control] {
            ++control.activity;
            return !control.cancel;
        });
        if (!hash)
            return hash.error();
        if (QString::fromLatin1(*hash) != bytesFound.captured(1))
            return changed(Words::tr("The file is not the one that the certificate was written for."),
                           QStringLiteral("sha256 %1").arg(QString::fromLatin1(*hash)));
    }
    std::map<int, Wanted> wanted;
    std::map<int, QString> expected;
    std::map<int, qint64> counts;
    for (auto found = tracks.globalMatch(certificate); found.hasNext();) {
        const auto track = found.next();
        const int index = track.captured(1).toInt();
        wanted[index] = {track.captured(2) == QLatin1String("packets"), track.captured(3)};
        expected[index] = track.captured(5);
        counts[index] = track.captured(4).toLongLong();
    }
    if (wanted.empty() && !bytesFound.hasMatch())
        return notOurs;
    const auto main = mainFile.match(certificate);
    const auto contents = contentsOf(main.hasMatch() ? file + u'/' + main.captured(1) : file, wanted, control);
    if (!contents) {
        if (contents.error().errorClass == ErrorClass::Interrupted ||
            contents.error().errorClass == ErrorClass::Resource)
            return contents.error();
        return changed(Words::tr("The file cannot be read any more as it could."), contents.error().sentence);
    }
    for (const auto &[index, content] : *contents) {
        if (QString::fromLatin1(content.hash) != expected.at(index) || content.frames != counts.at(index))
            return changed(Words::tr("Stream %1 is not what it was when the certificate was written.").arg(index),
                           QString::fromLatin1(content.hash));
    }
    return {};
}

} // namespace reelyard
