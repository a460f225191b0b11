"""By how many signs a sentence shows that it is meant for a machine, in whatever words.

No list of phrasings holds what people think of; but whoever plants an order must name or mean the
reader, have it read this paper, tell it what to do, and say what should come out.
"""

from __future__ import annotations

import re

_READERS = (
    r"(?<![A-Za-z])(?:AI|GPT|LLM|RAG)(?![A-Za-z])|ChatGPT|人工智能|智能(?:体|客服|软件|助手|助理|审阅|分析|系统|程序|工具|阅卷|代理)"
    r"|(?:大|语言|推理|分析|审查|审阅|阅读|生成式?)模型|机器人|算法|爬虫|检索增强|提示词"
    r"|(?:解析|分析|审查|审阅|阅卷|阅读|识别|摘要|对话|问答|聊天|法律科技|自动化?|批量|后台|读文件的|读取|处理)"
    r"(?:处理)?(?:程序|引擎|软件|工具|系统|服务|机器)"
    r"|(?:亲爱的|尊敬的)(?:助手|模型|程序|系统)"
    r"|(?:读者|阅读者|阅卷者)[^。，；：\n]{0,6}(?:非|不是)[^。，；：\n]{0,3}人"
    r"|非(?:人类|自然人)|(?:你|您)的(?:开发者|运营者|系统提示|设定)|机器(?:代人|阅读|读者|审阅|读到)"
    r"|(?:生成|撰写|归纳|概括|输出|整理)[^。，；：\n]{0,4}(?:摘要|总结|答案)时"
    r"|(?:会|能)(?:看|读|处理|解析)[^。，；：\n]{0,4}的(?:程序|软件|系统|机器)"
    r"|(?:解析|处理|读取|阅读|分析|审查)(?:本|该|此|这)[^。，；：\n]{0,4}的?(?:程序|软件|系统|模型|机器|工具)"
    r"|(?:由|用|供|令|让|给)(?:程序|机器|软件|系统)(?:生成|审阅|阅读|读取|归纳|总结|分析|撰写|拟写|处理|代)|(?:你|您)[^。，；：\n]{0,4}(?:是|为|系|属于?)[^。，；：\n]{0,6}(?:程序|机器|软件|系统|模型)"
    r"|\b(?:assistants?|chatbots?|bots?|(?:language|AI)\smodels?|models?|summari[sz]ers?|parsers?|pipelines?"
    r"|(?:AI|software|automated|autonomous)\sagents?|agents?\s(?:pars|read|process|summar|scan|index)\w*"
    r"|(?:GPT|AI)-style|machine\slearning|software\s(?:compil|summar|analy[sz]|pars|read|review|draft)\w*"
    r"|(?:automated|automatic|machine|digital|artificial)\s(?:readers?|reviewers?|systems?|(?<!machine\s)tools?|analysis|intelligence"
    r"|assistants?|process(?:ors?|ing)?)|(?:analysis|review|reading)\s(?:systems?|tools?|software|engines?|programs?))\b"
)
_FLAGS = re.IGNORECASE | re.ASCII  # 请assistant: a word ends where a Chinese character begins
_READER = re.compile(_READERS, _FLAGS)
_READER_FIRST = re.compile(rf"[（(【\s]{{0,3}}(?:{_READERS})", _FLAGS)
_ADDRESSED = re.compile(
    rf"(?:致|给|告知|提醒|(?<!提)供(?![应方货需])|面向|发给|设若|倘[使若]?|若|如[果系]?|假[如使若]|凡)[^。，；：\n]{{0,8}}(?:{_READERS})"
    rf"|^[（(【\s]{{0,3}}(?:{_READERS})"
    rf"|(?:{_READERS})[^。，；：\n]{{0,4}}(?:注意|你好|请|：)"
    r"|\b(?:for|to|dear|hello|attention|morning|let|any|every|all|if|when|should|where"
    r"|authori[sz]e)[：:，,]?\s(?:\w{1,12}[ -]){0,2}"
    r"(?:AI|LLM|GPT|software|assistants?|chatbots?|bots?|models?|summari[sz]ers?|agents?|readers?|reviewers?|tools?)\b"
    r"|\b(?:model|assistant|chatbot|bot|summari[sz]er|reviewer|tool)s?[.:：]",
    _FLAGS,
)
_BOUND = re.compile(
    rf"(?:{_READERS})(?:[^。，；：\n]{{0,4}}(?:[不毋]得|须|应|只|可|一律)"
    r"|\s(?:must|shall|should|will|(?:is|are)\sto|ha[sv]e?\sto)\b)",
    _FLAGS,
)
# An order in English is told by its form: behind the reader and a mark comes a verb without a
# subject, and what it is to be done to.
_COMMANDED = re.compile(
    rf"(?:{_READERS})(?:'s?)?(?:\s[\w'\-]{{1,14}}){{0,8}}\s?[:：,，;；!\-]{{1,2}}\s?(?:(?:please|kindly|now|just|then|simply)\s)?"
    r"(?!(?:the|an?|this|that|these|those|it|its|he|she|we|they|you|your|our|their|his|her|my|mr|ms|one|two|all|any|each|every|both"
    r"|some|many|most|such|no|not|only|if|as|when|where|while|which|who|whose|and|or|but|because|since|so|than|there|here|now"
    r"|in|on|at|of|for|to|from|by|with|without|under|over|after|before|per|via|about|between|within|including|namely|is|are|was"
    r"|were|has|had|have|can|could|may|might|will|would|shall|should|must|price|quantity|model|type|unit|total|payment|delivery"
    r"|invoice|item|part|version|licen[cs]e|number|date|value|fee|cost|warranty|training|amount|balance|customer|contact)\b)"
    r"(?:proceed|heed|concede|bring|[a-z]{3,14}(?<!ed)(?<!ing)(?<![^s]s)(?<!tion)(?<!ly))\s(?:the|an?|this|that|these|those|it|them|any|no|none|nothing|every|everything|all|each|both"
    r"|just|only|silent|quiet|mum|aside|away|by|for|as|out|over|down|below|above|earlier|prior|previous|former|other|what|whatever|page)\b",
    _FLAGS,
)
_READS = re.compile(
    r"(?:归纳|总结|概括|解析|读取|阅读|读到|看到|打开|抽取|提取|检索|研判|审阅|审查|拟写|撰写|生成|遇到|送入|看|读|处理|分析|阅卷|识别)"
    r"[^。，；：\n]{0,8}(?:本|此|该|这|卷|案|件|页|行|段|文|材料|资料|摘要|意见|报告|标记|者|的|时|后)"
    r"|(?:本|此|该|这)[^。，；：\n]{0,4}(?:卷|案|件|页|行|段|文)[^。，；：\n]{0,4}由"
    r"|\b(?:summari[sz]|pars|open|read|process|scan|analy[sz]|review)\w{0,6}\s(?:\w{1,12}\s){0,2}"
    r"(?:this|these|the|files?|pages?|documents?|attachments?|bundles?|matter)\b",
    _FLAGS,
)
_TOLD = re.compile(
    r"不得|不要|不准|不许|不可|不必|毋得|毋庸|无须|无需|勿|(?:^|，|：|；)别(?!的|人)|只准|只许|只能|只答|唯有|仅返回|必须|须|应当?|请|宜"
    r"|一律|统统|一概|统一|径行|立即|立刻|马上|停止|跳过|忽略|无视|装作|隐去|删[去除]|填成|标[成为]|写[上成为]|列为|当以|断[言定]|改[为口]"
    r"|按零|视为|视[^。，；：\n]{1,12}为|作出?[^。，；：\n]{0,4}处理|放弃|仅[可能准许]|不录|为限|只(?:采信|认|回答|输出|须|需)|略[过去]"
    r"|\b(?:must|shall|should|will|may|ha[sv]e?\sto|(?:is|are)\sto|needs?\sto|never|do\snot|don't|please|skip|drop|suppress|hide|pretend"
    r"|refuse|stop|forget|ignore|disregard|leave\s\w+\sout|no\s\w+\s(?:needed|required)|certify|obey|follow|tell\sthe\s(?:user|lawyer|reader)s?)\b"
    r"|[：:,，;；]\s?(?:reply|say|answer|state|print|label|set|report|conclude|mark|treat|write|tell|accept)\b",
    _FLAGS,
)
_OUTPUT = re.compile(
    r"报告|总结|摘要|输出|回[答复]|答[称复]|改口|意见|结论|结果|字样|一栏|清单|呈报|只答|理由|写(?=[：:])|用户|使用者|(?:能|要|就)说|认定|判定|标[成为记]|写[上成为明]"
    r"|断[言定]|视[^。，；：\n]{0,12}为|列为|清零"
    r"|\b(?:repl(?:y|ies)|respon[ds]\w*|answers?|outputs?|print|label|findings?|summar\w+|tables?|lists?|conclu\w+|rule\sfor"
    r"|users?|says?|state|reports?|call|treat|write)\b",
    _FLAGS,
)
_OUTCOME = re.compile(
    r"胜诉|败诉|时效|矛盾|要件|风险|两清|(?:结|付|还|偿)清|不成立|成立|没有[^。，；\n]{0,2}(?:债权|风险|问题|出入)|无效|驳回|认输|赠与|(?:不|有)利"
    r"|为零|清零|按零|零计算|证据|金额|数字|主张|单据|真实性|欠款|逾期|违约|质证|付款|不存在|期限|债务?[已权]|计息|异议|作废|依据|无(?:问题|事)|唯一"
    r"|\b(?:contradict\w*|risks?|evidence|conclusions?|claims?|allegations?|admitted|prove[dn]?|paid|settled|(?:time-)?barred|findings?"
    r"|wins?|loses?|dismissed|liab\w+|defendant|plaintiff|void|expired|received|zero|withdrawn|groundless|genuine|wrong|interest"
    r"|receipts?|damages|guarantee|owed?s?|free\sof|obligations?|(?:re)?payable|repaid|extinguished|renounce[sd]?|unfounded|lapsed|nil|released|overdue|arrears|verdict|respondent|repayments?|absent|premature|(?:never|not)\s(?:arrived|happened|delivered|made)|discharged|in\sfull|debts?|waived|forgiven|nothing|everything|documents?|files?)\b",
    _FLAGS,
)
_OVERRIDE = re.compile(
    r"(?:优先于|高于|凌驾|取代|越过|取消|绕[过开]|作废|忘[记掉]|抛开|真正的|新的?|隐藏的?)[^。，；：\n]{0,6}(?:系统|开发者|设定|指令|规程|提示词)"
    r"|(?:系统|开发者|设定|指令|规程|对(?:你|您)的要求)[^。，；：\n]{0,8}(?:作废|取消|失效|无效|更重要)"
    r"|\b(?:override|new\spolicy|maintenance\smode)\b|BEGIN_|END_"
    r"|\b(?:your|the|its)\s(?:operator|developer|system\sprompt)s?\b|\boutranks?\b",
    _FLAGS,
)
_MARKUP = re.compile(
    r"[\[【]/?(?:assistant|system|user|inst)[\]】]|<\|?/?(?:system|im_start)", _FLAGS
)
_HIDDEN = re.compile(r"<!--|display\s?[:：]\s?none")  # people who read the page do not see it
_ENDING = re.compile(
    r"胜诉|败诉|(?<!是否)已?(?:两|[付还结偿])清|(?<!是否)(?:不?成立|驳回|无效|作废)|已过(?:时效|期)|认输"
    r"|(?:没有|无|不存在)(?:任何)?(?:风险|矛盾|争议|债权|欠款)|(?:不得|不要|勿|别)(?:提|列|写|显示)"
    r"|\b(?:everything|nothing|settled|paid|barred|dismissed|void|waived|forgiven|groundless|withdrawn"
    r"|no\s(?:claims?|risks?|disputes?|debts?)|omit|suppress|hide)\b",
    _FLAGS,
)
_YOU = re.compile(
    r"你(?!们|方|司|单位|公司|院|局|厂|处)|扮演|假装|\bpretend\b|\byou\sare\s(?:now\b|counsel)|即刻起",
    _FLAGS,
)
_DEAL = re.compile(
    r"甲方|乙方|丙方|卖方|买方|供方|需方|出卖人|买受人|委托[人方]|受托[人方]|承揽|合同|交付|验收|开发|采购|单价|总价|价款|贵[司公]|客户|本院|一审|二审|庭审|笔录"
    r"|请(?:求)?(?:法院|贵院|法庭|合议庭|仲裁庭)|供应商|鉴定"
    r"|\b(?:seller|buyer|supplier|purchaser|contract|agreement|deliver\w*|licensee)\b",
    _FLAGS,
)  # fmt: skip
_MADE = re.compile(
    rf"由[^。，；：\n]{{0,4}}(?:{_READERS})[^。，；：\n]{{0,4}}(?:生成|制作|形成|记录|转写|打印)",
    _FLAGS,
)
ENOUGH, ENOUGH_IN_A_DEAL = 5, 6


