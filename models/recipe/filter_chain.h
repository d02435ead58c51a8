// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/output_text.h"

#include <QStringList>

namespace reelyard
{

/// The parts of a filter graph between signs like ',' and ';' that stand outside quotes, brackets and placeholders.
QStringList splitFilters(const QString &text, QChar at);

/// The filters that a picture goes through in an output: those of -vf, or those behind "[0:v:0]" in -filter_complex.
class PictureChain
{
public:
    explicit PictureChain(const OutputText &text);

    const QStringList &elements() const { return m_elements; }
    bool isOfGraph() const { return m_isOfGraph; }
    /// Changes what differs from elements() and nothing beside it; no elements: the option goes.
    void write(OutputText &text, const QStringList &elements) const;

private:
    QStringList m_elements;
    QString m_before; ///< of the option's value, in front of the chain
    QString m_after;
    bool m_isOfGraph = false;
};

} // namespace reelyard
