"""Which written modal governs a fact: must, must_not, may, encourage, or none of them (plan).

The rules are those of the extraction contract:

- the outermost written modal counts (各级党委**要**支持工会… is `must`, whatever stands behind 支持);
- it is valid from where it stands to the end of its sentence (要按时拨缴…，财政部门…，进一步规范…), over semicolons and
  over the items of a list that it opens (应当履行下列职责：（一）…；（二）…。);
- a co-ordinate clause with a modal of its own takes it (3人以上的，**必须**设立…；不足3人的**可**成立…);
- without any modal a sentence whose first verb is 鼓励, 支持, 推动 or 引导 is `encourage`, any other is `plan`;
- 应当日办结 is 应 and 当日;
- 一般, 原则上, 努力, 有权 are no modals, nor is 要 in 重要, 可 in 可能, 应 in 应急; a modal inside a condition
  (应当缴纳而未缴纳的，…), a quotation or a title governs nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple, cast

from ingest.records import Modality
from ingest.text import Sentence

WINDOW = 1500
"""How far a modal is looked for, in characters: longer than a sentence that a person wrote; it bounds the cost."""


class Modal(NamedTuple):
    """A written modal `[start, end)` and what it says."""

    start: int
    end: int
    modality: Modality


_SAME_DAY = r"日(?![常益趋清终夜产均])|天(?![然天])|月(?![度月清结均])"
"""应当日办结 is 应 and 当日, 应当日清月结 is 应当 and 日清."""
_MODAL = re.compile(
    r"""
    (?=[不禁严可允必应要须需确])(?:
    (?P<must_not>
        (?<![^理事]由)不得(?![不已力志]|了(?!解)|人(?!为|员)|法(?!定))
      | 不可(?!或缺|缺|少|分|替代|逆|抗力|避免|侵犯|动摇|比拟|思议|预见|预测|行|能|靠|持续
            |低估|逾越|磨灭|估量|撼动|忽视|否认|移易)
      | 不应(?:当|该)?(?![有用急])
      | 不(?:允许|准许|许|准)(?![的确备])
      | (?<!要)不要(?![求紧])
      | (?<!令)(?<!令行)(?<!所)禁止(?![性的令]|行为|事项|或)
      | 严禁 | 严格禁止
    )
  | (?P<may>
        (?<!是否)可以(?![说看见]|理解|预见)
      | (?<![许认不尚宁两即否岂适])(?<!可[有看进])可
        (?!有可无|看可学|进可出|回收物|圈可点|[以能靠持量见贵观喜信谓怕爱敬口操供耻读触怜惜替溯歌]|考(?![虑察])|推广|复(?![议核查])|行(?!使)|控(?![制告])
          |比(?!照)|执(?!勤)|追(?![究加回缴])|再(?![次申])|支(?!持)|视(?![情实具为作同])|利(?!用)|否|感|[^，,。；;]{1,2}性|及(?!时)|达(?![到成])
          |变(?![更卖通])|选(?![举派聘择任])|取(?![得消])|享有的|[^，,。；;]{1,2}率)
      | (?<!不)允许(?![，,。；的]|范围|条件)
    )
  | (?P<must>
        (?<!无)必须(?![品的]|清醒|看到)
      | (?<![适响回供效反感相])应当(?!时的|"""
    + _SAME_DAY
    + r""")
      | (?<![适响回供效反感相])应该
      | (?<![相适反回供对响感呼顺因不百])(?<![^绩]效)(?<!应知)应
        (?!当(?!"""
    + _SAME_DAY
    + r"""))
        (?![该急用届运试酬声景季城诉]|知应会|享(?:待遇|尽享)|[选到参](?:人数|名额|代表)|[退补发缴征付还](?:金额|补贴|资金|款|费|税|额|数额|总额|工资)|援(?!助)|聘(?![请用])|邀(?!请)|变(?!更)|答(?!复)|允(?!许)|验(?![收证])|得(?!到)
          |承(?!担|接|办)|考(?![虑核察])|征(?![求得询])|对(?=[^，,；;。\n]{0,8}(?:突发|风险|挑战|疫情|灾[害情难]|危机|事[件故]|形势|变化|老龄化|应急))(?![^，,；;。\n]{1,24}(?:进行|给予|予以|作出|加以|(?:开展|实施)[^，,；;。\n]{0,6}(?:调查|评估|核查|排查|监测|检查)))|对(?![^，,；;。\n]{1,24}(?:进行|给予|予以|实行|作出|加以|采取|承担|开展|提供|实施))
          |到(?:会|人数)|选(?:人数|名额|代表|委员|的)|参(?:会|加会议)人数|出席(?:会议)?(?:人数|代表)|有(?:的|之|作用|贡献)|(?P<all>.)[尽必则](?P=all)|[^，,。在]{1,2}未(?!来)|纳税|税|发工资
          |[缴交]纳[^，,。；;的]{0,16}[0-9][%％]?的(?:标准|比例|数额|金额)
          |(?:拨缴|补缴|上缴|上解|拨付|返还|[缴交拨收付计])(?:纳)?(?:的|款|额|费|数|份额|[金总数]额|经费|部分|比例))
      | (?<![重需必纲摘首紧简扼概只纪显精辑索快将不没撮旨枢冲])(?<!^[主想所次险机提])
        (?<![^民]主)(?<![^思理]想)(?<![^场究务出托]所)
        (?<![^每层一]次)(?<![^保]险)(?<![^时危手]机)(?<![^前]提)要(?!管党)
        (?![素件义害闻职道塞么案价挟账旨员津略览]|求(?![真实新])|点(?!面)|领(?![导会先取])|务(?![实必])|情(?!同)|地(?!方)
          |目(?!标)|约(?![束谈])|人(?![人尽])|想(?!方)|靠(?!前)|强(?![化调制])|不(?![断折仅但失忘得怕])|是(?!非)|紧(?![紧密扣盯跟抓贴]))
      | (?<![必无胡])须(?![知臾要眉])
      | (?<![所必急亟供内外军民刚特按无不])需(?=经|由|报|通过|听取|向|提交|征得|事先)
      | (?<![为以明])确保
    ))
    """,
    re.VERBOSE,
)

_BREAK = re.compile(r"[，,；;：:。！？!?\n]")
_EMBEDDED = re.compile(
    r"(?:(?:对于?|将|把|属于)(?:依法|按规定|已经|已|尚|仍|确|确实|本来|原本)?|涉及|以及|其他|凡是?|法律规定|认为|(?<!有关)(?<!按照)(?<!依照)(?<!根据)(?<!按)(?<!的)规定|(?<!的)约定|(?<!的)决定|无|没有|是否|有关|按照|依照|根据|[与及]|(?<!之)和)$"
)
"""What stands directly before a modal that belongs to a relative or object clause (对应当参加…的, 规定应当…)."""

_LISTS = re.compile(
    r"(?:明确|公布|公开|公示|梳理|规范|宣传|推行|编制|列出|细化|厘清)(?:了)?(?:群团组织|工会|社会组织|政府|依法|由)?$"
)
_OF_A_NOUN = re.compile(r"[^，,。；;的]{1,24}的[^，,。；;的]{2,14}(?=[，,。；;、]|$)")
"""What stands in front of a modal that only names a thing, and how that name goes on."""

_ALLOWS = ("可", "可以")
_MAY_BE_DONE_BY = re.compile(
    r"由[^，,。；;的]{2,24}(?:承接|承担|提供|办理|完成|实施|负责|购买)的[^，,。；;的]{0,8}(?:事项|服务|项目|工作|事务|职能|任务|业务)"
)
"""可由社会力量承担的事项: what something is, and no leave."""

_ENCOURAGE = re.compile(
    r"""
    \s*
    (?:[（(]?[0-9０-９一二三四五六七八九十百]{1,4}[）)]?[、.．]?\s*|——?|—{1,4}|-{1,4})?
    (?!(?:认真|全面|切实|深入|严格)*(?:贯彻|落实|执行|用好))
    (?!(?:加快|进一步|不断|积极|努力|着力)*(?:建立|构建|完善|健全|形成|加强|巩固|打造))
    (?!(?:积极|广泛|精心|认真)*组织(?:和|、|并)?(?:推动|引导|支持|鼓励))
    (?:[^，,；;。：:\n]{0,40}?(?:国家|政府|部门|单位|组织|工会|机关|委员会|党委|党组|联合会|妇联|科协|文联|残联|团委|共青团|企业|学校|院校|机构|社会|各地|各级|各方|省|市|县|会))?
    (?:积极|大力|进一步|着力|切实|充分|依法|广泛|努力|不断|主动|继续|深入|统筹|优先|始终|坚持)*
    (?:鼓励|支持(?!的|力度|保障|配合|政策|体系|下|作用|系统|方向|范围|对象|标准)|推动(?!力|下|作用)|引导(?!资金|基金|下|作用|员))
    """,
    re.VERBOSE,
)
URGES = re.compile("鼓励|支持|推动|引导")
"""The first verb of a sentence that encourages."""


def modals(text: str, start: int, end: int) -> list[Modal]:
    """The modals that govern something in `[start, end)`, in order.

    Left out are modals in a condition (应当缴纳而未缴纳的，), in a relative or object clause behind its opener
    (对应当…的), inside quotation marks and inside a title. Offsets count code points of `text`.
    """
    found = []
    for match in _MODAL.finditer(text, start, end):
        at = match.start()
        if (
            _names_what(text, match, start)
            or _conditional(text, match.end())
            or _EMBEDDED.search(text, max(start, at - 5), at)
        ):
            continue
        if _quoted(text, at, start):
            continue
        found.append(Modal(at, match.end(), cast(Modality, match.lastgroup)))
    return found


def modality_of(text: str, sentence: Sentence, start: int, end: int) -> Modality:
    """The modality of a fact whose evidence is `[start, end)` inside `sentence`.

    A modal inside the evidence counts before one that stands earlier, except where the earlier one still holds for
    the evidence's own first clause. `plan` where nothing is written.
    """
    opening = _opening(text, sentence.start, max(0, start - WINDOW))
    floor = max(opening, start - WINDOW)
    found = modals(text, floor, min(end, start + WINDOW))
    before = [modal for modal in found if modal.start < start]
    inside = [modal for modal in found if modal.start >= start]
    if inside and (not before or _first_clause(text, start, end) >= inside[0].start):
        return inside[0].modality
    if before:
        return _outermost(text, before)
    if inside:
        return inside[0].modality
    return "encourage" if encourages(text, sentence.start, start) else "plan"


def encourages(text: str, opening: int, position: int) -> bool:
    """Whether the first verb of the sentence, or of its part between semicolons, is 鼓励, 支持, 推动 or 引导.

    `opening` is where the sentence begins. The caller has made sure that no modal governs the place.
    """
    if position > opening:
        part = max(text.rfind("；", opening, position), text.rfind(";", opening, position)) + 1
        opening = max(opening, part)
    if position - opening > WINDOW or URGES.search(text, opening, opening + 120) is None:
        return False
    return _ENCOURAGE.match(text, opening, opening + 120) is not None


def _names_what(text: str, modal: re.Match[str], floor: int) -> bool:
    """明确不得列入考核的事项, 公布可以开展的服务项目清单: a modal inside the name of what is listed."""
    before = _LISTS.search(text, max(floor, modal.start() - 10), modal.start())
    if before is not None and _OF_A_NOUN.match(text, modal.end()) is not None:
        return True
    return modal.group() in _ALLOWS and _MAY_BE_DONE_BY.match(text, modal.end()) is not None


def _conditional(text: str, after: int) -> bool:
    """Whether the clause that holds the modal is a condition: it ends in 的 before a comma (应当缴纳而未缴纳的，)."""
    stop = _BREAK.search(text, after, min(len(text), after + 200))
    if stop is None or text[stop.start()] not in "，,":
        return False
    return text[stop.start() - 1] == "的" and text[stop.start() - 2 : stop.start()] != "目的"


def _quoted(text: str, at: int, floor: int) -> bool:
    """Whether a place stands inside “…” or 《…》 opened at most 80 characters before."""
    low = max(floor, at - 80)
    return text.rfind("“", low, at) > text.rfind("”", low, at) or text.rfind("《", low, at) > text.rfind("》", low, at)


def _first_clause(text: str, start: int, end: int) -> int:
    """Where the first clause of the evidence that is more than a condition or a 对-phrase ends."""
    position = start
    while True:
        stop = _BREAK.search(text, position, end)
        if stop is None:
            return end
        if text[stop.start() - 1] != "的" and not text.startswith(("对", "在", "按"), position):
            return stop.start()
        position = stop.end()


def _outermost(text: str, before: list[Modal]) -> Modality:
    """The modality that still holds behind the last of these modals: the first one of its clause."""
    chosen = before[-1]
    for modal in reversed(before[:-1]):
        if _BREAK.search(text, modal.end, chosen.start):
            break
        chosen = modal
    return chosen.modality


def _opening(text: str, start: int, floor: int) -> int:
    """Where the sentence opens in the grammatical sense: lines that end in ： ； or ， run on in the next."""
    while start > floor:
        last = start - 1
        while last > floor and text[last].isspace():
            last -= 1
        if last <= floor or text[last] not in "：:；;，,":
            break
        line = text.rfind("\n", floor, last) + 1
        if line >= start:
            break
        start = max(line, floor)
    return start
