// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/evidence/frame_md5.h"

#include "app/media/engine.h"
#include "app/media/evidence/media_reader.h"
#include "app/media/evidence/picture_filter.h"
#include "app/media/frame_sync.h"
#include "app/media/libav_error.h"
#include "app/media/media_probe.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

namespace reelyard
{

namespace
{

/// libavformat's own writer of such lists, into memory.
class ListWriter
{
public:
    ~ListWriter()
    {
        if (!m_context)
            return;
        if (m_context->pb) {
            uint8_t *bytes = nullptr;
            avio_close_dyn_buf(m_context->pb, &bytes);
            av_free(bytes);
        }
        avformat_free_context(m_context);
    }
    Result<void> open()
    {
        int code = avformat_alloc_output_context2(&m_context, nullptr, "framemd5", nullptr);
        if (code >= 0)
            code = avio_open_dyn_buf(&m_context->pb);
        return code < 0 ? Result<void>(libavError(code, Doing::CheckingOutput)) : Result<void>();
    }
    AVFormatContext *context() const { return m_context; }
    Result<QString> finish()
    {
        const int code = av_write_trailer(m_context);
        if (code < 0)
            return libavError(code, Doing::CheckingOutput);
        uint8_t *bytes = nullptr;
        const int size = avio_close_dyn_buf(m_context->pb, &bytes);
        m_context->pb = nullptr;
        const QString text = QString::fromLatin1(reinterpret_cast<const char *>(bytes), size);
        av_free(bytes);
        return text;
    }

private:
    AVFormatContext *m_context = nullptr;
};

FrameSync::Rules listRules()
{
    FrameSync::Rules rules;
    rules.mode = FrameSyncMode::Variable;
    return rules;
}

/// A picture track on its way into the list. ffmpeg lays pictures on ticks of the frame rate, as any output that knows
/// variable rates, turns them by their display matrix, and starts at the file's start.
struct Track {
    AVStream *source = nullptr;
    AVStream *listed = nullptr;
    AVRational tick{1, 25};
    CodecContextPtr encoder;
    PictureTurner turner;
    FrameSync sync{listRules()};
};

class FrameList
{
public:
    explicit FrameList(EngineControl &control)
        : m_control(control)
    {
    }

    Result<QString> make(const QString &path)
    {
        auto reader = MediaReader::open(path, m_control);
        if (!reader)
            return reader.error();
        m_reader = *std::move(reader);
        const int64_t start = m_reader->context()->start_time;
        m_start = start == AV_NOPTS_VALUE ? 0 : static_cast<double>(start) / AV_TIME_BASE;
        if (auto opened = m_writer.open(); !opened)
            return opened.error();
        m_turned = makeFrame();
        m_packet = makePacket();
        if (!m_turned || !m_packet)
            return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
        for (int i = 0; i < m_reader->streamCount(); ++i) {
            if (m_reader->stream(i)->codecpar->codec_type != AVMEDIA_TYPE_VIDEO)
                continue;
            if (auto can = m_reader->want(i, MediaReader::As::Frames); !can)
                return can.error();
            Track &track = m_tracks[i];
            track.source = m_reader->stream(i);
            const AVRational rate = av_guess_frame_rate(m_reader->context(), track.source, nullptr);
            track.tick = rate.num > 0 && rate.den > 0 ? av_inv_q(rate) : AVRational{1, 25};
            track.turner = PictureTurner(clockwiseRotation(track.source));
        }
        if (m_tracks.empty())
            return configurationError("evidence.no-picture",
                                      QCoreApplication::translate("Evidence",
                                                                  "A list of picture checksums needs a picture; "
                                                                  "this output has sound only."));
        MediaReader::Item item;
        while (true) {
            auto more = m_reader->next(item);
            if (!more)
                return more.error();
            if (!*more)
                break;
            if (auto taken = take(item); !taken)
                return taken.error();
        }
        // A track without a single picture cannot be described, and is left out.
        if (!m_isStarted) {
            if (auto started = writeHeader(); !started)
                return started.error();
        }
        return m_writer.finish();
    }

private:
    Result<void> take(const MediaReader::Item &item)
    {
        Track &track = m_tracks.at(item.stream);
        const AVFrame *frame = item.frame;
        const double time =
            m_reader->timeOf(item).value_or(m_start + static_cast<double>(track.sync.nextTick()) * av_q2d(track.tick));
        if (!track.turner.isIdle()) {
            if (auto ran = track.turner.run(frame, m_turned.get()); !ran)
                return ran;
            frame = m_turned.get();
        }
        if (!track.encoder) {
            if (auto opened = openEncoder(track, frame); !opened)
                return opened;
        }
        const double pts = (time - m_start) / av_q2d(track.tick);
        const double stated =
            std::round(seconds(frameDuration(item.frame), track.source->time_base) / av_q2d(track.tick));
        const auto decision = track.sync.next(pts, stated > 0 ? stated : 1);
        for (qint64 i = 0; i < decision.total; ++i) {
            if (auto listed = list(track, frame); !listed)
                return listed;
            track.sync.tick();
        }
        av_frame_unref(m_turned.get());
        return {};
    }

