"""Enforcement from both chairs: elements, sums, steps and papers to file."""

import pytest

from litigation.analysis.values.result import ElementStatus, FindingKind
from litigation.packages import PackageMismatch, package_for
from tests.litigation.ruling import texts
from tests.litigation.ruling.test_sums import PAID
from tests.litigation.ruling.whole import analysed, said


def enforced(*papers: str, position: str = "applicant", as_of: str = "2024-01-31", told: str = ""):
    return analysed(
        *papers,
        package="enforcement_v1",
        position=position,
        scenario="execution",
        as_of=as_of,
        case_type="enforcement",
        told=told,
    )


def statuses(result) -> dict[str, str]:
    return {row.id: row.status.value for row in result.matrix}


def test_with_a_certificate_everything_is_proved():
    result = enforced(texts.SALE, texts.EFFECT, PAID)
    found = statuses(result)
    for id in ("title_effective", "order_payable", "order_due", "order_parties", "order_open"):
        assert found[id] == "proved", id
    assert found["apply_in_time"] == "proved"
    assert result.limitation.name == "申请执行期间"


def test_the_law_gives_two_years_from_the_last_day_for_performing():
    strip = enforced(texts.SALE, texts.EFFECT).limitation
    assert (strip.status, str(strip.start), str(strip.last_safe_day)) == (
        "not_barred", "2023-10-20", "2025-10-20",
    )  # fmt: skip
    assert "第250条" in strip.reason
    assert any(one.article == "第250条" for one in strip.articles)
    late = enforced(texts.SALE, texts.EFFECT, as_of="2025-10-21").limitation
    assert late.status == "barred"


def test_what_was_performed_within_the_two_years_leaves_their_end_open():
    late = enforced(texts.SALE, texts.EFFECT, PAID, as_of="2025-10-21").limitation
    assert late.status == "undetermined"
    assert "2023年11月30日有履行" in late.reason


def test_an_older_day_has_no_article_to_count_by():
    strip = enforced(texts.SALE, texts.EFFECT, as_of="2023-12-31").limitation
    assert (strip.status, strip.last_safe_day) == ("undetermined", None)


SIGNED = """送达回证
（2024）某0102民初321号民事调解书
受送达人：河州样例商贸有限公司　签收日期：2024年2月20日
受送达人：海州范例建设集团有限公司　签收日期：2024年2月21日
"""


@pytest.mark.parametrize(
    ("as_of", "status"),
    [("2026-03-31", "not_barred"), ("2026-04-01", "undetermined"), ("2026-07-01", "barred")],
)
def test_of_instalments_the_first_is_the_safe_one_and_the_last_the_lawful_one(as_of, status):
    strip = enforced(texts.MEDIATION, SIGNED, as_of=as_of).limitation
    assert strip.status == status
    assert "2026年3月31日" in strip.reason
    assert "2026年6月30日" in strip.reason


def test_who_confirms_what_it_owes_pays_and_not_the_one_it_is_owed_to():
    parts = "，分两期支付：于2024年3月31日前支付200,000元"
    agreed = texts.MEDIATION.replace("，于2024年3月31日前支付200,000元", parts)
    assert parts in agreed
    for claim in enforced(agreed, SIGNED, as_of="2026-03-01").claims:
        if claim.kind == "principal":
            assert (
                "义务人：海州范例建设集团有限公司；权利人：河州样例商贸有限公司" in claim.notes[0]
            )


def test_service_alone_does_not_prove_the_effect():
    found = statuses(enforced(texts.SALE, texts.RECEIPT))
    assert found["title_effective"] == "undetermined"
    assert found["order_due"] == "undetermined"


def test_the_period_is_counted_where_the_paper_names_it():
    notice = texts.SALE + "附：申请执行的期间为二年，自法律文书规定履行期间的最后一日起计算。\n"
    result = enforced(notice, texts.EFFECT)
    assert result.limitation.status == "not_barred"
    assert str(result.limitation.last_safe_day) == "2025-10-20"
    late = enforced(notice, texts.EFFECT, as_of="2026-01-05")
    assert late.limitation.status == "barred"


def test_before_the_deadline_nothing_is_late():
    result = enforced(texts.SALE, texts.EFFECT, as_of="2023-10-12")
    assert statuses(result)["order_due"] == "not_proved"
    assert statuses(result)["delay_basis"] == "not_proved"


def test_full_payment_defeats_the_claim_and_proves_the_defence():
    whole = PAID.replace("500,000.00", "1,400,000.00").replace("2023年11月30日", "2023年10月12日")
    found = statuses(enforced(texts.SALE, texts.EFFECT, whole))
    assert found["order_open"] == "not_proved"
    assert found["order_performed"] == "proved"


def test_a_payment_that_is_only_told_decides_nothing():
    told = "判决后对方于2023年12月1日支付了140万元执行款。"
    result = enforced(texts.SALE, texts.EFFECT, position="respondent", told=told)
    row = next(one for one in result.matrix if one.id == "order_performed")
    assert row.status is ElementStatus.UNDETERMINED


def test_the_debtors_who_are_jointly_liable_are_named_in_the_application():
    result = enforced(texts.SALE, texts.EFFECT)
    (draft,) = result.drafts
    text = "\n".join(one.text for one in draft.paragraphs)
    assert draft.kind == "enforcement_application"
    assert "被执行人（自然人）\t陈样例" in text
    assert "1,234,567.89元" in text
    assert "【待补充" in text


def test_from_the_debtors_chair_the_same_rows_read_the_other_way():
    creditor, debtor = (
        enforced(texts.SALE, texts.EFFECT, PAID, position=one)
        for one in ("applicant", "respondent")
    )
    assert statuses(creditor) == statuses(debtor)
    strong = {one.text for one in creditor.findings if one.kind is FindingKind.STRENGTH}
    weak = {one.text for one in debtor.findings if one.kind is FindingKind.WEAKNESS}
    assert strong & weak
    assert debtor.drafts[0].kind == "performance_statement"


def test_the_sides_are_called_by_their_names_in_enforcement():
    text = said(enforced(texts.SALE, texts.EFFECT))
    assert "申请执行人" in text
    assert "原告举证" not in text


def test_a_ruling_on_jurisdiction_is_no_title():
    result = enforced(texts.JURISDICTION)
    assert result.claim_total is None
    assert result.conclusions[0].kind is FindingKind.UNDETERMINED


def test_an_appellant_cannot_ask_for_enforcement():
    with pytest.raises(PackageMismatch):
        package_for(
            id="enforcement_v1", case_type="enforcement", position="appellant", scenario="execution"
        )
