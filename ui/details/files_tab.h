// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/job_store.h"

#include <QTreeWidget>
#include <QWidget>

#include <optional>
#include <vector>

class QPushButton;

namespace reelyard
{

class Application;

/// Rows that can be dragged into other programs as the files that they stand for.
class FileList : public QTreeWidget
{
    Q_OBJECT
public:
    explicit FileList(QWidget *parent = nullptr);

    enum Role { PathRole = Qt::UserRole }; ///< of the first column; empty: a link, or not made yet

protected:
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const override;
    Qt::DropActions supportedDropActions() const override;
};

/// The source and each output of a job: size, state, evidence. Whether they are still there is looked up on the pool.
class FilesTab : public QWidget
{
    Q_OBJECT
public:
    explicit FilesTab(Application &app, QWidget *parent = nullptr);

    void setJob(JobId id);
    void setRecord(const RunRecord &record);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Row {
        QString path; ///< on a disk; empty: somewhere else
        QTreeWidgetItem *item = nullptr;
        bool isExpected = false; ///< it should be there
    };
    void fill();
    void lookUp();
    void showMissing(const std::vector<bool> &areThere);
    void updateButtons();
    QString chosenPath() const;
    void addSource(const Job &job);
    void addOutputs();

    Application &m_app;
    JobId m_job{};
    std::optional<RunRecord> m_record;
    std::vector<Row> m_rows;
    bool m_isStale = true;
    int m_round = 0;
    QPushButton *m_open;
    QPushButton *m_folder;
    QPushButton *m_copy;
    FileList *m_list; ///< below the buttons, also for the keyboard
};

} // namespace reelyard
