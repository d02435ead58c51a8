// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/hardware.h"

#include "app/media/input_stream.h"
#include "app/media/libav_error.h"
#include "app/media/log_capture.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

// The name that ffmpeg gives the device of -qsv_device.
constexpr char qsvDeviceName[] = "__qsv_device";

AVHWDeviceType typeOf(QByteArray name)
{
    if (name == "nvdec" || name == "cuvid") // they work on a CUDA device
        name = "cuda";
    return av_hwdevice_find_type_by_name(name.constData());
}

/// Calls `visit` with each way in which the codec works with hardware, until it returns true.
template<typename Visit>
const AVCodecHWConfig *findConfig(const AVCodec *codec, Visit visit)
{
    for (int i = 0;; ++i) {
        const AVCodecHWConfig *config = avcodec_get_hw_config(codec, i);
        if (!config || visit(*config))
            return config;
    }
}

bool isOnDevice(int format)
{
    const AVPixFmtDescriptor *description = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(format));
    return description && (description->flags & AV_PIX_FMT_FLAG_HWACCEL);
}

// What a decoder gives, of what it offers: pictures on its device first, then the first kind that lies in main memory.
AVPixelFormat chooseOnDevice(AVCodecContext *context, const AVPixelFormat *formats)
{
    const auto *device = reinterpret_cast<const AVHWDeviceContext *>(context->hw_device_ctx->data);
    for (; *formats != AV_PIX_FMT_NONE; ++formats) {
        const bool isOurs = findConfig(context->codec, [&](const AVCodecHWConfig &config) {
            return (config.methods & AV_CODEC_HW_CONFIG_METHOD_HW_DEVICE_CTX) && config.pix_fmt == *formats &&
                   config.device_type == device->type;
        });
        if (!isOnDevice(*formats) || isOurs)
            break;
    }
    return *formats;
}

// Without -hwaccel nothing is decoded on a device, not even where one is there for the encoder.
AVPixelFormat chooseInMemory(AVCodecContext *, const AVPixelFormat *formats)
{
    while (*formats != AV_PIX_FMT_NONE && isOnDevice(*formats))
        ++formats;
    return *formats;
}

Error noDevice(const QByteArray &name, int code)
{
    return {ErrorClass::Resource, QStringLiteral("resource.no-device"),
            Words::tr("The graphics hardware \"%1\" could not be opened.").arg(QString::fromUtf8(name)),
            libavText(code)};
}

Error badSpecification(const QByteArray &specification, const QString &why)
{
    return configurationError(
        "recipe.bad-value",
        Words::tr("\"%1\" is no value for -init_hw_device: %2").arg(QString::fromUtf8(specification), why));
}

} // namespace

bool isHardwareCodec(const AVCodec *codec)
{
    return (codec->capabilities & (AV_CODEC_CAP_HARDWARE | AV_CODEC_CAP_HYBRID)) ||
           avcodec_get_hw_config(codec, 0) != nullptr;
}

Result<std::shared_ptr<HardwareDevices>> HardwareDevices::open(const FileSpec &global)
{
    auto devices = std::make_shared<HardwareDevices>();
    for (const OptionValue &option : global.options) {
        const QByteArray value = option.value.toUtf8();
        Result<void> done;
        if (option.name == QLatin1String("init_hw_device"))
            done = devices->add(value);
        else if (option.name == QLatin1String("vaapi_device"))
            done = devices->add("vaapi:" + value);
        else if (option.name == QLatin1String("qsv_device"))
            done = devices->add(QByteArray("qsv=") + qsvDeviceName + ":hw_any,child_device=" + value);
        if (!done)
            return done.error();
    }
    devices->m_filterDevice = global.value(u"filter_hw_device").toUtf8();
    if (!devices->m_filterDevice.isEmpty() && !devices->named(devices->m_filterDevice))
        return configurationError("recipe.bad-value",
                                  Words::tr("No device of the name \"%1\" was opened for -filter_hw_device.")
                                      .arg(QString::fromUtf8(devices->m_filterDevice)));
    return devices;
}

