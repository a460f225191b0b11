"""Whether an error means that nothing more can be stored."""

from __future__ import annotations

import errno
import sqlite3

import psycopg2.errorcodes

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def is_full_disk(error: BaseException | None) -> bool:
    """Looks through what it was raised from: Django and Kombu wrap the driver's errors."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in FULL:
            return True
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
            return True
        if getattr(error, "pgcode", None) == psycopg2.errorcodes.DISK_FULL:
            return True
        error = error.__cause__ or error.__context__
    return False
