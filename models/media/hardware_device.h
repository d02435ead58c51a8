// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reelyard
{

/// Graphics hardware of this computer that could be opened. A plain value; libav's own short names.
struct HardwareDevice {
    QString type;         ///< libav's kind of device: "cuda", "qsv", "vaapi", "videotoolbox", "d3d11va", ...
    QString name;         ///< what it is opened by: "0", "/dev/dri/renderD128"; empty for the system's usual one
    QStringList encoders; ///< each has encoded a small picture on this device: "h264_nvenc"
    QStringList decoders; ///< formats that libav can decode on this kind of device; not tried: "h264"
    /// Somebody has run Reelyard on this kind of device. Where not, it is offered all the same, and said to be
    /// untested.
    bool isTested = false;
    friend bool operator==(const HardwareDevice &, const HardwareDevice &) = default;
};

/// In words: "NVIDIA NVENC", "Intel Quick Sync (QSV)".
QString describeDeviceType(const QString &type);

QJsonArray toJson(const std::vector<HardwareDevice> &devices);
std::vector<HardwareDevice> devicesFromJson(const QJsonArray &array);

/// The encoder of that format ("h264", "hevc") that is to be used where there are several, with its device; null where
/// there is none. Which one is best follows from how they are known to compare: those with a constant-quality mode of
/// their own go first.
struct HardwareEncoder {
    const HardwareDevice *device = nullptr; ///< of the list that was asked
    QString encoder;
    explicit operator bool() const { return device != nullptr; }
};
HardwareEncoder bestEncoder(const std::vector<HardwareDevice> &devices, const QString &format);

/// How many jobs may encode on the hardware at a time, when the user has set nothing; absent where nothing is encoded
/// on hardware, so that there is nothing to limit. NVIDIA's drivers for consumer cards stop at 8 sessions
/// (https://developer.nvidia.com/video-encode-and-decode-gpu-support-matrix-new).
std::optional<int> sessionLimit(const std::vector<HardwareDevice> &devices);
/// Until the devices are known, and for hardware without a limit of its own.
inline constexpr int usualSessionLimit = 4;

} // namespace reelyard
