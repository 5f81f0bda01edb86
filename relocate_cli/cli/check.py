"""relocate check"""

from __future__ import annotations

import typer

from relocate_cli import claims, timeline
from relocate_cli.cli import claim_options as c
from relocate_cli.cli import options as o
from relocate_cli.cli import reading_options as r
from relocate_cli.cli.caching import cache
from relocate_cli.cli.claiming import asked
from relocate_cli.cli.loading import code, load, publication
from relocate_cli.cli.output import choose, emit
from relocate_cli.cli.saying import say
from relocate_cli.cli.verdicts import explained, labels, summary
from relocate_cli.show import View


def run(
    words: c.Words = None,
    claims_file: c.Claims = None,
    draft: c.Draft = None,
    against: c.Against = None,
    written: c.Written = None,
    fail_on: c.FailOn = "refuted,conflicting",
    explain: c.Explain = False,
    as_json: o.AsJson = False,
    to: c.To = None,
    output: o.Output = None,
    bom: o.Bom = False,
    published: o.Published = None,
    encoding: o.Encoding = None,
    text_column: r.TextColumn = None,
    date_column: r.DateColumn = None,
    registry: o.Registry = None,
    save_sources: r.SaveSources = None,
    allow_private: r.AllowPrivate = False,
    jobs: r.Jobs = 1,
    no_cache: r.NoCache = False,
    quiet: o.Quiet = False,
) -> None:
    """Whether sources bear out a claim, with the words that do; exit code 1 if one is refuted or conflicting.

    A claim is compared slot by slot (event, date, actor, status, number, place) with every passage of the sources
    that tells the same event: the same act, and three quarters of the claim's weighted words, all names and things
    among them, for which the title and the sentences beside may stand. A report's beginning is of its month. It is

    supported if one such passage bears out every slot: its date in the claimed one, no plan for what came about, each
    number that of its own year, place, thing and verb, and no word that turns it ("only", "if", "denied");

    refuted if such a passage contradicts exactly one slot and leaves no doubt about the rest: a date apart, another
    actor or place of a thing with a name (not of what each does for itself, such as moving), another number (no part,
    rate, aim, other time or rounding), what did not happen or was called off, what by a report's day was to come; or
    if a claim repeats a sentence but for a number, a date, "not" or the contrary of a decision;

    conflicting if two documents do the one and the other for something by one name that happens once;

    the same by the nearest passage alone if all but the event is borne out, a telling number or a day pins it (across
    languages also a place, actor or date) and it does and names nothing else, or if only its number differs and
    stands nowhere; else by the likeliest passage as a whole that tells act, numbers, dates, names and things, or has
    another number; else by numbers or parts that come to it, dates of a delay, all but actor or place, or "already";

    not_enough_info in all other cases, with the nearest events and what they lack, whatever words are alike.
    """
    failing, day = labels(fail_on), publication(written, "--written")
    asking = asked(words or [], claims_file, draft, against or [], encoding)
    target = choose("verdict", as_json, to, output, asking.sources, bom)
    how = r.how(text_column, date_column, save_sources, allow_private)
    kept = cache(no_cache)
    gathered = load(asking.sources, published, encoding, quiet, registry, how, jobs=jobs, cache=kept)
    sources = claims.Sources(asking.others(gathered.readings), timeline.mentions(gathered.readings))
    checked = asking.check(sources, day)
    verdicts = [found.verdict for found in checked]
    view = View(bom=bom, notes=explained(checked) if explain else None, draft=asking.draft_text)
    emit("verdict", verdicts, target, output, view)
    if not quiet:
        say(summary(verdicts))
    failed = any(v.verdict in failing and v.unchecked is None for v in verdicts)
    raise typer.Exit(code(gathered, failed))
