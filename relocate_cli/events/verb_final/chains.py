"""Words that make one predicate together: a form and what its chain adds ("열 예정이다", "점검한 뒤")."""

from __future__ import annotations

from relocate_cli.events.verb_final import cues as cues_
from relocate_cli.events.verb_final import happenings
from relocate_cli.events.verb_final.cues import Chain, Cues, Form
from relocate_cli.events.verb_final.tokens import Token

_FURTHER = 4
"""How many words a chain adds at the most."""


def join(text: str, found: list[Token], cue: Cues) -> list[Token]:
    """The tokens with each chain of words made into one predicate."""
    kept: list[Token] = []
    places: list[int] = []  # where each old token stands now
    i = 0
    while i < len(found):
        token, j = found[i], i + 1
        while j < len(found) and not found[i].comma and not found[j - 1].comma:
            longer = (
                _split(token, found, j, cue)
                or _linked(token, found, j, cue)
                or _chained(text, token, found, j, cue)
            )
            if not longer:
                break
            j = longer
        token.comma = found[j - 1].comma
        places += [len(kept)] * (j - i)
        kept.append(token)
        i = j
    for token in kept:
        if token.speech:
            token.speech = places[token.speech - 1] + 1
    return kept


def _name(token: Token) -> str:
    """What a chain has to stand behind: the ending of a form, or the role of a noun."""
    if token.form:
        return token.form.ending
    return "" if token.mention or token.what else token.noun.role or "bare"


def _split(token: Token, found: list[Token], j: int, cue: Cues) -> int:
    """Where a verb ends that is written apart from its noun ("마무리 될 예정"); 0 where there is none."""
    following = found[j]
    if token.form or token.mention or token.noun.role or token.speech or following.speech:
        return 0
    if following.text not in cue.sets["light"]:
        return 0
    if not (cue.has("doings", token.text) or happenings.happens(token.text, cue)):
        return 0
    token.form = token.last = cues_.form(token.text + following.text, cue)
    token.last_start, token.end = token.start, following.end
    return j + 1 if token.form else 0


def _linked(token: Token, found: list[Token], j: int, cue: Cues) -> int:
    """Where a clause ends that a word behind its form links to the next ("뒤", "위해", "경우"); 0 where none does."""
    following = found[j]
    if token.form is None or following.speech:
        return 0
    word, name = following.noun.head, token.form.ending
    after = name == "before-noun-past" and cue.has("sequence", word)
    after = after or (name == "cause" and cue.has("causes", following.text))
    aim = name == "noun" and cue.has("aims", following.text)
    case = name == "before-noun-future" and cue.has("cases", word)
    such = name == "before-noun-present" and cue.has("and_others", following.text)
    soon = name == "before-noun-present" and cue.has("soon", following.text)
    if not (after or aim or case or such or soon):
        return 0
    ending = "joining" if after or such or soon else "aim" if aim else "condition"
    token.form = token.form._replace(ending=ending, part="example" if such else "sequence")
    token.end = following.end
    if name == "cause" and after:
        token.what = "cause"
    if after and cue.has("done", word):
        token.what = "amid" if cue.has("amid", word) else "done"
        if j + 1 < len(found) and cue.has("done_before", found[j + 1].text):
            token.end = found[j + 1].end
            return j + 2
    return j + 1


def _chained(text: str, token: Token, found: list[Token], j: int, cue: Cues) -> int:
    """Where a chain ends that begins with a token; 0 where none does. The token takes in the words."""
    name = _name(token)
    for chain in () if found[j].speech or found[j].time else cue.chains.get(name, ()):
        match = chain.then.match(text, token.end)
        if match is None:
            continue
        places = range(j, min(j + _FURTHER, len(found)))
        stop = next((k for k in places if found[k].end >= match.end()), j)
        form = _ending(chain, name, found, stop, cue)
        if form is None and not _open(chain, name, found[stop]):
            continue
        _take(token, found[stop], form, chain, cue)
        return stop + 1
    return 0


def _ending(chain: Chain, name: str, found: list[Token], stop: int, cue: Cues) -> Form | None:
    """The form of a chain's last word; one that ends a clause without being a form ("상태다") is given one."""
    last = found[stop]
    form = last.form or cues_.bound(last.text, cue)
    if form is None and name != "infinitive":  # "방문해 지역대학인 …" is no "방문해 지인"
        form = cues_.copula(last.text, cue)
    if form is None and (last.comma or stop + 1 == len(found)) and not _open(chain, name, last):
        return Form("final" if stop + 1 == len(found) else "joining", "base", last.text, "")
    if form is None and cue.has("plans", last.noun.head) and cue.has("planned_on", last.noun.particle):
        return Form("joining", "base", last.text, "")  # "참석할 예정으로 …"
    return form


def _open(chain: Chain, name: str, last: Token) -> bool:
    """Whether a chain may end in a noun: a plan ("갈 것"으로), an aim ("개관을 목표로")."""
    return name == "object" or (chain.status == "planned" and last.noun.role in ("", "with"))


def _take(token: Token, last: Token, form: Form | None, chain: Chain, cue: Cues) -> None:
    doing = next(iter(cue.sets["doing"]))
    root = token.form.root if token.form else token.noun.head + doing
    stem = token.form.stem if token.form else doing
    token.form = (form or Form("final", "present", "", ""))._replace(root=root, stem=stem)
    token.last, token.last_start, token.end = form, last.start, last.end
    decided = token.what == "act" and chain.status == "occurred"  # "열기로 합의한 바 있다"
    # "시작될 것으로 보고 있다", "검토하지 않고 있다"
    seen = chain.status == "ongoing" and token.status in ("planned", "proposed", "denied")
    token.status = token.status if decided or seen else chain.status or token.status
    token.what = "act" if chain.act or decided else "chain"
