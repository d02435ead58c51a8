// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace reelyard
{

/// Links and paths, one a line, pasted or read from a list file.
class LinksDialog : public QDialog
{
    Q_OBJECT
public:
    /// `openTextFile` asks for a list file; empty when given up.
    explicit LinksDialog(std::function<QString(QWidget *)> openTextFile, QWidget *parent = nullptr);

    QStringList inputs() const;

private:
    void openList();
    void updateCount();

    std::function<QString(QWidget *)> m_openTextFile;
    QPlainTextEdit *m_lines;
    QLabel *m_count;
    QPushButton *m_add;
    QString m_listFile;
};

} // namespace reelyard
