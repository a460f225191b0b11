"""The report as PDF, set by typst with the fonts that pip installed; works offline."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path

import manimgx_fonts_cjk
import msgspec

from litigation.reports.outline import Outline

TEMPLATE = Path(__file__).parent / "report.typ"
FONTS = Path(manimgx_fonts_cjk.__file__).parent
PATIENCE_SECONDS = 300  # a report on 300 papers takes 5 s of a quiet machine
_TYPESET = Path(__file__).parent / "typeset.py"


class PdfNotSet(Exception):
    """The typesetter failed; its words are not repeated, they may quote the report."""


def pdf(outline: Outline) -> bytes:
    """The outline travels as a JSON string, so no text of a paper is ever read as markup.

    In a process of its own: typst keeps what it has set, 250 MB for each report on 300 papers, and
    a worker or server would grow with every report until it is killed.
    """
    made_at = int(datetime.combine(outline.as_of, time(), UTC).timestamp())
    # -P: the modules beside the script must not stand in for those of Python
    try:
        made = subprocess.run(
            [sys.executable, "-P", str(_TYPESET), str(TEMPLATE), str(FONTS), str(made_at)],
            input=msgspec.json.encode(outline, order="sorted"),
            capture_output=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise PdfNotSet(f"not set within {PATIENCE_SECONDS} s") from None
    if made.returncode or not made.stdout.startswith(b"%PDF-"):
        raise PdfNotSet(f"exit status {made.returncode}")
    return made.stdout