    Result<void> openEncoder(Track &track, const AVFrame *frame)
    {
        track.encoder.reset(avcodec_alloc_context3(avcodec_find_encoder(AV_CODEC_ID_RAWVIDEO)));
        if (!track.encoder)
            return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
        track.encoder->width = frame->width;
        track.encoder->height = frame->height;
        track.encoder->pix_fmt = static_cast<AVPixelFormat>(frame->format);
        track.encoder->time_base = track.tick;
        // The container's word counts more than the codec's.
        track.encoder->sample_aspect_ratio = track.source->sample_aspect_ratio.num > 0 && track.turner.isIdle()
                                                 ? track.source->sample_aspect_ratio
                                                 : frame->sample_aspect_ratio;
        const int code = avcodec_open2(track.encoder.get(), nullptr, nullptr);
        return code < 0 ? Result<void>(libavError(code, Doing::CheckingOutput)) : Result<void>();
    }

    Result<void> list(Track &track, const AVFrame *frame)
    {
        const FramePtr numbered(av_frame_clone(frame));
        if (!numbered)
            return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
        numbered->pts = track.sync.nextTick();
        setFrameDuration(numbered.get(), 1);
        int code = avcodec_send_frame(track.encoder.get(), numbered.get());
        if (code >= 0)
            code = avcodec_receive_packet(track.encoder.get(), m_packet.get());
        if (code < 0)
            return libavError(code, Doing::CheckingOutput);
        const bool allKnown = std::all_of(m_tracks.begin(), m_tracks.end(),
                                          [](const auto &entry) { return entry.second.encoder != nullptr; });
        if (m_isStarted || allKnown) {
            if (!m_isStarted) {
                if (auto started = writeHeader(); !started)
                    return started;
            }
            return write(track, m_packet.get());
        }
        // The header names all tracks, so until each of them has shown a picture their packets wait.
        PacketPtr waiting(av_packet_clone(m_packet.get()));
        av_packet_unref(m_packet.get());
        if (!waiting)
            return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
        m_waitingBytes += waiting->size;
        m_waiting.emplace_back(&track, std::move(waiting));
        constexpr qint64 limit = 256LL << 20;
        if (m_waitingBytes > limit) // better a list without the silent track than memory that fills up
            return writeHeader();
        return {};
    }

    Result<void> writeHeader()
    {
        for (auto &[index, track] : m_tracks) {
            if (!track.encoder)
                continue;
            track.listed = avformat_new_stream(m_writer.context(), nullptr);
            if (!track.listed)
                return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
            track.listed->time_base = track.tick;
            track.listed->sample_aspect_ratio = track.encoder->sample_aspect_ratio;
            if (const int code = avcodec_parameters_from_context(track.listed->codecpar, track.encoder.get()); code < 0)
                return libavError(code, Doing::CheckingOutput);
        }
        m_isStarted = true;
        if (const int code = avformat_write_header(m_writer.context(), nullptr); code < 0)
            return libavError(code, Doing::CheckingOutput);
        for (auto &[track, packet] : m_waiting) {
            if (auto written = write(*track, packet.get()); !written)
                return written;
        }
        m_waiting.clear();
        return {};
    }

    Result<void> write(Track &track, AVPacket *packet)
    {
        if (!track.listed) { // began after the header was written
            av_packet_unref(packet);
            return {};
        }
        packet->stream_index = track.listed->index;
        packet->dts = packet->pts;
        if (packet->duration == 0)
            packet->duration = 1;
        av_packet_rescale_ts(packet, track.tick, track.listed->time_base);
        const int code = av_interleaved_write_frame(m_writer.context(), packet);
        return code < 0 ? Result<void>(libavError(code, Doing::CheckingOutput)) : Result<void>();
    }

    EngineControl &m_control;
    std::unique_ptr<MediaReader> m_reader;
    ListWriter m_writer;
    std::map<int, Track> m_tracks;
    std::vector<std::pair<Track *, PacketPtr>> m_waiting;
    qint64 m_waitingBytes = 0;
    FramePtr m_turned;
    PacketPtr m_packet;
    double m_start = 0;
    bool m_isStarted = false;
};

// "0, 1, 2" and "0,          1" are the same line.
QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (QString line : text.split(u'\n', Qt::SkipEmptyParts)) {
        line.remove(u'\r');
        const bool isComment = line.startsWith(u'#');
        if (!isComment || line.startsWith(QLatin1String("#tb ")) || line.startsWith(QLatin1String("#dimensions ")))
            lines << line.remove(u' ');
    }
    return lines;
}

} // namespace

Result<QString> frameMd5Of(const QString &path, EngineControl &control)
{
    return FrameList(control).make(path);
}

// Where the whole begins is the container's business (sound may begin before the pictures); within a track pictures
// keep their distances.
static QStringList countedFromFirst(QStringList lines)
{
    std::map<QString, std::pair<qint64, qint64>> first; // by track: decoding and presentation time
    for (QString &line : lines) {
        QStringList fields = line.split(u',');
        if (line.startsWith(u'#') || fields.size() < 3)
            continue;
        const qint64 dts = fields[1].toLongLong();
        const qint64 pts = fields[2].toLongLong();
        const auto &[firstDts, firstPts] = first.try_emplace(fields[0], dts, pts).first->second;
        fields[1] = QString::number(dts - firstDts);
        fields[2] = QString::number(pts - firstPts);
        line = fields.join(u',');
    }
    return lines;
}

bool isSameFrameMd5(const QString &a, const QString &b, QString *difference)
{
    const QStringList first = countedFromFirst(linesOf(a));
    const QStringList second = countedFromFirst(linesOf(b));
    for (qsizetype i = 0; i < std::max(first.size(), second.size()); ++i) {
        const QString line = i < first.size() ? first[i] : QString();
        const QString other = i < second.size() ? second[i] : QString();
        if (line == other)
            continue;
        *difference = QStringLiteral("%1 / %2").arg(line, other);
        return false;
    }
    return true;
}

} // namespace reelyard
