"""Addresses that the user gives: the one thing that is fetched, by urllib3 (MIT, no dependencies), the extra `web`.

Chosen over httpx and requests, which bring four packages more for what is one request; the standard library's client
would leave redirects, bounds and the checking of names to us.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Iterator
from time import monotonic
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

from relocate_cli.model import RelocateError
from relocate_cli.read._content import Content
from relocate_cli.read._extras import need
from relocate_cli.read._how import Web, is_address

_LIMIT = 50_000_000
"""Largest answer in bytes, unpacked."""

_REDIRECTS = 5
_CONNECT, _READ, _ALL = 10.0, 30.0, 120.0
"""Seconds to connect, between two pieces, and for all of an answer."""

_PIECE = 65_536
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "text/csv": ".csv",
    "text/markdown": ".md",
    "text/vtt": ".vtt",
    "application/zip": ".zip",
    "application/epub+zip": ".epub",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "application/rtf": ".rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/hwp+zip": ".hwpx",
    "application/x-hwp": ".hwp",
}
"""Media types that name a format (IANA); of all others the address or the content tells it."""


class Answer(NamedTuple):
    """What an address gave: the address it led to, the bytes, what the server says of them."""

    url: str
    data: bytes
    charset: str | None
    ending: str | None


def fetch(address: str, web: Web) -> Answer:
    """What is at an address; RelocateError says in one sentence why it cannot be had."""
    library = need("urllib3", "web", address)
    url, until = address, monotonic() + _ALL
    for _ in range(_REDIRECTS + 1):
        parts = _split(url, address)
        with _open(library, parts, web, address) as response:
            if response.status in (301, 302, 303, 307, 308) and (target := response.headers.get("Location")):
                url = urljoin(url, target)
                continue
            if response.status != 200:
                raise RelocateError(f"{address}: the server answers {response.status}; check the address")
            kind, charset = _kind(response.headers.get("Content-Type", ""))
            return Answer(
                url, b"".join(_pieces(library, response, address, until)), charset, _ENDINGS.get(kind)
            )
    raise RelocateError(f"{address}: led on more than {_REDIRECTS} times; give the address it leads to")


def content(address: str, web: Web, encoding: str | None) -> Content:
    """What is at an address as the content of a file that goes by it; a copy is kept where wanted."""
    answer = fetch(address, web)
    if web.save:
        from relocate_cli.read._copies import keep

        keep(address, answer.url, answer.data, answer.ending, web.save)
    return Content(
        address, answer.data, encoding, charset=answer.charset, url=answer.url, ending=answer.ending
    )


def _split(url: str, address: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or port == 0 or not is_address(url) or any(letter.isspace() for letter in url):
        raise RelocateError(f"{address}: {'no' if url == address else 'leads to no'} web address")
    if parts.username is not None or parts.password is not None:
        raise RelocateError(
            f"{address}: a name and password in an address are not sent; fetch it with a browser"
        )
    return parts


def _open(library: Any, parts: SplitResult, web: Web, address: str) -> Any:
    """The answer to one request, its body not yet read. The address that was checked is the one connected to."""
    port = parts.port or (443 if parts.scheme.lower() == "https" else 80)
    host = parts.hostname or ""
    try:
        name = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise RelocateError(f"{address}: no web address") from None
    path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
    headers = {
        "Host": parts.netloc.lower() if host.isascii() else name,
        "User-Agent": _agent(),
        "Accept": "*/*",
    }
    timeout = library.Timeout(connect=_CONNECT, read=_READ)
    failure = ""
    for place in _places(name, port, web, address):
        secure = {"server_hostname": name, "assert_hostname": name} if parts.scheme.lower() == "https" else {}
        pool = (library.HTTPSConnectionPool if secure else library.HTTPConnectionPool)(place, port, **secure)
        try:
            return pool.urlopen(
                "GET",
                path,
                headers=headers,
                redirect=False,
                retries=False,
                timeout=timeout,
                preload_content=False,
            )
        except library.exceptions.HTTPError as error:
            failure = _reason(library, error)
    raise RelocateError(f"{address}: {failure}")


def _places(name: str, port: int, web: Web, address: str) -> list[str]:
    """The network addresses of a host, at most three; RelocateError where one is not of the open network."""
    try:
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise RelocateError(f"{address}: no such host, or no network") from None
    places = list(dict.fromkeys(str(each[4][0]).partition("%")[0] for each in found))
    for place in places:
        known = ipaddress.ip_address(place)
        mapped = getattr(known, "ipv4_mapped", None) or known
        if not web.private and not (mapped.is_global and not mapped.is_multicast):
            raise RelocateError(
                f"{address}: {place} is of this machine or its own network; add --allow-private to fetch it"
            )
    return places[:3]


def _pieces(library: Any, response: Any, address: str, until: float) -> Iterator[bytes]:
    size = 0
    try:
        for piece in response.stream(_PIECE, decode_content=True):
            size += len(piece)
            if size > _LIMIT:
                raise RelocateError(f"{address}: larger than {_LIMIT // 1_000_000} MB; fetch and split it")
            if monotonic() > until:
                raise RelocateError(f"{address}: slower than {_ALL:.0f} seconds; try again later")
            yield piece
    except library.exceptions.HTTPError as error:
        raise RelocateError(f"{address}: {_reason(library, error)}") from None


def _reason(library: Any, error: Exception) -> str:
    kinds = library.exceptions
    if isinstance(error, kinds.NewConnectionError):
        return "the server takes no connection; check the address"
    if isinstance(error, kinds.TimeoutError):
        return "the server does not answer in time; try again later"
    if isinstance(error, kinds.SSLError):
        return "its certificate is not accepted; the address may be wrong"
    if isinstance(error, kinds.DecodeError):
        return "the answer is packed in a way that cannot be read"
    return "the answer breaks off; try again later"


def _kind(said: str) -> tuple[str, str | None]:
    """The media type and charset of a Content-Type field."""
    kind, _, rest = said.partition(";")
    charset = re.search(r"(?i)charset\s*=\s*[\"']?([\w:.-]{2,30})", rest)
    return kind.strip().lower(), charset[1] if charset else None


def _agent() -> str:
    from relocate_cli import __version__

    return f"relocate/{__version__}"
