"""Oversight of money: budgets and accounts, audit, disclosure, inspection, the right to look into the books.

Forms: 应该建立健全社会资金募集、管理、使用全过程公开制度，建立第三方监督评价机制 (central-2015); 加强纪检监督和经费审查审计监督
(jincheng-chengqu-2017); 经费收支情况应当由同级工会经费审查委员会审查 (Trade Union Law art. 45).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.rules import Rule
from ingest.facts.funding_rule.words import ASSET, FUND

_MONEY = rf"(?:{FUND}|{ASSET}|财务|收支|账目|预算|决算|预决算|捐赠|募捐|募集)"
_START = r"(?:建立|健全|完善|加强|实行|强化|规范|严格|执行|落实|推进|实施|开展|进行|做好|设立|推行|加大|组织|编制|纳入|自觉|依法|聘请|委托)"
_LOOK = r"(?:审计|审查|监督|检查|监管|审核|督查|稽查|绩效评价|绩效评估|绩效管理|绩效考核|评估)"
_TELL = r"(?:公开|公布|公示|披露|通报|报告工作|报告|反馈)"
_NOT = re.compile(
    r"建立[^，,；;]{0,14}平台|劳动法律监督|经济责任审计|民主监督|法律监督|舆论监督|审查委员会[^，,；;]{0,8}(?:由|选举|主任|委员)|监督委员会|安全检查|监督执法|执法检查"
    r"|(?:卫生|安全|质量|疾病)[^，,；;]{0,6}监督|公开(?:招标|招聘|招考|选拔|募捐资格)|工资"
)

RULES = (
    Rule("oversight", re.compile(rf"(?:单独|独立|专户|专账|专项|分账)(?:核算|立账|存储|管理|列账)"), veto=re.compile(r"会计制度"), need="carried", acts="agent"),
    Rule("oversight", re.compile(rf"(?:规范|严格|加强|健全)[^，,；;]{{0,8}}(?:{FUND})(?:的)?收缴(?:、|和)(?:管理|使用)"), acts="agent"),
    Rule("oversight", re.compile(rf"(?:{_TELL})[^，,；;]{{0,12}}(?:经费|财务|账目|收支|预决算)$|开具[^，,；;]{{0,14}}票据"), acts="agent"),
    Rule(
        "oversight",
        re.compile(
            rf"{_START}[^，,；;]{{0,30}}(?:财务(?:管理|监督|会计|制度|公开|收支)|预算、决算|预决算|(?<!财政)预算(?:绩效)?管理|审计(?!机关)|经费(?:审查|监督)|内部控制|经审工作|会计(?:核算|制度|监督))"
        ),
        veto=_NOT,
        acts="agent",
    ),
    Rule(
        "oversight",
        re.compile(
            rf"(?P<base>{_MONEY})[^，,；;]{{0,34}}(?:{_LOOK}|{_TELL}(?!机关|服务))|(?:{_LOOK}|{_TELL})[^，,；;]{{0,24}}{_MONEY}[^，,；;]{{0,8}}(?:情况|收支|使用|账目|明细|结果|信息)"
        ),
        veto=_NOT,
        acts="agent",
    ),
    Rule(
        "oversight",
        re.compile(
            rf"有权[^，,；;]{{0,40}}{_MONEY}|{_MONEY}[^，,；;]{{0,16}}有权"
        ),
        acts="agent",
    ),
    Rule(
        "oversight",
        re.compile(rf"(?:规范|严格|加强|健全|完善)[^，,；;]{{0,12}}(?:{FUND})[^，,；;]{{0,8}}(?:管理|使用|收支|监管)"),
        veto=re.compile(r"收缴"),
        acts="agent",
    ),
)

CARRIED = (
    Rule(
        "oversight",
        re.compile(
            rf"第三方[^，,；;]{{0,10}}(?:监督|审计|评估|评价)|审计结果|(?:加强|强化|健全|完善)[^，,；;]{{0,6}}(?:监督管理|监管)|(?:依法)?接受[^，,；;]{{0,24}}(?:监督|审计|检查|查询)|{_LOOK}(?:情况|结果)[^，,；;]{{0,24}}{_TELL}|向[^，,；;]{{0,6}}(?:社会|会员|捐赠人|理事会|监事会|职工|代表大会|委员会|人大)[^，,；;]{{0,20}}{_TELL}|{_TELL}有关情况"
        ),
        need="carried",
        acts="agent",
    ),
)
"""Forms whose money was named before: 建立第三方监督评价机制, 接受社会监督."""
