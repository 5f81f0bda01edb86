"""Web pages in the layouts of real sites, all words invented: what a reader has to get out of each stands beside it.

Layouts are those of portals, agencies, newspapers, ministries, municipal boards, councils and blogs; each has its own
way of telling its date and its own furniture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple


class Page(NamedTuple):
    """A page and its reference: main text (without title and captions), dates as EDTF, publisher's name, language."""

    name: str
    html: bytes
    title: str
    text: tuple[str, ...]
    published: str | None
    updated: str | None = None
    publisher: str | None = None
    captions: tuple[str, ...] = ()

    @property
    def korean(self) -> bool:
        """Whether the publisher is Korean."""
        return self.name.startswith("ko-")


class Story(NamedTuple):
    """A title and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


KO = (
    Story(
        "예시시, 옛 역사 자리에 시민도서관 짓는다",
        (
            "예시시는 옛 역사 자리에 지상 4층 규모의 시민도서관을 짓기로 했다고 11일 밝혔다.",
            "시는 지난 5일 설계 공모를 마쳤으며 내년 3월 공사를 시작할 예정이다. 사업비는 모두 210억 원이다.",
            "도서관에는 어린이 자료실과 주민 회의실, 작은 공연장이 들어선다. 옛 승강장 일부는 그대로 남긴다.",
            "시 관계자는 “역을 기억하는 주민이 많아 건물의 자취를 살리기로 했다”고 말했다.",
            "시의회는 다음 달 예산안을 심사한다. 주민 설명회는 20일 오후 2시에 열린다.",
        ),
    ),
    Story(
        "보기군 상수도 교체 공사 2단계 착수",
        (
            "보기군이 낡은 상수도관을 바꾸는 2단계 공사에 들어갔다. 대상은 읍내 3개 마을 14㎞ 구간이다.",
            "군은 2023년 1단계 공사를 끝내고 누수율을 31퍼센트에서 18퍼센트로 낮췄다.",
            "2단계 공사는 2026년 12월까지 이어진다. 이 기간 일부 구간에서는 밤 10시부터 물이 끊긴다.",
            "군 상하수도사업소장은 “주민 불편이 없도록 단수 시간을 미리 알리겠다”고 말했다.",
            "군은 공사가 끝나면 한 해 4억 원을 아낄 수 있을 것으로 내다봤다.",
        ),
    ),
    Story(
        "가상도 농업기술원, 서리에 강한 배 품종 내놔",
        (
            "가상도 농업기술원은 봄 서리에 잘 견디는 배 품종을 개발해 농가에 보급한다고 12일 밝혔다.",
            "새 품종은 2014년 교배를 시작해 열한 해 만에 나왔다. 꽃이 피는 때가 기존 품종보다 엿새 늦다.",
            "농업기술원은 지난해 4월 세 농가에서 시험 재배를 했고, 피해율이 절반 아래로 줄었다고 설명했다.",
            "묘목은 내년 2월부터 신청을 받는다. 신청은 시군 농업기술센터에서 한다.",
            "박가상 연구사는 “수확량은 비슷하고 단맛은 조금 더 높다”며 “올가을 시식회를 열겠다”고 말했다.",
        ),
    ),
)
EN = (
    Story(
        "Riverton to reopen its old tram line",
        (
            "Riverton City Council voted on Tuesday to reopen the tram line along the harbour, closed since 1961.",
            "Work on the first two miles is to begin in May and to be finished by the end of 2027, the council said.",
            "“We kept the rails under the asphalt, and now we are glad of it,” said the council leader, Ada Example.",
            "The city set aside 48 million dollars for the line in 2024. A second phase depends on a state grant.",
            "Shop owners on Quay Street asked for a later start, since the summer market opens on June 1.",
        ),
    ),
    Story(
        "Marsh birds return after sluice is removed",
        (
            "Lapwings nested on Sample Marsh this spring for the first time in thirty years, wardens reported.",
            "The sluice that had kept the marsh dry was taken out in October 2023 after a long argument over cost.",
            "Counts in April found eleven pairs, and two more were seen in the eastern reed beds.",
            "The trust plans to open a hide in September and will publish its full survey next January.",
            "Farmers upstream said the water had stayed off their fields, as the engineers had promised.",
        ),
    ),
    Story(
        "Library workers and county agree on hours",
        (
            "The county and its library workers settled a dispute over weekend hours on Thursday after nine weeks of talks.",
            "Under the agreement, branches will open on Sundays from March 2026, with one extra post at each.",
            "The union had called a strike for December 15, which it withdrew on Wednesday evening.",
            "“It is a fair settlement, and the doors stay open,” the county librarian said in a statement.",
            "Members will vote on the agreement by January 9. The county board has already approved it.",
        ),
    ),
)


def _p(lines: Iterable[str], attributes: str = "") -> str:
    return "\n".join(f"<p{attributes}>{line}</p>" for line in lines)


def _br(lines: Iterable[str]) -> str:
    return "<br><br>\n".join(lines)


def _div(lines: Iterable[str], attributes: str = "") -> str:
    return "".join(f"<div{attributes}>{line}</div>\n" for line in lines)


def _list(items: Iterable[str], attributes: str = "") -> str:
    links = "".join(f'<li><a href="/n/{number}">{item}</a></li>' for number, item in enumerate(items))
    return f"<ul{attributes}>{links}</ul>"


KO_MENU = f"""<div id="skipNavi"><a href="#c">본문 바로가기</a><a href="#m">주메뉴 바로가기</a></div><div class="top-weather">
2026.01.20 (화) <span>구름많음 서울 3.4℃</span></div><div id="gnb" class="gnb">{
    _list(("정치", "경제", "사회", "문화", "스포츠", "오피니언", "지역", "포토", "동영상", "연재"))
}</div><form class="search"><input name="q"><button>검색</button></form><a href="/login">로그인</a> <a>회원가입</a>"""
KO_OTHERS = f"""<div class="aside_ranking"><h3>많이 본 뉴스</h3>{
    _list(
        (
            "보기군 청사 이전 후보지 세 곳으로 좁혀져",
            "예시항 여객선 2026년 1월 5일부터 다시 뜬다",
            "가상대 새 총장에 첫 여성 학자",
            "2025년 12월 1일 기준 인구 다시 늘어",
            "겨울 축제 사흘 동안 7만 명 찾아",
            "버스 노선 개편 여섯 달, 주민에게 물었더니",
        )
    )
}</div>"""
KO_TEASERS = """<section class="recommend"><h3>추천 기사</h3><ul><li><a href="/1"><strong>예시항, 겨울철 안전 점검 나서</strong>
<p>예시항만공사가 지난 3일부터 부두 열두 곳을 살피고 있다. 점검은 20일까지 이어진다.</p></a></li><li><a href="/2"><strong>가상도
청년 농부 30명 모집</strong><p>가상도는 새로 농사를 시작하는 청년에게 3년 동안 정착금을 준다. 신청은 12월 31일까지다.</p></a>
</li></ul></section>"""
KO_COMMENTS = """<div class="comment_area" id="cbox"><h4>댓글 2</h4><ul><li><em>나무</em><p>도서관 정말 기다렸습니다. 어릴 때 그 역에서
기차를 탔어요.</p><span>2025.12.12. 10:20</span></li><li><em>강가</em><p>주차장은 어디에 두나요? 설명회 때 물어봐야겠네요.</p></li>
</ul></div>"""
KO_FOOT = """<footer id="footer"><p>예시로 12 예시빌딩 3층 | 대표전화 000-000-0000 | 등록번호 예시 아00000 | 등록일 2008.03.01 | 발행일
2008.04.01 | 발행인 홍길동 | 청소년보호책임자 김철수</p><p>Copyright ⓒ 예시일보. All rights reserved.</p></footer>"""
KO_SHARE = '<div class="sns_share"><a>페이스북</a><a>트위터</a><a>카카오톡</a><button>URL 복사</button></div>'
KO_RIGHTS = '<p class="copyright">저작권자 © 예시일보 무단전재 및 재배포 금지</p>'
EN_MENU = f"""<a class="skip-link" href="#main">Skip to content</a><header class="site-header"><a href="/">Example Post</a>
<nav>{_list(("Home", "News", "Politics", "Business", "Opinion", "Sport", "Culture", "Weather", "Obituaries", "Jobs"))}</nav>
</header>"""
EN_OTHERS = f"""<aside class="sidebar"><h3>Most read</h3>{
    _list(
        (
            "Ferry timetable changes from January 5, 2026",
            "Old mill sold for a second time in a year",
            "What the new parking rules mean for you",
            "Storm closes the coast road until Friday",
        )
    )
}<div class="newsletter"><h3>Get our morning email</h3><p>The day's news from the harbour to the hills. You can leave at
any time.</p></div></aside>"""
EN_TEASERS = """<section class="related-stories"><h2>More on this story</h2><article><a href="/a"><h3>Harbour wall to be
raised</h3></a><p>Engineers will raise the harbour wall by half a metre next spring, the port said.</p><time
datetime="2025-11-02">2 November 2025</time></article><article><a href="/b"><h3>Bridge closed for repairs</h3></a><p>The
swing bridge is shut until further notice after a crack was found on Monday.</p></article></section>"""
EN_COMMENTS = """<div id="comments" class="comments-area"><h2>2 comments</h2><ol><li><p>I rode the tram as a boy and will be the
first in line when it opens again.</p><time datetime="2025-12-14T08:00:00Z">December 14, 2025</time></li><li><p>Who is going
to pay for the second phase, I wonder. The grant was turned down twice.</p></li></ol></div>"""
EN_FOOT = """<footer class="site-footer"><p>Example Post Ltd, 1 Sample Square. Registered in 1998. By using this site you agree to
our terms and conditions.</p><ul><li><a href="/about">About us</a></li><li><a href="/terms">Terms</a></li></ul><p>© 2026 Example
Post. All rights reserved.</p></footer>"""


def _html(title: str, body: str, head: str = "", lang: str | None = "ko", charset: str = "utf-8") -> str:
    declared = f' lang="{lang}"' if lang else ""
    return (
        f'<!DOCTYPE html><html{declared}><head><meta charset="{charset}"><title>{title}</title>{head}'
        f"<script>var a='<p>no text</p>';</script><style>p{{margin:0}}</style></head><body>{body}</body></html>"
    )


def _page(
    name: str, story: Story, html: str, published: str | None, *, encoding: str = "utf-8", more: Iterable[str] = (),
    updated: str | None = None, publisher: str | None = None, captions: tuple[str, ...] = (),
) -> Page:  # fmt: skip
    text = (*story.paragraphs, *more)
    return Page(name, html.encode(encoding), story.title, text, published, updated, publisher, captions)


def _portal() -> Page:
    story = KO[0]
    first, *rest = story.paragraphs
    photo = (
        '<span class="end_photo_org"><div class="nbd_im_w"><img src="a.jpg"></div><em class="img_desc">예시시 시민도서관'
        " 조감도. 예시시 제공</em></span>"
    )
    body = f"""{KO_MENU}<div id="ct_wrap"><div id="ct" class="newsct"><div class="media_end_head go_trans"><a
