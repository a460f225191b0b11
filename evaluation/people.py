"""Invented companies and people, and courts of towns that do not exist."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

TOWNS = ("澜江市", "云岭市", "岚北市", "溪州市", "湖湾市", "榕港市", "松原口市", "青埠市")
DISTRICTS = ("东湖区", "南桥区", "西陵口区", "北辰岗区", "开发区")
_FIRST = ("拟", "虚", "试", "例", "假", "设", "仿", "模")
_SECOND = ("澜", "衡", "川", "和", "帆", "远", "程", "泰", "禾", "峰")
_TRADES = ("机电设备", "建材", "精密五金", "食品", "电子科技", "包装材料", "智能装备", "化工")
_WORKS = ("装饰工程", "建筑劳务", "安装工程", "信息技术", "机电工程")
_SURNAMES = ("王", "李", "赵", "周", "吴", "郑", "孙", "何", "沈", "陆", "宋", "范", "邱", "欧阳")
_GIVEN = ("拟文", "试宁", "例平", "假林", "虚怀", "设之", "仿真", "模言", "拟秋", "例安", "试雨")


@dataclass(frozen=True)
class Company:
    """A company with what a letterhead says of it."""

    name: str
    short: str
    town: str
    district: str
    code: str
    head: str
    kind: str = "company"
    former: str = ""  # 曾用名

    @property
    def address(self) -> str:
        return f"{self.town}{self.district}虚拟路{int(self.code[4:8]) % 300 + 1}号"

    @property
    def address_form(self) -> str:
        return self.short


@dataclass(frozen=True)
class Person:
    """A person; `short` is the name itself."""

    name: str
    town: str
    district: str
    number: str
    sex: str
    kind: str = "person"

    @property
    def short(self) -> str:
        return self.name

    @property
    def address_form(self) -> str:
        surname = self.name[:2] if self.name.startswith("欧阳") else self.name[0]
        return surname + ("先生" if self.sex == "男" else "女士")

    @property
    def address(self) -> str:
        return f"{self.town}{self.district}模拟小区{int(self.number[-4:-1]) % 30 + 1}幢"


def companies(rng: random.Random, count: int, *, works: bool = False) -> list[Company]:
    """Companies with different brands."""
    brands = rng.sample([a + b for a in _FIRST for b in _SECOND], count)
    return [_company(rng, brand, _WORKS if works else _TRADES) for brand in brands]


def people(rng: random.Random, count: int) -> list[Person]:
    """People with different surnames."""
    return [_person(rng, surname) for surname in rng.sample(_SURNAMES, count)]


def namesake(company: Company, addition: str) -> Company:
    """Another company with nearly the same name."""
    stem = company.name.removesuffix("有限公司")
    return Company(
        f"{stem}{addition}有限公司",
        company.short + addition,
        company.town,
        company.district,
        company.code[:-4] + "ZZ88",
        company.head,
    )


def renamed(company: Company, rng: random.Random) -> Company:
    """The same company, which bore another name before."""
    former = f"{company.town}旧{rng.choice(_SECOND)}{rng.choice(_TRADES)}有限公司"
    return replace(company, former=former)


def court(town: str, district: str) -> str:
    return f"{town}{district}人民法院"


def _company(rng: random.Random, brand: str, trades: tuple[str, ...]) -> Company:
    town, trade = rng.choice(TOWNS), rng.choice(trades)
    code = f"9199{rng.randint(1000, 9999)}MA{rng.randint(10, 99)}{rng.randint(1000, 9999)}XN"
    head = rng.choice(_SURNAMES) + rng.choice(_GIVEN)
    name = f"{town}{brand}{trade}有限公司"
    return Company(name, f"{brand}{trade[:2]}", town, rng.choice(DISTRICTS), code, head)


def _person(rng: random.Random, surname: str) -> Person:
    year, month, day = rng.randint(1968, 1996), rng.randint(1, 12), rng.randint(1, 28)
    sex = rng.choice(("男", "女"))
    serial = rng.randint(10, 99) * 10 + (1 if sex == "男" else 2)
    number = f"999901{year}{month:02d}{day:02d}{serial:03d}X"
    return Person(
        surname + rng.choice(_GIVEN), rng.choice(TOWNS), rng.choice(DISTRICTS), number, sex
    )
