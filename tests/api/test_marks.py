"""Facts in a text, cut into nested stretches: every character once, every fact exactly where it stands."""

from hypothesis import given
from hypothesis import strategies as st

from api.pages.marks import Clause, Fact, Stretch, bounds, nest, paragraphs

TEXT = "市委组织部牵头，市财政局每年安排不少于2万元。"


def flat(stretches: list[Stretch], around: tuple[str, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    """Each piece of text with the ids of the facts around it."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for stretch in stretches:
        if stretch.fact is None:
            found.append((stretch.text, around))
        else:
            found += flat(stretch.children, (*around, stretch.fact.id))
    return found


def test_a_text_without_facts_is_one_piece() -> None:
    assert flat(nest(TEXT, [], 0, len(TEXT))) == [(TEXT, ())]


def test_the_longer_fact_stands_outside() -> None:
    inner, outer = Fact("sum", "funding_rule", 17, 22), Fact("duty", "duty", 8, 22)
    assert flat(nest(TEXT, [inner, outer], 0, len(TEXT))) == [
        (TEXT[:8], ()),
        (TEXT[8:17], ("duty",)),
        (TEXT[17:22], ("duty", "sum")),
        (TEXT[22:], ()),
    ]


def test_facts_that_cross_are_cut_where_the_first_ends() -> None:
    pieces = flat(nest(TEXT, [Fact("a", "duty", 0, 10), Fact("b", "quota", 5, 15)], 0, 20))
    assert pieces == [
        (TEXT[:5], ("a",)),
        (TEXT[5:10], ("a", "b")),
        (TEXT[10:15], ("b",)),
        (TEXT[15:20], ()),
    ]


def test_only_the_first_piece_of_a_cut_fact_begins_it() -> None:
    root = nest(TEXT, [Fact("a", "duty", 0, 10), Fact("b", "quota", 5, 15)], 0, 20)
    begins = [(child.fact.id, child.first) for child in (*root, *root[0].children) if child.fact is not None]
    assert begins == [("a", True), ("b", False), ("b", True)]


def test_lines_below_nested_facts_do_not_collide() -> None:
    root = nest("abcdef", [Fact("x", "duty", 0, 6), Fact("y", "quota", 1, 5), Fact("z", "quota", 2, 3)], 0, 6)
    assert root[0].height == 2
    assert root[0].children[1].height == 1


@given(
    st.lists(st.tuples(st.integers(0, 39), st.integers(1, 40)), max_size=12), st.integers(0, 20), st.integers(20, 40)
)
def test_every_character_stands_once_inside_exactly_its_facts(
    pairs: list[tuple[int, int]], low: int, high: int
) -> None:
    text = "".join(chr(0x4E00 + index) for index in range(40))
    facts = [Fact(f"f{index}", "duty", start, end) for index, (start, end) in enumerate(pairs) if start < end]
    pieces = flat(nest(text, facts, low, high))
    assert "".join(piece for piece, _ in pieces) == text[low:high]
    position = low
    for piece, around in pieces:
        expected = {fact.id for fact in facts if fact.start < position + len(piece) and fact.end > position}
        assert set(around) == expected
        assert len(around) == len(expected)
        position += len(piece)


def test_paragraphs_end_at_lines_and_where_clauses_begin() -> None:
    text = "标题\n\n \n一、总则\n1.甲。2.乙。\n完"
    clauses = [Clause("1/一", "c1", 6, 10), Clause("1/一/1", "c2", 11, 11), Clause("1/一/2", "c3", 15, 15)]
    found = paragraphs(text, [], clauses, [(0, 2)], (0, len(text)))
    assert [(item.kind, "".join(piece for piece, _ in flat(item.stretches))) for item in found] == [
        ("title", "标题"),
        ("gap", ""),
        ("head", "一、总则"),
        ("text", "1.甲。"),
        ("text", "2.乙。"),
        ("text", "完"),
    ]
    assert [anchor.path for item in found for anchor in item.anchors] == ["1/一", "1/一/1", "1/一/2"]


def test_a_part_begins_and_ends_inside_the_text() -> None:
    assert bounds(10, 0) == (0, 10)
    assert bounds(130_000, 2) == (120_000, 130_000)
    assert bounds(10, 9) == (10, 10)


def test_blanks_before_a_line_are_kept_apart() -> None:
    found = paragraphs("\u3000\u3000甲", [Fact("a", "duty", 2, 3)], [], [], (0, 3))
    assert [(item.lead, flat(item.stretches)) for item in found] == [("\u3000\u3000", [("甲", ("a",))])]
