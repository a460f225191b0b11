"""Legal facts as files, each with its date and source in sources.toml."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).resolve().parent
