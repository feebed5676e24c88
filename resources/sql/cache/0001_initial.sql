-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The throw-away cache of one server. Ids are the bytes of core ids (store/cache/id_bytes.h), times are milliseconds
-- since 1970, 0 or NULL is "never".

-- Small integers for the ids of rooms and users: every post carries both.
CREATE TABLE id_key (
    key INTEGER PRIMARY KEY,
    id  BLOB NOT NULL UNIQUE
);

CREATE TABLE post (
    row           INTEGER PRIMARY KEY, -- grows with created_at, so newest-first needs no sort
    id            BLOB NOT NULL,
    room          INTEGER NOT NULL,    -- id_key
    user          INTEGER NOT NULL,    -- id_key
    root          BLOB,
    created_at    INTEGER NOT NULL,
    updated_at    INTEGER NOT NULL,
    edited_at     INTEGER,
    deleted_at    INTEGER,
    last_reply_at INTEGER,
    reply_count   INTEGER NOT NULL,
    flags         INTEGER NOT NULL,    -- 1 pinned, 2 has reactions, 4 has files
    type          TEXT,
    pending       TEXT,
    run           TEXT,                -- props.opsdeck.run
    message       TEXT NOT NULL,
    props         TEXT                 -- JSON
);
CREATE UNIQUE INDEX post_by_id ON post (id);
CREATE INDEX post_by_room ON post (room, created_at);
CREATE INDEX post_by_root ON post (root, created_at) WHERE root IS NOT NULL;
CREATE INDEX post_by_pending ON post (pending) WHERE pending IS NOT NULL;
CREATE INDEX post_by_run ON post (run) WHERE run IS NOT NULL;

-- Opsdeck posts as first seen: an author can change properties without a visible mark.
CREATE TABLE post_digest (
    post          BLOB PRIMARY KEY,
    room          INTEGER NOT NULL,
    user          INTEGER NOT NULL,
    created_at    INTEGER NOT NULL,
    first_seen_at INTEGER NOT NULL,
    digest        BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX post_digest_by_room ON post_digest (room, created_at);

-- Older versions of posts, as the server tells them.
CREATE TABLE post_history (
    id         BLOB PRIMARY KEY,
    original   BLOB NOT NULL,
    room       INTEGER NOT NULL,
    user       INTEGER NOT NULL,
    root       BLOB,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    edited_at  INTEGER NOT NULL,
    deleted_at INTEGER NOT NULL,
    type       TEXT NOT NULL,
    message    TEXT NOT NULL,
    props      TEXT
) WITHOUT ROWID;
CREATE INDEX post_history_by_original ON post_history (original, updated_at);

CREATE TABLE reaction (
    post       INTEGER NOT NULL, -- post.row
    user       INTEGER NOT NULL, -- id_key
    emoji      TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (post, user, emoji)
) WITHOUT ROWID;

CREATE TABLE file (
    post        INTEGER NOT NULL, -- post.row
    position    INTEGER NOT NULL,
    id          BLOB NOT NULL,
    known       INTEGER NOT NULL, -- 0: only its id has come so far
    user        INTEGER NOT NULL, -- id_key
    name        TEXT NOT NULL,
    extension   TEXT NOT NULL,
    mime_type   TEXT NOT NULL,
    size        INTEGER NOT NULL,
    width       INTEGER NOT NULL,
    height      INTEGER NOT NULL,
    has_preview INTEGER NOT NULL,
    created_at  INTEGER NOT NULL,
    PRIMARY KEY (post, position)
) WITHOUT ROWID;

-- Posts whose text is not in the index yet.
CREATE TABLE search_pending (
    post INTEGER PRIMARY KEY -- post.row
);

-- `scope` holds the words "r<room key>" and "u<user key>", so that a search within a room stays within the index.
CREATE VIEW post_text_source AS
    SELECT row, message, 'r' || room || ' u' || user AS scope FROM post;
CREATE VIRTUAL TABLE post_text USING fts5 (
    message, scope,
    content='post_text_source', content_rowid='row', columnsize=0, prefix='2 3',
    tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO post_text (post_text, rank) VALUES ('hashsize', 16777216);

CREATE TABLE room (
    id                  BLOB PRIMARY KEY,
    team                BLOB,
    type                INTEGER NOT NULL,
    name                TEXT NOT NULL,
    display_name        TEXT NOT NULL,
    header              TEXT NOT NULL,
    purpose             TEXT NOT NULL,
    creator             BLOB,
    created_at          INTEGER NOT NULL,
    updated_at          INTEGER NOT NULL,
    deleted_at          INTEGER NOT NULL,
    last_post_at        INTEGER NOT NULL,
    total_messages      INTEGER NOT NULL,
    total_root_messages INTEGER NOT NULL,
    props               TEXT
) WITHOUT ROWID;
CREATE INDEX room_by_team ON room (team, name);

CREATE TABLE room_member (
    room               BLOB NOT NULL,
    user               BLOB NOT NULL,
    roles              TEXT NOT NULL,
    last_viewed_at     INTEGER NOT NULL,
    last_update_at     INTEGER NOT NULL,
    messages_seen      INTEGER NOT NULL,
    root_messages_seen INTEGER NOT NULL,
    mentions           INTEGER NOT NULL,
    root_mentions      INTEGER NOT NULL,
    notify_props       TEXT,
    PRIMARY KEY (room, user)
) WITHOUT ROWID;
CREATE INDEX room_member_by_user ON room_member (user);

CREATE TABLE user (
    id         BLOB PRIMARY KEY,
    username   TEXT NOT NULL COLLATE NOCASE,
    nickname   TEXT NOT NULL,
    first_name TEXT NOT NULL,
    last_name  TEXT NOT NULL,
    email      TEXT NOT NULL,
    position   TEXT NOT NULL,
    roles      TEXT NOT NULL,
    locale     TEXT NOT NULL,
    is_bot     INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX user_by_username ON user (username);

CREATE TABLE team (
    id           BLOB PRIMARY KEY,
    name         TEXT NOT NULL,
    display_name TEXT NOT NULL,
    description  TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    deleted_at   INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE room_cursor (
    room           BLOB PRIMARY KEY,
    since          INTEGER NOT NULL,
    newest_post    BLOB,
    oldest_post    BLOB,
    has_first_post INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE socket_cursor (
    only_row      INTEGER PRIMARY KEY CHECK (only_row = 1),
    connection_id TEXT NOT NULL,
    next_sequence INTEGER NOT NULL
);
