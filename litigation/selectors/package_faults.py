"""Checks a package's text before it is stored, and says where it is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec
from django.utils.translation import gettext as _

from litigation.analysis.rules.soundness import Fault, faults_of
from litigation.models import RulePackageRow
from litigation.packages import PackageBroken, PackageFile, RulePackage, package_file
from litigation.packages.places import line_of
from pipeline.errors import DomainError

TEXT_LIMIT = 500_000  # characters; the longest package of the program has some 30,000
_SYNTAX = re.compile(r"^(?P<what>.*?) \(at line (?P<line>\d+), column (?P<column>\d+)\)$")
_SYNTAX_AT_END = re.compile(r"^(?P<what>.*?) \(at end of document\)$")
_SHAPE = re.compile(r"^(?P<what>.*?)(?: - at `(?P<path>\$[^`]*)`)?$", re.DOTALL)
_FIELD = re.compile(r"unknown field `(?P<field>[^`]+)`")


class PackageFaulty(DomainError):
    """The text is no sound package; `fields["text"]` has one sentence for each fault."""

    code = "package_faulty"


class SystemPackage(DomainError):
    """The packages of the program are changed with the program, not by hand."""

    code = "package_read_only"
    status = 409


@dataclass(frozen=True)
class Place:
    """Where a fault is: the line, counted from 1, and the field."""

    line: int
    field: str
    what: str

    @property
    def sentence(self) -> str:
        return _("第 %(line)s 行，%(field)s：%(what)s") % {
            "line": self.line,
            "field": self.field or _("（语法）"),
            "what": self.what,
        }


def package_check(text: str, *, row: RulePackageRow) -> PackageFile:
    """The package as it would be stored; raises PackageFaulty or SystemPackage."""
    if row.is_system:
        raise SystemPackage(_("系统规则包只读；请先复制，再修改副本。"))
    places = faults_in(text, id=row.package_id)
    if places:
        sentences = [place.sentence for place in places]
        raise PackageFaulty(
            _("规则包有 %(count)s 处错误，未保存。") % {"count": len(places)},
            fields={"text": sentences},
        )
    return package_file(text, name=row.package_id)


def faults_in(text: str, *, id: str) -> list[Place]:
    """Every fault that can be told; of a wrong shape only the first."""
    if len(text) > TEXT_LIMIT:
        return [Place(1, "", _("超过 %(limit)s 个字符。") % {"limit": f"{TEXT_LIMIT:,}"})]
    try:
        read = msgspec.toml.decode(text.encode(), type=RulePackage)
    except msgspec.ValidationError as error:
        return [_misshapen(str(error), text)]
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        return [_unreadable(str(error), text)]
    faults = [*faults_of(read), *_of_identity(read, text, id)]
    return [Place(line_of(text, each.path), _shown(each.path), _words(each)) for each in faults]


def _of_identity(read: RulePackage, text: str, id: str) -> list[Fault]:
    found = [] if read.id == id else [Fault("$.id", "wrong_id", id)]
    if not found:
        try:
            package_file(text, name=id)
        except PackageBroken as error:
            found.append(Fault("$.parts", "unknown_part", error.message))
    return found


def _unreadable(message: str, text: str) -> Place:
    if hit := _SYNTAX.match(message):
        return Place(int(hit["line"]), "", _("TOML 语法错误：%(what)s") % {"what": hit["what"]})
    hit = _SYNTAX_AT_END.match(message)
    what = hit["what"] if hit else message
    return Place(text.count("\n") + 1, "", _("TOML 语法错误：%(what)s") % {"what": what})


def _misshapen(message: str, text: str) -> Place:
    hit = _SHAPE.match(message)
    assert hit is not None
    path = hit["path"] or "$"
    if unknown := _FIELD.search(message):
        path = f"{path}.{unknown['field']}"
    return Place(line_of(text, path), _shown(path), _shape_words(hit["what"]))


def _shape_words(what: str) -> str:
    quoted = re.findall(r"`([^`]*)`|'([^']*)'", what)
    names = [first or second for first, second in quoted]
    if "missing required field" in what:
        return _("缺少字段 %(name)s。") % {"name": names[-1]}
    if "unknown field" in what:
        return _("没有名为 %(name)s 的字段。") % {"name": names[-1]}
    if what.startswith("Invalid enum value"):
        return _("“%(value)s”不是可选值。") % {"value": what.removeprefix("Invalid enum value ")}
    if what.startswith("Expected") and len(names) == 2:
        return _("应为 %(wanted)s，实为 %(given)s。") % {"wanted": names[0], "given": names[1]}
    return what


def _shown(path: str) -> str:
    """The field without the root, places counted from 1 as people count."""
    counted = re.sub(r"\[(\d+)\]", lambda hit: f"[{int(hit[1]) + 1}]", path)
    return counted.removeprefix("$").removeprefix(".")


def _words(fault: Fault) -> str:
    said = {
        "unknown_article": _("数据中没有“%(detail)s”这一条。"),
        "twice": _("编号“%(detail)s”出现两次。"),
        "unknown_dependence": _("“%(detail)s”不是在它之前的要件。"),
        "unknown_method": _("这类争议没有名为“%(detail)s”的判断方法。"),
        "weight": _("权重须为 1 至 10，现为 %(detail)s。"),
        "ends_before_it_begins": _("失效日 %(detail)s 早于生效日。"),
        "nothing": _("不能为空。"),
        "no_text": _("%(detail)s 文字不能为空。"),
        "unknown_subject": _("引擎没有名为“%(detail)s”的争议类型。"),
        "wrong_id": _("编号须保持为“%(detail)s”。"),
        "unknown_part": "%(detail)s",
    }
    return said[fault.code] % {"detail": fault.detail}
