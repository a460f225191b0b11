"""From the files of a sample to its truth: what the first promise of the product is measured by."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from litigation.analysis.citations import check_citations, citations_in
from litigation.analysis.values.days import chinese_day
from litigation.reports.render import render
from tests.acceptance.reading import CASES, LABOUR, SALES, analyse, analysed

pytestmark = [pytest.mark.timeout(600), pytest.mark.xdist_group("samples")]

# The engine's word for each kind of trap that is a finding of its own; the other kinds (a photo at
# an angle, an old encoding, one sum written three ways) are met by getting everything else right.
TRAP_KINDS = {
    "amount_words_mismatch": {"amount_words_digits"},
    "unreadable_page": {"unreadable_page"},
    "duplicate_file": {"duplicate_file"},
    "date_in_case_number": {"case_number_date"},
    "similar_names": {"name_similar"},
}


@pytest.fixture(params=CASES)
def case(request):
    return analysed(request.param)


@pytest.fixture(params=SALES)
def sale(request):
    return analysed(request.param)


def test_every_citation_quotes_its_span(case):
    assert len(list(citations_in(case.result))) > 100
    check_citations(case.result, case.sources)


def test_every_party_is_found_with_role_aliases_and_numbers(case):
    found = {party.name: party for party in case.result.parties}
    for told in case.truth["parties"]:
        party = found[told["name"]]
        assert party.role == told["role"]
        assert set(told["aliases"]) <= set(party.aliases)
        details = {(detail.name, detail.value) for detail in party.details}
        known = [(key, told[key]) for key in ("credit_code", "legal_representative") if key in told]
        assert set(known) <= details
    others = {told["name"] for told in case.truth["other_companies"]}
    sides = {p.name for p in case.result.parties if p.role in ("plaintiff", "defendant")}
    assert not sides & others


def test_every_amount_is_found_in_a_paper_that_states_it(case):
    missing = []
    for told in case.truth["amounts"]:
        papers = {
            case.name_of(citation.document)
            for amount in case.result.amounts
            if amount.value == Decimal(told["value"])
            for citation in amount.citations
        }
        if not papers & set(told["documents"]):
            missing.append((told["value"], told["kind"]))
    assert missing == []


def test_the_timeline_holds_95_percent_of_the_events(case):
    told = case.truth["timeline"]
    missing = [event for event in told if not _told(event, case.result.timeline)]
    assert len(missing) <= 0.05 * len(told), [(e["date"], e["kind"]) for e in missing]


def _told(event, timeline):
    kinds = set(event["kinds_accepted"])
    return any(str(e.date) == event["date"] and e.kind.value in kinds for e in timeline)


def test_the_timeline_is_in_order(case):
    days = [event.date for event in case.result.timeline]
    assert days == sorted(days)


def test_principal_and_loss_agree_to_the_fen(sale):
    claims = sale.truth["claims"]
    assert _sum(sale, "principal") == Decimal(claims["principal"])
    if claims["overdue"]:
        computed = [line for line in claims["overdue"] if line["rate"]]
        items = [i for i in sale.result.claims if i.kind == "overdue_loss" and i.amount]
        assert sum(i.amount_low for i in items) == Decimal(claims["overdue_total_low"])
        assert sum(i.amount_high for i in items) == Decimal(claims["overdue_total_high"])
        assert sum(len(i.segments) for i in items) >= len(computed)
    if claims["liquidated_damages"]:
        assert _sum(sale, "liquidated_damages") == Decimal(claims["liquidated_damages"]["amount"])


def _sum(case, kind):
    return sum(item.amount for item in case.result.claims if item.kind == kind and item.amount)


def test_the_claim_total_and_the_court_fee_agree_to_the_fen(case):
    fee = case.truth["claims"]["court_fee"]
    assert case.result.claim_total == Decimal(case.truth["claims"]["claim_total"])
    amounts = {i.amount for i in case.result.claims if i.kind == "court_fee"}
    highs = {i.amount_high for i in case.result.claims if i.kind == "court_fee"}
    lows = {i.amount_low for i in case.result.claims if i.kind == "court_fee"}
    assert Decimal(fee["full"]) in amounts | highs
    assert Decimal(fee["half"]) in amounts | lows


def test_every_sum_of_the_labour_case_agrees_to_the_fen():
    case = analysed(LABOUR)
    amounts = {item.id: item.amount for item in case.result.claims}
    told = case.truth["claims"]
    assert amounts["dismissal_damages"] == Decimal(told["dismissal_damages"])
    assert amounts["economic_compensation"] == Decimal(told["economic_compensation"])
    assert amounts["unpaid_wages"] == Decimal(told["unpaid_wages"])
    assert amounts["double_pay"] == Decimal(told["double_pay"])
    assert amounts["double_pay-late"] == Decimal(told["double_pay_late"])


def test_the_months_of_double_pay_are_those_of_the_truth():
    case = analysed(LABOUR)
    notes = {
        item.id: " ".join(item.notes) for item in case.result.claims if item.kind == "double_pay"
    }
    for month in case.truth["claims"]["double_pay_months"]:
        id = "double_pay" if month["in_time"] else "double_pay-late"
        first, last = (chinese_day(date.fromisoformat(month[key])) for key in ("from", "to"))
        assert f"{first}至{last}" in notes[id]


def test_what_cannot_be_computed_is_refused_with_a_sentence(sale):
    refused = {line["instalment"] for line in sale.truth["claims"]["overdue"] if not line["rate"]}
    found = {i.instalment for i in sale.result.claims if i.amount is None and i.refusal}
    assert refused <= found


def test_limitation_ends_on_the_day_of_the_truth(case):
    told, found = case.truth["limitation"], case.result.limitation
    assert found.status == {True: "barred", False: "not_barred"}[told["barred"]]
    assert str(found.start) == told["start"]
    assert str(found.last_safe_day) == told["last_safe_day"]
    all_days = {str(one.date) for one in found.interruptions}
    certain = {str(one.date) for one in found.interruptions if not one.doubt}
    assert {one["date"] for one in told["interruptions"]} <= all_days
    assert not {one["date"] for one in told["not_counted"]} & certain


def test_every_element_has_the_status_of_the_truth(case):
    found = {row.id: row.status.value for row in case.result.matrix}
    told = {element["id"]: element["status"] for element in case.truth["elements"]}
    assert {element: found.get(element) for element in told} == told


def test_every_trap_is_reported_with_its_papers(case):
    for trap in case.truth["traps"]:
        kinds = TRAP_KINDS.get(trap["kind"])
        if kinds is None:
            continue
        papers = {
            case.name_of(document)
            for one in case.result.contradictions
            if one.kind in kinds
            for document in {*one.documents, *(c.document for c in one.citations)}
        }
        assert papers & set(trap["documents"]), trap["kind"]


def test_a_part_payment_that_interrupts_is_named_as_the_reason(case):
    for trap in case.truth["traps"]:
        if trap["kind"] == "part_payment_interrupts":
            kinds = {str(i.date): i.kind for i in case.result.limitation.interruptions}
            assert kinds[trap["date"]] == "part_payment"


def test_an_unreadable_page_is_listed(case):
    listed = {(item.name, item.problem.page) for item in case.result.unreadable}
    for told in case.truth["unreadable"]:
        assert (told["document"], told["page"]) in listed


def test_the_same_papers_give_the_same_result(case):
    assert analyse(case.truth, case.sources) == case.result


_QUOTED = re.compile(r"“[^”]*”|《[^》]*》|〔[^〕]*〕|[^|\n]*\.(?:docx|pdf|jpg|xlsx|eml|txt)")
_COLUMN = re.compile(r"\| *(?:\d{4}-\d\d(?:-\d\d)?(?:<br>)?)+ *(?=\|)")


def test_no_sentence_of_the_report_tells_a_day_in_digits_and_dashes(case):
    report = render(case.result, format="md").decode()
    body = report[: report.index("引用出处")]
    listed = body[: body.rindex("文书草稿：证据清单")]  # it names files by their names
    left = re.findall(r".{0,20}\d{4}-\d\d-\d\d.{0,9}", _QUOTED.sub("", _COLUMN.sub("|", listed)))
    assert left == []
