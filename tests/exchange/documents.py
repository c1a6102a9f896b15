"""Plans in JSON made by hand, each awkward in a way of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parents[2] / "resources" / "examples"

Document = dict[str, Any]


def example(name: str) -> Document:
    """Return a worked example that comes with the product."""
    document: Document = json.loads((EXAMPLES / f"{name}.json").read_bytes())
    return document


def as_bytes(document: Document) -> bytes:
    """Return a document as a file holds it."""
    return json.dumps(document, ensure_ascii=False).encode()


def without_what_is_empty(node: Any) -> Any:
    """Return a document in which what is empty is absent, as a writer may choose."""
    if isinstance(node, list):
        return [without_what_is_empty(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {}
    for key, item in node.items():
        inner = without_what_is_empty(item)
        is_default = inner is True if key == "present" else inner is False
        if not is_default and (inner not in (None, "", [], {}) or (key == "agreed" and item is not None)):
            kept[key] = inner
    return kept


def minimal() -> Document:
    return {"format": "samenspel/1"}


def every_list_empty() -> Document:
    lists = ["agenda", "disciplines", "team_kpis", "participants", "clusters", "challenges", "promises"]
    more = ["goals", "actions", "agreements", "risks", "parking", "decisions", "evaluations"]
    return {
        "format": "samenspel/1",
        **{key: [] for key in lists + more},
        "welcome": {"hopes": {}, "rules": []},
        "pulse": {"question": "", "start": {}, "end": {}},
        "mirror": {},
        "vision": {"drafts": [], "support": {}},
        "ideal_customer": {"buying_team": [], "must_have": [], "persona": {}},
        "value_proposition": {"jobs": [], "pains": [], "gains": [], "products": []},
        "journey": {"phases": [], "customer": [], "cards": [], "handoffs": [], "one_face": {"rules": []}},
        "close": {"confidence": {}, "recognition": [], "words": [], "next_date": None},
        "facilitator_notes": {},
    }


def nothing_but_agreed() -> Document:
    return {"format": "samenspel/1", "agreed": {}}


def enterprise() -> Document:
    departments = {
        "Marketing": ("pr", "abm", "social"),
        "Sales": ("key accounts", "inside"),
        "Delivery": ("projects", "training", "hosting", "support"),
    }
    names = [(name, group) for group, members in departments.items() for name in members]
    ids = [f"d{index}" for index in range(len(names))]
    phases = ["see", "search", "choose", "start", "use"]
    return {
        "format": "samenspel/1",
        "language": "en",
        "setting": "enterprise",
        "organisation": {"name": "Corvane Systems", "employees": 4200},
        "workshop": {"title": "Nine desks, one door", "length": "custom", "minutes": 395, "start": "00:00"},
        "agenda": [
            {"id": "open", "step": "welcome", "minutes": 0},
            {"step": "own", "title": "Walk past the service desk", "minutes": 25},
            {"step": "break"},
        ],
        "disciplines": [
            {"id": key, "name": name, "group": group, "color": f"#0000{index}F", "kind": "other"}
            for index, (key, (name, group)) in enumerate(zip(ids, names, strict=True))
        ],
        "team_kpis": [
            {"discipline": key, "kpi": "Leads", "budget": 12_500.5, "conflict": "Counts leads nobody calls"}
            for key in ids[:3]
        ],
        "participants": [
            {"id": f"p{index}", "name": f"Person {index}", "disciplines": ids[index : index + 3]}
            for index in range(9)
        ],
        "mirror": dict.fromkeys(ids, 33.3),
        "journey": {
            "phases": [{"id": key, "name": key, "after_deal": key in ("start", "use")} for key in phases],
            "cards": [
                {"id": f"{phase}/{key}", "phase": phase, "discipline": key, "role": "delivers"}
                for phase in phases
                for key in ids
            ],
            "handoffs": [
                {"from": ids[0], "to": ids[4], "from_phase": "see", "to_phase": "choose", "status": "red"},
                {"id": "h", "from": ids[4], "to": ids[8], "information": ["who", "why", "who"]},
            ],
        },
        "goals": [{"id": "g", "contributions": {key: f"part of {key}" for key in ids}}],
        "actions": [{"id": "a", "goal": "g", "disciplines": ids, "origin": {"kind": "handoff", "id": "h"}}],
        "budget": {"available": 0, "contributions": dict.fromkeys(ids, 0.1)},
    }


def awkward_english() -> Document:
    return {
        "format": "samenspel/1",
        "language": "en",
        "organisation": {"name": '=HYPERLINK("x")', "situation": "Two\nlines\tand a tab\n", "employees": 0},
        "workshop": {"date": "2024-02-29", "start": "23:59", "minutes": 1440},
        "participants": [
            {"id": "p1", "name": 'O\'Neill, "Bo" <b>', "present": False, "authority": None},
            {"id": "p2"},
        ],
        "welcome": {"hopes": {"p1": "{name} %s", "p2": " "}, "rules": ["", " ", "\\", "null"]},
        "pulse": {"start": {"p1": 1, "p2": 10}},
        "goals": [
            {"id": "g1", "baseline": -0.5, "target": 1e-9, "unit": "‰"},
            {
                "id": "g2",
                "baseline": 123456789012345678901234567890,
                "target": 0.1 + 0.2,
                "direction": "down",
            },
        ],
        "actions": [
            {"id": "a1", "budget": 0.07, "hours": 0.25, "accepted": True},
            {"id": "a2", "budget": 1_000_000_000_000, "due": "0001-01-01", "origin": {"kind": "risk"}},
            {"id": "a3", "budget": 999_999_999_999.99, "due": "9999-12-31", "origin": {}},
        ],
        "risks": [{}, {"text": ""}],
        "evaluations": [
            {"readings": [{"goal": "g1", "value": 0}, {"goal": None}], "adjustments": [{"item": "a9"}]},
            {},
        ],
        "facilitator_notes": {"preparation": "Ask Bo last.", "evaluation": "…", "own": "x"},
    }


def many_cards(count: int = 2000) -> Document:
    phases, lanes = ["a", "b", "c"], ["x", "y"]
    return {
        "format": "samenspel/1",
        "disciplines": [{"id": key} for key in lanes],
        "journey": {
            "phases": [{"id": key} for key in phases],
            "cards": [
                {
                    "id": f"k{index}",
                    "phase": phases[index % 3] if index % 7 else None,
                    "discipline": lanes[index % 2],
                    "title": f"Card {index}",
                    "visible": index % 5 == 0,
                }
                for index in range(count)
            ],
        },
    }


def every_script() -> Document:
    texts = [
        "Ελληνικά", "кириллица", "العَرَبِيَّة", "עִבְרִית", "हिन्दी", "ไทย", "中文", "日本語", "한국어", "தமிழ்",
        "ខ្មែរ", "👩🏽‍🚀🏴󠁧󠁢󠁷󠁬󠁳󠁿", "e\u0301", "ﬃ", "\u202eright to left\u202c",
    ]  # fmt: skip
    return {
        "format": "samenspel/1",
        "disciplines": [{"id": text, "name": text} for text in texts],
        "mirror": dict.fromkeys(texts, 5),
        "agreements": texts,
    }


def awkward_ids() -> Document:
    ids = [
        "0",
        "a b",
        "a.b",
        'q"q',
        "[0]",
        "__proto__",
        "constructor",
        "é",
        "e\u0301",
        " ",
        "i" * 64,
        "\u2028",
    ]
    return {
        "format": "samenspel/1",
        "disciplines": [{"id": key} for key in ids],
        "participants": [{"id": key, "disciplines": ids} for key in ids],
        "pulse": {"end": dict.fromkeys(ids, 5)},
        "goals": [{"id": key} for key in ids],
        "actions": [{"id": f"a{key}"[:64], "owner": key, "goal": key} for key in ids],
        "evaluations": [{"pulse": dict.fromkeys(ids, 5), "adjustments": [{"item": key} for key in ids]}],
    }


def agreed_with_other_ids() -> Document:
    return {
        "format": "samenspel/1",
        "participants": [{"id": "p1", "name": "Ada"}, {"id": "p2", "name": "Bram"}],
        "goals": [{"id": "g1", "title": "Faster"}, {"id": "g2", "title": "Kinder"}],
        "promises": [{"id": "b1", "text": "Always in time"}, {"text": "One number"}],
        "actions": [{"id": "a1", "origin": {"kind": "promise", "id": "b1"}, "owner": "p1"}],
        "agreed": {
            "participants": [{"id": "x1", "name": "Bram"}, {"id": "p1", "name": "Ada"}, {"id": "x3"}],
            "goals": [{"id": "x2", "title": "Kinder"}, {"id": "a1", "title": "Elsewhere an action"}],
            "promises": [{"text": "Always in time"}, {"id": "z", "text": "One number"}],
            "actions": [{"id": "y", "goal": "x2", "owner": "x1", "origin": {"kind": "promise", "id": "z"}}],
        },
        "evaluations": [
            {
                "pulse": {"p1": 7, "x1": 6},
                "readings": [{"goal": "g1", "value": 3}, {"goal": "x2", "value": 4}],
                "actions": [{"action": "a1"}, {"action": "y", "status": "late"}],
            }
        ],
    }


BY_HAND = {
    "minimal": minimal(),
    "every list empty": every_list_empty(),
    "nothing but agreed": nothing_but_agreed(),
    "enterprise": enterprise(),
    "awkward English": awkward_english(),
    "two thousand cards": many_cards(),
    "every script": every_script(),
    "awkward ids": awkward_ids(),
    "agreed with other ids": agreed_with_other_ids(),
    "larkenby": example("larkenby"),
    "plandaal": example("plandaal"),
    "tolbrug": example("tolbrug"),
}
