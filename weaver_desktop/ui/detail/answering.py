"""How a need was met, or could have been: by itself, or through an introduction."""

from PySide6.QtCore import QCoreApplication

from weaver_desktop.domain.ids import IntroductionId, PartyId
from weaver_desktop.domain.introductions import Introduction, Stage
from weaver_desktop.ui.detail.reader import Reader
from weaver_desktop.ui.widgets.wording import short_name

_MOST = 20
_UNLIKELY = frozenset({Stage.DECLINED})


def introductions_of(party: PartyId, reader: Reader) -> list[Introduction]:
    """Return the introductions of a party that may have met a need of theirs, last moved first."""
    found = (
        each
        for each in reader.book.introductions.all()
        if party in {each.a, each.b} and each.stage not in _UNLIKELY
    )
    return list(found)[:_MOST]


def through_words(introduction_id: IntroductionId | None, party: PartyId, reader: Reader) -> str:
    """Say through which introduction a need was met; “” where none is known of any more."""
    known = None if introduction_id is None else reader.book.introductions.get(introduction_id)
    return "" if known is None else through(known, party, reader)


def through(introduction: Introduction, party: PartyId, reader: Reader) -> str:
    """Name an introduction as seen from one of the two."""
    other = introduction.b if introduction.a == party else introduction.a
    name = short_name(reader.name(other) or "…")
    said = QCoreApplication.translate("Detail", "met through the introduction to {name}")
    return said.replace("{name}", name)
