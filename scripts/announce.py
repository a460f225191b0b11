"""Waits until the web process is ready, then prints where it is and who can sign in."""

from __future__ import annotations

import os
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from legal_assistant.bootstrap.passwords import known_passwords

LIMIT_SECONDS = 120


def main(parent: int) -> None:
    url = f"http://127.0.0.1:{os.environ['PORT']}/"
    deadline = time.monotonic() + LIMIT_SECONDS
    while os.getppid() == parent:  # ends with the processes it speaks of
        if is_ready(url):
            print(banner(url), flush=True)
            return
        if time.monotonic() > deadline:
            print(f"Not ready after {LIMIT_SECONDS} s: see the lines above, or {url}health/ready")
            return
        time.sleep(0.3)


def is_ready(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}health/ready", timeout=5) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def banner(url: str) -> str:
    users = known_passwords(Path(os.environ["VAR_DIR"]))
    lines = [
        f"Ready: {url}   API: {url}api/v1/docs   admin: {url}admin/",
        f"Flower: http://127.0.0.1:{os.environ['FLOWER_PORT']}/   (user operator)",
        *(f"  user {name:<9} password {password}" for name, password in users.items()),
        "Ctrl-C stops everything; the data stays.",
    ]
    rule = "=" * max(map(len, lines))
    return "\n".join(["", rule, *lines, rule])


if __name__ == "__main__":
    main(int(sys.argv[1]))
