// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preferences.h"

#include <QLabel>
#include <QWheelEvent>
#include <QWidget>

class QCheckBox;
class QFormLayout;

namespace reelyard
{

class Application;

/// Text of second rank, in both themes.
class QuietLabel : public QLabel
{
    Q_OBJECT
public:
    explicit QuietLabel(const QString &text, QWidget *parent = nullptr);

private:
    void updateLook();
};

/// Scrolling over a form must not change what is set in it.
template<typename Field>
class Calm : public Field
{
public:
    using Field::Field;

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (this->hasFocus())
            Field::wheelEvent(event);
        else
            event->ignore();
    }
};

/// A page of the settings: controls, each with one plain sentence below it. What is set is remembered and takes effect
/// at once.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(Application &app, QWidget *parent);

signals:
    void changed(); ///< the Preferences

protected:
    static constexpr int fieldWidth = 170;

    void addHeading(const QString &text);
    /// `field` gets its accessible name from the label and its description from the sentence.
    void addRow(const QString &label, QWidget *field, const QString &sentence);
    /// A switch that may have a field beside it.
    void addSwitch(QCheckBox *box, const QString &sentence, QWidget *field = nullptr);
    void addWide(QWidget *widget);
    void addSentence(const QString &sentence);
    /// For spin boxes.
    template<typename Box>
    Box *numberBox(const char *name)
    {
        auto *box = new Calm<Box>(this);
        box->setObjectName(QLatin1String(name));
        box->setFocusPolicy(Qt::StrongFocus);
        box->setFixedWidth(fieldWidth);
        box->setAlignment(Qt::AlignRight);
        box->setKeyboardTracking(false); // a number that is being typed is not yet one
        return box;
    }
    QCheckBox *checkBox(const QString &text, const char *name);
    /// Writes and applies; not while the page is being filled.
    void change(const std::function<void(Preferences &)> &edit);
    /// What is wrong with the page's settings; empty: nothing.
    void tell(const QString &sentence);

    Application &m_app;
    QFormLayout *m_form;

private:
    QLabel *m_told;
};

} // namespace reelyard
