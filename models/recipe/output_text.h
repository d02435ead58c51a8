// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/shell_words.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace reelyard
{

/// The arguments of one output of a recipe as somebody wrote them, with the inputs and options of the whole that stand
/// before them. Each edit changes the words it names and leaves every other letter where it is.
class OutputText
{
public:
    enum class Of { Program, Input, Output };

    struct Option {
        QString name; ///< in the spelling of option_table.h
        QString streams;
        QString value; ///< "1" or "0" of a switch
        Of of = Of::Output;
        size_t word = 0;               ///< index into words()
        std::optional<size_t> ofValue; ///< a switch has none
    };

    OutputText() = default;
    explicit OutputText(const QString &text);

    const QString &text() const { return m_text; }
    const std::vector<WrittenWord> &words() const { return m_written.words; }
    /// No quotation mark is left open: only then are edits carried out.
    bool isWhole() const { return m_written.openQuote.isNull(); }
    /// In the order they are written.
    const std::vector<Option> &options() const { return m_options; }
    /// The output's; empty where it is left open.
    QString outputName() const;
    void setOutputName(const QString &name);
    QStringList inputs() const;

    /// The last one of that name and specifier, as ffmpeg takes it; null when there is none.
    const Option *find(QStringView name, QStringView streams) const;
    /// The last one of that name, whatever streams it is for.
    const Option *find(QStringView name) const;
    std::vector<const Option *> all(QStringView name) const;

    /// Replaces the value of that option, or puts the option among those it belongs to.
    void set(const QString &name, const QString &streams, const QString &value);
    void setSwitch(const QString &name);
    void add(const QString &name, const QString &streams, const QString &value); ///< beside others of that name
    void setValue(const Option &option, const QString &value);
    /// Another option at the place of this one.
    void exchange(const Option &option, const QString &name, const QString &streams, const QString &value);
    void remove(const Option &option);
    void remove(QStringView name, QStringView streams);
    /// Words in front of all others.
    void prepend(const QStringList &words);
    /// These words, with the blanks before them.
    void removeWords(size_t first, size_t count);

    /// The option as it is written: "-tune film".
    QString writtenAs(const Option &option) const;

    /// The recipe's outputs, each with what stands before it and between it and the one before. Their texts together
    /// are `arguments`, letter for letter.
    static std::vector<QString> split(const QString &arguments);

private:
    void read();
    void replace(qsizetype start, qsizetype length, const QString &text);
    void insertOption(const QString &name, const QString &streams, const QStringList &words);

    QString m_text;
    WrittenWords m_written;
    std::vector<Option> m_options;
    std::vector<size_t> m_inputWords;
    std::optional<size_t> m_nameWord; ///< of the first output
};

/// Which part of an output an option is about, in the order in which people write them.
enum class OptionTopic { Selection, Video, Audio, Subtitles, Description, Container, Unknown };
OptionTopic topicOf(const QString &name, const QString &streams);

} // namespace reelyard
