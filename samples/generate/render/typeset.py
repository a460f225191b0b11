"""Typesetting of a page: the markup for the typst engine."""

import json

from samples.generate.paper import Gap, Line, Page, Para, Signatures, Signer, Table, Title
from samples.generate.render.font import FAMILY


def page_markup(page: Page, seals: dict[tuple[str, str], str]) -> str:
    """Markup of one page; `seals` maps (name, label) to the file of the picture."""
    head = (
        f"#set page(width: {page.width}mm, height: {page.height}mm, "
        f"margin: (x: {max(10, page.width // 10)}mm, y: {max(9, page.height // 13)}mm))\n"
        f'#set text(font: "{FAMILY}", size: {page.type_size}pt, lang: "zh", region: "cn")\n'
        "#set par(leading: 0.95em, spacing: 1.05em)\n"
    )
    return head + "\n".join(_block(block, seals) for block in page.blocks)


def quoted(text: str) -> str:
    """A typst string; its escapes are those of JSON for what the samples use."""
    return json.dumps(text, ensure_ascii=False)


def _block(block: object, seals: dict[tuple[str, str], str]) -> str:
    match block:
        case Title(text=text, size=size):
            return f'#align(center, text(size: {size}pt, weight: "bold", {quoted(text)}))\n'
        case Line(text=text, align=align, bold=bold, size=size):
            weight = "bold" if bold else "regular"
            scale = f"size: {size}pt, " if size else ""
            body = f'text({scale}weight: "{weight}", {quoted(text)})'
            return f"#align({align}, {body})\n"
        case Para(text=text):
            return f"#par(first-line-indent: (amount: 2em, all: true), {quoted(text)})\n"
        case Table():
            return _table(block)
        case Signatures(signers=signers):
            return _signatures(signers, seals)
        case Gap(points=points):
            return f"#v({points}pt)\n"
    raise TypeError(f"no markup for {type(block).__name__}")


def _table(block: Table) -> str:
    widths = block.widths or (1.0,) * len(block.rows[0])
    columns = ", ".join(f"{width}fr" for width in widths)
    cells = []
    for number, row in enumerate(block.rows):
        weight = "bold" if block.head and number == 0 else "regular"
        cells += [f'text(weight: "{weight}", {quoted(text)})' for text in row]
    return (
        f"#text(size: {block.size}pt, table(columns: ({columns},), inset: 4.5pt, "
        f'stroke: 0.6pt + rgb("{block.ink}"), align: horizon, {", ".join(cells)}))\n'
    )


def _signatures(signers: tuple[Signer, ...], seals: dict[tuple[str, str], str]) -> str:
    if len(signers) == 1:
        side = _signer(signers[0], seals)
        return f"#align(right, box(width: 48%, align(left, {side})))\n"
    columns = ", ".join("1fr" for _ in signers)
    sides = ", ".join(_signer(signer, seals) for signer in signers)
    return f"#v(6pt)\n#grid(columns: ({columns},), gutter: 12pt, {sides})\n"


def _signer(signer: Signer, seals: dict[tuple[str, str], str]) -> str:
    lines = " ".join(f"#{quoted(line)} #linebreak()" for line in signer.lines)
    if signer.hand:
        pen = f'text(size: 14pt, fill: rgb("#1c2f7a"), {quoted(signer.hand)})'
        lines += f" #h(3em) #box(skew(ax: -14deg, rotate(-3deg, {pen})))"
    stamp = ""
    if signer.seal:
        picture = seals[signer.seal, signer.seal_label]
        stamp = f'#place(dx: 42mm, dy: -9mm, image("{picture}", width: 36mm))'
    return f"[{stamp}{lines}]"
