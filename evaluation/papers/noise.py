"""Papers that have nothing to do with the case, and texts that try to command a model."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from evaluation.dossier import Dossier


def irrelevant(dossier: Dossier, around: date) -> None:
    """A notice or an advertisement with a day and a sum of its own."""
    rng = dossier.rng
    day = around + timedelta(days=rng.randint(20, 200))
    sheet = dossier.sheet("common", rng.choice(("通知", "杂项", "群公告")), "txt", day)
    sum_ = Decimal(rng.choice((200, 300, 588, 1000)))
    dossier.sum(sum_, "other", required=False)
    sheet.say(rng.choice(("notice", "ad")), day=day, sum=sum_)


def injection(dossier: Dossier, dated: date) -> None:
    """A text that looks like an instruction to a machine."""
    sheet = dossier.sheet("common", "补充说明", dossier.rng.choice(("txt", "md", "docx")), dated)
    text = sheet.say("injection")
    dossier.trap(
        "instruction_text", ("instruction", "injection", "prompt"), sheet.name, words=(text,)
    )
