"""The head of a party's page: photo, name, a line about it, and what can be done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.parties import Party, Photo
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.erasing import EraseDialog
from weaver_desktop.ui.detail.handing_over import HandOverDialog
from weaver_desktop.ui.detail.photo import PhotoCircle
from weaver_desktop.ui.detail.wording import group_kind_words
from weaver_desktop.ui.forms.attempt import attempt
from weaver_desktop.ui.forms.dots import Dots
from weaver_desktop.ui.forms.in_place import InPlace
from weaver_desktop.ui.forms.showing import reveal
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import joined, short_name


class Header(QWidget):
    """Who this is, each part edited in place."""

    def __init__(self, party: Party, context: Context, parent: QWidget) -> None:
        """Show the head of a page."""
        super().__init__(parent)
        self._party = party
        self._context = context
        parties, who = context.reader.book.parties, party.id
        self.circle = PhotoCircle(who, party.name, context.tints, self, can_edit=context.can_edit)
        self.circle.offered.connect(self._take_photo)
        self.circle.taken_away.connect(self._remove_photo)
        self.circle.clicked.connect(self.choose_photo)
        self.name = self._field(
            self.tr("Name"),
            party.name,
            lambda typed: parties.rename(party_id=who, name=typed),
            role="title",
            most_lines=2,
        )
        self.headline = self._field(
            self.tr("Headline"),
            party.headline,
            lambda typed: parties.describe(party_id=who, headline=typed),
            hint=self.tr("What it is, in a line")
            if party.is_group
            else self.tr("What they do, in a line"),
        )
        self.pronouns = self._field(
            self.tr("Pronouns"),
            party.pronouns,
            lambda typed: parties.describe(party_id=who, pronouns=typed),
            hint=self.tr("pronouns"),
            role="dim",
            most_lines=1,
        )
        self.place = self._field(
            self.tr("Place"),
            party.place,
            lambda typed: parties.describe(party_id=who, place=typed),
            hint=self.tr("place"),
            role="dim",
            most_lines=1,
        )
        self._about = Prose("", "small", self, most_lines=2)
        self._trouble = Prose("", "danger", self)
        self._trouble.hide()
        self._button = Dots("", context.tints, self)
        self._button.clicked.connect(self._open_menu)
        context.tools.photos.refused.connect(self._refuse)
        context.tools.photos.busy.connect(self._tell_busy)
        self._lay_out()
        self._tell()

    @property
    def trouble(self) -> str:
        """What could not be done, “” if nothing was refused."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def refresh(self) -> None:
        """Show what the book says now."""
        party = self._context.reader.party(self._party.id)
        if party is not None:
            self._party = party
            self.name.show_value(party.name)
            self.headline.show_value(party.headline)
            self.pronouns.show_value(party.pronouns)
            self.place.show_value(party.place)
            self._tell()

    def actions_offered(self) -> QMenu:
        """Return a menu of what can be done with this party; it deletes itself once closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        can_edit = self._context.can_edit
        is_me = self._party.id == self._context.reader.me

        def offer(words: str, act: Callable[[], object]) -> None:
            menu.addAction(words).triggered.connect(lambda _=False: act())

        if can_edit:
            offer(self.tr("Log a meeting …"), self._log)
            offer(self.tr("Rename …"), self.begin_renaming)
            offer(self.tr("Choose a photo …"), self.choose_photo)
            offer(self.tr("Paste a photo"), self._paste_photo)
            if self._photo() is not None:
                offer(self.tr("Remove the photo"), self._remove_photo)
            menu.addSeparator()
        offer(self.tr("Copy name"), lambda: QApplication.clipboard().setText(self._party.name))
        offer(self.tr("Save all about them …"), self.hand_over)
        if can_edit and not is_me:
            if not self._party.is_group:
                offer(self.tr("This is me"), self._be_me)
            menu.addSeparator()
            offer(self.tr("Delete"), self._delete)
            offer(self.tr("Erase for good …"), self.erase)
        return menu

    def begin_renaming(self) -> None:
        """Put a field in the place of the name."""
        self.name.begin()

    def choose_photo(self) -> None:
        """Ask for a file with a photo."""
        dialog = QFileDialog(self, self.tr("Choose a photo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        pictures = "*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff"
        dialog.setNameFilter(self.tr("Pictures ({endings})").replace("{endings}", pictures))
        dialog.fileSelected.connect(lambda path: self._take_photo(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def erase(self) -> EraseDialog | None:
        """Ask whether to erase for good; None where that is refused."""
        erasing = self._context.reader.book.erasing
        trouble = attempt(lambda: erasing.preview(party_id=self._party.id))
        if trouble:
            self._say(trouble)
            return None
        dialog = EraseDialog(self._context.reader.book, self._party, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def hand_over(self) -> HandOverDialog:
        """Ask how to save everything about this party."""
        dialog = HandOverDialog(self._context.reader.book, self._party, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _field(
        self,
        label: str,
        value: str,
        save: Callable[[str], object],
        *,
        hint: str = "",
        role: str = "",
        most_lines: int = 3,
    ) -> InPlace:
        return InPlace(
            f"{label} · {short_name(self._party.name)}",
            value,
            save,
            self._context.tints,
            self,
            hint=hint if self._context.can_edit else "",
            role=role,
            most_lines=most_lines,
            can_edit=self._context.can_edit,
        )

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.circle, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.name, 1)
        top.addWidget(self._button, 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(top)
        words.addWidget(self.headline)
        line = QHBoxLayout()
        line.setSpacing(12)
        if not self._party.is_group:
            line.addWidget(self.pronouns, 2)
        reveal(self.pronouns, not self._party.is_group)
        line.addWidget(self.place, 3)
        words.addLayout(line)
        words.addWidget(self._about)
        words.addWidget(self._trouble)
        words.addStretch(1)
        layout.addLayout(words, 1)

    def _tell(self) -> None:
        party = self._party
        me = self.tr("this is you") if party.id == self._context.reader.me else ""
        kind = group_kind_words(party.group_kind) if party.is_group else ""
        private = self.tr("private") if party.is_private else ""
        said = joined(me, kind, private)
        self._about.setText(said)
        reveal(self._about, bool(said))
        name = self.tr("More about {name}").replace("{name}", party.name)
        self._button.setAccessibleName(name)
        self.circle.show_photo(party.name, self._photo())

    def _photo(self) -> Photo | None:
        return self._context.reader.book.photos.of(self._party.id)

    def _open_menu(self) -> None:
        corner = self._button.mapToGlobal(QPoint(0, self._button.height()))
        self.actions_offered().popup(corner)

    def _log(self) -> None:
        me = self._context.reader.me
        who = (self._party.id,) if me is None else tuple(dict.fromkeys((me, self._party.id)))
        self._context.tools.log(who, None)

    def _take_photo(self, source: object) -> None:
        self._trouble.hide()
        self._context.tools.photos.take(self._party.id, source)  # type: ignore[arg-type]

    def _paste_photo(self) -> None:
        if not self.circle.paste():
            self._say(self.tr("There is no picture to paste. Copy one first."))

    def _remove_photo(self) -> None:
        photos = self._context.reader.book.photos
        self._do(lambda: photos.remove(party_id=self._party.id))

    def _be_me(self) -> None:
        self._do(lambda: self._context.reader.book.parties.set_me(party_id=self._party.id))

    def _delete(self) -> None:
        self._do(lambda: self._context.reader.book.parties.delete(party_id=self._party.id))

    def _do(self, act: Callable[[], object]) -> None:
        self._say(attempt(act))

    def _refuse(self, party: PartyId, trouble: str) -> None:
        if party == self._party.id:
            self._say(trouble)

    def _tell_busy(self, waiting: int) -> None:
        self.circle.setCursor(
            Qt.CursorShape.BusyCursor if waiting else Qt.CursorShape.PointingHandCursor
        )

    def _say(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
