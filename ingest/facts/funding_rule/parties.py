"""Who pays and who receives, read from the words of a clause."""

from __future__ import annotations

import re

from ingest.facts.funding_rule.words import ASSET, BODY, ENDS_IN_BODY, FUND

_OWNER = re.compile(
    rf"(?P<owner>[^，,；;：。]{{1,60}}?)(?P<work>工作)?(?:日常工作|活动|专项活动|事业发展专项|事业发展|专项|的)*(?:{FUND}|筹备金|{ASSET})"
)
_LEAD = re.compile(
    r"^(?:的|将|把|对|为|从|由|在|向|并|且|和|及|按时|足额|依法|按照?规定|确保|要|应当?|统一|集中|规范|完善|健全|建立|加强|加大|落实|努力|解决|多途径|保障|保证|各级|分别|所辖|列入|纳入|安排|有效|合理|规范|进一步|挪用|侵占|任意|随意|擅自|调拨|"
    r"或者?|、|依照|其他|必要的?|提供|相应的?|一定的?|支持|拨缴|收缴|缴纳|上缴|上解|划拨|拨付|征收|设立|每年|推进|全面|税务|代收|代征|财政)+"
)
_TAIL = re.compile(r"(?:开展|服务|必要|所需|参与|用于|联系|承担|履行|实际|常住|日常|相关|有关).*$")
_PREFIX = re.compile(
    r"^(?P<prefix>(?:各级|地方各级|地方|基层|县级|乡级|市级|省级|省市县|乡镇[（(]街道[)）]|乡镇、街道|乡镇|街道|村[（(]居[)）]|村[（(]社区[)）]|村|社区|市|县|区|省|镇))"
    r"(?=(?:工会|总工会|团|共青团|妇联|科协|残联|红十字会))"
)
_DUES = {"会费": "工会", "团费": "共青团", "党费": "党组织"}


def owner_of(text: str, *, union: bool = True) -> str | None:
    """Whose money a clause speaks of: 群团组织 in 群团组织工作经费, 妇女工作 in 妇女工作经费, 工会 in 工会经费.

    Args:
        text: a clause or part of one.
        union: whether bare 会费 and 经费 of an unnamed body give None (they always do; 工会经费 gives 工会).
    """
    found = _OWNER.search(text)
    if found is None:
        return None
    owner = _LEAD.sub("", found["owner"])
    owner = owner.rsplit("的", 1)[-1] if union and len(owner) > 30 else owner
    owner = owner.strip("的、“”")
    if not owner:
        return None
    if found["work"] and not ENDS_IN_BODY.search(owner):
        owner += "工作"
    return owner


def trimmed(value: str | None) -> str | None:
    """A field without the words that only lead up to it; None if nothing is left."""
    if value is None:
        return None
    value = re.sub(r"^(?:的|等|地|和|与|现有|对|将|把|必要的|所属的)+", "", value)
    value = re.sub(r"(?:的|等)+$", "", value).strip("、 ")
    return value or None


def split_list(names: str) -> list[str]:
    """The members of a distributive list, the first one's prefix given to all: 乡镇（街道）工会、团组织、妇联 is three township bodies."""
    members = [member for member in re.split(r"、|和|及|以及", names) if member]
    if len(members) < 2:
        return members
    prefix = _PREFIX.match(names)
    if prefix is not None:
        members = [members[0], *(prefix["prefix"] + member for member in members[1:] if member)]
    return members


PAID_BY = re.compile(
    rf"由(?P<payer>[^，,；;]{{2,24}}?{BODY})(?:统一|集中|按规定|依法|全额|足额|据实|给予|予以|负责)*(?:承担|负担|支付|划拨|拨付|列支|保障|解决|支出|拨缴|缴纳|拨|安排|设立)"
)
PAID_TO = re.compile(
    rf"(?:向|给|到|至)(?P<beneficiary>[^，,；;]{{1,24}}?{BODY})(?:按时|足额|按月|统一|直接)*(?:拨缴|缴纳|上解|拨付|划拨|拨交|上缴|缴交|交纳|支付|提供|申请|发放|$)"
)
COLLECTED_BY = re.compile(rf"由(?P<agent>[^，,；;]{{2,24}}?{BODY})(?:统一|依法|负责|代为)*(?:代收|代征|征收|收缴|收取)")
