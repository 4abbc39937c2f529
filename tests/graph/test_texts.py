"""The level of cited texts."""

from __future__ import annotations

import pytest

from graph.texts import text_id, text_level


@pytest.mark.parametrize(
    ("title", "number", "level"),
    [
        ("中共中央关于加强和改进党的群团工作的意见", None, "central"),
        ("中共浙江省委关于加强和改进党的群团工作的实施意见", None, "province"),
        ("共青团中央改革方案", None, "central"),
        ("共青团山西省委员会改革实施方案", None, "province"),
        ("共青团晋城市委员会改革实施方案", None, "city"),
        ("中华人民共和国工会法", None, "central"),
        ("关于进一步深化预防青少年违法犯罪工作的实施方案", None, None),
        (None, "中发〔2015〕4号", "central"),
        (None, "衢委发〔2016〕3号", None),
    ],
)
def test_level_of_a_text(title: str | None, number: str | None, level: str | None) -> None:
    assert text_level(title, number) == level


def test_a_text_is_known_by_its_title_or_else_by_its_number() -> None:
    assert text_id("《工会法》", None) == text_id("工会法", "主席令第62号")
    assert text_id(None, "中发[2015]4号") == text_id(None, "中发〔2015〕4号")
    assert text_id("工会法", None) != text_id(None, "工会法")
