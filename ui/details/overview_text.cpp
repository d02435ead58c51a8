// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/overview_text.h"

#include "models/base/bucket_link.h"
#include "models/base/native_path.h"
#include "models/media/media_comparison.h"
#include "models/recipe/planned_output.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/details/media_text.h"
#include "ui/jobs/failure_text.h"
#include "ui/jobs/job_text.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>
#include <tuple>
#include <utility>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OverviewText)
};

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

QString cell(const QString &text, const QColor &color = {}, const QString &more = {})
{
    const QString style = color.isValid() ? QStringLiteral("color:%1;").arg(color.name()) : QString();
    return QStringLiteral("<td style='%1%2 padding-right:16px; padding-bottom:4px'>%3</td>").arg(style, more, text);
}

QString title(const QString &text)
{
    return cell(escaped(text).replace(QLatin1Char(' '), QLatin1String("&nbsp;")), Theme::colors().muted);
}

// `width` in pixels; 0: a share of what is left over.
QString head(const QString &text, int width = 0)
{
    const QString own = width > 0 ? QStringLiteral(" width='%1'").arg(width) : QString();
    return QStringLiteral("<td%1 style='padding-right:16px; padding-bottom:4px'><b>%2</b></td>").arg(own, text);
}

int widthOf(const QString &text)
{
    return QFontMetrics(QGuiApplication::font()).horizontalAdvance(text) + 20; // with the gap behind it
}

QString icon(const QString &name, int pixels)
{
    return QStringLiteral("<img src=':/icons/%1/%2-%3.png' width='%4' height='%4' style='vertical-align:middle'>")
        .arg(Theme::isDark() ? QStringLiteral("dark") : QStringLiteral("light"), name)
        .arg(pixels > 16 ? 32 : 16)
        .arg(14); // as high as a line is
}

enum class Tense { Made, Planned };

QString plannedName(Fate fate)
{
    switch (fate) {
    case Fate::Kept:
        return Words::tr("to be kept");
    case Fate::Changed:
        return Words::tr("to be changed");
    case Fate::Dropped:
        return Words::tr("to be dropped");
    case Fate::Added:
        return Words::tr("to be added");
    }
    return {};
}

/// The table of source and output.
class Comparison
{
public:
    explicit Comparison(const OverviewFacts &facts)
        : m_facts(facts)
        , m_job(*facts.job)
        , m_output(facts.record && facts.chosen < facts.record->outputs.size() ? &facts.record->outputs[facts.chosen]
                                                                               : nullptr)
        , m_isMade(m_output && (m_output->state == OutputState::Done || m_output->state == OutputState::Partial))
        , m_source(facts.source && facts.source->info ? &*facts.source->info : nullptr)
        , m_result(m_isMade && facts.output && facts.output->info ? &*facts.output->info : nullptr)
        , m_tense(m_isMade ? Tense::Made : Tense::Planned)
    {
    }

    QString html()
    {
        const QString made = m_isMade ? Words::tr("Output") : Words::tr("Output, as planned");
        addFile();
        if (m_source && m_result)
            addBoth();
        else if (m_source && !m_isMade)
            addPlan();
        else
            addApart();
        // Names and marks take what they need, and the files have the rest.
        const QString heads = head({}, m_nameWidth) + head(Words::tr("Source")) + head(made) + head({}, m_markWidth);
        return QStringLiteral("<table cellspacing='0' cellpadding='0' width='100%'><tr>%1</tr>").arg(heads) + m_html +
               QStringLiteral("</table>");
    }

private:
    void add(const QString &name, const QString &from, const QString &to, std::optional<Fate> fate = {})
    {
        if (from.isEmpty() && to.isEmpty() && !fate)
            return;
        const QString none = QStringLiteral("\u2013");
        m_nameWidth = std::max(m_nameWidth, widthOf(name));
        QString mark;
        if (fate) {
            const QString word = m_tense == Tense::Made ? mediatext::name(*fate) : plannedName(*fate);
            m_markWidth = std::max(m_markWidth, widthOf(word) + 24); // with its icon
            mark = icon(mediatext::iconName(*fate), m_facts.iconPixels) + QStringLiteral("&nbsp;") +
                   escaped(word).replace(QLatin1Char(' '), QLatin1String("&nbsp;"));
        }
        m_html += QStringLiteral("<tr>") + title(name) + cell(escaped(from.isEmpty() ? none : from)) +
                  cell(escaped(to.isEmpty() ? none : to)) + cell(mark, fate ? mediatext::color(*fate) : QColor()) +
                  QStringLiteral("</tr>");
    }

