"""Why a file cannot be opened, made or saved, in a sentence that says what to do."""

from __future__ import annotations

from workshop.document.ports import StoreProblem
from workshop.texts import Marked, Words, mark


def store_sentence(problem: StoreProblem, words: Words) -> str:
    """Say what happened to a file and what to do about it."""
    return words.marked(SENTENCES[problem])


SENTENCES: dict[StoreProblem, Marked] = {
    StoreProblem.NOT_FOUND: mark(
        "This file is not there: see whether it was moved or renamed, and whether its disk is connected."
    ),
    StoreProblem.NOT_A_FILE: mark("This is not a file: choose one that ends in .samenspel."),
    StoreProblem.NOT_A_WORKSHOP: mark(
        "This file does not hold a workshop: choose one that ends in .samenspel."
    ),
    StoreProblem.NEWER_VERSION: mark(
        "This workshop was saved by a newer Samenspel: install that version to open it."
    ),
    StoreProblem.DAMAGED: mark("This file is damaged and was left as it is: recover the workshop from it."),
    StoreProblem.OPEN_ELSEWHERE: mark(
        "This workshop is open elsewhere: close it there, or only look at it here."
    ),
    StoreProblem.UNSTEADY: mark("This file is being written at this very moment: try again shortly."),
    StoreProblem.ALREADY_EXISTS: mark("There is a file of this name already: choose another name."),
    StoreProblem.NO_FOLDER: mark("The folder for this file does not exist: choose another one."),
    StoreProblem.BAD_NAME: mark("A file cannot be called this: choose a shorter, simpler name."),
    StoreProblem.NO_PERMISSION: mark(
        "This computer does not let you use this file or folder: choose another place."
    ),
    StoreProblem.READ_ONLY: mark("This file is write-protected: copy it elsewhere and open the copy."),
    StoreProblem.DISK_FULL: mark("The disk is full: make room, or choose another place."),
    StoreProblem.MEDIUM: mark("The disk does not respond: connect it again, or choose another place."),
    StoreProblem.FILE_GONE: mark(
        "The file was deleted or moved while it was open: put it back, or continue in a copy."
    ),
    StoreProblem.FILE_REPLACED: mark(
        "Something else changed the file while it was open: continue in a copy, so that nothing is lost."
    ),
    StoreProblem.TOO_LARGE: mark("This is larger than a workshop can be: leave something out."),
    StoreProblem.UNABLE: mark(
        "Samenspel cannot save, as a part of it is missing or the memory is full: continue in a copy, and "
        "install it anew."
    ),
    StoreProblem.UNEXPECTED: mark("Saving failed in a way nobody foresaw: continue in a copy."),
}
