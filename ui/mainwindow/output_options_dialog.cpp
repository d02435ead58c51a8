// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/output_options_dialog.h"

#include "app/backend/cloud/s3_signature.h"
#include "app/intake/planner.h"
#include "models/base/bucket_link.h"
#include "models/job/name_fields.h"
#include "ui/common/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace reelyard
{

OutputOptionsDialog::OutputOptionsDialog(const Choices &choices, const QString &preset, const QString &extension,
                                         bool makesFolders, QWidget *parent)
    : QDialog(parent)
    , m_preset(preset)
    , m_extension(extension)
    , m_name(new QLineEdit(choices.nameTemplate, this))
    , m_fields(new QPushButton(tr("Insert"), this))
    , m_example(new QLabel(this))
    , m_exists(new QComboBox(this))
    , m_onlySmaller(new QCheckBox(tr("Keep an output only if it is smaller than its source"), this))
    , m_joinsTakes(new QCheckBox(tr("Join the parts of a take that the camera cut"), this))
    , m_again(new QCheckBox(tr("Make also what was made before"), this))
    , m_bucket(new QLineEdit(choices.bucket, this))
    , m_bucketProblem(new QLabel(this))
{
    setObjectName(QStringLiteral("outputOptionsDialog"));
    setWindowTitle(tr("Names and Existing Files"));
    m_name->setObjectName(QStringLiteral("nameTemplate"));
    m_name->setAccessibleName(tr("Name of the outputs"));
    m_name->setMinimumWidth(320);
    m_fields->setObjectName(QStringLiteral("nameFields"));
    m_fields->setAccessibleName(tr("Insert what a name can tell"));
    m_fields->setMenu(fieldMenu(m_name, m_fields));
    m_example->setObjectName(QStringLiteral("nameExample"));
    m_example->setWordWrap(true);
    m_example->setTextFormat(Qt::PlainText);
    m_exists->setObjectName(QStringLiteral("existsPolicy"));
    m_exists->setAccessibleName(tr("What to do when a name is taken"));
    m_exists->setItemDelegate(new QStyledItemDelegate(m_exists));
    for (const auto &[policy, text] : {std::pair(ExistsPolicy::Rename, tr("Add a number to the name")),
                                       std::pair(ExistsPolicy::Skip, tr("Skip the clip")),
                                       std::pair(ExistsPolicy::Overwrite, tr("Replace the file that is there"))})
        m_exists->addItem(text, toText(policy));
    m_exists->setCurrentIndex(std::max(0, m_exists->findData(toText(choices.exists))));
    m_onlySmaller->setObjectName(QStringLiteral("onlySmaller"));
    m_onlySmaller->setChecked(choices.isOnlySmaller && !makesFolders);
    m_onlySmaller->setEnabled(!makesFolders);
    if (makesFolders)
        m_onlySmaller->setToolTip(tr("The chosen preset makes folders, which are not compared."));
    m_joinsTakes->setObjectName(QStringLiteral("joinTakes"));
    m_joinsTakes->setChecked(choices.joinsTakes);
    m_joinsTakes->setToolTip(
        tr("Long recordings of GoPro, AVCHD, XDCAM EX and Canon XF cameras lie in several files on "
           "the card. Each recording becomes one clip."));
    m_again->setObjectName(QStringLiteral("makeAgain"));
    m_again->setChecked(choices.isAgain);
    m_again->setToolTip(
        tr("Otherwise a clip is skipped when the same content was converted with the same preset to the "
           "same folder, and what was made is still there."));

    m_bucket->setObjectName(QStringLiteral("bucketDestination"));
    m_bucket->setAccessibleName(tr("Bucket for the outputs"));
    m_bucket->setPlaceholderText(QStringLiteral("s3://bucket/prefix"));
    m_bucket->setToolTip(tr("The outputs are made on this computer and then uploaded to storage that speaks S3. Leave "
                            "it empty to put them into the folder."));
    m_bucketProblem->setObjectName(QStringLiteral("bucketProblem"));
    m_bucketProblem->setWordWrap(true);
    m_bucketProblem->setTextFormat(Qt::PlainText);

    auto *nameRow = new QHBoxLayout;
    nameRow->setSpacing(8);
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_fields);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("Name"), nameRow);
    form->addRow(QString(), m_example);
    form->addRow(tr("If the name is taken"), m_exists);
    form->addRow(tr("Bucket instead of the folder"), m_bucket);
    form->addRow(QString(), m_bucketProblem);
    form->addRow(QString(), m_onlySmaller);
    form->addRow(QString(), m_joinsTakes);
    form->addRow(QString(), m_again);
    alignLabels(*form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(buttons);
    setTabOrder(m_exists, m_bucket);
    setTabOrder(m_bucket, m_onlySmaller);
    connect(m_name, &QLineEdit::textChanged, this, &OutputOptionsDialog::showExample);
    connect(m_bucket, &QLineEdit::textChanged, this, &OutputOptionsDialog::showExample);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showExample();
}

