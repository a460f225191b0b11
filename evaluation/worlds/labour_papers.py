"""The papers of an employment."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from evaluation.dossier import Dossier
from evaluation.papers.chat import chat
from evaluation.sheet import Sheet

if TYPE_CHECKING:
    from evaluation.worlds.labour import Job

DAY = timedelta(days=1)


def write(dossier: Dossier, story: Job) -> None:
    """All papers of the story."""
    picture = dossier.rng.choice(("notice", "proof", "", ""))
    if story.has_contract:
        contract(dossier, story)
    else:
        no_contract(dossier, story, medium="scan" if picture == "proof" else "")
    pay_records(dossier, story)
    ending(dossier, story, medium="photo" if picture == "notice" else "")
    if story.unpaid and dossier.rng.random() < 0.5:
        pay_talk(dossier, story)
    if dossier.rng.random() < 0.6:
        application(dossier, story)
        if story.position == "respondent":
            answer(dossier, story)


def contract(dossier: Dossier, story: Job) -> Sheet:
    sheet = dossier.sheet(
        "labour", "劳动合同", dossier.rng.choice(("docx", "pdf", "txt")), story.entered
    )
    end = term_end(story.entered, story.left)
    sheet.title("劳动合同书")
    sheet.line(f"甲方（用人单位）：{story.company.name}　法定代表人：{story.company.head}")
    sheet.line(f"统一社会信用代码：{story.company.code}　住所：{story.company.address}")
    sheet.line(f"乙方（劳动者）：{story.worker.name}　身份证号码：{story.worker.number}")
    sheet.line(f"住址：{story.worker.address}")
    sheet.say("contract_term", tells=["entered"], entered=story.entered, end=end)
    sheet.say("contract_post", post=story.post, town=story.company.town)
    sheet.say("contract_pay", pay=story.pay)
    sheet.sign(
        (
            (f"甲方（盖章）：{story.company.name}", f"{sheet.day(story.entered)}"),
            story.company.name,
        ),
        ((f"乙方（签字）：{story.worker.name}", f"{sheet.day(story.entered)}"), ""),
    )
    dossier.tolerate(end)
    return sheet


def term_end(entered: date, left: date) -> date:
    """The last day of a term of three, six or nine years that had not run out when it was ended:
    who works on after the term may be let go lawfully (劳动争议解释一 34)."""
    for years in (3, 6, 9):
        end = entered.replace(year=entered.year + years, day=min(entered.day, 28)) - DAY
        if end > left:
            return end
    raise ValueError(f"no term from {entered} outlasts {left}")


def no_contract(dossier: Dossier, story: Job, *, medium: str) -> None:
    """A certificate of work, and a chat that says that no contract was ever signed."""
    sheet = dossier.sheet("labour", "在职证明", medium or "docx", story.left - timedelta(days=20))
    sheet.title("在职证明")
    sheet.say(
        "entry_proof",
        tells=["entered"],
        worker=story.worker.name,
        entered=story.entered,
        post=story.post,
        pay=story.pay,
    )
    sheet.sign(((f"{story.company.name}（盖章）", sheet.day(sheet.dated)), story.company.name))
    dossier.tolerate(sheet.dated)
    asked = story.left - timedelta(days=25)  # so late that the answer holds for all the time
    made = chat(dossier, "labour", story.worker.name, f"人事-{story.hr}", asked, hr=story.hr)
    made.says("left", asked, "chat_no_contract")
    made.says("right", asked, "chat_no_contract_reply")
    made.close()
    dossier.tolerate(asked)


def pay_records(dossier: Dossier, story: Job) -> Sheet:
    """Pay slips of the last months before the end."""
    sheet = dossier.sheet(
        "labour", "工资条", dossier.rng.choice(("xlsx", "docx", "txt")), story.left
    )
    sheet.title(f"{story.company.name}工资发放明细")
    rows = [("月份", "姓名", "应发工资", "实发工资", "发放日期")]
    rows += [
        (_month(month), story.worker.name, f"{story.pay:,.2f}", "0.00", sheet.text("unpaid_mark"))
        for month in story.unpaid
    ]
    month = min(story.unpaid, default=story.left.replace(day=1))
    for _ in range(4):
        paid_on = month.replace(day=15)
        month = (month - timedelta(days=1)).replace(day=1)
        if month < story.entered:
            break
        rows.append(
            (
                _month(month),
                story.worker.name,
                f"{story.pay:,.2f}",
                f"{story.pay - 1000:,.2f}",
                paid_on.isoformat(),
            )
        )
        dossier.tolerate(paid_on, "paid", "wage_paid", "other")
    sheet.table(rows)
    dossier.sum(story.pay - 1000, "paid", "wage", "wage_paid", "salary", "other", required=False)
    dossier.sum(story.pay, "paid", "wage_paid", required=False)
    return sheet


def pay_talk(dossier: Dossier, story: Job) -> None:
    """The worker asks for the pay, and is put off."""
    day = story.left - timedelta(days=9)
    made = chat(dossier, "labour", story.worker.name, f"人事-{story.hr}", day, hr=story.hr)
    made.says("left", day, "chat_arrears", from_month=_month(min(story.unpaid)))
    made.says("right", day, "chat_arrears_reply")
    made.close()
    dossier.tolerate(day, "demanded", "promised", "acknowledged", "replied", "other")


def answer(dossier: Dossier, story: Job) -> Sheet:
    """The company's 答辩书, which admits the day of entry."""
    day = story.as_of - timedelta(days=1)
    sheet = dossier.sheet("labour", "仲裁答辩书", "docx", day)
    sheet.title("答辩书")
    sheet.line(f"答辩人（被申请人）：{story.company.name}，住所地{story.company.address}。")
    sheet.line(f"被答辩人（申请人）：{story.worker.name}，{story.worker.sex}。")
    sheet.say("answer_facts", tells=["entered"], entered=story.entered)
    sheet.line(f"答辩人：{story.company.name}　{sheet.day(day)}", align="right")
    dossier.tolerate(day, "replied", "other")
    return sheet


