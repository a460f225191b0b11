"""A TCP proxy that can swallow bytes both ways without closing anything: a network gone silent."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress


class Proxy:
    def __init__(self, target_port: int) -> None:
        self._target = target_port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._open: set[socket.socket] = set()
        self._flowing = threading.Event()
        self._flowing.set()
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def swallow(self) -> None:
        """From now on every byte of every connection disappears; new ones are taken and starve."""
        self._flowing.clear()

    def flow(self) -> None:
        """Carry bytes again; those swallowed stay lost, as on connections whose peer has gone."""
        self._flowing.set()

    def cut(self) -> None:
        """Close every connection, as a proxy does that restarts; take new ones."""
        for end in list(self._open):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    @property
    def is_silent(self) -> bool:
        return not self._flowing.is_set()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _address = self._listener.accept()
                self._connect(client)

    def _connect(self, client: socket.socket) -> None:
        """A refusal behind the proxy is one of the proxy."""
        try:
            server = socket.create_connection(("127.0.0.1", self._target))
        except OSError:
            client.close()
            return
        self._open |= {client, server}
        for source, sink in ((client, server), (server, client)):
            threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                if self._flowing.is_set():
                    sink.sendall(data)
        self._open -= {source, sink}
        for end in (source, sink):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
