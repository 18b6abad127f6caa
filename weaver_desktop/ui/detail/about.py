"""What is kept about a party in single fields, each edited in place."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QWidget

from weaver_desktop.book.party_values import PartyValues
from weaver_desktop.domain.parties import Appearance, GroupKind, Party, Willingness
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.rhythm import read_rhythm, rhythm_words
from weaver_desktop.ui.detail.wording import group_kind_words
from weaver_desktop.ui.forms.dates import written
from weaver_desktop.ui.forms.field_rows import FieldRows
from weaver_desktop.ui.forms.in_place import InPlace
from weaver_desktop.ui.forms.options import Options
from weaver_desktop.ui.forms.scale import Scale
from weaver_desktop.ui.widgets.check_box import CheckBox
from weaver_desktop.ui.widgets.parts import column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import sentence_case, short_name, tip

V = TypeVar("V")


class About(QWidget):
    """Birthday, how you met, rhythm, consent; for a group its kind. Follows the book."""

    def __init__(self, party: Party, context: Context, parent: QWidget) -> None:
        """Show the fields."""
        super().__init__(parent)
        self._party = party
        self._context = context
        self._showing: list[Callable[[Party], object]] = []
        stack = column(self, 8)
        heading = Prose(_tr("Details").upper(), "caps", self, most_lines=1)
        heading.setAccessibleName(_tr("Details"))
        stack.addWidget(heading)
        self._rows = FieldRows(self, spacing=4)
        stack.addWidget(self._rows)
        if party.is_group:
            self._add_kind()
        else:
            self._add_person_fields()
        self._add_consent()

    def refresh(self) -> None:
        """Show the values as they are now."""
        party = self._context.reader.party(self._party.id)
        if party is not None and party != self._party:
            self._party = party
            for show in self._showing:
                show(party)

    def _add_person_fields(self) -> None:
        days = self._context.tools.days
        describe = self._describe

        def keep_birthday(typed: str) -> None:
            if typed != written(self._party.birthday):
                describe({"birthday": days.read_birthday(typed)})

        birthday = self._text(
            _tr("Birthday"),
            written(self._party.birthday),
            keep_birthday,
            hint=_tr("12 April, for example"),
        )
        self._showing.append(lambda party: birthday.show_value(written(party.birthday)))
        rhythm = self._text(
            _tr("Call every"),
            rhythm_words(self._party.keep_in_touch_days),
            lambda typed: describe({"keep_in_touch_days": read_rhythm(typed)}),
            hint=_tr("6 weeks, for example"),
        )
        self._showing.append(
            lambda party: rhythm.show_value(rhythm_words(party.keep_in_touch_days))
        )
        met = self._text(
            _tr("How you met"),
            self._party.how_met,
            lambda typed: describe({"how_met": typed}),
            is_long=True,
        )
        self._showing.append(lambda party: met.show_value(party.how_met))

    def _add_kind(self) -> None:
        kinds = [(each, sentence_case(group_kind_words(each))) for each in GroupKind]
        self._options(_tr("Kind"), kinds, lambda p: p.group_kind, lambda v: {"group_kind": v})

    def _add_consent(self) -> None:
        self._options(
            _tr("May be introduced"),
            willingness_words(),
            lambda party: party.may_be_introduced,
            lambda value: {"may_be_introduced": value},
        )
        self._options(
            _tr("On shared maps"),
            appearance_words(),
            lambda party: party.may_appear,
            lambda value: {"may_appear": value},
        )
        words = _tr("Private: stays out of what is shared")
        private = CheckBox(words, self)
        private.setAccessibleName(words)
        private.setChecked(self._party.is_private)
        private.setEnabled(self._context.can_edit)
        private.clicked.connect(lambda on: self._describe({"is_private": on}))
        private.setToolTip(tip(words))
        private.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._rows.add_whole(private)
        self._showing.append(lambda party: private.setChecked(party.is_private))

    def _options(
        self,
        name: str,
        options: Sequence[tuple[V, str]],
        read: Callable[[Party], V | None],
        values: Callable[[V], PartyValues],
    ) -> None:
        made = Options(
            name,
            options,
            read(self._party),
            lambda chosen: self._describe(values(chosen)),
            self,
            can_edit=self._context.can_edit,
        )
        self._rows.add(name, made, down=6)
        self._showing.append(lambda party: made.show_value(read(party)))

    def _text(
        self,
        label: str,
        value: str,
        save: Callable[[str], object],
        *,
        hint: str = "",
        is_long: bool = False,
    ) -> InPlace:
        made = InPlace(
            f"{label} · {short_name(self._party.name)}",
            value,
            save,
            self._context.tints,
            self,
            hint=hint or _tr("not known"),
            is_long=is_long,
            most_lines=6 if is_long else 2,
            can_edit=self._context.can_edit,
        )
        self._rows.add(label, made, down=1)
        return made

    def _describe(self, values: PartyValues) -> None:
        self._context.reader.book.parties.describe(party_id=self._party.id, **values)


class Roles(QWidget):
    """The four roles of a weaver, from 1 to 5. Follows the book."""

    def __init__(self, party: Party, context: Context, parent: QWidget) -> None:
        """Show the roles."""
        super().__init__(parent)
        self._party = party
        self._context = context
        stack = column(self, 2)
        heading = Prose(_tr("As a weaver").upper(), "caps", self, most_lines=1)
        heading.setAccessibleName(_tr("As a weaver"))
        heading.setContentsMargins(0, 0, 0, 4)
        stack.addWidget(heading)
        self._scales: dict[str, Scale] = {}
        for field, words in role_words().items():
            scale = Scale(
                f"{words} · {short_name(party.name)}",
                getattr(party, field),
                {},
                partial(self._choose, field),
                context.tints,
                self,
                can_be_none=True,
                can_edit=context.can_edit,
                label=words,
            )
            self._scales[field] = scale
            stack.addWidget(scale)

    def refresh(self) -> None:
        """Show the roles as they are now."""
        party = self._context.reader.party(self._party.id)
        if party is not None:
            for field, scale in self._scales.items():
                scale.show_value(getattr(party, field))

    def _choose(self, field: str, value: int | None) -> None:
        parties = self._context.reader.book.parties
        values: PartyValues = {field: value}  # type: ignore[misc]  # one of the four roles
        parties.describe(party_id=self._party.id, **values)


def willingness_words() -> list[tuple[Willingness, str]]:
    """Say what each answer to being introduced is called."""
    return [
        (Willingness.YES, _tr("yes")),
        (Willingness.ASK_FIRST, _tr("ask first")),
        (Willingness.NO, _tr("no")),
    ]


def appearance_words() -> list[tuple[Appearance, str]]:
    """Say what each way to appear on a shared map is called."""
    return [
        (Appearance.NAME, _tr("name")),
        (Appearance.INITIALS, _tr("initials")),
        (Appearance.NO, _tr("no")),
    ]


def role_words() -> dict[str, str]:
    """Name the roles by their fields (Holley)."""
    return {
        "connector": _tr("Connector"),
        "coordinator": _tr("Project coordinator"),
        "facilitator": _tr("Facilitator"),
        "guardian": _tr("Guardian"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
