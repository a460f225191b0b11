"""A firm's new name, in the words of registers, letters, contracts and complaints."""

import pytest

from litigation.analysis.extraction.paper import paper_of
from litigation.analysis.extraction.parties.former import former_names
from tests.litigation.extraction.conftest import make_source

OLD, NEW, OTHER = "海州乙建筑安装有限公司", "海州丁建设集团有限公司", "江州甲贸易有限公司"
CODE = "91990000MA5TESTX0K"

TOLD = (
    "核准{old}（{code}）变更企业名称为{new}，自核准之日起启用新名称。",
    "企业名称变更核准通知：原名称{old}，现名称{new}，统一社会信用代码{code}不变。",
    "你公司（统一社会信用代码{code}）的名称已由{old}变更登记为{new}。",
    "更名登记：{new}，前称{old}，代码{code}。",
    "根据{old}的申请，其名称自核准之日起变更为{new}（统一社会信用代码：{code}）。",
    "{new}（曾用名：{old}，统一社会信用代码：{code}）名称变更登记已核准。",
    "{old}：你单位提交的申请材料齐全，现核准变更为{new}。",
    "兹证明{new}原名{old}，已依法办理名称变更登记。",
    "兹证明{old}（统一社会信用代码{code}）于2022年3月1日更名为{new}。",
    "变更事项：名称；变更前：{old}；变更后：{new}。",
    "变更前企业名称：{old}\t变更后企业名称：{new}",
    "{old}现更名为{new}（信用代码{code}），原债权债务由更名后的公司承继。",
    "企业名称由“{old}”变更为“{new}”。",
    "企业名称由“{old}”（代码{code}）依法变更登记为“{new}”。",
    "{new}（原{old}名称变更）",
    "我司原名称为{old}，2022年3月1日起改名为{new}，特此告知。",
    "{new}系由{old}更名而来。",
    "{new}，前身为{old}，住所地海州市滨海区1号。",
    "{new}（原企业名称{old}）",
    "{new}（更名前名称：{old}）",
    "{new}（以下简称丁公司，曾用名{old}）",
    "经市场监督管理局核准，{old}已改称{new}。",
    "原“{old}”自2022年3月1日起更名为“{new}”，公章同时更换。",
    "贵司的合同相对方{old}已变更名称为{new}，权利义务不变。",
    "现名：{new}；曾用名：{old}",
    "曾用名：{old}；现用名称：{new}",
    "旧名称：{old}，新名称：{new}",
    "企业名称变更：{old}→变更为：{new}",
    "改制：{old}改制为{new}，债务由后者承担。",
    "被告{new}，曾用名{old}，住所地海州市。",
    "准予{old}变更登记，变更后名称为{new}。",
    "同意{old}名称变更为{new}。",
    "本公司名称自即日起由{old}变更成{new}。",
    "{new}的曾用名为{old}。",
    "原公司名称：{old}\n现公司名称：{new}",
    "变更前名称：{old}\n变更后名称：{new}\n变更日期：2022年3月1日",
    "现名{new}，原系{old}，登记的代码{code}未动。",
    "更名情况　原：{old}　现：{new}　代码：{code}",
    "【前】{old}【后】{new}，字号登记完毕。",
    "字号登记：{old} → {new}，代码{code}。",
    "该企业先名{old}，后名{new}。",
    "{new}，即从前的{old}，字号改了，代码{code}照旧。",
    "{old}自今日起以{new}名义行文，二者系同一法人。",
    "名称栏由{old}改作{new}。",
    "兹登记：企业名称变动，从前{old}，眼下{new}，代码{code}照旧。",
    "{new}获准启用为改名后的名称，老名称{old}停用，代码{code}。",
    "登记机关准予易名，企业名册内改录为{new}，曾录为{old}，代码{code}。",
    "代码{code}之企业：新字号{new}，旧字号{old}，改名已登记。",
    "{old}请求改名，本局照准，并以{new}载入登记簿，代码{code}。",
    "改名核准事项：{new}今用，{old}昔用，代码{code}。",
    "变更事项|变更前内容|变更后内容|变更日期\n名称变更|{old}|{new}|2022-03-01",
)
SILENT = (
    "变更事项：法定代表人；变更前：{old}；变更后：{new}。",
    "因被告{old}注销，原告申请将被告变更为{new}。",
    "{old}与{new}约定，付款方式变更为电汇。",
    "原告{old}与被告{new}签订的合同，交货地点变更为海州。",
    "{old}以{new}名义对外签订合同，字号不同。",
    "收款人由{old}变更为{new}。",
    "股东由{old}变更为{new}。",
    "登记机关通知{old}及{new}：字号近似者，不予改名。",
    "{old}此前向{new}供货，其后改名事宜未再提起。",
    "{old}将合同项下的债权转让给{new}，债权人变更为{new}。",
)


def _names(text):
    source = make_source(text.format(old=OLD, new=NEW, code=CODE), name="材料")
    return former_names((paper_of(source),), frozenset({OTHER, OLD}))


@pytest.mark.parametrize("text", TOLD)
def test_the_new_name_of_a_firm_is_read(text):
    assert _names(text) == {OLD: NEW}


@pytest.mark.parametrize("text", SILENT)
def test_another_firm_is_no_new_name(text):
    assert _names(text) == {}
