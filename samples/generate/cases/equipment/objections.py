"""The buyer's objections to quality, and the inspection."""

from samples.generate.cases.equipment import facts
from samples.generate.forms.ems_receipt import ems_receipt_page
from samples.generate.paper import (
    Gap,
    Line,
    Medium,
    Page,
    Paper,
    Para,
    Sheet,
    Signatures,
    Signer,
    Table,
    Title,
)
from samples.generate.voice import Voice


def objection_papers(voice: Voice) -> tuple[Paper, ...]:
    post = (ems_receipt_page(facts.OBJECTION_POST, voice),)
    return (
        Paper("objection", "09 质量异议函.docx", Medium.DOCX, facts.OBJECTED, (_objection(voice),)),
        Paper(
            "objection_post",
            "10 EMS签收回执（异议函）.jpg",
            Medium.SCAN_JPG,
            facts.OBJECTION_TAKEN,
            post,
        ),
    )


def _objection(voice: Voice) -> Page:
    return Page(
        (
            Title("质量异议函"),
            Line(f"{facts.SELLER.name}："),
            Para(
                f"依据双方{voice.formal_day(facts.SIGNED)}签订的《设备买卖合同》，贵公司交付的灌装线于"
                f"{voice.formal_day(facts.INSTALLED)}完成安装调试。调试记录显示产能仅为10,450瓶/小时，"
                "灌装精度误差达±3.2%，均不符合合同第二条的要求。"
            ),
            Para(
                voice.pick(
                    "现我公司在约定的检验期内正式提出质量异议，",
                    "我公司现于检验期内书面提出异议，",
                )
                + "请贵公司按照合同第五条在收到本函后十五日内完成修复或者更换。"
            ),
            Para("在整改合格之前，我公司保留拒绝支付相应价款、要求减少价款及赔偿损失的权利。"),
            Gap(),
            Signatures(
                (Signer((f"{facts.BUYER.name}（盖章）", voice.formal_day(facts.OBJECTED))),)
            ),
        )
    )


def inspection_paper(voice: Voice) -> Paper:
    blocks = (
        Title("检 验 报 告"),
        Line("报告编号：QYJL-2024-1015", "right"),
        Line(f"委托单位：{facts.BUYER.name}"),
        Line(f"受检设备：{facts.LINE.name}（制造单位：{facts.SELLER.name}）"),
        Line(f"检验日期：{voice.day(facts.INSPECTED)}"),
        Table(
            (
                ("检验项目", "合同约定", "检验结果", "单项结论"),
                ("灌装精度误差", "不超过±1.0%", "±3.1%", "不合格"),
                ("额定产能", "不低于12,000瓶/小时", "10,380瓶/小时", "不合格"),
            )
        ),
        Para(
            voice.pick(
                "检验结论：所检两项均不符合委托方提供的合同技术要求。",
                "结论：受检设备灌装精度、产能不满足合同约定指标。",
            )
            + "本报告系单方委托，仅对本次检验负责。"
        ),
        Signatures(
            (
                Signer(
                    (facts.INSPECTOR, voice.formal_day(facts.INSPECTED)),
                    facts.INSPECTOR,
                    "检验专用章",
                ),
            )
        ),
        Gap(30),
    )
    name = "13 检验报告.pdf"
    return Paper("inspection", name, Medium.PDF, facts.INSPECTED, (Page(blocks, height=200),))


def second_letter_paper(voice: Voice) -> Paper:
    blocks = (
        Title("关于限期整改及减少价款的函"),
        Line(f"{facts.SELLER.name}："),
        Para(
            f"贵公司{voice.formal_day(facts.OBJECTION_TAKEN)}收到我公司《质量异议函》，"
            f"又于{voice.formal_day(facts.SELLER_REPLIED)}回复承认灌装精度超差并承诺整改，"
            f"但逾期未派员。{voice.formal_day(facts.INSPECTED)}经检验，设备仍不合格。"
        ),
        Para(
            voice.pick(
                "请贵公司于2024年11月5日前完成整改；逾期，我公司将依合同第五条要求减少价款。",
                "限贵公司于2024年11月5日前整改完毕，否则我公司依约主张减少价款。",
            )
            + "在此之前，我公司中止支付剩余价款。"
        ),
        Gap(),
        Signatures(
            (Signer((f"{facts.BUYER.name}（盖章）", voice.formal_day(facts.SECOND_LETTER))),)
        ),
    )
    name = "14 整改及减价函（10月21日）.docx"
    return Paper("second_letter", name, Medium.DOCX, facts.SECOND_LETTER, (Page(blocks),))


def stoppage_paper() -> Paper:
    rows: tuple[tuple[str | float | int, ...], ...] = (
        ("灌装线故障停机记录（生产部）",),
        ("日期", "停机时长（小时）", "故障现象", "记录人"),
        ("2024-09-13", 3, "灌装阀滴漏，超差停机", "蒋演示"),
        ("2024-09-24", 5, "灌装量波动，整批返工", "蒋演示"),
        ("2024-10-11", 4, "卖方人员未到，自行停机检查", "蒋演示"),
        ("2024-11-14", 6, "灌装精度超差，停机", "蒋演示"),
    )
    sheets = (Sheet("停机记录", rows, (14, 18, 36, 12)),)
    name = "12 灌装线停机记录.xlsx"
    return Paper("stoppages", name, Medium.XLSX, facts.STOPPAGES_KEPT_TO, sheets=sheets)