    void addFile()
    {
        const bool isLink = m_job.sourceKind == SourceKind::Link;
        QString source = isLink ? m_job.shownSource() : format::path(m_job.source());
        for (const QString &part : m_job.sourceDetail->moreParts)
            source += QLatin1Char('\n') + Words::tr("followed by %1").arg(displayPath(nameOf(part)));
        if (m_facts.source && !m_facts.source->isThere)
            source += QLatin1Char('\n') + (m_job.state == JobState::Waiting ? Words::tr("It cannot be reached now.")
                                                                            : Words::tr("It is not there any more."));
        QString output = m_output                ? outputPath(*m_output)
                         : m_job.hasOutputPath() ? shownPath(m_job.outputPath())
                                                 : QString();
        if (m_isMade && m_facts.output && !m_facts.output->isThere)
            output += QLatin1Char('\n') + Words::tr("It is not there any more.");
        if (m_output && !m_isMade && m_output->state != OutputState::Pending)
            output += QLatin1Char('\n') + jobtext::name(m_output->state);
        add(Words::tr("File"), source, output);
        add(Words::tr("Preset"), {}, *m_job.preset);
    }

    static QString shownPath(const QString &path) { return isBucketLink(path) ? path : format::path(path); }
    static QString outputPath(const Output &output) { return shownPath(output.path); }

    QString sizes(qint64 made) const
    {
        QString text = format::bytes(made);
        const qint64 source = m_job.sourceSizeBytes;
        if (made >= 0 && source > 0)
            text += QStringLiteral(" \u00b7 ") +
                    format::change(static_cast<double>(made) / static_cast<double>(source) - 1.0);
        return text;
    }

    // Streams of a kind are numbered where there are several.
    QString streamName(const StreamInfo &stream, const MediaInfo &of)
    {
        const auto key = [](const StreamInfo &each) { return static_cast<int>(each.kind) * 2 + each.isCoverArt(); };
        int count = 0;
        for (const StreamInfo &each : of.streams)
            count += key(each) == key(stream) && !isTimecodeTrack(each) ? 1 : 0;
        return mediatext::name(stream, ++m_numbers[key(stream)], count);
    }

    void addBoth()
    {
        const auto recorded = preservationFromJson(m_output->preservation);
        const MediaComparison compared = compareMedia(*m_source, *m_result, recorded);
        // One demuxer reads QuickTime and MP4; people tell them apart.
        const QString from = mediatext::container(*m_source);
        const QString to = mediatext::container(*m_result);
        add(Words::tr("Format"), from, to, from == to ? compared.container : Fate::Changed);
        add(Words::tr("Length"), length(*m_source), length(*m_result), compared.duration);
        add(Words::tr("Size"), format::bytes(m_job.sourceSizeBytes), sizes(m_output->sizeBytes));
        for (const ComparedStream &stream : compared.streams) {
            const StreamInfo *before =
                stream.source < 0 ? nullptr : &m_source->streams[static_cast<std::size_t>(stream.source)];
            const StreamInfo *after =
                stream.output < 0 ? nullptr : &m_result->streams[static_cast<std::size_t>(stream.output)];
            add(streamName(before ? *before : *after, before ? *m_source : *m_result),
                before ? mediatext::stream(*before) : QString(), after ? mediatext::stream(*after) : QString(),
                stream.fate);
        }
        addThings(compared.things);
        for (const MediaComparison::AddedThing &added : compared.added)
            add(mediatext::name(added.what), {}, added.value, Fate::Added);
    }

