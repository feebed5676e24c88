// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/catalog/catalog.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::automation;
using namespace Qt::StringLiterals;
using core::AutomationId;

namespace {

void write(const QString& path, const QByteArray& text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray one(const QByteArray& id, const QByteArray& say, const QByteArray& more = {})
{
    return "opsdeck: 1\nid: " + id + "\ntitle: T\ndanger: read\nsay: " + say + "\nrun: {argv: [\"true\"]}\n" + more;
}

const QByteArray pack_yaml = "opsdeck: 1\nid: demo\nversion: \"1\"\n";

} // namespace

class TestCatalog final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_pack;

    static QStringList ids(const Catalog& catalog)
    {
        QStringList out;
        for (const auto& definition : catalog.all())
            out.append(definition->id.value());
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_pack = m_dir->filePath(u"demo"_s);
        write(m_pack + u"/pack.yaml"_s, pack_yaml);
        write(m_pack + u"/one.yaml"_s, one("b.one", "one") + "---\n" + one("a.two", "two"));
    }

    void packs_are_read_and_ordered()
    {
        Catalog catalog;
        catalog.set_folders({{m_pack}});
        QCOMPARE(ids(catalog), (QStringList{u"a.two"_s, u"b.one"_s}));
        QVERIFY(catalog.find(AutomationId(u"b.one"_s)));
        QVERIFY(!catalog.find(AutomationId(u"b.on"_s)));
        QVERIFY(std::holds_alternative<core::LineMatch>(catalog.match(u"two"_s)));
        QCOMPARE(catalog.all().front()->pack_folder, m_pack);
    }

    void a_broken_file_keeps_the_rest()
    {
        write(m_pack + u"/bad.yaml"_s, "opsdeck: 1\nid: [\n");
        write(m_pack + u"/worse.yaml"_s, one("c.three", "three", "followups: [{run: x, when: \"1 +\"}]\n"));
        Catalog catalog;
        catalog.set_folders({{m_pack}});
        QCOMPARE(ids(catalog), (QStringList{u"a.two"_s, u"b.one"_s}));
        QVERIFY(core::has_errors(catalog.findings()));
        QStringList told;
        for (const auto& finding : catalog.findings())
            told.append(core::to_text(finding));
        QVERIFY2(told.filter(u"worse.yaml:7:followups[0].when: error"_s).size() == 1, qPrintable(told.join(u'\n')));
    }

    void a_broken_save_keeps_the_last_good_definitions()
    {
        Catalog catalog;
        catalog.set_folders({{m_pack}});
        const QStringList both{u"a.two"_s, u"b.one"_s};
        const QString old = catalog.find(AutomationId(u"a.two"_s))->digest;
        const auto kept = [&] {
            return std::count_if(catalog.findings().begin(), catalog.findings().end(), [](const auto& finding) {
                return finding.severity == core::Finding::Severity::warning;
            });
        };
        // The whole file, one document of it, the pack itself.
        write(m_pack + u"/one.yaml"_s, "opsdeck: 1\nid: [\n");
        catalog.reload();
        QCOMPARE(ids(catalog), both);
        QVERIFY(core::has_errors(catalog.findings()));
        QCOMPARE(kept(), std::ptrdiff_t(1));
        write(m_pack + u"/one.yaml"_s, one("b.one", "one now") + "---\n" + one("a.two", "two {x}"));
        catalog.reload();
        QCOMPARE(ids(catalog), both);
        QCOMPARE(catalog.find(AutomationId(u"a.two"_s))->digest, old);
        QVERIFY(std::holds_alternative<core::LineMatch>(catalog.match(u"one now"_s)));
        write(m_pack + u"/one.yaml"_s, one("b.one", "one") + "---\n" + one("a.two", "two"));
        write(m_pack + u"/pack.yaml"_s, "opsdeck: 1\nid: [\n");
        catalog.reload();
        QCOMPARE(ids(catalog), both);
        QCOMPARE(catalog.packs().at(0).info.id.value(), u"demo"_s);
        // Mended, the file counts again; gone, its automations are gone.
        write(m_pack + u"/pack.yaml"_s, pack_yaml);
        write(m_pack + u"/one.yaml"_s, one("b.one", "one"));
        catalog.reload();
        QCOMPARE(ids(catalog), QStringList{u"b.one"_s});
        QVERIFY(catalog.findings().empty());
        write(m_pack + u"/one.yaml"_s, "opsdeck: [\n");
        catalog.reload();
        QFile::remove(m_pack + u"/one.yaml"_s);
        catalog.reload();
        QVERIFY(catalog.all().empty());
    }

