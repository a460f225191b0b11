"""Every reader keeps order and offsets, and says what it could not read."""

from __future__ import annotations

import datetime
import shutil
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document as WordFile
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from documents import media_types as types
from documents.readers.dispatch import read
from documents.readers.docx import read_docx
from documents.readers.limits import Limits
from documents.readers.number_format import shown
from documents.text import BlockKind, DocumentText
from tests.documents.papers import as_bytes, pdf_of, picture_of, zip_of


def check_offsets(text: DocumentText) -> None:
    assert [page.number for page in text.pages] == list(range(1, len(text.pages) + 1))
    for page in text.pages:
        for block in page.blocks:
            assert page.text[block.start : block.end] == block.text
            assert block.text.strip()


def texts(text: DocumentText, page: int = 1) -> list[str]:
    return [block.text for block in text.pages[page - 1].blocks]


def codes(text: DocumentText) -> list[str]:
    return [problem.code for problem in text.problems]


def word_bytes(file: object) -> bytes:
    target = BytesIO()
    file.save(target)  # type: ignore[attr-defined]
    return target.getvalue()


def number_paragraphs(file: Any, names: list[str], *, list_id: int, restart: bool) -> None:
    """Paragraphs that Word shows as 第一条, 第二条 without storing that."""
    numbering = file.part.numbering_part.element
    space = nsdecls("w")
    if not numbering.xpath("w:abstractNum[@w:abstractNumId='77']"):
        level = (
            '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
            '<w:lvlText w:val="第%1条"/></w:lvl>'
        )
        abstract = f'<w:abstractNum {space} w:abstractNumId="77">{level}</w:abstractNum>'
        numbering.insert(0, parse_xml(abstract))
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering.append(
        parse_xml(
            f'<w:num {space} w:numId="{list_id}"><w:abstractNumId w:val="77"/>'
            f"{again if restart else ''}</w:num>"
        )
    )
    for name in names:
        properties = file.add_paragraph(name)._p.get_or_add_pPr()
        inner = f'<w:ilvl w:val="0"/><w:numId w:val="{list_id}"/>'
        properties.append(parse_xml(f"<w:numPr {space}>{inner}</w:numPr>"))


class TestText:
    def test_lines_are_blocks_and_empty_lines_are_none(self) -> None:
        text = read("第一条 标的\r\n\r\n　第二条 价款\n".encode("gb18030"), types.TEXT)
        assert texts(text) == ["第一条 标的", "第二条 价款"]
        check_offsets(text)

    @given(st.text(), st.sampled_from(["utf-8", "utf-16", "gb18030", "utf-8-sig"]))
    def test_offsets_hold_for_any_text_in_any_encoding(self, text: str, encoding: str) -> None:
        check_offsets(read(text.encode(encoding, "ignore"), types.TEXT))

    @given(st.text(st.sampled_from("a中\n\f\t 　，。"), max_size=400))
    def test_nothing_visible_is_lost(self, text: str) -> None:
        found = read(text.encode(), types.TEXT)
        kept = "".join("".join(page.text.split()) for page in found.pages)
        assert kept == "".join(text.split())

    def test_a_text_past_the_limit_names_what_is_missing(self) -> None:
        text = read(("一" * 50).encode(), types.TEXT, limits=Limits(characters=20))
        assert codes(text) == ["too_long"]
        assert "30" in text.problems[0].message

    def test_a_form_feed_begins_a_page(self) -> None:
        text = read(b"one\x0ctwo", types.TEXT)
        assert [texts(text, 1), texts(text, 2)] == [["one"], ["two"]]

    def test_control_characters_never_reach_the_database(self) -> None:
        text = read(("甲\x01方\u200b" + "丙" * 99).encode(), types.TEXT)
        assert texts(text) == ["甲方" + "丙" * 99]


