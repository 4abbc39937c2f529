"""The forms in which a list names its units and their roles.

- labels: 牵头单位：A，参与单位：B、C
- verbs: A牵头，B、C参加 · A、B按职责分工负责 · 由A负责，B配合
- bare names, with or without the rule that the first one leads: A、B，C等群团组织；列在首位的是牵头单位，下同
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from ingest.facts.responsibility.units import Names, looks_like_unit, names
from vocabulary.organization_words import organization_words
from vocabulary.patterns import trie_pattern
from vocabulary.responsibility_words import responsibility_words

Role = Literal["lead", "participant", "first"]
"""`first`: bare names, of which the first leads where the rule holds."""

FIRST_LEADS = re.compile(
    r"(?:首位|第一位?|第一[个名家]|首个|最前面?|前面)(?:的|者)?(?:责任|落实|负责)?(?:单位|部门|地区)?(?:的)?(?:均|都|即)?(?:是|为|系|作为)"
    r"(?:该项|本项|各项|此项)?(?:工作|任务|改革)?(?:的)?(?:总)?牵头"
    r"|牵头(?:单位|部门)(?:均|都)?(?:为|是)?(?:列|排|名列|排名)?(?:在)?(?:首位|第一位?|最前)"
)
"""The rule that the first unit leads: 列在首位的是牵头单位, 排名第一的为牵头部门, 各项任务排在首位的单位为牵头单位."""

EACH_LEADS = re.compile(r"分别负责(?:的)?(?:为|是|系)各?(?:责任)?(?:部门|单位)(?:按(?:照)?(?:各自)?职责)?分别牵头")
"""The State Council's rule beside it: 分别负责为各部门按职责分别牵头, so that each unit of such a list leads."""
APART = re.compile(r"分别负责[）)]?$")
HOLDS_ON = re.compile(r"下同|以下(?:均|都)?(?:同|相同)|(?:各项|以下|下列)[^；。]{0,6}(?:首位|第一)")

LATER = re.compile(
    r"以下(?:各项)?(?:工作|任务|措施|政策|重点任务|内容)?(?:均|都|皆)?(?:需要?|须|应|由|要)+(?P<units>[^，,；;。]{2,60}?)"
    r"(?:负责|贯彻)?(?:落实|实施|执行|参与|配合|参加)[，,]?(?:下文|以下)?不再(?:一一|逐一|重复|单独)?(?:列出|列示|标注|注明|赘述)"
)
"""Units that take part in all later lists: 以下均需各省级人民政府落实，不再列出."""

NOTE = re.compile(
    r"[；;。，,]?(?:其中[，,]?)?(?:列|排|名列|排名|位列|位于|各项|第一|首位|牵头单位列|牵头单位排|下同|以下)[^；;。]*?(?:牵头|首位|第一位|下同|不再)"
    r"[^；;。]*"
)

NOTE_IN_BRACKET = re.compile(r"[（(]([^（()）]{0,40}(?:牵头|下同)[^（()）]{0,30}(?<!牵头))[）)]$")
"""The rule in a bracket of its own at the end: 省残联、省财政厅（排第一的为牵头单位，下同）."""