    void an_id_belongs_to_the_first_pack()
    {
        const QString other = m_dir->filePath(u"other"_s);
        write(other + u"/pack.yaml"_s, QByteArray(pack_yaml).replace("demo", "other"));
        write(other + u"/x.yaml"_s, one("a.two", "another"));
        Catalog catalog;
        catalog.set_folders({{m_pack}, {other}});
        QCOMPARE(catalog.find(AutomationId(u"a.two"_s))->pack.value(), u"demo"_s);
        QVERIFY(core::has_errors(catalog.findings()));
        // Twice the same pack would share its state.
        catalog.set_folders({{m_pack}, {m_pack}});
        QCOMPARE(catalog.packs().at(1).state, PackState::broken);
    }

    void edits_arrive_by_themselves()
    {
        Catalog catalog;
        catalog.set_folders({{m_pack}});
        QStringList seen;
        connect(&catalog, &Catalog::changed, &catalog,
                [&](const auto& added, const auto& removed, const auto& updated) {
                    for (const auto& id : added)
                        seen.append(u'+' + id.value());
                    for (const auto& id : removed)
                        seen.append(u'-' + id.value());
                    for (const auto& id : updated)
                        seen.append(u'~' + id.value());
                });
        write(m_pack + u"/new.yaml"_s, one("c.new", "new"));
        QTRY_COMPARE(seen, QStringList{u"+c.new"_s});
        seen.clear();
        write(m_pack + u"/new.yaml"_s, one("c.new", "newer"));
        QTRY_COMPARE(seen, QStringList{u"~c.new"_s});
        seen.clear();
        // As editors do it: write beside, rename over; and again, because the watched file is another one now.
        for (const char* say : {"newest", "newest of all"}) {
            write(m_pack + u"/.new.tmp"_s, one("c.new", say));
            QVERIFY(::rename(qPrintable(m_pack + u"/.new.tmp"_s), qPrintable(m_pack + u"/new.yaml"_s)) == 0);
            QTRY_COMPARE(seen, QStringList{u"~c.new"_s});
            seen.clear();
        }
        write(m_pack + u"/new.yaml"_s, one("c.new", "in place"));
        QTRY_COMPARE(seen, QStringList{u"~c.new"_s});
        seen.clear();
        QFile::remove(m_pack + u"/new.yaml"_s);
        QTRY_COMPARE(seen, QStringList{u"-c.new"_s});
    }

    void a_folder_may_come_later_and_be_replaced()
    {
        const QString late = m_dir->filePath(u"deep/late"_s);
        Catalog catalog;
        catalog.set_folders({{late}});
        QCOMPARE(catalog.packs().at(0).state, PackState::missing);
        write(late + u"/pack.yaml"_s, pack_yaml);
        write(late + u"/x.yaml"_s, one("x.late", "late"));
        QTRY_COMPARE(ids(catalog), QStringList{u"x.late"_s});
        QVERIFY(QDir(late).removeRecursively());
        QTRY_COMPARE(ids(catalog), QStringList());
        write(late + u"/pack.yaml"_s, pack_yaml);
        write(late + u"/x.yaml"_s, one("x.again", "late"));
        QTRY_COMPARE(ids(catalog), QStringList{u"x.again"_s});
    }

    void a_snapshot_does_not_change_under_its_holder()
    {
        Catalog catalog;
        catalog.set_folders({{m_pack}});
        const CatalogPtr before = catalog.snapshot();
        QFile::remove(m_pack + u"/one.yaml"_s);
        catalog.reload();
        QCOMPARE(before->definitions.size(), size_t(2));
        QVERIFY(catalog.all().empty());
    }

