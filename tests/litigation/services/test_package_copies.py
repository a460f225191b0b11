"""Copies of rule packages: made, changed after a check, used, and kept for old reports."""

from __future__ import annotations

from datetime import date

import pytest

from litigation.models import PackageText, RulePackageRow
from litigation.packages import (
    PackageMismatch,
    PackageNotValid,
    UnknownPackage,
    package_files,
)
from litigation.selectors.package_faults import PackageFaulty, SystemPackage, faults_in
from litigation.selectors.packages import package_pinned
from litigation.services.package_copies import package_copy, package_copy_change
from litigation.services.package_sync import packages_sync
from tests.litigation.people import started

pytestmark = pytest.mark.django_db
BASE = "contract_dispute_default"


@pytest.fixture
def base():
    return RulePackageRow.objects.get(package_id=BASE)


@pytest.fixture
def copy(lawyer, base):
    return package_copy(owner=lawyer, source=base)


def changed(copy, old="", new="", *, is_shared=False, is_active=True):
    assert old in copy.current.text
    text = copy.current.text.replace(old, new, 1)
    return package_copy_change(copy=copy, text=text, is_shared=is_shared, is_active=is_active)


def test_the_packages_of_the_program_are_in_the_database():
    rows = RulePackageRow.objects.filter(origin="system", is_active=True)
    told = {row.package_id: row.current_id for row in rows}
    assert told == {file.package.id: file.sha256 for file in package_files()}


def test_a_second_sync_changes_nothing_and_a_changed_row_is_put_right(base):
    assert packages_sync() == 0
    base.current = PackageText.objects.exclude(pk=base.current_id).first()
    base.save()
    assert packages_sync() == 1
    base.refresh_from_db()
    assert base.current.package_id == BASE


def test_a_package_that_left_the_program_is_no_longer_active():
    text = PackageText.objects.create(sha256="0" * 64, package_id="gone", version="1", text="")
    gone = RulePackageRow.objects.create(
        package_id="gone", origin="system", current=text, is_active=True
    )
    assert packages_sync() == 1
    gone.refresh_from_db()
    assert not gone.is_active


def test_a_package_of_the_program_cannot_be_changed(base):
    with pytest.raises(SystemPackage):
        changed(base)


def test_a_copy_has_an_id_of_its_own_and_is_not_active(copy, base, lawyer):
    assert copy.package_id != BASE
    assert f'id = "{copy.package_id}"' in copy.current.text
    assert (copy.based_on, copy.owner, copy.is_active) == (base.current, lawyer, False)
    with pytest.raises(UnknownPackage):
        started(lawyer, package_id=copy.package_id)


def test_a_sound_copy_has_no_faults(copy):
    assert faults_in(copy.current.text, id=copy.package_id) == []


def test_an_active_copy_starts_an_analysis_of_its_owner_only(copy, lawyer, stranger):
    changed(copy)
    analysis = started(lawyer, package_id=copy.package_id)
    assert package_pinned(analysis).package.id == copy.package_id
    with pytest.raises(UnknownPackage) as refused:
        started(stranger, package_id=copy.package_id)
    assert copy.package_id not in refused.value.message.split("可用")[1]


def test_a_shared_copy_starts_an_analysis_of_anybody(copy, stranger):
    changed(copy, is_shared=True)
    assert started(stranger, package_id=copy.package_id).package_id == copy.package_id


def test_an_analysis_keeps_what_its_package_said_when_it_started(copy, lawyer):
    changed(copy)
    analysis = started(lawyer, package_id=copy.package_id)
    changed(copy, 'title.zh = "合同成立"', 'title.zh = "合同订立"')
    analysis.refresh_from_db()
    pinned = package_pinned(analysis)
    assert pinned.package.elements[0].title.zh == "合同成立"
    assert pinned.sha256 == analysis.package_text_id != copy.current_id


@pytest.mark.parametrize(
    ("old", "new", "field", "said"),
    [
        ('title.zh = "合同有效"', "title.zh = 7", "elements[2].title.zh", "str"),
        ('burden = "plaintiff"', 'burden = "nobody"', "elements[1].burden", "nobody"),
        ("weight = 3", "weight = 99", "elements[1].weight", "99"),
        ('method = "presumed"', 'method = "loan_due"', "elements[2].method", "loan_due"),
        ('"民法典·合同编 470"', '"民法典·合同编 9999"', "elements[1].articles[1]", "9999"),
        ('depends = ["contract_formed"]', 'depends = ["later"]', "elements[2].depends", "later"),
        ('id = "contract_valid"', 'id = "contract_formed"', "elements[2].id", "contract_formed"),
        ('version = "1.', 'surprise = 1\nversion = "1.', "surprise", "surprise"),
        ('title.en = "The contract is valid"', 'title.en = " "', "elements[2].title.en", "en"),
    ],
)
def test_a_fault_is_told_with_its_line_and_field(copy, old, new, field, said):
    line = copy.current.text[: copy.current.text.index(old)].count("\n") + 1
    with pytest.raises(PackageFaulty) as refused:
        changed(copy, old, new)
    sentence = refused.value.fields["text"][0]
    assert sentence.startswith(f"第 {line} 行，{field}：")
    assert said in sentence
    assert "elements" not in RulePackageRow.objects.get(pk=copy.pk).package_id


def test_a_missing_field_is_told_at_its_table(copy):
    with pytest.raises(PackageFaulty) as refused:
        changed(copy, "weight = 3\n", "")
    line = copy.current.text[: copy.current.text.index("[[elements]]")].count("\n") + 1
    assert refused.value.fields["text"] == [f"第 {line} 行，elements[1]：缺少字段 weight。"]


def test_broken_toml_is_told_with_its_line(copy):
    with pytest.raises(PackageFaulty) as refused:
        changed(copy, 'burden = "plaintiff"', "burden = plaintiff")
    line = copy.current.text[: copy.current.text.index('burden = "')].count("\n") + 1
    assert f"第 {line} 行" in refused.value.fields["text"][0]


def test_a_copy_cannot_take_the_id_of_another_package(copy):
    with pytest.raises(PackageFaulty) as refused:
        changed(copy, f'id = "{copy.package_id}"', f'id = "{BASE}"')
    assert copy.package_id in refused.value.fields["text"][0]


def test_a_day_before_the_package_is_refused_with_its_days(lawyer):
    with pytest.raises(PackageNotValid) as refused:
        started(lawyer, as_of=date(2012, 1, 1))
    assert "2021-01-01" in refused.value.fields["as_of"][0]


def test_a_copy_steers_by_its_own_combinations(copy, lawyer):
    changed(copy, '["contract_performance", "debt_collection", "general"]', '["general"]')
    with pytest.raises(PackageMismatch) as refused:
        started(lawyer, package_id=copy.package_id)
    assert BASE in refused.value.message
