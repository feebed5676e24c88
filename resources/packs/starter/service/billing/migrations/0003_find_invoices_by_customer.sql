-- SPDX-FileCopyrightText: The Opsdeck developers
-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE INDEX invoices_by_customer ON invoices (customer, id);
CREATE INDEX invoices_by_status ON invoices (status, id);