class="media_end_head_top_logo"><img alt="예시일보"></a><div class="media_end_head_title"><h2 id="title_area"><span>{story.title}
</span></h2></div><div class="media_end_head_info"><div class="media_end_head_info_datestamp"><div
class="media_end_head_info_datestamp_bunch"><em class="media_end_head_info_datestamp_term">입력</em><span
class="media_end_head_info_datestamp_time _ARTICLE_DATE_TIME" data-date-time="2025-12-11 09:10:22">2025.12.11. 오전 9:10</span></div>
<div class="media_end_head_info_datestamp_bunch"><em class="media_end_head_info_datestamp_term">수정</em><span
class="media_end_head_info_datestamp_time _ARTICLE_MODIFY_DATE_TIME" data-modify-date-time="2025-12-12 11:02:00">2025.12.12. 오전 11:02
</span></div></div><em class="media_end_head_journalist_name">홍길동 기자</em></div></div><div id="newsct_article"
class="newsct_article"><article id="dic_area" class="go_trans _article_content">{photo}{first}<br><br>{_br(rest)}</article></div><div
class="byline"><p class="byline_p">홍길동 기자(hong@example.org)</p></div><p class="c_text">Copyright ⓒ 예시일보. All rights reserved. 무단 전재
및 재배포 금지.</p><div class="media_end_categorize">이 기사는 언론사에서 사회 섹션으로 분류했습니다.</div>{KO_TEASERS}{KO_COMMENTS}</div>{KO_OTHERS}</div>
{KO_FOOT}"""
    head = '<meta property="og:title" content="예시시, 옛 역사 자리에 시민도서관 짓는다"><meta property="og:article:author" content="예시일보 | 포털">'
    return _page(
        "ko-portal-a", story, _html(f"{story.title}", body, head), "2025-12-11", updated="2025-12-12", publisher="예시일보",
        captions=("예시시 시민도서관 조감도. 예시시 제공",),
    )  # fmt: skip


def _second_portal() -> Page:
    story = KO[1]
    sections = "".join(
        f'<p dmcf-pid="{n}" dmcf-ptype="general">{line}</p>' for n, line in enumerate(story.paragraphs)
    )
    body = f"""<div id="kakaoIndex"><a href="#kakaoBody">본문 바로가기</a></div>{KO_MENU}<main class="doc-main"><article class="box_view"><div
