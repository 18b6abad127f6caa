"""A file of contact cards, put into a harvest card by card, so that it need not fit into memory."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from io import BytesIO
from typing import BinaryIO

from weaver_desktop.domain.batch import Spell
from weaver_desktop.domain.parties import PartyKind
from weaver_desktop.domain.phrases import phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.exchange.cells import clipped, one_line, why_no_name
from weaver_desktop.exchange.drafts import Draft, TieDraft
from weaver_desktop.exchange.encodings import guess_encoding
from weaver_desktop.exchange.harvest import Harvest
from weaver_desktop.exchange.relations import Relations
from weaver_desktop.exchange.vcard.card import Card
from weaver_desktop.exchange.vcard.lines import DEEPEST, RawCard, raw_cards
from weaver_desktop.exchange.vcard.properties import Property, properties
from weaver_desktop.exchange.vcard.reading import name_of, read_kind, read_lines

_CHUNK = 1024 * 1024
_SAMPLE = 65_536
_MOST_PHOTOS = 256 * 1024 * 1024

Open = Callable[[], AbstractContextManager[BinaryIO]]


def gather_cards(open_file: Open, harvest: Harvest) -> None:
    """Add the cards of a file to the harvest. Rows are counted as cards.

    Relations become ties, and so does a group within a group; the members of a group are members.
    Of what the book has no place for each line is kept as it stands.
    """
    with open_file() as stream:
        encoding = _encoding(stream, harvest)
    cards = _Cards(harvest, encoding)
    with open_file() as stream:
        for raw in raw_cards(stream):
            if isinstance(raw, bytes):
                cards.stray(raw)
            else:
                cards.take(raw)
    cards.finish()


class _Cards:
    """The cards of one file on their way into the harvest."""

    def __init__(self, harvest: Harvest, encoding: str) -> None:
        self._harvest = harvest
        self._encoding = encoding
        self._relations = Relations()
        self._members: list[tuple[Draft, int, list[str]]] = []
        self._strays: list[bytes] = []
        self._stray_count = 0
        self._photo_bytes = 0

    def stray(self, line: bytes) -> None:
        """Note a line that stands outside of all cards."""
        self._stray_count += 1
        if not self._strays:
            self._strays.append(line)

    def take(self, raw: RawCard, depth: int = 0) -> Draft | None:
        """Take a card in, and those within it; return the party it describes."""
        self._harvest.rows_read += 1
        lines, strange = properties(raw, self._encoding)
        self._tell_damage(raw, strange)
        card = Card(Draft("", raw.number), raw.number, lines, self._relations, self._harvest.months)
        name = name_of(card)
        problem = why_no_name(name)
        if problem is not None:
            self._harvest.skip(raw.number, problem)
            return None
        card.draft.name = one_line(name)
        read_kind(card)
        read_lines(card)
        draft = self._kept(card)
        for inner in (*raw.inner, *_inline(lines)) if depth < DEEPEST else ():
            inner.number = raw.number
            agent = self.take(inner, depth + 1)
            if agent is not None and agent is not draft:
                self._relations.add(draft, "agent", agent.name, raw.number)
        return draft

    def finish(self) -> None:
        """Make members of members and ties of relations, now that all cards are known."""
        for group, number, members in self._members:
            for uid in members:
                self._join(group, number, uid)
        self._relations.make_ties(self._harvest)
        if self._stray_count:
            reason = phrase(
                "{count} lines stand outside of the cards and were left out. The first reads "
                "“{text}”.",
                count=self._stray_count,
                text=clipped(self._strays[0].decode("utf-8", "replace")),
            )
            self._harvest.skip(0, reason)

    def _kept(self, card: Card) -> Draft:
        draft = card.draft
        draft.set_apart = draft.uid
        if draft.photo is not None:
            self._photo_bytes += len(draft.photo.data)
            if self._photo_bytes > _MOST_PHOTOS:
                draft.photo = None
                card.problems.append(
                    phrase("The photo was left out: the file has more than Weaver takes at once.")
                )
        kept = self._harvest.roster.add(draft)
        for reason in dict.fromkeys(card.problems):
            self._harvest.skip(card.number, reason)
        if kept is not draft:
            self._relations.moved(draft, kept)
            reason = phrase(
                "{name} has card {row} already. Both cards were taken as one and the same.",
                name=kept.name,
                row=kept.row,
            )
            self._harvest.skip(card.number, reason)
        if draft.uid:
            self._remember(draft.uid, kept, card.number)
        if card.members:
            self._members.append((kept, card.number, card.members))
        return kept

    def _remember(self, uid: str, kept: Draft, number: int) -> None:
        for key in {uid, _bare(uid)}:
            owner = self._harvest.ids.setdefault(key, kept)
            if owner is not kept:
                reason = phrase(
                    "The UID {id} belongs to {name} in card {row} already, so what refers to it "
                    "means that one.",
                    id=clipped(uid),
                    name=owner.name,
                    row=owner.row,
                )
                self._harvest.skip(number, reason)
                return

    def _join(self, group: Draft, number: int, uid: str) -> None:
        member = self._harvest.ids.get(uid) or self._harvest.ids.get(_bare(uid))
        if member is None:
            reason = phrase(
                "A member of {group} has no card in the file: {id}.",
                group=group.name,
                id=clipped(uid),
            )
            self._harvest.skip(number, reason)
        elif member is group:
            self._harvest.skip(number, phrase("{name} is its own member.", name=group.name))
        elif member.kind is PartyKind.GROUP:
            # Groups that are in one another have no beginning; a tie can stand both ways.
            tie = TieDraft(member.key, group.key, number, Depth.MET, [Spell()], {"part of": None})
            pair = (min(tie.a, tie.b), max(tie.a, tie.b))
            self._harvest.ties.setdefault(pair, tie)
        else:
            said = {membership.group for membership in member.memberships}
            if group.name not in said | set(member.groups):
                member.groups[group.name] = None

    def _tell_damage(self, raw: RawCard, strange: list[str]) -> None:
        if not raw.has_end:
            reason = phrase(
                "The card has no end. Perhaps the file was cut off: check what it says."
            )
            self._harvest.skip(raw.number, reason)
        if raw.cut:
            reason = phrase(
                "{count} lines of the card are too long or too many, perhaps a large photo. They "
                "were left out.",
                count=raw.cut,
            )
            self._harvest.skip(raw.number, reason)
        if strange:
            reason = phrase(
                "{count} lines of the card say nothing that can be read. The first reads “{text}”.",
                count=len(strange),
                text=clipped(strange[0]),
            )
            self._harvest.skip(raw.number, reason)


def _inline(lines: list[Property]) -> Iterator[RawCard]:
    """Yield the cards that stand as text in a line (AGENT in vCard 3.0)."""
    for line in lines:
        if line.name == "AGENT" and line.value[:20].upper().lstrip().startswith("BEGIN:VCARD"):
            for raw in raw_cards(BytesIO(line.text.encode("utf-8", "replace"))):
                if isinstance(raw, RawCard):
                    yield raw


def _bare(uid: str) -> str:
    return uid.casefold().removeprefix("urn:uuid:")


def _encoding(stream: BinaryIO, harvest: Harvest) -> str:
    """Return the encoding of what is in a stream and not in UTF-8, telling that it is a guess."""
    sample: list[bytes] = []
    size = 0
    while (chunk := stream.read(_CHUNK)) and size < _SAMPLE:
        if chunk.isascii():
            continue
        for line in chunk.splitlines():
            # Where a line says what it is in, nothing need be guessed.
            if line.isascii() or b"CHARSET=" in line[:200].upper() or _is_utf_8(line):
                continue
            sample.append(line[:_SAMPLE])
            size += len(sample[-1])
    # The first and the last line of a chunk may be cut within a letter.
    if not sample or (len(sample) <= 2 and all(_is_cut(line) for line in sample)):  # noqa: PLR2004
        return "utf-8"
    encoding = guess_encoding(b"\n".join(sample))
    reason = phrase(
        "Some cards are not in UTF-8. They were read as {encoding}, which is a guess: look at the "
        "names before you keep them.",
        encoding=encoding.replace("cp125", "Windows-125"),
    )
    harvest.skip(0, reason)
    return encoding


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_cut(line: bytes) -> bool:
    """Tell whether only the letters at its ends keep a line from being UTF-8."""
    return _is_utf_8(line.lstrip(bytes(range(0x80, 0xC0))).rstrip(bytes(range(0x80, 0x100))))
