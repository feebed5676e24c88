-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- name: room_upsert
INSERT INTO room (id, team, type, name, display_name, header, purpose, creator, created_at, updated_at, deleted_at,
                  last_post_at, total_messages, total_root_messages, props)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
ON CONFLICT (id) DO UPDATE
SET team = excluded.team, type = excluded.type, name = excluded.name, display_name = excluded.display_name,
    header = excluded.header, purpose = excluded.purpose, creator = excluded.creator,
    created_at = excluded.created_at, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at,
    last_post_at = max(last_post_at, excluded.last_post_at),
    total_messages = max(total_messages, excluded.total_messages),
    total_root_messages = max(total_root_messages, excluded.total_root_messages), props = excluded.props
WHERE excluded.updated_at >= updated_at;

-- name: room_count_up
UPDATE room
SET last_post_at = max(last_post_at, ?2), total_messages = max(total_messages, ?3),
    total_root_messages = max(total_root_messages, ?4)
WHERE id = ?1 AND updated_at > ?5;

-- name: room_remove
DELETE FROM room WHERE id = ?1;

-- name: room_by_id
SELECT id, team, type, name, display_name, header, purpose, creator, created_at, updated_at, deleted_at,
       last_post_at, total_messages, total_root_messages, props
FROM room WHERE id = ?1;

-- name: room_by_name
SELECT id, team, type, name, display_name, header, purpose, creator, created_at, updated_at, deleted_at,
       last_post_at, total_messages, total_root_messages, props
FROM room WHERE team IS ?1 AND name = ?2;

-- name: room_of_team
SELECT id, team, type, name, display_name, header, purpose, creator, created_at, updated_at, deleted_at,
       last_post_at, total_messages, total_root_messages, props
FROM room WHERE team IS ?1 ORDER BY name;

-- name: room_all
SELECT id, team, type, name, display_name, header, purpose, creator, created_at, updated_at, deleted_at,
       last_post_at, total_messages, total_root_messages, props
FROM room ORDER BY name;

-- name: room_member_upsert
INSERT INTO room_member (room, user, roles, last_viewed_at, last_update_at, messages_seen, root_messages_seen,
                         mentions, root_mentions, notify_props)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (room, user) DO UPDATE
SET roles = excluded.roles, last_viewed_at = excluded.last_viewed_at, last_update_at = excluded.last_update_at,
    messages_seen = excluded.messages_seen, root_messages_seen = excluded.root_messages_seen,
    mentions = excluded.mentions, root_mentions = excluded.root_mentions, notify_props = excluded.notify_props
WHERE excluded.last_update_at >= last_update_at;

-- name: room_member_remove
DELETE FROM room_member WHERE room = ?1 AND user = ?2;

-- name: room_member_find
SELECT room, user, roles, last_viewed_at, last_update_at, messages_seen, root_messages_seen, mentions, root_mentions,
       notify_props
FROM room_member WHERE room = ?1 AND user = ?2;

-- name: room_member_of_room
SELECT room, user, roles, last_viewed_at, last_update_at, messages_seen, root_messages_seen, mentions, root_mentions,
       notify_props
FROM room_member WHERE room = ?1;

-- name: room_member_of_user
SELECT room, user, roles, last_viewed_at, last_update_at, messages_seen, root_messages_seen, mentions, root_mentions,
       notify_props
FROM room_member WHERE user = ?1;

-- name: user_upsert
INSERT INTO user (id, username, nickname, first_name, last_name, email, position, roles, locale, is_bot, created_at,
                  updated_at, deleted_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (id) DO UPDATE
SET username = excluded.username, nickname = excluded.nickname, first_name = excluded.first_name,
    last_name = excluded.last_name, email = excluded.email, position = excluded.position, roles = excluded.roles,
    locale = excluded.locale, is_bot = excluded.is_bot, created_at = excluded.created_at,
    updated_at = excluded.updated_at, deleted_at = excluded.deleted_at
WHERE excluded.updated_at >= updated_at;

-- name: user_by_id
SELECT id, username, nickname, first_name, last_name, email, position, roles, locale, is_bot, created_at, updated_at,
       deleted_at
FROM user WHERE id = ?1;

-- name: user_by_username
SELECT id, username, nickname, first_name, last_name, email, position, roles, locale, is_bot, created_at, updated_at,
       deleted_at
FROM user WHERE username = ?1 ORDER BY deleted_at, updated_at DESC LIMIT 1;

-- name: user_all
SELECT id, username, nickname, first_name, last_name, email, position, roles, locale, is_bot, created_at, updated_at,
       deleted_at
FROM user ORDER BY username;

-- name: team_upsert
INSERT INTO team (id, name, display_name, description, created_at, updated_at, deleted_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE
SET name = excluded.name, display_name = excluded.display_name, description = excluded.description,
    created_at = excluded.created_at, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at
WHERE excluded.updated_at >= updated_at;

-- name: team_remove
DELETE FROM team WHERE id = ?1;

-- name: team_by_id
SELECT id, name, display_name, description, created_at, updated_at, deleted_at FROM team WHERE id = ?1;

-- name: team_by_name
SELECT id, name, display_name, description, created_at, updated_at, deleted_at FROM team WHERE name = ?1;

-- name: team_all
SELECT id, name, display_name, description, created_at, updated_at, deleted_at FROM team ORDER BY display_name, name;

-- name: room_cursor_put
INSERT OR REPLACE INTO room_cursor (room, since, newest_post, oldest_post, has_first_post)
VALUES (?1, ?2, ?3, ?4, ?5);

-- name: room_cursor_find
SELECT room, since, newest_post, oldest_post, has_first_post FROM room_cursor WHERE room = ?1;

-- name: room_cursor_all
SELECT room, since, newest_post, oldest_post, has_first_post FROM room_cursor;

-- name: room_cursor_remove
DELETE FROM room_cursor WHERE room = ?1;

-- name: socket_cursor_put
INSERT OR REPLACE INTO socket_cursor (only_row, connection_id, next_sequence) VALUES (1, ?1, ?2);

-- name: socket_cursor_find
SELECT connection_id, next_sequence FROM socket_cursor;
