"""The whole graph for other programs. Answers to questions have their own `.csv` and `.xlsx`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import Annotated, BinaryIO

from fastapi import APIRouter, Depends, Path
from fastapi.responses import StreamingResponse

from api.conditional import conditional
from api.dependencies import StoreDep, only_known_parameters
from graph.exports import FormName
from graph.exports.forms import FORMS, stream

CHUNK = 256 * 1024

router = APIRouter(prefix="/v1/export", tags=["export"])


@router.get(
    "/{format}",
    summary="导出 · The whole graph for other programs",
    response_class=StreamingResponse,
    dependencies=[Depends(only_known_parameters), Depends(conditional)],
    responses={
        200: {
            "description": "A file, or an archive of several",
            "content": {form.media_type: {"schema": {"type": "string"}} for form in FORMS.values()},
        },
    },
)
def export(
    store: StoreDep,
    form: Annotated[
        FormName,
        Path(
            alias="format",
            examples=["jsonl"],
            description=" · ".join(f"{one.name}: {one.en}" for one in FORMS.values()),
        ),
    ],
) -> StreamingResponse:
    """Written to a temporary file first and sent from there.

    So an answer is complete or an error, and memory does not grow with the graph.
    """
    chosen = FORMS[form]
    out = tempfile.TemporaryFile()  # noqa: SIM115 (closed when it has been sent)
    try:
        done = stream(store, chosen, out)
        size = out.tell()
        out.seek(0)
    except BaseException:
        out.close()
        raise
    headers = {
        "Content-Disposition": f'attachment; filename="quntuan-{chosen.name}.{chosen.suffix}"',
        "Content-Length": str(size),
        "X-Total-Nodes": str(done.nodes),
        "X-Total-Relationships": str(done.edges),
    }
    return StreamingResponse(_chunks(out), media_type=chosen.media_type, headers=headers)


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while chunk := file.read(CHUNK):
            yield chunk
