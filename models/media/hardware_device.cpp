// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/hardware_device.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace reelyard
{

namespace
{

// Best first.
constexpr const char *encoderFamilies[] = {"nvenc", "qsv", "videotoolbox", "amf", "vaapi", "mf"};
constexpr int consumerNvencSessions = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Hardware)
};

QStringList listFrom(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

} // namespace

QString describeDeviceType(const QString &type)
{
    if (type == QLatin1String("cuda"))
        return Words::tr("NVIDIA (NVENC, NVDEC)");
    if (type == QLatin1String("qsv"))
        return Words::tr("Intel Quick Sync (QSV)");
    if (type == QLatin1String("vaapi"))
        return Words::tr("VAAPI");
    if (type == QLatin1String("videotoolbox"))
        return Words::tr("Apple VideoToolbox");
    if (type == QLatin1String("amf"))
        return Words::tr("AMD (AMF)");
    if (type == QLatin1String("d3d11va"))
        return Words::tr("Direct3D 11 (AMF, Media Foundation)");
    if (type == QLatin1String("dxva2"))
        return Words::tr("DirectX Video Acceleration");
    return type;
}

QJsonArray toJson(const std::vector<HardwareDevice> &devices)
{
    QJsonArray array;
    for (const HardwareDevice &device : devices) {
        array.append(QJsonObject{{QStringLiteral("type"), device.type},
                                 {QStringLiteral("name"), device.name},
                                 {QStringLiteral("encoders"), QJsonArray::fromStringList(device.encoders)},
                                 {QStringLiteral("decoders"), QJsonArray::fromStringList(device.decoders)},
                                 {QStringLiteral("tested"), device.isTested}});
    }
    return array;
}

std::vector<HardwareDevice> devicesFromJson(const QJsonArray &array)
{
    std::vector<HardwareDevice> devices;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        devices.push_back(
            {object.value(QStringLiteral("type")).toString(), object.value(QStringLiteral("name")).toString(),
             listFrom(object.value(QStringLiteral("encoders"))), listFrom(object.value(QStringLiteral("decoders"))),
             object.value(QStringLiteral("tested")).toBool()});
    }
    return devices;
}

HardwareEncoder bestEncoder(const std::vector<HardwareDevice> &devices, const QString &format)
{
    for (const char *family : encoderFamilies) {
        const QString encoder = format + u'_' + QLatin1String(family);
        const auto device = std::find_if(devices.begin(), devices.end(), [&](const HardwareDevice &candidate) {
            return candidate.encoders.contains(encoder);
        });
        if (device != devices.end())
            return {&*device, encoder};
    }
    return {};
}

std::optional<int> sessionLimit(const std::vector<HardwareDevice> &devices)
{
    HardwareEncoder best = bestEncoder(devices, QStringLiteral("h264"));
    if (!best)
        best = bestEncoder(devices, QStringLiteral("hevc"));
    if (!best)
        return std::nullopt;
    return best.encoder.endsWith(QLatin1String("_nvenc")) ? consumerNvencSessions : usualSessionLimit;
}

} // namespace reelyard
