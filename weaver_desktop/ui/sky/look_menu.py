"""The menu in which one chooses what colour, size and brightness stand for."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from weaver_desktop.ui.sky.looks_wording import (
    brightness_words,
    colour_words,
    groups_words,
    size_words,
)
from weaver_desktop.ui.state.looks import BrightBy, ColourBy, GroupsAs, LookRules, Looks, SizeBy
from weaver_desktop.ui.widgets.wording import sentence_case

_Rule = TypeVar("_Rule", ColourBy, SizeBy, BrightBy, GroupsAs)


class LookMenu(QMenu):
    """Filled when it is about to show, so that it always tells what is on."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        """Change the rules of ``looks``."""
        super().__init__(parent)
        self._looks = looks
        self._choices: list[QMenu] = []
        self.setAccessibleName(self.tr("How the map looks"))
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Show what can be chosen, and what is."""
        self.clear()
        for menu in self._choices:
            menu.deleteLater()
        self._choices = []
        rules = self._looks.rules
        self._offer(
            self.tr("Colour"),
            ColourBy,
            rules.colour,
            colour_words,
            lambda each: replace(rules, colour=each),
        )
        self._offer(
            self.tr("Size"), SizeBy, rules.size, size_words, lambda each: replace(rules, size=each)
        )
        self._offer(
            self.tr("Brightness"),
            BrightBy,
            rules.brightness,
            brightness_words,
            lambda each: replace(rules, brightness=each),
        )
        self._offer(
            self.tr("Groups"),
            GroupsAs,
            rules.groups,
            groups_words,
            lambda each: replace(rules, groups=each),
        )
        self.addSeparator()
        suggestions = self.addAction(self.tr("Suggested introductions"))
        suggestions.setCheckable(True)
        suggestions.setChecked(rules.has_suggestions)
        suggestions.triggered.connect(lambda _=False: self._looks.toggle_suggestions())
        if rules != LookRules():
            self.addSeparator()
            first = self.addAction(self.tr("As at first"))
            first.triggered.connect(lambda _=False: self._looks.set_rules(LookRules()))

    def _offer(
        self,
        title: str,
        choices: Iterable[_Rule],
        chosen: _Rule,
        words: Callable[[_Rule], str],
        with_rule: Callable[[_Rule], LookRules],
    ) -> None:
        menu = self.addMenu(f"{title}: {words(chosen)}")
        self._choices.append(menu)
        group = QActionGroup(menu)
        for each in choices:
            action = menu.addAction(sentence_case(words(each)))
            action.setCheckable(True)
            action.setChecked(each is chosen)
            group.addAction(action)
            action.triggered.connect(partial(self._choose, with_rule(each)))

    def _choose(self, rules: LookRules, *_: object) -> None:
        self._looks.set_rules(rules)
