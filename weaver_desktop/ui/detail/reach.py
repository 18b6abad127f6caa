"""Ways to reach somebody: a press opens mail, dialler or browser."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from weaver_desktop.book.ways import link_of
from weaver_desktop.domain.parties import ContactWay, Party, WayKind
from weaver_desktop.ui.detail.card import Card
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.things import Edit, Kind
from weaver_desktop.ui.forms.dots import Dots
from weaver_desktop.ui.forms.editor import Editor
from weaver_desktop.ui.forms.writing import Line
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import joined, sentence_case, tip


def way_kind(party: Party, context: Context) -> Kind[ContactWay]:
    """Return what the section of the ways to reach a party is made of."""
    book = context.reader.book

    def editor(way: ContactWay | None, parent: QWidget) -> Editor:
        return WayEditor(party, way, context, parent)

    return Kind(
        _tr("To reach them"),
        read=lambda: book.ways.of(party.id),
        key=lambda way: way.id,
        row=lambda way, edit, parent: WayRow(way, edit, context, parent),
        editor=editor if context.can_edit else None,
        add=_tr("Add a way to reach them"),
        spacing=0,
        tells_of=frozenset({"contact_way"}),
    )


class WayRow(QWidget):
    """One way. What cannot be opened is copied."""

    def __init__(self, way: ContactWay, edit: Edit, context: Context, parent: QWidget) -> None:
        """Show a way."""
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        link = link_of(way)
        does = _tr("Open {value}") if link else _tr("Copy {value}")
        does = does.replace("{value}", way.value)
        self.card = Card(f"{joined(kind_words(way.kind), way.label)}: {does}", context.tints, self)
        self.card.setToolTip(tip(does))
        words = QVBoxLayout()
        words.setSpacing(0)
        about = sentence_case(joined(kind_words(way.kind), way.label))
        for text, role in ((way.value, "" if link is None else "link"), (about, "small")):
            prose = Prose(text, role, self.card, most_lines=2)
            prose.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(prose)
        self.card.row.addLayout(words, 1)
        if link is not None:
            self.card.clicked.connect(lambda: context.tools.open_link(link))
        else:
            self.card.clicked.connect(lambda: QApplication.clipboard().setText(way.value))
        layout.addWidget(self.card, 1)
        if context.can_edit:
            dots = Dots(_tr("Change {value}").replace("{value}", way.value), context.tints, self)
            dots.clicked.connect(edit)
            layout.addWidget(dots)


class WayEditor(Editor):
    """Address or number, what it is, and which."""

    def __init__(
        self, party: Party, way: ContactWay | None, context: Context, parent: QWidget
    ) -> None:
        """Edit a way, or a new one."""
        super().__init__(_tr("A way to reach them"), parent)
        self._party = party
        self._way = way
        self._ways = context.reader.book.ways
        self._has_chosen = way is not None
        value = "" if way is None else way.value
        self._value = Line(_tr("Address or number"), value, self, hint=_tr("Address or number"))
        self._value.setObjectName("first")
        self._value.textEdited.connect(self._guess)
        self.add(self._value)
        self._kind = QComboBox(self)
        self._kind.setAccessibleName(_tr("What it is"))
        kinds = [each.value for each in WayKind]
        if way is not None and way.kind not in kinds:
            kinds.append(way.kind)
        for each in kinds:
            self._kind.addItem(sentence_case(kind_words(each)), each)
        if way is not None:
            self._kind.setCurrentIndex(self._kind.findData(way.kind))
        self._kind.activated.connect(self._choose)
        self.add(self._kind)
        label = "" if way is None else way.label
        self._label = Line(_tr("Which one"), label, self, hint=_tr("Which, for example work"))
        self.add(self._label)
        if way is not None:
            self.add_act(
                _tr("Copy"),
                _tr("Copy {value}").replace("{value}", way.value),
                lambda: QApplication.clipboard().setText(way.value),
            )
            self.add_act(
                _tr("Remove"),
                _tr("Remove {value}").replace("{value}", way.value),
                lambda: self._ways.remove(way_id=way.id),
            )
        self.begin(self._raw_values, self._keep_it)

    def _choose(self) -> None:
        self._has_chosen = True

    def _guess(self, typed: str) -> None:
        if not self._has_chosen:
            self._kind.setCurrentIndex(self._kind.findData(guessed_kind(typed).value))

    def _raw_values(self) -> object:
        return self._value.text(), self._kind.currentData(), self._label.text()

    def _keep_it(self) -> None:
        value, kind = self._value.text(), str(self._kind.currentData())
        label = self._label.text()
        if self._way is not None:
            self._ways.change(way_id=self._way.id, kind=kind, value=value, label=label)
        elif value.strip():
            self._ways.add(party_id=self._party.id, kind=kind, value=value, label=label)


def guessed_kind(typed: str) -> WayKind:
    """Guess what an address is, from how it is written."""
    text = typed.strip().lower()
    if text.startswith("@"):
        return WayKind.MESSENGER
    if "@" in text and " " not in text:
        return WayKind.EMAIL
    if text.startswith(("http://", "https://", "www.")):
        return WayKind.WEB
    if text and sum(ch.isdigit() for ch in text) > len(text) / 2:
        return WayKind.PHONE
    return WayKind.EMAIL if not text else WayKind.OTHER


def kind_words(kind: str) -> str:
    """Name a kind of way; one that a file brought keeps its own name."""
    return {
        WayKind.EMAIL.value: _tr("mail"),
        WayKind.PHONE.value: _tr("phone"),
        WayKind.WEB.value: _tr("web"),
        WayKind.MESSENGER.value: _tr("messenger"),
        WayKind.ADDRESS.value: _tr("address"),
        WayKind.OTHER.value: _tr("other"),
    }.get(kind, kind)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
