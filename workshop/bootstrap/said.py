"""What is said before the catalogue of words can be read, in English (where it is said) and Dutch (here)."""

from __future__ import annotations

import os
import sys

DUTCH = {
    "Samenspel needs Python 3.11 or newer, and this is Python {found}.": (
        "Samenspel vraagt Python 3.11 of nieuwer, en dit is Python {found}."
    ),
    "First start: installing what is needed in {folder} (once; {megabytes} MB, up to three minutes).": (
        "Eerste start: wat nodig is komt in {folder} (eenmalig; {megabytes} MB, hooguit drie minuten)."
    ),
    "The last set-up was cut short, so we start it afresh.": (
        "De vorige installatie is afgebroken, dus we beginnen opnieuw."
    ),
    "This version needs other parts: bringing {folder} up to date (a minute at most).": (
        "Deze versie vraagt andere onderdelen: {folder} wordt bijgewerkt (hooguit een minuut)."
    ),
    "Another start is setting this up already, so we wait for it.": (
        "Een andere start is hier al mee bezig, dus we wachten even."
    ),
    "  fetching {part}": "  {part} ophalen",
    "  putting everything in its place": "  alles op zijn plaats zetten",
    "Ready, after {seconds} seconds.": "Klaar, na {seconds} seconden.",
    "Installing {packages} with apt (about a minute).": "apt installeert {packages} (ongeveer een minuut).",
    "Samenspel needs {packages} from your system. Install with apt now? [Y/n] ": (
        "Samenspel heeft {packages} van je systeem nodig. Nu installeren met apt? [J/n] "
    ),
    "Windows and pictures will also need {packages}: {line}": (
        "Voor vensters en plaatjes is straks ook {packages} nodig: {line}"
    ),
    "This machine lacks {packages}: run `{line}` and start again.": (
        "Op deze computer ontbreekt {packages}: voer `{line}` uit en start opnieuw."
    ),
    "This machine lacks {libraries}: install that with your system's package manager and start again.": (
        "Op deze computer ontbreekt {libraries}: installeer dat met de pakketbeheerder en start opnieuw."
    ),
    "apt could not install {packages}; its own words stand above.": (
        "apt kon {packages} niet installeren; de melding van apt staat hierboven."
    ),
    "The parts could not be fetched without a network: connect for this once and start again.": (
        "De onderdelen zijn niet op te halen zonder netwerk: maak eenmalig verbinding en start opnieuw."
    ),
    "Python does not trust this network's certificate, so nothing was fetched: ask your IT people.": (
        "Python vertrouwt het certificaat van dit netwerk niet, dus er is niets opgehaald: vraag het je ICT."
    ),
    "There is no {part} for Python {python} on this machine: use Python 3.11 to 3.14, 64 bits.": (
        "Er is geen {part} voor Python {python} op deze computer: gebruik Python 3.11 t/m 3.14, 64 bits."
    ),
    "A part that came in is not the one we asked for (wrong checksum), so nothing was installed.": (
        "Een onderdeel is niet wat we vroegen (de controlesom klopt niet), dus er is niets geïnstalleerd."
    ),
    "The disk with {folder} is full: make {megabytes} MB free and start again.": (
        "De schijf met {folder} is vol: maak {megabytes} MB vrij en start opnieuw."
    ),
    "Setting up failed: {reason}": "De installatie is mislukt: {reason}",
    "The environment in {folder} does not start: delete that folder and start again.": (
        "De omgeving in {folder} start niet: verwijder die map en start opnieuw."
    ),
}


class SetUpError(Exception):
    """Something on this machine that its user can mend; the message is the whole sentence."""


def say(text: str, **values: object) -> str:
    """The English sentence, or its Dutch where that is the user's language, with the values filled in."""
    return (DUTCH[text] if _speaks_dutch() else text).format(**values)


def tell(text: str, **values: object) -> None:
    """Say it on standard output at once, so that somebody who waits knows what for."""
    print(say(text, **values), flush=True)


def _speaks_dutch() -> bool:
    """As `--language` asks on the command line, else as the computer is set."""
    words = [*sys.argv, ""]
    for place, word in enumerate(words):
        if word.startswith("--language="):
            return word == "--language=nl"
        if word == "--language":
            return words[place + 1] == "nl"
    return _is_computer_dutch()


def _is_computer_dutch() -> bool:
    if sys.platform == "win32":
        import ctypes

        primary_language = int(ctypes.windll.kernel32.GetUserDefaultUILanguage()) & 0x3FF
        return primary_language == 0x13
    else:  # noqa: RET505 - the type checker reads one branch a platform
        names = ("LC_ALL", "LC_MESSAGES", "LANG")
        wanted = next((os.environ[name] for name in names if os.environ.get(name)), "")
        return wanted.lower().startswith("nl")
