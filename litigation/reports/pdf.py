"""The report as PDF, set by typst with the fonts that pip installed; works offline."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path

import manimgx_fonts_cjk
import msgspec
import typst

from litigation.reports.outline import Outline

TEMPLATE = Path(__file__).parent / "report.typ"
FONTS = Path(manimgx_fonts_cjk.__file__).parent


def pdf(outline: Outline) -> bytes:
    """The outline travels as a JSON string, so no text of a paper is ever read as markup."""
    made = typst.compile(
        str(TEMPLATE),
        format="pdf",
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        sys_inputs={"outline": msgspec.json.encode(outline, order="sorted").decode()},
        timestamp=int(datetime.combine(outline.as_of, time(), UTC).timestamp()),
    )
    if not isinstance(made, bytes):
        raise TypeError("typst gave pages where one file was expected")
    return made
