"""The title of an event: its clause in the text's own words, without its date, its predicate in the finite form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from relocate_cli.events.lexicon import compiled
from relocate_cli.events.verb_final import forms
from relocate_cli.events.verb_final.cues import Cues, Form
from relocate_cli.events.verb_final.tokens import last_part
from relocate_cli.model import Status

LIMIT = 100
"""Longest title, in code points."""
_FEWEST = 2
"""A title of fewer words says too little."""
_GAP = " … "
"""What stands for the phrases that a title leaves out."""
_BOUND = ("topic", "subject", "object", "to", "also", "other")
"""Roles of nouns that end a phrase."""
_ENDING = ("joining", "infinitive", "condition", "aim", "quoted", "asked", "final")
"""Endings of verbs that end a phrase."""

Edit = tuple[int, int, str]
"""A stretch of the text and what stands for it in the title."""


def finite(word: str, form: Form | None, status: Status, cue: Cues) -> str:
    """A predicate as the end of a plain sentence: "꾸렸다고" gives "꾸렸다", "열고" gives "열었다" or "연다"."""
    if form is None or form.ending == "condition" or not word.endswith(form.tail):
        return word
    if form.ending == "final":
        return _plainly(word, form, cue)
    body = word[: len(word) - len(form.tail)] if form.tail else word
    end = cue_end(cue)
    if form.tail in cue.plain:
        return body + cue.plain[form.tail]
    if form.part in ("past", "present"):
        return body + end
    if form.part in ("noun", "noun_past"):
        past = next(
            (form.tail[: k + 1] for k, syllable in enumerate(form.tail) if forms.final(syllable) == "ㅆ"),
            next(iter(cue.sets["being"])),
        )
        return body + past + end
    if form.part == "copula":
        return body + next(iter(cue.sets["being"])) + end
    if form.ending == "quoted":
        return body + form.tail[: form.tail.index(end) + 1] if end in form.tail else word
    if form.ending == "asked":
        return body + form.tail[:1]
    return told(form, status, cue) or word


def told(form: Form, status: Status, cue: Cues) -> str:
    """A verb as the end of a plain sentence, past or present as its status wants; empty where it has no such form."""
    part = "past" if status in ("occurred", "denied", "cancelled", "postponed") else "present"
    stem = cue.parts.get((form.stem, part))
    return form.root.removesuffix(form.stem) + stem + cue_end(cue) if stem else ""


def _plainly(word: str, form: Form, cue: Cues) -> str:
    """The end of a sentence in the plain style: "열었습니다" gives "열었다", "엽니다" "연다"."""
    if form.part in ("polite", "attributive", "infinitive"):
        return told(form, "planned", cue) or word
    plain = cue.plain.get(form.tail)
    return word if plain is None else word[: len(word) - len(form.tail)] + plain


def is_(noun: str, cue: Cues) -> str:
    """A noun as the end of a plain sentence: "계획" gives "계획이다"."""
    return noun + next(iter(cue.sets["being"])) + cue_end(cue)


def cue_end(cue: Cues) -> str:
    """The ending of a plain statement."""
    return next(iter(cue.sets["statement"]))


def attach(name: str, role: str, cue: Cues) -> str:
    """A name with the particle of a role that agrees with its last syllable."""
    letters = name.rstrip("’”'\"」』》)]")
    closed = bool(letters and forms.final(letters[-1]))
    for word, (what, after) in cue.particles.items():
        if what == role and after == ("closed" if closed else "open"):
            return name + word
    return name


def write(text: str, start: int, end: int, edits: Sequence[Edit], lead: str, last: str, cue: Cues) -> str:
    """The title of `text[start:end]` with its edits made, `lead` before it and `last` as its predicate."""
    pieces: list[str] = []
    position = start
    for a, b, instead in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if a >= position:
            pieces += [text[position:a], instead]
            position = b
    pieces += [text[position:end]]
    words = _plain("".join(pieces)).split()
    first = 0
    while first < len(words) and words[first].strip(",") in cue.sets["clutter"]:
        first += 1
    while first and first < len(words) and words[first] in cue.sets["postpositions"]:
        first += 1  # "이를 위해"
    words = words[first:]
    words = [*lead.split(), *words, *last.split()]
    return "" if len(words) < _FEWEST else shorten(words, cue)


def _plain(words: str) -> str:
    """Without remarks in brackets, but for the short ones that belong to a name ("(주)"), and marks of lists."""
    words = compiled(r"\((?:[^()]{4,})?\)").sub("", words)
    lead, *items = compiled(r"[\s,]*[▲△▶▷○●■◇◆※]\s*").split(words)
    words = f"{lead} {', '.join(items)}" if items else lead
    return compiled(r"\s+(?=[,.)])").sub("", words).strip(" ,.…·-–")


def shorten(words: Sequence[str], cue: Cues) -> str:
    """The words as a title within the limit: of a longer one its topic and the phrases that its end is made of."""
    title = " ".join(words)
    if len(title) <= LIMIT:
        return _paired(title)
    told = list(_phrases(words, cue))
    phrases, roles = [phrase for phrase, _ in told], [role for _, role in told]
    kept = list(_from_the_end(phrases, LIMIT))
    first = len(phrases) - len(kept)
    lead = next((k for k, role in enumerate(roles[:-1]) if role == "topic"), None)
    if lead is None and "subject" not in roles[first:]:
        lead = max((k for k, role in enumerate(roles) if role == "subject"), default=None)
    if lead is None or lead >= first or len(phrases[lead]) > LIMIT // 2:
        return _paired(" ".join(reversed(kept)) or title[-LIMIT:])
    kept = list(_from_the_end(phrases[lead + 1 :], LIMIT - len(phrases[lead]) - len(_GAP)))
    return _paired(phrases[lead] + _GAP + " ".join(reversed(kept)))


def _phrases(words: Sequence[str], cue: Cues) -> Iterator[tuple[str, str]]:
    """Words by phrases, with the role of each: it ends in a particle or an ending that belongs to the last verb."""
    phrase: list[str] = []
    role = ""
    for word in words:
        phrase.append(word)
        noun, form = last_part(word, cue)
        role = noun.role
        ends = form.ending in _ENDING if form else role in _BOUND
        if word.endswith(",") or (ends and not cue.has("open_particles", noun.particle)):
            yield " ".join(phrase), role
            phrase = []
    if phrase:
        yield " ".join(phrase), role


def _from_the_end(phrases: Sequence[str], room: int) -> Iterator[str]:
    """The last phrases that there is room for."""
    for phrase in reversed(phrases):
        room -= len(phrase) + 1
        if room < -1:
            return
        yield phrase


def _paired(title: str) -> str:
    """Without quotation marks and brackets that have lost their partner."""
    for left, right in ("“”", "‘’", "()"):
        if title.count(left) != title.count(right):
            title = title.replace(left, "").replace(right, "")
    if title.count('"') % 2:
        title = title.replace('"', "")
    return " ".join(title.split())
