// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/key_frames.h"

#include "app/media/file_options.h"

extern "C" {
#include <libavutil/parseutils.h>
}

#include <algorithm>
#include <cmath>

namespace reelyard
{

namespace
{

constexpr const char *variableNames[] = {"n", "n_forced", "prev_forced_n", "prev_forced_t", "t", nullptr};

} // namespace

Result<std::unique_ptr<KeyFrameForcer>> KeyFrameForcer::parse(const QByteArray &text, AVRational timeBase,
                                                              const AVFormatContext *output)
{
    auto forcer = std::make_unique<KeyFrameForcer>();
    forcer->m_timeBase = timeBase;
    const auto bad = [&] { return badValue(QStringLiteral("force_key_frames"), QString::fromUtf8(text)); };
    if (text.startsWith("expr:")) {
        forcer->m_rule = Rule::Expression;
        AVExpr *expression = nullptr;
        if (av_expr_parse(&expression, text.constData() + 5, variableNames, nullptr, nullptr, nullptr, nullptr, 0,
                          nullptr) < 0)
            return bad();
        forcer->m_expression.reset(expression);
        forcer->m_values[PreviousNumber] = NAN;
        forcer->m_values[PreviousTime] = NAN;
        return forcer;
    }
    if (text.startsWith("source")) {
        forcer->m_rule = text.startsWith("source_no_drop") ? Rule::SourceEvenIfDropped : Rule::Source;
        return forcer;
    }
    const auto time = [](const QByteArray &part) -> std::optional<int64_t> {
        int64_t microseconds = 0;
        return av_parse_time(&microseconds, part.constData(), 1) < 0 ? std::nullopt : std::optional(microseconds);
    };
    for (const QByteArray &part : text.split(',')) {
        if (!part.startsWith("chapters")) {
            const auto at = time(part);
            if (!at)
                return bad();
            forcer->m_times.push_back(av_rescale_q(*at, microsecondBase, timeBase));
            continue;
        }
        const auto offset = part.size() > 8 ? time(part.mid(8)) : std::optional<int64_t>(0);
        if (!offset)
            return bad();
        for (unsigned i = 0; i < output->nb_chapters; ++i) {
            const AVChapter *chapter = output->chapters[i];
            forcer->m_times.push_back(av_rescale_q(chapter->start, chapter->time_base, timeBase) +
                                      av_rescale_q(*offset, microsecondBase, timeBase));
        }
    }
    std::sort(forcer->m_times.begin(), forcer->m_times.end());
    return forcer;
}

bool KeyFrameForcer::wants(const AVFrame *frame, bool isRepetition, bool &droppedKeyFrame)
{
    if (m_reference == AV_NOPTS_VALUE)
        m_reference = frame->pts;
    switch (m_rule) {
    case Rule::Times:
        if (m_nextTime < m_times.size() && frame->pts >= m_times[m_nextTime]) {
            ++m_nextTime;
            return true;
        }
        return false;
    case Rule::Expression: {
        m_values[Time] = static_cast<double>(frame->pts - m_reference) * av_q2d(m_timeBase);
        const bool wanted = av_expr_eval(m_expression.get(), m_values.data(), nullptr) != 0;
        if (wanted) {
            m_values[PreviousNumber] = m_values[Number];
            m_values[PreviousTime] = m_values[Time];
            m_values[Forced] += 1;
        }
        m_values[Number] += 1;
        return wanted;
    }
    case Rule::Source:
        return isKeyFrame(frame) && !isRepetition;
    case Rule::SourceEvenIfDropped: {
        if (isRepetition)
            return false;
        const bool wanted = isKeyFrame(frame) || droppedKeyFrame;
        droppedKeyFrame = false;
        return wanted;
    }
    }
    return false;
}

} // namespace reelyard
