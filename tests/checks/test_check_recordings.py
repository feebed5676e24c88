#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that check_recordings.py does see a recording, a route and an event that nothing compares."""

import json
import tempfile
import unittest
from pathlib import Path

import check_recordings

README = """# t
## Here
| recordings | compared by |
|---|---|
| `login*` | people |
| `ws_*` | people |
## Elsewhere
| recording | because | compared by |
|---|---|---|
| `mfa_required` | none | codec/test_error.cpp |
## Recordings that are not here
These: `dialog_open` (dialogs).
"""
ROUTES = 'void add(Router& router)\n{\n    router.add(Method::post, "/api/v4/users/login", login);\n}\n'
EVENT = 'void tell() { context.publish({u"posted"_s, {}, {}}); }\n'
TEST = 'const char quote = \'"\';\nplay({u"login"_s, {}}); events("ws_posted", u"posted"_s);\n'


class CheckRecordingsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("tests/localroom/README.md", README)
        self.write("tests/localroom/people/test_people.cpp", TEST)
        self.write("tests/mattermost/codec/test_error.cpp", 'recording(u"mfa_required"_s);\n')
        self.write("src/localroom/people/login_routes.cpp", ROUTES)
        self.write("src/localroom/posts/post_create.cpp", EVENT)
        self.record("login", {"request": {"method": "POST", "path": "/api/v4/users/login"}})
        self.record("mfa_required", {"request": {"method": "POST", "path": "/api/v4/users/login"}})
        self.record("ws_posted", {"frames": [{"json": {"event": "posted"}}]})

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def record(self, name, recording):
        self.write(f"tests/fixtures/mattermost/{name}.json", json.dumps(recording))

    def problems(self):
        return check_recordings.find_problems(self.root)

    def test_all_is_well(self):
        self.assertEqual(self.problems(), [])

    def test_a_recording_that_no_test_names_is_seen(self):
        self.record("login_empty", {"request": {"method": "POST", "path": "/api/v4/users/login"}})
        self.assertEqual(len(self.problems()), 1)
        self.assertIn("login_empty.json: no test of its row", self.problems()[0])

    def test_a_name_in_a_comment_does_not_count(self):
        self.write("tests/localroom/people/test_people.cpp", TEST.replace('play({u"login"_s', '// "login"\nplay({u"x"_s'))
        self.assertIn("login.json: no test of its row", "\n".join(self.problems()))

    def test_a_recording_in_no_table_is_seen(self):
        self.record("search", {"request": {"method": "POST", "path": "/api/v4/posts/search"}})
        self.assertIn("search.json: in no table", "\n".join(self.problems()))

    def test_a_row_without_recordings_is_seen(self):
        (self.root / "tests/fixtures/mattermost/mfa_required.json").unlink()
        self.assertEqual(self.problems(), ["tests/localroom/README.md: no recording is like mfa_required"])

    def test_what_is_called_left_out_may_not_be_there(self):
        self.record("dialog_open", {"request": {"method": "POST", "path": "/api/v4/actions/dialogs/open"}})
        self.assertIn("dialog_open is called left out, but is there", "\n".join(self.problems()))

    def test_a_route_without_a_recording_is_seen(self):
        self.write("src/localroom/teams.cpp", ROUTES.replace("post, ", "get, ").replace("users/login", "teams/{team_id}"))
        self.assertEqual(self.problems(), ["src/localroom: GET /api/v4/teams/{team_id} is compared with no recording"])

    def test_a_route_put_together_is_read_too(self):
        base = 'const QByteArray base = "/api/v4/threads";\n'
        self.write("src/localroom/threads.cpp", base + 'router\n    .add_async(Method::delete_, base + "/{id}", go);\n')
        self.assertEqual(self.problems(), ["src/localroom: DELETE /api/v4/threads/{id} is compared with no recording"])

    def test_a_neighbour_may_stand_for_a_route(self):
        self.write("src/localroom/teams.cpp", 'router.add(Method::get, "/api/v4/teams/{team_id}", get);\n')
        self.write("tests/localroom/people/test_teams.cpp", 'play({u"login#0|GET /api/v4/teams/{team_id}"_s, {}});\n')
        self.assertEqual(self.problems(), [])

    def test_a_recording_that_only_the_client_compares_proves_no_route(self):
        self.write("tests/localroom/people/test_people.cpp", TEST.replace('u"login"_s', 'u"other"_s'))
        self.assertIn("POST /api/v4/users/login is compared with no recording", "\n".join(self.problems()))

    def test_an_event_without_a_recording_is_seen(self):
        self.write("src/localroom/new.cpp", 'context.publish(Event{u"brand_new"_s, {}, {}});\n')
        self.assertEqual(self.problems(), ["src/localroom: the event brand_new is compared with no recording"])


if __name__ == "__main__":
    unittest.main()
