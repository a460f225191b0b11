"""Plain text in any encoding: a line is a block, a form feed begins a page."""

from __future__ import annotations

from documents.encodings import Decoded, decode
from documents.readers.blocks import build_page
from documents.readers.delimited import pieces
from documents.readers.limits import DEFAULT, Limits
from documents.text import DocumentText, Page, Problem

PAGE_CHARACTERS = 200_000  # a longer stretch is divided, at a line's end


def read_text(data: bytes, limits: Limits = DEFAULT) -> DocumentText:
    """The lines of a text file."""
    decoded = decode(data)
    if decoded is None:
        return DocumentText(problems=(Problem("damaged", "文件不是可识别的文本，无法读取。"),))
    text, problems = bounded(decoded.text, limits)
    pages = [_page(number, part) for number, part in enumerate(parts(text), start=1)]
    return DocumentText(
        pages=tuple(pages),
        problems=(*encoding_problems(decoded), *problems),
        properties={"encoding": decoded.encoding},
    )


def bounded(text: str, limits: Limits) -> tuple[str, list[Problem]]:
    """The text up to the limit, and the problem that says what was left out."""
    if len(text) <= limits.characters:
        return text, []
    left_out = len(text) - limits.characters
    return text[: limits.characters], [
        Problem("too_long", f"文本过长：末尾 {left_out} 个字符未读取。请拆分文件后再上传。")
    ]


def encoding_problems(decoded: Decoded) -> list[Problem]:
    """What was doubtful about the encoding."""
    problems = []
    if not decoded.is_certain:
        problems.append(
            Problem("encoding_uncertain", f"文件未注明编码，按 {decoded.encoding} 读取，请核对。")
        )
    if decoded.damaged:
        problems.append(
            Problem("encoding_damaged", f"有 {decoded.damaged} 处字符无法解码，以“\ufffd”标出。")
        )
    return problems


def parts(text: str) -> list[str]:
    """The text cut at form feeds, and long stretches cut at line ends."""
    cut: list[str] = []
    for stretch in text.split("\f"):
        while len(stretch) > PAGE_CHARACTERS:
            end = stretch.rfind("\n", 0, PAGE_CHARACTERS) + 1 or PAGE_CHARACTERS
            cut.append(stretch[:end])
            stretch = stretch[end:]
        cut.append(stretch)
    return cut


def _page(number: int, text: str) -> Page:
    return build_page(number, pieces(text.splitlines()))
