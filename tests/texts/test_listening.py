"""The listener has to hear everything that is said, or Dutch is incomplete without anyone noticing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.listening import Fault, Said, listen
from tests.words import as_entry, contradicted, entries, missing, mistranslated, unused

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


def hear(folder: Path, source: str) -> tuple[list[Said], list[Fault]]:
    file = folder / "room.py"
    file.write_text(source, encoding="utf-8")
    return listen([file], folder)


def catalogue(folder: Path, **rooms: str) -> Path:
    (folder / "nl").mkdir()
    for room, text in rooms.items():
        (folder / "nl" / f"{room}.po").write_text(HEAD + text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ('words("Save")', [("", "Save", "")]),
        ('self.words("Save")', [("", "Save", "")]),
        ('self._words("Save")', [("", "Save", "")]),
        ('speak(language)("Save")', [("", "Save", "")]),
        ('words("Save " "all")', [("", "Save all", "")]),
        ('words("On" if on else "Off")', [("", "On", ""), ("", "Off", "")]),
        ('room.words.within("board", "Lead")', [("board", "Lead", "")]),
        ('words.count("{n} card", "{n} cards", n)', [("", "{n} card", "{n} cards")]),
        ('words.count("One card", "{n} cards", n)', [("", "One card", "{n} cards")]),
        ('mark("Save")', [("", "Save", "")]),
        ('mark("Lead", within="board")', [("board", "Lead", "")]),
        ('mark("Lead of {phase}", "board")', [("board", "Lead of {phase}", "")]),
        (
            'words("{who} said: {what}", who=words("you"), what=x)',
            [("", "{who} said: {what}", ""), ("", "you", "")],
        ),
        ('words("At {time}", **values)', [("", "At {time}", "")]),
        ('other("Save"); cards.count("Save"); words.marked(TABLE[code])', []),
    ],
)
def test_it_hears_what_is_said(source: str, said: list[tuple[str, str, str]], tmp_path: Path) -> None:
    heard, faults = hear(tmp_path, source)
    assert [(text.context, text.text, text.plural) for text in heard] == said
    assert faults == []


@pytest.mark.parametrize(
    "source",
    [
        'words(f"Save {x}")',
        "words(text)",
        'words("Save" if x else text)',
        'words("a" + "b")',
        'words.count("{n} card", many, n)',
        'words.within(context, "Lead")',
        "mark(text)",
        "mark('Lead', within=x)",
        "words()",
    ],
)
def test_what_cannot_be_found_is_a_fault(source: str, tmp_path: Path) -> None:
    said, faults = hear(tmp_path, source)
    assert said == []
    assert [str(fault) for fault in faults] == [
        "room.py:1: what is said is not a literal text: mark it, and say it with words.marked"
    ]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ('words("At {time}")', "'At {time}' has places for time and is given nothing"),
        ('words("At {time}", tim=x)', "'At {time}' has places for time and is given tim"),
        ('words("Saved", time=x)', "'Saved' has places for nothing and is given time"),
        ('words("{n} of {all}", n=x)', "'{n} of {all}' has places for all, n and is given n"),
        (
            'words.count("{n} of {all}", "{n} of {all}", x)',
            "'{n} of {all}' has places for all, n and is given n",
        ),
    ],
)
def test_a_place_without_its_value_is_a_fault(source: str, sentence: str, tmp_path: Path) -> None:
    _, faults = hear(tmp_path, source)
    assert [fault.sentence for fault in faults] == [sentence]


@pytest.mark.parametrize(
    "source",
    ["def f(texts: Words): ...", "texts: Words = x", "texts = speak('nl')", "self.texts = speak(None)"],
)
def test_words_under_another_name_would_not_be_heard(source: str, tmp_path: Path) -> None:
    _, faults = hear(tmp_path, source)
    assert [fault.sentence for fault in faults] == [
        "a Words is called 'texts': only one called `words` is heard"
    ]


@pytest.mark.parametrize(
    "source", ["def f(words: Words): ...", "self._words: Words = x", "words = speak('nl')"]
)
def test_words_by_their_own_name_are_heard(source: str, tmp_path: Path) -> None:
    assert hear(tmp_path, source) == ([], [])


def test_what_has_no_dutch_is_listed_once_and_ready_to_paste(tmp_path: Path) -> None:
    said, _ = hear(
        tmp_path, 'words("Save")\nwords("Save")\nwords("New")\nwords.within("board", "Lead \\"now\\"")'
    )
    known = entries(catalogue(tmp_path, core='msgid "New"\nmsgstr "Nieuw"\n\nmsgid "Save"\nmsgstr ""\n'))
    assert [as_entry(text) for text in missing(said, known)] == [
        '#: room.py:2\nmsgid "Save"\nmsgstr ""\n',
        '#: room.py:4\nmsgctxt "board"\nmsgid "Lead \\"now\\""\nmsgstr ""\n',
    ]


def test_a_plural_without_both_forms_is_missing(tmp_path: Path) -> None:
    said, _ = hear(tmp_path, 'words.count("{n} card", "{n} cards", n)')
    known = entries(
        catalogue(
            tmp_path,
            core='msgid "{n} card"\nmsgid_plural "{n} cards"\nmsgstr[0] "{n} kaart"\nmsgstr[1] ""\n',
        )
    )
    assert [text.text for text in missing(said, known)] == ["{n} card"]


def test_what_nothing_says_is_a_fault(tmp_path: Path) -> None:
    said, _ = hear(tmp_path, 'words("Lead")')
    known = entries(catalogue(tmp_path, board='msgctxt "board"\nmsgid "Lead"\nmsgstr "Leidt"\n'))
    assert [str(fault) for fault in unused(said, known)] == ["board.po:6: nothing says 'Lead'"]


@pytest.mark.parametrize(
    ("english", "dutch", "mistake"),
    [
        ("At {time}", "Om {tijd}", "the places in"),
        ("At {time}", "Om", "the places in"),
        ("Saved", "Bewaard.", "ends otherwise"),
        ("Wait…", "Wacht.", "ends otherwise"),
        ("Risks", "Risico's", "typed, not set"),
        ("The room's screen", "Het scherm van de zaal", "typed, not set"),
        ("So... what", "Dus wat", "typed, not set"),
        (" left", "over", "ends otherwise"),
        ("Board", "Board", "is English"),
        ("{n} min", "{n} min", "is English"),
    ],
)
def test_a_mistranslation_is_a_fault(english: str, dutch: str, mistake: str, tmp_path: Path) -> None:
    known = entries(catalogue(tmp_path, core=f'msgid "{english}"\nmsgstr "{dutch}"\n'))
    (fault,) = mistranslated(known)
    assert mistake in fault.sentence


@pytest.mark.parametrize(
    "entry",
    [
        'msgid "{n} %"\nmsgstr "{n} %"\n',
        '# Same in Dutch.\nmsgid "Support"\nmsgstr "Support"\n',
        'msgid "{who} at {time}?"\nmsgstr "{time}, {who}?"\n',
        'msgid "One card"\nmsgid_plural "{n} cards"\nmsgstr[0] "Eén kaart"\nmsgstr[1] "{n} kaarten"\n',
    ],
)
def test_good_dutch_is_no_fault(entry: str, tmp_path: Path) -> None:
    assert mistranslated(entries(catalogue(tmp_path, core=entry))) == []


def test_two_rooms_may_not_translate_one_text_in_two_ways(tmp_path: Path) -> None:
    known = entries(
        catalogue(
            tmp_path,
            core='msgid "Save"\nmsgstr "Bewaar"\n',
            home='msgid "Save"\nmsgstr "Opslaan"\n',
            board='msgctxt "board"\nmsgid "Save"\nmsgstr "Redding"\n',
        )
    )
    assert [str(fault) for fault in contradicted(known)] == [
        "home.po:5: the Dutch for 'Save' differs from that in core.po:5"
    ]
