"""The file of a step: what is asked, what is said, and how its minutes are shared out."""

from __future__ import annotations

from workshop.domain.codes import Length, StepCode
from workshop.domain.frozen import FrozenMap
from workshop.method.errors import MethodProblem
from workshop.method.table import Table
from workshop.method.values import ROUNDS, Round, RoundKind, Script, Step, Worksheet, WorksheetField

LENGTHS = (Length.SHORT, Length.HALF_DAY, Length.FULL_DAY)


def step_of(table: Table, expected: StepCode) -> Step:
    """Return the step that the file of this code describes."""
    code = table.code("code", (expected,))
    known = ROUNDS.get(code, ())
    rounds = table.tables("rounds", lambda each: _round_of(each, known), least=1 if known else 0)
    _check_rounds(table, rounds)
    return Step(
        code=code,
        title=table.text("title"),
        short=table.text("short"),
        purpose=table.text("purpose"),
        how=table.text("how"),
        task=table.text("task"),
        prompts=table.texts("prompts", least=1 if known else 0),
        script=_script_of(table),
        done=table.texts("done"),
        minutes=table.table("minutes", _minutes_of) or FrozenMap(),
        rounds=rounds,
        worksheet=table.table("worksheet", _worksheet_of),
    )


def _minutes_of(table: Table) -> FrozenMap[int]:
    return FrozenMap({str(length): table.whole(length, 0, 1440) for length in LENGTHS})


def _script_of(table: Table) -> Script:
    return Script(table.text("say_this"), table.text("watch_out"), table.text("when_stuck"))


def _round_of(table: Table, known: tuple[str, ...]) -> Round:
    return Round(
        code=table.name_of("code", known),
        kind=table.code("kind", RoundKind),
        share=table.whole("share", 1, 100),
        is_hidden=table.flag("hidden"),
        title=table.text("title"),
        question=table.text("question"),
        task=table.text("task"),
        script=_script_of(table),
    )


def _check_rounds(table: Table, rounds: tuple[Round, ...]) -> None:
    codes = [each.code for each in rounds]
    for code in codes:
        if codes.count(code) > 1:
            table.fail(MethodProblem.REPEATED, "rounds.code", code)
    if rounds and sum(each.share for each in rounds) != 100:
        table.fail(MethodProblem.WRONG_SUM, "rounds.share", "100")


def _worksheet_of(table: Table) -> Worksheet:
    fields = table.tables("fields", _field_of, least=1)
    return Worksheet(table.text("title"), table.text("subtitle"), fields)


def _field_of(table: Table) -> WorksheetField:
    return WorksheetField(
        code=table.line("code"),
        label=table.text("label"),
        hint=table.text("hint"),
        lines=table.whole("lines", 1, 20),
        columns=table.texts("columns"),
    )
