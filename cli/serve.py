"""`quntuan serve` and `quntuan run`: the HTTP service and the web pages."""

from __future__ import annotations

import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from foundation.errors import BusyError, InputError
from foundation.settings import Settings, settings

if TYPE_CHECKING:
    from graph.loading import Change
    from graph.store import Store

TRIES = 50
"""How many ports beyond the wanted one are tried."""

Host = Annotated[str | None, typer.Option(help="地址 · Address to listen on (default 127.0.0.1).")]
Port = Annotated[
    int | None, typer.Option(min=0, max=65535, help="端口 · Port (default 8000; taken: the next; 0: any).")
]


def register(app: typer.Typer) -> None:
    """Adds the commands of this group."""
    app.command("serve", help="服务 · API and web pages, until Ctrl-C.")(serve)
    app.command("run", help="构建并服务 · Build what is missing, then serve.")(run)


def serve(host: Host = None, port: Port = None) -> None:
    """Serves the graph as it is."""
    from graph.store import open_store

    chosen = _chosen(host, port)
    listener = listen(chosen.host, chosen.port)
    with listener, open_store(chosen) as store:
        _serve(chosen, store, listener)


def run(host: Host = None, port: Port = None) -> None:
    """Builds what changed in the documents, then serves."""
    from graph.build import build
    from graph.store import open_store

    chosen = _chosen(host, port)
    listener = listen(chosen.host, chosen.port)
    with listener, open_store(chosen) as store:
        build(store, chosen, [chosen.documents], progress=_tell)
        _serve(chosen, store, listener)


def _tell(done: int, total: int, change: Change) -> None:
    if change.what != "unchanged":
        typer.echo(f"[{done}/{total}] {change.name}: {change.facts} 条记录 · records", err=True)


def _chosen(host: str | None, port: int | None) -> Settings:
    from api.security import check_binding, keys_of

    changes = {name: value for name, value in (("host", host), ("port", port)) if value is not None}
    chosen = settings().model_copy(update=changes)
    check_binding(chosen.host, keys_of(chosen.api_keys.get_secret_value()))
    return chosen


def listen(host: str, port: int) -> socket.socket:
    """A listening socket on the port, or on the next free one; which one is said in one line.

    Raises:
        InputError: the address is none of this machine.
        BusyError: no port is free.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except OSError as error:
        raise InputError(f"The address {host!r} is not known ({error.strerror})", remedy="Use 127.0.0.1") from None
    last = min(port + TRIES, 65535) if port else 0
    for candidate in range(port, last + 1):
        # Named TCP, or asyncio leaves Nagle's algorithm on, and every answer of two writes waits 40 ms for the reader.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if sys.platform != "win32":
            # A port whose last connections are still fading away counts as free; one that is listened to does not.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((address[0], candidate, *address[2:]))
            listener.listen(2048)
        except PermissionError:
            listener.close()
            raise InputError(f"Port {candidate} needs special rights", remedy="Choose one above 1023") from None
        except OSError as error:
            listener.close()
            if candidate == last or not _is_taken(error):
                break
            continue
        if candidate != port and port:
            typer.echo(f"端口 {port} 已被占用，改用 {candidate} · Port {port} is taken; using {candidate}.", err=True)
        return listener
    raise BusyError(f"No port from {port} to {last} can be used on {host}", remedy="Choose another with --port")


def _is_taken(error: OSError) -> bool:
    import errno

    return error.errno in {errno.EADDRINUSE, errno.EACCES}


def _serve(chosen: Settings, store: Store, listener: socket.socket) -> None:
    import logging

    import uvicorn

    from api.app import create_app

    # A person at a terminal wants to see what goes wrong; a log file wants every request.
    level = logging.WARNING if sys.stderr.isatty() else logging.INFO
    logging.basicConfig(stream=sys.stderr, level=level, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for name in ("uvicorn", "neo4j", "httpx"):
        logging.getLogger(name).setLevel(logging.WARNING)
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                typer.echo(f"群团图谱 · Quntuan Graph: http://{shown}:{port}  (Ctrl-C 结束 · to stop)")
                sys.stdout.flush()

    config = uvicorn.Config(
        create_app(chosen, store, warm=True),
        http="h11",
        h11_max_incomplete_event_size=65_536,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=3,
    )
    # uvicorn raises the signal again after an orderly end; for a person Ctrl-C is the way to end the service.
    with suppress(KeyboardInterrupt):
        Server(config).run(sockets=[listener])
