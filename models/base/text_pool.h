// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/seldom.h"

#include <QHash>

namespace reelyard
{

/// Keeps texts that come again and again once. One thread.
class TextPool
{
public:
    SharedText of(const QString &text)
    {
        if (text.isEmpty())
            return {};
        if (const auto known = m_texts.constFind(text); known != m_texts.cend())
            return *known;
        if (m_texts.size() >= most) // texts that do not come again
            m_texts.clear();
        return *m_texts.insert(text, SharedText(text));
    }
    void clear() { m_texts.clear(); }

private:
    static constexpr qsizetype most = 10'000;
    QHash<QString, SharedText> m_texts;
};

} // namespace reelyard
