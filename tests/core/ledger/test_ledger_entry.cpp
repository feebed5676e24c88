// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger_entry.h"

#include <QtTest>

using namespace opsdeck::core;

namespace {

std::vector<LedgerEntry> three_entries()
{
    std::vector<LedgerEntry> chain;
    for (int i = 0; i < 3; ++i) {
        LedgerEntry entry;
        entry.run = RunId(QStringLiteral("01HF000000000000000000000%1").arg(i));
        entry.kind = QStringLiteral("run.requested");
        entry.at = from_ms(1'795'332'458'597 + i);
        entry.body = {{QStringLiteral("line"), QStringLiteral("status")}};
        chain.push_back(chained(entry, chain.empty() ? std::nullopt : std::optional(chain.back())));
    }
    return chain;
}

} // namespace

class TestLedgerEntry final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_whole_chain_holds()
    {
        const auto chain = three_entries();
        QCOMPARE(chain.front().number, 1);
        QVERIFY(chain.front().prev.isEmpty());
        QCOMPARE(chain.back().prev, chain.at(1).hash);
        QVERIFY(!find_break(chain));
    }

    void a_changed_body_breaks_it_there()
    {
        auto chain = three_entries();
        chain[1].body.insert(QStringLiteral("line"), QStringLiteral("restart billing"));
        const auto found = find_break(chain);
        QVERIFY(found);
        QCOMPARE(found->number, 2);
    }

    void a_removed_entry_breaks_it()
    {
        auto chain = three_entries();
        chain.erase(chain.begin() + 1);
        QVERIFY(find_break(chain));
    }

    void the_hash_is_the_documented_one()
    {
        LedgerEntry entry;
        entry.number = 1;
        entry.run = RunId(QStringLiteral("R"));
        entry.kind = QStringLiteral("k");
        entry.at = from_ms(5);
        const QByteArray record = R"({"at":"5","body":{},"kind":"k","number":"1","run":"R"})";
        QCOMPARE(ledger_hash(entry),
                 QString::fromLatin1(QCryptographicHash::hash(record, QCryptographicHash::Sha256).toHex()));
    }
};

QTEST_GUILESS_MAIN(TestLedgerEntry)
#include "test_ledger_entry.moc"
