# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The integration test finds a good service good and a broken one broken, and cleans up."""

import unittest
import xml.etree.ElementTree as ElementTree

from starter_case import StarterCase


class IntegrationTestTest(StarterCase):
    def suite(self, code):
        answer = self.run_program("integration-test", "--app", "billing", "--env", "test")
        self.assertEqual(answer.code, code, answer)
        return ElementTree.fromstring(answer.out), answer

    def test_good_versions_pass(self):
        for version in ("1.0", "1.1"):
            self.deploy(version)
            suite, answer = self.suite(0)
            self.assertEqual((suite.get("failures"), suite.get("errors")), ("0", "0"), version)
            self.assertEqual(len(suite), int(suite.get("tests")))
            self.assertEqual(len(answer.progress), len(suite))

    def test_the_broken_version_fails_and_says_where(self):
        self.deploy("1.2")
        suite, answer = self.suite(1)
        failed = {case.get("name") for case in suite if case.find("failure") is not None}
        self.assertLessEqual({"health is good", "list begins with the newest"}, failed)
        self.assertNotIn("unknown invoice is not found", failed)
        self.assertIn("no such table", suite.find("testcase/failure").get("message"))
        self.assertIn("tests of billing in test failed:\nhealth is good: ", answer.err)

    def test_it_takes_its_invoices_away(self):
        self.deploy("1.1")
        self.suite(0)
        row = self.ok("database", "version", "--app", "billing", "--env", "test", "--json").data["rows"][0]
        self.assertEqual(row["schema"], 1)
        import sqlite3
        from contextlib import closing

        with closing(sqlite3.connect(self.home() / "data" / "billing.db")) as database:
            self.assertEqual(database.execute("SELECT count(*) FROM invoices").fetchone()[0], 0)

    def test_it_passes_on_every_schema(self):
        self.deploy("1.1")
        for schema in ("2", "3"):
            self.ok("database", "upgrade", "--app", "billing", "--env", "test", "--to", schema)
            self.suite(0)

    def test_a_service_that_does_not_run_cannot_be_tested(self):
        self.refused(3, "integration-test", "--app", "billing", "--env", "test")
        self.deploy("1.1")
        self.service("stop")
        answer = self.refused(3, "integration-test", "--app", "billing", "--env", "test")
        self.assertIn("start billing in test", answer.err)


if __name__ == "__main__":
    unittest.main()
