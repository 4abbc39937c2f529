"""Who bears a duty that a sentence tells of a thing, and conditions that name somebody else.

新建社区须配建活动用房 is told of the thing itself; 重大事项须请示 of what the body before it does; 工会经费应当公开 of
what belongs to a body, and then nobody is named: no bearer is better than a wrong one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.facts.duty.agents import acting_by
from ingest.facts.duty.named import bearer_in
from ingest.facts.duty.payments import comes_to
from ingest.facts.duty.sentences import Comma, is_case
from ingest.mentions.subjects import subject_at
from ingest.text import Span
from vocabulary.duty_words import duty_words

_IS_THEIRS = re.compile(
    r"的(?!.*的|.*(?:比例|人数|占比|名额|数量|总数|部分|标准|收入|支出|经费|资金|费用|待遇|工资|补贴)$)[\u4e00-\u9fff、]{2,12}$"
)
"""慈善组织的财产应当…, 本会的资产管理必须…: what a body has, as the subject, is told of the body."""
_HOLDS = ("具有", "具备", "取得", "符合", "从事", "承担", "参加", "建立", "设立", "享受", "未")
"""具有公开募捐资格的慈善组织的财务会计报告: how what describes the owner may begin."""
_TAKES = re.compile(
    r"(?:随意|任意|擅自|非法)*(?:侵占|挪用|截留|侵犯|调拨|平调|损害|损毁|破坏|剥夺|干涉|冻结|查封|扣押|变卖|抵押)|由|受"
)
"""工会的财产不得侵占: what others must not do to it."""
_WEIGHTY = ("重大", "重要")
_PREPARES = ("拟", "准备")
"""企业准备提交审议的事项，应当…: who means to do it bears it."""
_FIGURE = re.compile(r"\d|百分之|[一二三四五六七八九十]分之")
_NO_NAME = re.compile(r"\d+[次年月日天]|原则上|一般$|逐步|优先|每[年月季人\d一二三四五六七八九十百千万]|应|进行")
_RETAINS = re.compile(r"(?:留用|留成|自留|留存|分得)的[^，,。；;]{0,14}(?:经费|资金|金|部分|比例)$")
"""基层工会留用的经费不得少于百分之六十: who keeps money bears what is said of it."""
LONGEST_RATE = 8
"""办结率应达到90%: a rate in so few characters is that of the work of the body before."""
_OWNED = re.compile(
    r"(?:名单|情况|结果|内容|经费|资金|费用|[费款金]|收入|支出|收支|部分|标准|补贴|补助|待遇|时间|期限)$"
)
"""What is published, spent or granted, as the topic of a sentence (减免单位名单，应当每年公告)."""
_OTHERS = re.compile(r"[将对为给把由向][^，,。]{0,4}其(?![他中余实])")
"""普通学校的教师承担…的，应当将其…纳入考核: whoever is meant by 其 bears nothing."""
_TAKING = re.compile(r"(?:随意|任意|擅自|非法)*(?:侵占|挪用|截留|调拨|平调|侵犯|私分)")
_OWNS = re.compile(r"(?:经费|资金|财产|资产|权益|不动产)(?:[^，,。；;]{0,4}受[^，,。；;]{0,8}保护)?$")
"""工会经费、财产受法律保护，不得侵占、挪用: it is others who must not take it."""
_VACANT = re.compile(
    r"(?:出现|发生|有)?(?:空缺|缺额|出缺)|配备不(?:足|到位)|(?:确?因工作(?:需要|原因))?(?:需要?)?(?:调动|调离|变动)"
)
"""工会主席出现空缺，须…; 工会主席因工作需要调动的，应当…: somebody else fills the post."""
_FILLS = re.compile(r"事先|征|报|按|及时|依|补|配|另|在\d|如期")
_BY_SOMEBODY = re.compile(r"[^，,。由]{0,20}由[^，,。]{2,30}(?:担任|兼任)[^，,。]{0,12}的")
_BEFALLS = re.compile(
    r"[^，,。的]{0,12}?(?:资产|财产|经费|资金|场地|场所|阵地|设施|问题|材料|标准|费用)(?:因|需|被|不|未|情节|发生|存在|确)"
)
"""群团资产因城市建设需要拆迁的，应按照…补偿: what befalls a thing is nobody's condition."""
_RECEIVERS = ("会员", "职工", "残疾人", "儿童", "青年", "妇女", "学生", "家庭", "亲属", "困难群众", "参加人员")
_DEALT_WITH = re.compile(
    r"(?:依法|按照?规定|及时)*(?:给予|予以)[^，,。；;]{0,6}?(?:批评|处分|警告|处理|表彰|奖励|表扬|除名|解聘|辞退|开除|罢免|撤换|调整)"
)
"""团员不参加评议的，应当给予批评教育: the persons who are named are dealt with."""
_GIVES = re.compile(r"[^，,。；;享领申]{0,20}?(?:发放|给予|予以(?:补|奖|慰))")
"""会员退休离岗的，可发放纪念品: the one who gets it gives nothing."""


