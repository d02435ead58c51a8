// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>
#include <QString>

#include <vector>

class QLineEdit;
class QMainWindow;
class QTreeWidget;

namespace reelyard
{

/// A key of the window and what it does.
struct Shortcut {
    QString group; ///< the menu it stands in
    QString text;
    QKeySequence keys;
};

/// All keys of the window, from the actions themselves, so that none is forgotten and none is invented.
std::vector<Shortcut> shortcutsOf(QMainWindow &window);

/// Shows them in groups, and finds some by what is typed.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(QMainWindow &window);

private:
    void filter();

    QLineEdit *m_search;
    QTreeWidget *m_list;
};

} // namespace reelyard
