// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/links_dialog.h"

#include "ui/common/file_urls.h"
#include "ui/common/format.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace reelyard
{

LinksDialog::LinksDialog(std::function<QString(QWidget *)> openTextFile, QWidget *parent)
    : QDialog(parent)
    , m_openTextFile(std::move(openTextFile))
    , m_lines(new QPlainTextEdit(this))
    , m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("linksDialog"));
    setWindowTitle(tr("Add Links"));
    resize(560, 360);
    auto *hint = new QLabel(tr("Links to videos, or paths on this computer, one a line:"), this);
    hint->setBuddy(m_lines);
    m_lines->setObjectName(QStringLiteral("linkLines"));
    m_lines->setAccessibleName(tr("Links, one a line"));
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_lines->setPlaceholderText(QStringLiteral("https://example.com/clip.mp4"));
    m_lines->setTabChangesFocus(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("addLinksButton"));
    QPushButton *open = buttons->addButton(tr("Open List\u2026"), QDialogButtonBox::ActionRole);
    open->setToolTip(tr("Adds everything that a text file names, a path or link a line"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(hint);
    column->addWidget(m_lines, 1);
    column->addWidget(m_count);
    column->addWidget(buttons);
    connect(m_lines, &QPlainTextEdit::textChanged, this, &LinksDialog::updateCount);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, &LinksDialog::openList);
    updateCount();
}

QStringList LinksDialog::inputs() const
{
    QStringList inputs = inputsFromLines(m_lines->toPlainText());
    if (!m_listFile.isEmpty())
        inputs.append(QLatin1Char('@') + m_listFile);
    return inputs;
}

// The list is read by intake, off the main thread; here it is only named.
void LinksDialog::openList()
{
    m_listFile = m_openTextFile(this);
    if (!m_listFile.isEmpty())
        accept();
}

void LinksDialog::updateCount()
{
    const auto count = inputsFromLines(m_lines->toPlainText()).size();
    m_count->setText(
        count == 0 ? QString()
                   : format::counted(count, tr("%Ln line", nullptr, int(count)), tr("%Ln lines", nullptr, int(count))));
    m_add->setEnabled(count > 0);
}

} // namespace reelyard
