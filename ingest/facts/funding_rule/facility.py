"""Venues: put into a plan, paid for, provided, opened, pooled.

Forms: 把…群众活动阵地纳入当地国民经济与社会发展规划, 有条件的乡镇可以建立综合性群团服务阵地 (hunan-2015); 阵地共建共享
(jincheng-chengqu-2017); 为工会办公和开展活动，提供必要的设施和活动场所等物质条件 (Trade Union Law art. 46).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.rules import Rule
from ingest.facts.funding_rule.words import VENUE

_NOT = re.compile(
    r"无障碍|基础设施|劳动安全|卫生设施|安全设施|消防|公共交通|道路|网络|信息基础|网上|云|支持力度|倾斜|^享受|(?:加强|推动|推进|抓好|指导|突出|注重|强化)[^，,；;]{0,16}阵地建设(?!的投入|投入|纳入|列入)|提供更多|宣传阵地|舆论阵地|思想阵地|文化阵地|意识形态|互联网|平台|歧视|场所的?(?:显著|醒目)|公共场所|生产|工作场所|劳动场所|"
    r"经营场所|娱乐场所|宗教|营业|网站|传播|阵地意识|主阵地|前沿|战斗|符合|标准的|检查|调查|进入"
)
_POOL = r"(?:共建|共享|共用|统筹|整合|盘活|管好|用好|开放|免费|互通|联建|合建|连锁|调剂)"
_FUND = r"(?:纳入|列入|投入|投资|规划|布局|新建|改建|扩建|改扩建|新增|配套建设|用地|供地|征收|划拨)"
_BUILD = r"(?:建设|建立|建成|建好|兴办|兴建|举办|开辟|提供|配备|配置|设置|设立|安排|改造|完善|加强|打造|提升|升级|落实|推进|筹建|兴修|健全|创建)"
_STRONG = r"(?:阵地|场所|场馆|设施|文化宫|青少年宫|少年宫|青年宫|科技馆|科普馆|活动中心|康复中心|托养中心|活动室|俱乐部|疗养院|休养院|图书馆|储备库|文化馆|体育馆|艺术馆|用房|场地|体验馆|备灾中心|备灾仓库|康复机构|托养机构)"

RULES = (
    Rule(
        "facility",
        re.compile(
            rf"(?:将|把)(?P<beneficiary>[^，,；;]{{0,80}}?{VENUE}(?:[（(][^（()）]{{1,10}}[)）])?)(?:的)?(?:规划|建设|改造)*(?:等)?(?:列入|纳入|整合|作为|向)"
        ),
        veto=re.compile(r"无障碍|基础设施|网上|平台|公共场所"),
    ),
    Rule(
        "facility",
        re.compile(rf"(?P<beneficiary>[^，,；;]{{0,24}}?{VENUE})[^，,；;]{{0,24}}?(?:{_POOL}|{_FUND})"),
        veto=_NOT,
    ),
    Rule(
        "facility",
        re.compile(rf"(?:{_POOL}|{_FUND})(?!的)[^，,；;]{{0,4}}(?P<beneficiary>[^，,；;]{{0,30}}?{VENUE})"),
        veto=_NOT,
    ),
    Rule("facility", re.compile(rf"{_BUILD}(?!的)(?P<beneficiary>[^，,；;]{{0,30}}?{_STRONG})"), veto=_NOT),
    Rule(
        "facility", re.compile(rf"(?P<beneficiary>[^，,；;]{{0,24}}{_STRONG})(?:的)?(?:规划|建设|改造|开放)"), veto=_NOT
    ),
    Rule("facility", re.compile(r"(?:向|对)[^，,；;]{2,16}(?:免费|全面|优惠)?开放"), veto=re.compile(r"对外开放|改革|数据"), need="venue"),
    Rule(
        "facility",
        re.compile(
            r"(?:列入|纳入)[^，,；;]{0,24}(?:发展(?:总体)?规划|建设(?:总体)?规划|总体规划|专项规划|文化服务体系|公共服务体系|公益事业)"
            r"|享受[^，,；;]{0,24}场所[^，,；;]{0,10}待遇"
        ),
        veto=re.compile(r"平台|事业(?:列入|纳入)|工作(?:列入|纳入)"),
        need="venue",
    ),
)
