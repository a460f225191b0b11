"""Office files whose bytes depend on what is in them alone."""

from __future__ import annotations

import io
import zipfile

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest day a zip can carry


def with_fixed_times(archive: bytes) -> bytes:
    """The members in their order, each dated the same."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as given,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as fixed,
    ):
        for name in given.namelist():
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(member, given.read(name))
    return made.getvalue()
