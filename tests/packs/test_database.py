# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Schema versions, upgrades that happen whole or not at all, backups, and what is done about damage."""

import os
import shutil
import sqlite3
import unittest
from contextlib import closing

from starter_case import PACK, StarterCase


class DatabaseTest(StarterCase):
    def database(self, verb, *more, code=0, env="test"):
        where = ["--env", env] if env else []
        answer = self.run_program("database", verb, "--app", "billing", *where, *more, "--json")
        self.assertEqual(answer.code, code, answer)
        self.assertNotIn("Traceback", answer.err)
        return answer.words if code else answer.data

    def file(self):
        return self.home() / "data" / "billing.db"

    def query(self, text):
        with closing(sqlite3.connect(self.file())) as connection, connection:
            return connection.execute(text).fetchall()

    def test_versions_of_all_environments(self):
        self.deploy("1.0")
        data = self.database("version", env=None)
        self.assertEqual([(row["env"], row["schema"], row["state"]) for row in data["rows"]],
                         [("test", 1, "2 steps behind"), ("production", None, "not deployed")])
        self.assertEqual(data["behind"], "test")

    def test_the_plan_names_the_steps_and_changes_nothing(self):
        self.deploy("1.0")
        data = self.database("plan-upgrade")
        self.assertEqual([row["schema"] for row in data["rows"]], [2, 3])
        self.assertEqual(self.query("PRAGMA user_version"), [(1,)])
        self.assertFalse((self.home() / "backups").exists())

    def test_an_upgrade_keeps_the_data_and_backs_up_first(self):
        self.deploy("1.1")
        self.query("INSERT INTO invoices (customer, net_cents) VALUES ('Kim', 100)")
        data = self.database("upgrade")
        self.assertIn("schema 1 → 3", data["summary"])
        self.assertEqual(self.query("SELECT customer, vat_percent FROM invoices"), [("Kim", 19)])
        with closing(sqlite3.connect(data["backup"])) as saved:
            self.assertEqual(saved.execute("PRAGMA user_version").fetchone(), (1,))
            self.assertEqual(saved.execute("SELECT customer FROM invoices").fetchall(), [("Kim",)])
        self.assertEqual(self.service("health").code, 0, "the running service does not mind")

    def test_a_step_at_a_time_and_then_nothing_to_do(self):
        self.deploy("1.0")
        self.database("upgrade", "--to", "2")
        self.assertEqual(self.query("PRAGMA user_version"), [(2,)])
        self.database("upgrade")
        self.assertIn("already", self.database("upgrade")["summary"])
        self.assertEqual(len(list((self.home() / "backups").iterdir())), 2, "nothing to do needs no backup")

    def test_back_is_refused(self):
        self.deploy("1.0")
        self.database("upgrade")
        self.assertIn("not taken back", self.database("upgrade", "--to", "1", code=4)["summary"])
        self.database("upgrade", "--to", "7", code=2)

    def test_a_failing_step_changes_nothing(self):
        self.pack = self.folder / "pack"
        shutil.copytree(PACK, self.pack)
        wrong = self.pack / "service" / "billing" / "migrations" / "0004_wrong.sql"
        wrong.write_text("CREATE TABLE half (a);\nINSERT INTO nowhere VALUES (1);\n", encoding="utf-8")
        self.deploy("1.0")
        data = self.database("upgrade", code=1)
        self.assertIn("no such table: nowhere. It is still at schema 1", data["summary"])
        self.assertEqual(self.query("PRAGMA user_version"), [(1,)])
        self.assertEqual(self.query("SELECT name FROM sqlite_master WHERE name = 'half'"), [])

    def test_a_busy_database_is_told(self):
        self.deploy("1.0")
        with closing(sqlite3.connect(self.file(), isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            data = self.database("upgrade", code=4)
        self.assertIn("busy", data["summary"])

    def test_restore_brings_back_the_backup_and_sets_the_rest_aside(self):
        self.deploy("1.1")
        self.query("INSERT INTO users (login, role) VALUES ('kim', 'clerk')")
        self.database("upgrade")
        self.query("INSERT INTO users (login, role) VALUES ('later', 'clerk')")
        self.assertIn("Put back", self.database("plan-restore")["summary"])
        data = self.database("restore")
        self.assertEqual(self.query("SELECT login FROM users"), [("kim",)])
        self.assertEqual(self.query("PRAGMA user_version"), [(1,)])
        with closing(sqlite3.connect(os.path.join(data["replaced"], "billing.db"))) as old:
            self.assertEqual(len(old.execute("SELECT login FROM users").fetchall()), 2)
        self.assertEqual(self.service("health").code, 0, "it runs again, as before")

    def test_a_damaged_database_is_told_left_alone_and_restored(self):
        self.deploy("1.1")
        self.database("upgrade", "--to", "2")
        self.service("stop")
        self.file().write_bytes(b"this is not a database" * 500)
        before = self.file().read_bytes()
        for verb in ("version", "plan-upgrade", "upgrade"):
            data = self.database(verb, code=4)
            self.assertIn("damaged", data["summary"])
            self.assertIn("restore database of billing in test", data["advice"])
        self.assertEqual(self.file().read_bytes(), before)
        self.assertIn("damaged", self.database("version", env=None)["summary"])
        self.database("restore")
        self.assertEqual(self.query("PRAGMA user_version"), [(1,)])
        self.assertEqual(self.status()["state"], "stopped", "what was stopped stays stopped")

    def test_damage_without_a_backup_says_so(self):
        self.deploy("1.0")
        self.service("stop")
        self.file().write_bytes(b"x" * 4096)
        self.assertIn("There is no backup", self.database("version", code=4)["advice"])
        self.database("restore", code=3)

    def test_a_missing_database_is_told(self):
        self.deploy("1.0")
        self.file().unlink()
        self.assertIn("is missing", self.database("upgrade", code=3)["summary"])

    def test_a_deploy_does_not_replace_a_lost_database_by_an_empty_one(self):
        self.deploy("1.0")
        self.database("upgrade")
        self.service("stop")
        self.file().unlink()
        answer = self.refused(3, "deploy", "run", "--app", "billing", "--version", "1.1", "--env", "test")
        self.assertIn("restore database of billing in test", answer.err)
        self.database("restore")
        self.deploy("1.1")
        self.assertEqual(self.status()["state"], "running")

    def test_a_full_disk_is_told_and_nothing_changes(self):
        self.deploy("1.0")
        with closing(sqlite3.connect(self.file())) as connection, connection:
            connection.execute("CREATE TABLE bulk (a)")
            connection.execute("INSERT INTO bulk VALUES (zeroblob(400000))")
        import resource
        import subprocess

        process = subprocess.run([str(self.pack / "bin" / "database"), "upgrade", "--app", "billing", "--env", "test"],
                                 env=self.environment(), capture_output=True, text=True, check=False,
                                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100000, 100000)))
        self.assertNotEqual(process.returncode, 0)
        self.assertNotIn("Traceback", process.stderr)
        self.assertEqual(self.query("PRAGMA user_version"), [(1,)])
        self.assertEqual([path for path in (self.home() / "backups").iterdir() if path.suffix == ".db"], [])

    def test_what_is_not_deployed_has_no_database(self):
        for verb in ("upgrade", "restore"):
            self.assertIn("deploy billing 1.0 to test", self.database(verb, code=3)["advice"])
        self.assertEqual(self.database("version")["rows"][0]["state"], "not deployed")


if __name__ == "__main__":
    unittest.main()
