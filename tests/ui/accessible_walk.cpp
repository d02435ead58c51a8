// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessible_walk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QHash>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSet>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace reelyard::test
{

namespace
{

constexpr int mostStops = 300;

QString nameOf(const QWidget *widget)
{
    if (!widget)
        return QStringLiteral("nothing");
    QString name = widget->objectName();
    for (const QWidget *up = widget->parentWidget(); name.isEmpty() && up; up = up->parentWidget()) {
        if (!up->objectName().isEmpty())
            name = up->objectName() + QStringLiteral(" > ");
    }
    return name.endsWith(QLatin1String("> ")) || name.isEmpty()
               ? name + QString::fromLatin1(widget->metaObject()->className())
               : name;
}

bool isControl(QAccessible::Role role)
{
    constexpr std::array controls{QAccessible::PushButton,     QAccessible::Button,       QAccessible::ButtonMenu,
                                  QAccessible::ButtonDropDown, QAccessible::CheckBox,     QAccessible::RadioButton,
                                  QAccessible::ComboBox,       QAccessible::EditableText, QAccessible::SpinBox,
                                  QAccessible::Slider,         QAccessible::Dial,         QAccessible::List,
                                  QAccessible::Tree,           QAccessible::Table,        QAccessible::PageTab,
                                  QAccessible::PageTabList,    QAccessible::Link,         QAccessible::HotkeyField};
    return std::find(controls.begin(), controls.end(), role) != controls.end();
}

// What a person takes for one form: names only have to be told apart within it.
const QWidget *formOf(const QWidget *widget)
{
    for (const QWidget *up = widget; up; up = up->parentWidget()) {
        const QWidget *parent = up->parentWidget();
        if (up->isWindow() || qobject_cast<const QToolBar *>(up) || qobject_cast<const QStatusBar *>(up) ||
            qobject_cast<const QStackedWidget *>(parent) || qobject_cast<const QSplitter *>(parent))
            return up;
    }
    return widget;
}

// Of a box that opens, Qt tells what is chosen in place of the name where a screen reader gets that by the label.
QString spokenName(const QWidget *widget, QAccessibleInterface &seen)
{
    if (!qobject_cast<const QComboBox *>(widget))
        return seen.text(QAccessible::Name).trimmed();
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
    for (const QLabel *label : widget->window()->findChildren<QLabel *>()) {
        if (label->buddy() == widget)
            return label->text();
    }
    return {};
}

bool isPartOfAnother(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent) ||
           qobject_cast<const QTabBar *>(parent) || qobject_cast<const QScrollBar *>(widget) ||
           qobject_cast<const QHeaderView *>(widget);
}

class NameCheck
{
public:
    QStringList problems;

    void visit(QAccessibleInterface *seen)
    {
        if (!seen || !seen->isValid() || seen->state().invisible)
            return;
        const auto *widget = qobject_cast<QWidget *>(seen->object());
        if (widget && (!widget->isVisible() || isPartOfAnother(widget)))
            return;
        const QAccessible::Role role = seen->role();
        if (widget)
            judge(widget, role, spokenName(widget, *seen));
        else if (role == QAccessible::PageTab && seen->text(QAccessible::Name).isEmpty())
            problems.append(QStringLiteral("A tab has no name."));
        const bool isView = role == QAccessible::Table || role == QAccessible::Tree || role == QAccessible::List;
        if (isView || role == QAccessible::ComboBox || role == QAccessible::SpinBox)
            return; // rows are the models'
        for (int i = 0; i < seen->childCount(); ++i)
            visit(seen->child(i));
    }

private:
    void judge(const QWidget *widget, QAccessible::Role role, const QString &name)
    {
        const auto complain = [&](const char *what) {
            problems.append(QStringLiteral("%1 (role %2) %3").arg(nameOf(widget)).arg(role).arg(QLatin1String(what)));
        };
        if (role == QAccessible::Graphic || role == QAccessible::ProgressBar || role == QAccessible::Chart) {
            if (name.isEmpty())
                complain("has no name.");
            return;
        }
        const bool takesFocus = widget->focusPolicy() & Qt::TabFocus && !widget->isWindow() && !widget->focusProxy();
        if (takesFocus && (role == QAccessible::Client || role == QAccessible::NoRole || role == QAccessible::Pane)) {
            complain("takes the focus and has no role.");
            return;
        }
        if (!isControl(role))
            return;
        if (name.isEmpty()) {
            complain("has no name.");
            return;
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            const auto *tool = qobject_cast<const QToolButton *>(button);
            const bool isWordless = tool ? tool->text().isEmpty() || tool->toolButtonStyle() == Qt::ToolButtonIconOnly
                                         : button->text().isEmpty();
            if (isWordless && button->toolTip().isEmpty())
                complain("shows no words and has no tool tip.");
        }
        const QWidget *&first = m_named[{formOf(widget), name}];
        if (first)
            problems.append(
                QStringLiteral("%1 and %2 are both called \"%3\".").arg(nameOf(first), nameOf(widget), name));
        first = widget;
    }

    QHash<std::pair<const QWidget *, QString>, const QWidget *> m_named;
};

bool isControlWidget(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget) || (widget->focusPolicy() & Qt::TabFocus);
}

void collectActions(const QMenu *menu, QSet<const QAction *> &found)
{
    for (const QAction *action : menu->actions()) {
        found.insert(action);
        if (action->menu())
            collectActions(action->menu(), found);
    }
}

