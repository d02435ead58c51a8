// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/cloud/account_book.h"
#include "app/backend/cloud/http_client.h"

#include <QWidget>

#include <functional>
#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace reelyard
{

class Application;
class WebhookBox;

/// The accounts of cloud services: added with their keys, which go to the key chain, changed, tried, removed, and one
/// of them chosen. And what may be spent in a month, and webhooks.
class AccountsPage : public QWidget
{
    Q_OBJECT
public:
    /// `secrets` for tests; else the user's.
    explicit AccountsPage(Application &app, std::unique_ptr<Secrets> secrets = {}, QWidget *parent = nullptr);
    ~AccountsPage() override;

    /// Asks for a passphrase of the file that keys are kept in where there is no key chain.
    static PassphraseAsk passphraseAsk(QWidget *parent);

private:
    void buildList(QVBoxLayout &column);
    void buildForm(QVBoxLayout &column);
    void fill();
    void updateButtons();
    void updateBucket();
    Result<Account> typedAccount() const;
    void save();
    void add(const Account &account, const Secret &key);
    void change(const Account &before, const Account &account, const Secret &key);
    void takeChange(const QString &name, const Account &account);
    void edit();
    void stopEditing();
    void remove();
    void choose();
    void test();
    void testWith(const Account &account, const Secret &key);
    void showWebhooks();
    QString chosen() const;
    void tell(const QString &text, bool isError);

    Application &m_app;
    std::unique_ptr<Secrets> m_secrets;
    HttpClient m_http; ///< of tests; nothing else is sent from here
    QTreeWidget *m_list;
    QPushButton *m_use;
    QPushButton *m_test;
    QPushButton *m_edit;
    QPushButton *m_remove;
    QLabel *m_formTitle;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QLineEdit *m_key;
    QComboBox *m_through;
    QLineEdit *m_bucket;
    QPushButton *m_add;
    QPushButton *m_cancel;
    QDoubleSpinBox *m_month;
    QLabel *m_told;
    WebhookBox *m_webhooks = nullptr; ///< null without an account, which alone could send any
    QString m_edited;                 ///< the account that the form is of; empty: a new one
};

} // namespace reelyard
