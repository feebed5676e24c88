# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP on loopback: /health and /version for every version, the rest is the application's."""

from __future__ import annotations

import json
import logging
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

BODY_LIMIT = 64 * 1024


class Refusal(Exception):
    """An answer that tells the caller what is wrong with the request."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


class Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True

    def __init__(self, port: int, app: Any, release: dict, log: logging.Logger) -> None:
        self.app = app
        self.release = release
        self.log = log
        super().__init__(("127.0.0.1", port), _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: Server
    timeout = 5
    server_version = "opsdeck-sample"

    def _serve(self) -> None:
        began = time.monotonic()
        address = urlsplit(self.path)
        try:
            status, body = self._answer(address.path, dict(parse_qsl(address.query)))
        except Refusal as refusal:
            status, body = refusal.status, {"error": str(refusal)}
        except Exception as error:  # noqa: BLE001 - a request may fail, the service may not
            status, body = 500, {"error": f"{type(error).__name__}: {error}"}
            self.server.log.error("request failed method=%s path=%s error=\"%s: %s\"", self.command, address.path,
                                  type(error).__name__, error)
        payload = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)
        level = logging.DEBUG if address.path in ("/health", "/version") else logging.INFO
        self.server.log.log(level, "request method=%s path=%s status=%d ms=%d", self.command, address.path, status,
                            (time.monotonic() - began) * 1000)

    def _answer(self, path: str, query: dict[str, str]) -> tuple[int, Any]:
        if self.command == "GET" and path == "/version":
            return 200, self.server.release
        if self.command == "GET" and path == "/health":
            return self._health()
        parts = [part for part in path.split("/") if part]
        return self.server.app.answer(self.command, parts, query, self._body())

    def _health(self) -> tuple[int, Any]:
        try:
            return 200, {"status": "ok", **self.server.app.health()}
        except Exception as error:  # noqa: BLE001 - the reason is the answer
            reason = f"{type(error).__name__}: {error}"
            self.server.log.error("health check failed error=\"%s\"", reason)
            return 503, {"status": "failing", "error": reason}

    def _body(self) -> Any:
        try:
            length = int(self.headers.get("Content-Length") or 0)
        except ValueError:
            raise Refusal(400, "Content-Length is not a number") from None
        if not 0 <= length <= BODY_LIMIT:
            raise Refusal(413, f"the body may have at most {BODY_LIMIT} bytes")
        if length == 0:
            return None
        try:
            return json.loads(self.rfile.read(length))
        except ValueError:
            raise Refusal(400, "the body is not JSON") from None

    do_GET = do_POST = do_DELETE = _serve

    def log_message(self, *_: Any) -> None:
        """The journal has our own line."""
