"""doc, rtf, odt and xls by way of LibreOffice, where it is installed."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from documents import media_types as types
from documents.text import Problem

TIMEOUT_SECONDS = 90
_EXTENSION = {types.DOC: "doc", types.RTF: "rtf", types.ODT: "odt", types.XLS: "xls"}
_MISSING = Problem(
    "needs_libreoffice",
    "服务器未安装 LibreOffice，不能读取 doc、rtf、odt、xls 文件。请另存为 docx、xlsx 或 pdf。",
)
_FAILED = Problem("damaged", "LibreOffice 无法转换这个文件。请另存为 docx 或 pdf 后上传。")


def convert(data: bytes, media_type: str, scratch: str | None) -> bytes | Problem:
    """The file as docx or xlsx; the folder used is gone afterwards."""
    program = shutil.which("soffice")
    if program is None:
        return _MISSING
    if scratch is not None:
        os.makedirs(scratch, mode=0o700, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        target = "xlsx" if media_type == types.XLS else "docx"
        converted = _convert(program, data, Path(folder), _EXTENSION[media_type], target)
    return converted or _FAILED


def _convert(program: str, data: bytes, folder: Path, extension: str, target: str) -> bytes | None:
    source = folder / f"source.{extension}"
    source.write_bytes(data)
    command = [
        program,
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless", "--norestore", "--nolockcheck",
        "--convert-to", target, "--outdir", str(folder / "out"), str(source),
    ]  # fmt: skip
    try:
        subprocess.run(
            command,
            timeout=TIMEOUT_SECONDS,
            env={**os.environ, "HOME": str(folder)},
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=_die_with_parent,
        )
        return (folder / "out" / f"source.{target}").read_bytes()
    except (subprocess.TimeoutExpired, FileNotFoundError):
        return None


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