// A button that only repeats what a menu holds.
bool isInMenuBar(const QWidget *widget, const QWidget &window)
{
    const auto *button = qobject_cast<const QToolButton *>(widget);
    const auto *main = qobject_cast<const QMainWindow *>(&window);
    if (!button || !button->defaultAction() || !main)
        return false;
    QSet<const QAction *> found;
    for (const QAction *top : main->menuBar()->actions()) {
        if (top->menu())
            collectActions(top->menu(), found);
    }
    return found.contains(button->defaultAction());
}

// A group of buttons of which one is chosen is one stop; arrows lead to the others.
bool isReachedByArrows(const QWidget *widget, const QList<QWidget *> &ring)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const bool isOneOfSeveral =
        button && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
    return isOneOfSeveral && std::any_of(ring.begin(), ring.end(), [button](const QWidget *stop) {
               const auto *other = qobject_cast<const QAbstractButton *>(stop);
               return other &&
                      (button->group() ? other->group() == button->group()
                                       : other->autoExclusive() && other->parentWidget() == button->parentWidget());
           });
}

QList<QWidget *> walk(QWidget &window, bool isForward)
{
    QList<QWidget *> ring;
    QWidget *now = window.focusWidget() ? window.focusWidget() : &window;
    for (int step = 0; step < mostStops; ++step) {
        if (isForward)
            QTest::keyClick(now, Qt::Key_Tab);
        else
            QTest::keyClick(now, Qt::Key_Backtab, Qt::ShiftModifier);
        QWidget *before = now;
        now = QApplication::focusWidget();
        if (now == before && qobject_cast<QDateTimeEdit *>(now))
            continue; // from part to part of a date
        if (!now || ring.contains(now))
            break;
        ring.append(now);
    }
    return ring;
}

QRect placeOf(const QWidget *widget)
{
    return {widget->mapTo(widget->window(), QPoint()), widget->size()};
}

// Rows from above, from left to right; what stands in another row or column of panels has its own order.
bool followsLayout(const QWidget *before, const QWidget *after)
{
    const bool isPlatforms = qobject_cast<const QDialogButtonBox *>(before->parentWidget());
    if (before->parentWidget() != after->parentWidget() || isPlatforms)
        return true;
    const QRect a = placeOf(before);
    const QRect b = placeOf(after);
    const bool isSameRow = a.top() < b.bottom() && b.top() < a.bottom();
    return isSameRow ? b.left() >= a.left() : b.top() >= a.top() || b.left() > a.right();
}

} // namespace

QStringList namelessControls(QWidget &window)
{
    NameCheck check;
    check.visit(QAccessible::queryAccessibleInterface(&window));
    return check.problems;
}

QList<QWidget *> tabRing(QWidget &window)
{
    return walk(window, true);
}

QStringList keyboardProblems(QWidget &window)
{
    const QList<QWidget *> ring = walk(window, true);
    const QList<QWidget *> back = walk(window, false);
    QStringList problems;
    if (ring.isEmpty())
        return {QStringLiteral("Tab leads nowhere.")};
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() != &window || !widget->isVisible() || !widget->isEnabled() || isPartOfAnother(widget) ||
            !isControlWidget(widget) || qobject_cast<const QMenuBar *>(widget))
            continue;
        auto *stop = const_cast<QWidget *>(widget->focusProxy() ? widget->focusProxy() : widget);
        const bool isInside = qobject_cast<const QLineEdit *>(widget->parentWidget()); // the cross of a field
        if (isInside || isReachedByArrows(widget, ring) || isInMenuBar(widget, window))
            continue;
        if (!ring.contains(stop))
            problems.append(QStringLiteral("Tab does not reach %1.").arg(nameOf(widget)));
        else if (!back.contains(stop))
            problems.append(QStringLiteral("Shift+Tab does not reach %1.").arg(nameOf(widget)));
    }
    if (ring.size() != back.size())
        problems.append(QStringLiteral("Tab has %1 stops, Shift+Tab %2.").arg(ring.size()).arg(back.size()));
    // The walk began somewhere; its order is judged from the stop that stands first.
    QList<QWidget *> order = ring;
    const auto isBefore = [](const QWidget *one, const QWidget *other) {
        const QRect a = placeOf(one);
        const QRect b = placeOf(other);
        return std::pair(a.top(), a.left()) < std::pair(b.top(), b.left());
    };
    std::rotate(order.begin(), std::min_element(order.begin(), order.end(), isBefore), order.end());
    for (qsizetype at = 0; at + 1 < order.size(); ++at) {
        if (!followsLayout(order[at], order[at + 1]))
            problems.append(
                QStringLiteral("Tab leads from %1 back to %2.").arg(nameOf(order[at]), nameOf(order[at + 1])));
    }
    return problems;
}

QStringList unseenFocus(QWidget &window)
{
    QStringList problems;
    const int flash = QApplication::cursorFlashTime();
    QApplication::setCursorFlashTime(0);
    const QList<QWidget *> ring = walk(window, true);
    for (qsizetype at = 0; ring.size() > 1 && at < ring.size(); ++at) {
        QWidget *widget = ring[at];
        widget->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        if (!widget->hasFocus()) // what it belongs to has changed since
            continue;
        const QImage with = widget->grab().toImage();
        ring[(at + 1) % ring.size()]->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        if (widget->grab().toImage() == with)
            problems.append(QStringLiteral("%1 looks the same with and without the focus.").arg(nameOf(widget)));
    }
    QApplication::setCursorFlashTime(flash);
    return problems;
}

} // namespace reelyard::test
