// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/dashboard_folder.h"

#include <QtTest>

using namespace opsdeck;
using namespace Qt::StringLiterals;
using opsflow::DashboardFolder;

namespace {

QByteArray dashboard(const QByteArray& id, const QByteArray& title)
{
    return "opsdeck: 1\nid: " + id + "\ntitle: " + title + "\ntiles: [{title: T, kind: host}]\n";
}

} // namespace

class TestDashboardFolder final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_dir->filePath(name));
        QDir().mkpath(QFileInfo(file).absolutePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void a_saved_file_is_there_without_asking()
    {
        DashboardFolder folder;
        folder.set_folders({m_dir->path()});
        QVERIFY(folder.files().empty());
        write(u"a.yaml"_s, dashboard("a", "First"));
        QTRY_COMPARE(folder.files().size(), size_t(1));
        write(u"a.yaml"_s, dashboard("a", "Second"));
        QTRY_COMPARE(folder.files().front().dashboard.title, u"Second"_s);
        QFile::remove(m_dir->filePath(u"a.yaml"_s));
        QTRY_VERIFY(folder.files().empty());
    }

    void a_folder_that_comes_later_is_read_when_it_comes()
    {
        DashboardFolder folder;
        folder.set_folders({m_dir->filePath(u"later"_s)});
        write(u"later/a.yaml"_s, dashboard("a", "A"));
        QTRY_COMPARE(folder.files().size(), size_t(1));
    }

    void a_file_that_is_saved_broken_leaves_the_last_good_version()
    {
        write(u"a.yaml"_s, dashboard("a", "Good"));
        DashboardFolder folder;
        folder.set_folders({m_dir->path()});
        write(u"a.yaml"_s, "opsdeck: 1\nid: [");
        QTRY_VERIFY(folder.files().front().is_kept);
        QCOMPARE(folder.files().front().dashboard.title, u"Good"_s);
        QCOMPARE(folder.files().front().findings.front().line, 2);
        folder.reload(); // still broken, still kept
        QVERIFY(folder.files().front().is_kept);
        write(u"a.yaml"_s, dashboard("a", "Better"));
        QTRY_COMPARE(folder.files().front().dashboard.title, u"Better"_s);
        QVERIFY(!folder.files().front().is_kept && folder.files().front().findings.empty());
    }

    void a_file_that_never_was_good_is_named_with_its_mistake()
    {
        write(u"a.yaml"_s, "nonsense");
        DashboardFolder folder;
        folder.set_folders({m_dir->path()});
        QCOMPARE(folder.files().size(), size_t(1));
        QVERIFY(folder.files().front().is_broken && !folder.files().front().is_kept);
        QCOMPARE(folder.files().front().dashboard.title, u"a.yaml"_s);
        QVERIFY(folder.files().front().dashboard.tiles.empty());
    }

    void ones_own_file_takes_the_place_of_a_shipped_one()
    {
        write(u"own/x.yaml"_s, dashboard("a", "Own"));
        write(u"shipped/a.yaml"_s, dashboard("a", "Shipped"));
        DashboardFolder folder;
        folder.set_folders({m_dir->filePath(u"own"_s), m_dir->filePath(u"shipped"_s)});
        QCOMPARE(folder.files().size(), size_t(1));
        QCOMPARE(folder.files().front().dashboard.title, u"Own"_s);
        QVERIFY(folder.files().front().findings.empty());
    }

    void two_files_with_one_id_in_a_folder_are_told()
    {
        write(u"a.yaml"_s, dashboard("a", "A"));
        write(u"b.yaml"_s, dashboard("a", "B"));
        DashboardFolder folder;
        folder.set_folders({m_dir->path()});
        QCOMPARE(folder.files().size(), size_t(1));
        QCOMPARE(folder.files().front().findings.front().file, u"b.yaml"_s);
    }
};

QTEST_GUILESS_MAIN(TestDashboardFolder)
#include "test_dashboard_folder.moc"
