// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTranslator>

class QWidget;

namespace reelyard::test
{

/// A language that nobody speaks: each text between marks and longer than in English, with its arguments kept. What is
/// seen outside of marks was never given to a translator, and what does not fit would not fit in a real language.
class PseudoLanguage : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *sourceText, const char *disambiguation, int n) const override;
};

/// What of `text` has letters and is outside of all marks; empty where all of it went through the language, or is of no
/// language: numbers, units, keys, codecs, paths.
QString untranslatedPart(const QString &text);

/// Texts in `widget` and below (shown, or told to a screen reader) that did not go through the language, each with its
/// object's name. Parts that are one of `ownWords` are a person's own: names of files, presets, batches.
QStringList untranslatedTexts(const QWidget &widget, const QStringList &ownWords);

} // namespace reelyard::test
