"""`audit claims`: what was read from the sentences of a report, and what it was tested against.

The way to see why a sentence was or was not tested: a claim is printed with its place, kind,
subject, period and figures, and with the rules that held it against something.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from auditcli.cli import declared
from auditcli.texts import say

if TYPE_CHECKING:
    from auditcli.model import Claim, ClaimFigure, Document, Finding, Result, Span

_INDENT = " " * 8


def claims(
    path: Annotated[str, typer.Argument(metavar="FILE", help='A report; "-" is standard input.')],
    language: declared.Language = None,
    period: declared.PeriodText = None,
    _ui_language: declared.UiLanguage = None,
) -> None:
    """List what was read from the sentences of a report, and what it was tested against."""
    from auditcli.api import check_source
    from auditcli.cli.session import spoken_result
    from auditcli.cli.streams import put
    from auditcli.reading import files

    result = spoken_result(check_source(files.read(path), language=language, period=period))
    put("\n".join(_page(result)) + "\n")


def _page(result: Result) -> Iterator[str]:
    from auditcli.report.words import plural

    document = result.document
    tests = _tests(result)
    tested = 0
    for claim in document.claims:
        held = sorted({said for span in _places(claim) for said in tests.get(span, ())})
        tested += bool(held)
        yield from _entry(document, claim, held)
    claims = plural(len(document.claims), "claim")
    yield say("{claims}, {tested} of them tested", claims=claims, tested=tested)


def _places(claim: Claim) -> Iterator[Span]:
    for figure in claim.figures:
        yield figure.quantity.span
    if claim.direction_span is not None:
        yield claim.direction_span


def _tests(result: Result) -> Mapping[Span, list[str]]:
    """For each place what it was tested by: the rule and how it came out."""
    tests: dict[Span, list[str]] = defaultdict(list)
    groups: tuple[tuple[str, Iterable[Finding]], ...] = (
        (say("contradicts"), result.findings),
        (say("agrees"), result.verified),
        (say("not tested"), result.untested),
    )
    for said, findings in groups:
        for finding in findings:
            outcome = finding.outcome
            proof = outcome.computation or outcome.reason
            line = f"{said}: {finding.rule.id}" + (f" ({proof})" if proof else "")
            for part in (outcome.primary, *outcome.related):
                tests[part.span].append(line)
    return tests


def _entry(document: Document, claim: Claim, held: Iterable[str]) -> Iterator[str]:
    line = document.source.position(claim.span.start).line
    about = [say(claim.kind.value), claim.subject or say("(no subject)")]
    if claim.period is not None or claim.previous:
        about.append(claim.period.label if claim.period is not None else say("the year before"))
    if claim.direction_word:
        about.append(f'"{claim.direction_word}"')
    if claim.against:
        about.append(say("against {what}", what=claim.against))
    yield f"{line:>6}  {' | '.join(about)}"
    yield _INDENT + "; ".join(_figure(document, figure) for figure in claim.figures)
    yield from (f"{_INDENT}{said}" for said in held)


def _figure(document: Document, figure: ClaimFigure) -> str:
    quantity = figure.quantity
    text = " ".join(document.source.quote(quantity.span).split())
    hedge = f"{quantity.hedge.word} " if quantity.hedge is not None else ""
    unit = f" {quantity.unit.symbol}" if quantity.unit is not None else ""
    when = figure.period.label if figure.period is not None else ""
    asides = [aside for aside in (figure.label, when) if aside]
    return f"{say(figure.role)} {hedge}{text}{unit}" + (f" ({', '.join(asides)})" if asides else "")
