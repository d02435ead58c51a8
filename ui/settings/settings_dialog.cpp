// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include "app/application.h"
#include "ui/common/theme.h"
#include "ui/settings/accounts_page.h"
#include "ui/settings/desktop_pages.h"
#include "ui/settings/work_pages.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace reelyard
{

namespace
{

constexpr int leastListWidth = 184;
constexpr int listMargins = 24;
constexpr QSize usualSize(800, 560);
constexpr int iconRole = Qt::UserRole;

} // namespace

SettingsDialog::SettingsDialog(Application &app, const Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    m_list->setObjectName(QStringLiteral("settingsPages"));
    m_list->setAccessibleName(tr("Pages of the settings"));
    m_list->setIconSize({16, 16});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *general = new GeneralPage(app, this);
    auto *computer = new ComputerPage(app, dialogs, this);
    auto *files = new FilesPage(app, dialogs, this);
    auto *retries = new RetriesPage(app, this);
    auto *schedule = new SchedulePage(app, this);
    auto *notifications = new NotificationsPage(app, this);
    auto *appearance = new AppearancePage(app, this);
    auto *language = new LanguagePage(app, this);
    addPage(general, tr("General"), "generalPage", QStringLiteral("sliders"));
    addPage(computer, tr("This computer"), "computerPage", QStringLiteral("computer"));
    addPage(files, tr("Files and names"), "filesPage", QStringLiteral("folder"));
    addPage(new AccountsPage(app, {}, this), tr("Cloud accounts"), "accountsPage", QStringLiteral("cloud"));
    addPage(retries, tr("Retries"), "retriesPage", QStringLiteral("retry"));
    addPage(schedule, tr("Schedule"), "schedulePage", QStringLiteral("clock"));
    addPage(notifications, tr("Notifications"), "notificationsPage", QStringLiteral("bell"));
    addPage(appearance, tr("Appearance"), "appearancePage", QStringLiteral("appearance"));
    addPage(language, tr("Language"), "languagePage", QStringLiteral("language"));
    for (SettingsPage *page : std::initializer_list<SettingsPage *>{general, computer, files, retries, schedule,
                                                                    notifications, appearance, language})
        connect(page, &SettingsPage::changed, this, &SettingsDialog::changed);
    connect(general, &GeneralPage::sampleRequested, this, &SettingsDialog::sampleRequested);
    connect(language, &LanguagePage::languageChosen, this, &SettingsDialog::languageChosen);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("settingsClose"));
    close->setAutoDefault(false); // Enter ends what is typed, not the dialog
    buttons->setContentsMargins(16, 12, 16, 12);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setObjectName(QStringLiteral("settingsLine"));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(m_list);
    sides->addWidget(line);
    sides->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(sides, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(&Theme::instance(), &Theme::changed, this, &SettingsDialog::updateIcons);
    updateIcons();
    m_list->setFixedWidth(std::max(leastListWidth, m_list->sizeHintForColumn(0) + listMargins));
    m_list->setCurrentRow(0);
    m_list->setFocus();
    const QSize most = screen() ? screen()->availableSize() - QSize(40, 60) : usualSize;
    resize(usualSize.boundedTo(most));
}

void SettingsDialog::addPage(QWidget *page, const QString &title, const char *name, const QString &icon)
{
    page->setObjectName(QLatin1String(name));
    page->setAccessibleName(title);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_pages->addWidget(scroll);
    // What stands beside its edge cannot be scrolled to: the dialog is as wide as the words of its language want.
    scroll->setMinimumWidth(page->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    auto *item = new QListWidgetItem(title, m_list);
    item->setData(iconRole, icon);
}

void SettingsDialog::showPage(Page page)
{
    m_list->setCurrentRow(static_cast<int>(page));
}

void SettingsDialog::updateIcons()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setIcon(Theme::icon(m_list->item(row)->data(iconRole).toString()));
}

} // namespace reelyard
