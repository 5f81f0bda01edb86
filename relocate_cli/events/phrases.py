"""Whom a noun phrase means: by a name, by a common noun or a pronoun for somebody named before, or nobody."""

from __future__ import annotations

from relocate_cli import codec
from relocate_cli.events.actor_cues import Lists, lists
from relocate_cli.events.cast import Cast, Figure
from relocate_cli.events.clauses import Range
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.names import head_of
from relocate_cli.events.naming import Stand, by_words, named
from relocate_cli.events.presenting import NICKNAME
from relocate_cli.events.words import Words


def parts(words: Words, a: int, b: int) -> list[Range]:
    """The coordinated parts of a noun phrase."""
    if words.tags.find("C", a, b) < 0 and words.tags.find(",", a, b) < 0:
        return [(a, b)]
    found, start = [], a
    for position in range(a, b):
        if words.tags[position] in "C,":
            if start < position:
                found.append((start, position))
            start = position + 1
    if start < b:
        found.append((start, b))
    return found


def words_text(words: Words, a: int, b: int) -> str:
    """A name as it is written, in one line."""
    text = words.text[a] if b - a == 1 else " ".join(words.text[a:b])
    if "\n" in text or "  " in text:
        text = " ".join(text.split())
    return text.replace(" 's", "'s").replace(" ’s", "’s") if b - a > 1 else text


def identify(words: Words, a: int, b: int, cast: Cast, stand: Stand) -> tuple[Figure, ...]:
    """Whom a noun phrase means: nobody, one, or several ("they", "the two cities")."""
    tags = words.tags
    if tags[a] == "O":
        return _pronoun(words, a, b, cast, stand)
    owned = compiled(r"[DNP#]+oD?[NP]*Y(?=N*P+\Z)").match(tags, a, b)
    first = a = owned.end() if owned else a  # "the Party of Korea's candidate Ann Lee"
    while first < b and (
        tags[first] in "D#"
        or (tags[first] == "P" and words.low[first] in lists(cast.code).sets["common.definite"])
    ):
        first += 1
    head_end = first
    while head_end < b and tags[head_end] not in "Iobt":
        head_end += 1
    if first >= head_end or tags[first] == "G":
        return ()
    begin = head_end
    while begin > first and tags[begin - 1] == "P":
        begin -= 1
    if begin == head_end or _is_group(words, first, begin, head_end, cast):
        return _common(words, (a, first, head_end, b), cast, stand)
    start, end = _extended(words, (first, b), (begin, head_end), cast.code)
    found = _proper(words, (a, first, start, end), cast, stand)
    return (found,) if found else ()


def _is_group(words: Words, first: int, begin: int, end: int, cast: Cast) -> bool:
    """Whether a word with a capital is a common noun for people ("MPs", or "Councillors" that begin a sentence)."""
    groups = lists(cast.code).sets["people.groups"]
    if begin != end - 1:
        return False
    alone = begin == first and words.low[begin] in groups and _begins(words, first)
    return words.text[begin] in groups or (alone and not cast.is_name(words.text[begin]))


def _extended(words: Words, within: Range, run: Range, code: str) -> Range:
    """A name with what belongs to it on either side ("Prime Minister's Office", "Democratic Party of Korea")."""
    cue, tags = lists(code), words.tags
    start, end = run
    while start > within[0] and tags[start - 1] == "Y" and words.text[start - 1][0].isupper():
        owner = compiled(r"['’]s?\Z").sub("", words.text[start - 1]).lower()
        people = cue.sets["people.groups"] | cue.sets["titles.plain"] | cue.sets["people.folk"]
        saint = tags[start - 2 : start - 1] == "P" and words.low[start - 2] in cue.sets["people.saints"]
        if words.text[start] not in cue.sets["common.possessed"] and owner not in people and not saint:
            break
        start -= 1
        while start > within[0] and tags[start - 1] == "P" and (owner in people or saint):
            start -= 1
    if words.text[end - 1] in cue.kinds and cue.kinds[words.text[end - 1]] != "office":
        rest = compiled(r"oD?P+").match(tags, end, within[1])
        end = rest.end() if rest else end
    return start, end


def _pronoun(words: Words, a: int, b: int, cast: Cast, stand: Stand) -> tuple[Figure, ...]:
    """Whom a pronoun means; within speech only the speaker knows, and "it" is acted on as a thing."""
    word = words.low[a]
    doing = stand.role in ("agent", "speaker") or word in lists(cast.code).sets["people.persons"]
    if b - a > 1 or stand.quoted or not doing:
        return ()
    return cast.mean(word)


