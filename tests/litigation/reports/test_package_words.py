"""Which package made a report: its titles in the report's language, its text by hash."""

from __future__ import annotations

from dataclasses import replace

from litigation.reports import render
from tests.litigation.reports.sample import sample_result

SHA256 = "0123456789abcdef" * 4


def told(language: str, **package: str) -> str:
    result = sample_result()
    first = replace(result.matrix[0], title="要件甲", title_en="Element one")
    result = replace(
        result,
        package=replace(result.package, title="规则甲", **package),
        matrix=(first, *result.matrix[1:]),
    )
    return render(result, format="md", language=language).decode()


def test_titles_of_package_and_elements_follow_the_language():
    english = told("en", title_en="Rules one")
    assert "- Rule package: Rules one" in english
    assert "### Element one" in english
    assert "规则甲" not in english
    chinese = told("zh-hans", title_en="Rules one")
    assert "- 规则包：规则甲" in chinese
    assert "### 要件甲" in chinese


def test_a_result_from_before_keeps_its_one_title():
    assert "- Rule package: 规则甲" in told("en")


def test_the_text_of_the_package_is_named_by_its_hash():
    assert SHA256[:16] in told("zh-hans", sha256=SHA256)
    assert "SHA-256）" not in told("zh-hans").split("规则包与适用范围")[-1].split("##")[0]
