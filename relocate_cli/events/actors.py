"""Who takes part in an event, and in which role: by place in the clause and by preposition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from relocate_cli.events import parties
from relocate_cli.events.actor_cues import lists
from relocate_cli.events.cast import Cast, Figure
from relocate_cli.events.clauses import TEMPORAL, Clause, Range, arranged
from relocate_cli.events.lexicon import compiled
from relocate_cli.events.naming import Stand, named
from relocate_cli.events.phrases import identify, parts, words_text
from relocate_cli.events.predicates import Predicate
from relocate_cli.events.words import Words
from relocate_cli.model import Participant, Role

_Sets = dict[str, frozenset[str]]


def participants(
    words: Words, clause: Clause, predicate: Predicate, cast: Cast, cues: Mapping[str, frozenset[str]]
) -> tuple[Participant, ...]:
    """The actors of an event with their roles, each once, in the order of the words.

    Of the cue words in `cues`, "stative" are verbs that are no acts, "happenings" nouns whose owner acts.
    """
    found, sets = _Found(words, cast, _within_speech(words, clause, cast)), lists(cast.code).sets
    taken = not predicate.passive and predicate.lemma in sets["roles.taking"]
    for span, role in _places(words, clause, predicate, cast, cues):
        if span == clause.subject:
            _lead(words, clause, predicate, role, found, cues)
        elif role != "participant" or not _places_between(words, span, cast):
            acts = role == "agent"
            chosen = taken and role == "object" and predicate.lemma in sets["roles.chosen"]
            found.named_in(span, Stand(role, acts, acts, taken, quoted=found.quoted, chosen=chosen))
    return tuple(found.actors.values())


def _lead(
    words: Words,
    clause: Clause,
    predicate: Predicate,
    role: Role,
    found: _Found,
    cues: Mapping[str, frozenset[str]],
) -> None:
    """Take in whom the subject names: who acts or is acted on, who takes part in what it is, or who is behind it."""
    sets, quoted = lists(found.cast.code).sets, found.quoted
    holder = parties.with_holder(words, clause, sets)
    span = holder or clause.subject or (0, 0)
    figures: list[Figure] = []
    if role != "speaker" and (inner := parties.within(words, span, sets, cues)):
        part, within = inner
        if not _places_between(words, part, found.cast):
            acts = within == "agent"
            found.named_in(part, Stand(within, acts, acts, quoted=quoted))
    else:
        stand = _subject_stand(predicate, role, sets, cues, quoted=quoted)
        figures = found.named_in(span, stand)
        if not figures and role in ("speaker", "agent"):
            figures = _behind(words, span, Stand(role, True, role == "speaker", quoted=quoted), found, cues)
        some = parties.included(words, clause, span, sets)
        if some:
            found.named_in(some, stand)
    if holder:
        found.hold(figures)
    found.cast.read = (words.starts[span[0]], tuple(dict.fromkeys(figures)))


def _subject_stand(
    predicate: Predicate, role: Role, sets: _Sets, cues: Mapping[str, frozenset[str]], *, quoted: bool
) -> Stand:
    """How a subject stands: as one who acts, or in the passive who is given or asked something or chosen."""
    lemma = predicate.lemma
    if not predicate.passive:
        deed = predicate.saying or lemma in sets["roles.deeds"]
        return Stand(role, lemma not in cues["stative"], deed, quoted=quoted)
    if lemma in sets["roles.receiving"] or _addresses(lemma, sets, cues):
        return Stand("recipient", quoted=quoted)
    chosen = lemma in sets["roles.chosen"]
    return Stand(role, taken=lemma in sets["roles.taken"], quoted=quoted, chosen=chosen)


def _addresses(lemma: str, sets: _Sets, cues: Mapping[str, frozenset[str]]) -> bool:
    """Whether a verb has as its object whom it tells or asks something."""
    return lemma in sets["roles.telling"] or lemma in cues["ordering"]


def _behind(
    words: Words, span: Range, stand: Stand, found: _Found, cues: Mapping[str, frozenset[str]]
) -> list[Figure]:
    """Who acts or speaks by what the subject is: the author of a statement, the owner of a decision."""
    author = parties.author(words, span, lists(found.cast.code).sets) if stand.role == "speaker" else None
    if author is not None:
        return [figure for part in parts(words, *author) for figure in found.take(*part, stand)]
    owner = parties.owner(words, span, cues["happenings"]) if stand.role == "agent" else ""
    if owner:
        found.add(named(owner, found.cast, stand), owner, stand.role)
    return []


def _places_between(words: Words, span: Range, cast: Cast) -> bool:
    """Whether two names are of places, for one is ("the line between Halden and Brook")."""
    several = parts(words, *span)
    found = (cast.registered(words.text[a]) for a, b in several if b - a == 1)
    return len(several) > 1 and any(entry is not None and entry.kind == "local government" for entry in found)


class _Found:
    """The actors of one event as they are found: `before` is the one named last and where, `aside` where an
    apposition to it has come to; `quoted`: within speech."""

    __slots__ = ("actors", "aside", "before", "cast", "quoted", "titled", "words")

    def __init__(self, words: Words, cast: Cast, quoted: bool) -> None:
        self.words, self.cast, self.quoted = words, cast, quoted
        self.actors: dict[str, Participant] = {}
        self.before: tuple[Figure, int] | None = None
        self.aside = 0
        self.titled = False

    def hold(self, figures: list[Figure]) -> None:
        """Leave out who is only told what he is: the offices of the person named behind them, "the group, Acme, "."""
        if len(figures) > 1 and figures[0].kind == "institution" and figures[0].name[:1].islower():
            self.actors.pop(figures[0].id, None)
        if any(figure.kind == "person" for figure in figures):
            for figure in figures:
                if figure.kind == "office":
                    self.actors.pop(figure.id, None)

    def named_in(self, span: Range, stand: Stand) -> list[Figure]:
        """Take in all whom the parts of a phrase mean, and tell who they are."""
        words, (a, b), sets = self.words, span, lists(self.cast.code).sets
        heads = sets["people.heads"]
        # of "the coaches between the station and Halden Park", the coaches
        b = next((k for k in range(a + 1, b) if words.low[k] in sets["roles.among"]), b)
        if words.tags.find("P", a, b) < 0 and words.tags[a] != "O" and heads.isdisjoint(words.low[a:b]):
            return []
        return [figure for part in parts(words, a, b) for figure in self.take(*part, stand)]

    def add(self, figure: Figure | None, surface: str, role: Role) -> None:
        """Take in somebody whom no phrase of its own names."""
        if figure is not None:
            self.actors.setdefault(figure.id, Participant(figure.id, figure.name, figure.kind, surface, role))

    def take(self, a: int, b: int, stand: Stand) -> tuple[Figure, ...]:
        """Take in whom a phrase means, unless it only says what the one before it is."""
        words, sets = self.words, lists(self.cast.code).sets
        known, end = self.before or (None, a)
        between = words.tags[end:a]
        if (self.aside and _goes_on(words, self.aside, a, b, sets)) or (
            known and between == "," and _apposed(words, a, b, known, sets)
        ):
            self.aside = b
            return ()
        figures = identify(words, a, b, self.cast, stand)
        figure = figures[0] if len(figures) == 1 else None
        if known and figure and (between, {known.kind, figure.kind}) == (",", {"office", "person"}):
            if figure.kind == "office":  # "Ann Lee, Minister of Transport"
                return ()
            self.actors.pop(known.id, None)  # "Minister of Transport, Ann Lee"
        elif self.before and figure and figure.kind == "person" and between == "," and self.titled:
            self.actors.pop(known.id if known else "", None)  # "UCU official, Ann Lee"
        self.before = (figure, b) if figure else None
        self.titled = _title(words, a, b, sets)
        if not figures:
            return ()
        surface = " ".join(self.cast.text[words.starts[a] : words.ends[b - 1]].split())
        if figure and "P" in words.tags[a:b] and figure.id not in self.cast.shown_as:
            definite = words.low[a] in sets["common.definite"]
            first = a if definite or words.tags[a] != "D" or b - a == 1 else a + 1
            written = " ".join(self.cast.text[words.starts[first] : words.ends[b - 1]].split())
            written = written[:1].upper() + written[1:] if definite else written
            self.cast.shown_as[figure.id] = figure.name if figure.kind == "person" else written
        elif figure and words.tags[a : a + 1] == "D" and words.low[a] in sets["common.definite"]:
            called = f"{words.text[a]} {figure.name}" if figure.name.islower() else surface
            self.cast.called_as.setdefault(figure.id, called[:1].upper() + called[1:])
        for each in figures:
            self.actors.setdefault(each.id, Participant(each.id, each.name, each.kind, surface, stand.role))
        return figures


def _apposed(words: Words, a: int, b: int, known: Figure, sets: _Sets) -> bool:
    """Whether a phrase after a comma only says what the one named before it is ("Ann Lee, the mayor of Riverton")."""
    return (known.kind == "person" or words.tags[a] == "D") and _title(words, a, b, sets)


def _goes_on(words: Words, after: int, a: int, b: int, sets: _Sets) -> bool:
    """Whether a phrase is still part of an apposition ("Ann Lee, a member of the board and head of its fund")."""
    between = words.tags[after:a]
    return "," not in between and (
        between[:1] in ("o", "I") or (between == "C" and _title(words, a, b, sets))
    )


def _title(words: Words, a: int, b: int, sets: _Sets) -> bool:
    """Whether a phrase is a title or a common noun for somebody."""
    core = compiled(r"[^Iob]*").match(words.tags, a, b)
    head = words.text[core.end() - 1] if core and core.end() > a else ""
    return head.islower() and any(
        head in sets[name] for name in ("titles.plain", "titles.after", "common.words", "people.speaks_for")
    )


def _within_speech(words: Words, clause: Clause, cast: Cast) -> bool:
    """Whether a clause stands within quotation marks."""
    inside = cast.in_quote
    if '"' not in words.tags:
        return inside
    start = clause.subject[0] if clause.subject else clause.verb[0]
    for k in range(min(start, clause.verb[0])):
        if words.tags[k] == '"':
            inside = words.text[k] == "“" or (words.text[k] != "”" and not inside)
    return inside


def _told(words: Words, i: int, sets: _Sets) -> bool:
    """Whether a preposition is part of what is said, for it hangs on a noun ("said the merger with Acme was off")."""
    return words.low[i] not in sets["roles.recipient"] and words.tags[i - 1] in "NP"


def _completes_noun(words: Words, i: int, predicate: Predicate, cues: Mapping[str, frozenset[str]]) -> bool:
    """Whether an infinitive says what a noun before it is for ("won the right to host it"), not what is done."""
    noun = words.low[i - 1]
    done = noun in cues["plan_nouns"] or predicate.lemma in cues["ordering"] or i < predicate.trigger
    return words.tags[i - 1] == "N" and not done


def _before_trigger(
    words: Words, clause: Clause, predicate: Predicate, cues: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Range, Role]]:
    """The places before the trigger: the subject, who has something done, and who is asked to do it."""
    if clause.subject and not (predicate.passive and _empty(words, clause)):
        yield clause.subject, ("object" if predicate.passive else "speaker" if predicate.saying else "agent")
    having = arranged(words, clause)
    if having is not None and having.subject:
        yield having.subject, "agent"
    if not predicate.act and words.lemmas[clause.verb[1] - 1] in cues["ordering"]:
        asked = compiled(r"[DNPYQ#]+(?:o[DNPYQ#]+)*(?=t)").match(
            words.tags, clause.verb[1], predicate.trigger
        )
        if asked:
            yield asked.span(), "recipient"


def _places(
    words: Words, clause: Clause, predicate: Predicate, cast: Cast, cues: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Range, Role]]:
    """Where in a clause actors stand, and the role each place gives."""
    yield from _before_trigger(words, clause, predicate, cues)
    sets = lists(cast.code).sets
    role: Role | None = "recipient" if _addresses(predicate.lemma, sets, cues) else "object"
    inner = False
    position = min(clause.verb[1] if predicate.act else len(words.tags), predicate.trigger + 1)
    while match := compiled(_PLACE).search(words.tags, position, clause.end):
        i, position = match.span()
        tag = words.tags[i]
        if tag in "Wc(" or (tag == "I" and _apart(words, i)) or (tag == "G" and words.tags[i - 1] == "I"):
            return
        if tag == "I" and words.low[i] in cues["according"]:
            return  # whose words these are
        if words.tags[i - 1] == ";" or (tag == "I" and words.low[i] in sets["people.including"]):
            continue  # "by the board - its main body -"
        if tag in "Ib":
            spans = i > 0 and words.low[i - 1] in sets["roles.spanning"]
            spans = spans or (predicate.saying and _told(words, i, sets))
            role = None if spans else _role(words.low[i], predicate, sets)
            role = None if inner and role == "recipient" else role  # "announced plans to move to Halden"
        elif tag == "t" and _completes_noun(words, i, predicate, cues):
            return
        elif tag in "tG":
            role, inner = "object", True
        elif role is not None and not (clause.inverted and clause.subject and i < clause.subject[1]):
            if predicate.lemma in sets["roles.of"]:
                end = words.tags.find("o", i, position)
                yield (i, end if end > i else position), role
                continue
            position = _group_end(words, position, clause.end, sets)
            yield (i, position), role


_PLACE = r"(?:D+[YNP#Q]*|[YNP#Q]+)(?:oD*[YNPQ#]+)*|O|[Ib]|[tG]|[Wc(]"


def _empty(words: Words, clause: Clause) -> bool:
    """Whether a subject only stands for a clause to come ("it was decided that …")."""
    a, b = clause.subject or (0, 0)
    return (
        words.tags[a:b] == "O" and "c" in words.tags[clause.verb[1] : clause.end + 1] and words.low[a] == "it"
    )


def _apart(words: Words, i: int) -> bool:
    """Whether a preposition leads in another event ("after talks by …"), whose actors are not this one's."""
    return words.low[i] in TEMPORAL and words.tags[i + 1 : i + 2] != "T"


