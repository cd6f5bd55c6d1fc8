"""Does the outcome of a measure agree with the table that splits the measure by group?

Reports give each measure with target, outcome and comment, and elsewhere a table of the figures of
women and men. A share of all lies between those of the groups; counts of both add up to it. Which
row a measure is, its name tells: nearly all words of each are words of the other. Comment and
table are often of neighbouring periods, so that a small difference proves nothing: one is told
where a slip of the pen explains it, or where the outcome is far from both groups.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditcli.arithmetic.diagnosis import diagnose, exchanged
from auditcli.arithmetic.restating import telling_digits
from auditcli.checks.group_tables import Split, bare_word, group_rows
from auditcli.checks.measures import Measure, kind, usual_measures
from auditcli.checks.prose import dimension, hedged, printed, shown
from auditcli.checks.quoting import quoted
from auditcli.checks.table_proof import evidence
from auditcli.model import Dimension, Document, Evidence, Outcome, Quantity, Verdict

#: Words that a measure and a row have in common at least,
LEAST_WORDS = 3
#: and the part of the words of each that are words of the other, at least.
LEAST_SHARE = Decimal("0.6")
#: So far from the groups, as a part of the nearer, no neighbouring period explains.
FAR = Decimal("0.2")
#: Of each group so many digits tell a count from chance.
_TELLING = 2
#: So long are words that name something, and their stems.
_LETTERS, _STEM = 4, 3

Judge = Callable[[Quantity, Quantity, Quantity], Verdict]


@dataclass(frozen=True, slots=True)
class _Pair:
    measure: Measure
    split: Split

    @property
    def parts(self) -> tuple[Quantity, Quantity]:
        """The figures of the groups, the lower first."""
        low, high = sorted((cell.quantity for cell in self.split.cells), key=lambda q: q.value)
        return low, high


def rates_of_measures(document: Document, judge: Judge, sure: Decimal) -> Iterator[Outcome]:
    """One outcome for each measure whose share for all a table by group confirms or contradicts."""
    for pair in _pairs(document):
        low, high = pair.parts
        heads = [h for h in pair.measure.outcomes if _is_share(h) and not hedged(h)]
        if not heads or not (_is_share(low) and _is_share(high)):
            continue
        verdicts = [judge(head, low, high) for head in heads]
        holds = [v in (Verdict.AGREES, Verdict.AGREES_ROUNDED) for v in verdicts]
        if any(holds):
            at = holds.index(True)
            yield _outcome(document, pair, heads[at], verdicts[at], sure)
        elif len(pair.measure.heads) > 1 and all(_is_far(h, low, high) for h in heads):
            yield _outcome(document, pair, heads[-1], Verdict.UNLIKELY, sure)


def counts_of_measures(document: Document, reach: Decimal, sure: Decimal) -> Iterator[Outcome]:
    """One outcome for each measure that counts all, of whom a table by group counts both parts."""
    for pair in _pairs(document):
        parts = pair.parts
        heads = [h for h in pair.measure.outcomes if _is_count(h) and not hedged(h)]
        few = any(telling_digits(part) < _TELLING for part in parts)
        if not heads or few or not all(map(_is_count, parts)):
            continue
        added = sum((part.value for part in parts), Decimal(0))
        head = min(heads, key=lambda told: abs(told.value - added))
        gap = head.value - added
        if gap and not _is_meant(pair, head, gap, reach):
            continue
        yield Outcome(
            Verdict.DISAGREES if gap else Verdict.AGREES,
            quoted(document, head.span, "total"),
            _cells(document, pair),
            confidence=sure,
            subject=_name(pair),
            reported=shown(document, head),
            computed=printed(document, added, head),
            difference=printed(document, gap, head),
            computation=" + ".join(printed(document, part.value, head) for part in parts)
            + f" = {printed(document, added, head)}",
        )


def _pairs(document: Document) -> Iterator[_Pair]:
    """The measures with the row of a table by group that is named most alike, and likest to it."""
    rows = group_rows(document)
    found = usual_measures(document) if rows else ()
    names = [_words(map(bare_word, row.name), _LETTERS) for row in rows]
    holders: dict[str, list[int]] = defaultdict(list)
    for row, name in enumerate(names):
        for begin in {word[:_STEM] for word in name}:
            holders[begin].append(row)
    alike: list[tuple[Decimal, int, int]] = []
    for at, measure in enumerate(found):
        label = _words(measure.label, _STEM)
        near = Counter(row for b in {word[:_STEM] for word in label} for row in holders[b])
        for row, common in near.items():
            if common >= LEAST_WORDS and (share := _alike(label, names[row])):
                alike.append((share, at, row))
    best: dict[tuple[str, int], list[tuple[Decimal, int, int]]] = defaultdict(list)
    for one in alike:
        for side in (("measure", one[1]), ("row", one[2])):
            if not best[side] or one[0] > best[side][0][0]:
                best[side] = [one]
            elif one[0] == best[side][0][0]:
                best[side].append(one)
    for one in alike:
        if best["measure", one[1]] == [one] == best["row", one[2]]:
            yield _Pair(found[one[1]], rows[one[2]])


def _words(words: Iterable[str], letters: int) -> list[str]:
    return [word for word in words if len(word) >= letters and word.isalpha()]


def _alike(label: Sequence[str], words: Sequence[str]) -> Decimal:
    """How many words two names have in common, where that is nearly all of both; 0 otherwise.

    Of both names as parts, added up. Stems and words begin alike.
    """
    if min(len(label), len(words)) < LEAST_WORDS:
        return Decimal(0)
    one = sum(1 for stem in label if any(_begin_alike(stem, word) for word in words))
    other = sum(1 for word in words if any(_begin_alike(stem, word) for stem in label))
    parts = Decimal(one) / len(label), Decimal(other) / len(words)
    enough = min(one, other) >= LEAST_WORDS and min(parts) >= LEAST_SHARE
    return sum(parts, Decimal(0)) if enough else Decimal(0)


def _begin_alike(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _is_share(quantity: Quantity) -> bool:
    return dimension(quantity) is Dimension.PERCENT


def _is_count(quantity: Quantity) -> bool:
    return kind(quantity)[0] is Dimension.NONE and quantity.places == 0


def _is_far(head: Quantity, low: Quantity, high: Quantity) -> bool:
    """Whether a share is far from those of both groups, or has two digits exchanged."""
    if any(low.value <= value <= high.value for value in exchanged(head)):
        return True
    nearer = low.value if head.value < low.value else high.value
    return abs(head.value - nearer) > FAR * nearer


def _is_meant(pair: _Pair, head: Quantity, gap: Decimal, reach: Decimal) -> bool:
    """Whether an outcome is of the size of both groups, or was by a slip of the pen.

    Of a measure with one figure, that may be the target.
    """
    near = abs(gap) <= reach * abs(head.value)
    slip = diagnose(head, [(part, 1) for part in pair.parts])
    return len(pair.measure.heads) > 1 and (near or slip is not None)


def _outcome(
    document: Document, pair: _Pair, head: Quantity, verdict: Verdict, sure: Decimal
) -> Outcome:
    low, high = pair.parts
    return Outcome(
        verdict,
        quoted(document, head.span, "whole"),
        _cells(document, pair),
        confidence=sure,
        subject=_name(pair),
        reported=shown(document, head),
        computed=f"{shown(document, low)} to {shown(document, high)}",
        computation=", ".join(shown(document, cell.quantity) for cell in pair.split.cells),
    )


def _cells(document: Document, pair: _Pair) -> tuple[Evidence, ...]:
    return tuple(evidence(document, cell, pair.split.row, "part") for cell in pair.split.cells)


def _name(pair: _Pair) -> str:
    return " ".join(pair.split.name)
