// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preferences.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace reelyard
{

class Application;

/// Whether the cloud may tell of its tasks, and where. What is set takes effect when it was typed to its end.
class WebhookBox : public QWidget
{
    Q_OBJECT
public:
    explicit WebhookBox(Application &app, QWidget *parent = nullptr);

private:
    WebhookSettings typed() const;
    void take();
    void test();
    void showState();

    Application &m_app;
    QCheckBox *m_uses;
    QLineEdit *m_url;
    QLineEdit *m_address;
    QSpinBox *m_port;
    QPushButton *m_test;
    QLabel *m_state;
};

} // namespace reelyard
