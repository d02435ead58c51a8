// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/table/job_category.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace reelyard
{

// What stands in the search field:
//
//     interview -proxy state:failed,waiting class:source preset:"Web MP4" place:cloud -batch:"Card 3"
//
// Words are looked for in name, folder and error sentence; case is ignored. All conditions have to hold; '-' turns one
// round; ',' stands between values of which one has to hold. What is in quotes is one word.

/// One condition.
struct SearchTerm {
    enum class Is : quint8 { Word, State, Preset, Class, Place, Batch };
    Is is = Is::Word;
    bool isExcluded = false; ///< holds where the rest does not
    QString word;
    // Of each, one has to fit; none does where the value is not known.
    std::vector<JobCategory> states;
    QStringList presets;
    std::vector<ErrorClass> classes;
    std::vector<Place> places;
    std::vector<BatchId> batches; ///< ascending

    bool accepts(const Job &job) const;
    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

struct JobSearch {
    JobSearch() = default;
    JobSearch(const QString &phrase); ///< as it stands, but for spaces around it
    std::vector<SearchTerm> terms;

    bool accepts(const Job &job) const;
    bool isEmpty() const { return terms.empty(); }
    friend bool operator==(const JobSearch &, const JobSearch &) = default;
};

/// What values there are. The first three are what the user reads; the English names are known beside them.
struct SearchVocabulary {
    QStringList states;  ///< by JobCategory
    QStringList classes; ///< by ErrorClass
    QStringList places;  ///< by Place
    QStringList presets;
    std::vector<std::pair<QString, BatchId>> batches;
};

/// What cannot be as it was typed.
struct SearchProblem {
    enum class Is {
        UnknownToken, ///< is looked for as a word
        UnknownValue, ///< fits no job
        NoValue       ///< left alone: it is still being typed
    };
    Is is = Is::UnknownToken;
    QString token;      ///< "state"
    QString value;      ///< as typed, without quotes
    QString nearest;    ///< the token or value that was probably meant; empty: none is near
    qsizetype from = 0; ///< where in the text stands what `corrected` would take the place of
    qsizetype length = 0;
    QString corrected; ///< empty where nothing is near

    friend bool operator==(const SearchProblem &, const SearchProblem &) = default;
};

struct ParsedSearch {
    JobSearch search;
    std::vector<SearchProblem> problems; ///< in the order of the text
};

ParsedSearch parseSearch(const QString &text, const SearchVocabulary &vocabulary);

QStringList searchTokens(); ///< "state", "preset", ...

/// What may stand where the cursor is.
struct SearchCompletion {
    qsizetype from = 0; ///< what it would take the place of
    qsizetype length = 0;
    QStringList shown;    ///< as the user reads them
    QStringList inserted; ///< by the same index; ends in ':' where a value follows, else in a space
};
SearchCompletion completeSearch(const QString &text, qsizetype cursor, const SearchVocabulary &vocabulary);

} // namespace reelyard
