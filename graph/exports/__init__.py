"""The whole graph, or an answer, in forms that other programs read. This module is light: `forms` has the writers."""

from enum import StrEnum


class FormName(StrEnum):
    """What the forms are called on the command line and over HTTP."""

    jsonl = "jsonl"
    csv = "csv"
    xlsx = "xlsx"
    graphml = "graphml"
    gexf = "gexf"
    jsonld = "jsonld"
    ftm = "ftm"
    neo4j_import = "neo4j-import"