    void addThings(const std::vector<PreservationItem> &things)
    {
        for (const PreservationItem &thing : things) {
            if (thing.what != Preserved::Streams)
                add(mediatext::name(thing.what), thing.from, thing.to, fateOf(thing.verdict));
        }
    }

    void addPlan()
    {
        const PlannedOutput *planned = nullptr;
        std::vector<PlannedOutput> outputs;
        if (m_facts.record) {
            if (auto all = plannedOutputs(m_facts.record->recipe, *m_source))
                outputs = *std::move(all);
        }
        for (const PlannedOutput &each : outputs) {
            if (!m_output || each.ordinal == m_output->ordinal) {
                planned = &each;
                break;
            }
        }
        const QString leftOut = planned && planned->omitted ? *planned->omitted : QString();
        const bool isKnown = planned && leftOut.isEmpty();
        add(Words::tr("Format"), mediatext::container(*m_source),
            isKnown ? mediatext::extension(planned->extension) : leftOut);
        add(Words::tr("Length"), length(*m_source), {});
        add(Words::tr("Size"), format::bytes(m_job.sourceSizeBytes), {});
        for (std::size_t i = 0; i < m_source->streams.size(); ++i) {
            const StreamInfo &stream = m_source->streams[i];
            if (isTimecodeTrack(stream))
                continue;
            QString to;
            std::optional<Fate> fate;
            if (isKnown)
                std::tie(to, fate) = plannedStream(*planned, stream, i);
            add(streamName(stream, *m_source), mediatext::stream(stream), to, fate);
        }
        for (const PreservationItem &thing : comparePreservation(*m_source, *m_source)) {
            const bool isDropped = isKnown && ((thing.what == Preserved::Chapters && planned->dropsChapters) ||
                                               (thing.what == Preserved::FileTags && planned->dropsTags));
            if (thing.what != Preserved::Streams)
                add(mediatext::name(thing.what), thing.from, {},
                    isDropped ? std::optional(Fate::Dropped) : std::nullopt);
        }
    }

    static std::pair<QString, std::optional<Fate>> plannedStream(const PlannedOutput &planned, const StreamInfo &stream,
                                                                 std::size_t place)
    {
        const std::optional<bool> taken = planned.takes[place];
        if (taken == false)
            return {QString(), Fate::Dropped};
        const PlannedCoding *coding = stream.kind == StreamKind::Video      ? &planned.picture
                                      : stream.kind == StreamKind::Audio    ? &planned.sound
                                      : stream.kind == StreamKind::Subtitle ? &planned.subtitles
                                                                            : nullptr;
        if (!taken || !coding)
            return {};
        return {mediatext::planned(*coding, stream.kind), coding->isCopied ? Fate::Kept : Fate::Changed};
    }

    // What was written down, where one of the two cannot be looked at.
    void addApart()
    {
        const qint64 made = m_output ? m_output->sizeBytes : -1;
        const auto recorded = m_output ? preservationFromJson(m_output->preservation) : std::vector<PreservationItem>();
        const MediaInfo *one = m_source ? m_source : m_result;
        if (recorded.empty() && one) {
            add(Words::tr("Format"), m_source ? mediatext::container(*one) : QString(),
                m_result ? mediatext::container(*one) : QString());
            add(Words::tr("Length"), m_source ? length(*one) : format::duration(m_job.sourceDurationMs),
                m_result ? length(*one) : QString());
        } else if (!m_source && (!m_job.sourceSummary->isEmpty() || m_job.sourceDurationMs >= 0)) {
            add(Words::tr("Format"), jobtext::sourceFacts(m_job), {});
        }
        add(Words::tr("Size"), format::bytes(m_job.sourceSizeBytes), sizes(made));
        if (recorded.empty() && one) {
            for (const StreamInfo &stream : one->streams) {
                if (!isTimecodeTrack(stream))
                    add(streamName(stream, *one), m_source ? mediatext::stream(stream) : QString(),
                        m_result ? mediatext::stream(stream) : QString());
            }
        }
        for (const PreservationItem &item : recorded) {
            if (item.what == Preserved::Streams)
                add(Words::tr("Stream"), item.from, item.to, fateOf(item.verdict));
        }
        addThings(recorded);
    }

