#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that check_desktop_files.py does see what is wrong, of each kind."""

import shutil
import tempfile
import unittest
from pathlib import Path

import check_desktop_files as check

REPOSITORY = Path(__file__).resolve().parents[2]


class CheckDesktopFilesTest(unittest.TestCase):
    def problems(self, name, old, new):
        """What is found in a copy in which one text is another one."""
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder)
            for path in [check.LAUNCHER, check.DESCRIPTION, *check.ICONS, Path("CMakeLists.txt"), Path("packaging/debian/changelog")]:
                (copy / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(REPOSITORY / path, copy / path)
            text = (copy / name).read_text(encoding="utf-8")
            self.assertIn(old, text)
            (copy / name).write_text(text.replace(old, new, 1), encoding="utf-8")
            return check.find_problems(copy)

    def test_what_we_have_is_well(self):
        self.assertEqual(self.problems(check.LAUNCHER, "Opsdeck", "Opsdeck"), [])

    def test_an_unknown_key_is_seen(self):
        self.assertTrue(self.problems(check.LAUNCHER, "Terminal=false", "Terminal=perhaps"))

    def test_a_launcher_that_takes_no_links_is_seen(self):
        self.assertTrue(self.problems(check.LAUNCHER, "x-scheme-handler/opsdeck", "x-scheme-handler/other"))
        self.assertTrue(self.problems(check.LAUNCHER, "Exec=opsdeck %U", "Exec=opsdeck"))

    def test_an_action_that_runs_something_is_seen(self):
        self.assertTrue(self.problems(check.LAUNCHER, "Exec=opsdeck opsdeck://cmd", "Exec=opsdeckctl run status"))

    def test_a_text_without_german_is_seen(self):
        self.assertTrue(self.problems(check.LAUNCHER, "Comment[de]", "Comment[fr]"))

    def test_a_damaged_description_is_seen(self):
        self.assertTrue(self.problems(check.DESCRIPTION, "<metadata_license>FSFAP</metadata_license>", ""))
        self.assertTrue(self.problems(check.DESCRIPTION, "opsdeck.desktop", "other.desktop"))
        self.assertTrue(self.problems(check.DESCRIPTION, "<binary>opsdeckctl</binary>", ""))

    def test_two_versions_are_seen(self):
        self.assertTrue(self.problems(check.DESCRIPTION, 'version="0.', 'version="9.'))
        self.assertTrue(self.problems(Path("packaging/debian/changelog"), "opsdeck (0.", "opsdeck (9."))

    def test_an_icon_that_is_not_square_is_seen(self):
        self.assertTrue(self.problems(check.ICONS[0], 'viewBox="0 0 128 128"', 'viewBox="0 0 128 100"'))


if __name__ == "__main__":
    unittest.main()
