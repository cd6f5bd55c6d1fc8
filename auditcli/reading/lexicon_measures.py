"""The words around a measure with target and outcome, as a lexicon holds them."""

from __future__ import annotations

from dataclasses import dataclass

Words = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class MeasureWords:
    """How the comment on a measure speaks of it.

    `neutral` words add nothing to which measure it is, nor do `verbs` in the comment on it, of
    which those of `setting` are said of a target; `outcome` and `target` name its figures;
    `columns` stand between them, over each. `above` and `below` stand before the target that an
    outcome lies beyond; `addition` and `contrast` tie "reached" to the rise or fall before it, and
    `upward_reach` stands where a target can only be reached from below. After `linking` words the
    target's figure stands. `rose`, `fell`, `improved`, `worsened` and `unchanged` are verbs (and
    what follows "is") that say where something went, `aside` what may follow them, and more of what
    is `good` is better. `compared` words tell of what a figure is held against. `openers` begin the
    name of a measure, and hardly ever a sentence; `relative` words in it, what is said of some of
    all ("the share of patients who …"); `members` are people and cases, of which no share can be
    more than all. An `infinitive` word stands before the verb of what a target asks for; `later`
    ones tell that it is of another time.
    """

    neutral: Words
    verbs: Words
    setting: Words
    outcome: Words
    target: Words
    columns: Words
    above: Words
    below: Words
    addition: Words
    contrast: Words
    upward_reach: Words
    linking: Words
    rose: Words
    fell: Words
    improved: Words
    worsened: Words
    unchanged: Words
    aside: Words
    good: Words
    compared: Words
    openers: Words
    relative: Words
    members: Words
    infinitive: Words
    later: Words
