// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/search_field.h"

#include "ui/jobs/failure_text.h"
#include "ui/jobs/job_text.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace reelyard
{

namespace
{

constexpr int errorClassCount = static_cast<int>(ErrorClass::Internal) + 1;

QString inBold(const QString &text)
{
    return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped());
}

QString unknownValue(const SearchProblem &problem)
{
    const QString value = problem.value.toHtmlEscaped();
    if (problem.token == QLatin1String("state"))
        return SearchField::tr("There is no state \u201c%1\u201d.").arg(value);
    if (problem.token == QLatin1String("preset"))
        return SearchField::tr("There is no preset \u201c%1\u201d.").arg(value);
    if (problem.token == QLatin1String("class"))
        return SearchField::tr("There is no kind of error \u201c%1\u201d.").arg(value);
    if (problem.token == QLatin1String("place"))
        return SearchField::tr("There is no place \u201c%1\u201d.").arg(value);
    return SearchField::tr("There is no batch \u201c%1\u201d.").arg(value);
}

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_offered(new QStringListModel(this))
{
    m_completer->setModel(m_offered);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->setMaxVisibleItems(12);
    m_completer->popup()->setObjectName(QStringLiteral("searchCompletions"));
    m_completer->popup()->setAccessibleName(tr("What can be searched for"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { insertCompletion(index.row()); });
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
}

SearchVocabulary SearchField::vocabulary() const
{
    SearchVocabulary known = m_vocabulary ? m_vocabulary() : SearchVocabulary();
    for (int category = 0; category < jobCategoryCount; ++category)
        known.states << jobtext::name(static_cast<JobCategory>(category));
    for (int errorClass = 0; errorClass < errorClassCount; ++errorClass)
        known.classes << failuretext::className(static_cast<ErrorClass>(errorClass));
    for (int place = 0; place < placeCount; ++place)
        known.places << reelyard::displayText(static_cast<Place>(place));
    return known;
}

ParsedSearch SearchField::parsed() const
{
    // Most searches are words alone.
    return parseSearch(text(), text().contains(u':') ? vocabulary() : SearchVocabulary());
}

QString SearchField::sentence(const ParsedSearch &parsed) const
{
    if (parsed.problems.empty())
        return {};
    const SearchProblem &problem = parsed.problems.front();
    const QString link = QStringLiteral("<a href=\"mend\">%1</a>").arg(problem.nearest.toHtmlEscaped());
    const QString token = problem.token.toHtmlEscaped();
    switch (problem.is) {
    case SearchProblem::Is::UnknownToken:
        if (!problem.nearest.isEmpty())
            return tr("\u201c%1:\u201d is looked for as a word. Did you mean %2?").arg(token, link);
        return tr("\u201c%1:\u201d is looked for as a word. Known are %2.")
            .arg(token, inBold(searchTokens().join(QStringLiteral(": ")) + u':'));
    case SearchProblem::Is::UnknownValue:
        if (problem.nearest.isEmpty())
            return unknownValue(problem);
        return tr("%1 Did you mean %2?").arg(unknownValue(problem), link);
    case SearchProblem::Is::NoValue:
        if (m_completer->popup()->isVisible()) // what there is can be seen
            return {};
        return tr("Behind %1 stands what is looked for. The down key shows what there is.").arg(inBold(token + u':'));
    }
    return {};
}

void SearchField::mend()
{
    const ParsedSearch now = parsed();
    if (now.problems.empty() || now.problems.front().corrected.isEmpty())
        return;
    const SearchProblem &problem = now.problems.front();
    setText(text().replace(problem.from, problem.length, problem.corrected));
    setFocus(Qt::OtherFocusReason);
}

// While one types a word nothing is in the way: tokens are offered from their second letter on, or when asked for.
void SearchField::offer(bool isAsked)
{
    m_completion = completeSearch(text(), cursorPosition(), vocabulary());
    const bool isToken = !m_completion.inserted.isEmpty() && m_completion.inserted.front().endsWith(u':');
    const bool isWanted = isAsked || !isToken || m_completion.length >= 2;
    if (m_completion.shown.isEmpty() || !isWanted) {
        m_completer->popup()->hide();
        return;
    }
    m_offered->setStringList(m_completion.shown);
    m_completer->complete();
}

void SearchField::insertCompletion(int row)
{
    if (row < 0 || row >= m_completion.inserted.size())
        return;
    const QString inserted = m_completion.inserted[row];
    setText(text().replace(m_completion.from, m_completion.length, inserted));
    setCursorPosition(static_cast<int>(m_completion.from + inserted.size()));
    if (inserted.endsWith(u':'))
        offer(true);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const bool isOpen = m_completer->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Enter:
    case Qt::Key_Return:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (isOpen) { // the popup's
            event->ignore();
            return;
        }
        break;
    case Qt::Key_Down:
        if (!isOpen) {
            offer(true);
            return;
        }
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace reelyard
