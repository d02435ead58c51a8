// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace reelyard
{

/// Bytes that nobody else may see: each copy is overwritten when it goes. Not made for printing. Any thread.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    static Secret ofSize(std::size_t bytes); ///< of zeros, to be filled
    ~Secret();
    Secret(const Secret &) = default;
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret other) noexcept;

    bool isEmpty() const { return m_bytes.empty(); }
    std::size_t size() const { return m_bytes.size(); }
    const unsigned char *data() const { return m_bytes.data(); }
    unsigned char *data() { return m_bytes.data(); }
    QByteArrayView view() const;
    QString text() const; ///< as UTF-8; the text is not overwritten

    friend bool operator==(const Secret &, const Secret &) = default; ///< takes longer the more is equal

private:
    std::vector<unsigned char> m_bytes;
};

/// Overwrites what a buffer held. Others that share the buffer see zeros too.
void overwrite(QByteArray &bytes);

} // namespace reelyard
