"""Rule packages in the admin: the program's are read, copies are made, changed and tried."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from litigation.models import PackageText, RulePackageRow
from litigation.packages import packaged
from litigation.selectors.trial_cases import trial_choices
from litigation.services.package_copies import package_copy, package_copy_change
from tests.litigation.people import client_of

pytestmark = pytest.mark.django_db
BASE = "contract_dispute_default"
SAMPLE = "sample:steel_sale_plaintiff"


@pytest.fixture
def base():
    return RulePackageRow.objects.get(package_id=BASE)


@pytest.fixture
def copy(base, admin_user):
    return package_copy(owner=admin_user, source=base)


def page_of(row: RulePackageRow, name: str = "change") -> str:
    return reverse(f"admin:litigation_rulepackagerow_{name}", args=[row.pk])


def test_the_lists_open(admin_client, copy):
    for model in (RulePackageRow, PackageText):
        address = reverse(f"admin:litigation_{model._meta.model_name}_changelist")
        assert admin_client.get(address).status_code == 200


def test_a_package_of_the_program_is_shown_and_not_changed(admin_client, base):
    page = admin_client.get(page_of(base))
    assert "合同成立" in page.content.decode()
    assert admin_client.post(page_of(base), {"text": "x"}).status_code == 403


def test_the_list_copies_a_package(admin_client, base, admin_user):
    address = reverse("admin:litigation_rulepackagerow_changelist")
    admin_client.post(address, {"action": "copy", "_selected_action": [base.pk]})
    assert RulePackageRow.objects.get(origin="copy").owner == admin_user


def test_a_faulty_copy_is_refused_with_line_and_field(admin_client, copy):
    broken = copy.current.text.replace("weight = 3", "weight = 99", 1)
    line = broken[: broken.index("weight = 99")].count("\n") + 1
    page = admin_client.post(page_of(copy), {"text": broken, "is_active": "on"})
    assert page.status_code == 200
    assert f"第 {line} 行，elements[1].weight" in page.content.decode()
    copy.refresh_from_db()
    assert not copy.is_active


def test_a_sound_change_is_stored_and_offered(admin_client, copy, admin_user):
    text = copy.current.text.replace("\n", "\r\n").replace("合同成立", "合同订立")
    answer = admin_client.post(page_of(copy), {"text": text, "is_active": "on"})
    assert answer.status_code == 302
    copy.refresh_from_db()
    assert "合同订立" in copy.current.text
    assert "\r" not in copy.current.text
    offered = client_of(admin_user).get("/api/v1/litigation-analysis/packages").json()
    [mine] = [each for each in offered if each["origin"] == "copy"]
    assert mine["package_id"] == copy.package_id
    assert mine["sha256"] == copy.current_id
    assert mine["based_on"].startswith(BASE)


def test_a_trial_shows_what_the_change_does_to_a_sample(admin_client, copy, admin_user):
    assert SAMPLE in dict(trial_choices(admin_user))
    text = copy.current.text.replace('id = "demand"', 'id = "reminder"')
    package_copy_change(copy=copy, text=text, is_shared=False, is_active=False)
    page = admin_client.get(page_of(copy, "trial"), {"case": SAMPLE}).content.decode()
    assert "2 个要件的认定不同" in page
    assert "(demand)" in page
    assert "(reminder)" in page


def test_an_unchanged_copy_judges_alike(admin_client, copy):
    page = admin_client.get(page_of(copy, "trial"), {"case": SAMPLE}).content.decode()
    assert "0 个要件的认定不同" in page


@pytest.mark.parametrize("case", ["sample:nothing", "analysis:nothing", "nothing"])
def test_a_trial_on_no_case_says_so(admin_client, copy, case):
    page = admin_client.get(page_of(copy, "trial"), {"case": case})
    assert page.status_code == 200
    assert 'role="alert"' in page.content.decode()


def test_a_trial_on_a_case_of_another_kind_says_which_package_fits(admin_client, copy):
    case = {"case": "sample:labour_dismissal"}
    page = admin_client.get(page_of(copy, "trial"), case).content.decode()
    assert "不适用于" in page


def test_a_package_of_the_program_has_nothing_to_be_tried_against(admin_client, base):
    page = admin_client.get(page_of(base, "trial"), {"case": SAMPLE}).content.decode()
    assert "请先复制" in page


def test_the_command_checks_a_file_and_names_the_line(tmp_path, capsys):
    good = tmp_path / "contract_dispute_default.toml"
    good.write_text(packaged(BASE).text, encoding="utf-8")
    call_command("check_package", good)
    assert capsys.readouterr().out == "ok\n"
    good.write_text(packaged(BASE).text.replace("weight = 3", "weight = 99", 1), "utf-8")
    with pytest.raises(CommandError, match=r"第 \d+ 行，elements\[1\]\.weight"):
        call_command("check_package", good)
