// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/filter_graph.h"
#include "app/media/libav.h"
#include "models/base/result.h"
#include "models/recipe/output_spec.h"

#include <functional>
#include <memory>

namespace reelyard
{

/// What the recipe asks of one encoded stream.
struct EncoderPlan {
    const AVCodec *codec = nullptr;
    AVMediaType type = AVMEDIA_TYPE_UNKNOWN;
    Dictionary options; ///< AVOptions that this encoder knows
    std::vector<AVPixelFormat> pixelFormats;
    std::vector<AVSampleFormat> sampleFormats;
    std::vector<int> sampleRates;
    std::vector<QByteArray> channelLayouts;
    QByteArray filters;
    int width = 0; ///< of -s
    int height = 0;
    AVRational frameRate{0, 1};    ///< of -r
    AVRational aspect{0, 1};       ///< of -aspect, the whole picture's
    std::optional<double> quality; ///< of -q
    QString tag;                   ///< of -tag
    QString frameSync;             ///< of -fps_mode
    bool globalHeader = false;
    QStringList ignoredOptions; ///< meant for this kind of stream, unknown to the encoder
};

/// Collects what `spec` says for output stream `indexInFile`, the `indexInKind`-th of its kind.
Result<EncoderPlan> planEncoder(const OutputSpec &spec, const AVCodec *codec, StreamKind kind, int indexInKind,
                                int indexInFile, const AVOutputFormat *format);

/// The value of a stream setting ("pix_fmt", "tag") for that stream; the last one that matches wins.
QString settingFor(const std::vector<OptionValue> &values, const QString &name, StreamKind kind, int indexInKind,
                   int indexInFile);

/// Takes a packet in the encoder's time base; null means the end.
using PacketSink = std::function<Result<void>(AVPacket *)>;

/// Encodes the frames of one audio or video stream. It is opened with the first frame, whose properties it takes.
class Encoder
{
public:
    static Result<std::unique_ptr<Encoder>> open(const EncoderPlan &plan, const AVFrame *first, FilterGraph &graph,
                                                 const AVCodecContext *decoder);

    /// Null drains the encoder and passes the end on.
    Result<void> encode(AVFrame *frame, const PacketSink &sink);

    const AVCodecContext *context() const { return m_context.get(); }
    AVRational timeBase() const { return m_context->time_base; }

private:
    Encoder() = default;
    void setUpVideo(const EncoderPlan &plan, const AVFrame *first, const FilterGraph &graph,
                    const AVCodecContext *decoder);
    Result<void> setUpAudio(const AVFrame *first, const AVCodecContext *decoder);

    CodecContextPtr m_context;
    PacketPtr m_packet;
};

} // namespace reelyard
