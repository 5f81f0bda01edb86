"""The title of an event: its clause in the text's own words, without its date, its predicate in the finite form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verb_final import forms
from relocate_cli.events.verb_final.cues import Cues, Form
from relocate_cli.model import Status

LIMIT = 100
"""Longest title, in code points."""
_FEWEST = 2
"""A title of fewer words says too little."""

Edit = tuple[int, int, str]
"""A stretch of the text and what stands for it in the title."""


def finite(word: str, form: Form | None, status: Status, cue: Cues) -> str:
    """A predicate as the end of a sentence: "꾸렸다고" gives "꾸렸다", "열고" gives "열었다" or "연다"."""
    if form is None or form.ending in ("final", "condition") or not word.endswith(form.tail):
        return word
    body = word[: len(word) - len(form.tail)] if form.tail else word
    end = cue_end(cue)
    if form.part in ("past", "present"):
        return body + end
    if form.part in ("noun", "noun_past"):
        past = next(
            (form.tail[: k + 1] for k, syllable in enumerate(form.tail) if forms.final(syllable) == "ㅆ"),
            "이",
        )
        return body + past + end
    if form.ending == "quoted":
        return body + form.tail[: form.tail.index(end) + 1] if end in form.tail else word
    if form.ending == "asked":
        return body + form.tail[:1]
    part = "past" if status in ("occurred", "denied", "cancelled", "postponed") else "present"
    told = cue.parts.get((form.stem, part))
    return form.root.removesuffix(form.stem) + told + end if told else word


def cue_end(cue: Cues) -> str:
    """The ending of a plain statement."""
    return next(iter(cue.sets["statement"]))


def attach(name: str, role: str, cue: Cues) -> str:
    """A name with the particle of a role that agrees with its last syllable."""
    letters = name.rstrip("’”'\"」』》)")
    closed = bool(letters and forms.final(letters[-1]))
    for word, (what, after) in cue.particles.items():
        if what == role and after == ("closed" if closed else "open"):
            return name + word
    return name


def write(text: str, start: int, end: int, edits: Sequence[Edit], lead: str, last: str, cue: Cues) -> str:
    """The title of `text[start:end]` with its edits made, `lead` before it and `last` as its predicate."""
    pieces: list[str] = []
    position = start
    for a, b, instead in sorted(edits):
        if a >= position:
            pieces += [text[position:a], instead]
            position = b
    pieces += [text[position:end]]
    words = _plain("".join(pieces)).split()
    while words and words[0].strip(",") in cue.sets["clutter"]:
        words = words[1:]
    words = [*lead.split(), *words, *last.split()]
    return "" if len(words) < _FEWEST else _fit(words, bool(lead))


def _plain(words: str) -> str:
    """Without remarks in brackets, but for the short ones that belong to a name ("(주)"), and marks of lists."""
    words = compiled(r"\((?:[^()]{4,})?\)").sub("", words)
    return compiled(r"[▲△○●■◆※]|\s+(?=[,.)])").sub("", words).strip(" ,.…·-–")


def _fit(words: list[str], led: bool) -> str:
    """Within the limit: what stands in the middle gives way, for the end is the predicate."""
    title = " ".join(words)
    if len(title) <= LIMIT:
        return _paired(title)
    kept = list(_from_the_end(words[1:], LIMIT - len(words[0]) - 3))
    return _paired(" ".join([words[0], "…", *reversed(kept)]))


def _from_the_end(words: Sequence[str], room: int) -> Iterator[str]:
    for word in reversed(words):
        room -= len(word) + 1
        if room < 0:
            return
        yield word


def _paired(title: str) -> str:
    """Without quotation marks and brackets that have lost their partner."""
    for left, right in ("“”", "‘’", "()"):
        if title.count(left) != title.count(right):
            title = title.replace(left, "").replace(right, "")
    if title.count('"') % 2:
        title = title.replace('"', "")
    return " ".join(title.split())
