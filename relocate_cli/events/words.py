"""Words of a sentence with one-letter part-of-speech tags, from closed classes, verb forms and shape.

Tags: D determiner, Y possessive noun, N noun or adjective, P proper name, # number, T time expression, R
adverb, O pronoun, W relative, c "that" before a clause, S subordinator, I preposition, o "of", b "by", t "to"
before a verb, C coordinator, M modal, B finite be, e be, n been, g being, A have, h having, F do, X negation,
V finite verb, E past or participle, K participle only, Z third person present, L base form, G -ing form, Q
title in quotes, the punctuation marks , ; : ( ) " themselves, and ' for any other mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import accumulate, compress, count
from operator import itemgetter
from typing import NamedTuple

from relocate_cli.events import headlines
from relocate_cli.events.lexicon import Lexicon, classify, compiled, lexicon
from relocate_cli.events.tagging import resolve
from relocate_cli.model import Mention

_QUOTES = frozenset(('"', "“", "”", "„", "«", "»", "``", "''"))
_MARKS = {
    ",": ",",
    ";": ";",
    ":": ":",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "–": ";",
    "—": ";",
    "―": ";",
    "-": ";",
    "…": ";",
}


class Entry(NamedTuple):
    """A word by itself: tag, dictionary form, and small letters.

    `doubtful`: its neighbours may change its tag, `turning`: it can turn what a clause says round.
    """

    tag: str
    lemma: str
    low: str
    doubtful: bool = False
    turning: bool = False


class Vocabulary(dict[str, Entry]):
    """Words of one language with what they are by themselves, each looked into when it is first met."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon

    def __missing__(self, word: str) -> Entry:
        low, (tag, lemma) = word.lower(), _tag(word, self.lexicon)
        turning = low in self.lexicon.turning or low.endswith(("n't", "n’t"))
        entry = Entry(tag, lemma, low, _doubtful(tag, word, self.lexicon), turning)
        if len(self) < _KEPT and len(word) < _LONGEST:
            self[word] = entry
        return entry


_KEPT, _LONGEST = 50_000, 40
"""How many words are remembered, and the longest such, in code points: a text cannot fill the memory."""


@cache
def vocabulary(code: str) -> Vocabulary | None:
    """The words of a language met so far in this process; None where the language has no grammar here."""
    known = lexicon(code)
    return Vocabulary(known) if known else None


class Words(NamedTuple):
    """One sentence: for each word its text, also in small letters, offsets in the document, tag and dictionary form.

    `times` maps the position of a T to its mention, `tags` is the tags as one string. `turned`: some word may turn
    a clause round.
    """

    text: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]
    tags: str
    lemmas: list[str]
    times: dict[int, Mention]
    turned: bool


_APART = 6
"""How many words stand at the most between a verb and its particle."""


def particle(words: Words, at: int) -> Iterator[str]:
    """The particles that a verb may have: right behind it, or behind what it is done to ("put the vote off")."""
    yield from words.low[at + 1 : at + 2]
    inside = words.tags[at + 1 : at + 2 + _APART]
    if match := compiled(r"[DP#][NPY#tEK]*").match(inside):
        yield from words.low[at + 1 + match.end() : at + 2 + match.end()]


class _Columns(NamedTuple):
    """The words of a sentence before their tags are settled."""

    text: list[str]
    entries: list[Entry]
    starts: list[int]
    ends: list[int]
    times: dict[int, Mention]


def split(
    text: str, start: int, end: int, mentions: list[Mention], names: list[tuple[int, int]], known: Vocabulary
) -> Words:
    """The words of `text[start:end]`: a dating mention is one word (T), so is each of `names` (P)."""
    lex = known.lexicon
    columns = _columns(text, start, end, mentions, names, known)
    if not columns.entries:
        return Words([], [], [], [], "", [], {}, turned=False)
    for i in headlines.turned(columns.text, [entry.tag for entry in columns.entries], known):
        columns.entries[i] = known[columns.entries[i].low]
    _first_word(columns, lex)
    _wrap(columns)
    tags, lemmas, low, doubtful, turning = map(list, zip(*columns.entries, strict=True))
    resolve(columns.text, low, tags, lemmas, compress(count(), doubtful), lex)
    turned = "X" in tags or True in turning
    return Words(
        columns.text, low, columns.starts, columns.ends, "".join(tags), lemmas, columns.times, turned
    )


def _columns(
    text: str, start: int, end: int, mentions: list[Mention], names: list[tuple[int, int]], known: Vocabulary
) -> _Columns:
    """The words with their places and what they are by themselves."""
    pattern = compiled(known.lexicon.word)
    words: list[str] = []
    entries: list[Entry] = []
    starts: list[int] = []
    ends: list[int] = []
    times: dict[int, Mention] = {}
    whole: list[tuple[int, int, Mention | None]] = [(m.start, m.end, m) for m in mentions]
    whole = sorted([*whole, *((a, b, None) for a, b in names)], key=itemgetter(0))
    position = start
    for a, b, mention in [*whole, (end, end, None)]:
        if a > position:
            parts = pattern.split(text[position:a])  # blanks and words by turns
            places = list(accumulate(map(len, parts), initial=position))
            words += parts[1::2]
            entries += map(known.__getitem__, parts[1::2])
            starts += places[1:-1:2]
            ends += places[2::2]
        if a >= position and b > a:
            tag = "P"
            if mention is not None and dating(mention):
                tag, times[len(words)] = "T", mention
            elif mention is not None:
                tag = _part(mention)
                b = compiled(r"(?:-[^\W\d_]+)*").match(text, b, end).end()  # type: ignore[union-attr]
            word = text[a:b]
            words.append(word)
            entries.append(Entry(tag, word, word.lower(), doubtful=tag not in "PT"))
            starts.append(a)
            ends.append(b)
        position = max(position, b)
    return _Columns(words, entries, starts, ends, times)


