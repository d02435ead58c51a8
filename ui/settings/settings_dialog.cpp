// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include "app/application.h"
#include "app/platform/autostart.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

namespace reelyard
{

namespace
{

constexpr int mostJobs = 64;
constexpr int mostTries = 20;
constexpr int longestSettleSeconds = 3600;
constexpr double gigabyte = 1e9;
constexpr int fieldWidth = 150;
constexpr int addressWidth = 240;

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

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    label->setContentsMargins(0, 8, 0, 0);
    return label;
}

template<typename Box>
Box *numberBox(QWidget *parent, const char *name)
{
    auto *box = new Calm<Box>(parent);
    box->setObjectName(QLatin1String(name));
    box->setFocusPolicy(Qt::StrongFocus);
    box->setFixedWidth(fieldWidth);
    box->setAlignment(Qt::AlignRight);
    return box;
}

QTimeEdit *timeBox(QWidget *parent, const char *name)
{
    auto *box = new Calm<QTimeEdit>(parent);
    box->setObjectName(QLatin1String(name));
    box->setFocusPolicy(Qt::StrongFocus);
    box->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")));
    box->setWrapping(true);
    return box;
}

void addRow(QFormLayout &form, const QString &text, QWidget *field, const QString &why)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setBuddy(field);
    for (QWidget *part : {static_cast<QWidget *>(label), field})
        part->setToolTip(why);
    field->setAccessibleName(QString(text).remove(u'&').chopped(text.endsWith(u':') ? 1 : 0));
    field->setAccessibleDescription(why);
    form.addRow(label, field);
}

} // namespace

SettingsDialog::SettingsDialog(Application &app, const Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_app(app)
    , m_dialogs(dialogs)
    , m_told(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    auto *page = new QWidget(this);
    page->setObjectName(QStringLiteral("settingsPage"));
    auto *form = new QFormLayout(page);
    form->setContentsMargins(16, 8, 16, 8);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    buildJobs(*form);
    buildTimes(*form);
    buildPlaces(*form);
    if (app.cloud())
        buildWebhooks(*form);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(page->sizeHint().width() + 16);
    m_told->setObjectName(QStringLiteral("settingsTold"));
    m_told->setWordWrap(true);
    m_told->setContentsMargins(16, 0, 16, 0);
    m_told->hide();
    m_buttons->setContentsMargins(16, 8, 16, 16);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("settingsOk"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(m_told);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QTimeEdit *time : {m_from, m_to})
        connect(time, &QTimeEdit::timeChanged, this, &SettingsDialog::updateHours);
    connect(m_onlyBetween, &QCheckBox::toggled, this, &SettingsDialog::updateHours);

    fillFrom(Preferences::load());
    m_parallel->setFocus();
    const int most = screen() ? screen()->availableGeometry().height() - 80 : 520;
    resize(scroll->minimumWidth(), std::min(most, page->sizeHint().height() + m_buttons->sizeHint().height() + 24));
}

void SettingsDialog::buildJobs(QFormLayout &form)
{
    QWidget *page = form.parentWidget();
    form.addRow(heading(tr("Jobs"), page));
    m_parallel = numberBox<QSpinBox>(page, "parallelBox");
    m_parallel->setRange(0, mostJobs);
    m_parallel->setSpecialValueText(tr("Automatic"));
    addRow(form, tr("&Jobs at a time:"), m_parallel,
           tr("Automatic keeps the processor busy and the computer usable. Running jobs are never stopped for this."));
    m_perPlace = numberBox<QSpinBox>(page, "perPlaceBox");
    m_perPlace->setRange(0, mostJobs);
    m_perPlace->setSpecialValueText(tr("No limit"));
    addRow(form, tr("Jobs at a time on one &disk, share or server:"), m_perPlace,
           tr("A slow disk or share is faster with one or two jobs at a time."));
    m_memory = numberBox<QDoubleSpinBox>(page, "memoryBox");
    m_memory->setRange(0, 1024);
    m_memory->setDecimals(1);
    m_memory->setSingleStep(0.5);
    m_memory->setSuffix(tr(" GB"));
    m_memory->setSpecialValueText(tr("Automatic"));
    addRow(form, tr("&Memory for one job, at most:"), m_memory,
           tr("A job that takes more is stopped and tried again when nothing else runs. Automatic: the jobs share what "
              "the computer has."));
    m_tries = numberBox<QSpinBox>(page, "triesBox");
    m_tries->setRange(1, mostTries);
    addRow(form, tr("&Attempts before a job counts as failed:"), m_tries,
           tr("For trouble that may pass, such as a lost connection. A damaged file is not tried again."));
}

void SettingsDialog::buildTimes(QFormLayout &form)
{
    QWidget *page = form.parentWidget();
    form.addRow(heading(tr("When jobs run"), page));
    m_onlyBetween = new QCheckBox(tr("Start jobs &only between"), page);
    m_onlyBetween->setObjectName(QStringLiteral("onlyBetweenBox"));
    m_onlyBetween->setToolTip(tr("Jobs that run at the end of these hours are finished."));
    auto *times = new QWidget(page);
    m_from = timeBox(times, "fromBox");
    m_from->setAccessibleName(tr("Start jobs from"));
    m_to = timeBox(times, "toBox");
    m_to->setAccessibleName(tr("Start jobs until"));
    auto *row = new QHBoxLayout(times);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_from);
    row->addWidget(new QLabel(tr("and"), times));
    row->addWidget(m_to);
    form.addRow(m_onlyBetween, times);
    const auto check = [&form, page](const QString &text, const char *name, const QString &why) {
        auto *box = new QCheckBox(text, page);
        box->setObjectName(QLatin1String(name));
        box->setToolTip(why);
        box->setAccessibleDescription(why);
        form.addRow(box);
        return box;
    };
    m_waitOnBattery = check(tr("&Wait while the computer runs on battery"), "batteryBox",
                            tr("Running jobs stand still and go on where they were."));
    m_preventSleep =
        check(tr("&Keep the computer awake while jobs run"), "awakeBox", tr("The screen may still be switched off."));
    m_startAtLogin = check(tr("Start Reelyard when I &log in"), "loginBox",
                           tr("With its window minimised. A queue that was running goes on."));
}

