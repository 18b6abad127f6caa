"""The name in a row, whether it stands in one column or in several."""

from collections.abc import Sequence

from weaver_desktop.exchange.cells import name_key
from weaver_desktop.exchange.columns import Field
from weaver_desktop.exchange.table import Row

_PARTS = (Field.FIRST_NAME, Field.MIDDLE_NAME, Field.LAST_NAME)


class Naming:
    """Knows in which columns of a table the name stands.

    A whole name comes before one put together from first, middle and last.
    """

    def __init__(self, fields: Sequence[Field | None]) -> None:
        """Look for the columns; a name may stand in several, for example Name and Display Name."""
        self._whole = [at for at, field in enumerate(fields) if field is Field.NAME]
        self._parts = [
            [at for at, field in enumerate(fields) if field is part][:1] for part in _PARTS
        ]
        self.columns = frozenset(
            at for at, field in enumerate(fields) if field is Field.NAME or field in _PARTS
        )

    def name(self, row: Row) -> str:
        """Return the name as it is written, empty if the row has none."""
        return next(iter(self._names(row)), "")

    def others(self, row: Row) -> list[str]:
        """Return other names that the row gives besides."""
        names = {name_key(name): name for name in reversed(self._names(row))}
        return list(reversed(names.values()))[1:]

    def _names(self, row: Row) -> list[str]:
        whole = [row.cell(at) for at in self._whole]
        joined = " ".join(filter(None, (row.cell(at) for part in self._parts for at in part)))
        return [name for name in (*whole, joined) if name]
