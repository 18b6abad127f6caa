"""What stands against an introduction."""

from weaver_desktop.book.desk import Desk
from weaver_desktop.domain.introductions import Answer, Consent, Introduction, Stage
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.store.queries import introductions as queries
from weaver_desktop.store.queries import story

_BEFORE_MADE = frozenset({Stage.IDEA, Stage.ASKED, Stage.BOTH_YES})


def what_stops(desk: Desk, introduction: Introduction) -> Phrase | None:
    """Say why an introduction that is not made yet is not to go on; None if nothing is against it.

    Raises:
        NotFoundError: if one of the two is not in the book any more.
    """
    if introduction.stage not in _BEFORE_MADE:
        return None
    unwilling = queries.unwilling(desk.file)
    for party in (introduction.a, introduction.b):
        if party in unwilling:
            return phrase("{name} wants no introductions", name=desk.name(party))
        if introduction.consent_of(party) is Consent.NO:
            return phrase("{name} said no", name=desk.name(party))
    return what_parts(desk, introduction)


def what_parts(desk: Desk, introduction: Introduction) -> Phrase | None:
    """Say why there is nothing to write to two, however far it is: they have met, or never shall.

    None if there is no such reason.
    """
    two = (introduction.a, introduction.b)
    tie = story.tie_between(desk.file, two)
    if tie is not None and tie.depth >= Depth.MET:
        return phrase("they have met already")
    if queries.answer_to(desk.file, two) is Answer.NEVER:
        return phrase("you said never to introduce these two")
    return None