OWN = (
    r"(?:按照|按|根据|依据|结合)(?:各自|有关)?(?:的)?(?:工作|部门)?(?:职责|职能|分工|任务|权限)"
    r"(?:分工|任务|范围|和分工)?"
)
HOW = r"(?:分别|分工|共同|协同|联合|具体|各自|依法|统一|同步|密切|积极)*"
DO = (
    r"(?:负责|落实|实施|推进|承担|办理|参加|参与|配合|协助|支持|(?<!政)协办|协同|统筹|承办|执行|推动|开展|做好|抓好"
    r"|指导|督促)"
)
AND_DO = r"(?:贯彻|组织|实施|落实|推进|协调|配合|分工)*"
LEAD_VERB = (
    rf"(?:{OWN})?(?:共同|联合|分别|具体|主要)?(?:负责)?(?:(?<!全)总)?牵头(?:单位)?"
    r"(?:负责|组织实施|组织|实施|落实|推进|协调|办理|抓总|抓落实|承担|做好|完成)*"
    r"|主办|主责|负总责|(?<=[会委部厅局办院署府联协团央])为主(?!要)"
    r"|作?为(?:总|主要?)?(?:牵头|主办|主责)(?:责任)?(?:单位|部门)"
)
OTHER_VERB = (
    rf"(?:{OWN})?(?:结合(?:各自|本地区?)?实际)?{HOW}{DO}{AND_DO}(?:(?:做好|抓好)?(?:相关|有关|具体|配合)工作)?(?=$|[，,；;。、和及]|(?<=参加)|(?<=参与))"
    r"|作?为(?:主要)?(?:责任|配合|参与|参加|协办|协同|落实|实施)(?:单位|部门)"
    r"|(?:分工协作|协同配合|分工负责|齐抓共管|(?:组织|贯彻|抓好)(?:实施|落实))(?=$|[，,；;。])"
)
VERB = re.compile(rf"(?P<lead>{LEAD_VERB})|(?P<other>{OTHER_VERB})")
CHARGE = re.compile(
    r"(?<=[部委厅局办院会署府联协团央位门关区县市校司行])负责(?!人|同志|制|任|牵头|(?:组织|贯彻|推进|实施|落实)+(?:$|[，,；;。、）)]))(?=[^，,；;。、]{2})"
)
"""A负责资金保障: the task that follows is no unit."""

MARKED = re.compile(r"(?P<unit>[^、，,；;：:（(\s]{2,40})[（(](?:牵头|牵头单位|牵头部门|主办|主责)[）)]")
"""民政部（牵头）、财政部: the role stands in a bracket behind the name."""

BREAK = re.compile(r"[，,；;。]")
WITH = re.compile(r"[，,]?(?:会同|联合|商)")
TASK = re.compile(r"(?:制定|研究|提出|出台|建立|完善|编制|起草|组织开展|统筹)[^、，,；;。]*$")
LEADS_WITH = re.compile(r"(?<=.)会同(?=.)")
"""A会同B、C负责: the one that takes the others along leads (人力资源社会保障部会同发展改革委、教育部负责)."""
CONJUNCTION = re.compile(r"^(?:[，,；;。、和及与]|并|会同|联合)+|[，,；;。、]+$")


@dataclass(slots=True)
class Assigned:
    """What a list says.

    Attributes:
        leads, participants, open_class, aliases: as in the record.
        plain: the list names no role (bare names, or names before 负责).
        first_leads: the rule of the first unit stands in the list.
        holds_on: that rule holds for the later lists too.
        later: units that it adds to all later lists.
        form: `labels`, `verbs` or `bare`.
        strange: pieces that are no name of a unit.
    """

    form: Literal["labels", "verbs", "bare"]
    leads: list[str] = field(default_factory=list)
    participants: list[str] = field(default_factory=list)
    open_class: str | None = None
    aliases: dict[str, str] = field(default_factory=dict)
    plain: bool = True
    first_leads: bool = False
    holds_on: bool = False
    later: list[str] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)

    def add(self, found: Names, role: Role) -> None:
        """Takes the units of a stretch in a role; a unit that leads does not also take part."""
        self.plain = self.plain and role != "lead"
        taken = {*self.leads, *self.participants}
        (self.leads if role == "lead" else self.participants).extend(u for u in found.units if u not in taken)
        self.open_class = self.open_class or found.open_class
        self.aliases.update(found.aliases)
        functions = organization_words().departments if found.open_class else ()
        self.strange.extend(piece for piece in found.strange if piece not in functions)

    @property
    def units(self) -> list[str]:
        return self.leads + self.participants


@lru_cache(maxsize=1)
def label_pattern() -> re.Pattern[str]:
    """A label with its colon; the group that is set says its role: `lead`, `part`, `division` or `other`."""
    words = responsibility_words()
    # White space inside a label is the page's (责 任 单 位).
    groups = "|".join(
        f"(?P<{name}>{trie_pattern(labels)})"
        for name, labels in (
            ("lead", words.lead_labels),
            ("part", words.participant_labels),
            ("division", words.division_labels),
            ("other", words.other_labels),
        )
    )
    return re.compile(
        rf"[【\[［〔]?(?:{groups})(?:和(?:{trie_pattern(words.participant_labels)}))?"
        r"(?:[（(][^（()）\n]{1,12}[）)])?\s?(?:[：:]|[】\]］〕][：:]?|为(?!主)|[—－―]{2})\s*"
    )


