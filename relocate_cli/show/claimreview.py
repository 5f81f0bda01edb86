"""schema.org ClaimReview (JSON-LD) of one verdict, as fact-checking pages carry it (https://schema.org/ClaimReview)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TextIO

from relocate_cli.model import RelocateError, Verdict
from relocate_cli.show import Item, View
from relocate_cli.show._objects import to_json
from relocate_cli.show._rows import because, cited

KINDS = ("verdict",)

_RATINGS = {"supported": 5, "refuted": 1, "conflicting": 3}
"""On the scale from worst to best that ClaimReview asks for; what is not known has no number."""


def write(kind: str, items: Sequence[Item], stream: TextIO, view: View) -> None:
    """Write one claim's review; RelocateError for several, which are several pages."""
    verdicts = [item for item in items if isinstance(item, Verdict) and item.unchecked is None]
    if len(verdicts) != 1:
        raise RelocateError(f"claimreview is for one claim, not {len(verdicts)}; use --to jsonl for several")
    stream.write(to_json(_review(verdicts[0])) + "\n")


def _review(verdict: Verdict) -> dict[str, Any]:
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": verdict.verdict.replace("_", " ")}
    if verdict.verdict in _RATINGS:
        rating |= {"ratingValue": _RATINGS[verdict.verdict], "bestRating": 5, "worstRating": 1}
    evidence = {cited(e): e for slot in verdict.slots for e in slot.evidence}
    works = [{"@type": "CreativeWork", "name": name, "text": e.quote} for name, e in evidence.items()]
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": verdict.claim,
        "reviewRating": rating,
        "reviewBody": because(verdict),
        "itemReviewed": {"@type": "Claim", "text": verdict.claim},
        "citation": works,
    }
