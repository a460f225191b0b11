"""The reader process: `python -m documents.reader_child SCRATCH PARENT_PID`.

Hostile files are opened here and nowhere else: bounded memory and CPU, no network where the system
allows that, and an end when the host ends.
"""

from __future__ import annotations

import ctypes
import os
import resource
import select
import shutil
import signal
import socket
import sys
from typing import BinaryIO

from django.conf import settings

from documents import reader_protocol as protocol
from documents.readers.dispatch import read
from documents.readers.page_images import count_pages, page_png
from documents.text import DocumentText, Page, Problem

MEMORY_BYTES = 6 * 1024**3  # of address space; the OCR models map about two
FILE_BYTES = 512 * 1024**2
CPU_SECONDS = 1800  # per request
IDLE_SECONDS = 600
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Answer requests until the host closes the pipe, or nothing came for a while."""
    scratch, parent = sys.argv[1], int(sys.argv[2])
    settings.configure(USE_I18N=False)  # refusals of attachments are worded through gettext
    requests, answers = _pipes()
    _confine(parent)
    while _wait(requests):
        request = protocol.receive(requests)
        if request is None:
            break
        _allow_cpu()
        try:
            _answer(request, answers, scratch)
        except Exception as error:
            _send(answers, protocol.Failed(type(error).__name__))
            if isinstance(error, MemoryError):
                break  # what is left of the process is not to be trusted
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


def _answer(request: object, answers: BinaryIO, scratch: str) -> None:
    _send(answers, protocol.Started())
    if isinstance(request, protocol.ReadRequest):
        _read(request, answers, scratch)
    elif isinstance(request, protocol.ImageRequest):
        data = _bytes(request.path)
        png = page_png(data, request.media_type, request.page, request.turned)
        _send(answers, protocol.Shown(png))
    elif isinstance(request, protocol.CountRequest):
        pages, problem = count_pages(_bytes(request.path), request.media_type)
        text = DocumentText(problems=(problem,) if problem else ())
        _send(answers, protocol.Done(text, pages))


def _read(request: protocol.ReadRequest, answers: BinaryIO, scratch: str) -> None:
    sent: list[Page] = []
    told: list[Problem] = []

    def on_page(page: Page, problems: list[Problem]) -> None:
        sent.append(page)
        told.extend(problems)
        _send(answers, protocol.PageRead(page, tuple(problems)))

    text = read(
        _bytes(request.path),
        request.media_type,
        limits=request.limits,
        scratch=scratch,
        on_page=on_page,
        alive=lambda: _send(answers, protocol.Alive()),
    )
    rest = DocumentText(
        pages=text.pages[len(sent) :],
        problems=tuple(each for each in text.problems if each not in told),
        properties=text.properties,
    )
    _send(answers, protocol.Done(rest))


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The host's pipes; whatever a library prints goes nowhere near them."""
    requests, answers = os.fdopen(os.dup(0), "rb", 0), os.fdopen(os.dup(1), "wb", 0)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    return requests, answers  # type: ignore[return-value]


def _confine(parent: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES, FILE_BYTES))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        libc = ctypes.CDLL(None)
        libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)  # refused in some containers
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)  # after unshare, which forgets it
    socket.socket = _NoNetwork  # type: ignore[misc]
    if os.getppid() != parent:  # died before we asked to hear of it
        sys.exit(0)


class _NoNetwork(socket.socket):
    """Where the kernel could not take the network away, Python refuses it."""

    def __init__(self, *_arguments: object, **_named: object) -> None:
        raise OSError("the reader process has no network")


def _allow_cpu() -> None:
    """The limit counts from the start of the process: move it along."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    allowed = int(usage.ru_utime + usage.ru_stime) + CPU_SECONDS
    _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, hard))


def _wait(requests: BinaryIO) -> bool:
    return bool(select.select([requests], [], [], IDLE_SECONDS)[0])


def _send(answers: BinaryIO, message: protocol.Answer) -> None:
    frame = memoryview(protocol.pack(message))
    while frame:
        frame = frame[answers.write(frame) :]


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


if __name__ == "__main__":
    main()
