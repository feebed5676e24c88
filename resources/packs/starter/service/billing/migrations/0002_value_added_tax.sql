-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE invoices ADD COLUMN vat_percent INTEGER NOT NULL DEFAULT 19;
