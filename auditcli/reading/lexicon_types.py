"""The words of a language, as values. All are composed (NFC) and in lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from auditcli.model import Unit
from auditcli.reading.lexicon_claims import ClaimWords
from auditcli.reading.lexicon_measures import MeasureWords
from auditcli.reading.lexicon_years import YearWords

#: A list of words and phrases; a phrase has one space between its words.
Words = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """The words that numbers are written with.

    `articles` mean 1 only where something says so ("en miljon"), and those that are `cardinals`
    too may end a number ("tjugoen"); `conjunctions` may stand inside a number ("two hundred and
    three"); `compound` says that number words are written together. `fractions` are parts of one
    ("tredjedel" is 1/3), `halves` those of them that stand without a number before them, `every`
    makes a share of an ordinal ("every fifth"), and `multiples` say how many times as much a thing
    has become ("fördubblats" is 2).
    """

    articles: Words
    cardinals: Mapping[str, int]
    hundreds: Mapping[str, int]
    scales: Mapping[str, int]
    conjunctions: Words
    compound: bool
    ordinals: Mapping[str, int]
    fractions: Mapping[str, Fraction]
    halves: Words
    every: Words
    multiples: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class HedgeWord:
    """How far a hedge widens a figure: shares of it below and above; None is without bound."""

    word: str
    below: Decimal | None
    above: Decimal | None


@dataclass(frozen=True, slots=True, eq=False)
class TableWords:
    """What labels and headers of tables say.

    Of rows: `total`, `result` (a sum with a sign of its own), `of_which` (part of the row above,
    not added), `opening` and `closing` balance, `rate` (a ratio or mean, not added) and
    `cost`; what assets were `acquired` for, by how much they `depreciated` in the year, and their
    `life`, the one by the other. Of columns: `outcome`, `budget`, `forecast`, `deviation`,
    `change`, `share`, `sum`, `target`, `group` (of people: one of those that make up all);
    `quarter` stands before the number of one ("Kv 3") and `percent`, also inside a word, in the
    head of percentages. Around tables: `note_reference`, `caption`, `continued`.
    """

    total: Words
    result: Words
    of_which: Words
    opening: Words
    closing: Words
    rate: Words
    cost: Words
    acquired: Words
    depreciated: Words
    life: Words
    note_reference: Words
    outcome: Words
    budget: Words
    forecast: Words
    deviation: Words
    change: Words
    share: Words
    sum: Words
    target: Words
    quarter: Words
    percent: Words
    group: Words
    caption: Words
    continued: Words


@dataclass(frozen=True, slots=True, eq=False)
class GoalWords:
    """Goals, and how a report says that they were reached.

    `reached`, `partly` and `not_reached` are whole phrases; `negations`, `degree_full` and
    `degree_part` turn or weaken a verdict that stands apart from them. `singular` and `plural` are
    endings of the nouns. `copulas`, `that` and `pointing` stand before a verdict, `auxiliaries`
    inside one; `attaining`, `up_to` and `targets` make one of an outcome ("når inte upp till
    målet") unless `blurred` words stand before. `of` and `determiners` lead to how many goals
    there are, `pronouns` stand for goals named before, and `linking` words between a number and
    a verdict; `some` words tell of goals that are not all, and `measured` things are counted like
    goals. `lights_full`, `lights_part` and `lights_none` are colours of traffic lights. `earlier`
    and `wishes` say that a sentence counts none of this report's, and `remarks` head columns.
    """

    nouns: Words
    reached: Words
    partly: Words
    not_reached: Words
    negations: Words
    degree_full: Words
    degree_part: Words
    singular: Words
    plural: Words
    copulas: Words
    that: Words
    pointing: Words
    auxiliaries: Words
    attaining: Words
    targets: Words
    up_to: Words
    blurred: Words
    of: Words
    determiners: Words
    pronouns: Words
    linking: Words
    some: Words
    measured: Words
    lights_full: Words
    lights_part: Words
    lights_none: Words
    earlier: Words
    remarks: Words
    wishes: Words


@dataclass(frozen=True, slots=True, eq=False)
class ProseWords:
    """How running text is written and set.

    `abbreviations` end in a full stop (here without it); the `leading` ones of them stand before
    a name, a figure or an example and never end a sentence. `pages` stand before a page's number;
    `articles` add nothing to a sentence.
    """

    abbreviations: Words
    leading: Words
    pages: Words
    articles: Words


@dataclass(frozen=True, slots=True, eq=False)
class LabelWords:
    """What tells two names of one thing apart from names of two things.

    `endings` are the inflections that a word may lose; `fillers` say nothing of what is measured
    ("avseende"); a name of nothing but `generic` words names something only where it stands
    ("övriga kostnader"). `measures` may be said or left out ("kostnader för läkemedel",
    "läkemedel"), also at the end of a compound; `owners` say whose a thing is.
    """

    endings: Words
    fillers: Words
    generic: Words
    measures: Words
    owners: Words


@dataclass(frozen=True, slots=True, eq=False)
class MentionWords:
    """How a report speaks of its own names, parts and time.

    `genitive` are endings that make an owner of a name, `verbs` short finite verbs that follow a
    name, `verb_endings` those of verbs in the past and `passive` what makes one passive. `added`
    turns a sentence into more than a repetition. `future` and `time` tell of what is to come and
    when; `seasons` go from a season to its last month, `parts` from a part of a year to its last
    month. `published` stands over a report's own date; `drafts` say that a date is of something
    else. `whole_year` and `part_year` name reports; `balance` stands before a balance sheet's day
    and `stretch` before two years with a dash between them. `companies` end the names of
    companies; words that differ by `derived` endings are forms of one.
    A number after `sections` or `pages` refers to one, but not where a word with an end of
    `laws` follows it; one after `appendices` (also a letter) names one. `elsewhere` after such a
    number leads to another document. `contents` head the list of contents. `year_led` words stand
    before a year and the part of it; after `clauses` a time is of something else.
    """

    genitive: Words
    verbs: Words
    verb_endings: Words
    passive: Words
    added: Words
    future: Words
    time: Words
    seasons: Mapping[str, int]
    parts: Mapping[str, int]
    published: Words
    drafts: Words
    whole_year: Words
    part_year: Words
    balance: Words
    stretch: Words
    companies: Words
    derived: Words
    sections: Words
    laws: Words
    pages: Words
    appendices: Words
    elsewhere: Words
    contents: Words
    year_led: Words
    clauses: Words


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words by which a report in one language is read.

    `decimal` is its decimal mark and `thousands` the marks that may group digits. `units`,
    `hedges`, `months` (1 is January) and `weekdays` (0 is Monday) go from a word or phrase to its
    meaning. `comparison` introduces the other side of a comparison; `rise` and `fall` say where a
    measure went; `repeatable` may properly stand twice in a row; a number after one of
    `numbered` names a thing ("page 14"); `date_words` stand inside dates ("den"). Two lexicons are
    equal only where they are the same object: `load_lexicon` makes one for each language.
    """

    language: str
    name: str
    decimal: str
    thousands: tuple[str, ...]
    function_words: Words
    numbers: NumberWords
    units: Mapping[str, Unit]
    hedges: Mapping[str, HedgeWord]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    table: TableWords
    goals: GoalWords
    comparison: Words
    rise: Words
    fall: Words
    repeatable: Words
    date_words: Words
    numbered: Words
    claims: ClaimWords
    years: YearWords
    prose: ProseWords
    labels: LabelWords
    mentions: MentionWords
    measures: MeasureWords

    def unit(self, text: str) -> Unit | None:
        """The unit that a word or phrase names, whatever its case and spacing."""
        return self.units.get(" ".join(text.lower().split()))
