"""Articles follow the day of the facts; law that was not yet in force is never cited."""

from __future__ import annotations

from datetime import date

import pytest

from litigation.analysis.rules import assemble_rules
from litigation.analysis.rules.articles import (
    ArticleNotInForce,
    ArticleUnknown,
    Days,
    article,
    choose_articles,
)
from litigation.analysis.rules.lookup import (
    CONTRACTS,
    CONTRACTS_INTERPRETATION,
    GENERAL,
    SALES,
    cited,
)
from litigation.analysis.values.facts import EventKind
from tests.litigation.builders import event, facts, inputs, instalment


def test_an_article_in_force_is_given_with_its_date():
    found = article(CONTRACTS, 585, on=date(2023, 1, 1))
    assert (found.article, found.effective) == ("第585条", date(2021, 1, 1))
    assert found.paraphrase


def test_an_article_is_refused_the_day_before_it_came_into_force():
    assert article(CONTRACTS, 585, on=date(2021, 1, 1))
    with pytest.raises(ArticleNotInForce):
        article(CONTRACTS, 585, on=date(2020, 12, 31))


def test_an_article_that_is_not_held_is_refused():
    with pytest.raises(ArticleUnknown):
        article(CONTRACTS, 570, on=date(2024, 1, 1))


def test_interpretation_of_2023_governs_code_facts_of_2022_in_a_case_of_2024():
    days = Days(date(2022, 5, 1), date(2025, 5, 1), date(2024, 5, 1))
    chosen = choose_articles([f"{CONTRACTS_INTERPRETATION} 65"], days)
    assert [one.article for one in chosen.articles] == ["第65条"]


def test_interpretation_of_2023_is_not_cited_for_facts_before_the_code():
    days = Days(date(2020, 5, 1), date(2023, 5, 1), date(2024, 5, 1))
    chosen = choose_articles([f"{CONTRACTS_INTERPRETATION} 65"], days)
    assert chosen.articles == ()
    assert chosen.notes


def rules_for(due: str, **more):
    case = facts(instalments=(instalment("货款", "1000", due),), price="1000")
    return assemble_rules(inputs=inputs("2025-06-30", **more), facts=case)


def test_breach_after_2021_cites_the_civil_code():
    rules = rules_for("2020-12-31")
    assert cited(rules, CONTRACTS, 577)
    assert cited(rules, GENERAL, 188)


def test_breach_before_2021_cites_no_civil_code_and_says_why():
    rules = rules_for("2020-12-30")
    assert not cited(rules, CONTRACTS, 577)
    assert any("民法典施行前" in note for note in rules.notes)
    assert cited(rules, SALES, 18)


def test_a_period_still_running_in_2021_goes_on_under_the_civil_code():
    assert cited(rules_for("2018-01-01"), GENERAL, 188, 195)


def test_a_period_that_ended_before_2021_cites_no_civil_code():
    rules = rules_for("2017-12-31")
    assert not cited(rules, GENERAL, 188)
    assert any("民法总则" in note for note in rules.notes)


def test_no_law_is_refused_twice_in_the_notes():
    notes = rules_for("2019-12-30").notes
    assert len(notes) == len(set(notes))
    assert len(notes) <= 4


def test_facts_without_any_date_say_so():
    rules = assemble_rules(inputs=inputs(), facts=facts())
    assert any("日期不明" in note for note in rules.notes)


def test_the_dispute_on_performance_decides_not_the_signing():
    case = facts(
        event(EventKind.CONTRACT_SIGNED, "2019-05-01"),
        instalments=(instalment("货款", "1000", "2022-05-01"),),
        price="1000",
    )
    assert cited(assemble_rules(inputs=inputs(), facts=case), CONTRACTS, 577)


def test_rules_older_than_the_analysis_say_so():
    rules = rules_for("2024-01-01")
    assert any("2025年4月19日" in note for note in rules.notes)
    assert rules.package.not_covered
