"""Who belongs to a group, as what, from and until when."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from weaver_desktop.domain.parties import Membership, Party, PartyKind
from weaver_desktop.ui.detail.beginning import Beginning
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.others import party_row
from weaver_desktop.ui.detail.things import Edit, Kind
from weaver_desktop.ui.detail.topics import NAMES
from weaver_desktop.ui.detail.wording import since_words
from weaver_desktop.ui.forms.dates import DayLine
from weaver_desktop.ui.forms.dots import Dots
from weaver_desktop.ui.forms.editor import Editor
from weaver_desktop.ui.forms.one_party import OneParty
from weaver_desktop.ui.forms.writing import Line
from weaver_desktop.ui.widgets.wording import joined, sentence_case


@dataclass(frozen=True, slots=True)
class Belonging:
    """A membership as a page shows it: with the name at the far end."""

    membership: Membership
    id: str
    name: str


def member_kind(party: Party, context: Context) -> Kind[Belonging]:
    """Return what the section of a group's members is made of."""
    reader = context.reader
    memberships, names = reader.book.memberships, reader.book.names

    def read(most: int) -> Sequence[Belonging]:
        found = memberships.members(party.id, limit=most)
        reader.watch(each.person_id for each in found)
        return [Belonging(each, each.id, names.name(each.person_id)) for each in found]

    def editor(belonging: Belonging | None, parent: QWidget) -> Editor:
        if belonging is None:
            return NewMembership(party, context, parent)
        return MembershipEditor(belonging, party, context, parent)

    return Kind(
        _tr("Members"),
        read=lambda: Beginning(lambda: memberships.count(party.id), read),
        key=lambda belonging: belonging.id,
        row=lambda belonging, edit, parent: MemberRow(belonging, party, edit, context, parent),
        editor=editor if context.can_edit else None,
        add=_tr("Add a member"),
        spacing=4,
        stays=True,
        tells_of=frozenset({"membership", NAMES}),
    )


class MemberRow(QWidget):
    """Somebody who belongs to a group, or a group somebody belongs to."""

    def __init__(
        self, belonging: Belonging, party: Party, edit: Edit, context: Context, parent: QWidget
    ) -> None:
        """Show one membership, as seen from a party."""
        super().__init__(parent)
        known = belonging.membership
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        other = known.person_id if known.group_id == party.id else known.group_id
        span = since_words(known.since, known.until, context.reader.today)
        line = joined(known.role, span) if known.role else sentence_case(span)
        layout.addWidget(party_row(other, line, "", context, self), 1)
        if context.can_edit:
            more = _tr("Role and dates of {name}").replace("{name}", belonging.name)
            dots = Dots(more, context.tints, self)
            dots.clicked.connect(edit)
            layout.addWidget(dots)


class MembershipEditor(Editor):
    """Role, since and until."""

    def __init__(
        self, belonging: Belonging, party: Party, context: Context, parent: QWidget
    ) -> None:
        """Edit a membership."""
        super().__init__(_tr("Role and dates of {name}").replace("{name}", belonging.name), parent)
        known = belonging.membership
        self._id = known.id
        self._memberships = context.reader.book.memberships
        days = context.tools.days
        self._role = Line(_tr("Role"), known.role, self, hint=_tr("Role"))
        self._role.setObjectName("first")
        self.add(self._role, _tr("Role"))
        self._since = DayLine(_tr("Since"), known.since, days, self, hint=_tr("not known"))
        self.add(self._since, _tr("Since"))
        self._until = DayLine(_tr("Until"), known.until, days, self, hint=_tr("still"))
        self.add(self._until, _tr("Until"))
        if not party.is_group:
            show = _tr("Show {name}").replace("{name}", belonging.name)
            group = known.group_id
            self.add_act(_tr("Show"), show, lambda: context.selection.select_party(group))
        if known.until is None:
            left = _tr("Left today")
            self.add_act(left, left, lambda: self._memberships.leave(membership_id=self._id))
        self.add_act(
            _tr("Remove"),
            _tr("Remove this membership"),
            lambda: self._memberships.remove(membership_id=self._id),
        )
        self.begin(self._raw_values, self._keep_it)

    def _raw_values(self) -> object:
        return self._role.text(), self._since.text(), self._until.text()

    def _keep_it(self) -> None:
        self._memberships.change(
            membership_id=self._id,
            role=self._role.text(),
            since=self._since.value(),
            until=self._until.value(),
        )


class NewMembership(Editor):
    """Who, or which group, and as what."""

    def __init__(self, party: Party, context: Context, parent: QWidget) -> None:
        """Ask who joins a group, or which group somebody joins."""
        book = context.reader.book
        name = _tr("Add a member") if party.is_group else _tr("Add to a group")
        super().__init__(name, parent)
        self._party = party
        self._book = book
        wanted = None if party.is_group else PartyKind.GROUP
        self._who = OneParty(
            name,
            None,
            book,
            context.tints,
            self,
            hint=_tr("Who?") if party.is_group else _tr("Which group?"),
            fits=lambda each: (
                each != party.id and (wanted is None or book.parties.get(each).kind is wanted)
            ),
        )
        self._who.field.line.setObjectName("first")
        self.add(self._who)
        self._role = Line(_tr("Role"), "", self, hint=_tr("Role, if you know it"))
        self.add(self._role)
        self._since = DayLine(_tr("Since"), None, context.tools.days, self, hint=_tr("Since"))
        self.add(self._since)
        self.begin(lambda: self._who.party, self._keep_it)

    def _keep_it(self) -> None:
        other = self._who.party
        if other is None:
            return
        person, group = (other, self._party.id) if self._party.is_group else (self._party.id, other)
        self._book.memberships.join(
            person_id=person, group_id=group, role=self._role.text(), since=self._since.value()
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
