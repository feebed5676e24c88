-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an administrator may change and add: permissions of roles, slash commands of a team.

-- A role without a row has the permissions it came with.
CREATE TABLE role_changes (
    name TEXT PRIMARY KEY,
    permissions TEXT NOT NULL, -- a JSON list
    update_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE commands (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    token TEXT NOT NULL, -- told to the integration with every call, so that it can tell us from others
    create_at INTEGER NOT NULL,
    update_at INTEGER NOT NULL,
    creator_id TEXT NOT NULL REFERENCES users(id),
    team_id TEXT NOT NULL REFERENCES teams(id),
    trigger_word TEXT NOT NULL,
    method TEXT NOT NULL, -- P | G
    url TEXT NOT NULL,
    username TEXT NOT NULL DEFAULT '',
    icon_url TEXT NOT NULL DEFAULT '',
    auto_complete INTEGER NOT NULL DEFAULT 0,
    auto_complete_desc TEXT NOT NULL DEFAULT '',
    auto_complete_hint TEXT NOT NULL DEFAULT '',
    display_name TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    UNIQUE (team_id, trigger_word)
);
