"""What an ambiguous word of a sentence is by its neighbours: the tags of `words` settled from left to right."""

from __future__ import annotations

from collections.abc import Iterable

from relocate_cli.events.lexicon import Lexicon, compiled, stem


def resolve(
    words: list[str],
    low: list[str],
    tags: list[str],
    lemmas: list[str],
    doubtful: Iterable[int],
    lex: Lexicon,
) -> None:
    """Decide the ambiguous words by their neighbours, from left to right, in place."""
    infinitive = False
    _counted(words, low, tags, lex)
    _reading_as(low, tags, lex)
    for i in doubtful:
        tag = tags[i]
        if tag in "XO" and low[i] in lex.predeterminers:
            tags[i] = _predeterminer(tag, _after(i, tags))
        if tags[i] in _SETTLED:
            continue
        if tag in "BAV":
            infinitive = False
        elif tag == "t":
            controlled = bool(i) and lemmas[i - 1] in lex.controlling
            infinitive = _infinitive(i, low, tags, lemmas, controlled) or infinitive
        elif tag in "lL":
            tags[i] = _base_form(i, tag, tags, infinitive, _previous(i, low, tags))
            infinitive = infinitive or tags[i] == "L"
        elif tag in "zZ":
            held = _ends_its_object(i, tags, lemmas, lex)
            tags[i] = "N" if held else _third_person(i, tag, tags, words[i - 1] if i else "")
        elif tag == "H" and i and lemmas[i - 1] not in lex.telling and _points(i, tags):
            tags[i] = "D"
        elif tag in "EGHRF":
            tags[i] = _by_neighbours(i, tag, tags, words[i], low, lex)
        elif tag == "Y" and i and tags[i - 1] in "OWHR" and len(words[i]) == 2:
            tags[i], lemmas[i] = "B", "be"
        elif tag == "N" and low[i] in lex.not_participles and _acts(i, words, tags):
            tags[i], lemmas[i] = "E", stem(words[i][:-2], lex, words[i][:-1])
        else:
            tags[i] = _small_word(i, tag, low, tags, lemmas, lex)
    _adverbs_within(tags)


def _small_word(i: int, tag: str, low: list[str], tags: list[str], lemmas: list[str], lex: Lexicon) -> str:
    """What a word of a closed class is by its neighbours: a pronoun, an adverb like "most", "after" or "as"."""
    if tag == "O":
        return _pronoun(i, low, tags, lex)
    if tag in "DN" and i and low[i] in lex.hedges:
        return _hedge(i, tag, tags)
    if tag in "IS" and low[i] in lex.clausal:
        return "S" if _opens_clause(i, tags, lemmas, lex) else "I"
    return tags[i]


def _acts(i: int, words: list[str], tags: list[str]) -> bool:
    """Whether a word in -ed that is an adjective elsewhere is a verb: it has a subject and an object."""
    return words[i].endswith("ed") and _before(i, tags) in "NPQ" and _after(i, tags) in "DG#O"


def _adverbs_within(tags: list[str]) -> None:
    """Make part of a noun phrase of the adverbs between its determiner and its noun ("the newly elected mayor")."""
    joined = "".join(tags)
    if "DR" in joined or "YR" in joined:
        for inside in compiled(r"(?<=[DY])R+(?=N)").finditer(joined):
            tags[slice(*inside.span())] = "N" * len(inside.group())


def _points(i: int, tags: list[str]) -> bool:
    """Whether "that" behind a verb goes with a noun, for no clause follows ("rescinded that rule and")."""
    object_ = tags[i - 1] in "EVZL" and _after(i, tags) in "NPlz"
    return object_ and compiled(_NO_CLAUSE).match("".join(tags[i + 1 : i + 24])) is not None


def _pronoun(i: int, low: list[str], tags: list[str], lex: Lexicon) -> str:
    """What "itself" is behind a name, which it only stresses, and "this" before a noun; else a pronoun."""
    if low[i] in lex.reflexive and i and tags[i - 1] in "NP":
        return "R"
    return "D" if low[i] in lex.pointing and _after(i, tags) in "NPzl#EG" else "O"


def _opens_clause(i: int, tags: list[str], lemmas: list[str], lex: Lexicon) -> bool:
    """Whether a clause follows "after" or "before", not a phrase; behind a verb it may have a long subject."""
    rest = "".join(tags[i + 1 : i + 24])
    told = compiled(_CLAUSE).match(rest) is not None
    told = told or compiled(_DESCRIBED).match(rest) is not None
    if not told and (long := compiled(_LONG_CLAUSE).match(rest)):
        acts = long.group()[-1] != "E" or lemmas[i + long.end()] in lex.intransitive | lex.ergative
        led = not i and compiled(_DATED_BEFORE).match(rest, long.end()) is not None
        told = acts and (led or not _VERBS.isdisjoint(tags[:i]))
    if told and i and tags[i - 1] in "NP" and _VERBS.isdisjoint(tags[:i]) and _one_verb(tags, i):
        return False  # "the appointment of Ann Lee as director was approved"
    return told and not compiled(_PHRASE).match(rest)


