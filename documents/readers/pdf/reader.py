"""A PDF to text, page by page."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from documents.readers.limits import DEFAULT, Limits
from documents.readers.pdf.page import read_page
from documents.text import DocumentText, Page, Problem

OnPage = Callable[[Page, list[Problem]], None]
_PROBLEMS = {
    raw.FPDF_ERR_PASSWORD: Problem("encrypted", "PDF 已加密，无法读取。请去除密码后重新上传。"),
    raw.FPDF_ERR_SECURITY: Problem("encrypted", "PDF 使用了不支持的加密方式，无法读取。"),
}
_DAMAGED = Problem("damaged", "PDF 已损坏，无法打开。请重新导出或扫描后上传。")


def read_pdf(data: bytes, limits: Limits = DEFAULT, on_page: OnPage | None = None) -> DocumentText:
    """Every page with its text; `on_page` hears of each page as soon as it is read."""
    pdf, problem = open_pdf(data)
    if pdf is None:
        return DocumentText(problems=(problem,) if problem else ())
    try:
        return _read(pdf, limits, on_page)
    finally:
        pdf.close()


def open_pdf(data: bytes) -> tuple[pdfium.PdfDocument | None, Problem | None]:
    """The open file, or why it does not open."""
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return None, _PROBLEMS.get(getattr(error, "err_code", None), _DAMAGED)
    if len(pdf) == 0:
        pdf.close()
        return None, Problem("no_pages", "PDF 没有任何页面。")
    return pdf, None


def _read(pdf: pdfium.PdfDocument, limits: Limits, on_page: OnPage | None) -> DocumentText:
    pages: list[Page] = []
    problems = _about_file(pdf)
    if pdf.get_formtype() != raw.FORMTYPE_NONE:
        pdf.init_forms()
    characters = 0
    for number in range(1, min(len(pdf), limits.pages) + 1):
        if characters > limits.characters:
            problems.append(_skipped(number, len(pdf), "文本过长"))
            break
        page, found = _page(pdf, number, limits)
        characters += len(page.text)
        pages.append(page)
        problems += found
        if on_page:
            on_page(page, found)
    else:
        if len(pdf) > limits.pages:
            problems.append(_skipped(limits.pages + 1, len(pdf), f"超过 {limits.pages} 页"))
    return DocumentText(tuple(pages), tuple(problems))


def _page(pdf: pdfium.PdfDocument, number: int, limits: Limits) -> tuple[Page, list[Problem]]:
    try:
        page = pdf[number - 1]
    except pdfium.PdfiumError:
        return Page(number), [
            Problem("damaged_page", f"第 {number} 页已损坏，无法读取。", page=number)
        ]
    try:
        return read_page(page, number, limits)
    finally:
        page.close()


def _skipped(first: int, last: int, reason: str) -> Problem:
    return Problem("pages_skipped", f"{reason}：第 {first} 至 {last} 页未读取。", page=first)


def _about_file(pdf: pdfium.PdfDocument) -> list[Problem]:
    try:
        count = pdf.count_attachments()
    except pdfium.PdfiumError:
        return []
    if not count:
        return []
    return [Problem("attachments_skipped", f"PDF 内嵌 {count} 个附件，未读取。请单独上传。")]
