"""Fira Sans inside the PDF: only the glyphs that are used, each with the text that it stands for.

Every pair of a glyph and a text has a code of its own, so that what is copied or read aloud is exactly what
was written: a hyphen at a line's end is a soft one, a composed letter is the two characters it was typed as.
"""

from __future__ import annotations

import hashlib

import uharfbuzz as hb

from workshop.handout import objects
from workshop.handout.faces import Face, Shaped
from workshop.handout.objects import Document

_FLAGS = 1 << 2  # symbolic: the codes are ours
_ASCENT, _DESCENT, _CAP_HEIGHT = 935, -265, 689


class EmbeddedFont:
    """One face as a font of the PDF."""

    def __init__(self, name: str, face: Face) -> None:
        self.name = name
        self._face = face
        self._codes: dict[tuple[int, str], int] = {}
        self._written: dict[Shaped, str] = {}

    @property
    def is_used(self) -> bool:
        """Whether anything was set in it."""
        return bool(self._codes)

    def encode(self, shaped: Shaped) -> str:
        """The glyphs as the inside of a TJ array."""
        written = self._written.get(shaped)
        if written is None:
            written = self._written[shaped] = self._encode(shaped)
        return written

    def _encode(self, shaped: Shaped) -> str:
        parts, codes = [], ""
        for glyph in shaped.glyphs:
            key = (glyph.id, glyph.text)
            codes += f"{self._codes.setdefault(key, len(self._codes) + 1):04X}"
            if glyph.kern:
                parts.append(f"<{codes}>{objects.number(glyph.kern * 1000 / self._face.upem)}")
                codes = ""
        return "".join(parts) + (f"<{codes}>" if codes else "")

    def register(self, document: Document) -> None:
        """Add the font and its parts to the file."""
        program, places = self._subset()
        seed = hashlib.sha256(program).hexdigest()
        tag = "".join(chr(ord("A") + int(digit, 16)) for digit in seed[:6])
        base = f"{tag}+{self._face.path.stem}"
        parts = {
            "program": objects.stream(program, f"/Length1 {len(program)}"),
            "places": objects.stream(places),
            "unicode": objects.stream(self._to_unicode()),
            "descriptor": objects.Written(lambda doc: self._descriptor(doc, base)),
            "descendant": objects.Written(lambda doc: self._descendant(doc, base)),
            "font": objects.Written(lambda doc: self._font(doc, base)),
        }
        for part, obj in parts.items():
            objects.register(document, f"{self.name}.{part}", obj)

    def _subset(self) -> tuple[bytes, bytes]:
        """The font file with the used glyphs alone, and two bytes a code that say which glyph it is."""
        wanted = hb.SubsetInput()
        wanted.flags = hb.SubsetFlags.NO_HINTING
        wanted.glyph_set.update({glyph for glyph, _ in self._codes})
        wanted.drop_table_tag_set.update({int.from_bytes(tag, "big") for tag in (b"GSUB", b"GPOS", b"GDEF")})
        plan = hb.SubsetPlan(self._face.hb_face, wanted)
        program = objects.padded(bytes(plan.execute().blob.data), b"\0\0\0\1")
        renumbered = plan.old_to_new_glyph_mapping
        places = b"\0\0" + b"".join(renumbered[glyph].to_bytes(2, "big") for glyph, _ in self._codes)
        return program, objects.padded(places, b"\0\1")

    def _to_unicode(self) -> bytes:
        lines = [
            f"<{code:04X}> <{text.encode('utf-16-be').hex()}>" for (_, text), code in self._codes.items()
        ]
        blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
        maps = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return _CMAP.replace("MAPS", maps).encode("ascii")

    def _descriptor(self, document: Document, base: str) -> str:
        program = objects.reference(document, f"{self.name}.program")
        angle = -12 if "Italic" in base else 0
        return (
            f"<< /Type /FontDescriptor /FontName /{base} /Flags {_FLAGS} /FontBBox [-1000 -400 2000 1200]"
            f" /ItalicAngle {angle} /Ascent {_ASCENT} /Descent {_DESCENT} /CapHeight {_CAP_HEIGHT} /StemV 80"
            f" /FontFile2 {program} >>"
        )

    def _descendant(self, document: Document, base: str) -> str:
        advance, upem = self._face.font.get_glyph_h_advance, self._face.upem
        widths = " ".join(objects.number(advance(glyph) * 1000 / upem) for glyph, _ in self._codes)
        return (
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{base}"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            f" /FontDescriptor {objects.reference(document, f'{self.name}.descriptor')}"
            f" /CIDToGIDMap {objects.reference(document, f'{self.name}.places')} /W [1 [{widths}]] >>"
        )

    def _font(self, document: Document, base: str) -> str:
        return (
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{base} /Encoding /Identity-H"
            f" /DescendantFonts [{objects.reference(document, f'{self.name}.descendant')}]"
            f" /ToUnicode {objects.reference(document, f'{self.name}.unicode')} >>"
        )


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
MAPS
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
