"""Prepares the data folder and starts every process of Procfile until Ctrl-C; see `make run`."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from legal_assistant.bootstrap.passwords import known_passwords  # noqa: E402
from legal_assistant.env import directory, env  # noqa: E402


def main(processes: list[str]) -> None:
    os.chdir(ROOT)
    var_dir = directory("VAR_DIR", "var")
    port, flower_port = env.int("PORT", 8000), env.int("FLOWER_PORT", 5555)
    refuse_taken_port(port, "PORT")
    refuse_taken_port(flower_port, "FLOWER_PORT")
    os.environ.update(
        VAR_DIR=str(var_dir),
        PORT=str(port),
        FLOWER_PORT=str(flower_port),
        FLOWER_BASIC_AUTH="",
        REMAP_SIGTERM="SIGQUIT",  # TERM lets running attempts release their lease, see ARCHITECTURE
        PYTHONUNBUFFERED="1",
    )
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "legal_assistant.settings")
    if subprocess.run([sys.executable, "manage.py", "bootstrap"]).returncode:
        sys.exit("The preparation failed; nothing was started.")
    os.environ["FLOWER_BASIC_AUTH"] = flower_account(var_dir)
    subprocess.Popen([sys.executable, "-m", "scripts.announce", str(os.getpid())])
    start(port, processes)


def refuse_taken_port(port: int, variable: str) -> None:
    """Ends with a sentence when another program listens there, before anything is touched."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            sys.exit(
                f"Port {port} of 127.0.0.1 cannot be used ({error.strerror}). Is this already "
                f"running? Another port: make run {variable}={port + 1}"
            )


def flower_account(var_dir: Path) -> str:
    """Name and password of Flower: the operator's as made, else one for this start only."""
    password = known_passwords(var_dir).get("operator")
    if password is None:
        password = secrets.token_urlsafe(12)
        print(f"Flower: user operator, password {password} (for this start)")
    return f"operator:{password}"


def start(port: int, processes: list[str]) -> None:
    from honcho.command import main as honcho

    # A closed terminal must stop everything too; honcho itself only knows INT and TERM.
    signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    # The first line of Procfile gets PORT itself. Settings read .env: the environment goes first.
    honcho(["--env", os.devnull, "start", "--port", str(port), *processes])


if __name__ == "__main__":
    main(sys.argv[1:])