def _one_verb(tags: list[str], i: int) -> bool:
    """Whether but one verb follows in a sentence, which is its main one."""
    return len(compiled(_GROUP).findall("".join(tags[i + 1 :]))) == 1


def _hedge(i: int, tag: str, tags: list[str]) -> str:
    """An adverb between the parts of a verb ("may all be moved", "they all moved"), else as it was."""
    if tag == "D" and tags[i - 1] in "NPO" and _after(i, tags) in "EVK":
        return "R"
    modal = "M" in tags[max(i - 2, 0) : i] or (tag == "D" and _after(i, tags) == "R")
    return "R" if modal or (tags[i - 1] in "BA" and _after(i, tags) in "EK") else tag


def _predeterminer(tag: str, after: str) -> str:
    """What "all", "both" or "no one of" is by the word behind it: a determiner, a pronoun, or as it was."""
    if after == "D" or (tag == "X" and after in "YNP#"):
        return "D"
    return "O" if tag == "X" and after == "o" else tag


def _willed(i: int, tags: list[str]) -> bool:
    """Whether a modal stands where only a noun can ("strong will, and …", "the will of", "his will was")."""
    before, after = _before(i, tags), _after(i, tags)
    return after in "oBV" or (before in "NDY" and (after in ",;)" or i + 1 == len(tags)))


_SETTLED = frozenset("P#TobCWMXQ,;:()\"'Kcegn")


_QUALIFIED = "BN#P"
"""What a number with its qualification goes with rather than beginning a phrase: "is about 100", "lasted about 5"."""


def _counted(words: list[str], low: list[str], tags: list[str], lex: Lexicon) -> None:
    """Make determiners of what qualifies a number ("moved more than 100 people")."""
    for i, tag in enumerate(tags):
        if tag != "#" or not i or (words[i][0] in "$€£¥₩" and i > 1):
            continue
        for phrase in lex.approximations.get(low[i - 1], ()):
            start = i - len(phrase)
            if start >= 0 and tuple(low[start:i]) == phrase:
                if start == 0 or tags[start - 1] not in _QUALIFIED:
                    tags[start:i] = ["D"] * len(phrase)
                break


def _reading_as(low: list[str], tags: list[str], lex: Lexicon) -> None:
    """Make a preposition of the second word of a pair ("as of March"), a noun of "75 more" and of "strong will".

    What follows a verb of being and says when something is to be is a participle ("is due July 15").
    """
    for i, tag in enumerate(tags):
        if tag not in "MoDOI" or not i:
            continue
        if tag == "M" and low[i] in lex.wills and _willed(i, tags):
            tags[i] = "N"
        elif (
            tag == "M"
            and _after(i, tags) == "N"
            and low[i + 1] not in lex.hedges
            and (tags[i + 2 : i + 3] in (["D"], ["O"]) or (tags[i - 1] in "NPOlz" and low[i + 1].isalpha()))
        ):
            tags[i + 1] = "L"  # "would mail the letters", "it will kick off"
        elif tag == "o" and low[i - 1] in lex.paired:
            tags[i - 1] = tags[i] = "I"
        elif tag == "I" and tags[i - 1] == "B" and low[i] in lex.scheduled and _after(i, tags) in "TI":
            tags[i] = "E"
        elif tag == "O" and tags[i - 1] == "#" and low[i] in lex.amounts:
            tags[i] = "N"
        elif tag == "D" and tags[i - 1] == "#" and _after(i, tags) not in "NPzlGE#":
            tags[i] = "N" if low[i] in lex.amounts else "D"


def _before(i: int, tags: list[str]) -> str:
    """The tag before a word, adverbs and negations left out; ^ at the start."""
    for tag in reversed(tags[max(i - 3, 0) : i]):
        if tag not in "RX":
            return tag
    return "^"


def _previous(i: int, words: list[str], tags: list[str]) -> str:
    """The word before a word, adverbs left out ("officials now work")."""
    return next((words[j] for j in range(i - 1, max(i - 4, -1), -1) if tags[j] != "R"), "")


def _after(i: int, tags: list[str]) -> str:
    return tags[i + 1] if i + 1 < len(tags) else "$"


def _ends_an_object(i: int, tags: list[str]) -> bool:
    """Whether a past form that is a noun as well closes the object of a verb ("rejected the lowest bid.")."""
    behind = _after(i, tags) in "',.;$IboCT"
    return behind and compiled(r"[EVZL]R*D[NP#]*\Z").search("".join(tags[max(i - 8, 0) : i])) is not None


