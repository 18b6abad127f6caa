"""Tags, groups and networks as chips that are taken away by their × and added to."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.ids import NetworkId
from weaver_desktop.domain.parties import Membership, Party
from weaver_desktop.ui.detail.chip_field import ChipField
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.members import Belonging, MembershipEditor, NewMembership
from weaver_desktop.ui.forms.attempt import attempt
from weaver_desktop.ui.forms.chip import Chip
from weaver_desktop.ui.forms.editor import Editor
from weaver_desktop.ui.forms.flow import Flow
from weaver_desktop.ui.forms.showing import reveal
from weaver_desktop.ui.widgets.parts import column
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import joined

_MOST = 12

_Network = tuple[NetworkId, str]


class Tags(QWidget):
    """A party's tags and networks, a person's groups; a press on a group edits role and dates."""

    def __init__(self, party: Party, context: Context, parent: QWidget) -> None:
        """Show them."""
        super().__init__(parent)
        self._party = party
        self._context = context
        self._shown: object = None
        self._shows_all = False
        self._column = column(self, 6)
        self._flow = Flow(self, between_lines=4)
        self._column.addWidget(self._flow)
        self._trouble = Prose("", "danger", self)
        self._trouble.hide()
        self._column.addWidget(self._trouble)
        self._chips: list[Chip] = []
        self._editor: Editor | None = None
        book, tints = context.reader.book, context.tints
        self._tag_field = ChipField(
            (_tr("+ tag"), _tr("Add a tag"), _tr("New tag"), _tr("#tag")),
            book.parties.all_tags,
            self._keep_tag,
            tints,
            self._flow,
            can_edit=context.can_edit,
        )
        if not party.is_group:
            self._offer(_tr("+ group"), _tr("Add to a group"), self.begin_group)
        self._network_field = ChipField(
            (_tr("+ network"), _tr("Put into a network"), _tr("Network"), _tr("network")),
            lambda: (name for _, name, _ in book.networks.all()),
            self._keep_network,
            tints,
            self._flow,
            can_edit=context.can_edit,
        )
        for field in (self._tag_field, self._network_field):
            field.ended.connect(self._trouble.hide)
        self.refresh()

    @property
    def texts(self) -> tuple[str, ...]:
        """What the chips say."""
        return tuple(chip.text() for chip in self._chips)

    @property
    def chips(self) -> list[Chip]:
        """The chips of tags, groups and networks."""
        return list(self._chips)

    @property
    def editor(self) -> Editor | None:
        """The editor of a membership while it is open."""
        return self._editor

    def refresh(self) -> None:
        """Show the tags, groups and networks as they are now."""
        tags, groups, networks = self._read()
        if (tags, groups, networks) == self._shown:
            return
        focused = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        for chip in self._chips:
            chip.hide()
            self._flow.flow.removeWidget(chip)
            chip.deleteLater()
        self._shown = (tags, groups, networks)
        self._chips = []
        most = len(tags) if self._shows_all else _MOST
        for tag in tags[:most]:
            self._put(self._tag_chip(tag))
        if len(tags) > most:
            rest = Chip(f"+{len(tags) - most}", self._context.tints, self._flow, is_quiet=True)
            rest.clicked.connect(self._show_all)
            self._put(rest)
        for belonging in groups:
            self._put(self._group_chip(belonging))
        for network, name in networks:
            self._put(self._network_chip(network, name))
        if focused is not None:
            left = self._chips or [self._tag_field.chip]
            left[min(focused, len(left) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self, bool(self._chips) or self._context.can_edit)

    def begin_group(self) -> None:
        """Ask for a group to join."""
        self._open(NewMembership(self._party, self._context, self))

    def begin_tag(self) -> None:
        """Put a field for a tag in the place of what offers one."""
        self._tag_field.begin()

    def begin_network(self) -> None:
        """Put a field for a network in the place of what offers one."""
        self._network_field.begin()

    def _read(self) -> tuple[tuple[str, ...], tuple[Belonging, ...], tuple[_Network, ...]]:
        book = self._context.reader.book
        tags = book.parties.tags(self._party.id)
        own = set(book.networks.of(self._party.id))
        networks = tuple((key, name) for key, name, _ in book.networks.all() if key in own)
        if self._party.is_group:
            return tags, (), networks
        of_person = (
            each
            for each in book.memberships.of(self._party.id)
            if each.person_id == self._party.id and each.until is None
        )
        return tags, tuple(self._belonging(each) for each in of_person), networks

    def _belonging(self, each: Membership) -> Belonging:
        name = self._context.reader.name(each.group_id) or "…"
        return Belonging(each, each.id, name)

    def _put(self, chip: Chip) -> None:
        self._flow.flow.addWidget(chip)
        self._flow.flow.move_to(chip, len(self._chips))
        self._chips.append(chip)
        if self.isVisible():
            chip.show()  # at once, as it may be about to have the keyboard

    def _offer(self, text: str, name: str, begin: Callable[[], None]) -> None:
        made = Chip(text, self._context.tints, self._flow, name=name, is_quiet=True)
        made.clicked.connect(begin)
        self._flow.flow.addWidget(made)
        reveal(made, self._context.can_edit)

    def _tag_chip(self, tag: str) -> Chip:
        can_edit = self._context.can_edit
        away = _tr("Take #{tag} away").replace("{tag}", tag) if can_edit else ""
        chip = Chip(f"#{tag}", self._context.tints, self._flow, away=away)
        party, parties = self._party.id, self._context.reader.book.parties
        chip.taken_away.connect(lambda: self._try(lambda: parties.untag(party_id=party, tag=tag)))
        return chip

    def _group_chip(self, belonging: Belonging) -> Chip:
        can_edit = self._context.can_edit
        away = _tr("Left {name} today").replace("{name}", belonging.name) if can_edit else ""
        text = joined(belonging.name, belonging.membership.role)
        chip = Chip(text, self._context.tints, self._flow, away=away)
        memberships = self._context.reader.book.memberships
        chip.taken_away.connect(
            lambda: self._try(lambda: memberships.leave(membership_id=belonging.membership.id))
        )
        group = belonging.membership.group_id
        if can_edit:
            chip.clicked.connect(
                lambda: self._open(MembershipEditor(belonging, self._party, self._context, self))
            )
        else:
            chip.clicked.connect(lambda: self._context.selection.select_party(group))
        return chip

    def _network_chip(self, network: NetworkId, name: str) -> Chip:
        away = _tr("Take out of {name}").replace("{name}", name) if self._context.can_edit else ""
        text = _tr("network: {name}").replace("{name}", name)
        chip = Chip(text, self._context.tints, self._flow, away=away)
        party, networks = self._party.id, self._context.reader.book.networks
        chip.taken_away.connect(
            lambda: self._try(lambda: networks.take_out(party_id=party, network_id=network))
        )
        return chip

    def _open(self, editor: Editor) -> None:
        if self._editor is not None and not self._editor.commit():
            editor.deleteLater()
            return
        self._editor = editor
        editor.closed.connect(lambda is_back: self._close(editor, is_back=is_back))
        self._column.addWidget(editor)
        editor.show()
        first = editor.findChild(QWidget, "first")
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self, editor: Editor, *, is_back: bool) -> None:
        self._editor = None
        if is_back:
            back = self._chips[-1] if self._chips else self._tag_field.chip
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        self._column.removeWidget(editor)
        editor.deleteLater()

    def _keep_tag(self, text: str) -> bool:
        party, parties = self._party.id, self._context.reader.book.parties
        return self._try(lambda: parties.tag(party_id=party, tag=text))

    def _keep_network(self, text: str) -> bool:
        party, networks = self._party.id, self._context.reader.book.networks
        return self._try(lambda: networks.put_in(party_id=party, name=text))

    def _try(self, act: Callable[[], object]) -> bool:
        trouble = attempt(act)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        return not trouble

    def _show_all(self) -> None:
        self._shows_all, self._shown = True, None
        self.refresh()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