class Told(NamedTuple):
    """Who bears a duty that is told of a thing; `alone` where nobody said before can be meant either."""

    bearer: str | None
    alone: bool


def told_of(name: str, topic: bool, action: str) -> Told:
    """Who bears what a sentence tells of a thing.

    Args:
        name: the noun phrase in front of the modal.
        topic: whether a comma stands between it and the modal (…机制，应该吸收…).
        action: what stands behind the modal; a ratio bears a figure and no change.
    """
    words = duty_words()
    body = subject_at(name, 0, len(name))
    if body is not None and name.startswith(_PREPARES, body.end):
        return Told(name[: body.end], True)
    if body is not None and _RETAINS.match(name, body.end):
        return Told(name[: body.end], True)
    if name.endswith("率") and len(name) <= LONGEST_RATE and _FIGURE.search(action):
        return Told(None, False)
    owner = _owner(name, body) if not _TAKES.match(action) else None
    if owner and not owner.endswith(words.persons):
        return Told(owner, True)
    if name.startswith(_WEIGHTY) or name.endswith(words.deeds):
        return Told(None, False)
    if name.endswith("比例") and _FIGURE.search(action.partition("比例")[0]) is None:
        return Told(None, False)
    if body is not None and name[body.end : body.end + 1] == "中" and body.end + 1 < len(name):
        return Told(name[: body.end], True)
    if name.endswith(words.founding):
        founded = next(name[: -len(word)].rstrip("的") for word in words.founding if name.endswith(word))
        body = subject_at(founded, 0, len(founded))
        return Told(founded if body is not None and body.end == len(founded) else None, True)
    if owner:
        return Told(None, True)
    if name.rstrip("等").endswith(words.bearing) and _NO_NAME.search(name) is None:
        return Told(name, True)
    return Told(None, not topic or _OWNED.search(name) is not None)


def _owner(name: str, body: Span | None) -> str | None:
    """Whose thing a name speaks of (慈善组织的财产)."""
    if body is not None:
        return name[: body.end] if _IS_THEIRS.match(name, body.end) else None
    at = name.rfind("的")
    tail = name.rfind("的", 0, max(at, 0)) + 1
    described = subject_at(name, tail, at) if tail > 0 else None
    owns = described is not None and described.end == at and _IS_THEIRS.match(name, at)
    return name[:at] if owns and name.startswith(_HOLDS) else None


def owned(name: str | None) -> bool:
    """Whether a thing is the money of somebody (群团组织，工作经费要列入预算): whose it is does not bear the duty."""
    return name is not None and name.endswith(("经费", "资金", "费用"))


def _of_persons(text: str, clause: Comma) -> bool:
    """Whether a clause tells what persons do (盲人参加考试，应当为其提供盲文试卷)."""
    found = bearer_in(text, clause, clause.end)
    return found is not None and text.endswith(duty_words().persons, *found)


def names_others(text: str, clauses: list[Comma], opening: int, index: int, after: int) -> bool:
    """Whether the condition in front of a modal that ends at `after` names somebody who does not bear the duty."""
    last = clauses[index - 1] if index > opening else None
    if last is None:
        return False
    if _BY_SOMEBODY.match(text, clauses[opening].start, clauses[opening].end):
        return True
    by = text.find("由", clauses[opening].start + 1, clauses[opening].end)
    if by > 0 and acting_by(text, by, clauses[opening].end) and not bearer_in(text, clauses[opening], by):
        return True
    if is_case(text, last.end) and _BEFALLS.match(text, clauses[opening].start, last.end):
        return True
    if _TAKING.match(text, after) and _OWNS.search(text, last.start, last.end):
        return True
    if _OTHERS.match(text, after) and (is_case(text, last.end) or _of_persons(text, last)):
        return True
    dealt_with = is_case(text, last.end) and _DEALT_WITH.match(text, after) is not None
    for clause in clauses[opening:index]:
        found = bearer_in(text, clause, clause.end) or subject_at(text, clause.start, clause.end)
        if found is not None and _VACANT.match(text, found.end) and _FILLS.match(text, after):
            return True
        if found is not None and dealt_with and text.endswith(duty_words().persons, *found):
            return True
    return False


def given_to(text: str, clauses: list[Comma], opening: int, index: int, after: int) -> bool:
    """Whether the clauses in front of a modal that ends at `after` name those who are given something (会员退休离岗的，
    可发放纪念品): who gives was named before."""
    if _GIVES.match(text, after) is None:
        return False
    end = clauses[index].end
    return any(
        found is not None
        and (
            text.endswith(_RECEIVERS, *found)
            or ("的" in text[slice(*found)] and comes_to(text, found, after, end, among=False))
        )
        for clause in clauses[opening : index + 1]
        for found in (bearer_in(text, clause, clause.end) or subject_at(text, clause.start, clause.end),)
    )