def dating(mention: Mention) -> bool:
    """Whether a time expression can date a clause: a date of which something is known, not part of a name."""
    known = mention.when.edtf is not None and any(map(str.isdigit, mention.when.edtf))
    return known and mention.type in ("DATE", "TIME") and not mention.name


def _part(mention: Mention) -> str:
    """The tag of a time that dates nothing: "three days" counts, "now" is an adverb, "the future" a noun."""
    if mention.name or mention.type == "DURATION":
        return "#"
    return "N" if mention.text[:4].lower() == "the " else "R"


def _tag(word: str, lex: Lexicon) -> tuple[str, str]:
    if word in _MARKS:
        return _MARKS[word], word
    if word in _QUOTES:
        return '"', word
    if word in ("'s", "’s"):
        return "Y", word
    if not word[0].isalnum():
        if word.replace("’", "'") in lex.closed:
            return classify(word.replace("’", "'"), lex)
        return ("#" if len(word) > 1 else "'"), word
    low = word.lower()
    if word[0].isupper():
        if low in lex.closed and (word[1:].islower() or len(word) == 1) and low not in ("will", "may", "us"):
            return classify(low, lex)
        if low.endswith(("'s", "’s")):
            return "Y", word
        return "P", word
    return classify(low.replace("’", "'"), lex)


def _doubtful(tag: str, word: str, lex: Lexicon) -> bool:
    """Whether the neighbours of a word may change its tag, or it matters for those of others (see `_resolve`)."""
    low = word.lower()
    if tag in "XO":
        return low in lex.predeterminers or (tag == "O" and (low in lex.pointing or low in lex.reflexive))
    if tag in "IS":
        return low in lex.clausal
    if tag == "Y":
        return len(word) == 2
    unusual = low in lex.hedges or (low in lex.not_participles and word.endswith("ed"))
    return tag in "BAVtlLzZEGHRF" or unusual


def _first_word(columns: _Columns, lex: Lexicon) -> None:
    """A capital at the start of a sentence says nothing: known words are what they are in the middle."""
    words, entries = columns.text, columns.entries
    index = 1 if entries[0].tag in "\"'" and len(entries) > 1 else 0
    word = words[index]
    if entries[index].tag == "P" and word[:1].isupper() and word[1:].islower():
        tag, lemma = classify(word.lower(), lex)
        follows_name = index + 1 < len(entries) and entries[index + 1].tag == "P"
        verb = tag != "G" or lemma in lex.plain or lemma in lex.nouns_too
        if (tag in "GERSI" and (verb or not follows_name)) or (tag in "MBAFXVK#" and not follows_name):
            entries[index] = entries[index]._replace(tag=tag, lemma=lemma, doubtful=True)


def _wrap(columns: _Columns) -> None:
    """Make one word of a title in quotes and of a short remark in brackets that belongs to a name."""
    words, entries, starts, ends, times = columns
    joined = "".join([entry.tag for entry in entries])
    if '"' not in joined and "(" not in joined:
        return
    for match in reversed(list(compiled(r'"[^"]{1,24}"|\([^()T]{1,3}\)').finditer(joined))):
        a, b = match.span()
        inside = joined[a + 1 : b - 1]
        if inside[-1:] in "," and inside:
            inside = inside[:-1]
        quoted = joined[a] == '"'
        if (
            "T" in inside
            or (quoted and not _titled(inside))
            or (not quoted and (a == 0 or joined[a - 1] == "T"))
        ):
            continue
        if quoted and (starts[a + 1] > ends[a] or starts[b - 1] > ends[b - 2]):
            continue
        gaps = ["", *(" " if starts[k] > ends[k - 1] else "" for k in range(a + 1, b))]
        word = "".join(gap + part for gap, part in zip(gaps, words[a:b], strict=True))
        words[a:b] = [word]
        ends[a:b] = [ends[b - 1]]
        starts[a:b] = [starts[a]]
        letters = not quoted and inside == "P" and words[a].strip("()s").isupper()
        short = letters and (joined[b : b + 1] == "P" or joined[a - 1] == "N")
        tag = (
            "Q" if quoted else "N" if short else "P" if "P" in inside else "R"
        )  # "Attorney General (AG) Ann Lee"
        entries[a:b] = [Entry(tag, word, word.lower(), doubtful=tag == "R")]
        for position in sorted(p for p in times if p >= b):
            times[position - (b - a) + 1] = times.pop(position)


def _titled(inside: str) -> bool:
    """Whether quoted words are a name or a catchword rather than speech."""
    if compiled(r"[OBMAFcH]").search(inside):
        return False
    return len(inside) <= 3 or inside.count("P") * 2 >= len(compiled(r"[oIDCtb,#()]").sub("", inside))
