"""How far back a clause before a noun reaches, whether the time before it is its own, and which noun it is of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relocate_cli.events.verb_final import cues as cues_
from relocate_cli.events.verb_final import happenings
from relocate_cli.events.verb_final.clause import Clause
from relocate_cli.events.verb_final.cues import Cues
from relocate_cli.events.verb_final.tokens import Token
from relocate_cli.model import Mention, When

LONG = frozenset(("month", "quarter", "half", "season", "year", "decade", "century"))
"""Grains of times longer than the day of a piece of news."""
_NEWS = 14
"""How many days lie at the most between what a document tells as its news and the document."""
_REACH = 14
"""How many words before its verb a clause before a noun begins at the most."""
_OCCASIONS = ("meeting", "election")
"""Kinds of nouns that people come to."""
_SPEAKING = ("meeting", "agreement", "announcement", "statement", "proposal", "relation")
"""Kinds of events at which something is said that is told with them."""
_FARTHEST = 6
"""How many words behind its verb the noun stands at the most that such a clause is of."""

_QUOTES = "‘’'"
"""What may stand around the name of an occasion."""
_TOLD = frozenset(("final", "quoted", "asked", "told of"))
"""Endings of what a sentence, or somebody in it, tells."""


class Reach:
    """Looks around in the tokens of a sentence; `words` are the positions of those that belong to no clause yet."""

    def __init__(self, tokens: Sequence[Token], cue: Cues, published: date | None) -> None:
        self.tokens, self.cue, self.published = tokens, cue, published

    def back(self, words: list[int], i: int) -> tuple[int, int | None]:
        """How far back a clause before a noun reaches among the open words, and where the time it takes stands."""
        start = first = len(words)
        lowest = max(0, start - _REACH)
        form = self.tokens[i].form
        passive = form is not None and cues_.passive(form, self.cue)
        while start > lowest:
            other = self.tokens[words[start - 1]]
            if other.role in ("topic",) or (other.comma and not other.mention) or other.mention:
                break
            if other.role == "subject" and start < len(words) and not passive:
                break
            start = first = start - 1
            if other.role == "subject":
                first = self._subject(words, start, lowest)
                break
        time = self._time(words, first)
        if form is not None and self.cue.has("plans", form.root.removesuffix(form.stem)):
            time = None  # "2026년 5월로 예정된 포럼": the day is that of the forum
        if time is not None and self._of_its_own(words, time, i):
            start = self._subject(words, time - 1, lowest)
            while start > lowest and self.tokens[words[start - 1]].noun.role == "with":
                start = self._subject(words, start - 1, lowest)
        elif time is not None and self._takes(words, time, first, i):
            start = time - 1 if self._paired(words, time) else time
        else:
            start = max(first, len(words) - 3)
            time = None
        return start, time

    def _time(self, words: list[int], start: int) -> int | None:
        """Where the time stands that a clause begins behind, with the word that goes with it ("내년 안에")."""
        for k in (start - 1, start - 2):
            if k >= 0 and self.tokens[words[k]].mention:
                return k
            if k < 0 or not self.cue.has("within", self.tokens[words[k]].text):
                break
        return None

    def _of_its_own(self, words: list[int], time: int, i: int) -> bool:
        """Whether a clause has the subject before its time ("글은 시가 5일 연 회의에서 나왔다")."""
        form, mention = self.tokens[i].form, self.tokens[words[time]].mention
        if form is None or mention is None or not time or self.tokens[words[time - 1]].role != "subject":
            return False
        ahead = self.ahead(mention.when)
        if form.ending == "before-noun-future":
            return ahead and self._over(i)
        itself = cues_.passive(form, self.cue) or self.cue.has("intransitive", form.root)
        if form.ending != "before-noun-past" or ahead or itself:
            return False
        return any(self.tokens[k].role == "topic" for k in words[:time])

    def _subject(self, words: list[int], start: int, lowest: int) -> int:
        """Where the noun phrase of a subject begins ("선거의 실시 사유가")."""
        while start > lowest and self._of_subject(words[start - 1]):
            start -= 1
        return start

    def _of_subject(self, k: int) -> bool:
        token = self.tokens[k]
        if token.form or token.mention or token.comma or token.what or token.speech:
            return False
        return token.noun.role == "" or self.cue.has("of", token.noun.particle)

    def _paired(self, words: list[int], time: int) -> bool:
        """Whether a time is the end of a range that the one before it begins."""
        one, other = (self.tokens[words[k]].mention if k >= 0 else None for k in (time - 1, time))
        return one is not None and other is not None and one.scope is not None and one.scope == other.scope

    def _surely(self, words: list[int], time: int, start: int, i: int) -> bool | None:
        """As `_takes`, by what is done, to whom and of what the time is told; None where that does not tell."""
        token, spoken = self.tokens[i], self.tokens[words[time]]
        assert token.form is not None
        if token.status == "planned" and not spoken.comma:
            return True  # "내년까지 옮기기로 돼 있는 기관"
        head = self.head(i)
        if head is not None and self.cue.has("charges", self.tokens[head].noun.head):
            return not spoken.comma  # "2019년 8월 돈을 받은 혐의로 기소됐다"
        if self.going(i):
            return not spoken.comma
        listed = self.tokens[words[time - 1]] if time else None
        if listed is not None and listed.comma and listed.role == "object" and start == len(words):
            return True  # "가 사장에 홍 실장을, 19일 출범하는 나 사장에 김 이사를 임명한다"
        if token.form.ending == "aim" and any(self.tokens[k].role == "subject" for k in words[start:]):
            return not spoken.comma  # "내년까지 공사가 끝나도록"
        return None

    def _takes(self, words: list[int], time: int, start: int, i: int) -> bool:
        """Whether the time before a clause before a noun goes with it rather than with the sentence."""
        token = self.tokens[i]
        assert token.form is not None
        between = len(words) - start
        topic = any(self.tokens[k].role in ("topic", "subject") for k in words[:time])
        spoken = self.tokens[words[time]]
        mention = spoken.mention
        day = mention is not None and mention.when.grain not in LONG and self._recent(mention.when)
        said = set(dict(mention.slots)) if mention else set()
        bare = day and not said & {*self.cue.sets["told"], "year", "month"}
        sure = self._surely(words, time, start, i)
        if sure is not None:
            return sure
        to_come = mention is not None and self.ahead(mention.when)
        sure = to_come and not self._paired(words, time)
        sure = sure and (spoken.noun.particle != "" or (mention is not None and mention.when.grain != "year"))
        if not spoken.comma and sure and token.form.ending == "before-noun-present" and self._over(i):
            return True  # "내년 3월에 문을 여는 센터를 점검했다"
        if spoken.comma or (between and self.cue.has("sentence_particles", spoken.noun.particle)):
            return False
        earlier = any(self.tokens[k].mention for k in words[:time]) and not self._paired(words, time)
        if (
            earlier
            and not to_come
            and token.form.ending == "before-noun-past"
            and not self.occasion(self.head(i))
        ):
            return True
        if token.form.ending == "before-noun-future" and mention is not None and self._begun(mention):
            return False  # "2017년부터 정책을 이끌 도서관을 지어 왔다"
        lasting = token.form.ending in ("before-noun-present", "aim")
        if token.form.ending == "before-noun-past" and mention is not None and self.ahead(mention.when):
            return False
        if token.form.part == "past" and day:
            return True  # "지난 3일 시청 앞에서 시위를 벌였던 시장"
        if between == 0 or lasting or day:
            return between == 0 and not (bare and topic and lasting)
        led = time > 0 and self.tokens[words[time - 1]].role in ("topic", "subject")
        led = led and mention is not None and mention.scope is None and not self._told_of_another(i)
        return not (led and between) and (not topic or not self.occasion(self.head(i)))

    def _told_of_another(self, i: int) -> bool:
        """Whether what is said behind a clause has a subject of its own ("2020년 문을 연 관이 상을 받았다고")."""
        quoted = (k for k in range(i + 1, len(self.tokens)) if _quoted(self.tokens[k]))
        end = next(quoted, i)
        return any(token.role == "subject" for token in self.tokens[i + 1 : end])

    def going(self, i: int) -> bool:
        """Whether the rest happens amid what a clause tells to go on ("1월부터 이전을 하고 있는 가운데")."""
        behind = self.tokens[i + 1].text if i + 1 < len(self.tokens) else ""
        return self.tokens[i].status == "ongoing" and self.cue.has("amid", behind)

    def ahead(self, when: When) -> bool:
        """Whether a time is yet to come when the document appears."""
        return bool(self.published and when.first and when.first > self.published)

    def _over(self, i: int) -> bool:
        """Whether the sentence behind a word tells only of what is over, so that no time to come is its own."""
        told = [t for t in self.tokens[i + 1 :] if t.form and t.form.ending in _TOLD]
        return bool(told) and all(
            t.form and t.form.part == "past" and t.status in ("", "occurred") for t in told
        )

    def _begun(self, mention: Mention) -> bool:
        """Whether a time is over, or has begun, when the document appears."""
        when = mention.scope or mention.when
        day = when.first if when.last is None else when.last
        return bool(self.published and day and day <= self.published)

    def _recent(self, when: When) -> bool:
        """Whether a day is near enough to the document's own to be that of its news."""
        if self.published is None or when.first is None:
            return True
        return abs(self.published - when.first).days <= _NEWS

    def occasion(self, head: int | None) -> bool:
        """Whether a noun names something that people come to ("토론회"): what is done there is done on its day."""
        noun = self.tokens[head].noun.head.strip(_QUOTES) if head is not None else ""
        ends = [noun[-k:] for k in range(1, 6)]
        return any(
            self.cue.kind_nouns.get(end) in _OCCASIONS or self.cue.has("occasions", end) for end in ends
        )

    def amid(self, head: int | None) -> bool:
        """Whether a noun behind a clause names what the sentence is told of ("2005년 시작한 이전에서는 …")."""
        noun = self.tokens[head].noun if head is not None else None
        told = noun is not None and self.cue.has("amid_particles", noun.particle)
        return noun is not None and told and happenings.happens(noun.head, self.cue)

    def tells(self, clause: Clause) -> bool:
        """Whether a clause with a day is of what is held to say something ("5일 기자회견을 열고 …했다고 밝혔다")."""
        heads = (self.tokens[k].noun.head for k in clause.inside if self.tokens[k].role == "object")
        form = self.tokens[clause.verb].form
        held = form is not None and form.part != "sequence" and bool(clause.times)
        return held and any(head.endswith(tuple(self.cue.sets["press"])) for head in heads)

    def meets(self, clause: Clause) -> bool:
        """Whether a clause tells an occasion at which something may be said ("5일 회의를 열고 …겠다고 밝혔다")."""
        form = self.tokens[clause.verb].form
        kinds = [self.cue.kinds.get(form.root) if form else None]
        for k in clause.inside:
            head = self.tokens[k].noun.head
            kinds += [self.cue.kind_nouns.get(head[-n:]) for n in range(2, 7)] if self.tokens[k].role else []
        return any(kind in _SPEAKING for kind in kinds)

    def goes_on(self, words: Sequence[int], clause: Clause) -> bool:
        """Whether what stands before a clause before a time goes on with the sentence: an object, a beginning.

        So does a subject before that of the clause ("구가 청사가 서는 2027년까지 …").
        """
        lead = [self.tokens[k] for k in words]
        begun = (t.mention for t in lead if t.mention and t.mention.scope)
        if clause.subject is not None and any(t.role == "subject" for t in lead):
            return True
        return any(t.role == "object" for t in lead) or any(m.scope and not m.scope.last for m in begun)

    def _held(self, i: int, k: int) -> int:
        """Where the occasion is named that is held, behind whose it is ("10일 열린 교육부의 심사에서"), else `k`."""
        form, of = self.tokens[i].form, self.cue.sets["of"]
        if form is None or not cues_.passive(form, self.cue) or self.tokens[k].noun.particle not in of:
            return k
        for n in range(k + 1, min(len(self.tokens), k + 1 + _FARTHEST)):
            token = self.tokens[n]
            if token.form or token.mention or token.speech or token.comma or token.noun.role:
                return n if self.occasion(n) and not (token.form or token.mention) else k
        return k

    def is_what(self, i: int) -> bool:
        """Whether a clause tells of the noun that the sentence says something is ("가나는 지난해 선 회사다")."""
        last = self.tokens[-1]
        if last.form is None or last.what or not self.cue.has("being", last.form.stem):
            return False
        return not any(t.form or t.noun.role or t.comma for t in self.tokens[i + 1 : -1])

    def unspoken(self, i: int) -> bool:
        """Whether nobody is named behind what is said who says it ("시가 5일 회의를 열고 …하겠다고 밝혔다")."""
        for token in self.tokens[i + 1 :]:
            if token.form or token.role in ("topic", "subject"):
                return token.form is not None
        return False

    def head(self, i: int) -> int | None:
        """The noun that a clause stands before; None where that is an empty word."""
        end = len(self.tokens)
        for k in range(i + 1, min(end, i + 1 + _FARTHEST)):
            token = self.tokens[k]
            if token.form or token.mention or token.speech or token.text in self.cue.sets["empty_nouns"]:
                return None
            if token.noun.role == "time":
                continue
            if token.noun.role or token.comma or k + 1 == end:
                k = self._held(i, k)
                return k if token.noun.head not in self.cue.sets["empty_nouns"] else None
        return None


def _quoted(token: Token) -> bool:
    """Whether a verb ends what is said."""
    return token.form is not None and token.form.ending == "quoted"
