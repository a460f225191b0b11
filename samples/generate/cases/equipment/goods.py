"""Arrival, installation, payment and invoices."""

from samples.generate.cases.equipment import facts
from samples.generate.forms.bank_receipt import bank_receipt_page
from samples.generate.forms.delivery_note import Item, delivery_note_page
from samples.generate.forms.vat_invoice import Invoice, vat_invoice_page
from samples.generate.paper import Line, Medium, Page, Paper, Para, Signatures, Signer, Table, Title
from samples.generate.voice import Voice


def arrival_paper(voice: Voice) -> Paper:
    page = delivery_note_page(
        facts.GOODS,
        voice,
        seller=facts.SELLER.name,
        buyer=facts.BUYER.name,
        place="青屿市海岬区示意路101号厂区",
        receiver="吴示意",
        contract=facts.CONTRACT_NUMBER,
    )
    note = Line("说明：本签收仅确认到货的品名与数量，不代表质量验收。", size=9.5)
    page = Page((*page.blocks, note), page.width, page.height + 10)
    name = "04 到货签收单2024.7.2.jpg"
    return Paper("arrival", name, Medium.SCAN_JPG, facts.GOODS.day, (page,))


def installation_paper(voice: Voice) -> Paper:
    day = voice.day(facts.INSTALLED)
    blocks = (
        Title("设备安装调试记录", 16),
        Line(f"合同编号：{facts.CONTRACT_NUMBER}    记录日期：{day}"),
        Line(f"卖方：{facts.SELLER.name}"),
        Line(f"买方：{facts.BUYER.name}"),
        Table(
            (
                ("检查项目", "合同要求", "实测", "结论"),
                ("安装就位", "全部设备", "已完成", "完成"),
                ("产能", "≥12,000瓶/小时", "10,450瓶/小时", "不符合"),
                ("灌装精度", "误差≤±1.0%", "误差±3.2%", "不符合"),
                ("贴标位置", "偏差≤1.5mm", "偏差1.1mm", "符合"),
            ),
            widths=(1, 1.3, 1.3, 0.8),
            size=10.5,
        ),
        Para(
            voice.pick(
                "设备安装完毕，产能与灌装精度未达合同要求，待卖方整改后复验。",
                "安装已完成。产能、灌装精度两项不达标，卖方整改后再行复验。",
            )
            + "本记录不作为验收合格凭证。"
        ),
        Signatures(
            (
                Signer(("卖方调试工程师：",), hand="唐样品"),
                Signer(("买方设备主管：",), hand="吴示意"),
            )
        ),
    )
    name = "05 安装调试记录（现场拍照）.jpg"
    page = Page(blocks, height=180, type_size=11.5)
    return Paper("installation", name, Medium.PHOTO, facts.INSTALLED, (page,))


def receipt_papers(voice: Voice) -> tuple[Paper, ...]:
    names = ("06 银行回单-预付款.pdf", "07 银行回单-8月22日到货款.pdf")
    return tuple(
        Paper(
            f"receipt{number}",
            name,
            Medium.PDF,
            transfer.day,
            (bank_receipt_page(transfer, voice),),
        )
        for number, (name, transfer) in enumerate(zip(names, facts.TRANSFERS, strict=True), start=1)
    )


def invoice_paper() -> Paper:
    one = Item("", "批", facts.LINE.quantity, facts.LINE.price)
    pages = []
    for number, (day, item) in enumerate(zip(facts.INVOICED, facts.INSTALMENTS, strict=True)):
        invoice = Invoice(
            number=f"2499000000000000{2207 + number}",
            day=day,
            items=(Item(f"包装机械 {item.name}", one.unit, one.quantity, item.amount),),
            remark=f"合同编号 {facts.CONTRACT_NUMBER}",
            words=facts.WRONG_WORDS if item is facts.ARRIVAL else "",
        )
        pages.append(vat_invoice_page(invoice, seller=facts.SELLER, buyer=facts.BUYER))
    name = "08 增值税专用发票三张.pdf"
    return Paper("invoices", name, Medium.PDF, facts.INVOICED[-1], tuple(pages))
