"""Shows results to a person or a machine: one file per output format.

| file        | format                                                        |
|-------------|---------------------------------------------------------------|
| json.py     | `--format json`: a versioned object for other programs        |
| plain.py    | `--format plain`: one grep-able line a finding, then its proof |
| terminal.py | `--format rich`: the same for a screen, with colours          |

plain and terminal share what they show: `excerpt.py` chooses the lines of the report,
`shown.py` makes them safe to print, `words.py` says the rest.
"""
