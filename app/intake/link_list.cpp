// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/link_list.h"

#include "app/platform/files.h"
#include "models/base/native_path.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

namespace reelyard
{

namespace
{

constexpr std::streamoff longestList = 256LL * 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LinkList)
};

Error listError(const char *code, const QString &sentence)
{
    return {ErrorClass::Source, QLatin1String(code), sentence, {}};
}

/// What a column or a key stands for; the rest is carried along.
enum class Column { Source, Id, Name, Size, Other };

Column columnOf(const QString &title)
{
    static const QStringList sources{QStringLiteral("url"), QStringLiteral("link"), QStringLiteral("path"),
                                     QStringLiteral("file"), QStringLiteral("source")};
    const QString name = title.trimmed().toLower();
    return sources.contains(name)                                                ? Column::Source
           : name == QLatin1String("id")                                         ? Column::Id
           : name == QLatin1String("name")                                       ? Column::Name
           : name == QLatin1String("size") || name == QLatin1String("sizebytes") ? Column::Size
                                                                                 : Column::Other;
}

/// A list that is being read; `folder` is what relative paths begin at.
class ListReader
{
public:
    explicit ListReader(const QString &file)
        : m_file(displayPath(file))
        , m_folder(folderOf(absolutePath(file)))
    {
    }

    Result<std::vector<ListEntry>> plain(const QByteArray &bytes)
    {
        for (QByteArray &line : bytes.split('\n')) {
            if (line.endsWith('\r'))
                line.chop(1);
            const QString entry = pathFromBytes(line);
            const QString trimmed = entry.trimmed();
            // A playlist of segments is one video and no list of videos.
            if (trimmed.startsWith(QLatin1String("#EXT-X-")))
                return listError("list.is-stream",
                                 Words::tr("\"%1\" is the playlist of one video and no list of videos. Add "
                                           "it as a file or by its link.")
                                     .arg(m_file));
            if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
                continue;
            ListEntry one;
            one.source = located(entry);
            m_entries.push_back(std::move(one));
        }
        return std::move(m_entries);
    }

    Result<std::vector<ListEntry>> table(const QByteArray &bytes)
    {
        const auto rows = split(bytes);
        if (!rows)
            return rows.error();
        if (rows->empty())
            return std::move(m_entries);
        const std::vector<QByteArray> &titles = rows->front().fields;
        const bool hasSource = std::any_of(titles.begin(), titles.end(), [](const QByteArray &title) {
            return columnOf(QString::fromUtf8(title)) == Column::Source;
        });
        if (!hasSource)
            return listError("list.no-url", Words::tr("The first line of \"%1\" names no column \"url\".").arg(m_file));
        for (std::size_t i = 1; i < rows->size(); ++i) {
            const auto &[line, fields] = (*rows)[i];
            if (fields.size() > titles.size())
                return badLine(line, Words::tr("it has more fields than the first line"));
            ListEntry entry;
            for (std::size_t column = 0; column < fields.size(); ++column) {
                const QString title = QString::fromUtf8(titles[column]).trimmed();
                const QString text = QString::fromUtf8(fields[column]);
                if (columnOf(title) == Column::Source)
                    entry.source = pathFromBytes(fields[column]);
                else if (!take(entry, title, text))
                    return badLine(line, Words::tr("\"%1\" is no size in bytes").arg(text));
            }
            if (auto added = add(line, std::move(entry)); !added)
                return added.error();
        }
        return std::move(m_entries);
    }

    Result<std::vector<ListEntry>> objects(const QByteArray &bytes)
    {
        int line = 0;
        for (const QByteArray &text : bytes.split('\n')) {
            ++line;
            if (text.trimmed().isEmpty())
                continue;
            const QJsonDocument document = QJsonDocument::fromJson(text);
            if (!document.isObject())
                return badLine(line, Words::tr("it is no JSON object"));
            if (auto added = add(line, document.object()); !added)
                return added.error();
        }
        return std::move(m_entries);
    }

    Result<std::vector<ListEntry>> array(const QByteArray &bytes)
    {
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
        if (!document.isArray())
            return listError("list.not-json",
                             Words::tr("\"%1\" is no JSON array of objects: %2.").arg(m_file, problem.errorString()));
        int number = 0;
        for (const QJsonValue &value : document.array()) {
            if (auto added = add(++number, value.toObject()); !added)
                return added.error();
        }
        return std::move(m_entries);
    }

private:
    struct Row {
        int line = 0;
        std::vector<QByteArray> fields;
    };

    QString located(const QString &entry) const
    {
        const QString trimmed = entry.trimmed();
        if (isLink(trimmed))
            return trimmed;
        return absolutePath(toStdPath(entry).is_absolute() ? entry : m_folder + entry);
    }

    Error badLine(int line, const QString &why) const
    {
        return listError("list.bad-line",
                         Words::tr("Line %1 of \"%2\" cannot be read: %3.").arg(line).arg(m_file, why));
    }

