"""Texts in the shape of official ones, invented for these tests."""

from __future__ import annotations

from pathlib import Path

import docx

OLD = """# 中华人民共和国示例买卖法

<!-- INFO END -->

施行日期：2010-01-01

## 第一章　总则

第一条　为了示例，制定本法。

第二条　当事人应当按照约定履行。

当事人应当遵循诚信原则。

## 第二章　违约责任

第三条　当事人可以约定违约金。约定的违约金低于造成的损失的，可以请求增加。

第四条　本法自2010年1月1日起施行。
"""
NEW = """中华人民共和国示例买卖法
（2009年8月1日通过　根据2020年5月28日决定修正）
施行日期：2021年1月1日
目　录
第一章　总则
第二章　违约责任
第一章　总则
第一条　为了示例，制定本法。
第二条　当事人应当按照约定全面履行。
第二章　违约责任
第三条　约定的违约金过分高于造成的损失的，人民法院可以适当减少。
第三条之一　定金与违约金不能并用。
第四条　逾期付款的，按LPR计算损失。
　　附　则
第五条　本法自2010年1月1日起施行。
附件：
第一条　这是附件里的表述。
"""


def folder(path: Path, **texts: str) -> Path:
    """A folder with the texts as Markdown files."""
    path.mkdir(exist_ok=True)
    for name, text in texts.items():
        (path / f"{name}.md").write_text(text, encoding="utf-8")
    return path


def as_word(path: Path, text: str) -> Path:
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(str(path))
    return path
