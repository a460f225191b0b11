"""The seller's answer to the objection, by electronic mail."""

from samples.generate import dates
from samples.generate.cases.equipment import facts
from samples.generate.paper import Medium, Paper
from samples.generate.voice import Voice


def reply_paper(voice: Voice) -> Paper:
    return Paper(
        "reply",
        "11 回复：关于灌装线质量异议.eml",
        Medium.EML,
        facts.SELLER_REPLIED,
        text=_body(voice),
        headers={
            "From": "唐样品 <tang@yangpin.example>",
            "To": "吴示意 <wu@fanli.example>",
            "Subject": "回复：关于灌装线质量异议",
            "Date": "Wed, 25 Sep 2024 10:26:00 +0800",
            "Message-ID": "<20240925102600.0001@yangpin.example>",
        },
    )


def _body(voice: Voice) -> str:
    admitted = voice.pick(
        "贵司9月18日的异议函我们已经收到。灌装精度超差的情况属实，",
        "异议函收悉。现场调试数据我司已复核，灌装精度确实没有达到合同指标，",
    )
    return (
        f"吴主管：\n\n    {admitted}"
        "系灌装阀组批次问题。\n"
        f"    我司将于{dates.cn(facts.REPAIR_PROMISED)}前安排工程师携带新阀组到厂更换，"
        "费用由我司承担。\n\n"
        f"{facts.SELLER.name}\n售后服务部 唐样品\n{dates.cn(facts.SELLER_REPLIED)}\n\n"
        "----- 原始邮件 -----\n"
        "发件人：吴示意 <wu@fanli.example>\n"
        f"发送时间：{dates.dash(facts.OBJECTED)} 16:40\n"
        "主题：关于灌装线质量异议\n"
        "唐工：质量异议函原件今日已寄EMS，扫描件先发你，请尽快安排整改。\n"
    )
