// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QToolButton;

namespace reelyard
{

/// One line that tells what is not a job's trouble, without stopping anything. Hidden while there is nothing to say;
/// the newest message shows, closing it shows the one before.
class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);

    void tell(const QString &message);
    void withdraw(const QString &message); ///< it is not so any more
    const QStringList &messages() const { return m_messages; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateText();
    void updateLook();

    QStringList m_messages;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace reelyard
