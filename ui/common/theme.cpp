// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
#include <QStyleFactory>

namespace reelyard
{

namespace
{

const QString settingsKey = QStringLiteral("window/theme");

const ThemeColors lightColors{.muted = QColor(0x5b6472),
                              .line = QColor(0xdde1e7),
                              .edge = QColor(0x838b99),
                              .accent = QColor(0x2563c9),
                              .good = QColor(0x15703f),
                              .bad = QColor(0xc0322b),
                              .warn = QColor(0x8a5200),
                              .track = QColor(0xe3e8ef),
                              .scroll = QColor(0x838b99),
                              .selection = QColor(0xdce8fb),
                              .hover = QColor(0xeef2f7),
                              .banner = QColor(0xfff4dc),
                              .strip = QColor(0xe9f1fd),
                              .overlay = QColor(0, 0, 0, 170),
                              .onOverlay = QColor(0xffffff)};

const ThemeColors darkColors{.muted = QColor(0xa0a9b8),
                             .line = QColor(0x353b46),
                             .edge = QColor(0x727d8e),
                             .accent = QColor(0x6aa6ff),
                             .good = QColor(0x5cc98c),
                             .bad = QColor(0xff8a80),
                             .warn = QColor(0xf0b45b),
                             .track = QColor(0x353b46),
                             .scroll = QColor(0x727d8e),
                             .selection = QColor(0x24364f),
                             .hover = QColor(0x282d36),
                             .banner = QColor(0x3a311d),
                             .strip = QColor(0x20304a),
                             .overlay = QColor(0, 0, 0, 170),
                             .onOverlay = QColor(0xffffff)};

struct Surface {
    QColor window, base, alternate, button, text, disabled, highlight, highlightedText, link, placeholder, toolTip;
};

const Surface light{.window = QColor(0xf5f6f8),
                    .base = QColor(0xffffff),
                    .alternate = QColor(0xf9fafb),
                    .button = QColor(0xfcfcfd),
                    .text = QColor(0x1f2430),
                    .disabled = QColor(0x9aa1ac),
                    .highlight = QColor(0x2563c9),
                    .highlightedText = QColor(0xffffff),
                    .link = QColor(0x2563c9),
                    .placeholder = QColor(0x656d7b),
                    .toolTip = QColor(0xffffff)};

const Surface dark{.window = QColor(0x20242b),
                   .base = QColor(0x191c22),
                   .alternate = QColor(0x1d2027),
                   .button = QColor(0x2b3039),
                   .text = QColor(0xe4e7ec),
                   .disabled = QColor(0x6c7583),
                   .highlight = QColor(0x2f6bd6),
                   .highlightedText = QColor(0xffffff),
                   .link = QColor(0x6aa6ff),
                   .placeholder = QColor(0x939cab),
                   .toolTip = QColor(0x2b3039)};

QPalette paletteOf(const Surface &surface, bool isDark)
{
    QPalette palette(surface.button, surface.window);
    palette.setColor(QPalette::Window, surface.window);
    palette.setColor(QPalette::WindowText, surface.text);
    palette.setColor(QPalette::Base, surface.base);
    palette.setColor(QPalette::AlternateBase, surface.alternate);
    palette.setColor(QPalette::Text, surface.text);
    palette.setColor(QPalette::Button, surface.button);
    palette.setColor(QPalette::ButtonText, surface.text);
    palette.setColor(QPalette::BrightText, isDark ? Qt::white : Qt::black);
    palette.setColor(QPalette::Highlight, surface.highlight);
    palette.setColor(QPalette::HighlightedText, surface.highlightedText);
    palette.setColor(QPalette::Link, surface.link);
    palette.setColor(QPalette::LinkVisited, surface.link);
    palette.setColor(QPalette::PlaceholderText, surface.placeholder);
    palette.setColor(QPalette::ToolTipBase, surface.toolTip);
    palette.setColor(QPalette::ToolTipText, surface.text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, surface.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, surface.alternate);
    return palette;
}

/// Where Fusion's own frames are louder than a calm window wants.
QString styleSheetFor(const ThemeColors &colors, const Surface &surface, const QString &variant)
{
    return QStringLiteral(R"(
        QToolBar { border: none; spacing: 2px; padding: 6px 8px; background: %window; }
        QToolBar::separator { background: %line; width: 1px; margin: 4px 6px; }
        QToolBar QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 5px 3px; }
        QToolBar QToolButton:hover { background: %hover; border-color: %line; }
        QToolBar QToolButton:pressed, QToolBar QToolButton:checked { background: %selection; }
        QToolBar QToolButton:focus { border-color: %accent; }
        QToolBar QToolButton#queueButton { padding-right: 24px; }
        QToolBar QToolButton#queueButton::menu-button { border: none; border-left: 1px solid %line; width: 18px;
            border-top-right-radius: 5px; border-bottom-right-radius: 5px; }
        QPushButton { background: %button; border: 1px solid %edge; border-radius: 5px; padding: 4px 12px;
            min-height: 18px; }
        QPushButton:hover { background: %hover; }
        QPushButton:pressed { background: %selection; }
        QPushButton:focus { border: 2px solid %accent; padding: 3px 11px; }
        QPushButton:disabled { color: %disabled; border-color: %line; }
        QPushButton#startNew, QPushButton#addLinksButton, QPushButton#savePreset { background: %primary; border-color: %primary;
            color: #ffffff; padding: 4px 20px; }
        QPushButton#startNew:hover, QPushButton#addLinksButton:hover, QPushButton#savePreset:hover { background: %pressed; }
        QPushButton#startNew:focus, QPushButton#addLinksButton:focus, QPushButton#savePreset:focus { border: 2px solid %text; padding: 3px 19px; }
        QPushButton#startNew:disabled, QPushButton#addLinksButton:disabled, QPushButton#savePreset:disabled { background: %track;
            border-color: %track; color: %disabled; }
        QPushButton#destinationButton, QPushButton#sheetDestination, QPushButton#changeDestination,
            QPushButton#destinationButton:focus, QPushButton#sheetDestination:focus, QPushButton#changeDestination:focus,
            QPushButton#settingsDestination:focus, QPushButton#workFolderButton:focus { padding: 3px 9px; }
        QLabel#quiet, QLabel#sheetTaken { color: %muted; }
        QLabel#noDetails { color: %muted; background: %base; border-top: 1px solid %line; }
        QPushButton#trySample { background: transparent; border: 1px solid transparent; color: %accent; }
        QPushButton#trySample:hover { background: %hover; }
        QPushButton#trySample:focus { border: 2px solid %accent; }
        QPushButton#trySample:disabled { color: %muted; }
        QListWidget#settingsPages { background: %base; border: none; padding: 8px; outline: none; }
        QListWidget#settingsPages::item { padding: 7px 8px; border-radius: 5px; color: %text; }
        QListWidget#settingsPages::item:hover { background: %hover; }
        QListWidget#settingsPages::item:selected { background: %selection; color: %text; }
        QListWidget#settingsPages::item:focus { border: 2px solid %accent; padding: 5px 6px; }
        QFrame#settingsLine { color: %line; max-width: 1px; border: none; background: %line; }
        QToolButton#afterWorkButton { border: 1px solid transparent; border-radius: 4px; padding: 1px 6px; }
        QToolButton#afterWorkButton:hover { background: %hover; }
        QToolButton#afterWorkButton:focus { border-color: %accent; }
        QToolButton#afterWorkButton::menu-indicator { image: none; }
        QPushButton#settingsDestination, QPushButton#workFolderButton { padding: 4px 10px; text-align: left; }
        QComboBox { background: %button; border: 1px solid %edge; border-radius: 5px; padding: 4px 12px;
            min-height: 18px; }
        QComboBox:hover { background: %hover; }
        QComboBox:focus { border: 2px solid %accent; padding: 3px 11px; }
        QComboBox::drop-down { border: none; width: 24px; }
        QComboBox::down-arrow { image: url(:/icons/%variant/chevron-16.png); }
        QComboBox QAbstractItemView { background: %base; border: 1px solid %line; padding: 4px;
            selection-background-color: %selection; selection-color: %text; }
        QComboBox QAbstractItemView::item { padding: 2px 6px; border: none; min-height: 18px; }
        QComboBox QAbstractItemView::item:selected { background: %selection; color: %text; }
        QLineEdit#search { min-height: 22px; }
        QListView#searchCompletions { background: %base; border: 1px solid %line; }
        QListView#searchCompletions::item { padding: 2px 6px; border: none; min-height: 20px; }
        QListView#searchCompletions::item:hover { background: %hover; }
        QListView#searchCompletions::item:selected { background: %selection; color: %text; }
        QDialog QLineEdit { background: %base; border: 1px solid %edge; border-radius: 5px; padding: 3px 8px;
            min-height: 18px; }
        QDialog QLineEdit:focus { border: 2px solid %accent; padding: 2px 7px; }
        QDialog QLineEdit:disabled { border-color: %line; color: %disabled; }
        QDialog QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }
        QPushButton#nameFields, QPushButton#settingsNameFields { padding-right: 22px; }
        QPushButton#presetMore { padding-right: 22px; }
        QPushButton#nameFields:focus, QPushButton#settingsNameFields:focus, QPushButton#presetMore:focus {
            padding-right: 21px; }
        QPushButton#editPreset { padding: 4px 7px; }
        QPushButton#editPreset:focus { padding: 3px 6px; }
        QPlainTextEdit#argumentsEdit { background: %base; border: 1px solid %edge; border-radius: 5px; padding: 4px; }
        QPlainTextEdit#argumentsEdit:focus { border: 2px solid %accent; padding: 3px; }
        QTreeWidget#presetList, QListWidget#outputList { background: %base; border: 1px solid %line;
            border-radius: 5px; padding: 2px; outline: 0; }
        QProgressBar#tryProgress { background: %track; border: none; border-radius: 4px; max-height: 8px; }
        QProgressBar#tryProgress::chunk { background: %accent; border-radius: 4px; }
        QListWidget#outputList::item { padding: 3px 6px; border: none; }
        QListWidget#outputList::item:hover { background: %hover; }
        QListWidget#outputList::item:selected { background: %selection; color: %text; }
        QTreeWidget#presetList:focus, QListWidget#outputList:focus { border-color: %accent; }
        QTreeWidget#watchList, QPlainTextEdit#retryChanges { background: %base; border: 1px solid %line;
            border-radius: 5px; padding: 2px; }
        QTreeWidget#watchList:focus, QPlainTextEdit#retryChanges:focus { border-color: %accent; }
        QTabWidget#detailsPane QTextBrowser, QTabWidget#detailsPane QPlainTextEdit, QTabWidget#detailsPane QTreeWidget {
            border: 1px solid transparent; }
        QTabWidget#detailsPane QTextBrowser:focus, QTabWidget#detailsPane QPlainTextEdit:focus,
            QTabWidget#detailsPane QTreeWidget:focus { border-color: %accent; }
        QAbstractSpinBox { background: %base; border: 1px solid %edge; border-radius: 5px; padding: 3px 6px;
            min-height: 18px; }
        QAbstractSpinBox:focus { border: 2px solid %accent; padding: 2px 5px; }
        QAbstractSpinBox:disabled { border-color: %line; color: %disabled; }
        QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px; }
        QAbstractSpinBox::up-arrow { image: url(:/icons/%variant/chevron-up-16.png); width: 12px; height: 12px; }
        QAbstractSpinBox::down-arrow { image: url(:/icons/%variant/chevron-16.png); width: 12px; height: 12px; }
        QAbstractSpinBox::up-arrow:off, QAbstractSpinBox::down-arrow:off, QAbstractSpinBox::up-arrow:disabled,
            QAbstractSpinBox::down-arrow:disabled { image: none; }
        QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid %edge; border-radius: 8px;
            background: %base; }
        QRadioButton::indicator:hover { border-color: %accent; }
        QRadioButton::indicator:focus { width: 12px; height: 12px; border: 2px solid %accent; }
        QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid %primary; background: #ffffff; }
        QRadioButton::indicator:checked:focus { width: 6px; height: 6px; border: 5px solid %text; }
        QRadioButton::indicator:disabled { border-color: %line; background: transparent; }
        QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid %edge; border-radius: 3px;
            background: %base; }
        QCheckBox::indicator:hover { border-color: %accent; }
        QCheckBox::indicator:focus { width: 12px; height: 12px; border: 2px solid %accent; }
        QCheckBox::indicator:checked { background: %primary; border-color: %primary;
            image: url(:/icons/%variant/check-16.png); }
        QCheckBox::indicator:checked:focus { width: 12px; height: 12px; border: 2px solid %text; }
        QAbstractSpinBox QLineEdit { min-height: 0; border: none; border-radius: 0; padding: 0; }
        QTableView { border: none; border-top: 1px solid %line; }
        QTreeView QHeaderView { background: %base; }
        QTreeView QHeaderView::section { background: %base; color: %muted; border: none;
            border-bottom: 1px solid %line; padding: 6px 8px; }
        QTreeView#filterSidebar::item, QTreeView#filterSidebar::item:hover, QTreeView#filterSidebar::item:selected {
            background: transparent; padding: 0; }
        QTreeView::item { padding: 4px 6px; border: none; }
        QTreeView::item:hover { background: %hover; }
        QTreeView::item:selected { background: %selection; color: %text; }
        QSplitter::handle { background: %line; }
        QSplitter::handle:horizontal { width: 1px; }
        QSplitter::handle:vertical { height: 1px; }
        QStatusBar { border-top: 1px solid %line; }
        QStatusBar::item { border: none; }
        QMenu { border: 1px solid %line; padding: 4px; }
        QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
        QMenuBar { background: %window; padding: 2px 4px; }
        QTabWidget::pane { border: none; border-top: 1px solid %line; }
        QTabBar { background: %window; }
        QTabBar::tab { background: %window; color: %muted; border: none; border-bottom: 2px solid transparent;
            padding: 6px 8px; margin-left: 8px; }
        QTabBar::tab:selected { color: %text; border-bottom-color: %accent; }
        QTabBar::tab:hover:!selected { color: %text; }
        QTabBar::tab:focus { color: %accent; }
        QAbstractScrollArea::corner { background: transparent; border: none; }
        QScrollBar { background: transparent; border: none; }
        QScrollBar:vertical { width: 12px; }
        QScrollBar:horizontal { height: 12px; }
        QScrollBar::handle { background: %scroll; border-radius: 4px; margin: 2px; }
        QScrollBar::handle:vertical { min-height: 32px; }
        QScrollBar::handle:horizontal { min-width: 32px; }
        QScrollBar::handle:hover { background: %muted; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
        QToolTip { border: 1px solid %line; padding: 4px; }
    )")
        .replace(QLatin1String("%window"), surface.window.name())
        .replace(QLatin1String("%variant"), variant)
        .replace(QLatin1String("%base"), surface.base.name())
        .replace(QLatin1String("%text"), surface.text.name())
        .replace(QLatin1String("%button"), surface.button.name())
        .replace(QLatin1String("%disabled"), surface.disabled.name())
        .replace(QLatin1String("%primary"), surface.highlight.name())
        .replace(QLatin1String("%pressed"), surface.highlight.darker(112).name())
        .replace(QLatin1String("%edge"), colors.edge.name())
        .replace(QLatin1String("%track"), colors.track.name())
        .replace(QLatin1String("%scroll"), colors.scroll.name())
        .replace(QLatin1String("%line"), colors.line.name())
        .replace(QLatin1String("%hover"), colors.hover.name())
        .replace(QLatin1String("%selection"), colors.selection.name())
        .replace(QLatin1String("%accent"), colors.accent.name())
        .replace(QLatin1String("%muted"), colors.muted.name());
}

