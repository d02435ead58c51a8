// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/media/hardware.h"

#include "app/media/libav_error.h"

#include <QCoreApplication>

namespace reelyard
{

namespace
{

AVHWDeviceType typeOf(QByteArray name)
{
    if (name == "nvdec" || name == "cuvid") // they work on a CUDA device
        name = "cuda";
    return av_hwdevice_find_type_by_name(name.constData());
}

bool decodesOn(const AVCodec *codec, AVHWDeviceType type)
{
    for (int i = 0;; ++i) {
        const AVCodecHWConfig *config = avcodec_get_hw_config(codec, i);
        if (!config)
            return false;
        if ((config->methods & AV_CODEC_HW_CONFIG_METHOD_HW_DEVICE_CTX) && config->device_type == type)
            return true;
    }
}

Error noDevice(const QByteArray &name, int code)
{
    return {ErrorClass::Resource, QStringLiteral("resource.no-device"),
            QCoreApplication::translate("Engine", "The graphics hardware \"%1\" could not be opened.")
                .arg(QString::fromUtf8(name)),
            libavText(code)};
}

} // namespace

Result<void> checkHardwareName(const QByteArray &name)
{
    if (name.isEmpty() || name == "none" || name == "auto" || typeOf(name) != AV_HWDEVICE_TYPE_NONE)
        return {};
    return configurationError(
        "recipe.bad-value",
        QCoreApplication::translate("Engine", "\"%1\" is no value for -hwaccel.").arg(QString::fromUtf8(name)));
}

Result<void> prepareHardwareDecoding(InputStream &input)
{
    if (input.hardware.isEmpty() || input.hardware == "none")
        return {};
    const char *device = input.hardwareDevice.isEmpty() ? nullptr : input.hardwareDevice.constData();
    if (input.hardware != "auto") {
        const AVHWDeviceType type = typeOf(input.hardware);
        if (!decodesOn(input.codec, type))
            return {}; // as ffmpeg does: the codec has no such way, so it is decoded in software
        const int code = av_hwdevice_ctx_create(&input.decoder->hw_device_ctx, type, device, nullptr, 0);
        return code < 0 ? Result<void>(noDevice(input.hardware, code)) : Result<void>();
    }
    AVHWDeviceType type = AV_HWDEVICE_TYPE_NONE;
    while ((type = av_hwdevice_iterate_types(type)) != AV_HWDEVICE_TYPE_NONE) {
        if (decodesOn(input.codec, type) &&
            av_hwdevice_ctx_create(&input.decoder->hw_device_ctx, type, device, nullptr, 0) >= 0)
            break;
    }
    return {};
}

int fetchFromHardware(const InputStream &input, AVFrame *frame)
{
    const AVPixFmtDescriptor *description = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame->format));
    const bool isOnDevice = description && (description->flags & AV_PIX_FMT_FLAG_HWACCEL);
    if (!isOnDevice || frame->format == input.hardwareFormat)
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
