"""What a page says, in the reader's language: the template takes it by name, as does the script."""

from __future__ import annotations

from dataclasses import dataclass

#: {name} is filled in by whoever says it.
_ENGLISH: dict[str, str] = {
    "title": "Audit of {path}",
    "title_many": "Audit of {count} documents",
    "skip_findings": "Skip to the findings",
    "skip_report": "Skip to the report",
    "findings": "Findings",
    "ticks": "Tick marks",
    "untested": "Untested",
    "results": "Results",
    "report": "Report",
    "severity": "Severity",
    "rule": "Rule",
    "rule_of": "Tested by the rule {rule}",
    "category": "Category",
    "document": "Document",
    "all_rules": "All rules",
    "all_categories": "All categories",
    "all_documents": "All documents",
    "search": "Search",
    "reset": "Show all",
    "error": "Error",
    "warning": "Warning",
    "note": "Note",
    "accepted": "Accepted",
    "tick": "Agrees",
    "tick_rounded": "Agrees within rounding",
    "untested_one": "Not tested",
    "line": "Line {line}",
    "lines": "Lines {first} to {last}",
    "shown": "{shown} of {all} shown",
    "none_found": "No findings.",
    "none_shown": "Nothing matches this choice.",
    "figures_read": "figures read",
    "figures_tested": "in a tested relation",
    "agree": "agree",
    "agree_rounded": "agree within rounding",
    "disagree": "disagree",
    "left_untested": "left untested",
    "incomplete": "Incomplete: {rules} failed, so this page is not the whole truth.",
    "lapsed": "Accepted earlier, and nothing matches it any more: {rule}, “{quote}” ({reason})",
    "accepted_by": "Accepted by {who} on {when}: {reason}",
    "stretch": "{figures} figures in a row, none of them in a relation that was tested",
    "map": "Map of the report: faults on the right, tested and untested figures on the left. "
    "{faults} findings, {stretches} untested stretches. Both are listed beside the text.",
    "previous": "Previous",
    "next": "Next",
    "close": "Close",
    "help": "Keys",
    "position": "{at} of {all}",
    "reported": "reported",
    "computed": "computed",
    "difference": "difference",
    "hint": "Hint",
    "reason": "Reason",
    "computation": "Computation",
    "confidence": "Reading uncertain: confidence {confidence}",
    "unlikely": "Rounding could explain this, but would do so less than once in a thousand times.",
    "takes_part": "{role} of {text} (line {line})",
    "quiet": "Not in any relation that was tested",
    "place_in_text": "Go to line {line}: {text}",
    "keys_title": "Keys",
    "key_next": "next, previous entry of the open list",
    "key_tick": "next, previous tick mark in the text",
    "key_untested": "next, previous untested place",
    "key_enter": "from an entry to its place; on a figure: show its relations",
    "key_escape": "close what was opened and go back",
    "key_search": "search the findings",
    "key_help": "this help",
    "keys_off": "Single-key shortcuts",
    "legend": "Marks",
    "legend_fault": "reported figure of a finding",
    "legend_tick": "tested, and agrees",
    "legend_part": "takes part in a tested relation",
    "legend_untested": "relation recognised, could not be tested",
    "legend_quiet": "figure in no tested relation",
    "no_script": "Without scripts the page shows the findings and the text with its marks, "
    "but cannot filter them or light up what belongs together.",
    "made_by": "auditcli {version}",
}

#: What a place is to the relation.
_ENGLISH_ROLES: dict[str, str] = {
    "addend": "part",
    "total": "total",
    "minuend": "first term",
    "subtrahend": "subtracted",
    "part": "part",
    "whole": "whole",
    "before": "before",
    "after": "after",
    "other-statement": "also stated",
    "verdict": "verdict",
    "listed-item": "listed item",
    "heading": "heading",
    "percentage": "percentage",
    "difference": "difference",
}


