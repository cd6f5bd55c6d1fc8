"""The sheets of findings, tick marks, figures and untested relations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditcli.model import Evidence, Finding, Result, Span, Verdict
from auditcli.report.computation import as_printed, places_of
from auditcli.report.formulas import formula
from auditcli.report.marks import Marks, marks_of, stretches
from auditcli.report.workpaper_sheet import Book, Column, Formula, Number, Sheet, Value

#: The column of the values on the sheet of figures.
_VALUE = "G"
_AGREEING = (Verdict.AGREES, Verdict.AGREES_ROUNDED)
_BLANKS = (("judgement", 18), ("comment", 40), ("sign_off", 14), ("date", 12))
_FINDINGS = (
    *(("no", 6), ("file", 30), ("line", 8), ("severity", 10), ("rule", 36), ("category", 17)),
    *(("message", 60), ("quote", 16), ("reported", 14), ("computed", 14), ("difference", 12)),
    *(("computation", 50), ("related", 24), ("hint", 40), ("confidence", 11)),
    *(("fingerprint", 16), ("accepted", 20)),
)
_TICKS = (
    *(("no", 6), ("file", 30), ("line", 8), ("rule", 36), ("category", 17)),
    *(("subject_column", 50), ("reported", 14), ("computed", 14), ("difference", 12)),
    *(("result", 22), ("computation", 60), ("related", 30)),
)
_FIGURES = (
    *(("no", 6), ("file", 30), ("line", 8), ("column", 8), ("label", 50)),
    *(("quote", 18), ("value", 18), ("unit", 12)),
)
_UNTESTED = (
    *(("no", 6), ("file", 30), ("line", 14), ("rule", 36), ("subject_column", 50)),
    *(("quote", 18), ("reason", 70)),
)


class Relations:
    """Writes the sheets; the figures are written as they are first referred to."""

    def __init__(self, book: Book, results: Sequence[Result]) -> None:
        self._book = book
        self._all = [marks_of(result) for result in results]
        self._rows: dict[tuple[str, Span], int] = {}

    def write(self) -> None:
        """Write findings, tick marks, untested relations and figures, in this order."""
        findings = self._sheet("findings", _FINDINGS, _BLANKS)
        ticks = self._sheet("ticks", _TICKS)
        untested = self._sheet("untested", _UNTESTED)
        self._figures = self._sheet("figures", _FIGURES)
        for marks in self._all:
            result = marks.result
            for one in result.findings:
                findings.append(self._finding(one, marks, findings.rows + 1))
            for one in result.verified:
                ticks.append(self._tick(one, marks, ticks.rows + 1))
            for one in result.untested:
                untested.append(self._untested(one, marks, untested.rows + 1))
            for row in self._stretches(marks):
                untested.append([untested.rows + 1, *row])
        if findings.rows:
            self._judgements(findings)
        for sheet in (findings, ticks, untested, self._figures):
            sheet.close()

    def _sheet(
        self,
        name: str,
        columns: Sequence[tuple[str, int]],
        blanks: Sequence[tuple[str, int]] = (),
    ) -> Sheet:
        words = self._book.words
        shown = [Column(words[key], width) for key, width in columns]
        empty = [Column(words[key], width, blank=True) for key, width in blanks]
        return self._book.sheet(name, [*shown, *empty])

    def _judgements(self, findings: Sheet) -> None:
        """A list to choose from in the empty column of judgements."""
        choices = self._book.words["judgements"].split(";")
        at = len(_FINDINGS)
        findings.sheet.data_validation(
            1, at, findings.rows, at, {"validate": "list", "source": choices}
        )

    def _finding(self, finding: Finding, marks: Marks, number: int) -> list[Value]:
        outcome, source = finding.outcome, marks.result.document.source
        row: list[Value] = [number, source.path, self._line(outcome.primary, marks)]
        row += [finding.severity.value, finding.rule.id, finding.rule.category, finding.message]
        row.append(source.quote(outcome.primary.span))
        row += self._computed(finding, marks, (number + 1, "I", "J"))
        row += [outcome.computation, self._related(finding, marks), outcome.hint]
        row += [Number(outcome.confidence, 2), finding.fingerprint]
        return [*row, finding.accepted.reason if finding.accepted else ""]

    def _tick(self, finding: Finding, marks: Marks, number: int) -> list[Value]:
        outcome, source = finding.outcome, marks.result.document.source
        rounded = outcome.verdict is Verdict.AGREES_ROUNDED
        row: list[Value] = [number, source.path, self._line(outcome.primary, marks)]
        row += [finding.rule.id, finding.rule.category, outcome.subject]
        row += self._computed(finding, marks, (number + 1, "G", "H"))
        row += [self._book.words["rounded" if rounded else "exact"], outcome.computation]
        return [*row, self._related(finding, marks)]

    def _untested(self, finding: Finding, marks: Marks, number: int) -> list[Value]:
        outcome, source = finding.outcome, marks.result.document.source
        row: list[Value] = [number, source.path, self._line(outcome.primary, marks)]
        row += [finding.rule.id, outcome.subject]
        return [*row, source.quote(outcome.primary.span), outcome.reason]

    def _stretches(self, marks: Marks) -> Iterator[list[Value]]:
        words = self._book.words
        for one in stretches(marks):
            lines = words["lines"].format(first=one.first_line, last=one.last_line)
            said = words["stretch"].format(figures=one.figures)
            yield [marks.result.document.source.path, lines, "", "", "", said]

    def _line(self, part: Evidence, marks: Marks) -> int:
        return marks.result.document.source.position(part.span.start).line

    def _computed(self, finding: Finding, marks: Marks, at: tuple[int, str, str]) -> list[Value]:
        """Reported, computed, difference: formulas where the computation is one.

        `at` is the row that they are written to, and the columns of the first two.
        """
        outcome = finding.outcome
        reported = self._place(outcome.primary, marks)
        quantity = marks.figures.at(outcome.primary)
        found = formula(outcome, marks.figures)
        if found is None or reported is None or quantity is None:
            return [outcome.reported, outcome.computed, outcome.difference]
        cells = [self._place(part, marks) or "" for part in outcome.related]
        own = places_of(quantity)
        difference = as_printed(quantity) - found.result
        if not self._comparable(difference, finding, marks):
            return [outcome.reported, outcome.computed, outcome.difference]
        terms = found.terms.format(*cells)
        computed = f"=ROUND({terms},{found.places})" if found.rounded else f"={terms}"
        places = max(found.places, own)
        row, first, second = at
        return [
            Formula(f"={reported}", as_printed(quantity), own),
            Formula(computed, found.result, found.places),
            Formula(f"=ROUND({first}{row}-{second}{row},{places})", difference, places),
        ]

    def _comparable(self, difference: Decimal, finding: Finding, marks: Marks) -> bool:
        """Whether reported and computed stand on one scale: the printed difference tells."""
        printed = marks.figures.read(finding.outcome.difference)
        if printed is None:
            return finding.outcome.verdict in _AGREEING and abs(difference) <= 1
        return abs(abs(printed) - abs(difference)) * 2 <= max(abs(printed), Decimal(1))

    def _related(self, finding: Finding, marks: Marks) -> str:
        """The numbers of the figures on their sheet."""
        found = [self._row(part, marks) for part in finding.outcome.related]
        return ", ".join(str(row - 1) for row in found if row is not None)

    def _place(self, part: Evidence, marks: Marks) -> str | None:
        """The cell of a figure; None for a place in words."""
        row = self._row(part, marks)
        return None if row is None else f"{_quoted(self._figures.name)}!${_VALUE}${row}"

    def _row(self, part: Evidence, marks: Marks) -> int | None:
        """The row of a figure, which is written when it is first asked for."""
        quantity = marks.figures.at(part)
        if quantity is None:
            return None
        source = marks.result.document.source
        key = (source.path, part.span)
        if key not in self._rows:
            at = source.position(part.span.start)
            value = Number(as_printed(quantity), places_of(quantity))
            unit = quantity.unit.symbol if quantity.unit else ""
            row: list[Value] = [self._figures.rows + 1, source.path, at.line, at.column]
            self._rows[key] = self._figures.append(
                [*row, part.label, source.quote(part.span), value, unit]
            )
        return self._rows[key]


def _quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"
