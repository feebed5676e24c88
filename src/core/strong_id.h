// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <utility>

namespace opsdeck::core {

/// An identifier that cannot be mixed up with another kind of identifier. Empty means "none".
template<typename Tag>
class StrongId final {
public:
    StrongId() = default;
    explicit StrongId(QString value)
        : m_value(std::move(value))
    {}

    [[nodiscard]] const QString& value() const { return m_value; }
    [[nodiscard]] bool is_empty() const { return m_value.isEmpty(); }

    friend bool operator==(const StrongId& a, const StrongId& b) { return a.m_value == b.m_value; }
    friend std::strong_ordering operator<=>(const StrongId& a, const StrongId& b)
    {
        const int order = a.m_value.compare(b.m_value);
        return order <=> 0;
    }
    friend size_t qHash(const StrongId& id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

} // namespace opsdeck::core

template<typename Tag>
struct std::hash<opsdeck::core::StrongId<Tag>> {
    size_t operator()(const opsdeck::core::StrongId<Tag>& id) const noexcept { return qHash(id.value()); }
};
