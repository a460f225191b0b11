"""A process of many claimers: `python -m tests.tasks_app.crowd.claimers NUMBER WHAT`.

Prints `ready` when each has its connection, waits for a line on stdin, then all go at once; prints
one JSON line: what every claimer got, and every error.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any


def main(number: int, what: str) -> None:
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "legal_assistant.settings"
    django.setup()
    from tests.tasks_app.crowd import deeds

    barrier = threading.Barrier(number + 1)
    with ThreadPoolExecutor(number) as pool:
        runs = [pool.submit(_go, barrier, getattr(deeds, what), n) for n in range(number)]
        barrier.wait(60)
        _say("ready")
        sys.stdin.readline()
        barrier.wait(60)
        _say(json.dumps([run.result() for run in runs]))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _go(barrier: threading.Barrier, deed: Any, n: int) -> dict[str, Any]:
    from django.db import connection

    connection.ensure_connection()
    barrier.wait(60)  # connected
    barrier.wait(60)  # go
    try:
        return {"got": deed(n), "error": None}
    except Exception as error:
        return {"got": [], "error": repr(error)}
    finally:
        connection.close()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
