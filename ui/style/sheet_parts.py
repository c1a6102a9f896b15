"""The rules of the style sheet, with a `$name` wherever a token belongs."""

from __future__ import annotations

TEXTS = """
QMainWindow, QDialog { background: $ground; }
QLabel { background: transparent; }
QLabel[type="title"] { font-size: ${type_title}px; font-weight: $weight_strong; }
QLabel[type="heading"] { font-size: ${type_heading}px; font-weight: $weight_strong; }
QLabel[type="lead"] { font-size: ${type_lead}px; font-weight: $weight_strong; }
QLabel[type="body"] { font-size: ${type_body}px; }
QLabel[type="strong"] { font-size: ${type_body}px; font-weight: $weight_strong; }
QLabel[type="small"] { font-size: ${type_small}px; }
QLabel[type="label"] { font-size: ${type_small}px; font-weight: $weight_medium; color: $ink_soft; }
QLabel[type="clock"] { font-size: ${type_clock}px; font-weight: $weight_strong; }
QLabel[tone="soft"] { color: $ink_soft; }
QLabel[tone="faint"] { color: $ink_faint; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="toast"] { color: $surface; }
QToolTip {
    background: $ink; color: $surface; border: 0; padding: ${space_tiny}px ${space_small}px;
    font-size: ${type_small}px;
}
"""

BUTTONS = """
QPushButton, QToolButton {
    background: $surface; color: $ink; border: 1px solid $outline; border-radius: ${radius_medium}px;
    padding: 0 ${space_normal}px; min-height: ${inside_control}px; font-weight: $weight_medium;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: ${focus}px solid $accent; padding: 0 15px; }
QPushButton:disabled, QToolButton:disabled { color: $edge; border-color: $hairline; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border: ${focus}px solid $accent; font-weight: $weight_strong;
    padding: 0 15px;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"]:disabled { background: $pressed; border-color: $pressed; color: $ink_soft; }
QPushButton[kind="danger"] { color: $bad; border-color: $bad; }
QPushButton[kind="danger"]:focus { border-color: $bad; background: $bad_soft; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {
    background: transparent; border: ${focus}px solid transparent; padding: 0 ${space_small}px;
}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed, QToolButton[kind="quiet"]:pressed { background: $pressed; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border-color: $accent; }
QPushButton[kind="quiet"]:disabled, QToolButton[kind="quiet"]:disabled { color: $edge; }
QPushButton[kind="toast"] { background: transparent; border: 1px solid $surface; color: $surface; }
QPushButton[scale="compact"], QToolButton[scale="compact"] {
    min-height: ${inside_compact}px; border-radius: ${radius_small}px; padding: 0 ${space_small}px;
    font-size: ${type_small}px;
}
QPushButton[scale="icon"] {
    min-height: 0; min-width: 0; padding: 0; border-radius: ${radius_small}px;
}
QPushButton[scale="icon"]:focus { padding: 0; }
"""