def _group_end(words: Words, j: int, end: int, sets: _Sets) -> int:
    """Where a group's name ends: with what tells it apart ("officials from 11 member cities")."""
    head = words.low[j - 1]
    if head not in sets["people.groups"] and head not in sets["people.speaks_for"]:
        return j
    if (
        j < end
        and words.low[j] in sets["people.group_prepositions"]
        and not (words.low[j + 1] in sets["common.indefinite"] if j + 1 < len(words.low) else False)
    ):
        phrase = compiled(r"D*[YNP#Q]+").match(words.tags, j + 1, end)
        return phrase.end() if phrase else j
    return j


def _role(preposition: str, predicate: Predicate, sets: _Sets) -> Role | None:
    if preposition in sets["roles.participant"]:
        return "participant"
    if preposition in sets["roles.recipient"]:
        return "recipient" if predicate.lemma in sets["roles.giving"] else None
    if preposition in sets["roles.passive"]:
        return "agent" if predicate.passive else None
    return None


def follow(words: Words, clause: Clause, cast: Cast) -> None:
    """Note the subject of a clause that has just been read, for the pronouns to come."""
    aside = (
        clause.kind == "adverbial" and clause.parent is not None and not cast.subjects
    )  # "The news came as the council said"
    if clause.subject is None or not (aside or clause.kind in ("main", "complement")):
        return
    a, b = clause.subject
    start, figures = cast.read
    if start != words.starts[a]:
        stand = Stand("agent", quoted=_within_speech(words, clause, cast))
        figures = tuple(
            figure for part in parts(words, a, b) for figure in identify(words, *part, cast, stand)
        )
    said = clause.parent is not None and clause.verb[0] < clause.parent.verb[0]
    if (clause.kind == "main" or said or (aside and figures)) and words.tags[a] != "O":
        cast.subjects = figures
        cast.thing = "" if figures else words_text(words, a, b)
    if clause.kind == "main" or said:
        cast.person = next((figure for figure in reversed(figures) if figure.kind == "person"), cast.person)
    for figure in figures:
        if figure.id in cast.known:
            leading = clause.kind == "main" or said
            cast.called.update((noun, figure) for noun in figure.called if leading or noun not in cast.called)
