// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/job/job_state.h"

#include <QDialog>
#include <QString>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace reelyard
{

/// How the outputs of new jobs are called, and what to do with those that are there already.
class OutputOptionsDialog : public QDialog
{
    Q_OBJECT
public:
    struct Choices {
        QString nameTemplate;
        ExistsPolicy exists = ExistsPolicy::Rename;
        bool isOnlySmaller = false;
        bool joinsTakes = false;
        bool isAgain = false;
        QString bucket; ///< "s3://bucket/prefix", where the outputs go there; empty: to the folder
    };
    /// Example names are made for a job of this preset. A recipe that makes folders has no size to compare.
    OutputOptionsDialog(const Choices &choices, const QString &preset, const QString &extension, bool makesFolders,
                        QWidget *parent = nullptr);

    Choices choices() const;
    /// What an invented clip would be called.
    static QString exampleName(const QString &nameTemplate, const QString &preset, const QString &extension);
    /// What a name can tell; a choice is put where `name` is being typed. Owned by `parent`.
    static QMenu *fieldMenu(QLineEdit *name, QWidget *parent);

private:
    void showExample();

    QString m_preset;
    QString m_extension;
    QLineEdit *m_name;
    QPushButton *m_fields;
    QLabel *m_example;
    QComboBox *m_exists;
    QCheckBox *m_onlySmaller;
    QCheckBox *m_joinsTakes;
    QCheckBox *m_again;
    QLineEdit *m_bucket;
    QLabel *m_bucketProblem;
    QPushButton *m_ok;
};

} // namespace reelyard
