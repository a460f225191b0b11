"""File names in the order in which people count."""

from __future__ import annotations

import pytest

from documents.name_order import name_key


@pytest.mark.parametrize(
    "names",
    [
        ["证据2.pdf", "证据10.pdf"],
        ["证据二.pdf", "证据三.pdf", "证据十.pdf", "证据十一.pdf"],
        ["01 合同.docx", "2 送货单.pdf", "10 函.pdf", "A.pdf", "b.pdf"],
        ["九.pdf", "十.pdf", "十九.pdf", "二十.pdf", "二十一.pdf", "九十九.pdf", "100.pdf"],
        ["9.pdf", "99999999999999999999.pdf", "百.pdf"],
        ["证据/一/1.txt", "证据/二/1.txt"],
    ],
)
def test_names_stand_in_the_order_in_which_one_counts(names: list[str]) -> None:
    mixed = [*names[1:], names[0]]
    assert sorted(mixed, key=name_key) == names


@pytest.mark.parametrize("name", ["", "〇", "十百十", "二〇二四年", "²", "一" * 200, "٣.pdf"])
def test_every_name_has_a_place(name: str) -> None:
    assert name_key(name) <= name_key(name)
