"""Chinese text comes out right, whatever the encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.encodings import decode

SENTENCE = "原告与被告于2023年3月5日签订买卖合同，约定价款人民币壹佰万元整，被告至今未付。"
TRADITIONAL = "原告與被告於民國一百一十二年簽訂買賣契約，約定價款新臺幣壹佰萬元整，被告至今未付。"
PHRASES = [
    "甲方应于收到发票后三十日内付款",
    "逾期付款的，按日万分之五支付违约金",
    "收货人：张三",
    "2023-03-05 金额 1,000.00 元",
    "双方协商不成的，向合同签订地人民法院起诉",
    "已经收到你的货，下个月付钱",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-32"])
def test_a_simplified_sentence_survives(encoding: str) -> None:
    decoded = decode(SENTENCE.encode(encoding))
    assert decoded is not None
    assert decoded.text == SENTENCE


@pytest.mark.parametrize("encoding", ["big5", "utf-16-le", "utf-16-be"])
def test_a_traditional_sentence_survives_without_a_mark(encoding: str) -> None:
    decoded = decode(TRADITIONAL.encode(encoding))
    assert decoded is not None
    assert decoded.text == TRADITIONAL


@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=30))
def test_gb18030_texts_of_any_length_survive(phrases: list[str]) -> None:
    text = "。\n".join(phrases)
    decoded = decode(text.encode("gb18030"))
    assert decoded is not None
    assert decoded.text == text


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1))
def test_utf8_texts_survive_whole(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded is not None
    assert decoded.text == text
    assert decoded.is_certain


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    decoded = decode(data)
    assert decoded is None or "\0" not in decoded.text


def test_a_broken_character_is_counted_not_hidden() -> None:
    data = (SENTENCE * 20).encode("gb18030") + b"\xff"
    decoded = decode(data)
    assert decoded is not None
    assert decoded.damaged == 1
    assert decoded.text.startswith(SENTENCE)


def test_two_hanzi_in_gbk_are_read_as_gbk() -> None:
    decoded = decode("借条".encode("gbk"))
    assert decoded is not None
    assert decoded.text == "借条"


def test_western_text_survives() -> None:
    text = "Le délai est échu; le débiteur n'a pas payé la créance à l'échéance."
    decoded = decode(text.encode("cp1252"))
    assert decoded is not None
    assert decoded.text == text
    assert not decoded.is_certain
