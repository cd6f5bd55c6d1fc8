"""The claims of running text, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditcli.model import Claim, Quantity, Sentence
from auditcli.reading.claims.asides import with_asides
from auditcli.reading.claims.breakdowns import read_breakdowns
from auditcli.reading.claims.chains import chain
from auditcli.reading.claims.comparisons import read_comparisons
from auditcli.reading.claims.counted import read_counted
from auditcli.reading.claims.deviations import read_deviations
from auditcli.reading.claims.differences import read_differences
from auditcli.reading.claims.flows import read_flows, read_flows_over
from auditcli.reading.claims.grammar import grammar
from auditcli.reading.claims.groups import read_groups
from auditcli.reading.claims.lists import read_bullets, read_lists
from auditcli.reading.claims.movements import read_movements
from auditcli.reading.claims.multiples import read_multiples
from auditcli.reading.claims.orders import read_orders
from auditcli.reading.claims.owned import read_owned
from auditcli.reading.claims.partitions import join_owners, read_partitions
from auditcli.reading.claims.rates import read_rates
from auditcli.reading.claims.rests import read_rests
from auditcli.reading.claims.shares import read_shares
from auditcli.reading.claims.skeleton import Skeleton, skeleton
from auditcli.reading.claims.together import read_together
from auditcli.reading.claims.worded import read_worded
from auditcli.reading.claims.years_apart import with_years
from auditcli.reading.labels import stem
from auditcli.reading.lexicon import Lexicon
from auditcli.reading.numerals import find_quantities

_READERS = (
    read_movements,
    read_deviations,
    read_shares,
    read_breakdowns,
    read_partitions,
    read_lists,
    read_flows,
    read_groups,
    read_worded,
    read_multiples,
    read_rates,
    read_together,
    read_comparisons,
)

#: Of these a claim may begin in the sentence before, and of those further back.
_READERS_OVER = (read_rests, read_orders, read_differences)
_READERS_BACK = (read_counted, read_flows_over)

#: What is longer is no sentence (a table or a list without line ends), and claims nothing.
LONGEST_SENTENCE = 4000
#: A claim goes over no more sentences with figures than this, its own apart.
_BEFORE = 3


def read_claims(
    sentences: Sequence[Sentence],
    lexicon: Lexicon,
    quantities: Sequence[Sequence[Quantity]] | None = None,
    text: str = "",
) -> tuple[Claim, ...]:
    """The claims in the order of the text.

    `quantities` are those of each sentence, with places in its text, where they are known already;
    `text` is the source, which tells where bullets stand.
    """
    claims: list[Claim] = []
    subject, index = "", -2
    before: list[Skeleton] = []
    owned: list[Claim] = []
    for at, sentence in enumerate(sentences):
        found = find_quantities(sentence.text, lexicon) if quantities is None else quantities[at]
        if not found or len(sentence.text) > LONGEST_SENTENCE:
            continue
        sk = skeleton(at, sentence, found, lexicon)
        told = [claim for read in _READERS for claim in read(sk, lexicon)]
        if text and sentence.text.endswith(":"):
            told += read_bullets(sk, sentences, text, lexicon)
        last = before[-1] if before else None
        told += [claim for read in _READERS_OVER for claim in read(sk, last, lexicon)]
        told += [claim for read in _READERS_BACK for claim in read(sk, before, lexicon)]
        told = with_years(told, sk, last, grammar(lexicon))
        owned.extend(read_owned(sk, lexicon))
        before = [*before[1 - _BEFORE :], sk]
        for claim in sorted(told, key=lambda claim: claim.span):
            if index >= at - 1 and _goes_on(claim.subject, subject, lexicon):
                claim = replace(claim, subject=subject)
            subject, index = claim.subject or subject, at
            claims.append(claim)
    places = [(sentence.span.start, sentence.span.end) for sentence in sentences]
    told = chain(with_asides(claims, sentences, lexicon), sentences, lexicon)
    # Counts of all there are go beside the rest: no sentence goes on about them.
    return tuple(sorted((*join_owners(told, places), *owned), key=lambda claim: claim.span.start))


def _goes_on(subject: str, before: str, lexicon: Lexicon) -> bool:
    """Whether a claim is about what the one before it was: it names nothing, or no more than "the
    result" after "the result of the year"."""
    if subject in lexicon.claims.sums:
        named = stem(subject.split()[-1], lexicon)
        return any(stem(word, lexicon) == named for word in before.split())
    return not subject
