"""One thing in the many words of courts: appeal, service, effect, orders, fees, claims."""

import pytest

from litigation.analysis.extraction.paper import paper_of
from litigation.analysis.extraction.ruling.read import rulings_of
from tests.litigation.extraction.conftest import make_source

SELLER, BUYER = "江州样本钢铁有限公司", "海州范例建设有限公司"
NUMBER = "（2023）样0199民初123号"
SAID = "原告向本院提出诉讼请求：判令被告支付货款20,000元并承担诉讼费。被告未作答辩。"
ORDER = f"一、被告{BUYER}于本判决生效之日起十日内支付原告{SELLER}货款20,000元；"
FEE = "案件受理费300元，由被告负担。"
APPEAL = (
    "如不服本判决，可以在判决书送达之日起十五日内，向本院递交上诉状，上诉于样州市中级人民法院。"
)


def judgment(*, said=SAID, order=ORDER, fee=FEE, appeal=APPEAL, more="") -> str:
    lines = (
        "样州市样例区人民法院",
        "民事判决书",
        NUMBER,
        f"原告：{SELLER}，住所地江州市1号。",
        f"被告：{BUYER}，住所地海州市2号。",
        f"原告{SELLER}与被告{BUYER}买卖合同纠纷一案，本院于2023年3月1日立案后，公开开庭进行了审理。",
        said,
        "经审理查明：2022年1月5日，原、被告签订买卖合同，价款30,000元。被告支付10,000元。",
        "本院认为，被告拖欠货款，理应清偿。",
        "依照《中华人民共和国民法典》第六百二十六条之规定，判决如下：",
        order,
        "二、驳回原告的其他诉讼请求。",
        fee,
        more,
        appeal,
        "审判员　邵某戊",
        "二〇二三年五月十九日",
    )
    return "\n".join(line for line in lines if line)


def read(*texts: str):
    sources = [make_source(text, ident=f"d{n}", name=f"d{n}.txt") for n, text in enumerate(texts)]
    return rulings_of(tuple(paper_of(source) for source in sources))[0]


APPEALS = """\
不服本判决的，可以自判决书送达之日起十五日内提出上诉，上诉状递交本院，上诉于样州市中级人民法院。
上诉期为判决书送达之日起十五日，上诉状向本院递交，上诉法院样州市中级人民法院。
不服本判决者，上诉期限为判决书送达之日起十五日；受理上诉的法院是样州市中级人民法院。
如当事人不服，可于判决书送达后十五日内上诉至样州市中级人民法院；逾期不上诉的，本判决即发生法律效力。
对于本判决，双方享有上诉权，期间为十五日，自判决书送达之日起计；上诉审法院：样州市中级人民法院。
本判决为一审判决，不服的可自判决书送达之日起十五日内上诉，上诉法院为样州市中级人民法院。
上诉期限十五日，自收到判决书之次日起计算，上诉于样州市中级人民法院。
当事人如不服，可于接到判决书之日起十五日内向样州市中级人民法院提起上诉。
不服一审判决的，可在判决书送达之日起15天内提起上诉。
各方当事人均有权在判决书送达之日起的十五日内上诉。
上诉期限：十五日（自判决书送达之次日起算）。
当事人对一审判决不服的，有权自判决书送达之日起十五日的期限内提起上诉。
可以上诉，上诉期为十五天，从判决书送达第二日起计。
上诉途径：有。上诉期间：十五日，自送达之日起。上诉审：样州市中级人民法院。
当事人就本判决享有上诉之权利，行使期间为十五日（判决书送达后起算），由样州市中级人民法院受理。
本判决系一审判决，尚可上诉，时限十五日，自送达日计，诉状交本院转样州市中级人民法院。
第二审由样州市中级人民法院进行；当事人请求第二审的期间是判决书送达后的十五日。
当事人仍可寻求二审救济，时间以送达后十五日为限，由样州市中级人民法院管辖，诉状请投递本院。
对第一审结果的上诉，十五日内均可为之，时间由送达起算，样州市中级人民法院主持二审。
双方均可上诉，期限为自判决书送达之日起计算的十五日，上诉状交本院转样州市中级人民法院。
不服本判决，得于送达后十五日之内上诉于样州市中级人民法院。
对本判决，当事人可在法定期限十五日内（自判决书送达之日起算）上诉于样州市中级人民法院。
可以上诉，上诉期为十五天，从判决书送达的第二日计。
一审判决许可上诉，期限截至送达后的第十五日；第二审在样州市中级人民法院。
法律给予双方上诉的机会，为时十五日，送达后起算；二审为样州市中级人民法院。
上诉获准提出，期间十五日，以送达为起点，样州市中级人民法院审理。
准予声明不服，时间：送达后十五日；上级审，样州市中级人民法院。
上诉，准许；期间，十五日，文书送达后计；二审，样州市中级人民法院。
本判决并非终局。任何一方接到本判决后，可以在十五日内请求上级法院重新审查；上诉于样州市中级人民法院，书状交本院转递。
裁判若有不当，可循审级救济。救济的期间是十五日，从当事人各自签收时起；上诉法院为样州市中级人民法院。
双方对裁判结果持有异议的，尚可进入下一审级。期限十五日，自文书送达之次日计算；上诉状递交本院，由样州市中级人民法院审理。
当事人享有再受一次审判的机会，时限为收到本判决书起十五日。行使上诉权的，应向样州市中级人民法院提出，并按对方人数提供副本。
给予各方十五日的考虑时间，自收到本判决书之次日起计；逾期不上诉的，判决生效。上诉由样州市中级人民法院受理。
若认为处理不公，自签收之日起的十五日里可以另求公断；欲上诉的，上诉状经本院转样州市中级人民法院。
不接受上述结果的一方，请于收到判决书后十五日内向本院递交书状及副本，上诉审理机关是样州市中级人民法院。"""


