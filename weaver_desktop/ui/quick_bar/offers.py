"""What the quick bar offers for a typed line, as rows to choose from."""

from collections.abc import Sequence
from dataclasses import dataclass

from weaver_desktop.book.book import Book
from weaver_desktop.book.capture.intents import Capture, mentions_of
from weaver_desktop.book.capture.parser import CaptureParser
from weaver_desktop.domain.ids import PartyId
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.store.folding import words
from weaver_desktop.ui.quick_bar.palette import Offer, fitting
from weaver_desktop.ui.quick_bar.row import Row, RowKind

_MOST_FOUND = 6
_NOTHING = phrase(
    "Weaver finds nobody like that, and nothing to keep. Say who met, who knows whom, or something "
    "about somebody: “Ama needs: a kiln”."
)


@dataclass(frozen=True, slots=True)
class Offered:
    """Everything that is offered for a line; ``capture`` is what Enter applies, if it is ready."""

    capture: Capture
    rows: tuple[Row, ...]


def offers_for(
    book: Book,
    parser: CaptureParser,
    line: str,
    chosen: dict[str, PartyId],
    actions: Sequence[Offer],
    recent: Sequence[str] = (),
) -> Offered:
    """Return the rows for a line, the one that Enter takes first.

    Args:
        book: where to search.
        parser: what reads the line.
        line: as typed.
        chosen: answers given so far to “which one?”.
        actions: what can be run by name.
        recent: keys of the actions that were run lately, the newest first.
    """
    capture = parser.parse(line, chosen=chosen)
    preview = parser.preview(capture)
    said = [Row(RowKind.SAY, text) for text in preview[1:]]
    asked = _asked(book, capture)
    rows: list[Row] = []
    if capture.problem is not None:
        rows = [Row(RowKind.SAY, capture.problem)]
    elif asked:
        rows = asked
    elif capture.is_ready and not capture.is_tentative:
        rows = [Row(RowKind.APPLY, preview[0] if preview else line), *said, *_near(book, capture)]
    if capture.intent is None or capture.is_tentative:
        rows = [*_found(book, line), *rows, *_actions(line, actions, recent)]
        if capture.is_ready:
            rows += [Row(RowKind.APPLY, preview[0] if preview else line), *said]
            rows += _near(book, capture)
    return Offered(capture, tuple(rows) or (Row(RowKind.SAY, _NOTHING),))


def _asked(book: Book, capture: Capture) -> list[Row]:
    """Return the first question and its answers, the last of them somebody new."""
    if not capture.questions:
        return []
    question = capture.questions[0]
    rows = [
        Row(RowKind.ANSWER, book.names.name(party), _note(book, party), party, question.key)
        for party in question.candidates[:_MOST_FOUND]
    ]
    rows = [] if capture.is_tentative else [Row(RowKind.SAY, question.text), *rows]
    name = question.mention.text
    if not book.names.whole(name) and '"' not in name:
        rows.append(
            Row(RowKind.QUOTE, phrase("“{name}” is somebody new", name=name), key=question.key)
        )
    return rows


def _near(book: Book, capture: Capture) -> list[Row]:
    """Return who is spelt like the new names of a capture: to be meant, or looked at."""
    if capture.intent is None:
        return []
    who = mentions_of(capture.intent)
    meant = {mention.party for mention in who}
    kind = RowKind.SHOW if capture.is_tentative else RowKind.ANSWER
    return [
        Row(kind, book.names.name(party), _note(book, party), party, mention.key)
        for mention in who
        for party in mention.near
        if party not in meant
    ][:_MOST_FOUND]


def _found(book: Book, line: str) -> list[Row]:
    rows = []
    for hit in book.search.find(line, limit=_MOST_FOUND):
        name = book.names.name(hit.party_id)
        note = _note(book, hit.party_id) if hit.text == name else hit.text
        rows.append(Row(RowKind.SHOW, name, note, hit.party_id))
    return rows


def _actions(line: str, actions: Sequence[Offer], recent: Sequence[str]) -> list[Row]:
    found = fitting(actions, line, recent)[:_MOST_FOUND] if words(line) else []
    return [Row(RowKind.RUN, each.text, each.shortcut, key=each.key) for each in found]


def _note(book: Book, party: PartyId) -> str | Phrase:
    return book.parties.known_for(party)