class="head_view"><h3 class="tit_view">{story.title}</h3><div class="info_view"><span class="txt_info">김철수</span><span
class="txt_info">입력 <span class="num_date">2025. 12. 10. 18:05</span></span><span class="txt_info">수정 <span class="num_date">2025. 12. 10.
20:11</span></span></div><div class="util_view"><button>글씨크기</button></div></div><div class="news_view fs_type1"><div
class="article_view" data-translation-body="true"><section dmcf-sid="x">{sections}</section></div><p class="txt_copyright">Copyright ©
보기통신. 무단전재 및 재배포 금지.</p></div>{KO_COMMENTS}</article>{KO_OTHERS}</main>{KO_FOOT}"""
    head = (
        '<meta property="og:title" content="보기군 상수도 교체 공사 2단계 착수"><meta property="og:regDate" content="20251210180512">'
        '<meta property="og:site_name" content="보기뉴스 | 포털"><meta property="article:media_name" content="보기통신">'
    )
    return _page("ko-portal-b", story, _html(story.title, body, head), "2025-12-10", publisher="보기통신")


def _agency() -> Page:
    story = KO[2]
    data = """<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"가상도 농업기술원, 서리에 강한
배 품종 내놔","datePublished":"2025-12-12T08:31:00+09:00","dateModified":"2025-12-13T09:00:00+09:00","publisher":{"@type":"Organization",
"name":"가상통신","logo":{"@type":"ImageObject","url":"https://www.example.co.kr/l.png"}}}</script>"""
    body = f"""{KO_MENU}<div class="container"><div class="content03"><header class="title-article01"><h1 class="tit">{story.title}</h1><p
class="update-time" data-published-time="20251212083100"><span class="txt">송고시간</span>2025-12-12 08:31</p>{KO_SHARE}</header><div
id="articleWrap"><div class="inner"><article class="story-news article"><div class="comp-box photo-group"><figure class="image-zone02">
<img src="p.jpg"><figcaption class="txt-desc">새 배 품종<br>[가상도 제공. 재판매 및 DB 금지]</figcaption></figure></div>
{_p(("(가상=가상통신) 홍길동 기자 = " + story.paragraphs[0], *story.paragraphs[1:]))}<p>hong@example.co.kr</p><p class="txt-copyright">제보는
카카오톡 okjebo &lt;저작권자(c) 가상통신, 무단 전재-재배포 금지&gt;</p></article></div><aside class="aside-box">{KO_OTHERS}</aside></div></div>
{KO_TEASERS}</div>{KO_FOOT}"""
    page = _page(
        "ko-agency-a", story, _html(f"{story.title} | 가상통신", body, data), "2025-12-12", updated="2025-12-13",
        publisher="가상통신", captions=("새 배 품종", "[가상도 제공. 재판매 및 DB 금지]"),
    )  # fmt: skip
    return page._replace(text=("(가상=가상통신) 홍길동 기자 = " + story.paragraphs[0], *story.paragraphs[1:]))


def _agency_in_utc() -> Page:
    story = KO[0]
    body = f"""{KO_MENU}<div class="viewer"><div class="titleArea"><h1 class="tit title_area">{story.title}</h1><div class="infoLine"><p
class="txt"><span>등록 2025.12.12 08:05:00</span> <span>수정 2025.12.12 08:40:14</span></p>{KO_SHARE}</div></div><div class="viewArea"><div
class="articleArea"><article><p class="summury">사업비 210억 원… 내년 3월 공사</p>{_br(story.paragraphs)}<br><br>◎예시뉴스 hong@example.com</article>
</div>{KO_OTHERS}</div></div>{KO_FOOT}"""
    head = '<meta property="article:published_time" content="2025-12-11T23:05:00Z"><meta property="og:site_name" content="예시뉴스">'
    return _page(
        "ko-agency-utc", story, _html(f"{story.title} :: 예시뉴스 ::", body, head), "2025-12-12", publisher="예시뉴스",
        more=("사업비 210억 원… 내년 3월 공사",),
    )  # fmt: skip


def _regional() -> Page:
    story = KO[1]
    body = f"""{
        KO_MENU
    }<div id="user-container"><section id="user-wrap"><div class="float-center max-width-1080"><header
class="article-view-header"><nav class="article-head-nav"><ol><li><a>지역</a></li></ol></nav><h3 class="heading">{
        story.title
    }</h3><div
class="info-group"><article class="item"><ul class="infomation"><li><i class="icon-user-o"></i> 김철수 기자</li><li><i></i> 승인 2025.12.09 17:30
</li><li><i></i> 댓글 0</li></ul></article><article class="item view-tool">{
        KO_SHARE
    }<ul class="view-font"><li>가</li></ul></article></div>
</header><div id="snsAnchor" class="article-view"><article id="article-view-content-div" class="article-veiw-body view-page font-size17"
itemprop="articleBody">{
        _p(story.paragraphs)
    }<figure class="photo-layout image photo_1 float-center"><img src="b.jpg"><figcaption>공사가
시작된 읍내 구간</figcaption></figure></article><div class="relation"><strong>관련기사</strong>{
        _list(("보기군 누수 줄이기 3년", "군 상수도 1단계 공사 마무리"))
    }</div><article class="writer"><div class="writer-profile">김철수 기자 kim@example.org</div><a>다른기사 보기</a></article>{
        KO_RIGHTS
    }{KO_COMMENTS}