def _by_neighbours(i: int, tag: str, tags: list[str], word: str, low: list[str], lex: Lexicon) -> str:
    before, after = _before(i, tags), _after(i, tags)
    if tag == "E":
        adjective = (
            (before in "DY" and not (before == "Y" and after in "DO"))
            or (before == "#" and (after not in "IbDTRO" or low[i] in lex.money))
            or (i > 0 and tags[i - 1] == "G" and after not in "DO")
            or (before in "IobG" and after in "NPlzGE")
            or (before in "EVZL" and after in "NPlz" and i > 1 and tags[i - 1] in "EVZLR")
            or (
                before == "N"
                and after in "Nzl"
                and i > 1
                and tags[i - 2] == "D"
                and low[i - 1] in lex.attributive
            )
            or (word.lower() in lex.nouns_too and _ends_an_object(i, tags))
        )
        return "N" if adjective else tag
    if tag == "G":
        return "N" if _names_an_act(i, tags, word, low, lex) else tag
    if tag == "R":
        ordinal = (
            i
            and (tags[i - 1] in "DY" or (before in "DY" and tags[i - 1] == "R"))
            and after in "NlzPEGo"
            and not word.endswith("ly")
        )
        return "N" if ordinal else tag
    if tag == "F":
        return "L" if before in "tM" else tag
    if before == "O" and i > 1 and tags[i - 2] in "EVZLG" and after in "NDPOzl#Y":
        return "c"  # "told him that"
    if tags[i - 1 : i] == ["C"] and "c" in tags[:i] and after in "DPOY":
        return "c"  # "said that it was over and that the keys had been lost"
    return _that(before, after, tags[i - 1] if i else "^")


def _names_an_act(i: int, tags: list[str], word: str, low: list[str], lex: Lexicon) -> bool:
    """Whether a form in -ing is a noun ("the meeting", "planning permission")."""
    before, after = _before(i, tags), _after(i, tags)
    if i and before == "P" and after in "cH" and low[i - 1][-1:] == ")":
        return False  # "wrote to the Land Agency (LA) warning that"
    modified = (before in "DYP#" or (before == "T" and i > 1 and tags[i - 2] in "DY")) and (
        after not in "DPT" or before in "DY"
    )
    joined = before in "CN" and after == "N" and (i < 2 or tags[i - 2] == "N")
    named = before in "NP" and word.lower() in lex.happenings
    subject = before in "^Sc" and compiled(r"R*(?:[BAMFV]|E(?!R*[NPzl]))").match("".join(tags[i + 1 : i + 5]))
    return bool(modified or joined or named or subject or (before == "N" and after in "BAMFV,'C$"))


def _ends_its_object(i: int, tags: list[str], lemmas: list[str], lex: Lexicon) -> bool:
    """Whether a form in -s is a noun, for it has a word before it that a verb takes as its object.

    "Declined congressional requests to …": had the noun a verb of its own, it would be of a relative clause.
    """
    if i < 2 or tags[i - 2] not in "EVZL" or lemmas[i - 2] in lex.telling:
        return False
    return tags[i - 1] == "N" and not {"W", "S", "c"}.intersection(tags[max(i - 6, 0) : i])


def _third_person(i: int, tag: str, tags: list[str], previous: str) -> str:
    """A form in -s: a verb, or the plural of a noun."""
    before, after = _before(i, tags), _after(i, tags)
    further = next((t for t in tags[i + 1 : i + 5] if t not in "RT"), "$")
    if tag == "z" and further in "BAMFVE":
        return "N"
    if tag == "z" and before == "N" and after == "H" and tags[i + 2 : i + 3] in (["V"], ["B"], ["A"], ["M"]):
        return "N"  # "the gains that began in May"
    told = before == "," and i > 1 and tags[i - 2] == "T" and not {"N", "P", "O"}.isdisjoint(tags[: i - 2])
    if told and after in "tHDOI":
        return "Z"
    if before == "," and tags[i - 1] == "R" and after in "#DtHO":
        return "Z"
    if tag == "z" and before in "NP" and after in "TI,'$" and compiled(_VERBLESS).search("".join(tags[:i])):
        return "Z"
    if tag == "z" and before in "NP" and not previous.endswith("s") and after in "IT#'" and _alone(tags):
        return "Z"
    return _present_form(tag, before, after, previous)


def _alone(tags: list[str]) -> bool:
    """Whether a whole sentence has no verb but the one looked at ("The hospital opens in May.", "It opens.")."""
    return tags[-1] == "'" and _VERBS.isdisjoint(tags)


