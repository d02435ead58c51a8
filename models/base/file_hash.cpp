// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/file_hash.h"

#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QStringList>

#include <filesystem>
#include <fstream>
#include <vector>

namespace reelyard
{

namespace
{

Error unreadable(const QString &path, const QString &detail)
{
    return {ErrorClass::Permanent, QStringLiteral("file.unreadable"),
            QCoreApplication::translate("Files", "\"%1\" could not be read.").arg(displayPath(path)), detail};
}

} // namespace

Result<QByteArray> sha256OfFile(const QString &path, const std::function<bool()> &goOn)
{
    constexpr size_t piece = 4 << 20;
    std::error_code code;
    if (!std::filesystem::exists(toStdPath(path), code) && !code)
        return Error{ErrorClass::Permanent, QStringLiteral("file.missing"),
                     QCoreApplication::translate("Files", "\"%1\" is not there.").arg(displayPath(path)), path};
    std::ifstream file(toStdPath(path), std::ios::binary);
    if (!file)
        return unreadable(path, QString::fromStdString(code.message()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<char> buffer(piece);
    while (file) {
        file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
        hash.addData(QByteArrayView(buffer.data(), static_cast<qsizetype>(file.gcount())));
        if (goOn && !goOn())
            return Error{ErrorClass::Interrupted, QStringLiteral("stopped"), {}, {}};
    }
    if (file.bad() || !file.eof())
        return unreadable(path, {});
    return hash.result().toHex();
}

Result<QStringList> filesBelow(const QString &folder)
{
    namespace fs = std::filesystem;
    QStringList files;
    std::error_code code;
    const fs::path root = toStdPath(folder);
    for (fs::recursive_directory_iterator at(root, code), end; !code && at != end; at.increment(code)) {
        std::error_code ignored;
        if (at->is_regular_file(ignored))
            files << fromStdPath(at->path().lexically_relative(root)).replace(u'\\', u'/');
    }
    if (code)
        return unreadable(folder, QString::fromStdString(code.message()));
    files.sort();
    return files;
}

} // namespace reelyard