// TYPE[=NAME][:DEVICE[,KEY=VALUE...]] or TYPE[=NAME]@OTHER (https://ffmpeg.org/ffmpeg.html, "-init_hw_device").
Result<void> HardwareDevices::add(const QByteArray &specification)
{
    const auto endOf = [&](qsizetype from, const char *stops) {
        return from + static_cast<qsizetype>(std::strcspn(specification.constData() + from, stops));
    };
    qsizetype at = endOf(0, ":=@");
    const AVHWDeviceType type = av_hwdevice_find_type_by_name(specification.left(at).constData());
    if (type == AV_HWDEVICE_TYPE_NONE)
        return badSpecification(specification, Words::tr("there is no such kind of device."));
    QByteArray name = freeName(type);
    if (at < specification.size() && specification[at] == '=') {
        const qsizetype end = endOf(at + 1, ":@,");
        name = specification.mid(at + 1, end - at - 1);
        if (named(name))
            return badSpecification(specification, Words::tr("there is a device of this name already."));
        at = end;
    }
    AVBufferRef *context = nullptr;
    int code = 0;
    if (at < specification.size() && specification[at] == '@') {
        const Device *other = named(specification.mid(at + 1));
        if (!other)
            return badSpecification(specification, Words::tr("the device that it is made from was not opened."));
        code = av_hwdevice_ctx_create_derived(&context, type, other->context.get(), 0);
    } else {
        QByteArray device;
        if (at < specification.size() && specification[at] == ':') {
            const qsizetype end = endOf(at + 1, ",");
            device = specification.mid(at + 1, end - at - 1);
            at = end;
        }
        Dictionary options;
        if (at < specification.size() && specification[at] == ',' &&
            av_dict_parse_string(options.address(), specification.constData() + at + 1, "=", ",", 0) < 0)
            return badSpecification(specification, Words::tr("its settings cannot be read."));
        const LogCapture ownLog; // the error says what counts
        code =
            av_hwdevice_ctx_create(&context, type, device.isEmpty() ? nullptr : device.constData(), options.get(), 0);
    }
    if (code < 0) {
        noteFailure();
        return noDevice(specification, code);
    }
    keep(type, name, context);
    return {};
}

void HardwareDevices::keep(AVHWDeviceType type, const QByteArray &name, AVBufferRef *context)
{
    m_devices.push_back({name, type, BufferPtr(context)});
}

Result<const HardwareDevices::Device *> HardwareDevices::addOfType(AVHWDeviceType type, const QByteArray &device)
{
    const LogCapture ownLog;
    AVBufferRef *context = nullptr;
    const int code =
        av_hwdevice_ctx_create(&context, type, device.isEmpty() ? nullptr : device.constData(), nullptr, 0);
    if (code < 0) {
        QByteArray name = av_hwdevice_get_type_name(type);
        if (!device.isEmpty())
            name += ':' + device;
        return noDevice(name, code);
    }
    keep(type, freeName(type), context);
    return &m_devices.back();
}

// As ffmpeg names what has no name: the kind and the first free number.
QByteArray HardwareDevices::freeName(AVHWDeviceType type) const
{
    for (int number = 0;; ++number) {
        const QByteArray name = av_hwdevice_get_type_name(type) + QByteArray::number(number);
        if (!named(name))
            return name;
    }
}

const HardwareDevices::Device *HardwareDevices::named(const QByteArray &name) const
{
    const auto found =
        std::find_if(m_devices.begin(), m_devices.end(), [&](const Device &device) { return device.name == name; });
    return found == m_devices.end() ? nullptr : &*found;
}

const HardwareDevices::Device *HardwareDevices::onlyOfType(AVHWDeviceType type) const
{
    const auto isOfType = [type](const Device &device) { return device.type == type; };
    const auto found = std::find_if(m_devices.begin(), m_devices.end(), isOfType);
    const bool isOnly =
        found != m_devices.end() && std::find_if(found + 1, m_devices.end(), isOfType) == m_devices.end();
    return isOnly ? &*found : nullptr;
}

const HardwareDevices::Device *HardwareDevices::forCodec(const AVCodec *codec) const
{
    const Device *found = nullptr;
    findConfig(codec, [&](const AVCodecHWConfig &config) {
        if (config.methods & AV_CODEC_HW_CONFIG_METHOD_HW_DEVICE_CTX)
            found = onlyOfType(config.device_type);
        return found != nullptr;
    });
    return found;
}

Result<void> HardwareDevices::giveToDecoder(InputStream &input)
{
    if (input.type() != AVMEDIA_TYPE_VIDEO)
        return {};
    input.decoder->get_format = chooseInMemory;
    const bool isAsked = !input.hardware.isEmpty() && input.hardware != "none";
    auto device = wantedByDecoder(input);
    if (!device) {
        noteFailure();
        return device.error();
    }
    if (!*device)
        return {};
    input.decoder->hw_device_ctx = av_buffer_ref((*device)->context.get());
    if (!input.decoder->hw_device_ctx)
        return libavError(AVERROR(ENOMEM), Doing::Decoding);
    if (isAsked)
        input.decoder->get_format = chooseOnDevice;
    return {};
}

// Null: it decodes in software.
Result<const HardwareDevices::Device *> HardwareDevices::wantedByDecoder(InputStream &input)
{
    const bool isAuto = input.hardware == "auto";
    const bool isOff = input.hardware.isEmpty() || input.hardware == "none";
    const AVHWDeviceType type = isAuto || isOff ? AV_HWDEVICE_TYPE_NONE : typeOf(input.hardware);
    if (isOff && input.hardwareDevice.isEmpty())
        return forCodec(input.codec);
    if (!input.hardwareDevice.isEmpty()) {
        if (const Device *device = named(input.hardwareDevice)) {
            if (!isAuto && device->type != type)
                return configurationError("recipe.bad-value",
                                          Words::tr("The device \"%1\" cannot be used with -hwaccel %2.")
                                              .arg(QString::fromUtf8(device->name), QString::fromUtf8(input.hardware)));
            return device;
        }
    }
    if (isOff)
        return static_cast<const Device *>(nullptr);
    if (isAuto)
        return anyForDecoder(input);
    const Device *device = input.hardwareDevice.isEmpty() ? onlyOfType(type) : nullptr;
    if (!device && input.hardwareDevice.isEmpty() && type == AV_HWDEVICE_TYPE_QSV)
        device = named(qsvDeviceName);
    if (device)
        return device;
    return addOfType(type, input.hardwareDevice);
}

