// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/global_options.h"
#include "app/media/input_stream.h"
#include "app/media/libav.h"
#include "models/base/result.h"

#include <QByteArray>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace reelyard
{

class FilterGraph;
class OutputStream;

/// From when to when an output file reaches; -shortest may bring the end nearer while the conversion runs.
struct OutputLimits {
    int64_t start = AV_NOPTS_VALUE; ///< microseconds, of -ss
    int64_t length = INT64_MAX;     ///< microseconds, of -t
};

/// What an input of a graph has to know of the file it comes from.
struct FilterOrigin {
    int64_t trimStart = AV_NOPTS_VALUE; ///< microseconds; frames before are left out
    int64_t trimLength = INT64_MAX;
};

/// What comes out of a graph for one encoder must look like this; empty lists take anything.
struct FilterTarget {
    QByteArray name;          ///< "0_1": output file and stream, for libav's log
    QByteArray pixelFormats;  ///< "yuv420p|yuv422p"
    bool keepsFormat = false; ///< of "-pix_fmt +": conversions are not inserted
    int width = 0;            ///< 0: as it comes
    int height = 0;
    bool scales = true;
    Dictionary scaler;
    QByteArray sampleFormats; ///< joined by '|', as are the next two
    QByteArray sampleRates;
    QByteArray channelLayouts;
    QByteArray padding; ///< of -apad, with -shortest
    const OutputLimits *limits = nullptr;
};

/// Where frames enter a graph.
class FilterInput
{
public:
    FilterInput(FilterGraph &of, InputStream &from, AVMediaType type)
        : graph(of)
        , source(from)
        , padType(type)
    {
    }

    FilterGraph &graph;
    InputStream &source;
    AVMediaType padType; ///< a subtitle stream may feed a video pad
    FilterOrigin origin;
    AVFilterContext *context = nullptr;
    bool hasEnded = false;

    /// What the graph was built for, or is to be: taken from the first frame, or from the container when there is none.
    int format = -1;
    int width = 0;
    int height = 0;
    AVRational sampleAspect{0, 1};
    int sampleRate = 0;
    AVChannelLayout layout{};
    std::vector<int32_t> displayMatrix;
    BufferPtr hardwareFrames;
    int colorSpace = AVCOL_SPC_UNSPECIFIED; ///< from FFmpeg 7 on a graph is built for a matrix and a range, too
    int colorRange = AVCOL_RANGE_UNSPECIFIED;
    std::deque<FramePtr> waiting; ///< until all inputs of the graph are known

    ~FilterInput() { av_channel_layout_uninit(&layout); }
    FilterInput(const FilterInput &) = delete;
    FilterInput &operator=(const FilterInput &) = delete;

    bool isChangedBy(const AVFrame *frame) const;
    void takeParameters(const AVFrame *frame);
    void takeParameters(const AVCodecParameters *parameters);
};

/// Where frames leave a graph.
class FilterOutput
{
public:
    FilterGraph &graph;
    AVMediaType type = AVMEDIA_TYPE_UNKNOWN;
    QByteArray label; ///< of a graph that was typed; empty: it goes to the first output file
    QByteArray describedAs;
    OutputStream *stream = nullptr;
    AVFilterContext *sink = nullptr;
    FilterTarget target;
};

/// Filters between decoders and encoders: the chain of one stream, or a graph with several ends that was typed
/// (-filter_complex). It is built from the first frames, and built again when frames change in the middle; what comes
/// out then keeps the size and format it had, since the encoder cannot change.
class FilterGraph
{
public:
    /// `number` is for libav's log only.
    FilterGraph(const GlobalOptions &global, int number);

    /// A chain from one stream to one output.
    FilterInput &makeSimple(QByteArray chain, InputStream &source);
    /// Reads a typed graph for its ends. `find` gives the stream that a label like "0:v:1" or an unlabelled input pad
    /// means.
    using FindSource = std::function<Result<InputStream *>(const QByteArray &label, AVMediaType padType)>;
    Result<void> readEnds(const QByteArray &description, const FindSource &find);

    bool isSimple() const { return m_isSimple; }
    bool isConfigured() const { return m_graph != nullptr; }
    AVFilterGraph *graph() const { return m_graph.get(); }
    /// Nothing in it changes frames.
    bool isPassive() const { return m_isPassive; }
    bool knowsAllInputs() const;
    /// Builds the graph from what the inputs know, and hands over the frames that wait.
    Result<void> configure();

    void setThreads(QByteArray threads) { m_threads = std::move(threads); }
    void setResampler(const Dictionary &options) { m_resampler = options; }

    std::vector<std::unique_ptr<FilterInput>> inputs;
    std::vector<std::unique_ptr<FilterOutput>> outputs;

private:
    Result<void> requireAllowed() const;
    Result<void> build();
    Result<void> connectInput(FilterInput &input, AVFilterInOut *end);
    Result<void> connectOutput(FilterOutput &output, AVFilterInOut *end);
    Result<void> connectVideoOutput(FilterOutput &output, AVFilterContext *last, int pad);
    Result<void> connectAudioOutput(FilterOutput &output, AVFilterContext *last, int pad);
    Result<void> addSource(FilterInput &input, const QByteArray &name);
    int append(AVFilterContext *&last, int &pad, const char *filter, const QByteArray &arguments,
               const QByteArray &name = {});
    int appendTrim(AVFilterContext *&last, int &pad, int64_t start, int64_t length, const QByteArray &name);
    int appendRotation(const FilterInput &input, AVFilterContext *&last, int &pad);
    void rememberOutputs();

    const GlobalOptions &m_global;
    int m_number;
    bool m_isSimple = true;
    bool m_isPassive = false;
    bool m_wasConfigured = false;
    QByteArray m_description;
    QByteArray m_threads;
    Dictionary m_resampler;
    FilterGraphPtr m_graph;
};

/// Degrees clockwise, 0 to 360, by which a picture with that matrix has to be turned.
double rotationOf(const int32_t *displayMatrix);

} // namespace reelyard
