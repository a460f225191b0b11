"""What the application imports is what `make run` installs; tools of tests are not there."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    "legal_assistant", "litigation", "tasks_app", "documents", "statutes", "pipeline", "llm",
)  # fmt: skip


def imported() -> Iterator[tuple[str, str]]:
    """Each outside module that a room imports, with one file that does."""
    for room in ROOMS:
        for file in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text())):
                names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
                if isinstance(node, ast.Import):
                    names = [alias.name for alias in node.names]
                yield from ((name.split(".")[0], file.name) for name in names if name)


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_import_of_the_application_is_among_its_requirements() -> None:
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    required = {plain(line.split("==")[0].split("[")[0].strip()) for line in lines if "==" in line}
    outside = {
        name: file
        for name, file in imported()
        if name not in sys.stdlib_module_names and not (ROOT / name).is_dir()
    }
    homes = packages_distributions()
    assert len(outside) > 10
    missing = {
        f"{name} in {file}"
        for name, file in outside.items()
        if not {plain(home) for home in homes.get(name, ())} & required
    }
    assert missing == set()
