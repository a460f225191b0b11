"""The PDF is set on A4 with its own font and a bookmark for every section."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

import litigation.reports.pdf as pdf_module
from litigation.reports import render
from litigation.reports.assemble import outline_of
from tests.litigation.reports.sample import sample_result

FILE = render(sample_result(), format="pdf")


def test_pages_are_a4():
    width, height = pypdfium2.PdfDocument(FILE)[0].get_size()
    assert (round(width), round(height)) == (595, 842)


def test_the_font_is_inside_the_file():
    assert b"NotoSansCJK" in FILE


def test_sections_are_bookmarks():
    titles = [item.get_title() for item in pypdfium2.PdfDocument(FILE).get_toc()]
    assert titles[0] == "一、结论"
    assert "诉讼时效" in "".join(titles)


def test_a_long_table_runs_over_pages_without_losing_a_row():
    event = sample_result().timeline[0]
    many = sample_result(timeline=(event,) * 400)
    pdf = pypdfium2.PdfDocument(render(many, format="pdf"))
    text = "".join(pdf[n].get_textpage().get_text_range() for n in range(len(pdf)))
    assert text.count("卖方送达螺纹钢") == 400


def test_what_typst_keeps_does_not_stay_in_the_worker() -> None:
    """A process of its own sets each report: nothing of typst is ever loaded here."""
    script = (
        "import sys; from litigation.reports.assemble import outline_of;"
        "from litigation.reports.pdf import pdf;"
        "from tests.litigation.reports.sample import sample_result;"
        "pdf(outline_of(sample_result(), language='en')); print('typst' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import django; django.setup(); {script}"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "legal_assistant.settings"},
    )
    assert done.stdout.strip() == "False"


def test_a_report_that_cannot_be_set_is_no_report(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.typ"
    broken.write_text("#panic(sys.inputs.outline)")
    monkeypatch.setattr(pdf_module, "TEMPLATE", broken)
    with pytest.raises(pdf_module.PdfNotSet) as refused:
        pdf_module.pdf(outline_of(sample_result(), language="zh-hans"))
    assert str(refused.value) == "exit status 1"


def test_a_report_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_module, "PATIENCE_SECONDS", 0.01)
    with pytest.raises(pdf_module.PdfNotSet, match="not set within"):
        pdf_module.pdf(outline_of(sample_result(), language="zh-hans"))
