"""One sentence being read: its tokens and clauses, what each clause tells, who speaks, and whom it is about."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli.events.cast import Figure
from relocate_cli.events.verb_final import cues as cues_
from relocate_cli.events.verb_final import figures
from relocate_cli.events.verb_final.casting import Cast, lists
from relocate_cli.events.verb_final.clause import Clause
from relocate_cli.events.verb_final.cues import Cues
from relocate_cli.events.verb_final.dating import State
from relocate_cli.events.verb_final.figures import Phrase
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import Document, Mention, Participant, Role

_BODIES = ("institution", "ministry", "council", "office")
"""Kinds of actors that are no place as well, so that what is done "in" them they do themselves."""
_LEAD = 5
"""How many words a headline begins with at the most before its comma."""


class Scene:
    """A sentence with what is found out about it.

    `states` are those of the clauses and `spoke` the speakers of the sayings, by `id`. `topic` is the noun phrase
    that the clauses behind it go on with, and whom it means; `role` is "topic" or "subject" after its particle.
    """

    __slots__ = ("cast", "cue", "document", "found", "heading", "role", "spoke", "states", "topic", "words")

    def __init__(self, document: Document, words: list[Token], cue: Cues, cast: Cast) -> None:
        self.document, self.words, self.cue, self.cast = document, words, cue, cast
        self.heading: Mention | None = None
        self.found: Sequence[Clause] = ()
        self.states: dict[int, State] = {}
        self.spoke: dict[int, tuple[Participant, ...]] = {}
        self.topic: tuple[Phrase, Figure | None] | None = None
        self.role = "topic"

    def people(self, head: int, lowest: int, role: Role) -> tuple[Participant, ...]:
        """The actors of a noun phrase that a token ends, with those joined to it."""
        phrases = figures.coordinated(self.words, head, lowest, self.cast.code)
        apart = [n for n in range(1, len(phrases)) if phrases[n].first > phrases[n - 1].last + 2]
        if apart and not any(figures.participants(self.words, phrases[-1:], role, self.cast)):
            phrases = phrases[apart[-1] :]  # "A, B 지역의 통합을 위한 법이"
        found = tuple(figures.participants(self.words, phrases, role, self.cast))
        some = len(phrases) > 1 and any(p.kind == "group" for p in found)
        if some and not any(figures.participants(self.words, phrases[-1:], role, self.cast)):
            return tuple(p for p in found if p.kind != "group")  # "기업과 정책 기능이"
        return found

    def speaker(self, clause: Clause) -> Participant | None:
        """Who says what a clause tells."""
        return next(iter(self.spoke.get(id(clause.saying), ())), None) if clause.saying is not None else None

    def written(self, figure: Figure | Participant) -> str:
        """The name by which somebody was first named in the text."""
        return self.cast.written.get(figure.id, figure.name)

    def said(self, saying: Clause) -> list[Clause]:
        """What a saying says, without the clauses before nouns in it."""
        return [c for c in self.found if c.saying is saying and c.kind != "adnominal"]

    def actor_before(self, clause: Clause) -> tuple[int, int] | None:
        """Where the subject begins at the earliest and ends that what is said has had before a clause.

        Who only does something around it ("주민이 참석한 가운데") is not who does the rest.
        """
        saying = clause.saying
        reported = clause.spoken or (
            saying is not None
            and (saying.kind == "according" or saying.topic is not None or saying.subject is not None)
        )
        for earlier in self.found:
            told = earlier.saying is clause.saying and earlier.verb < clause.first
            head = earlier.topic if earlier.topic is not None and reported else earlier.subject
            if told and head is not None and earlier.kind != "adnominal" and not self._amid(earlier):
                comes = self.passive(earlier) or self.stative(earlier)
                if comes and not self.people(head, earlier.first, "agent"):
                    continue  # what came to pass does nothing itself
                return earlier.first, head
        return None

    def _amid(self, clause: Clause) -> bool:
        """Whether a clause only tells amid what the rest happens, by a subject of its own ("주민이 모인 가운데")."""
        verb = self.words[clause.verb]
        words = self.document.text[verb.start : verb.end].rpartition(" ")[2]
        subjects = [k for k in clause.inside if self.words[k].role == "subject"]
        return self.cue.has("amid", words) and subjects == [clause.subject]

    def passive(self, clause: Clause) -> bool:
        """Whether what a clause tells comes to pass without somebody doing it."""
        form = self.words[clause.verb].form
        if form is None or not cues_.passive(form, self.cue):
            return False
        return not any(self._takes(k) for k in clause.inside)

    def _takes(self, k: int) -> bool:
        """Whether a word is an object of a verb: not one that only leads to a postposition ("절차를 거쳐")."""
        if self.words[k].role != "object":
            return False
        following = self.words[k + 1] if k + 1 < len(self.words) else None
        return following is None or not (
            following.what == "postpositions" or self.cue.has("by_object", following.text)
        )

    def befalls(self, clause: Clause) -> bool:
        """Whether what a clause tells comes to pass with its subject, which does nothing itself."""
        form = self.words[clause.verb].form
        own = form is not None and form.stem in lists(self.cast.code).sets["roles.by_themselves"]
        return self.passive(clause) and not own

    def within(self, clause: Clause) -> int | None:
        """Where the body stands in which something is done, which does it ("공사에서는 예산을 요구했다")."""
        if clause.topic is not None or clause.subject is not None or self.passive(clause):
            return None
        particles = lists(self.cast.code).sets["roles.within"]
        for k in clause.inside:
            if self.words[k].role and self.words[k].noun.particle in particles:
                figure = figures.identify(
                    figures.phrase(self.words, k, clause.first, self.cast.code).words, self.cast
                )
                if figure is not None and figure.kind in _BODIES:
                    return k
        return None

    def lead(self) -> int | None:
        """Where the noun ends that a headline begins with ("진주시, 협약 맺어"), if that is whom it is about."""
        k = next((k for k, token in enumerate(self.words[:_LEAD]) if token.comma), None)
        bare = k is not None and not any(t.form or t.role or t.mention or t.what for t in self.words[: k + 1])
        if not bare or k is None or self.words[0].speech:
            return None
        return (
            k
            if figures.whom(figures.phrase(self.words, k, 0, self.cast.code), self.cast) is not None
            else None
        )

    def headed(self, clause: Clause) -> Role | None:
        """What the noun behind a clause before it does in what that tells ("조사를 마친 시는"); None for nothing."""
        form = self.words[clause.verb].form
        if clause.head is None or form is None or clause.subject is not None or clause.topic is not None:
            return None
        if any(self.words[k].role == "object" for k in clause.inside) or self.moves(clause):
            return "agent"
        return (
            "object" if self.passive(clause) else "agent" if self.cue.has("intransitive", form.root) else None
        )

    def moves(self, clause: Clause) -> bool:
        """Whether the noun behind a clause before it goes somewhere itself ("나주로 옮긴 공사")."""
        form, goals = self.words[clause.verb].form, lists(self.cast.code).sets["roles.goal"]
        away = form is not None and self.cue.has("moving_away", form.root)
        return away and any(self.words[k].noun.particle in goals for k in clause.inside)

    def stative(self, clause: Clause) -> bool:
        """Whether a clause tells how something is."""
        form = self.words[clause.verb].form
        return form is not None and (self.cue.has("stative", form.root) or self.cue.has("stative", form.stem))

    def happens(self, clause: Clause) -> bool:
        """Whether a clause tells an event: not one of being, nor one that only says what for."""
        state, form = self.states[id(clause)], self.words[clause.verb].form
        if clause.kind == "according":
            return True
        if form is None or clause.kind == "aim" or (clause.kind == "joined" and self._means(clause)):
            return False
        if clause.kind == "adnominal" and not self._told(clause):
            return False
        wished = state.status == "planned" and clause.governor is not None and self._wishes(clause.governor)
        if (wished and not self.words[clause.verb].status) or (
            clause.kind == "condition" and state.time is None
        ):
            return False
        last = self.words[clause.verb].last
        if state.status == "denied" and clause.kind == "joined" and last is not None and last.part == "base":
            return False  # "머무르지 않고": only what is done instead
        absent = self.cue.has("absent", form.stem) and state.time is not None
        return absent or not self.stative(clause) or bool(self.words[clause.verb].status)

    def _wishes(self, clause: Clause) -> bool:
        """Whether a clause tells how what leads to it is wished, rather than of another thing ("임기는 3년이다")."""
        form = self.words[clause.verb].form
        other = form is not None and self.cue.has("being", form.stem) and clause.topic is not None
        return self.stative(clause) and not other

    def _means(self, clause: Clause) -> bool:
        """Whether a clause only tells by what means the next is done ("임시 청사를 활용해")."""
        form = self.words[clause.verb].form
        return form is not None and form.ending == "infinitive" and self.cue.has("means", form.root)

    def _told(self, clause: Clause) -> bool:
        """Whether a clause before a noun tells what is done, rather than what the noun is like ("촉박한 시간")."""
        form = self.words[clause.verb].form
        asked = bool(clause.times) and clause.times[-1] > clause.verb  # "옮겨간 것은 2013년이다"
        asked = asked or clause.topic is not None  # "가나는 2015년 옮긴 회사다"
        if form is None or (clause.head is None and len(clause.inside) < 2 and not asked):
            return False
        noun = form.root.removesuffix(form.stem)
        known = form.root in self.cue.kinds or self.cue.has("report", form.root)
        known = known or self.cue.has("intransitive", form.root) or self.cue.has("happenings", noun)
        roles = {self.words[k].role for k in clause.inside}
        return known or not self.cue.has("doing", form.stem) or bool(roles & {"object", "subject"})

    def follow(self, clause: Clause) -> Phrase | None:
        """The topic that a clause has or takes over; kept for the clauses behind it."""
        if clause.kind in ("adnominal", "aim", "condition"):
            if clause.kind == "condition" and clause.topic is not None:
                told = figures.phrase(self.words, clause.topic, clause.first, self.cast.code)
                figure = figures.whom(told, self.cast)
                self.topic, self.role = (told, figure), "topic"
            return None
        head = clause.topic if clause.topic is not None else clause.subject
        if head is None and (body := self.within(clause)) is not None:
            told = figures.phrase(self.words, body, clause.first, self.cast.code)
            self.topic, self.role = (told, figures.identify(told.words, self.cast)), "topic"
            return None
        kept = head != clause.topic and self.topic is not None and self.role == "topic"
        if head is None or (kept and not self._goes_on(clause)):
            return self.topic[0] if self.topic and clause.subject is None else None
        told = figures.phrase(self.words, head, clause.first, self.cast.code)
        figure = figures.whom(told, self.cast) or self._joined(head, clause.first)
        befalls = head != clause.topic and self.befalls(clause)  # "성원이 되었으므로 …"
        if figure is None and (befalls or self.words[head].role == "also"):
            return self.topic[0] if self.topic else None
        self.topic = (told, figure)
        if figure is not None:
            self.cast.called.update(dict.fromkeys(figure.called, figure))
        self.role = "topic" if head == clause.topic else "subject"
        return told if head == clause.topic else None

    def _goes_on(self, clause: Clause) -> bool:
        """Whether a person does what leads up to the next clause: "장관은 못 왔고, 차관이 대신 참석해 축사를 했다".

        Not a body: what it does may have others do something ("시는 길을 넓혔고, 의회가 승인해 학교를 지었다").
        """
        form, head = self.words[clause.verb].form, clause.subject
        if form is None or form.ending != "infinitive" or head is None or self.befalls(clause):
            return False
        told = figures.phrase(self.words, head, clause.first, self.cast.code)
        figure = figures.whom(told, self.cast)
        return figure is not None and figure.kind == "person"

    def _joined(self, head: int, lowest: int) -> Figure | None:
        """Who is named with a topic that is nobody itself ("홍길동 위원장과 위원들은")."""
        first = figures.phrase(self.words, head, lowest, self.cast.code).first
        if first <= lowest or self.words[first - 1].noun.role not in ("with", ""):
            return None
        people = [p for p in self.people(head, lowest, "agent") if p.kind != "group"]
        return Figure(people[0].id, people[0].name, people[0].kind) if people else None
