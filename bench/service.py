"""Fifty readers for a minute at a running service, while one `quntuan build` adds a document.

Budgets of the plan: no error, and the slowest hundredth of the answers (p99) within a second. The service and the build
are processes of their own, as people run them; each reader asks for the next page as soon as it has the last one. With
`QUNTUAN_BENCH_DOCUMENTS=320` also on that graph (see `bench.questions`).
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from bench.measuring import percentile
from bench.questions import DOCUMENTS, HOME, five
from bench.synthetic import built
from foundation.settings import DATA, Settings
from graph.store.embedded import status

READERS = 50
SECONDS = 60
BUILD_AT = 10
"""Seconds after the readers begin."""

BUDGET = 1.0
ADDED = DATA / "gold-written" / "jiangxi-union-2022.txt"
QUNTUAN = Path(sys.executable).with_name("quntuan")
LISTS = (
    "documents", "responsibilities", "funding-rules", "quotas", "schedule", "duties", "citations", "leadership",
    "clauses", "unknowns", "questions/lead-units", "questions/co-participation", "questions/responsibility-lists",
    "questions/cited-texts", "questions/funding-by-payer",
)  # fmt: skip
WHOLE = ("organizations", "questions/leadership-of-bodies", "questions/document-counts")
TERMS = ("经费", "工会", "妇联", "共青团", "科协", "领导", "预算", "不少于")


@dataclass(slots=True)
class Served:
    """What readers got: the route, when it began (seconds from the start), how long it took, and errors in words."""

    routes: list[str] = field(default_factory=list)
    begun: list[float] = field(default_factory=list)
    took: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def run() -> Iterator[str]:
    """Lines of the report."""
    five().close()
    yield from _measured("the five documents", HOME / "five")
    if "QUNTUAN_BENCH_DOCUMENTS" in os.environ:
        folder = HOME / str(DOCUMENTS)
        built(folder, DOCUMENTS).close()
        yield from _measured(f"{DOCUMENTS} documents", folder / "home")


def _measured(title: str, home: Path) -> Iterator[str]:
    while status(Settings(data_home=home)).running:
        time.sleep(0.1)  # its store ends a moment after its last user, and may not be copied before
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(home, Path(folder) / "home")
        environment = {**os.environ, "QUNTUAN_DATA_HOME": str(copy)}
        with serving(environment) as address:
            served, build = asyncio.run(_read(address, environment))
    yield f"{title}, {READERS} readers for {SECONDS} s; load of the machine {os.getloadavg()[0]:.1f}"
    yield _line("all answers", served, range(len(served.took)))
    during = [i for i, begun in enumerate(served.begun) if build[0] <= begun + served.took[i] and begun <= build[1]]
    yield _line(f"during the build ({build[1] - build[0]:.1f} s)", served, during)
    for route in sorted(set(served.routes)):
        yield _line(route, served, [i for i, one in enumerate(served.routes) if one == route])
    yield from (f"error: {error}" for error in sorted(set(served.errors))[:10])


def _line(title: str, served: Served, chosen: Sequence[int]) -> str:
    took = [served.took[i] for i in chosen]
    if not took:
        return f"{title:<34} none"
    shown = "  ".join(f"p{round(share * 100)} {percentile(took, share):6.3f}" for share in (0.5, 0.95, 0.99))
    errors = f"   {len(served.errors)} errors" if title == "all answers" else ""
    mark = "" if percentile(took, 0.99) <= BUDGET else f"   p99 over {BUDGET:g} s"
    pace = f"{len(took):>7,} = {len(took) / SECONDS:6.1f}/s"
    return f"{title:<34} {pace}   {shown}  slowest {max(took):6.3f} s{errors}{mark}"


@contextmanager
def serving(environment: dict[str, str]) -> Iterator[str]:
    """The address of a service that runs as long as the context."""
    command = [str(QUNTUAN), "serve", "--port", "0"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            line = process.stdout.readline().decode() if process.stdout is not None else ""
            yield line.split("http://", 1)[1].split()[0]
        finally:
            process.terminate()


async def _read(address: str, environment: dict[str, str]) -> tuple[Served, tuple[float, float]]:
    routes = await _routes(address)
    served, start = Served(), time.perf_counter()
    readers = [_reader(address, routes, number, start, served) for number in range(READERS)]
    _, build = await asyncio.gather(asyncio.gather(*readers), _build(environment, start))
    return served, build


async def _build(environment: dict[str, str], start: float) -> tuple[float, float]:
    await asyncio.sleep(BUILD_AT)
    begun = time.perf_counter() - start
    process = await asyncio.create_subprocess_exec(
        str(QUNTUAN), "build", str(ADDED), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _, said = await process.communicate()
    if process.returncode != 0:
        raise RuntimeError(f"quntuan build failed: {said.decode()[-300:]}")
    return begun, time.perf_counter() - start


async def _reader(address: str, routes: Sequence[tuple[str, str]], number: int, start: float, served: Served) -> None:
    host = urlsplit(f"//{address}")
    reader, writer = await asyncio.open_connection(host.hostname, host.port)
    at = number * 37
    while (begun := time.perf_counter() - start) < SECONDS:
        name, path = routes[at % len(routes)]
        at += 1
        status, _ = await _get(reader, writer, address, path)
        served.routes.append(name)
        served.begun.append(begun)
        served.took.append(time.perf_counter() - start - begun)
        if status != 200:
            served.errors.append(f"{status} {path}")
    writer.close()


async def _get(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str, path: str) -> tuple[int, bytes]:
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\n\r\n".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    length, chunked = 0, False
    for line in head.split("\r\n")[1:]:
        name, _, value = line.partition(":")
        if name.lower() == "content-length":
            length = int(value)
        chunked = chunked or (name.lower() == "transfer-encoding" and "chunked" in value)
    body = b""
    if chunked:
        while size := int(await reader.readline(), 16):
            body += await reader.readexactly(size)
            await reader.readline()
        await reader.readline()
    else:
        body = await reader.readexactly(length)
    return int(head.split(" ", 2)[1]), body


async def _routes(address: str) -> list[tuple[str, str]]:
    """What readers ask for in turn, as (kind, path): lists and their pages, questions, searches, maps and web pages."""
    host = urlsplit(f"//{address}")
    reader, writer = await asyncio.open_connection(host.hostname, host.port)

    async def items(path: str) -> list[dict[str, str]]:
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
        found: list[dict[str, str]] = json.loads(await reader.readexactly(length))["items"]
        return found

    documents = list(dict.fromkeys(row["document"] for row in await items("/v1/documents?limit=500")))[:40]
    units = [row["id"] for row in await items("/v1/questions/lead-units?limit=40")]
    writer.close()
    made = [("first page of a list", f"/v1/{name}") for name in (*LISTS, *WHOLE)]
    for number, document in enumerate(documents):
        name = quote(document)
        chosen = [LISTS[(number + step) % len(LISTS)] for step in (0, 3, 4)]
        made += [("list of one document", f"/v1/{one}?document={name}&limit=20") for one in chosen]
        made += [
            ("question on one document", f"/v1/questions/lead-units?document={name}"),
            ("question on one document", f"/v1/questions/co-participation?document={name}"),
            ("page of a document", f"/documents/{name}"),
            ("network of one document", f"/v1/network/lead-units?document={name}"),
        ]
    for number, unit in enumerate(units):
        made += [("one unit", f"/v1/organizations/{unit}"), ("one unit", f"/v1/organizations/{unit}/portfolio")]
        made.append(("page of a unit", f"/units/{unit}"))
        made.append(("search", f"/v1/search?q={quote(TERMS[number % len(TERMS)])}&limit={10 + number}"))
    made += [("map", f"/maps/lead-units?document={quote(document)}") for document in documents[:5]]
    made += [("other pages", path) for path in ("/", "/questions", "/about", "/v1/questions", "/healthz", "/readyz")]
    # Fifty readers never ask for one kind at a time: its own order is another one each time, and the same in each run.
    random.Random(1).shuffle(made)
    return made
