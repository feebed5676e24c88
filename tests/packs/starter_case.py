# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the programs of the starter pack as Opsdeck does: argv, a small environment, stdin closed."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from contextlib import contextmanager
from pathlib import Path

sys.dont_write_bytecode = True
REPOSITORY = Path(__file__).resolve().parents[2]
PACK = REPOSITORY / "resources" / "packs" / "starter"


class Answer:
    """What came back: exit code, stdout without progress lines, stderr."""

    def __init__(self, process):
        self.code = process.returncode
        lines = process.stdout.splitlines(keepends=True)
        self.progress = [line.rstrip("\n") for line in lines if line.startswith("::opsdeck progress ")]
        self.out = "".join(line for line in lines if not line.startswith("::opsdeck progress "))
        self.err = process.stderr

    @property
    def data(self):
        return json.loads(self.out)

    @property
    def words(self):
        """What a failure says: one sentence, then what to do. It never comes as JSON."""
        lines = (self.err or self.out).splitlines()
        return {"summary": lines[0], "advice": "\n".join(lines[1:])}

    def __repr__(self):
        return f"exit {self.code}\n{self.out}\n{self.err}"


class StarterCase(unittest.TestCase):
    pack = PACK

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="starter-pack-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.state = self.folder / "state"
        self.addCleanup(self.end_services)

    def environment(self, **more):
        base = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TZ", "USER") if name in os.environ}
        return {**base, "LC_ALL": "C.UTF-8", "OPSDECK_STATE_DIR": str(self.state), "OPSDECK_RUN_ID": "01TESTRUN",
                "OPSDECK_PACK_DIR": str(self.pack), **more}

    def start(self, program, *arguments, **more):
        return subprocess.Popen([str(self.pack / "bin" / program), *map(str, arguments)], cwd=self.pack, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env=self.environment(**more))

    def run_program(self, program, *arguments, **more):
        process = subprocess.run([str(self.pack / "bin" / program), *map(str, arguments)], cwd=self.pack, text=True,
                                 stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False,
                                 env=self.environment(**more))
        return Answer(process)

    def ok(self, program, *arguments, **more):
        answer = self.run_program(program, *arguments, **more)
        self.assertEqual(answer.code, 0, answer)
        self.assertEqual(answer.err, "", answer)
        return answer

    def refused(self, code, program, *arguments, **more):
        """It fails with this code and says so in plain words: never a traceback."""
        answer = self.run_program(program, *arguments, **more)
        self.assertEqual(answer.code, code, answer)
        self.assertNotIn("Traceback", answer.err)
        self.assertNotEqual(answer.err.strip(), "", answer)
        return answer

    def deploy(self, version="1.1", env="test"):
        return self.ok("deploy", "run", "--app", "billing", "--version", version, "--env", env, "--json").data

    def service(self, verb, *more, env="test"):
        return self.run_program("service", verb, "--app", "billing", "--env", env, "--json", *more)

    def status(self, env="test"):
        return self.ok("service", "status", "--app", "billing", "--env", env, "--json").data["rows"][0]

    def home(self, env="test"):
        return self.state / env / "billing"

    def note(self, env="test"):
        return json.loads((self.home(env) / "process.json").read_text(encoding="utf-8"))

    def end_services(self):
        """Ends what this case started: our own state folder is on the command line of each."""
        mark = os.fsencode(self.folder)
        for _ in range(100):
            ours = [pid for pid in map(int, filter(str.isdigit, os.listdir("/proc"))) if mark in self.command_of(pid)]
            if not ours:
                return
            for pid in ours:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            time.sleep(0.05)
        self.fail("a service of this test could not be ended")

    @staticmethod
    def command_of(pid):
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return b""

    @contextmanager
    def held_lock(self, env="test"):
        """Another change that is under way, as a process of its own would hold it."""
        import fcntl

        self.home(env).mkdir(parents=True, exist_ok=True)
        with open(self.home(env) / "change.lock", "w", encoding="utf-8") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX)
            json.dump({"what": "deploy 1.0", "pid": 4711, "run": "01OTHER", "since": "12:03:04"}, stream)
            stream.flush()
            yield