@pytest.mark.parametrize("words", APPEALS.split("\n"))
def test_the_time_for_appeal_is_read_in_any_order(words):
    notice = read(judgment(appeal=words)).appeal
    assert notice is not None
    assert notice.days == 15
    assert not notice.final
    assert notice.court in ("", "样州市中级人民法院")


def test_a_paragraph_of_costs_that_goes_on_to_the_appeal_is_parted():
    fee = "案件受理费300元，由被告负担，应于判决送达后七日内交纳。"
    words = (
        fee + "对第二审仍可寄望，自领取文书起十五日为限；上诉至样州市中级人民法院的，书状交本院。"
    )
    found = read(judgment(appeal="", fee=words))
    assert found.appeal.days == 15
    assert found.appeal.court == "样州市中级人民法院"


def test_the_days_to_perform_above_the_right_of_appeal_are_not_its_period():
    words = "义务人接到判决书后十日内履行完毕；当事人可以上诉于样州市中级人民法院。"
    notice = read(judgment(appeal=words)).appeal
    assert notice is None or notice.days is None


def test_the_days_for_paying_the_fee_of_an_appeal_are_not_its_period():
    words = "如不服本判决，可在判决书送达后七日内预交上诉费，上诉期限为送达之日起十五日。"
    assert read(judgment(appeal=words)).appeal.days == 15


OTHERS = """\
被告应在收到起诉状副本之日起十五日内提出答辩状。
义务人须履行的期间为十五日，判决送达后起算；二审费用由被告负担。
答辩期十五日，自送达之日起，逾期不影响二审。"""


@pytest.mark.parametrize("words", OTHERS.split("\n"))
def test_the_days_to_answer_or_to_perform_are_no_time_for_appeal(words):
    notice = read(judgment(appeal=words)).appeal
    assert notice is None or notice.days is None


def test_who_pays_an_appeals_fee_is_no_instruction_on_appeal():
    found = read(judgment(appeal="", fee="案件受理费300元，由上诉人负担，驳回上诉。"))
    assert found.appeal is None


