// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table/job_search.h"

#include <QLineEdit>

#include <functional>

class QCompleter;
class QStringListModel;

namespace reelyard
{

/// The search field of the toolbar: words, and tokens such as "state:failed", for which it offers what there is.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Asked each time: presets and batches come and go. Names of states, places and kinds of errors are put in here.
    void setVocabulary(std::function<SearchVocabulary()> vocabulary) { m_vocabulary = std::move(vocabulary); }
    ParsedSearch parsed() const;
    /// What cannot be as it was typed, as rich text whose link "mend" would mend it; empty: all is well.
    QString sentence(const ParsedSearch &parsed) const;
    void mend(); ///< takes the first correction that was offered

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    SearchVocabulary vocabulary() const;
    void offer(bool isAsked);
    void insertCompletion(int row);

    std::function<SearchVocabulary()> m_vocabulary;
    QCompleter *m_completer;
    QStringListModel *m_offered;
    SearchCompletion m_completion; ///< as offered
};

} // namespace reelyard