class TestMarkup:
    def test_markdown_tables_are_rows(self) -> None:
        text = read(
            "# 清单\n| 名称 | 金额 |\n| --- | --- |\n| 钢材 | 100 |\n\n完".encode(), types.MARKDOWN
        )
        assert texts(text) == ["清单", "名称\t金额", "钢材\t100", "完"]
        assert [block.kind for block in text.pages[0].blocks] == [
            BlockKind.HEADING,
            BlockKind.ROW,
            BlockKind.ROW,
            BlockKind.PARAGRAPH,
        ]
        check_offsets(text)

    def test_html_shows_what_a_reader_sees(self) -> None:
        html = (
            "<html><head><title>x</title><style>p{}</style></head><body><h1>函</h1>"
            "<script>alert('坏')</script><p>甲方：<b>某公司</b><br>乙方</p>"
            "<table><tr><th>期</th><th>金额</th></tr><tr><td>一</td><td><p>100</p></td></tr></table>"
            "末尾</body></html>"
        )
        text = read(html.encode(), types.HTML)
        assert texts(text) == ["函", "甲方：某公司\n乙方", "期\t金额", "一\t100", "末尾"]
        check_offsets(text)

    def test_html_in_gbk_that_says_gb2312(self) -> None:
        html = '<html><meta charset="gb2312"><p>镕基</p></html>'
        assert texts(read(html.encode("gbk"), types.HTML)) == ["镕基"]

    @settings(max_examples=60)
    @given(st.text(st.sampled_from("<>/ptdrableh1\"'=&;! -中\n")))
    def test_html_of_any_shape_keeps_offsets(self, html: str) -> None:
        check_offsets(read(html.encode(), types.HTML))


