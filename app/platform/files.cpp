// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/files.h"

#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <map>
#include <vector>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Files)
};

// All files below a folder, by the bytes of their relative names with '/', and their sizes; sorted.
Result<std::map<QByteArray, qint64>> filesBelow(const QString &folder)
{
    std::map<QByteArray, qint64> files;
    std::error_code code;
    const std::filesystem::path top = toStdPath(folder);
    for (std::filesystem::recursive_directory_iterator it(top, code), end; it != end && !code; it.increment(code)) {
        if (!it->is_regular_file(code) || code)
            continue;
        const auto size = it->file_size(code);
        files.emplace(pathToBytes(fromStdPath(it->path().lexically_relative(top))), static_cast<qint64>(size));
    }
    if (code)
        return fileError(code, folder);
    return files;
}

bool addSamples(QCryptographicHash &hash, const QString &path, qint64 size, qint64 sample)
{
    std::ifstream file(toStdPath(path), std::ios::binary);
    if (!file)
        return false;
    std::vector<char> buffer(static_cast<std::size_t>(sample));
    for (const qint64 at : {qint64{0}, (size - sample) / 2, size - sample}) {
        file.clear(); // a short read at the end of a small file sets eof
        file.seekg(std::max(qint64{0}, at));
        file.read(buffer.data(), sample);
        hash.addData(QByteArrayView(buffer.data(), static_cast<qsizetype>(file.gcount())));
    }
    return true;
}

} // namespace

Error fileError(const std::error_code &code, const QString &path)
{
    const QString shown = displayPath(path);
    const QString detail = QStringLiteral("%1: %2").arg(shown, QString::fromStdString(code.message()));
    const auto is = [&code](std::errc condition) { return code == condition; };
    if (is(std::errc::no_space_on_device) || code.value() == 122 /* EDQUOT on Linux */)
        return {ErrorClass::Resource, QStringLiteral("resource.disk-full"), Words::tr("The disk is full."), detail};
    if (is(std::errc::permission_denied) || is(std::errc::operation_not_permitted))
        return {ErrorClass::Permanent, QStringLiteral("file.forbidden"),
                Words::tr("There is no permission for \"%1\".").arg(shown), detail};
    if (is(std::errc::read_only_file_system))
        return {ErrorClass::Permanent, QStringLiteral("file.read-only"),
                Words::tr("\"%1\" is on a read-only disk.").arg(shown), detail};
    if (is(std::errc::no_such_file_or_directory) || is(std::errc::not_a_directory))
        return {ErrorClass::Permanent, QStringLiteral("file.missing"), Words::tr("\"%1\" is not there.").arg(shown),
                detail};
    if (is(std::errc::file_exists) || is(std::errc::directory_not_empty))
        return {ErrorClass::Permanent, QStringLiteral("file.exists"), Words::tr("\"%1\" exists already.").arg(shown),
                detail};
    if (is(std::errc::filename_too_long))
        return {ErrorClass::Permanent, QStringLiteral("file.name-too-long"),
                Words::tr("The name \"%1\" is too long for this disk.").arg(shown), detail};
    if (is(std::errc::not_enough_memory))
        return {ErrorClass::Resource, QStringLiteral("resource.memory"), Words::tr("There is not enough memory."),
                detail};
    if (is(std::errc::io_error) || is(std::errc::no_such_device) || is(std::errc::host_unreachable) ||
        is(std::errc::timed_out) || is(std::errc::not_connected) || code.value() == 116 /* ESTALE on Linux */)
        return {ErrorClass::Resource, QStringLiteral("resource.disk-away"),
                Words::tr("The disk or share that holds \"%1\" does not answer.").arg(shown), detail};
    return {ErrorClass::Permanent, QStringLiteral("file.failed"),
            Words::tr("\"%1\" could not be written: %2.").arg(shown, QString::fromStdString(code.message())), detail};
}

