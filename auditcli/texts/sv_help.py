"""Svenska: what `--help` says, and what is said of a command line that cannot be understood.

By the English as it stands in the code or in Typer, a paragraph each; {} are taken over.
"""

from __future__ import annotations

HELP: dict[str, str] = {
    # what Typer says
    "Usage:": "Användning:",
    "Usage: {}": "Användning: {}",
    "Try '{}' for help.": "'{}' ger hjälp.",
    "Error: {}": "Fel: {}",
    "Options": "Val",
    "Arguments": "Argument",
    "Commands": "Kommandon",
    "{}  [required]": "{}  [krävs]",
    "{}  [default: {}]": "{}  [förvalt: {}]",
    "Show this message and exit.": "Visa denna hjälp.",
    "Install completion for the current shell.": "Installera komplettering i det skal som används.",
    "Show completion for the current shell, to copy it or customize the installation.": (
        "Visa kompletteringen för skalet, att kopiera eller anpassa."
    ),
    "Missing command.": "Kommando saknas.",
    "Missing argument {}.": "Argumentet {} saknas.",
    "Missing option {}.": "Valet {} saknas.",
    "Got unexpected extra argument(s) ({})": "Oväntade argument ({})",
    "No such command {}.": "Det finns inget kommando {}.",
    "No such command {}. Did you mean {}?": "Det finns inget kommando {}. Menade du {}?",
    "No such option: {}": "Det finns inget val {}",
    "No such option: {} (Possible options: {})": "Det finns inget val {} (möjliga val: {})",
    "No such option: {} Did you mean {}?": "Det finns inget val {}. Menade du {}?",
    "Option {} requires an argument.": "Valet {} kräver ett värde.",
    "Option {} does not take a value.": "Valet {} tar inget värde.",
    "Invalid value for {}: {}": "Ogiltigt värde för {}: {}",
    "{} is not one of {}.": "{} är inte något av {}.",
    # audit
    "Find the figures in a report that cannot all be right.": (
        "Hitta talen i en rapport som inte alla kan vara rätt."
    ),
    "Everything runs on this machine and sends nothing anywhere.": (
        "Allt körs på denna dator och inget skickas någonstans."
    ),
    "See also: audit COMMAND --help": "Se även: audit KOMMANDO --help",
    "Say the version.": "Visa versionen.",
    "Examples:": "Exempel:",
    "for another program": "för ett annat program",
    # the groups of options
    "What is checked": "Vad som granskas",
    "How strictly": "Hur strängt",
    "What is printed": "Vad som visas",
    # check
    "Check reports and print the figures that cannot all be right.": (
        "Granska rapporter och visa de tal som inte alla kan vara rätt."
    ),
    "Exit status: 0 clean, 1 findings, 2 something cannot be used, 3 incomplete.": (
        "Slutstatus: 0 inget funnet, 1 iakttagelser, 2 något kan inte användas, 3 ofullständigt."
    ),
    "show what does not add up": "visa vad som inte stämmer",
    "a folder; status 1 only for errors": "en mapp; status 1 bara vid fel",
    "one rule or category": "en regel eller kategori",
    "Reports, folders of them, or - for stdin.": "Rapporter, mappar, eller - för standard in.",
    "Add a folder of rules; repeatable.": "Lägg till en mapp med regler; kan upprepas.",
    "Run these rules or categories only; repeatable.": (
        "Kör bara dessa regler eller kategorier; kan upprepas."
    ),
    "Leave these rules or categories out; repeatable.": (
        "Utelämna dessa regler eller kategorier; kan upprepas."
    ),
    "Files to take in folders (else: *.txt *.md *.csv); repeatable.": (
        "Filer att ta i mappar (annars: *.txt *.md *.csv); kan upprepas."
    ),
    "sv or en (else: detected).": "sv eller en (annars: avläses).",
    "2023 or 2021-2023 (else: detected).": "2023 eller 2021-2023 (annars: avläses).",
    "Use this configuration (else: the nearest audit.yaml).": (
        "Använd denna konfiguration (annars: närmaste audit.yaml)."
    ),
    "Use no configuration.": "Använd ingen konfiguration.",
    "The least severity that makes the exit status 1 [default: warning].": (
        "Den lägsta allvarlighet som ger slutstatus 1 [förvalt: warning]."
    ),
    "Show findings read at least so surely (else: each rule's own).": (
        "Visa iakttagelser lästa med minst denna säkerhet (annars: varje regels egen)."
    ),
    "Accepted findings (else: the nearest audit-accepted.yaml).": (
        "Godtagna iakttagelser (annars: närmaste audit-accepted.yaml)."
    ),
    "How to show it: {} [default: rich].": "Hur det visas: {} [förvalt: rich].",
    "Write to a file; with FORMAT: beside what is printed, and repeatable.": (
        "Skriv till en fil; med FORMAT: vid sidan av det som visas, och kan upprepas."
    ),
    "Print the relations that hold, too.": "Visa även de samband som stämmer.",
    "Say which relations were not tested, and why.": (
        "Säg vilka samband som inte prövades, och varför."
    ),
    "Count by rule and by file.": "Räkna per regel och per fil.",
    "Print findings and nothing else.": "Visa iakttagelser och inget annat.",
    "The language of messages (else: that of your computer).": (
        "Meddelandenas språk (annars: datorns)."
    ),
    "Whether to colour.": "Om färger ska användas.",
    # accept
    "Accept findings: they stay visible and no longer make the exit status 1.": (
        "Godta iakttagelser: de syns fortfarande men ger inte längre slutstatus 1."
    ),
    "Exit status: 0 accepted, 2 something cannot be used (no such finding, no reason).": (
        "Slutstatus: 0 godtaget, 2 något kan inte användas (ingen sådan iakttagelse, inget skäl)."
    ),
    "Findings by (the beginning of) their fingerprints, and the reports they are in"
    " (else: those of this folder).": (
        "Iakttagelser med (början av) sina fingeravtryck, och rapporterna de finns i"
        " (annars: mappens)."
    ),
    "Why they may stand.": "Varför de får stå kvar.",
    "Accept every finding there is, as a baseline.": "Godta alla iakttagelser, som utgångsläge.",
    "Take away the entries that match no finding any more.": (
        "Ta bort de poster som inte längre motsvarar någon iakttagelse."
    ),
    "drop what matches no finding": "ta bort poster utan motsvarighet",
    "Who says so (else: you).": "Vem som säger det (annars: du).",
    "The last day it holds, such as 2026-12-31.": "Sista dagen det gäller, som 2026-12-31.",
    "Where to write it (else: the nearest audit-accepted.yaml, or one beside the report).": (
        "Var det skrivs (annars: närmaste audit-accepted.yaml, eller en bredvid rapporten)."
    ),
    # diff
    "Compare the findings of two versions of a report.": (
        "Jämför iakttagelserna i två versioner av en rapport."
    ),
    "Exit status: 0 nothing new, 1 new findings, 2 something cannot be used, 3 incomplete.": (
        "Slutstatus: 0 inget nytt, 1 nya iakttagelser, 2 något kan inte användas, 3 ofullständigt."
    ),
    "what the new draft brought in": "vad det nya utkastet förde in",
    "The earlier version of a report.": "Den tidigare versionen av en rapport.",
    "The later version.": "Den senare versionen.",
    "rich, plain or json.": "rich, plain eller json.",
    # tables and claims
    "Show the tables of reports as they were read: what was understood, and what was not.": (
        "Visa rapporters tabeller som de lästes: vad som förstods, och vad som inte gjorde det."
    ),
    "Totals that hold have a tick, those that do not a cross; for each row that looks like a total"
    " and was not tested it is said why.": (
        "Summor som stämmer har en bock, andra ett kryss; för varje rad som ser ut som en summa"
        " och inte prövades sägs varför."
    ),
    "Exit status: 0 shown, 2 something cannot be used, 3 incomplete. Findings do not count.": (
        "Slutstatus: 0 visat, 2 något kan inte användas, 3 ofullständigt. Iakttagelser räknas inte."
    ),
    "show what was read": "visa vad som lästes",
    "one row for each figure": "en rad för varje tal",
    "How to show them.": "Hur de visas.",
    "Write to a file.": "Skriv till en fil.",
    "List what was read from the sentences of a report, and what it was tested against.": (
        "Visa vad som lästes ur en rapports meningar, och vad det prövades mot."
    ),
    'A report; "-" is standard input.': 'En rapport; "-" är standard in.',
    # explain and rules
    "Say what a rule finds and why, how it is set, and which texts it flags and passes.": (
        "Säg vad en regel finner och varför, hur den är inställd, och vilka texter den anmärker på"
        " och godkänner."
    ),
    "The id of a rule.": "En regels id.",
    "List the rules, or test the examples of rules.": "Visa reglerna, eller pröva reglers exempel.",
    "List the rules: id, severity, category and the check that each runs.": (
        "Visa reglerna: id, allvarlighet, kategori och den prövning som var och en kör."
    ),
    "Print the page of every rule as Markdown.": "Visa varje regels sida som Markdown.",
    "Run the examples of rules and say which come out otherwise than their rule says.": (
        "Kör reglers exempel och säg vilka som faller ut annorlunda än regeln säger."
    ),
    "Exit status: 0 all as they should be, 1 some differ, 2 a rule file is wrong.": (
        "Slutstatus: 0 alla som de ska, 1 några avviker, 2 en regelfil är fel."
    ),
    "A folder of rules; the shipped ones without it.": (
        "En mapp med regler; utan den de medföljande."
    ),
    # init, config and schema
    "Write an audit.yaml with every setting, commented.": (
        "Skriv en audit.yaml med varje inställning, kommenterad."
    ),
    "Exit status: 0 written, 2 there is one already, or it cannot be written.": (
        "Slutstatus: 0 skriven, 2 det finns redan en, eller den kan inte skrivas."
    ),
    "The folder of the reports.": "Rapporternas mapp.",
    "Show what is in force for a report, and where each value comes from.": (
        "Visa vad som gäller för en rapport, och varifrån varje värde kommer."
    ),
    "Exit status: 0 shown, 2 something in the configuration or the options is wrong.": (
        "Slutstatus: 0 visat, 2 något i konfigurationen eller valen är fel."
    ),
    "A report, or a folder of reports.": "En rapport, eller en mapp med rapporter.",
    "Print the JSON schema of rule files or of audit.yaml, for editors that check as one types.": (
        "Visa JSON-schemat för regelfiler eller audit.yaml, för textredigerare som kontrollerar"
        " medan man skriver."
    ),
    "Which kind of file.": "Vilket slags fil.",
}
