"""The words of the detail pane."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.domain.facts import Fact, FactKind
from weaver_desktop.domain.parties import GroupKind
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import DEPTH_WORDS, Depth, Provenance, Tie
from weaver_desktop.ui.widgets.days import ago, day, months_since, when
from weaver_desktop.ui.widgets.wording import joined, spoken

_COOLING_FROM = Depth.IN_TOUCH
_COOLING_MONTHS = 6


def depth_words(tie: Tie) -> str:
    """Say how deep a tie is."""
    said = spoken(phrase(DEPTH_WORDS[tie.depth]))
    return _tr("{depth}, until it ended").replace("{depth}", said) if tie.ended else said


def is_cooling(tie: Tie, today: date) -> bool:
    """Tell whether two who were in touch, or more, have not been for over six months."""
    return (
        tie.ended is None
        and tie.depth >= _COOLING_FROM
        and tie.last_contact is not None
        and months_since(tie.last_contact, today) > _COOLING_MONTHS
    )


def contact_words(tie: Tie, today: date) -> str:
    """Say when the two were last in contact; “” where that is not known."""
    if tie.ended is not None:
        return _tr("ended {when}").replace("{when}", spoken(when(tie.ended, today)))
    if tie.last_contact is None:
        return ""
    if not is_cooling(tie, today):
        return spoken(ago(tie.last_contact, today))
    months = months_since(tie.last_contact, today)
    if months >= 24:  # noqa: PLR2004 - from two years on months say little
        return _tr("cooling, {count} years").replace("{count}", str(months // 12))
    return _tr("cooling, {count} months").replace("{count}", str(months))


def provenance_words(provenance: Provenance) -> str:
    """Say how the weaver knows of a tie."""
    return {
        Provenance.STATED: _tr("as you noted it"),
        Provenance.OBSERVED: _tr("seen in what you logged"),
        Provenance.INFERRED: _tr("inferred, nobody has said so"),
        Provenance.INTRODUCED: _tr("through an introduction"),
    }[provenance]


def heard_words(fact: Fact, said_by: str | None, today: date, *, through: str = "") -> str:
    """Say when a fact was heard, from whom, and whether a need is open; ``through``: who met it."""
    parts = []
    if fact.heard_on is not None:
        parts.append(_tr("heard {when}").replace("{when}", spoken(when(fact.heard_on, today))))
    if said_by is not None:
        parts.append(_tr("from {name}").replace("{name}", said_by))
    if fact.kind is FactKind.NEED:
        parts.append(_tr("open") if fact.is_open else through or _tr("met"))
    if fact.is_private:
        parts.append(_tr("private"))
    return joined(*parts)


def told_fact(fact: Fact) -> str:
    """Return a fact as a line of a story: “Needs a kiln”."""
    line = " ".join(fact.text[:400].split())
    template = {
        FactKind.NEED: _tr("Needs {text}"),
        FactKind.GIFT: _tr("Offers {text}"),
        FactKind.PASSION: _tr("Loves {text}"),
        FactKind.NOTE: "{text}",
    }[fact.kind]
    return template.replace("{text}", line)


def met_words(others: list[str], place: str, note: str) -> str:
    """Say who was met, where, and what was noted: “Met Tilly at Hay Bales: residencies”."""
    most = 3
    if not others:
        said = _tr("A meeting")
    elif len(others) == 1:
        said = _tr("Met {names}").replace("{names}", others[0])
    elif len(others) <= most:
        said = _tr("Met {names} and {last}").replace("{names}", ", ".join(others[:-1]))
        said = said.replace("{last}", others[-1])
    else:
        said = _tr("Met {names} and {count} others").replace("{names}", ", ".join(others[:2]))
        said = said.replace("{count}", str(len(others) - 2))
    if place:
        said = _tr("{met} at {place}").replace("{met}", said).replace("{place}", place)
    first_line = " ".join(note[:400].split())
    return f"{said}: {first_line}" if first_line else said


def met_together_words(others: list[str], place: str, note: str) -> str:
    """Say that two met, with whom else, where, and what was noted."""
    said = _tr("They met")
    if others:
        said = _tr("They met, with {names}").replace("{names}", ", ".join(others[:3]))
    if place:
        said = _tr("{met} at {place}").replace("{met}", said).replace("{place}", place)
    first_line = " ".join(note[:400].split())
    return f"{said}: {first_line}" if first_line else said


def group_kind_words(kind: GroupKind | None) -> str:
    """Name the kind of a group."""
    if kind is None:
        return _tr("group")
    return {
        GroupKind.COLLECTIVE: _tr("collective"),
        GroupKind.ORGANISATION: _tr("organisation"),
        GroupKind.VENUE: _tr("venue"),
        GroupKind.CIRCLE: _tr("circle"),
    }[kind]


def since_words(since: PartialDate | None, until: PartialDate | None, today: date) -> str:
    """Say from when until when; “” where neither is known."""
    if until is not None:
        return _tr("until {day}").replace("{day}", spoken(day(until, today)))
    if since is not None:
        return _tr("since {day}").replace("{day}", spoken(day(since, today)))
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)
