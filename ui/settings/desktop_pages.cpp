// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/desktop_pages.h"

#include "app/application.h"
#include "app/desktop/desk.h"
#include "app/desktop/language.h"
#include "app/platform/autostart.h"
#include "ui/common/theme.h"
#include "ui/desktop/after_work_menu.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QSystemTrayIcon>

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr int longestSettleSeconds = 3600;

QComboBox *choiceBox(QWidget *parent, const char *name)
{
    auto *box = new Calm<QComboBox>(parent);
    box->setObjectName(QLatin1String(name));
    box->setFocusPolicy(Qt::StrongFocus);
    box->setItemDelegate(new QStyledItemDelegate(box)); // Fusion's own would draw menu lines
    return box;
}

} // namespace

GeneralPage::GeneralPage(Application &app, QWidget *parent)
    : SettingsPage(app, parent)
{
    addHeading(tr("Starting and staying awake"));
    addStarting();
    addHeading(tr("When all work is done"));
    addAfterWork();
    addHeading(tr("Tray"));
    addTray();
    addHeading(tr("Trying it out"));
    auto *sample = new QPushButton(tr("Add a sample clip"), this);
    sample->setObjectName(QStringLiteral("settingsSample"));
    sample->setAutoDefault(false);
    sample->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    addWide(sample);
    addSentence(tr("Makes a short clip in your Videos folder and adds it as a new job."));
    connect(sample, &QPushButton::clicked, this, &GeneralPage::sampleRequested);
}

void GeneralPage::addStarting()
{
    const Preferences preferences = Preferences::load();
    auto *login = checkBox(tr("Start Reelyard when I &log in"), "loginBox");
    login->setChecked(startsAtLogin());
    addSwitch(login, tr("With its window minimised. A queue that was running goes on."));
    connect(login, &QCheckBox::toggled, this, [this, login](bool isWanted) {
        const auto written = setStartsAtLogin(isWanted);
        tell(written ? QString() : written.error().sentence);
        const QSignalBlocker quiet(login);
        login->setChecked(startsAtLogin());
    });
    auto *awake = checkBox(tr("&Keep the computer awake while jobs run"), "awakeBox");
    awake->setChecked(preferences.preventSleep);
    addSwitch(awake, tr("The screen may still be switched off."));
    connect(awake, &QCheckBox::toggled, this,
            [this](bool isWanted) { change([isWanted](Preferences &stored) { stored.preventSleep = isWanted; }); });
    auto *settle = numberBox<QSpinBox>("settleBox");
    settle->setRange(1, longestSettleSeconds);
    settle->setSuffix(tr(" s"));
    settle->setValue(static_cast<int>(preferences.settleTime.count()));
    addRow(
        tr("Take a &file from a watched folder after:"), settle,
        tr("So long its size must not have changed, so that a copy that is still arriving is left alone. For folders "
           "that you add from now on."));
    connect(settle, &QSpinBox::valueChanged, this, [this](int value) {
        change([value](Preferences &stored) { stored.settleTime = std::chrono::seconds(value); });
    });
}

void GeneralPage::addTray()
{
    const Preferences preferences = Preferences::load();
    auto *tray = checkBox(tr("Show an &icon in the tray"), "trayBox");
    tray->setChecked(preferences.showsTray);
    const bool isThere = QSystemTrayIcon::isSystemTrayAvailable();
    addSwitch(tray, isThere ? tr("It shows how far the work is, and starts and pauses it.")
                            : tr("This desktop has no tray now; nothing else depends on it."));
    auto *stays = checkBox(tr("Keep &running there when the window is closed"), "stayInTrayBox");
    stays->setChecked(preferences.staysInTray);
    stays->setEnabled(preferences.showsTray);
    addSwitch(stays, tr("Quit in the File menu or in the icon's menu still quits."));
    connect(tray, &QCheckBox::toggled, this, [this, stays](bool isWanted) {
        stays->setEnabled(isWanted);
        change([isWanted](Preferences &stored) { stored.showsTray = isWanted; });
    });
    connect(stays, &QCheckBox::toggled, this,
            [this](bool isWanted) { change([isWanted](Preferences &stored) { stored.staysInTray = isWanted; }); });
}

