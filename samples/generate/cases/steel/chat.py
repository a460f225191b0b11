"""The chat between the two people who handled the account."""

from samples.generate import money
from samples.generate.cases.steel import facts
from samples.generate.forms.chat import Message, chat_by_day, said
from samples.generate.paper import Medium, Paper
from samples.generate.voice import Voice

_SELLER, _BUYER = "王样例（样本钢材）", "周范例（示例建设采购）"


def chat_paper(voice: Voice) -> Paper:
    title = voice.pick("与“周范例（示例建设采购）”的聊天", "周范例（示例建设采购）")
    return Paper(
        "chat",
        "14 微信聊天记录（周范例）.txt",
        Medium.TXT,
        facts.PAID_LATER.day,
        text=chat_by_day(title, _messages(voice)),
    )


def _messages(voice: Voice) -> tuple[Message, ...]:
    rest, owed = money.plain(facts.FIRST_REST), money.plain(facts.CONFIRMED)
    return (
        said("2022-06-21 15:40:02", _SELLER, "周经理，第一批车到工地了，螺纹和盘螺"),
        said("2022-06-21 16:25:41", _BUYER, voice.pick("老陈签了单，没问题", "陈演示已经签收了")),
        said(
            "2022-08-05 10:12:33",
            _SELLER,
            voice.pick(
                f"第一期还差{rest}元，上周就到期了，麻烦尽快安排",
                f"周经理，首期尾款{rest}元已经过期，请这两天付一下",
            ),
        ),
        said("2022-08-05 10:30:08", _BUYER, "进度款还没下来，再宽限一下"),
        said(
            "2023-07-06 09:05:17",
            _SELLER,
            voice.pick(
                f"三期都到期了，一共{owed}元没付，请给个时间",
                f"周经理，全部货款还欠{owed}元，第三期也过了，请付款",
            ),
        ),
        said(
            "2023-07-06 11:48:50",
            _BUYER,
            voice.pick(
                f"数我知道，{owed}元没错，我们认，就是现在没钱",
                f"金额没错，是{owed}元，公司认这笔账，资金实在紧张",
            ),
        ),
        said("2024-01-12 14:20:36", _BUYER, "对账单盖好章了，原件快递给你"),
        said("2024-01-12 14:22:10", _SELLER, "好的，收到"),
        said(
            "2024-06-17 17:02:44",
            _BUYER,
            voice.pick("明天先付10万元，还第一期的本金", "领导批了，明天先打10万元，算第一期本金"),
        ),
        said("2024-06-18 15:33:29", _BUYER, "打过去了，查收"),
        said("2024-06-18 16:01:55", _SELLER, "收到10万元，冲第一期货款本金，剩下的也请抓紧"),
    )
