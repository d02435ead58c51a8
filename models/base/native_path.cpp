// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/native_path.h"

#include <QStringEncoder>

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr char16_t escapeBase = 0xDC80;

bool isEscapedByte(QChar c)
{
    return c.unicode() >= escapeBase && c.unicode() <= escapeBase + 0x7F;
}

// The length of the valid UTF-8 sequence at `at`, or 0 (overlong forms, surrogates and values above U+10FFFF are
// not valid: RFC 3629, section 4).
int validSequenceLength(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
    const auto continues = [&](qsizetype i, unsigned low = 0x80, unsigned high = 0xBF) {
        return byte(i) >= low && byte(i) <= high;
    };
    const unsigned lead = byte(at);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return continues(at + 1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
        const unsigned high = lead == 0xED ? 0x9F : 0xBF;
        return continues(at + 1, low, high) && continues(at + 2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
        const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
        return continues(at + 1, low, high) && continues(at + 2) && continues(at + 3) ? 4 : 0;
    }
    return 0;
}

} // namespace

QByteArray pathToBytes(QStringView path)
{
    if (std::none_of(path.begin(), path.end(), isEscapedByte)) // nearly all
        return path.toUtf8();
    QByteArray bytes;
    bytes.reserve(path.size());
    qsizetype start = 0;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const bool secondOfPair = i > 0 && path[i - 1].isHighSurrogate();
        if (isEscapedByte(path[i]) && !secondOfPair) {
            bytes += path.mid(start, i - start).toUtf8();
            bytes += static_cast<char>(path[i].unicode() - escapeBase + 0x80);
            start = i + 1;
        }
    }
    return bytes + path.mid(start).toUtf8();
}

QString pathFromBytes(const QByteArray &bytes)
{
    const bool isAscii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
    if (isAscii)
        return QString::fromLatin1(bytes);
    QString path;
    path.reserve(bytes.size());
    qsizetype start = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        if (const int length = validSequenceLength(bytes, i)) {
            i += length;
            continue;
        }
        path += QString::fromUtf8(bytes.constData() + start, i - start);
        path += QChar(static_cast<char16_t>(escapeBase + static_cast<unsigned char>(bytes[i]) - 0x80));
        start = ++i;
    }
    return path + QString::fromUtf8(bytes.constData() + start, bytes.size() - start);
}

std::filesystem::path toStdPath(QStringView path)
{
#ifdef Q_OS_WIN
    return std::filesystem::path(path.toString().toStdWString());
#else
    return std::filesystem::path(pathToBytes(path).toStdString());
#endif
}

QString fromStdPath(const std::filesystem::path &path)
{
#ifdef Q_OS_WIN
    return QString::fromStdWString(path.generic_wstring());
#else
    return pathFromBytes(QByteArray::fromStdString(path.string()));
#endif
}

QString displayPath(QStringView path)
{
    QString shown = path.toString();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QChar c = shown[i];
        if (c.isLowSurrogate() && (i == 0 || !shown[i - 1].isHighSurrogate()))
            shown[i] = QChar::ReplacementCharacter;
        else if (c.category() == QChar::Other_Control)
            shown[i] = u' ';
    }
    return shown;
}

bool isPlainText(QStringView path)
{
    return path.isValidUtf16();
}

QString absolutePath(const QString &path)
{
    std::error_code failed;
    auto full = std::filesystem::absolute(toStdPath(path), failed);
    if (failed)
        return path;
    QString text = fromStdPath(full.lexically_normal());
    if (text.size() > 1 && text.endsWith(u'/') && !text.endsWith(QLatin1String(":/")))
        text.chop(1);
    return text;
}

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

QString nameOf(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

} // namespace reelyard
