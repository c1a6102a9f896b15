"""`new` and `import`: workshop files from nothing and from a plan."""

from __future__ import annotations

from pathlib import Path

from workshop.cli.files import check_target, check_workshop_name, make_workshop, read_whole
from workshop.cli.refusals import MendableError, about
from workshop.cli.usage import Asked
from workshop.commands.beginning import Wish, begun
from workshop.domain.codes import Language, Length, Setting
from workshop.domain.ids import new_id
from workshop.domain.rules import check_workshop
from workshop.exchange import read_plan
from workshop.method import read_method
from workshop.texts import Words, mark


def new(asked: Asked, words: Words) -> list[str]:
    """Make a workshop to begin with, in the language that is spoken."""
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
    workshop = begun(wish, read_method(wish.language), new_id)
    check_workshop(workshop)
    make_workshop(path, workshop)
    return [words("{file} is made.", file=str(path))]


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