_SWEDISH: dict[str, str] = {
    "title": "Granskning av {path}",
    "title_many": "Granskning av {count} dokument",
    "skip_findings": "Gå till iakttagelserna",
    "skip_report": "Gå till rapporten",
    "findings": "Iakttagelser",
    "ticks": "Avprickat",
    "untested": "Ej prövat",
    "results": "Resultat",
    "report": "Rapport",
    "severity": "Allvarlighet",
    "rule": "Regel",
    "rule_of": "Prövat av regeln {rule}",
    "category": "Kategori",
    "document": "Dokument",
    "all_rules": "Alla regler",
    "all_categories": "Alla kategorier",
    "all_documents": "Alla dokument",
    "search": "Sök",
    "reset": "Visa alla",
    "error": "Fel",
    "warning": "Varning",
    "note": "Notering",
    "accepted": "Godtagen",
    "tick": "Stämmer",
    "tick_rounded": "Stämmer inom avrundning",
    "untested_one": "Ej prövat",
    "line": "Rad {line}",
    "lines": "Rad {first} till {last}",
    "shown": "{shown} av {all} visas",
    "none_found": "Inga iakttagelser.",
    "none_shown": "Inget motsvarar urvalet.",
    "figures_read": "lästa tal",
    "figures_tested": "i ett prövat samband",
    "agree": "stämmer",
    "agree_rounded": "stämmer inom avrundning",
    "disagree": "stämmer inte",
    "left_untested": "ej prövade",
    "incomplete": "Ofullständigt: {rules} misslyckades, så sidan visar inte hela sanningen.",
    "lapsed": "Tidigare godtaget, och motsvaras inte längre av något: {rule}, ”{quote}” ({reason})",
    "accepted_by": "Godtagen av {who} den {when}: {reason}",
    "stretch": "{figures} tal i följd, inget av dem i ett prövat samband",
    "map": "Karta över rapporten: fel till höger, prövade och oprövade tal till "
    "vänster. {faults} iakttagelser, {stretches} oprövade avsnitt. Båda finns i "
    "listorna bredvid texten.",
    "previous": "Föregående",
    "next": "Nästa",
    "close": "Stäng",
    "help": "Tangenter",
    "position": "{at} av {all}",
    "reported": "redovisat",
    "computed": "beräknat",
    "difference": "differens",
    "hint": "Ledtråd",
    "reason": "Orsak",
    "computation": "Beräkning",
    "confidence": "Osäker läsning: säkerhet {confidence}",
    "unlikely": "Avrundning kunde förklara detta, men skulle göra det mindre än en gång på tusen.",
    "takes_part": "{role} i {text} (rad {line})",
    "quiet": "Ingår inte i något prövat samband",
    "place_in_text": "Gå till rad {line}: {text}",
    "keys_title": "Tangenter",
    "key_next": "nästa, föregående post i den öppna listan",
    "key_tick": "nästa, föregående avprickade tal i texten",
    "key_untested": "nästa, föregående oprövade ställe",
    "key_enter": "från en post till dess ställe; på ett tal: visa dess samband",
    "key_escape": "stäng det som öppnats och gå tillbaka",
    "key_search": "sök bland iakttagelserna",
    "key_help": "den här hjälpen",
    "keys_off": "Kortkommandon med en tangent",
    "legend": "Märken",
    "legend_fault": "redovisat tal i en iakttagelse",
    "legend_tick": "prövat, och stämmer",
    "legend_part": "ingår i ett prövat samband",
    "legend_untested": "samband som inte kunde prövas",
    "legend_quiet": "tal utan prövat samband",
    "no_script": "Utan skript visar sidan iakttagelserna och texten med dess märken, men kan "
    "inte filtrera dem eller lysa upp det som hör ihop.",
    "made_by": "auditcli {version}",
}

_SWEDISH_ROLES: dict[str, str] = {
    "addend": "del",
    "total": "summa",
    "minuend": "första term",
    "subtrahend": "avdrag",
    "part": "del",
    "whole": "helhet",
    "before": "före",
    "after": "efter",
    "other-statement": "även angivet",
    "verdict": "bedömning",
    "listed-item": "uppräknat",
    "heading": "rubrik",
    "percentage": "procenttal",
    "difference": "differens",
}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    language: str
    texts: dict[str, str]
    roles: dict[str, str]

    def say(self, name: str, **values: object) -> str:
        """The words of that name, filled in."""
        return self.texts[name].format_map(values) if values else self.texts[name]


LANGUAGES: dict[str, Words] = {
    "en": Words("en", _ENGLISH, _ENGLISH_ROLES),
    "sv": Words("sv", _SWEDISH, _SWEDISH_ROLES),
}


def words_of(language: str) -> Words:
    """The words of a language, or the English ones."""
    return LANGUAGES.get(language, LANGUAGES["en"])
