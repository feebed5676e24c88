-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- name: id_key_find
SELECT key FROM id_key WHERE id = ?1;

-- name: id_key_add
INSERT INTO id_key (id) VALUES (?1);

-- name: id_key_id
SELECT id FROM id_key WHERE key = ?1;
