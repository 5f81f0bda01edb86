"""The kinds of events: a closed vocabulary, each with what it means and where the distinction comes from."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """What a kind of event means, and its source."""

    definition: str
    source: str


_ACE = "ACE 2005 English Annotation Guidelines for Events 5.4.3"
_SITES = "Special Act on the Construction and Development of Innovation Cities (Korea)"

EVENT_KINDS: dict[str, Kind] = {
    "announcement": Kind(
        "a plan, decision, result or call is made public", "TimeML annotation guidelines 1.2.1: REPORTING"
    ),
    "meeting": Kind(
        "people come together: a meeting, briefing, visit, ceremony, festival, course or contest",
        f"{_ACE}: Contact.Meet",
    ),
    "proposal": Kind(
        "something is asked for, suggested, submitted or petitioned for",
        "TimeML annotation guidelines 1.2.1: I_ACTION",
    ),
    "designation": Kind(
        "a site, body, person or work is designated, selected, certified or awarded a prize",
        f"{_SITES}: designation of districts",
    ),
    "agreement": Kind(
        "parties sign or conclude an agreement", "TimeML annotation guidelines 1.2.1: I_ACTION"
    ),
    "appointment": Kind(
        "somebody is named to an office, takes it or leaves it",
        f"{_ACE}: Personnel.Nominate, Start-Position, End-Position",
    ),
    "establishment": Kind(
        "a body, team, office or service is set up or opens", f"{_ACE}: Business.Start-Org"
    ),
    "legislation": Kind(
        "a law, ordinance or rule is moved, passed, amended, repealed or takes effect",
        "National Assembly Act (Korea): stages of a bill",
    ),
    "construction": Kind("something is built, or work on it begins", f"{_SITES}: development projects"),
    "relocation": Kind("a body, its seat or staff moves", f"{_SITES}: relocation of public institutions"),
    "completion": Kind("a project, procedure or work comes to its end", f"{_SITES}: completion of projects"),
    "funding": Kind(
        "money or goods are budgeted, paid, granted, invested or donated",
        f"{_ACE}: Transaction.Transfer-Money",
    ),
    "election": Kind("people vote, or somebody is elected", f"{_ACE}: Personnel.Elect"),
    "statement": Kind("somebody says something", "TimeML annotation guidelines 1.2.1: REPORTING"),
    "other": Kind("anything else that happens", "none of the above"),
}
"""Kinds by name; `lang/*/events.toml` has the words that tell them, row by row of the same name."""
