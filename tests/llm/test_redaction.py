"""Masking before sending, restoring after."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from llm.redaction import Redaction

NAMES = ("江州恒远建材有限公司", "恒远建材", "周立")
TEXT = (
    "江州恒远建材有限公司（下称恒远建材）经办人周立，身份证320102198001011234，"
    "电话13800138000，账号6222021234567890123，信用代码91320000MA1X00001A，邮箱zhou@example.com"
)


def redaction(text: str = TEXT) -> Redaction:
    return Redaction(NAMES, texts=(text,))


@pytest.mark.parametrize(
    "secret",
    [
        *NAMES,
        "320102198001011234",
        "13800138000",
        "6222021234567890123",
        "91320000MA1X00001A",
        "zhou@example.com",
    ],
)
def test_nothing_that_identifies_is_sent(secret: str) -> None:
    assert secret not in redaction().mask(TEXT)


def test_what_was_masked_comes_back_exactly() -> None:
    masks = redaction()
    assert masks.restore(masks.mask(TEXT)) == TEXT


def test_one_name_has_one_placeholder_in_all_texts() -> None:
    masks = redaction()
    assert masks.mask("周立") == masks.mask("周立")
    assert masks.mask("恒远建材") != masks.mask("江州恒远建材有限公司")


def test_sums_and_dates_are_not_masked() -> None:
    text = "2023年3月5日付款1,234,567.00元，合同号HT-2023-0305"
    assert redaction().mask(text) == text


def test_an_invented_placeholder_stays_what_it_is() -> None:
    masks = redaction()
    masks.mask(TEXT)
    assert masks.restore("〖名99〗") == "〖名99〗"


def test_a_text_with_our_brackets_is_left_intact() -> None:
    text = "见〖名1〗条，周立"
    masks = Redaction(NAMES, texts=(text,))
    assert masks.restore(masks.mask(text)) == text
    assert "周立" not in masks.mask(text)


@given(st.text(alphabet="江州恒远建材有限公司周立〖〗⟦⟧❲❳⁅⁆名号0123456789X", max_size=80))
def test_masking_can_always_be_undone(text: str) -> None:
    masks = Redaction(NAMES, texts=(text,))
    assert masks.restore(masks.mask(text)) == text


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("账号 6222 0212 3456 7890 123 开户", "6222 0212 3456 7890"),
        ("卡号6222-0212-3456-7890。", "6222-0212-3456-7890"),
        ("电话138 0013 8000，", "138 0013 8000"),
        ("电话+86 13800138000，", "13800138000"),
        ("身份证320102 19800101 1234号", "320102 19800101 1234"),
        ("护照E12345678", "E12345678"),
        ("江州恒远 建材有限公司盖章", "恒远 建材"),
        ("周　立签字", "周　立"),
    ],
)
def test_numbers_and_names_with_blanks_inside_are_masked_too(text: str, secret: str) -> None:
    masks = redaction(text)
    assert secret not in masks.mask(text)
    assert masks.restore(masks.mask(text)) == text
