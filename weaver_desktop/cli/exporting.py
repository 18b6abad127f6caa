"""``weaver export``: the book, or a part of it, for other programs."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from weaver_desktop.cli.naming import find_party, shortened
from weaver_desktop.cli.opening import reading
from weaver_desktop.cli.options import Asked, book_options
from weaver_desktop.cli.speech import counted, say, say_json
from weaver_desktop.domain.errors import NotFoundError, WeaverError
from weaver_desktop.domain.text import clean_line

if TYPE_CHECKING:
    from weaver_desktop.book.book import Book
    from weaver_desktop.book.outgoing.choice import Choice
    from weaver_desktop.graph.views import PartyFilter, TieFilter

_FORMATS = (
    *("vcard", "vcard4", "csv", "xlsx", "kumu", "kumu-xlsx", "graphml", "gexf"),
    *("gephi", "obsidian", "icalendar", "weaver"),
)
"""As in ``exchange.writing.formats``, which is not loaded to say them."""


@click.command("export")
@click.argument("out", metavar="OUT")
@click.option(
    "--format",
    "wanted",
    type=click.Choice(_FORMATS),
    help="What to write; told from the ending of OUT if left out.",
)
@click.option("--tag", "tags", multiple=True, metavar="TAG", help="Only who has this tag.")
@click.option("--group", "groups", multiple=True, metavar="NAME", help="Only who is in this group.")
@click.option(
    "--network", "networks", multiple=True, metavar="NAME", help="Only who is in this network."
)
@click.option("--view", metavar="NAME", help="Only what a saved view of the map shows.")
@click.option(
    "--shareable",
    is_flag=True,
    help="For others: everybody appears as they wish, nothing private does, your own notes stay.",
)
@click.option("--private", is_flag=True, help="Private people and facts as well.")
@click.option("--force", is_flag=True, help="Replace what is there; else it is left alone.")
@book_options
def export(
    asked: Asked,
    *,
    out: str,
    wanted: str | None,
    tags: tuple[str, ...],
    groups: tuple[str, ...],
    networks: tuple[str, ...],
    view: str | None,
    shareable: bool,
    private: bool,
    force: bool,
) -> None:
    """Write people, ties and gatherings for other programs.

    OUT is a file (.vcf, .xlsx, .graphml, .gexf, .ics, .json), or a folder for --format csv, gephi
    and obsidian. The .json of Weaver holds everything and can be imported with nothing lost. What
    is private stays in your book unless you say --private.
    """
    from weaver_desktop.exchange.writing.export import export as exported
    from weaver_desktop.exchange.writing.formats import OutFormat, format_of
    from weaver_desktop.exchange.writing.saving import save

    if shareable and private:
        msg = "--shareable leaves out what is private: say one of the two."
        raise click.UsageError(msg)
    path = _path(out)
    kind = format_of(path, None if wanted is None else OutFormat(wanted))
    with reading(asked.book) as book:
        if book.is_empty:
            raise ExportError("Nobody is in the book yet, so there is nothing to export.")
        choice = _choice(
            book, _filters(book, tags, groups, networks), view, private=private, shareable=shareable
        )
        wishes, holds_private = book.sharing.wishes(), book.outgoing.holds_private()
        done = exported(book, choice, kind)
    if not done.parties:
        raise ExportError("Nobody in the book is what you asked for, so nothing was written.")
    save(path, done.what, may_replace=force)
    if asked.as_json:
        say_json(
            {
                "export": str(path),
                "format": kind.value,
                "parties": done.parties,
                "ties": done.ties,
                "gatherings": done.gatherings,
                "shareable": shareable,
                "private": private,
                "remarks": [clean_line(str(remark)) for remark in done.remarks],
            }
        )
        return
    parties = counted(done.parties, "person or group", "people and groups")
    say(f"Wrote {parties} and {counted(done.ties, 'tie', 'ties')}: {path}")
    for remark in done.remarks:
        say(remark)
    if wishes.are_any and not shareable:
        count = len(wishes.left_out) + len(wishes.by_initials)
        who = counted(count, "party wishes", "parties wish")
        say(f"{who} to be left out or shortened where others look: then say --shareable.")
    if holds_private and not (private or shareable):
        say("What is private was left out; --private takes it along.")


class ExportError(WeaverError):
    """An export makes no sense as it was asked for."""


def _filters(
    book: "Book", tags: tuple[str, ...], groups: tuple[str, ...], networks: tuple[str, ...]
) -> "tuple[PartyFilter, ...]":
    """Return the filters that were asked for.

    Raises:
        NotFoundError: if there is no such tag, group or network.
    """
    from weaver_desktop.graph.views import HasTag, InGroup, OfNetwork

    known_tags = {tag.casefold(): tag for tag in book.parties.all_tags()}
    known_networks = {name.casefold(): name for _, name, _ in book.networks.all()}
    return (
        *(HasTag(_known(tag.lstrip("#"), known_tags, "tag")) for tag in tags),
        *(OfNetwork(_known(name, known_networks, "network")) for name in networks),
        *(InGroup(find_party(book, name)) for name in groups),
    )


def _known(typed: str, known: dict[str, str], what: str) -> str:
    found = known.get(typed.casefold())
    if found is None:
        listed = ", ".join(sorted(known.values())[:10]) or "none yet"
        raise NotFoundError(
            "There is no {what} “{name}” in the book. There are: {listed}.",
            what=what,
            name=shortened(typed),
            listed=shortened(listed),
        )
    return found


def _choice(
    book: "Book",
    filters: "tuple[PartyFilter | TieFilter, ...]",
    view: str | None,
    *,
    private: bool,
    shareable: bool,
) -> "Choice":
    from weaver_desktop.book.outgoing.choice import Choice
    from weaver_desktop.graph.views import as_of, combined, subset, without_you

    whole = part = book.network()
    saved = None
    if view is not None:
        views = {each.name.casefold(): each.view for each in book.views.all()}
        names = {each.name.casefold(): each.name for each in book.views.all() if each.view}
        saved = views[_known(view, names, "saved view").casefold()]
    if saved is not None:
        filters = (*filters, *saved.filters)
        if saved.day is not None:
            part = as_of(part, book.past(), saved.day)
    if filters:
        facts = book.sharing.facts() if shareable else book.party_facts()
        part = subset(part, *combined(part, filters, facts))
    if saved is not None and saved.is_without_you:
        part = without_you(part)
    return Choice.seen(part, whole, with_private=private, is_shareable=shareable)


def _path(typed: str) -> Path:
    if "\0" in typed or not typed.strip():
        raise ExportError("“{path}” is no path. Type another one.", path=shortened(typed))
    return Path(typed).expanduser()
