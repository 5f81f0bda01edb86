"""The nouns every room passes on: frozen values, and the one error a user is shown."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Literal

Status = Literal[
    "occurred", "ongoing", "planned", "proposed", "conditional", "cancelled", "postponed", "denied"
]
Severity = Literal["error", "warning", "info"]
Role = Literal["agent", "speaker", "participant", "recipient", "object"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
SentenceKind = Literal["body", "heading", "item", "caption", "furniture"]
Rung = Literal["option", "sidecar", "front matter", "metadata", "header", "url", "file name", "properties"]
"""Where a document's own date came from, highest first (the document-date ladder)."""
Occasion = Literal["meeting", "issued"]
"""What the heading of minutes or of a release dates."""

VerdictLabel = Literal["supported", "refuted", "conflicting", "not_enough_info"]
SlotName = Literal["event", "date", "actor", "status", "number", "place"]

STATUSES: tuple[Status, ...] = (
    "occurred",
    "ongoing",
    "planned",
    "proposed",
    "conditional",
    "cancelled",
    "postponed",
    "denied",
)


DONE: tuple[Status, ...] = ("occurred", "ongoing")
"""What has come about, and what has begun to."""

TO_COME: tuple[Status, ...] = ("planned", "proposed", "conditional")
"""What has not come about yet."""

UNDONE: tuple[Status, ...] = ("cancelled", "postponed", "denied")
"""What has not come about as it was to."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""The worst first."""


class RelocateError(Exception):
    """Bad input, told in one sentence: what, where, what to do; `source` is the file that could not be read."""

    source: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A date as exact as the words were: an interval plus how it was said, never a moment.

    `edtf` is ISO 8601-2 / EDTF text, None where the expression has no place on the calendar (a duration,
    "now"). `first` and `last` are inclusive outer bounds, None where open or unknown. `grain` is the
    granularity (day, week, month, quarter, half, season, year, decade, century, hour, minute, …), `mod` a
    TIMEX3 modifier in lower case, `timex` the TIMEX3 value (empty for what TIMEX3 does not mark: the name of a
    period), and `anchor` what the value was resolved against and why, None for absolute dates.
    """

    edtf: str | None
    first: date | None
    last: date | None
    grain: str
    timex: str
    mod: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document: `text` stands at `start` to `end` (code points, exclusive)."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Number(Span):
    """An amount in a document: `value` in `unit` ("won", "m2", the counted noun), None for a range or where not read.

    `low` and `high` are what it lies between, inclusive, None where open; an exact one has both.
    """

    value: float | None = None
    unit: str = ""
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading or list item: its offsets, its language and what it is on the page."""

    start: int
    end: int
    lang: str
    kind: SentenceKind = "body"


@dataclass(frozen=True, slots=True)
class Document:
    """One text as read, with what the file says of itself.

    `id` is what everything found here cites as its source. `written` is the day that its sentences count from
    where its heading tells another than `published`: the meeting of minutes, the issue of a release (`occasion`).
    `body` is the offset at which the text proper begins (after front matter). `encoding` is what the bytes were
    told or said to be where not UTF-8, `format` the ending that names the format it was read in. `updated` is when
    the text was last touched, where that is told apart from `published`, and dates nothing. `locators` are offsets
    from which on the text stands on a page or at a time of the original ("p. 3"). `sentences` and `lines`
    (offsets of line starts) are filled by the text room.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    lang: str | None = None
    published: When | None = None
    published_from: Rung | None = None
    updated: When | None = None
    written: When | None = None
    occasion: Occasion | None = None
    body: int = 0
    encoding: str | None = None
    format: str | None = None
    locators: tuple[tuple[int, str], ...] = ()
    sentences: tuple[Sentence, ...] = ()
    lines: tuple[int, ...] = (0,)

    @property
    def reference(self) -> When | None:
        """The day against which what the document says is future or past."""
        return self.written or self.published

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column (both from 1, columns in code points) of an offset."""
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def locator(self, offset: int) -> str | None:
        """The page or time of the original at which an offset stands, where it has such."""
        before = bisect_right(self.locators, offset, key=lambda each: each[0])
        return self.locators[before - 1][1] if before else None