SLIPS = """签收人：行政前台，签收时间：{day}。
本件由行政前台收取，日期为{day}。
收到时间 {day}，代收人 行政前台。
文书已收，行政前台，{day}
【签收栏】姓名：行政前台　日期：{day}
其于{day}在回证上签字。
{day}收讫（行政前台）。
行政前台代表受送达人于{day}领取。
受送达人签名：行政前台（{day}）
代收人：行政前台　代收日期：{day}
送达人于{day}将上述文书当面交付行政前台。
于{day}留置送达，见证人在场。
接收日期：{day}　接收人：行政前台
判决书{day}交到行政前台手中，回证已签。
本件于{day}送抵，行政前台点收后落款。
邮件投递记录：{day}已签收，签收人为行政前台。
收讫。行政前台　{day}
领到民事判决书一份，此据。{day}　行政前台
所列文书业已收悉。经收人：行政前台　{day}
行政前台收。{day}"""


def slip(words: str) -> str:
    return f"送达回证\n案号：{NUMBER}　送达文书：民事判决书\n受送达人：{BUYER}\n{words}"


@pytest.mark.parametrize("words", SLIPS.split("\n"))
@pytest.mark.parametrize("day", ["2023年6月1日", "2023.6.1", "二〇二三年六月一日"])
def test_a_slip_of_service_tells_its_day_in_any_words(words, day):
    served = read(judgment(), slip(words.format(day=day))).served
    assert [(str(one.date), one.doubt) for one in served] == [("2023-06-01", "")]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("邮寄日期：2023年5月25日\n签收日期：2023年5月28日", ["2023-05-28"]),
        ("填发日期：2023年5月25日\n受送达人签名：　　年　月　日", []),
        ("2023年5月19日作出的判决书\n2023年5月28日签收", ["2023-05-28"]),
    ],
)
def test_a_day_of_making_or_sending_is_not_that_of_arrival(words, days):
    assert [str(one.date) for one in read(judgment(), slip(words)).served] == days


@pytest.mark.parametrize(
    "words",
    ["行政前台　2023年6月1日", "本院法警。2023年6月1日", "请签收后寄回。行政前台　2023年6月1日"],
)
def test_the_only_day_of_a_slip_is_no_more_than_a_hint(words):
    [served] = read(judgment(), slip(words)).served
    assert str(served.date) == "2023-06-01"
    assert served.doubt


def test_a_slip_for_several_recipients_tells_the_day_of_each():
    paper = f"""送达回证　{NUMBER}　民事判决书
受送达人：{BUYER}　2023年6月3日签收
受送达人：{SELLER}　2023年6月1日签收"""
    served = read(judgment(), paper).served
    assert [(str(one.date), one.recipient) for one in served] == [
        ("2023-06-01", SELLER), ("2023-06-03", BUYER),
    ]  # fmt: skip


def test_a_recipient_ends_where_the_next_label_begins():
    [served] = read(judgment(), slip("送达方式：电子送达　送达日期：2023年6月1日")).served
    assert served.recipient == BUYER
    paper = (
        f"送达回证\n案号：{NUMBER}\n受送达人：{BUYER}　送达文书：民事判决书　送达日期：2023年6月1日"
    )
    [served] = read(judgment(), paper).served
    assert served.recipient == BUYER


EFFECTS = """经查，{number}民事判决书的生效日期为{day}。
{day}，{number}民事判决书发生法律效力，以此为证。
兹有本院{number}民事判决书一份，双方均未上诉，于{day}产生法律效力。
证明：案号为{number}的判决书，法律效力自{day}发生。
{number}民事判决书经依法送达，上诉期满无人上诉，{day}为其生效之日。
{day}，上诉期限届满后，本院{number}民事判决发生法律效力。
现确认：{number}民事判决，自{day}起具有法律效力。
确定证明：{number}民事判决书，生效之日，{day}。
{day}，{number}民事判决因上诉期满而生效，具有执行力，此证。
{number}民事判决书于{day}依法生效。
{number}民事判决书的法律效力始于{day}。
本院于2023年5月19日作出的{number}民事判决书，已于{day}发生法律效力。
{number}民事判决书最后一次送达日期为2023年5月31日，生效日期{day}。
本院2023年5月19日作出{number}民事判决，2023年5月31日送达双方，双方均未上诉，该判决{day}生效。
{number}：生效（{day}）。"""


