"""People whom an address book names beside a contact (spouse, friend, manager), made into ties."""

import re
from dataclasses import dataclass, field, replace

from weaver_desktop.domain.batch import ME, Spell
from weaver_desktop.domain.phrases import Phrase, phrase
from weaver_desktop.domain.ties import Depth
from weaver_desktop.exchange.cells import LINE_LIMIT, clipped, one_line
from weaver_desktop.exchange.drafts import Draft, TieDraft
from weaver_desktop.exchange.ends import Ends
from weaver_desktop.exchange.harvest import Harvest

_WORDS = {
    Depth.KNOW_OF: "muse crush",
    Depth.MET: "contact acquaintance met date neighbor neighbour referredby",
    Depth.IN_TOUCH: "friend colleague coworker manager boss assistant agent emergency teacher "
    "school referrer",
    Depth.HELP: "spouse partner domesticpartner husband wife child son daughter parent mother "
    "father mom mum dad brother sister sibling kin relative family sweetheart coresident "
    "grandmother grandfather grandparent grandchild aunt uncle cousin niece nephew",
}
_DEPTHS = {word: depth for depth, words in _WORDS.items() for word in words.split()}
_APPLE = re.compile(r"_\$!<(.{0,100})>!\$_", re.DOTALL)
_HERSELF = frozenset({"me", "self"})
_ADDRESSES = ("mailto:", "http:", "https:", "file:", "data:", "tel:")


@dataclass(frozen=True, slots=True)
class _Relation:
    of: Draft
    label: str
    target: str
    row: int


@dataclass(slots=True)
class Relations:
    """The relations of a file, kept until all its contacts are known.

    How deep a tie is follows from the word for it, as far as a word can say: family help each
    other, friends and colleagues are in touch, of all others it is known that they have met.
    The scale is this project's.
    """

    found: list[_Relation] = field(default_factory=list)

    def add(self, of: Draft, label: str, target: str, row: int) -> None:
        """Note that a contact names another: by name, by ``urn:uuid:`` or by ``mailto:``."""
        self.found.append(_Relation(of, plain_label(label), target.strip(), row))

    def moved(self, one: Draft, kept: Draft) -> None:
        """Note that an entry turned out to be another one's: what it names, the other names."""
        for at in range(len(self.found) - 1, -1, -1):
            if self.found[at].of is not one:
                break
            self.found[at] = replace(self.found[at], of=kept)

    def make_ties(self, harvest: Harvest) -> None:
        """Put the relations into the harvest as ties; who has no entry becomes a new person."""
        mails = {mail: draft for draft in harvest.roster for mail in draft.mails}
        ends = Ends(harvest)
        for relation in self.found:
            problem = _tie(relation, harvest, ends, mails)
            if problem is not None:
                harvest.skip(relation.row, problem)


def plain_label(label: str) -> str:
    """Return a label as a word: ``_$!<Friend>!$_`` → ``friend``, ``co-worker`` as it is."""
    match = _APPLE.fullmatch(label.strip())
    return one_line((match[1] if match else label)[:LINE_LIMIT]).casefold()


def tie_with_me(draft: Draft, row: int, depth: Depth, spell: Spell, note: str) -> TieDraft:
    """Return a tie of a contact with the weaver herself."""
    return TieDraft(draft.key, ME, row, depth, [spell], {note: None} if note else {})


def depth_of(label: str) -> Depth:
    """Return how deep a tie is that goes by this word."""
    word = "".join(char for char in label.casefold() if char.isalpha())
    return _DEPTHS.get(word, Depth.MET)


def _tie(
    relation: _Relation, harvest: Harvest, ends: Ends, mails: dict[str, Draft]
) -> Phrase | None:
    """Keep the tie; return why there is none."""
    if relation.label in _HERSELF:
        return phrase(
            "{name} names another entry as the same person. Compare the two after the import.",
            name=relation.of.name,
        )
    known = _referred_to(relation.target, harvest, mails)
    if isinstance(known, Phrase):
        return known
    other = known or ends.one(relation.target, relation.row)
    if isinstance(other, Phrase):
        return phrase(
            "A relation of {name} was left out. {reason}", name=relation.of.name, reason=other
        )
    if other is relation.of:
        return phrase("{name} is named as a relation of their own.", name=other.name)
    words = {relation.label: None} if relation.label else {}
    tie = TieDraft(
        relation.of.key, other.key, relation.row, depth_of(relation.label), [Spell()], words
    )
    pair = (min(tie.a, tie.b), max(tie.a, tie.b))
    if pair in harvest.ties:
        # Each of the two names the other: that is the same said twice, and worth no remark.
        harvest.ties[pair].take(tie)
    else:
        harvest.keep_tie(tie, (relation.of.name, other.name))
    return None


def _referred_to(target: str, harvest: Harvest, mails: dict[str, Draft]) -> Draft | Phrase | None:
    """Return the contact that an address means; None if the text is a name."""
    known = harvest.ids.get(target) or harvest.ids.get(target.casefold().removeprefix("urn:uuid:"))
    if known is not None:
        return known
    lowered = target.casefold()
    if lowered.startswith("mailto:") and lowered.removeprefix("mailto:") in mails:
        return mails[lowered.removeprefix("mailto:")]
    if lowered.startswith(("urn:", *_ADDRESSES)):
        return phrase("The file has no entry for the relation “{target}”.", target=clipped(target))
    return None
