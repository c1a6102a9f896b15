"""The logical tree of the document: what stands on the pages as headings, lists, tables, in reading order.

The tree is built before anything is drawn; drawing attaches stretches of a page's content to its elements.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reportlab.pdfbase.pdfdoc import PDFObject

from workshop.handout import objects
from workshop.handout.objects import Document, Written

_LINKS = 1_000_000  # where the numbers of annotations begin; those below are pages


@dataclass(slots=True, eq=False)
class Element:
    """A node. `entries` are further dictionary entries, such as a scope or what a picture stands for.

    `kids` are elements, stretches of content (page, number of the stretch on it), and names of annotations.
    """

    role: str
    language: str
    entries: str = ""
    kids: list[Element | tuple[int, int] | str] = field(default_factory=list)
    number: int = 0

    def add(self, role: str, entries: str = "", language: str = "") -> Element:
        """A new last child, in its parent's language unless another is given."""
        if language and language != self.language:
            entries = f"/Lang ({language}) {entries}"
        child = Element(role, language or self.language, entries)
        self.kids.append(child)
        return child

    @property
    def is_empty(self) -> bool:
        """Whether nothing on any page belongs to it or to what it holds."""
        return not any(not isinstance(kid, Element) or not kid.is_empty for kid in self.kids)


def scoped(scope: str, span: int) -> str:
    """The entries of a table's heading cell, or of any cell that spans columns."""
    attributes = (f"/Scope /{scope} " if scope else "") + (f"/ColSpan {span} " if span > 1 else "")
    return f"/A << /O /Table {attributes}>>" if attributes else ""


def numbered(numbering: str) -> str:
    """The entries of a list."""
    return f"/A << /O /List /ListNumbering /{numbering} >>"


def pictured(says: str, box: tuple[float, float, float, float] | None = None) -> str:
    """The entries of a picture: what it stands for, and its left, bottom, right and top on the page."""
    attributes = f" /BBox [{' '.join(map(objects.number, box))}]" if box else ""
    return f"/Alt {objects.text_string(says)} /A << /O /Layout /Placement /Block{attributes} >>"


class TagTree:
    """The whole tree, and which element each stretch of each page belongs to."""

    def __init__(self, language: str) -> None:
        self.root = Element("Document", language)
        self._stretches: list[list[Element]] = []
        self._annotations: list[Element] = []

    def begin_page(self) -> int:
        """The number of a new page, from 0."""
        self._stretches.append([])
        return len(self._stretches) - 1

    def attach(self, element: Element, page: int) -> int:
        """The number of a new stretch of the page's content that belongs to the element."""
        stretches = self._stretches[page]
        stretches.append(element)
        element.kids.append((page, len(stretches) - 1))
        return len(stretches) - 1

    def attach_annotation(self, element: Element, name: str) -> int:
        """The number by which the annotation registered as `name` finds its element."""
        element.kids.append(name)
        self._annotations.append(element)
        return _LINKS + len(self._annotations) - 1

    def register(self, document: Document) -> None:
        """Add the tree to the file."""
        objects.register(document, "tags", Written(self._root))
        objects.register(document, "parents", Written(self._parents))
        self._register(document, self.root, "tags")

    def _register(self, document: Document, top: Element, parent: str) -> None:
        waiting = [(top, parent)]
        count = 0
        while waiting:
            element, parent = waiting.pop()
            count += 1
            element.number = count
            objects.register(document, f"tag{count}", _ElementWriter(element, parent))
            mine = f"tag{count}"
            waiting += [
                (kid, mine) for kid in reversed(element.kids) if isinstance(kid, Element) and _stays(kid)
            ]

    def _root(self, document: Document) -> str:
        parents = objects.reference(document, "parents")
        top = objects.reference(document, f"tag{self.root.number}")
        return f"<< /Type /StructTreeRoot /K [{top}] /ParentTree {parents} >>"

    def _parents(self, document: Document) -> str:
        def tag(element: Element) -> str:
            return objects.reference(document, f"tag{element.number}")

        pages = [
            f"{page} [{' '.join(map(tag, stretches))}]" for page, stretches in enumerate(self._stretches)
        ]
        annotations = [f"{_LINKS + at} {tag(element)}" for at, element in enumerate(self._annotations)]
        return f"<< /Nums [{' '.join(pages + annotations)}] >>"


class _ElementWriter(PDFObject):
    """Writes one element; there are a hundred thousand of them, so they are small."""

    __slots__ = ("_below", "_shown")

    def __init__(self, element: Element, parent: str) -> None:
        self._shown, self._below = element, parent

    def format(self, document: Document) -> bytes:
        """The object as it stands in the file."""
        return _element(document, self._shown, self._below).encode("latin-1")


def _stays(element: Element) -> bool:
    """Whether it is written: of what is empty, only a table's cells have a meaning."""
    return element.role in {"TD", "TH"} or not element.is_empty


def _element(document: Document, element: Element, parent: str) -> str:
    kids = []
    for kid in element.kids:
        if isinstance(kid, Element):
            if _stays(kid):
                kids.append(objects.reference(document, f"tag{kid.number}"))
        elif isinstance(kid, str):
            kids.append(f"<< /Type /OBJR /Obj {objects.reference(document, kid)} >>")
        else:
            page = objects.reference(document, f"Page{kid[0] + 1}")
            kids.append(f"<< /Type /MCR /Pg {page} /MCID {kid[1]} >>")
    up = objects.reference(document, parent)
    return f"<< /Type /StructElem /S /{element.role} /P {up} {element.entries} /K [{' '.join(kids)}] >>"
