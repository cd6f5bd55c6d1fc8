"""A whole and its parts: "751 mnkr, varav 403 avser läkare, 333 sjuksköterskor och 15 övriga".

`complete` is told by words: "fördelat på", "består av", parts named by two groups that make up
everyone, or "i allt" before them. After "varav" the parts may be some of many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from auditcli.model import Claim, ClaimFigure, ClaimKind, Dimension, Quantity, Unit
from auditcli.reading.claims.groups import group_sets
from auditcli.reading.claims.pieces import WORD, words
from auditcli.reading.claims.skeleton import FIGURE, Skeleton, any_of
from auditcli.reading.claims.subjects import claim_at
from auditcli.reading.lexicon import Lexicon, alternation
from auditcli.reading.lexicon_types import Words
from auditcli.reading.units import in_unit

_FIRST = re.compile(r"\S+")

#: A part: its figure and its name.
Part = tuple[Quantity, str]


@dataclass(frozen=True, slots=True, eq=False)
class BreakdownPatterns:
    """The patterns of a language by which a whole, its parts and their names are told apart."""

    all_parts: re.Pattern[str]
    some_parts: re.Pattern[str]
    of_whole: re.Pattern[str]
    others: re.Pattern[str]
    of_most: re.Pattern[str]
    joint: re.Pattern[str]
    rest: re.Pattern[str]
    stop: re.Pattern[str]
    label: re.Pattern[str]
    vague: re.Pattern[str]
    pairs: frozenset[frozenset[str]]


@lru_cache(maxsize=8)
def breakdown_patterns(lexicon: Lexicon) -> BreakdownPatterns:
    """The patterns of a language, made once."""
    claims = lexicon.claims
    parts, which = alternation(claims.parts), alternation(lexicon.table.of_which)
    turn = alternation(claims.turn - claims.joined)
    joined = alternation(claims.joined)
    ways = alternation(lexicon.rise | lexicon.fall)
    barred = f"{turn}|{ways}|{alternation(lexicon.comparison)}"
    head = rf"(?P<whole>#) {words(7, barred)}(?:\( [^()#]*\) )?(?:, )?"
    return BreakdownPatterns(
        all_parts=re.compile(rf"{head}(?:{parts})(?!\S)"),
        some_parts=re.compile(rf"{head}(?:{which})(?!\S)"),
        of_whole=re.compile(
            rf"(?:^|(?<=[.;:] ))(?:{alternation(claims.of)}) {words(5, barred, years=False)}"
            rf"(?P<whole>#)(?= [^#]*# [^#@]*#)"
        ),
        others=any_of(claims.rest | claims.others),
        of_most=re.compile(rf"# (?:{alternation(claims.of)}) $"),  # "4,2 of 5, 4,3 for women"
        joint=re.compile(rf"(?<!\S)(?:{joined})(?!\S)|,"),
        rest=any_of(claims.rest),
        stop=re.compile(
            rf"[.;:?!]|(?<!\S)(?:{turn}|{ways}|{alternation(claims.link & claims.back)})(?!\S)"
        ),
        label=re.compile(rf"(?:[^\s#]+ )*?#(?: \( # \))?(?P<after>(?: {WORD}){{1,4}})?"),
        vague=any_of(claims.examples),
        pairs=group_sets(lexicon),
    )


def read_breakdowns(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """The breakdowns of one sentence."""
    if sk.text.count(FIGURE) < 2:
        return
    patterns = breakdown_patterns(lexicon)
    for pattern in (patterns.all_parts, patterns.some_parts, patterns.of_whole):
        for match in pattern.finditer(sk.text):
            claim = _breakdown(sk, match, pattern is patterns.all_parts, lexicon)
            if claim is not None:
                yield claim
    yield from _by_pairs(sk, lexicon)


def _breakdown(
    sk: Skeleton, match: re.Match[str], exhaustive: bool, lexicon: Lexicon
) -> Claim | None:
    patterns = breakdown_patterns(lexicon)
    stop = patterns.stop.search(sk.text, match.end())
    end = stop.start() if stop else len(sk.text)
    whole = sk.figure(match.start("whole"))
    ones = lexicon.numbers.articles if _counts(sk.quantities[whole]) else frozenset()
    parts = enumerated(sk, match.end(), end, patterns, ones)
    if parts is None or len(parts) < 2:
        return None
    told = [part for part, _ in parts]
    if not are_of_one_kind(sk.quantities[whole], told):
        return None
    listed = sk.text[match.start() : end]
    rest = patterns.rest.search(listed) is not None
    vague = patterns.vague.search(listed) is not None
    labels = [_unit_name(part, label) for part, label in parts]
    more = FIGURE in sk.text[end:] and sk.text[end] not in ".;"
    sure = _alike(sk.quantities[whole], told)
    paired = _pair(labels, patterns)
    if match.re is patterns.of_whole:
        # "Of 812, 412 by choice, 210 retired and 190 others": what is left is told.
        closed = len(parts) > 2 and patterns.others.match(labels[-1]) is not None
        # "Of the 239, 21 women and 28 men were on leave", "took part": those are not all.
        led = sk.text[: sk.text.find(FIGURE, match.end())].split()[-1]
        paired &= led in lexicon.claims.level and all(len(label.split()) == 1 for label in labels)
        if not (paired or closed):
            return None  # "of 100 who answered, 80 go by bus and 45 by car"
        rest, exhaustive = False, closed
    complete = ((exhaustive and sure) or paired) and not (rest or vague or more)
    return breakdown_at(sk, (match.start(), end), whole, parts, complete, lexicon)


def enumerated(
    sk: Skeleton, start: int, end: int, patterns: BreakdownPatterns, ones: Words
) -> list[Part] | None:
    """Each part of an enumeration: its figure and its name; None where one has two figures.

    A piece that begins with one of `ones` ("en barnmorska") counts one thing.
    """
    joints = [cut for found in patterns.joint.finditer(sk.text, start, end) for cut in found.span()]
    cuts = [start, *joints, end]
    found: list[Part] = []
    begin = start
    for at in range(1, len(cuts), 2):
        piece = sk.text[begin : cuts[at]]
        figures = [begin + sign.start() for sign in re.finditer(FIGURE, piece)]
        first = _FIRST.search(piece)
        if not figures and first is not None and first[0] in ones:
            place = sk.span(begin + first.start(), begin + first.end())
            assert place is not None
            found.append((Quantity(Decimal(1), 0, place, first[0]), piece[first.end() :].strip()))
            figures = []
        elif not figures:
            continue  # a name in two words: it goes on with the next piece
        begin = cuts[at + 1] if at + 1 < len(cuts) else end
        if not figures:
            continue
        bare = [one for one in figures if sk.text[max(one - 2, 0) : one] != "( "] or figures
        if len(bare) != 1:
            return None
        label = patterns.label.search(piece)
        name = (label["after"] or "").strip() if label else ""
        found.append((sk.quantity(sk.figure(bare[0])), name))
    return found


def _counts(quantity: Quantity) -> bool:
    """Whether a figure counts things."""
    unit = quantity.unit
    return unit is None or unit.dimension is Dimension.COUNT


def are_of_one_kind(whole: Quantity, parts: list[Quantity]) -> bool:
    """Whether the parts may be parts of the whole: in its unit, or none of them in any."""
    if _counts(whole):
        return all(map(_counts, parts))
    assert whole.unit is not None
    kind = whole.unit.kind
    bare = any(part.unit is None for part in parts)
    named = bare and whole.unit.dimension is Dimension.MONEY
    return all(
        part.unit is None or part.unit.kind == kind or (named and _counts(part)) for part in parts
    )


def _alike(whole: Quantity, parts: list[Quantity]) -> bool:
    """Whether parts are surely of the whole's kind: "5 projekt och 3 län" are none of "8 möten"."""
    if whole.unit is not None and whole.unit.dimension is not Dimension.COUNT:
        return True
    units = {part.unit and part.unit.kind for part in (whole, *parts)}
    return len(units) == 1 and (whole.unit is not None or len(parts) > 2)


