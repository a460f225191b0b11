"""What the employer wrote: offer, contract, notice of dismissal, and a mail about the wages."""

from samples.generate import dates, money
from samples.generate.cases.dismissal import facts
from samples.generate.paper import Gap, Line, Medium, Page, Paper, Para, Signatures, Signer, Title
from samples.generate.voice import Voice


def offer_paper(voice: Voice) -> Paper:
    blocks = (
        Title("录用通知书"),
        Line(f"{facts.WORKER.name}先生："),
        Para(
            voice.pick(
                f"我公司决定录用您担任{facts.POSITION}岗位，请于{voice.formal_day(facts.STARTED)}到岗报到。",
                f"您已通过面试，岗位为{facts.POSITION}，请于{voice.formal_day(facts.STARTED)}到岗办理入职。",
            )
        ),
        Para(
            f"月工资为{money.digits(facts.WAGE)}元（基本工资{money.digits(facts.BASIC)}元、"
            f"岗位工资{money.digits(facts.POST_PAY)}元），奖金按考核另行发放。"
        ),
        Para("报到时请携带身份证、学历证书和离职证明。"),
        Gap(),
        Signatures((Signer((facts.EMPLOYER.name, voice.formal_day(facts.OFFERED))),)),
    )
    return Paper("offer", "01 录用通知书.docx", Medium.DOCX, facts.OFFERED, (Page(blocks),))


def contract_paper(voice: Voice) -> Paper:
    firm = facts.EMPLOYER
    blocks = (
        Title("劳动合同书"),
        Line(f"甲方（用人单位）：{firm.name}"),
        Line(f"统一社会信用代码：{firm.code}    法定代表人：{firm.head}"),
        Line(f"住所：{firm.address}"),
        Line(f"乙方（劳动者）：{facts.WORKER.name}"),
        Line(f"住址：{facts.WORKER.address}    联系电话：{facts.WORKER.phone}"),
        Para(
            f"第一条 合同期限：自{voice.formal_day(facts.SIGNED)}起至"
            f"{voice.formal_day(facts.TERM_ENDS)}止。"
        ),
        Para(f"第二条 乙方在{facts.POSITION}岗位工作，工作地点为江州市示例区。"),
        Para("第三条 实行标准工时制。"),
        Para(
            f"第四条 乙方月工资标准为{money.digits(facts.WAGE)}元，奖金依甲方考核办法发放，"
            "甲方于次月10日前支付上月工资。"
        ),
        Para("第五条 甲方依法为乙方办理社会保险。"),
        Para("第六条 本合同一式两份，双方签字盖章后生效。"),
        Gap(6),
        Signatures(
            (
                Signer(("甲方（盖章）：", firm.name), firm.name, "人事专用章"),
                Signer(("乙方（签字）：",), hand=facts.WORKER.name),
            )
        ),
        Gap(10),
        Line(f"签订日期：{dates.cn(facts.SIGNED)}"),
    )
    name = "02 劳动合同（2024年1月补签）.pdf"
    return Paper("contract", name, Medium.PDF, facts.SIGNED, (Page(blocks),))


def notice_paper(voice: Voice) -> Paper:
    firm = facts.EMPLOYER
    reason = voice.pick(
        "因你多次迟到，严重违反公司规章制度",
        "鉴于你多次迟到、严重违反公司规章制度",
    )
    blocks = (
        Title("解除劳动合同通知书"),
        Line(f"{facts.WORKER.name}先生："),
        Para(
            f"{reason}，公司决定自{dates.cn(facts.ENDED)}起解除与你的劳动合同。"
            "请于收到本通知之日起三日内办理工作交接。"
        ),
        Para("2024年9月、10月工资公司将另行结算。"),
        Gap(10),
        Signatures((Signer((firm.name, dates.cn(facts.ENDED)), firm.name, "公章"),)),
    )
    name = "07 解除劳动合同通知书.jpg"
    page = Page(blocks, height=190, type_size=12)
    return Paper("notice", name, Medium.SCAN_JPG, facts.ENDED, (page,))


def mail_paper(voice: Voice) -> Paper:
    body = voice.pick(
        "你好，2024年9月、10月的工资因系统调整尚未发放，共计{0}元，财务确认后再付。",
        "你好，关于2024年9月、10月工资共计{0}元尚未发放一事，待财务流程走完后支付。",
    ).format(money.digits(facts.OWED))
    return Paper(
        "mail",
        "12 人事邮件-工资结算.eml",
        Medium.EML,
        facts.MAIL_ABOUT_PAY,
        text=f"吕工：\n\n{body}\n\n{facts.EMPLOYER.name}人事部\n施样本\n",
        headers={
            "From": "施样本（范例智能人事） <hr@fanli-zhineng.example>",
            "To": "吕样例 <lv@example.org>",
            "Subject": "回复：9月、10月工资",
            "Date": "Tue, 05 Nov 2024 10:20:00 +0800",
        },
    )
