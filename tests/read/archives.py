"""Zip files for the tests of what is read out of them."""

from __future__ import annotations

import io
import zipfile

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip file with these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return stream.getvalue()


def locked(data: bytes) -> bytes:
    """A zip file whose parts say that they are encrypted (APPNOTE 4.4.4, bit 0)."""
    marked = bytearray(data)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            marked[at + place] |= 1
            at = data.find(sign, at + 1)
    return bytes(marked)


BOMB = f"""{HEAD}<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><x>&c;</x>"""
"""The billion laughs (CVE-2003-1564), made small."""

OUTSIDE = f'{HEAD}<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'
"""An entity from a file that was never named."""
