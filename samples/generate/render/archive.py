"""Office files are zips whose dates and order depend on the clock; this takes the clock out."""

import io
import re
import zipfile
from datetime import date

_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")


def frozen(content: bytes, dated: date) -> bytes:
    """The same archive with every time in it set to `dated`."""
    buffer = io.BytesIO()
    stamp = rb"\g<1>" + f"{dated.isoformat()}T09:00:00Z".encode() + rb"\g<2>"
    with (
        zipfile.ZipFile(io.BytesIO(content)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _STAMP.sub(stamp, data)
            info = zipfile.ZipInfo(name, (dated.year, dated.month, dated.day, 9, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            target.writestr(info, data)
    return buffer.getvalue()
