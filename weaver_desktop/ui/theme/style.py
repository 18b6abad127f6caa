"""The style sheet, and the palette it takes its colours from. Quiet, on a grid of eight pixels."""

from string import Template

from PySide6.QtGui import QColor, QPalette

from weaver_desktop.ui.theme.fonts import FAMILY, READING, SMALL
from weaver_desktop.ui.theme.palette import Palette

_SHEET = Template("""
* { font-family: "$family"; font-size: ${reading}px; color: $text; }
QMainWindow, QDialog, #panel, #detail, #topBar, #rail { background: $panel; }
#topBar { border-bottom: 1px solid $rule; }
#rail { border-right: 1px solid $rule; }
#panel { border-right: 1px solid $rule; }
#detail { border-left: 1px solid $rule; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QSplitter::handle { background: $rule; }
QToolTip { background: $raised; color: $text; border: 1px solid $rule; padding: 4px 8px; }

QLabel[role="title"] { font-size: 20px; font-weight: 600; }
QLabel[role="wordmark"] { font-size: 16px; font-weight: 600; }
QLabel[role="dim"] { color: $dim; }
QLabel[role="small"] { color: $dim; font-size: ${small}px; }
QLabel[role="caps"] { color: $dim; font-size: 11px; font-weight: 600; letter-spacing: 1px; }
QLabel[role="chip"] { background: $raised; color: $dim; border-radius: 12px; padding: 4px 10px;
    font-size: ${small}px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="link"] { color: $selected; }
QLabel[role="danger"] { color: $danger; }

QLineEdit { background: $raised; border: 1px solid transparent; border-radius: 8px;
    padding: 7px 12px; selection-background-color: $selected; selection-color: $sky_edge; }
QLineEdit:focus { border: 1px solid $selected; }
QLineEdit { placeholder-text-color: $dim; }

QPlainTextEdit { background: $raised; border: 1px solid $rule; border-radius: 8px; padding: 6px;
    selection-background-color: $selected; selection-color: $sky_edge; }
QPlainTextEdit:focus { border: 1px solid $selected; }

QPushButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 5px 10px; color: $dim; font-weight: 500; }
QPushButton:hover { background: $rule; color: $text; }
QPushButton:focus { border: 1px solid $selected; }
QPushButton:disabled { color: $faint; }
QPushButton[role="primary"] { color: $accent; font-weight: 600; }
QPushButton[role="act"], QPushButton[role="act now"] { padding: 3px 7px; }
QPushButton[role="act now"] { color: $accent; font-weight: 600; }
QPushButton[role="act ticked"] { padding: 3px 7px; background: $rule; color: $accent; }
QPushButton[role="plain"] { background: $raised; color: $text; padding: 7px 15px;
    border: 1px solid $rule; }
QPushButton[role="plain"]:hover { background: $rule; }
QPushButton[role="go"] { background: $accent; color: $on_accent; padding: 8px 16px;
    font-weight: 600; }
QPushButton[role="go"]:disabled { background: $rule; color: $dim; }
QPushButton[role="tab"] { border-radius: 12px; padding: 4px 10px; font-size: ${small}px; }
QPushButton[role="tight tab"] { border-radius: 12px; padding: 4px 6px; font-size: ${small}px; }
QPushButton[role="tab"]:checked, QPushButton[role="tight tab"]:checked
    { background: $raised; color: $text; }
QPushButton[role="more"], QPushButton[role="more inset"]
    { color: $selected; padding: 3px 0; text-align: left; }
QPushButton[role="more inset"] { padding: 3px 7px; }
QPushButton[role="more"]:hover, QPushButton[role="more inset"]:hover
    { background: transparent; color: $text; }
QPushButton[role="link"] { color: $selected; padding: 2px 4px; }
QPushButton[role="chip"], QPushButton[role="chip on"] { background: $raised; color: $dim;
    border: 1px solid $rule; border-radius: 14px; padding: 4px 12px; font-size: ${small}px;
    font-weight: 500; }
QPushButton[role="chip on"] { color: $text; }
QPushButton[role="chip"]:hover, QPushButton[role="chip on"]:hover { background: $rule; }
QPushButton[role="chip"]:focus, QPushButton[role="chip on"]:focus { border: 1px solid $selected; }
QPushButton[role="chip"]::menu-indicator { image: none; width: 0; }
QPushButton[role="legend"] { padding: 3px 6px; font-weight: 400; font-size: ${small}px; }
QPushButton[role="row"] { text-align: left; padding: 8px; color: $text; font-weight: 400; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 10px;
    padding: 6px; }
QToolButton:hover { background: $raised; }
QToolButton:checked { background: $raised; }
QToolButton:focus { border: 1px solid $selected; }
QToolButton::menu-indicator { image: none; }

QMenu { background: $raised; border: 1px solid $rule; padding: 6px; border-radius: 8px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: $rule; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $rule; margin: 6px 8px; }

QListView { background: transparent; border: none; outline: none; }
#popup QListWidget::item { padding: 5px 8px; border-radius: 6px; }
#popup QListWidget::item:selected { background: $rule; color: $text; }
QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar::handle:vertical { background: $rule; border-radius: 4px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $faint; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page
    { background: transparent; height: 0; width: 0; }
QScrollBar:horizontal { height: 0; }
QProgressBar { background: $raised; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $selected; border-radius: 3px; }

#editor { background: $raised; border-radius: 8px; }
#editor QLineEdit, #editor QPlainTextEdit, #editor QComboBox { background: $panel;
    border: 1px solid $rule; border-radius: 6px; padding: 4px 8px; }
#editor QLineEdit:focus, #editor QPlainTextEdit:focus, #editor QComboBox:focus
    { border: 1px solid $selected; }
#editor QPushButton[role="tight tab"]:checked { background: $rule; }
#editor QListWidget { background: $panel; border: 1px solid $rule;
    border-radius: 6px; }
QListWidget::item { padding: 4px 8px; }
QListWidget::item:selected { background: $rule; color: $text; }
QComboBox { background: $raised; border: 1px solid transparent; border-radius: 8px;
    padding: 5px 10px; }
QComboBox:focus { border: 1px solid $selected; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { width: 0; height: 0; border-left: 4px solid $raised;
    border-right: 4px solid $raised; border-top: 5px solid $dim; margin-right: 8px; }
#editor QComboBox::down-arrow { border-left: 4px solid $panel; border-right: 4px solid $panel; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $rule; padding: 4px;
    selection-background-color: $rule; selection-color: $text; }
QCheckBox { spacing: 8px; padding: 3px 0; }
QCheckBox:focus { color: $selected; }
QCheckBox:disabled { color: $dim; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $faint; border-radius: 4px;
    background: transparent; }
QCheckBox::indicator:checked { background: $selected; border: 1px solid $selected; }
QCheckBox::indicator:focus, QCheckBox::indicator:checked:focus { width: 12px; height: 12px;
    border: 2px solid $text; }
QCheckBox::indicator:disabled { border: 1px solid $rule; }
QCheckBox::indicator:checked:disabled { background: $rule; }
QTextBrowser { background: transparent; border: none; }

#card { border-radius: 8px; border-left: 3px solid transparent; background: transparent; }
#card[selected="true"] { background: $raised; border-left: 3px solid $accent; }
#card:hover { background: $raised; }
#timeBar { background: $raised; border-radius: 10px; }
QSlider::groove:horizontal { height: 3px; border-radius: 1px; background: $rule; }
QSlider::sub-page:horizontal { height: 3px; border-radius: 1px; background: $selected; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -5px 0; border-radius: 6px;
    background: $text; }
QSlider::handle:horizontal:focus { background: $selected; }
#popup, #toast { background: $raised; border: 1px solid $rule; border-radius: 10px; }
#popupRow { border-radius: 6px; }
#popupRow[current="true"] { background: $rule; }
#welcome { background: transparent; }
#banner { background: $raised; border-bottom: 1px solid $rule; }
""")


