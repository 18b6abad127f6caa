"""Ways to damage a file, from a flipped bit to another file's lines in its midst."""

import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

_SIGNS = (
    *(b",", b";", b"\t", b"|", b'"', b"\n", b"\r\n", b"\r", b" ", b":", b"{", b"}", b"[", b"]"),
    *(b"<", b">", b"&", b"=", b"\\", b"-", b"--", b"\0", b"\xff", b"\xe9", b"\xef\xbb\xbf"),
    *(b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"AGENT:\r\n", b"BEGIN:VEVENT\r\n", b"]]>", b"<!--"),
    *(b"1e999", b"9" * 400, b"NaN", b"null", b"true", b"=" * 90, b"&#0;", b"<[", b"]>", b"%s"),
    *(
        "\u017f".encode(),
        "İ".encode(),
        "\u202e".encode(),
        "\ud83d\ude00".encode("utf-16", "surrogatepass"),
    ),
)
_LONGEST = 600_000

Damage = Callable[[bytes, Random], bytes]


def damaged(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """Return a file with one to six damages; what others hold may get into it."""
    if data.startswith(b"PK") and random.random() < 0.8:
        return _repacked(data, others, random)
    for _ in range(random.randint(1, 6)):
        data = (
            random.choice(_DAMAGES)(data, random)
            if random.random() < 0.9
            else _mixed(data, random.choice(others), random)
        )
        data = data[:_LONGEST]
    return data


def _cut(data: bytes, random: Random) -> bytes:
    return data[: _place(data, random)]


def _flipped(data: bytes, random: Random) -> bytes:
    if not data:
        return data
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << random.randrange(8))]) + data[at + 1 :]


def _sign_put_in(data: bytes, random: Random) -> bytes:
    at = _place(data, random)
    return data[:at] + random.choice(_SIGNS) * random.choice((1, 1, 1, 2, 50)) + data[at:]


def _noise_put_in(data: bytes, random: Random) -> bytes:
    at = _place(data, random)
    return data[:at] + random.randbytes(random.randint(1, 12)) + data[at:]


def _taken_out(data: bytes, random: Random) -> bytes:
    at = _place(data, random)
    return data[:at] + data[at + random.randint(1, 60) :]


def _line_again(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    at = random.randrange(len(lines))
    return b"\n".join([*lines[:at], *[lines[at]] * random.randint(2, 60), *lines[at:]])


def _lines_shuffled(data: bytes, random: Random) -> bytes:
    lines = data.split(b"\n")
    random.shuffle(lines)
    return b"\n".join(lines)


def _signs_swapped(data: bytes, random: Random) -> bytes:
    one, other = random.sample(_SIGNS, 2)
    return data.replace(one, b"\1\2").replace(other, one).replace(b"\1\2", other)


def _numbers_changed(data: bytes, random: Random) -> bytes:
    digit = str(random.randrange(10)).encode()
    return data.replace(digit, random.choice((b"0", b"9", b"-1", b"99999", b"", b"x")))


def _piece_again(data: bytes, random: Random) -> bytes:
    start = _place(data, random)
    piece = data[start : start + random.randint(1, 200)]
    return data[:start] + piece * random.randint(2, 200) + data[start:]


def _mixed(data: bytes, other: bytes, random: Random) -> bytes:
    at, start = _place(data, random), _place(other, random)
    return data[:at] + other[start : start + random.randint(1, 2_000)] + data[at:]


def _place(data: bytes, random: Random) -> int:
    return random.randint(0, len(data))


_DAMAGES: tuple[Damage, ...] = (
    *(_cut, _flipped, _flipped, _sign_put_in, _sign_put_in, _noise_put_in, _taken_out),
    *(_line_again, _lines_shuffled, _signs_swapped, _numbers_changed, _piece_again),
)


def _repacked(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """Return an archive in which one part is damaged, so that more than its lid is tried."""
    file = BytesIO()
    try:
        with ZipFile(BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
            names = old.namelist()
            hurt = random.choice(names)
            for name in names:
                part = old.read(name)
                new.writestr(name, damaged(part, others, random) if name == hurt else part)
    except (BadZipFile, zlib.error, NotImplementedError):
        return data
    return file.getvalue()
