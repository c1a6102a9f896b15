"""From the files in resources/method to one value."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from workshop.cupboard import kept
from workshop.domain.codes import Kind, Language, Setting, StepCode
from workshop.domain.frozen import FrozenMap
from workshop.method.days import format_of, phase_set_of, preset_of
from workshop.method.errors import MethodError, MethodProblem
from workshop.method.steps import LENGTHS, step_of
from workshop.method.table import NOTHING, Table, read_table
from workshop.method.values import Method, PhaseSet, Preset, Step

FOLDER = Path(__file__).parents[2] / "resources" / "method"


@cache
def read_method(language: str, folder: Path = FOLDER) -> Method:
    """Return the method in "nl" or "en", read once and checked in both.

    Raise `MethodError` when a file cannot be used.
    """
    return read_fresh(language, folder)


def read_fresh(language: str, folder: Path) -> Method:
    """Return the method as the files of a folder are now; see `read_method`."""
    return _method_of(folder, Language(language), our_own() if folder == FOLDER else NOTHING)


def _method_of(folder: Path, language: Language, known: Mapping[str, Any]) -> Method:
    read = partial(read_table, folder, language=language, known=known)
    steps = FrozenMap[Step]({str(code): _step(read(f"steps/{code}.toml"), code) for code in StepCode})
    whole = read("method.toml")
    presets = read("presets.toml").built(_presets)
    phase_sets = read("phases.toml").built(_phase_sets)
    return whole.built(partial(_whole, language, steps, presets, phase_sets))


@cache
def our_own(cache: Path | None = None) -> Mapping[str, Any]:
    """What stands in the files that came with the application, by their names, from the cupboard; all right.

    Nothing when one of them cannot be used: whoever reads that file says so.
    """
    files = sorted(FOLDER.rglob("*.toml"))
    with contextlib.suppress(OSError, ValueError, MethodError):  # TOML's and Unicode's errors are ValueErrors
        found: dict[str, Any] = json.loads(kept("method.json", files, partial(_parsed, files), cache))
        return found
    return NOTHING


def _parsed(files: Iterable[Path]) -> bytes:
    import tomllib

    for language in Language:
        _method_of(FOLDER, language, NOTHING)
    texts = {file.relative_to(FOLDER).as_posix(): file.read_text(encoding="utf-8-sig") for file in files}
    return json.dumps({name: tomllib.loads(text) for name, text in texts.items()}).encode()


def _step(table: Table, code: StepCode) -> Step:
    return table.built(partial(step_of, expected=code))


def _whole(
    language: Language,
    steps: FrozenMap[Step],
    presets: tuple[Preset, ...],
    phase_sets: tuple[PhaseSet, ...],
    table: Table,
) -> Method:
    formats = table.tables("formats", partial(format_of, steps=steps))
    _complete(table, "formats", (form.length for form in formats), LENGTHS)
    return Method(
        language=language,
        steps=steps,
        rules=table.texts("rules", least=1),
        ground_rules=table.texts("ground_rules"),
        pulse_question=table.text("pulse_question"),
        mirror_question=table.text("mirror_question"),
        speaking_order=table.codes("speaking_order", Kind),
        formats=formats,
        presets=presets,
        phase_sets=phase_sets,
    )


def _presets(table: Table) -> tuple[Preset, ...]:
    presets = table.tables("presets", preset_of)
    _complete(table, "presets", (preset.setting for preset in presets), tuple(Setting))
    return presets


def _phase_sets(table: Table) -> tuple[PhaseSet, ...]:
    return table.tables("sets", phase_set_of, least=1)


def _complete(table: Table, key: str, given: Iterable[str], wanted: tuple[str, ...]) -> None:
    """Each of the codes must be there, once."""
    codes = list(given)
    for code in wanted:
        if codes.count(code) > 1:
            table.fail(MethodProblem.REPEATED, f"{key}.code", code)
        if code not in codes:
            table.fail(MethodProblem.INCOMPLETE, key, code)
