// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/evidence/likeness.h"

#include "app/media/engine.h"
#include "app/media/evidence/media_reader.h"
#include "app/media/evidence/output_path.h"
#include "app/media/evidence/picture_filter.h"
#include "app/media/libav_error.h"
#include "app/media/media_probe.h"

#include <cmath>
#include <deque>
#include <limits>
#include <utility>
#include <vector>

namespace reelyard
{

namespace
{

/// The frames of one picture track, one after the other, each with its time.
class Pictures
{
public:
    static Result<std::unique_ptr<Pictures>> open(const MediaSource &source, int stream, EngineControl &control)
    {
        auto reader = MediaReader::open(source, control);
        if (!reader)
            return reader.error();
        std::unique_ptr<Pictures> pictures(new Pictures);
        pictures->m_reader = *std::move(reader);
        if (stream < 0 || stream >= pictures->m_reader->streamCount())
            return internalError(QStringLiteral("stream %1 of %2 is not there").arg(stream).arg(source.path));
        if (auto wanted = pictures->m_reader->want(stream, MediaReader::As::Frames); !wanted)
            return wanted.error();
        const AVStream *about = pictures->m_reader->stream(stream);
        const AVRational rate = about->avg_frame_rate.num > 0 ? about->avg_frame_rate : about->r_frame_rate;
        pictures->m_step = rate.num > 0 && rate.den > 0 ? 1 / av_q2d(rate) : 0.04;
        pictures->m_rotation = clockwiseRotation(about);
        return pictures;
    }

    /// False at the end.
    Result<bool> next()
    {
        MediaReader::Item item;
        auto more = m_reader->next(item);
        if (!more || !*more)
            return more;
        m_time = m_reader->timeOf(item).value_or(m_frame ? m_time + m_step : 0);
        m_frame.reset(av_frame_clone(item.frame));
        if (!m_frame)
            return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
        return true;
    }
    const AVFrame *frame() const { return m_frame.get(); }
    FramePtr takeFrame() { return std::move(m_frame); }
    double time() const { return m_time; }
    double step() const { return m_step; } ///< seconds between two frames, on average
    int rotation() const { return m_rotation; }
    double fileStart() const
    {
        const int64_t start = m_reader->context()->start_time;
        return start == AV_NOPTS_VALUE ? 0 : static_cast<double>(start) / AV_TIME_BASE;
    }

private:
    Pictures() = default;
    std::unique_ptr<MediaReader> m_reader;
    FramePtr m_frame;
    double m_time = 0;
    double m_step = 0;
    int m_rotation = 0;
};

/// Keeps the source's frames that may be seen at a time, and the one after them.
class Shown
{
public:
    Shown(Pictures &source, double from)
        : m_source(source)
        , m_from(from)
    {
    }

    /// The frame that is to be seen `before` seconds before that time, and all until `after` seconds after it. Empty
    /// when the source has no frame at all from `from` on.
    Result<std::vector<const AVFrame *>> around(double sinceFirst, double before, double after)
    {
        if (!m_next && m_shown.empty()) {
            if (auto moved = advance(); !moved)
                return moved.error();
            while (m_next && m_nextTime < m_from) {
                if (auto moved = advance(); !moved)
                    return moved.error();
            }
            m_first = m_nextTime;
        }
        while (m_next && (m_shown.empty() || m_nextTime - m_first <= sinceFirst + after)) {
            m_shown.emplace_back(m_nextTime - m_first, std::move(m_next));
            if (auto moved = advance(); !moved)
                return moved.error();
        }
        while (m_shown.size() > 1 && m_shown[1].first <= sinceFirst - before)
            m_shown.pop_front();
        std::vector<const AVFrame *> frames;
        for (const auto &shown : m_shown)
            frames.push_back(shown.second.get());
        return frames;
    }

private:
    Result<void> advance()
    {
        auto more = m_source.next();
        if (!more)
            return more.error();
        m_nextTime = m_source.time();
        m_next = *more ? m_source.takeFrame() : nullptr;
        return {};
    }

