# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One GET with a clock on it; redirects are followed and shown, bodies are measured and thrown away."""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from urllib.parse import urljoin, urlsplit

from starter.trouble import USAGE, Trouble

REDIRECTS = 5
BODY_LIMIT = 16 << 20


def follow(url: str, patience: float) -> list[dict]:
    """One row for each request; the last one is the answer, or says what went wrong."""
    rows = []
    while True:
        row, target = get(url, patience)
        rows.append(row)
        if target is None:
            return rows
        if len(rows) > REDIRECTS:
            row["status"], row["problem"] = None, f"more than {REDIRECTS} redirects"
            return rows
        url = urljoin(url, target)


def get(url: str, patience: float) -> tuple[dict, str | None]:
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError as error:
        raise Trouble(f"“{url}” has no port that can be used: {error}.", "", USAGE) from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Trouble(f"“{url}” is not an http or https URL.", "Write it as https://example.org/path.", USAGE)
    row = {"url": url, "status": None, "reason": "", "ms": 0, "connect_ms": None, "bytes": None, "tls_days": None,
           "problem": ""}
    secure = parts.scheme == "https"
    connection = (http.client.HTTPSConnection(parts.hostname, port, timeout=patience,
                                              context=ssl.create_default_context())
                  if secure else http.client.HTTPConnection(parts.hostname, port, timeout=patience))
    began = time.monotonic()
    target = None
    try:
        connection.connect()
        row["connect_ms"] = _since(began)
        if secure:
            ends = ssl.cert_time_to_seconds(connection.sock.getpeercert()["notAfter"])
            row["tls_days"] = int((ends - time.time()) // 86400)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", path, headers={"User-Agent": "opsdeck-url-check", "Accept": "*/*"})
        answer = connection.getresponse()
        row["status"], row["reason"] = answer.status, answer.reason
        row["bytes"] = _drain(answer, began + patience)
        if answer.status in (301, 302, 303, 307, 308):
            target = answer.getheader("Location")
    except ssl.SSLCertVerificationError as error:
        row["problem"] = f"its certificate is not trusted: {error.verify_message}"
    except ssl.SSLError as error:
        row["problem"] = f"no TLS connection: {error.reason or error}"
    except socket.gaierror:
        row["problem"] = f"the name {parts.hostname} was not found"
    except TimeoutError:
        row["problem"] = f"no answer within {patience:.0f} s"
    except ConnectionRefusedError:
        row["problem"] = "nobody listens there"
    except http.client.HTTPException as error:
        row["problem"] = f"the answer is not HTTP ({type(error).__name__})"
    except (OSError, ValueError) as error:
        row["problem"] = str(error)
    finally:
        connection.close()
    if row["problem"]:
        row["status"] = None
    row["ms"] = _since(began)
    return row, target


def _drain(answer: http.client.HTTPResponse, deadline: float) -> int:
    total = 0
    while total < BODY_LIMIT:
        block = answer.read(65536)
        if not block:
            break
        total += len(block)
        if time.monotonic() > deadline:
            raise TimeoutError
    return total


def _since(began: float) -> int:
    return round((time.monotonic() - began) * 1000)
