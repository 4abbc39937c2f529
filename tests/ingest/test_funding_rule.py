"""Funding rules: each sentence of the annotated tables, the forms of the vocabulary, the ledger, and damaged input."""

from __future__ import annotations

import time
from array import array
from dataclasses import asdict
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.cleaning import clean
from ingest.evaluation.likeness import near, pair, same_funding
from ingest.facts import funding_rule
from ingest.facts.funding_rule import sources
from ingest.facts.funding_rule.parties import owner_of, split_list, venue_of
from ingest.facts.funding_rule.passage import passage_of, subject_of
from ingest.ledger import Ledger
from ingest.mentions import quantities
from ingest.records import FundingKind, FundingRule
from ingest.structure import parse
from ingest.text import CleanText, PolicyText, Sentence
from tests.ingest.funding_cases import CASES, Expected
from tests.ingest.funding_cases_lists import LISTS
from vocabulary.funding import expand, funding_forms, funding_words

KNOWN_WRONG = {
    "工会经费收缴实行税务代收的，代收手续费由上级工会支付。": "a condition is no record; the annotator took it for one",
    "按照费随事转原则，将政府转移职能的经费一并划拨给承接的群团组织。": "划拨 is read as a remittance",
    "每人每天按不低于当地最低工资标准给予误工补贴。": "a wage floor by reference is read as an allowance",
    "工会经费拨缴情况应当纳入企业信用评价。": "a rating is not known as oversight of money",
    "农村残疾人家庭免除村级公益事业筹资筹劳。": "a levy of labour and money is not known as a tax",
    "中央财政安排专项资金，支持中西部农村学前教育发展。": "money that a treasury sets apart is read as a line of its budget",
    "文体活动奖品个人奖励标准最高不超过800元。": "个人 is not known as each person",
    "上级工会对基层工会给予的专项补助，应当及时足额拨付。": "the grant stands in a clause that another verb fills",
    "提高村级团组织书记岗位补贴标准。": "岗位补贴 is an aid of employment, here a wage",
    "群团机关厉行节约，严格控制会议费、培训费支出。": "thrift is not known as oversight",
}
"""Sentences whose records the grammar does not find, with the reason."""

FIELDS = ("payer", "beneficiary", "base", "budget", "modality", "agent")
KNOWN_FIELDS = {
    "侨联的经费、财产和国家拨给的不动产受法律保护。",
    "对于最低生活保障家庭儿童参加医疗保险的个人缴费部分给予补贴。",
    "严格团费收缴、管理和使用。",
}
"""Sentences whose records are found with a field that the annotator reads otherwise."""


def sentences(text: str) -> PolicyText:
    """A text cut into operative sentences, without the structure of a document."""
    where = array("l", range(len(text) + 1))
    cut: list[Sentence] = []
    start = 0
    for place, character in enumerate(text, 1):
        if character in "。！？\n" or place == len(text):
            cut.append(Sentence(start, place, "body", 1, "1/一"))
            start = place
    policy = PolicyText(CleanText(text, text, where[:-1], where[1:]), (), tuple(cut))
    policy.mentions["quantities"] = quantities.find(text)
    return policy


def found_in(policy: PolicyText) -> list[dict[str, Any]]:
    return [asdict(record) for record in funding_rule.find(policy, Ledger())]


def wanted_in(text: str, expected: list[Expected]) -> list[dict[str, Any]]:
    rows = []
    for kind, evidence, fields in expected:
        start = text.index(evidence)
        rows.append({"kind": kind, "start": start, "end": start + len(evidence), "amount": None, **fields})
    return rows


def check(text: str, policy: PolicyText, expected: list[Expected]) -> None:
    found, wanted = found_in(policy), wanted_in(text, expected)
    pairs = pair(wanted, found, same_funding)
    missed = [row for place, row in enumerate(wanted) if place not in {i for i, _ in pairs}]
    extra = [
        (row["kind"], text[row["start"] : row["end"]], row["amount"], row["beneficiary"])
        for place, row in enumerate(found)
        if place not in {j for _, j in pairs}
    ]
    assert (missed, extra) == ([], [])
    told = [(field, value, found[j][field]) for i, j in pairs for field, value in wanted[i].items() if field in FIELDS]
    wrong = [each for each in told if near(each[1], each[2]) < 0.8]
    assert bool(wrong) == (text in KNOWN_FIELDS), wrong


@pytest.mark.parametrize(("text", "expected"), [case for case in CASES if case[0] not in KNOWN_WRONG])
def test_states_the_rules_that_an_annotator_reads(text: str, expected: list[Expected]) -> None:
    check(text, sentences(text), expected)


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("职工取得职业资格证书的，由工会给予一次性补助500元。", "取得职业资格证书"),
        ("用人单位逾期未缴保障金的，由税务机关责令限期缴纳。", "逾期未缴保障金"),
        ("在同等条件下，应当优先采购残疾人福利企业的产品。", "在同等条件下"),
    ],
)
def test_a_condition_is_told_without_the_sign_at_its_end(text: str, condition: str) -> None:
    assert [row["condition"] for row in found_in(sentences(text))] == [condition]


