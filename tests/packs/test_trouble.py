# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a machine does to programs is told in plain words: one sentence and one thing to do."""

import errno
import sqlite3
import subprocess
import sys
import unittest

from starter_case import PACK, StarterCase

sys.path.insert(0, str(PACK / "lib"))
from starter.trouble import REFUSED, Trouble, explain  # noqa: E402
from starter.units import duration, seconds, size  # noqa: E402


class TroubleTest(StarterCase):
    def test_errors_of_the_machine_have_words(self):
        cases = {OSError(errno.ENOSPC, "x", "/data/f"): "The disk is full (/data/f).",
                 OSError(errno.EDQUOT, "x"): "The disk is full.",
                 PermissionError(errno.EACCES, "x", "/f"): "This account may not do that (/f).",
                 OSError(errno.EROFS, "x", "/f"): "The disk is read-only (/f).",
                 OSError(errno.EIO, "Input/output error", "/f"): "Input/output error (/f).",
                 sqlite3.OperationalError("database or disk is full"): "The disk is full: the database could not be "
                                                                       "written."}
        for error, words in cases.items():
            self.assertEqual(explain(error).what, words)

    def test_a_busy_database_is_a_refusal(self):
        self.assertEqual(explain(sqlite3.OperationalError("database is locked")).code, REFUSED)

    def test_our_own_trouble_stays_as_it_is(self):
        trouble = Trouble("a", "b", 3)
        self.assertIs(explain(trouble), trouble)

    def test_output_that_cannot_be_written_is_not_a_success(self):
        with open("/dev/full", "w", encoding="ascii") as full:
            process = subprocess.run([str(PACK / "bin" / "apps")], stdout=full, stderr=subprocess.PIPE, text=True,
                                     env=self.environment(), check=False)
        self.assertEqual(process.returncode, 1)
        self.assertEqual(process.stderr, "The disk is full.\nFree some space, then try again.\n")

    def test_a_reader_that_goes_away_is_no_traceback(self):
        process = subprocess.Popen([str(PACK / "bin" / "process-find"), "--name="], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, env=self.environment())
        process.stdout.close()
        self.assertNotIn("Traceback", process.stderr.read())
        process.stderr.close()
        self.assertNotEqual(process.wait(), 0)


class UnitsTest(unittest.TestCase):
    def test_durations_as_people_write_them(self):
        for text, expected in {"90": 90, "15m": 900, "1h30m": 5400, "250ms": 0.25, "7d": 604800, "1H 5s": 3605}.items():
            self.assertEqual(seconds(text), expected, text)
        for text in ("", "m", "1x", "-5s", "1h-5m", "soon"):
            with self.assertRaises(Exception, msg=text):
                seconds(text)

    def test_durations_and_sizes_for_people(self):
        self.assertEqual([duration(value) for value in (0.44, 12, 200, 7500, 273600)],
                         ["0.4 s", "12 s", "3 min 20 s", "2 h 5 min", "3 d 4 h"])
        self.assertEqual([size(value) for value in (0, 1023, 1536, 5 << 30, 1 << 50)],
                         ["0 B", "1023 B", "1.5 KiB", "5.0 GiB", "1024.0 TiB"])


if __name__ == "__main__":
    unittest.main()