    static QString length(const MediaInfo &info)
    {
        return info.duration ? format::duration(info.duration->count() / 1000) : QString();
    }

    const OverviewFacts &m_facts;
    const Job &m_job;
    const Output *m_output;
    bool m_isMade;
    const MediaInfo *m_source;
    const MediaInfo *m_result;
    Tense m_tense;
    QHash<int, int> m_numbers;
    QString m_html;
    int m_nameWidth = 1; ///< of the widest, in pixels
    int m_markWidth = 1;
};

QString line(const QString &name, const QString &text, const QColor &color = {})
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<tr>") + title(name) + cell(escaped(text), color) + QStringLiteral("</tr>");
}

// How far a running job is stands in its row; here only what lasts.
QString statusOf(const Job &job, Timestamp now)
{
    if (job.state == JobState::Failed)
        return Words::tr("Failed: %1").arg(jobtext::status(job, now));
    if (job.state == JobState::Waiting || job.state == JobState::Held || job.state == JobState::Skipped)
        return jobtext::status(job, now);
    if (job.cancelRequested || job.paused)
        return job.paused ? Words::tr("Paused") : Words::tr("Stopping");
    return jobtext::name(jobtext::categoryOf(job));
}

QString head(const OverviewFacts &facts)
{
    const Job &job = *facts.job;
    const JobCategory category = jobtext::categoryOf(job);
    const bool isLoud = category == JobCategory::Failed || category == JobCategory::NeedsYou;
    QStringList remarks;
    for (const Remark &remark : job.trouble->remarks)
        remarks.append(remark.sentence);
    const Error *error = job.presentError();
    QString reviewed;
    if (job.trouble->reviewedAt) {
        reviewed = format::dateTime(*job.trouble->reviewedAt, facts.now);
        if (!job.trouble->reviewNote.isEmpty())
            reviewed += QStringLiteral(" \u00b7 ") + job.trouble->reviewNote;
    }
    const bool isFailed = job.state == JobState::Failed && error;
    QStringList made;
    if (facts.record && facts.record->outputs.size() > 1) {
        for (const Output &output : facts.record->outputs) {
            const QString note = output.error ? output.error->sentence : output.note;
            QStringList parts{displayPath(nameOf(output.path))};
            if (output.state != OutputState::Omitted || note.isEmpty()) // whose note begins with the same words
                parts << jobtext::name(output.state);
            if (output.state == OutputState::Done || output.state == OutputState::Partial)
                parts << format::bytes(output.sizeBytes);
            if (!note.isEmpty())
                parts << note;
            made << parts.join(QStringLiteral(" \u00b7 "));
        }
    }
    return QStringLiteral("<table cellspacing='0' cellpadding='0'>") + line(Words::tr("Name"), job.shownName()) +
           line(Words::tr("Status"), statusOf(job, facts.now), isLoud ? jobtext::color(category) : QColor()) +
           (isFailed ? line(Words::tr("Kind"), failuretext::className(error->errorClass)) +
                           line(Words::tr("What to do"), failuretext::nextStep(*error))
                     : QString()) +
           line(Words::tr("Message"), error ? error->detail : QString()) +
           line(job.isToReview() ? Words::tr("To review") : Words::tr("Remarks"), remarks.join(QLatin1Char('\n')),
                job.isToReview() ? Theme::colors().warn : QColor()) +
           line(Words::tr("Reviewed"), reviewed) + line(Words::tr("Runs on"), facts.place) +
           line(Words::tr("Outputs"), made.join(QLatin1Char('\n'))) + QStringLiteral("</table>");
}

} // namespace

QString overviewText(const OverviewFacts &facts)
{
    if (!facts.job)
        return QStringLiteral("<span style='color:%1'>%2</span>")
            .arg(Theme::colors().muted.name(), escaped(Words::tr("Choose a job to see what is known about it.")));
    return head(facts) + QStringLiteral("<div style='font-size:4pt'>&nbsp;</div>") + Comparison(facts).html();
}

} // namespace reelyard
