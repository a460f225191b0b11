"""Runs the typst engine on the pages of a paper."""

import tempfile
from pathlib import Path

import typst

from samples.generate.paper import Page, Paper, Signatures
from samples.generate.render.font import font_folder
from samples.generate.render.seal import seal_png
from samples.generate.render.typeset import page_markup, quoted

PIXELS_PER_INCH = 150


def pdf_bytes(paper: Paper) -> bytes:
    """A PDF with a text layer, dated as the paper is."""
    day = paper.dated
    head = (
        f"#set document(title: {quoted(paper.name)}, "
        f"date: datetime(year: {day.year}, month: {day.month}, day: {day.day}))\n"
    )
    return _compile(head, paper.pages, "pdf")


def page_png(page: Page) -> bytes:
    """One page as a clean picture."""
    return _compile("", (page,), "png")


def _compile(head: str, pages: tuple[Page, ...], form: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        seals = _write_seals(pages, Path(folder))
        markup = head + "\n#pagebreak(weak: true)\n".join(
            page_markup(page, seals) for page in pages
        )
        source = Path(folder) / "paper.typ"
        source.write_text(markup, encoding="utf-8")
        output = typst.compile(
            str(source),
            root=folder,
            font_paths=[font_folder()],
            ignore_system_fonts=True,
            format=form,
            ppi=PIXELS_PER_INCH,
        )
    if not isinstance(output, bytes):
        raise ValueError(f"a sheet of {pages[0].width}×{pages[0].height} mm overflows its page")
    return output


def _write_seals(pages: tuple[Page, ...], folder: Path) -> dict[tuple[str, str], str]:
    seals: dict[tuple[str, str], str] = {}
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Signatures):
                for signer in block.signers:
                    wanted = (signer.seal, signer.seal_label)
                    if signer.seal and wanted not in seals:
                        seals[wanted] = f"seal{len(seals)}.png"
                        (folder / seals[wanted]).write_bytes(seal_png(*wanted))
    return seals
