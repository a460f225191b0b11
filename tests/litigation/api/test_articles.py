"""A cited article opens as it stood on the day of the facts, or says that no text is loaded."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from litigation.analysis.values.result import ArticleRef
from litigation.models import LitigationAnalysis
from litigation.selectors.articles import articles_in, titles_of
from litigation.services import analysis_store
from statutes.services import statutes_load
from tests.litigation.people import client_of, end, person, started
from tests.litigation.reports.sample import sample_result
from tests.statutes.texts import folder

pytestmark = pytest.mark.django_db
LAW, LABEL = "民法典·合同编", "第509条"
CITED = ArticleRef(LAW, LABEL, date(2021, 1, 1), "双方须按约全面履行")
CODE = """# 中华人民共和国民法典
施行日期：{day}
第五百零九条　{text}
"""


@pytest.fixture
def analysis(lawyer) -> LitigationAnalysis:
    made = started(lawyer)
    result = sample_result()
    claims = (replace(result.claims[0], articles=(CITED,)), *result.claims[1:])
    analysis_store(analysis=made, result=replace(result, claims=claims), files=[])
    end(made)
    return made


def opened(user, analysis, **changes):
    asked = {"law": LAW, "article": LABEL, **changes}
    return client_of(user).get(f"/api/v1/litigation-analysis/{analysis.pk}/article", asked)


def test_without_an_official_text_the_paraphrase_says_what_it_is(lawyer, analysis):
    answer = opened(lawyer, analysis).json()
    assert answer["official"] is None
    assert answer["paraphrase"] == CITED.paraphrase
    assert "转述" in answer["note"]


def test_the_text_of_the_day_of_the_facts_is_opened(lawyer, analysis, tmp_path):
    texts = {
        "first": CODE.format(day="2021-01-01", text="旧的文字。"),
        "later": CODE.format(day="2025-01-01", text="新的文字。"),
    }
    statutes_load(folder(tmp_path / "laws", **texts))
    answer = opened(lawyer, analysis).json()
    # The first instalment of the sample was overdue in 2023.
    assert answer["day"].startswith("2023-")
    assert answer["official"]["text"] == "旧的文字。"
    assert [other["text"] for other in answer["others"]] == ["新的文字。"]
    assert answer["note"] == ""


def test_an_older_text_than_the_cited_one_is_doubted(lawyer, analysis, tmp_path):
    statutes_load(folder(tmp_path / "laws", old=CODE.format(day="2019-01-01", text="更早的文字。")))
    assert "可能不是同一版本" in opened(lawyer, analysis).json()["note"]


def test_only_what_the_report_cites_is_opened(lawyer, analysis):
    assert opened(lawyer, analysis, article="第1条").json()["code"] == "article_not_cited"
    assert opened(person("nosy"), analysis).status_code == 404


def test_every_cited_article_is_found_once():
    found = articles_in(sample_result())
    assert len(found) == len(set(found)) >= 4


def test_a_law_is_looked_for_under_its_own_name_too():
    assert titles_of("某条例") == ("某条例",)
    assert titles_of(LAW)[0] == "民法典"
