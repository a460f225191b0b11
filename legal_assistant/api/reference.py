"""The OpenAPI schema as a page reads it: operations by subject, and the shapes that they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.utils.translation import override
from drf_spectacular.generators import SchemaGenerator

Schema = dict[str, Any]
MOST_VALUES = 12  # of an enumeration, before the rest is only counted


@dataclass(frozen=True)
class Kind:
    """What a value is: words, and the shape to look up if it is one of ours."""

    words: str
    shape: str = ""


@dataclass(frozen=True)
class Field:
    """A field of a shape, or a parameter; `place` is path, query or header, "" in a shape."""

    name: str
    kind: Kind
    is_required: bool
    note: str = ""
    place: str = ""


@dataclass(frozen=True)
class Answer:
    status: str
    kind: Kind | None


@dataclass(frozen=True)
class Operation:
    id: str
    method: str
    path: str
    note: str
    parameters: tuple[Field, ...]
    body: Kind | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Shape:
    name: str
    note: str
    fields: tuple[Field, ...]
    kind: Kind


@dataclass(frozen=True)
class Reference:
    """`subjects` are pairs of a tag and its operations, in the order of their paths."""

    subjects: tuple[tuple[str, tuple[Operation, ...]], ...]
    shapes: tuple[Shape, ...]


@cache
def api_reference() -> Reference:
    """Made once a process: the schema does not change while one runs."""
    generator = SchemaGenerator()  # type: ignore[no-untyped-call]
    with override("en"):  # whoever asks first, the notes are those for programmers
        schema = generator.get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return reference_of(schema)


def reference_of(schema: Schema) -> Reference:
    subjects: dict[str, list[Operation]] = {}
    for path, methods in sorted(schema["paths"].items()):
        for method, operation in methods.items():
            subject = next(iter(operation.get("tags", ())), "")
            subjects.setdefault(subject, []).append(_operation(path, method, operation))
    shapes = schema.get("components", {}).get("schemas", {})
    return Reference(
        tuple((subject, tuple(found)) for subject, found in subjects.items()),
        tuple(_shape(name, shape) for name, shape in sorted(shapes.items())),
    )


def _operation(path: str, method: str, operation: Schema) -> Operation:
    return Operation(
        operation["operationId"],
        method.upper(),
        path,
        operation.get("description", ""),
        tuple(_parameter(one) for one in operation.get("parameters", ())),
        _content(operation.get("requestBody", {})),
        tuple(
            Answer(status, _content(answer)) for status, answer in operation["responses"].items()
        ),
    )


def _parameter(given: Schema) -> Field:
    return Field(
        given["name"],
        kind_of(given.get("schema", {})),
        given.get("required", False),
        given.get("description", ""),
        given["in"],
    )


def _content(given: Schema) -> Kind | None:
    """Of several media types the first: they all carry the same fields."""
    for media in given.get("content", {}).values():
        return kind_of(media.get("schema", {}))
    return None


def _shape(name: str, shape: Schema) -> Shape:
    required = set(shape.get("required", ()))
    fields = tuple(
        Field(key, kind_of(field), key in required, field.get("description", ""))
        for key, field in shape.get("properties", {}).items()
    )
    return Shape(
        name, "" if "enum" in shape else shape.get("description", ""), fields, kind_of(shape)
    )


def kind_of(schema: Schema) -> Kind:
    """One schema in words; of one that combines others, the one of ours that it names."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        return Kind(name, name)
    for key in ("allOf", "oneOf", "anyOf"):
        for part in schema.get(key, ()):
            if "$ref" in part:
                return kind_of(part)
    if schema.get("type") == "array":
        inner = kind_of(schema.get("items", {}))
        return Kind(f"list of {inner.words}", inner.shape)
    if "enum" in schema:
        return Kind(_values(schema["enum"]))
    return Kind(", ".join(_plain(schema)) or "any")


def _values(values: list[Any]) -> str:
    shown = " | ".join(str(value) for value in values[:MOST_VALUES])
    more = len(values) - MOST_VALUES
    return f"{shown} | … ({more} more)" if more > 0 else shown


def _plain(schema: Schema) -> Iterator[str]:
    if kind := schema.get("type"):
        yield kind if isinstance(kind, str) else " or ".join(kind)
    if "format" in schema:
        yield schema["format"]
    for key, words in (
        ("maxLength", "at most {} characters"),
        ("minimum", "from {}"),
        ("maximum", "to {}"),
    ):
        if key in schema:
            yield words.format(schema[key])
    if schema.get("nullable"):
        yield "or null"
