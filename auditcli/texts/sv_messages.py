"""Svenska: errors and notices, which come whole, by the English as it stands in the code.

Holes {} are taken over in their order, or as numbered, and translated where they are texts of
this table, too. Where there are holes, a brace that is meant stands twice in the Swedish.
"""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    # where something stands, before what is wrong with it
    "{}: {}": "{}: {}",
    "{}:{}: {}": "{}:{}: {}",
    "{}, line {}: {}": "{}, rad {}: {}",
    # inputs
    "{}: no such file or folder": "{}: det finns ingen sådan fil eller mapp",
    "no such file or folder": "det finns ingen sådan fil eller mapp",
    "{}: the file is empty, so there is nothing to check": (
        "{}: filen är tom, så det finns inget att granska"
    ),
    "{}: no figure was found in its sentences and tables, so there is nothing to check": (
        "{}: inget tal hittades i dess meningar och tabeller, så det finns inget att granska"
    ),
    "{}: line {} holds more than {} figures, too many for a table in a text; save the table as CSV "
    "to have it checked": (
        "{}: rad {} har fler än {} tal, för många för en tabell i en text; spara tabellen som CSV "
        "för att få den granskad"
    ),
    "{}: no file in this folder matches {}": "{}: ingen fil i mappen motsvarar {}",
    "{}: this folder may not be read: {}": "{}: mappen får inte läsas: {}",
    "{}: standard input is closed": "{}: standard in är stängd",
    "{}: read as Windows-1252, because it is not UTF-8": (
        "{}: läst som Windows-1252, eftersom den inte är UTF-8"
    ),
    "{}: 1 character is damaged and shown as \ufffd": "{}: 1 tecken är skadat och visas som \ufffd",
    "{}: {} characters are damaged and shown as \ufffd": (
        "{}: {} tecken är skadade och visas som \ufffd"
    ),
    "is neither UTF-8, UTF-16 nor Windows-1252; save it as UTF-8": (
        "är varken UTF-8, UTF-16 eller Windows-1252; spara den som UTF-8"
    ),
    "is not text; give a text file, for example one saved as UTF-8": (
        "är inte text; ange en textfil, till exempel en som sparats som UTF-8"
    ),
    "is a PDF; extract its text first, for example with `pdftotext`": (
        "är en PDF; ta ut dess text först, till exempel med `pdftotext`"
    ),
    "is an office document or an archive; save it as plain text first": (
        "är ett kontorsdokument eller ett arkiv; spara det som ren text först"
    ),
    "is an office document; save it as plain text first": (
        "är ett kontorsdokument; spara det som ren text först"
    ),
    "is a rich text document; save it as plain text first": (
        "är ett RTF-dokument; spara det som ren text först"
    ),
    "may not be read; check the permissions of the file": (
        "får inte läsas; kontrollera filens behörigheter"
    ),
    "is a folder, not a file": "är en mapp, inte en fil",
    "cannot be read: {}": "kan inte läsas: {}",
    # options
    "{} is not a period: give a year such as 2024, or 2021-2024": (
        "{} är ingen period: ange ett år som 2024, eller 2021-2024"
    ),
    'There is no lexicon for the language "{}"; there is {}.': (
        'Det finns inget lexikon för språket "{}"; det finns {}.'
    ),
    '--min-confidence: "{}" is not a number from 0 to 1': (
        '--min-confidence: "{}" är inte ett tal från 0 till 1'
    ),
    '{}: no format is called "{}"; {}': '{}: inget format heter "{}"; {}',
    '--format: "{}" is not rich, plain or json': '--format: "{}" är inte rich, plain eller json',
    "--format {} needs {}, which is not installed; install it with: {}": (
        "--format {} behöver {}, som inte är installerat; installera det med: {}"
    ),
    "--output {}: name the file, such as {}": "--output {}: ange filen, som {}",
    "--output: only one file can be without a format; write FORMAT:FILE for the others": (
        "--output: bara en fil kan stå utan format; skriv FORMAT:FIL för de övriga"
    ),
    "--output: two outputs go to {}; give each a file of its own": (
        "--output: två utskrifter går till {}; ge var och en sin egen fil"
    ),
    "standard output": "standard ut",
    "-o {}: is a folder; name a file": "-o {}: är en mapp; ange en fil",
    "-o {}: there is no folder {}": "-o {}: det finns ingen mapp {}",
    "-o {}: this is a report that is checked; name another file": (
        "-o {}: detta är en rapport som granskas; ange en annan fil"
    ),
    "-o {}: cannot be written: {}": "-o {}: kan inte skrivas: {}",
    "{} is not for a screen; name a file with --output FILE": (
        "{} passar inte på en skärm; ange en fil med --output FIL"
    ),
    "standard output is closed": "standard ut är stängd",
    "standard output cannot be written: {}": "standard ut kan inte skrivas: {}",
    'no rule is called "{}"; {}': 'ingen regel heter "{}"; {}',
    'no rule or category is called "{}"; {}': 'ingen regel eller kategori heter "{}"; {}',
    "no rule is left to run; select more, or ignore fewer": (
        "ingen regel återstår att köra; välj fler, eller utelämna färre"
    ),
    "no rule is left to run; the configuration turns all of them off": (
        "ingen regel återstår att köra; konfigurationen stänger av alla"
    ),
    'did you mean "{}"?': 'menade du "{}"?',
    "`{}` lists them": "`{}` räknar upp dem",
    "known are: {}": "de som finns är: {}",
    "there are none to choose from": "det finns inga att välja mellan",
    # commands
    "{}: there is no such folder": "{}: det finns ingen sådan mapp",
    "{}: there is one already; it stays as it is": "{}: det finns redan en; den lämnas som den är",
    "{}: cannot be written ({})": "{}: kan inte skrivas ({})",
    'audit schema: "{}" is neither rule nor config': (
        'audit schema: "{}" är varken rule eller config'
    ),
    "{}: is a folder; name the two versions of one report": (
        "{}: är en mapp; ange de två versionerna av en rapport"
    ),
    "--accepted {}: there is no such file": "--accepted {}: det finns ingen sådan fil",
    'say why with --reason "…"; it is kept with the report': (
        'säg varför med --reason "…"; det sparas med rapporten'
    ),
    "{}: give at least {} characters of a fingerprint": (
        "{}: ange minst {} tecken av ett fingeravtryck"
    ),
    "--prune takes entries away; accept findings in another run": (
        "--prune tar bort poster; godta iakttagelser i en annan körning"
    ),
    "--all accepts every finding; leave the fingerprints out": (
        "--all godtar varje iakttagelse; utelämna fingeravtrycken"
    ),
    "which finding? give its fingerprint, as `audit check` prints it, or --all": (
        "vilken iakttagelse? ange dess fingeravtryck, som `audit check` visar det, eller --all"
    ),
    '--expires: "{}" is not a day such as 2026-12-31': (
        '--expires: "{}" är ingen dag som 2026-12-31'
    ),
    "--expires: {} is past": "--expires: {} har passerat",
    "say who accepts it with --who NAME": "säg vem som godtar det med --who NAMN",
    "{}: no finding has this fingerprint; `audit check` prints them": (
        "{}: ingen iakttagelse har detta fingeravtryck; `audit check` visar dem"
    ),
    "{}: several findings begin so; give more characters": (
        "{}: flera iakttagelser börjar så; ange fler tecken"
    ),
    # our own failures
    "internal error": "internt fel",
    "{}internal error ({}); please report it with the lines above": (
        "{}internt fel ({}); anmäl det med raderna ovan"
    ),
    "{}internal error ({}); please report it with what AUDIT_DEBUG=1 shows": (
        "{}internt fel ({}); anmäl det med vad AUDIT_DEBUG=1 visar"
    ),
    "{}: the rule {} failed and is incomplete ({})": (
        "{}: regeln {} misslyckades och är ofullständig ({})"
    ),
    # examples of rules
    "the text cannot be read: {}": "texten kan inte läsas: {}",
    "the check crashed: {}": "prövningen kraschade: {}",
    "nothing was found: {}": "inget hittades: {}",
    "it is flagged: {}": "den anmärks på: {}",
    'the text was read as "{}", and the rule has {}': 'texten lästes som "{}", och regeln har {}',
    "{} figures read, {} relations agree, {} untested": (
        "{} tal lästa, {} samband stämmer, {} inte prövade"
    ),
    "{} figures read, {} relations agree, {} untested ({})": (
        "{} tal lästa, {} samband stämmer, {} inte prövade ({})"
    ),
}

#: What the system says where a file cannot be read or written.
SYSTEM: dict[str, str] = {
    "Permission denied": "åtkomst nekad",
    "No such file or directory": "det finns ingen sådan fil eller mapp",
    "Not a directory": "är ingen mapp",
    "Is a directory": "är en mapp",
    "No space left on device": "det finns ingen plats kvar",
    "Read-only file system": "filsystemet är skrivskyddat",
    "File name too long": "för långt filnamn",
    "Too many levels of symbolic links": "för många länkar i rad",
    "Input/output error": "läs- eller skrivfel",
    "embedded null byte": "namnet innehåller ett nolltecken",
}
