// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"

#include <functional>

namespace reelyard
{

/// Turns bitmap subtitles into pictures with an alpha channel that a filter can lay over a video. libavfilter has no
/// subtitles of its own; the rules are those of the ffmpeg program.
class SubtitleCanvas
{
public:
    /// Takes a picture whose pts is in the stream's time base; null means the end.
    using Sink = std::function<void(AVFrame *)>;

    SubtitleCanvas(AVRational timeBase, int width, int height, Sink sink);

    void show(SubtitlePtr subtitle);
    /// Other streams have come to this time: what is shown has to be told again, or to end. `isAwaited`: the graph asks
    /// for a picture.
    void heartbeat(int64_t pts, bool isAwaited);
    void flush();

private:
    void update(int64_t pts, int64_t endPts, const AVSubtitle *subtitle);
    bool clear();
    void push(int64_t pts);

    AVRational m_timeBase;
    int m_width;
    int m_height;
    FramePtr m_frame;
    Sink m_sink;
    int64_t m_lastPts = INT64_MIN;
    int64_t m_endPts = INT64_MIN;
    bool m_isNew = true;
};

} // namespace reelyard
