"""A connection to the store that is cut when too much comes through it, or for too long.

A driver reads a whole row before it hands it over, and one row may be as large as the graph many times over; and one
expression may keep an engine busy beyond its time limit. So a free query goes through a relay on loopback that counts.
"""

from __future__ import annotations

import socket
import threading
import time
from contextlib import suppress
from types import TracebackType
from urllib.parse import urlsplit

_CHUNK = 65_536


class Wire:
    """A relay for one connection; leaving the context closes it.

    Only plain `bolt://` addresses can be relayed: encryption and routing need the server's own name. For others `uri`
    is the server's, and its own limits have to hold.

    Attributes:
        uri: where to connect.
        cut: why it was cut, `bytes` or `seconds`; empty while it was not.
    """

    def __init__(self, uri: str, most_bytes: int, seconds: float) -> None:
        self.uri = uri
        self.cut = ""
        self._left = most_bytes
        self._end = time.monotonic() + seconds
        self._open: list[socket.socket] = []
        server = urlsplit(uri)
        if server.scheme == "bolt" and server.hostname:
            listener = socket.create_server(("127.0.0.1", 0))
            listener.settimeout(seconds)
            self._open.append(listener)
            self.uri = f"bolt://127.0.0.1:{listener.getsockname()[1]}"
            target = (server.hostname, server.port or 7687)
            threading.Thread(target=self._serve, args=(listener, target), daemon=True).start()

    def _serve(self, listener: socket.socket, target: tuple[str, int]) -> None:
        with suppress(OSError):
            client, _ = listener.accept()
            listener.close()
            self._open.append(client)
            server = socket.create_connection(target, timeout=10)
            self._open.append(server)
            client.settimeout(None)
            threading.Thread(target=self._send, args=(client, server), daemon=True).start()
            self._answer(server, client)
        self.close()

    def _send(self, client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while data := client.recv(_CHUNK):
                server.sendall(data)
        self.close()

    def _answer(self, server: socket.socket, client: socket.socket) -> None:
        while (rest := self._end - time.monotonic()) > 0:
            server.settimeout(rest)
            try:
                data = server.recv(_CHUNK)
            except TimeoutError:
                break
            if not data:
                return
            self._left -= len(data)
            if self._left < 0:
                self.cut = "bytes"
                return
            client.sendall(data)
        self.cut = "seconds"

    def close(self) -> None:
        """Closes all ends."""
        for end in self._open:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def __enter__(self) -> Wire:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