void SettingsDialog::buildPlaces(QFormLayout &form)
{
    QWidget *page = form.parentWidget();
    form.addRow(heading(tr("Disks and folders"), page));
    m_reserve = numberBox<QDoubleSpinBox>(page, "reserveBox");
    m_reserve->setRange(0, 10'000);
    m_reserve->setDecimals(1);
    m_reserve->setSuffix(tr(" GB"));
    addRow(form, tr("Disk &space to leave free:"), m_reserve,
           tr("On every disk that outputs go to; of a small one a twentieth. Jobs wait until there is room."));
    m_settle = numberBox<QSpinBox>(page, "settleBox");
    m_settle->setRange(1, longestSettleSeconds);
    m_settle->setSuffix(tr(" s"));
    addRow(form, tr("Take a &file from a watched folder after:"), m_settle,
           tr("So long its size must not have changed, so that a copy that is still arriving is left alone. For "
              "folders that you add from now on."));
    m_usesWorkFolder = new QCheckBox(tr("Make outputs in &this folder first:"), page);
    m_usesWorkFolder->setObjectName(QStringLiteral("workFolderBox"));
    m_workButton = new QPushButton(page);
    m_workButton->setObjectName(QStringLiteral("workFolderButton"));
    m_workButton->setFixedWidth(fieldWidth);
    const QString why = tr("On a fast disk say. A complete output is copied to its place and compared. Otherwise it is "
                           "made beside its place.");
    for (QWidget *part : {static_cast<QWidget *>(m_usesWorkFolder), static_cast<QWidget *>(m_workButton)})
        part->setToolTip(why);
    m_usesWorkFolder->setAccessibleDescription(why);
    form.addRow(m_usesWorkFolder, m_workButton);
    connect(m_workButton, &QPushButton::clicked, this, &SettingsDialog::chooseWorkFolder);
    connect(m_usesWorkFolder, &QCheckBox::clicked, this, [this](bool isWanted) {
        if (isWanted && m_workFolder.isEmpty())
            chooseWorkFolder();
        showWorkFolder();
    });
}

void SettingsDialog::buildWebhooks(QFormLayout &form)
{
    QWidget *page = form.parentWidget();
    form.addRow(heading(tr("Advanced"), page));
    m_usesWebhooks = new QCheckBox(tr("Let the &cloud tell when its tasks change (webhooks)"), page);
    m_usesWebhooks->setObjectName(QStringLiteral("webhooksBox"));
    const QString why = tr("Results come a little earlier, and the cloud is asked less often.");
    m_usesWebhooks->setToolTip(why);
    m_usesWebhooks->setAccessibleDescription(why);
    form.addRow(m_usesWebhooks);
    const auto line = [page](const char *name, const QString &example) {
        auto *field = new QLineEdit(page);
        field->setObjectName(QLatin1String(name));
        field->setPlaceholderText(example);
        field->setMinimumWidth(addressWidth);
        return field;
    };
    m_webhookUrl = line("webhookUrl", QStringLiteral("https://name.example/path"));
    addRow(form, tr("P&ublic address:"), m_webhookUrl,
           tr("What the cloud calls; a tunnel or proxy has to lead from there to this computer."));
    m_webhookAddress = line("webhookAddress", QStringLiteral("127.0.0.1"));
    addRow(form, tr("Listen &at:"), m_webhookAddress,
           tr("The address of this computer that the tunnel or proxy reaches."));
    m_webhookPort = numberBox<QSpinBox>(page, "webhookPort");
    m_webhookPort->setRange(0, 65535);
    m_webhookPort->setSpecialValueText(tr("Any"));
    addRow(form, tr("P&ort:"), m_webhookPort, tr("The port that the tunnel or proxy leads to."));
    auto *result = new QWidget(page);
    m_webhookTest = new QPushButton(tr("&Test"), result);
    m_webhookTest->setObjectName(QStringLiteral("webhookTest"));
    m_webhookTest->setAutoDefault(false);
    m_webhookTest->setToolTip(tr("Sends a message through the public address and sees whether it comes back."));
    m_webhookState = new QLabel(result);
    m_webhookState->setObjectName(QStringLiteral("webhookState"));
    m_webhookState->setWordWrap(true);
    auto *row = new QHBoxLayout(result);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_webhookTest, 0, Qt::AlignTop);
    row->addWidget(m_webhookState, 1, Qt::AlignVCenter);
    form.addRow(result);
    connect(m_usesWebhooks, &QCheckBox::toggled, this, &SettingsDialog::showWebhooks);
    connect(m_webhookUrl, &QLineEdit::textChanged, this, &SettingsDialog::showWebhooks);
    connect(m_webhookAddress, &QLineEdit::textChanged, this, &SettingsDialog::showWebhooks);
    connect(m_webhookPort, &QSpinBox::valueChanged, this, &SettingsDialog::showWebhooks);
    connect(m_webhookTest, &QPushButton::clicked, this, &SettingsDialog::testWebhooks);
    connect(&m_app, &Application::webhooksChanged, this, &SettingsDialog::showWebhooks);
}

