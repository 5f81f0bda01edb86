"""Finds a part of a document that was not read as it was written.

Replacement characters, control characters and letters of another encoding ("â€™") stand where something else stood;
a date among them may be missing. Save the text again as UTF-8, or name its encoding with `--encoding`.

Severity: warning.

Wrong:
    # published: 2025-12-11
    The council\ufffds office opened in 2019.

Wrong:
    # published: 2025-12-11
    협의회는 ??18.3.27 사무소를 열었다.

Right:
    # published: 2025-12-11
    협의회는 2018년 3월 27일 사무소를 열었다.

Right:
    # published: 2025-12-11
    The council's office opened in 2019.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relocate_cli.model import Finding
from relocate_cli.rules.case import Case
from relocate_cli.rules.finding import in_document

_BROKEN = re.compile(
    "\ufffd|[\x01-\x08\x0e-\x1f]|â€[\x80-\xbf™œ\u009d“”˜]|Ã[\x80-\xbf]|Â[\xa1-\xbf]|\\?{2,}(?=\\d{2}\\.\\d)"
)
"""The replacement character, control characters, UTF-8 read as Windows-1252, and apostrophes lost before a year."""


def check(case: Case) -> Iterator[Finding]:
    """Report the first unreadable place of each document, with how many there are."""
    for reading in case.readings:
        document = reading.document
        if not document.sentences:
            continue
        hits = [hit.span() for hit in _BROKEN.finditer(document.text, document.body)]
        if hits:
            more = f" ({len(hits)} in this document)" if len(hits) > 1 else ""
            message = f"what stands here is not what was written{more}; save it again, or name its --encoding"
            yield in_document(__name__, document, *hits[0], message, "warning")
