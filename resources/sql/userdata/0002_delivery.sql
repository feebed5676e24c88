-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people see of the way of a post to the server.

ALTER TABLE outbox ADD COLUMN dropped_at INTEGER NOT NULL DEFAULT 0; -- a person no longer wants it sent; state 'failed'
ALTER TABLE outbox ADD COLUMN upload_failures INTEGER NOT NULL DEFAULT 0; -- by a server that answers everything else
ALTER TABLE outbox ADD COLUMN note TEXT NOT NULL DEFAULT ''; -- sent, but not all of it: what is missing and why
