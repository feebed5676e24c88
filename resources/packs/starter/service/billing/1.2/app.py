# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""billing 1.2: like 1.1, with payments. Their table was forgotten in the migrations: this one must be rolled back."""

from __future__ import annotations

import logging
import sqlite3
from typing import Any

from storage import Storage
from web import Refusal

USUAL_VAT = 19


class App:
    def __init__(self, storage: Storage, log: logging.Logger) -> None:
        self._storage = storage
        self._log = log

    def health(self) -> dict:
        with self._storage.open() as database:
            count = database.execute("SELECT count(*) FROM invoices").fetchone()[0]
            paid = database.execute("SELECT count(*) FROM payments").fetchone()[0]
            return {"schema": self._storage.schema(database), "invoices": count, "payments": paid}

    def answer(self, method: str, parts: list[str], query: dict[str, str], body: Any) -> tuple[int, Any]:
        match method, parts:
            case "GET", ["invoices"]:
                return 200, self._list(query)
            case "GET", ["summary"]:
                return 200, self._summary()
            case "POST", ["invoices"]:
                return 201, self._create(body)
            case "GET", ["invoices", number]:
                return 200, self._one(number)
            case "POST", ["invoices", number, "pay"]:
                return 200, self._pay(number)
            case "DELETE", ["invoices", number]:
                return 200, self._delete(number)
        raise Refusal(404, f"no such address: {method} /{'/'.join(parts)}")

    def _list(self, query: dict[str, str]) -> list[dict]:
        limit = query.get("limit", "50")
        if not limit.isdigit():
            raise Refusal(400, "limit must be a number")
        with self._storage.open() as database:
            rows = database.execute("SELECT invoices.* FROM invoices LEFT JOIN payments ON invoice = invoices.id "
                                    "ORDER BY invoices.id DESC LIMIT ?", (min(int(limit), 500),))
            return [_shown(row) for row in rows]

    def _summary(self) -> dict:
        with self._storage.open() as database:
            rows = database.execute("SELECT status, count(*) AS n FROM invoices GROUP BY status").fetchall()
        return {row["status"]: row["n"] for row in rows}

    def _create(self, body: Any) -> dict:
        customer, net, vat = _checked(body)
        with self._storage.open() as database:
            if self._storage.schema(database) >= 2:
                made = database.execute("INSERT INTO invoices (customer, net_cents, vat_percent) VALUES (?, ?, ?)",
                                        (customer, net, vat))
            elif vat != USUAL_VAT:
                raise Refusal(409, "another rate needs database schema 2; the database is still at schema 1")
            else:
                made = database.execute("INSERT INTO invoices (customer, net_cents) VALUES (?, ?)", (customer, net))
            number = made.lastrowid
        self._log.info("invoice created id=%d net_cents=%d vat_percent=%d", number, net, vat)
        return self._one(str(number))

    def _one(self, number: str) -> dict:
        with self._storage.open() as database:
            row = database.execute("SELECT * FROM invoices WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise Refusal(404, f"no invoice {number}")
        return _shown(row)

    def _pay(self, number: str) -> dict:
        if self._one(number)["status"] == "paid":
            self._log.warning("invoice paid twice id=%s", number)
            raise Refusal(409, f"invoice {number} is paid already")
        with self._storage.open() as database:
            database.execute("INSERT INTO payments (invoice) VALUES (?)", (number,))
            database.execute("UPDATE invoices SET status = 'paid' WHERE id = ?", (number,))
        return self._one(number)

    def _delete(self, number: str) -> dict:
        found = self._one(number)
        with self._storage.open() as database:
            database.execute("DELETE FROM invoices WHERE id = ?", (number,))
        return found


def _shown(row: sqlite3.Row) -> dict:
    vat = row["vat_percent"] if "vat_percent" in row.keys() else USUAL_VAT
    return {"id": row["id"], "customer": row["customer"], "net_cents": row["net_cents"], "status": row["status"],
            "vat_percent": vat, "total_cents": row["net_cents"] + (row["net_cents"] * vat + 50) // 100}


def _checked(body: Any) -> tuple[str, int, int]:
    if not isinstance(body, dict):
        raise Refusal(400, "an invoice is an object with customer and net_cents")
    customer, net = body.get("customer"), body.get("net_cents")
    if not isinstance(customer, str) or not 0 < len(customer) <= 200:
        raise Refusal(400, "customer must be a name of 1 to 200 letters")
    if isinstance(net, bool) or not isinstance(net, int) or not 0 <= net <= 10**12:
        raise Refusal(400, "net_cents must be a whole number from 0")
    vat = body.get("vat_percent", USUAL_VAT)
    if isinstance(vat, bool) or not isinstance(vat, int) or not 0 <= vat <= 100:
        raise Refusal(400, "vat_percent must be a whole number from 0 to 100")
    return customer, net, vat
