"""Typefaces: what each can draw, and which one draws what Fira Sans lacks.

Fira Sans is embedded in the PDF. Whatever it lacks is drawn as outlines, from the packaged Noto faces first
and then from the fonts of this computer, so that no font has to allow its embedding.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from workshop.handout import scripts
from workshop.handout.outlines import outline

WEIGHTS = {"regular": 400, "italic": 400, "medium": 500, "semibold": 600}
_FILES = {"regular": "Regular", "italic": "Italic", "medium": "Medium", "semibold": "SemiBold"}
_FEATURES = {"liga": False, "clig": False, "dlig": False, "calt": False}  # a letter stays a letter
_TABULAR = {**_FEATURES, "tnum": True, "lnum": True}
_PACKAGED = ("manimgx_fonts", "manimgx_fonts_cjk")
_LATER = ("Symbols", "Emoji", "CJK")  # large, and with letters that a script's own face draws better
_PLAIN_LAST = ("bold", "italic", "oblique", "light", "thin", "black", "condensed", "medium")


class Glyph(NamedTuple):
    """One shape of a face, in font units; `text` is what it stands for, "" for all but a cluster's first."""

    id: int
    text: str
    advance: int
    dx: int
    dy: int
    kern: int  # how much nearer the next glyph comes than this one's own width says


class Shaped:
    """A word in one face: its glyphs from left to right, and its width in font units.

    `is_plain` tells that every glyph stands for its own part of the word, in order and on the baseline: such
    a word can be set as text, anything else is drawn as outlines.
    """

    __slots__ = ("advance", "glyphs", "is_plain")

    def __init__(self, glyphs: tuple[Glyph, ...], *, is_plain: bool) -> None:
        self.glyphs = glyphs
        self.advance = sum(glyph.advance for glyph in glyphs)
        self.is_plain = is_plain


class Face:
    """One font file at one weight."""

    def __init__(self, path: Path, weight: int | None = None) -> None:
        self.path = path
        self.hb_face = hb.Face(hb.Blob.from_file_path(str(path)))
        self.font = hb.Font(self.hb_face)
        if weight and any(axis.tag == "wght" for axis in self.hb_face.axis_infos):
            self.font.set_variations({"wght": weight})
        self.upem: int = self.hb_face.upem
        self._codes = self.hb_face.unicodes  # a compact set: a computer may have hundreds of large fonts
        self._characters: frozenset[str] = frozenset()
        self._shaped: dict[tuple[str, bool], Shaped] = {}
        self._outlines: dict[int, str] = {}

    def covers(self, text: str) -> bool:
        """Whether the face has every character of `text` that is to be seen."""
        return self._characters.issuperset(text) or all(
            ord(character) in self._codes or scripts.is_invisible(character) for character in text
        )

    def list_characters(self) -> None:
        """Make `covers` quick, for a face that is asked about every word."""
        self._characters = frozenset(map(chr, self._codes))

    def shape(self, text: str, *, is_tabular: bool = False) -> Shaped:
        """Set a word; with `is_tabular`, figures are all of one width."""
        known = self._shaped.get((text, is_tabular))
        if known is None:
            known = self._shaped[text, is_tabular] = self._shape(text, _TABULAR if is_tabular else _FEATURES)
        return known

    def outline(self, glyph: int) -> str:
        """The glyph as PDF path operators in font units; "" when it has no outline."""
        if glyph not in self._outlines:
            self._outlines[glyph] = outline(self.font, glyph)
        return self._outlines[glyph]

    def draws(self, text: str) -> bool:
        """Whether shaping `text` gives glyphs of this face that have outlines, not empty or missing ones."""
        if not self.covers(text):
            return False
        glyphs = [glyph for glyph in self.shape(text).glyphs if glyph.advance or self.outline(glyph.id)]
        return text.isspace() or all(glyph.id and self.outline(glyph.id) for glyph in glyphs if glyph.text)

    def _shape(self, text: str, features: dict[str, bool]) -> Shaped:
        if not text:
            return Shaped((), is_plain=True)
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.language = scripts.language_of(text) or "en"  # one character, other strokes: zh, ja, ko
        hb.shape(self.font, buffer, features)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        parts = _parts(text, [info.cluster for info in infos])
        glyphs = tuple(
            Glyph(info.codepoint, part, at.x_advance, at.x_offset, at.y_offset, self._kern(info, at))
            for info, at, part in zip(infos, positions, parts, strict=True)
        )
        is_plain = all(glyph.text and not glyph.dx and not glyph.dy for glyph in glyphs)
        return Shaped(glyphs, is_plain=is_plain and "".join(parts) == text)

    def _kern(self, info: hb.GlyphInfo, position: hb.GlyphPosition) -> int:
        return int(self.font.get_glyph_h_advance(info.codepoint)) - int(position.x_advance)


def _parts(text: str, starts: list[int]) -> list[str]:
    """What each glyph stands for: the text from its cluster's start up to the next cluster's."""
    ordered = sorted(set(starts))
    ends = dict(zip(ordered, [*ordered[1:], len(text)], strict=True))
    said: set[int] = set()
    parts = []
    for start in starts:
        parts.append("" if start in said else text[start : ends[start]])
        said.add(start)
    return parts


@cache
def fira(name: str) -> Face:
    """A face of the house style: regular, italic, medium or semibold."""
    folder = Path(import_module("fontpkg_fira_sans").ROOT) / "files"
    face = Face(folder / f"FiraSans-{_FILES[name]}.ttf")
    face.list_characters()
    return face


@cache
def fallback(cluster: str, weight: int) -> Face | None:
    """The first face that draws the whole cluster, packaged ones before this computer's; None: none does."""
    return next((face for face in _fallbacks(weight) if face.draws(cluster)), None)


def _fallbacks(weight: int) -> Iterator[Face]:
    for path in _packaged():
        yield _face(path, weight)
    for path in _installed():
        face = _readable(path, weight)
        if face:
            yield face


@cache
def _packaged() -> tuple[Path, ...]:
    folders = [Path(str(import_module(name).__file__)).parent for name in _PACKAGED]
    files = [path for folder in folders for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES]
    return tuple(sorted((path for path in files if "Italic" not in path.name), key=_place))


def _place(path: Path) -> tuple[int, str]:
    """The house's Latin face first, what holds thousands of letters last."""
    late = next((number for number, name in enumerate(_LATER, 1) if name in path.name), 0)
    return late, path.name.replace("[", " ")


@cache
def _installed() -> tuple[Path, ...]:
    """The fonts of this computer, plain sans serif ones first, in an order that no disk decides."""
    files = {path for folder in _folders() for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES}
    return tuple(sorted(files, key=lambda path: (_rank(path.stem.lower()), path.name, str(path))))


_SUFFIXES = frozenset({".ttf", ".otf", ".ttc"})


def _folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        folders = [Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"]
        folders += [home / "AppData/Local/Microsoft/Windows/Fonts"]
    elif sys.platform == "darwin":
        folders = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    else:
        folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
        folders += [home / ".fonts", home / ".local/share/fonts"]
    return [folder for folder in folders if folder.is_dir()]


def _rank(name: str) -> int:
    is_plain = not any(word in name for word in _PLAIN_LAST)
    is_sans = "sans" in name and "mono" not in name
    return (0 if is_plain else 2) + (0 if is_sans else 1)


def _readable(path: Path, weight: int) -> Face | None:
    try:
        return _face(path, weight)
    except (hb.HarfBuzzError, OSError, ValueError):
        return None  # a broken font file of this computer is no reason to stop


@cache
def _face(path: Path, weight: int) -> Face:
    return Face(path, weight)