</div></div>{KO_OTHERS}</section></div>{KO_FOOT}"""
    head = (
        '<meta property="article:published_time" content="2025-12-09T17:30:11+09:00"><meta property="og:site_name" content="보기신문">'
        '<link rel="canonical" href="http://www.example.kr/news/articleView.html?idxno=1234">'
    )
    return _page(
        "ko-regional", story, _html(f"{story.title} - 보기신문", body, head), "2025-12-09", publisher="보기신문",
        captions=("공사가 시작된 읍내 구간",),
    )  # fmt: skip


def _tables(name: str, declared: str, encoding: str) -> Page:
    story = KO[2]
    body = f"""<table width=960 align=center><tr><td colspan=2>{_list(("뉴스", "지역", "사람", "기고", "알림"))}</td></tr><tr><td width=640
valign=top><table width=100%><tr><td class=view_t><font size=5><b>{story.title}</b></font></td></tr><tr><td align=right><font
color=#888>기사입력 : 2025-12-08 오후 4:20:00</font></td></tr><tr><td class=view_r><font size=3>{_br(story.paragraphs)}</font></td></tr><tr><td>
<a href="/print">인쇄하기</a> | <a href="/mail">메일보내기</a></td></tr></table></td><td width=300 valign=top>{KO_OTHERS}</td></tr><tr><td
colspan=2>등록일 2006.05.01 가상신문 무단 전재 금지</td></tr></table>"""
    html = _html(f"가상신문 - {story.title}", body, lang=None, charset=declared)
    return _page(name, story, html, "2025-12-08", encoding=encoding)


def _ministry() -> Page:
    story = KO[0]
    body = f"""{KO_MENU}<div id="container"><div class="location"><a>홈</a> &gt; <a>브리핑룸</a> &gt; <a>보도자료</a></div><div
class="article_head"><h1>{story.title}</h1><div class="info"><span>2025.12.11</span> <span>예시부</span></div>{KO_SHARE}</div><div
class="article_body"><div class="view_cont"><p><strong>- 설계 공모 마치고 내년 3월 공사 시작 -</strong></p>{_p(story.paragraphs)}<ul><li>규모: 지상 4층</li>
<li>사업비: 210억 원</li></ul></div></div><div class="filedown"><dl><dt>첨부파일</dt><dd><a>251211(조간) 시민도서관.hwpx</a></dd><dd><a>251211(조간)
시민도서관.pdf</a></dd></dl></div><div class="kogl">이 누리집에 있는 글은 공공누리 제1유형에 따라 이용할 수 있습니다.</div><div class="prevnext"><dl><dt>이전글</dt>
<dd><a>예시부, 겨울철 안전 점검</a></dd><dt>다음글</dt><dd><a>예시부 장관, 현장 방문</a></dd></dl></div></div>{KO_FOOT}"""
    return _page(
        "ko-ministry", story, _html(f"{story.title} | 예시부", body), "2025-12-11",
        more=("- 설계 공모 마치고 내년 3월 공사 시작 -", "규모: 지상 4층", "사업비: 210억 원"),
    )  # fmt: skip


def _board() -> Page:
    story = KO[1]
    body = f"""{KO_MENU}<div id="lnb">{_list(("공지사항", "고시공고", "보도자료", "채용정보"))}</div><div id="contents"><h2>보도자료</h2><table
class="bbs_view"><caption>보도자료 상세보기 - 제목, 작성자, 작성일, 조회수, 내용</caption><tbody><tr><th scope="row">제목</th><td colspan="5">{story.title}
</td></tr><tr><th>작성자</th><td>상하수도사업소</td><th>작성일</th><td>2025-12-05</td><th>조회수</th><td>131</td></tr><tr><th>첨부파일</th><td
colspan="5"><a>상수도_공사.hwp</a></td></tr><tr><th>내용</th><td colspan="5" class="bbs_content"><div class="cont">{_br(story.paragraphs)}</div></td></tr>
</tbody></table><table class="prev_next"><tr><th>이전글</th><td><a>보기군, 겨울 축제 준비</a></td><td>2025-12-04</td></tr><tr><th>다음글</th><td>
<a>보기군 인구 정책 토론회</a></td><td>2025-12-08</td></tr></table><a class="btn">목록</a><div class="satisfaction"><p>이 페이지에서 제공하는 정보에 대하여
만족하십니까?</p><label>매우만족</label><label>만족</label></div><p>최종수정일 2026-01-02</p></div>{KO_FOOT}"""
    return _page("ko-board-table", story, _html("보도자료 | 보기군청", body), "2025-12-05")


def _board_of_definitions() -> Page:
    story = KO[2]
    lines = "\n".join(story.paragraphs)
    body = f"""{KO_MENU}<main id="main"><section class="board-view"><div class="view-top"><h4 class="subject">{story.title}</h4><dl><dt>담당부서</dt>
<dd>홍보담당관</dd><dt>등록일</dt><dd>2025년 12월 12일</dd><dt>조회</dt><dd>88</dd></dl></div><div class="view-files"><ul class="attach-file"><li><a>배
품종.jpg (1.2MB)</a></li></ul></div><div class="view-body" style="white-space:pre-wrap">{lines}</div><div class="view-bottom"><ul
class="paging"><li><a>이전 글 도서관 휴관 안내 2025년 12월 11일</a></li></ul></div></section><aside class="quick">{KO_OTHERS}</aside></main>{KO_FOOT}"""
    return _page("ko-board-list", story, _html("가상도청 - 소식", body), "2025-12-12")


def _press_board() -> Page:
    story = KO[0]
    body = f"""{KO_MENU}<div class="sub_content"><div class="bod_view"><h4>{
        story.title
    }</h4><ul class="view_info"><li>담당자 : 김철수</li><li>
담당부서 : 도서관정책과</li><li>등록일 : 2025-12-11 09:00:12</li><li>조회수 : 54</li></ul><div class="bod_cont"><div class="txt">{
        _div(story.paragraphs)
    }<div>&nbsp;</div><div>※ 사진 있음</div></div></div></div><div class="charge"><dl><dt>담당부서</dt><dd>디지털정책과 000-000-0000</dd><dt>최종수정일</dt>
<dd>2026-01-19</dd></dl></div></div>{KO_FOOT}"""
    return _page("ko-board-press", story, _html("예시시 > 시정소식", body), "2025-12-11")


def _blog() -> Page:
    story = KO[1]
    parts = "".join(
        f'<div class="se-component se-text"><div class="se-section"><p class="se-text-paragraph"><span class="se-fs-">{line}</span></p>'
        "</div></div>"
        for line in story.paragraphs
    )
    body = f"""<div id="blog-gnb">{
        _list(("내 블로그", "이웃블로그", "블로그 홈"))
    }</div><div class="post-view"><div class="se-viewer"><div