@pytest.mark.parametrize("words", EFFECTS.split("\n"))
def test_a_certificate_tells_the_day_of_effect(words):
    told = words.format(number=NUMBER, day="2023年6月16日")
    certificate = f"裁判文书生效证明\n{told}\n样州市样例区人民法院\n2023年6月20日"
    assert str(read(judgment(), certificate).effective) == "2023-06-16"


@pytest.mark.parametrize(
    "words",
    [
        f"{NUMBER}民事判决书于2023年5月19日作出，已送达双方并发生法律效力。",
        f"2023年5月19日，本院作出{NUMBER}民事判决，该判决已发生法律效力。",
    ],
)
def test_the_day_a_judgment_was_made_is_not_that_of_its_effect(words):
    assert read(judgment(), f"裁判文书生效证明\n{words}\n2023年6月20日").effective is None


PAID_WITHIN = "于本判决生效之日起十日内"
ORDERS = f"""由被告{BUYER}偿付原告{SELLER}货款20,000元，履行期限为本判决生效之日起十日；
被告{BUYER}{PAID_WITHIN}将货款20,000元付给原告{SELLER}；
原告{SELLER}的货款20,000元，由被告{BUYER}{PAID_WITHIN}予以清偿；
在本判决生效之日起十日内，被告{BUYER}向原告{SELLER}支付尚欠货款20,000元；
被告{BUYER}所欠原告{SELLER}之货款，经本院核定为20,000元，被告应自本判决生效之日起十日内如数给付；
支持原告{SELLER}对货款的请求，被告{BUYER}须{PAID_WITHIN}支付20,000元；
确定被告{BUYER}给付原告{SELLER}货款20,000元，给付期限为本判决生效后十日内；
被告{BUYER}向原告{SELLER}支付货款20,000元，此款限{PAID_WITHIN}付清；
被告{BUYER}欠原告{SELLER}货款20,000元，{PAID_WITHIN}付清；
货款20,000元，由被告{BUYER}{PAID_WITHIN}支付给原告{SELLER}；
限被告{BUYER}自判决生效起十日之内，将所欠货款20,000元支付原告{SELLER}；
被告{BUYER}结清原告{SELLER}货款20,000元，{PAID_WITHIN}履行；
尚欠的20,000元货款，由被告{BUYER}付还原告{SELLER}，期限为判决生效后十日；
买受人{BUYER}（被告）应偿付出卖人{SELLER}（原告）的货物价款计20,000元，限判决生效十日内一次偿清；
20,000元的货物价款，判由被告{BUYER}承担给付，受款人为原告{SELLER}，履行期十日，从判决生效起算；
给付内容：货款20,000元。给付义务人：被告{BUYER}。权利人：原告{SELLER}。给付期限：判决生效后十日；
被告{BUYER}向原告{SELLER}承担支付货款20,000元的责任，{PAID_WITHIN}履行；"""


@pytest.mark.parametrize("words", ORDERS.split("\n"))
def test_an_order_to_pay_is_read_whichever_comes_first(words):
    order = read(judgment(order=f"一、{words}")).orders[0]
    assert (order.kind.value, order.payers, order.payees) == ("pay", (BUYER,), (SELLER,))
    assert [str(one.amount) for one in order.sums] == ["20000.00"]
    assert (order.deadline_days, order.deadline_from) == (10, "effective")


