// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/media/libav.h"
#include "models/base/result.h"
#include "models/recipe/command_spec.h"

#include <atomic>
#include <memory>
#include <vector>

namespace reelyard
{

struct InputStream;

/// The graphics hardware that one command works on: what -init_hw_device and its short forms open, and what decoders
/// ask for with -hwaccel. Which device goes to whom follows the ffmpeg program: a decoder gets the one that its options
/// name, or the only one of its kind; filters get the one of -filter_hw_device, or the last that was opened; an encoder
/// gets the device its pictures lie on, or the only one of a kind that it knows.
///
/// Used by the thread that prepares and runs the conversion, except for noteFailure() and hasFailed().
class HardwareDevices
{
public:
    /// Opens what the global options of a command ask for. Configuration error for a device that is not described
    /// rightly, Resource error ("resource.no-device") for one that cannot be opened.
    static Result<std::shared_ptr<HardwareDevices>> open(const FileSpec &global);

    /// Gives the stream's decoder its device and decides which of its picture formats are taken. With "-hwaccel auto" a
    /// computer without a device decodes in software, without a word.
    Result<void> giveToDecoder(InputStream &input);
    /// To be called when a graph has been read and before it is connected.
    Result<void> giveToFilters(AVFilterGraph *graph) const;
    /// `sink` is where the pictures come from; null for what is no picture or sound. An AVERROR code, 0 for done.
    int giveToEncoder(AVCodecContext *encoder, AVFilterContext *sink) const;

    bool isEmpty() const { return m_devices.empty(); }
    /// Something that works on a device failed: in software it may work.
    void noteFailure() { m_hasFailed = true; }
    bool hasFailed() const { return m_hasFailed; }

private:
    struct Device {
        QByteArray name;
        AVHWDeviceType type = AV_HWDEVICE_TYPE_NONE;
        BufferPtr context;
    };

    Result<void> add(const QByteArray &specification);
    Result<const Device *> addOfType(AVHWDeviceType type, const QByteArray &device);
    void keep(AVHWDeviceType type, const QByteArray &name, AVBufferRef *context);
    const Device *named(const QByteArray &name) const;
    const Device *onlyOfType(AVHWDeviceType type) const; ///< null where there are several
    const Device *forCodec(const AVCodec *codec) const;
    Result<const Device *> wantedByDecoder(InputStream &input);
    const Device *anyForDecoder(const InputStream &input);
    QByteArray freeName(AVHWDeviceType type) const;

    std::vector<Device> m_devices; ///< in the order they were opened
    QByteArray m_filterDevice;     ///< of -filter_hw_device
    std::atomic<bool> m_hasFailed{false};
};

/// Takes in what -hwaccel asks of a stream. Configuration error for a name that libav does not have. Empty, "none" and
/// "auto" are fine.
Result<void> checkHardware(InputStream &input);

/// Brings a decoded picture into main memory, unless the command wants it on the device. An AVERROR code, 0 for done.
int fetchFromHardware(const InputStream &input, AVFrame *frame);

/// An encoder that works on graphics hardware, or may.
bool isHardwareCodec(const AVCodec *codec);

} // namespace reelyard
