// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/shell_words.h"

#include "models/recipe/command_spec.h"

#include <QCoreApplication>

namespace reelyard
{

namespace
{

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

// Letters that no shell gives a meaning of its own, anywhere in a word.
bool isPlain(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_-+=:,./@%^").contains(c);
}

QString quoted(const QString &word)
{
    if (!word.isEmpty() && std::all_of(word.begin(), word.end(), isPlain))
        return word;
    if (!word.contains(u'\''))
        return u'\'' + word + u'\'';
    // Filter expressions are full of single quotes: double ones keep them legible.
    QString text = QStringLiteral("\"");
    for (const QChar c : word) {
        if (c == u'"' || c == u'\\' || c == u'$' || c == u'`')
            text += u'\\';
        text += c;
    }
    return text + u'"';
}

} // namespace

WrittenWords writtenWords(const QString &text)
{
    WrittenWords found;
    WrittenWord word;
    bool inWord = false;
    QChar quote;
    const auto begin = [&](qsizetype at) {
        if (!inWord)
            word.start = at;
        inWord = true;
    };
    const auto end = [&](qsizetype at) {
        word.length = at - word.start;
        found.words.push_back(word);
        word = {};
        inWord = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool hasNext = i + 1 < text.size();
        if (quote == u'\'') {
            if (c == u'\'')
                quote = QChar();
            else
                word.text += c;
        } else if (quote == u'"') {
            // Inside double quotes a backslash only protects these four (POSIX.1-2017, Shell, 2.2.3).
            if (c == u'"')
                quote = QChar();
            else if (c == u'\\' && hasNext && QStringView(u"\"\\$`").contains(text[i + 1]))
                word.text += text[++i];
            else
                word.text += c;
        } else if (c == u'\'' || c == u'"') {
            begin(i);
            quote = c;
        } else if (c == u'\\' && hasNext) {
            if (text[i + 1] != u'\n') { // backslash and line break: the line goes on
                begin(i);
                word.text += text[i + 1];
            }
            ++i;
        } else if (isBlank(c)) {
            if (inWord)
                end(i);
        } else {
            begin(i);
            word.text += c;
        }
    }
    if (inWord)
        end(text.size());
    found.openQuote = quote;
    return found;
}

Result<QStringList> splitArguments(const QString &text)
{
    const WrittenWords written = writtenWords(text);
    if (!written.openQuote.isNull()) {
        return Error{ErrorClass::Configuration, QStringLiteral("recipe.open-quote"),
                     QCoreApplication::translate("Recipe", "A quotation mark (%1) is opened and never closed.")
                         .arg(written.openQuote),
                     text};
    }
    QStringList words;
    words.reserve(static_cast<qsizetype>(written.words.size()));
    for (const WrittenWord &word : written.words)
        words.append(word.text);
    return words;
}

QString joinArguments(const QStringList &arguments)
{
    QStringList words;
    words.reserve(arguments.size());
    for (const QString &argument : arguments)
        words.append(quoted(argument));
    return words.join(u' ');
}

} // namespace reelyard
