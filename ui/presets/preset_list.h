// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/recipe.h"

#include <QTreeWidget>

namespace reelyard
{

/// The presets by their groups. Files that are dropped on one are to become what it makes.
class PresetList : public QTreeWidget
{
    Q_OBJECT
public:
    explicit PresetList(QWidget *parent = nullptr);

    /// `fresh` is one that was not saved yet; empty: there is none.
    void fill(const PresetCatalogue &catalogue, const QString &fresh);
    QString current() const; ///< its name; empty when there is none
    void setCurrent(const QString &name);
    void setEdited(const QString &name); ///< marks the one with unsaved changes; empty: none
    void filter(const QString &text);
    bool isAnyShown() const;
    QTreeWidgetItem *itemOf(const QString &name) const;

signals:
    void chosen(const QString &name);
    void dropped(const QString &preset, const QStringList &inputs);
    void presetFilesDropped(const QStringList &files);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QTreeWidgetItem *addGroup(const QString &title);
    void markTarget(QTreeWidgetItem *item);
    void showTexts();

    QString m_edited;
    QString m_filter;
    QTreeWidgetItem *m_target = nullptr;
};

} // namespace reelyard
