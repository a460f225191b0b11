"""A truth file holds together: its files exist, its sums add up, its words are the agreed ones."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest

from samples.generate.casefile import ELEMENTS, EVENT_KINDS, LABOUR_ELEMENTS, STATUSES
from samples.generate.company import credit_check_character

FEN = Decimal("0.01")
KNOWN = {"contract_dispute_default": ELEMENTS, "labor_dispute_v1": LABOUR_ELEMENTS}
FEWEST_EVENTS = {"contract_dispute_default": 15, "labor_dispute_v1": 6}


def _documents(node):
    """Every file name mentioned anywhere in the truth."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "document":
                yield value
            elif key == "documents":
                yield from value
            else:
                yield from _documents(value)
    elif isinstance(node, list):
        for item in node:
            yield from _documents(item)


def _rounded(value):
    return value.quantize(FEN, rounding=ROUND_HALF_UP)


def _lines(truth):
    damages = truth["claims"]["liquidated_damages"]
    return [*truth["claims"]["overdue"], *(damages["loss_segments"] if damages else [])]


def test_every_document_named_exists(bundle):
    folder, truth = bundle
    assert {name for name in _documents(truth) if not (folder / name).is_file()} == set()


def test_every_event_and_amount_has_a_source(bundle):
    _, truth = bundle
    assert all(item["documents"] for item in truth["timeline"] + truth["amounts"] + truth["dates"])


def test_events_are_of_known_kinds_in_order_of_days(bundle):
    _, truth = bundle
    days = [event["date"] for event in truth["timeline"]]
    assert days == sorted(days)
    assert FEWEST_EVENTS[truth["package_id"]] <= len(days) <= 30
    assert {kind for event in truth["timeline"] for kind in event["kinds_accepted"]} <= set(
        EVENT_KINDS
    )


def test_elements_are_the_agreed_ones(bundle):
    _, truth = bundle
    assert [element["id"] for element in truth["elements"]] == list(KNOWN[truth["package_id"]])
    assert {element["status"] for element in truth["elements"]} <= set(STATUSES)


def test_statuses_other_than_proved_occur(truths):
    statuses = {item["status"] for truth in truths.values() for item in truth["elements"]}
    assert {"proved", "not_proved", "contradicted"} <= statuses


def test_no_credit_code_could_be_real(bundle):
    _, truth = bundle
    firms = [one for one in truth["parties"] if one["kind"] == "company"]
    for company in firms + truth["other_companies"]:
        code = company["credit_code"]
        assert len(code) == 18
        assert code[-1] != credit_check_character(code)


def test_principal_is_instalments_less_payments(sale):
    _, truth = sale
    rows = truth["claims"]["principal_by_instalment"]
    assert all(
        Decimal(row["amount"]) - Decimal(row["paid"]) == Decimal(row["unpaid"]) for row in rows
    )
    assert sum(Decimal(row["unpaid"]) for row in rows) == Decimal(truth["claims"]["principal"])
    price = {Decimal(a["value"]) for a in truth["amounts"] if a["kind"] == "contract_price"}
    assert {sum(Decimal(row["amount"]) for row in rows)} == price


def test_payments_listed_are_those_deducted(sale):
    _, truth = sale
    paid = sum(Decimal(item["value"]) for item in truth["amounts"] if item["kind"] == "paid")
    rows = truth["claims"]["principal_by_instalment"]
    assert paid == sum(Decimal(row["paid"]) for row in rows)


def test_every_computed_line_follows_from_its_own_numbers(sale):
    _, truth = sale
    for line in _lines(truth):
        days = (date.fromisoformat(line["to"]) - date.fromisoformat(line["from"])).days + 1
        assert days == line["days"]
        if line["rate"] is None:
            continue
        for side, factor in (("low", "1.3"), ("high", "1.5")):
            yearly = Decimal(line["base"]) * Decimal(line["rate"]) / 100 * Decimal(factor)
            assert _rounded(yearly * days / 365) == Decimal(line[f"amount_{side}"])


def test_lines_of_an_instalment_follow_each_other_without_gap(sale):
    _, truth = sale
    last: dict[str, date] = {}
    for line in _lines(truth):
        start = date.fromisoformat(line["from"])
        before = last.get(line["instalment"], date.fromisoformat(line["due"]))
        assert start == before + timedelta(days=1)
        last[line["instalment"]] = date.fromisoformat(line["to"])


def test_only_breaches_before_the_reform_are_refused(sale):
    _, truth = sale
    for line in _lines(truth):
        assert (line["rate"] is None) == (line["breach"] < "2019-08-20")
        assert (line["rate"] is None) == bool(line.get("refused"))


def test_totals_add_up(sale):
    _, truth = sale
    claims = truth["claims"]
    if damages := claims["liquidated_damages"]:
        assert sum(Decimal(line["amount"]) for line in damages["segments"]) == Decimal(
            damages["amount"]
        )
        extra = Decimal(damages["amount"])
    else:
        extra = Decimal(claims["overdue_total_high"])
        lines = [line for line in claims["overdue"] if line["rate"]]
        assert sum(Decimal(line["amount_high"]) for line in lines) == extra
    assert Decimal(claims["principal"]) + extra == Decimal(claims["claim_total"])
    assert claims["court_fee"]["claim_total"] == claims["claim_total"]


def test_each_interruption_came_in_time(bundle):
    _, truth = bundle
    limitation = truth["limitation"]
    years = limitation.get("years", 3)
    end = _years_after(limitation["start"], years)
    for interruption in limitation["interruptions"]:
        assert limitation["start"] < interruption["date"] <= end
        end = _years_after(interruption["date"], years)
    assert limitation["last_safe_day"] == end
    acted = limitation["filed"] or truth["as_of"]
    assert limitation["barred"] == (acted > end)


def test_without_the_part_payment_the_parts_claim_would_be_barred(truths):
    limitation = truths["parts_sale_limitation"]["limitation"]
    before = [item["date"] for item in limitation["interruptions"] if item["date"] < "2022-05-16"]
    after = [item["date"] for item in limitation["interruptions"] if item["date"] > "2022-05-17"]
    assert _years_after(max(before), 3) < min(after)


@pytest.mark.parametrize("case", ["equipment_sale_defendant"])
def test_agreed_damages_are_excessive_by_the_thirty_percent_test(truths, case):
    damages = truths[case]["claims"]["liquidated_damages"]
    assert damages["excessive"] is True
    assert Decimal(damages["amount"]) > Decimal(damages["loss_high"]) * Decimal("1.3")


def test_the_sums_of_the_labour_case_are_those_worked_out_by_hand(truths):
    claims = truths["labour_dismissal"]["claims"]
    gross = [
        "13500",
        "12800",
        "14200.60",
        "12000",
        "12600",
        "13450",
        "12000",
        "13050",
        "14600",
        "12900",
        "12000",
        "12000",
    ]
    mean = _rounded(sum(Decimal(one) for one in gross) / 12)
    assert Decimal(claims["monthly_wage"]) == mean == Decimal("12925.05")
    assert Decimal(claims["dismissal_damages"]) == mean * 2 * 2  # a year, and more than half of one
    assert Decimal(claims["unpaid_wages"]) == 24_000
    assert [one["in_time"] for one in claims["double_pay_months"]] == [False] * 6 + [True] * 2
    assert Decimal(claims["claim_total"]) == Decimal("51700.20") + 24_000 + 24_000


def _years_after(day, years):
    return f"{int(day[:4]) + years}{day[4:]}"