    Pictures &m_source;
    double m_from;
    std::deque<std::pair<double, FramePtr>> m_shown;
    FramePtr m_next;
    double m_nextTime = 0;
    double m_first = 0;
};

// Both measures in one go; the second input is the source.
QString measuringGraph(const AVFrame *output, const AVFrame *source, int turn)
{
    const auto *format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(output->format));
    QString scale = QStringLiteral("scale=%1:%2:flags=bicubic").arg(output->width).arg(output->height);
    // A change of range or matrix by the recipe is brought about here too; without a word on it nothing is converted.
    if (rawValue(output->color_range) != AVCOL_RANGE_UNSPECIFIED &&
        rawValue(source->color_range) != AVCOL_RANGE_UNSPECIFIED)
        scale += QStringLiteral(":out_range=%1").arg(QLatin1String(av_color_range_name(output->color_range)));
    const bool isMatrixKnown =
        rawValue(output->colorspace) == AVCOL_SPC_BT709 || rawValue(output->colorspace) == AVCOL_SPC_SMPTE170M ||
        rawValue(output->colorspace) == AVCOL_SPC_BT470BG || rawValue(output->colorspace) == AVCOL_SPC_BT2020_NCL;
    if (isMatrixKnown && rawValue(source->colorspace) != AVCOL_SPC_UNSPECIFIED &&
        rawValue(source->colorspace) != AVCOL_SPC_RGB)
        scale += QStringLiteral(":out_color_matrix=%1").arg(QLatin1String(av_color_space_name(output->colorspace)));
    // Packed RGB and palettes cannot be measured as they are; there libavfilter chooses a format for both.
    const bool isMeasurable = (format->flags & AV_PIX_FMT_FLAG_PLANAR) != 0 || format->nb_components == 1;
    const QString like = isMeasurable ? QStringLiteral(",format=%1").arg(QLatin1String(format->name)) : QString();
    return QStringLiteral("[in1]%1%2%3,split[a][b];[in0][a]ssim[s];[s][b]psnr[out]")
        .arg(turningFilter(turn), scale, like);
}

double metadata(const AVFrame *frame, const char *key)
{
    const AVDictionaryEntry *entry = av_dict_get(frame->metadata, key, nullptr, 0);
    return entry ? QByteArray(entry->value).toDouble() : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

Result<Likeness> measureLikeness(const EvidenceRequest &request, const StreamPair &pair, EngineControl &control)
{
    auto output = Pictures::open(pathOfMainFile(request), pair.output, control);
    if (!output)
        return output.error();
    auto source = Pictures::open(request.source, pair.source, control);
    if (!source)
        return source.error();
    const int turn = ((*source)->rotation() - (*output)->rotation() + 360) % 360;
    const double wanted = static_cast<double>(request.sourceStart.count()) / 1e6;
    // Half a frame early still counts as the wanted place.
    const double from =
        wanted > 0 ? (*source)->fileStart() + wanted - (*source)->step() / 2 : -std::numeric_limits<double>::infinity();
    Shown shown(**source, from);
    std::unique_ptr<PictureFilter> filter;
    const FramePtr measured = makeFrame();
    if (!measured)
        return libavError(AVERROR(ENOMEM), Doing::CheckingOutput);
    // The picture that is shown half a frame later: times in containers are rounded.
    const double step = (*output)->step();
    const bool isSameRate = std::abs((*source)->step() - step) < 1e-3 * step;
    const double before = isSameRate ? -step / 2 : 2.1 * step;
    const double after = isSameRate ? step / 2 : 2.1 * step;
    Likeness likeness;
    double squaredErrors = 0;
    double peak = 255;
    double first = 0;
    while (true) {
        auto more = (*output)->next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        const AVFrame *frame = (*output)->frame();
        first = likeness.frames == 0 ? (*output)->time() : first;
        const auto partners = shown.around((*output)->time() - first, before, after);
        if (!partners)
            return partners.error();
        if (partners->empty())
            return internalError(QStringLiteral("the source has no picture to compare with"));
        double bestSsim = -1;
        double bestError = std::numeric_limits<double>::quiet_NaN();
        for (const AVFrame *partner : *partners) {
            if (!filter || !filter->fits(0, frame) || !filter->fits(1, partner)) {
                auto made = PictureFilter::make({frame, partner}, measuringGraph(frame, partner, turn));
                if (!made)
                    return made.error();
                filter = *std::move(made);
            }
            auto ran = filter->run({frame, partner}, measured.get());
            if (!ran)
                return ran.error();
            if (!*ran)
                return internalError(QStringLiteral("the filter that measures gave no frame"));
            if (const double ssim = metadata(measured.get(), "lavfi.ssim.All"); ssim > bestSsim) {
                bestSsim = ssim;
                bestError = metadata(measured.get(), "lavfi.psnr.mse_avg");
            }
            if (const auto *format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(measured->format)))
                peak = std::ldexp(1.0, format->comp[0].depth) - 1;
            av_frame_unref(measured.get());
            ++control.activity;
            if (control.cancel)
                return Error{ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
        }
        likeness.ssim += bestSsim;
        squaredErrors += bestError;
        ++likeness.frames;
    }
    if (likeness.frames == 0)
        return internalError(QStringLiteral("the output has no picture to compare"));
    const auto frames = static_cast<double>(likeness.frames);
    likeness.ssim /= frames;
    const double error = squaredErrors / frames;
    likeness.psnr = error > 0 ? 10 * std::log10(peak * peak / error) : std::numeric_limits<double>::infinity();
    return likeness;
}

} // namespace reelyard
