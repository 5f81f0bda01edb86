"""From the SOURCES of a command line to readings; what could not be read is told on stderr."""

from __future__ import annotations

from collections.abc import Sequence

from relocate_cli import corpus, pipeline, read
from relocate_cli.cache import Cache
from relocate_cli.cli import inputs
from relocate_cli.cli.registering import register
from relocate_cli.cli.reporting import report
from relocate_cli.cli.saying import say
from relocate_cli.corpus import Corpus
from relocate_cli.model import RelocateError, When


def publication(text: str | None, option: str = "--published") -> When | None:
    """The date given with an option, read as front matter is; RelocateError if it is none."""
    try:
        return None if text is None else read.parse_published(text)
    except ValueError as error:
        raise RelocateError(f"{option}: {error}") from None


def load(
    sources: list[str] | None,
    published: str | None,
    encoding: str | None,
    quiet: bool,
    own: str | None = None,
    how: read.How | None = None,
    *,
    find: corpus.Find = pipeline.read,
    piped: bool = False,
    empty: bool = False,
    coverage: bool = True,
    told: Sequence[str] | None = None,
    jobs: int = 1,
    cache: Cache | None = None,
) -> Corpus:
    """Read the sources and report on stderr; RelocateError if there is nothing to read or nothing readable.

    Without sources: `./seeds`, or standard input where a command is made for pipes (`piped`). `own` is the file
    of the user's actors, `how` is what else the user wishes of reading. `empty`: that nothing is readable is an
    answer, too. Without `coverage` the caller tells it; `told` are errors that were told before, and so was
    the report.
    """
    paths, source, day = (
        inputs.paths(sources, piped),
        inputs.pipe if piped else inputs.stdin,
        publication(published),
    )
    register(paths, own)
    gathered = corpus.gather(
        paths, stdin=source, published=day, encoding=encoding, how=how, find=find, jobs=jobs, cache=cache
    )
    lost = bool(gathered.errors) and not gathered.readings and not empty
    for error in gathered.errors[:-1] if lost else gathered.errors:
        if str(error) not in (told or ()):
            say(f"relocate: {error}")
    if lost:
        raise gathered.errors[-1]
    if not quiet and told is None:
        report(gathered, coverage)
    return gathered


def code(gathered: Corpus, found: bool = False) -> int:
    """The exit code: 2 if a source could not be read, else 1 if something was found."""
    return 2 if gathered.errors else 1 if found else 0
