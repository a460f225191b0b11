"""Files that tests hand in, made on the spot."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import manimgx_fonts_cjk
from PIL import Image, ImageDraw, ImageFont

SIMPLIFIED = 2  # the face in the collection
PE_HEAD = b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00" + b"\x00" * 512 + b"PE\0\0"


def zip_of(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def font(size: int) -> ImageFont.FreeTypeFont:
    path = next(Path(manimgx_fonts_cjk.__file__).parent.glob("*.ttc"))
    return ImageFont.truetype(str(path), size, index=SIMPLIFIED)


def picture_of(lines: list[str], *, size: int = 40) -> Image.Image:
    """Black lines on white paper; a tab moves to the next column."""
    image = Image.new("RGB", (1200, 200 + len(lines) * size * 2), "white")
    draw = ImageDraw.Draw(image)
    for at, line in enumerate(lines):
        for column, cell in enumerate(line.split("\t")):
            place = (100 + column * 350, 100 + at * size * 2)
            draw.text(place, cell, fill="black", font=font(size))
    return image


def as_bytes(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    target = BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def pdf_of(*pages: list[str], encrypt: bool = False) -> bytes:
    """A PDF with a text layer in Helvetica, one list of lines per page."""
    objects: list[bytes] = []
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for at, lines in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (5 + 2 * at)
        )
        shown = "".join(
            f"BT /F1 12 Tf 72 {770 - 30 * row} Td ({line}) Tj ET\n"
            for row, line in enumerate(lines)
        ).encode()
        objects.append(b"<< /Length %d >>\nstream\n%sendstream" % (len(shown), shown))
    return _assembled(objects, encrypt=encrypt)


def _assembled(objects: list[bytes], *, encrypt: bool) -> bytes:
    trailer = b""
    if encrypt:
        objects = [*objects, _ENCRYPTION]
        trailer = b"/Encrypt %d 0 R /ID [<%s> <%s>] " % (len(objects), b"00" * 16, b"00" * 16)
    body, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s>>\n"
        % (
            size,
            table,
            size,
            trailer,
        )
        + b"startxref\n%d\n%%%%EOF" % len(body)
    )


# A user key that no empty password makes: nobody can open the file without the password.
_ENCRYPTION = b"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <%s> /U <%s> >>" % (
    b"11" * 32,
    b"22" * 32,
)
