"""Support in money: grants, subsidies, guarantees of funds, tilts, cheap credit, matching of grants, and the order of funding.

Forms: 各级财政加大对革命老区…的支持力度, 按人头划拨的经费重点向基层倾斜 (central-2015); 提供必要的经费和政策保障 (hunan-2015);
应核拨必要的经费 (jincheng-chengqu-2017); 对生活不能自理的残疾人…给予护理补贴 (Law on the Protection of Persons with Disabilities art. 48).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.rules import Rule
from ingest.facts.funding_rule.words import AREA, FUND

_AID = r"(?:补贴|补助|资助|奖补|贴息|津贴|助学金|奖学金|救助金|慰问金|生活费|抚恤|扶持(?!作用)|经费|资金|贷款|担保|信贷|救助(?!站|中心|人员|管理|培训)|补偿金?|供养|低保|优待|费用)"
_NOT = re.compile(
    r"缴纳|征收|年均增长|法律援助|法律救助|不得|骗取|违反|冒领|虚报|表彰|挪用|截留|行政处分|救助义务|司法救助|紧急救助|应急救助|经济补偿|使用效益|民事|赔偿|救援"
)
_GIVE = r"(?:给予|予以|实行|发放|提供|安排|拨付|落实|增加|提高|建立|完善|健全|实施|设立|核拨|下拨|享受|争取|保障|保证|确保|解决|支付|发给|优先(?:提供|给予|安排)?)"

_HOW = (
    r"(?:应当|应|要|可以|可|必须|适当|依法|酌情|优先|分别|也|都|均|一律|(?:按照|按|根据|依据|依照|通过|在)[^，,；;]{1,24}?|每[人年月户][^，,；;]{0,4}?|国家|政府)"
)

MATCHING = (
    Rule(
        "matching",
        re.compile(r"配套(?:资金|经费|补助|投入)|(?:资金|经费|补助)[^，,；;]{0,16}(?:要求)?配套"),
        veto=re.compile(r"配套(?:设施|措施|政策|文件)"),
    ),
)
"""Money that a higher level asks to be matched."""

SYSTEMS = (
    Rule(
        "other",
        re.compile(
            rf"(?:完善|建立|健全|形成|构建)(?:[^，,；;]{{0,6}}的)?(?P<beneficiary>[^，,；;]{{0,20}}?)(?P<base>{FUND}|投入|预算|动态增长|增长)[^，,；;]{{0,20}}(?:保障|增长|投入|分担|筹措)?(?:制度|机制|体系)"
        ),
        veto=re.compile(
            r"补助机制|奖补|救助|补贴|补助|收缴|划拨|代收|代征|监管|公开|募集|管理制度|监督(?!机制)|审计|工资"
        ),
    ),
    Rule("other", re.compile(r"(?:增长|投入|保障)机制$"), veto=re.compile(r"工资|收入"), need="carried"),
)
"""How money is guaranteed in general (kind `other`)."""

POOLS = (
    Rule(
        "other", re.compile(rf"(?:整合|统筹)[^，,；;]{{0,60}}{FUND}"), veto=re.compile(r"审计|监督"), acts="agent"
    ),
)
"""Kinds of money put together."""

TILTS = (
    Rule(
        "subsidy",
        re.compile(
            r"(?:向|到|给|对)(?P<beneficiary>[^，,；;]{1,30}?)(?:的)?(?:予以|给予|适当|重点)?(?:倾斜|送达|下沉)"
        ),
        need="carried",
    ),
    Rule(
        "subsidy",
        re.compile(r"在?(?P<beneficiary>[^，,；;]{2,40}?)(?:等)?(?:方面|上)?(?:予以|给予|适当)倾斜"),
        need="carried",
    ),
    Rule(
        "subsidy",
        re.compile(
            rf"(?:力量|资源|{FUND})[^，,；;]{{0,8}}(?:送到|用于|用在|投向|下沉到|投放到)(?P<beneficiary>[^，,；;]{{0,10}}(?:{AREA}|困难)[^，,；;]{{0,8}})"
        ),
        veto=re.compile(r"主要用于|专项用于|人力资源"),
    ),
)
"""Money turned to one layer or use."""

SUPPORT = (
    Rule(
        "subsidy",
        re.compile(
            r"(?:加大|提高|增强)对?(?P<beneficiary>[^，,；;]{2,50}?)(?:等)?(?:方面)?的?(?:支持|投入|资助|补助|经费保障)力?度?$"
        ),
        veto=re.compile(r"宣传|政策|公益(?!金)|扶持力度|帮扶力度|指导|培训|教育|监督|执法|工作力度"),
        need="money",
    ),
)
"""More support for an area or task."""

GRANTS = (
    Rule("subsidy", re.compile(rf"(?:对|向)?(?P<beneficiary>[^，,；;]{{2,30}}?)(?:的)?(?:工会)?{FUND}[^，,；;]{{0,10}}(?:全额|全部|足额)返还"), veto=_NOT),
    Rule("subsidy", re.compile(r"(?:财政|转移支付|专项资金|基金)[^，,；;]{0,24}?对?(?P<beneficiary>[^，,；;对]{0,20}?)(?:予以|给予)(?:重点|适当|大力|倾斜)?支持"), veto=_NOT),
    Rule("subsidy", re.compile(r"以奖代补|以奖促|项目补贴|(?:补贴|补助|资助)等方式"), veto=_NOT),
    Rule("subsidy", re.compile(r"享受[^，,；;]{0,16}(?:优惠|扶持)政策"), veto=re.compile(r"税|平台|教育"), acts="beneficiary"),
    Rule("subsidy", re.compile(r"享受[^，,；;]{0,20}(?:扶持政策|补贴|补助|津贴|资助)"), veto=_NOT, acts="beneficiary"),
    Rule("subsidy", re.compile(r"(?:提高|增加|加大|保持|加强)[^，,；;]{0,16}投入(?:水平|力度|比重|强度)?$"), veto=re.compile(r"精力|人力|投入产出|情感")),
    Rule(
        "subsidy",
        re.compile(
            rf"对(?P<beneficiary>[^，,；;]{{1,80}}?)[，,]?(?:的{_AID}|{_HOW}{{0,3}}{_GIVE}[^，,；;]{{0,24}}{_AID})"
        ),
        veto=_NOT,
    ),
    Rule(
        "subsidy",
        re.compile(rf"(?:为|给|向)(?P<beneficiary>[^，,；;]{{1,40}}?){_GIVE}[^，,；;]{{0,20}}{_AID}"),
        veto=_NOT,
    ),
    Rule(
        "subsidy",
        re.compile(
            r"(?:加大|增加|提高|加强|扩大|保证|优化)[^，,；;]{0,4}(?:对|向)?(?P<beneficiary>[^，,；;]{0,40}?)(?:等)?(?:方面)?(?:的)?(?:财政|资金|经费|财力)(?:性)?(?:资金)?[^，,；;]{0,6}(?:投入|支持|保障|扶持|补助|支出|投放)"
        ),
        veto=_NOT,
    ),
    Rule(
        "subsidy",
        re.compile(
            rf"(?:提供|落实|解决|保障|保证|安排|核拨|拨付|拨出|划拨|给予|予以|设立|建立)(?P<beneficiary>[^，,；;]{{0,40}}?)(?:必要的?|一定的?|相应的?|专项|所需的?|的|工作|活动|服务群众)*{FUND}(?!会|使用|管理|收支)"
        ),
        veto=_NOT,
    ),
    Rule(
        "subsidy",
        re.compile(
            rf"{_GIVE}(?P<beneficiary>[^，,；;]{{0,40}}?)(?:生活|护理|社会保险|岗位|培训|租房|教育|康复|一次性|创业|就业|临时|困难|医疗|住房|专项|的)*(?:补贴|补助|津贴|助学金|奖补|贴息|资助|救助金|慰问金)"
        ),
        veto=_NOT,
    ),
    Rule(
        "subsidy",
        re.compile(
            rf"(?P<beneficiary>[^，,；;]{{0,30}}?)(?:的)?(?:所需)?(?P<base>{FUND})[^，,；;]{{0,12}}(?:落实到位|予以(?:保证|保障|支持)|给予(?:保证|保障|支持)|得到保障|有保障|由[^，,；;]{{2,16}}(?:予以|给予|负责)?(?:保障|保证|解决|承担|负担|统筹))"
        ),
        veto=_NOT,
    ),
    Rule("subsidy", re.compile(r"(?:经费|资金|财政)(?:上)?(?:给予|予以)?(?:支持|保障|扶持|资助)"), veto=_NOT),
    Rule(
        "subsidy",
        re.compile(r"给予[^，,；;]{0,10}(?:支持和资助|资助|扶持|补贴|补助)"),
        veto=_NOT,
    ),
    Rule("subsidy", re.compile(r"(?:小额(?:担保)?贷款|创业担保贷款|贴息贷款|信贷|贷款贴息)"), veto=_NOT),
)
"""Grants, subsidies, guarantees of money, cheap credit."""
