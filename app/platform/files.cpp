// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/files.h"

#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <fstream>

namespace reelyard
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("Files", text);
}

} // namespace

Error fileError(const std::error_code &code, const QString &path)
{
    const QString shown = displayPath(path);
    const QString detail = QStringLiteral("%1: %2").arg(shown, QString::fromStdString(code.message()));
    const auto is = [&code](std::errc condition) { return code == condition; };
    if (is(std::errc::no_space_on_device) || code.value() == 122 /* EDQUOT on Linux */)
        return {ErrorClass::Resource, QStringLiteral("resource.disk-full"), tr("The disk is full."), detail};
    if (is(std::errc::permission_denied) || is(std::errc::operation_not_permitted))
        return {ErrorClass::Permanent, QStringLiteral("file.forbidden"),
                tr("There is no permission for \"%1\".").arg(shown), detail};
    if (is(std::errc::read_only_file_system))
        return {ErrorClass::Permanent, QStringLiteral("file.read-only"),
                tr("\"%1\" is on a read-only disk.").arg(shown), detail};
    if (is(std::errc::no_such_file_or_directory) || is(std::errc::not_a_directory))
        return {ErrorClass::Permanent, QStringLiteral("file.missing"), tr("\"%1\" is not there.").arg(shown), detail};
    if (is(std::errc::file_exists) || is(std::errc::directory_not_empty))
        return {ErrorClass::Permanent, QStringLiteral("file.exists"), tr("\"%1\" exists already.").arg(shown), detail};
    if (is(std::errc::filename_too_long))
        return {ErrorClass::Permanent, QStringLiteral("file.name-too-long"),
                tr("The name \"%1\" is too long for this disk.").arg(shown), detail};
    if (is(std::errc::not_enough_memory))
        return {ErrorClass::Resource, QStringLiteral("resource.memory"), tr("There is not enough memory."), detail};
    if (is(std::errc::io_error) || is(std::errc::no_such_device) || is(std::errc::host_unreachable) ||
        is(std::errc::timed_out) || is(std::errc::not_connected) || code.value() == 116 /* ESTALE on Linux */)
        return {ErrorClass::Resource, QStringLiteral("resource.disk-away"),
                tr("The disk or share that holds \"%1\" does not answer.").arg(shown), detail};
    return {ErrorClass::Permanent, QStringLiteral("file.failed"),
            tr("\"%1\" could not be written: %2.").arg(shown, QString::fromStdString(code.message())), detail};
}

Result<void> createFolders(const QString &folder)
{
    std::error_code code;
    std::filesystem::create_directories(toStdPath(folder), code);
    if (code)
        return fileError(code, folder);
    return {};
}

Result<void> removeFile(const QString &path)
{
    std::error_code code;
    std::filesystem::remove(toStdPath(path), code);
    if (code && code != std::errc::no_such_file_or_directory)
        return fileError(code, path);
    return {};
}

bool fileExists(const QString &path)
{
    std::error_code code;
    // A dangling link has the name as well.
    return std::filesystem::symlink_status(toStdPath(path), code).type() != std::filesystem::file_type::not_found &&
           (!code || code != std::errc::no_such_file_or_directory);
}

qint64 fileSizeBytes(const QString &path)
{
    std::error_code code;
    const auto size = std::filesystem::file_size(toStdPath(path), code);
    return code ? -1 : static_cast<qint64>(size);
}

bool isSameFile(const QString &a, const QString &b)
{
    std::error_code code;
    return std::filesystem::equivalent(toStdPath(a), toStdPath(b), code) && !code;
}

Result<QByteArray> sampledHash(const QString &path)
{
    constexpr qint64 sample = 64 * 1024;
    const qint64 size = fileSizeBytes(path);
    std::ifstream file(toStdPath(path), std::ios::binary);
    if (size < 0 || !file)
        return fileError(std::make_error_code(std::errc::no_such_file_or_directory), path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(size));
    std::array<char, sample> buffer;
    for (const qint64 at : {qint64{0}, (size - sample) / 2, size - sample}) {
        file.clear(); // a short read at the end of a small file sets eof
        file.seekg(std::max(qint64{0}, at));
        file.read(buffer.data(), sample);
        hash.addData(QByteArrayView(buffer.data(), static_cast<qsizetype>(file.gcount())));
    }
    return hash.result().toHex();
}

void enterFolder(const QString &path)
{
    std::error_code ignored;
    std::filesystem::current_path(toStdPath(path), ignored);
}

} // namespace reelyard
