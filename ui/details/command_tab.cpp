// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/command_tab.h"

#include "app/application.h"
#include "models/base/bucket_link.h"
#include "models/base/masked_link.h"
#include "models/base/native_path.h"
#include "models/recipe/command_spec.h"
#include "models/recipe/powershell_words.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace reelyard
{

namespace
{
enum Shell { Posix, PowerShell };
}

CommandTab::CommandTab(Application &app, QWidget *parent)
    : QWidget(parent)
    , m_app(app)
    , m_shell(new QComboBox(this))
    , m_copy(new QPushButton(tr("&Copy command"), this))
    , m_open(new QPushButton(tr("&Open the link"), this))
    , m_note(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_shell->setObjectName(QStringLiteral("commandShell"));
    m_shell->setAccessibleName(tr("Shell"));
    m_shell->setItemDelegate(new QStyledItemDelegate(m_shell));
    m_shell->addItem(tr("For bash and zsh"), Posix);
    m_shell->addItem(tr("For PowerShell"), PowerShell);
#ifdef Q_OS_WIN
    m_shell->setCurrentIndex(PowerShell);
#endif
    m_copy->setObjectName(QStringLiteral("copyCommand"));
    m_open->setObjectName(QStringLiteral("openLinkForCommand"));
    m_note->setObjectName(QStringLiteral("commandNote"));
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_text->setObjectName(QStringLiteral("commandText"));
    m_text->setAccessibleName(tr("Command"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(12);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 8, 12, 0);
    line->setSpacing(8);
    line->addWidget(m_shell);
    line->addWidget(m_copy);
    line->addWidget(m_open);
    line->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_text, 1);

    const auto icons = [this] { m_copy->setIcon(Theme::icon(QStringLiteral("copy"))); };
    icons();
    connect(&Theme::instance(), &Theme::changed, this, icons);
    connect(m_shell, &QComboBox::currentIndexChanged, this, &CommandTab::fill);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        // Without the recipe's arguments below it.
        QGuiApplication::clipboard()->setText(m_text->toPlainText().section(QStringLiteral("\n\n"), 0, 0));
    });
    connect(m_open, &QPushButton::clicked, this, &CommandTab::ask);
    fill();
}

void CommandTab::setJob(JobId id)
{
    m_job = id;
    m_record.reset();
    m_commands.reset();
    m_isAsked = false;
    const Job *job = m_app.queue().list().find(id);
    m_isLink = job && job->sourceKind == SourceKind::Link;
    fill();
}

void CommandTab::setRecord(const RunRecord &record)
{
    const bool isSame = m_record && m_record->recipe == record.recipe &&
                        m_record->outputs.size() == record.outputs.size() &&
                        std::equal(record.outputs.begin(), record.outputs.end(), m_record->outputs.begin(),
                                   [](const Output &a, const Output &b) { return a.path == b.path; });
    m_record = record;
    if (!isSame) {
        m_commands.reset();
        m_isAsked = false;
    }
    fill();
    askIfSeen();
}

void CommandTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askIfSeen();
}

void CommandTab::askIfSeen()
{
    if (isVisible() && m_record && !m_isAsked && !m_isLink)
        ask();
}

void CommandTab::ask()
{
    const Job *job = m_app.queue().list().find(m_job);
    if (!job || !m_record)
        return;
    m_isAsked = true;
    MediaService::CommandQuestion question;
    question.recipe = m_record->recipe;
    question.source = job->mediaSource();
    question.folder = m_record->folder.endsWith(QLatin1Char('/')) ? m_record->folder.chopped(1) : m_record->folder;
    question.measures = false;
    const bool isForBucket = isBucketLink(m_record->folder);
    if (isForBucket)
        question.folder.clear(); // ffmpeg cannot write there
    for (const Output &output : m_record->outputs) {
        if (output.isOfSet() && !isForBucket)
            question.paths.insert(output.ordinal, output.path);
    }
    m_commands.reset();
    fill();
    m_app.preview().commands(question, this, [this, id = m_job](const Result<MediaService::Commands> &commands) {
        if (id == m_job)
            take(commands);
    });
}

void CommandTab::take(const Result<MediaService::Commands> &commands)
{
    m_commands = commands;
    fill();
}

void CommandTab::fill()
{
    QStringList lines;
    QString note;
    const bool isKnown = m_commands && *m_commands;
    const bool isPowerShell = m_shell->currentData().toInt() == PowerShell;
    if (isKnown) {
        const MediaService::Commands &commands = **m_commands;
        bool isMasked = false;
        for (QStringList command : commands.lines) {
            for (QString &argument : command) {
                const QString shown = m_isLink ? maskedLinks(argument) : argument;
                isMasked = isMasked || shown != argument;
                argument = shown;
            }
            for (QString &argument : command)
                argument = displayPath(argument);
            lines << (isPowerShell ? joinForPowerShell(command) : joinArguments(command));
        }
        QStringList notes;
        if (commands.isUnmeasured)
            notes << tr("The first command measures the loudness; what it finds belongs into the last one.");
        if (isMasked)
            notes << tr("What may be secret in the link is left out.");
        note = notes.join(QLatin1Char(' '));
    } else if (m_commands) {
        note = m_commands->error().sentence;
    } else if (!isSet(m_job)) {
        note = tr("Choose a job to see its command.");
    } else if (m_isLink && !m_isAsked) {
        note = tr("What the command is depends on the file: the link has to be opened to write it down.");
    } else {
        note = tr("Looking at the source\u2026");
    }
    m_note->setText(note);
    m_open->setVisible(m_isLink && !isKnown && m_record.has_value() && !(m_isAsked && !m_commands));
    m_copy->setEnabled(isKnown);
    m_shell->setEnabled(isKnown);
    QString text = lines.join(QLatin1Char('\n'));
    if (m_record) {
        if (!text.isEmpty())
            text += QStringLiteral("\n\n");
        text += tr("The preset's arguments:") + QLatin1Char('\n') + m_record->recipe.arguments;
    }
    if (text != m_text->toPlainText())
        m_text->setPlainText(text);
}

} // namespace reelyard
