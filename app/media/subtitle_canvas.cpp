// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/subtitle_canvas.h"

#include <cstring>

namespace reelyard
{

namespace
{

void draw(AVFrame *frame, const AVSubtitleRect *rect)
{
    const bool fits = rect->type == SUBTITLE_BITMAP && rect->x >= 0 && rect->y >= 0 &&
                      rect->x + rect->w <= frame->width && rect->y + rect->h <= frame->height;
    if (!fits)
        return;
    const auto *palette = reinterpret_cast<const uint32_t *>(rect->data[1]);
    for (int y = 0; y < rect->h; ++y) {
        const uint8_t *from = rect->data[0] + static_cast<ptrdiff_t>(y) * rect->linesize[0];
        auto *to =
            reinterpret_cast<uint32_t *>(frame->data[0] + static_cast<ptrdiff_t>(rect->y + y) * frame->linesize[0]) +
            rect->x;
        for (int x = 0; x < rect->w; ++x)
            to[x] = palette[from[x]];
    }
}

} // namespace

SubtitleCanvas::SubtitleCanvas(AVRational timeBase, int width, int height, Sink sink)
    : m_timeBase(timeBase)
    , m_width(width)
    , m_height(height)
    , m_frame(makeFrame())
    , m_sink(std::move(sink))
{
}

void SubtitleCanvas::show(SubtitlePtr subtitle)
{
    const auto at = [&](uint32_t milliseconds) {
        return av_rescale_q(subtitle->pts + int64_t{milliseconds} * 1000, microsecondBase, m_timeBase);
    };
    update(at(subtitle->start_display_time), at(subtitle->end_display_time), subtitle.get());
}

void SubtitleCanvas::heartbeat(int64_t pts, bool isAwaited)
{
    if (pts <= m_lastPts)
        return;
    if (pts >= m_endPts || m_isNew)
        update(m_isNew ? pts + 1 : m_endPts, INT64_MAX, nullptr);
    if (isAwaited)
        push(pts);
}

void SubtitleCanvas::flush()
{
    if (m_endPts < INT64_MAX)
        update(m_isNew ? INT64_MAX : m_endPts, INT64_MAX, nullptr);
    m_sink(nullptr);
}

void SubtitleCanvas::update(int64_t pts, int64_t endPts, const AVSubtitle *subtitle)
{
    if (!clear())
        return;
    for (unsigned i = 0; subtitle && i < subtitle->num_rects; ++i)
        draw(m_frame.get(), subtitle->rects[i]);
    push(pts);
    m_endPts = endPts;
    m_isNew = false;
}

bool SubtitleCanvas::clear()
{
    av_frame_unref(m_frame.get());
    m_frame->width = m_width;
    m_frame->height = m_height;
    m_frame->format = AV_PIX_FMT_RGB32;
    if (av_frame_get_buffer(m_frame.get(), 0) < 0)
        return false;
    std::memset(m_frame->data[0], 0, static_cast<size_t>(m_height) * static_cast<size_t>(m_frame->linesize[0]));
    return true;
}

void SubtitleCanvas::push(int64_t pts)
{
    if (!m_frame->data[0])
        return;
    m_frame->pts = pts;
    m_lastPts = pts;
    m_sink(m_frame.get());
}

} // namespace reelyard
