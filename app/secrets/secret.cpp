// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/secret.h"

#include <sodium.h>

#include <utility>

namespace reelyard
{

Secret::Secret(QByteArrayView bytes)
    : m_bytes(bytes.begin(), bytes.end())
{
}

Secret Secret::ofSize(std::size_t bytes)
{
    Secret secret;
    secret.m_bytes.resize(bytes);
    return secret;
}

Secret::~Secret()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
{
}

Secret &Secret::operator=(Secret other) noexcept
{
    m_bytes.swap(other.m_bytes);
    return *this;
}

QByteArrayView Secret::view() const
{
    return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())};
}

QString Secret::text() const
{
    return QString::fromUtf8(view());
}

void overwrite(QByteArray &bytes)
{
    // Not data(), which would make a copy of what is shared.
    sodium_memzero(const_cast<char *>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace reelyard
