// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/cloud/cloud_attempt.h"

#include "app/backend/cloud/cloud_command.h"
#include "app/backend/cloud/s3_keys.h"
#include "app/platform/files.h"
#include "models/recipe/command_spec.h"
#include "models/recipe/recipe_outputs.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace reelyard
{

using namespace std::chrono_literals;

namespace
{

const QString sourceInBucket = QStringLiteral("s3://source");  // in a command that is stored: links are signed late
const QString madeUpFolder = QStringLiteral("/cloud-outputs"); // outputs are told apart from other words by it
constexpr int pageSize = 100;
constexpr int mostListed = 10'000;
constexpr int mostCreations = 3;
constexpr int asLongAsItTakes = 1'000'000;
constexpr auto clockTolerance = std::chrono::minutes(10); // by which the server's clock may be off

double jitter(double least, double most)
{
    return least + (most - least) * QRandomGenerator::global()->generateDouble();
}

QString newPrefix()
{
    return QStringLiteral("ry%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

Error notSettled(const QString &detail)
{
    return {ErrorClass::Permanent, QStringLiteral("cloud.unsettled"),
            CloudAttempt::tr("Whether a task was created and may be charged could not be found out. Look into the "
                             "account before you run this job again."),
            detail};
}

} // namespace

CloudAttempt::CloudAttempt(CloudBackend &backend, const AttemptSpec &spec, const QString &link)
    : m_backend(backend)
    , m_spec(spec)
    , m_link(link)
    , m_began(std::chrono::steady_clock::now())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { (this->*std::exchange(m_next, nullptr))(); });
    m_record.attempt = spec.id;
    m_hook = spec.id;
    m_record.job = spec.job;
    m_record.account = backend.account().baseUrl.toString();
    m_record.work = cloudWorkOf(spec.source, spec.sourceKind, spec.recipe);
    for (const RecipeOutput &output : recipeOutputs(spec.recipe)) {
        if (output.isPackage)
            m_packages.insert(output.ordinal);
    }
}

CloudAttempt::~CloudAttempt() = default;

std::optional<double> CloudAttempt::chargeDollars() const
{
    const bool hasEnded = m_task.state == CloudTaskState::Succeeded || m_task.state == CloudTaskState::Failed;
    if (!hasEnded || !m_task.seconds)
        return std::nullopt;
    double bytes = 0;
    for (const CloudOutput &output : m_task.outputs)
        bytes += static_cast<double>(std::max<qint64>(0, output.sizeBytes));
    return m_backend.provider().price().of(*m_task.seconds,
                                           load().mediaSeconds * static_cast<double>(m_task.outputs.size()), bytes);
}

// What was bought is not bought again: the latest attempt at the same work that may have a task is gone on with.
void CloudAttempt::begin()
{
    m_backend.journal().recordsOf(
        m_spec.job, [self = QPointer<CloudAttempt>(this)](const Result<std::vector<CloudRecord>> &records) {
            if (!self || self->m_isOver)
                return;
            if (!records) {
                self->fail(records.error());
                return;
            }
            QSet<QString> forgotten; // tasks that a later attempt found to be of no use
            for (const CloudRecord &record : *records) {
                const bool isOwn = record.attempt == self->m_spec.id;
                const bool mayHaveTask = record.stage == CloudRecord::Stage::Creating ||
                                         record.stage == CloudRecord::Stage::Created ||
                                         record.stage == CloudRecord::Stage::Received;
                // A task makes all outputs of its recipe; what is not among them was left out for this source.
                const bool fits = record.account == self->m_record.account && record.work == self->m_record.work;
                if (!mayHaveTask)
                    forgotten.insert(record.prefix);
                if (!isOwn && !(mayHaveTask && fits && !forgotten.contains(record.prefix)))
                    continue;
                self->m_record = record;
                self->m_hook = record.attempt;
                self->m_record.attempt = self->m_spec.id;
                if (record.stage == CloudRecord::Stage::Received)
                    self->m_record.stage = CloudRecord::Stage::Created; // its parts are not this attempt's
                break;
            }
            self->expectMessages();
            self->plan();
        });
}

void CloudAttempt::plan()
{
    if (!m_spec.moreParts.isEmpty()) {
        fail({ErrorClass::Configuration,
              QStringLiteral("cloud.take"),
              tr("Cannot run in the cloud: the source is joined from several files."),
              {}});
        return;
    }
    m_backend.services().plan(m_spec, madeUpFolder,
                              [self = QPointer<CloudAttempt>(this)](const Result<CloudBackend::Plan> &plan) {
                                  if (!self || self->m_isOver)
                                      return;
                                  if (plan)
                                      self->m_plan = *plan;
                                  switch (self->m_record.stage) {
                                  case CloudRecord::Stage::Creating:
                                      self->settle();
                                      return;
                                  case CloudRecord::Stage::Created:
                                  case CloudRecord::Stage::Received:
                                      self->follow();
                                      return;
                                  case CloudRecord::Stage::Planned:
                                  case CloudRecord::Stage::Uploaded:
                                      break;
                                  }
                                  if (!plan)
                                      self->fail(plan.error());
                                  else
                                      self->upload();
                              });
}

void CloudAttempt::upload()
{
    if (m_spec.sourceKind == SourceKind::Link) {
        m_record.link = m_link;
        prepareTask();
        return;
    }
    if (m_record.stage == CloudRecord::Stage::Uploaded) {
        prepareTask();
        return;
    }
    const qint64 size = fileSizeBytes(m_spec.source);
    if (size > m_backend.largestUploadBytes()) {
        fail({ErrorClass::Configuration,
              QStringLiteral("cloud.too-large"),
              tr("Cannot run in the cloud: the file is larger than %1 takes.").arg(m_backend.provider().name()),
              {}});
        return;
    }
    m_backend.uploads().want(
        m_spec.source, this, [this](double fraction) { tell(endShare * fraction); },
        [this](const Result<QString> &link) {
            if (!link) {
                fail(link.error());
                return;
            }
            m_record.link = *link;
            storeThen(CloudRecord::Stage::Uploaded, &CloudAttempt::prepareTask);
        });
}

void CloudAttempt::prepareTask()
{
    m_record.prefix = newPrefix();
    const QString link = isBucketLink(m_record.link) ? sourceInBucket : m_record.link;
    const auto command = cloudCommand(m_plan.commands, m_spec, madeUpFolder, link, m_record.prefix);
    if (!command) {
        fail(command.error());
        return;
    }
    m_record.command = command->text;
    m_record.outputs = command->outputs;
    create();
}

Result<QString> CloudAttempt::signedCommand() const
{
    if (!isBucketLink(m_record.link))
        return m_record.command;
    const auto &open = m_backend.services().openLink;
    const QString link = open ? open(m_record.link) : m_record.link;
    if (isBucketLink(link))
        return Error{ErrorClass::Permanent,
                     QStringLiteral("account.s3-keys"),
                     tr("There are no keys to let the service read %1.").arg(m_record.link),
                     {}};
    return QString(m_record.command).replace(joinArguments({sourceInBucket}), joinArguments({encodedLink(link)}));
}

void CloudAttempt::create()
{
    if (const auto command = signedCommand(); !command) { // before anything is reserved
        fail(command.error());
        return;
    }
    ++m_creations;
    m_record.intentMs = m_backend.now().count();
    m_record.taskId.clear();
    m_record.stage = CloudRecord::Stage::Creating;
    m_looks = 0;
    CloudCharge charge;
    charge.prefix = m_record.prefix;
    charge.job = m_spec.job;
    charge.batch = m_spec.batch;
    charge.recipe = m_spec.recipeId;
    charge.createdAt = m_backend.now();
    charge.reservedDollars = largestCharge();
    CloudLedger &ledger = m_backend.ledger();
    if (!ledger.reserve(charge)) {
        fail(ledger.refusal(charge.batch, charge.reservedDollars, charge.createdAt)
                 .value_or(Error{ErrorClass::Resource,
                                 QStringLiteral("cloud.reserved"),
                                 tr("What is reserved for running tasks leaves no room below the cap."),
                                 {}}));
        return;
    }
    m_backend.journal().store(m_record, charge, [self = QPointer<CloudAttempt>(this)](const Result<void> &stored) {
        if (!self || self->m_isOver)
            return;
        if (stored)
            self->post();
        else
            self->fail(stored.error());
    });
}

WorkLoad CloudAttempt::load() const
{
    const MediaInfo &source = m_plan.source;
    WorkLoad load{1, 0, 0, static_cast<double>(std::max<qint64>(0, fileSizeBytes(m_spec.source))) / 1e6};
    if (source.duration)
        load.mediaSeconds = static_cast<double>(source.duration->count()) / 1e6;
    if (const StreamInfo *video = source.first(StreamKind::Video))
        load.megapixelSeconds = load.mediaSeconds * video->width * video->height / 1e6;
    return load;
}

double CloudAttempt::largestCharge() const
{
    return m_backend.largestCharge(load(), static_cast<int>(m_record.outputs.size()));
}

void CloudAttempt::settleCharge()
{
    // Where nothing says what it took, it is the most that it can be.
    const auto settled = m_backend.ledger().settle(m_record.prefix, chargeDollars().value_or(largestCharge()),
                                                   m_task.seconds.value_or(0), load());
    if (!settled)
        return;
    m_backend.journal().settle(*settled);
    emit m_backend.settled(*settled);
}

void CloudAttempt::releaseCharge()
{
    m_backend.ledger().release(m_record.prefix);
    m_backend.journal().release(m_record.prefix);
}

void CloudAttempt::post()
{
    const auto command = signedCommand();
    if (!command) {
        releaseCharge();
        fail(command.error());
        return;
    }
    send(m_backend.provider().createRequest(m_backend.account(), *command, webhook()), &CloudAttempt::created);
}

void CloudAttempt::created(const HttpAnswer &answer)
{
    const auto task = m_backend.provider().createdTask(answer);
    if (task) {
        m_record.taskId = task->id;
        m_tries = 0;
        note(QStringLiteral("task %1").arg(task->id));
        emit m_backend.accepted(m_spec.id, task->id);
        storeThen(CloudRecord::Stage::Created, &CloudAttempt::follow);
        return;
    }
    const bool wasRefused =
        !answer.error && answer.status >= 400 && answer.status < 500 && answer.status != 408 && answer.status != 409;
    const bool neverArrived = answer.error && !answer.mayHaveArrived;
    if (!wasRefused && !neverArrived) {
        note(QStringLiteral("no answer to creating the task: %1").arg(task.error().sentence));
        wait(1s, &CloudAttempt::settle);
        return;
    }
    --m_creations; // there was none
    releaseCharge();
    if (!again(task.error(), answer, &CloudAttempt::create, wasRefused ? 20 : 3))
        fail(task.error());
}

// Was it created? The list knows, as far as it tells.
void CloudAttempt::settle()
{
    ++m_looks;
    m_listed.clear();
    m_offset = 0;
    lookAtPage();
}

void CloudAttempt::lookAtPage()
{
    if (!m_hint.isEmpty()) {
        confirmHint();
        return;
    }
    m_backend.api().send(m_backend.provider().listRequest(m_backend.account(), pageSize, m_offset), this,
                         [this](const HttpAnswer &answer) {
                             const auto page = m_backend.provider().tasks(answer);
                             if (!page) {
                                 if (!again(page.error(), answer, &CloudAttempt::lookAtPage, asLongAsItTakes))
                                     fail(notSettled(page.error().detail));
                                 return;
                             }
                             m_tries = 0;
                             const qint64 since = m_record.intentMs - std::chrono::milliseconds(clockTolerance).count();
                             m_listed.insert(m_listed.end(), page->tasks.begin(), page->tasks.end());
                             // A page may be shorter than asked for and not be the last: the total tells, or a page
                             // with nothing on it.
                             m_offset += static_cast<int>(page->tasks.size());
                             const bool isEnd = page->tasks.empty() || (page->total && m_offset >= *page->total);
                             const bool isOld = !page->tasks.empty() && page->tasks.back().createdAt &&
                                                page->tasks.back().createdAt->count() < since;
                             if (isEnd || isOld)
                                 judgeList();
                             else if (m_offset >= mostListed)
                                 fail(notSettled(QStringLiteral("more than %1 tasks since").arg(mostListed)));
                             else
                                 lookAtPage();
                         });
}

void CloudAttempt::judgeList()
{
    m_tries = 0;
    const auto found =
        std::find_if(m_listed.begin(), m_listed.end(), [this](const CloudTask &task) { return names(task); });
    if (found != m_listed.end()) {
        adopt(found->id, QStringLiteral("found in the list"));
        return;
    }
    // A list that shows no commands tells whose a task is by its outputs only, when it has ended.
    const qint64 since = m_record.intentMs - std::chrono::milliseconds(clockTolerance).count();
    const bool mayBeOurs = std::any_of(m_listed.begin(), m_listed.end(), [&](const CloudTask &task) {
        const bool isRecent = !task.createdAt || task.createdAt->count() >= since;
        const bool isSilent = task.command.isEmpty() && task.outputs.empty() && task.state != CloudTaskState::Failed;
        return isRecent && isSilent && !m_backend.isKnown(task.id);
    });
    constexpr int mostLooks = 400; // some hours
    if (mayBeOurs) {
        if (m_looks >= mostLooks)
            fail(notSettled(QStringLiteral("tasks of unknown owners did not end")));
        else
            wait(std::min(20s, m_looks * 2s), &CloudAttempt::settle);
        return;
    }
    constexpr int looksNeeded = 3; // a list may lag behind
    if (m_looks < looksNeeded) {
        wait(2s, &CloudAttempt::settle);
        return;
    }
    note(QStringLiteral("the task was not created"));
    releaseCharge();
    if (m_creations >= mostCreations)
        fail({ErrorClass::Transient, QStringLiteral("cloud.server"), tr("The cloud did not take the task."), {}});
    else if (m_spec.sourceKind == SourceKind::File && isBucketLink(m_record.link))
        upload(); // what was there may have been deleted meanwhile
    else
        create();
}

bool CloudAttempt::names(const CloudTask &task) const
{
    return task.command.contains(m_record.prefix) ||
           std::any_of(task.outputs.begin(), task.outputs.end(),
                       [this](const CloudOutput &output) { return output.fileName.contains(m_record.prefix); });
}

void CloudAttempt::adopt(const QString &taskId, const QString &how)
{
    m_record.taskId = taskId;
    note(QStringLiteral("task %1, %2").arg(taskId, how));
    emit m_backend.accepted(m_spec.id, taskId);
    storeThen(CloudRecord::Stage::Created, &CloudAttempt::follow);
}

void CloudAttempt::follow()
{
    m_backend.follower().follow(m_record.taskId, m_isTold, m_backend.expectedSeconds(m_spec.recipeId, load()), this,
                                [this](const Result<CloudTask> &task) { followed(task); });
}

void CloudAttempt::followed(const Result<CloudTask> &task)
{
    if (!task) {
        const Error &error = task.error();
        if (error.code == QLatin1String("cloud.unknown-task"))
            forgetTask({ErrorClass::Transient, QStringLiteral("cloud.lost"), tr("The cloud has lost this task."),
                        error.detail});
        else
            fail(error);
        return;
    }
    m_task = *task;
    tell(endShare + (1 - 2 * endShare) * task->progress);
    switch (task->state) {
    case CloudTaskState::Succeeded:
        settleCharge();
        receive();
        return;
    case CloudTaskState::Failed:
        settleCharge();
        forgetTask(m_backend.provider().taskError(*task));
        return;
    case CloudTaskState::Pending:
    case CloudTaskState::Running:
        return;
    }
}

void CloudAttempt::storeThen(CloudRecord::Stage stage, Next next)
{
    m_record.stage = stage;
    m_backend.journal().store(m_record, [self = QPointer<CloudAttempt>(this), next](const Result<void> &stored) {
        if (!self || self->m_isOver)
            return;
        if (stored)
            (self->*next)();
        else
            self->fail(stored.error());
    });
}

void CloudAttempt::send(const HttpRequest &request, Answered answered)
{
    m_backend.api().send(request, this, [this, answered](const HttpAnswer &answer) { (this->*answered)(answer); });
}

void CloudAttempt::wait(std::chrono::milliseconds time, Next next)
{
    m_next = next;
    m_timer.start(
        std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(time.count()) / m_backend.hurry())));
}