QString OutputOptionsDialog::exampleName(const QString &nameTemplate, const QString &preset, const QString &extension)
{
    Recipe recipe;
    recipe.name = preset;
    recipe.extension = extension;
    recipe.arguments = QStringLiteral("-c copy");
    Planner planner({recipe, QStringLiteral("/"), nameTemplate, ExistsPolicy::Rename},
                    [](const QString &) { return false; });
    FoundSource source;
    source.source = QStringLiteral("/%1.mov").arg(tr("Holiday", "an invented clip"));
    source.treeFolder = tr("Day 1", "an invented folder");
    const NameFields fields{1920, 1080, QStringLiteral("h264"), QDate(2026, 5, 14)};
    return fillLateFields(planner.plan(source).outputStem, fields) + u'.' + extension;
}

QMenu *OutputOptionsDialog::fieldMenu(QLineEdit *nameEdit, QWidget *parent)
{
    const std::pair<const char *, QString> fields[] = {{"name", tr("Name of the source")},
                                                       {"folder", tr("Its folder")},
                                                       {"preset", tr("Preset")},
                                                       {"counter", tr("Number: 0001, 0002, \u2026")},
                                                       {"id", tr("Id in a list of links")},
                                                       {"width", tr("Width of the output")},
                                                       {"height", tr("Height of the output")},
                                                       {"rendition", tr("Size of the output: 1080p")},
                                                       {"codec", tr("Format of the output: h264")},
                                                       {"date", tr("Date of recording")}};
    auto *menu = new QMenu(parent);
    for (const auto &[name, text] : fields) {
        const QString field = u'{' + QString::fromLatin1(name) + u'}';
        menu->addAction(text, nameEdit, [nameEdit, field] {
            nameEdit->insert(field);
            nameEdit->setFocus();
        });
    }
    return menu;
}

// As it is typed: what a clip would be called, or what is wrong.
void OutputOptionsDialog::showExample()
{
    const auto checked = Planner::checkTemplate(m_name->text());
    m_example->setText(checked ? tr("For example: %1").arg(exampleName(m_name->text(), m_preset, m_extension))
                               : checked.error().sentence);
    const QString bucket = m_bucket->text().trimmed();
    const auto location =
        bucket.isEmpty() ? Result<S3Location>(S3Location()) : parseS3Location(plainBucketLink(bucket));
    const bool isBucket = bucket.isEmpty() || (isBucketLink(bucket) && location);
    m_bucketProblem->setVisible(!isBucket);
    m_bucketProblem->setText(isBucket    ? QString()
                             : !location ? location.error().sentence
                                         : tr("An address in S3 storage looks like s3://bucket/folder."));
    m_ok->setEnabled(checked.has_value() && isBucket);
}

OutputOptionsDialog::Choices OutputOptionsDialog::choices() const
{
    return {m_name->text(),
            existsPolicyFromText(m_exists->currentData().toString()).value_or(ExistsPolicy::Rename),
            m_onlySmaller->isChecked(),
            m_joinsTakes->isChecked(),
            m_again->isChecked(),
            m_bucket->text().trimmed().isEmpty() ? QString() : plainBucketLink(m_bucket->text().trimmed())};
}

} // namespace reelyard
