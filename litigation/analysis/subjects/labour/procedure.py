"""Whether the union was told before a dismissal (劳动合同法 43), and leave asked for before it."""

from __future__ import annotations

from litigation.analysis.reasoning.case import Case
from litigation.analysis.reasoning.chair import Side
from litigation.analysis.reasoning.factor import Factor, with_source
from litigation.analysis.subjects.labour.absences import names_absence
from litigation.analysis.subjects.labour.laws import act, burden
from litigation.analysis.subjects.labour.wording import labour_of
from litigation.analysis.values.days import chinese_day
from litigation.analysis.values.employment import EndKind, UnionLetter

DUTY = "用人单位单方解除的，应当事先将理由通知工会"
AFTER = "未事先通知的后果、能否在起诉前补正，以及未建立工会时如何处理，须核对现行司法解释和当地口径"
NEAR_DAYS = 31  # leave asked for longer before the end has nothing to do with it


def procedure_factors(case: Case) -> tuple[Factor, ...]:
    """The union's letter or its lack, where the employer ended the employment by a notice."""
    labour = labour_of(case)
    end, employment = labour.end, labour.employment
    if end.kind is not EndKind.DISMISSAL or end.day is None:
        return ()
    return with_source([*_union(case, employment.union), *_leave(case)])


def _union(case: Case, letters: tuple[UnionLetter, ...]) -> list[Factor]:
    end = labour_of(case).end
    if not letters:
        if not end.is_firm:
            return []
        text = f"未见解除前将理由通知工会的材料：{DUTY}；{AFTER}。"
        return [Factor("union", Side.CLAIMANT, text, end.citations[:2], act(case.rules, 43))]
    letter = letters[0]
    said = f"，工会意见为“{letter.opinion}”" if letter.opinion else "，未见工会的答复"
    articles = act(case.rules, 43)
    if letter.day is None:
        text = f"有就解除致工会的函件{said}，但发函日期不明，是否在解除之前通知无法判断。{DUTY}。"
        return [Factor("union", Side.CLAIMANT, text, letter.citations, articles)]
    if end.day is not None and letter.day > end.day:
        text = (
            f"致工会的函件日期为{chinese_day(letter.day)}，在{chinese_day(end.day)}解除之后{said}。"
            f"{DUTY}；{AFTER}。"
        )
        return [Factor("union", Side.CLAIMANT, text, letter.citations, articles)]
    text = (
        f"{chinese_day(letter.day)}已就解除理由致函工会{said}，在{chinese_day(end.day)}解除之前，"
        "通知工会的程序有书面材料；这只涉及程序，解除理由是否成立另行举证。"
    )
    return [Factor("union", Side.RESPONDENT, text, letter.citations, articles)]


def _leave(case: Case) -> list[Factor]:
    """A request for leave shortly before a dismissal for absence."""
    labour = labour_of(case)
    end = labour.end
    if end.day is None or not names_absence(end.ground or ""):
        return []
    asked = [one for one in labour.employment.leave if 0 <= (end.day - one.date).days <= NEAR_DAYS]
    if not asked:
        return []
    days = "、".join(dict.fromkeys(chinese_day(one.date) for one in asked))
    text = (
        f"解除理由涉及缺勤，而{days}的邮件或聊天显示劳动者已请假；用人单位须证明请假未获准、依制度应提交的证明"
        "未提交且已催告，否则该缺勤能否认定为旷工有疑问。请核对请假审批、病假证明和单位的答复。"
    )
    cited = tuple(c for one in asked for c in one.citations)
    return [Factor("leave-asked", Side.CLAIMANT, text, cited[:4], burden(case.rules))]
