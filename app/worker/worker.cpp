// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/worker.h"

#include "app/desktop/language.h"
#include "app/platform/files.h"
#include "app/platform/process.h"
#include "app/worker/misbehaviour.h"
#include "app/worker/worker_protocol.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace reelyard
{

namespace
{

constexpr int heartbeatMs = 200;

Recipe recipeFrom(const QJsonObject &request)
{
    return {request.value(QStringLiteral("preset")).toString(), request.value(QStringLiteral("arguments")).toString(),
            request.value(QStringLiteral("extension")).toString(), request.value(QStringLiteral("checks")).toString()};
}

QJsonObject probeAnswer(const MediaSource &source, EngineControl &control)
{
    misbehave(Misdeed::Probe, source.path);
    const auto info = probe(source, control);
    return info ? QJsonObject{{QStringLiteral("info"), toJson(*info)}}
                : QJsonObject{{QStringLiteral("error"), toJson(info.error())}};
}

QJsonObject pictureAnswer(const MediaSource &source, int mostPixels, EngineControl &control)
{
    misbehave(Misdeed::Probe, source.path);
    const auto made = picture(source, mostPixels, control);
    return made ? QJsonObject{{QStringLiteral("picture"), toJson(*made)}}
                : QJsonObject{{QStringLiteral("error"), toJson(made.error())}};
}

QJsonObject validateAnswer(const Recipe &recipe, EngineControl &control)
{
    const auto valid = validate(recipe, control);
    return valid ? QJsonObject{} : QJsonObject{{QStringLiteral("error"), toJson(valid.error())}};
}

QJsonObject verifyAnswer(const QString &file, const QString &sidecar, EngineControl &control)
{
    const auto verified = verifyEvidence(file, sidecar, control);
    return verified ? QJsonObject{} : QJsonObject{{QStringLiteral("error"), toJson(verified.error())}};
}

// The last steps of an output that was made elsewhere: what a worker does with its own as well.
QJsonObject inspectAnswer(const QString &file, double expectedSeconds, EngineControl &control)
{
    const auto info = inspect(file, expectedSeconds, control);
    if (!info)
        return {{QStringLiteral("error"), toJson(info.error())}};
    if (const auto flushed = flushFile(file); !flushed)
        return {{QStringLiteral("error"), toJson(flushed.error())}};
    const auto hash = sampledHash(file);
    if (!hash)
        return {{QStringLiteral("error"), toJson(hash.error())}};
    return {{QStringLiteral("info"), toJson(*info)},
            {QStringLiteral("sizeBytes"), fileSizeBytes(file)},
            {QStringLiteral("sampledHash"), QString::fromLatin1(*hash)}};
}

QJsonObject commandAnswer(const QStringList &arguments, EngineControl &control)
{
    const CommandResult result = runCommand(arguments, control);
    QJsonObject answer{{QStringLiteral("exitStatus"), result.exitStatus}, {QStringLiteral("log"), result.log}};
    if (result.error)
        answer.insert(QStringLiteral("error"), toJson(*result.error));
    return answer;
}

QJsonObject commandsAnswer(const QJsonObject &request, EngineControl &control)
{
    CommandPlace place;
    place.folder = request.value(QStringLiteral("folder")).toString();
    place.measures = request.value(QStringLiteral("measures")).toBool(true);
    const QJsonObject paths = request.value(QStringLiteral("paths")).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path)
        place.paths.insert(path.key().toInt(), path->toString());
    const auto commands = commandsFor(
        recipeFrom(request), mediaSourceFromJson(request.value(QStringLiteral("source")).toObject()), place, control);
    if (!commands)
        return {{QStringLiteral("error"), toJson(commands.error())}};
    QJsonArray list;
    for (const QStringList &command : commands->lines)
        list.append(QJsonArray::fromStringList(command));
    return {{QStringLiteral("commands"), list}, {QStringLiteral("unmeasured"), commands->isUnmeasured}};
}

QJsonObject devicesAnswer(EngineControl &control)
{
    return {{QStringLiteral("devices"), toJson(devices(control))}};
}

QJsonObject transcodeAnswer(const AttemptSpec &spec, EngineControl &control)
{
    misbehave(Misdeed::Attempt, spec.source);
    AttemptResult result = transcode(spec, control);
    for (OutputResult &output : result.outputs) {
        if (output.kind != ResultKind::Encoded && output.kind != ResultKind::Partial)
            continue;
        const auto part = std::find_if(spec.outputs.begin(), spec.outputs.end(),
                                       [&](const OutputPart &p) { return p.ordinal == output.ordinal; });
        // A file was flushed when it was closed; of a folder, segments and playlists are many files.
        const auto flushed = isFolder(part->partPath) ? flushTree(part->partPath) : Result<void>();
        output.sizeBytes = fileSizeBytes(part->partPath);
        const auto hash = flushed ? sampledHash(part->partPath) : Result<QByteArray>(flushed.error());
        if (hash) {
            output.sampledHash = *hash;
        } else {
            output.kind = result.kind = ResultKind::Failed;
            output.error = result.error = hash.error();
        }
    }
    return {{QStringLiteral("result"), toJson(result)}};
}

} // namespace