def ending(dossier: Dossier, story: Job, *, medium: str) -> Sheet:
    """The notice, agreement or resignation that ended it."""
    names = {
        "unlawful": "解除劳动合同通知书",
        "agreed": "协商解除协议书",
        "resigned": "被迫解除劳动合同通知书",
    }
    sheet = dossier.sheet(
        "labour", names[story.way], medium or dossier.rng.choice(("docx", "pdf")), story.left
    )
    sheet.title(names[story.way])
    if story.way == "unlawful":
        sheet.line(f"{story.worker.name}{dossier.rng.choice(('：', '同志：', '先生/女士：'))}")
        sheet.say("notice_unlawful", tells=["left"], left=story.left)
        sheet.line(f"{story.company.name}（盖章）", align="right")
    elif story.way == "agreed":
        sheet.line(f"甲方：{story.company.name}　乙方：{story.worker.name}")
        sheet.say("notice_agreed", tells=["left"], left=story.left)
        sheet.line(f"甲方（盖章）：{story.company.name}　乙方（签字）：{story.worker.name}")
    else:
        from_month = _month(min(story.unpaid))
        sheet.line(f"致：{story.company.name}")
        sheet.say("resign", tells=["left"], from_month=from_month, left=story.left)
        sheet.line(f"通知人：{story.worker.name}", align="right")
    sheet.line(sheet.day(story.left), tells=["left"], align="right")
    return sheet


def application(dossier: Dossier, story: Job) -> Sheet:
    """The 劳动仲裁申请书."""
    filed = story.as_of - timedelta(days=2)
    sheet = dossier.sheet("labour", "劳动人事争议仲裁申请书", "docx", filed)
    claimed = Decimal(dossier.rng.randint(20, 90) * 1000)
    sheet.title("劳动人事争议仲裁申请书")
    sheet.line(f"申请人：{story.worker.name}，{story.worker.sex}，住{story.worker.address}。")
    sheet.line(
        f"被申请人：{story.company.name}，住所地{story.company.address}，法定代表人{story.company.head}。"
    )
    what = "违法解除劳动合同赔偿金" if story.way == "unlawful" else "经济补偿"
    sheet.say("application_claim", what=what, sum=claimed)
    sheet.say(
        f"application_facts_{story.way}",
        tells=["entered", "left"],
        entered=story.entered,
        post=story.post,
        pay=story.pay,
        left=story.left,
    )
    sheet.line(f"此致　{story.company.town}劳动人事争议仲裁委员会")
    sheet.line(f"申请人：{story.worker.name}　{sheet.day(filed)}", align="right")
    dossier.tolerate(filed, "filed", "other")
    dossier.sum(claimed, "claimed")
    dossier.strangers.add(f"{story.company.town}劳动人事争议仲裁委员会")
    return sheet


def _month(day: date) -> str:
    return f"{day.year}年{day.month}月"
