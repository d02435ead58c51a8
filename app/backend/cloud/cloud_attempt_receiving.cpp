// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a remote attempt: its outputs are brought home and looked at.
#include "app/backend/cloud/cloud_attempt.h"

#include "app/platform/files.h"
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
    m_backend.downloadGate().enter(this, m_record.intentMs, [this, output = *output] { download(output); });
}

void CloudAttempt::download(const CloudOutput &output)
{
    const OutputPart &part = m_spec.outputs[m_at];
    HttpRequest request;
    request.url = output.url;
    request.followsRedirects = true; // no key goes with it
    HttpClient::Limits limits;
    limits.bodyBytes = output.sizeBytes > 0 ? output.sizeBytes : 1'000'000'000'000;
    const qint64 have = m_tries > 0 ? std::max<qint64>(0, fileSizeBytes(part.partPath)) : 0;
    const double share = endShare / static_cast<double>(m_spec.outputs.size());
    const auto size = static_cast<double>(std::max<qint64>(1, output.sizeBytes));
    m_backend.http().download(
        request, part.partPath, have, limits, this,
        [this, share, size](qint64 received) {
            tell(1 - endShare +
                 share * (static_cast<double>(m_at) + std::min(1.0, static_cast<double>(received) / size)));
        },
        [this, expected = output.sizeBytes](const HttpAnswer &answer) {
            const qint64 got = fileSizeBytes(m_spec.outputs[m_at].partPath);
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
    if (answer.isOk()) {
        m_tries = 0;
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
        const auto removed = removeFile(m_spec.outputs[m_at].partPath);
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
        m_spec.outputs[m_at].partPath, expectedSeconds(),
        [self = QPointer<CloudAttempt>(this)](const Result<MediaService::Inspection> &finding) {
            if (!self || self->m_isOver)
                return;
            if (!finding) {
                self->fail(finding.error());
                return;
            }
            OutputResult result;
            result.ordinal = self->m_spec.outputs[self->m_at].ordinal;
            result.kind = ResultKind::Encoded;
            result.sizeBytes = finding->sizeBytes;
            result.sampledHash = finding->sampledHash;
            self->m_results.push_back(result);
            ++self->m_at;
            self->inspectNext();
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
