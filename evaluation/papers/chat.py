"""Chat exports: who wrote when, in the layouts that people really hand in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from evaluation.dossier import Dossier
from evaluation.sheet import Sheet
from evaluation.speech import CHAT_MONEY_STYLES


class Chat:
    """A conversation being written down."""

    def __init__(self, dossier: Dossier, sheet: Sheet, left: str, right: str) -> None:
        self.dossier, self.sheet = dossier, sheet
        self.left, self.right = left, right
        self.layout = dossier.rng.choice(("name_time", "time_name", "bracket", "day_heads"))
        self.last: date | None = None
        self.waiting: list[tuple[date, int, str, str, tuple[str, ...]]] = []

    def says(
        self, who: str, day: date, key: str, *, tells: Sequence[str] = (), **slots: object
    ) -> str:
        """One message from the grammar."""
        return self.line(who, day, self.sheet.text(key, **slots), tells=tells)

    def line(self, who: str, day: date, text: str, *, tells: Sequence[str] = ()) -> str:
        """One message; `close` writes them in the order of their days."""
        self.waiting.append((day, len(self.waiting), who, text, tuple(tells)))
        return text

    def close(self) -> Sheet:
        """All messages written down."""
        clock = time(8, 30)
        for day, _, who, text, tells in sorted(self.waiting):
            earlier = datetime.combine(day, clock if day == self.last else time(8, 30))
            at = earlier + timedelta(minutes=self.dossier.rng.randint(1, 90))
            self._write(self.left if who == "left" else self.right, at, text, tells)
            clock, self.last = at.time(), day
        return self.sheet

    def _write(self, name: str, at: datetime, text: str, tells: tuple[str, ...]) -> None:
        head = self._head(name, at.date(), at.strftime("%H:%M:%S"))
        if self.layout in ("day_heads", "bracket"):
            self.sheet.line(f"{head}{'：' if self.layout == 'day_heads' else ' '}{text}")
        else:
            self.sheet.line(head)
            self.sheet.line(text)
        self.sheet.told(f"{head}\n{text}", tells)
        self.sheet.told(text, tells)

    def noise(self, day: date) -> None:
        """Messages that say nothing."""
        for _ in range(self.dossier.rng.randint(0, 2)):
            who = self.dossier.rng.choice(("left", "right"))
            self.line(who, day, self.sheet.text("common.chat_noise"))

    def _head(self, name: str, day: date, clock: str) -> str:
        match self.layout:
            case "name_time":
                return f"{name} {day.isoformat()} {clock}"
            case "time_name":
                return f"{day.year}年{day.month}月{day.day}日 {clock[:5]} {name}"
            case "bracket":
                return f"[{day.isoformat().replace('-', '/')} {clock}] {name}:"
            case _:
                if self.last != day:
                    self.sheet.line(f"———— {day.year}年{day.month}月{day.day}日 ————")
                return f"{name} {clock[:5]}"


def chat(dossier: Dossier, book: str, left: str, right: str, dated: date, **names: str) -> Chat:
    """A chat of two people; the export says between whom."""
    sheet = dossier.sheet(book, f"微信聊天记录{len(dossier.sheets)}", "txt", dated, **names)
    sheet.money_style = dossier.rng.choice(CHAT_MONEY_STYLES)
    sheet.is_wide = False
    sheet.line(f"聊天对象：{right}（微信）　导出人：{left}")
    return Chat(dossier, sheet, left, right)
