"""Words by which pages name their parts, in classes, ids, roles and item properties; split and in lower case."""

from __future__ import annotations

SURE = frozenset(
    """
    blind breadcrumb breadcrumbs comment comments complementary contentinfo cookie cookies disqus footer gnb lnb
    menu nav navbar navi navigation newsletter popular ranking recommend recommended related relate replies reply
    sidebar skip skipnav snb
    """.split()
)
"""What is beside an article: its name leaves little doubt."""

NAMED = SURE | frozenset(
    """
    ad ads adsbygoogle adv advert advertisement attach attached attachment attachments author authors banner bnr
    byline consent copyright cta donate donation download file files hashtag hidden journalist keyword keywords
    kogl login modal offscreen outbrain pager pagination paging popup profile promo recommendation reporter
    satisfaction search share sharing sns social sponsor sponsored sr subscribe subscription survey taboola tags
    tool toolbar tools trending util utility utils widget writer
    """.split()
)
"""What is beside an article, unless most of the text stands in it."""

OTHERS = frozenset(
    """
    breadcrumb comment comments footer gnb lnb nav popular ranking recommend recommended relate related reply
    sidebar today weather
    """.split()
)
"""Where dates are those of something else."""

CAPTIONED = frozenset(("caption", "captions", "figcaption"))
PICTURED = frozenset(("image", "img", "photo", "picture"))
"""With these, a description is that of a picture."""

DATES = frozenset(
    "created date datetime modified modify pubdate publish published time timestamp update updated".split()
)
"""What carries a date."""

CHANGED = frozenset(("modified", "modify", "update", "updated"))
"""What carries the date of a change."""
