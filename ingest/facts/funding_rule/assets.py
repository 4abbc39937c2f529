"""Assets: bans on taking or moving them, unchanged ownership, dissolution, rules of management.

Forms: 任何组织和个人不得侵占、挪用或任意调拨群团组织资产 (central-2015); 群团组织所属企事业单位，其隶属关系不得随意改变 (hunan-2015);
工会组织合并，其经费、财产归合并后的工会所有 (local trade-union regulations).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.rules import Rule
from ingest.facts.funding_rule.words import ASSET, FUND, VENUE

_BAN = r"(?:不得|不准|严禁|禁止|不可|不能|不应)"
_TAKING = (
    r"(?:侵占|挪用|截留|私分|调拨|平调|挪作|贪污|克扣|挤占|挪作|侵吞|占用|抵押|变卖|毁坏|损毁|破坏|拍卖|改变[^，,；;]{0,16}(?:用途|性质|权属|归属|功能)"
    r"|出租|转让|处置|拆除|出售|出让)"
)

BANS = (
    Rule("asset_protection", re.compile(rf"{_BAN}[^，,；;]{{0,20}}{_TAKING}"), veto=re.compile(r"证书|许可证|资格|证件|标志"), need="carried", acts="agent"),
    Rule(
        "asset_protection",
        re.compile(
            rf"隶属关系[^，,；;]{{0,8}}{_BAN}|{_BAN}[^，,；;]{{0,8}}改变[^，,；;]{{0,14}}隶属关系|隶属关系[^，,；;]{{0,4}}(?:保持)?不变"
        ),
        acts="agent",
    ),
    Rule(
        "asset_protection",
        re.compile(
            rf"(?:{ASSET}|{FUND}|产权|所有权)[^，,；;]{{0,16}}(?:受[^，,；;]{{0,6}}法律[^，,；;]{{0,4}}保护|不受侵犯|归(?!还|集|口)[^，,；;]{{2,20}}(?:所有|管理|使用)?"
            rf"|(?:权属|所有权|性质)[^，,；;]{{0,4}}不变|由[^，,；;]{{2,20}}(?:处置|处理|接管|接收|清算|清理))"
        ),
        veto=re.compile(r"归侨|由[^，,；;]{2,20}(?:依法处理|给予|责令)"),
        acts="agent",
    ),
)
"""Bans and guarantees."""

MANAGEMENT = (
    Rule("asset_protection", re.compile(rf"(?:确保|实现|促进|保障)[^，,；;]{{0,16}}(?:{ASSET})(?:安全|保值增值|完整|不流失)"), veto=re.compile(r"国有企业|人民生命"), acts="agent"),
    Rule(
        "asset_protection",
        re.compile(rf"(?:依法)?(?:保护|维护|保障|确认)[^，,；;]{{0,20}}(?:{ASSET})(?:所有权|权益|权|安全)?"),
        veto=re.compile(
            r"生命|人身|职工|妇女|儿童|公民|群众|侨|企业|残疾人的|人民|消费者|知识产权|夫妻|家庭|名誉|遗产"
        ),
        acts="agent",
    ),
    Rule(
        "asset_protection",
        re.compile(
            rf"(?:规范|加强|健全|完善|建立|强化|严格|做好|推进|改革|创新)[^，,；;]{{0,16}}(?P<base>(?:{ASSET})|{VENUE})(?:的)?(?:监督|经营|日常|保值增值)?"
            r"(?:管理使用|使用管理|管理|使用|监管|登记|清查|保值增值|和使用)"
        ),
        veto=re.compile(r"审计|公开|检查|公司|国有企业|知识|遗产|网络|危险|消防|安全"),
        acts="agent",
    ),
)
"""Care for assets in general."""
