"""`audit diff`: what two versions of a report have in common, for a person or a program.

New findings come with their proof; those that are gone or still there take a line each.
"""

from __future__ import annotations

import json as standard_json
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditcli.model import Comparison, Finding, Result
from auditcli.report import json, plain, terminal
from auditcli.report.proof import View, place
from auditcli.report.shown import safe
from auditcli.report.words import SHORT, plural, severity_of
from auditcli.texts import say


def as_text(found: Comparison, old: Result, new: Result, view: View) -> str:
    """The comparison as lines."""
    return "".join(f"{line}\n" for line in _lines(found, old, new, view))


def _lines(found: Comparison, old: Result, new: Result, view: View) -> Iterator[str]:
    if found.new:
        yield f"{plural(len(found.new), 'new finding')}:"
        yield ""
        shown = replace(new, findings=found.new, lapsed=())
        page = (terminal if view.color else plain).render([shown], replace(view, quiet=True))
        yield page.rstrip("\n")
        yield ""
    if not view.quiet:
        yield from _listed(say("gone"), found.gone, old)
        yield from _listed(say("still there"), [one for _, one in found.still], new)
    yield say(
        "{old} -> {new}: {came} new, {gone} gone, {still} still there",
        old=safe(old.document.source.path),
        new=safe(new.document.source.path),
        came=len(found.new),
        gone=len(found.gone),
        still=len(found.still),
    )


def _listed(what: str, findings: Sequence[Finding], result: Result) -> Iterator[str]:
    if not findings:
        return
    yield f"{plural(len(findings), 'finding')} {what}:"
    for finding in findings:
        where, grave = place(finding, result.document.source), severity_of(finding)
        message = f"{where}: {grave}: {safe(finding.message)}"
        yield f"  {message} [{finding.rule.id}] #{finding.fingerprint[:SHORT]}"
    yield ""


def as_json(found: Comparison, old: Result, new: Result) -> str:
    """The comparison as one JSON object; findings as `--format json` has them."""
    before, after = old.document.source, new.document.source
    report = {
        "version": json.VERSION,
        "old": {"path": before.path},
        "new": {"path": after.path},
        "tally": {
            "new": len(found.new),
            "gone": len(found.gone),
            "still": len(found.still),
        },
        "new_findings": [json.finding_object(one, after) for one in found.new],
        "gone_findings": [json.finding_object(one, before) for one in found.gone],
        "still_findings": [json.finding_object(one, after) for _, one in found.still],
    }
    return standard_json.dumps(report, ensure_ascii=False, indent=1) + "\n"
