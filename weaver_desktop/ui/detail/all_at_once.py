"""What can be done with all that are selected: one act each, with a count, undone at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from weaver_desktop.domain.ids import NetworkId, PartyId
from weaver_desktop.domain.long_work import Steps
from weaver_desktop.domain.parties import Appearance, PartyKind, Willingness
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.ui.detail.about import appearance_words, willingness_words
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.forms.field_rows import FieldRows
from weaver_desktop.ui.forms.flow import Flow
from weaver_desktop.ui.forms.options import Options
from weaver_desktop.ui.forms.who import Somebody, WhoField
from weaver_desktop.ui.forms.writing import Line
from weaver_desktop.ui.long_work.carrying_out import ROWS_A_PARTY, carry_out
from weaver_desktop.ui.widgets.parts import button, column, wear
from weaver_desktop.ui.widgets.prose import Prose


class AllAtOnce(QWidget):
    """Tag, group, network, consent, delete. Below stands what the last act did."""

    def __init__(self, parties: Sequence[PartyId], context: Context, parent: QWidget) -> None:
        """Act on these."""
        super().__init__(parent)
        self._parties = tuple(parties)
        self._context = context
        self._book = context.reader.book
        stack = column(self, 8)
        self._rows = FieldRows(self, spacing=8)
        stack.addWidget(self._rows)
        self._said = Prose("", "dim", self)
        self._said.hide()
        stack.addWidget(self._said)
        self.tag = self._tag_field()
        self.group = self._group_field()
        self.network = self._network_field()
        self._add_consent()
        self._add_acts()

    @property
    def said(self) -> str:
        """What the last act did, or why it could not be done."""
        return self._said.text()

    def _tag_field(self) -> Line:
        field = Line(_tr("Tag all of them"), "", self, hint=_tr("Tag them: #clay"))
        completer = QCompleter(list(self._book.parties.all_tags()), field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(completer)
        field.entered.connect(self._tag)
        self._put_with(
            field,
            (_tr("Tag"), _tr("Give all of them this tag"), self._tag),
            (_tr("Take away"), _tr("Take this tag from all of them"), self._untag),
        )
        return field

    def _group_field(self) -> WhoField:
        parties = self._book.parties
        field = WhoField(
            _tr("Make all of them members of"),
            self._book,
            self,
            hint=_tr("They join the group …"),
            fits=lambda party: parties.get(party).kind is PartyKind.GROUP,
        )
        field.chosen.connect(self._join)
        self._rows.add_whole(field)
        return field

    def _network_field(self) -> Line:
        hint = _tr("Into the network …")
        field = Line(_tr("Put all of them into the network"), "", self, hint=hint)
        names = [name for _, name, _ in self._book.networks.all()]
        completer = QCompleter(names, field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(completer)
        field.entered.connect(self._put_into)
        self._put_with(
            field,
            (_tr("Put in"), _tr("Put all of them into this network"), self._put_into),
            (_tr("Take out"), _tr("Take all of them out of this network"), self._take_out),
        )
        return field

    def _add_consent(self) -> None:
        name = _tr("May be introduced")
        self.willing = Options(name, willingness_words(), None, self._set_willing, self)
        self._rows.add(name, self.willing, down=6)
        name = _tr("On shared maps")
        self.shown = Options(name, appearance_words(), None, self._set_shown, self)
        self._rows.add(name, self.shown, down=6)

    def _add_acts(self) -> None:
        acts = Flow(self, gap=4)
        self._act(acts, _tr("They all met …"), self._log)
        delete = _tr("Delete all {count}").replace("{count}", f"{len(self._parties):,}")
        self.delete = self._act(acts, delete, self._delete)
        self._rows.add_whole(acts)

    def _act(self, acts: Flow, words: str, do: Callable[[], None]) -> QPushButton:
        made = button(words, "act", words, acts)
        made.clicked.connect(do)
        acts.flow.addWidget(made)
        return made

    def _put_with(self, field: QWidget, *acts: tuple[str, str, Callable[[], None]]) -> None:
        """Put a field in a line with buttons, each with its words, its name and its act."""
        buttons = QWidget(self)
        beside = QHBoxLayout(buttons)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        for words, name, do in acts:
            made = button(words, "act", name, buttons)
            made.clicked.connect(do)
            beside.addWidget(made)
        beside.addStretch(1)
        self._rows.add_beside(field, buttons)

    def _tag(self) -> None:
        steps = self._book.bulk.tag(parties=self._parties, tag=self.tag.text())
        self._do(steps, _tr("tagged"), self.tag.clear)

    def _untag(self) -> None:
        steps = self._book.bulk.untag(parties=self._parties, tag=self.tag.text())
        self._do(steps, _tr("have the tag no more"), self.tag.clear)

    def _join(self, somebody: Somebody) -> None:
        group = somebody.party
        if group is not None:
            steps = self._book.bulk.join(parties=self._parties, group_id=group)
            self._do(steps, _tr("new in {name}").replace("{name}", somebody.name))

    def _put_into(self) -> None:
        name = self.network.text().strip()
        if not name:
            return
        book, parties = self._book, self._parties

        def put() -> Steps[int]:
            known = self._network(name)
            network = book.networks.add(name=name) if known is None else known
            return (yield from book.bulk.put_into(parties=parties, network_id=network))

        who = phrase("{count} parties", count=len(parties))
        label = phrase("Put {who} into {network}", who=who, network=name)
        done = _tr("new in {name}").replace("{name}", name)
        self._do(book.as_one_in_steps(label, put), done, self.network.clear)

    def _take_out(self) -> None:
        name = self.network.text().strip()
        known = self._network(name)
        if known is None:
            self._refuse(_tr("There is no network of that name. Type its name first."))
            return
        steps = self._book.bulk.take_out(parties=self._parties, network_id=known)
        done = _tr("taken out of {name}").replace("{name}", name)
        self._do(steps, done, self.network.clear)

    def _network(self, name: str) -> NetworkId | None:
        folded = name.casefold()
        networks = self._book.networks.all()
        return next((known for known, each, _ in networks if each.casefold() == folded), None)

    def _set_willing(self, value: Willingness) -> None:
        bulk = self._book.bulk
        self._do(bulk.describe(parties=self._parties, may_be_introduced=value), _tr("changed"))

    def _set_shown(self, value: Appearance) -> None:
        bulk = self._book.bulk
        self._do(bulk.describe(parties=self._parties, may_appear=value), _tr("changed"))

    def _delete(self) -> None:
        steps = self._book.bulk.delete(parties=self._parties)
        rows = len(self._parties) * ROWS_A_PARTY
        self._do(steps, _tr("deleted"), rows=rows)

    def _log(self) -> None:
        self._context.tools.log(self._parties[:_MOST_AT_A_MEETING], None)

    def _do(
        self,
        steps: Steps[int],
        done: str,
        then: Callable[[], None] = lambda: None,
        rows: int | None = None,
    ) -> None:
        """Carry out an act, say how many it changed or why it could not be done, and then go on."""
        every = len(self._parties)

        def tell(changed: int) -> None:
            said = _tr("{count} {done}.").replace("{count}", f"{changed:,}").replace("{done}", done)
            if changed < every:
                rest = _tr("For {count} it was so already.")
                said = f"{said} {rest.replace('{count}', f'{every - changed:,}')}"
            self._say(said)
            then()

        words = _tr("Changing {count} entries …").replace("{count}", f"{every:,}")
        carry_out(
            steps,
            rows=every if rows is None else rows,
            words=words,
            over=self,
            done=tell,
            failed=self._refuse,
        )

    def _say(self, words: str, role: str = "dim") -> None:
        wear(self._said, role)
        self._said.setText(words)
        self._said.show()

    def _refuse(self, words: str) -> None:
        self._say(words, "danger")


_MOST_AT_A_MEETING = 30


def _tr(text: str) -> str:
    return QCoreApplication.translate("ManyPage", text)