def assigned(content: str) -> Assigned | None:
    """Reads what stands between the brackets of a list, or behind its label.

    Args:
        content: without the brackets around it; line breaks and spaces count for nothing.

    Returns:
        None when it names no unit at all.
    """
    content = NOTE_IN_BRACKET.sub(r"；\1", content)
    rule = FIRST_LEADS.search(content)
    later = LATER.search(content)
    holds_on = bool(rule and HOLDS_ON.search(content))
    plain = NOTE.sub("", LATER.sub("", content)) if rule or later or "下同" in content else content
    marked = [match["unit"] for match in MARKED.finditer(plain)]
    if marked:
        plain = MARKED.sub(r"\g<unit>", plain)
    label = label_pattern().search(plain)
    if label and label["other"] and plain[: label.start()].strip(" 　\n，,；;。、"):
        plain, label = plain[: label.start()], None
    if label and not plain[: label.start()].strip(" 　\n，,；;。、"):
        found = _labelled(plain)
    elif VERB.search(plain) or CHARGE.search(plain):
        found = _verbal(plain)
    else:
        found = Assigned("bare")
        found.add(names(plain), "first")
    for unit in marked:
        if unit in found.participants:
            found.participants.remove(unit)
            found.leads.append(unit)
            found.plain = False
    found.first_leads, found.holds_on = bool(rule), holds_on
    if later:
        found.later = list(names(later["units"]).units)
    return found if found.units else None


def _labelled(content: str) -> Assigned:
    found = Assigned("labels")
    labels = list(label_pattern().finditer(content))
    for number, label in enumerate(labels, 1):
        stretch = content[label.end() : labels[number].start() if number < len(labels) else len(content)]
        if label["other"]:
            continue
        inner = _verbal(stretch) if VERB.search(stretch) or label["division"] else None
        if inner and inner.units and (inner.leads or label["division"]):
            found.leads += inner.leads
            found.participants += inner.participants
            found.open_class = found.open_class or inner.open_class
            found.aliases.update(inner.aliases)
            found.strange += inner.strange
            found.plain = found.plain and inner.plain
        else:
            found.add(names(VERB.sub("", stretch) if inner else stretch), "lead" if label["lead"] else "first")
    found.participants = [unit for unit in found.participants if unit not in found.leads]
    return found


def _verbal(content: str) -> Assigned:
    """Names in front of a verb take its role; names behind the last verb take part."""
    found = Assigned("verbs")
    position = 0
    verbs = sorted([*VERB.finditer(content), *CHARGE.finditer(content)], key=lambda match: match.start())
    for verb in verbs:
        if verb.start() < position:
            continue
        before = CONJUNCTION.sub("", content[position : verb.start()])
        position = verb.end()
        lead = verb.re is VERB and bool(verb["lead"])
        if before:
            _add_in_front(found, before, lead)
        if verb.re is CHARGE or lead:
            position = _past_task(content, position)
    rest = CONJUNCTION.sub("", TASK.sub("", content[position:]) if verbs else content[position:])
    if rest:
        found.add(names(rest), "participant")
    return found


def _add_in_front(found: Assigned, before: str, lead: bool) -> None:
    """Takes the names in front of a verb; 会同 parts those who lead from those who take part."""
    along = LEADS_WITH.search(before)
    if along is None:
        found.add(names(before), "lead" if lead else "participant")
        return
    found.add(names(before[: along.start()]), "lead")
    found.add(names(before[along.end() :]), "participant")


def _past_task(content: str, position: int) -> int:
    """Past what is led or taken charge of (A牵头制定方案，…): up to the next break, unless units stand there."""
    if WITH.match(content, position):
        return position
    found = BREAK.search(content, position)
    end = found.start() if found else len(content)
    stretch = VERB.sub("", content[position:end])
    stretch = CONJUNCTION.sub("", stretch)
    if not stretch or all(looks_like_unit(unit) for unit in names(stretch).units):
        return position
    return end
