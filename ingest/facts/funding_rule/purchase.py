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
            r"(?:将|把)(?P<beneficiary>[^，,；;]{2,60}?)(?:等)?(?:列入|纳入)[^，,；;]{0,24}(?:购买[^，,；;]{0,8}服务|采购)"
        ),
        veto=_NOT,
    ),
    Rule(
        "purchase",
        re.compile(r"向(?P<beneficiary>[^，,；;]{1,30}?)(?:公开|依法|优先|直接)?(?:购买|采购|招标)(?!力)"),
        veto=re.compile(rf"{_NOT.pattern}|政府向社会购买|(?:参与|承接)[^，,；;]{{0,8}}购买"),
    ),
    Rule("purchase", re.compile(r"购买(?P<beneficiary>[^，,；;]{2,40}?)的(?:产品|服务|商品)"), veto=_NOT),
    Rule(
        "purchase",
        re.compile(r"(?:参与|承接|申报|承担)[^，,；;]{0,8}(?:政府)?(?:向社会)?购买(?:公共|社会)?服务"),
        veto=_NOT,
        acts="beneficiary",
    ),
    Rule(
        "purchase",
        re.compile(r"(?:购买|采购)[^，,；;]{0,24}方式[^，,；;]{0,4}(?:吸引|引导|支持|充实|鼓励)(?P<beneficiary>[^，,；;]{2,40}?)(?:参与|为|成员|承接|$)"),
        veto=_NOT,
    ),
    Rule(
        "purchase",
        re.compile(
            r"政府(?:向社会(?:力量|组织)?)?(?:购买|采购)(?!力|目录管理)|(?:购买|采购)[^，,；;]{0,16}(?:服务|岗位|项目)|采购等方式|向社会(?:公开)?招标"
        ),
        veto=_NOT,
    ),
)
