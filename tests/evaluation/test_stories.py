"""What the stories tell hangs together, so that a careful reader can hold them to their truth."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from evaluation.dossier import Dossier
from evaluation.rendering import plain_text
from evaluation.sheet import Sheet
from evaluation.wordbook import SEEN, UNSEEN, sentences
from evaluation.worlds import WORLDS
from evaluation.worlds.defence import FAULTS
from evaluation.worlds.labour import draw as draw_job
from evaluation.worlds.labour_papers import term_end
from evaluation.worlds.lending_facts import draw as draw_loan
from evaluation.worlds.sale_facts import GOODS
from evaluation.worlds.sale_facts import draw as draw_sale
from evaluation.worlds.sale_truth import late_sums

SEEDS = range(1, 60)


@pytest.fixture
def sales(monkeypatch):
    monkeypatch.setattr(Sheet, "render", lambda sheet: b"")
    return [_told("sale", seed) for seed in SEEDS]


def _told(type, seed):
    """The papers of a bundle by name, and its truth."""
    dossier = Dossier(type, seed, held_out=False)
    truth = WORLDS[type](dossier).truth
    return {sheet.name: plain_text(sheet.blocks) for sheet in dossier.sheets}, truth


def test_what_is_kept_of_a_loan_is_the_interest_of_its_first_month():
    loans = [draw_loan(random.Random(seed)) for seed in SEEDS]  # noqa: S311
    kept = [loan for loan in loans if loan.kept]
    assert kept
    for loan in kept:
        assert loan.kept == loan.sum * loan.rate / 12


def test_an_employment_ends_within_the_term_of_its_contract():
    for seed in range(400):
        job = draw_job(random.Random(seed))  # noqa: S311
        assert term_end(job.entered, job.left) > job.left


def test_a_salesman_tells_of_one_payment_only_where_there_was_one(sales):
    told = [truth for papers, truth in sales if any("情况说明" in name for name in papers)]
    assert told
    for truth in told:
        assert sum(one.key.startswith("paid-") for one in truth.happenings) == 1


def test_no_chat_is_handed_in_without_a_message(sales):
    for papers, _ in sales:
        for name, text in papers.items():
            assert "聊天" not in name or "\n" in text, name


def test_a_name_counts_as_an_alias_only_where_a_paper_tells_it(sales):
    for papers, truth in sales:
        text = "\n".join(papers.values())
        for party in truth.parties:
            for alias in party.aliases:
                assert f"（以下简称“{alias}”）" in text or f"：{alias}\n" in text, alias


def test_goods_paid_by_the_month_are_one_debt_or_one_a_delivery_but_for_a_few_fen():
    sales = [draw_sale(random.Random(seed)) for seed in range(400)]  # noqa: S311
    losses = [late_sums(sale, 365, Decimal("1.5")) for sale in sales]
    assert any(len(one) == 2 for one in losses)
    for sale, sums in zip(sales, losses, strict=True):
        assert len(sums) == 1 or sale.terms.startswith("month")
        assert max(sums) - min(sums) <= Decimal("0.03")


def test_what_is_delivered_in_all_is_worth_the_price():
    for seed in SEEDS:
        sale = draw_sale(random.Random(seed))  # noqa: S311
        assert sale.price == sum(
            count * unit for _, lines in sale.deliveries for _, count, unit in lines
        )


def test_every_kind_of_goods_has_faults_of_its_own():
    assert set(FAULTS) == set(GOODS)


@pytest.mark.parametrize("path", sorted(UNSEEN.glob("*.toml")), ids=lambda path: path.stem)
def test_each_kind_of_sentence_is_held_out_in_five_forms_at_least(path):
    told, kept = (sentences(wording, path.stem) for wording in (SEEN, UNSEEN))
    assert set(told) == set(kept)
    for book in (told, kept):
        assert all(len(set(book[key])) == len(book[key]) >= 5 for key in book)
