"""Wages and treatment that are paid, kept or made equal.

Forms: 落实村妇代会主任报酬 (hunan-2015); 其工资照发，其他待遇不受影响, 由所在单位支付 (Trade Union Law arts. 40, 42).
"""

from __future__ import annotations

import re

from ingest.facts.funding_rule.rules import Rule

_PAY = r"(?:工资(?!总额|集体|协商|支付|性)|报酬|待遇|薪酬|奖金|岗位津贴|教育津贴|特殊教育津贴|职务津贴|误工补贴|误工补助|履职补贴)"
_NOT = re.compile(
    r"工资总额|平均工资|集体协商|平等协商|集体合同|最低工资|拖欠|克扣|政治待遇|政策待遇|同等政策|保险待遇|低保|歧视|参与|督促|要求|协助|政治上|荣誉|维护|代表|听取|监督|讨论|争议|"
    r"优抚|抚恤|会议待遇|调解|研究|涉及|不合理|违反|有关规定的|劳动报酬权|最低生活保障|增长机制|收入分配|公平|平等|免费|同工同酬|养老"
)

RULES = (
    Rule(
        "remuneration",
        re.compile(
            rf"(?:(?P<beneficiary>[^，,；;、的]{{2,20}}?)的?)?{_PAY}[^，,；;]{{0,20}}(?:照发|照常|不变|不受影响|支付|发放|承担|负担|分担|同等|保障|兑现|列支|解决|落实|不低于|按照[^，,；;]{{2,30}}(?:执行|规定)|与[^，,；;]{{2,30}}(?:相同|同等|一致))"
        ),
        veto=_NOT,
    ),
    Rule(
        "remuneration",
        re.compile(
            rf"(?:支付|发放|落实|提高|享受|补发|发给|兑现|保障|解决|改善|逐步提高)(?P<beneficiary>[^，,；;]{{0,30}}?)(?:的|相关|应得的|合理的|相应的|相应|同等|经济|生活|各项|有关)*{_PAY}"
        ),
        veto=_NOT,
    ),
)
