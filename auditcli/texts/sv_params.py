"""Svenska: what the parameters of checks are for, by the comments beside them."""

from __future__ import annotations

NOTES: dict[str, str] = {
    "Where the text says that the parts are all.": "Där texten säger att delarna är alla.",
    "Of one part that is larger than its whole.": "För en del som är större än sin helhet.",
    "Of changes held against the change in the sentence before.": (
        "För förändringar ställda mot förändringen i meningen före."
    ),
    "Ask the change in per cent; otherwise the amount.": (
        "Pröva förändringen i procent; annars beloppet."
    ),
    "How sure the check is, from 0 to 1.": "Hur säker prövningen är, från 0 till 1.",
    "How sure it then is, from 0 to 1.": "Hur säker den då är, från 0 till 1.",
    "Digits that the figure of a measure needs to be known again as a slip of the pen,": (
        "Siffror som ett måtts tal måste ha för att kännas igen som ett skrivfel,"
    ),
    "and where its name has so many words,": "och där namnet har så många ord,",
    "so many digits.": "så många siffror.",
    "So many titles must be found again before one is said to differ.": (
        "Så många titlar måste återfinnas innan en sägs skilja sig."
    ),
    "From 0 to 1.": "Från 0 till 1.",
    "Rows in which the sum must hold before a row in which it does not is reported.": (
        "Rader där summan måste stämma innan en rad där den inte gör det anmärks."
    ),
    "Whether the calendar has the date.": "Om kalendern har datumet.",
    "Whether the date fell on the weekday named.": "Om datumet föll på den nämnda veckodagen.",
    "The table that is meant, by words and rows that it has.": (
        "Tabellen som avses, efter ord och rader som den har."
    ),
    "Words of a sentence that a longer one may say again with more,": (
        "Ord i en mening som en längre kan upprepa med fler,"
    ),
    "and digits of a figure that then shows them to be one.": (
        "och siffror i ett tal som då visar att de är en."
    ),
    "In a passage that tells another thing again, figures of so many digits are.": (
        "I ett avsnitt som anger en annan sak igen är tal med så många siffror det."
    ),
    "The labels that the last row of a body's own statement may have,": (
        "De beteckningar som sista raden i ett organs egen räkning kan ha,"
    ),
    "and those that only the result of the whole year has, wherever it stands.": (
        "och de som bara hela årets resultat har, var det än står."
    ),
    "Digits that a result needs to be known again as a slip of the pen,": (
        "Siffror som ett resultat måste ha för att kännas igen som ett skrivfel,"
    ),
    "and where it stands in one place alone.": "och där det står på ett enda ställe.",
    "The labels that the total may have.": "De beteckningar som summan kan ha.",
    "The rows that add up to it: labels, sign (-1: printed without a minus, and "
    "subtracted) and whether the row may be absent.": (
        "Raderna som summerar till den: beteckningar, tecken (-1: tryckt utan minus, och "
        "dras ifrån) och om raden får saknas."
    ),
    "Say that it went untested where no table has the total; else be silent.": (
        "Säg att det inte prövades där ingen tabell har summan; annars tig."
    ),
    "Whether the total too may be printed with its sign turned (net costs without a minus).": (
        "Om också summan får vara tryckt med omvänt tecken (nettokostnader utan minus)."
    ),
    "Report a total that its parts bear out in no column at all.": (
        "Anmärk på en summa som delarna inte ger i någon kolumn alls."
    ),
    "Rows in which the difference must hold before a row in which it does not is reported.": (
        "Rader där skillnaden måste stämma innan en rad där den inte gör det anmärks."
    ),
    "Of a word in the same clause as its two figures, from 0 to 1,": (
        "För ett ord i samma sats som sina två tal, från 0 till 1,"
    ),
    "Words that stand the same around a figure in both, for it to be one figure whatever the "
    "sentences say more.": (
        "Ord som står lika kring ett tal i båda, för att det ska vara ett tal vad meningarna än "
        "säger därutöver."
    ),
    "The part of its whole that a row may be in other columns, of what it is where it is too "
    "much.": (
        "Den del av sin helhet som en rad får vara i andra kolumner, av vad den är där den är för "
        "mycket."
    ),
    "Where other figures of the same share are no more than 100 per cent, from 0 to 1.": (
        "Där andra tal för samma andel är högst 100 procent, från 0 till 1."
    ),
    "and of one that tells of a move from a figure to the same figure.": (
        "och för ett som berättar om en rörelse från ett tal till samma tal."
    ),
    "Report a total that no column bears out, where only its word says that it is one.": (
        "Anmärk på en summa som ingen kolumn ger, där bara dess ord säger att den är en."
    ),
    "Bits of evidence from columns that hold, below which a total that fails is not reported.": (
        "Bitar av bevis från kolumner som stämmer; under dem anmärks inte en summa som "
        "inte gör det."
    ),
    "A summary against its own total.": "En sammanfattning mot sitt eget antal.",
    "A summary against the verdicts of the goals.": "En sammanfattning mot målens bedömningar.",
    "A summary against another summary of the same goals.": (
        "En sammanfattning mot en annan av samma mål."
    ),
    "What the rule is about: rates of groups (rates), or counts that make up an outcome "
    "(counts).": (
        "Vad regeln gäller: gruppers andelar (rates), eller antal som blir ett utfall (counts)."
    ),
    "Where the three stand in one sentence.": "Där de tre står i en mening.",
    "Where the whole stands in a sentence before.": "Där helheten står i en mening före.",
    "How far off, as a part of the outcome, counts of both groups may be and still be "
    "meant for it.": (
        "Hur mycket, som del av utfallet, båda gruppernas antal får skilja och ändå avse det."
    ),
    "Words that sentence and row must share before equal figures confirm each other,": (
        "Ord som mening och rad måste dela innan lika tal bekräftar varandra,"
    ),
    "and before a figure that differs is told.": "och innan ett tal som skiljer sig sägs.",
    "That the items are told apart rightly, from 0 to 1.": (
        "Att posterna skiljs åt rätt, från 0 till 1."
    ),
    "What the rule is about: figures or hedges.": "Vad regeln gäller: figures eller hedges.",
    "Digits that a figure needs to be known again in a row.": (
        "Siffror som ett tal behöver för att kännas igen på en rad."
    ),
    "How far apart, as a part of the cell, two statements of one deviation may lie.": (
        "Hur långt isär, som del av cellen, två uppgifter om en avvikelse får ligga."
    ),
    "Rows that may stand between an opening and its closing balance.": (
        "Rader som får stå mellan en ingående och dess utgående balans."
    ),
    'One of "share", "exceeds" and "possible".': 'Ett av "share", "exceeds" och "possible".',
    "More things than this have a share for every whole per cent.": (
        "Fler saker än så har en andel för varje helt procenttal."
    ),
    "Rows in which a percentage must follow before a row in which it does not is reported.": (
        "Rader där ett procenttal måste följa innan en rad där det inte gör det anmärks."
    ),
    "Tables with more columns than this are not searched for the columns of a percentage.": (
        "I tabeller med fler kolumner än så söks inte ett procenttals kolumner."
    ),
    "Where both ends are told, so that the arithmetic shows which is meant.": (
        "Där båda ändar uppges, så att räkningen visar vilket som är menat."
    ),
    "Where only the new figure is told.": "Där bara det nya talet uppges.",
    "Where the two shares stand in the sentence before.": (
        "Där de två andelarna står i meningen före."
    ),
    "References to notes, tables, figures and footnotes.": (
        "Hänvisningar till noter, tabeller, figurer och fotnoter."
    ),
    "Numbers of parts and headings.": "Delars och rubrikers nummer.",
    "So many parts of a kind must be recognised before one is called missing.": (
        "Så många delar av ett slag måste kännas igen innan en sägs saknas."
    ),
    "Shorter words are codes and initials.": "Kortare ord är koder och initialer.",
    "Shorter sentences are labels and cells of tables.": (
        "Kortare meningar är beteckningar och celler i tabeller."
    ),
    "Ends of verbs that a passive ending may follow; with them the same word is not asked for.": (
        "Verbslut som en passiv ändelse kan följa; med dem prövas inte samma ord."
    ),
    "The ending that makes such a verb passive.": "Ändelsen som gör ett sådant verb passivt.",
    "Sentences and paragraphs word for word.": "Meningar och stycken ord för ord.",
    "Sentences that differ by a word or two which add nothing.": (
        "Meningar som skiljer sig i ett eller två ord som inget tillför."
    ),
    "Clauses told of two years.": "Satser som uppges om två år.",
    "How many lines may lie between the two.": "Hur många rader som får ligga mellan de två.",
    "A repetition farther away is a tick mark if it has so many words.": (
        "En upprepning längre bort prickas av om den har så många ord."
    ),
    "That the shares are of one whole, from 0 to 1.": (
        "Att andelarna gäller en helhet, från 0 till 1."
    ),
    "Proper names, and abbreviations against the words they stand for.": (
        "Egennamn, och förkortningar mot de ord som de står för."
    ),
    "Headings that differ in one word's ending or in a hyphen.": (
        "Rubriker som skiljer sig i ett ords ändelse eller ett bindestreck."
    ),
    "Ordinary words of ten letters and more.": "Vanliga ord med tio bokstäver eller fler.",
    "A form that stands more often than this is meant.": "En form som står oftare än så är menad.",
    "Rare words that two sentences must share.": "Sällsynta ord som två meningar måste dela.",
    "Words that they must share in all.": "Ord som de måste dela i allt.",
    "The part of the shorter sentence's words that must stand in the longer one.": (
        "Den del av den kortare meningens ord som måste stå i den längre."
    ),
    "Sentences that must lie between two statements of one fact before they are said to differ.": (
        "Meningar som måste ligga mellan två uppgifter om en sak innan de sägs skilja sig."
    ),
    "A figure is known again in other words by a word in so few sentences,": (
        "Ett tal känns igen i andra ord på ett ord som står i så få meningar,"
    ),
    "with so many letters.": "med så många bokstäver.",
    "A figure with fewer digits than this confirms no pair of rows: 2 and 2 meet everywhere.": (
        "Ett tal med färre siffror än så bekräftar inget par av rader: 2 och 2 möts överallt."
    ),
    "Digits that a single figure needs to confirm a pair alone.": (
        "Siffror som ett ensamt tal behöver för att bekräfta ett par."
    ),
    "A label that stands in more rows than this names too many things to be tied.": (
        "En beteckning på fler rader än så nämner för många saker för att stämmas av."
    ),
    "Which figures of a claim the rule is about: levels, changes, percentages or last-year.": (
        "Vilka av en uppgifts tal regeln gäller: levels, changes, percentages eller last-year."
    ),
    "Digits that a figure needs to be known again as last year's, or as a slip of the pen.": (
        "Siffror som ett tal behöver för att kännas igen som föregående års, eller som "
        "ett skrivfel."
    ),
    "That the four figures are a stock and its movements, from 0 to 1.": (
        "Att de fyra talen är ett antal och dess rörelser, från 0 till 1."
    ),
    "What the rule is about: outcomes that are last year's (moved), or figures that differ.": (
        "Vad regeln gäller: utfall som är föregående års (moved), eller tal som skiljer sig."
    ),
    "Digits that a figure needs to be known again after a slip of the pen.": (
        "Siffror som ett tal behöver för att kännas igen efter ett skrivfel."
    ),
    "Sentences after the figures that may still be the comment on them.": (
        "Meningar efter talen som ännu kan vara kommentaren till dem."
    ),
    "Figures that may stand before a comment: target, outcome, outcome of a month.": (
        "Tal som kan stå före en kommentar: mål, utfall, en månads utfall."
    ),
    "Sentences of a comment that may hold its verdict.": (
        "Meningar i en kommentar som kan innehålla bedömningen."
    ),
    "How sure it is that a verdict is one of the figures before it, from 0 to 1.": (
        "Hur säkert det är att en bedömning gäller talen före den, från 0 till 1."
    ),
    "The row that must be repeated: labels, and the table that it stands in.": (
        "Raden som måste upprepas: beteckningar, och tabellen som den står i."
    ),
    "The row or rows that must say the same.": "Raden eller raderna som måste säga detsamma.",
    "Years from the period here to the period there: -1 for last year's closing balance.": (
        "År från perioden här till perioden där: -1 för föregående års utgående balans."
    ),
    "Whether the two may be printed with opposite signs.": (
        "Om de två får vara tryckta med motsatta tecken."
    ),
    "Say that it went untested where one of the rows is in no table; else be silent.": (
        "Säg att det inte prövades där en av raderna inte finns i någon tabell; annars tig."
    ),
    "Report two rows that agree in no period at all, where there is only one of each.": (
        "Anmärk på två rader som inte stämmer för någon period, där det bara finns en av var."
    ),
    "The report's own date against the year it covers.": (
        "Rapportens eget datum mot året som den gäller."
    ),
    "What is told as still to come.": "Det som uppges som ännu förestående.",
    "What is told as past, against the report's own date.": (
        "Det som uppges som förflutet, mot rapportens eget datum."
    ),
    "Balances as of an old day.": "Balanser per en gammal dag.",
    "Stretches of years.": "Spann av år.",
    "How many lines apart two balances of the same thing may stand.": (
        "Hur många rader isär två balanser för samma sak får stå."
    ),
    "Years compared in sentences, and columns headed alike.": (
        "År som jämförs i meningar, och kolumner med samma rubrik."
    ),
    "Years outside the report's period.": "År utanför rapportens period.",
    "So many years ahead nothing reaches that is not a plan.": (
        "Så många år framåt når inget som inte är en plan."
    ),
    "So many years ahead nothing reaches but what its own clause says is to come.": (
        "Så många år framåt når bara det som dess egen sats säger ska komma."
    ),
    "More years out of reach than this say that the report is about a later year.": (
        "Fler år utom räckhåll än så säger att rapporten gäller ett senare år."
    ),
    "How many tables must carry the report's year before a later outcome is called wrong.": (
        "Hur många tabeller som måste bära rapportens år innan ett senare utfall kallas fel."
    ),
    "A rate that moved by less, in percentage points, is as good as unchanged.": (
        "En andel som flyttat sig mindre, i procentenheter, är så gott som oförändrad."
    ),
    "Bits of evidence that it needs, beyond those that the search for it costs.": (
        "Bitar av bevis som den behöver, utöver dem som sökandet kostar."
    ),
    "How sure it is that a figure which does not follow is wrong, from 0 to 1.": (
        "Hur säkert det är att ett tal som inte följer är fel, från 0 till 1."
    ),
    "Lines in which a ratio must follow before one in which it does not is reported.": (
        "Led där en kvot måste följa innan ett där den inte gör det anmärks."
    ),
    "Lists after the same words.": ("Uppräkningar efter samma ord."),
    "The part of a row's words that a sentence must have where both figures differ.": (
        "Den del av en rads ord som en mening måste ha där båda talen skiljer sig."
    ),
    "Words of a measure's name by which another part of the report is known to speak of it.": (
        "Ord i ett måtts namn som visar att en annan del av rapporten talar om det."
    ),
    "Words of the subject that the change in figures must share, unless one long word names it,": (
        "Ord i ämnet som förändringen i tal måste dela, om inte ett långt ord namnger det,"
    ),
    "and the part of the subject's words.": ("och den del av ämnets ord."),
}
