# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Users are added once, removed with a plan, and odd names never reach the database."""

import unittest

from starter_case import StarterCase


class UsersTest(StarterCase):
    def setUp(self):
        super().setUp()
        self.deploy()

    def users(self, verb, *more, code=0):
        answer = self.run_program("users", verb, "--app", "billing", "--env", "test", *more, "--json")
        self.assertEqual(answer.code, code, answer)
        return answer.words if code else answer.data

    def test_add_list_remove(self):
        self.assertEqual(self.users("list")["summary"], "billing in test has no users")
        self.assertEqual(self.users("add", "--login=kim", "--role", "clerk")["summary"],
                         "kim added to billing in test as clerk")
        self.assertEqual([(row["login"], row["role"]) for row in self.users("list")["rows"]], [("kim", "clerk")])
        self.assertIn("Remove kim (clerk, added ", self.users("plan-remove", "--login=kim")["summary"])
        self.assertEqual(self.users("list")["summary"], "billing in test has 1 user", "a plan changes nothing")
        self.users("remove", "--login=kim")
        self.assertEqual(self.users("list")["rows"], [])

    def test_twice_is_refused_and_changes_nothing(self):
        self.users("add", "--login=kim", "--role", "admin")
        self.users("add", "--login=kim", "--role", "reader", code=4)
        self.assertEqual(self.users("list")["rows"][0]["role"], "admin")

    def test_who_is_not_there_cannot_be_removed(self):
        for verb in ("remove", "plan-remove"):
            self.assertIn("has no user kim", self.users(verb, "--login=kim", code=3)["summary"])

    def test_odd_logins_are_refused(self):
        for login in ("", "K", "kim; reboot", "-rf", "a' OR '1'='1", "kim\n", "é" * 3, "a" * 33):
            answer = self.refused(2, "users", "add", "--app", "billing", "--env", "test", f"--login={login}")
            self.assertIn("cannot be a login", answer.err)
        self.assertEqual(self.users("list")["rows"], [])

    def test_environments_are_apart(self):
        self.users("add", "--login=kim")
        self.refused(3, "users", "list", "--app", "billing", "--env", "production")

    def test_a_change_during_another_change_is_refused(self):
        with self.held_lock():
            self.users("add", "--login=kim", code=4)
        self.assertEqual(self.users("list")["rows"], [])


if __name__ == "__main__":
    unittest.main()
