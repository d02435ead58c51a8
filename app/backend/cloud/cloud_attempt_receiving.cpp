// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a remote attempt: its outputs are brought home, looked at, and packed where they are rungs of packages.
#include "app/backend/cloud/cloud_attempt.h"

#include "app/backend/cloud/cloud_package.h"
#include "app/platform/files.h"
#include "models/base/pool.h"
#include "models/job/output_names.h"
#include "models/recipe/command_spec.h"

#include <QPointer>

#include <algorithm>

namespace reelyard
{

void CloudAttempt::receive()
{
    m_isReceiving = true;
    emit m_backend.freeSlotsChanged();
    m_at = 0;
    m_tries = 0;
    receiveNext();
}

void CloudAttempt::receiveNext()
{
    if (m_at >= m_spec.outputs.size()) {
        m_at = 0;
        storeThen(CloudRecord::Stage::Received, &CloudAttempt::inspectNext);
        return;
    }
    const OutputPart &part = m_spec.outputs[m_at];
    const QString wanted = m_record.outputs.value(part.ordinal);
    if (wanted.isEmpty()) { // left out for this source
        ++m_at;
        receiveNext();
        return;
    }
    auto output = std::find_if(m_task.outputs.begin(), m_task.outputs.end(),
                               [&wanted](const CloudOutput &each) { return each.fileName == wanted; });
    if (output == m_task.outputs.end()) // some give it a name of their own, with ours in it
        output = std::find_if(m_task.outputs.begin(), m_task.outputs.end(), [&wanted](const CloudOutput &each) {
            return each.fileName.contains(wanted) || each.url.path().contains(wanted);
        });
    if (output == m_task.outputs.end() && m_task.outputs.size() == 1 && m_record.outputs.size() == 1)
        output = m_task.outputs.begin();
    if (output == m_task.outputs.end()) {
        fail({ErrorClass::Permanent, QStringLiteral("cloud.no-output"),
              tr("The cloud says that the task is done, and does not give its output."), wanted});
        return;
    }
    // What was created first is first not kept any more.
    const auto enter = [this, output = *output] {
        m_backend.downloadGate().enter(this, m_record.intentMs, [this, output] { download(output); });
    };
    if (!isPackage(part)) {
        enter();
        return;
    }
    onPool(
        this, [folder = makingFolder(part.partPath)] { return createFolders(folder); },
        [this, enter](const Result<void> &made) {
            if (m_isOver)
                return;
            if (made)
                enter();
            else
                fail(made.error());
        });
}

QString CloudAttempt::receivedPath(const OutputPart &part) const
{
    return isPackage(part) ? makingFolder(part.partPath) + QLatin1String("/rung.mp4") : part.partPath;
}

void CloudAttempt::download(const CloudOutput &output)
{
    const QString path = receivedPath(m_spec.outputs[m_at]);
    HttpRequest request;
    request.url = output.url;
    request.followsRedirects = true; // no key goes with it
    HttpClient::Limits limits;
    limits.bodyBytes = output.sizeBytes > 0 ? output.sizeBytes : 1'000'000'000'000;
    const qint64 have = m_tries > 0 ? std::max<qint64>(0, fileSizeBytes(path)) : 0;
    const double share = endShare / static_cast<double>(m_spec.outputs.size());
    const auto size = static_cast<double>(std::max<qint64>(1, output.sizeBytes));
    m_backend.http().download(
        request, path, have, limits, this,
        [this, share, size](qint64 received) {
            tell(1 - endShare +
                     share * (static_cast<double>(m_at) + std::min(1.0, static_cast<double>(received) / size)),
                 received);
        },
        [this, path, expected = output.sizeBytes](const HttpAnswer &answer) {
            const qint64 got = fileSizeBytes(path);
            HttpAnswer judged = answer;
            if (answer.isOk() && expected > 0 && got != expected)
                judged.error = Error{ErrorClass::Transient, QStringLiteral("cloud.download"),
                                     tr("The download is not as long as it should be."),
                                     QStringLiteral("%1 of %2 bytes").arg(got).arg(expected)};
            received(judged);
        });
}

void CloudAttempt::received(const HttpAnswer &answer)
{
    m_backend.downloadGate().leave(this);
    const QString path = receivedPath(m_spec.outputs[m_at]);
    if (answer.isOk()) {
        m_tries = 0;
        m_writtenBytes += std::max<qint64>(0, fileSizeBytes(path));
        ++m_at;
        receiveNext();
        return;
    }
    Error error = answer.error.value_or(Error{ErrorClass::Transient, QStringLiteral("cloud.download"),
                                              tr("The output could not be downloaded."),
                                              QStringLiteral("HTTP %1").arg(answer.status)});
    if (!answer.error && (answer.status == 404 || answer.status == 410)) {
        forgetTask({ErrorClass::Permanent, QStringLiteral("cloud.expired"),
                    tr("The cloud does not keep this result any more. Running the job again pays for it again."),
                    error.detail});
        return;
    }
    if (answer.status == 416) // the part is longer than the file
        [[maybe_unused]]
        const auto removed = removeFile(path);
    if (error.errorClass == ErrorClass::Resource || !again(error, answer, &CloudAttempt::receiveNext, 6))
        fail(error);
}

void CloudAttempt::inspectNext()
{
    while (m_at < m_spec.outputs.size() && !m_record.outputs.contains(m_spec.outputs[m_at].ordinal)) {
        OutputResult omitted;
        omitted.ordinal = m_spec.outputs[m_at].ordinal;
        omitted.kind = ResultKind::Omitted;
        omitted.error.sentence = tr("This source does not need it.");
        m_results.push_back(omitted);
        ++m_at;
    }
    if (m_at >= m_spec.outputs.size()) {
        conclude();
        return;
    }
    m_backend.services().inspect(
        receivedPath(m_spec.outputs[m_at]), expectedSeconds(),
        [self = QPointer<CloudAttempt>(this)](const Result<MediaService::Inspection> &finding) {
            if (!self || self->m_isOver)
                return;
            if (!finding) {
                self->fail(finding.error());
                return;
            }
            if (self->isPackage(self->m_spec.outputs[self->m_at])) {
                self->m_backend.packingGate().enter(self, self->m_record.intentMs, [self] { self->pack(); });
                return;
            }
            OutputResult result;
            result.ordinal = self->m_spec.outputs[self->m_at].ordinal;
            result.kind = ResultKind::Encoded;
            result.sizeBytes = finding->sizeBytes;
            result.sampledHash = finding->sampledHash;
            self->packedNext(result);
        });
}

void CloudAttempt::packedNext(const OutputResult &result)
{
    m_results.push_back(result);
    ++m_at;
    inspectNext();
}

void CloudAttempt::pack()
{
    const OutputPart &part = m_spec.outputs[m_at];
    AttemptSpec packing;
    packing.id = m_spec.id;
    packing.job = m_spec.job;
    packing.source = receivedPath(part);
    packing.recipe = packingRecipe(m_spec.recipe, part.ordinal);
    packing.outputs = {part};
    packing.outputs.front().ordinal = 0;
    m_isPacking = true;
    m_backend.services().packer->start(packing);
}

bool CloudAttempt::isEndingPacking()
{
    m_isCancelled = m_isPacking;
    if (m_isPacking)
        m_backend.services().packer->cancel(m_spec.id);
    return m_isPacking;
}

void CloudAttempt::packed(const AttemptResult &result)
{
    m_isPacking = false;
    m_backend.packingGate().leave(this);
    if (m_isCancelled) {
        AttemptResult cancelled;
        cancelled.kind = ResultKind::Cancelled;
        m_backend.end(m_spec.id, cancelled);
        return;
    }
    if (!result.log.isEmpty())
        note(result.log.trimmed());
    if (result.kind != ResultKind::Encoded || result.outputs.size() != 1) {
        // What came is there to be had again; no fault of the source is told by it.
        const bool isOfPlace = result.error.errorClass == ErrorClass::Resource;
        fail(isOfPlace ? result.error
                       : Error{result.kind == ResultKind::Interrupted ? ErrorClass::Transient : ErrorClass::Permanent,
                               QStringLiteral("cloud.packing"),
                               tr("What came from the cloud could not be packed: %1").arg(result.error.sentence),
                               result.error.detail});
        return;
    }
    OutputResult made;
    made.ordinal = m_spec.outputs[m_at].ordinal;
    made.kind = ResultKind::Encoded;
    made.sizeBytes = result.outputs.front().sizeBytes;
    made.sampledHash = result.outputs.front().sampledHash;
    m_writtenBytes += std::max<qint64>(0, made.sizeBytes);
    tell(1);
    onPool(
        this, [folder = makingFolder(m_spec.outputs[m_at].partPath)] { return removeUnit(folder); },
        [this, made](const Result<void> &) {
            if (!m_isOver)
                packedNext(made);
        });
}

// A recipe that takes a part of the source, or joins something to it, says nothing of the length.
double CloudAttempt::expectedSeconds() const
{
    static const QStringList changing{QStringLiteral("-ss"),        QStringLiteral("-t"),
                                      QStringLiteral("-to"),        QStringLiteral("-sseof"),
                                      QStringLiteral("-frames"),    QStringLiteral("-fs"),
                                      QStringLiteral("-shortest"),  QStringLiteral("-stream_loop"),
                                      QStringLiteral("-itsoffset"), QStringLiteral("-filter_complex"),
                                      QStringLiteral("-vf"),        QStringLiteral("-af"),
                                      QStringLiteral("-filter"),    QStringLiteral("-vframes")};
    const auto arguments = splitArguments(m_spec.recipe.arguments);
    const bool isWhole = arguments && std::none_of(arguments->begin(), arguments->end(), [](const QString &argument) {
                             return changing.contains(argument.section(u':', 0, 0));
                         });
    return isWhole && m_plan.source.duration ? static_cast<double>(m_plan.source.duration->count()) / 1e6 : -1;
}

void CloudAttempt::conclude()
{
    AttemptResult result;
    result.kind = ResultKind::Encoded;
    result.outputs = m_results;
    result.sourceInfo = m_plan.source;
    result.mediaSeconds = m_plan.source.duration ? static_cast<double>(m_plan.source.duration->count()) / 1e6 : 0;
    if (m_creations > 0) // else an earlier attempt began it, and how long it took is not known
        result.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_began).count();
    if (const auto dollars = chargeDollars())
        note(QStringLiteral("%1 s of processing, $%2").arg(*m_task.seconds).arg(*dollars, 0, 'f', 4));
    result.log = m_log;
    m_backend.end(m_spec.id, result);
}

} // namespace reelyard
