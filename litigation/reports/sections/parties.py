"""Who is who."""

from __future__ import annotations

from django.utils.translation import gettext as _

from litigation.analysis.values.facts import Party
from litigation.analysis.values.result import AnalysisResult
from litigation.reports.notes import Notebook
from litigation.reports.outline import Column, Row, Run, Section
from litigation.reports.pen import colon, lines, listed, row, table, text
from litigation.words import CONTRACT_ROLES, PARTY_KINDS, ROLES, word

MOST_NOTES = 2


def section(result: AnalysisResult, notes: Notebook) -> Section:
    heading = _("当事人")
    if not result.parties:
        return Section("parties", heading, (text(_("无法判断：材料中未能识别当事人。")),))
    columns = (
        Column(_("名称"), 3),
        Column(_("诉讼地位"), 1.4),
        Column(_("合同地位"), 1.2),
        Column(_("已知信息"), 4),
    )
    rows = tuple(_row(party, notes) for party in result.parties)
    return Section("parties", heading, (table(columns, rows),))


def _row(party: Party, notes: Notebook) -> Row:
    name = Run(party.name, bold=True, notes=notes.refs(party.citations, most=MOST_NOTES))
    return row(
        lines([name, word(PARTY_KINDS, party.kind)]),
        word(ROLES, party.role),
        word(CONTRACT_ROLES, party.contract_role),
        lines(_details(party, notes)),
    )


def _details(party: Party, notes: Notebook) -> list[Run]:
    known = [
        Run(
            f"{_detail_label(item.name)}{colon()}{item.value}",
            notes=notes.refs(item.citations, most=MOST_NOTES),
        )
        for item in party.details
    ]
    if party.aliases:
        known.append(Run(_("又称：%(names)s") % {"names": listed(party.aliases)}))
    return known


def _detail_label(name: str) -> str:
    labels = {
        "credit_code": _("统一社会信用代码"),
        "legal_representative": _("法定代表人"),
        "address": _("住所"),
        "phone": _("电话"),
        "contact": _("联系人"),
        "agent": _("委托代理人"),
        "former_name": _("曾用名"),
        "operator": _("经营者"),
        "id_number": _("身份证号"),
        "bank": _("开户行"),
        "account": _("账号"),
        "email": _("电子邮箱"),
    }
    return labels.get(name, name)