Worker::Worker(std::unique_ptr<LineChannel> channel)
    : m_channel(std::move(channel))
{
    m_control.progressed = [this](const Progress &progress) {
        const std::scoped_lock lock(m_progressMutex);
        m_progress = progress;
    };
    m_heartbeat.setInterval(heartbeatMs);
    connect(&m_heartbeat, &QTimer::timeout, this, &Worker::heartbeat);
    connect(m_channel.get(), &LineChannel::received, this, &Worker::take);
    connect(m_channel.get(), &LineChannel::closed, this, [this] {
        // The program is gone. A codec call cannot be interrupted from outside, the process can.
        if (m_current == 0)
            endNow(0);
        m_control.cancel = true;
        m_control.pause = false;
        QTimer::singleShot(protocol::cancelGraceMs, this, [this] { endNow(0); });
    });
    m_channel->send({{QStringLiteral("event"), QStringLiteral("hello")},
                     {QStringLiteral("build"), protocol::buildId()},
                     {QStringLiteral("pid"), QCoreApplication::applicationPid()}});
}

Worker::~Worker()
{
    if (m_engine.joinable())
        m_engine.join();
}

void Worker::endNow(int code)
{
    // Not exit(): its destructors would wait for the engine thread.
    std::_Exit(code);
}

void Worker::take(const QJsonObject &request)
{
    const QString op = request.value(QStringLiteral("op")).toString();
    const qint64 id = request.value(QStringLiteral("id")).toInteger();
    if (const QJsonValue language = request.value(QStringLiteral("language"));
        language.isString() && language.toString() != languageInUse())
        useLanguage(language.toString());
    if (op == QLatin1String("cancel")) {
        m_control.cancel = true;
        m_control.pause = false;
    } else if (op == QLatin1String("pause")) {
        m_control.pause = true;
    } else if (op == QLatin1String("resume")) {
        m_control.pause = false;
    } else if (op == QLatin1String("quit")) {
        endNow(0);
    } else if (op == QLatin1String("probe")) {
        const MediaSource source = mediaSourceFromJson(request.value(QStringLiteral("source")).toObject());
        begin(id, [this, source] { return probeAnswer(source, m_control); });
    } else if (op == QLatin1String("picture")) {
        const MediaSource source = mediaSourceFromJson(request.value(QStringLiteral("source")).toObject());
        const int mostPixels = request.value(QStringLiteral("pixels")).toInt();
        begin(id, [this, source, mostPixels] { return pictureAnswer(source, mostPixels, m_control); });
    } else if (op == QLatin1String("validate")) {
        begin(id, [this, recipe = recipeFrom(request)] { return validateAnswer(recipe, m_control); });
    } else if (op == QLatin1String("verify")) {
        const QString file = request.value(QStringLiteral("file")).toString();
        const QString sidecar = request.value(QStringLiteral("sidecar")).toString();
        begin(id, [this, file, sidecar] { return verifyAnswer(file, sidecar, m_control); });
    } else if (op == QLatin1String("inspect")) {
        const QString file = request.value(QStringLiteral("file")).toString();
        const double seconds = request.value(QStringLiteral("seconds")).toDouble(-1);
        begin(id, [this, file, seconds] { return inspectAnswer(file, seconds, m_control); });
    } else if (op == QLatin1String("commands")) {
        begin(id, [this, request] { return commandsAnswer(request, m_control); });
    } else if (op == QLatin1String("devices")) {
        begin(id, [this] { return devicesAnswer(m_control); });
    } else if (op == QLatin1String("about")) {
        begin(id, [] { return aboutEngine(); });
    } else if (op == QLatin1String("ffmpeg")) {
        enterFolder(request.value(QStringLiteral("folder")).toString());
        const QStringList arguments = request.value(QStringLiteral("arguments")).toVariant().toStringList();
        begin(id, [this, arguments] { return commandAnswer(arguments, m_control); });
    } else if (op == QLatin1String("transcode")) {
        const AttemptSpec spec = attemptSpecFromJson(request.value(QStringLiteral("spec")).toObject());
        begin(id, [this, spec] { return transcodeAnswer(spec, m_control); });
    } else {
        endNow(2); // built together, so this cannot be a newer request: something is badly wrong
    }
}

void Worker::begin(qint64 id, std::function<QJsonObject()> work)
{
    if (m_engine.joinable())
        m_engine.join(); // the last request has been answered, its thread is ending
    m_current = id;
    m_control.cancel = false;
    m_control.pause = false;
    m_progress = {};
    m_heartbeat.start();
    m_engine = std::thread([this, id, work = std::move(work)] {
        QJsonObject body = work();
        QMetaObject::invokeMethod(
            this, [this, id, body = std::move(body)] { answer(id, body); }, Qt::QueuedConnection);
    });
}

void Worker::answer(qint64 id, QJsonObject body)
{
    m_current = 0;
    m_heartbeat.stop();
    body.insert(QStringLiteral("event"), QStringLiteral("answer"));
    body.insert(QStringLiteral("id"), id);
    m_channel->send(body);
}

void Worker::heartbeat()
{
    Progress progress;
    {
        const std::scoped_lock lock(m_progressMutex);
        progress = m_progress;
    }
    m_channel->sendIfRoom({{QStringLiteral("event"), QStringLiteral("progress")},
                           {QStringLiteral("id"), m_current},
                           {QStringLiteral("progress"), toJson(progress)},
                           {QStringLiteral("activity"), m_control.activity.load()},
                           {QStringLiteral("bytes"), transferredBytes()},
                           {QStringLiteral("cpuMs"), static_cast<qint64>(processorTimeOfOtherThreads().count())}});
}

} // namespace reelyard