// One that is open already, else the first kind that can be opened.
const HardwareDevices::Device *HardwareDevices::anyForDecoder(const InputStream &input)
{
    const Device *found = nullptr;
    findConfig(input.codec, [&](const AVCodecHWConfig &config) {
        found = onlyOfType(config.device_type);
        return found != nullptr;
    });
    if (found)
        return found;
    findConfig(input.codec, [&](const AVCodecHWConfig &config) {
        if (auto opened = addOfType(config.device_type, input.hardwareDevice))
            found = *opened;
        return found != nullptr;
    });
    return found;
}

Result<void> HardwareDevices::giveToFilters(AVFilterGraph *graph) const
{
    const Device *device = !m_filterDevice.isEmpty() ? named(m_filterDevice)
                           : m_devices.empty()       ? nullptr
                                                     : &m_devices.back();
    if (!device)
        return {};
    for (unsigned i = 0; i < graph->nb_filters; ++i) {
        AVFilterContext *filter = graph->filters[i];
#ifdef AVFILTER_FLAG_HWDEVICE
        if (!(filter->filter->flags & AVFILTER_FLAG_HWDEVICE))
            continue;
#endif
        av_buffer_unref(&filter->hw_device_ctx);
        filter->hw_device_ctx = av_buffer_ref(device->context.get());
        if (!filter->hw_device_ctx)
            return libavError(AVERROR(ENOMEM), Doing::Filtering);
    }
    return {};
}

int HardwareDevices::giveToEncoder(AVCodecContext *encoder, AVFilterContext *sink) const
{
    AVBufferRef *frames = sink ? av_buffersink_get_hw_frames_ctx(sink) : nullptr;
    if (frames && reinterpret_cast<AVHWFramesContext *>(frames->data)->format != encoder->pix_fmt)
        frames = nullptr;
    const Device *device = nullptr;
    const AVCodecHWConfig *takesFrames = findConfig(encoder->codec, [&](const AVCodecHWConfig &config) {
        if (frames && (config.methods & AV_CODEC_HW_CONFIG_METHOD_HW_FRAMES_CTX) &&
            (config.pix_fmt == AV_PIX_FMT_NONE || config.pix_fmt == encoder->pix_fmt))
            return true;
        if (!device && (config.methods & AV_CODEC_HW_CONFIG_METHOD_HW_DEVICE_CTX))
            device = onlyOfType(config.device_type);
        return false;
    });
    if (takesFrames) {
        encoder->hw_frames_ctx = av_buffer_ref(frames);
        return encoder->hw_frames_ctx ? 0 : AVERROR(ENOMEM);
    }
    if (!device)
        return 0;
    encoder->hw_device_ctx = av_buffer_ref(device->context.get());
    return encoder->hw_device_ctx ? 0 : AVERROR(ENOMEM);
}

Result<void> checkHardware(InputStream &input)
{
    const QByteArray &name = input.hardware;
    if (name.isEmpty() || name == "none" || name == "auto")
        return {};
    if (typeOf(name) == AV_HWDEVICE_TYPE_NONE)
        return configurationError("recipe.bad-value",
                                  Words::tr("\"%1\" is no value for -hwaccel.").arg(QString::fromUtf8(name)));
    // ffmpeg leaves the pictures of these two on their device, unless told otherwise.
    if (input.hardwareFormat == AV_PIX_FMT_NONE && name == "cuvid")
        input.hardwareFormat = AV_PIX_FMT_CUDA;
    if (input.hardwareFormat == AV_PIX_FMT_NONE && name == "qsv")
        input.hardwareFormat = AV_PIX_FMT_QSV;
    return {};
}

int fetchFromHardware(const InputStream &input, AVFrame *frame)
{
    if (!isOnDevice(frame->format) || frame->format == input.hardwareFormat)
        return 0;
    const FramePtr fetched = makeFrame();
    if (!fetched)
        return AVERROR(ENOMEM);
    fetched->format = input.hardwareFormat; // none: what the device likes best
    int code = av_hwframe_transfer_data(fetched.get(), frame, 0);
    if (code >= 0)
        code = av_frame_copy_props(fetched.get(), frame);
    if (code < 0)
        return code;
    av_frame_unref(frame);
    av_frame_move_ref(frame, fetched.get());
    return 0;
}

} // namespace reelyard
