// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/file_urls.h"

#include "models/base/native_path.h"

#include <QMimeData>

#include <filesystem>
#include <system_error>

namespace reelyard
{

QUrl urlForFile(const QString &path)
{
#ifdef Q_OS_WIN
    return QUrl::fromLocalFile(path);
#else
    return QUrl::fromEncoded("file://" + pathToBytes(path).toPercentEncoding("/"), QUrl::StrictMode);
#endif
}

QString fileForUrl(const QUrl &url)
{
#ifdef Q_OS_WIN
    return url.toLocalFile();
#else
    return pathFromBytes(QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()));
#endif
}

QStringList inputsFrom(const QMimeData &data)
{
    if (!data.hasUrls())
        return inputsFromLines(data.text());
    QStringList inputs;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            inputs.append(asInput(fileForUrl(url)));
        else if (url.isValid() && !url.isEmpty())
            inputs.append(url.toString(QUrl::FullyEncoded));
    }
    return inputs;
}

QStringList inputsFromLines(const QString &text)
{
    QStringList inputs;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString input = line.trimmed();
        if (input.isEmpty())
            continue;
        const QUrl url(input, QUrl::StrictMode);
        inputs.append(url.isLocalFile() ? fileForUrl(url) : input);
    }
    return inputs;
}

QString asInput(const QString &path)
{
    std::error_code code;
    static const QStringList lists{QStringLiteral("txt"),   QStringLiteral("csv"),    QStringLiteral("tsv"),
                                   QStringLiteral("jsonl"), QStringLiteral("ndjson"), QStringLiteral("m3u")};
    const QString name = nameOf(path);
    const bool isList = name.contains(QLatin1Char('.')) &&
                        lists.contains(name.section(QLatin1Char('.'), -1).toLower()) &&
                        !std::filesystem::is_directory(toStdPath(path), code);
    return isList ? QLatin1Char('@') + path : path;
}

} // namespace reelyard
