"""Web addresses, fetched from a server on this machine: redirects, bounds, copies, and what is never fetched."""

from __future__ import annotations

import gzip
import ipaddress
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from relocate_cli import read
from relocate_cli.model import Document, RelocateError
from relocate_cli.read import Columns, How, Item, Web, _copies, _web
from tests.read.pages import pages
from tests.read.pdfs import lines, pdf

PAGE = next(page for page in pages() if page.name == "ko-agency-a")
KOREAN = "<html><p>시는 지난 5일 회의를 열었다.</p></html>".encode("cp949")


class Handler(BaseHTTPRequestHandler):
    """Answers by the path; `seen` are the requests."""

    seen: ClassVar[list[tuple[str, str | None]]] = []

    def do_GET(self) -> None:
        self.seen.append((self.path, self.headers.get("User-Agent")))
        answers: dict[str, tuple[int, dict[str, str], bytes]] = {
            "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.html),
            "/korean": (200, {"Content-Type": "text/html; charset=EUC-KR"}, KOREAN),
            "/report.php?id=7": (
                200,
                {"Content-Type": "application/pdf"},
                pdf([lines(["The council met on Monday."])]),
            ),
            "/plain.txt": (200, {"Content-Type": "application/octet-stream"}, b"The council met on Monday."),
            "/packed": (
                200,
                {"Content-Type": "text/plain", "Content-Encoding": "gzip"},
                gzip.compress(b"The council met."),
            ),
            "/bomb": (200, {"Content-Encoding": "gzip"}, gzip.compress(b" " * 3_000_000)),
            "/bad": (200, {"Content-Encoding": "gzip"}, b"not gzip"),
            "/large": (200, {}, b"x" * 2_000_001),
            "/moved": (302, {"Location": "/page"}, b""),
            "/round": (301, {"Location": "/round"}, b""),
            "/away": (302, {"Location": "file:///etc/hostname"}, b""),
            "/inside": (302, {"Location": "http://[::ffff:10.0.0.1]/"}, b""),
            "/empty": (200, {"Content-Type": "text/html"}, b""),
        }
        status, fields, body = answers.get(self.path, (404, {}, b"gone"))
        self.send_response(status)
        for name, value in fields.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) + (100 if self.path == "/short" else 0)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(_web, "_LIMIT", 2_000_000)
    serving = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Handler.seen.clear()
    thread = threading.Thread(target=serving.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{serving.server_port}"
    serving.shutdown()
    serving.server_close()
    thread.join()


def items(*addresses: str, private: bool = True, save: str | None = None) -> list[Item]:
    return list(read.read(addresses, bytes, None, How(Columns(), Web(private, save))))


def document(address: str) -> Document:
    (item,) = items(address)
    assert isinstance(item, Document), item
    return item


def test_a_page_is_fetched_and_named_by_its_address(server: str) -> None:
    found = document(f"{server}/page")
    assert (found.id, found.title, found.publisher) == (f"{server}/page", PAGE.title, PAGE.publisher)
    assert (found.published and found.published.edtf, found.format) == (PAGE.published, "html")
    assert [agent.split("/")[0] for _, agent in Handler.seen if agent] == ["relocate"]


def test_what_the_server_says_of_it_counts(server: str) -> None:
    assert document(f"{server}/korean").encoding == "cp949"
    report = document(f"{server}/report.php?id=7")
    assert (report.format, report.text) == ("pdf", "The council met on Monday.\n")
    assert document(f"{server}/plain.txt").format == "txt"
    assert document(f"{server}/packed").text == "The council met."


def test_it_follows_where_it_is_led(server: str) -> None:
    found = document(f"{server}/moved")
    assert (found.id, found.title) == (f"{server}/moved", PAGE.title)
    assert len(items(f"{server}/page", f"{server}/page")) == 1


def test_copies_are_kept_and_read_as_what_was_fetched(server: str, tmp_path: Path) -> None:
    folder = tmp_path / "kept" / "here"
    for _ in range(2):
        (fetched,) = items(f"{server}/korean", save=str(folder))
    (kept,) = read.read([str(folder)], bytes)
    assert isinstance(fetched, Document)
    assert isinstance(kept, Document)
    assert (kept.text, kept.url) == (fetched.text, f"{server}/korean")
    assert sorted(path.suffix for path in folder.iterdir()) == [".html", ".toml"]
    assert (folder / "sources.toml").read_text().count("[[source]]") == 1


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/nothing", "the server answers 404; check the address"),
        ("/round", "led on more than 5 times; give the address it leads to"),
        ("/away", "leads to no web address"),
        ("/large", "larger than 2 MB; fetch and split it"),
        ("/bomb", "larger than 2 MB; fetch and split it"),
        ("/bad", "packed in a way that cannot be read"),
        ("/empty", "empty, there is nothing to read"),
    ],
)
def test_answers_that_cannot_be_read(server: str, path: str, message: str) -> None:
    (item,) = items(server + path)
    assert isinstance(item, RelocateError)
    assert message in str(item)
    assert str(item).startswith(f"{server}{path}: ")


def test_this_machine_is_not_asked_unless_allowed(server: str) -> None:
    port = server.rpartition(":")[2]
    own = ("10.1.2.3", "[::1]", "[fe80::1]", "169.254.169.254", "0.0.0.0", "2130706433", "[::ffff:127.0.0.1]")
    for address in (f"{server}/page", f"http://localhost:{port}/page", *(f"http://{each}/" for each in own)):
        (item,) = items(address, private=False)
        assert "is of this machine or its own network; add --allow-private" in str(item), address
    assert Handler.seen == []


def test_a_redirect_into_the_own_network_is_not_followed(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = ipaddress.ip_address
    monkeypatch.setattr(
        ipaddress, "ip_address", lambda place: real("8.8.8.8" if place == "127.0.0.1" else place)
    )
    (item,) = items(f"{server}/inside", private=False)
    assert "is of this machine or its own network" in str(item)
    assert [path for path, _ in Handler.seen] == ["/inside"]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("http://", "no web address"),
        ("http://[::1", "no web address"),
        ("http://a b/", "no web address"),
        ("https://127.0.0.1:0/", "no web address"),
        ("http://user:secret@127.0.0.1/", "a name and password in an address are not sent"),
        ("http://" + "a" * 70 + ".example/", "no such host, or no network"),
        ("http://127.0.0.1:1/", "the server takes no connection; check the address"),
    ],
)
def test_addresses_that_are_none(address: str, message: str) -> None:
    (item,) = items(address)
    assert message in str(item)


def test_another_address_goes_on_after_one_that_fails(server: str) -> None:
    found = items(f"{server}/nothing", f"{server}/page")
    assert [type(item) for item in found] == [RelocateError, Document]


def test_names_of_copies_stay_in_their_folder() -> None:
    names = [
        _copies.name(address, ending)
        for address, ending in (
            ("https://a.example/x/../../etc/passwd", None),
            ("https://a.example/", ".html"),
            ("https://a.example/진주/회의.pdf?x=1", None),
            ("https://a.example/" + "x" * 500, ".pdf"),
            ("https://a.example/%2e%2e/\\..", None),
        )
    ]
    assert len(set(names)) == len(names)
    for name in names:
        assert "/" not in name
        assert "\\" not in name
        assert not name.startswith(".")
        assert len(name) < 110
    assert names[2].endswith(".pdf")