_VERBS = frozenset("BAMFVEZKL")
_CLAUSE = r"[^,;.HWcS(:I]*?(?:[BAMFVZ]|O[RX]*[zlL]|[NPOzl](?:R|I?T)?E(?![b])|[NPO]t)"
_GROUP = r"(?:t|[BAMF][RXengh]*)?[BAMFVEZKLzl]"
"""A verb with its auxiliaries; what may be one counts."""
_LONG_CLAUSE = r"[DYNPQ#]+(?:[Io][DYNPQ#]+(?:C[DYNPQ#]+)?){1,2}R?[BAMFVZE]"
_DATED_BEFORE = r"I?T,[DYNPQO#z]"
"""A time that closes a clause before the main one ("After the road to Ely opened in May, …")."""
_GOVERNED = r"[BAMFVEZ][^,;:WScHC\"]*I[DY][NPz#]*\Z"
_DESCRIBED = r"P+,R?D[DYNPQ#oI]+,R?[BAMFVE]"
"""A name with what it is, and its verb ("after Ann Lee, then the mayor, put it forward")."""
_NO_CLAUSE = r"[lz]?(?:[^BAMFVZEKLzlC,;:']|[zl](?=[C,;:']))*[C,;:']"
_VERBLESS = r"S[^,;BAMFVEZ]*\Z"
_PHRASE = r"[RX]?[TGE]"


def _infinitive(i: int, low: list[str], tags: list[str], lemmas: list[str], controlled: bool) -> bool:
    """Decide whether "to" goes with a verb; a word not known as a verb is one before a determiner.

    So it is behind a verb that an infinitive completes ("failed to muster enough votes": `controlled`). Tells
    whether there is such a word. A participle that is the base form as well is that ("to become", "to set up").
    """
    for j in range(i + 1, min(i + 4, len(tags))):
        if tags[j] in "RX":
            continue
        if tags[j] in "EK" and lemmas[j] == low[j]:
            tags[j] = "L"
            return False
        if tags[j] in "lLeAF":
            return False
        if tags[j] == "N" and j + 1 < len(tags) and (controlled or tags[j + 1] in "DO"):
            tags[j] = "L"
            return True
        break
    tags[i] = "I"
    return False


def _base_form(i: int, tag: str, tags: list[str], infinitive: bool, low: str) -> str:
    """A form without an ending: a verb, or a noun; `low` is the word before it, in small letters."""
    before, after = _before(i, tags), _after(i, tags)
    if before in "tMF":
        return "L"
    if before == "O" and low not in ("it", "he", "she", "this", "one", "him", "her"):
        return "L"
    if before == "W" and (tag == "L" or after == "t"):
        return "L"
    if before in "C," and infinitive and after in ("DPO#QNIETt" if before == "C" else "DPO#QIETt"):
        return "L"
    if before in "NP" and after == "t" and tags[i + 2 : i + 3] in (["l"], ["L"]) and _verbless(i, tags):
        return "L"  # "officials in Halden plan to mark the day"
    plural = before in "NPz" and low.endswith("s") and not low.endswith(("ss", "us", "is"))
    if plural and compiled(_GOVERNED).search("".join(tags[:i])):
        return "N"  # "spoke about the headquarters move to Halden"
    if (plural or low in ("people", "police")) and after in "tDHOcT":
        return "L"
    if tag == "L" and before == "P" and after in "tDHOc" and "C" in tags[max(i - 4, 0) : i]:
        return "L"
    return "L" if tag == "L" and plural and after not in "Nz" else "N"


def _present_form(tag: str, before: str, after: str, previous: str) -> str:
    if before in "DY#IobGE^" or after in "BAMFVo":
        return "N"
    if before in "OWHC" and (before != "C" or tag == "Z" or after in "tDHO"):
        return "Z"
    if before in "P)Q":
        return "Z" if tag == "Z" or after in "tHDO#RGPTIQ" else "N"
    if before == ",":
        return "Z" if after in "tHDO" or (tag == "Z" and after in "I#RT") else "N"
    singular = before == "N" and not previous.endswith("s")
    return "Z" if tag == "Z" or (singular and after in "tHDOP") else "N"


def _verbless(i: int, tags: list[str]) -> bool:
    """Whether a sentence has no finite verb but the word looked at, unless in a clause of its own."""
    before, after = "".join(tags[:i]), "".join(tags[i + 1 :])
    return not compiled(r"[BAMFVEZ]|[DY][NP#]*\Z").search(before) and not compiled(
        r"\A[^,;WScH]*[BAMFV]"
    ).search(after)


def _that(before: str, after: str, previous: str) -> str:
    if previous in 'EVZLGKTR",' or before in "EVZLGK" or (previous == "B" and after in "DNPOYz#"):
        return "c"
    if before in "NPQzl":
        return "W" if after in "BAMFVZERzXK" else "c"
    return "O" if after in "BAMFVZE" else "D"