class TestWord:
    def test_paragraphs_and_tables_stand_in_order(self) -> None:
        file = WordFile()
        file.add_heading("买卖合同", 1)
        file.add_paragraph("第一条 标的")
        table = file.add_table(rows=2, cols=2)
        for at, value in enumerate(["品名", "金额", "钢材", "1,000.00"]):
            table.cell(at // 2, at % 2).text = value
        file.add_paragraph("第二条 付款")
        text = read(word_bytes(file), types.DOCX)
        assert texts(text) == [
            "买卖合同",
            "第一条 标的",
            "品名\t金额",
            "钢材\t1,000.00",
            "第二条 付款",
        ]
        kinds = [block.kind for block in text.pages[0].blocks]
        assert kinds[0] == BlockKind.HEADING
        assert kinds[2] == BlockKind.ROW
        check_offsets(text)

    def test_an_explicit_page_break_begins_a_page(self) -> None:
        file = WordFile()
        paragraph = file.add_paragraph("上")
        paragraph.add_run().add_break(WD_BREAK.PAGE)
        paragraph.add_run("下")
        text = read(word_bytes(file), types.DOCX)
        assert [texts(text, 1), texts(text, 2)] == [["上"], ["下"]]
        check_offsets(text)

    def test_headers_footers_and_merged_cells(self) -> None:
        file = WordFile()
        file.sections[0].header.paragraphs[0].text = "合同编号：A-1"
        file.sections[0].footer.paragraphs[0].text = "第 1 页"
        table = file.add_table(rows=2, cols=3)
        table.cell(0, 0).merge(table.cell(0, 1)).text = "合计"
        table.cell(0, 2).text = "5"
        table.cell(1, 0).merge(table.cell(1, 2)).text = "备注"
        text = read(word_bytes(file), types.DOCX)
        assert texts(text) == ["合同编号：A-1", "合计\t5", "备注"]

    def test_revisions_are_read_as_accepted_and_said_so(self) -> None:
        file = WordFile()
        paragraph = file.add_paragraph("违约金为")
        paragraph._p.append(
            parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>百分之十</w:delText></w:r></w:del>")
        )
        paragraph._p.append(
            parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>百分之五</w:t></w:r></w:ins>")
        )
        text = read(word_bytes(file), types.DOCX)
        assert texts(text) == ["违约金为百分之五"]
        assert codes(text) == ["tracked_changes"]

    def test_automatic_numbers_are_part_of_the_text(self) -> None:
        file = WordFile()
        number_paragraphs(file, ["标的", "价款"], list_id=77, restart=False)
        number_paragraphs(file, ["总则"], list_id=78, restart=True)
        assert texts(read(word_bytes(file), types.DOCX)) == [
            "第一条 标的",
            "第二条 价款",
            "第一条 总则",
        ]

    def test_a_text_box_follows_its_paragraph_once(self) -> None:
        file = WordFile()
        box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>"
        namespaces = (
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' + nsdecls("w")
        )
        file.add_paragraph("框外")._p.append(
            parse_xml(
                f"<w:r {namespaces}><mc:AlternateContent><mc:Choice Requires='wps'>{box}"
                f"</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
            )
        )
        assert texts(read(word_bytes(file), types.DOCX)) == ["框外", "框内"]

    def test_a_picture_nobody_can_read_is_told(self) -> None:
        file = WordFile()
        file.add_picture(BytesIO(as_bytes(picture_of(["合同"]))))
        text = read_docx(word_bytes(file))
        assert codes(text) == ["pictures_skipped"]

    @pytest.mark.ocr
    def test_a_scan_pasted_into_a_paper_is_read_in_its_place(self) -> None:
        file = WordFile()
        file.add_paragraph("以下为送货单")
        file.add_picture(BytesIO(as_bytes(picture_of(["收货人签字", "二〇二三年"]))))
        file.add_paragraph("以上属实")
        text = read(word_bytes(file), types.DOCX)
        assert texts(text) == ["以下为送货单", "收货人签字", "二〇二三年", "以上属实"]
        assert text.ocr
        check_offsets(text)

    def test_entities_are_not_expanded(self) -> None:
        bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        body = (
            b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            b"<w:body><w:p><w:r><w:t>x&b;</w:t></w:r></w:p></w:body></w:document>"
        )
        text = read(zip_of({"word/document.xml": bomb + body}), types.DOCX)
        assert "aaaa" not in "".join(page.text for page in text.pages)

    @pytest.mark.parametrize("data", [b"PK\x03\x04broken", zip_of({"word/document.xml": b"<w:x"})])
    def test_a_broken_file_is_damaged(self, data: bytes) -> None:
        assert codes(read(data, types.DOCX)) == ["damaged"]


class TestSheets:
    def test_values_stand_as_the_sheet_shows_them(self) -> None:
        book = Workbook()
        sheet = book.active
        sheet.title = "对账"
        sheet.append(["日期", "金额", "比例", None, "备注"])
        sheet.append([datetime.date(2023, 3, 5), 45000.5, 0.125, None, "已付"])
        sheet["B2"].number_format = "#,##0.00"
        sheet["C2"].number_format = "0.0%"
        book.create_sheet("空")
        text = read(word_bytes(book), types.XLSX)
        assert texts(text) == ["日期\t金额\t比例\t\t备注", "2023-03-05\t45,000.50\t12.5%\t\t已付"]
        assert [page.label for page in text.pages] == ["对账", "空"]
        check_offsets(text)

    def test_a_formula_nobody_computed_stands_as_written_and_is_told(self) -> None:
        book = Workbook()
        book.active.append([2, 3, "=A1*B1"])
        text = read(word_bytes(book), types.XLSX)
        assert texts(text) == ["2\t3\t=A1*B1"]
        assert codes(text) == ["formula_without_value"]

    @pytest.mark.parametrize(
        ("value", "number_format", "expected"),
        [
            (1234.5, '"¥"#,##0.00', "¥1,234.50"),
            (1234.5, '#,##0.00"元"', "1,234.50元"),
            (-5, "#,##0.00;[Red]-#,##0.00", "-5.00"),
            (0.1 + 0.2, "General", "0.3"),
            (1e15, "General", "1000000000000000"),
            (datetime.datetime(2023, 3, 5), 'yyyy"年"m"月"d"日"', "2023年3月5日"),
            (datetime.datetime(2023, 3, 5, 9, 30), "yyyy-mm-dd hh:mm", "2023-03-05 09:30"),
            (True, "General", "TRUE"),
            (6200000000000005007, "0", "6200000000000005007"),
            ("00123", "@", "00123"),
        ],
    )
    def test_each_format_is_shown(self, value: object, number_format: str, expected: str) -> None:
        assert shown(value, number_format) == expected

    def test_rows_past_the_limit_are_named(self) -> None:
        book = Workbook()
        for number in range(10):
            book.active.append([number, number])
        text = read(word_bytes(book), types.XLSX, limits=Limits(table_cells=6))
        assert len(text.pages[0].blocks) == 3
        assert codes(text) == ["too_long"]

    def test_a_hidden_sheet_is_read_and_mentioned(self) -> None:
        book = Workbook()
        book.create_sheet("底账").append(["x"])
        book["底账"].sheet_state = "hidden"
        text = read(word_bytes(book), types.XLSX)
        assert texts(text, 2) == ["x"]
        assert codes(text) == ["hidden_sheet"]

    def test_a_broken_file_is_damaged(self) -> None:
        data = zip_of({"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b"<broken"})
        assert codes(read(data, types.XLSX)) == ["damaged"]


class TestMail:
    def mail(self) -> EmailMessage:
        message = EmailMessage()
        message["From"] = "李四 <li@b.example>"
        message["To"] = "zhang@a.example"
        message["Subject"] = "催款函"
        message["Date"] = "Wed, 25 Sep 2024 10:26:00 +0800"
        message.set_content("请于三日内付款。\n\n此致")
        return message

    def test_headers_and_body_are_the_first_page(self) -> None:
        text = read(self.mail().as_bytes(), types.EML)
        assert texts(text)[1:] == ["请于三日内付款。", "此致"]
        assert "主题：催款函" in texts(text)[0]
        assert text.properties["subject"] == "催款函"
        check_offsets(text)

    def test_attachments_follow_as_pages_and_unreadable_ones_are_named(self) -> None:
        message = self.mail()
        message.add_attachment("欠条".encode(), "text", "plain", filename="欠条.txt")
        message.add_attachment(b"\x00\x01", "application", "x-unknown", filename="数据.bin")
        text = read(message.as_bytes(), types.EML)
        assert texts(text, 2) == ["欠条"]
        assert text.pages[1].label == "欠条.txt"
        assert codes(text) == ["attachment_unreadable"]
        assert "数据.bin" in text.problems[0].message

    def test_a_picture_that_the_body_shows_is_not_forgotten(self) -> None:
        message = self.mail()
        message.add_alternative("<p>见图<img src='cid:x'></p>", subtype="html")
        html = message.get_payload()[1]
        html.add_related(b"no picture at all", "image", "png", cid="<x>", filename="图.png")
        text = read(message.as_bytes(), types.EML)
        assert [page.number for page in text.pages] == [1, 2]
        assert text.pages[1].label == "图.png"

    def test_a_mail_with_only_html_is_read(self) -> None:
        message = EmailMessage()
        message["From"] = "a@b.example"
        message.set_content("<p>已收到<script>x</script></p>", subtype="html")
        assert texts(read(message.as_bytes(), types.EML))[1:] == ["已收到"]

    @settings(max_examples=60)
    @given(st.binary(max_size=400))
    def test_no_bytes_make_it_fail(self, data: bytes) -> None:
        check_offsets(read(b"From: a\r\nContent-Type: multipart/mixed\r\n\r\n" + data, types.EML))


class TestPdf:
    def test_lines_come_from_top_to_bottom_with_boxes(self) -> None:
        text = read(pdf_of(["Contract No. 17", "Price: 1,000.00"], ["Second page"]), types.PDF)
        assert texts(text, 1) == ["Contract No. 17", "Price: 1,000.00"]
        assert texts(text, 2) == ["Second page"]
        first, second = text.pages[0].blocks
        assert first.bbox is not None
        assert second.bbox is not None
        assert 0 < first.bbox[1] < first.bbox[3] < second.bbox[3] < 1
        assert not text.ocr
        check_offsets(text)

    def test_an_encrypted_file_says_so(self) -> None:
        assert codes(read(pdf_of(["x"], encrypt=True), types.PDF)) == ["encrypted"]

    @pytest.mark.parametrize("data", [b"%PDF-1.4 nothing", pdf_of(["x"])[:120], b"%PDF-"])
    def test_a_broken_file_is_damaged(self, data: bytes) -> None:
        assert codes(read(data, types.PDF)) == ["damaged"]

    def test_an_empty_page_is_named(self) -> None:
        text = read(pdf_of(["words on the first page"], []), types.PDF)
        assert [(each.code, each.page) for each in text.problems] == [("blank_page", 2)]

    def test_pages_past_the_limit_are_named(self) -> None:
        text = read(pdf_of(["a"], ["b"], ["c"]), types.PDF, limits=Limits(pages=2))
        assert len(text.pages) == 2
        assert codes(text) == ["pages_skipped"]
        assert "3" in text.problems[0].message


def test_an_old_office_file_needs_libreoffice_where_there_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    assert codes(read(b"{\\rtf1 x}", types.RTF)) == ["needs_libreoffice"]


def test_an_old_office_file_is_read_or_named_never_lost(tmp_path: Path) -> None:
    rtf = b"{\\rtf1\\ansi First line\\par Second line\\par}"
    text = read(rtf, types.RTF, scratch=str(tmp_path / "scratch"))
    if shutil.which("soffice") is None:
        assert codes(text) == ["needs_libreoffice"]
        return
    assert texts(text) == ["First line", "Second line"]
    assert list((tmp_path / "scratch").iterdir()) == []


def test_a_converter_that_makes_nothing_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 0\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert codes(read(b"{\\rtf1 x}", types.RTF)) == ["damaged"]


def test_an_office_file_with_a_password_is_encrypted() -> None:
    assert codes(read(b"x", types.OFFICE_ENCRYPTED)) == ["encrypted"]
