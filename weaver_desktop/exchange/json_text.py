"""Reading JSON that somebody hands over."""

import json

from weaver_desktop.domain.errors import UnreadableFileError


def parsed_json(text: str, source: str) -> object:
    """What a text in JSON says; ``source`` names its file in the errors.

    Raises:
        UnreadableFileError: if the text is no JSON, or more of it than can be read.
    """
    try:
        said: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableFileError(
            "{file} is not valid JSON: something is wrong in line {line}, column {column}. Perhaps "
            "it was cut off: export it again.",
            file=source,
            line=error.lineno,
            column=error.colno,
        ) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableFileError(
            "{file} is JSON that is nested too deeply, or holds a number too long to read. Export "
            "it again, in another format if you can.",
            file=source,
        ) from error
    return said
