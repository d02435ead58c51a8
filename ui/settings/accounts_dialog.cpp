// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accounts_dialog.h"

#include "app/application.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
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

} // namespace

AccountsDialog::AccountsDialog(Application &app, std::unique_ptr<Secrets> secrets, QWidget *parent)
    : QDialog(parent)
    , m_app(app)
    , m_secrets(secrets ? std::move(secrets) : Secrets::ofUser(environmentOr(passphraseAsk(this))))
    , m_list(new QTreeWidget(this))
    , m_use(new QPushButton(tr("Use This One"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_name(new QLineEdit(this))
    , m_url(new QLineEdit(usualUrl, this))
    , m_key(new QLineEdit(this))
    , m_through(new QComboBox(this))
    , m_bucket(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_month(new QDoubleSpinBox(this))
    , m_told(new QLabel(this))
{
    setObjectName(QStringLiteral("accountsDialog"));
    setWindowTitle(tr("Cloud Accounts"));
    auto *words =
        new QLabel(tr("Services with FFHub's interface, where jobs can run instead of on this computer. Nothing "
                      "is sent there without a yes that names how much and what it may cost."),
                   this);
    words->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("accountList"));
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setHeaderLabels({tr("Name"), tr("Address"), tr("Uploads"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setFixedHeight(120);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_use->setObjectName(QStringLiteral("accountUse"));
    m_remove->setObjectName(QStringLiteral("accountRemove"));
    m_name->setObjectName(QStringLiteral("accountName"));
    m_name->setPlaceholderText(tr("What you call it"));
    m_url->setObjectName(QStringLiteral("accountUrl"));
    m_key->setObjectName(QStringLiteral("accountKey"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("From the service's website"));
    m_through->setObjectName(QStringLiteral("accountThrough"));
    m_through->addItems({tr("The service"), tr("My bucket")});
    m_through->setToolTip(tr("Where files are uploaded for the service to read. What goes to your bucket is deleted "
                             "there after the last job that needs it. Its keys are those of the AWS programs, in "
                             "~/.aws/credentials or the environment."));
    m_bucket->setObjectName(QStringLiteral("accountBucket"));
    m_bucket->setAccessibleName(tr("Folder in the bucket"));
    m_bucket->setPlaceholderText(QStringLiteral("s3://bucket/folder"));
    m_add->setObjectName(QStringLiteral("accountAdd"));
    m_month->setObjectName(QStringLiteral("accountMonth"));
    m_month->setPrefix(QStringLiteral("$"));
    m_month->setRange(0, 1'000'000);
    m_month->setSpecialValueText(tr("no limit"));
    m_month->setValue(Preferences::load().monthCapDollars);
    m_told->setObjectName(QStringLiteral("accountTold"));
    m_told->setWordWrap(true);
    m_told->hide();

    auto *actions = new QHBoxLayout;
    actions->addStretch(1);
    actions->addWidget(m_use);
    actions->addWidget(m_remove);
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
    adding->addWidget(m_add);
    auto *money = new QFormLayout;
    money->addRow(tr("In a calendar month, spend at most"), m_month);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addWidget(m_list);
    column->addLayout(actions);
    column->addLayout(form);
    column->addLayout(adding);
    column->addWidget(m_told);
    column->addLayout(money);
    column->addWidget(buttons);
    setFixedWidth(520);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &AccountsDialog::updateButtons);
    for (QLineEdit *field : {m_name, m_url, m_key, m_bucket})
        connect(field, &QLineEdit::textChanged, this, &AccountsDialog::updateButtons);
    connect(m_through, &QComboBox::currentIndexChanged, this, &AccountsDialog::updateBucket);
    connect(m_key, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, &AccountsDialog::add);
    connect(m_use, &QPushButton::clicked, this, &AccountsDialog::choose);
    connect(m_remove, &QPushButton::clicked, this, &AccountsDialog::remove);
    connect(m_month, &QDoubleSpinBox::valueChanged, this, [this](double dollars) {
        Preferences::change([dollars](Preferences &stored) { stored.monthCapDollars = dollars; });
        m_app.apply(Preferences::load());
    });
    for (QPushButton *button : {m_use, m_remove, m_add})
        button->setAutoDefault(false);
    updateBucket();
    fill();
}

AccountsDialog::~AccountsDialog() = default;

PassphraseAsk AccountsDialog::passphraseAsk(QWidget *parent)
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

void AccountsDialog::fill()
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
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_use), static_cast<QWidget *>(m_remove)})
        shown->setVisible(m_list->topLevelItemCount() > 0);
    m_list->resizeColumnToContents(0);
    m_list->resizeColumnToContents(2);
    m_list->resizeColumnToContents(3);
    updateButtons();
}

QString AccountsDialog::chosen() const
{
    const QList<QTreeWidgetItem *> items = m_list->selectedItems();
    return items.isEmpty() ? QString() : items.front()->data(0, Qt::UserRole).toString();
}

void AccountsDialog::updateButtons()
{
    const AccountBook book = AccountBook::load();
    const Account *standard = book.defaultAccount();
    m_remove->setEnabled(!chosen().isEmpty());
    m_use->setEnabled(!chosen().isEmpty() && !(standard && standard->name == chosen()));
    m_add->setEnabled(!m_name->text().trimmed().isEmpty() && !m_url->text().trimmed().isEmpty() &&
                      !m_key->text().isEmpty() &&
                      (m_through->currentIndex() == 0 || !m_bucket->text().trimmed().isEmpty()));
}

void AccountsDialog::updateBucket()
{
    m_bucket->setEnabled(m_through->currentIndex() != 0);
    updateButtons();
}

void AccountsDialog::tell(const QString &text, bool isError)
{
    m_told->setText(text);
    m_told->setStyleSheet(isError ? QStringLiteral("color: %1").arg(Theme::colors().bad.name()) : QString());
    m_told->setVisible(!text.isEmpty());
}

// The key first: an account in the book has one.
void AccountsDialog::add()
{
    const auto url = accountUrl(m_url->text().trimmed());
    if (!url) {
        tell(url.error().sentence, true);
        return;
    }
    const auto uploadTo = uploadPlace(m_through->currentIndex() == 0 ? QString() : m_bucket->text().trimmed());
    if (!uploadTo) {
        tell(uploadTo.error().sentence, true);
        return;
    }
    const Account account{m_name->text().trimmed(), *url, webhookFields().front(), SecretPlace::Keychain, *uploadTo};
    const Secret key(m_key->text().trimmed().toUtf8());
    const auto fits = AccountBook::load().check(account);
    const auto usable = checkAccountKey(key);
    if (!fits || !usable) {
        tell((fits ? usable : fits).error().sentence, true);
        return;
    }
    m_add->setEnabled(false);
    m_secrets->write(account.secretName(), key,
                     [self = QPointer<AccountsDialog>(this), account](const Result<SecretPlace> &place) {
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
                         for (QLineEdit *field : {self->m_name, self->m_key})
                             field->clear();
                         self->fill();
                         const QString taken = self->m_app.takeUpAccount()
                                                   ? tr("Added. Jobs can run there from now on.")
                                                   : tr("Added. Reelyard uses it after it was started again.");
                         const QString hint = missingPathHint(stored.baseUrl);
                         self->tell(hint.isEmpty() ? taken : taken + u' ' + hint, false);
                     });
}

void AccountsDialog::remove()
{
    const AccountBook book = AccountBook::load();
    const Account *account = book.find(chosen());
    if (!account)
        return;
    m_secrets->remove(account->secretPlace, account->secretName(),
                      [self = QPointer<AccountsDialog>(this), name = account->name](const Result<void> &removed) {
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

void AccountsDialog::choose()
{
    const auto set = AccountBook::load().setDefault(chosen());
    fill();
    tell(set ? tr("Reelyard uses it after it was started again.") : set.error().sentence, !set);
}

} // namespace reelyard