def test_the_known_misses_add_nothing_wrong() -> None:
    missed = [case for case in CASES if case[0] in KNOWN_WRONG]
    assert {text for text, _ in missed} == set(KNOWN_WRONG)
    for text, expected in missed:
        found, wanted = found_in(sentences(text)), wanted_in(text, expected)
        pairs = pair(wanted, found, same_funding)
        assert len(pairs) < len(wanted), text
        assert len(pairs) == len(found) or any(word in text for word in ("划拨", "误工", "奖品", "岗位", "专项资金"))


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_gives_a_record_for_each_source_of_income(text: str, expected: list[Expected]) -> None:
    page = f"中华人民共和国某法\n\n第一章　总则\n\n第一条　为了保障某会的地位，制定本法。\n\n{text}\n"
    policy = parse(clean(page))
    policy.mentions["quantities"] = quantities.find(policy.text)
    check(policy.text, policy, expected)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("基层工会经费由区总工会与基层工会按四六分成。", {("区总工会", 0.4), ("基层工会", 0.6)}),
        ("基层工会经费按四六分成，区总工会留成40%，基层工会留成60%。", {("区总工会", 0.4), ("基层工会", 0.6)}),
        (
            "省总工会、市（州）总工会、县（市、区）总工会分别按5%、10%、25%的比例分成。",
            {("省总工会", 0.05), ("市（州）总工会", 0.1), ("县（市、区）总工会", 0.25)},
        ),
    ],
)
def test_splits_dues(text: str, amounts: set[tuple[str, float]]) -> None:
    assert {(row["beneficiary"], row["amount"]) for row in found_in(sentences(text))} == amounts


def test_a_rule_by_reference_takes_the_sum_before_it() -> None:
    text = "国有企业按工资总额的2%提取工会经费。非公有制企业参照执行。"
    first, second = found_in(sentences(text))
    assert (first["amount"], first["payer"]) == (0.02, "国有企业")
    assert (second["amount"], second["payer"], second["kind"]) == (0.02, "非公有制企业", "percentage")
    assert found_in(sentences("非公有制企业参照执行。")) == []


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("各级党委、政府要加大对群团组织活动阵地建设的投入", "各级党委、政府"),
        ("建立工会组织的企业、事业单位、机关应当按月拨缴", "建立工会组织的企业、事业单位、机关"),
        ("国家对残疾人福利性单位给予扶持", "国家"),
        ("对困难职工给予补助", None),
        ("工会经费由税务部门代征", None),
        ("鼓励社会组织和个人捐赠", "社会组织和个人"),
    ],
)
def test_finds_who_acts(text: str, subject: str | None) -> None:
    assert subject_of(text) == subject


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("任何组织和个人不得侵占、挪用或任意调拨群团组织资产", "群团组织"),
        ("将妇女工作经费列入同级财政预算", "妇女工作"),
        ("依法足额收缴工会经费", "工会"),
        ("落实镇妇联工作经费", "镇妇联"),
        ("所需经费由同级财政承担", None),
    ],
)
def test_tells_whose_money_it_is(text: str, owner: str | None) -> None:
    assert owner_of(text) == owner


def test_gives_the_prefix_of_a_list_to_all_its_members() -> None:
    assert split_list("乡镇（街道）工会、团组织、妇联") == [
        "乡镇（街道）工会",
        "乡镇（街道）团组织",
        "乡镇（街道）妇联",
    ]
    assert split_list("省总工会、县（市、区）总工会") == ["省总工会", "县（市、区）总工会"]


def test_names_a_venue_with_its_companions() -> None:
    assert venue_of("各地要统筹管好用好现有群众活动阵地和设施") == "现有群众活动阵地和设施"
    assert venue_of("提供必要的设施和活动场所等物质条件") == "设施和活动场所"


def test_marks_inside_brackets_and_between_digits_cut_no_clause() -> None:
    policy = sentences("各县（市、区；含开发区）经费按7:3比例分担，“三公，两费”除外。")
    texts = [phrase.text for phrase in passage_of(policy, policy.sentences[0]).phrases]
    assert texts == ["各县（市、区；含开发区）经费按7:3比例分担", "“三公，两费”除外"]


def test_a_list_of_sources_without_numerals_is_taken_apart() -> None:
    text = "协会的经费来源为会员缴纳的会费、政府补助和其他合法收入。"
    rows = [(row["kind"], text[row["start"] : row["end"]], row["beneficiary"]) for row in found_in(sentences(text))]
    assert rows == [
        ("collection", "会员缴纳的会费", "协会"),
        ("subsidy", "政府补助", "协会"),
        ("other", "其他合法收入", "协会"),
    ]


