"""A paper while it is being written, in its own habits of writing days, sums and names."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from evaluation import rendering
from evaluation.speech import DAY_STYLES, MONEY_STYLES, SpokenDay, SpokenMoney, wide
from evaluation.truth import Telling
from evaluation.wordbook import productions
from samples.generate.paper import Block, Line, Para, Signatures, Signer, Table, Title

SUFFIX = {
    "docx": ".docx",
    "pdf": ".pdf",
    "txt": ".txt",
    "md": ".md",
    "xlsx": ".xlsx",
    "eml": ".eml",
    "scan": ".jpg",
    "photo": ".jpg",
    "scan_pdf": ".pdf",
    "png": ".png",
}
PICTURES = ("scan", "photo", "scan_pdf", "png")
WIDE_BOOKS = ("sale", "works", "lending", "labour")
NUMBER = re.compile(r"[0-9][0-9,.]+[0-9]")


class Sheet:
    """Blocks in order, with the sentences that tell of happenings written down as one goes."""

    def __init__(
        self,
        rng: random.Random,
        book: str,
        name: str,
        medium: str,
        dated: date,
        names: dict[str, str],
        *,
        wording: Path,
    ) -> None:
        self.rng, self.book, self.medium, self.dated = rng, book, medium, dated
        self.name, self.wording, self.names = name + SUFFIX[medium], wording, dict(names)
        self.suffix = SUFFIX[medium]
        self.day_style = rng.choice(DAY_STYLES)
        self.money_style = rng.choice(MONEY_STYLES)
        self.is_wide = medium not in PICTURES and book in WIDE_BOOKS and rng.random() < 0.06
        self.blocks: list[Block] = []
        self.tellings: list[Telling] = []
        self.headers: dict[str, str] = {}
        self.is_ruined = False

    @property
    def is_picture(self) -> bool:
        return self.medium in PICTURES

    def text(self, key: str, **slots: Any) -> str:
        """A sentence of the grammar with its slots filled."""
        book, _, name = key.rpartition(".")
        choices = productions(book or self.book, name, wording=self.wording)
        return self.fill(self.rng.choice(choices), **slots)

    def fill(self, template: str, **slots: Any) -> str:
        """The template in this paper's styles."""
        text = template.format(**self.names, **{key: self._spoken(v) for key, v in slots.items()})
        return wide(text) if self.is_wide else text

    def say(self, key: str, *, tells: Sequence[str] = (), **slots: Any) -> str:
        """A paragraph drawn from the grammar."""
        return self.para(self.text(key, **slots), tells=tells)

    def para(self, text: str, *, tells: Sequence[str] = ()) -> str:
        self.blocks.append(Para(text))
        return self.told(text, tells)

    def line(self, text: str, *, tells: Sequence[str] = (), align: str = "left") -> str:
        self.blocks.append(Line(text, align=align))
        return self.told(text, tells)

    def title(self, text: str) -> None:
        self.blocks.append(Title(text))

    def table(self, rows: Sequence[Sequence[str]], *, tells: dict[int, str] | None = None) -> None:
        """Rows of cells, the first their heading; `tells` names the rows that tell of something."""
        self.blocks.append(Table(tuple(tuple(row) for row in rows)))
        for number, key in (tells or {}).items():
            self.told("\t".join(rows[number]), [key])

    def sign(self, *signers: tuple[tuple[str, ...], str], tells: Sequence[str] = ()) -> None:
        """A signature block: the lines and the seal of each side."""
        self.blocks.append(Signatures(tuple(Signer(lines, seal=seal) for lines, seal in signers)))
        for lines, _ in signers:
            for text in lines:
                self.told(text, tells)

    def told(self, text: str, tells: Sequence[str]) -> str:
        self.tellings += [Telling(key, self.name, text) for key in tells]
        return text

    def day(self, day: date, style: str = "") -> str:
        return f"{self._spoken(day):{style}}"

    def money(self, value: Decimal, style: str = "") -> str:
        return f"{self._spoken(value):{style}}"

    def numbers(self) -> tuple[str, ...]:
        """The printed numbers of three digits or more, as they stand on the paper."""
        return tuple(NUMBER.findall(rendering.plain_text(self.blocks)))

    def render(self) -> bytes:
        return rendering.render(self)

    def _spoken(self, value: Any) -> Any:
        if isinstance(value, date):
            return SpokenDay(value, self.day_style)
        if isinstance(value, Decimal):
            return SpokenMoney(value, self.money_style)
        return value