class="se-documentTitle"><div class="se-title-text"><p class="se-text-paragraph"><span>{
        story.title
    }</span></p></div><div
class="blog2_container"><span class="writer"><span class="nick">물길지기</span></span><span class="se_publishDate pcol2">2025. 12. 6. 23:50</span><a
class="url">URL 복사</a></div></div><div class="se-main-container">{
        parts
    }</div></div><div class="post_footer_contents"><div
class="wrap_tag"><a>#상수도</a><a>#보기군</a></div></div>{
        KO_COMMENTS
    }<div class="area_related"><h5>이 블로그 인기글</h5>{
        _list(("동네 산책길 다섯 곳", "겨울 화분 돌보기"))
    }</div></div>"""
    head = '<meta property="og:title" content="보기군 상수도 교체 공사 2단계 착수"><meta property="og:site_name" content="물길 블로그">'
    return _page("ko-blog-a", story, _html("물길 블로그", body, head), "2025-12-06", publisher="물길 블로그")


def _second_blog() -> Page:
    story = KO[2]
    body = f"""<header id="header"><h1><a href="/">과수원 일지</a></h1>{KO_MENU}</header><main><div class="area_view"><div class="article_header">
<span class="category">농사</span><h2 class="title_post">{story.title}</h2><span class="date">2025. 12. 12. 00:30</span></div><div
class="article_view"><div class="tt_article_useless_p_margin contents_style">{_p(story.paragraphs, ' data-ke-size="size16"')}<h3
data-ke-size="size23">신청 방법</h3><ul style="list-style-type:disc"><li>시군 농업기술센터를 찾아간다.</li><li>신청서를 두 부 낸다.</li></ul></div>
<div class="container_postbtn">공유하기 게시글 관리 저작자표시</div></div><div class="area_tag"><h3>태그</h3><a>배</a>, <a>서리</a></div><div
class="related-articles"><h3>관련글</h3>{_list(("겨울 가지치기", "배꽃 필 무렵", "퇴비 만들기"))}</div>{KO_COMMENTS}</div></main>{KO_FOOT}"""
    head = (
        '<meta property="article:published_time" content="2025-12-12T00:30:00+09:00"><meta property="og:article:author" content="농부">'
        '<meta property="og:site_name" content="과수원 일지"><script type="application/ld+json">{"@context":"http://schema.org",'
        '"@type":"BlogPosting","datePublished":"2025-12-12T00:30:00+09:00","headline":"가상도 농업기술원, 서리에 강한 배 품종 내놔"}</script>'
    )
    return _page(
        "ko-blog-b", story, _html(f"{story.title} — 과수원 일지", body, head), "2025-12-12", publisher="과수원 일지",
        more=("신청 방법", "시군 농업기술센터를 찾아간다.", "신청서를 두 부 낸다."),
    )  # fmt: skip


def _essay() -> Page:
    story = KO[0]
    body = f"""<div class="service_header"><button>메뉴</button><a>작가의 글</a></div><div class="wrap_article_view"><div class="wrap_cover"><h1
class="cover_title">{
        story.title
    }</h1><p class="cover_sub_title">기차가 멈춘 자리에서</p><div class="wrap_cover_text"><span>by 강가</span><span
class="f_l date">Dec 12. 2025</span></div></div><div class="wrap_body text_align_left">{
        "".join(f'<p class="wrap_item item_type_text">{line}</p>' for line in story.paragraphs)
    }</div><div class="wrap_body_info"><ul class="list_keyword"><li><a>도서관</a></li><li><a>기차</a></li></ul></div><div class="wrap_author">강가 작가의 프로필
<p>작은 도시를 걷고 쓴다.</p><button>구독하기</button></div></div>{KO_FOOT}"""
    head = '<meta property="article:published_time" content="2025-12-11T15:40:10.000Z"><meta property="og:site_name" content="글마당">'
    return _page("ko-essay", story, _html(story.title, body, head), "2025-12-12", publisher="글마당")


def _release() -> Page:
    story = KO[2]
    body = f"""{KO_MENU}<div class="news_container"><h1>{story.title}</h1><div class="news_info"><a>가상도 농업기술원</a> <span>2025-12-12 09:00</span>
</div>{KO_SHARE}<article class="article_column"><div class="location">가상--(예시와이어)</div>{_p(story.paragraphs)}<p>웹사이트: http://www.example.org</p>
</article><div class="contact"><h4>연락처</h4><p>가상도 농업기술원<br>홍보팀<br>홍길동<br>000-000-0000</p></div><div class="notice">이 뉴스는 기업·기관이 발표한
보도자료 전문입니다.</div></div>{KO_OTHERS}{KO_FOOT}"""
    return _page("ko-release", story, _html(f"{story.title} - 예시와이어", body), "2025-12-12")


def _broadcaster() -> Page:
    story = KO[1]
    body = f"""{KO_MENU}<div class="view-wrap"><div class="view-headline"><h4 class="headline-title">{story.title}</h4><div class="dates"><em
class="input-date">입력 2025.12.10 (21:18)</em><em class="update-date">수정 2025.12.11 (00:12)</em></div><div class="btn-share">공유하기</div></div><div
class="view-contents"><div class="detail-visual"><video src="v.mp4">동영상</video></div><div id="cont_newstext" class="detail-body font-size">
{_br(story.paragraphs)}<br><br>예시방송 뉴스 홍길동입니다.</div></div><div class="jebo"><strong>■ 제보하기</strong><br>▷ 카카오톡 : '예시제보' 검색, 채널 추가<br>▷
전화 : 000-000-0000</div><div class="reporters"><h5>홍길동 기자</h5>hong@example.kr</div>{KO_OTHERS}</div>{KO_FOOT}"""
    return _page(
        "ko-broadcaster", story, _html(f"{story.title} | 예시방송", body), "2025-12-10", updated="2025-12-11",
        more=("예시방송 뉴스 홍길동입니다.",),
    )  # fmt: skip


def _amp() -> Page:
    story = KO[0]
    data = """<script type="application/ld+json">[{"@context":"http://schema.org","@graph":[{"@type":"NewsArticle","mainEntityOfPage":
"https://www.example.kr/amp/20251212001","headline":"예시시, 옛 역사 자리에 시민도서관 짓는다","datePublished":"2025-12-11T23:30:00Z","dateModified":
"2025-12-12T02:00:00Z","publisher":{"@type":"Organization","name":"예시신문"}}]}]</script>"""
    body = f"""<amp-sidebar id="side">{_list(("정치", "경제", "사회"))}</amp-sidebar><header class="hd"><a>예시신문</a></header><main><article><h1>
{story.title}</h1><amp-img src="a.jpg" width="1" height="1"></amp-img>{_p(story.paragraphs)}<amp-ad type="x"></amp-ad></article>
<amp-list class="related"><h2>관련 기사</h2>{_list(("역사 자리의 추억", "도서관의 도시"))}</amp-list></main>{KO_FOOT}"""
    html = _html(f"{story.title} - 예시신문", body, data).replace("<html", "<html ⚡", 1)
    return _page("ko-amp", story, html, "2025-12-12", publisher="예시신문")


def _english_edition() -> Page:
    story = EN[2]
    body = f"""{EN_MENU}<div class="news_detail_wrap"><h1 class="news_title">{story.title}</h1><p class="news_date">Published : Dec. 12, 2025 - 08:30:11