@dataclass(frozen=True, slots=True)
class Mention:
    """A time expression in a document.

    `scope` is the interval an event dated by it gets, where prepositions or a partner make it differ from
    `when` ("since 2017" means `2017/..`). `problem` says why the value is not settled: `impossible` (no
    such date), `ambiguous` (see `alternatives`), `unresolved` (nothing to anchor it on), `reversed` (a range
    that ends before it begins), `conflicting` (it says two dates). `row`, `slots` and `direction` explain how the
    value came about. `name`: the expression is a proper name or part of one ("the 2020 Olympics", "the Meiji era")
    and dates nothing.
    """

    start: int
    end: int
    text: str
    type: TimexType
    when: When
    scope: When | None = None
    row: str = ""
    slots: tuple[tuple[str, str], ...] = ()
    direction: str | None = None
    problem: str | None = None
    alternatives: tuple[When, ...] = ()
    name: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor as it takes part in an event: whom the words mean (`id`, `name`, `kind`) and what they say."""

    id: str
    name: str
    kind: str
    surface: str
    role: Role


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a report of an event stands: document, place and the words themselves.

    `published` is the EDTF text of the document's own date, `published_from` its rung of the ladder; `locator` is
    the page or time of the original ("p. 3"), where it has such.
    """

    source: str
    line: int
    column: int
    start: int
    end: int
    quote: str
    published: str | None = None
    published_from: str | None = None
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """From one event to another by id: `fulfils`, `reschedules`, `cancels`; `reason` says why, for a reader."""

    kind: str
    id: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """A predicate that happened, happens, is planned, proposed, denied or cancelled at a time.

    `when` is None for an undated event clause. `evidence[0]` is the clause the event was read from, the
    rest are further reports of the same event; `sources` counts the documents among them. `inferred`: the
    date is a bound that follows from the saying, not a date in the text. `rejected`: a person struck it out.
    `attribution` is who says so by name: a speaker or source in the text, whose own words (`direct`) or reported
    ones they are, else the publisher (`direct` None).
    """

    id: str
    when: When | None
    status: Status
    title: str
    evidence: tuple[Evidence, ...]
    kind: str = "other"
    actors: tuple[Participant, ...] = ()
    places: tuple[Span, ...] = ()
    numbers: tuple[Number, ...] = ()
    inferred: bool = False
    superseded: bool = False
    rejected: bool = False
    trigger: Span | None = None
    mention: Mention | None = None
    attribution: str | None = None
    direct: bool | None = None
    sources: int = 1
    links: tuple[Link, ...] = ()
    order: str | None = None

    @property
    def source(self) -> str:
        """The document the event was read from."""
        return self.evidence[0].source


@dataclass(frozen=True, slots=True)
class Reading:
    """One document with all that was found in it, in document order; undated event clauses included.

    `residue` are words that look like a time but were not understood. A document of already extracted events
    (JSON, the plain notation) has events only.
    """

    document: Document
    mentions: tuple[Mention, ...] = ()
    residue: tuple[Span, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One input as it was read: what it says of itself (dates as EDTF text), how much of it, what to look at.

    `characters` and `events` count what was read and found; `warnings` are sentences. Of what could not be read
    there is nothing but these.
    """

    id: str
    format: str | None = None
    encoding: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: Rung | None = None
    updated: str | None = None
    lang: str | None = None
    characters: int = 0
    events: int = 0
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Dated events of many documents, merged and ordered."""

    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor over a whole timeline: the names it went by and what it did when (dates as EDTF text).

    `company` are those it acts with: id, name and in how many events, most first.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    events: int
    first: str | None
    last: str | None
    statuses: tuple[tuple[str, int], ...]
    company: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A replacement for the span of a finding's document that would settle it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found wrong, at its place."""

    code: str
    name: str
    severity: Severity
    message: str
    source: str
    line: int
    column: int
    start: int
    end: int
    text: str
    corrections: tuple[Correction, ...] = ()
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing that a claim says, what the sources say of it, and where: `found` None where they do not."""

    slot: SlotName
    label: VerdictLabel
    claimed: str | None
    found: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Nearest:
    """An event near to what is claimed: its title and date, the share of the claim's words that it tells.

    `missing` are the slots that it leaves open or contradicts and the words that it lacks.
    """

    title: str
    edtf: str | None
    status: str
    share: float
    missing: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Verdict:
    """What sources say of a claim: a label that follows from the slots, and the nearest events where it is open.

    `place` is where the claim stands in a draft, None for one given by itself. `unchecked` says why a sentence is
    no claim that sources could bear out (`opinion`, `forecast`, `nothing to check`), None where it is one.
    """

    claim: str
    verdict: VerdictLabel
    slots: tuple[Slot, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    place: Evidence | None = None
    unchecked: str | None = None
