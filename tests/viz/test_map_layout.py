"""Positions: nothing overlaps, nothing leaves the map, the same every time."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viz.layout.columns import CHAPTER_HEAD, PITCH, columns
from viz.layout.flow import BOX_GAP, RULE_PITCH, flow
from viz.layout.placing import shorten, spread

WISHES = st.dictionaries(st.text("abcdefgh", min_size=1, max_size=3), st.floats(-500, 500), max_size=25)


@given(WISHES, st.floats(1, 50), st.floats(0, 400))
def test_spread_keeps_gaps_and_bounds(want, gap, length):
    placed = spread(want, dict.fromkeys(want, gap), 0, length)
    assert set(placed) == set(want)
    in_order = sorted(placed.values())
    assert all(after - before >= gap - 1e-6 for before, after in pairwise(in_order))
    if in_order:
        assert in_order[0] >= gap / 2 - 1e-6
        assert in_order[-1] <= max(length, gap * len(want)) - gap / 2 + 1e-6


@given(WISHES)
def test_spread_grants_wishes_that_do_not_collide(want):
    apart = {item: index * 100.0 + 50 for index, item in enumerate(sorted(want))}
    assert spread(apart, dict.fromkeys(apart, 40.0), 0, 100.0 * len(want)) == pytest.approx(apart)


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("市委组织部", 5, "市委组织部"),
        ("市委组织部", 4, "市委组…"),
        ("加强领导，完善机制", 5, "加强领导…"),
        ("abcdefgh", 5, "abcdefgh"),
        ("", 3, ""),
    ],
)
def test_shorten_counts_chinese_characters_whole(text, width, shown):
    assert shorten(text, width) == shown


@given(
    st.lists(st.integers(1, 12), min_size=1, max_size=6),
    st.integers(0, 60),
    st.integers(0, 60),
    st.randoms(use_true_random=False),
)
def test_columns_never_overlap(sizes, lefts, rights, random):
    chapters = [[f"t{chapter}-{row}" for row in range(size)] for chapter, size in enumerate(sizes)]
    tasks = [task for chapter in chapters for task in chapter]

    def side(count, prefix):
        return {f"{prefix}{unit}": sorted(random.sample(tasks, random.randint(1, len(tasks)))) for unit in range(count)}

    placed = columns(chapters, side(lefts, "l"), side(rights, "r"), {"l0": 3})
    rows = [placed.tasks[task] for task in tasks]
    assert all(after - before >= PITCH - 1e-6 for before, after in pairwise(rows))
    for lane, following in pairwise(placed.chapters):
        assert lane.y + lane.height <= following.y
    for lane, chapter in zip(placed.chapters, chapters, strict=True):
        assert lane.y + CHAPTER_HEAD < placed.tasks[chapter[0]]
        assert placed.tasks[chapter[-1]] < lane.y + lane.height
    for where, tight in zip((placed.left, placed.right), placed.tight, strict=True):
        heights = sorted(where.values())
        assert all(after - before >= (25 if tight else 36) - 1e-6 for before, after in pairwise(heights))
        assert all(0 <= y <= placed.height for y in heights)


@given(
    st.dictionaries(
        st.integers(0, 80).map(lambda n: f"r{n}"),
        st.tuples(st.sampled_from("abcd?"), st.sampled_from(["x", "y", "z", ""])),
    )
)
def test_flow_keeps_the_rules_of_a_payer_together(rules):
    placed = flow(
        {rule: payer for rule, (payer, _) in rules.items()},
        {rule: user for rule, (_, user) in rules.items() if user},
        last=("?",),
    )
    order = sorted(rules, key=lambda rule: placed.rules[rule])
    payers = [rules[rule][0] for rule in order]
    runs = [payer for payer, before in zip(payers, [None, *payers], strict=False) if payer != before]
    assert len(runs) == len(set(payers)), "a payer's rules stand in one run, so lines on the left do not cross"
    assert "?" not in runs[:-1], "what names no payer stands last"
    heights = [placed.rules[rule] for rule in order]
    assert all(after - before >= RULE_PITCH - 1e-6 for before, after in pairwise(heights))
    for side in (placed.payers, placed.beneficiaries):
        assert all(after - before >= BOX_GAP - 1e-6 for before, after in pairwise(sorted(side.values())))


def test_layouts_repeat():
    chapters = [["a", "b"], ["c"]]
    left = {"x": ["a", "c"], "y": ["b"]}
    assert columns(chapters, left, {}, {}) == columns(chapters, dict(reversed(left.items())), {}, {})
