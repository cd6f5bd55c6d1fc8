"""What `audit init` writes: a configuration with every setting, commented."""

from __future__ import annotations

from auditcli.texts import spoken

_ENGLISH = """\
# How the reports in this folder, and in the folders below it, are checked. Options on the command
# line win; `audit config` shows what is in force and where each value comes from.
#
# For an editor that completes and checks this file as you type:
#   audit schema config > audit.schema.json
# and leave the next line in (it is read by the YAML language server).
# yaml-language-server: $schema=audit.schema.json

# The least severity that makes the exit status 1: error, warning, note or never.
fail_on: warning

# The language of the reports and the year (or years) they are about; else they are detected.
# language: sv
# period: 2024

# How surely a text must have been read for a finding to be shown, from 0 to 1. Without it, each
# rule has its own.
# min_confidence: 0.5

# The files that are checked when a folder is named.
# include: ["*.txt", "*.md", "*.csv"]

# The language of messages: sv or en. Else that of your computer.
# ui_language: sv

# Folders of your own rules, from this folder.
# rule_folders: [audit-rules]

# Rules by id, category or pattern: off, on, a severity, or several settings. `audit rules` lists
# them, `audit explain ID` tells their parameters.
# rules:
#   repeated-word: off
#   percentage: warning
#   column-does-not-foot:
#     severity: error
#     unlikely: off
#     min_confidence: 0.8
#     params: {}

# Words that your reports use and the lexicon lacks. Under a unit, further names for it.
# lexicon:
#   sv:
#     table:
#       total: [slutbelopp]
#     units:
#       mnkr: [mkronor]

# Settings for some reports only. The last entry that fits holds.
# paths:
#   - match: "annex/*.txt"
#     period: 2023
#     rules:
#       year: off
"""

_SWEDISH = """\
# Hur rapporterna i denna mapp, och i mapparna under den, granskas. Kommandoradens val går före;
# `audit config` visar vad som gäller och varifrån varje värde kommer.
#
# För en textredigerare som kompletterar och kontrollerar filen medan man skriver:
#   audit schema config > audit.schema.json
# och låt nästa rad stå kvar (den läses av YAML language server).
# yaml-language-server: $schema=audit.schema.json

# Den lägsta allvarlighet som ger slutstatus 1: error, warning, note eller never.
fail_on: warning

# Rapporternas språk och det år (eller de år) de gäller; annars avläses de.
# language: sv
# period: 2024

# Hur säkert en text måste ha lästs för att en iakttagelse ska visas, från 0 till 1. Utan den har
# varje regel sin egen.
# min_confidence: 0.5

# Filerna som granskas när en mapp anges.
# include: ["*.txt", "*.md", "*.csv"]

# Meddelandenas språk: sv eller en. Annars datorns.
# ui_language: sv

# Mappar med egna regler, räknat från denna mapp.
# rule_folders: [audit-rules]

# Regler efter id, kategori eller mönster: off, on, en allvarlighet, eller flera inställningar.
# `audit rules` räknar upp dem, `audit explain ID` berättar om deras parametrar.
# rules:
#   repeated-word: off
#   percentage: warning
#   column-does-not-foot:
#     severity: error
#     unlikely: off
#     min_confidence: 0.8
#     params: {}

# Ord som era rapporter använder och lexikonet saknar. Under en enhet, fler namn på den.
# lexicon:
#   sv:
#     table:
#       total: [slutbelopp]
#     units:
#       mnkr: [mkronor]

# Inställningar för vissa rapporter. Den sista posten som passar gäller.
# paths:
#   - match: "bilagor/*.txt"
#     period: 2023
#     rules:
#       year: off
"""


def starter() -> str:
    """The text of a new audit.yaml, its comments in the reader's language."""
    return {"sv": _SWEDISH}.get(spoken(), _ENGLISH)