_ROLES = {
    "panel": ("window", QPalette.ColorRole.Window),
    "raised": ("alternate-base", QPalette.ColorRole.AlternateBase),
    "rule": ("mid", QPalette.ColorRole.Mid),
    "text": ("window-text", QPalette.ColorRole.WindowText),
    "dim": ("placeholder-text", QPalette.ColorRole.PlaceholderText),
    "faint": ("dark", QPalette.ColorRole.Dark),
    "accent": ("accent", QPalette.ColorRole.Accent),
    "selected": ("highlight", QPalette.ColorRole.Highlight),
    "sky_edge": ("highlighted-text", QPalette.ColorRole.HighlightedText),
    "danger": ("bright-text", QPalette.ColorRole.BrightText),
    # No link of Weaver's is told apart once it was followed.
    "on_accent": ("link-visited", QPalette.ColorRole.LinkVisited),
}
"""Which of Qt's colours each of ours is: its name in a style sheet, and in a palette."""
_ALSO = {
    "panel": (QPalette.ColorRole.Base,),
    "raised": (QPalette.ColorRole.Button, QPalette.ColorRole.ToolTipBase),
    "text": (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.ToolTipText,
    ),
    "selected": (QPalette.ColorRole.Link,),
}
"""What else Qt draws in them where no rule of the style sheet says so."""


def style_sheet() -> str:
    """Return the style sheet of every window; its colours are those of Qt's palette.

    So it stays the same when the looks change: a new one costs a third of a millisecond for every
    widget there is, and another palette a tenth of that.
    """
    colours = {name: f"palette({keyword})" for name, (keyword, _) in _ROLES.items()}
    return _SHEET.substitute(colours, family=FAMILY, reading=READING, small=SMALL)


def qt_palette(palette: Palette) -> QPalette:
    """Return Qt's palette, from which the style sheet takes its colours."""
    made = QPalette()
    for name, (_, role) in _ROLES.items():
        colour = QColor(_on_accent(palette) if name == "on_accent" else getattr(palette, name))
        for each in (role, *_ALSO.get(name, ())):
            made.setColor(each, colour)
    return made


def _on_accent(palette: Palette) -> str:
    """Return what is written in on the accent colour."""
    return "#1A1204" if palette.is_dark else "#FFFFFF"
