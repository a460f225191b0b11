"""Named styles with Chinese fonts by name; the fonts themselves are the reader's."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from litigation.reports.outline import Style

BODY, HEAD, LATIN = "宋体", "黑体", "Times New Roman"
INK, QUIET, ACCENT = (
    RGBColor(0x1C, 0x23, 0x30),
    RGBColor(0x56, 0x60, 0x6F),
    RGBColor(0x1D, 0x4F, 0x91),
)
ALARM = RGBColor(0x8A, 0x4B, 0x00)
PARAGRAPH_STYLES = {
    Style.TEXT: "Normal",
    Style.LEAD: "Lead",
    Style.ITEM: "List Bullet",
    Style.QUIET: "Quiet",
    Style.WARNING: "Warning",
    Style.TITLE: "Title",
    Style.SIGNATURE: "Signature Line",
}


def set_up_styles(document: WordDocument, *, accent: RGBColor = ACCENT) -> None:
    """Give the document its styles; headings are set in `accent`."""
    _normal(document)
    for name, size in (("Title", 20), ("Heading 1", 15), ("Heading 2", 12), ("Heading 3", 11)):
        _heading(document, name, size, INK if name == "Title" else accent)
    _style(document, "Subtitle", size=13, color=QUIET, centred=True)
    _style(document, "List Bullet", size=11)
    _style(document, "Lead", size=12, bold=True)
    _style(document, "Quiet", size=10, color=QUIET)
    _style(document, "Warning", size=11, color=ALARM)
    _style(document, "Note", size=9.5)
    _style(document, "Table Text", size=9.5, after=0).paragraph_format.line_spacing = 1.15
    _style(document, "Table Gap", size=5, after=0)
    right = _style(document, "Signature Line", size=11)
    right.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    reference = document.styles.add_style("Note Reference", WD_STYLE_TYPE.CHARACTER)
    reference.font.superscript = True
    reference.font.color.rgb = ACCENT


def _normal(document: WordDocument) -> None:
    normal = document.styles["Normal"]
    _fonts(normal, BODY)
    _language(normal)
    normal.font.size = Pt(11)
    normal.font.color.rgb = INK
    normal.paragraph_format.space_after = Pt(4)
    normal.paragraph_format.line_spacing = 1.25


def _heading(document: WordDocument, name: str, size: int, color: RGBColor) -> None:
    style = document.styles[name]
    _fonts(style, HEAD)
    style.font.size = Pt(size)
    style.font.bold = True
    style.font.color.rgb = color
    style.paragraph_format.space_before = Pt(12)
    style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.keep_with_next = True
    if name == "Title":
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for border in style.element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)


def _style(
    document: WordDocument,
    name: str,
    *,
    size: float,
    bold: bool = False,
    color: RGBColor = INK,
    after: float = 4,
    centred: bool = False,
) -> ParagraphStyle:
    styles = document.styles
    known = name in [style.name for style in styles]
    style: ParagraphStyle = (
        styles[name] if known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )
    style.base_style = styles["Normal"] if not known else style.base_style
    _fonts(style, BODY)
    style.font.size = Pt(size)
    style.font.bold, style.font.italic = bold, False
    style.font.color.rgb = color
    style.paragraph_format.space_after = Pt(after)
    if centred:
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return style


def _language(style: ParagraphStyle) -> None:
    """Marks East Asian text as simplified Chinese, so that its punctuation is set as such."""
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    style.element.get_or_add_rPr().append(language)


def _fonts(style: ParagraphStyle, east_asian: str) -> None:
    """Word takes the East Asian font from its own attribute; theme fonts would win over it."""
    style.font.name = LATIN
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(attribute), None)
    fonts.set(qn("w:eastAsia"), east_asian)
