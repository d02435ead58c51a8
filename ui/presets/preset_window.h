// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/media/media_source.h"
#include "models/recipe/preset_text.h"
#include "ui/common/dialogs.h"

#include <QDialog>
#include <QPointer>

#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace reelyard
{

class Application;
class ElidedLabel;
class PresetEditor;
class PresetList;
class TryDialog;

/// The presets: a list of them and the editor of the one that is chosen. What is saved is in the user's folder and in
/// all lists of presets at once; jobs keep the recipe that they were added with.
class PresetWindow : public QDialog
{
    Q_OBJECT
public:
    /// `app` and `dialogs` outlive the window.
    PresetWindow(Application &app, const Dialogs &dialogs, QWidget *parent = nullptr);
    ~PresetWindow() override;

    void choose(const QString &name);
    /// What "Try on a File" begins with; empty: it asks.
    void setSource(const MediaSource &source) { m_source = source; }
    /// Asks about changes that are not saved. False: the user wants to go on, or they are being saved and `afterwards`
    /// follows.
    bool mayLeave(const std::function<void()> &afterwards = {});

    void reject() override;

signals:
    void filesDropped(const QString &preset, const QStringList &inputs);
    void renamed(const QString &before, const QString &now);

private:
    void buildActions();
    QWidget *buildLeft();
    QWidget *buildRight();
    void restoreState();
    void saveState() const;

    void follow(const QString &name);
    void take(const PresetText &preset, const QString &stored);
    void refill();
    void showState();
    void updateActions();
    bool isModified() const;
    QString shownName() const;
    /// Stays until something is changed.
    void tell(const QString &text, bool isBad = false);
    void say(const QString &text, bool isBad = false);

    void addNew();
    void duplicate();
    void rename();
    void removeOwn();
    void importFiles();
    void importFrom(const QStringList &files);
    void exportOne();
    void reset();
    void revert();
    void save(const std::function<void()> &afterwards = {});
    void write(const PresetText &text, const QString &before, const std::function<void()> &afterwards);
    void tryIt();
    void examineOwn();

    Application &m_app;
    const Dialogs &m_dialogs;
    MediaSource m_source;
    QString m_stored;     ///< the name under which the shown one is in the catalogue; empty: it is new
    PresetText m_shown;   ///< as it was when it was last saved or taken up
    bool m_isNew = false; ///< not in the catalogue yet
    bool m_isFollowing = false;
    bool m_isSaving = false;
    QString m_notice; ///< what was told last
    bool m_isBadNotice = false;
    QPointer<TryDialog> m_try;

    QSplitter *m_sides;
    QLineEdit *m_search;
    PresetList *m_list;
    QLabel *m_noMatch;
    QStackedWidget *m_pages;
    QLabel *m_nothing; ///< where no preset is chosen
    PresetEditor *m_editor;
    QLabel *m_title;
    ElidedLabel *m_kind;
    QLabel *m_told;
    QPushButton *m_save;
    QPushButton *m_revert;
    QPushButton *m_tryButton;
    QAction *m_new;
    QAction *m_duplicate;
    QAction *m_rename;
    QAction *m_remove;
    QAction *m_import;
    QAction *m_export;
    QAction *m_reset;
};

} // namespace reelyard
