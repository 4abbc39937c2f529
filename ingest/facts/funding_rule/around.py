"""Persons or a house that the clauses around a gift or a wage speak of, where its own words name nobody.

Forms: 用人单位不得因女职工怀孕降低其工资 (in the clause, behind a word that leads in);
协商代表参加集体协商…，其工资不受影响 (the subject of the clause in front);
科普场馆应当常年开放，经费困难的，同级财政予以补贴 (two clauses in front).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.scene import CLAUSE_END, Scene
from ingest.facts.funding_rule.spoken_of import spoken_of
from ingest.facts.funding_rule.words import PERSONS, VENUE, ends_in_body

_EMPLOYS = re.compile(r"(?:单位|企业|机构|组织|团体|合作社|地区|社区|负责人)$")
_GIVES = re.compile(r"^[应在]|(?:所在|用人)单位$|金融机构$|银行$|财政|政府$|部门$|残联$|地方$")
_AT_LARGE = re.compile(r"^(?:各地|有条件的|全面|及时|足额|落实好)|(?:资金|经费)(?:通过|由)")
"""What is said of no one in particular: 有条件的地方要提高资助标准."""
_PERSON = re.compile(
    rf"(?:^(?![^，,；;]{{2,12}}(?:成立|设立)|推进|建立|落实|确保|着力|聚焦|按照?|根据|应|配备|完善|健全|加强|实施|开展|提供|维修|有条件)"
    rf"|因|对于?|为|给(?!予)|向|将|把|使|令|支持|鼓励|保障|资助|补助|补贴|帮助|组织|安排|改善|凡|按照?|以)"
    rf"(?P<whom>[^，,；;因对为给向将把使令由应须可不其要]{{0,24}}?(?:(?:{PERSONS})(?:家庭)?|(?<!职工方)代表|协商代表|特派员|捐献者|红十字会(?!的)|{VENUE}))"
    r"(?!方|儿童|的?(?:联合会|基金会|工作|服务中心|组织|事业|之家))"
)
_PROVIDED_WITH = re.compile(r"(?<=..)(?:提供|安排|配备|建设)[^，,；;的]*$")
_BORNE = re.compile(r"所需[^，,；;]{0,6}由|(?:补助|配套)(?:[0-9]|[一二三四五六七八九]成|$)|配套$")
_WORK = re.compile(
    r"(?:开展|实施|组织|推进|启动|举办)(?P<work>[^，,；;、]{4,24}?)(?:项目|工程)?$"
    r"|(?:将|把)(?P<named>[^，,；;将把]{4,24}?)(?:纳入|列入|列为|作为)"
)
"""开展适龄妇女“两癌”免费检查，所需资金由…承担60%: what is paid for."""

_LOOK_BACK = 3
"""How many comma clauses in front are looked at."""

_KINDS = frozenset(("subsidy", "remuneration"))
_SHARED = frozenset(("percentage", "matching"))
_SUMS = frozenset(("fixed_amount", "per_capita"))
_GRANTED = re.compile("补助|补贴|给予|资助|慰问|奖励|救助|津贴|承担|负担")
_MONEY_OF_IT = re.compile(r"(?:并将?|将)?(?:所需|相关|有关|其)的?(?:经费|资金|费用)")
"""What the clause in front needs: 人民团体承接转移职能的，相关经费由同级财政列入部门预算."""


def somebody(kind: str, payer: str | None, scene: Scene) -> str | None:
    """Whom the words of a record, or else the clauses in front of it, speak of; None where that is who pays."""
    if kind in _SHARED and _BORNE.search(scene.said) is not None:
        return _borne_for(scene)
    if not (
        kind in _KINDS
        or (kind in _SUMS and _GRANTED.search(scene.said) is not None)
        or (kind == "budget_line" and any(map(_MONEY_OF_IT.match, CLAUSE_END.split(scene.said))))
    ):
        return None
    ahead = [] if _AT_LARGE.search(scene.first) else _in_front(scene)
    return _first(kind, payer, (*CLAUSE_END.split(scene.said), *ahead))


def _in_front(scene: Scene) -> list[str]:
    """The comma clauses in front of a record in its sentence, nearest first."""
    return CLAUSE_END.split(scene.ahead.rstrip("，,；;：:"))[::-1][:_LOOK_BACK]


def _borne_for(scene: Scene) -> str | None:
    """What a share of a cost is for: what the share before it is for, else the work that the clause in front names."""
    last = scene.last
    if last is not None and last.beneficiary is not None and (last.unit == "share" or "所需" not in scene.said):
        return last.beneficiary
    work = next(filter(None, map(_WORK.search, _in_front(scene))), None)
    return work["work"] or work["named"] if work is not None else None


def _without_house(whom: str) -> str:
    """Who gets a house, without it: 工会 in 为工会提供办公用房."""
    provided = _PROVIDED_WITH.search(whom)
    return whom[: provided.start()] if provided is not None and ends_in_body(whom[: provided.start()]) else whom


def _whom(found: re.Match[str]) -> str:
    """The persons that a word leads in; with 因 where it belongs to what describes them (为因灾致贫的妇女)."""
    whom = _without_house(found["whom"])
    return f"因{whom}" if "的" in whom and found.group().startswith("因") else whom


def _first(kind: str, payer: str | None, clauses: tuple[str, ...]) -> str | None:
    for words in clauses:
        for whom in (spoken_of(words), *(_whom(found) for found in _PERSON.finditer(words))):
            if whom is None or whom in (payer or "") or (payer and payer in whom) or _GIVES.search(whom):
                continue
            if kind == "remuneration" and _EMPLOYS.search(whom):
                continue
            return whom
    return None
