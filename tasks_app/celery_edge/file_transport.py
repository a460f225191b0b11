"""Kombu's filesystem transport with messages and tables that are never seen half written.

Kombu 5.7 creates a message's file first and fills it afterwards, and moves it across file systems
to read it: a reader in between gets an empty file and ends its worker.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty
from time import monotonic_ns
from typing import Any
from uuid import uuid4

from kombu.exceptions import ChannelError
from kombu.transport import TRANSPORT_ALIASES, filesystem
from kombu.utils.encoding import bytes_to_str, str_to_bytes
from kombu.utils.json import dumps, loads


class Channel(filesystem.Channel):
    # The signatures are those of the class it extends, which differ from that class's own base.
    def _put(self, queue: str, payload: Any, **kwargs: Any) -> None:  # type: ignore[override]
        name = f"{monotonic_ns() // 1_000_000}_{uuid4()}.{queue}.msg"
        draft = Path(self.data_folder_out, f".{name}")  # a leading dot: no queue's file yet
        try:
            draft.write_bytes(str_to_bytes(dumps(payload)))
            draft.rename(draft.with_name(name))
        except OSError as error:
            draft.unlink(missing_ok=True)
            raise ChannelError(f"Cannot add file {name!r} to directory") from error

    def _get(self, queue: str) -> Any:  # type: ignore[override]
        for name in sorted(os.listdir(self.data_folder_in)):
            if name.partition(".")[2] != f"{queue}.msg":
                continue
            taken = Path(self.processed_folder, name)
            try:
                Path(self.data_folder_in, name).rename(taken)
            except FileNotFoundError:
                continue  # another worker was faster
            payload = taken.read_bytes()
            taken.unlink()
            return loads(bytes_to_str(payload))
        raise Empty

    # --- tables of exchanges: read and changed under one lock ------------------------------------

    def get_table(self, exchange: str) -> Any:
        with self._tables_locked():
            return super().get_table(exchange)

    def _queue_bind(self, exchange: str, routing_key: str, pattern: str, queue: str) -> None:
        """Replaces the table whole: one cut short by a full disk would end every reader."""
        bound = filesystem.exchange_queue_t(routing_key or "", pattern or "", queue or "")
        with self._tables_locked():
            table = super().get_table(exchange)
            if bound not in table:
                self._write_table(self._exchange_file(exchange), [bound, *table])

    def _write_table(self, file: Path, table: list[Any]) -> None:
        draft = file.with_name(f".{file.name}.{uuid4()}")
        try:
            draft.write_bytes(str_to_bytes(dumps(table)))
            draft.rename(file)
        except OSError as error:
            draft.unlink(missing_ok=True)
            raise ChannelError(f"Cannot write {file}") from error

    def _delete(self, *args: Any, **kwargs: Any) -> None:
        with self._tables_locked():
            super()._delete(*args, **kwargs)

    @contextmanager
    def _tables_locked(self) -> Iterator[None]:
        self.control_folder.mkdir(parents=True, exist_ok=True)
        with (self.control_folder / ".lock").open("a") as file:
            filesystem.lock(file, filesystem.LOCK_EX)
            yield


class Transport(filesystem.Transport):
    Channel = Channel


def use_for_filesystem_urls() -> None:
    """Make `filesystem://` mean this transport in this process."""
    TRANSPORT_ALIASES["filesystem"] = f"{__name__}:Transport"
