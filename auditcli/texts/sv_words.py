"""Svenska: what is put together where it is said, by the English as it stands in the code.

{names} are filled in.
"""

from __future__ import annotations

TEXTS: dict[str, str] = {
    # words: counts and tallies
    "figure": "tal",
    "figures": "tal",
    "relation": "samband",
    "relations": "samband",
    "row": "rad",
    "rows": "rader",
    "more row": "rad till",
    "more rows": "rader till",
    "column": "kolumn",
    "columns": "kolumner",
    "table": "tabell",
    "tables": "tabeller",
    "computation": "beräkning",
    "computations": "beräkningar",
    "document": "dokument",
    "documents": "dokument",
    "error": "fel",
    "errors": "fel",
    "warning": "varning",
    "warnings": "varningar",
    "note": "notering",
    "notes": "noteringar",
    "finding": "iakttagelse",
    "findings": "iakttagelser",
    "new finding": "ny iakttagelse",
    "new findings": "nya iakttagelser",
    "no findings": "inga iakttagelser",
    "{said}, {accepted} accepted": "{said}, {accepted} godtagna",
    "{figures} read, but no relation between them could be tested:"
    " this says nothing about whether they are right": (
        "{figures} lästa, men inget samband mellan dem kunde prövas:"
        " det säger ingenting om huruvida de är rätt"
    ),
    "{relations} recognised and left untested": "{relations} urskilda men inte prövade",
    "{figures} read, {covered} of them ({share} %) in a relation that was tested": (
        "{figures} lästa, {covered} av dem ({share} %) i ett samband som prövades"
    ),
    "{relations} tested: {agree} agree, {rounded} within rounding, {disagree} disagree;"
    " {untested} left untested": (
        "{relations} prövade: {agree} stämmer, {rounded} inom avrundning, {disagree} stämmer inte;"
        " {untested} inte prövade"
    ),
    "{count} of these disagrees on an uncertain reading (--min-confidence 0)": (
        "{count} av dessa stämmer inte enligt en osäker läsning (--min-confidence 0)"
    ),
    "{count} of these disagree on an uncertain reading (--min-confidence 0)": (
        "{count} av dessa stämmer inte enligt en osäker läsning (--min-confidence 0)"
    ),
    "incomplete: {names} failed, see standard error": (
        "ofullständigt: {names} misslyckades, se standard fel"
    ),
    "{said} in {marked} of them": "{said} i {marked} av dem",
    "{said}; {unread} could not be checked": "{said}; {unread} kunde inte granskas",
    # words: below the lines of a report
    "computed": "beräknat",
    "reported": "redovisat",
    "rounding": "avrundning",
    "hint": "ledtråd",
    "accepted": "godtaget",
    "reading": "läsning",
    "fingerprint": "fingeravtryck",
    "{reported} (difference {difference})": "{reported} (differens {difference})",
    "could explain this, but would do so less than once in a thousand times": (
        "kunde förklara detta, men skulle göra det mindre än en gång på tusen"
    ),
    "uncertain: confidence {confidence}": "osäker: säkerhet {confidence}",
    # the notes beside the lines of a report
    "total": "summa",
    "whole": "helhet",
    "before": "före",
    "after": "efter",
    "also stated here": "uppges även här",
    "{count} more line of this relation": "{count} rad till i detta samband",
    "{count} more lines of this relation": "{count} rader till i detta samband",
    # acceptances
    ", until {day}": ", till och med {day}",
    "the acceptance of {rule} expired on {day}": "godtagandet av {rule} gick ut {day}",
    "the acceptance of {rule} matches no finding any more; take it away": (
        "godtagandet av {rule} motsvarar ingen iakttagelse längre; ta bort det"
    ),
    "accepted {severity}": "godtaget {severity}",
    # statistics and the untested
    "rule": "regel",
    "file": "fil",
    "agree": "stämmer",
    "untested": "oprövade",
    "(rounded)": "(avrundat)",
    "no reason given": "inget skäl angivet",
    "? {relations} of {rule} not tested: {reason}": (
        "? {relations} av {rule} inte prövade: {reason}"
    ),
    "line": "rad",
    "lines": "rader",
    "{named} and {count} more": "{named} och {count} till",
    # the comparison of two versions
    "gone": "borta",
    "still there": "kvar",
    "{old} -> {new}: {came} new, {gone} gone, {still} still there": (
        "{old} -> {new}: {came} nya, {gone} borta, {still} kvar"
    ),
    # the pages of rules
    "What it says": "Vad den säger",
    "How it is set": "Hur den är inställd",
    "Parameters": "Parametrar",
    'What the check "{check}" asks': 'Vad prövningen "{check}" frågar',
    "Flagged": "Anmärks på",
    "Passed": "Godkänns",
    "not reported": "anmärks inte",
    "all": "alla",
    "default": "förvalt",
    # Markdown, SARIF and the other formats for pipelines
    "Audit": "Granskning",
    "Line": "Rad",
    "Finding": "Iakttagelse",
    "Rule": "Regel",
    "The proofs are left out, because the page would be too long for a comment.": (
        "Bevisen är utelämnade, eftersom sidan annars blir för lång för en kommentar."
    ),
    "Accepted": "Godtaget",
    "acceptance": "godtagande",
    "not checked": "inte granskad",
    "failed": "misslyckades",
    "the rule ran to its end": "regeln kördes till slut",
    "It says": "Den säger",
    "The rule {rule} failed: {error}": "Regeln {rule} misslyckades: {error}",
    # tables as read
    "Table": "Tabell",
    "exact counts": "exakta antal",
    "see --format csv": "se --format csv",
    "unplaced": "oplacerad",
    "result": "resultat",
    "of which": "varav",
    "opening": "ingående",
    "closing": "utgående",
    "rate": "kvot",
    "heading": "rubrik",
    "group": "grupp",
    "outcome": "utfall",
    "budget": "budget",
    "forecast": "prognos",
    "deviation": "avvikelse",
    "change": "förändring",
    "share": "andel",
    "sum": "summa",
    "target": "mål",
    "a row without a label": "en rad utan beteckning",
    "not tested: {reason}": "inte prövad: {reason}",
    "{tables}, {figures}: {hold} totals hold (✓), {fail} do not (✗),"
    " {unsure} split uncertainly (?)": (
        "{tables}, {figures}: {hold} summor stämmer (✓), {fail} stämmer inte (✗),"
        " {unsure} osäkert uppdelade (?)"
    ),
    "its figures could not be placed in columns": "dess tal kunde inte placeras i kolumner",
    "its figures could be split in more than one way": "dess tal kan delas upp på fler än ett sätt",
    "no rows were found that add up to it": "inga rader hittades som summerar till den",
    # claims as read
    "claim": "påstående",
    "claims": "påståenden",
    "{claims}, {tested} of them tested": "{claims}, {tested} av dem prövade",
    "contradicts": "motsägs",
    "agrees": "stämmer",
    "not tested": "inte prövat",
    "(no subject)": "(inget ämne)",
    "the year before": "året innan",
    "against {what}": "mot {what}",
    "level": "nivå",
    "comparison": "jämförelse",
    "difference": "skillnad",
    "breakdown": "uppdelning",
    "partition": "fördelning",
    "count": "antal",
    "flow": "flöde",
    "groups": "grupper",
    "worded": "andel i ord",
    "order": "ordning",
    "owned": "antal i allt",
    "told": "uppgivet",
    "multiple": "gånger",
    "amount": "belopp",
    "percent": "procent",
    "points": "procentenheter",
    "part": "del",
    "in": "in",
    "out": "ut",
    # the configuration
    "{path} written; `audit config` shows what is in force": (
        "{path} skriven; `audit config` visar vad som gäller"
    ),
    "none": "ingen",
    "option": "angivet",
    "found": "hittad",
    "no audit.yaml up the tree": "ingen audit.yaml uppåt i mapparna",
    "no file up the tree": "ingen fil uppåt i mapparna",
    "detected": "avläses",
    "shipped": "medföljande",
    "each rule's own": "varje regels egen",
    # rules and acceptances
    "severity": "allvarlighet",
    "category": "kategori",
    "check": "prövning",
    "rules": "regler",
    "{rules}. `audit explain ID` tells what one finds and why.": (
        "{rules}. `audit explain ID` berättar vad en regel finner och varför."
    ),
    "{rules}, {examples} examples, {differing} differ": (
        "{rules}, {examples} exempel, {differing} avviker"
    ),
    "{file}: {findings} accepted": "{file}: {findings} godtagna",
    "entry": "post",
    "entries": "poster",
    "{file}: {entries} taken away": "{file}: {entries} borttagna",
    "nothing to take away: every entry matches a finding": (
        "inget att ta bort: varje post motsvarar en iakttagelse"
    ),
    "nothing to accept: what was found is accepted already": (
        "inget att godta: allt som hittades är redan godtaget"
    ),
}