FIELDS = """
QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {
    background: $surface; color: $ink; border: 1px solid $edge; border-radius: ${radius_medium}px;
    padding: ${space_small}px ${space_medium}px; selection-background-color: $accent;
    selection-color: $on_accent; placeholder-text-color: $ink_faint;
}
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: ${focus}px solid $accent; padding: 7px 11px;
}
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    background: $ground; border-color: $hairline; color: $ink_soft;
}
QLineEdit { padding: 7px ${space_medium}px; }
QLineEdit:focus { padding: 6px 11px; }
*[wrong="true"], *[wrong="true"]:focus { border-color: $bad; }
QTextEdit[role="title"] {
    background: transparent; border: ${focus}px solid transparent; border-radius: ${radius_medium}px;
    padding: ${space_tiny}px ${space_small}px; font-weight: $weight_strong;
}
QTextEdit[role="title"]:hover { background: $surface; border-color: $outline; }
QTextEdit[role="title"]:focus { background: $surface; border-color: $accent; padding: 4px 8px; }
QTextEdit[scale="heading"] { font-size: ${type_heading}px; }
QTextEdit[scale="title"] { font-size: ${type_title}px; }
QTextEdit[scale="small"] { font-size: ${type_small}px; color: $ink_soft; }
QTextEdit[scale="lead"] { font-size: ${type_lead}px; }
QLineEdit[role="bare"], QTextEdit[role="bare"] {
    background: transparent; border: 0; border-radius: 0; padding: 0;
}
QTextEdit[role="inline"], QLineEdit[role="inline"] {
    background: transparent; border: ${focus}px solid transparent; border-radius: ${radius_small}px;
    padding: 2px ${space_tiny}px;
}
QTextEdit[role="inline"]:hover, QLineEdit[role="inline"]:hover { border-color: $hairline; }
QTextEdit[role="inline"]:focus, QLineEdit[role="inline"]:focus {
    background: $surface; border-color: $accent; padding: 2px ${space_tiny}px;
}
QTextEdit[role="cell"], QLineEdit[role="cell"] {
    background: $surface; border: ${focus}px solid $accent; border-radius: ${radius_small}px;
    padding: 0 ${space_tiny}px;
}
"""

FRAMES = """
QFrame[role="panel"] {
    background: $surface; border: 1px solid $hairline; border-radius: ${radius_large}px;
}
QFrame[role="sunken"] { background: $sunken; border: 0; border-radius: ${radius_medium}px; }
QFrame[aimed="true"] { border: ${focus}px solid $accent; }
QFrame[role="good"] { background: $good_soft; border: 0; border-radius: ${radius_large}px; }
QFrame[role="warn"] { background: $warn_soft; border: 0; border-radius: ${radius_large}px; }
QFrame[role="bad"] { background: $bad_soft; border: 0; border-radius: ${radius_large}px; }
QFrame[role="accent"] { background: $accent_soft; border: 0; border-radius: ${radius_large}px; }
QFrame[role="toast"] { background: $ink; border: 0; border-radius: ${radius_medium}px; }
QFrame[role="dashed"] {
    background: transparent; border: 1px dashed $edge; border-radius: ${radius_medium}px;
}
QFrame[role="entry"] {
    background: $surface; border: 1px solid $edge; border-radius: ${radius_large}px; padding: 1px;
    min-height: ${inside_entry}px;
}
QFrame[role="entry"][focused="true"] { border: ${focus}px solid $accent; padding: 0; }
QFrame[role="bar"] { background: $surface; border: 0; }
QFrame[role="line"] { background: $hairline; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="upright"] { background: $hairline; border: 0; max-width: 1px; min-width: 1px; }
QScrollArea { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; border: 0; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 3px 2px; }
QScrollBar::handle:hover { background: $ink_faint; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QSplitter::handle { background: $hairline; }
"""

LISTS = """
QFrame[role="popup"] {
    background: $surface; border: 1px solid $outline; border-radius: ${radius_medium}px;
}
QMenu {
    background: $surface; border: 1px solid $outline; border-radius: ${radius_medium}px;
    padding: ${space_tiny}px;
}
QMenu::item {
    padding: ${space_small}px ${space_normal}px; border-radius: ${radius_small}px; color: $ink;
    background: transparent;
}
QMenu::icon { padding-left: ${space_small}px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $edge; }
QMenu::separator { height: 1px; background: $hairline; margin: ${space_tiny}px ${space_small}px; }
QAbstractItemView {
    background: $surface; color: $ink; border: 0; outline: 0; selection-background-color: $accent_soft;
    selection-color: $ink;
}
QTableView::item { padding: 0 ${space_small}px; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section {
    background: $surface; color: $ink_soft; border: 0; padding: 0 ${space_small}px;
    font-size: ${type_small}px; font-weight: $weight_medium;
}
QTableCornerButton::section { background: $surface; border: 0; }
"""