    void a_shelf_may_come_later_and_so_may_its_packs()
    {
        const QString shelf = m_dir->filePath(u"profile/packs"_s);
        QVERIFY(QDir().mkpath(m_dir->filePath(u"profile"_s)));
        Catalog catalog;
        catalog.set_folders({{m_pack}, {shelf, PackFolder::Kind::shelf}});
        QVERIFY2(catalog.findings().empty(), "a shelf that is not there is nobody's mistake");
        const QStringList named{u"a.two"_s, u"b.one"_s};
        QSignalSpy readings(&catalog, &Catalog::reloaded);
        // As a person does it: the folder, then a pack in it, then one more, bit by bit.
        QVERIFY(QDir().mkpath(shelf));
        QTRY_VERIFY(!readings.isEmpty());
        write(shelf + u"/mine/pack.yaml"_s, QByteArray(pack_yaml).replace("demo", "mine"));
        write(shelf + u"/mine/x.yaml"_s, one("x.mine", "mine"));
        QTRY_COMPARE(ids(catalog), named + QStringList{u"x.mine"_s});
        readings.clear();
        QVERIFY(QDir().mkpath(shelf + u"/yours"_s));
        QTRY_VERIFY(!readings.isEmpty());
        readings.clear();
        write(shelf + u"/yours/y.yaml"_s, one("y.yours", "yours"));
        QTRY_VERIFY(!readings.isEmpty());
        QCOMPARE(ids(catalog), named + QStringList{u"x.mine"_s});
        write(shelf + u"/yours/pack.yaml"_s, QByteArray(pack_yaml).replace("demo", "yours"));
        QTRY_COMPARE(ids(catalog), named + QStringList({u"x.mine"_s, u"y.yours"_s}));
        write(shelf + u"/mine/x.yaml"_s, one("x.other", "mine"));
        QTRY_COMPARE(ids(catalog), named + QStringList({u"x.other"_s, u"y.yours"_s}));
        QVERIFY(QDir(shelf + u"/mine"_s).removeRecursively());
        QTRY_COMPARE(ids(catalog), named + QStringList{u"y.yours"_s});
        QVERIFY(QDir(shelf).removeRecursively());
        QTRY_COMPARE(ids(catalog), named);
    }

    void lint_tells_file_line_and_field()
    {
        write(m_pack + u"/bad.yaml"_s, one("c.bad", "bad {x}"));
        const core::Findings findings = lint_path(m_pack);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(core::to_text(findings.front()), m_pack + u"/bad.yaml:5:say: error: There is no parameter \"x\"."_s);
        QCOMPARE(lint_path(m_pack + u"/bad.yaml"_s).size(), size_t(1));
        QVERIFY(lint_path(m_pack + u"/one.yaml"_s).empty());
        QVERIFY(lint_path(m_pack + u"/pack.yaml"_s).empty());
        QCOMPARE(lint_path(m_pack + u"/none.yaml"_s).size(), size_t(1));
        QCOMPARE(lint_path(m_dir->path()).size(), size_t(1)); // a folder of packs
    }

    void the_starter_pack_is_sound()
    {
        const QString starter = QStringLiteral(OPSDECK_SOURCE "/resources/packs/starter");
        QStringList told;
        for (const auto& finding : lint_path(starter))
            told.append(core::to_text(finding));
        QVERIFY2(told.isEmpty(), qPrintable(told.join(u'\n')));
        Catalog catalog;
        catalog.set_watching(false);
        catalog.set_folders({{starter}});
        QVERIFY(catalog.all().size() >= 10);
        const auto outcome = catalog.match(u"deploy billing 1.1 to test"_s);
        const auto* match = std::get_if<core::LineMatch>(&outcome);
        QVERIFY(match);
        QCOMPARE(match->definition->id.value(), u"app.deploy"_s);
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "test_catalog.moc"
