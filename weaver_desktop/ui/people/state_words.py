"""What the People panel says about what it lists, and about what it does not."""

from PySide6.QtCore import QCoreApplication

from weaver_desktop.ui.people.listing import MOST_FOUND, Listing
from weaver_desktop.ui.widgets.wording import short_name


def counted(listing: Listing, rows: int) -> str:
    """Say how many there are; of all, how many are shown or were found."""
    if not listing.count:
        return ""
    if listing.is_searching:
        said = _tr("The best {count} of {all}") if listing.is_cut else _tr("{count} of {all} found")
        count = MOST_FOUND if listing.is_cut and not listing.left_out else rows
        return said.replace("{count}", f"{count:,}").replace("{all}", f"{listing.count:,}")
    if listing.left_out:
        said = _tr("{count} of {all} shown")
        return said.replace("{count}", f"{rows:,}").replace("{all}", f"{listing.count:,}")
    return _people_and_groups(listing.count - listing.group_count, listing.group_count)


def note(listing: Listing, rows: int) -> str:
    """Say why nobody is listed, and what to do; empty while somebody is."""
    if rows:
        return ""
    if not listing.count:
        return _tr(
            "Nobody here yet. Type a name in the bar above, for example “Ama Boateng, ceramicist”."
        )
    if listing.left_out and listing.is_searching:
        found = _tr("1 was found") if listing.left_out == 1 else _tr("{count} were found")
        sentence = _tr("{found}, and the filters leave them out. “Restore all” brings them back.")
        return sentence.replace("{found}", found.replace("{count}", f"{listing.left_out:,}"))
    if listing.is_searching:
        return _tr(
            "Nobody is called “{typed}”, and nothing you noted about anyone has these words. Try "
            "fewer letters."
        ).replace("{typed}", short_name(listing.typed))
    return _tr(
        "The filters leave nobody to show. Take one off with a press, or bring everybody back with "
        "“Restore all”."
    )


def _people_and_groups(people: int, groups: int) -> str:
    said = []
    if people or not groups:
        said.append(
            _tr("1 person")
            if people == 1
            else _tr("{count} people").replace("{count}", f"{people:,}")
        )
    if groups:
        said.append(
            _tr("1 group")
            if groups == 1
            else _tr("{count} groups").replace("{count}", f"{groups:,}")
        )
    return ", ".join(said)


def _tr(text: str) -> str:
    return QCoreApplication.translate("People", text)