bool CloudAttempt::again(const Error &error, const HttpAnswer &answer, Next step, int mostTries)
{
    const bool mayPass = error.errorClass == ErrorClass::Transient || error.errorClass == ErrorClass::RateLimited;
    if (!mayPass || ++m_tries >= mostTries)
        return false;
    note(error.sentence + (error.detail.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(error.detail)));
    const auto grown = std::min<std::chrono::milliseconds>(300s, 2000ms * (1 << std::min(m_tries - 1, 10)));
    const auto own =
        std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(grown.count()) * jitter(0.5, 1)));
    wait(retryAfter(answer, m_backend.now()).value_or(own) + m_backend.api().beforeRepeating(answer), step);
    return true;
}

// Its task has nothing that a later attempt could take.
void CloudAttempt::forgetTask(const Error &error)
{
    CloudRecord record = m_record;
    record.taskId.clear();
    record.stage = CloudRecord::Stage::Uploaded;
    m_backend.journal().store(record, [self = QPointer<CloudAttempt>(this), error](const Result<void> &) {
        if (self && !self->m_isOver)
            self->fail(error);
    });
}

void CloudAttempt::stop()
{
    m_isOver = true;
    m_timer.stop();
}

void CloudAttempt::fail(const Error &cause)
{
    // Where nobody answers, or all calls fail, the job waits for the service, and uses up no attempt.
    const bool isAway = cause.code == QLatin1String("net.unknown-host") || cause.code == QLatin1String("net.refused") ||
                        cause.code == QLatin1String("net.proxy") || m_backend.api().isFailing();
    const Error error = cause.errorClass == ErrorClass::Transient && isAway && !m_isReceiving
                            ? Error{ErrorClass::Resource, QStringLiteral("cloud.away"),
                                    tr("%1 cannot be reached.").arg(m_backend.provider().name()), cause.sentence}
                            : cause;
    AttemptResult result;
    result.kind = ResultKind::Failed;
    result.error = error;
    result.sourceInfo = m_plan.source;
    result.log = m_log;
    for (const OutputPart &part : m_spec.outputs) {
        OutputResult output;
        output.ordinal = part.ordinal;
        output.error = error;
        result.outputs.push_back(output);
        [[maybe_unused]] const auto removed = removeFile(part.partPath);
    }
    m_backend.end(m_spec.id, result);
}

void CloudAttempt::tell(double fraction, qint64 bytes)
{
    Progress progress;
    progress.bytesWritten = m_writtenBytes + bytes;
    progress.fraction = std::clamp(fraction, 0.0, 1.0);
    const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
    if (m_plan.source.duration && elapsed > 0) { // sending and waiting included: that is when it will be here
        progress.position = std::chrono::microseconds(
            static_cast<qint64>(progress.fraction * static_cast<double>(m_plan.source.duration->count())));
        progress.speed = static_cast<double>(progress.position.count()) / 1e6 / elapsed;
    }
    emit m_backend.progressed(m_spec.id, progress);
}

void CloudAttempt::note(const QString &line)
{
    m_log += line + u'\n';
}

} // namespace reelyard
