"""The chat, exported on an old machine."""

from samples.generate import money
from samples.generate.cases.parts import facts
from samples.generate.forms.chat import Message, chat_flat, said
from samples.generate.paper import Medium, Paper
from samples.generate.voice import Voice

_SELLER, _BUYER = "丁样例-样本精密", "许演示-示例动力财务"


def chat_paper(voice: Voice) -> Paper:
    return Paper(
        "chat",
        "15 微信记录-许演示.txt",
        Medium.TXT,
        facts.PAID_LATER.day,
        text=chat_flat("许演示-示例动力财务", _messages(voice)),
        encoding="gb18030",
    )


def _messages(voice: Voice) -> tuple[Message, ...]:
    first, third = money.plain(facts.FIRST.amount), money.plain(facts.THIRD.amount)
    return (
        said(
            "2019-07-10 09:31:20",
            _SELLER,
            voice.pick(
                f"许会计，第一期{first}元上月底就到期了，什么时候能付？",
                f"第一期货款{first}元6月28日到期，请尽快付款",
            ),
        ),
        said("2019-07-10 10:02:47", _BUYER, voice.pick("8月中旬安排", "领导同意了，8月中旬付")),
        said("2019-08-15 16:40:11", _BUYER, "第一期已付，请查收"),
        said(
            "2020-07-08 14:15:06",
            _SELLER,
            voice.pick(
                f"第三期{third}元也到期了，第二期余款还没付，请安排付款",
                f"许会计，第三期{third}元上月30日到期，连同第二期余款请一并支付",
            ),
        ),
        said("2020-07-08 15:20:38", _BUYER, "疫情影响大，我跟老板汇报"),
        said(
            "2022-05-16 11:08:52",
            _BUYER,
            voice.pick(
                "老板同意明天先付5万元，算第二期的本金，余下的欠款我们继续安排",
                "明天打5万元过去，冲第二期本金，剩下的欠款后面接着付",
            ),
        ),
        said("2022-05-16 11:15:30", _SELLER, "好，第一期晚付的损失我们也保留权利"),
        said("2022-05-17 15:47:03", _BUYER, "5万元已转"),
    )