QString variant()
{
    return Theme::isDark() ? QStringLiteral("dark") : QStringLiteral("light");
}

} // namespace

Theme &Theme::instance()
{
    static Theme theme;
    return theme;
}

void Theme::start()
{
    if (m_started)
        return;
    m_started = true;
    m_systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    const QString remembered = QSettings().value(settingsKey).toString();
    if (remembered == QLatin1String("light"))
        m_choice = ThemeChoice::Light;
    else if (remembered == QLatin1String("dark"))
        m_choice = ThemeChoice::Dark;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
}

void Theme::choose(ThemeChoice choice)
{
    m_choice = choice;
    const QString text = choice == ThemeChoice::Light  ? QStringLiteral("light")
                         : choice == ThemeChoice::Dark ? QStringLiteral("dark")
                                                       : QStringLiteral("system");
    QSettings().setValue(settingsKey, text);
    apply();
}

void Theme::apply()
{
    m_dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemIsDark);
    m_icons.clear();
    const Surface &surface = m_dark ? dark : light;
    QApplication::setPalette(paletteOf(surface, m_dark));
    qApp->setStyleSheet(styleSheetFor(colors(), surface, variant()));
    emit changed();
}

const ThemeColors &Theme::colors()
{
    return isDark() ? darkColors : lightColors;
}

bool Theme::isDark()
{
    return instance().m_dark;
}

QIcon Theme::icon(const QString &name)
{
    QIcon &icon = instance().m_icons[name];
    if (!icon.isNull())
        return icon;
    for (const int size : {16, 24, 32, 48, 64, 128})
        icon.addFile(QStringLiteral(":/icons/%1/%2-%3.png").arg(variant(), name).arg(size));
    return icon;
}

void applyTheme()
{
    Theme::instance().start();
}

} // namespace reelyard
