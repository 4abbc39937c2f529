"""The whole graph in its forms.

`FORMS` lists the forms. `export` writes one to a file or folder, whole or not at all; `stream` writes it to an open
file (forms of several files as one archive). Memory stays flat: the graph is read page by page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from graph.exports import FormName, csv_folder, ftm, gexf, graphml, jsonl, jsonld, neo4j_import, workbook
from graph.exports.counts import Counts
from graph.exports.files import Folder, whole_file, whole_folder, zipped
from graph.exports.reading import unchanged
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Form:
    """A form of an export: one file, or a folder of several.

    Attributes:
        suffix: of the file, or of the folder's archive.
        media_type: of the file or archive.
        zh, en: what it is for.
    """

    name: FormName
    suffix: str
    media_type: str
    zh: str
    en: str
    file: Callable[[Store, BinaryIO], Counts] | None = None
    folder: Callable[[Store, Folder], Counts] | None = None


_ALL = (
    Form(
        FormName.jsonl,
        "jsonl",
        "application/jsonl",
        "排序的 JSON 行，逐字节可比",
        "sorted JSON Lines, equal bytes for equal graphs",
        jsonl.write,
    ),
    Form(
        FormName.csv,
        "zip",
        "application/zip",
        "每类节点与关系一个表，供电子表格",
        "a table for each label and type, for spreadsheets",
        folder=csv_folder.write,
    ),
    Form(
        FormName.xlsx,
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "每类节点与关系一个工作表",
        "a workbook with a sheet for each label and type",
        workbook.write,
    ),
    Form(
        FormName.graphml,
        "graphml",
        "application/graphml+xml",
        "供 yEd、Cytoscape、networkx",
        "for yEd, Cytoscape and networkx",
        graphml.write,
    ),
    Form(FormName.gexf, "gexf", "application/gexf+xml", "供 Gephi", "for Gephi", gexf.write),
    Form(
        FormName.jsonld,
        "jsonld",
        "application/ld+json",
        "关联数据：W3C ORG、PROV-O、Web Annotation",
        "linked data: W3C ORG, PROV-O, Web Annotation",
        jsonld.write,
    ),
    Form(
        FormName.ftm,
        "ftm.json",
        "application/jsonl",
        "FollowTheMoney 实体，供 OpenAleph",
        "FollowTheMoney entities, for OpenAleph",
        ftm.write,
    ),
    Form(
        FormName.neo4j_import,
        "zip",
        "application/zip",
        "neo4j-admin database import full 的文件",
        "files for neo4j-admin database import full",
        folder=neo4j_import.write,
    ),
)

FORMS = {form.name: form for form in _ALL}


def export(store: Store, form: Form, path: Path) -> Counts:
    """Writes the whole graph to a file or folder, complete or not at all.

    Args:
        path: of a file, or, for forms of several files, of a folder or an archive (`….zip`); an earlier export there
            is replaced.

    Returns:
        How many nodes and relationships were written.

    Raises:
        InputError: the path cannot be written, or the form cannot hold this graph.
        BusyError: the graph was changed meanwhile.
        StoreError: the store failed.
    """
    if form.folder is not None:
        with whole_folder(path) as folder, unchanged(store):
            return form.folder(store, folder)
    with whole_file(path) as out:
        return stream(store, form, out)


def stream(store: Store, form: Form, out: BinaryIO) -> Counts:
    """Writes the whole graph to an open file.

    Raises:
        InputError: the form cannot hold this graph.
        BusyError: the graph was changed meanwhile: what was written is of no use.
        StoreError: the store failed.
    """
    with unchanged(store):
        if form.file is not None:
            return form.file(store, out)
        assert form.folder is not None, form.name  # noqa: S101 (a form has one of the two)
        with zipped(out) as folder:
            return form.folder(store, folder)
