"""Svenska: what the checks say of a finding, by the English as it stands in the code.

Holes {} are taken over in their order, or as numbered.
"""

from __future__ import annotations

PHRASES: dict[str, str] = {
    # a diagnosis
    "one digit may be wrong{}: {} instead of {}": "en siffra kan vara fel{}: {} i stället för {}",
    "two digits may have changed places{}: {} instead of {}": (
        "två siffror kan ha bytt plats{}: {} i stället för {}"
    ),
    "a sign may be wrong{}: {} instead of {}": "ett tecken kan vara fel{}: {} i stället för {}",
    "the decimal mark may be misplaced{}: {} instead of {}": (
        "decimaltecknet kan stå fel{}: {} i stället för {}"
    ),
    "{} ({}) may have been counted twice": "{} ({}) kan ha räknats två gånger",
    "{} ({}) may have been left out of the total": "{} ({}) kan ha utelämnats ur summan",
    "{} would be right, the figure of the year before stands in its place": (
        "{} vore rätt; i stället står här talet för året innan"
    ),
    "the difference equals a row that was not counted here": (
        "skillnaden är lika med en rad som inte räknades här"
    ),
    "page {} stands between {} and {}": "sidan {} står mellan {} och {}",
    'the chapter is headed "{}"': 'kapitlet har rubriken "{}"',
    " in {}": " i {}",
    "column {}": "kolumn {}",
    "{}, column {}": "{}, kolumn {}",
    "{} on line {} alone could explain this and the finding on line {}": (
        "{} på rad {} kan ensamt förklara detta och iakttagelsen på rad {}"
    ),
    "the whole may be the mean of its parts": "helheten kan vara medelvärdet av delarna",
    "it was divided by the new figure instead of the old one": (
        "det delades med det nya talet i stället för det gamla"
    ),
    # goals
    "goals reached": "uppnådda mål",
    "target and outcome": "mål och utfall",
    "reached": "uppnått",
    "not reached": "inte uppnått",
    "exceeded": "överskridet",
    "undercut": "underskridet",
    "rose": "steg",
    "fell": "sjönk",
    "improved": "förbättrades",
    "worsened": "försämrades",
    "unchanged": "oförändrat",
    "whether more is better is not told": "det framgår inte om mer är bättre",
    "goals partly reached": "delvis uppnådda mål",
    "goals not reached": "ej uppnådda mål",
    "goals in all": "mål totalt",
    "{} reached, {} partly, {} not reached": "{} uppnådda, {} delvis, {} ej uppnådda",
    "its own counts add up to": "dess egna antal summerar till",
    "the same summary says": "samma sammanfattning säger",
    "the verdicts in the text come to": "bedömningarna i texten ger",
    "another summary of the same goals says": "en annan sammanfattning av samma mål säger",
    "only {}{} goals have a verdict in words that settles it": (
        "bara {}{} mål har en bedömning i ord som avgör saken"
    ),
    " of {}": " av {}",
    "the verdicts could not be told apart by the goals' names": (
        "bedömningarna kunde inte skiljas åt med målens namn"
    ),
    "the text gives {} verdicts for {} goals": "texten ger {} bedömningar av {} mål",
    "only {} of {} goals are counted": "bara {} av {} mål räknas",
    # tables
    "a part is not given as a figure": "en del är inte given som tal",
    "changes are signed as better or worse there": (
        "tecknet visar där om en förändring är till det bättre eller sämre"
    ),
    "the row seems to hold averages or shares, which do not add up": (
        "raden tycks innehålla medelvärden eller andelar, som inte kan summeras"
    ),
    "only the sign differs, as where costs are signed as better or worse": (
        "bara tecknet skiljer sig, som där det visar om en kostnad är bättre eller sämre"
    ),
    "it could not be told which rows belong to it": (
        "det gick inte att avgöra vilka rader som hör dit"
    ),
    "too little bears out which rows belong to it": "för lite styrker vilka rader som hör dit",
    "the cells of a row could not be placed: {}": "cellerna i en rad kunde inte placeras: {}",
    "it lies among its parts, as a mean does": "den ligger bland sina delar, som ett medelvärde",
    'no column that adds up tells whether the row "{}" is subtracted': (
        "ingen kolumn som stämmer visar om raden ”{}” ska dras ifrån"
    ),
    'it would hold if the row "{}" were read in another way': (
        "det skulle stämma om raden ”{}” lästes på ett annat sätt"
    ),
    "its cells could be placed in several ways": "cellerna kunde placeras på flera sätt",
    "without a label": "utan beteckning",
    "deviations, changes and shares may be reckoned otherwise, row by row": (
        "avvikelser, förändringar och andelar kan räknas på annat sätt, rad för rad"
    ),
    "its parts add up to it in no column": "delarna summerar till den i ingen kolumn",
    "it is not known what this column holds, since its head does not say": (
        "vad kolumnen innehåller är okänt, eftersom dess rubrik inte säger det"
    ),
    "it would add up with a row that the rule does not name: {}": (
        "den skulle stämma med en rad som regeln inte nämner: {}"
    ),
    'a note number may have been read into "{}"': ('ett notnummer kan ha lästs in i "{}"'),
    "one of the figures could be split in another way": "ett av talen kan delas upp på annat sätt",
    "a note number may have been read into one of the figures": (
        "ett notnummer kan ha lästs in i något av talen"
    ),
    'the row "{}" has no figure in this column': 'raden "{}" har inget tal i denna kolumn',
    'the row "{}" has figures that were not placed': 'raden "{}" har tal som inte kunde placeras',
    'the row "{}" was not found': 'raden "{}" hittades inte',
    'no table was found with the row "{}", which the rule requires': (
        'ingen tabell hittades med raden "{}", som regeln kräver'
    ),
    "no period shows that the two rows are about the same body": (
        "ingen period visar att de två raderna gäller samma enhet"
    ),
    "the sheet is large: only sums of neighbouring rows and columns were looked for": (
        "bladet är stort: bara summor av närliggande rader och kolumner söktes"
    ),
    "no other sum holds in its row or column, which may hold shares or averages": (
        "ingen annan summa stämmer på dess rad eller i dess kolumn, där andelar kan stå"
    ),
    # shares and percentages
    "it could not be told which columns the percentage is computed from": (
        "det gick inte att avgöra vilka kolumner procenttalet räknas från"
    ),
    "share of total": "andel av totalen",
    "per cent": "procent",
    "percentage points": "procentenheter",
    "a change": "en förändring",
    "a difference": "en skillnad",
    "the figures go the other way": "talen går åt andra hållet",
    "the two figures are the same": "de två talen är lika",
    "{} of {} would be less than its last digit": "{} av {} vore mindre än dess sista siffra",
    "several answers may have been given": "flera svar kan ha lämnats",
    "the text does not say that these are all the shares": (
        "texten säger inte att detta är alla andelar"
    ),
    "less than 100 %": "mindre än 100 %",
    # lists, references, names, repeated text
    "the items of the list can be told apart in several ways": (
        "listans poster kan skiljas åt på flera sätt"
    ),
    "{} listed": "{} uppräknade",
    "numbered so: {}": "så numrerade: {}",
    "no chapter has this title": "inget kapitel har denna rubrik",
    "no part has this number": "ingen del har detta nummer",
    "the number stands twice": "numret står två gånger",
    "the same words and figures are told of {}": "samma ord och tal står om {}",
    '"{}" stands {}, "{}" {}': '"{}" står {}, "{}" {}',
    "{}: the name is spelt in two ways": "{}: namnet stavas på två sätt",
    'one abbreviation stands for "{}" and for "{}"': 'en förkortning står för "{}" och för "{}"',
    '"{}" stands for words with the initials {}': '"{}" står för ord med begynnelsebokstäverna {}',
    'the title "{}" reads "{}" elsewhere': 'rubriken "{}" lyder "{}" på annat ställe',
    "{}: one of the two is misspelt": "{}: en av de två är felstavad",
    "once": "en gång",
    "twice": "två gånger",
    "{} times": "{} gånger",
    "outcome and comment": "utfall och kommentar",
    # years, dates and time
    "Monday": "måndag",
    "Tuesday": "tisdag",
    "Wednesday": "onsdag",
    "Thursday": "torsdag",
    "Friday": "fredag",
    "Saturday": "lördag",
    "Sunday": "söndag",
    "January": "januari",
    "February": "februari",
    "March": "mars",
    "April": "april",
    "May": "maj",
    "June": "juni",
    "July": "juli",
    "August": "augusti",
    "September": "september",
    "October": "oktober",
    "November": "november",
    "December": "december",
    "{} {} has {} days, since {} is not a leap year.": (
        "I {} {} är det {} dagar, eftersom {} inte är ett skottår."
    ),
    "There is no month {}.": "Det finns ingen månad {}.",
    "{} has only {} days.": "I {} är det bara {} dagar.",
    "There is no day 0.": "Det finns ingen dag 0.",
    "{} is a {}": "{} är en {}",
    "it starts {} and ends {}": "den börjar {} och slutar {}",
    "it starts in {} and ends in {}": "den börjar {} och slutar {}",
    "the text beside it gives the same as of {}": "texten bredvid uppger detsamma per {}",
    "the report covers {}, which had not ended then": ("rapporten gäller {}, som då inte var slut"),
    "told as past in a report dated {}": "omtalat som förflutet i en rapport daterad {}",
    "still to come in a report on all of {}": "fortfarande framtid i en rapport om hela {}",
    "columns {}; change {}–{}": "kolumner {}; förändring {}–{}",
    "the report is about {}": "rapporten gäller {}",
    "{} in the other heads": "{} i de övriga rubrikerna",
    "no column for {}, of which a column tells the change": (
        "ingen kolumn för {}, vars förändring en kolumn anger"
    ),
    "the head of the column has no place": "kolumnens rubrik har ingen plats",
    "an outcome for {} in a report about {}": "ett utfall för {} i en rapport om {}",
    "{} compared with {}": "{} jämfört med {}",
    "digits swapped: perhaps {}": "omkastade siffror: kanske {}",
    "columns {}": "kolumner {}",
    "{} is compared with {}": "{} jämförs med {}",
    "the year {} in a report about {}": "året {} i en rapport om {}",
    "{} is told as past in a report about {}": "{} omtalas som förflutet i en rapport om {}",
    "perhaps {}": "kanske {}",
    "a column for {} where {} stands to be expected": "en kolumn för {} där {} vore att vänta",
    "two columns are headed {}": "två kolumner har rubriken {}",
    # what the engine leaves untested
    "rounding could just explain the difference, and the rule does not judge those": (
        "avrundning kan nätt och jämnt förklara skillnaden, och sådana fall bedömer regeln inte"
    ),
    "disagrees, but the reading is uncertain: confidence 0.{} is below 0.{}": (
        "stämmer inte, men läsningen är osäker: säkerheten 0,{} är under 0,{}"
    ),
    "disagrees, but the reading is uncertain: confidence 0.{} is below {}": (
        "stämmer inte, men läsningen är osäker: säkerheten 0,{} är under {}"
    ),
    "disagrees, but the reading is uncertain: confidence {} is below {}": (
        "stämmer inte, men läsningen är osäker: säkerheten {} är under {}"
    ),
}
