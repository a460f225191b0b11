from __future__ import annotations

import json
import re
from uuid import uuid4

import msgspec
from django.contrib.auth.models import User
from django.test import Client
from django.utils.html import escape

from litigation.analysis.values.result import AnalysisResult, Limitation
from litigation.models import LitigationAnalysis
from litigation.reports.assemble import outline_of
from litigation.reports.outline import Block, Heading, Paragraph, Table
from litigation.reports.sections.limitation import judgement, status_word
from tests.legal_assistant.pages.conftest import Start
from tests.litigation.reports.sample import sample_result


def page_of(client: Client, analysis: LitigationAnalysis) -> str:
    answer = client.get(f"/analyses/{analysis.pk}/")
    assert answer.status_code == 200
    return answer.content.decode()


def notes_of(page: str) -> dict[str, dict[str, object]]:
    embedded = re.search(r'<script id="notes" type="application/json">(.*?)</script>', page)
    assert embedded
    return json.loads(embedded[1])


def test_the_conclusion_comes_first(signed_in: Client, reported: LitigationAnalysis) -> None:
    page = page_of(signed_in, reported)
    sections = re.findall(r'<section class="report__section[^>]* id="([\w-]+)"', page)
    assert sections[:2] == ["conclusion", "reading"]
    assert {"timeline", "matrix", "money", "limitation", "contradictions"} <= set(sections)
    assert {"findings", "strategies", "documents", "law", "draft-1"} <= set(sections)


def test_every_citation_has_its_source(signed_in: Client, reported: LitigationAnalysis) -> None:
    page = page_of(signed_in, reported)
    notes = notes_of(page)
    numbers = set(re.findall(r'data-note="(\d+)"', page))
    assert numbers
    assert numbers <= set(notes)
    for note in notes.values():
        text = signed_in.get(f"/api/v1/documents/{note['document']}/text").json()
        block = text["pages"][0]["blocks"]
        whole = "\n".join(each["text"] for each in block)
        assert whole[note["start"] : note["end"]] == note["quote"]


