// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/recipe_mistakes.h"

#include <QComboBox>
#include <QWidget>

#include <map>
#include <vector>

class QFormLayout;
class QLabel;

namespace reelyard
{

/// A field in a page that scrolls: the wheel changes it only where the user went into it before.
void guardFromWheel(QWidget *field);

/// A box of choices that shows a value it does not know as it is written.
class ChoiceBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ChoiceBox(const QString &objectName, QWidget *parent = nullptr);

    void add(const QString &text, const QString &value);
    void showValue(const QString &value);
    QString value() const { return currentData().toString(); }
    void setAvailable(const QString &value, bool isAvailable);

signals:
    void chosen(const QString &value); ///< by the user

private:
    int m_ownCount = 0;
};

/// A section of the form: a heading, rows with a label each, a place for the sentence on a mistake under the field, and
/// one for the words that the form keeps as they are.
class FormSection : public QWidget
{
    Q_OBJECT
public:
    FormSection(const QString &title, QWidget *parent = nullptr);

    /// `why` is a sentence for an unusual field, shown as its tool tip.
    void addField(const QString &label, QWidget *field, const QString &why = {});
    void addField(const QString &label, QWidget *field, FormField stands, const QString &why = {});
    void addRow(QWidget *row);
    /// The mistakes that are of its fields; nothing: the section has none.
    void showMistakes(const std::vector<Mistake> &mistakes);
    void showKept(const std::vector<KeptWords> &kept, const std::vector<OptionTopic> &topics);
    void setFieldVisible(QWidget *field, bool isVisible);

private:
    QFormLayout *m_form;
    std::map<FormField, QLabel *> m_mistakes;
    std::map<QWidget *, QWidget *> m_rows; ///< field to the row that holds it
    QLabel *m_kept;
};

} // namespace reelyard