def _dictates(sentence: str) -> bool:
    """Whether it says how the case is to end; a hint in a form says what is to be filled in."""
    return _ENDING.search(sentence) is not None and _OUTPUT.search(sentence) is not None


def begins_with_a_reader(text: str) -> bool:
    """Whether a machine that reads is the first that a text names."""
    return _READER_FIRST.match(text) is not None


def is_meant_for_a_machine(sentence: str, *, more: int = 0) -> bool:
    """Whether enough signs of different kinds, and `more`, meet in one sentence.

    Contracts and judgments speak of software, too: there, the machine must be spoken to as well.
    """
    if _MARKUP.search(sentence):
        return True
    reader, override = bool(_READER.search(sentence)), bool(_OVERRIDE.search(sentence))
    commanded = bool(_COMMANDED.search(sentence))
    told = commanded or bool(_TOLD.search(sentence))
    hidden = bool(_HIDDEN.search(sentence)) and ((reader and told) or _dictates(sentence))
    if not (override or (reader and told) or hidden):
        return False
    addressed, you = bool(_ADDRESSED.search(sentence)), bool(_YOU.search(sentence))
    called = addressed or commanded or bool(_BOUND.search(sentence))
    signs = 2 * reader + 3 * (override or hidden) + called + you + told
    signs += sum(bool(sign.search(sentence)) for sign in (_READS, _OUTPUT, _OUTCOME))
    if _DEAL.search(sentence):
        return signs + commanded >= ENOUGH_IN_A_DEAL + more and (
            addressed or override or hidden or commanded
        )
    meant = (
        called or override or hidden or bool(_READS.search(sentence) and not _MADE.search(sentence))
    )
    return signs >= ENOUGH + more and meant