def _proper(words: Words, bounds: tuple[int, int, int, int], cast: Cast, stand: Stand) -> Figure | None:
    """A phrase that ends in a name: "Agriculture Secretary Ann Lee", "the software firm Oracle", "the Chancellor"."""
    a, first, start, end = bounds
    cue = lists(cast.code)
    written = words_text(words, start, end).removesuffix("'s").removesuffix("’s")
    names = compiled(NICKNAME).sub("", written).split(" ")
    lead = words.low[first:start]
    if lead and lead[-1] in cue.sets["titles.plain"] and words.tags[start - 1] != "Y":
        return _person(names, [*_title_words(lead, cue)], cast)
    alone = len(names) == 1 and not lead and _begins(words, start) and not cast.is_name(names[0])
    if alone and words.tags[end : end + 2] == ",W" and words.low[end + 1] in cue.sets["people.relative"]:
        return cast.meet(names, [])  # "Newby, who raised the matter, …"
    if alone:
        low = names[0].lower()
        if not stand.deed or low in cue.sets["people.heads"] or low.endswith(cue.endings["abstract"]):
            return None
    definite = words.tags[a] == "D" and words.low[a] not in cue.sets["common.indefinite"]
    if definite:
        found = cast.recall(names[-1].lower())
        if found and (len(names) == 1 or found.name.endswith(f" {' '.join(names)}")):
            return found  # "the Health Board" after "Halden Health Board"
    figure = named(
        " ".join(names),
        cast,
        stand._replace(definite=words.tags[a] == "D", new=words.tags[a] == "D" and not definite),
    )
    if figure and lead and figure.kind != "person" and lead[-1] in cue.sets["common.words"]:
        cast.noted[lead[-1]] = figure  # "the broadcaster Channel 9"
    return figure


def _begins(words: Words, position: int) -> bool:
    """Whether a word is the first of a sentence or of speech, where a capital says nothing."""
    return compiled(r"[^T,;:(\"'IC]").search(words.tags, 0, position) is None


def _title_words(lead: list[str], cue: Lists) -> list[str]:
    """The words of a title in lower case, adjectives left out ("the then deputy prime minister")."""
    start = len(lead) - 1
    while start > 0 and lead[start - 1] in cue.sets["titles.plain"]:
        start -= 1
    return lead[start:]


def _person(names: list[str], titles: list[str], cast: Cast) -> Figure | None:
    cue = lists(cast.code)
    if names[-1] in cue.kinds and len(names) > 1:
        return named(" ".join(names), cast, Stand("object"))
    while len(names) > 1 and names[0] in cue.sets["titles.any"]:
        titles.append(names.pop(0))
    return cast.meet(names, titles)


def _head(words: Words, first: int, end: int, sets: dict[str, frozenset[str]]) -> str:
    """The noun that says who is meant, without an adjective behind it ("attorneys general")."""
    last = _head_at(words, first, end, sets)
    for k in (last, end - 1):
        if words.text[k] in sets["people.groups"]:
            return words.text[k]
    return words.low[last] if words.low[last] in sets["people.singular"] else words.low[end - 1]


def _head_at(words: Words, first: int, end: int, sets: dict[str, frozenset[str]]) -> int:
    """Where that noun stands: before brackets and adjectives."""
    last = end - 1
    while last > first and (words.text[last][0] == "(" or words.low[last] in sets["people.postposed"]):
        last -= 1
    return last


def _common(words: Words, bounds: tuple[int, int, int, int], cast: Cast, stand: Stand) -> tuple[Figure, ...]:
    """A phrase headed by a common noun: "a Jinju City official", "the city", "members of the Assembly"."""
    a, first, head_end, b = bounds
    sets = lists(cast.code).sets
    head = _head(words, first, head_end, sets)
    if head not in sets["people.heads"]:
        return ()
    if (
        head_end + 1 < b and words.low[head_end] in sets["people.including"]
    ):  # "bodies including the ministry"
        some = identify(words, head_end + 1, b, cast, stand)
        return (*_common(words, (a, first, head_end, head_end), cast, stand), *some)
    if head in sets["people.partitives"] and words.tags[head_end : head_end + 1] == "o" and head_end + 1 < b:
        return identify(words, head_end + 1, b, cast, stand)
    if head in sets["people.speaks_for"]:
        return _spokesman(words, bounds, cast, stand)
    vague = ("common.possessive", "common.indefinite", "common.near")
    if stand.quoted and any(words.low[a] in sets[name] for name in vague):
        return ()
    if head in sets["people.groups"]:
        return _people(words, bounds, head, cast)
    count = "#" in words.tags[a:first] or words.low[a] in lists(cast.code).counts
    place = lists(cast.code).plurals.get(head) in sets["people.sorts_of_place"]
    if head in sets["people.bodies_grouped"] and count and not (place and stand.role == "object"):
        return _several(words, bounds, cast, stand)
    if head in sets["people.singular"]:
        name = compiled(r"P+").search(words.tags, first, head_end)
        if name and words.text[name.end() - 1].endswith(lists(cast.code).endings["origin"]):
            name = None
        figure = None
        if words.tags[head_end : head_end + 1] == "o" and "P" in words.tags[head_end:b]:
            figure = named(words_text(words, _head_at(words, first, head_end, sets), b), cast, stand)
        elif name:
            figure = _written_small(words_text(words, name.start(), head_end), cast, stand)
        if figure or name:
            return (figure,) if figure else ()
    bare = head in sets["common.bare"] and b - a == 1 and stand.role != "object"
    if (words.tags[a] in "DY" and head in sets["common.words"]) or bare:
        figure = _again(words, bounds, cast, stand)
        return (figure,) if figure else ()
    return ()


