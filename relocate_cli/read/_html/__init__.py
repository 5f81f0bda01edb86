"""A web page to its main text and what it says of itself.

`charset` reads its bytes, `tree` its elements as boxes and blocks of text, `main` tells which are the article,
`facts` who published it where and when, `dating` what the dates beside it say, `rendering` makes the text.

Read with selectolax (the lexbor engine, MIT, one wheel of 1.5 MB without dependencies): it parses as browsers do,
at about 200 MB/s, where lxml is eight times the size and does not know HTML 5, and trafilatura and resiliparse give
text in which headings, captions, rows and what is furniture are no longer told apart; trafilatura also brings 70 MB
of dependencies, which take longer to load than most pages to read.
"""

from __future__ import annotations

from relocate_cli.read._html.charset import decode
from relocate_cli.read._html.page import read, whole

__all__ = ["decode", "read", "whole"]