def _pair(labels: list[str], patterns: BreakdownPatterns) -> bool:
    """Whether two parts are named by two groups that make up everyone."""
    if len(labels) != 2:
        return False
    one, other = (set(label.split()) for label in labels)
    return any(frozenset((a, b)) in patterns.pairs for a in one for b in other)


def _by_pairs(sk: Skeleton, lexicon: Lexicon) -> Iterator[Claim]:
    """ "1 234 anställda, 834 kvinnor och 400 män": a whole with two groups right after it."""
    patterns = breakdown_patterns(lexicon)
    # "Of the 239, 21 women and 28 men left": those are some
    some = sk.text.split(maxsplit=1)[0] in lexicon.claims.of | lexicon.claims.among
    for match in re.finditer(
        rf"(?P<whole>#) (?:{WORD} ){{0,4}}[,(:] "
        rf"(?P<list>#(?: {WORD}){{0,3}} (?:,|{WORD}) #[^,.;]*)",
        sk.text,
    ):
        start, end = match.span("list")
        parts = enumerated(sk, start, end, patterns, frozenset())
        whole = sk.figure(match.start("whole"))
        if parts is None or len(parts) != 2:
            continue
        labels = [_unit_name(part, label) for part, label in parts]
        if not _pair(labels, patterns) or (some and len(labels[-1].split()) > 1):
            continue
        quantities = [part for part, _ in parts]
        if patterns.of_most.search(sk.text, 0, match.start()):
            continue
        if _adds(sk.quantities[whole]) and are_of_one_kind(sk.quantities[whole], quantities):
            yield breakdown_at(sk, match.span(), whole, parts, True, lexicon)


def _adds(whole: Quantity) -> bool:
    """Whether such figures add up over groups: amounts and counts do, rates do not."""
    if whole.unit is None:
        return True
    plain = "/" not in whole.unit.base
    return plain and whole.unit.dimension in (Dimension.MONEY, Dimension.COUNT, Dimension.NONE)


def _unit_name(part: Quantity, label: str) -> str:
    """A part's name: the words after it, with the unit that was read into the figure."""
    return f"{part.unit.symbol} {label}" if part.unit is not None else label


def breakdown_at(
    sk: Skeleton,
    place: tuple[int, int],
    whole: int,
    parts: list[Part],
    complete: bool,
    lexicon: Lexicon,
) -> Claim:
    """The claim of a whole and its parts at a range of the skeleton."""
    unit = sk.quantities[whole].unit
    figures = [ClaimFigure("whole", sk.quantity(whole))]
    figures += [ClaimFigure("part", _in_unit(part, unit), label) for part, label in parts]
    claim = claim_at(ClaimKind.BREAKDOWN, sk, place, figures, lexicon, clause=True)
    return replace(claim, complete=complete)


def _in_unit(part: Quantity, unit: Unit | None) -> Quantity:
    """A part printed without unit, in that of its whole ("751 mnkr varav 403 …")."""
    if unit is None or unit.dimension is Dimension.COUNT:
        return part
    counted = part.unit is not None and part.unit.dimension is Dimension.COUNT
    if part.unit is not None and not counted:
        return part  # "333 nurses" of an amount of money names what 333 are spent on
    return in_unit(part, unit)
