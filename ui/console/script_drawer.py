"""With one screen for all, the script waits in a drawer beside the slide; it never opens by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from ui.console.findings_panel import FindingsPanel
from ui.console.script_panel import ScriptPanel
from ui.console.steering import Steering
from ui.style.look import theme
from ui.style.tokens import SPACE
from ui.style.variants import style
from ui.widgets.buttons import PrimaryButton
from ui.widgets.labels import Label
from ui.widgets.layouts import ScrollColumn, column
from workshop.texts import Words

WIDTH = 340


class ScriptDrawer(QFrame):
    """What to say now, and the way on; everybody sees it while it is open, so no notes are in it."""

    def __init__(self, steering: Steering, words: Words) -> None:
        super().__init__()
        style(self, role="bar")
        self.setAccessibleName(words("Script"))
        self._script = ScriptPanel(steering.bridge, words, has_notes=False)
        self._findings = FindingsPanel(steering.bridge, words, is_for_all=True)
        scroll = ScrollColumn(space=SPACE.normal, margin=SPACE.normal)
        scroll.column.addWidget(self._script)
        scroll.column.addWidget(self._findings)
        scroll.column.addStretch(1)
        on = PrimaryButton(words("Forward: next page, round or step"), icon_after="arrow-right")
        on.clicked.connect(steering.forward)
        said = Label(
            words("The room sees this, too, while it is open. S closes it."),
            type="small",
            tone="warn",
            wraps=True,
        )
        foot = column(said, on, space=SPACE.small)
        foot.setContentsMargins(SPACE.normal, 0, SPACE.normal, SPACE.normal)
        whole = column(scroll, space=SPACE.small)
        whole.addLayout(foot)
        self.setLayout(whole)
        self.setFixedWidth(theme().px(WIDTH))
        steering.bridge.session_changed.connect(lambda _: self._refresh())
        steering.bridge.changed.connect(lambda _: self._findings.refresh())

    def _refresh(self) -> None:
        self._script.refresh()
        self._findings.refresh()
