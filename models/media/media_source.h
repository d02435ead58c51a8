// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <utility>

namespace reelyard
{

/// A file on this computer, or a link (http, https).
enum class SourceKind : quint8 { File, Link };

/// What is read as one source.
struct MediaSource {
    QString path; ///< absolute, or a link
    SourceKind kind = SourceKind::File;
    QStringList moreParts; ///< absolute paths of the files that go on where it ends: a camera cut one take into several

    MediaSource() = default;
    /// Not explicit: a path alone is a file.
    MediaSource(QString where, SourceKind what = SourceKind::File, QStringList parts = {})
        : path(std::move(where))
        , kind(what)
        , moreParts(std::move(parts))
    {
    }
    bool isLink() const { return kind == SourceKind::Link; }
};

inline QJsonObject toJson(const MediaSource &source)
{
    return {{QStringLiteral("path"), source.path},
            {QStringLiteral("link"), source.isLink()},
            {QStringLiteral("moreParts"), QJsonArray::fromStringList(source.moreParts)}};
}

inline MediaSource mediaSourceFromJson(const QJsonObject &object)
{
    return {object.value(QStringLiteral("path")).toString(),
            object.value(QStringLiteral("link")).toBool() ? SourceKind::Link : SourceKind::File,
            object.value(QStringLiteral("moreParts")).toVariant().toStringList()};
}

} // namespace reelyard
