"""The rows of the court forms for sale contracts, in their order.

From the model forms of 法〔2024〕46号 (2024-03-04) and 法明传〔2024〕173号 (2024-12-31).
"""

from __future__ import annotations

# Label, the names under which a party's details are kept, and whether the form leaves it to people.
ORGANISATION_ROWS = (
    ("住所", ("address", "domicile", "office")),
    ("注册地", ("registered_address",)),
    (
        "法定代表人/负责人及职务",
        ("legal_representative", "principal", "responsible_person", "person_in_charge"),
    ),
    ("联系电话", ("phone", "telephone", "mobile")),
    ("统一社会信用代码", ("credit_code",)),
    ("类型", ("organisation_type",)),
    ("所有制性质", ("ownership",)),
)
PERSON_ROWS = (
    ("性别", ("sex", "gender")),
    ("出生日期", ("birth_date", "born")),
    ("民族", ("ethnicity",)),
    ("工作单位/职务", ("employer", "position")),
    ("联系电话", ("phone", "telephone", "mobile")),
    ("住所", ("address", "domicile")),
    ("经常居住地", ("habitual_residence",)),
    ("证件类型与号码", ("id_number", "identity_number")),
)
AGENT_ROWS = ("委托诉讼代理人（姓名、单位、职务、电话）", "代理权限")
SERVICE_ROWS = ("送达地址（所填信息视为送达地址确认）", "是否接受电子送达")
