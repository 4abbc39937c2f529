"""Tax relief: deductions, exemptions and preferential taxation.

Forms: 按有关规定实行税前列支 (hunan-2015); 依法给予税收优惠; 捐赠人依法享受税收优惠; 免收行政事业性收费 (statutes).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.rules import Rule

_DODGE = re.compile(r"骗取|偷税|逃税|依法纳税|税务代|免征[^，,；;]{0,4}额|违反|赔偿")
_FORM = (
    r"(?:应纳税所得额[^，,；;]{0,8}扣除|税前(?:据实|全额)?(?:列支|扣除)|税收(?:优惠|减免|扶持|支持|激励|政策)|税费(?:减免|优惠|政策)|减税|免税|抵税|即征即退"
    r"|(?:减征|减免|免征|免缴|豁免|退还|返还|抵免|减收|免交|免收|免除|减缴)[^，,；;]{0,24}(?:税|行政事业性收费|行政性收费|行政事业性费用|保障金|工会经费|筹备金)|(?:暂免|免予|减半)(?:征收|缴纳)"
    r"|(?:增值税|所得税|营业税|关税|房产税|土地使用税)[^，,；;]{0,16}(?:优惠|减免|免征|扣除|政策)|财税(?:优惠|扶持|支持)?政策)"
)

RULES = (
    Rule(
        "tax",
        re.compile(
            rf"对(?P<beneficiary>[^，,；;]{{2,60}}?)[，,]?(?:应当|要|依法|按规定|按照规定|按照国家有关规定|可以|给予|予以|实行)[^，,；;]{{0,16}}{_FORM}"
        ),
        veto=_DODGE,
    ),
    Rule("tax", re.compile(_FORM), veto=_DODGE, acts="beneficiary"),
)
