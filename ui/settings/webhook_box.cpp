// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/webhook_box.h"

#include "app/application.h"
#include "ui/common/theme.h"
#include "ui/settings/settings_page.h"

#include <QCheckBox>
#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace reelyard
{

WebhookBox::WebhookBox(Application &app, QWidget *parent)
    : QWidget(parent)
    , m_app(app)
    , m_uses(new QCheckBox(tr("Let the &cloud tell when its tasks change (webhooks)"), this))
    , m_url(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_port(new Calm<QSpinBox>(this))
    , m_test(new QPushButton(tr("Test again"), this))
    , m_state(new QLabel(this))
{
    m_uses->setObjectName(QStringLiteral("webhooksBox"));
    m_url->setObjectName(QStringLiteral("webhookUrl"));
    m_url->setPlaceholderText(QStringLiteral("https://name.example/path"));
    m_url->setAccessibleName(tr("Public address"));
    m_address->setObjectName(QStringLiteral("webhookAddress"));
    m_address->setPlaceholderText(QStringLiteral("127.0.0.1"));
    m_address->setAccessibleName(tr("Listen at"));
    m_port->setObjectName(QStringLiteral("webhookPort"));
    m_port->setAccessibleName(tr("Port"));
    m_port->setFocusPolicy(Qt::StrongFocus);
    m_port->setKeyboardTracking(false);
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("Any"));
    m_test->setObjectName(QStringLiteral("webhookTest"));
    m_test->setAutoDefault(false);
    m_test->setToolTip(tr("Sends a message through the public address and sees whether it comes back."));
    m_state->setObjectName(QStringLiteral("webhookState"));
    m_state->setWordWrap(true);

    const auto sentence = [this](const QString &text) { return new QuietLabel(text, this); };
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("P&ublic address:"), m_url);
    form->addRow(sentence(tr("What the cloud calls; a tunnel or proxy has to lead from there to this computer.")));
    form->addRow(tr("Listen &at:"), m_address);
    form->addRow(sentence(tr("The address of this computer that the tunnel or proxy reaches.")));
    form->addRow(tr("P&ort:"), m_port);
    form->addRow(sentence(tr("The port that the tunnel or proxy leads to.")));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_test, 0, Qt::AlignTop);
    row->addWidget(m_state, 1, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_uses);
    column->addWidget(sentence(tr("Results come a little earlier, and the cloud is asked less often.")));
    column->addLayout(form);
    column->addLayout(row);

    const Preferences preferences = Preferences::load();
    m_url->setText(preferences.webhooks.publicUrl);
    m_address->setText(preferences.webhooks.address);
    m_port->setValue(preferences.webhooks.port);
    m_uses->setChecked(preferences.usesWebhooks);
    connect(m_uses, &QCheckBox::toggled, this, &WebhookBox::take);
    for (QLineEdit *field : {m_url, m_address}) {
        connect(field, &QLineEdit::editingFinished, this, &WebhookBox::take);
        connect(field, &QLineEdit::textChanged, this, &WebhookBox::showState);
    }
    connect(m_port, &QSpinBox::valueChanged, this, &WebhookBox::take);
    connect(m_test, &QPushButton::clicked, this, &WebhookBox::test);
    connect(&app, &Application::webhooksChanged, this, &WebhookBox::showState);
    showState();
}

WebhookSettings WebhookBox::typed() const
{
    return {m_address->text().trimmed(), static_cast<quint16>(m_port->value()), m_url->text().trimmed()};
}

void WebhookBox::take()
{
    const Preferences before = Preferences::load();
    if (before.usesWebhooks != m_uses->isChecked() || before.webhooks != typed()) {
        Preferences::change([this](Preferences &stored) {
            stored.usesWebhooks = m_uses->isChecked();
            stored.webhooks = typed();
        });
        m_app.applyWebhooks(Preferences::load());
    }
    showState();
}

void WebhookBox::test()
{
    take();
    m_app.startWebhooks(typed());
}

void WebhookBox::showState()
{
    const bool isOn = m_uses->isChecked();
    for (QWidget *field :
         {static_cast<QWidget *>(m_url), static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_port)})
        field->setEnabled(isOn);
    const WebhookState &state = m_app.webhookState();
    const bool isOfThese = state.is != WebhookState::Is::Off && state.settings == typed();
    m_test->setEnabled(isOn && !(isOfThese && state.is == WebhookState::Is::Testing));
    QString text = isOn ? tr("Not tested") : tr("Off");
    bool isBad = false;
    if (isOn && isOfThese) {
        switch (state.is) {
        case WebhookState::Is::Off:
            break;
        case WebhookState::Is::Testing:
            text = tr("Testing\u2026");
            break;
        case WebhookState::Is::Tested:
            text = tr("Tested %1")
                       .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(state.testedAt.count()).time(),
                                               QLocale::ShortFormat));
            break;
        case WebhookState::Is::Failed:
            text = state.error;
            isBad = true;
            break;
        }
    }
    m_state->setText(text);
    m_state->setAccessibleName(tr("Webhooks: %1").arg(text));
    QPalette colors = palette();
    if (isBad)
        colors.setColor(QPalette::WindowText, Theme::colors().bad);
    m_state->setPalette(colors);
}

} // namespace reelyard
