// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "app/application.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace reelyard
{

QuietLabel::QuietLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    connect(&Theme::instance(), &Theme::changed, this, &QuietLabel::updateLook);
    updateLook();
}

void QuietLabel::updateLook()
{
    QPalette colors;
    colors.setColor(QPalette::WindowText, Theme::colors().muted);
    setPalette(colors);
}

SettingsPage::SettingsPage(Application &app, QWidget *parent)
    : QWidget(parent)
    , m_app(app)
    , m_form(new QFormLayout)
    , m_told(new QLabel(this))
{
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(4);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_told->setObjectName(QStringLiteral("settingsTold"));
    m_told->setWordWrap(true);
    m_told->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->addLayout(m_form);
    column->addWidget(m_told);
    column->addStretch(1);
}

void SettingsPage::addHeading(const QString &text)
{
    auto *label = new QLabel(text, this);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    label->setContentsMargins(0, m_form->rowCount() > 0 ? 12 : 0, 0, 4);
    m_form->addRow(label);
}

void SettingsPage::addRow(const QString &label, QWidget *field, const QString &sentence)
{
    auto *name = new QLabel(label, this);
    name->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u'&').chopped(label.endsWith(u':') ? 1 : 0));
    field->setAccessibleDescription(sentence);
    m_form->addRow(name, field);
    addSentence(sentence);
}

void SettingsPage::addSwitch(QCheckBox *box, const QString &sentence, QWidget *field)
{
    box->setAccessibleDescription(sentence);
    if (field)
        m_form->addRow(box, field);
    else
        m_form->addRow(box);
    addSentence(sentence);
}

void SettingsPage::addWide(QWidget *widget)
{
    m_form->addRow(widget);
}

void SettingsPage::addSentence(const QString &sentence)
{
    auto *quiet = new QuietLabel(sentence, this);
    quiet->setContentsMargins(0, 0, 0, 12);
    m_form->addRow(quiet);
}

QCheckBox *SettingsPage::checkBox(const QString &text, const char *name)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(QLatin1String(name));
    return box;
}

void SettingsPage::change(const std::function<void(Preferences &)> &edit)
{
    Preferences::change(edit);
    m_app.apply(Preferences::load());
    emit changed();
}

void SettingsPage::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::colors().bad);
    m_told->setPalette(colors);
}

} // namespace reelyard
