"""The PDF is set on A4 with its own font and a bookmark for every section."""

from __future__ import annotations

import pypdfium2

from litigation.reports import render
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
