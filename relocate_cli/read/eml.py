"""Mail messages (RFC 5322): subject, sender, date, the text, and what is attached, by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from relocate_cli import dates
from relocate_cli.model import Document, RelocateError
from relocate_cli.read import _encoding, _stamps
from relocate_cli.read._content import Content

if TYPE_CHECKING:
    from email.message import EmailMessage

_KOREAN = 9 * 60


def fits(content: Content) -> bool:
    """Whether it begins with fields of a header, a sender and a date among them."""
    head = re.split(rb"\r?\n\r?\n", content.data[:20_000], maxsplit=1)[0].lower()
    begins = re.match(rb"[a-z][a-z0-9-]{1,40}:", head) is not None
    return begins and all(re.search(rb"(?m)^" + field, head) for field in (b"from:", b"date:"))


def read(content: Content) -> Iterator[Document | RelocateError]:
    """The one document of a message."""
    from email.parser import BytesParser
    from email.policy import default

    message = BytesParser(policy=default).parsebytes(content.data)
    if not message.keys():
        raise RelocateError(
            f"{content.source}: no mail message, it has no header; give it the ending of what it is"
        )
    title = _field(message, "subject")
    body, document = _body(message, content)
    names = [name for part in message.walk() if (name := _name(part))]
    lines = [
        f"# {title}\n\n" if title else "",
        body.strip() + "\n",
        *(f"\n[Attachment: {name}]" for name in names),
    ]
    if not any(map(str.isalnum, body)):
        raise RelocateError(f"{content.source}: no text in this message")
    stamp = _stamps.parse(_field(message, "date") or "")
    korean = len(re.findall("[가-힣]", body)) * 2 > len(re.findall("[A-Za-z]", body))
    ahead = _KOREAN if korean and stamp and not stamp.ahead else None
    day = dates.when(dates.of_date(stamp.seen(ahead))) if stamp else None
    yield replace(
        document,
        text="".join(lines).rstrip() + "\n",
        title=title,
        publisher=re.sub(r"\s*<[^<>]*>\s*\Z", "", _field(message, "from") or "").strip('" ') or None,
        published=day,
        published_from="metadata" if day else None,
    )


def _body(message: EmailMessage, content: Content) -> tuple[str, Document]:
    """The text of a message, plain if it has one, else that of its page."""
    from relocate_cli.read import _html

    for kind in ("plain", "html"):
        try:
            part = message.get_body(preferencelist=(kind,))
        except (KeyError, ValueError, AttributeError):
            part = None
        data = part.get_payload(decode=True) if part else None
        if not isinstance(data, bytes) or not data.strip() or part is None:
            continue
        inner = replace(content, data=data, charset=part.get_content_charset())
        if kind == "html":
            found = _html.read(_html.decode(inner)[0], inner)
            return re.sub(r"\A# [^\n]*\n+", "", found.text), Document(content.name, "", lang=found.lang)
        text, told = _text(inner)
        return text.replace("\r\n", "\n").replace("\r", "\n"), Document(content.name, "", encoding=told)
    return "", Document(content.name, "")


def _text(content: Content) -> tuple[str, str | None]:
    """The plain text in the encoding that the message names, if it is one and fits."""
    if content.charset and not content.encoding:
        try:
            name = _encoding.check(content.charset)
            return content.data.decode(name), None if name == "utf-8" else name
        except (RelocateError, ValueError):
            pass
    return _encoding.decode(content.data, content.source, content.encoding)


def _field(message: EmailMessage, name: str) -> str | None:
    """A field of the header on one line; None where it is missing or its encoding is beyond repair."""
    try:
        value = message.get(name)
    except (ValueError, IndexError, AttributeError, LookupError, TypeError):
        return None
    text = " ".join(str(value).split()) if value is not None else ""
    return text.encode("utf-8", "replace").decode("utf-8") or None


def _name(part: object) -> str | None:
    try:
        name = part.get_filename()  # type: ignore[attr-defined]
    except (ValueError, IndexError, AttributeError, LookupError, TypeError):
        return None
    return " ".join(str(name).split())[:200].encode("utf-8", "replace").decode("utf-8") if name else None
