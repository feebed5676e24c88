// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/choices/stored_choices.h"

#include <QJsonArray>
#include <QPointer>
#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr auto longest_kept = std::chrono::days(30);
constexpr size_t most_kept = 300;
constexpr size_t most_values = 2'000; ///< of one question; a longer list is fetched by each process

QString scope() { return QStringLiteral("choices"); }

/// [value, label] each.
QJsonArray to_json(const std::vector<automation::Choice>& list)
{
    QJsonArray out;
    for (const automation::Choice& choice : list)
        out.append(QJsonArray{choice.value, choice.label});
    return out;
}

std::vector<automation::Choice> from_json(const QJsonArray& json)
{
    std::vector<automation::Choice> out;
    for (const auto& entry : json) {
        const QJsonArray pair = entry.toArray();
        if (!pair.at(0).toString().isEmpty())
            out.push_back({pair.at(0).toString(), pair.at(1).toString()});
    }
    return out;
}

} // namespace

StoredChoices::StoredChoices(store::Store* store, const core::Clock* clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{}

QCoro::Task<std::optional<automation::FetchedChoices>> StoredChoices::find(QString key)
{
    auto reading = m_store->userdata().kv().find(scope(), std::move(key));
    const core::Result<std::optional<store::KvEntry>> stored = co_await reading;
    std::optional<automation::FetchedChoices> found;
    if (stored && stored->has_value() && (*stored)->value.isArray())
        found = automation::FetchedChoices{from_json((*stored)->value.toArray()), (*stored)->updated_at};
    co_return found;
}

void StoredChoices::keep(const QString& key, const automation::FetchedChoices& choices)
{
    if (choices.list.size() > most_values)
        return;
    static_cast<void>(m_store->userdata().kv().put({scope(), key, to_json(choices.list), choices.at}));
    if (!std::exchange(m_is_tidy, true))
        tidy();
}

/// Questions change with every new version of a definition: what nobody asks any more goes.
QCoro::Task<void> StoredChoices::tidy()
{
    const QPointer<StoredChoices> self(this);
    auto reading = m_store->userdata().kv().of_scope(scope());
    core::Result<std::vector<store::KvEntry>> all = co_await reading;
    if (!self || !all)
        co_return;
    std::sort(all->begin(), all->end(), [](const auto& a, const auto& b) { return a.updated_at > b.updated_at; });
    const core::Timestamp oldest = m_clock->now() - longest_kept;
    for (size_t i = 0; i < all->size(); ++i) {
        if (i >= most_kept || all->at(i).updated_at < oldest)
            static_cast<void>(m_store->userdata().kv().remove(scope(), all->at(i).key));
    }
}

} // namespace opsdeck::opsflow
