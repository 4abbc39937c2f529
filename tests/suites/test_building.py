"""Builds that change, break off and go on end in just the graph that one build of the same files makes."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from graph.build import bring
from graph.integrity import check
from graph.store import Store
from ingest.pipeline import extract
from tests.conftest import clear
from tests.suites.test_loading import picture

TITLE = "关于加强和改进党的群团工作的"
UNITS = (
    "市总工会",
    "团市委",
    "市妇联",
    "市科协",
    "市残联",
    "市财政局",
    "市民政局",
    "市委宣传部",
    "市侨联",
    "市卫生计生委",
)
BODIES = ("工会、共青团、妇联", "科协、侨联", "残联、红十字会", "群团组织")
DUAL = "受同级党委和各自上级组织双重领导，以同级党委领导为主。"
PLACES = (("衢州市", "浙"), ("杭州市", "浙"), ("长沙市", "湘"), ("晋城市", "晋"))


def _text(kind: str, number: int) -> str:
    """A short document; another one for each number."""
    bodies = BODIES[number % len(BODIES)]
    if kind == "central":
        return (
            f"中共中央{TITLE}意见\n中发〔2015〕4号\n一、加强领导\n{bodies}{DUAL}\n各级党委要每年研究{1 + number}次群团工作，"
            "建立健全联席会议制度。\n二、经费保障\n各级财政要把群团工作经费列入预算并逐年增加。\n"
        )
    place, short = PLACES[number % len(PLACES)]
    if kind == "statute":
        return (
            f"{place}工会条例\n第一条　为了保障工会的合法权益，制定本条例。\n第二条　县级以上地方总工会{DUAL}\n"
            f"第三条　企业按照全部职工工资总额的百分之{'二三四五'[number % 4]}向工会拨缴经费。\n"
            "第四条　根据《中华人民共和国工会法》，市卫生健康委员会应当配合市总工会开展工作。\n"
        )
    units = [UNITS[(number * 3 + step) % len(UNITS)] for step in range(3 + number % 4)]
    return (
        f"{place}{TITLE}实施方案\n{short}委发〔2016〕{number}号\n为贯彻落实《中共中央{TITLE}意见》（中发〔2015〕4号）精神，"
        f"制定本方案。\n一、加强领导\n1.各级党委要每年研究{2 + number}次群团工作，建立健全联席会议制度。（牵头单位：{units[0]}，参与单位："
        f"{'、'.join(units[1:])}）\n2.{bodies}{DUAL}\n"
    )


class _Folder:
    """A folder whose files change by chance; the same chance gives the same changes."""

    def __init__(self, place: Path, seed: int) -> None:
        self.place = place
        self.chance = random.Random(seed)

    def change(self) -> None:
        """Adds, changes, removes, renames or copies a file."""
        files = sorted(self.place.glob("*.txt"))
        kind = self.chance.choice(("central", "tasks", "tasks", "statute"))
        number = self.chance.randrange(12)
        what = self.chance.choice(("write", "write", "write", "remove", "rename", "copy")) if files else "write"
        if what == "write":
            name = f"{kind}-{self.chance.randrange(3)}"
            (self.place / f"{name}.txt").write_text(_text(kind, number), "utf-8")
            return
        one = self.chance.choice(files)
        other = self.place / f"{self.chance.choice('az')}-{number}.txt"
        if what == "remove":
            one.unlink()
        elif what == "rename":
            one.rename(other)
        else:
            other.write_bytes(one.read_bytes())

    def build(self, store: Store) -> None:
        """Brings the graph to the files, in an order that changes."""
        files = sorted(self.place.glob("*.txt"))
        self.chance.shuffle(files)
        bring(store, files, extract, folders=[self.place])


class _CutError(Exception):
    """The process ended here."""


def _cut(store: Store, folder: _Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that ends after some of its transactions."""
    left = folder.chance.randrange(12)
    write = Store.write

    def until(self: Store, work: Callable[..., Any]) -> Any:
        nonlocal left
        if left == 0:
            raise _CutError
        left -= 1
        return write(self, work)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "write", until)
        with suppress(_CutError):
            folder.build(store)


def test_a_unit_is_counted_anew_when_another_file_names_it(empty_store: Store, tmp_path: Path) -> None:
    def build() -> set[str]:
        bring(empty_store, sorted(tmp_path.glob("*.txt")), extract, folders=[tmp_path])
        return picture(empty_store)

    def counted() -> list[dict[str, Any]]:
        return empty_store.read(
            "MATCH (o:Organization {unit: '衢州市妇联'}) RETURN o.lists_led AS leads, o.lists_joined AS participates"
        )

    (tmp_path / "first.txt").write_text(_text("tasks", 0), "utf-8")
    alone = build()
    assert counted() == [{"leads": 0, "participates": 1}]
    (tmp_path / "second.txt").write_text(_text("tasks", 4), "utf-8")
    both = build()
    assert counted() == [{"leads": 1, "participates": 1}]
    clear(empty_store)
    assert build() == both
    (tmp_path / "second.txt").unlink()
    assert build() == alone


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
def test_whatever_happened_before_the_graph_is_that_of_one_build(
    empty_store: Store, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = _Folder(tmp_path, seed)
    for _ in range(8):
        for _ in range(folder.chance.randrange(1, 4)):
            folder.change()
        if folder.chance.random() < 0.6:
            _cut(empty_store, folder, monkeypatch)
        else:
            folder.build(empty_store)
    if not sorted(tmp_path.glob("*.txt")):
        folder.change()
    folder.build(empty_store)
    assert check(empty_store).damages == []
    after = picture(empty_store)
    clear(empty_store)
    folder.build(empty_store)
    fresh = picture(empty_store)
    assert after - fresh == set()
    assert fresh - after == set()
