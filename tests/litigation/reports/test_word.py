"""The Word report and the drafts are real Word files."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn

from litigation.reports import render, render_draft
from tests.litigation.reports.reading import word, word_text
from tests.litigation.reports.sample import AS_OF, sample_result

RESULT = sample_result()
FILE = render(RESULT, format="docx")


def test_headings_are_headings():
    headings = [p.text for p in word(FILE).paragraphs if p.style.name == "Heading 1"]
    assert headings[0] == "一、结论"
    assert any(heading.endswith("引用出处") for heading in headings)


def test_the_money_table_repeats_its_head_and_aligns_numbers_right():
    tables = word(FILE).tables
    sheet = next(table for table in tables if table.cell(0, 0).text == "起止日")
    assert sheet.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert sheet.cell(1, 5).text == "8,053.15"
    assert sheet.cell(1, 5).paragraphs[0].alignment == 2  # right


def test_the_day_stands_at_the_right_of_the_head_of_each_page():
    line = word(FILE).sections[0].header.paragraphs[0]
    stops = [*line.style.paragraph_format.tab_stops, *line.paragraph_format.tab_stops]
    assert [stop.alignment for stop in stops] == [WD_TAB_ALIGNMENT.RIGHT]


def test_chinese_fonts_are_named_for_east_asian_text():
    styles = word(FILE).styles
    fonts = {
        name: styles[name].element.rPr.rFonts.get(qn("w:eastAsia"))
        for name in ("Normal", "Heading 1")
    }
    assert fonts == {"Normal": "宋体", "Heading 1": "黑体"}


def test_times_are_those_of_the_analysis_and_not_of_the_machine():
    assert word(FILE).core_properties.created == datetime(
        AS_OF.year, AS_OF.month, AS_OF.day, tzinfo=UTC
    )
    with zipfile.ZipFile(io.BytesIO(FILE)) as archive:
        assert {member.date_time[0] for member in archive.infolist()} == {1980}


def test_pages_are_numbered():
    footer = word(FILE).sections[0].footer._element
    fields = [node.get(qn("w:instr")) for node in footer.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_links_of_notes_have_their_bookmarks():
    body = word(FILE).element.body
    anchors = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    assert anchors
    assert anchors <= marks


def test_each_draft_starts_on_its_own_page():
    headings = [p for p in word(FILE).paragraphs if "文书草稿" in p.text]
    assert len(headings) == len(RESULT.drafts)
    assert all(heading.paragraph_format.page_break_before for heading in headings)


def test_a_draft_is_a_file_of_its_own_ready_to_edit():
    text = word_text(render_draft(RESULT.drafts[0], result=RESULT))
    assert text.startswith("民事起诉状（买卖合同纠纷）")
    assert "判令被告支付货款300,000.00元。" in text
    assert "【待补充：住所】" in text
    assert "〔1〕" not in text


def test_an_evidence_list_has_a_head_and_a_row_for_each_paper():
    table = word(render_draft(RESULT.drafts[1], result=RESULT)).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == [
        "序号",
        "证据名称",
        "来源",
        "证明目的",
        "页码",
    ]
    assert len(table.rows) == 3


def test_the_same_draft_gives_the_same_bytes():
    draft = RESULT.drafts[0]
    assert render_draft(draft, result=RESULT) == render_draft(draft, result=RESULT)
