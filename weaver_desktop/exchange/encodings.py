"""Which encoding a text is in that is not in UTF-8: a guess, and a word to judge it by."""

import re
import unicodedata

# What spreadsheets and address books still write. Among all encodings the guess would go astray.
_CANDIDATES = [
    *(f"cp125{page}" for page in range(8)),
    *("mac_roman", "cp850", "cp932", "cp949", "gb18030", "big5"),
]
_WESTERN = "cp1252"
_TYPOGRAPHY = frozenset("‘’“”«»–—…·ºª¿¡\N{NO-BREAK SPACE}")
_MOSTLY_PLAIN = 0.4
_SAMPLE_BYTES = 32_768
_NON_ASCII = re.compile(rb"[\x80-\xff]+")
_AROUND = 200
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_WORDS = re.compile(r"[^\s,;|\"]{0,40}[^\x00-\x7f][^\s,;|\"]{0,40}")
_WORD_LENGTH = 40


def guess_encoding(data: bytes) -> str:
    """Return the encoding that bytes which are no UTF-8 are most likely in.

    Short lists of names give little to go by: Turkish and Hebrew ones are often taken for others.
    """
    sample = _telling_lines(data)
    if _looks_western(sample):
        return _WESTERN
    from charset_normalizer import from_bytes

    guesses = list(from_bytes(sample, cp_isolation=_CANDIDATES))
    plausible = [guess for guess in guesses if _is_plausible(str(guess))]
    return next((guess.encoding for guess in (*plausible, *guesses)), _WESTERN)


def telling_word(text: str) -> str:
    """Return the first word with a letter that another encoding would show differently."""
    first = _FOREIGN.search(text)
    at = first.start() if first else 0
    word = _WORDS.search(text[max(0, at - _WORD_LENGTH) : at + _WORD_LENGTH])
    return word.group() if word else ""


def _is_plausible(text: str) -> bool:
    """Tell whether all words are of letters, and none mixes Latin letters with others.

    Polish in the wrong encoding gives ³ and ¯ inside names, or a Chinese sign before ``kasz``.
    """
    return all(_is_plausible_word(word) for word in _WORDS.findall(text))


def _is_plausible_word(word: str) -> bool:
    foreign = [char for char in word if not char.isascii() and char not in _TYPOGRAPHY]
    if not any(char.isalpha() for char in word):
        return not any(unicodedata.category(char) == "Cc" for char in foreign)
    if not all(unicodedata.category(char)[0] in "LM" for char in foreign):
        return False
    is_latin = any(char.isascii() and char.isalpha() for char in word)
    return not is_latin or all("LATIN" in unicodedata.name(char, "") for char in foreign)


def _telling_lines(data: bytes) -> bytes:
    """Return what stands around the bytes that tell encodings apart; a large file may have few."""
    sample: list[bytes] = []
    done = length = 0
    for found in _NON_ASCII.finditer(data):
        if found.start() < done:
            continue
        before = data.rfind(b"\n", max(done, found.start() - _AROUND), found.start())
        after = data.find(b"\n", found.end(), found.end() + _AROUND)
        done = after if after >= 0 else found.end()
        sample.append(data[found.start() if before < 0 else before + 1 : done][:_SAMPLE_BYTES])
        length += len(sample[-1])
        if length > _SAMPLE_BYTES:
            break
    return b"\n".join(sample)


def _looks_western(sample: bytes) -> bool:
    """Tell whether Windows-1252 gives plain words with a few Western accents in them.

    On lists of names statistics cannot tell Windows-1252 from 1250 (ø and ř share a byte); the
    likelier is tried first. Hebrew or Greek read so would be accents throughout.
    """
    try:
        text = sample.decode(_WESTERN)
    except UnicodeDecodeError:
        return False
    letters = [char for char in text if char.isalpha()]
    accents = sum(not char.isascii() for char in letters)
    return _is_plausible(text) and accents <= _MOSTLY_PLAIN * len(letters)
