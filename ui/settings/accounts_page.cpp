// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accounts_page.h"

#include "app/application.h"
#include "app/backend/cloud/ffhub_provider.h"
#include "ui/common/theme.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/webhook_box.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace reelyard
{

namespace
{

const QString usualUrl = QStringLiteral("https://api.ffhub.io/v1");
constexpr int listHeight = 110;

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    return label;
}

} // namespace

AccountsPage::AccountsPage(Application &app, std::unique_ptr<Secrets> secrets, QWidget *parent)
    : QWidget(parent)
    , m_app(app)
    , m_secrets(secrets ? std::move(secrets) : Secrets::ofUser(environmentOr(passphraseAsk(this))))
    , m_list(new QTreeWidget(this))
    , m_use(new QPushButton(tr("Use This One"), this))
    , m_test(new QPushButton(tr("Test"), this))
    , m_edit(new QPushButton(tr("Edit"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_formTitle(headingLabel(QString(), this))
    , m_name(new QLineEdit(this))
    , m_url(new QLineEdit(usualUrl, this))
    , m_key(new QLineEdit(this))
    , m_through(new QComboBox(this))
    , m_bucket(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_month(new QDoubleSpinBox(this))
    , m_told(new QLabel(this))
{
    setObjectName(QStringLiteral("accountsPage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    column->addWidget(
        new QuietLabel(tr("Services with FFHub's interface, where jobs can run instead of on this computer. "
                          "Nothing is sent there without a yes that names how much and what it may cost."),
                       this));
    buildList(*column);
    buildForm(*column);
    m_told->setObjectName(QStringLiteral("accountTold"));
    m_told->setWordWrap(true);
    m_told->hide();
    column->addWidget(m_told);
    m_month->setObjectName(QStringLiteral("accountMonth"));
    m_month->setAccessibleName(tr("In a calendar month, spend at most"));
    m_month->setFocusPolicy(Qt::StrongFocus);
    m_month->setPrefix(QStringLiteral("$"));
    m_month->setRange(0, 1'000'000);
    m_month->setSpecialValueText(tr("no limit"));
    m_month->setValue(Preferences::load().monthCapDollars);
    auto *money = new QFormLayout;
    money->addRow(tr("In a calendar month, spend at most"), m_month);
    column->addSpacing(12);
    column->addLayout(money);
    column->addWidget(new QuietLabel(tr("No task is created that could go beyond it; jobs then wait."), this));
    column->addStretch(1);

    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &AccountsPage::updateButtons);
    for (QLineEdit *field : {m_name, m_url, m_key, m_bucket})
        connect(field, &QLineEdit::textChanged, this, &AccountsPage::updateButtons);
    connect(m_through, &QComboBox::currentIndexChanged, this, &AccountsPage::updateBucket);
    connect(m_key, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, &AccountsPage::save);
    connect(m_cancel, &QPushButton::clicked, this, &AccountsPage::stopEditing);
    connect(m_edit, &QPushButton::clicked, this, &AccountsPage::edit);
    connect(m_test, &QPushButton::clicked, this, &AccountsPage::test);
    connect(m_use, &QPushButton::clicked, this, &AccountsPage::choose);
    connect(m_remove, &QPushButton::clicked, this, &AccountsPage::remove);
    connect(m_month, &QDoubleSpinBox::valueChanged, this, [this](double dollars) {
        Preferences::change([dollars](Preferences &stored) { stored.monthCapDollars = dollars; });
        m_app.apply(Preferences::load());
    });
    connect(&app, &Application::cloudChanged, this, &AccountsPage::showWebhooks);
    for (QPushButton *button : {m_use, m_test, m_edit, m_remove, m_add, m_cancel})
        button->setAutoDefault(false);
    stopEditing();
    fill();
    showWebhooks();
}

AccountsPage::~AccountsPage() = default;

void AccountsPage::buildList(QVBoxLayout &column)
{
    m_list->setObjectName(QStringLiteral("accountList"));
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setHeaderLabels({tr("Name"), tr("Address"), tr("Uploads"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setFixedHeight(listHeight);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_use->setObjectName(QStringLiteral("accountUse"));
    m_test->setObjectName(QStringLiteral("accountTest"));
    m_test->setToolTip(
        tr("Asks the service for the newest task with this key. Nothing is started, and it costs nothing."));
    m_edit->setObjectName(QStringLiteral("accountEdit"));
    m_remove->setObjectName(QStringLiteral("accountRemove"));
    auto *actions = new QHBoxLayout;
    actions->addStretch(1);
    for (QPushButton *button : {m_use, m_test, m_edit, m_remove})
        actions->addWidget(button);
    column.addWidget(m_list);
    column.addLayout(actions);
}

void AccountsPage::buildForm(QVBoxLayout &column)
{
    m_name->setObjectName(QStringLiteral("accountName"));
    m_name->setPlaceholderText(tr("What you call it"));
    m_url->setObjectName(QStringLiteral("accountUrl"));
    m_key->setObjectName(QStringLiteral("accountKey"));
    m_key->setEchoMode(QLineEdit::Password);
    m_through->setObjectName(QStringLiteral("accountThrough"));
    m_through->setAccessibleName(tr("Upload through"));
    m_through->addItems({tr("The service"), tr("My bucket")});
    m_through->setToolTip(tr("Where files are uploaded for the service to read. What goes to your bucket is deleted "
                             "there after the last job that needs it. Its keys are those of the AWS programs, in "
                             "~/.aws/credentials or the environment."));
    m_bucket->setObjectName(QStringLiteral("accountBucket"));
    m_bucket->setAccessibleName(tr("Folder in the bucket"));
    m_bucket->setPlaceholderText(QStringLiteral("s3://bucket/folder"));
    m_add->setObjectName(QStringLiteral("accountAdd"));
    m_cancel->setObjectName(QStringLiteral("accountCancel"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Address"), m_url);
    form->addRow(tr("Key"), m_key);
    auto *through = new QHBoxLayout;
    through->addWidget(m_through);
    through->addWidget(m_bucket, 1);
    form->addRow(tr("Upload through"), through);
    auto *adding = new QHBoxLayout;
    adding->addStretch(1);
    adding->addWidget(m_cancel);
    adding->addWidget(m_add);
    column.addSpacing(8);
    column.addWidget(m_formTitle);
    column.addLayout(form);
    column.addLayout(adding);
}

// Where there is an account, and so somebody who could send any.
void AccountsPage::showWebhooks()
{
    if (m_webhooks || !m_app.cloud())
        return;
    m_webhooks = new WebhookBox(m_app, this);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, m_webhooks);
    m_webhooks->show();
}

PassphraseAsk AccountsPage::passphraseAsk(QWidget *parent)
{
    return [parent](PassphraseUse use, const std::function<void(Result<Secret>)> &done) {
        const auto ask = [parent](const QString &text) -> std::optional<QString> {
            bool isGiven = false;
            const QString typed =
                QInputDialog::getText(parent, tr("Passphrase"), text, QLineEdit::Password, {}, &isGiven);
            return isGiven && !typed.isEmpty() ? std::optional(typed) : std::nullopt;
        };
        const auto first = ask(
            use == PassphraseUse::ToMake
                ? tr("This computer has no key chain that answers. Keys are kept in a file that a passphrase encrypts; "
                     "choose one:")
                : tr("The passphrase of the file that holds the keys of your cloud accounts:"));
        const auto second = use == PassphraseUse::ToMake && first ? ask(tr("The same passphrase once more:")) : first;
        if (!first || first != second)
            done(missingPassphrase());
        else
            done(Secret(first->toUtf8()));
    };
}

void AccountsPage::fill()
{
    const AccountBook book = AccountBook::load();
    const Account *standard = book.defaultAccount();
    m_list->clear();
    for (const Account &account : book.accounts()) {
        auto *item = new QTreeWidgetItem(
            m_list, {account.name, account.baseUrl.toString(),
                     account.uploadTo.isEmpty() ? tr("to the service") : account.uploadTo,
                     account.secretPlace == SecretPlace::Keychain ? tr("key chain") : tr("encrypted file")});
        item->setData(0, Qt::UserRole, account.name);
        const bool isUsed = standard && standard->name == account.name;
        if (isUsed) {
            QFont bold = item->font(0);
            bold.setWeight(QFont::DemiBold);
            item->setFont(0, bold);
            item->setText(0, tr("%1 (used)").arg(account.name));
        }
    }
    for (QWidget *shown :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_use), static_cast<QWidget *>(m_test),
          static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_remove)})
        shown->setVisible(m_list->topLevelItemCount() > 0);
    m_list->resizeColumnToContents(0);
    m_list->resizeColumnToContents(2);
    m_list->resizeColumnToContents(3);
    updateButtons();
}

QString AccountsPage::chosen() const
{
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    return items.isEmpty() ? QString() : items.front()->data(0, Qt::UserRole).toString();
}

void AccountsPage::updateButtons()
{
    const AccountBook book = AccountBook::load();
    const Account *standard = book.defaultAccount();
    const bool isChosen = !chosen().isEmpty();
    for (QPushButton *button : {m_remove, m_edit, m_test})
        button->setEnabled(isChosen);
    m_use->setEnabled(isChosen && !(standard && standard->name == chosen()));
    const Account *edited = m_edited.isEmpty() ? nullptr : book.find(m_edited);
    // The key that is there stays where nothing is typed, but it never goes to another address.
    const bool needsKey = !edited || edited->baseUrl != QUrl(m_url->text().trimmed());
    m_add->setEnabled(!m_name->text().trimmed().isEmpty() && !m_url->text().trimmed().isEmpty() &&
                      (!needsKey || !m_key->text().isEmpty()) &&
                      (m_through->currentIndex() == 0 || !m_bucket->text().trimmed().isEmpty()));
}

void AccountsPage::updateBucket()
{
    m_bucket->setEnabled(m_through->currentIndex() != 0);
    updateButtons();
}

void AccountsPage::tell(const QString &text, bool isError)
{
    m_told->setText(text);
    m_told->setStyleSheet(isError ? QStringLiteral("color: %1").arg(Theme::colors().bad.name()) : QString());
    m_told->setVisible(!text.isEmpty());
}

Result<Account> AccountsPage::typedAccount() const
{
    const auto url = accountUrl(m_url->text().trimmed());
    if (!url)
        return url.error();
    const auto uploadTo = uploadPlace(m_through->currentIndex() == 0 ? QString() : m_bucket->text().trimmed());
    if (!uploadTo)
        return uploadTo.error();
    return Account{m_name->text().trimmed(), *url, webhookFields().front(), SecretPlace::Keychain, *uploadTo};
}

void AccountsPage::save()
{
    auto account = typedAccount();
    if (!account) {
        tell(account.error().sentence, true);
        return;
    }
    const Secret key(m_key->text().trimmed().toUtf8());
    if (const auto usable = key.isEmpty() ? Result<void>() : checkAccountKey(key); !usable) {
        tell(usable.error().sentence, true);
        return;
    }
    const AccountBook book = AccountBook::load();
    if (m_edited.isEmpty()) {
        if (const auto fits = book.check(*account); !fits)
            tell(fits.error().sentence, true);
        else
            add(*account, key);
        return;
    }
    const Account *before = book.find(m_edited);
    if (!before || (before->name != account->name && book.find(account->name))) {
        tell((before ? book.check(*account) : Result<void>(AccountBook::unknown(m_edited))).error().sentence, true);
        return;
    }
    account->webhookField = before->webhookField;
    account->secretPlace = before->secretPlace;
    change(*before, *account, key);
}

// The key first: an account in the book has one.
void AccountsPage::add(const Account &account, const Secret &key)
{
    m_add->setEnabled(false);
    m_secrets->write(account.secretName(), key,
                     [self = QPointer<AccountsPage>(this), account](const Result<SecretPlace> &place) {
                         if (!self)
                             return;
                         Account stored = account;
                         stored.secretPlace = place ? *place : SecretPlace::Keychain;
                         const auto added = place ? AccountBook::load().add(stored) : Result<void>(place.error());
                         if (!added) {
                             self->updateButtons();
                             self->tell(added.error().sentence, true);
                             return;
                         }
                         self->stopEditing();
                         self->fill();
                         const QString taken = self->m_app.takeUpAccount()
                                                   ? tr("Added. Jobs can run there from now on.")
                                                   : tr("Added. Reelyard uses it after it was started again.");
                         const QString hint = missingPathHint(stored.baseUrl);
                         self->tell(hint.isEmpty() ? taken : taken + u' ' + hint, false);
                     });
}

// A key is kept under the account's name and origin: where one of them changes it is written anew, and the old one
// goes.
void AccountsPage::change(const Account &before, const Account &account, const Secret &key)
{
    const bool isSamePlace = before.secretName() == account.secretName();
    if (key.isEmpty() && isSamePlace) {
        takeChange(before.name, account);
        return;
    }
    m_add->setEnabled(false);
    const auto write = [self = QPointer<AccountsPage>(this), before, account, isSamePlace](const Secret &secret) {
        self->m_secrets->write(
            account.secretName(), secret, [self, before, account, isSamePlace](const Result<SecretPlace> &place) {
                if (!self)
                    return;
                if (!place) {
                    self->updateButtons();
                    self->tell(place.error().sentence, true);
                    return;
                }
                Account stored = account;
                stored.secretPlace = *place;
                self->takeChange(before.name, stored);
                if (!isSamePlace || *place != before.secretPlace)
                    self->m_secrets->remove(before.secretPlace, before.secretName(), [](const Result<void> &) {});
            });
    };
    if (!key.isEmpty()) {
        write(key);
        return;
    }
    m_secrets->read(before.secretPlace, before.secretName(),
                    [self = QPointer<AccountsPage>(this), write](const Result<Secret> &read) {
                        if (!self)
                            return;
                        if (read) {
                            write(*read);
                        } else {
                            self->updateButtons();
                            self->tell(read.error().sentence, true);
                        }
                    });
}

void AccountsPage::takeChange(const QString &name, const Account &account)
{
    const auto changed = AccountBook::load().replace(name, account);
    if (!changed) {
        updateButtons();
        tell(changed.error().sentence, true);
        return;
    }
    const AccountBook book = AccountBook::load();
    const bool isUsed = book.defaultAccount() && book.defaultAccount()->name == account.name;
    stopEditing();
    fill();
    tell(isUsed && m_app.cloud() ? tr("Changed. Reelyard uses it so after it was started again.") : tr("Changed."),
         false);
}

void AccountsPage::edit()
{
    const AccountBook book = AccountBook::load();
    const Account *account = book.find(chosen());
    if (!account)
        return;
    m_edited = account->name;
    m_formTitle->setText(tr("Change %1").arg(account->name));
    m_name->setText(account->name);
    m_url->setText(account->baseUrl.toString());
    m_key->clear();
    m_key->setPlaceholderText(tr("Stays as it is"));
    m_through->setCurrentIndex(account->uploadTo.isEmpty() ? 0 : 1);
    m_bucket->setText(account->uploadTo);
    m_add->setText(tr("Save"));
    m_cancel->show();
    tell(QString(), false);
    updateBucket();
    m_name->setFocus();
}

void AccountsPage::stopEditing()
{
    m_edited.clear();
    m_formTitle->setText(tr("Add an account"));
    for (QLineEdit *field : {m_name, m_key, m_bucket})
        field->clear();
    m_url->setText(usualUrl);
    m_key->setPlaceholderText(tr("From the service's website"));
    m_through->setCurrentIndex(0);
    m_add->setText(tr("Add"));
    m_cancel->hide();
    updateBucket();
}

void AccountsPage::test()
{
    const AccountBook book = AccountBook::load();
    const Account *account = book.find(chosen());
    if (!account)
        return;
    m_test->setEnabled(false);
    tell(tr("Testing\u2026"), false);
    m_secrets->read(account->secretPlace, account->secretName(),
                    [self = QPointer<AccountsPage>(this), account = *account](const Result<Secret> &key) {
                        if (!self)
                            return;
                        if (key) {
                            self->testWith(account, *key);
                        } else {
                            self->updateButtons();
                            self->tell(key.error().sentence, true);
                        }
                    });
}

// The least that needs the key: a list of one task.
void AccountsPage::testWith(const Account &account, const Secret &key)
{
    const FFHubProvider provider;
    const CloudAccount cloud{account.baseUrl, QString::fromUtf8(key.view().toByteArray()), account.webhookField,
                             account.uploadTo};
    HttpClient::Limits limits;
    limits.silence = limits.total = std::chrono::seconds(20);
    m_http.send(provider.listRequest(cloud, 1, 0), limits, this,
                [this, provider, name = account.name](const HttpAnswer &answer) {
                    updateButtons();
                    const auto tasks = answer.error ? Result<CloudTaskPage>(*answer.error) : provider.tasks(answer);
                    if (tasks)
                        tell(tr("%1 answers and takes the key.").arg(name), false);
                    else
                        tell(tr("%1: %2").arg(name, tasks.error().sentence), true);
                });
}

void AccountsPage::remove()
{
    const AccountBook book = AccountBook::load();
    const Account *account = book.find(chosen());
    if (!account)
        return;
    m_secrets->remove(account->secretPlace, account->secretName(),
                      [self = QPointer<AccountsPage>(this), name = account->name](const Result<void> &removed) {
                          if (!self)
                              return;
                          const auto forgotten = removed ? AccountBook::load().remove(name) : removed;
                          self->fill();
                          if (!forgotten) {
                              self->tell(forgotten.error().sentence, true);
                              return;
                          }
                          const AccountBook left = AccountBook::load();
                          QString told = tr("Removed, with its key. Jobs that run there are followed to their end.");
                          if (const Account *standard = left.defaultAccount())
                              told += u' ' + tr("%1 is the account that is used.").arg(standard->name);
                          else if (!left.accounts().empty())
                              told += u' ' + tr("No account is used now: choose one.");
                          self->tell(told, false);
                      });
}

void AccountsPage::choose()
{
    const auto set = AccountBook::load().setDefault(chosen());
    fill();
    tell(set ? tr("Reelyard uses it after it was started again.") : set.error().sentence, !set);
}

} // namespace reelyard
