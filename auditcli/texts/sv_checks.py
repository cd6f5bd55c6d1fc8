"""Svenska: what each check asks, by its name; in English its module says it."""

from __future__ import annotations

from auditcli.texts.sv_checks_tables import TABLES

ASKED: dict[str, str] = {
    **TABLES,
    "breakdown": """\
Summerar de delar som en mening nämner till helheten som den nämner?

Prövar varje uppdelning i löpande text. Där ord säger att delarna är alla ("fördelat på", "består
av", kvinnor och män) måste de bli helheten. Efter "varav" kan de vara några av många: ingen del
får vara större än helheten, inte heller många räknade tillsammans, och delar som blir den exakt
prickas av. En förändring för kvinnor och män ställs mot förändringen i meningen före.""",
    "change-in-text": """\
Följer en förändring som en mening uppger av de två tal som den gäller?

Prövar varje förändring i löpande text, i en mening eller över flera intill: är beloppet det nya
talet minus det gamla, och följer procenttalet av två av gammalt, nytt och belopp? Förändringar
av ett tal i procent prövas i procentenheter; om procent var menat där prövar
"percentage-points", riktningsordet prövar "direction", och det som står i tabeller prövas av
andra.""",
    "contents": """\
Stämmer innehållsförteckningen med sig själv och med rubrikerna?

Prövar för varje post om dess sida kommer efter föregående posts sida och inte efter nästa posts,
och för varje numrerad post om rubriken med det numret har dess titel. Går två poster i rad bakåt är
förteckningen satt i spalter, och där få titlar återfinns har rubrikerna inte lästs som sådana.""",
    "dates": """\
Finns datumen i kalendern, och på de veckodagar som nämns?

Prövar för varje datum om det finns, och för ett datum med veckodag om det föll på den dagen. Ett
datum som finns och inte nämner någon veckodag säger inget som kan prövas.""",
    "direction": """\
Stämmer ett ord om ökning eller minskning med de två tal som står intill?

Prövar för varje förändring i löpande text med gammalt och nytt tal om måttet gick dit ordet
säger, och likaså en jämförelse vars ord står mellan dess två tal ("95 mnkr, lägre än budget 98
mnkr"). Ord om bättre och sämre prövas inte: om högt är bra beror på måttet. Utan tal i båda
ändar prövas inget.""",
    "double-negative": """\
Är en minskning uppgiven med minus också ("minskade med -21")?

Ordet har redan tecknet; strängt taget är de två tillsammans en ökning. Läsare förstår, så detta
är en fråga om stil. Ett underskott med minus är vanligt bruk och lämnas i fred.""",
    "goal-counts": """\
Stämmer antalen mål med varandra och med målens bedömningar?

Prövar varje sammanfattning ("tre av de nio målen har uppnåtts, fem delvis och ett inte"):

- summerar dess antal till det antal den uppger?
- kan de vara sanna, givet de bedömningar som texten ger målen?
- räknar en annan sammanfattning av samma mål annorlunda?

Texten bevisar en motsägelse där den nämner fler mål med en bedömning än sammanfattningen räknar,
eller där inte ens alla mål utan bedömning kunde fylla antalet.""",
    "group-rates": """\
Stämmer talet för alla med dem för de två grupper som alla består av?

Ett medelvärde ligger mellan sina delar, hur stor var och en än är. Prövar där en mening ger en
andel i procent för kvinnor och för män (flickor och pojkar) och talet för alla står intill: i
meningarna före, eller som utfallet av det mått som meningen kommenterar; också där den högsta och
den lägsta gruppens andel sägs. Antal i de två grupperna summeras.""",
    "hedge-in-text": """\
Stämmer "drygt" eller "knappt" med talen i samma mening?

Prövar för en andel med ett sådant ord, vars del och helhet uppges, och för en förändring vars
två ändar uppges, om det tal som följer av dem ligger på den sida som ordet anger. Ord som inte
anger någon sida ("cirka") prövas inte, och inte heller tal som ligger längre bort.""",
    "listed-count": """\
Räknar ett antal som inleder en lista dess poster?

Prövar där en mening aviserar så många av något och räknar upp dem efter ett kolon. Bara listor
vars poster kan skiljas åt på ett enda sätt bedöms: korta poster utan bisats eller bindeord i
sig, och inget ord som säger att listan inte är hela.""",
    "moves": """\
Rörelser utan tal: går ett mått dit en annan del av rapporten visar att det går?

En sammanfattning säger att något steg, sjönk, förbättrades eller var oförändrat; på annat håll
står två års tal, eller hur långt det flyttade sig. Prövar för varje sådan sats om en förändring
som uppges i tal, om något med orden i satsens ämne, går åt samma håll. Om en ökning är en
förbättring prövas bara det som man vet är bra.""",
    "named-figure": """\
Nämnda tal: står ett tal i en mening på den rad som meningen nämner?

Prövar för meningar som innehåller en rads beteckning om deras tal står på raden: avprickning av
text mot tabell. Två slag sägs skilja sig: en avvikelse, där meningen nämner rad och kolumn och
ger ett tal som ligger nära cellens, och ett ord som "knappt", där raden har det finare talet på
andra sidan.""",
    "order": """\
Stämmer talen med ord som säger vilket som är högst, lägst eller först?

Prövar där ett tal sägs vara det högsta och ett annat det lägsta, och där andra sägs följa på det
högsta ("flest nämnde lönen, 60 procent, följt av …"): är inget större än det? Går orden nedifrån
och upp, inget mindre. Likaså där ett tal sägs vara högre, eller lägre, än ett annat som står intill
("högre bland kvinnor (62 procent) än bland män (45)"). De som följer räknas ofta upp utan ordning
och ställs inte mot varandra; ungefärliga tal och tal med minus prövas inte.""",
    "part-of-whole": """\
Stämmer en del, dess helhet och dess andel i procent?

Prövar varje andel i löpande text:

- share: är procenttalet delens av helheten ("41 av 80 bilar, 51 procent")?
- exceeds: är delen större än helheten?
- possible: kan procenttalet alls gälla så få ("42 procent av sju mål")? De andelar som n saker
  kan ha är k/n (GRIM-provet, Brown och Heathers 2017).""",
    "percentage-points": """\
Sägs procent där procentenheter är menat, eller tvärtom?

Prövar varje förändring av ett tal som står i procent:

- båda ändar uppges: är storleken deras skillnad (procentenheter) eller dess andel av det gamla
  talet (procent), och är den enhet som passar den som sägs?
- bara det nya talet uppges: vore förändringen i procent för liten för att synas i det?

Och skillnaden mellan två uppgivna andelar: den är i procentenheter. Det som inte passar på
någotdera sättet lämnas till "change-in-text".""",
    "rate-unit": """\
Anges ett antal per så många i procent?

Prövar varje antal per tusen (tiotusen, …) som en mening uppger: ett antal är inget procenttal.
En på tusen är 0,1 procent, så antingen är talet fel eller dess enhet.""",
    "references": """\
Finns det som rapporten hänvisar till, och är det numrerat en gång?

Prövar för noter, tabeller, figurer, bilagor, avsnitt, sidor och fotnotstecken, där rapporten
numrerar dem, om en hänvisning leder till en; om ett nummer getts till två i en följd; och om
numrerade rubriker följer på varandra. Vad som inte finns i rapporten själv prövas inte, och ett
slag som få kändes igen av lämnas i fred.""",
    "repeated-words": """\
Står ett ord två gånger i rad, eller ett verb i två former?

Prövar löpande text, också över ett radslut. Ett ord får upprepas med avsikt: språkets sådana ord
utelämnas, och namn, nummer, initialer och ord med ett tecken emellan ("mål, mål"). Av två former
av ett verb i rad ("startade startades") skulle den ena ersätta den andra.""",
    "repeats": """\
Står en mening två gånger där den borde stå en, eller en gång till med ett annat år?

Prövar för meningar nära varandra om den ena är den andra igen, ord för ord eller nästan; och för
en sats som uppges med samma tal för rapportens år och för året före, om det äldre året blivit
kvar. En mening som återkommer i ett annat kapitel stämmer med sig själv: rapporter upprepar sig
med avsikt.""",
    "said-in-words": """\
Passar en andel eller ett flertal i ord det tal som står intill?

Prövar "mer än hälften, 58 procent", "åtta av tio (82 procent)" där tio är ett talesätt, och en
förändring som sägs vara en fördubbling, med dess ändar eller procenttal. Ord är runda: ensamma
står de för det som ligger nära, med "drygt" eller "knappt" för det på den sidan.""",
    "share-of-all": """\
Sägs en andel av dem som något gäller vara mer än alla, eller ett antal fler än som finns?

"Andel patienter som har fått en tid" kan inte vara mer än 100 procent. Det kan andra andelar: av en
budget, av det som var planerat, av det som fanns i fjol, av platser som är belagda, av
investeringar som betalas med egna medel. Därför prövas bara en andel av människor eller ärenden
"som" något, i en tabell och i ett måtts huvud, och ingen vars namn talar om en plan eller en
jämförelse.
Hur många det finns av något säger en rapport om sitt län ("länets 14 kommuner"): "antal kommuner
som …" kan inte vara fler, om inte rapporten talar om andra också.""",
    "shares": """\
Blir andelarna av en helhet hundra procent?

Prövar andelar som ord för samman: en fördelning, två grupper som är alla, alla ägare till ett
bolag. Där texten lämnar en rest måste andelarna ge plats för den; där den inte säger att de är
alla får de bara inte vara mer än helheten.""",
    "spellings": """\
Stavas ett namn på ett sätt?

Prövar för egennamn, titlar (mål, kapitel) och vanliga långa ord om en sällsynt form är en vanlig
med ett skrivfel, och för förkortningar om de har begynnelsebokstäverna i det de står för.""",
    "restated": """\
Upprepat: säger en rapport som säger något två gånger samma tal båda gångerna?

Prövar för meningar som säger nästan detsamma på olika ställen om deras tal stämmer: huvudtext
och bilaga, sammanfattning och avsnitt. Gemensamma sällsynta ord, eller ett stycke som står två
gånger så när som på ett tal, visar att två meningar kan vara en uppgift; att inget ord på någon
sida nämner något annat visar att de är det. Där en längre mening säger allt som en kortare
mening eller en fotnots sats säger visar det ett tal intill båda, eller ett år som båda nämner
och ett skrivfel. Ett mönster som fylls i för många saker har inga sällsynta ord, och meningar
nära varandra gäller olika saker eller tider.""",
    "stated-in-table": """\
Uppgivet i tabell: säger en mening det som tabellen säger om samma sak?

Prövar för varje uppgift om det som en rad har som beteckning om dess nivå, dess förändring i
belopp och procent, dess avvikelse mot budget och dess tal för året före stämmer med raden; för
ett överskott eller underskott om det är den avvikelse som ägarens rad anger; för ett mått som
uppges för grupper om raderna i måttets tabell anger detsamma. Har många rader samma beteckning
prövas de närmaste. Beteckningen ensam bevisar inget: ett tal som skiljer sig anmärks bara där ett
annat av uppgiftens tal stämmer med raden, där det är radens tal för året före, eller där ett
skrivfel leder från det ena till det andra.""",
    "stock-flow": """\
Följer ett antal av vad det var, vad som kom och vad som gick?

Prövar en mening med fyra antal: ingående + in − ut = utgående. Antal är exakta.""",
    "target-comment": """\
Mål och kommentar: säger kommentaren till ett mått det utfall som står intill?

Rapporter räknar upp mått med mål, utfall och en kommentar, i ett stycke som börjar med tal: "85
% 77 % Andelen … blev 78 procent." Prövar om de tal som kommentaren upprepar är målets och
utfallets. En skillnad ensam bevisar inget. Den sägs där kommentaren uppger hur långt måttet
flyttat sig och utfallet är det som det flyttade sig från; där meningen inte har andra ord än
måttets namn; där den kallar sitt tal målet; och där ett skrivfel leder från det ena talet till
det andra.""",
    "target-verdict": """\
Mål och bedömning: bedömer kommentaren utfallet som talen intill gör?

Rapporter räknar upp mått med mål, utfall och en kommentar som säger om målet nåddes; eller en
annan del av rapporten gör det, med måttets namn. Om mer är bättre framgår av målet ("minst",
"högst"; 100 procent kan inte överträffas; ett utfall lika med målet har nått det) och av orden
("har ökat och når målet"). Om övriga sägs inget.""",
    "timing": """\
Går rapportens tid framåt?

Prövar för en rapport om ett helt år om den är daterad efter årets slut, om en mening fortfarande
kallar framtida det som skulle ske under året, och om en uppger som förflutet det som kommer
efter rapportens datum; för balanser per en gammal dag om texten runt ger samma sak per
rapportens egen; och spann av år, om de slutar efter att de börjar. Planers och historikens år
lämnas i fred.""",
    "told-elsewhere": """\
Säger en rapport som anger ett tal om en sak på två ställen detsamma?

Prövar påståenden med samma subjekt, om samma tid och i samma enhet, hur meningarna än är skrivna:
ett överskott, ett underskott eller en avvikelse hos en ägare, hur många den har av något i allt
("länets 14 kommuner"), och nivån på ett mått. Kapitel om flera enheter skrivs på samma sätt.
Skiljer sig talen måste ägaren därför vara ett organ med eget namn, och ett måtts tal vara ett
skrivfel från varandra; anges många tal om ett subjekt gäller de delar av det. Mindre krävs i två
avsnitt som anger en annan sådan uppgift lika. En av två gruppers tal prövas där meningarna efter
dem anger det igen. Meningar som säger nästan detsamma prövas av "restated".""",
    "told-result": """\
Uppgivet resultat: är det över- eller underskott som ett organ uppger i ord dess räknings resultat?

"Nämnden redovisar ett överskott på 4,6 miljoner" nämner ingen rad: räkningen har "Resultat". Prövar
om det som ett organ först uppger i ett avsnitt med en räkning är resultatet där, och om det som
kommunen eller regionen själv uppger är ett årets resultat i dess räkningar. Ett överskott kan
gälla en del, eller en annan nämnd. Ett tal som skiljer sig anmärks därför bara där ett skrivfel
leder till ett resultat som har siffror nog eller står på två ställen, där ingen cell i räkningen
har talet och där ingen rad bär organets namn; eller där det är resultatet för året före.""",
    "years": """\
Är åren rapportens?

Prövar för en jämförelse om den jämför ett år med sig självt; för rubriker som återkommer om de
bär samma år; för en tabells kolumner om två har samma rubrik, om åren under en förändringskolumn
är de som den jämför, och om ett utfall ligger efter rapportens år; och för år i rubriker och i
meningar om det förflutna om omkastade siffror gett dem. Planers år och äldre år lämnas i fred:
de står där med avsikt.""",
}
