// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace reelyard
{

/// What stands in place of the table while there is nothing to show: a large drop target, or, when a filter hides
/// everything, a sentence and the way back.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void showWelcome();
    void setMakingSample(bool isMaking); ///< while it is made it cannot be asked for again
    void showNoMatch(const QString &sentence);

signals:
    void addFilesRequested();
    void addFolderRequested();
    void showAllRequested();
    void sampleRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateLook();

    bool m_welcome = true;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_addFiles;
    QPushButton *m_addFolder;
    QPushButton *m_showAll;
    QPushButton *m_sample;
};

} // namespace reelyard