</p><article class="news_content" id="articleText">{_p(story.paragraphs)}</article><div class="reporter_area">hong@example.kr</div></div>{EN_OTHERS}
{EN_FOOT}"""
    head = (
        '<meta property="article:published_time" content="2025-12-11T23:30:11+00:00"><meta property="og:site_name" content="The Example Herald">'
        '<link rel="canonical" href="https://www.example.co.kr/article/10001">'
    )
    return _page(
        "ko-english-edition", story, _html(f"{story.title} - The Example Herald", body, head, "ko"), "2025-12-12",
        publisher="The Example Herald",
    )  # fmt: skip


def _magazine() -> Page:
    story = KO[2]
    body = f"""{KO_MENU}<section class="article-wrap"><h2>{story.title}</h2><h3 class="subtitle">꽃 피는 때 엿새 늦춰 피해 절반으로</h3><div
class="arti-txt">{_p(story.paragraphs)}</div><p class="arti-date">등록 : 2025-12-13 10:00</p><p>글 홍길동 기자 hong@example.org</p></section>{KO_TEASERS}
{KO_FOOT}"""
    return _page(
        "ko-magazine",
        story,
        _html(f"{story.title} : 가상매거진", body),
        "2025-12-13",
        more=("꽃 피는 때 엿새 늦춰 피해 절반으로",),
    )


def _mobile() -> Page:
    story = KO[1]
    body = f"""<div class="m_head"><a>보기일보</a></div><div class="m_view"><h2 class="m_tit">{story.title}</h2><div class="m_info">3시간 전 · 읽음 2,031</div><div