void GeneralPage::addAfterWork()
{
    Desk &desk = m_app.desk();
    m_after = choiceBox(this, "afterWorkBox");
    for (const AfterWork after :
         {AfterWork::Nothing, AfterWork::Notify, AfterWork::Command, AfterWork::Sleep, AfterWork::ShutDown})
        m_after->addItem(AfterWorkMenu::textOf(after), toText(after));
    addRow(tr("&Then:"), m_after,
           tr("Sleep and shutting down are for this one time, with a minute to call them off. They do not happen while "
              "a job needs you or waits."));
    m_command = new QLineEdit(this);
    m_command->setObjectName(QStringLiteral("afterCommand"));
    m_command->setPlaceholderText(tr("Program and what it is given"));
    addRow(tr("&Command:"), m_command,
           tr("It is started as it stands, without a shell. REELYARD_DONE, REELYARD_FAILED and REELYARD_TO_REVIEW in "
              "its environment say how the work went."));
    m_commandProblem = new QLabel(this);
    m_commandProblem->setObjectName(QStringLiteral("afterCommandProblem"));
    m_commandProblem->setWordWrap(true);
    addWide(m_commandProblem);
    m_command->setText(desk.command());
    connect(m_after, &QComboBox::currentIndexChanged, this, [this] {
        const auto after = afterWorkFromText(m_after->currentData().toString());
        m_app.desk().setAfterWork(after.value_or(AfterWork::Nothing));
        takeCommand();
    });
    connect(m_command, &QLineEdit::textChanged, this, &GeneralPage::takeCommand);
    connect(&desk, &Desk::afterWorkChanged, this, &GeneralPage::showAfterWork);
    showAfterWork();
    takeCommand();
}

void GeneralPage::showAfterWork()
{
    const QSignalBlocker quiet(m_after);
    m_after->setCurrentIndex(std::max(0, m_after->findData(toText(m_app.desk().afterWork()))));
}

void GeneralPage::takeCommand()
{
    const auto command = afterCommandFrom(m_command->text());
    const bool isAsked = m_app.desk().afterWork() == AfterWork::Command || !m_command->text().isEmpty();
    m_commandProblem->setText(command || !isAsked ? QString() : command.error().sentence);
    m_commandProblem->setVisible(!m_commandProblem->text().isEmpty());
    m_app.desk().setCommand(m_command->text());
}

NotificationsPage::NotificationsPage(Application &app, QWidget *parent)
    : SettingsPage(app, parent)
{
    addHeading(tr("Tell me"));
    const auto add = [this](const QString &text, const char *name, const QString &sentence, bool NoticeChoice::*which) {
        auto *box = checkBox(text, name);
        box->setChecked(Preferences::load().notices.*which);
        addSwitch(box, sentence);
        connect(box, &QCheckBox::toggled, this, [this, which](bool isWanted) {
            change([isWanted, which](Preferences &stored) { stored.notices.*which = isWanted; });
        });
    };
    add(tr("When a &batch ends"), "noticeBatches",
        tr("Once for each batch, with how many are done and how many failed."), &NoticeChoice::batches);
    add(tr("When a job &needs me"), "noticeNeeds", tr("At most once an hour."), &NoticeChoice::needs);
    add(tr("Once a &day while work goes on"), "noticeDigest",
        tr("Only where the work takes longer than a day: what was done since yesterday, and what is left."),
        &NoticeChoice::digest);
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !Preferences::load().showsTray)
        addSentence(tr("Notifications come from the icon in the tray, and there is none now. What they would say is "
                       "seen in the window."));
}

AppearancePage::AppearancePage(Application &app, QWidget *parent)
    : SettingsPage(app, parent)
{
    addHeading(tr("Theme"));
    auto *theme = choiceBox(this, "themeBox");
    theme->addItem(tr("As the system"), static_cast<int>(ThemeChoice::System));
    theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    theme->setCurrentIndex(theme->findData(static_cast<int>(Theme::instance().choice())));
    addRow(tr("&Colours:"), theme, tr("The View menu has this too."));
    connect(theme, &QComboBox::currentIndexChanged, this,
            [theme] { Theme::instance().choose(static_cast<ThemeChoice>(theme->currentData().toInt())); });
    connect(&Theme::instance(), &Theme::changed, theme, [theme] {
        const QSignalBlocker quiet(theme);
        theme->setCurrentIndex(theme->findData(static_cast<int>(Theme::instance().choice())));
    });
}

LanguagePage::LanguagePage(Application &app, QWidget *parent)
    : SettingsPage(app, parent)
{
    addHeading(tr("Language"));
    auto *language = choiceBox(this, "languageBox");
    language->addItem(tr("As the system"), QString());
    for (const Language &offered : languages())
        language->addItem(offered.ownName, offered.code);
    language->setCurrentIndex(std::max(0, language->findData(Preferences::load().language)));
    addRow(tr("&Language of the window:"), language,
           tr("It changes at once. What was written down earlier, such as why a job failed, stays as it was."));
    connect(language, &QComboBox::currentIndexChanged, this, [this, language] {
        change([language](Preferences &stored) { stored.language = language->currentData().toString(); });
        emit languageChosen();
    });
}

} // namespace reelyard
