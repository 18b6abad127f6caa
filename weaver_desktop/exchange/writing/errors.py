"""Stated errors of writing files."""

from weaver_desktop.domain.errors import WeaverError


class ExportError(WeaverError):
    """The book cannot be exported as it was asked for."""
