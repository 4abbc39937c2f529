"""The written forms of leadership, each a small grammar over one sentence.

| form | example |
| --- | --- |
| receives | 工会、共青团、妇联受同级党委和各自上级组织双重领导; 接受上级科协业务指导 |
| mainly | 以同级党委领导为主的体制; 同级党组织管理为主、上级团组织协助管理 |
| dual | 实行同级党委和上级工会双重领导 |
| ruled | 地方文联实行同级党委领导 |
| under | 在区委直接领导下，在团市委指导下，团区委成立…; 群团组织在党组织领导下发挥作用 |
| leads | 上级群团组织依法依章程领导或指导下级群团组织工作; 负责指导同级群团组织…，管理…领导班子 |
| over | 坚持党对群团工作的统一领导; 上级群团组织对下级群团组织的协管力度 |
| rules | 县级总工会对乡镇工会实行垂直领导 |
| defined | 工会是中国共产党领导的职工自愿结合的工人阶级群众组织; 共青团直接领导的青年社会组织 |
| group | 群团组织中的党组要充分发挥领导核心作用 |
| assists | 区总工会…协助区委做好协管工作 |
| charged | 一般由党委专职副书记分管群团工作; 省作协机关由省委宣传部代管 |
| administers | 省总工会代管省产业工会; 市妇联协助管理县级妇联领导班子 |
| belongs | 市作家协会归口市文联管理; 机关团委隶属机关党委; 置于同级党委的领导之下 |
| heads | 中华全国总工会是各级地方总工会的领导机关 |
| organ | 工会的最高领导机关是工会的全国代表大会和它产生的中华全国总工会 |
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ingest.facts.leadership.defining import assists, defined, group, heads, organ
from ingest.facts.leadership.doubling import dual, mainly, ruled
from ingest.facts.leadership.place import Place, Statement
from ingest.facts.leadership.placing import administers, belongs, charged
from ingest.facts.leadership.stating import leads, over, receives, rules, under

FORMS: tuple[tuple[Callable[[Place], Iterator[Statement]], tuple[str, ...]], ...] = (
    (receives, ("受", "服从")),
    (mainly, ("为主",)),
    (dual, ("双重", "相结合")),
    (ruled, ("实行", "坚持")),
    (under, ("下",)),
    (leads, ("领导", "指导")),
    (over, ("对",)),
    (rules, ("实行", "实施", "进行", "给予", "行使", "履行", "负", "承担")),
    (defined, ("领导下", "领导的")),
    (group, ("党组",)),
    (assists, ("协助",)),
    (charged, ("由",)),
    (administers, ("代管", "托管", "归口", "协")),
    (belongs, ("归", "隶属", "从属", "置于")),
    (organ, ("领导机", "领导者", "领导核心")),
    (heads, ("领导机",)),
)
"""All forms, in the order in which they are tried; the same statement found twice counts once."""
