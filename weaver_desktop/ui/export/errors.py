"""Stated errors of exports."""

from weaver_desktop.domain.errors import WeaverError


class ExportError(WeaverError):
    """The map cannot be exported as it was asked for."""