Result<void> createFolders(const QString &folder)
{
    std::error_code code;
    std::vector<std::filesystem::path> holders; // of folders that are made
    std::filesystem::path missing = toStdPath(folder.endsWith(u'/') ? folder.chopped(1) : folder);
    while (!missing.empty() && missing.has_parent_path() && !std::filesystem::exists(missing, code)) {
        missing = missing.parent_path();
        holders.push_back(missing);
    }
    std::filesystem::create_directories(toStdPath(folder), code);
    if (code)
        return fileError(code, folder);
    // Else a power cut may take the folder away with all that is flushed in it. A holder that may be written and not
    // read cannot be flushed.
    for (const std::filesystem::path &holder : holders) {
        [[maybe_unused]] const auto flushed = flushFolder(fromStdPath(holder));
    }
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

void removeEmptyFolder(const QString &path)
{
    std::error_code ignored;
    if (isFolder(path.endsWith(u'/') ? path.chopped(1) : path))
        std::filesystem::remove(toStdPath(path), ignored);
}

bool fileExists(const QString &path)
{
    std::error_code code;
    // A dangling link has the name as well.
    return std::filesystem::symlink_status(toStdPath(path), code).type() != std::filesystem::file_type::not_found &&
           (!code || code != std::errc::no_such_file_or_directory);
}

bool isFolder(const QString &path)
{
    std::error_code code;
    return std::filesystem::symlink_status(toStdPath(path), code).type() == std::filesystem::file_type::directory;
}

Result<void> removeUnit(const QString &path)
{
    std::error_code code;
    std::filesystem::remove_all(toStdPath(path), code);
    if (code && code != std::errc::no_such_file_or_directory)
        return fileError(code, path);
    return {};
}

QString asideOf(const QString &from)
{
    return from + QStringLiteral(".old");
}

qint64 fileSizeBytes(const QString &path)
{
    if (isFolder(path)) {
        const auto files = filesBelow(path);
        if (!files)
            return -1;
        qint64 sum = 0;
        for (const auto &[name, size] : *files)
            sum += size;
        return sum;
    }
    std::error_code code;
    const auto size = std::filesystem::file_size(toStdPath(path), code);
    return code ? -1 : static_cast<qint64>(size);
}

Result<FileStamp> fileStamp(const QString &path)
{
    std::error_code code;
    const std::filesystem::path file = toStdPath(path);
    const auto size = std::filesystem::file_size(file, code);
    if (code)
        return fileError(code, path);
    const auto written = std::filesystem::last_write_time(file, code);
    if (code)
        return fileError(code, path);
    return FileStamp{static_cast<qint64>(size), static_cast<qint64>(written.time_since_epoch().count())};
}

Result<void> flushTree(const QString &folder)
{
    std::error_code code;
    for (std::filesystem::recursive_directory_iterator it(toStdPath(folder), code), end; it != end && !code;
         it.increment(code)) {
        std::error_code ignored;
        const QString path = fromStdPath(it->path());
        auto flushed = it->is_directory(ignored)      ? flushFolder(path)
                       : it->is_regular_file(ignored) ? flushFile(path)
                                                      : Result<void>();
        if (!flushed)
            return flushed;
    }
    if (code)
        return fileError(code, folder);
    return flushFolder(folder);
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    errno = 0;
    std::ofstream file(toStdPath(path), std::ios::binary | std::ios::trunc);
    file.write(content.constData(), content.size());
    file.close();
    if (!file)
        return fileError(errno != 0 ? std::error_code(errno, std::generic_category())
                                    : std::make_error_code(std::errc::io_error),
                         path);
    return flushFile(path);
}

Result<QByteArray> readFile(const QString &path, qint64 limitBytes)
{
    const qint64 size = fileSizeBytes(path);
    std::ifstream file(toStdPath(path), std::ios::binary);
    if (size < 0 || !file || isFolder(path))
        return fileError(std::make_error_code(std::errc::no_such_file_or_directory), path);
    if (size > limitBytes) {
        return Error{ErrorClass::Permanent, QStringLiteral("file.too-large"),
                     Words::tr("\"%1\" is too large.").arg(displayPath(path)), QString::number(size)};
    }
    QByteArray content(size, Qt::Uninitialized);
    file.read(content.data(), size);
    content.truncate(static_cast<qsizetype>(file.gcount()));
    return content;
}

namespace
{

bool isSameContent(const std::filesystem::path &a, const std::filesystem::path &b)
{
    constexpr std::streamsize block = 1 << 20;
    std::ifstream first(a, std::ios::binary);
    std::ifstream second(b, std::ios::binary);
    std::vector<char> left(block);
    std::vector<char> right(block);
    while (first && second) {
        first.read(left.data(), block);
        second.read(right.data(), block);
        if (first.gcount() != second.gcount() ||
            !std::equal(left.begin(), left.begin() + first.gcount(), right.begin()))
            return false;
    }
    return first.eof() && second.eof();
}

Result<void> copyFileTo(const std::filesystem::path &from, const std::filesystem::path &to)
{
    std::error_code code;
    std::filesystem::copy_file(from, to, code);
    if (!code) {
        const auto written = std::filesystem::last_write_time(from, code);
        std::error_code ignored; // some shares do not take it
        if (!code)
            std::filesystem::last_write_time(to, written, ignored);
    }
    if (code)
        return fileError(code, fromStdPath(to));
    if (auto flushed = flushFile(fromStdPath(to)); !flushed)
        return flushed;
    if (!isSameContent(from, to)) {
        return Error{
            ErrorClass::Resource,
            QStringLiteral("file.copy-differs"),
            Words::tr("The copy \"%1\" is not what was copied: its disk or share, or the way there, has a fault.")
                .arg(displayPath(fromStdPath(to))),
            {}};
    }
    return {};
}

Result<void> copyFolderTo(const QString &from, const QString &to)
{
    const auto files = filesBelow(from);
    if (!files)
        return files.error();
    for (const auto &[name, size] : *files) {
        const QString path = u'/' + pathFromBytes(name);
        if (auto made = createFolders(folderOf(to + path)); !made)
            return made;
        if (auto copied = copyFileTo(toStdPath(from + path), toStdPath(to + path)); !copied)
            return copied;
    }
    return flushTree(to);
}

} // namespace

Result<void> copyUnit(const QString &from, const QString &to)
{
    const std::filesystem::path source = toStdPath(from);
    const std::filesystem::path target = toStdPath(to);
    if (fileExists(to))
        return fileError(std::make_error_code(std::errc::file_exists), to);
    auto copied = isFolder(from) ? copyFolderTo(from, to) : copyFileTo(source, target);
    if (!copied) {
        [[maybe_unused]] const auto removed = removeUnit(to);
    }
    return copied;
}

bool holdsFile(const QString &path, const QString &file)
{
    if (isSameFile(path, file))
        return true;
    if (!isFolder(path))
        return false;
    for (std::filesystem::path above = toStdPath(file).parent_path(); !above.empty(); above = above.parent_path()) {
        std::error_code code;
        if (std::filesystem::equivalent(above, toStdPath(path), code) && !code)
            return true;
        if (above == above.parent_path())
            break;
    }
    return false;
}

bool isSameFile(const QString &a, const QString &b)
{
    std::error_code code;
    return std::filesystem::equivalent(toStdPath(a), toStdPath(b), code) && !code;
}

Result<QByteArray> sampledHash(const QString &path)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!isFolder(path)) {
        const qint64 size = fileSizeBytes(path);
        hash.addData(QByteArray::number(size));
        if (size < 0 || !addSamples(hash, path, size, 64 * 1024))
            return fileError(std::make_error_code(std::errc::no_such_file_or_directory), path);
        return hash.result().toHex();
    }
    const auto files = filesBelow(path);
    if (!files)
        return files.error();
    for (const auto &[name, size] : *files) {
        hash.addData(QByteArray::number(name.size()) + ':' + name + QByteArray::number(size) + ';');
        if (!addSamples(hash, path + u'/' + pathFromBytes(name), size, 4 * 1024))
            return fileError(std::make_error_code(std::errc::no_such_file_or_directory), path);
    }
    return hash.result().toHex();
}

void enterFolder(const QString &path)
{
    std::error_code ignored;
    std::filesystem::current_path(toStdPath(path), ignored);
}

} // namespace reelyard
