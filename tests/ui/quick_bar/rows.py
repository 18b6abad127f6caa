"""Rows for tests of the list."""

from weaver_desktop.domain.ids import PartyId
from weaver_desktop.ui.quick_bar.row import Row, RowKind

SHOWING = Row(RowKind.SHOW, "Ama Boateng", "ceramicist", PartyId("ama"))
SAYING = Row(RowKind.SAY, "Ama Boateng is new.")