def _people(words: Words, bounds: tuple[int, int, int, int], head: str, cast: Cast) -> tuple[Figure, ...]:
    """People that act as a group: those named so before where nothing tells them apart."""
    a, first, head_end, b = bounds
    by = words.tags.find("b", head_end, b)
    b = by if by > 0 else b  # "the members by common accord"
    apart = b > head_end or head_end - first > 1 or "#" in words.tags[a:first]
    known = None if apart else cast.groups.get(head)
    if known or (not apart and head in lists(cast.code).sets["people.vague"]):
        return (known,) if known else ()
    group = _group(words, first, b)
    if "P" in words.tags[first : head_end - 1]:
        cast.groups[head] = group
    return (group,)


def _written_small(name: str, cast: Cast, stand: Stand) -> Figure | None:
    """A name whose last word is written small ("Jinju city", "the Trump administration", "Texas governor")."""
    entry = cast.registered(name)
    return (
        cast.enter(entry)
        if entry
        else by_words(name[0].upper() + name[1:], cast, stand, name.rpartition(" ")[2])
    )


def _spokesman(
    words: Words, bounds: tuple[int, int, int, int], cast: Cast, stand: Stand
) -> tuple[Figure, ...]:
    """Whom an official speaks for ("a ministry official", "a spokesman for the council"); else the official."""
    a, first, head_end, b = bounds
    span = compiled(r"P+").search(words.tags, first, head_end) or compiled(r"P+").search(
        words.tags, head_end, b
    )
    found: tuple[Figure, ...] = ()
    owner = words.text[head_end - 2]
    if head_end - first > 1 and words.tags[head_end - 2] == "Y" and owner[0].isupper():
        figure = named(owner, cast, Stand("participant"))
        found = (figure,) if figure else ()
    elif span:
        figure = named(words_text(words, *span.span()), cast, Stand("participant"))
        found = (figure,) if figure else ()
    elif head_end + 1 < b:
        found = identify(words, head_end + 1, b, cast, Stand("agent"))
    elif head_end - first > 1 and (known := cast.recall(words.low[head_end - 2])):
        found = (known,)
    elif words.low[a] == "the" and cast.spoke:
        return (cast.spoke,)
    if found:
        cast.spoke = found[0]
        return found
    return (_group(words, first, b),) if stand.role in ("agent", "speaker", "recipient") else ()


def _several(words: Words, bounds: tuple[int, int, int, int], cast: Cast, stand: Stand) -> tuple[Figure, ...]:
    """Bodies that are counted: those named last where "the" leads ("the two cities"), else a group."""
    a, first, head_end, b = bounds
    cue = lists(cast.code)
    count = next((cue.counts[w] for w in words.low[a:first] if w in cue.counts), 0)
    definite = words.low[a] in cue.sets["common.definite"]
    definite = definite and words.tags[b : b + 1] != "W"  # "the two cities that applied"
    if definite and count and head_end - first == 1 and b == head_end:
        found = cast.latest(cue.plurals.get(words.low[head_end - 1], ""), count)
        if found:
            return found
    if "#" not in words.tags[a:first]:
        return ()
    return (_group(words, first, b),)


_OWN = ("government", "ministry", "council", "legislature", "court")
"""Kinds of bodies that are called by no other one's common noun."""


