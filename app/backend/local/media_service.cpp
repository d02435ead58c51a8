// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/local/media_service.h"

#include "app/platform/process.h"

#include <QJsonArray>
#include <QPointer>

#include <utility>

namespace reelyard
{

namespace
{

constexpr int idleMs = 20'000;
constexpr int requestsPerWorker = 500;
constexpr int memoryLookMs = 250;

} // namespace

MediaService::MediaService(WorkerHome home, QObject *parent)
    : QObject(parent)
    , m_openLink(home.openLink)
    , m_worker(std::move(home))
{
    m_timeout.setSingleShot(true);
    m_idle.setSingleShot(true);
    m_memory.setInterval(memoryLookMs);
    connect(&m_timeout, &QTimer::timeout, this, [this] { kill(QStringLiteral("source.probe-timeout")); });
    connect(&m_memory, &QTimer::timeout, this, [this] {
        if (residentBytes(m_worker.pid()) > m_memoryLimitBytes)
            kill(QStringLiteral("source.probe-memory"));
    });
    connect(&m_idle, &QTimer::timeout, &m_worker, &WorkerProcess::retire);
    connect(&m_worker, &WorkerProcess::answered, this, [this](const QJsonObject &message) {
        const QJsonValue error = message.value(QStringLiteral("error"));
        answer(error.isObject() ? Result<QJsonObject>(errorFromJson(error.toObject())) : Result<QJsonObject>(message));
    });
    connect(&m_worker, &WorkerProcess::ended, this, [this](WorkerProcess::End end, const QString &detail) {
        if (end == WorkerProcess::End::Refused || end == WorkerProcess::End::OtherBuild) {
            answer(WorkerProcess::refusal(end, detail));
            return;
        }
        const QString code = std::exchange(m_killedFor, {});
        answer(Error{ErrorClass::Source, code.isEmpty() ? QStringLiteral("source.probe-crash") : code,
                     tr("This file could not be examined."), detail});
    });
}

void MediaService::probe(const MediaSource &source, std::function<void(Result<MediaInfo>)> done)
{
    ask({{{QStringLiteral("op"), QStringLiteral("probe")}, {QStringLiteral("source"), toJson(opened(source))}},
         [done = std::move(done)](const Result<QJsonObject> &answer) {
             if (!answer)
                 done(answer.error());
             else
                 done(mediaInfoFromJson(answer->value(QStringLiteral("info")).toObject()));
         }},
        false);
}

MediaSource MediaService::opened(const MediaSource &source) const
{
    MediaSource readable = source;
    if (source.isLink() && m_openLink)
        readable.path = m_openLink(source.path);
    return readable;
}

void MediaService::validate(const Recipe &recipe, std::function<void(Result<void>)> done)
{
    ask({{{QStringLiteral("op"), QStringLiteral("validate")},
          {QStringLiteral("preset"), recipe.name},
          {QStringLiteral("arguments"), recipe.arguments},
          {QStringLiteral("extension"), recipe.extension}},
         [done = std::move(done)](const Result<QJsonObject> &answer) {
             done(answer ? Result<void>() : Result<void>(answer.error()));
         }},
        true);
}

void MediaService::commands(const CommandQuestion &question, std::function<void(Result<Commands>)> done)
{
    QJsonObject paths;
    for (auto path = question.paths.begin(); path != question.paths.end(); ++path)
        paths.insert(QString::number(path.key()), path.value());
    ask({{{QStringLiteral("op"), QStringLiteral("commands")},
          {QStringLiteral("preset"), question.recipe.name},
          {QStringLiteral("arguments"), question.recipe.arguments},
          {QStringLiteral("extension"), question.recipe.extension},
          {QStringLiteral("source"), toJson(opened(question.source))},
          {QStringLiteral("folder"), question.folder},
          {QStringLiteral("paths"), paths},
          {QStringLiteral("measures"), question.measures}},
         [done = std::move(done)](const Result<QJsonObject> &answer) {
             if (!answer) {
                 done(answer.error());
                 return;
             }
             Commands commands;
             for (const QJsonValue &command : answer->value(QStringLiteral("commands")).toArray())
                 commands.lines.append(command.toVariant().toStringList());
             commands.isUnmeasured = answer->value(QStringLiteral("unmeasured")).toBool();
             done(commands);
         }},
        true);
}

void MediaService::picture(const MediaSource &source, int mostPixels, std::function<void(Result<Picture>)> done)
{
    ask({{{QStringLiteral("op"), QStringLiteral("picture")},
          {QStringLiteral("source"), toJson(opened(source))},
          {QStringLiteral("pixels"), mostPixels}},
         [done = std::move(done)](const Result<QJsonObject> &answer) {
             if (!answer)
                 done(answer.error());
             else
                 done(pictureFromJson(answer->value(QStringLiteral("picture")).toObject()));
         }},
        false);
}

void MediaService::inspect(const QString &file, double expectedSeconds, std::function<void(Result<Inspection>)> done)
{
    ask({{{QStringLiteral("op"), QStringLiteral("inspect")},
          {QStringLiteral("file"), file},
          {QStringLiteral("seconds"), expectedSeconds}},
         [done = std::move(done)](const Result<QJsonObject> &answer) {
             if (!answer) {
                 done(answer.error());
                 return;
             }
             done(Inspection{mediaInfoFromJson(answer->value(QStringLiteral("info")).toObject()),
                             answer->value(QStringLiteral("sizeBytes")).toInteger(-1),
                             answer->value(QStringLiteral("sampledHash")).toString().toLatin1()});
         }},
        true);
}

void MediaService::devices(std::function<void(Result<std::vector<HardwareDevice>>)> done)
{
    ask({{{QStringLiteral("op"), QStringLiteral("devices")}},
         [done = std::move(done)](const Result<QJsonObject> &answer) {
             if (answer)
                 done(devicesFromJson(answer->value(QStringLiteral("devices")).toArray()));
             else if (answer.error().errorClass == ErrorClass::Source) // ended like one that met a bad file
                 done(Error{ErrorClass::Resource, QStringLiteral("hardware.unexamined"),
                            tr("The graphics hardware could not be examined."), answer.error().detail});
             else
                 done(answer.error());
         }},
        true);
}

void MediaService::about(QObject *context, std::function<void(Result<QJsonObject>)> done)
{
    ask({{{QStringLiteral("op"), QStringLiteral("about")}},
         [context = QPointer(context), done = std::move(done)](const Result<QJsonObject> &answer) {
             if (context)
                 done(answer);
         }},
        true);
}

void MediaService::carryOut(const QStringList &arguments, QObject *context, std::function<void(Result<void>)> done)
{
    ask({{{QStringLiteral("op"), QStringLiteral("ffmpeg")},
          {QStringLiteral("arguments"), QJsonArray::fromStringList(arguments)}},
         [context = QPointer(context), done = std::move(done)](const Result<QJsonObject> &answer) {
             if (!context)
                 return;
             if (answer)
                 done({});
             else if (answer.error().code.startsWith(
                          QLatin1String("source.probe"))) // ended, like one that met a bad file
                 done(Error{ErrorClass::Resource, QStringLiteral("engine.ended"),
                            tr("It took too long, or too much memory."), answer.error().detail});
             else
                 done(answer.error());
         }},
        true);
}

void MediaService::dropProbes()
{
    std::erase_if(m_waiting, [](const Question &question) {
        return question.request.value(QStringLiteral("op")) == QLatin1String("probe");
    });
}

void MediaService::drop()
{
    m_waiting.clear();
    if (!m_current)
        return;
    m_current->done = [](const Result<QJsonObject> &) {};
    kill(QStringLiteral("source.probe-dropped"));
}

void MediaService::ask(Question question, bool first)
{
    if (first)
        m_waiting.push_front(std::move(question));
    else
        m_waiting.push_back(std::move(question));
    next();
}

void MediaService::next()
{
    if (m_current)
        return;
    if (m_waiting.empty()) {
        m_idle.start(idleMs);
        return;
    }
    m_idle.stop();
    m_current = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (m_worker.requestsDone() >= requestsPerWorker)
        m_worker.retire();
    m_killedFor.clear();
    m_timeout.start(m_timeLimit);
    m_memory.start();
    m_worker.request(m_current->request);
}

void MediaService::kill(const QString &code)
{
    m_killedFor = code;
    m_worker.kill();
}

void MediaService::answer(const Result<QJsonObject> &answer)
{
    m_timeout.stop();
    m_memory.stop();
    const auto question = std::exchange(m_current, std::nullopt);
    if (question)
        question->done(answer);
    next();
}

} // namespace reelyard
