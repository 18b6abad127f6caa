"""Why two who have not met might, as a part of their page."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from weaver_desktop.domain.introductions import Suggestion
from weaver_desktop.domain.parties import Party
from weaver_desktop.ui.detail.context import Context
from weaver_desktop.ui.detail.introduction.evidence import Evidence, Reasoning, evidence_for
from weaver_desktop.ui.detail.section import Section
from weaver_desktop.ui.widgets.prose import Prose
from weaver_desktop.ui.widgets.wording import spoken


@dataclass(frozen=True, slots=True)
class Why:
    """A suggestion in words: each reason with what it rests on, and what else there is to say."""

    reasons: tuple[tuple[str, list[Evidence]], ...]
    told: tuple[str, ...]


def read_why(
    suggestion: Suggestion | None, parties: tuple[Party, ...], context: Context
) -> Why | None:
    """Put a suggestion of two into words; None where nothing is suggested."""
    if suggestion is None:
        return None
    one, other = parties
    reasons = (
        (spoken(reason.text), evidence_for(reason, (one, other), context))
        for reason in suggestion.reasons
    )
    change = () if suggestion.change is None else suggestion.change.said
    sure = () if suggestion.how_sure is None else (suggestion.how_sure,)
    told = (*suggestion.asides, *suggestion.gains, *change, *suggestion.unknown, *sure)
    return Why(tuple(reasons), tuple(spoken(each) for each in told))


def why_section(why: Why | None, parent: QWidget, context: Context) -> Iterable[QWidget]:
    """Yield the section, if there is something to say."""
    if why is None:
        return
    section = Section(QCoreApplication.translate("Detail", "Why they might meet"), parent)
    for said, evidence in why.reasons:
        section.add(Reasoning(said, evidence, "", context, section))
    for said in why.told:
        section.add(Prose(said, "dim", section, most_lines=8))
    yield section
