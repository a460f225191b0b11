"""Strategies by position and scenario."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from litigation.analysis.citations import check_citations
from litigation.analysis.nodes import plan_strategies, reason
from litigation.analysis.reasoning.grounds import UngroundedStatement, grounded_strategy
from litigation.analysis.values.facts import Facts
from litigation.analysis.values.result import Strategy
from tests.litigation.reasoning import cases

SCENARIOS = (
    "pre_litigation",
    "defense",
    "appeal",
    "execution",
    "preservation",
    "evidence_collection",
    "mediation",
)


def planned(
    position: str = "plaintiff", scenario: str = "", **changes: object
) -> dict[str, Strategy]:
    values = cases.case(position, **changes)
    values["inputs"] = cases.inputs(position, scenario)
    strategies = plan_strategies(**values, reasoning=reason(**values))
    return {strategy.id: strategy for strategy in strategies}


@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("position", ["plaintiff", "defendant", "third_party"])
def test_every_strategy_cites_or_names_the_missing_paper(position: str, scenario: str) -> None:
    strategies = planned(position, scenario)
    assert strategies
    for strategy in strategies.values():
        assert strategy.citations or strategy.missing, strategy.id
        assert strategy.steps
        assert all(step.what and step.who and step.deadline for step in strategy.steps)
    check_citations(list(strategies.values()), cases.sources())


def test_a_plaintiff_demands_preserves_and_sues_in_the_agreed_court() -> None:
    strategies = planned()
    assert list(strategies) == [
        "strategy-evidence",
        "strategy-demand",
        "strategy-preservation",
        "strategy-suit",
        "strategy-mediation",
    ]
    suit = strategies["strategy-suit"]
    assert "由出卖人所在地人民法院管辖" in suit.reason
    assert any("不晚于2027年1月15日" in step.deadline for step in suit.steps)
    assert any("7,204.00元" in step.what for step in suit.steps)


def test_without_a_clause_the_court_is_the_defendants_or_the_payees() -> None:
    terms = replace(cases.terms(), jurisdiction="", jurisdiction_citations=())
    suit = planned(terms=terms)["strategy-suit"]
    assert "临川市西城区工业大道66号" in suit.reason
    assert "江州市江东区滨河路8号" in suit.reason
    assert {"第24条", "第18条"} <= {article.article for article in suit.articles}


def test_an_unknown_address_is_left_open_not_guessed() -> None:
    terms = replace(cases.terms(), jurisdiction="", jurisdiction_citations=())
    parties = (cases.seller(), replace(cases.buyer(), details=()))
    suit = planned(terms=terms, parties=parties)["strategy-suit"]
    assert "被告住所地（【待补充：住所地】）" in suit.reason


def test_a_missing_paper_becomes_a_step_with_its_place() -> None:
    steps = planned()["strategy-evidence"].steps
    assert any("催款函的签收回执（取得途径：邮政速递查询）" in step.what for step in steps)


def test_time_running_out_does_not_wait_for_the_letter() -> None:
    limitation = replace(cases.limitation(), last_safe_day=date(2025, 4, 2))
    calculation = replace(cases.calculation(), limitation=limitation)
    strategy = planned(calculation=calculation)["strategy-demand"]
    assert "不等待函件结果" in strategy.reason
    assert strategy.steps[0].deadline == "2025年4月2日前"


@pytest.mark.parametrize("status", ["barred", "undetermined"])
def test_doubtful_time_asks_for_an_acknowledgement_first(status: str) -> None:
    calculation = replace(cases.calculation(), limitation=cases.limitation(status))
    strategies = planned(calculation=calculation)
    assert "strategy-acknowledgement" in strategies
    deadlines = "".join(s.deadline for item in strategies.values() for s in item.steps)
    assert "最后安全日" not in deadlines


def test_a_defendant_answers_objects_counters_and_asks_for_a_cut() -> None:
    strategies = planned("defendant")
    assert list(strategies) == [
        "strategy-answer",
        "strategy-jurisdiction",
        "strategy-counterclaim",
        "strategy-reduce-damages",
        "strategy-challenge",
        "strategy-mediation",
    ]
    assert "十五日内" in strategies["strategy-answer"].steps[1].deadline
    assert "第130条" in {item.article for item in strategies["strategy-jurisdiction"].articles}
    cut = {item.article for item in strategies["strategy-reduce-damages"].articles}
    assert {"第64条", "第65条", "第66条"} <= cut


def test_limitation_is_raised_in_the_first_instance_when_it_may_have_run() -> None:
    calculation = replace(cases.calculation(), limitation=cases.limitation("undetermined"))
    strategy = planned("defendant", calculation=calculation)["strategy-limitation"]
    assert "第3条" in {article.article for article in strategy.articles}
    assert "一审" in strategy.title


def test_strategies_of_an_empty_case_name_papers_only() -> None:
    limitation = replace(
        cases.limitation("undetermined"), start=None, interruptions=(), citations=()
    )
    strategies = planned(
        facts=Facts(),
        matrix=replace(cases.matrix(), rows=()),
        calculation=replace(cases.calculation(), items=(), total=None, limitation=limitation),
    )
    assert strategies
    assert all(item.missing and not item.citations for item in strategies.values())


def test_a_strategy_without_ground_is_refused() -> None:
    with pytest.raises(UngroundedStatement):
        grounded_strategy(Strategy(id="x", title="起诉", reason="应当起诉", steps=()))


def test_old_facts_get_no_article_of_the_civil_code() -> None:
    rules = replace(cases.rules(), articles=())
    articles = [a.law for item in planned(rules=rules).values() for a in item.articles]
    assert articles
    assert not any(law.startswith("民法典") for law in articles)


def test_position_steers_and_scenario_steers() -> None:
    assert next(iter(planned("plaintiff", "mediation"))) == "strategy-mediation"
    assert next(iter(planned("defendant", "appeal"))) == "strategy-appeal"


def test_a_buyers_claim_gets_no_strategy_of_a_price_claim() -> None:
    parties = (
        replace(cases.seller(), contract_role="buyer"),
        replace(cases.buyer(), contract_role="seller"),
    )
    assert planned(parties=parties) == {}