def test_kinds_of_sources() -> None:
    assert sources.kind_of("境内外组织和个人捐赠的款物") == "fundraising"
    assert sources.kind_of("有自己的名称和章程") is None


# ---- the vocabulary -------------------------------------------------------------------------------


def test_every_form_states_a_kind_of_the_contract() -> None:
    assert {form.kind for form in funding_forms().forms} <= set(get_args(FundingKind))


@pytest.mark.parametrize("form", funding_forms().forms, ids=lambda form: form.example)
def test_every_form_reads_its_own_example(form: Any) -> None:
    assert form.pattern.search(form.example)
    assert form.veto is None or not form.veto.search(form.example)


@pytest.mark.parametrize("no_fact", [*funding_forms().blocking, *funding_forms().no_facts], ids=lambda row: row.reason)
def test_every_reason_reads_its_own_example(no_fact: Any) -> None:
    assert no_fact.pattern.search(no_fact.example)


def test_no_cue_hides_what_its_pattern_finds() -> None:
    for text, _ in CASES:
        policy = sentences(text)
        for phrase in passage_of(policy, policy.sentences[0]).phrases:
            tried = list(funding_forms().worth_trying(phrase.text))
            for form in funding_forms().forms:
                assert form in tried or not form.pattern.search(phrase.text), (form.pattern.pattern, phrase.text)


def test_patterns_are_written_out() -> None:
    assert expand("{ban}{~4}{~2-6?}", {"ban": "(?:不得|{no})", "no": "严禁"}) == (
        "(?:不得|严禁)[^，,；;]{0,4}[^，,；;]{2,6}?"
    )
    with pytest.raises(KeyError):
        expand("{nothing}", {})
    with pytest.raises(KeyError):
        expand("{round}", {"round": "{round}"})


def test_word_lists_are_sorted_by_length() -> None:
    for words in funding_words().values():
        assert [len(word) for word in words] == sorted((len(word) for word in words), reverse=True)


# ---- the ledger and hostile input -----------------------------------------------------------------


def settled(text: str) -> tuple[list[FundingRule], Ledger]:
    ledger = Ledger()
    found = list(funding_rule.find(sentences(text), ledger))
    return found, ledger  # type: ignore[return-value]


def test_each_clause_about_money_is_accounted_for() -> None:
    _, ledger = settled("经费问题比较复杂。工会经费主要用于为职工服务。各级政府要加大财政投入力度。")
    outcomes = [(candidate.outcome, candidate.reason) for candidate in ledger.candidates]
    assert outcomes == [
        ("unknown", "words of money in a form that is not known"),
        ("rejected", "what money is for"),
        ("facts", ""),
    ]


def test_a_sum_of_last_year_is_no_rule() -> None:
    found, ledger = settled("去年安排工会经费100万元。")
    assert found == []
    assert [candidate.reason for candidate in ledger.candidates] == ["a figure that reports what was"]


def test_a_clause_that_nobody_wrote_is_seen_and_left() -> None:
    found, ledger = settled("经费列入预算" * 60)
    assert found == []
    assert [candidate.reason for candidate in ledger.candidates] == ["a clause of more than 300 characters"]


WORDS = (
    "工会经费 列入 财政预算 ， ； ： （ ） “ 对 的 不得 挪用 每人 2元 2% 应当 各级政府 并 用于 参照执行 阵地 捐赠 罚款"
    " 。 购买 服务 分别 、 四六分成 来源： 《 》 其中 责令限期缴纳 设立助学金 通过 方式 委托 限期收回 提高到 由 承担"
)
FRAGMENTS = st.sampled_from([*WORDS.split(), "\n"])


@settings(max_examples=150, deadline=None)
@given(st.lists(FRAGMENTS, max_size=40).map("".join))
def test_any_order_of_words_gives_placed_records_and_a_settled_ledger(text: str) -> None:
    found, ledger = settled(text)
    assert all(candidate.outcome is not None for candidate in ledger.candidates)
    for record in found:
        assert 0 <= record.start < record.end <= len(text)
        assert "\n" not in text[record.start : record.end]
        assert (record.amount is None) == (record.unit is None)


@pytest.mark.bench
@pytest.mark.parametrize(
    "piece",
    ["每人2元经费，对残疾人，列入预算；", "企业逾期不缴的，责令限期缴纳工会经费，", "基层工会留成60%，"],
)
def test_cost_does_not_grow_with_the_place_in_a_sentence(piece: str) -> None:
    def cost(times: int) -> float:
        policy = sentences(piece * times)
        start = time.process_time()
        list(funding_rule.find(policy, Ledger()))
        return time.process_time() - start

    cost(200)
    assert cost(2000) < 12 * max(cost(500), 0.01)
