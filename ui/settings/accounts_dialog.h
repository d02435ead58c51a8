// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/account_book.h"

#include <QDialog>

#include <functional>
#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace reelyard
{

class Application;

/// The accounts of cloud services: added with their keys, which go to the key chain, removed, and one of them chosen.
/// And what may be spent in a month.
class AccountsDialog : public QDialog
{
    Q_OBJECT
public:
    /// `secrets` for tests; else the user's.
    explicit AccountsDialog(Application &app, std::unique_ptr<Secrets> secrets = {}, QWidget *parent = nullptr);
    ~AccountsDialog() override;

    /// Asks for a passphrase of the file that keys are kept in where there is no key chain.
    static PassphraseAsk passphraseAsk(QWidget *parent);

private:
    void fill();
    void updateButtons();
    void updateBucket();
    void add();
    void remove();
    void choose();
    QString chosen() const;
    void tell(const QString &text, bool isError);

    Application &m_app;
    std::unique_ptr<Secrets> m_secrets;
    QTreeWidget *m_list;
    QPushButton *m_use;
    QPushButton *m_remove;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QLineEdit *m_key;
    QComboBox *m_through;
    QLineEdit *m_bucket;
    QPushButton *m_add;
    QDoubleSpinBox *m_month;
    QLabel *m_told;
};

} // namespace reelyard
