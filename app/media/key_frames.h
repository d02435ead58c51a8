// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "models/base/result.h"

#include <array>
#include <memory>
#include <vector>

namespace reelyard
{

/// Where -force_key_frames wants key frames: at times, at chapters, where an expression says so, or where the source
/// has them. https://ffmpeg.org/ffmpeg.html ("-force_key_frames")
class KeyFrameForcer
{
public:
    /// `chapters` are those of the output. Configuration error for what cannot be read.
    static Result<std::unique_ptr<KeyFrameForcer>> parse(const QByteArray &text, AVRational timeBase,
                                                         const AVFormatContext *output);

    /// Whether the frame that is encoded next is to be a key frame. `isRepetition`: the same frame again.
    bool wants(const AVFrame *frame, bool isRepetition, bool &droppedKeyFrame);

private:
    enum class Rule { Times, Expression, Source, SourceEvenIfDropped };
    enum Variable { Number, Forced, PreviousNumber, PreviousTime, Time, variableCount };

    Rule m_rule = Rule::Times;
    AVRational m_timeBase{1, 1};
    std::vector<int64_t> m_times;
    size_t m_nextTime = 0;
    ExpressionPtr m_expression;
    std::array<double, variableCount> m_values{};
    int64_t m_reference = AV_NOPTS_VALUE;
};

} // namespace reelyard