class="m_body">{_p(story.paragraphs)}</div></div>{KO_OTHERS}{KO_FOOT}"""
    head = '<link rel="canonical" href="https://m.example.co.kr/news/2025/12/07/100234"><meta property="og:site_name" content="보기일보">'
    return _page("ko-mobile", story, _html(story.title, body, head), "2025-12-07", publisher="보기일보")


def _korean() -> list[Page]:
    made: tuple[Callable[[], Page], ...] = (
        _portal, _second_portal, _agency, _agency_in_utc, _regional, _ministry, _board, _board_of_definitions,
        _press_board, _blog, _second_blog, _essay, _release, _broadcaster, _amp, _english_edition, _magazine, _mobile,
    )  # fmt: skip
    return [
        *(make() for make in made),
        _tables("ko-euc-kr-as-utf-8", "utf-8", "cp949"),
        _tables("ko-utf-8-as-euc-kr", "euc-kr", "utf-8"),
    ]


_Layout = tuple[str, int, str, str, str | None, str | None, str | None, tuple[str, ...], tuple[str, ...]]
"""Name, story, head, body (with {title} and {p}), published, updated, publisher, further lines, captions."""


def _english() -> list[Page]:
    found = []
    for name, number, head, body, published, updated, publisher, more, captions in EN_LAYOUTS:
        story = EN[number]
        filled = (
            body.replace("{title}", story.title)
            .replace("{p}", _p(story.paragraphs))
            .replace("{br}", _br(story.paragraphs))
        )
        filled = filled.replace(
            "{div}", _div(story.paragraphs, ' data-component="text-block" class="ssrcss-x"')
        )
        html = _html(f"{story.title} | Example Post", filled, head.replace("{title}", story.title), "en")
        found.append(
            _page(
                name,
                story,
                html,
                published,
                updated=updated,
                publisher=publisher,
                more=more,
                captions=captions,
            )
        )
    return found


def _ld(**fields: str) -> str:
    named = "".join(f',"{key}":"{value}"' for key, value in fields.items())
    return (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"{title}"'
        + named
        + ',"publisher":{"@type":"Organization","name":"Example Post"}}</script>'
    )


def _meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


EN_LAYOUTS: tuple[_Layout, ...] = (
    ("en-wordpress", 0, _meta("article:published_time", "2025-12-10T14:00:00+00:00") + _meta("article:modified_time", "2025-12-11T09:00:00+00:00") + _meta("og:site_name", "Harbour Notes"),
     EN_MENU + '<div id="primary" class="content-area"><main class="site-main"><article id="post-12" class="post-12 post type-post tag-tram category-news hentry"><header class="entry-header"><h1 class="entry-title">{title}</h1><div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="2025-12-10T14:00:00+00:00">December 10, 2025</time></span> <span class="byline">by Ada</span></div></header><div class="entry-content">{p}<figure class="wp-block-image"><img src="t.jpg"><figcaption class="wp-element-caption">A tram in 1958</figcaption></figure></div><footer class="entry-footer"><span class="tags-links">Tagged <a>tram</a></span></footer></article><nav class="post-navigation"><a>Older post: The ferry</a></nav>' + EN_COMMENTS + "</main></div>" + EN_OTHERS + EN_FOOT,
     "2025-12-10", "2025-12-11", "Harbour Notes", (), ("A tram in 1958",)),
    ("en-broadcaster", 1, _ld(datePublished="2025-05-02T10:12:00.000Z", dateModified="2025-05-02T15:12:00.000Z"),
     EN_MENU + '<main id="main-content"><article class="ssrcss-a"><header><h1 id="main-heading">{title}</h1><div class="metadata"><time datetime="2025-05-02T10:12:00.000Z">2 May 2025</time></div></header>{div}<section class="ssrcss-l"><div class="topic-list"><h2>Related topics</h2><ul><li><a>Birds</a></li><li><a>Wetlands</a></li></ul></div></section></article>' + EN_TEASERS + "</main>" + EN_FOOT,
     "2025-05-02", None, "Example Post", (), ()),
    ("en-daily", 2, _ld(datePublished="2025-12-11T22:31:05-05:00", dateModified="2025-12-12T08:00:00-05:00"),
     EN_MENU + '<div id="app"><main><article id="story"><header><h1 data-testid="headline">{title}</h1><p id="article-summary">Branches will open on Sundays from the spring.</p></header><section name="articleBody" class="meteredContent">{p}</section></article></main></div>' + EN_OTHERS + EN_COMMENTS + EN_FOOT,
     "2025-12-11", "2025-12-12", "Example Post", ("Branches will open on Sundays from the spring.",), ()),
    ("en-weekly", 0, _meta("article:published", "2025-12-09T06:00:00.000Z"),
     EN_MENU + '<div class="dcr"><h1>{title}</h1><div data-gu-name="standfirst"><p>Trams are to run along the harbour again.</p></div><details class="dcr-d"><summary>Tue 9 Dec 2025 06.00 GMT</summary>Last modified on Wed 10 Dec 2025 08.00 GMT</details><div id="maincontent" class="article-body-viewer-selector">{p}</div><div class="submeta"><ul><li><a>Trams</a></li><li><a>Cities</a></li></ul></div></div>' + EN_TEASERS + EN_FOOT,
     "2025-12-09", "2025-12-10", None, ("Trams are to run along the harbour again.",), ()),
    ("en-wire", 1, _meta("article:published_time", "2025-05-02T14:03:00Z"),
     EN_MENU + '<div class="Page-content"><h1 class="Page-headline">{title}</h1><div class="Page-byline">By ADA EXAMPLE</div><div class="Page-dateModified"><span>Updated 3:15 PM EDT, May 2, 2025</span></div><div class="RichTextStoryBody RichTextBody">{p}<div class="HTMLModuleEnhancement"><p><a href="/x">Follow our coverage of birds</a></p></div></div></div>' + EN_OTHERS + EN_FOOT,
     "2025-05-02", None, None, (), ()),
    ("en-government", 2, '<meta name="govuk:first-published-at" content="2025-12-11T09:30:00+00:00">' + _ld(datePublished="2025-12-11T09:30:00+00:00", dateModified="2025-12-15T10:00:00+00:00"),
     EN_MENU + '<div class="govuk-width-container"><div class="govuk-breadcrumbs"><ol><li><a>Home</a></li><li><a>Libraries</a></li></ol></div><main><span class="gem-c-title__context">Press release</span><h1>{title}</h1><div class="gem-c-metadata"><dl><dt>From:</dt><dd><a>Department of Examples</a></dd><dt>Published</dt><dd>11 December 2025</dd><dt>Last updated</dt><dd>15 December 2025</dd></dl></div><div class="gem-c-govspeak govuk-govspeak">{p}<h2>Notes to editors</h2><ol><li>The dispute began in October 2025.</li><li>There are 14 branches.</li></ol></div><div class="gem-c-share-links"><h2>Share this page</h2><ul><li><a>Share on Facebook</a></li></ul></div><h2>Updates to this page</h2><p>Published 11 December 2025</p></main></div>' + EN_FOOT,
     "2025-12-11", "2025-12-15", "Example Post", ("Notes to editors", "The dispute began in October 2025.", "There are 14 branches."), ()),
    ("en-agency-release", 0, '<meta name="dcterms.issued" content="2025-12-10">',
     EN_MENU + '<main class="usa-section"><div class="field--name-title"><h1>{title}</h1></div><div class="node-news-top"><p>For Immediate Release<br>Wednesday, December 10, 2025</p></div><div class="field field--name-body">{p}<p>###</p></div><div class="field--name-field-contact"><p>Contact: Press Office, (000) 000-0000</p></div><p>Updated December 11, 2025</p></main>' + EN_FOOT,
     "2025-12-10", None, None, (), ()),
    ("en-union", 1, "",
     EN_MENU + '<div class="ecl-page-header"><ul><li>Press release</li><li>2 May 2025</li><li>Sampleton</li><li>2 min read</li></ul><h1>{title}</h1></div><div class="ecl-paragraph-detail">{p}</div><div class="ecl-files"><h2>Related media</h2></div>' + EN_FOOT,
     "2025-05-02", None, None, (), ()),
    ("en-council", 2, "",
     EN_MENU + '<div id="moduleContent"><div class="newsFlash"><h3>News Flash</h3><p>Home</p><p>Posted on: December 11, 2025</p><h1>{title}</h1><div class="fr-view">{p}</div><p><a href="/prev">Previous</a> <a href="/next">Next</a></p><h4>Other News in County</h4><p><a href="/q">Snow plans are ready</a></p><p>Posted on: December 1, 2025</p></div></div>' + EN_FOOT,
     "2025-12-11", None, None, (), ()),
    ("en-local", 0, _ld(datePublished="2025-12-09T17:00:00-06:00") + _meta("og:site_name", "Example Post"),
     EN_MENU + '<section id="main-page-container"><article class="asset article" itemscope><header><h1 class="headline"><span itemprop="headline">{title}</span></h1><ul class="list-inline"><li><span itemprop="author">Ada Example</span></li><li><time datetime="2025-12-09T17:00:00-06:00" class="asset-date">Dec 9, 2025</time></li></ul></header><div itemprop="articleBody" class="asset-body"><div class="asset-content subscriber-premium">{p}</div></div><div class="tnt-ads">Advertisement</div></article></section>' + EN_TEASERS + EN_OTHERS + EN_FOOT,
     "2025-12-09", None, "Example Post", (), ()),
    ("en-university", 1, _meta("og:site_name", "University of Sample"),
     EN_MENU + '<main><div class="news-article--header"><h1>{title}</h1><p class="news-article--publication-date">Publication Date: <time datetime="2025-05-05T12:00:00Z">May 5, 2025</time></p></div><div class="news-article--content--body"><div class="paragraph">{p}</div><blockquote><p>“They came back by themselves,” one warden wrote.</p></blockquote></div></main>' + EN_FOOT,
     "2025-05-05", None, "University of Sample", ("“They came back by themselves,” one warden wrote.",), ()),
    ("en-newswire", 2, _meta("article:published_time", "2025-12-11T13:00:00-05:00"),
     EN_MENU + '<article class="news-release"><header><h1>{title}</h1><p class="prnews">News provided by<br><strong><a>Example County</a></strong></p><p class="mb-no">Dec 11, 2025, 13:00 ET</p></header><section class="release-body"><p>SAMPLETON, Dec. 11, 2025 /Example Wire/ -- The terms are as follows.</p>{p}<p>SOURCE Example County</p></section></article>' + EN_OTHERS + EN_FOOT,
     "2025-12-11", None, None, ("SAMPLETON, Dec. 11, 2025 /Example Wire/ -- The terms are as follows.", "SOURCE Example County"), ()),
    ("en-blog-dated", 0, "",
     '<div class="content-outer"><h1 class="title">Harbour diary</h1><div class="main"><div class="date-outer"><h2 class="date-header"><span>Wednesday, December 10, 2025</span></h2><div class="post hentry"><h3 class="post-title entry-title">{title}</h3><div class="post-body entry-content">{br}</div><div class="post-footer"><span class="post-author">Posted by Ada</span> at <abbr class="published" title="2025-12-10T09:00:00Z">9:00 AM</abbr></div></div></div>' + EN_COMMENTS + '</div><div class="sidebar">' + EN_OTHERS + "</div></div>",
     "2025-12-10", None, None, (), ()),
    ("en-newsletter", 1, _ld(datePublished="2025-05-03T05:30:00+00:00"),
     '<div class="main-menu"><a>Marsh letters</a><button>Subscribe</button></div><article class="newsletter-post post"><div class="post-header"><h1 class="post-title">{title}</h1><h3 class="subtitle">What a sluice can do</h3><div class="byline-wrapper"><a>Ada Example</a><div>May 03, 2025</div></div></div><div class="available-content"><div class="body markup">{p}</div></div><div class="subscription-widget-wrap"><p>Marsh letters is supported by readers. To receive new posts, become a subscriber.</p></div></article>' + EN_COMMENTS,
     "2025-05-03", None, "Example Post", ("What a sluice can do",), ()),
    ("en-essay", 2, _meta("article:published_time", "2025-12-11T20:00:00.000Z"),
     '<div id="root"><div class="ab"><a>Open in app</a><button>Sign in</button></div><article><div><section><h1 class="pw-post-title">{title}</h1><div class="speechify"><a>Ada Example</a><span>5 min read</span><span>Dec 11, 2025</span></div>{p}</section></div></article><div class="n"><h2>More from Ada Example</h2>' + EN_TEASERS + "</div></div>",
     "2025-12-11", None, None, (), ()),
    ("en-drupal", 0, '<link rel="canonical" href="https://www.example.org/news/tram">',
     EN_MENU + '<div class="region region-content"><div class="node node--type-article"><span class="submitted">Submitted by editor on Wed, 12/10/2025 - 09:14</span><h1 class="page-title">{title}</h1><time datetime="2025-12-10T15:14:00Z" class="datetime">Wed, 12/10/2025</time><div class="field--type-text-with-summary">{p}<table><tr><th>Year</th><th>Miles</th></tr><tr><td>2026</td><td>1</td></tr><tr><td>2027</td><td>2</td></tr></table></div></div></div><div class="region-sidebar">' + EN_OTHERS + "</div>" + EN_FOOT,
     "2025-12-10", None, None, ("Year Miles", "2026 1", "2027 2"), ()),
    ("en-static", 1, "",
     '<header class="site"><a href="/">notes</a></header><main class="page-content"><div class="wrapper"><article class="post h-entry"><header class="post-header"><h1 class="post-title p-name">{title}</h1><p class="post-meta"><time class="dt-published" datetime="2025-05-02T00:00:00+00:00">May 2, 2025</time></p></header><div class="post-content e-content">{p}<pre><code>pairs = 11</code></pre></div></article></div></main>' + EN_FOOT,
     "2025-05-02", None, None, ("pairs = 11",), ()),
    ("en-tables", 2, "",
     '<table border=0 width=780><tr><td><a href="/">Home</a> | <a href="/n">News</a> | <a href="/c">Contact</a></td></tr><tr><td><table><tr><td width=140><a href=1>Local</a><br><a href=2>State</a><br><a href=3>Sports</a></td><td><font size=5>{title}</font><p><font size=2>December 11, 2025</font></p>{br}</td></tr></table></td></tr><tr><td><font size=1>Copyright 2025 Example Post</font></td></tr></table>',
     "2025-12-11", None, None, (), ()),
    ("en-charity", 0, _meta("og:site_name", "Trams for All"),
     EN_MENU + '<div class="hero"><h1>{title}</h1><div class="hero__meta">News | 10 December 2025</div></div><div class="wysiwyg">{p}</div><section class="cta"><h2>Help us</h2><p>Your gift keeps the wheels turning. Give what you can today.</p><a class="button">Donate</a></section>' + EN_FOOT,
     "2025-12-10", None, "Trams for All", (), ()),
    ("en-republished", 1, _meta("article:published_time", "2025-12-30T10:00:00+00:00"),
     EN_MENU + '<main><h1>{title}</h1><div class="meta">First published 2 May 2025. Last updated 30 December 2025</div><div class="story-text">{p}</div></main>' + EN_OTHERS + EN_FOOT,
     "2025-05-02", "2025-12-30", None, (), ()),
    ("en-undated", 2, "",
     EN_MENU + '<main><h1>{title}</h1><div class="story-text">{p}</div></main>' + EN_TEASERS + EN_FOOT,
     None, None, None, (), ()),
    ("en-live", 0, _ld(datePublished="2025-12-09T18:00:00Z", dateModified="2025-12-09T21:00:00Z").replace("NewsArticle", "LiveBlogPosting"),
     EN_MENU + '<article><h1>{title}</h1><ul class="key-points"><li>The vote was nine to two.</li><li>Work begins in May.</li></ul><div class="live-feed">{p}</div></article>' + EN_COMMENTS + EN_FOOT,
     "2025-12-09", None, "Example Post", ("The vote was nine to two.", "Work begins in May."), ()),
)  # fmt: skip


def pages() -> list[Page]:
    """All of them, Korean ones first."""
    return [*_korean(), *_english()]
