"""Whatever the format, the report says the same, and says it the same way twice."""

from __future__ import annotations

import html
from dataclasses import replace

import pytest

from litigation.analysis.citations import check_citations, citations_in
from litigation.reports import FORMATS, UnknownFormat, render
from litigation.reports.data import result_from
from tests.litigation.reports.reading import pdf_text, word_text
from tests.litigation.reports.sample import SOURCES, sample_result

RESULT = sample_result()


def readable(format: str, result=RESULT, language: str = "zh-hans") -> str:
    """The text a reader sees, without white space."""
    data = render(result, format=format, language=language)
    if format == "pdf":
        return pdf_text(data)
    text = word_text(data) if format == "docx" else html.unescape(data.decode())
    return "".join(text.replace("\\", "").replace("\xa0", " ").split())


def test_the_sample_itself_quotes_its_sources():
    check_citations(RESULT, SOURCES)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_result_gives_the_same_bytes(format):
    assert render(RESULT, format=format) == render(sample_result(), format=format)


@pytest.mark.parametrize("format", FORMATS)
def test_a_changed_sum_changes_the_report(format):
    changed = sample_result(warnings=("另一句话",))
    assert render(RESULT, format=format) != render(changed, format=format)


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "md"])
def test_every_quote_is_in_the_report(format):
    shown = readable(format)
    for citation in citations_in(RESULT):
        assert "".join(citation.quote.split()) in shown


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "md"])
def test_every_total_segment_and_formula_is_shown(format):
    shown = readable(format)
    assert "351,995.34" in shown
    assert "无法计算" in shown
    for item in RESULT.claims:
        for segment in item.segments:
            assert f"{segment.amount:,.2f}" in shown
            assert "".join(segment.formula.split()) in shown


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "md"])
def test_what_could_not_be_read_is_never_hidden(format):
    shown = readable(format)
    assert "损坏的照片.jpg" in shown
    assert "文件已损坏，无法打开。" in shown
    assert "签字处识别可信度低。" in shown
    assert "一份文件未能读取，结论可能因此不完整。" in shown


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "md"])
def test_the_four_states_of_an_element_are_words(format):
    shown = readable(format)
    for status in ("已证明", "未证明", "有相反证据", "无法判断"):
        assert status in shown


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "md"])
def test_the_conclusion_comes_before_everything_else(format):
    shown = readable(format)
    order = ["一、结论", "二、未能读取", "三、当事人", "四、时间线", "六、要件", "八、金额"]
    places = [shown.rindex(heading) for heading in order]
    assert places == sorted(places)


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "md"])
def test_a_report_without_a_model_says_so(format):
    assert "未使用任何语言模型" in readable(format)


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "md"])
def test_a_failed_model_is_named_as_failed(format):
    failed = replace(RESULT.model, status="failed", note="模型在规定时间内没有回答。")
    shown = readable(format, sample_result(model=failed))
    assert "语言模型调用失败" in shown
    assert "模型在规定时间内没有回答。" in shown


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "md"])
def test_text_of_a_paper_is_never_markup(format):
    hostile = '#panic("x") $x$ <b>*粗*</b> `y` @note-1 {{ 1 }} {% now "Y" %} \\ \x0b'
    shown = readable(format, sample_result(warnings=(hostile,)))
    for part in ('#panic("x")', "$x$", "<b>*粗*</b>", "`y`", "@note-1", "{{1}}", '{%now"Y"%}'):
        assert part in shown


@pytest.mark.parametrize("format", ["html", "docx", "pdf", "md"])
def test_an_empty_result_says_undetermined_instead_of_nothing(format):
    empty = sample_result(
        conclusions=(), parties=(), timeline=(), claims=(), claim_total=None, matrix=(), drafts=(),
        findings=(), strategies=(), unreadable=(), contradictions=(), amounts=(), documents=(),
    )  # fmt: skip
    shown = readable(format, empty)
    assert "无法判断：现有材料不足以得出结论。" in shown
    assert "无法判断：材料不足以计算任何金额。" in shown


def test_json_is_the_result_and_comes_back():
    assert result_from(render(RESULT, format="json")) == RESULT


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(UnknownFormat, match="html、docx、pdf、json、md、xlsx"):
        render(RESULT, format="doc")
