"""The pages as a validator, a reader's eye and a screen reader find them."""

from __future__ import annotations

import re
import zlib

import pytest

from tests.handout.making import failures, paper, papers, said
from tests.handout.tag_reader import read
from workshop.drawing.primitives import Icon
from workshop.handout.content import (
    Beside,
    Block,
    Cell,
    Column,
    Contents,
    Heading,
    Item,
    Listing,
    Mark,
    Panel,
    Paragraph,
    Part,
    Picture,
    Placed,
    Run,
    Section,
    Space,
    Table,
    TableRow,
    Together,
)
from workshop.handout.layout import Layouter
from workshop.handout.objects import padded
from workshop.handout.report import Notebook
from workshop.handout.styles import ACCENT, PANEL, PORTRAIT, SUMMARY_A3
from workshop.handout.tags import Element

HEADING = Heading(1, (Run("Heading"),), ("h1",), "Heading", "heading", "KICKER")
DUTCH = (
    "Groei stokt op ongeveer veertig nieuwe klanten per jaar. Sales stuurt het bedrijf; marketing is één "
    "persoon die vooral uitvoert. Efficiënte onderhoudscontracten met capaciteitskalender en kaartfiches. "
)


def _table(rows: int, text: str = "Een actie") -> Table:
    head = tuple(Cell((said(name, "cell-head"),), "Column") for name in ("Action", "Owner"))
    body = tuple(
        TableRow((Cell((said(f"{text} {row}", "cell-strong"),), "Row"), Cell((said("Tarik", "cell"),))))
        for row in range(rows)
    )
    return Table((Column(3), Column(1)), head, body)


