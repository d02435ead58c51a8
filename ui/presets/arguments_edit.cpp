// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/arguments_edit.h"

#include "ui/common/theme.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QTextBlock>
#include <QToolTip>

namespace reelyard
{

ArgumentsEdit::ArgumentsEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("argumentsEdit"));
    setAccessibleName(tr("ffmpeg arguments"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTabChangesFocus(true);
    connect(&Theme::instance(), &Theme::changed, this, &ArgumentsEdit::mark);
}

void ArgumentsEdit::takeOver(const QString &text)
{
    const QString now = toPlainText();
    if (now == text)
        return;
    qsizetype begin = 0;
    const qsizetype shorter = std::min(now.size(), text.size());
    while (begin < shorter && now[begin] == text[begin])
        ++begin;
    qsizetype same = 0; // at the end
    while (same < shorter - begin && now[now.size() - 1 - same] == text[text.size() - 1 - same])
        ++same;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(now.size() - same), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(begin, text.size() - same - begin));
}

void ArgumentsEdit::setMistakes(std::vector<Mistake> mistakes)
{
    m_mistakes = std::move(mistakes);
    mark();
}

void ArgumentsEdit::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const Mistake &mistake : m_mistakes) {
        if (mistake.length <= 0)
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        const int last = document()->characterCount() - 1;
        mark.cursor.setPosition(std::min(static_cast<int>(mistake.start), last));
        mark.cursor.setPosition(std::min(static_cast<int>(mistake.start + mistake.length), last),
                                QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(Theme::colors().bad);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

bool ArgumentsEdit::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int at = cursorForPosition(viewport()->mapFrom(this, help->pos())).position();
    for (const Mistake &mistake : m_mistakes) {
        if (at >= mistake.start && at <= mistake.start + mistake.length) {
            QToolTip::showText(help->globalPos(), mistake.sentence, this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace reelyard
