// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/form_field.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace reelyard
{

namespace
{

void colour(QLabel &label, const QColor &color)
{
    QPalette colors = label.palette();
    colors.setColor(QPalette::WindowText, color);
    label.setPalette(colors);
}

} // namespace

void guardFromWheel(QWidget *field)
{
    /// Lets the page have the wheel.
    class Guard : public QObject
    {
    public:
        using QObject::QObject;
        bool eventFilter(QObject *object, QEvent *event) override
        {
            const auto *widget = qobject_cast<QWidget *>(object);
            if (event->type() != QEvent::Wheel || !widget || widget->hasFocus())
                return false;
            event->ignore();
            return true;
        }
    };
    field->setFocusPolicy(Qt::StrongFocus);
    field->installEventFilter(new Guard(field));
}

ChoiceBox::ChoiceBox(const QString &objectName, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setItemDelegate(new QStyledItemDelegate(this)); // Fusion's own would draw menu lines
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumContentsLength(12);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    guardFromWheel(this);
    connect(this, &QComboBox::activated, this, [this] { emit chosen(value()); });
}

void ChoiceBox::add(const QString &text, const QString &value)
{
    addItem(text, value);
    m_ownCount = count();
}

void ChoiceBox::showValue(const QString &value)
{
    while (count() > m_ownCount)
        removeItem(count() - 1);
    int row = findData(value);
    if (row < 0) {
        addItem(value == otherValue() ? tr("As written in the arguments") : value, value);
        row = count() - 1;
    }
    setCurrentIndex(row);
}

void ChoiceBox::setAvailable(const QString &value, bool isAvailable)
{
    auto *rows = qobject_cast<QStandardItemModel *>(model());
    const int row = findData(value);
    if (rows && row >= 0)
        rows->item(row)->setEnabled(isAvailable);
}

FormSection::FormSection(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout)
    , m_kept(new QLabel(this))
{
    auto *heading = new QLabel(title, this);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_kept->setWordWrap(true);
    m_kept->setTextFormat(Qt::PlainText);
    m_kept->setObjectName(QStringLiteral("keptWords"));
    m_kept->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addLayout(m_form);
    column->addWidget(m_kept);
    const auto repaint = [this] {
        colour(*m_kept, Theme::colors().muted);
        for (const auto &[field, label] : m_mistakes)
            colour(*label, Theme::colors().bad);
    };
    repaint();
    connect(&Theme::instance(), &Theme::changed, this, repaint);
}

void FormSection::addField(const QString &label, QWidget *field, const QString &why)
{
    field->setAccessibleName(label);
    if (!why.isEmpty()) {
        field->setToolTip(why);
        field->setAccessibleDescription(why);
    }
    auto *name = new QLabel(tr("%1:").arg(label), this);
    name->setBuddy(field);
    name->setMinimumWidth(88);
    constexpr int lineHeight = 28; // of most fields: the label stands beside their first line
    name->setMinimumHeight(std::min(field->sizeHint().height(), lineHeight));
    m_form->addRow(name, field);
    m_rows[field] = field;
}

void FormSection::addField(const QString &label, QWidget *field, FormField stands, const QString &why)
{
    addField(label, field, why);
    auto *mistake = new QLabel(this);
    mistake->setObjectName(field->objectName() + QLatin1String("Mistake"));
    mistake->setWordWrap(true);
    mistake->hide();
    colour(*mistake, Theme::colors().bad);
    m_form->addRow(QString(), mistake);
    m_form->setRowVisible(mistake, false);
    m_mistakes[stands] = mistake;
}

void FormSection::addRow(QWidget *row)
{
    m_form->addRow(row);
    m_rows[row] = row;
}

void FormSection::showMistakes(const std::vector<Mistake> &mistakes)
{
    for (const auto &[field, label] : m_mistakes) {
        const FormField wanted = field;
        const auto found = std::find_if(mistakes.begin(), mistakes.end(),
                                        [wanted](const Mistake &mistake) { return mistake.field == wanted; });
        const bool isWrong = found != mistakes.end();
        label->setText(isWrong ? found->sentence : QString());
        m_form->setRowVisible(label, isWrong);
    }
}

void FormSection::showKept(const std::vector<KeptWords> &kept, const std::vector<OptionTopic> &topics)
{
    QStringList options;
    QStringList filters;
    for (const KeptWords &words : kept) {
        if (std::find(topics.begin(), topics.end(), words.topic) != topics.end())
            (words.isFilter ? filters : options).append(words.text);
    }
    QStringList sentences;
    if (!options.isEmpty())
        sentences << tr("Also, kept as written: %1").arg(options.join(QLatin1String("  ")));
    if (!filters.isEmpty())
        sentences << tr("Filters, kept as written: %1").arg(filters.join(QLatin1String(", ")));
    // Long words break where they can.
    m_kept->setText(sentences.join(u'\n')
                        .replace(QLatin1String("-"), QStringLiteral("-\u2060"))
                        .replace(QLatin1String(","), QStringLiteral(",\u200b"))
                        .replace(QLatin1String(":"), QStringLiteral(":\u200b")));
    m_kept->setVisible(!sentences.isEmpty());
}

void FormSection::setFieldVisible(QWidget *field, bool isVisible)
{
    if (const auto row = m_rows.find(field); row != m_rows.end())
        m_form->setRowVisible(row->second, isVisible);
}

} // namespace reelyard