KINDS: dict[str, tuple[Block, ...]] = {
    "paragraph": (said(DUTCH),),
    "quote": (Paragraph((Run(DUTCH, is_own=True),), ("quote",), role="BlockQuote"),),
    "runs": (Paragraph((Run("We say "), Run("dank je", "semibold", ACCENT, is_own=True), Run("!"))),),
    "headings": (
        HEADING,
        Heading(2, (Run("Two"),), ("h2",)),
        Heading(3, (Run("Three"),), ("h3",)),
        said(DUTCH),
    ),
    "dots": (Listing(tuple(Item((said(DUTCH),)) for _ in range(3))),),
    "numbers": (Listing(tuple(Item((said(DUTCH), said("more"))) for _ in range(3)), "Decimal"),),
    "ticks": (
        Listing((Item((said(DUTCH),), (Mark((Icon("square", 0, 0, 9, ACCENT),), 12, 9, "☐"),)),), "None"),
    ),
    "table": (_table(90),),
    "spanning": (Table((Column(), Column()), (), (TableRow((Cell((said("over both"),), span=2),)),)),),
    "panel": (Panel((said(DUTCH * 30),), PANEL, ACCENT, ACCENT),),
    "beside": (Beside((Part((said(DUTCH * 20),), 2), Part((_table(60),))), is_even=True),),
    "picture": (
        Picture(
            100, 30, (Icon("megaphone", 0, 0, 24, ACCENT),), "A megaphone", (Placed(40, 0, 60, said("loud")),)
        ),
    ),
    "ornament": (Picture(24, 24, (Icon("compass", 0, 0, 24, ACCENT),)), Space(10), said("north")),
    "together": (said(DUTCH * 28), Together((HEADING, said(DUTCH * 8)), "Sect")),
    "nothing": (),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_of_content_is_archival_and_accessible(kind: str, language: str) -> None:
    data, _ = paper(HEADING, *KINDS[kind], languages=(language, "nl"))
    assert failures(data) == []


def test_the_text_in_tag_order_is_the_text_that_was_put_in() -> None:
    data, _ = paper(said(DUTCH * 3), said("Een\ntwee  drie"), said("vier"))
    assert _plain(read(data).text) == _plain(f"{DUTCH * 3} Een twee drie vier")


def test_words_divided_or_broken_over_lines_stay_whole_words() -> None:
    words = "capaciteitskalender onderhoudscontracten installatiebedrijven implementatieconsultant"
    data, _ = paper(Beside(tuple(Part((said(words, "body"),)) for _ in range(4))))
    assert _plain(read(data).text) == " ".join([words] * 4)


def test_ligatures_do_not_swallow_letters() -> None:
    data, _ = paper(said("Efficiënte fiches, affiches, profiel, office"))
    assert "Efficiënte fiches, affiches, profiel, office" in read(data).text


@pytest.mark.parametrize(
    "text",
    [
        "Wij zeggen שלום עולם tegen 12 mensen",
        "مرحبا بالعالم 2026",
        "नमस्ते दुनिया",
        "ไทย ภาษาไทย",
        "வணக்கம் తెలుగు ខ្មែរ",
        "blij 😀 e\u0301e\u0301n q\u0301",
        "→ ✓ ☐ ≥ − …",
        "안녕하세요 顧客の旅 客户旅程",
        "საქართველო Հայաստան বাংলা ಕನ್ನಡ മലയാളം සිංහල አማርኛ",
        "🚀 ✔️ 👩‍💻 👨‍👩‍👧 🇳🇱 👍🏽 ❤️ ⭐",
    ],
)
def test_scripts_that_are_drawn_are_read_as_they_were_written(text: str) -> None:
    data, report = paper(said(text))
    assert _plain(read(data).text) == text
    assert failures(data) == []
    assert report.replaced == ()


def test_what_no_font_draws_is_shown_read_and_reported() -> None:
    text = "rune \u16a0 en \U000f1234 en meer"
    data, report = paper(said(text))
    assert _plain(read(data).text) == text
    assert [remark.text for remark in report.replaced] == ["\u16a0", "\U000f1234"]
    assert failures(data) == []


def test_a_text_of_the_greatest_length_goes_on_over_the_pages_as_one_paragraph() -> None:
    text = " ".join(f"woord{number}" for number in range(2200))[:20_000]
    data, report = paper(said(text))
    reading = read(data)
    assert len(list(reading.root.all("P"))) == 1
    assert _plain(reading.text) == text.strip()
    assert report.pages > 3


def test_a_word_of_the_greatest_length_is_cut_where_a_line_is_full() -> None:
    data, _ = paper(_table(1, "x" * 20_000))
    assert "x" * 20_000 in read(data).text.replace("\n", "")


def test_a_table_s_head_is_seen_on_every_page_and_heard_once() -> None:
    reading = read(paper(_table(90))[0])
    assert reading.root.text.count("Owner") == 1
    assert all("ActionOwner" in artifacts for artifacts in reading.artifacts[1:])
    assert reading.pages > 2


def test_no_page_of_a_table_holds_a_single_row() -> None:
    for rows in range(25, 40):
        reading = read(paper(said(DUTCH * 3), _table(rows))[0])
        assert len(list(reading.root.all("TR"))) == rows + 1


def test_a_panel_that_leads_never_ends_a_page() -> None:
    lead = Panel((said("We need a name"),), PANEL, bar=ACCENT, leads=True)
    layouter = Layouter(("en", "nl"), Notebook())
    blocks = (said(DUTCH), Heading(2, (Run("Two"),), ("h2",)), lead, _table(4))
    whole = layouter.stack(blocks, 400, Element("Document", "en"))
    rests = [whole.split(room, is_forced=False)[1] for room in range(20, int(whole.height))]
    heights = {round(rest.height) for rest in rests if rest}
    table = layouter.stack((_table(4),), 400, Element("Document", "en"))
    assert round(table.height) not in heights
    assert len(heights) >= 3  # all of it, from the heading on, and some of the table's rows


def test_heading_cells_say_whose_heading_they_are() -> None:
    cells = list(read(paper(_table(2))[0]).root.all("TH"))
    assert [cell.scope for cell in cells] == ["/Column", "/Column", "/Row", "/Row"]


def test_people_s_words_are_tagged_with_the_plan_s_language() -> None:
    root = read(paper(said("dank je"), Paragraph((Run("thank you"),)))[0]).root
    assert [paragraph.language for paragraph in root.all("P")] == ["nl", ""]


def test_text_that_does_not_fit_is_shortened_and_reported() -> None:
    short = Paragraph((Run(DUTCH, is_own=True),), ("body",), most_lines=1, is_shortened=True)
    data, report = paper(short)
    assert _plain(read(data).text).endswith("…")
    assert [remark.text for remark in report.shortened] == [DUTCH]


def test_the_contents_lead_to_the_sections_and_name_their_pages() -> None:
    sections = [
        Section("front", "Front", PORTRAIT, (Contents(),)),
        Section(
            "first",
            "First part",
            PORTRAIT,
            (Heading(1, (Run("First"),), ("h1",), "First", "first"), said(DUTCH * 60)),
        ),
        Section(
            "second", "Second part", PORTRAIT, (Heading(1, (Run("Second"),), ("h1",), "Second", "second"),)
        ),
    ]
    data, report = papers(*sections)
    entries = [_plain(entry.text) for entry in read(data).root.all("TOCI")]
    assert entries == ["First part 2", f"Second part {report.pages}"]
    assert failures(data) == []


def test_the_same_content_gives_the_same_bytes() -> None:
    blocks = [block for kind in KINDS.values() for block in kind]
    assert paper(*blocks)[0] == paper(*blocks)[0]


def test_a_page_may_be_enlarged_with_everything_on_it() -> None:
    data, _ = paper(HEADING, said(DUTCH), sheet=SUMMARY_A3)
    assert failures(data) == []


@pytest.mark.parametrize(
    "text",
    [
        '<img src="/etc/passwd"/>',
        '<a href="javascript:alert(1)">klik</a>',
        "<b>onaf & <para>",
        "&lt;&#0;&amp;",
        ")) Tj ET Q (\\",
        "%PDF-1.7 endstream endobj",
    ],
)
def test_nothing_that_people_write_is_read_as_markup(text: str) -> None:
    data, _ = paper(said(text))
    assert _plain(read(data).text) == text


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("padding", [b"\n", b"\0\1", b"\0\0\0\1"])
def test_no_packed_stream_ends_in_what_would_be_taken_for_an_end_of_line(padding: bytes) -> None:
    for number in range(600):
        content = bytes([number % 251]) * (number // 251 + 1)
        assert not zlib.compress(padded(content, padding), 9).endswith(b"\r")
