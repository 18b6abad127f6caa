"""What a screen reader says when something else is selected on the map."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from weaver_desktop.graph.network import Network
from weaver_desktop.ui.sky.seen import Seen
from weaver_desktop.ui.sky.stage import Stage
from weaver_desktop.ui.state.selection import Selected, Selection

_NAMED = 4
Tell = Callable[[QWidget, str], None]


def announce(widget: QWidget, words: str) -> None:
    """Let assistive technology say something about a widget; nothing happens without any."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Aloud(QObject):
    """Speaks while the map has the keyboard; lists that have it speak for themselves."""

    def __init__(
        self,
        stage: Stage,
        seen: Seen,
        selection: Selection,
        parent: QObject,
        tell: Tell = announce,
    ) -> None:
        """Speak of the selection from now on; ``tell`` says it."""
        super().__init__(parent)
        self._stage = stage
        self._seen = seen
        self._tell = tell
        selection.changed.connect(self._select)

    def consider(self, star: int) -> None:
        """Say who may be the partner."""
        self.say(self._seen.network.names[star])

    def say(self, words: str) -> None:
        """Say something, if the map has the keyboard."""
        if self._stage.hasFocus():
            self._tell(self._stage, words)

    def _select(self, selected: Selected) -> None:
        self.say(words_for(self._seen.network, selected))


def words_for(network: Network, selected: Selected) -> str:
    """Return the selected in a sentence; parties that are not in the network are left out."""
    at = network.position
    stars = [at[party] for party in selected.parties if party in at]
    names = [network.names[star] for star in stars]
    if not stars:
        return _tr("Nothing is selected.")
    if len(stars) == 1:
        near = sorted(network.names[other] for other in network.adjacency.row(stars[0]).tolist())
        if not near:
            return _tr("{name}, tied to nobody yet.").replace("{name}", names[0])
        said = _tr("{name}, tied to {count}: {names}.").replace("{count}", f"{len(near):,}")
        return said.replace("{names}", _some(near)).replace("{name}", names[0])
    said = _tr("{count} selected: {names}.").replace("{count}", f"{len(stars):,}")
    return said.replace("{names}", _some(names))


def _some(names: list[str]) -> str:
    if len(names) <= _NAMED:
        return ", ".join(names)
    more = _tr("and {count} more").replace("{count}", f"{len(names) - _NAMED:,}")
    return f"{', '.join(names[:_NAMED])} {more}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Sky", text)
