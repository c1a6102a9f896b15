"""One's own versions of the method: a folder each in the user's data, with the same files as the original.

A facilitator changes minutes, order and questions in a window; whoever wants more opens the files. A template
that is gone or cannot be read is the original again: a workshop never waits for it.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from workshop.domain.codes import Language, Length, StepCode
from workshop.domain.frozen import FrozenMap
from workshop.method.errors import MethodError
from workshop.method.reading import FOLDER, read_fresh, read_method
from workshop.method.toml_text import toml_text
from workshop.method.values import AgendaEntry, Method
from workshop.values import dataclass

LONGEST_NAME = 60
_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class Draft:
    """What a facilitator changes: one format's parts, and the questions of steps and rounds."""

    length: Length
    agenda: tuple[AgendaEntry, ...]
    prompts: FrozenMap[tuple[str, ...]]
    """By step."""
    questions: FrozenMap[str]
    """By "step.round"."""

    @property
    def minutes(self) -> int:
        """How long the day is."""
        return sum(entry.minutes for entry in self.agenda)


def draft_of(method: Method, length: Length) -> Draft:
    """Return what there is to change of a method, for days of one length."""
    form = method.format_of(length)
    questions = {
        f"{code}.{one.code}": one.question for code, step in method.steps.items() for one in step.rounds
    }
    return Draft(
        length=length,
        agenda=form.agenda if form else (),
        prompts=FrozenMap({code: step.prompts for code, step in method.steps.items()}),
        questions=FrozenMap(questions),
    )


def at_length(draft: Draft, method: Method, length: Length) -> Draft:
    """Return the draft for days of another length; the questions that were changed stay."""
    return replace(draft, length=length, agenda=draft_of(method, length).agenda)


def templates_root() -> Path:
    """Return where the user's templates stand."""
    from platformdirs import user_data_path

    return user_data_path("samenspel", appauthor=False) / "methods"


def template_names(root: Path | None = None) -> tuple[str, ...]:
    """Return the names of the templates that there are, by alphabet."""
    root = root or templates_root()
    try:
        folders = [one for one in root.iterdir() if (one / "method.toml").is_file()]
    except OSError:
        return ()
    return tuple(sorted((one.name for one in folders if not one.name.startswith(".")), key=str.casefold))


def method_of(language: str, template: str = "", root: Path | None = None) -> Method:
    """Return the method of a template, or the original: for no name, and for one that cannot be used."""
    if template:
        try:
            return read_method(language, _folder(template, root))
        except MethodError:
            pass
    return read_method(language)


def usable_name(typed: str) -> str:
    """Return a name that every system allows for a folder, "" when nothing is left of it."""
    return _REFUSED.sub(" ", typed).strip(" .")[:LONGEST_NAME].strip(" .")


def keep(draft: Draft, language: Language, name: str, base: str = "", root: Path | None = None) -> Method:
    """Keep a draft as the template `name`, made from `base`; return it as it reads from the disk.

    Whole or not at all. Raise `MethodError` when it would be no method, `OSError` when it cannot be written.
    """
    root = root or templates_root()
    root.mkdir(parents=True, exist_ok=True)
    before = method_of(language, base, root)
    source = _folder(base, root) if base in template_names(root) else FOLDER
    half = root / f".{os.urandom(4).hex()}"
    try:
        shutil.copytree(source, half)
        _write(half, draft, before)
        for each in Language:
            read_fresh(each, half)
        target = _folder(name, root)
        shutil.rmtree(target, ignore_errors=True)
        half.replace(target)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    read_method.cache_clear()
    return read_method(language, target)


def forget(name: str, root: Path | None = None) -> None:
    """Delete a template; the original cannot be deleted."""
    if name in template_names(root):
        shutil.rmtree(_folder(name, root))
        read_method.cache_clear()


def _folder(name: str, root: Path | None) -> Path:
    return (root or templates_root()) / usable_name(name)


def _write(folder: Path, draft: Draft, before: Method) -> None:
    _change(folder / "method.toml", lambda values: _with_agenda(values, draft, before))
    for code in StepCode:
        _change(folder / "steps" / f"{code}.toml", partial(_asked, draft=draft, before=before, code=code))


def _change(file: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Write a file anew only when it says something else: what was not touched keeps its comments."""
    import tomllib

    values = tomllib.loads(file.read_text("utf-8-sig"))
    text = toml_text(values)
    change(values)
    if toml_text(values) != text:
        file.write_text(toml_text(values), "utf-8")


def _with_agenda(values: dict[str, Any], draft: Draft, before: Method) -> None:
    for form in values["formats"]:  # the other lengths stay as they are
        shown = before.format_of(Length(form["code"]))
        if form["code"] == draft.length and (shown is None or shown.agenda != draft.agenda):
            form["minutes"] = draft.minutes
            form["agenda"] = [_entry(one) for one in draft.agenda]


def _entry(entry: AgendaEntry) -> dict[str, Any]:
    told: dict[str, Any] = {"step": str(entry.step), "minutes": entry.minutes}
    return {**told, "title": _twice(entry.title)} if entry.title else told


def _asked(values: dict[str, Any], draft: Draft, before: Method, code: StepCode) -> None:
    step = before.steps[code]
    prompts = draft.prompts[code]
    if prompts != step.prompts:
        known = dict(zip(step.prompts, values.get("prompts", ()), strict=False))
        values["prompts"] = [known.get(text) or _twice(text) for text in prompts if text.strip()]
    for one in values.get("rounds", ()):
        question = draft.questions[f"{code}.{one['code']}"]
        if question.strip() and question != next(
            each.question for each in step.rounds if each.code == one["code"]
        ):
            one["question"] = _twice(question)


def _twice(text: str) -> Mapping[str, str]:
    """Own words are said as they are, whatever language the plan is in."""
    return {str(language): text for language in Language}
