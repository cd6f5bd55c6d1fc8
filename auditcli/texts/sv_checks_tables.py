"""Svenska: what the checks of tables ask, by their names; in English their modules say it."""

from __future__ import annotations

TABLES: dict[str, str] = {
    "cross-footing": """\
Korssummering: summerar raderna i en tabell till sina summor?

Prövar för varje rad om de kolumner som enligt de andra raderna är delar av en summakolumn
summerar till den. Skillnader mellan två kolumner lämnas till prövningen av skillnader.""",
    "declared-total": """\
Uppgiven summa: summerar de rader som en regel nämner till den rad som den nämner?

Prövar för varje tabell som regelns ord avser om summan, kolumn för kolumn, är summan av delarna
med deras tecken. Kostnader kan vara tryckta med eller utan minus: det bruk som stämmer i flest
kolumner gäller. En del som får saknas får det; saknas en annan prövas sambandet inte, och inte
heller en skillnad som förklaras av en rad som regeln inte nämner. Övriga summor lämnas till
summeringen.""",
    "difference": """\
Skillnad: är en kolumn med avvikelse eller förändring det som dess två kolumner ger?

Prövar för varje rad om a − b = c, där tabellens rader visar att c är skillnaden mellan a och b
(utfall − budget = avvikelse, i år − i fjol = förändring). Förändringar i procent lämnas till
prövningen av procenttal, summor över kolumner till korssummeringen.""",
    "footing": """\
Summering: summerar kolumnerna i en tabell till sina summor?

Prövar för varje rad som är summan av andra (summor under eller över sina delar, delsummor,
resultat, ingående + rörelser = utgående, varav-rader som uttömmer sin rad) om varje kolumn
stämmer. Vilka rader som hör till vilken summa framgår av ord och bestyrks av de kolumner som
stämmer. Summor över kolumner lämnas till korssummeringen.""",
    "group-tables": """\
Grupper i tabeller: har kvinnor och män i en mening de tal som en tabell ger dem?

En tabell som delar upp varje mått på grupper ("Kvinnor | Män" över dess två sista kolumner)
ställs mot meningar som ger båda gruppernas tal. En rad och en mening gäller samma sak där de
delar ord, och båda talen lika bekräftar det. Att ett av dem skiljer sig sägs bara där det andra
stämmer och orden inte lämnar något tvivel.""",
    "of-which": """\
Varav-rader: är en del större än den rad som den är en del av?

En varav-rad står under sin helhet, och det som den anger ingår redan där. Är ett års del mer än
helheten är något av de två talen fel, om delen är det som ordet säger. En helhet som är ett
nettobelopp kan vara mindre än en av sina delar, liksom en förändring eller en avvikelse. Därför
prövas inte resultat, inte kolumner med förändringar och inte en helhet med delar av båda tecknen;
och en del som är mer än sin helhet anges bara där den är en del i varje annan kolumn, och där en
klart mindre.""",
    "opening-balance": """\
Ingående balans: är den föregående års utgående?

Prövar för varje ingående rad i en tabell med årskolumner om den, kolumn för kolumn, upprepar det
som den utgående raden för samma sak har för året före. Omräknade ingående balanser bär egna ord
och är en annan rad. Rörelserna mellan de två hör till summeringen.""",
    "percentage": """\
Procent: följer en kolumn i procent av de kolumner som den räknas från?

Prövar för varje rad om en kolumn i procent är förändringen från en kolumn till en annan, en
kolumns andel av en annan, eller varje rads andel av summaraden. Vilket det är bestyrker raderna;
en rubrik som nämner åren ("Förändring % 2023–2022") säger det först. Procenttal i meningar
prövas på annat håll.""",
    "ratio": """\
Kvot: följer ett tal per enhet, eller ett index, av de tal som det räknas av?

Prövar kolumner och rader som i nästan alla led är kvoten mellan två andra ("kostnad, elever,
kostnad per elev"; "eget kapital, tillgångar, soliditet"), och ett index om det är hundra gånger
varje tal genom basens. Vilka led som hör ihop visar leden själva; en kvot med tal som tabellen
inte har lämnas i fred, liksom kolumner i procent (`percentage`).""",
    "restated-row": """\
Upprepad rad: säger två tabeller detsamma om samma sak?

Prövar för rader med en och samma beteckning i två tabeller (översikt och räkning, räkning och
not) om deras tal för en period stämmer. Beteckningen ensam bevisar inget: andra tal på de två
raderna måste stämma innan ett som inte gör det anmärks. Rader vars alla tal skiljer sig är inte
samma sak.""",
    "tie-out": """\
Avstämning: är den rad som en regel nämner i en tabell den rad som den nämner i en annan?

Prövar om ett tal i en räkning upprepas av en annan (årets resultat i resultaträkningen och i
balansräkningen; en nots utgående balans och räkningens rad), period för period, i vilken enhet
var och en än är tryckt. Två rader gäller en och samma enhet där de står i en tabell, eller där
ett tal för någon period stämmer. Lika beteckningar som ingen nämnt lämnas till `restated-row`.""",
}
