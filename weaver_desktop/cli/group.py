"""The command ``weaver`` with all its commands."""

import sys
from typing import Any, TextIO

import click

from weaver_desktop import __version__
from weaver_desktop.cli.adding import add
from weaver_desktop.cli.checking import check
from weaver_desktop.cli.drawing import draw_map, tour
from weaver_desktop.cli.entries import erase, merge
from weaver_desktop.cli.exporting import export
from weaver_desktop.cli.finding import find
from weaver_desktop.cli.history import history, redo, undo
from weaver_desktop.cli.identity import me
from weaver_desktop.cli.importing import import_file
from weaver_desktop.cli.introducing import introduce, introductions
from weaver_desktop.cli.measuring import health
from weaver_desktop.cli.options import BOOK_HELP, not_blank
from weaver_desktop.cli.sample import sample
from weaver_desktop.cli.showing import show
from weaver_desktop.cli.suggesting import suggest
from weaver_desktop.cli.today import today

_COMMANDS = (
    *(sample, me, add, import_file, export, find, suggest, health),
    *(draw_map, undo, redo, check, tour),
    *(introduce, introductions),
    *(today, show, history, merge, erase),
)

_STOPPED = 130
"""What shells expect of a program that was stopped with Ctrl+C."""


class Weaver(click.Group):
    """Runs a command; survives terminals that lack letters, and being stopped."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command."""
        _tolerate(sys.stdout)
        _tolerate(sys.stderr)
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("Stopped. What was under way has not been kept.", err=True)
            ctx.exit(_STOPPED)


@click.group(cls=Weaver)
@click.option("--book", metavar="PATH", callback=not_blank, help=BOOK_HELP)
@click.version_option(__version__, prog_name="Weaver")
@click.pass_context
def main(context: click.Context, book: str | None) -> None:
    """Weave your network: keep people and what they told you, and see who should meet."""
    context.obj = book


def _tolerate(stream: TextIO) -> None:
    """Print a question mark for a letter that the terminal's encoding does not have."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


for _command in _COMMANDS:
    main.add_command(_command)
