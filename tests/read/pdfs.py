"""Small PDF files, written by hand to ISO 32000-1: lines of text at places, in Latin or Korean letters."""

from __future__ import annotations

from collections.abc import Sequence

Placed = tuple[float, float, float, str] | tuple[float, float, float, str, float]
"""Left edge, distance from the foot, height of letters, text, and by how much its letters are set apart."""


def pdf(pages: Sequence[Sequence[Placed]], *, info: str = "", encrypt: str = "") -> bytes:
    """A file with these pages; `info` holds entries of the information dictionary, `encrypt` one of its own."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{8 + 2 * n} 0 R' for n in range(len(pages)))}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /HYGoThic-Medium /Encoding /UniKS-UTF16-H"
        " /DescendantFonts [5 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HYGoThic-Medium /CIDSystemInfo << /Registry (Adobe)"
        " /Ordering (Korea1) /Supplement 2 >> /FontDescriptor 6 0 R /DW 1000 >>",
        "<< /Type /FontDescriptor /FontName /HYGoThic-Medium /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
        " /Ascent 900 /Descent -200 /CapHeight 800 /StemV 80 >>",
        f"<< {info} >>",
    ]
    for number, lines in enumerate(pages):
        stream = "\n".join(_shown(line) for line in lines)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {9 + 2 * number} 0 R"
            " /Resources << /Font << /L 3 0 R /K 4 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{each}\nendobj\n".encode("latin-1")
    start = len(data)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info 7 0 R {encrypt} >>"
    end = f"trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n"
    return data + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def lines(text: Sequence[str], *, left: float = 60, top: float = 780, height: float = 10) -> list[Placed]:
    """Lines one under the other."""
    return [(left, top - 1.5 * height * number, height, line) for number, line in enumerate(text)]


def _shown(line: Placed) -> str:
    left, up, height, text, *apart = line
    set_apart = f"{apart[0]} Tc " if apart else ""
    if text.isascii():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"BT /L {height} Tf {set_apart}{left} {up} Td ({escaped}) Tj ET"
    return f"BT /K {height} Tf {set_apart}{left} {up} Td <{text.encode('utf-16-be').hex()}> Tj ET"
