"""A corpus as large as one likes, in the genre and the same on every machine, and the graph that is built from it.

Sentences are those of the documents that ship with the project; places and bodies are those of the vocabulary. Four
kinds of documents, as in a real collection: one opinion of the centre, one of each province that carries it out,
divisions of tasks of cities and counties that carry out both (their lists of units give most relationships), and local
statutes. Nothing is drawn at random: choices go round in steps, and what they choose from is of prime length.

    python -m bench.synthetic FOLDER [DOCUMENTS]      # FOLDER/documents/*.txt, and FOLDER/home: a data home with it

    from bench.synthetic import built
    with built(Path("large"), LARGE) as store:        # the second time the graph is there already
        ask(store, "lead-units")
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from foundation.settings import DATA, Neo4jSettings, Settings
from graph.build import build
from graph.loading import fingerprint
from graph.store import Store, open_store
from identity import Place
from identity.gazetteer import above, gazetteer

LARGE = 320
"""Documents of a graph with 100,000 nodes and 400,000 relationships."""

STATUTE = 6_700
"""Characters of a statute: three thousand of them are twenty million."""

ITEMS = 44
"""Tasks in a division of tasks."""

_STATUTES = 8
"""Every so many-th document of a mixed corpus is a statute."""

_LIST = re.compile(r"[(（]牵头单位[:：](?P<leads>[^,，)）]+)[,，]参与单位[:：](?P<others>[^)）]+)[)）]")
_ITEM = re.compile(r"^\d+\.(?P<text>.+?)" + _LIST.pattern, re.MULTILINE)
_SENTENCE = re.compile(r"[^。\n]{20,90}。")


def corpus(documents: int) -> Iterator[tuple[str, str]]:
    """Names and texts of a mixed corpus: the opinions first, then divisions of tasks with statutes between them."""
    yield "central", (DATA / "documents" / "central-2015.txt").read_text("utf-8")
    provinces = [place for place in _places("province") if place.name != "湖南省" and place.type == "省"]
    opinions = provinces[: max(1, min(len(provinces), documents // 20))]
    for number, place in enumerate(opinions, 1):
        yield f"opinion-{place.code}", _opinion(place, number)
    for number in range(1, documents - len(opinions)):
        if number % _STATUTES == 0:
            yield statute(number)
        else:
            place = _below()[number % len(_below())]
            yield f"tasks-{number:05}-{place.code}", _division(place, number)


def statutes(documents: int) -> Iterator[tuple[str, str]]:
    """Names and texts of local statutes, each another one."""
    return (statute(number) for number in range(1, documents + 1))


def statute(number: int) -> tuple[str, str]:
    """Name and text of one local statute."""
    places = _below()
    place = places[number * 7 % len(places)]
    articles = _articles()
    lines = [f"{place.full_name}工会条例", f"（{2001 + number % 22}年{1 + number % 12}月{1 + number % 28}日通过）", ""]
    length, at, article = 0, number * 13, 1
    while length < STATUTE:
        lines.append(f"第{_chinese(article)}条　{articles[at % len(articles)]}")
        length += len(lines[-1]) + 1
        at, article = at + 1, article + 1
    return f"statute-{number:05}-{place.code}", "\n".join(lines) + "\n"


def write(folder: Path, documents: Iterator[tuple[str, str]]) -> tuple[int, int]:
    """Writes a corpus as text files into an empty folder; returns how many files and characters."""
    folder.mkdir(parents=True, exist_ok=True)
    files = characters = 0
    for name, text in documents:
        (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
        files, characters = files + 1, characters + len(text)
    return files, characters


def built(folder: Path, documents: int = LARGE) -> Store:
    """The embedded store with the graph of a mixed corpus, open.

    Args:
        folder: has the corpus and the data home; made when it is not there, made anew when the corpus is of another
            size or the code that builds graphs has changed since.
        documents: how many.
    """
    note, wanted = folder / "built.json", {"documents": documents, "fingerprint": fingerprint()}
    settings = Settings(data_home=folder / "home", query_timeout=600)
    store = open_store(settings, Neo4jSettings(uri=""))
    try:
        if not note.exists() or json.loads(note.read_text("utf-8")) != wanted:
            texts = folder / "documents"
            for old in texts.glob("*.txt"):
                old.unlink()
            write(texts, corpus(documents))
            build(store, settings, [texts])
            note.write_text(json.dumps(wanted), "utf-8")
    except BaseException:
        store.close()
        raise
    return store


def size(store: Store) -> tuple[int, int]:
    """Nodes and relationships of a graph."""
    nodes = store.read("MATCH (n) RETURN count(n) AS n")[0]["n"]
    edges = store.read("MATCH ()-[e]->() RETURN count(e) AS n")[0]["n"]
    return nodes, edges


# ---- texts -----------------------------------------------------------------------------------------------------------


def _opinion(place: Place, number: int) -> str:
    text = (DATA / "documents" / "hunan-2015.txt").read_text("utf-8").replace("我省", "全省")
    short = place.name.removesuffix("省")
    lines = text.replace("湖南", short).split("\n")
    turned = lines[:20] + [line for place, line in enumerate(lines[20:]) if place % 9 != number % 9]
    return f"{short[0]}委发〔2015〕{number}号\n\n" + "\n".join(turned)


def _division(place: Place, number: int) -> str:
    """A division of tasks of a city or county, with the texts above it that it carries out."""
    name, ending = place.name, place.name[-1]
    province = list(above(place))[-2].name
    short = province.removesuffix("省").removesuffix("市").removesuffix("自治区")
    title = f"{place.full_name}加强和改进党的群团工作实施方案"
    lines = [
        f"中共{name}委员会文件", f"{name[0]}委发〔2016〕{number}号", "", title, "",
        f"为贯彻落实《中共中央关于加强和改进党的群团工作的意见》（中发〔2015〕4号）和《中共{short}省委关于加强和改进党的群团"
        f"工作的实施意见》精神，结合我{ending}实际，制定本方案。", "",
    ]  # fmt: skip
    sentences, units = _sentences(), [unit.replace("市", ending, 1) for unit in _units()]
    for item in range(1, ITEMS + 1):
        if item % 11 == 1:
            lines += [f"{_chinese(item // 11 + 1)}、{_HEADINGS[item // 11]}", ""]
        at = number * 31 + item * 17
        told = sentences[at % len(sentences)] + (sentences[(at * 7 + 3) % len(sentences)] if item % 3 == 0 else "")
        listed = [units[(at + step * 5) % len(units)] for step in range(10 + (number + item) % 20)]
        listed = list(dict.fromkeys(listed))
        leads = 1 + (number + item) % 3 // 2
        lines += [f"{item}.{told}（牵头单位：{'、'.join(listed[:leads])}，参与单位：{'、'.join(listed[leads:])}）", ""]
    return "\n".join(lines)


_HEADINGS = ("推动群团组织改革创新", "加强群团组织基层建设", "加大对群团工作的支持保障力度", "加强组织领导")


@lru_cache(maxsize=1)
def _units() -> Sequence[str]:
    """The units of a city, as its lists write them."""
    text = (DATA / "documents" / "quzhou-2016.txt").read_text("utf-8")
    found = [unit for match in _LIST.finditer(text) for part in match.groups() for unit in part.split("、")]
    return _prime(sorted({unit for unit in found if "市" in unit and len(unit) < 12}))


@lru_cache(maxsize=1)
def _sentences() -> Sequence[str]:
    """Sentences of tasks, without their lists."""
    texts = [(DATA / "documents" / f"{name}.txt").read_text("utf-8") for name in ("quzhou-2016", "hunan-2015")]
    items = [match["text"] for match in _ITEM.finditer(texts[0])]
    items += [line for line in texts[1].split("\n") if len(line) > 60]
    found = [
        each for item in items for each in _SENTENCE.findall(item) if not re.search(r"[（(）)]|我省|湖南|衢州", each)
    ]
    return _prime(list(dict.fromkeys(sentence.strip("　 ") for sentence in found)))


@lru_cache(maxsize=1)
def _articles() -> Sequence[str]:
    """What articles of statutes say, each one paragraph."""
    folder = DATA / "gold-written"
    texts = [path.read_text("utf-8") for path in sorted((*folder.glob("*.txt"), *folder.glob("statutes/*.txt")))]
    article = re.compile(r"^第[一二三四五六七八九十百]+条[　 ]*(.+)$", re.MULTILINE)
    return _prime(list(dict.fromkeys(match[1] for text in texts for match in article.finditer(text))))


def _prime(listed: list[str]) -> Sequence[str]:
    """As many of them as make a prime number, so that every step goes through all."""
    many = next(n for n in range(len(listed), 1, -1) if all(n % by for by in range(2, int(n**0.5) + 1)))
    return listed[:many]


@lru_cache(maxsize=3)
def _places(level: str) -> Sequence[Place]:
    return sorted((one for one in gazetteer().values() if one.level == level and one.current), key=lambda one: one.code)


@lru_cache(maxsize=1)
def _below() -> Sequence[Place]:
    """Cities and, between them, counties."""
    cities, counties = _places("city"), _places("county")
    mixed = [one for pair in zip(cities, counties[:: len(counties) // len(cities)], strict=False) for one in pair]
    return [one for one in mixed if one.name[-1] in "市县区旗"]


def _chinese(number: int) -> str:
    """一 to 九百九十九."""
    digits = "零一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    told = f"{digits[hundreds]}百" if hundreds else ""
    if hundreds and rest and not tens:
        told += "零"
    if tens:
        told += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    return told + (digits[ones] if ones else "")


def main(arguments: list[str]) -> int:
    """Builds the graph of a mixed corpus in a folder, unless it is there, and says how large it is."""
    if not arguments:
        print("python -m bench.synthetic FOLDER [DOCUMENTS]", file=sys.stderr)
        return 2
    documents = int(arguments[1]) if len(arguments) > 1 else LARGE
    with built(Path(arguments[0]).resolve(), documents) as store:
        nodes, edges = size(store)
    print(f"{documents} documents, {nodes:,} nodes, {edges:,} relationships")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
