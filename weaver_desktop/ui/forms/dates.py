"""A field for a date, as exact as it is known."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from weaver_desktop.book.book import Book
from weaver_desktop.book.day_field import DayField
from weaver_desktop.domain.birthdays import Birthday, DayOfYear
from weaver_desktop.domain.dates import PartialDate
from weaver_desktop.ui.forms.writing import Line
from weaver_desktop.ui.widgets.days import full, yearly
from weaver_desktop.ui.widgets.wording import spoken


def day_field(book: Book) -> DayField:
    """Return a reader of typed dates that takes 1/2 as the user's locale does."""
    order = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return book.day_field(day_first=order.find("d") < order.find("M"))


def written(on: Birthday | None) -> str:
    """Return a date as it stands in a field: “12 May 2025”, “May 2025”, “2025”, “12 May”."""
    if on is None:
        return ""
    return spoken(yearly(on) if isinstance(on, DayOfYear) else full(on))


class DayLine(Line):
    """A line that is read as a date."""

    def __init__(
        self, name: str, on: PartialDate | None, days: DayField, parent: QWidget, *, hint: str = ""
    ) -> None:
        """Show a date."""
        super().__init__(name, written(on), parent, hint=hint)
        self._on = on
        self._days = days

    def value(self) -> PartialDate | None:
        """Return the date that stands here, None if nothing does.

        Raises:
            InvalidEditError: if it is none.
        """
        # What was not touched is what it was, in whatever words it is shown.
        return self._on if self.text() == written(self._on) else self._days.read(self.text())
