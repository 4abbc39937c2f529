"""How texts write the Party, its centre and its committees, each as a whole name or at the end of one."""

from __future__ import annotations

import re

from vocabulary.leadership_words import leadership_words
from vocabulary.patterns import trie_pattern

WHOLE_PARTY = frozenset({"党", "中国共产党", "中央", "党中央"})
"""The Party by its own name or its centre's."""

PARTY_AND_STATE = frozenset({"中共中央", "党和国家", "党和政府"})
"""The Party's centre by its full name, and the Party named with the state: as leaders, like the Party itself."""

_IN = r"(?:中国共产党|党)在[\u4e00-\u9fff]{1,10}的(?:各级|地方|基层|工作)*(?:委员会|组织|支部)"
PARTY_IN = re.compile(_IN)
"""中国共产党在农村的基层组织, as statutes call it."""

PARTY_BODY = re.compile(
    rf"(?:{trie_pattern(leadership_words().party)}|[省市区县州旗盟乡镇](?:（[^（）]*）|\([^()]*\))?委|(?<![残少儿会团妇])工委"
    rf"|{_IN}|(?:党|中国共产党)的(?:各级|地方|基层|工作)*(?:委员会|组织|支部)"
    r"|(?:党委|[省市区县州旗盟]委)[\u4e00-\u9fff]{2,8}(?:部|部门|委员会|工委|领导小组|局|办|办公室|办公厅)|(?:中国共产党|中共)[\u4e00-\u9fffA-Z×]{2,30}委员会)"
    r"(?:（[^）]*）|\([^)]*\))?$"
)
"""What the name of a Party committee or Party body ends on: 县委, 市直机关工委, 省委组织部, 党的基层委员会."""

COMMITTEE = re.compile(r"[省市县区州旗](?:[（(][^（）()]{1,8}[）)])?(?:党)?委(?:组织部)?")
"""市（州）党委, 县（市、区）委."""

EACH_COMMITTEE = re.compile(r"(?:各|各级|地方)?[省市县区州旗乡镇](?:（[^（）]{1,8}）|\([^()]{1,8}\))(?:党)?委$")
"""各县（市、区）委."""

PARTY_WORD = re.compile(r"(?:党的?|中国共产党的?|党中央的?)$")
"""在党的领导下: the Party as a word in front of 领导."""
