"""The element × evidence matrix: status, strength, flags, burden and gaps."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import msgspec
import pytest

from documents.text import Problem
from litigation.analysis.evidence import Matrix
from litigation.analysis.nodes import analyze_evidence
from litigation.analysis.rules import assemble_rules
from litigation.analysis.values.facts import Contradiction, DocumentKind, EventKind, PartyDetail
from litigation.analysis.values.result import ElementStatus
from litigation.analysis.values.sources import UnreadableItem
from tests.litigation.builders import (
    BUYER,
    PARTIES,
    SELLER,
    cite,
    event,
    facts,
    inputs,
    instalment,
    paid,
    paper,
    penalty,
)

Kind = DocumentKind
PROVED, NOT_PROVED = ElementStatus.PROVED, ElementStatus.NOT_PROVED
CONTRADICTED, UNDETERMINED = ElementStatus.CONTRADICTED, ElementStatus.UNDETERMINED
CONTRACT = paper("contract", Kind.CONTRACT, marks=("seal",))
NOTE = paper("note", Kind.DELIVERY_NOTE, marks=("signature",))


def matrix(*events, papers=(CONTRACT,), position="plaintiff", as_of="2024-06-30", **more) -> Matrix:
    given = {"instalments": (instalment("货款", "100000", "2023-12-31"),), "price": "100000"}
    case = facts(*events, documents=tuple(papers), **{**given, **more})
    asked = inputs(as_of, position)
    rules = assemble_rules(inputs=asked, facts=case)
    return analyze_evidence(inputs=asked, facts=case, rules=rules)


def row(found: Matrix, id: str):
    (one,) = [each for each in found.rows if each.id == id]
    return one


def status(found: Matrix, id: str) -> ElementStatus:
    return row(found, id).status


def test_the_matrix_has_a_row_for_every_element_of_the_package():
    ids = [one.id for one in matrix().rows]
    assert ids[:10] == [
        "contract_formed",
        "contract_valid",
        "delivery",
        "acceptance",
        "price_due",
        "non_payment",
        "demand",
        "damages_basis",
        "limitation",
        "jurisdiction",
    ]
    assert {"quality_objection", "payment", "excessive_damages", "set_off"} <= set(ids)


def test_a_package_with_another_element_gives_another_row():
    case = facts()
    asked = inputs()
    rules = assemble_rules(inputs=asked, facts=case)
    extra = msgspec.structs.replace(rules.elements[0], id="custody", burden="defendant")
    changed = replace(rules, elements=(*rules.elements, extra))
    found = analyze_evidence(inputs=asked, facts=case, rules=changed)
    assert found.rows[-1].id == "custody"
    assert found.rows[-1].burden == "defendant"


def test_a_sealed_contract_proves_formation_and_validity_is_presumed():
    found = matrix()
    assert status(found, "contract_formed") is PROVED
    assert status(found, "contract_valid") is PROVED
    assert row(found, "contract_valid").evidence


def test_without_a_contract_formation_is_not_proved_and_validity_open():
    found = matrix(papers=())
    assert status(found, "contract_formed") is NOT_PROVED
    assert status(found, "contract_valid") is UNDETERMINED
    assert [gap.paper for gap in row(found, "contract_formed").gaps] == ["双方签章的书面合同或订单"]
    assert all(gap.where for gap in row(found, "contract_formed").gaps)


def test_an_order_alone_leaves_formation_open_and_a_delivery_bears_it_out():
    order = paper("order", Kind.ORDER, marks=("seal",))
    assert status(matrix(papers=(order,)), "contract_formed") is UNDETERMINED
    assert status(matrix(papers=(order, NOTE)), "contract_formed") is PROVED


def test_a_signed_delivery_note_proves_delivery():
    found = matrix(papers=(CONTRACT, NOTE))
    assert status(found, "delivery") is PROVED
    (piece,) = row(found, "delivery").evidence
    assert (piece.strength, piece.document_kind) == ("strong", "delivery_note")


def test_papers_of_a_part_of_the_goods_prove_the_part_that_is_claimed():
    part = replace(DELIVERED, amount=Decimal(60000))
    found = matrix(part, papers=(CONTRACT, NOTE))
    assert status(found, "delivery") is PROVED
    assert "应付60,000.00元" in row(found, "non_payment").reason
    told = replace(part, document_kinds=(Kind.CHAT,))  # no note: other goods may have come too
    found = matrix(told, papers=(CONTRACT, NOTE))
    assert status(found, "delivery") is UNDETERMINED
    assert "40,000.00" in row(found, "delivery").reason
    settled = matrix(part, confirmed(), papers=(CONTRACT, NOTE, ACCOUNT))
    assert status(settled, "delivery") is PROVED


def test_an_unsigned_delivery_note_leaves_delivery_open():
    unsigned = replace(NOTE, marks=("unsigned",))
    found = matrix(papers=(CONTRACT, unsigned))
    assert status(found, "delivery") is UNDETERMINED
    assert "no_seal" in row(found, "delivery").evidence[0].flags


def test_an_invoice_alone_does_not_prove_delivery():
    found = matrix(papers=(CONTRACT, paper("invoice", Kind.INVOICE)))
    assert status(found, "delivery") is NOT_PROVED
    assert "发票" in row(found, "delivery").reason
    assert "invoice_only" in row(found, "delivery").evidence[0].flags


def test_two_invoices_do_not_prove_delivery_either():
    invoices = (paper("i1", Kind.INVOICE), paper("i2", Kind.INVOICE))
    assert status(matrix(papers=(CONTRACT, *invoices)), "delivery") is NOT_PROVED


def test_a_chat_and_an_invoice_together_prove_delivery_a_screenshot_does_not():
    said = event(EventKind.DELIVERED, "2023-10-01", document="chat", kinds=(Kind.CHAT,))
    chat, invoice = paper("chat", Kind.CHAT), paper("invoice", Kind.INVOICE)
    assert status(matrix(said, papers=(CONTRACT, chat, invoice)), "delivery") is PROVED
    shot = replace(chat, marks=("screenshot",))
    found = matrix(said, papers=(CONTRACT, shot, invoice))
    assert status(found, "delivery") is NOT_PROVED
    assert {"electronic", "screenshot"} <= set(row(found, "delivery").evidence[0].flags)


def test_a_scan_asks_for_the_original():
    found = matrix(papers=(CONTRACT, replace(NOTE, ocr=True)))
    assert status(found, "delivery") is PROVED
    assert "ocr" in row(found, "delivery").evidence[0].flags
    assert any("原件" in gap.paper for gap in row(found, "delivery").gaps)


def test_a_paper_that_is_partly_unreadable_weighs_less():
    smudge = Contradiction("ocr_doubtful", "", (), documents=("note",))
    found = matrix(papers=(CONTRACT, NOTE), contradictions=(smudge,))
    assert row(found, "delivery").evidence[0].strength == "medium"
    assert status(found, "delivery") is UNDETERMINED


def test_another_page_that_cannot_be_read_is_flagged_but_leaves_the_weight():
    smudge = UnreadableItem("note", "note.pdf", Problem("unreadable_page", "", 3))
    found = matrix(papers=(CONTRACT, NOTE), unreadable=(smudge,))
    assert status(found, "delivery") is PROVED
    assert "partly_unreadable" in row(found, "delivery").evidence[0].flags


def test_an_acceptance_record_that_says_otherwise_accepts_nothing():
    record = paper("record", Kind.ACCEPTANCE, marks=("seal",))
    said = event(EventKind.OTHER, "2023-10-20", document="record", quote="不作为验收合格凭证")
    found = matrix(DELIVERED, said, papers=(CONTRACT, NOTE, record))
    assert not [one for one in row(found, "acceptance").evidence if one.strength == "strong"]
    assert status(found, "acceptance") is not PROVED
    assert status(matrix(DELIVERED, papers=(CONTRACT, NOTE, record)), "acceptance") is PROVED


def test_a_duplicate_adds_no_weight():
    chat = paper("chat", Kind.CHAT)
    twin = paper("twin", Kind.CHAT, duplicate_of="chat")
    said = event(EventKind.DELIVERED, "2023-10-01", document="chat")
    again = event(EventKind.DELIVERED, "2023-10-01", document="twin")
    assert status(matrix(said, again, papers=(CONTRACT, chat, twin)), "delivery") is UNDETERMINED


def test_ones_own_statement_proves_nothing_alone():
    told = paper("told", Kind.STATEMENT)
    said = event(EventKind.DELIVERED, "2023-10-01", document="told", kinds=(Kind.STATEMENT,))
    found = matrix(said, papers=(told,))
    assert status(found, "delivery") is NOT_PROVED
    assert "90" in row(found, "delivery").reason
    assert "party_statement" in row(found, "delivery").evidence[0].flags


def test_what_the_other_side_admits_in_its_answer_weighs():
    said = event(EventKind.DELIVERED, "2023-10-01", document="answer", kinds=(Kind.ANSWER,))
    found = matrix(said, papers=(CONTRACT, paper("answer", Kind.ANSWER)))
    (piece,) = row(found, "delivery").evidence
    assert "admission" in piece.flags
    assert piece.strength == "medium"


def confirmed(**more):
    given = {
        "document": "account",
        "kinds": (Kind.RECONCILIATION,),
        "actor": BUYER,
        "amount": "100000",
    }
    return event(EventKind.ACKNOWLEDGED, "2024-02-01", **{**given, **more})


ACCOUNT = paper("account", Kind.RECONCILIATION, marks=("seal",))


def test_a_balance_the_buyer_confirmed_proves_delivery_and_debt():
    found = matrix(confirmed(), papers=(CONTRACT, ACCOUNT))
    assert status(found, "delivery") is PROVED
    assert status(found, "non_payment") is PROVED


def test_an_account_only_the_seller_drew_up_proves_nothing():
    found = matrix(confirmed(actor=SELLER), papers=(CONTRACT, ACCOUNT))
    assert status(found, "delivery") is NOT_PROVED


def test_an_account_of_unknown_author_weighs_less():
    found = matrix(confirmed(actor=None), papers=(CONTRACT, ACCOUNT))
    assert "actor_unknown" in row(found, "delivery").evidence[0].flags
    assert status(found, "delivery") is UNDETERMINED


def test_the_price_is_due_when_its_day_has_passed():
    assert status(matrix(), "price_due") is PROVED
    assert status(matrix(as_of="2023-12-31"), "price_due") is NOT_PROVED
    unknown = (instalment("货款", "100000", None),)
    assert status(matrix(instalments=unknown), "price_due") is UNDETERMINED


def test_a_debt_paid_in_full_contradicts_the_claim_and_proves_the_defence():
    receipt = paper("receipt", Kind.BANK_RECEIPT)
    found = matrix(paid("2024-01-05", "100000"), papers=(CONTRACT, receipt))
    assert status(found, "non_payment") is CONTRADICTED
    assert status(found, "payment") is PROVED


def test_a_part_payment_proves_the_defence_of_payment_only_in_part():
    receipt = paper("receipt", Kind.BANK_RECEIPT)
    found = matrix(paid("2024-01-05", "40000"), papers=(CONTRACT, NOTE, receipt))
    assert status(found, "payment") is NOT_PROVED
    assert "40,000.00" in row(found, "payment").reason
    assert status(found, "non_payment") is PROVED


def test_a_contract_alone_proves_no_debt_for_goods_that_nobody_is_shown_to_have_got():
    found = matrix(papers=(CONTRACT,))
    assert status(found, "delivery") is NOT_PROVED
    assert status(found, "non_payment") is UNDETERMINED
    assert status(found, "damages_basis") is UNDETERMINED


def test_a_statement_is_weighed_by_who_makes_it_and_not_by_what_a_paper_would_prove():
    complaint = paper("complaint", Kind.COMPLAINT)
    told = event(EventKind.PAID, "2024-01-05", amount="40000", document="complaint")
    found = matrix(told, papers=(CONTRACT, complaint))
    (said,) = [e for e in row(found, "payment").evidence if e.document_kind == "complaint"]
    assert said.flags == ("admission",)
    assert said.reason.startswith("原告于己不利的陈述")
    assert "银行" not in said.reason


def test_our_own_note_on_a_letter_proves_no_receipt():
    note = "函件落款日；是否到达须另看签收凭证；寄出日，不等于到达"
    slip = paper("slip", Kind.POSTAL_RECEIPT)
    sent = event(EventKind.DEMANDED, "2024-02-01", document="slip", note=note)
    assert status(matrix(sent, papers=(CONTRACT, slip)), "demand") is NOT_PROVED


def test_a_demand_letter_alone_leaves_the_demand_open():
    letter = paper("letter", Kind.DEMAND_LETTER)
    sent = event(EventKind.DEMANDED, "2024-02-01", document="letter", kinds=(Kind.DEMAND_LETTER,))
    found = matrix(sent, papers=(CONTRACT, letter))
    assert status(found, "demand") is UNDETERMINED
    assert any("签收" in gap.paper for gap in row(found, "demand").gaps)


DELIVERED = event(EventKind.DELIVERED, "2023-10-01", document="note", kinds=(Kind.DELIVERY_NOTE,))
PERIOD = {
    "quality_period_days": 15,
    "quality_period_citations": (cite("contract", "收货后15日内提出书面异议"),),
}


def objection(day: str):
    return event(
        EventKind.QUALITY_OBJECTION, day, document="mail", kinds=(Kind.EMAIL,), actor=BUYER
    )


MAIL = paper("mail", Kind.EMAIL)


def test_silence_through_the_agreed_period_counts_as_acceptance():
    found = matrix(DELIVERED, papers=(CONTRACT, NOTE), terms=PERIOD)
    assert status(found, "acceptance") is PROVED
    assert row(found, "acceptance").evidence
    assert "621" in row(found, "acceptance").reason


def test_without_an_agreed_period_silence_proves_nothing():
    assert status(matrix(DELIVERED, papers=(CONTRACT, NOTE)), "acceptance") is NOT_PROVED


def test_a_late_objection_counts_as_acceptance():
    late = objection("2023-11-20")
    found = matrix(DELIVERED, late, papers=(CONTRACT, NOTE, MAIL), terms=PERIOD)
    assert status(found, "acceptance") is PROVED
    assert status(found, "quality_objection") is NOT_PROVED


def test_an_objection_in_time_contradicts_acceptance_and_keeps_the_defence_open():
    early = objection("2023-10-07")
    found = matrix(DELIVERED, early, papers=(CONTRACT, NOTE, MAIL), terms=PERIOD)
    assert status(found, "acceptance") is CONTRADICTED
    assert status(found, "quality_objection") is UNDETERMINED


REPORT = paper("report", Kind.QUALITY_REPORT)


def inspected(quote: str):
    return event(EventKind.OTHER, "2023-10-20", document="report", quote=quote, text="检验")


def test_an_objection_in_time_with_a_test_report_proves_the_defence():
    papers = (CONTRACT, NOTE, MAIL, REPORT)
    events = (DELIVERED, objection("2023-10-07"))
    found = matrix(*events, inspected("结论：灌装精度不合格"), papers=papers, terms=PERIOD)
    assert status(found, "quality_objection") is PROVED
    assert status(found, "acceptance") is CONTRADICTED
    found = matrix(*events, inspected("结论：未发现不合格"), papers=papers, terms=PERIOD)
    assert status(found, "quality_objection") is UNDETERMINED


INSTALLED = {
    "quality_period_days": 30,
    "quality_period_citations": (cite("contract", "安装调试完成之日起三十日为检验期"),),
}


def test_a_period_from_installation_is_not_counted_from_delivery():
    early = objection("2023-12-20")
    found = matrix(DELIVERED, early, papers=(CONTRACT, NOTE, MAIL), terms=INSTALLED)
    assert status(found, "acceptance") is not PROVED
    assert status(found, "quality_objection") is UNDETERMINED
    done = event(EventKind.OTHER, "2023-12-01", document="log", text="安装调试完成")
    found = matrix(DELIVERED, done, early, papers=(CONTRACT, NOTE, MAIL), terms=INSTALLED)
    assert status(found, "acceptance") is CONTRADICTED
    assert "2024年1月2日" in row(found, "acceptance").reason  # thirty days end on New Year's Eve


def test_a_period_whose_beginning_is_not_told_decides_nothing():
    vague = {"quality_period_days": 15, "quality_period_citations": (cite("contract", "15日内"),)}
    late = objection("2024-05-20")
    found = matrix(DELIVERED, late, papers=(CONTRACT, NOTE, MAIL), terms=vague)
    assert status(found, "acceptance") is UNDETERMINED


def test_an_acceptance_note_against_an_objection_is_a_contradiction():
    early = objection("2023-10-07")
    accepted = paper("accepted", Kind.ACCEPTANCE, marks=("seal",))
    found = matrix(DELIVERED, early, papers=(CONTRACT, NOTE, MAIL, accepted), terms=PERIOD)
    assert status(found, "acceptance") is CONTRADICTED


def test_agreed_damages_are_the_basis_when_the_contract_has_them():
    found = matrix(terms={"penalties": (penalty(),)})
    assert status(found, "damages_basis") is PROVED
    by_law = row(matrix(papers=(CONTRACT, NOTE)), "damages_basis")
    assert "18" in by_law.reason
    assert by_law.evidence


def test_excessive_damages_prove_the_defence_of_reduction():
    high = matrix(terms={"penalties": (penalty("0.005"),)})
    low = matrix(terms={"penalties": (penalty("0.0001"),)})
    assert status(high, "excessive_damages") is PROVED
    assert status(low, "excessive_damages") is NOT_PROVED
    assert status(matrix(), "excessive_damages") is NOT_PROVED


def test_limitation_and_its_defence_mirror_each_other():
    alive, dead = matrix(as_of="2024-06-30"), matrix(as_of="2027-06-30")
    assert (status(alive, "limitation"), status(alive, "limitation_defence")) == (
        PROVED,
        NOT_PROVED,
    )
    assert (status(dead, "limitation"), status(dead, "limitation_defence")) == (
        CONTRADICTED,
        PROVED,
    )
    letter = event(EventKind.DEMANDED, "2025-01-01", document="l", kinds=(Kind.DEMAND_LETTER,))
    found = matrix(letter, papers=(CONTRACT, paper("l", Kind.DEMAND_LETTER)), as_of="2027-06-30")
    assert status(found, "limitation") is UNDETERMINED
    assert status(found, "limitation_defence") is UNDETERMINED
    assert any("签收" in gap.paper for gap in row(found, "limitation").gaps)


def test_an_arbitration_clause_contradicts_jurisdiction():
    clause = {"jurisdiction": "提交江州仲裁委员会仲裁", "jurisdiction_citations": (cite(),)}
    assert status(matrix(terms=clause), "jurisdiction") is CONTRADICTED


def test_a_court_clause_proves_jurisdiction_an_address_leaves_it_open():
    clause = {"jurisdiction": "原告所在地人民法院", "jurisdiction_citations": (cite(),)}
    assert status(matrix(terms=clause), "jurisdiction") is PROVED
    seat = (PartyDetail("address", "江州市", (cite(),)),)
    seller, buyer = (replace(party, details=seat) for party in PARTIES)
    assert status(matrix(parties=(seller, PARTIES[1])), "jurisdiction") is UNDETERMINED
    found = matrix(parties=(seller, buyer))
    assert status(found, "jurisdiction") is PROVED
    assert "住所" in row(found, "jurisdiction").reason


def test_either_chair_sees_the_same_statuses_with_the_gaps_of_the_other_marked():
    ours, theirs = matrix(papers=()), matrix(papers=(), position="defendant")
    assert [one.status for one in ours.rows] == [one.status for one in theirs.rows]
    assert "对方举证" in row(theirs, "contract_formed").gaps[0].reason
    assert "对方举证" not in row(ours, "contract_formed").gaps[0].reason


def test_coverage_counts_the_elements_of_the_claim_with_its_formula():
    found = matrix(papers=(CONTRACT, NOTE))
    proved = sum(one.status is PROVED for one in found.rows if one.burden == "plaintiff")
    assert (found.coverage.proved, found.coverage.total) == (proved, 10)
    assert f"{proved} ÷ 10" in found.coverage.formula
    assert "胜诉" not in found.coverage.formula


def test_every_open_row_names_a_missing_paper_and_every_proved_row_has_evidence():
    for found in (matrix(), matrix(papers=(CONTRACT, NOTE))):
        for one in found.rows:
            if one.status is PROVED:
                assert [each for each in one.evidence if each.supports], one.id
            elif one.id != "limitation_defence":
                assert one.gaps, one.id


def test_the_matrix_travels_as_json_unchanged():
    found = matrix(DELIVERED, papers=(CONTRACT, NOTE), terms=PERIOD)
    assert msgspec.json.decode(msgspec.json.encode(found), type=Matrix) == found


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_no_single_unsigned_paper_proves_the_whole_claim(kind):
    lone = paper("lone", kind, marks=("unsigned",))
    found = matrix(papers=(lone,), price=None, instalments=())
    assert found.coverage.proved < 5
    assert status(found, "non_payment") is UNDETERMINED
