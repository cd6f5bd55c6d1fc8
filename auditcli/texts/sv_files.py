"""Svenska: what is wrong with a rule file, a configuration or a file of accepted findings.

As in `sv_messages`.
"""

from __future__ import annotations

FILES: dict[str, str] = {
    # any YAML file
    "this is not UTF-8; save the file as UTF-8": "detta är inte UTF-8; spara filen som UTF-8",
    "the control character U+{} must be removed": "styrtecknet U+{} måste tas bort",
    "the file is empty; write {}, or remove it": "filen är tom; skriv {}, eller ta bort den",
    "the keys of a rule": "en regels nycklar",
    "a setting such as language: sv": "en inställning som language: sv",
    "accepted: and its entries": "accepted: och dess poster",
    "lists within lists, too deep; a rule has two levels": (
        "listor i listor, för djupt; en regel har två nivåer"
    ),
    "this is not YAML: {}; {}": "detta är inte YAML: {}; {}",
    "it cannot be parsed": "det går inte att tolka",
    'put a text that holds ": " in quotes': 'sätt en text som innehåller ": " inom citattecken',
    "indent with spaces, not tabs": "dra in med blanksteg, inte tabbar",
    "put a text that begins with %, @, ` or a tab in quotes": (
        "sätt en text som börjar med %, @, ` eller en tabb inom citattecken"
    ),
    "put a text that begins with * in quotes": "sätt en text som börjar med * inom citattecken",
    'keep one document in each file (remove "---")': (
        'ha ett dokument i varje fil (ta bort "---")'
    ),
    "check the indentation": "kontrollera indragen",
    "close the quotes": "avsluta citattecknen",
    "close the bracket, or put a text that begins with { or [ in quotes": (
        "avsluta klammern, eller sätt en text som börjar med { eller [ inom citattecken"
    ),
    "put texts with signs in quotes": "sätt texter med tecken inom citattecken",
    "{} must be a text, not {}; put a text that begins with { or [, or holds a colon, in quotes": (
        "{} måste vara en text, inte {}; sätt en text som börjar med {{ eller [, eller"
        " innehåller kolon, inom citattecken"
    ),
    "a list": "en lista",
    "keys with values": "nycklar med värden",
    "{} is empty; write its text, or leave the key out": (
        "{} är tom; skriv dess text, eller utelämna nyckeln"
    ),
    '{} is {}, which YAML reads {}; write "{}" in quotes': (
        '{} är {}, som YAML läser {}; skriv "{}" inom citattecken'
    ),
    "as true or false": "som true eller false",
    "as a number": "som ett tal",
    "as a date": "som ett datum",
    "as nothing": "som ingenting",
    "as {}": "som {}",
    "{} must be true or false, not {}": "{} måste vara true eller false, inte {}",
    "{} must be a day such as 2025-12-31, not {}": "{} måste vara en dag som 2025-12-31, inte {}",
    "{} must be a word or a number, not {}": "{} måste vara ett ord eller ett tal, inte {}",
    '{} must hold keys with values, each as "key: value"': (
        '{} måste innehålla nycklar med värden, var och en som "nyckel: värde"'
    ),
    "the file": "filen",
    "a key": "en nyckel",
    '"{}" is given twice (first on line {}); keep one': (
        '"{}" står två gånger (först på rad {}); behåll en'
    ),
    '{} must be a list; begin each item with "- "': (
        '{} måste vara en lista; börja varje post med "- "'
    ),
    'unknown key "{}"; {}': 'okänd nyckel "{}"; {}',
    "{} must be {}, not {}; write plain digits without leading zeros, with a point for the"
    " decimals": (
        "{} måste vara {}, inte {}; skriv bara siffror utan inledande nollor, med punkt för"
        " decimalerna"
    ),
    "a whole number such as 12": "ett heltal som 12",
    "a number such as 0.5": "ett tal som 0.5",
    # rules
    "{}: the rules folder {}; give a folder with rule files": (
        "{}: regelmappen {}; ange en mapp med regelfiler"
    ),
    "is a file, not a folder": "är en fil, inte en mapp",
    "does not exist": "finns inte",
    "{}: the folder cannot be read ({})": "{}: mappen kan inte läsas ({})",
    "{}: there is no rule here; a rule is a file named <id>.yaml": (
        "{}: här finns ingen regel; en regel är en fil som heter <id>.yaml"
    ),
    "{} has the same id; keep one": "{} har samma id; behåll en",
    "{}: the rule cannot be read ({})": "{}: regeln kan inte läsas ({})",
    'the key "{}" is missing': 'nyckeln "{}" saknas',
    'the key "{}" is missing; each rule has {}': 'nyckeln "{}" saknas; varje regel har {}',
    'the key "{}" is missing; translate both or neither': (
        'nyckeln "{}" saknas; översätt båda eller ingen'
    ),
    'unknown {} "{}"; {}': '{}: "{}" är okänt; {}',
    'the id "{}" must be lower-case words (a-z, 0-9) with hyphens between': (
        'id "{}" måste vara ord i gemener (a-z, 0-9) med bindestreck emellan'
    ),
    'the id "{}" must be the file\'s name; write "{}" or rename the file': (
        'id "{}" måste vara filens namn; skriv "{}" eller byt filens namn'
    ),
    "message has a brace without its pair; write {{ or }} for a brace": (
        "message har en klammer utan motsvarighet; skriv {{ eller }} för en klammer"
    ),
    'message: write "{{}}" alone, without ":" or "!"': (
        'message: skriv "{{{}}}" ensamt, utan ":" eller "!"'
    ),
    'message: unknown placeholder "{{}}"; {}': 'message: okänd platshållare "{{{}}}"; {}',
    "languages is empty; leave the key out for a rule of all languages": (
        "languages är tom; utelämna nyckeln för en regel för alla språk"
    ),
    "{} is empty; give at least one text, which the tests run": (
        "{} är tom; ange minst en text, som proven kör"
    ),
    "{} must be from 0 to 1, not {}": "{} måste vara från 0 till 1, inte {}",
    "labels is empty; give the labels that the row may have": (
        "labels är tom; ange de beteckningar som raden kan ha"
    ),
    "sign must be 1 or -1": "sign måste vara 1 eller -1",
    "{} is missing; name the two rows": "{} saknas; ange de två raderna",
    "{} is missing; name the total and its parts": "{} saknas; ange summan och dess delar",
    # the configuration
    "{}: the configuration cannot be read ({})": "{}: konfigurationen kan inte läsas ({})",
    'the key "match" is missing; it names the files, such as "annex/*.txt"': (
        'nyckeln "match" saknas; den anger filerna, som "annex/*.txt"'
    ),
    'nothing is set for "{}"; set something, or take the entry away': (
        'inget är inställt för "{}"; ställ in något, eller ta bort posten'
    ),
    '{} is "{}"; write {}, or keys ({})': '{} är "{}"; skriv {}, eller nycklar ({})',
    'lexicon: there is no language "{}"; {}': 'lexicon: det finns inget språk "{}"; {}',
    'no word list is called "{}"; {}': 'ingen ordlista heter "{}"; {}',
    'the lexicon of "{}" has no word list "{}"': 'lexikonet för "{}" har ingen ordlista "{}"',
    # accepted findings
    "{}: the file cannot be read ({})": "{}: filen kan inte läsas ({})",
    'the key "accepted" is missing; list the entries under it': (
        'nyckeln "accepted" saknas; räkna upp posterna under den'
    ),
    "this finding is accepted twice; keep one entry": (
        "denna iakttagelse är godtagen två gånger; behåll en post"
    ),
    'the key "{}" is missing; an entry has {}, and may have expires': (
        'nyckeln "{}" saknas; en post har {}, och kan ha expires'
    ),
    '"{}" is no fingerprint: it has 32 of the characters 0-9 and a-f': (
        '"{}" är inget fingeravtryck: det har 32 av tecknen 0-9 och a-f'
    ),
    '{}: entries cannot be added or taken away; write it with "accepted:" last, and each entry'
    ' beginning with "  - "': (
        '{}: poster kan inte läggas till eller tas bort; skriv den med "accepted:" sist, och varje'
        ' post med "  - " först'
    ),
}
