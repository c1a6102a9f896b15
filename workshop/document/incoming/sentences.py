"""What becomes of a table, in words."""

from __future__ import annotations

from collections.abc import Callable

from workshop.document.incoming.proposing import Found, Outcome, Proposed
from workshop.document.incoming.reasons import Reason, Why
from workshop.document.incoming.sheets import COLUMN_LIMIT, LINE_LIMIT, Sheet
from workshop.document.incoming.things import Thing
from workshop.document.sentences import quotable
from workshop.domain.characters import TEXT_LIMIT
from workshop.domain.kinds import Target
from workshop.texts import Marked, Words, mark
from workshop.texts.names import field_name

_SHOWN = 40
_PLAIN: dict[Why, Marked] = {
    Why.ERROR: mark("{field}: the spreadsheet has an error here"),
    Why.UNCOUNTED: mark("{field}: a formula without a result; open the file in your spreadsheet and save it"),
    Why.NOT_DATE: mark("{field}: “{text}” is not a date"),
    Why.NOT_NUMBER: mark("{field}: “{text}” is not a number of 0 or more"),
    Why.NOT_AMOUNT: mark("{field}: “{text}” is not an amount of money"),
    Why.NOT_FLAG: mark("{field}: “{text}” is not yes or no"),
    Why.NOT_CODE: mark("{field}: “{text}” is not one of the choices"),
    Why.UNKNOWN: mark("{field}: “{text}” is not in this plan"),
    Why.SEVERAL: mark("{field}: several in this plan are called “{text}”"),
}
_CHOICE: dict[Target, Marked] = {
    Target.DISCIPLINES: mark("Which discipline is “{text}”?"),
    Target.PHASES: mark("Which phase is “{text}”?"),
    Target.PARTICIPANTS: mark("Who is “{text}”?"),
    Target.GOALS: mark("Which goal is “{text}”?"),
}
_ANY = mark("Which one is “{text}”?")


def outcome_sentence(one: Proposed, thing: Thing, words: Words) -> str:
    """Say what becomes of a line: "Comes in", or why it does not, every reason."""
    if one.outcome is Outcome.COMES:
        return words("Comes in")
    return " · ".join(reason_phrase(reason, thing, words) for reason in one.reasons)


def reason_phrase(reason: Reason, thing: Thing, words: Words) -> str:
    """Say why a line does not come in by itself, without a full stop."""
    field = field_name(words, ".".join((*thing.path, reason.field))) if reason.field else ""
    if reason.why in _PLAIN:
        return words.marked(_PLAIN[reason.why], field=field, text=quotable(reason.text, _SHOWN))
    if reason.why is Why.TOO_LONG:
        length, limit = words.number(len(reason.text)), words.number(TEXT_LIMIT)
        return words(
            "{field}: {length} characters; at most {limit} fit", field=field, length=length, limit=limit
        )
    if reason.why is Why.TWICE:
        return words("The same as line {number}", number=words.number(reason.number))
    if reason.why is Why.THERE:
        return words("Is there already")
    return words("{field}: nothing stands here", field=field)


def choice_question(target: Target, text: str, words: Words) -> str:
    """Ask which row of the plan a name stands for."""
    return words.marked(_CHOICE.get(target, _ANY), text=quotable(text, _SHOWN))


def summary(found: Found, ticked: frozenset[int], words: Words) -> str:
    """Say what would come in, and what not: "12 cards come in, 2 are there already, 1 cannot"."""
    coming = sum(one.number in ticked for one in found.lines)
    rest = [one.outcome for one in found.lines if one.number not in ticked]
    there, cannot, left = (rest.count(one) for one in (Outcome.THERE, Outcome.CANNOT, Outcome.COMES))
    parts = [_COMING[found.thing](words, coming)]
    if there:
        parts.append(words.count("{n} is there already", "{n} are there already", there))
    if cannot:
        parts.append(words.count("{n} cannot", "{n} cannot", cannot))
    if left:
        parts.append(words.count("{n} is left out", "{n} are left out", left))
    return ", ".join(parts)


def _cards(words: Words, n: int) -> str:
    return words.count("{n} card comes in", "{n} cards come in", n)


def _actions(words: Words, n: int) -> str:
    return words.count("{n} action comes in", "{n} actions come in", n)


def _participants(words: Words, n: int) -> str:
    return words.count("{n} participant comes in", "{n} participants come in", n)


_COMING: dict[Thing, Callable[[Words, int], str]] = {
    Thing.CARDS: _cards,
    Thing.ACTIONS: _actions,
    Thing.PARTICIPANTS: _participants,
}


def done_sentence(thing: Thing, n: int, words: Words) -> str:
    """Say that it was done, and that it can be taken back."""
    said = {
        Thing.CARDS: words.count("{n} card came in.", "{n} cards came in.", n),
        Thing.ACTIONS: words.count("{n} action came in.", "{n} actions came in.", n),
        Thing.PARTICIPANTS: words.count("{n} participant came in.", "{n} participants came in.", n),
    }
    return words("{done} One undo takes that back.", done=said[thing])


def remarks(sheet: Sheet, heading: int | None, words: Words) -> str:
    """Say what of the table is not looked at at all; "" when everything is."""
    said = []
    if heading:
        said.append(
            words.count(
                "{n} line above the headings is left out.",
                "{n} lines above the headings are left out.",
                heading,
            )
        )
    if sheet.is_cut:
        lines, columns = words.number(LINE_LIMIT), words.number(COLUMN_LIMIT)
        said.append(
            words(
                "The table is too large: only its first {lines} lines and {columns} columns are looked at.",
                lines=lines,
                columns=columns,
            )
        )
    if sheet.dropped:
        said.append(
            words.count(
                "{n} character that cannot be shown or printed was left out.",
                "{n} characters that cannot be shown or printed were left out.",
                sheet.dropped,
            )
        )
    return " ".join(said)