WebhookSettings SettingsDialog::webhooks() const
{
    return {m_webhookAddress->text().trimmed(), static_cast<quint16>(m_webhookPort->value()),
            m_webhookUrl->text().trimmed()};
}

void SettingsDialog::testWebhooks()
{
    m_hasTested = true;
    m_app.startWebhooks(webhooks());
}

void SettingsDialog::showWebhooks()
{
    const bool isOn = m_usesWebhooks->isChecked();
    for (QWidget *field : {static_cast<QWidget *>(m_webhookUrl), static_cast<QWidget *>(m_webhookAddress),
                           static_cast<QWidget *>(m_webhookPort)})
        field->setEnabled(isOn);
    const WebhookState &state = m_app.webhookState();
    const bool isOfThese = state.is != WebhookState::Is::Off && state.settings == webhooks();
    m_webhookTest->setEnabled(isOn && !(isOfThese && state.is == WebhookState::Is::Testing));
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
    m_webhookState->setText(text);
    m_webhookState->setAccessibleName(tr("Webhooks: %1").arg(text));
    QPalette colors = palette();
    if (isBad)
        colors.setColor(QPalette::WindowText, Theme::colors().bad);
    m_webhookState->setPalette(colors);
}

void SettingsDialog::chooseWorkFolder()
{
    const QString folder = m_dialogs.openFolder(this, tr("Where should outputs be made first?"), m_workFolder);
    if (!folder.isEmpty())
        m_workFolder = folder;
    showWorkFolder();
}

