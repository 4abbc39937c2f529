"""The sentence forms of all mechanisms, in the order in which they are tried, and the forms that are no rule."""

from __future__ import annotations

import re

from ingest.facts.funding_rule import (
    assets,
    budgets,
    collection,
    facility,
    fundraising,
    oversight,
    purchase,
    relief,
    remuneration,
    subsidy,
)
from ingest.facts.funding_rule.rules import NoFact, Rule

_PENALTY = (
    Rule(
        "penalty",
        re.compile(r"罚款|滞纳金|没收[^，,；;]{0,10}(?:违法所得|财物|财产)|处[^，,；;]{0,6}罚金"),
        veto=re.compile(r"滞纳金[^，,；;]{0,8}(?:用于|纳入)|罚款的(?:决定|标准)"),
    ),
)

MECHANISMS: tuple[Rule, ...] = (
    *_PENALTY,
    *assets.BANS,
    *relief.RULES,
    *purchase.RULES,
    *budgets.RULES,
    *subsidy.MATCHING,
    *assets.MANAGEMENT,
    *oversight.RULES,
    *subsidy.TILTS,
    *subsidy.POOLS,
    *collection.RULES,
    *fundraising.RULES,
    *remuneration.RULES,
    *subsidy.SYSTEMS,
    *facility.RULES,
    *subsidy.SUPPORT,
    *subsidy.GRANTS,
    *oversight.CARRIED,
    *collection.CARRIED,
)

BLOCKING = (
    NoFact(
        "what money is for",
        re.compile(r"^(?:应当|要|必须)?(?:主要|专项|专门|全部|重点)?用于|专款专用$|(?:主要|专项|专门|全部|重点)用于"),
    ),
    NoFact(
        "rules by delegation",
        re.compile(
            r"(?:具体|管理|实施|使用|征收|收缴)[^，,；;]{0,12}(?:办法|标准|比例|规定)[^，,；;]{0,6}[，,]?由[^，,；;]{2,40}(?:制定|规定|确定)|^由[^，,；;]{2,40}(?:另行)?(?:制定|规定)$"
        ),
    ),
    NoFact(
        "an aim",
        re.compile(
            r"^为(?:了)?(?:进一步|切实|更好地?|全面)*(?:加强|规范|保障|促进|推动|推进|做好|贯彻|落实|维护|提高|完善|健全|深化|解决|发挥|确保|支持|鼓励)"
        ),
    ),
    NoFact("a meeting about money", re.compile(r"联席会议|座谈会")),
    NoFact(
        "a breach as condition",
        re.compile(
            r"(?:拒不|拒绝|拖延|逾期(?!不)|未按|未依法|不按|未经|擅自|违反|侵占|挪用|骗取|弄虚作假|截留|私分)[^，,；;]*(?:的|拨缴[^，,；;]{0,6}|缴纳[^，,；;]{0,8})$"
        ),
    ),
)
"""Forms that speak of money and are no rule, whatever else stands in the clause."""

NO_FACTS = (
    *BLOCKING,
    NoFact(
        "general liability",
        re.compile(
            r"赔偿损失|承担[^，,；;]{0,6}责任|追究[^，,；;]{0,10}责任|依法给予[^，,；;]{0,6}处分|要求返还|责令[^，,；;]{0,12}(?:改正|退还|返还|赔偿)|补偿|赔偿"
        ),
    ),
    NoFact("a definition", re.compile(r"本(?:法|条例|办法|规定|细则|意见)所称|是指")),
    NoFact("social insurance", re.compile(r"社会保险|养老保险|医疗保险|失业保险|工伤保险|生育保险|公积金|基本医保")),
    NoFact("building in general", re.compile(r"无障碍|基础设施|道路|网络|平台|信息化|公共设施")),
    NoFact("awards", re.compile(r"表彰|奖励|评选|评优")),
    NoFact(
        "a body, not its money",
        re.compile(r"经费审查委员会|基金会|财政部|财政部门|税务部门|财政、|审计部门|财政局|税务局"),
    ),
    NoFact("resources without money", re.compile(r"人力资源|资源|待遇|扶持|配套|担保|服务|基地|中心|站|之家")),
)
"""Why a clause in which no form was found is no rule, the first that fits."""
