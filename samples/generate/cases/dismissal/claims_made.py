"""What the worker did about it: chat, letter with its receipt, complaint to the inspection."""

from samples.generate import dates, money
from samples.generate.cases.dismissal import facts
from samples.generate.forms.chat import chat_by_day, said
from samples.generate.forms.ems_receipt import ems_receipt_page
from samples.generate.paper import (
    Gap,
    Line,
    Medium,
    Page,
    Paper,
    Para,
    Signatures,
    Signer,
    Table,
    Title,
)
from samples.generate.voice import Voice

_HR = "施样本（范例智能人事）"


def chat_paper(voice: Voice) -> Paper:
    worker = facts.WORKER.name
    messages = (
        said(
            "2023-06-20 09:15:00",
            worker,
            voice.pick("施经理，我的劳动合同什么时候签？", "您好，劳动合同还没签，什么时候能办？"),
        ),
        said(
            "2023-06-20 10:02:00",
            _HR,
            voice.pick("合同还在走流程，再等等", "合同模板在改，办好通知你"),
        ),
        said(
            "2024-10-30 17:40:00",
            _HR,
            voice.pick(
                "公司决定解除和你的劳动合同，明天是最后工作日，通知书明天给你",
                "公司已决定解除劳动合同，明天办交接，通知书明天发",
            ),
        ),
        said("2024-10-30 17:45:00", worker, "我不认可，9月的工资也还没发"),
        said("2024-10-30 17:50:00", _HR, "9月、10月工资尚未发放，后面一起结"),
    )
    return Paper(
        "chat",
        "06 微信聊天记录（人事）.txt",
        Medium.TXT,
        facts.TOLD_TO_LEAVE,
        text=chat_by_day(_HR, messages),
    )


def letter_paper(voice: Voice) -> Paper:
    blocks = (
        Title("关于支付工资、赔偿金的催告函"),
        Line(f"致：{facts.EMPLOYER.name}"),
        Para(
            f"本人于{voice.formal_day(facts.STARTED)}入职贵公司，担任{facts.POSITION}。贵公司直至"
            f"{voice.formal_day(facts.SIGNED)}才与本人签订书面劳动合同，又于"
            f"{voice.formal_day(facts.ENDED)}违法解除劳动合同。"
        ),
        Para(
            f"请贵公司收到本函后三日内支付2024年9月、10月工资{money.digits(facts.OWED)}元，"
            "并支付违法解除劳动合同赔偿金和未签书面劳动合同期间的二倍工资差额。"
        ),
        Gap(),
        Signatures(
            (Signer((f"催告人：{facts.WORKER.name}", voice.formal_day(facts.LETTER_SENT))),)
        ),
    )
    name = "09 催告函.docx"
    return Paper("letter", name, Medium.DOCX, facts.LETTER_SENT, (Page(blocks),))


def letter_post_paper(voice: Voice) -> Paper:
    page = ems_receipt_page(facts.LETTER_POST, voice)
    name = "10 EMS签收回执（催告函）.jpg"
    return Paper("letter_post", name, Medium.SCAN_JPG, facts.LETTER_TAKEN, (page,))


def complaint_paper(voice: Voice) -> Paper:
    blocks = (
        Title("劳动保障监察投诉受理登记表", 15),
        Table(
            (
                ("投诉人", facts.WORKER.name, "联系电话", facts.WORKER.phone),
                ("被投诉单位", facts.EMPLOYER.name, "受理日期", dates.cn(facts.COMPLAINED)),
                ("投诉事项", "拖欠2024年9月、10月工资", "办理状态", "已受理"),
            ),
            widths=(1, 2, 1, 2),
            head=False,
        ),
        Signatures((Signer(("受理机构：",), "江州市示例区劳动保障监察大队", "受理专用章"),)),
    )
    name = "11 劳动监察投诉受理登记表.pdf"
    return Paper("complaint", name, Medium.PDF, facts.COMPLAINED, (Page(blocks, height=140),))
