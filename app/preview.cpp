// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preview.h"

#include "app/platform/files.h"
#include "models/base/pool.h"

#include <QPointer>

#include <algorithm>
#include <memory>
#include <utility>

namespace reelyard
{

namespace
{

constexpr auto timeLimit = std::chrono::seconds(12);
constexpr qsizetype mostBytes = 32'000'000; // some 200 pictures
constexpr qsizetype bytesOfInfo = 4'000;    // without its picture; about

bool isAnswered(const Error &error)
{
    // What a killed process leaves open may be answered the next time.
    return !error.code.startsWith(QLatin1String("source.probe-")) && error.errorClass == ErrorClass::Source;
}

} // namespace

struct Preview::Asked {
    MediaSource source;
    QPointer<QObject> context;
    std::function<void(const Look &)> told;
    int round = 0;
    QString key;
    Look look;
};

Preview::Preview(WorkerHome home, QObject *parent)
    : QObject(parent)
    , m_service(home)
    , m_commands(std::move(home))
    , m_known(mostBytes)
{
    m_service.setTimeLimit(timeLimit);
}

void Preview::setTimeLimit(std::chrono::milliseconds limit)
{
    m_service.setTimeLimit(limit);
}

void Preview::forget()
{
    ++m_round;
    m_service.drop();
}

void Preview::tell(const std::shared_ptr<Asked> &asked) const
{
    if (asked->context && asked->round == m_round)
        asked->told(asked->look);
}

void Preview::look(const MediaSource &source, QObject *context, std::function<void(const Look &)> told)
{
    auto asked = std::make_shared<Asked>();
    asked->source = source;
    asked->context = context;
    asked->told = std::move(told);
    asked->round = m_round;
    onPool(
        this, [path = source.path] { return fileStamp(path); },
        [this, asked](const Result<FileStamp> &stamp) {
            if (asked->round != m_round)
                return;
            Look &look = asked->look;
            look.isThere = stamp.has_value();
            look.isComplete = !look.isThere;
            if (!look.isThere) {
                look.error = stamp.error();
                tell(asked);
                return;
            }
            look.sizeBytes = stamp->sizeBytes;
            asked->key = QStringLiteral("%1\n%2\n%3\n%4")
                             .arg(asked->source.path)
                             .arg(stamp->sizeBytes)
                             .arg(stamp->modifiedTicks)
                             .arg(asked->source.moreParts.join(u'\n'));
            const Known *known = m_known.object(asked->key);
            if (known) {
                look.info = known->info;
                look.error = known->error;
                look.picture = known->picture.value_or(Picture());
                look.isComplete = known->picture || !known->info;
            }
            tell(asked);
            if (!known)
                askInfo(asked);
            else if (!look.isComplete)
                askPicture(asked);
        });
}

void Preview::askInfo(const std::shared_ptr<Asked> &asked)
{
    m_service.probe(asked->source, [this, asked](const Result<MediaInfo> &info) {
        Look &look = asked->look;
        if (info)
            look.info = *info;
        else
            look.error = info.error();
        look.isComplete = !info;
        if (info || isAnswered(info.error()))
            keep(asked->key, {look.info, look.error, std::nullopt});
        tell(asked);
        if (info && asked->round == m_round)
            askPicture(asked);
    });
}

void Preview::askPicture(const std::shared_ptr<Asked> &asked)
{
    Look &look = asked->look;
    const auto &streams = look.info->streams;
    const bool hasPicture = std::any_of(streams.begin(), streams.end(),
                                        [](const StreamInfo &stream) { return stream.kind == StreamKind::Video; });
    if (!hasPicture) {
        look.isComplete = true;
        keep(asked->key, {look.info, look.error, Picture()});
        tell(asked);
        return;
    }
    m_service.picture(asked->source, mostPixels, [this, asked](const Result<Picture> &made) {
        Look &told = asked->look;
        told.isComplete = true;
        if (made) {
            ++m_picturesMade;
            told.picture = *made;
        }
        if (made || isAnswered(made.error()))
            keep(asked->key, {told.info, told.error, told.picture});
        tell(asked);
    });
}

void Preview::keep(const QString &key, const Known &known)
{
    m_known.insert(key, new Known(known), bytesOfInfo + (known.picture ? known.picture->rgb.size() : 0));
}

void Preview::commands(const MediaService::CommandQuestion &question, QObject *context,
                       std::function<void(const Result<MediaService::Commands> &)> done)
{
    m_commands.drop();
    m_commands.commands(question, [context = QPointer(context),
                                   done = std::move(done)](const Result<MediaService::Commands> &commands) {
        if (context)
            done(commands);
    });
}

} // namespace reelyard
