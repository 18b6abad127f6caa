"""What the export dialog says about what it offers."""

from weaver_desktop.book.shareable import Wishes
from weaver_desktop.ui.export.captions import tr, written_day
from weaver_desktop.ui.export.exporting import Wish
from weaver_desktop.ui.export.formats import Format
from weaver_desktop.ui.export.shot import Shot


def about_format(shot: Shot, wish: Wish) -> str:
    """Return what becomes of the map."""
    if wish.format is Format.PNG:
        size = (round(shot.width * wish.scale), round(shot.height * wish.scale))
        return (
            tr("A picture of {width} × {height} pixels, and the legend below it.")
            .replace("{width}", f"{size[0]:,}")
            .replace("{height}", f"{size[1]:,}")
        )
    if wish.format.is_replay:
        first = "" if shot.first_day is None else written_day(shot.first_day)
        words = {
            Format.GIF: tr("A film of how the network has grown since {day}, for any program."),
            Format.WEBP: tr("A film of how the network has grown since {day}, in finer colours."),
        }
        return words[wish.format].replace("{day}", first)
    return {
        Format.SVG: tr("A drawing of lines and text, sharp at any size and open to changes."),
        Format.PDF: tr("One page of lines and text, for print."),
        Format.HTML: tr(
            "A page for any browser, also without the internet: move, zoom, find a name. It holds "
            "everybody who passes the filters, also beyond the edge of the view."
        ),
    }[wish.format]


def about_sharing(wishes: Wishes, *, is_shareable: bool) -> str:
    """Return for whom the file is."""
    if not wishes.are_any:
        said = tr("Nobody in your book has asked to be left out or shortened.")
        own = tr("What you have selected and whom you might introduce stays with you.")
        return f"{said} {own}" if is_shareable else said
    if is_shareable:
        left_out, short = len(wishes.left_out), len(wishes.by_initials)
        words = [tr("Left out: {count}.").replace("{count}", f"{left_out:,}")] if left_out else []
        if short:
            words.append(tr("By initials: {count}.").replace("{count}", f"{short:,}"))
        words.append(tr("Nothing private shows, nor whom you might introduce."))
        return " ".join(words)
    return tr(
        "Everybody appears by name, also the {count} who asked for something else. Keep this file "
        "to yourself."
    ).replace("{count}", f"{len(wishes.left_out) + len(wishes.by_initials):,}")