void SettingsDialog::showWorkFolder()
{
    const bool isUsed = m_usesWorkFolder->isChecked() && !m_workFolder.isEmpty();
    m_usesWorkFolder->setChecked(isUsed);
    m_workButton->setEnabled(isUsed);
    const QString path = m_workFolder.isEmpty() ? tr("None") : format::path(m_workFolder);
    const QString shown = m_workButton->fontMetrics().elidedText(path, Qt::ElideMiddle, fieldWidth - 24);
    m_workButton->setText(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&"))); // no shortcut letter
    m_workButton->setAccessibleName(tr("Folder in which outputs are made first: %1").arg(path));
}

void SettingsDialog::fillFrom(const Preferences &preferences)
{
    m_parallel->setValue(preferences.parallel);
    m_perPlace->setValue(preferences.limits.jobsPerPlace);
    m_memory->setValue(static_cast<double>(preferences.jobMemoryBytes) / gigabyte);
    m_tries->setValue(preferences.triesInAll);
    const std::optional<WorkHours> hours = preferences.limits.hours;
    m_onlyBetween->setChecked(hours.has_value());
    m_from->setTime(hours ? hours->from() : QTime(22, 0));
    m_to->setTime(hours ? hours->to() : QTime(6, 0));
    m_waitOnBattery->setChecked(preferences.limits.waitOnBattery);
    m_preventSleep->setChecked(preferences.preventSleep);
    m_startAtLogin->setChecked(startsAtLogin());
    m_reserve->setValue(static_cast<double>(preferences.limits.diskReserveBytes) / gigabyte);
    m_settle->setValue(static_cast<int>(preferences.settleTime.count()));
    m_workFolder = preferences.limits.workFolder;
    m_usesWorkFolder->setChecked(!m_workFolder.isEmpty());
    showWorkFolder();
    updateHours();
    if (!m_usesWebhooks)
        return;
    m_webhookUrl->setText(preferences.webhooks.publicUrl);
    m_webhookAddress->setText(preferences.webhooks.address);
    m_webhookPort->setValue(preferences.webhooks.port);
    m_usesWebhooks->setChecked(preferences.usesWebhooks);
    showWebhooks();
}

// A number that is shown rounded stays as exact as it was where it is not touched.
void SettingsDialog::takeInto(Preferences &preferences) const
{
    const auto bytes = [](const QDoubleSpinBox &box, qint64 before) {
        const double shown = std::round(static_cast<double>(before) / gigabyte * 10) / 10;
        return std::abs(box.value() - shown) < 0.01 ? before : std::llround(box.value() * gigabyte);
    };
    preferences.parallel = m_parallel->value();
    preferences.limits.jobsPerPlace = m_perPlace->value();
    preferences.jobMemoryBytes = bytes(*m_memory, preferences.jobMemoryBytes);
    preferences.triesInAll = m_tries->value();
    preferences.limits.hours = m_onlyBetween->isChecked() ? hours() : std::nullopt;
    preferences.limits.waitOnBattery = m_waitOnBattery->isChecked();
    preferences.preventSleep = m_preventSleep->isChecked();
    preferences.limits.workFolder = m_usesWorkFolder->isChecked() ? m_workFolder : QString();
    preferences.limits.diskReserveBytes = bytes(*m_reserve, preferences.limits.diskReserveBytes);
    if (m_settle->value() != std::min<qint64>(preferences.settleTime.count(), longestSettleSeconds))
        preferences.settleTime = std::chrono::seconds(m_settle->value());
    if (m_usesWebhooks) {
        preferences.usesWebhooks = m_usesWebhooks->isChecked();
        preferences.webhooks = webhooks();
    }
}

std::optional<WorkHours> SettingsDialog::hours() const
{
    return WorkHours::between(m_from->time(), m_to->time());
}

void SettingsDialog::updateHours()
{
    const bool wanted = m_onlyBetween->isChecked();
    m_from->setEnabled(wanted);
    m_to->setEnabled(wanted);
    const bool isWrong = wanted && !hours();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!isWrong);
    tell(isWrong ? tr("Choose two different times between which jobs may start.") : QString());
}

void SettingsDialog::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->setVisible(!sentence.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, Theme::colors().bad);
    m_told->setPalette(colors);
}

void SettingsDialog::accept()
{
    if (m_startAtLogin->isChecked() != startsAtLogin()) {
        if (const auto written = setStartsAtLogin(m_startAtLogin->isChecked()); !written) {
            tell(written.error().sentence);
            return;
        }
    }
    Preferences::change([this](Preferences &preferences) { takeInto(preferences); });
    m_app.apply(Preferences::load());
    m_app.applyWebhooks(Preferences::load());
    QDialog::accept();
}

void SettingsDialog::reject()
{
    if (m_hasTested) // they are again as they were
        m_app.applyWebhooks(Preferences::load());
    QDialog::reject();
}

} // namespace reelyard
