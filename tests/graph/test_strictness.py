"""What became of a sentence: modals part by part, numbers, deadlines, periods."""

from __future__ import annotations

import pytest

from graph.derivation.strictness import DOUBTFUL, numbers, verdict


@pytest.mark.parametrize(
    ("below", "above", "change", "what"),
    [
        ("健全制度。", "健全制度,", "kept", None),
        ("群团组织要加强研究，提高水平。", "群团组织应该加强研究,提高水平。", "kept", None),
        ("应该听取群团组织意见", "必须听取群团组织意见", "softened", "必须 → 应该"),
        ("必须听取群团组织意见", "应该听取群团组织意见", "hardened", "应该 → 必须"),
        ("必须听取群团组织意见", "鼓励听取群团组织意见", "hardened", "鼓励 → 必须"),
        ("支持人民团体提名推荐候选人", "党委要支持人民团体提名推荐候选人", "softened", "要 → 支持"),
        ("鼓励企业设立职工书屋", "企业可以设立职工书屋", "hardened", "可以 → 鼓励"),
        ("任何人不得挪用经费", "任何人不应挪用经费", "hardened", "不应 → 不得"),
        ("政府定期通报工作，加强协商", "政府可通过会议定期通报工作,加强协商", "hardened", "可 → （无）"),
        ("广泛听取意见，兼职比例可以适当增加", "兼职比例应该适当增加", "softened", "应该 → 可以"),
        ("建立报告制度，必须按章程换届", "建立报告制度", "hardened", "（无） → 必须"),
        ("每年至少召开2次会议", "定期召开会议", "hardened", "每年"),
        ("定期召开会议", "每年召开会议", "softened", "每年"),
        ("每半年召开会议", "每年召开会议", "hardened", "每年 → 每半年"),
        ("比例不低于30%", "比例不低于25%", "hardened", "不低于25% → 不低于30%"),
        ("比例不超过30%", "比例不超过25%", "softened", "不超过25% → 不超过30%"),
        ("比例为30%", "比例为25%", "reworded", None),
        ("2018年底前完成改革", "2020年底前完成改革", "hardened", "2020年底前 → 2018年底前"),
        ("2020年底前完成改革", "完成改革", "hardened", "2020年底前"),
        ("30日内答复", "15日内答复", "softened", "15日内 → 30日内"),
        ("搭建一个平台", "搭建平台", "kept", None),
        ("可以每年开会2次", "应当每年开会", "softened", "应当 → 可以"),
        ("必须定期召开会议", "每年召开会议", "reworded", None),
    ],
)  # fmt: skip
def test_verdict(below: str, above: str, change: str, what: str | None) -> None:
    assert verdict(below, above, 0.9) == (change, what)


def test_modals_of_sentences_that_are_hardly_alike_are_not_compared() -> None:
    assert verdict("应该听取意见", "必须听取意见", DOUBTFUL).change == "softened"
    assert verdict("应该听取意见", "必须听取意见", DOUBTFUL - 0.01).what is None


def test_numbers_of_additions_harden_and_their_modals_do_not() -> None:
    same = "对基层的经费补贴应该落实到位"
    assert verdict(same, same, 1, ["标准为每人每年不少于1元。"]) == ("hardened", "每年；不少于1元")
    assert verdict(same, same, 1, ["必须按时拨付。"]) == ("kept", None)
    assert verdict("可以落实到位", "应该落实到位", 1, ["不少于1元。"]) == ("softened", "应该 → 可以")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("每人每年不少于1元", [("每年", "frequency", -1), ("不少于1元", "CNY", 1)]),
        ("女性三分之一以上，至少有一名", [("三分之一以上", "share", 1), ("至少有一名", "persons", 1)]),
        ("按不少于工资总额的2%列支", [("不少于…2%", "share", 1)]),
        ("一名书记、两支队伍、四个意识，第一时间", []),
        ("到2020年实现全覆盖", [("到2020年", "deadline", -1)]),
        ("任期3年，定期通报", [("任期3年", "duration", 0)]),
    ],
)
def test_numbers(sentence: str, expected: list[tuple[str, str, int]]) -> None:
    assert [(number.written, number.unit, number.sense) for number in numbers(sentence)] == expected
