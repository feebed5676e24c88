#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that check_layers.py does see a forbidden arrow, of each kind."""

import tempfile
import unittest
from pathlib import Path

import check_layers


class CheckLayersTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def problems(self, files):
        for name, text in files.items():
            path = Path(self.folder.name) / "src" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return check_layers.find_problems(self.folder.name)

    def test_an_arrow_inward_is_fine(self):
        self.assertEqual(self.problems({"store/a.cpp": '#include "core/result.h"\n#include <QSqlQuery>\n'}), [])

    def test_core_may_not_include_the_store(self):
        found = self.problems({"core/a.cpp": '#include "core/b.h"\n#include "store/store.h"\n'})
        self.assertEqual(found, ["src/core/a.cpp:2: core must not include store/store.h"])

    def test_siblings_do_not_see_each_other(self):
        self.assertTrue(self.problems({"automation/a.h": '#include "mattermost/call.h"\n'}))
        self.assertTrue(self.problems({"mattermost/a.h": '#include "store/store.h"\n'}))

    def test_the_local_room_sees_only_the_codec(self):
        self.assertEqual(self.problems({"localroom/a.cpp": '#include "mattermost/codec/post_codec.h"\n'}), [])
        self.assertTrue(self.problems({"localroom/b.cpp": '#include "mattermost/transport/transport.h"\n'}))

    def test_widgets_know_nothing_of_sql_or_http(self):
        self.assertTrue(self.problems({"widgets/a.cpp": '#include "store/store.h"\n'}))
        self.assertTrue(self.problems({"widgets/b.cpp": "#include <QNetworkAccessManager>\n"}))

    def test_the_terminal_takes_secrets_from_the_desktop_but_no_window(self):
        good = '#include "app/platform/secret.h"\n#include "app/profile/program_paths.h"\n'
        self.assertEqual(self.problems({"cli/a.cpp": good}), [])
        self.assertTrue(self.problems({"cli/b.cpp": '#include "app/platform/desktop/tray_icon.h"\n'}))
        links = "opsdeck_library(cli SOURCES a.cpp LINKS opsdeck::app_platform opsdeck::app_profile)\n"
        self.assertEqual([p for p in self.problems({"cli/CMakeLists.txt": links}) if "link" in p], [])
        found = self.problems({"cli/CMakeLists.txt": "opsdeck_library(cli SOURCES a.cpp LINKS opsdeck::desktop)\n"})
        self.assertIn("src/cli/CMakeLists.txt:1: cli must not link opsdeck::desktop", found)

    def test_the_desktop_knows_core_only(self):
        good = '#include "core/result.h"\n#include <QDBusConnection>\n#include <QSystemTrayIcon>\n'
        self.assertEqual(self.problems({"app/platform/desktop/a.cpp": good}), [])
        self.assertTrue(self.problems({"app/platform/desktop/b.cpp": '#include "widgets/theme/theme.h"\n'}))
        self.assertTrue(self.problems({"app/platform/c.cpp": "#include <QDBusConnection>\n"}))

    def test_a_library_belongs_to_its_layer(self):
        self.assertTrue(self.problems({"core/net.cpp": "#include <QTcpSocket>\n"}))
        self.assertTrue(self.problems({"store/net.cpp": "#include <QCoroTask>\n"}))

    def test_yaml_is_seen_by_one_file(self):
        self.assertEqual(self.problems({"core/yaml_document.cpp": "#include <yaml-cpp/yaml.h>\n"}), [])
        self.assertTrue(self.problems({"core/other.cpp": "#include <yaml-cpp/yaml.h>\n"}))

    def test_link_arrows_are_read_too(self):
        good = "opsdeck_library(store SOURCES a.cpp LINKS opsdeck::core Qt6::Sql)\n"
        self.assertEqual(self.problems({"store/CMakeLists.txt": good}), [])
        bad = "opsdeck_library(store\n    SOURCES a.cpp\n    LINKS opsdeck::opsflow Qt6::Widgets)\n"
        self.assertEqual(len(self.problems({"store/CMakeLists.txt": bad})), 2)
        worse = self.problems({"core/CMakeLists.txt": "target_link_libraries(x PRIVATE opsdeck::store)\n"})
        self.assertIn("src/core/CMakeLists.txt:1: core must not link opsdeck::store", worse)


if __name__ == "__main__":
    unittest.main()
