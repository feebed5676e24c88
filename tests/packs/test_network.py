# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""URLs and ports, against servers of our own on loopback."""

import os
import socket
import ssl
import subprocess
import threading
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from starter_case import StarterCase


class Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        path = self.path
        if path == "/loop" or path == "/there":
            self.send_response(302)
            self.send_header("Location", "/loop" if path == "/loop" else "/ok")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = b"hello"
        self.send_response({"/ok": 200, "/broken": 500}.get(path, 404))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class NetworkTest(StarterCase):
    def serve(self, context=None):
        server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
        if context:
            server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        self.addCleanup(thread.join)
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        return server.server_address[1]

    def silent_port(self, greeting=None):
        """Accepts by the kernel's queue; answers nothing, or the same to everybody."""
        listener = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(listener.close)
        if greeting is not None:
            def greet():
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    connection.sendall(greeting)
            threading.Thread(target=greet, daemon=True).start()
        return listener.getsockname()[1]

    def closed_port(self):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return probe.getsockname()[1]

    def check(self, url, *more, code=0):
        answer = self.run_program("url-check", f"--url={url}", *more, "--json")
        self.assertEqual(answer.code, code, answer)
        self.assertNotIn("Traceback", answer.err)
        return answer.words if code else answer.data

    def test_a_good_answer_is_measured(self):
        port = self.serve()
        data = self.check(f"http://127.0.0.1:{port}/ok")
        self.assertTrue(data["good"])
        self.assertEqual((data["rows"][0]["status"], data["rows"][0]["bytes"]), (200, 5))
        self.assertRegex(data["summary"], r"answered 200 OK in \d+ ms$")

    def test_bad_answers_fail_and_say_which(self):
        port = self.serve()
        for path, status in (("/broken", 500), ("/none", 404)):
            self.assertIn(f"answered {status}", self.check(f"http://127.0.0.1:{port}{path}", code=1)["summary"])

    def test_the_expected_status_decides(self):
        port = self.serve()
        self.check(f"http://127.0.0.1:{port}/none", "--expect", "404")
        data = self.check(f"http://127.0.0.1:{port}/ok", "--expect", "204", code=1)
        self.assertIn("expected was 204", data["summary"])

    def test_redirects_are_followed_and_loops_end(self):
        port = self.serve()
        data = self.check(f"http://127.0.0.1:{port}/there")
        self.assertIn("after 1 redirect", data["summary"])
        self.assertEqual([row["status"] for row in data["rows"]], [302, 200])
        self.assertIn("more than 5 redirects", self.check(f"http://127.0.0.1:{port}/loop", code=1)["summary"])

    def test_what_does_not_answer_is_told_in_words(self):
        cases = {f"http://127.0.0.1:{self.closed_port()}/": "nobody listens there",
                 f"http://127.0.0.1:{self.silent_port()}/": "no answer within 1 s",
                 f"http://127.0.0.1:{self.silent_port(b'SSH-2.0-hello' + bytes([13, 10]))}/": "not HTTP",
                 f"https://127.0.0.1:{self.serve()}/": "no TLS connection",
                 "http://no-such-host.invalid/": "was not found"}
        for url, words in cases.items():
            self.assertIn(words, self.check(url, "--patience", "1s", code=1)["summary"], url)

    def test_what_is_no_web_address_is_refused(self):
        for url in ("ftp://example.org/", "file:///etc/passwd", "nonsense", "http://", "http://h:99999/"):
            self.check(url, code=2)

    def test_a_certificate_has_days_left_and_an_unknown_one_is_not_trusted(self):
        key, certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate,
                        "-days", "9", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"],
                       check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        url = f"https://127.0.0.1:{self.serve(context)}/ok"
        self.assertIn("certificate is not trusted", self.check(url, code=1)["summary"])
        answer = self.run_program("url-check", f"--url={url}", "--json", SSL_CERT_FILE=str(certificate))
        self.assertEqual(answer.code, 0, answer)
        self.assertEqual(answer.data["tls_days"], 8)
        self.assertIn("renew it", answer.data["summary"])

    def test_an_open_port_names_its_owner(self):
        port = self.serve()
        data = self.ok("port-check", "--port", port, "--json").data
        self.assertEqual(data["rows"][0]["state"], "open")
        self.assertIn(f"(process {os.getpid()})", data["rows"][0]["owner"])

    def test_a_closed_port_fails(self):
        answer = self.run_program("port-check", "--port", self.closed_port(), "--json")
        self.assertEqual(answer.code, 1)
        self.assertIn("nobody listens there", answer.words["summary"])

    def test_an_unknown_host_fails_in_words(self):
        answer = self.run_program("port-check", "--port", 80, "--host=no-such-host.invalid", "--json")
        self.assertEqual(answer.code, 1)
        self.assertIn("was not found", answer.words["summary"])
        self.refused(2, "port-check", "--port", 70000)


if __name__ == "__main__":
    unittest.main()
