"""What is claimed beyond N, 2N, double pay and unpaid wages, by the words for it."""

from __future__ import annotations

import re

from litigation.analysis.values.employment import Topic

_RAISED = r"[^。；]{0,24}(?:未|没|拖欠|克扣|扣发|要求|请求|支付|应付|补发|补偿|不发|少发|差额)"
TOPICS = (
    (Topic.OVERTIME, re.compile(r"加班(?:费|工资|报酬)")),
    (Topic.ANNUAL_LEAVE, re.compile(r"(?:未休)?(?:带薪)?年(?:休)?假(?:工资|补偿|报酬)?")),
    (Topic.NOTICE_PAY, re.compile(r"代通知金|额外支付一个月工资")),
    (
        Topic.INJURY,
        re.compile(
            r"工伤|(?:上班|工作|车间|工地|厂里|岗位|途中)[^。；]{0,24}(?:摔|砸|压|割|烫|扭|受)伤"
        ),
    ),
    (
        Topic.SOCIAL_INSURANCE,
        re.compile(
            r"补缴[^。；]{0,24}(?:社|公积)|失业(?:保险)?(?:金|待遇)损失"
            r"|未(?:依法|按时|足额|及时|给|为|[我本]人?){0,3}(?:缴纳|缴交|交|缴)社"
        ),
    ),
    (
        Topic.BONUS,
        re.compile(
            rf"(?:年终奖金?|年终双薪|十三薪|绩效奖金?|奖金){_RAISED}"
            r"|(?:支付|补发|拖欠|未发|没发)[^。；]{0,16}(?:年终奖|绩效奖|奖金)"
        ),
    ),
    (
        Topic.COMMISSION,
        re.compile(
            rf"(?:提成|佣金|业务费){_RAISED}|(?:支付|补发|拖欠|未发|没发)[^。；]{{0,16}}(?:提成|佣金)"
        ),
    ),
    (Topic.NON_COMPETE, re.compile(r"竞业(?:限制|禁止)")),
    (
        Topic.MINIMUM_WAGE,
        re.compile(r"(?:低于|不足|未达)[^。；]{0,12}最低工资|最低工资(?:标准)?(?:的)?差额"),
    ),
    (Topic.MATERNITY, re.compile(r"怀孕|孕期|产假|生育(?:津贴|保险)|哺乳期")),
    (
        Topic.TRAINING,
        re.compile(r"服务期(?:约定|违约|协议)|培训(?:费用?|服务)(?:违约金|协议|返还)|返还培训费"),
    ),
)


def topic_of(text: str) -> Topic | None:
    """The topic that a claim is about; None where it is about none of these."""
    return next((topic for topic, pattern in TOPICS if pattern.search(text)), None)