    static bool take(ListEntry &entry, const QString &title, const QString &text)
    {
        bool isRight = true;
        switch (columnOf(title)) {
        case Column::Source:
            break;
        case Column::Id:
            entry.id = text.trimmed();
            break;
        case Column::Name:
            entry.name = text.trimmed();
            break;
        case Column::Size:
            if (!text.trimmed().isEmpty())
                entry.sizeBytes = text.trimmed().toLongLong(&isRight);
            break;
        case Column::Other:
            entry.carried.insert(title, text);
            break;
        }
        return isRight && entry.sizeBytes >= -1;
    }

    Result<void> add(int line, const QJsonObject &object)
    {
        ListEntry entry;
        for (auto it = object.begin(); it != object.end(); ++it) {
            // Identifiers are often numbers; a double holds those of JSON exactly up to 2^53.
            const QString text =
                it->isDouble() ? QString::number(it->toDouble(), 'f', QLocale::FloatingPointShortest) : it->toString();
            if (columnOf(it.key()) == Column::Source)
                entry.source = text;
            else if (columnOf(it.key()) == Column::Other)
                entry.carried.insert(it.key(), *it);
            else if (!take(entry, it.key(), text))
                return badLine(line, Words::tr("\"%1\" is no size in bytes").arg(text));
        }
        return add(line, std::move(entry));
    }

    Result<void> add(int line, ListEntry entry)
    {
        if (entry.source.trimmed().isEmpty())
            return badLine(line, Words::tr("there is no link and no path"));
        entry.source = located(entry.source);
        m_entries.push_back(std::move(entry));
        return {};
    }

    // RFC 4180, and what is written in its place: other separators, line feeds alone. Empty lines are no rows.
    Result<std::vector<Row>> split(const QByteArray &bytes) const
    {
        const QByteArray first = bytes.left(bytes.indexOf('\n'));
        char separator = ',';
        for (const char other : {';', '\t'}) {
            if (first.count(other) > first.count(separator))
                separator = other;
        }
        std::vector<Row> rows;
        Row row{1, {}};
        QByteArray field;
        bool isQuoted = false;
        bool wasQuoted = false;
        int line = 1;
        const auto endField = [&] {
            row.fields.push_back(std::exchange(field, {}));
            wasQuoted = false;
        };
        const auto endRow = [&] {
            if (row.fields.empty() && field.trimmed().isEmpty() && !wasQuoted) {
                field.clear();
            } else {
                endField();
                rows.push_back(std::exchange(row, {}));
            }
            row.line = line + 1;
        };
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            const char c = bytes[i];
            if (isQuoted) {
                if (c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"')
                    field += bytes[++i];
                else if (c == '"')
                    isQuoted = false;
                else
                    field += c;
                line += c == '\n' ? 1 : 0;
            } else if (c == '"' && field.isEmpty() && !wasQuoted) {
                isQuoted = wasQuoted = true;
            } else if (c == separator) {
                endField();
            } else if (c == '\n') {
                if (field.endsWith('\r'))
                    field.chop(1);
                endRow();
                ++line;
            } else {
                field += c;
            }
        }
        if (isQuoted)
            return badLine(row.line, Words::tr("a quotation mark is never closed"));
        endRow();
        return rows;
    }

    QString m_file;
    QString m_folder;
    std::vector<ListEntry> m_entries;
};

} // namespace

bool isLink(QStringView text)
{
    for (const char *scheme : {"http://", "https://"}) {
        if (text.startsWith(QLatin1String(scheme), Qt::CaseInsensitive)) {
            const QUrl url(text.toString());
            return url.isValid() && !url.host().isEmpty();
        }
    }
    constexpr qsizetype schemeLength = 5;
    return text.startsWith(QLatin1String("s3://"), Qt::CaseInsensitive) && text.size() > schemeLength;
}

Result<std::vector<ListEntry>> readList(const QString &file)
{
    std::ifstream stream(toStdPath(file), std::ios::binary | std::ios::ate);
    if (!stream)
        return fileError({errno, std::generic_category()}, file);
    if (stream.tellg() > longestList)
        return listError("list.too-long", Words::tr("\"%1\" is too large for a list.").arg(displayPath(file)));
    stream.seekg(0);
    QByteArray bytes = QByteArray::fromStdString({std::istreambuf_iterator<char>(stream), {}});
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    if (bytes.contains('\0'))
        return listError("list.not-text",
                         Words::tr("\"%1\" is not a list: it is no plain text.").arg(displayPath(file)));
    ListReader reader(file);
    const QString extension = nameOf(file).section(u'.', -1).toLower();
    if (extension == QLatin1String("csv") || extension == QLatin1String("tsv"))
        return reader.table(bytes);
    if (extension == QLatin1String("jsonl") || extension == QLatin1String("ndjson"))
        return reader.objects(bytes);
    if (extension == QLatin1String("json"))
        return reader.array(bytes);
    return reader.plain(bytes);
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
