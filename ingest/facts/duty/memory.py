"""What a sentence lends to the next: the bearer that is not named again."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from ingest.facts.duty.figures import LIMITS, SIZED
from ingest.facts.duty.named import PLACES
from ingest.facts.duty.scene import Statement
from ingest.facts.duty.sentences import CHARGES, LONGEST, Whole
from ingest.mentions.subjects import begins, subject_at
from ingest.records import Modality
from ingest.text import Clause, PolicyText
from vocabulary.duty_words import duty_words

_AIMS = re.compile(
    r"重要(?:性|意义)|紧迫性|意义|形势|背景|指导思想|基本原则|工作原则|总体要求|总体思路|总体目标|主要目标|工作目标|目标任务|发展目标|改革目标|目标要求"
)
_MEASURES = re.compile(r"措施|任务|举措|行动")
_SPECIAL = re.compile(
    r".{0,60}(?:负责人|负责同志|书记|主席|主任|干部|委员|成员|代表)|[^、，,及和与]{0,30}(?:中心组|部门|单位|媒体)"
)
_CHARGED = re.compile(CHARGES)
_TERM = re.compile(r"(?:的)?(?:每届)?任期")
_NOBODY = re.compile(
    r"(?:大力|积极)?(?:鼓励|提倡)|对[^，,。；;]{2,60}[，,][^，,。；;]{0,24}(?:给予|予以)|在[^，,。；;]{2,60}方面[，,]不得歧视"
    r"|(?:建立|组建|成立|设立|撤销|合并|变更|调动|罢免)[^，,。；;的]{2,20}[，,]?(?:必须|应当?|须|要)(?:事先|依法|按规定)*(?:报|经|征得|征求)"
    r"|[^，,。；;]{2,40}的(?:调查|善后)*处理[，,]?(?:必须|应当?|须|要)有"
    r"|[^，,。；;]{2,40}的[，,](?:可以?)?(?:责令|依法给予|给予|发放|(?!还?应)[^，,。；;]{0,16}加收)|力争到\d{4}年|[^，,。；;]{0,30}(?:经费|资金)(?:的?(?:使用|管理|收支|来源)(?:情况)?)?(?:列入|纳入|由|接受|实行)"
)
"""A sentence of benefits, of encouragement or of what others decide (建立工会组织必须报上一级工会批准) that names
nobody is not told of the body before it."""
_OF_ITS_OWN = re.compile(
    r"[^，,。；;]{0,12}(?:合同|协议)(?:草案)?(?:依法|正式)?(?:订立|签订|签署|达成|变更|解除|终止|期满|届满)(?:之?[后前时]|的)?[^，,。；;]{0,8}[，,]"
    r"|[^，,。；;]{1,16}(?:出缺|缺额)(?:的|时|后)?[，,]?(?:应|必须|须|要)"
    r"|(?:同步|配套)?(?:(?:新建|改建|扩建|建设)(?:、|和|或者?)?)+[^，,。；;的]{2,30}[，,](?:应当|必须|须|不得)"
    r"|(?:(?:[^，,。；;]{0,6}(?:监督|监管|审计)|[^，,。；;]{0,16}[金款物费](?:必须|应当)?按)[^，,。；;]{2,24}|加强[^，,。；;]{2,24}(?:监督|监管|审计))[，,](?:不得|严禁|禁止)(?:擅自|随意|任意|非法|以[^，,。；;]{2,8})?(?:截留|挪用|侵占|挤占|克扣|私分|平调|贪污|冒领|虚报)"
    r"|(?:[一二两三四五\d]{1,2}年内|当年|次年)不得(?:再次?|重新)?(?:申报|申请|参评|参加|享受)"
)
"""协议订立后，应当报送…; 职位出缺的，应当补选; 配套建设住宅区，应当…; 监督资金使用，不得截留: an event, a building or
money of its own is told of whoever it concerns, which need not be the body of the sentence before."""
_TOWARDS = re.compile(r"(?:除[^，,。]{2,60}外[，,])?对(?!外|口|标|接|照)")
"""对流浪乞讨残疾人给予救助: a bare task that opens with whom it is for names nobody."""
_FINANCE = ("财政", "财政部门")
"""Who pays is not told of the tasks that follow (各级财政要加大投入。完善管理政策。)."""
_PLACES = (*PLACES, "用地", "项目")
"""活动场所不得出租。…的，通过购买方式解决: a place has no further tasks."""
_ADDRESSED = ("企业", "城镇", "用人单位")
"""Whom a government addresses in between (企业要提取培训经费。改进补贴方式。)."""
_MOVED = ("因工作需要调动", "调动")
"""因工作需要调动时，应当征得…同意: whoever moves somebody, which the body before does only if it was told of moving."""
_AND_SO = ("同时", "此外", "并", "也", "还")
"""同时建立女职工委员会: what goes on from the sentence before."""
_SPENDS = re.compile(r"(?:安排|拨付|投入|列支|提取|统筹)[^，,。；;]{0,24}(?:资金|经费|专款|补助)")
"""各级财政要安排经费。每年从公益金中安排20%的资金…: the payer pays here as well."""
_BUDGETS = re.compile(r"(?:经费|资金)[^，,。]{0,10}预算")
_ENDED = ("任期届满", "任期内", "届满", "期满")
_NAMES = re.compile(
    r"(?:权利|来源|内容是?|对象[是为有]?|原则|条件|情形|行为|包括|范围)$|(?:以下|下列)[^，,：:]{0,6}(?:问题|事项|开支|支出|用途|费用)$"
    r"|(?:资金|经费|基金|补助|[金费款])[^，,。；;：:]{0,10}(?:用于|使用于|开支)(?:以下|下列)?(?:[^，,：:]{0,6}(?:方面|项目|内容))?$"
)
"""补助资金用于以下方面：（一）…: what stands below tells what money is for."""
_CASE = r"(?:下列|以下)[^，,：:]{0,8}(?:条件|情形|行为|情况)"
_CASES = re.compile(rf"{_CASE}(?:之一)?(?:的)?$")
_IN_CASES = re.compile(rf"{_CASE}之一的?[，,][^：:]*$")
"""有下列情形之一的，检察机关可以提起公益诉讼：（一）侵害平等就业权益；…: what stands below says when."""
_BENEFITS = re.compile(r"免交|免缴|享受|保留")
_SAME_ONE = re.compile(r"(?:是|没有|未|任满)[^，,。]{1,12}的|[^，,。；;对]{2,12}的[，,](?:应|必须|须)")
"""是共产党员的应进入党组: one of those who were just spoken of."""
_NARROW = re.compile(
    r"^(?:国家级|镇|乡|村|本级|已|未|有|没有|尚未|实行|设有|其|原单位|所在单位)|党校|学院|班子$|中心组$|[会委]党组$|（产业园区）|等[^、，]{2,8}(?:企业|行业)$"
)


class Kept(NamedTuple):
    """A bearer that was named in `[start, end)`, by what modality, whether it was urged by 要, and whether the duty
    holds from some size on or stands among tasks of nobody."""

    bearer: str
    modality: Modality
    urged: bool
    sized: bool
    start: int
    end: int


def _only_aims(heading: str) -> bool:
    """Whether a heading promises findings and aims alone (主要目标), and no measures with them (主要目标和策略措施)."""
    return _AIMS.search(heading) is not None and _MEASURES.search(heading) is None


def _person(bearer: str) -> bool:
    """Whether a bearer is persons or an office (各级产业工会主席（主任）)."""
    name = bearer.partition("（")[0] if bearer.endswith("）") else bearer
    return name.endswith(duty_words().persons)


class Memory:
    """The bearer that the next sentence may take over, and whether bare sentences are tasks where we are.

    A sentence without a subject speaks of the bearer before it. Where that one is an office-holder or a special body
    (负责人, 中心组, 部门, 单位), the bearer that opened the nearest paragraph is meant; who may do something, who pays,
    and a body of one place that is named once take no task of the next sentence.
    """

    def __init__(self, policy: PolicyText) -> None:
        self.tasks = True
        self.cases = False
        self._text = policy.text
        self._clauses: dict[str, Clause] = {
            clause.path: clause for instrument in policy.instruments for clause in instrument.clauses
        }
        self._first = {
            instrument.order: instrument.clauses[0].start for instrument in policy.instruments if instrument.clauses
        }
        self._at: tuple[int, str | None] | None = None
        self._opened: dict[str, Kept | None] = {}
        self._named: str | None = None
        self._lists_cases = False
        self._last: Kept | None = None
        self._allowed: str | None = None
        self._times: Counter[str] = Counter()
        self._opener: str | None = None
        self._term: str | None = None
        self._line = -2
        self._aims: str | None = None

    def enter(self, whole: Whole) -> None:
        """Comes to the clause of a sentence: a new one takes the bearer that its parent's own text left."""
        here = (whole.first.instrument, whole.first.clause)
        if here == self._at:
            return
        if self._at is not None and self._at[1] is not None:
            self._opened[self._at[1]] = self._last
        item = whole.first.clause and self._named and whole.first.clause.startswith(f"{self._named}/")
        if item and (not self._lists_cases or self._opens(whole)):
            self._at, self.tasks = here, False
            self.cases = self._lists_cases
            return
        self._named = None
        self.cases = False
        self._at = here
        path = whole.first.clause
        self._last = self._opener = self._term = self._allowed = None
        self._times.clear()
        self.tasks = path is not None or whole.start >= self._first.get(whole.first.instrument, 0)
        while path and "/" in path:
            clause = self._clauses.get(path)
            if clause is not None and clause.heading and _only_aims(clause.heading):
                self.tasks = False
            self._last = self._last or self._headed(clause)
            path = path.rsplit("/", 1)[0]
            self._last = self._last or self._opened.get(path)
        if self._aims is not None and (whole.first.clause or "").startswith(f"{self._aims}/"):
            self.tasks = False

    def _headed(self, clause: Clause | None) -> Kept | None:
        """The body that a slogan over a provision calls on: （十二）地方政府要切实承担主体责任。建立工作机制…"""
        heading = clause.heading if clause is not None else None
        found = subject_at(heading, 0, len(heading)) if heading and "要" in heading else None
        if clause is None or heading is None or found is None or not heading.startswith("要", found.end):
            return None
        return Kept(heading[: found.end], "must", urged=True, sized=False, start=clause.start, end=clause.body)

    def label(self, whole: Whole) -> None:
        """Comes to a label: what stands below 主要目标： is aimed at, what stands below 策略措施： is to be done."""
        self._aims = whole.first.clause if _only_aims(self._text[whole.first.start : whole.first.end]) else None
        self._at = None

    def lists(self, whole: Whole) -> None:
        """Comes to a list of what money is for: the items below it are no tasks."""
        self._named, self._lists_cases = whole.first.clause, False

    def close(self, whole: Whole) -> None:
        """Leaves a sentence: one that opens a list of rights, sources or cases makes the items below it no tasks."""
        end = whole.first.end
        while end > whole.start and self._text[end - 1].isspace():
            end -= 1
        if self._text[end - 1] not in "：:":
            return
        in_cases = _IN_CASES.search(self._text, whole.start, end - 1) is not None
        if in_cases or _NAMES.search(self._text, whole.start, end - 1):
            self._named = whole.first.clause
            self._lists_cases = in_cases or _CASES.search(self._text, max(whole.start, end - 13), end - 1) is not None

    def _opens(self, whole: Whole) -> bool:
        """Whether a sentence is the first of its clause; behind the last of the cases the text goes on."""
        clause = self._clauses.get(whole.first.clause or "")
        return clause is not None and not self._text[clause.body : whole.start].strip()

    def hear(self, whole: Whole) -> None:
        """Remembers of whom a sentence without a duty speaks (委员会每届任期三年。任期届满，应当…)."""
        named = subject_at(self._text, begins(self._text, whole.start, whole.end), whole.end)
        if named is None:
            return
        name = self._text[named.start : named.end]
        if _TERM.match(self._text, named.end):
            self._term = name
        told = self._text.startswith("是", named.end) or _CHARGED.match(self._text, named.end)
        if self._last is None and told and not _person(name):
            self._last = Kept(name, "plan", urged=False, sized=False, start=whole.start, end=whole.end)

    def lent(self, statement: Statement) -> str | None:
        """The bearer of a sentence that names none; 禁止… and 严禁… forbid everybody. No bearer before a wrong one."""
        text, start = self._text, statement.start
        bare = statement.modality == "plan"
        task = bare or statement.modality == "encourage" or text.startswith("确保", start)
        elsewhere = _NOBODY.match(text, start) or _OF_ITS_OWN.match(text, start)
        if text.startswith(("禁止", "严禁", "非经"), start) or elsewhere:
            return None
        limits = statement.modality == "must_not" and text.startswith(LIMITS, statement.action)
        if (bare or limits) and _TOWARDS.match(text, start):
            return None
        if self._term is not None and text.startswith(_ENDED, start):
            return self._term
        if statement.modality == "may" and self._allowed:
            return self._allowed
        last = self._last
        if last is None or (text.startswith(_MOVED, start) and text.find("调动", last.start, last.end) < 0):
            return None
        bearer = last.bearer
        if last.modality == "may" and statement.modality != "may":
            # 可以开展募捐活动。募捐活动应当…: the same act is spoken of.
            same = text.find(text[start : start + 4], last.start, last.end) >= 0
            if text.find(bearer, start, statement.end) >= 0 and not same:
                return None
            return bearer if same or _BENEFITS.search(text, start, statement.end) else None
        if _person(bearer):
            lists = text[last.end : last.end + 1] in ("：", ":")
            return bearer if last.urged or lists or _SAME_ONE.match(text, start) else self._opener
        if _SPECIAL.fullmatch(bearer):
            bearer = self._opener or bearer
        if bare and (
            (bearer.endswith(_ADDRESSED) and not text.startswith(_AND_SO, start))
            or (bearer.endswith(_FINANCE) and _SPENDS.search(text, start, statement.end) is None)
            or (last.modality == "plan" and _BUDGETS.search(text, last.start, last.end))
        ):
            return None
        if bare and bearer.endswith(_PLACES):
            return None
        narrow = last.sized or (_NARROW.search(bearer) is not None and self._times[bearer] < 2)
        return None if narrow and task else bearer

    def limited(self, statement: Statement) -> str | None:
        """Whose limit it is: that of the body just said to serve them (工会对职工开展救助。对职工的救助不得超过…)."""
        text, last = self._text, self._last
        if last is None or statement.modality != "must_not" or not text.startswith(LIMITS, statement.action):
            return None
        serves = text.startswith("对", last.start + len(last.bearer)) and _TOWARDS.match(text, statement.start)
        return last.bearer if serves else None

    def keep(self, whole: Whole, statement: Statement) -> None:
        """Remembers the bearer of a sentence that names one."""
        bearer = (statement.bearer or "").removeprefix("哪里的")
        self._times[bearer] += 1
        if statement.modality == "may" and self._last is not None:
            self._allowed = bearer
            if self._last.bearer.endswith(f"的{bearer}"):
                self._last = self._last._replace(bearer=bearer, sized=False)
            return
        self._allowed = None
        # 实行财政划拨的基层工会应…。要…。: behind one kind of a body, the body spoken of before is meant.
        if self._last and bearer.endswith(f"的{self._last.bearer}"):
            bearer = self._last.bearer
        urged = self._text[statement.action - 1] == "要"
        opening = min(statement.end, statement.start + 40)
        sized = statement.local or SIZED.search(self._text, statement.start, opening) is not None
        self._last = Kept(bearer, statement.modality, urged, sized, statement.start, statement.end)
        line = self._text.rfind("\n", max(0, whole.start - LONGEST), whole.start)
        if self._line != line and not _SPECIAL.fullmatch(bearer) and not _person(bearer):
            self._line, self._opener = line, bearer
