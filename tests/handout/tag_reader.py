"""Reads a PDF as assistive technology does: by its tags, in their order, with the text they stand for."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_BFCHAR = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]*)>")
_BLOCKS = frozenset(
    {
        "P",
        "H1",
        "H2",
        "H3",
        "H4",
        "LI",
        "Lbl",
        "LBody",
        "TD",
        "TH",
        "TR",
        "Figure",
        "TOCI",
        "BlockQuote",
        "Caption",
    }
)


@dataclass(slots=True)
class Node:
    """An element of the tree; `parts` are its own stretches of text and its kids, in their order."""

    role: str
    alt: str = ""
    language: str = ""
    scope: str = ""
    parts: list[Node | str] = field(default_factory=list)

    @property
    def kids(self) -> list[Node]:
        """The elements in it."""
        return [part for part in self.parts if isinstance(part, Node)]

    @property
    def text(self) -> str:
        """All that is read aloud in it; a block ends with a line."""
        said = "".join(part.text if isinstance(part, Node) else part for part in self.parts)
        return said + self.alt + ("\n" if self.role in _BLOCKS else "")

    def all(self, *roles: str) -> Iterator[Node]:
        """Every element with one of the roles, in reading order."""
        if self.role in roles:
            yield self
        for kid in self.kids:
            yield from kid.all(*roles)


@dataclass(slots=True)
class Reading:
    """What a PDF says: its tree, and the text that is outside the tree (artifacts), page by page."""

    root: Node
    artifacts: list[str]
    pages: int

    @property
    def text(self) -> str:
        """Everything in reading order, soft hyphens taken out."""
        return self.root.text.replace("\u00ad", "")


def read(data: bytes) -> Reading:
    """Read a whole file; fails where content is neither tagged nor an artifact."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pages = [_PageReader(page) for page in pdf.pages]
        stretches = {page.page.objgen: page.stretches() for page in pages}
        root = _node(pdf.Root.StructTreeRoot.K[0], stretches)
        return Reading(root, [page.artifacts for page in pages], len(pages))


def _node(element: Any, stretches: dict[tuple[int, int], dict[int, str]]) -> Node:
    attributes = element.get("/A", {})
    node = Node(
        str(element.S)[1:],
        str(element.get("/Alt", "")),
        str(element.get("/Lang", "")),
        str(attributes.get("/Scope", "")),
    )
    for kid in element.get("/K", []):
        if kid.get("/Type") == "/MCR":
            node.parts.append(stretches[kid.Pg.objgen][int(kid.MCID)])
        elif kid.get("/Type") != "/OBJR":
            node.parts.append(_node(kid, stretches))
    return node


class _PageReader:
    """Follows a page's operators and collects the text of each marked stretch."""

    def __init__(self, page: pikepdf.Page) -> None:
        self.page = page.obj
        self.artifacts = ""
        self._fonts = {str(name): _characters(font) for name, font in page.obj.Resources.Font.items()}
        self._stretches: dict[int, str] = {}
        self._open: list[tuple[str, Any]] = []
        self._font: dict[int, str] = {}

    def stretches(self) -> dict[int, str]:
        """The text of each numbered stretch."""
        for instruction in pikepdf.parse_content_stream(self.page):
            self._operator(str(instruction.operator), list(instruction.operands))
        assert not self._open, "a stretch is never closed"
        return self._stretches

    def _operator(self, name: str, operands: list[Any]) -> None:
        if name in {"BDC", "BMC"}:
            self._begin(str(operands[0]), operands[1] if len(operands) > 1 else None)
        elif name == "EMC":
            tag, properties = self._open.pop()
            if tag == "/Span" and properties is not None and "/ActualText" in properties:
                self._say(str(properties.ActualText))
        elif name == "Tf":
            self._font = self._fonts[str(operands[0])]
        elif name == "TJ":
            self._show(operands[0])
        elif name in {"f", "S", "B", "f*", "B*"}:
            assert self._open, "something is drawn that is neither tagged nor an artifact"

    def _begin(self, tag: str, properties: Any) -> None:
        if tag == "/Artifact":
            assert not self._open, "an artifact inside tagged content"
        self._open.append((tag, properties))
        if properties is not None and "/MCID" in properties:
            self._stretches.setdefault(int(properties.MCID), "")

    def _show(self, array: Any) -> None:
        assert self._open, "text that is neither tagged nor an artifact"
        for part in array:
            if isinstance(part, pikepdf.String):
                codes = bytes(part)
                self._say(
                    "".join(
                        self._font[int.from_bytes(codes[at : at + 2], "big")]
                        for at in range(0, len(codes), 2)
                    )
                )

    def _say(self, text: str) -> None:
        numbers = [int(p.MCID) for _, p in self._open if p is not None and "/MCID" in p]
        if not numbers:
            self.artifacts += text
        elif not any(p is not None and "/ActualText" in p for _, p in self._open):
            self._stretches[numbers[0]] += text


def _codes(string: bytes) -> Iterator[int]:
    return (int.from_bytes(string[at : at + 2], "big") for at in range(0, len(string), 2))


def _characters(font: Any) -> dict[int, str]:
    cmap = font.ToUnicode.read_bytes()
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in _BFCHAR.findall(cmap)
    }
