// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/job_search.h"

#include "models/recipe/nearest_name.h"

#include <algorithm>
#include <array>
#include <optional>

namespace reelyard
{

namespace
{

using Is = SearchTerm::Is;

constexpr std::array<std::pair<const char *, Is>, 5> tokens{
    {{"state", Is::State}, {"preset", Is::Preset}, {"class", Is::Class}, {"place", Is::Place}, {"batch", Is::Batch}}};
// By JobCategory. All is none that one looks for.
constexpr std::array englishStates{"",          "New",       "Running", "Queued",    "Waiting", "On hold",
                                   "Needs you", "Completed", "Failed",  "Cancelled", "Skipped", "To review"};
static_assert(englishStates.size() == jobCategoryCount);
constexpr int errorClassCount = 8;

/// One piece of the text between spaces.
struct Piece {
    qsizetype from = 0;
    qsizetype end = 0;
    bool isExcluded = false;
    qsizetype colon = -1;  ///< the first one outside of quotes
    bool isQuoted = false; ///< begins with a quote
};

std::vector<Piece> piecesOf(const QString &text)
{
    std::vector<Piece> pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        Piece piece;
        piece.from = at;
        if (text[at] == u'-' && at + 1 < text.size() && !text[at + 1].isSpace()) {
            piece.isExcluded = true;
            ++at;
        }
        piece.isQuoted = text[at] == u'"';
        bool isInside = false;
        for (; at < text.size() && (isInside || !text[at].isSpace()); ++at) {
            if (text[at] == u'"')
                isInside = !isInside;
            else if (text[at] == u':' && !isInside && piece.colon < 0)
                piece.colon = at;
        }
        piece.end = at;
        pieces.push_back(piece);
    }
    return pieces;
}

QString unquoted(QStringView text)
{
    QString plain = text.toString();
    plain.remove(u'"');
    return plain;
}

QString quoted(const QString &text)
{
    const bool isPlain = !text.isEmpty() && std::none_of(text.begin(), text.end(), [](QChar sign) {
        return sign.isSpace() || sign == u',' || sign == u':' || sign == u'"';
    });
    return isPlain ? text : u'"' + QString(text).remove(u'"') + u'"';
}

/// "state" of "state:failed"; nothing where the piece is a word: "s3://bucket", "C:/clips", "12:30".
std::optional<QString> tokenOf(const QString &text, const Piece &piece)
{
    const qsizetype begin = piece.from + (piece.isExcluded ? 1 : 0);
    if (piece.isQuoted || piece.colon < begin + 2)
        return std::nullopt;
    const QStringView name = QStringView(text).mid(begin, piece.colon - begin);
    const bool isName = std::all_of(name.begin(), name.end(), [](QChar sign) { return sign.isLetter(); });
    const bool isPath =
        piece.colon + 1 < piece.end && (text[piece.colon + 1] == u'/' || text[piece.colon + 1] == u'\\');
    if (!isName || isPath)
        return std::nullopt;
    return name.toString();
}

std::optional<Is> kindOf(const QString &token)
{
    for (const auto &[name, kind] : tokens) {
        if (token.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return kind;
    }
    return std::nullopt;
}

/// "On hold", "on-hold" and "onhold" are one.
QString keyOf(const QString &name)
{
    QString key;
    for (const QChar sign : name) {
        if (!sign.isSpace() && sign != u'-' && sign != u'_')
            key += sign;
    }
    return key.toCaseFolded();
}

/// The values of a token: what the user reads, and what else they may be called.
struct Names {
    QStringList shown;
    QStringList others;  ///< by the same index; empty: has none
    bool isOpen = false; ///< a user's own names, of which a part will do
};

Names namesOf(Is kind, const SearchVocabulary &vocabulary)
{
    Names names;
    switch (kind) {
    case Is::State:
        for (int i = 0; i < jobCategoryCount; ++i) {
            const QString english = QLatin1String(englishStates[static_cast<std::size_t>(i)]);
            names.others << english;
            names.shown << (english.isEmpty() ? QString() : vocabulary.states.value(i, english));
        }
        break;
    case Is::Class:
        for (int i = 0; i < errorClassCount; ++i) {
            names.others << toText(static_cast<ErrorClass>(i));
            names.shown << vocabulary.classes.value(i, names.others.last());
        }
        break;
    case Is::Place:
        for (int i = 0; i < placeCount; ++i) {
            names.others << toText(static_cast<Place>(i));
            names.shown << vocabulary.places.value(i, names.others.last());
        }
        break;
    case Is::Preset:
        names.shown = vocabulary.presets;
        names.isOpen = true;
        break;
    case Is::Batch:
        for (const auto &[name, id] : vocabulary.batches)
            names.shown << name;
        names.isOpen = true;
        break;
    case Is::Word:
        break;
    }
    return names;
}

/// Which of the names a value means: the one it is, else those that begin with it, or hold it where they are open.
std::vector<int> meant(const QString &value, const Names &names)
{
    const QString key = keyOf(value);
    std::vector<int> exact, partly;
    for (int i = 0; i < names.shown.size(); ++i) {
        for (const QString &name : {names.shown[i], names.others.value(i)}) {
            const QString known = keyOf(name);
            if (known.isEmpty())
                continue;
            if (known == key)
                exact.push_back(i);
            else if (names.isOpen ? known.contains(key) : known.startsWith(key))
                partly.push_back(i);
        }
    }
    std::vector<int> found = exact.empty() ? partly : exact;
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void take(SearchTerm &term, int place, const SearchVocabulary &vocabulary)
{
    switch (term.is) {
    case Is::State:
        term.states.push_back(static_cast<JobCategory>(place));
        break;
    case Is::Class:
        term.classes.push_back(static_cast<ErrorClass>(place));
        break;
    case Is::Place:
        term.places.push_back(static_cast<Place>(place));
        break;
    case Is::Preset:
        term.presets.push_back(vocabulary.presets[place]);
        break;
    case Is::Batch:
        term.batches.push_back(vocabulary.batches[static_cast<std::size_t>(place)].second);
        break;
    case Is::Word:
        break;
    }
}

/// Where the values of a piece begin and end; those between commas outside of quotes.
std::vector<std::pair<qsizetype, qsizetype>> valuesOf(const QString &text, const Piece &piece)
{
    std::vector<std::pair<qsizetype, qsizetype>> values;
    qsizetype begin = piece.colon + 1;
    bool isInside = false;
    for (qsizetype at = begin; at <= piece.end; ++at) {
        if (at < piece.end && text[at] == u'"')
            isInside = !isInside;
        if (at == piece.end || (text[at] == u',' && !isInside)) {
            values.emplace_back(begin, at);
            begin = at + 1;
        }
    }
    return values;
}

SearchProblem unknownToken(const QString &text, const Piece &piece, const QString &token)
{
    SearchProblem problem{SearchProblem::Is::UnknownToken,
                          token,
                          unquoted(QStringView(text).mid(piece.colon + 1, piece.end - piece.colon - 1)),
                          nearestName(token, searchTokens()),
                          piece.from + (piece.isExcluded ? 1 : 0),
                          token.size(),
                          {}};
    problem.corrected = problem.nearest;
    return problem;
}

bool holds(const Job &job, const QString &word)
{
    if (job.name.contains(word, Qt::CaseInsensitive) || job.folder->contains(word, Qt::CaseInsensitive))
        return true;
    if (word.contains(u'/') && job.source().contains(word, Qt::CaseInsensitive))
        return true;
    const Error *error = job.presentError();
    return error && error->sentence.contains(word, Qt::CaseInsensitive);
}

template<typename T>
bool isAmong(const std::vector<T> &values, T value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

} // namespace

bool SearchTerm::accepts(const Job &job) const
{
    const auto fits = [this, &job] {
        switch (is) {
        case Is::Word:
            return holds(job, word);
        case Is::State:
            return std::any_of(states.begin(), states.end(), [&job](JobCategory state) { return isIn(job, state); });
        case Is::Preset:
            return presets.contains(*job.preset);
        case Is::Class: {
            const Error *error = job.presentError();
            return error && isAmong(classes, error->errorClass);
        }
        case Is::Place:
            return isAmong(places, job.place);
        case Is::Batch:
            return std::binary_search(batches.begin(), batches.end(), job.batch);
        }
        return false;
    };
    return fits() != isExcluded;
}

JobSearch::JobSearch(const QString &phrase)
{
    if (const QString word = phrase.trimmed(); !word.isEmpty()) {
        SearchTerm &term = terms.emplace_back();
        term.word = word;
    }
}

bool JobSearch::accepts(const Job &job) const
{
    return std::all_of(terms.begin(), terms.end(), [&job](const SearchTerm &term) { return term.accepts(job); });
}

ParsedSearch parseSearch(const QString &text, const SearchVocabulary &vocabulary)
{
    ParsedSearch parsed;
    for (const Piece &piece : piecesOf(text)) {
        SearchTerm term;
        term.isExcluded = piece.isExcluded;
        const auto token = tokenOf(text, piece);
        const auto kind = token ? kindOf(*token) : std::nullopt;
        if (!kind) {
            const qsizetype begin = piece.from + (piece.isExcluded ? 1 : 0);
            term.word = unquoted(QStringView(text).mid(begin, piece.end - begin));
            if (token)
                parsed.problems.push_back(unknownToken(text, piece, *token));
            if (!term.word.isEmpty())
                parsed.search.terms.push_back(std::move(term));
            continue;
        }
        term.is = *kind;
        const Names names = namesOf(*kind, vocabulary);
        bool hasValue = false;
        for (const auto &[begin, end] : valuesOf(text, piece)) {
            const QString value = unquoted(QStringView(text).mid(begin, end - begin)).trimmed();
            if (keyOf(value).isEmpty())
                continue;
            hasValue = true;
            const std::vector<int> found = meant(value, names);
            for (const int place : found)
                take(term, place, vocabulary);
            if (found.empty()) {
                SearchProblem problem{SearchProblem::Is::UnknownValue,
                                      token->toLower(),
                                      value,
                                      nearestName(value, names.shown + names.others),
                                      begin,
                                      end - begin,
                                      {}};
                problem.corrected = problem.nearest.isEmpty() ? QString() : quoted(problem.nearest);
                parsed.problems.push_back(problem);
            }
        }
        std::sort(term.batches.begin(), term.batches.end());
        if (hasValue)
            parsed.search.terms.push_back(std::move(term));
        else
            parsed.problems.push_back({SearchProblem::Is::NoValue, token->toLower(), {}, {}, piece.end, 0, {}});
    }
    // What is told at a glance first: most rows need no look at their texts then.
    std::stable_partition(parsed.search.terms.begin(), parsed.search.terms.end(),
                          [](const SearchTerm &term) { return term.is != Is::Word; });
    return parsed;
}

QStringList searchTokens()
{
    QStringList names;
    for (const auto &[name, kind] : tokens)
        names << QLatin1String(name);
    return names;
}

SearchCompletion completeSearch(const QString &text, qsizetype cursor, const SearchVocabulary &vocabulary)
{
    SearchCompletion completion{cursor, 0, {}, {}};
    const QString before = text.left(cursor);
    const std::vector<Piece> pieces = piecesOf(before);
    const bool isInPiece = !pieces.empty() && pieces.back().end == cursor;
    const Piece piece = isInPiece ? pieces.back() : Piece{cursor, cursor};
    const auto token = tokenOf(before, piece);
    if (const auto kind = token ? kindOf(*token) : std::nullopt) {
        const auto [begin, end] = valuesOf(before, piece).back();
        completion.from = begin;
        completion.length = end - begin;
        const QString typed = unquoted(QStringView(before).mid(begin, end - begin));
        const Names names = namesOf(*kind, vocabulary);
        for (const int place : meant(typed, names)) {
            const QString &name = names.shown[place];
            if (completion.shown.contains(name))
                continue;
            completion.shown << name;
            completion.inserted << quoted(name) + u' ';
        }
        return completion;
    }
    if (piece.isQuoted || (isInPiece && piece.colon >= 0))
        return completion;
    completion.from = piece.from + (piece.isExcluded ? 1 : 0);
    completion.length = cursor - completion.from;
    const QStringView typed = QStringView(before).mid(completion.from);
    const QStringList known = searchTokens();
    for (const QString &name : known) {
        if (name.startsWith(typed, Qt::CaseInsensitive)) {
            completion.shown << name + u':';
            completion.inserted << name + u':';
        }
    }
    return completion;
}

} // namespace reelyard
