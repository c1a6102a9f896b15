"""How a workshop begins: from a few wishes and the method to a whole plan, or as another one began.

The window's page and the command line's `new` both come here, so that they begin alike.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from workshop.commands.own_ids import with_own_ids
from workshop.domain.agenda import AgendaItem, Occasion, Organisation
from workshop.domain.codes import Authority, Kind, Language, Length, Setting
from workshop.domain.ids import RowId
from workshop.domain.journey import Journey, Phase
from workshop.domain.people import Discipline, Participant, Pulse, Welcome
from workshop.domain.rows import Line, appended
from workshop.domain.workshop import Workshop
from workshop.method.values import Method, PhaseSet, Preset, PresetDiscipline
from workshop.values import dataclass

Fresh = Callable[[], RowId]
"""Where ids of new rows come from: `domain.ids.new_id`, or a counter in a test."""


class UnknownPhaseSetError(LookupError):
    """The method has no set of phases with that code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who comes; `hats` are positions (from 0) among the preset's disciplines."""

    name: str
    role: str = ""
    hats: tuple[int, ...] = ()
    authority: Authority | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for before there is a plan; only the company's name, or a title, needs saying.

    `title` "" means "Workshop" and the company's name, `phases` "" the method's first set, or the template's.
    """

    company: str = ""
    title: str = ""
    language: Language = Language.EN
    setting: Setting = Setting.SME
    length: Length = Length.HALF_DAY
    phases: str = ""
    date: dt.date | None = None
    start: dt.time | None = None
    location: str = ""
    facilitator: str = ""
    people: tuple[Person, ...] = ()
    template: str = ""  # one's own version of the method; "": the method as it comes
    like_name: str = ""
    like: Workshop | None = None  # the set-up of a template, called so, in place of the method's

    @property
    def called(self) -> str:
        """The title that the workshop gets: "Workshop" is the same word in every language we speak."""
        return self.title or f"Workshop {self.company}".strip()


def begun(wish: Wish, method: Method, fresh: Fresh) -> Workshop:
    """Return the workshop that a wish asks for, with the words of `method` (that of the wish's language).

    A custom length takes the half day's order and leaves its minutes open. Raise `UnknownPhaseSetError`.
    """
    made = _begun(wish, method, fresh)
    return made if wish.like is None else _begun_like(made, with_own_ids(wish.like, fresh), wish, fresh)


def _begun(wish: Wish, method: Method, fresh: Fresh) -> Workshop:
    disciplines = _disciplines(method.preset_of(wish.setting), fresh)
    form = method.format_of(wish.length)
    return Workshop(
        language=wish.language,
        setting=wish.setting,
        organisation=Organisation(name=wish.company),
        workshop=Occasion(
            title=wish.called,
            date=wish.date,
            start=wish.start,
            location=wish.location,
            facilitator=wish.facilitator,
            length=wish.length,
            minutes=form.minutes if form else None,
        ),
        agenda=_agenda(wish.length, method, fresh),
        disciplines=disciplines,
        participants=_participants(wish.people, disciplines, fresh),
        welcome=Welcome(rules=appended((), *(Line(id=fresh(), text=rule) for rule in method.ground_rules))),
        pulse=Pulse(question=method.pulse_question),
        journey=Journey(phases=_phases(phase_set_of(wish, method), fresh)),
    )


def _begun_like(made: Workshop, like: Workshop, wish: Wish, fresh: Fresh) -> Workshop:
    """Return the workshop with a template's set-up, as far as nothing else was wished for.

    Another length has the method's agenda, another set of phases leaves the template's cards out.
    """
    if wish.length is like.workshop.length:
        minutes = like.workshop.minutes
        made = replace(made, agenda=like.agenda, workshop=replace(made.workshop, minutes=minutes))
    return replace(
        made,
        disciplines=like.disciplines,
        participants=_participants(wish.people, like.disciplines, fresh),
        welcome=Welcome(rules=like.welcome.rules),
        pulse=Pulse(question=like.pulse.question),
        journey=made.journey if wish.phases else like.journey,
    )


def preset_for(wish: Wish, method: Method) -> Preset:
    """Return the disciplines that a wish begins with: the template's, or the method's of that setting."""
    preset = method.preset_of(wish.setting)
    if wish.like is None:
        return preset
    lanes = (
        PresetDiscipline(name=one.name, kind=one.kind or Kind.OTHER, group=one.group)
        for one in wish.like.disciplines
    )
    return replace(preset, disciplines=tuple(lanes))


def wished_like(wish: Wish, name: str, like: Workshop | None) -> Wish:
    """Return the wish for a workshop set up as this template, in its language and of its length."""
    if like is None:
        return replace(wish, like_name="", like=None)
    return replace(
        wish,
        like_name=name,
        like=like,
        language=like.language or wish.language,
        setting=like.setting or wish.setting,
        length=like.workshop.length or wish.length,
        phases="",
    )


def phase_set_of(wish: Wish, method: Method) -> PhaseSet:
    """Return the set of phases that a wish names; raise `UnknownPhaseSetError`."""
    if not wish.phases:
        return method.phase_sets[0]
    for one in method.phase_sets:
        if one.code == wish.phases:
            return one
    raise UnknownPhaseSetError(wish.phases)


def duplicated(workshop: Workshop, *, with_people: bool) -> Workshop:
    """Return a workshop set up as this one was, with nothing that was said in it.

    Company, disciplines, phases, agenda and ground rules stay, under their ids, so that the two plans can be
    laid side by side; the day and who leads a phase are open again, and people who come are present.
    """
    occasion = workshop.workshop
    people = tuple(replace(person, present=True) for person in workshop.participants)
    return Workshop(
        language=workshop.language,
        setting=workshop.setting,
        organisation=workshop.organisation,
        workshop=replace(occasion, date=None),
        agenda=workshop.agenda,
        disciplines=workshop.disciplines,
        participants=people if with_people else (),
        welcome=Welcome(rules=workshop.welcome.rules),
        pulse=Pulse(question=workshop.pulse.question),
        journey=Journey(phases=tuple(replace(phase, lead=None) for phase in workshop.journey.phases)),
    )


def _agenda(length: Length, method: Method, fresh: Fresh) -> tuple[AgendaItem, ...]:
    form = method.format_of(length) or method.format_of(Length.HALF_DAY)
    is_open = length is Length.CUSTOM
    entries = form.agenda if form else ()
    items = (
        AgendaItem(id=fresh(), step=entry.step, title=entry.title, minutes=None if is_open else entry.minutes)
        for entry in entries
    )
    return appended((), *items)


def _disciplines(preset: Preset, fresh: Fresh) -> tuple[Discipline, ...]:
    made = (
        Discipline(id=fresh(), name=one.name, kind=one.kind, group=one.group) for one in preset.disciplines
    )
    return appended((), *made)


def _phases(chosen: PhaseSet, fresh: Fresh) -> tuple[Phase, ...]:
    made = (
        Phase(
            id=fresh(),
            name=one.name,
            customer_goal=one.customer_goal,
            customer_question=one.customer_question,
            anonymous=one.anonymous,
            after_deal=one.after_deal,
        )
        for one in chosen.phases
    )
    return appended((), *made)


def _participants(
    people: tuple[Person, ...], disciplines: tuple[Discipline, ...], fresh: Fresh
) -> tuple[Participant, ...]:
    made = (
        Participant(
            id=fresh(),
            name=person.name,
            role=person.role,
            disciplines=tuple(one.id for at, one in enumerate(disciplines) if at in person.hats),
            authority=person.authority,
        )
        for person in people
    )
    return appended((), *made)
