"""The file itself: ReportLab's objects, the small ones packed together in object streams."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator

from workshop.handout import objects
from workshop.handout.objects import Document

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PER_STREAM = 200


class FileWriter:
    """Writes a document's objects one after the other and remembers where each stands."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._length = len(_HEADER)
        self._places: dict[int, tuple[int, int, int]] = {}
        self._packs: list[tuple[list[int], bytes]] = []

    def write(self, document: Document) -> bytes:
        """The whole file."""
        small: list[tuple[int, bytes]] = []
        following = 1
        for number, content in _objects(document):
            following = number + 1
            if content.endswith(b"endstream"):
                self._object(number, content)
                continue
            small.append((number, content))
            if len(small) == _PER_STREAM:
                self._pack(small)
                small = []
        if small:
            self._pack(small)
        for members, packed in self._packs:
            self._places |= {inner: (2, following, place) for place, inner in enumerate(members)}
            self._object(following, packed)
            following += 1
        self._finish(document, following)
        return b"".join(self._parts)

    def _add(self, content: bytes) -> None:
        self._parts.append(content)
        self._length += len(content)

    def _object(self, number: int, content: bytes) -> None:
        self._places[number] = (1, self._length, 0)
        self._add(b"%d 0 obj\n%s\nendobj\n" % (number, content))

    def _pack(self, group: list[tuple[int, bytes]]) -> None:
        """Small objects as one stream, whose own number is known when all others are."""
        offset, index = 0, []
        for inner, content in group:
            index.append(b"%d %d" % (inner, offset))
            offset += len(content) + 1
        head = b" ".join(index) + b"\n"
        body = head + b"\n".join(content for _, content in group)
        entries = f"/Type /ObjStm /N {len(group)} /First {len(head)}"
        self._packs.append(([inner for inner, _ in group], objects.packed_stream(body, entries)))

    def _finish(self, document: Document, number: int) -> None:
        """Write where everything stands, and where to begin."""
        packed = b"\r"
        while packed.endswith(b"\r"):
            self._add(b"\n")
            self._places[number] = (1, self._length, 0)
            packed = zlib.compress(self._index(), 9)
        seal = hashlib.md5(b"".join(self._parts), usedforsecurity=False).hexdigest()
        root = objects.reference(document, document.Catalog.__InternalName__)
        about = objects.reference(document, "about")
        entries = (
            f"/Type /XRef /Size {number + 1} /W [1 4 2] /Root {root} /Info {about} /ID [<{seal}> <{seal}>]"
            " /Filter /FlateDecode"
        )
        start = self._length
        self._object(number, objects.stream_object(packed, entries))
        self._add(b"startxref\n%d\n%%%%EOF\n" % start)

    def _index(self) -> bytes:
        free = b"\0" + (0).to_bytes(4, "big") + b"\xff\xff"
        rows = (self._places[number] for number in sorted(self._places))
        return free + b"".join(
            kind.to_bytes(1, "big") + place.to_bytes(4, "big") + index.to_bytes(2, "big")
            for kind, place, index in rows
        )


def _objects(document: Document) -> Iterator[tuple[int, bytes]]:
    """Every object in the order of its number; formatting one may bring forth others."""
    number = 1
    while number in document.numberToId:
        name = document.numberToId[number]
        yield number, document.idToObject[name].format(document).strip(b"\n")
        number += 1
