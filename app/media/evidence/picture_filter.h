// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "models/base/result.h"

#include <QString>

#include <memory>
#include <vector>

namespace reelyard
{

/// A small filter graph over decoded pictures: as many frames out as sets of frames in.
class PictureFilter
{
public:
    /// The inputs are "[in0]" and so on, made for frames like these, the output is "[out]".
    static Result<std::unique_ptr<PictureFilter>> make(const std::vector<const AVFrame *> &like,
                                                       const QString &description);
    /// Whether frames like this fit the graph.
    bool fits(size_t input, const AVFrame *frame) const;

    /// One frame for each input, all of the same time; they are not changed. The result stands in `result`; false when
    /// the graph gave none.
    Result<bool> run(const std::vector<const AVFrame *> &frames, AVFrame *result);

private:
    struct End {
        AVFilterContext *source = nullptr;
        int width = 0;
        int height = 0;
        int format = 0;
    };
    PictureFilter() = default;
    FilterGraphPtr m_graph;
    std::vector<End> m_inputs;
    AVFilterContext *m_sink = nullptr;
    FramePtr m_given;
    int64_t m_tick = 0;
};

/// Filters that turn the picture clockwise by 0, 90, 180 or 270 degrees, with ',' at the end; empty for 0.
QString turningFilter(int degrees);

/// Turns pictures clockwise by such degrees; its graph is made anew when they change their size or format.
class PictureTurner
{
public:
    explicit PictureTurner(int degrees = 0);
    bool isIdle() const { return m_chain.isEmpty(); } ///< there is nothing to turn
    Result<void> run(const AVFrame *frame, AVFrame *turned);

private:
    QString m_chain;
    std::unique_ptr<PictureFilter> m_filter;
};

} // namespace reelyard
