// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace reelyard
{

class Application;
struct Dialogs;

/// What can be done with a batch as a whole, and with all that has ended or is queued.
class BatchActions : public QObject
{
    Q_OBJECT
public:
    /// `app`, `dialogs` and `window`, which shows the dialogs, outlive it.
    BatchActions(Application &app, const Dialogs &dialogs, QWidget *window);

    void fill(QMenu &menu, BatchId batch);
    QAction *clearFinishedAction() const { return m_clearFinished; }
    QAction *removeQueuedAction() const { return m_removeQueued; }
    /// Asks for a file and writes what the batch has come to; of all batches where none is named.
    void exportSummary(BatchId batch = {});

signals:
    void renameWanted(reelyard::BatchId batch);
    void told(const QString &sentence);

private:
    void update();
    void clearFinished(BatchId batch);
    void removeQueued();

    Application &m_app;
    const Dialogs &m_dialogs;
    QWidget *m_window;
    QAction *m_clearFinished;
    QAction *m_removeQueued;
};

} // namespace reelyard
