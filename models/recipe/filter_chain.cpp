// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipe/filter_chain.h"

#include <QRegularExpression>

namespace reelyard
{

QStringList splitFilters(const QString &text, QChar at)
{
    QStringList parts;
    QString part;
    bool inQuotes = false;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size()) {
            part += c;
            part += text[++i];
            continue;
        }
        if (c == u'\'')
            inQuotes = !inQuotes;
        else if (!inQuotes && (c == u'{' || c == u'['))
            ++depth;
        else if (!inQuotes && (c == u'}' || c == u']'))
            --depth;
        if (c == at && !inQuotes && depth <= 0) {
            parts.append(part);
            part.clear();
        } else {
            part += c;
        }
    }
    parts.append(part);
    return parts;
}

PictureChain::PictureChain(const OutputText &text)
{
    if (const OutputText::Option *option = text.find(u"filter", u"v")) {
        m_elements = splitFilters(option->value, u',');
        return;
    }
    const OutputText::Option *graph = text.find(u"filter_complex", u"");
    if (!graph)
        return;
    static const QRegularExpression labels(QStringLiteral(R"(^(\s*\[0:[vV](?::0)?\])(.*?)((?:\[[^\[\]]*\])*\s*)$)"));
    const QStringList chains = splitFilters(graph->value, u';');
    for (qsizetype i = 0; i < chains.size(); ++i) {
        const auto match = labels.match(chains[i]);
        if (!match.hasMatch())
            continue;
        QStringList before = chains.mid(0, i);
        before.append(match.captured(1));
        QStringList after{match.captured(3)};
        after.append(chains.mid(i + 1));
        m_before = before.join(u';');
        m_after = after.join(u';');
        m_elements = splitFilters(match.captured(2), u',');
        m_isOfGraph = true;
        return;
    }
}

void PictureChain::write(OutputText &text, const QStringList &elements) const
{
    if (elements == m_elements)
        return;
    if (m_isOfGraph) {
        const QString chain = elements.isEmpty() ? QStringLiteral("null") : elements.join(u',');
        text.set(QStringLiteral("filter_complex"), {}, m_before + chain + m_after);
    } else if (elements.isEmpty()) {
        text.remove(u"filter", u"v");
    } else {
        text.set(QStringLiteral("filter"), QStringLiteral("v"), elements.join(u','));
    }
}

} // namespace reelyard
