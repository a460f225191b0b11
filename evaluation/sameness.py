"""Same input, same bytes: a bundle examined in two processes that hash differently."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from evaluation.running import Name, set_up

ROOT = Path(__file__).resolve().parent.parent


def digest(name: Name) -> str:
    """A digest over the report on a bundle in every format but PDF."""
    set_up()
    from evaluation.engine import examine
    from evaluation.worlds import bundle_of
    from litigation.reports import render

    result = examine(bundle_of(name.type, name.seed, held_out=name.held_out)).result
    if result is None:
        return "no result"
    made = hashlib.sha256()
    for format in ("json", "md", "html", "docx"):
        made.update(render(result, format=format))
    return made.hexdigest()


def is_same_twice(name: Name) -> bool:
    """Whether two fresh processes give the same report."""
    first, second = (_elsewhere(name, seed) for seed in ("1", "20260101"))
    return bool(first) and first == second


def _elsewhere(name: Name, hash_seed: str) -> str:
    asked = [name.type, str(name.seed), *(["held-out"] if name.held_out else [])]
    done = subprocess.run(
        [sys.executable, "-m", "evaluation.sameness", *asked],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "READ_ANEW": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    sys.stderr.write(done.stderr)
    return done.stdout.strip() if done.returncode == 0 else ""


if __name__ == "__main__":
    _type, _seed, *_rest = sys.argv[1:]
    sys.stdout.write(digest(Name(_type, int(_seed), held_out=bool(_rest))))