def test_citations_are_numbered_as_in_the_files(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    shown = [note["quote"] for note in notes_of(page_of(signed_in, reported)).values()]
    outline = outline_of(sample_result(), language="zh-hans")
    printed = [note.quote for note in outline.sections[-1].blocks[0].notes]
    assert shown == printed


def test_what_could_not_be_read_is_never_hidden(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    page = page_of(signed_in, reported)
    assert [item.name for item in sample_result().unreadable if item.name not in page] == []


def test_every_segment_of_the_money_sheet_is_shown(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    page = page_of(signed_in, reported)
    segments = [segment for claim in sample_result().claims for segment in claim.segments]
    assert segments
    for segment in segments:
        assert segment.start.isoformat() in page
        assert f"{segment.amount:,.2f}" in page


def test_markup_in_a_quote_is_text(signed_in: Client, reported: LitigationAnalysis) -> None:
    page = page_of(signed_in, reported)
    assert "<余款>" not in page
    assert any("<余款>" in str(note["quote"]) for note in notes_of(page).values())


def test_an_unfinished_analysis_leads_to_its_task(signed_in: Client, start: Start) -> None:
    analysis = start()
    assert signed_in.get(f"/analyses/{analysis.pk}/").url == f"/tasks/{analysis.task_id}/"


def test_a_task_leads_to_its_report(signed_in: Client, reported: LitigationAnalysis) -> None:
    answer = signed_in.get(f"/tasks/{reported.task_id}/report")
    assert answer.url == f"/analyses/{reported.pk}/"


def test_the_report_of_another_is_not_found(
    client: Client, stranger: User, reported: LitigationAnalysis
) -> None:
    client.force_login(stranger)
    assert client.get(f"/analyses/{reported.pk}/").status_code == 404
    assert client.get(f"/analyses/{uuid4()}/").status_code == 404


def test_the_report_speaks_the_language_of_the_reader(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    page = signed_in.get(f"/analyses/{reported.pk}/", headers={"Accept-Language": "en"})
    assert '<html lang="en"' in page.content.decode()


def test_a_report_of_an_older_version_offers_its_files(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    reported.result = {"inputs": {}}
    reported.save(update_fields=["result"])
    page = page_of(signed_in, reported)
    assert "由较早的版本生成" in page
    assert "重新分析" in page


def test_the_page_leaves_out_nothing_that_the_report_says(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    page = re.sub(r'<span class="day">(.*?)</span>', r"\1", page_of(signed_in, reported))
    result = msgspec.convert(reported.result, AnalysisResult, strict=False)
    missing = [words for words in said_by(result) if escape(words) not in page]
    assert missing == []


def test_a_period_of_another_name_is_called_by_it(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    reported.result["limitation"]["name"] = "仲裁时效"
    reported.save(update_fields=["result"])
    page = page_of(signed_in, reported)
    assert "仲裁时效未届满" in page
    assert "诉讼时效未届满" not in page


def said_by(result: AnalysisResult) -> list[str]:
    """Every sentence of the result, and of the outline outside the drawn sections."""
    drawn = {"timeline", "matrix", "limitation", "notes"}
    outline = outline_of(result, language="zh-hans")
    sections = [section for section in outline.sections if section.anchor not in drawn]
    said = [line for section in sections for block in section.blocks for line in lines_of(block)]
    said += [found.text for found in result.conclusions + result.findings]
    said += [event.text for event in result.timeline] + [event.note for event in result.timeline]
    for row in result.matrix:
        said += [row.title, row.reason, *(item.reason for item in row.evidence)]
        said += [words for gap in row.gaps for words in (gap.paper, gap.where, gap.reason)]
    return said + said_of_period(result.limitation)


def said_of_period(period: Limitation) -> list[str]:
    """All but its days, which the page draws."""
    said = [status_word(period), period.reason, *period.missing]
    for event in period.interruptions:
        said += [event.text, judgement(period, event)]
    return said


def lines_of(block: Block) -> list[str]:
    if isinstance(block, Heading):
        return [block.text]
    if isinstance(block, Paragraph):
        runs = [*block.runs]
    elif isinstance(block, Table):
        runs = [run for row in block.rows for cell in row.cells for run in cell]
    else:
        return []
    return [line for run in runs for line in run.text.split("\n")]


def test_many_citations_of_one_statement_are_folded(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    citations = list(reported.result["parties"][0]["citations"])
    events = [event["citations"][0] for event in reported.result["timeline"]]
    terms = [reported.result["terms"]["price"]["citations"][0]]
    claims = [each for claim in reported.result["claims"] for each in claim["citations"]]
    reported.result["conclusions"][0]["citations"] = [*citations, *events, *terms, *claims]
    reported.save(update_fields=["result"])
    page = page_of(signed_in, reported)
    folded = re.search(r'data-more>\+(\d+)</a><span class="cites-rest" hidden>(.*?)</span>', page)
    assert folded
    assert folded[2].count("data-note=") == int(folded[1])


def test_an_english_page_says_why_statements_are_chinese_and_marks_them(
    signed_in: Client, reported: LitigationAnalysis
) -> None:
    signed_in.cookies["django_language"] = "en"
    page = page_of(signed_in, reported)
    assert "Statements are kept in Chinese, the language of the papers and of the court" in page
    conclusion = re.search(r'<section[^>]* id="conclusion".*?</section>', page, re.DOTALL)
    assert conclusion
    unmarked = re.sub(r'<span lang="zh-Hans">.*?</span>', "", conclusion[0], flags=re.DOTALL)
    assert '<span lang="zh-Hans">' in conclusion[0]
    assert re.findall(r">[^<]*[\u4e00-\u9fff][^<]*<", unmarked) == []
    signed_in.cookies["django_language"] = "zh-hans"
    page = page_of(signed_in, reported)
    assert 'lang="zh-Hans"' not in page
    assert "分析结论保留中文" not in page
