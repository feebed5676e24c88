// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_entry.h"

#include "core/ledger/canonical_json.h"

#include <QCryptographicHash>

namespace opsdeck::core {

QJsonObject ledger_record(const LedgerEntry& entry)
{
    return {
        {QStringLiteral("at"), QString::number(to_ms(entry.at))},
        {QStringLiteral("body"), entry.body},
        {QStringLiteral("kind"), entry.kind},
        {QStringLiteral("number"), QString::number(entry.number)},
        {QStringLiteral("run"), entry.run.value()},
    };
}

QString ledger_hash(const LedgerEntry& entry)
{
    const QByteArray bytes = entry.prev.toUtf8() + canonical_json(ledger_record(entry));
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

LedgerEntry chained(LedgerEntry entry, const std::optional<LedgerEntry>& before)
{
    entry.number = before ? before->number + 1 : 1;
    entry.prev = before ? before->hash : QString();
    entry.hash = ledger_hash(entry);
    return entry;
}

std::optional<ChainBreak> find_break(const std::vector<LedgerEntry>& entries)
{
    const LedgerEntry* before = nullptr;
    for (const auto& entry : entries) {
        const qint64 expected = before ? before->number + 1 : 1;
        if (entry.number != expected)
            return ChainBreak{entry.number, QStringLiteral("Entry %1 is missing.").arg(expected)};
        if (entry.prev != (before ? before->hash : QString()))
            return ChainBreak{entry.number,
                              QStringLiteral("Entry %1 does not follow the one before it.").arg(entry.number)};
        if (entry.hash != ledger_hash(entry))
            return ChainBreak{entry.number,
                              QStringLiteral("Entry %1 was changed after it was written.").arg(entry.number)};
        before = &entry;
    }
    return std::nullopt;
}

} // namespace opsdeck::core
