"""`new` and `import`: workshop files from nothing and from a plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from workshop.cli.files import WORKSHOP, check_target, check_workshop_name, make_workshop, read_whole
from workshop.cli.house import library
from workshop.cli.refusals import MendableError, about
from workshop.cli.usage import Asked
from workshop.commands.beginning import Wish, begun, wished_like
from workshop.document.own_templates import OwnTemplates, SetUp
from workshop.document.session import Session
from workshop.domain.codes import Language, Length, Setting
from workshop.domain.ids import new_id
from workshop.domain.rules import check_workshop
from workshop.exchange import read_plan
from workshop.method.templates import method_of, template_names
from workshop.texts import Words, mark


def new(asked: Asked, words: Words, folder: Callable[[], Path] = Path) -> list[str]:
    """Make a workshop to begin with: in the language that is spoken, or as a template of one's own is set up.

    What else was asked for goes before what the template has. `folder` is where the user's workshops lie.
    """
    path = Path(asked.files[0])
    title, company = asked.get("--title"), asked.get("--organisation")
    if title is None and company is None:
        raise MendableError(mark("A new workshop needs --title or --organisation."))
    check_workshop_name(path)
    check_target(path, is_replacing=asked.has("--force"))
    wish = Wish(
        company=company or "",
        title=title or "",
        language=Language(words.language),
        setting=Setting(asked.get("--setting") or Setting.SME),
        length=Length(asked.get("--length") or Length.HALF_DAY),
    )
    named = asked.get("--template")
    if named is not None:
        wish = _wished_like(wish, _set_up(named, folder), asked)
    workshop = begun(wish, method_of(wish.language, wish.template), new_id)
    check_workshop(workshop)
    make_workshop(path, workshop, Session(template=wish.template))
    return [words("{file} is made.", file=str(path))]


def _set_up(named: str, folder: Callable[[], Path]) -> SetUp:
    """Return what a template begins with: a file, or one of the user's by its name."""
    look = library().look
    if named.lower().endswith(WORKSHOP) or Path(named).name != named:
        with about(Path(named)):
            return OwnTemplates(Path, look).read_file(Path(named))
    own = OwnTemplates(folder, look)
    path = own.path(named)
    if path is not None:
        with about(path):
            return own.read_file(path)
    names = ", ".join(own.names())
    said = (
        mark("You have no template “{name}”, but {names}.")
        if names
        else mark("You have no template “{name}”, nor any other.")
    )
    raise MendableError(said, name=named, names=names)


def _wished_like(wish: Wish, set_up: SetUp, asked: Asked) -> Wish:
    """Return the wish for a workshop like a template, but for what was said otherwise."""
    if asked.has("--setting"):
        raise MendableError(mark("A template has disciplines of its own: --template leaves no --setting."))
    like = wished_like(wish, set_up.workshop.workshop.title, set_up.workshop)
    return replace(
        like,
        language=wish.language if asked.has("--language") else like.language,
        length=wish.length if asked.has("--length") else like.length,
        template=set_up.method if set_up.method in template_names() else "",
    )


def import_plan(asked: Asked, words: Words) -> list[str]:
    """Make a workshop file from a plan in JSON."""
    source, path = map(Path, asked.files)
    check_workshop_name(path)
    check_target(path, is_replacing=asked.has("--force"))
    data = read_whole(source)
    with about(source):
        workshop = read_plan(data)
    make_workshop(path, workshop)
    return [words("{file} is made.", file=str(path))]
