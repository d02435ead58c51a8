// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/decoder.h"
#include "app/media/libav.h"
#include "models/base/result.h"

#include <QByteArray>

#include <optional>

namespace reelyard
{

/// What comes out of a graph must look like this; empty lists take anything.
struct FilterTarget {
    QByteArray filters; ///< the recipe's chain, may be empty
    std::vector<AVPixelFormat> pixelFormats;
    int width = 0; ///< 0: as it comes
    int height = 0;
    std::vector<AVSampleFormat> sampleFormats;
    std::vector<int> sampleRates;
    std::vector<QByteArray> channelLayouts;
};

/// What goes in, taken from the first frame (or from the container, for a stream that never gave one).
struct FilterSource {
    AVMediaType type = AVMEDIA_TYPE_UNKNOWN;
    AVRational timeBase{1, AV_TIME_BASE};
    AVRational frameRate{0, 1};
    int clockwiseRotation = 0;
    std::vector<int32_t> displayMatrix; ///< nine numbers, or none
};

/// One stream's chain of filters, from decoder to encoder. It is built from the first frame, and built again when the
/// frames change in the middle; what comes out then keeps the size and format it had, since the encoder cannot change.
class FilterGraph
{
public:
    FilterGraph(FilterSource source, FilterTarget target);

    /// Null drains the graph and passes the end on.
    Result<void> push(AVFrame *frame, const FrameSink &sink);
    /// Builds the graph for a stream of which no frame is there yet.
    Result<void> configure(const AVFrame *like);
    /// Called when the graph is built and before anything is taken out of it: the moment to open an audio encoder,
    /// whose frame size the graph has to know from the first sample on.
    void setConfiguredHandler(std::function<Result<void>()> handler) { m_configured = std::move(handler); }
    /// A frame without content that looks like those that come out.
    FramePtr outputLike() const;

    bool isConfigured() const { return m_graph != nullptr; }
    AVRational frameRate() const;
    AVRational timeBase() const;
    AVRational sampleAspect() const;
    /// Encoders without variable frame sizes take exactly so many samples at a time.
    void setFrameSize(int samples);

private:
    bool isChanged(const AVFrame *frame) const;
    Result<void> addSource(const AVFrame *frame);
    QByteArray chain() const;
    QByteArray rotationFilters() const;
    Result<void> pull(const FrameSink &sink);
    void rememberOutput();

    FilterSource m_source;
    FilterTarget m_target;
    FilterGraphPtr m_graph;
    AVFilterContext *m_buffer = nullptr;
    AVFilterContext *m_sink = nullptr;
    std::function<Result<void>()> m_configured;
    FramePtr m_out;
    int m_frameSize = 0;

    // What the graph was built for.
    int m_format = -1;
    int m_width = 0;
    int m_height = 0;
    int m_sampleRate = 0;
    QByteArray m_layout;
};

/// Filters that read other files, load code or listen on the network have no place in a recipe: the first such one in
/// the chain, or empty.
QString forbiddenFilter(const AVFilterGraph *graph);

} // namespace reelyard
