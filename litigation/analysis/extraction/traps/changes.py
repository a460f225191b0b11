"""Changes of the deal agreed by word of mouth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from litigation.analysis.extraction.messages import messages_of
from litigation.analysis.extraction.paper import Line, Paper
from litigation.analysis.values.facts import Contradiction, DocumentKind
from litigation.analysis.values.sources import Citation

_SUM = (
    r"(?:\d[\d,]{0,14}(?:\.\d{1,2})?\s?(?:元|块|[万千百kKwW])?"
    r"|[一二两三四五六七八九十]{1,3}[万千百][一二两三四五六七八九十万千百]{0,6})"
)
_PAPER = (
    r"(?:书面|纸面|白纸黑字|补充协议|协议|合同|签证单?|变更单|联系单|单子|单据|手续|文件|材料|字)"
)
_LATER = (
    r"(?:后补|后面|以后|过后|随后|稍后|晚点|回头|回来|之后|过[一两几]天"
    r"|等[^，。？]{0,10}[签盖补]|慢慢|再(?:签|补|走|说|办)|补(?:给|上|签|办|办?理)|没来得及"
    r"|不用等|不着急)"
)
_BY_WORD = (
    rf"|{_PAPER}[^，。？]{{0,10}}{_LATER}|{_LATER}[^，。？]{{0,6}}(?:补|签|走|办)[^，。？]{{0,4}}{_PAPER}"
    rf"|不用等[^，。？]{{0,4}}签|先(?:施工|干|做|上|弄|安排|进场)[^。？]{{0,10}}(?:补|手续|单)"
    r"|口头(?:先)?(?:定|同意|答应|说好|确认)|(?:不在|没在|超出)(?:原)?合同(?:里|内|范围)?"
    rf"|(?:加价|涨价|加钱|费用加|钱加|价格?加|款加|多给|多付|多算|另给|另付|另算|另计|追加)[^，。？]{{0,6}}{_SUM}"
    rf"|(?:新增|增加|追加|添|加装|加上|再加|增)[^。？]{{0,24}}(?:认|给|付|算|按|加|价格?|费用|要)[^，。？]{{0,4}}{_SUM}"
    rf"|{_SUM}[^，。？]{{0,4}}(?:没意见|同意|可以|就这么定|认了|认可)|按{_SUM}(?:算|另计|计|加|走|结)"
    rf"|(?:给你们?|同意|可以|行|好)[^，。？]{{0,6}}加{_SUM}"
)
_OWN_WORDS = (
    rf"|(?:多加|多给|再给|再加|往上调|上调|上浮|价[钱格]?[添加涨]|总[价款][^，。？]{{0,4}}[多加涨添调])[^，。？]{{0,4}}{_SUM}"
    rf"|{_SUM}[^，。？]{{0,3}}(?:另付|另给|另算|另计|我们?认|我们承认|公司认)|加[一-龥]{{0,4}}做|加做"
    rf"|{_SUM}(?:加|添|装)(?!价|班|急|起来|在一起|上?利息|上?违约金|上?运费|上?税)[一-龥]{{2,10}}[，。]"
    rf"|(?:文件|手续|单子|书面|纸面|协议|签证)[^，。？]{{0,8}}(?:迟点|慢慢|过阵子|别等|不等|以后)|别等(?:文件|手续|协议|签证)"
)
_CHANGE = re.compile(
    r"增项|加项|减项|(?:新增|追加|额外|另外|多(?:出来|做|加))(?:的|了|加|做|算|计)?[^，。？]{0,12}"
    r"(?:\d|元|万|块|工程|项目|部分|点位|功能|结算|算钱|费用)"
    r"|另(?:外)?(?:算|加|计|结)(?:钱|费)?|(?:补|后补|再签)(?:个|一?份|签)?(?:补充)?(?:协议|签证|合同)"
    r"|(?:协议|签证|合同|手续|单子)[^，。？]{0,6}(?:后补|回头补|以后补|再补|后面补|过后补)|签证"
    r"|加进去|加到合同|(?:算|放|并)(?:到|进|入)合同"
    r"|(?:价格?|单价|总价|价钱|工期|交期|货期|交货期?|付款(?:时间|方式|期限)?|账期|数量)"
    r"[^，。？]{0,8}(?:改|调|降|涨|延|推|往后|宽限|加到|减到|提前)"
    r"|(?:改成|改为|变更为|换成|调整(?:为|到)|调到|降到|涨到|加到|减到)[^，。？]{0,10}(?:\d|元|万|块)"
    r"|(?:单价|总价|总额|总数|货款|价款|价格?|每[吨件套米个箱])[^，。？付欠]{0,8}(?:加|减|便宜|优惠|让(?!财务|会计|老板|他|她|人)|抹|扣|下调|降)"
    r"[^，。？]{0,4}(?:\d|[一二两三四五六七八九十])"
    r"|(?:增加|减少|追加|另付|另给|让(?:你们?|您|贵司|利|价))[^，。？]{0,14}(?:\d|[一二两三四五六七八九十]{1,3}[万千百])"
    r"|合同变更|变更手续|结算时?(?:一起|一并|再)(?:算|结|付)"
    r"|(?:交货|工期|付款|还款|交付|竣工|完工)[^，。？]{0,8}(?:延期|推迟|延后|顺延|宽限|延到|推到|拖到)"
    r"|宽限(?:到|至|你|您|贵|一[天周日个]|[二两三四五六七八九十\d])"
    r"|(?:少付|少给|让利|抹掉?零|减免|打[\d一二三四五六七八九]+折)"
    r"|合同(?:的事)?[^，。？]{0,6}(?:作废|不算|取消|不按|就按|先按)"
    r"|(?:不按|别按|不用按)(?:原)?合同"
    rf"{_BY_WORD}{_OWN_WORDS}"
)
_BY_MOUTH = re.compile(
    r"(?:口头|当面|电话(?:里|中|上|沟通|联系)?)[^，。；]{0,6}"
    r"(?:约定|商定|说好|谈好|讲好|答应|同意|协商(?:一致)?|达成|变更|承诺|谈妥|说定)"
    r"[^。；]{0,30}(?:改|变更|调整|增加|减少|追加|延|推迟|加价|降|涨|宽限|优惠|补充|取消|不再|分期)"
)
_PLEA = re.compile(
    r"(?:能不能|能否|可否|可不可以|可以不可以|麻烦|求|希望|恳请|请|还得|再)[^，。？]{0,8}(?:宽限|延|缓|推迟)[^，。？]{0,2}$"
)
_TELLING = (
    DocumentKind.STATEMENT, DocumentKind.TESTIMONY, DocumentKind.COMPLAINT, DocumentKind.ANSWER,
    DocumentKind.DEMAND_LETTER,
)  # fmt: skip
_MOST = 10


def oral_changes(papers: tuple[Paper, ...]) -> Iterator[Contradiction]:
    """Chats, mails and tales of talks that change what a written contract agrees."""
    if not any(paper.kind is DocumentKind.CONTRACT for paper in papers):
        return
    count = 0
    for paper in papers:
        for line, start, cited in _places(paper):
            if count < _MOST and _is_change(line.plain, start):
                count += 1
                yield _warning("沟通记录中谈到变更合同内容", cited, paper)
        for line in paper.lines if paper.kind in _TELLING else ():
            hit = _BY_MOUTH.search(line.plain)
            if hit and count < _MOST:
                count += 1
                cited = line.cite_sentence(hit.start(), hit.end())
                yield _warning("材料称口头变更过合同", cited, paper)


def tells_of_change(text: str) -> bool:
    """Whether a message speaks of changing the deal."""
    return _is_change(text, 0)


def _is_change(text: str, start: int) -> bool:
    """Words of a change that are more than a plea nobody has granted yet."""
    return any(not _PLEA.search(text, start, hit.end()) for hit in _CHANGE.finditer(text, start))


def _warning(told: str, cited: tuple[Citation, ...], paper: Paper) -> Contradiction:
    text = f"{told}；是否达成一致、是否需要书面形式，须核对有无补充协议或签证"
    return Contradiction("oral_amendment", text, cited, (paper.id,))


def _places(paper: Paper) -> Iterator[tuple[Line, int, tuple[Citation, ...]]]:
    if paper.kind is DocumentKind.CHAT:
        for message in messages_of(paper):
            line = message.line
            yield line, message.start, line.cite(message.start, len(line.text))
    elif paper.kind is DocumentKind.EMAIL:
        for line in paper.lines:
            yield line, 0, line.cite(0, len(line.text))
