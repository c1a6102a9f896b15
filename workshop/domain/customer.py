"""The ideal customer, and the one to decline."""

from __future__ import annotations

from workshop.domain import fields
from workshop.domain.rows import Line, Row
from workshop.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Buyer(Row):
    """A role in the customer's buying team: what it wants and what it fears."""

    role: str = fields.text()
    wants: str = fields.text()
    fears: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Persona:
    """The customer with a face and a voice."""

    name: str = fields.text()
    age: int | None = fields.whole(0, 130)
    quote: str = fields.text()


@dataclass(frozen=True, slots=True, kw_only=True)
class IdealCustomer:
    """Whom we work for, how they decide, and to whom we say no."""

    name: str = fields.text()
    sector: str = fields.text()
    size: str = fields.text()
    region: str = fields.text()
    situation: str = fields.text()
    trigger: str = fields.text()
    budget: str = fields.text()
    buying_team: tuple[Buyer, ...] = fields.rows(Buyer)
    must_have: tuple[Line, ...] = fields.rows(Line, plain=True)
    disqualifiers: tuple[Line, ...] = fields.rows(Line, plain=True)
    best_customers: tuple[Line, ...] = fields.rows(Line, plain=True)
    persona: Persona = fields.record(Persona())
    evidence: str = fields.text()
