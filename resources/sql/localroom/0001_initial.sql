-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The local room's data. Ids are the wire's 26 letters; `n` grows with time, so that the newest is found without a sort.
-- Times are milliseconds since 1970, 0 = never. Statements end with a semicolon at the end of a line; a line "-- end"
-- closes a trigger.

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE users (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    create_at INTEGER NOT NULL,
    update_at INTEGER NOT NULL,
    delete_at INTEGER NOT NULL DEFAULT 0,
    username TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    nickname TEXT NOT NULL DEFAULT '',
    first_name TEXT NOT NULL DEFAULT '',
    last_name TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT '',
    roles TEXT NOT NULL DEFAULT 'system_user',
    locale TEXT NOT NULL DEFAULT 'en',
    timezone TEXT NOT NULL,
    notify_props TEXT NOT NULL,
    props TEXT NOT NULL DEFAULT '{}',
    last_password_update INTEGER NOT NULL,
    failed_attempts INTEGER NOT NULL DEFAULT 0,
    is_bot INTEGER NOT NULL DEFAULT 0,
    bot_owner_id TEXT NOT NULL DEFAULT '',
    bot_display_name TEXT NOT NULL DEFAULT '',
    bot_description TEXT NOT NULL DEFAULT ''
);

-- Only the SHA-256 of a token is kept; the token itself is told once.
CREATE TABLE sessions (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    token_hash BLOB NOT NULL UNIQUE,
    user_id TEXT NOT NULL REFERENCES users(id),
    create_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    last_activity_at INTEGER NOT NULL,
    device_id TEXT NOT NULL DEFAULT '',
    roles TEXT NOT NULL DEFAULT '',
    props TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX sessions_by_user ON sessions(user_id);

CREATE TABLE personal_tokens (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    token_hash BLOB NOT NULL UNIQUE,
    user_id TEXT NOT NULL REFERENCES users(id),
    description TEXT NOT NULL,
    is_active INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX personal_tokens_by_user ON personal_tokens(user_id);

-- No row: never seen, told as offline.
CREATE TABLE statuses (
    user_id TEXT PRIMARY KEY REFERENCES users(id),
    status TEXT NOT NULL,
    manual INTEGER NOT NULL DEFAULT 0,
    last_activity_at INTEGER NOT NULL DEFAULT 0,
    dnd_end_time INTEGER NOT NULL DEFAULT 0 -- seconds
) WITHOUT ROWID;

CREATE TABLE preferences (
    user_id TEXT NOT NULL REFERENCES users(id),
    category TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (user_id, category, name)
) WITHOUT ROWID;

CREATE TABLE teams (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    create_at INTEGER NOT NULL,
    update_at INTEGER NOT NULL,
    delete_at INTEGER NOT NULL DEFAULT 0,
    display_name TEXT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL DEFAULT 'O',
    invite_id TEXT NOT NULL,
    allow_open_invite INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE team_members (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    team_id TEXT NOT NULL REFERENCES teams(id),
    user_id TEXT NOT NULL REFERENCES users(id),
    delete_at INTEGER NOT NULL DEFAULT 0, -- left the team
    is_admin INTEGER NOT NULL DEFAULT 0,
    UNIQUE (team_id, user_id)
);
CREATE INDEX team_members_by_user ON team_members(user_id);

CREATE TABLE channels (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    create_at INTEGER NOT NULL,
    update_at INTEGER NOT NULL,
    delete_at INTEGER NOT NULL DEFAULT 0,
    team_id TEXT NOT NULL DEFAULT '', -- '' for direct and group channels
    type TEXT NOT NULL,
    display_name TEXT NOT NULL DEFAULT '',
    name TEXT NOT NULL,
    header TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    creator_id TEXT NOT NULL DEFAULT '',
    last_post_at INTEGER NOT NULL DEFAULT 0,
    last_root_post_at INTEGER NOT NULL DEFAULT 0,
    total_msg_count INTEGER NOT NULL DEFAULT 0,
    total_msg_count_root INTEGER NOT NULL DEFAULT 0,
    posts_update_at INTEGER NOT NULL DEFAULT 0, -- largest update_at of its posts: the ETag
    UNIQUE (team_id, name)
);

CREATE TABLE channel_members (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    channel_id TEXT NOT NULL REFERENCES channels(id),
    user_id TEXT NOT NULL REFERENCES users(id),
    is_admin INTEGER NOT NULL DEFAULT 0,
    last_viewed_at INTEGER NOT NULL DEFAULT 0,
    last_update_at INTEGER NOT NULL DEFAULT 0,
    msg_count INTEGER NOT NULL DEFAULT 0,
    msg_count_root INTEGER NOT NULL DEFAULT 0,
    mention_count INTEGER NOT NULL DEFAULT 0,
    mention_count_root INTEGER NOT NULL DEFAULT 0,
    notify_props TEXT NOT NULL,
    UNIQUE (channel_id, user_id)
);
CREATE INDEX channel_members_by_user ON channel_members(user_id);

-- The three built-in categories have long ids and a row only once somebody changed them.
CREATE TABLE sidebar_categories (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL REFERENCES users(id),
    team_id TEXT NOT NULL REFERENCES teams(id),
    type TEXT NOT NULL, -- favorites | channels | direct_messages | custom
    display_name TEXT NOT NULL,
    sorting TEXT NOT NULL DEFAULT '',
    sort_order INTEGER NOT NULL DEFAULT 0,
    muted INTEGER NOT NULL DEFAULT 0,
    collapsed INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sidebar_categories_by_owner ON sidebar_categories(user_id, team_id);

CREATE TABLE sidebar_channels (
    category_id TEXT NOT NULL REFERENCES sidebar_categories(id) ON DELETE CASCADE,
    channel_id TEXT NOT NULL REFERENCES channels(id),
    sort_order INTEGER NOT NULL,
    PRIMARY KEY (category_id, channel_id)
) WITHOUT ROWID;

-- Posts and their history rows (original_id set, delete_at = when they were replaced).
CREATE TABLE posts (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    create_at INTEGER NOT NULL,
    update_at INTEGER NOT NULL,
    edit_at INTEGER NOT NULL DEFAULT 0,
    delete_at INTEGER NOT NULL DEFAULT 0,
    is_pinned INTEGER NOT NULL DEFAULT 0,
    user_id TEXT NOT NULL REFERENCES users(id),
    channel_id TEXT NOT NULL REFERENCES channels(id),
    root_id TEXT NOT NULL DEFAULT '',
    original_id TEXT NOT NULL DEFAULT '',
    message TEXT NOT NULL,
    type TEXT NOT NULL DEFAULT '',
    props TEXT NOT NULL DEFAULT '{}',
    hidden_props TEXT NOT NULL DEFAULT '', -- attachments with their integrations, never told
    hashtags TEXT NOT NULL DEFAULT '',
    file_ids TEXT NOT NULL DEFAULT '[]',
    has_reactions INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX posts_by_time ON posts(channel_id, create_at, n);
CREATE INDEX posts_by_update ON posts(channel_id, update_at);
CREATE INDEX posts_by_root ON posts(root_id, create_at) WHERE root_id <> '';
CREATE INDEX posts_pinned ON posts(channel_id) WHERE is_pinned = 1;

CREATE VIRTUAL TABLE posts_text USING fts5(
    message, hashtags, content='posts', content_rowid='n', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
-- Only living posts of people are found.
CREATE TRIGGER posts_text_insert AFTER INSERT ON posts WHEN new.original_id = '' AND new.type NOT LIKE 'system_%' BEGIN
    INSERT INTO posts_text(rowid, message, hashtags) VALUES (new.n, new.message, new.hashtags);
END;
-- end
CREATE TRIGGER posts_text_update AFTER UPDATE OF message, hashtags ON posts
WHEN old.original_id = '' AND old.type NOT LIKE 'system_%' BEGIN
    INSERT INTO posts_text(posts_text, rowid, message, hashtags) VALUES ('delete', old.n, old.message, old.hashtags);
    INSERT INTO posts_text(rowid, message, hashtags) VALUES (new.n, new.message, new.hashtags);
END;
-- end

CREATE TABLE reactions (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    post_id TEXT NOT NULL REFERENCES posts(id),
    user_id TEXT NOT NULL REFERENCES users(id),
    emoji_name TEXT NOT NULL,
    create_at INTEGER NOT NULL,
    update_at INTEGER NOT NULL,
    UNIQUE (post_id, user_id, emoji_name)
);

CREATE TABLE files (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL REFERENCES users(id),
    channel_id TEXT NOT NULL,
    post_id TEXT NOT NULL DEFAULT '',
    create_at INTEGER NOT NULL,
    update_at INTEGER NOT NULL,
    delete_at INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    extension TEXT NOT NULL,
    size INTEGER NOT NULL,
    mime_type TEXT NOT NULL,
    width INTEGER NOT NULL DEFAULT 0,
    height INTEGER NOT NULL DEFAULT 0,
    content BLOB -- only when the server lives in memory; else the bytes are in the files folder
);
CREATE INDEX files_by_post ON files(post_id) WHERE post_id <> '';

CREATE TABLE uploads (
    id TEXT PRIMARY KEY,
    user_id TEXT NOT NULL REFERENCES users(id),
    channel_id TEXT NOT NULL,
    create_at INTEGER NOT NULL,
    filename TEXT NOT NULL,
    file_size INTEGER NOT NULL,
    file_offset INTEGER NOT NULL DEFAULT 0,
    content BLOB
) WITHOUT ROWID;

-- Who follows a thread (collapsed threads) and what is unread there.
CREATE TABLE threads (
    root_id TEXT NOT NULL REFERENCES posts(id),
    user_id TEXT NOT NULL REFERENCES users(id),
    following INTEGER NOT NULL DEFAULT 1,
    last_viewed_at INTEGER NOT NULL DEFAULT 0,
    unread_mentions INTEGER NOT NULL DEFAULT 0,
    last_updated INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (root_id, user_id)
) WITHOUT ROWID;
CREATE INDEX threads_by_user ON threads(user_id);

CREATE TABLE incoming_hooks (
    id TEXT PRIMARY KEY,
    create_at INTEGER NOT NULL,
    update_at INTEGER NOT NULL,
    delete_at INTEGER NOT NULL DEFAULT 0,
    user_id TEXT NOT NULL REFERENCES users(id),
    channel_id TEXT NOT NULL REFERENCES channels(id),
    team_id TEXT NOT NULL REFERENCES teams(id),
    display_name TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    username TEXT NOT NULL DEFAULT '',
    icon_url TEXT NOT NULL DEFAULT '',
    channel_locked INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