@pytest.mark.parametrize(
    "words",
    [
        f"受理本案的费用为300元，被告{BUYER}负担。",
        f"案件受理费300元（原告已垫付），被告{BUYER}于履行上述款项时一并给付原告。",
        f"案件受理费300元，被告{BUYER}负担；原告{SELLER}预交部分由本院予以退还。",
        f"案件受理费300元，{BUYER}承担。",
        f"300元的案件受理费，由被告{BUYER}负担。",
        f"300元，即本案受理费，因被告{BUYER}败诉，应归其承担。",
        f"应收受理费300元，负担人：被告{BUYER}。",
        f"300元受理费已由原告{SELLER}先行缴纳，改由被告{BUYER}缴纳。",
        f"本案应收案件受理费300元，由被告{BUYER}交纳。",
        f"本案收取300元，名目为案件受理费，由败诉的被告{BUYER}负担。",
        f"案件受理费由被告{BUYER}负担，计300元。",
        f"人民币300元系第一审案件受理费，负担者为{BUYER}。",
        f"300元（案件受理费）归被告{BUYER}负担。",
        f"300元，乃法院依诉讼标的额计收的受理费，应由败诉之{BUYER}缴至本院账户。",
    ],
)
def test_a_fee_is_borne_by_whoever_is_named_in_any_words(words):
    [cost] = read(judgment(fee=words)).costs
    assert str(cost.amount) == "300.00"
    assert [share.payer for share in cost.shares] == [BUYER]


PERIODS = """被告逾期不履行，原告得自履行期满之日起二年内申请法院执行。
权利人应在履行期间届满后两年内提出执行申请。
申请执行须在判决规定的履行期间最后一日起二年内提出。
如义务人到期不履行，权利人可以依法申请强制执行，申请期限为二年，自履行期限的最后一日起算。
被告不按判决履行的，原告有权在二年内请求法院强制执行（从判决所定履行期间的最后一日起算）。
执行提示：本判决有强制执行力；权利人须在履行期满后的二年期间内提出申请。
债权人可向法院申请执行，期间二年，起算于履行期间届满。
申请强制执行的时效为二年。
申请执行时效期间为2年，自法律文书规定履行期间的最后一日起计算。
权利人要求强制执行，受二年时效的约束，以履行期届满为起点。
时效：二年。事项：申请执行。起算：判决给定的履行期终了之时。
履行期一满，二年执行时效即开始进行，权利人须在其间申请。"""


@pytest.mark.parametrize("words", PERIODS.split("\n"))
def test_the_period_for_enforcement_is_read_in_any_words(words):
    assert read(judgment(more=words)).enforcement_years == 2


@pytest.mark.parametrize(
    "words",
    [
        "申请执行人与被执行人约定三年内付清。",
        "本院依申请冻结被执行人的股权，冻结期限为三年，申请续行冻结的应在期满前提出执行申请。",
        "二〇二三年申请执行。",
        "诉讼时效期间为三年，执行中不再审查。",
    ],
)
def test_other_years_are_not_the_period_for_enforcement(words):
    assert read(judgment(more=words)).enforcement_years is None


CLAIMS = """原告诉请：被告清偿货款20,000元，并负担诉讼费用。被告提交书面答辩称，请求分期履行。
原告向本院提出如下请求：由被告支付货款20,000元。被告辩称，原告主张的金额有误。
原告要求被告支付货款20,000元以及负担诉讼费用。被告经合法传唤，无正当理由拒不到庭。
原告的主张是被告尚有货款20,000元未付，应予支付；被告则称需要核账。
原告的诉请为两项：其一，被告支付货款20,000元；其二，被告承担诉讼费。被告没有提交答辩状。
原告主张，被告应给付剩余货款20,000元。被告答辩：具体欠多少需核对。
原告认为被告违约，诉请支付货款20,000元。被告的意见是：同意付款，但要求分批。
原告起诉要求被告支付货款20,000元。被告对此未予答辩。"""


@pytest.mark.parametrize("words", CLAIMS.split("\n"))
def test_a_claim_is_told_from_the_answer_in_any_words(words):
    found = read(judgment(said=words))
    assert [str(value) for claim in found.claims for value in claim.sums] == ["20000.00"]
    assert [one.who for one in found.arguments] == [BUYER]