def _any_body(head: str, cast: Cast) -> Figure | None:
    """The body last told of, if it may be called so: "the ministry" is no assembly or unnamed council."""
    body, kind = cast.subject, lists(cast.code).kinds.get(head.capitalize(), "")
    named = body is not None and body.kind in _BODIES and body.name[:1].isupper()
    apart = body is not None and (kind in _OWN or body.kind in _OWN) and kind != body.kind
    return body if named and not (kind and apart) else None


def _again(words: Words, bounds: tuple[int, int, int, int], cast: Cast, stand: Stand) -> Figure | None:
    """Whom "the city" means: who was called so before, or a body that has no other name in the text."""
    a, first, head_end, b = bounds
    sets, acting = lists(cast.code).sets, stand.role != "object"
    head = words.low[head_end - 1]
    before = words.low[first : head_end - 1]
    new = not sets["common.indefinite"].isdisjoint(words.low[a : max(first, a + 1)])
    owned = "Y" in words.tags[a:head_end] or words.low[a] in sets["common.possessive"]
    based = max(
        (k for k, word in enumerate(before) if word.endswith(lists(cast.code).endings["origin"])), default=-1
    )
    before = before[based + 1 :]
    telling = [
        w
        for w in before
        if w not in sets["common.neutral"] and not w.endswith(lists(cast.code).endings["describing"])
    ]
    figure = None
    if not new and not owned and b == head_end:
        figure = cast.recall(" ".join([*telling, head])) or (cast.recall(head) if telling else None)
        if figure and telling and not _fits(telling, head, figure, cast):
            figure = None
        if figure is None and not telling and head in sets["common.any_body"] and acting:
            figure = _any_body(head, cast)
        if figure is None and not before:
            figure = cast.national(head)
    if figure or not acting or head not in sets["common.unnamed"] or len(before) > 4:
        return figure
    meant = stand.role in ("participant", "recipient") and words.low[a] in sets["common.definite"]
    if not telling and not owned and not meant and stand.role not in ("agent", "speaker"):
        return None
    if head in sets["common.premises"] and not stand.deed and stand.role != "recipient":
        return None
    of = compiled(r"oN+\Z").match(words.tags, head_end, b)
    name = words_text(words, first, b if of else head_end)  # "the board of education"
    kind = lists(cast.code).kinds.get(head.capitalize(), "institution")
    return cast.remember(Figure(cast.alone(name), name, kind, frozenset((head,))))


def _fits(telling: list[str], head: str, figure: Figure, cast: Cast) -> bool:
    """Whether the words before a common noun are among those of a name or title ("the county commission")."""
    if figure.kind in ("person", "office"):
        telling = [
            word for word in telling if not word.endswith(lists(cast.code).endings["describing_office"])
        ]
    return " ".join([*telling, head]) in figure.called or set(telling) <= set(figure.name.lower().split(" "))


_BODIES = ("ministry", "institution", "council")


def _group(words: Words, a: int, b: int) -> Figure:
    start = a - 1 if a and words.tags[a - 1] == "#" else a
    name = words_text(words, start, b)
    return Figure(codec.slug(name), name, "group")


def note_bodies(words: Words, cast: Cast) -> None:
    """Take in the bodies that a sentence names outside the places of actors ("the move of the Water Authority")."""
    kinds = lists(cast.code).kinds
    for match in compiled(r"P+").finditer(words.tags):
        last = match.end() - 1
        last -= 1 if words.text[last].startswith("(") and last > match.start() else 0
        word = words.text[last]
        if kinds.get(head_of(word) if " " in word else word, "office") == "office":
            continue
        name = words_text(words, *match.span())
        if name.casefold() not in cast.short:
            named(name, cast, Stand("object"))


def note_new(words: Words, cast: Cast) -> None:
    """Forget whom "the school" meant where a sentence has brought in another one ("to build a new school")."""
    sets = lists(cast.code).sets
    for match in compiled(r"(?<![,B])DN+(?![PY])").finditer(words.tags):
        last = match.end() - 1
        last -= words.low[last] in sets["common.beside"]
        if words.low[match.start()] in sets["common.indefinite"] and words.low[last] in sets["common.words"]:
            cast.called.pop(words.low[last], None)
            cast.noted.pop(words.low[last], None)


def note_persons(words: Words, cast: Cast) -> None:
    """Take in the persons that a sentence names in such places, unless it is about one who acts in it."""
    persons = cast.presented.persons
    if not persons or "PP" not in words.tags:
        return
    for match in compiled(r"PP+").finditer(words.tags):
        last = match.end()
        if words_text(words, last - 2, last) not in persons:
            continue
        if cast.person is None or cast.person.name.rpartition(" ")[2] not in words.text:
            named(words_text(words, *match.span()), cast, Stand("object"))
