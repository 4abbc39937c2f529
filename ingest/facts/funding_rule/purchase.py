"""Bought services: who buys what from whom.

Forms: 应优先向群团组织购买社会服务 (quzhou-2016); 以合适方式参与政府购买服务 (central-2015); 将…纳入政府购买服务范围
(jincheng-chengqu-2017); 政府采购，在同等条件下应当优先购买…的产品或者服务 (Law on the Protection of Persons with Disabilities art. 36).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.rules import Rule

_NOT = re.compile(r"购买力|购买者|购买方|购买合同|采购商|团购|购买商品|自行购买|购买保险|购买社会保险|侵害|假冒")

RULES = (
    Rule(
        "purchase",
        re.compile(
            r"(?:将|把)(?P<beneficiary>[^，,；;]{2,60}?)(?:等)?(?:列入|纳入)[^，,；;]{0,20}(?:(?P<payer>政府)?(?:购买[^，,；;]{0,8}服务|采购))"
        ),
        veto=_NOT,
    ),
    Rule(
        "purchase",
        re.compile(r"向(?P<beneficiary>[^，,；;]{2,30}?)(?:公开|依法|优先|直接)?(?:购买|采购)(?!力)"),
        veto=_NOT,
    ),
    Rule("purchase", re.compile(r"购买(?P<beneficiary>[^，,；;]{2,40}?)的(?:产品|服务|商品)"), veto=_NOT),
    Rule(
        "purchase",
        re.compile(
            r"(?P<payer>政府)(?:向社会)?(?:购买|采购)(?!力|目录管理)|(?:购买|采购)[^，,；;]{0,16}(?:服务|岗位|项目)|政府采购|向社会(?:公开)?招标"
        ),
        veto=_NOT,
    ),
)
