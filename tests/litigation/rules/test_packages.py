"""Rule packages: their files, their checks, and which one a request gets."""

from __future__ import annotations

from typing import get_args

import pytest

from litigation.analysis.evidence.methods import METHODS
from litigation.analysis.rules.articles import read_key
from litigation.analysis.rules.soundness import faults_of
from litigation.analysis.subjects import SUBJECTS
from litigation.analysis.subjects.judgment.methods import METHODS as JUDGMENT_METHODS
from litigation.analysis.subjects.labour.judging import METHODS as LABOUR_METHODS
from litigation.analysis.subjects.loan.judging import METHODS as LOAN_METHODS
from litigation.analysis.subjects.preservation.judging import METHODS as PRESERVATION_METHODS
from litigation.packages import (
    PackageBroken,
    PackageMismatch,
    UnknownPackage,
    package,
    package_for,
    packages,
)
from litigation.packages.loading import FOLDER, read_package
from litigation.packages.schema import Method

FILES = sorted(FOLDER.glob("*.toml"))


def asked(**changes: str):
    given = {
        "id": "contract_dispute_default",
        "case_type": "contract_performance",
        "position": "plaintiff",
        "scenario": "pre_litigation",
    }
    return package_for(**{**given, **changes}).package


def test_the_original_request_gets_its_package():
    assert asked().id == "contract_dispute_default"


def test_an_unknown_package_is_refused_with_the_known_ones():
    with pytest.raises(UnknownPackage) as refusal:
        package("nonsense")
    assert refusal.value.code == "unknown_package"
    assert refusal.value.status == 422
    assert "contract_dispute_default" in refusal.value.message


@pytest.mark.parametrize(
    "changes",
    [
        {"case_type": "labor_dispute"},
        {"scenario": "appeal"},
        {"position": "plaintiff", "scenario": "defense"},
        {"position": "plaintiff", "case_type": "complaint_defense"},
        {"position": "nobody"},
    ],
)
def test_a_wrong_combination_is_refused_with_the_right_ones(changes):
    with pytest.raises(PackageMismatch) as refusal:
        asked(**changes)
    assert refusal.value.code == "package_mismatch"
    assert "plaintiff" in refusal.value.message
    assert "pre_litigation" in refusal.value.message


def test_every_article_a_package_names_is_in_the_data():
    for one in packages():
        keys = [*one.articles, *(key for element in one.elements for key in element.articles)]
        for key in keys:
            read_key(key)


def test_elements_have_distinct_ids_and_depend_on_earlier_ones_only():
    for one in packages():
        seen: list[str] = []
        for element in one.elements:
            assert element.id not in seen
            assert set(element.depends) <= set(seen)
            seen.append(element.id)


def test_every_method_a_package_may_name_is_implemented():
    assert set(get_args(Method)) == {
        *METHODS,
        *LABOUR_METHODS,
        *LOAN_METHODS,
        *JUDGMENT_METHODS,
        *PRESERVATION_METHODS,
    }


def test_every_element_is_told_in_both_languages():
    for one in packages():
        for element in one.elements:
            for text in (element.title, element.text, *(gap.paper for gap in element.gaps)):
                assert text.zh.strip()
                assert text.en.isascii() or "–" in text.en


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('burden = "plaintiff"', 'burden = "nobody"'),
        ('method = "papers"', 'method = "guessing"'),
        ('strength = "strong"', 'strength = "enormous"'),
        ("weight = 3", 'weight = "heavy"'),
        ("weight = 3", "weight = 3\nsurprise = 1"),
        ('version = "1.4"\n', ""),
        ('documents = ["contract"]', 'documents = ["horoscope"]'),
    ],
)
def test_a_file_with_a_wrong_field_is_refused(old, new):
    text = (FOLDER / "contract_dispute_default.toml").read_text(encoding="utf-8")
    assert old in text
    with pytest.raises(PackageBroken):
        read_package(text.replace(old, new, 1).encode(), name="x.toml")


def test_a_file_that_is_no_toml_is_refused():
    with pytest.raises(PackageBroken):
        read_package(b"id = ", name="x.toml")


def test_every_package_is_sound():
    for one in packages():
        assert one.subject in SUBJECTS
        assert faults_of(one) == ()
