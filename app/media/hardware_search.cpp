// SPDX-License-Identifier: GPL-3.0-or-later
// Which graphics hardware this computer has: found by opening it, and by encoding a small picture on it.
#include "app/media/engine.h"
#include "app/media/hardware.h"
#include "app/media/log_capture.h"
#include "models/recipe/hardware_encoding.h"

#include <QDir>
#include <QJsonDocument>

#include <algorithm>
#include <cstring>

namespace reelyard
{

namespace
{

struct Kind {
    const char *type;
    std::initializer_list<const char *> encoders; ///< endings of their names
};

// Direct3D is what the encoders of AMD and Media Foundation work on where libav has no device of AMD's own.
const Kind kinds[] = {{"cuda", {"nvenc"}}, {"qsv", {"qsv"}},     {"videotoolbox", {"videotoolbox"}},
                      {"amf", {"amf"}},    {"vaapi", {"vaapi"}}, {"d3d11va", {"amf", "mf"}},
                      {"dxva2", {}}};
constexpr const char *encodedFormats[] = {"h264", "hevc", "av1"};
constexpr AVCodecID decodedFormats[] = {AV_CODEC_ID_H264, AV_CODEC_ID_HEVC, AV_CODEC_ID_AV1, AV_CODEC_ID_VP9,
                                        AV_CODEC_ID_MPEG2VIDEO};
constexpr int mostCudaDevices = 16;

// Larger than the least that any of the encoders takes.
constexpr int trialWidth = 640;
constexpr int trialHeight = 480;
constexpr int trialFrames = 8; ///< some encoders keep a few before the first packet

/// What the devices of a kind may be called. The empty name stands for the system's usual one.
QByteArrayList candidates(const QByteArray &type)
{
    QByteArrayList names;
    if (type == "vaapi") {
        const QDir folder(QStringLiteral("/dev/dri"));
        for (const QString &node :
             folder.entryList({QStringLiteral("renderD*")}, QDir::System | QDir::Files, QDir::Name))
            names.append(folder.filePath(node).toUtf8());
        return names;
    }
    if (type == "cuda") {
        for (int i = 0; i < mostCudaDevices; ++i)
            names.append(QByteArray::number(i));
        return names;
    }
    return {QByteArray()};
}

AVPixelFormat mainMemoryFormat(const AVCodec *codec)
{
    const std::vector<AVPixelFormat> formats = supportedPixelFormats(codec);
    for (const AVPixelFormat wanted : {AV_PIX_FMT_NV12, AV_PIX_FMT_YUV420P}) {
        if (std::find(formats.begin(), formats.end(), wanted) != formats.end())
            return wanted;
    }
    return AV_PIX_FMT_NONE;
}

/// The pictures' place on the device, for encoders that take nothing else.
BufferPtr framesOn(AVBufferRef *device, AVPixelFormat format)
{
    BufferPtr frames(av_hwframe_ctx_alloc(device));
    if (!frames)
        return nullptr;
    auto *context = reinterpret_cast<AVHWFramesContext *>(frames->data);
    context->format = format;
    context->sw_format = AV_PIX_FMT_NV12;
    context->width = trialWidth;
    context->height = trialHeight;
    context->initial_pool_size = 20;
    if (av_hwframe_ctx_init(frames.get()) < 0)
        return nullptr;
    return frames;
}

FramePtr greyPicture(AVPixelFormat format)
{
    FramePtr frame = makeFrame();
    if (!frame)
        return nullptr;
    frame->format = format;
    frame->width = trialWidth;
    frame->height = trialHeight;
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return nullptr;
    constexpr uint8_t grey = 128;
    for (int plane = 0; plane < AV_NUM_DATA_POINTERS && frame->buf[plane]; ++plane)
        std::memset(frame->buf[plane]->data, grey, frame->buf[plane]->size);
    return frame;
}

// One packet shows that device, driver and encoder work together.
bool givesPacket(AVCodecContext *encoder, const BufferPtr &frames, AVPixelFormat memoryFormat)
{
    const PacketPtr packet = makePacket();
    for (int i = 0; packet && i <= trialFrames; ++i) {
        FramePtr frame = i < trialFrames ? greyPicture(memoryFormat) : nullptr; // null: the end
        if (frame && frames) {
            FramePtr uploaded = makeFrame();
            if (!uploaded || av_hwframe_get_buffer(frames.get(), uploaded.get(), 0) < 0 ||
                av_hwframe_transfer_data(uploaded.get(), frame.get(), 0) < 0)
                return false;
            frame = std::move(uploaded);
        }
        if (frame)
            frame->pts = i;
        if (avcodec_send_frame(encoder, frame.get()) < 0)
            return false;
        const int code = avcodec_receive_packet(encoder, packet.get());
        if (code >= 0)
            return true;
        if (code != AVERROR(EAGAIN))
            return false;
    }
    return false;
}

bool encodesOn(AVBufferRef *device, AVHWDeviceType type, const AVCodec *codec)
{
    const CodecContextPtr encoder(avcodec_alloc_context3(codec));
    if (!encoder)
        return false;
    encoder->width = trialWidth;
    encoder->height = trialHeight;
    encoder->time_base = {1, 25};
    encoder->framerate = {25, 1};
    AVPixelFormat memoryFormat = mainMemoryFormat(codec);
    encoder->pix_fmt = memoryFormat;
    BufferPtr frames;
    for (int i = 0;; ++i) {
        const AVCodecHWConfig *config = avcodec_get_hw_config(codec, i);
        if (!config)
            break;
        if (config->device_type != type && config->device_type != AV_HWDEVICE_TYPE_NONE)
            continue;
        const bool takesFrames = (config->methods & AV_CODEC_HW_CONFIG_METHOD_HW_FRAMES_CTX) != 0;
        if (memoryFormat == AV_PIX_FMT_NONE && takesFrames && !frames) {
            frames = framesOn(device, config->pix_fmt);
            if (!frames)
                return false;
            encoder->pix_fmt = config->pix_fmt;
            encoder->hw_frames_ctx = av_buffer_ref(frames.get());
        } else if (memoryFormat != AV_PIX_FMT_NONE && !encoder->hw_device_ctx &&
                   (config->methods & AV_CODEC_HW_CONFIG_METHOD_HW_DEVICE_CTX)) {
            encoder->hw_device_ctx = av_buffer_ref(device);
        }
    }
    if (encoder->pix_fmt == AV_PIX_FMT_NONE)
        return false;
    if (memoryFormat == AV_PIX_FMT_NONE)
        memoryFormat = AV_PIX_FMT_NV12;
    // With the options that jobs will give it: what refuses them is of no use.
    Dictionary options;
    for (const OptionValue &option : qualityOptions(QString::fromUtf8(codec->name), nullptr))
        options.set(option.name, option.value);
    if (avcodec_open2(encoder.get(), codec, options.address()) < 0)
        return false;
    return givesPacket(encoder.get(), frames, memoryFormat);
}

bool hasDecoderOn(AVHWDeviceType type, AVCodecID format)
{
    const AVCodec *decoder = avcodec_find_decoder(format);
    for (int i = 0; decoder; ++i) {
        const AVCodecHWConfig *config = avcodec_get_hw_config(decoder, i);
        if (!config)
            return false;
        if (config->device_type == type && (config->methods & AV_CODEC_HW_CONFIG_METHOD_HW_DEVICE_CTX))
            return true;
    }
    return false;
}

std::vector<HardwareDevice> search(EngineControl &control)
{
#ifdef REELYARD_TEST_HOOKS
    // Hardware that was found and is not there when it is needed.
    if (const QByteArray claimed = qgetenv("REELYARD_CLAIM_DEVICES"); !claimed.isEmpty())
        return devicesFromJson(QJsonDocument::fromJson(claimed).array());
#endif
    const LogCapture noise; // what is not there complains about itself
    std::vector<HardwareDevice> found;
    for (const Kind &kind : kinds) {
        const AVHWDeviceType type = av_hwdevice_find_type_by_name(kind.type);
        if (type == AV_HWDEVICE_TYPE_NONE)
            continue;
        for (const QByteArray &name : candidates(kind.type)) {
            if (control.cancel)
                return found;
            ++control.activity;
            AVBufferRef *opened = nullptr;
            if (av_hwdevice_ctx_create(&opened, type, name.isEmpty() ? nullptr : name.constData(), nullptr, 0) < 0)
                break; // devices are numbered without gaps
            const BufferPtr context(opened);
            HardwareDevice device{QString::fromLatin1(kind.type), QString::fromUtf8(name), {}, {}, false};
            for (const char *format : encodedFormats) {
                for (const char *ending : kind.encoders) {
                    const QString encoder = QLatin1String(format) + u'_' + QLatin1String(ending);
                    const AVCodec *codec = avcodec_find_encoder_by_name(encoder.toUtf8().constData());
                    const bool isKnown = std::any_of(found.begin(), found.end(), [&](const HardwareDevice &other) {
                        return other.type != device.type && other.encoders.contains(encoder);
                    });
                    ++control.activity;
                    if (codec && !isKnown && encodesOn(context.get(), type, codec))
                        device.encoders.append(encoder);
                }
            }
            for (const AVCodecID format : decodedFormats) {
                if (hasDecoderOn(type, format))
                    device.decoders.append(QString::fromLatin1(avcodec_get_name(format)));
            }
            found.push_back(std::move(device));
        }
    }
    return found;
}

} // namespace

// Once per process: devices do not come and go while a worker lives, and opening them takes up to half a second each.
const std::vector<HardwareDevice> &devices(EngineControl &control)
{
    static const std::vector<HardwareDevice> found = search(control);
    return found;
}

} // namespace reelyard
