// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/link_list.h"

#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QUrl>

#include <fstream>
#include <iterator>

namespace reelyard
{

namespace
{

constexpr std::streamoff longestList = 256LL * 1024 * 1024;

} // namespace

bool isLink(QStringView text)
{
    if (!text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) &&
        !text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive))
        return false;
    const QUrl url(text.toString());
    return url.isValid() && !url.host().isEmpty();
}

Result<QStringList> readList(const QString &file)
{
    std::ifstream stream(toStdPath(file), std::ios::binary | std::ios::ate);
    if (!stream)
        return fileError({errno, std::generic_category()}, file);
    if (stream.tellg() > longestList) {
        return Error{ErrorClass::Source,
                     QStringLiteral("list.too-long"),
                     QCoreApplication::translate("LinkList", "\"%1\" is too large for a list.").arg(displayPath(file)),
                     {}};
    }
    stream.seekg(0);
    QByteArray bytes = QByteArray::fromStdString({std::istreambuf_iterator<char>(stream), {}});
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    if (bytes.contains('\0')) {
        return Error{ErrorClass::Source,
                     QStringLiteral("list.not-text"),
                     QCoreApplication::translate("LinkList", "\"%1\" is not a list: it is no plain text.")
                         .arg(displayPath(file)),
                     {}};
    }
    const QString folder = folderOf(absolutePath(file));
    QStringList entries;
    for (QByteArray &line : bytes.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        const QString entry = pathFromBytes(line);
        const QString trimmed = entry.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
            continue;
        if (isLink(trimmed)) {
            entries << trimmed;
            continue;
        }
        const auto path = toStdPath(entry);
        entries << absolutePath(path.is_absolute() ? entry : folder + entry);
    }
    return entries;
}

QString nameFromLink(const QString &link)
{
    QString name = QUrl(link).fileName(QUrl::FullyDecoded);
    for (QChar &c : name) {
        if (c == u'/' || c == u'\\' || c.unicode() < 0x20)
            c = u'_';
    }
    return name.isEmpty() ? QStringLiteral("video") : name;
}

} // namespace reelyard
