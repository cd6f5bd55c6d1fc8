"""Years and months as they stand in column heads: "2023", "2023–12", "2023-12-31", "2021/2022"."""

from __future__ import annotations

import re

from auditcli.model import Period
from auditcli.reading.tables.atoms import SIGNS

_YEAR = r"(?:19|20)\d\d"
_PERIOD = re.compile(
    rf"""\(?(?P<start>{_YEAR})
    (?:[{SIGNS}/](?:(?P<end>{_YEAR})|(?P<month>\d\d)(?:[{SIGNS}](?P<day>\d\d))?))?[),.:*]*$""",
    re.VERBOSE,
)
_FIRST = frozenset("12(")
#: "31/12/2017" and "12/31/2017".
_SLASHED = re.compile(rf"\d\d?/\d\d?/(?P<year>{_YEAR})[),.:*]*$")
_SHORT = re.compile(r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d\d)$")


def read_period(token: str) -> Period | None:
    """The period that a token of a column head names, or None."""
    # Most tokens are no years; the first character tells it of nearly all.
    match = _PERIOD.match(token) if token[:1] in _FIRST else None
    if match is None:
        slashed = _SLASHED.match(token) if "/" in token else None
        year = int(slashed["year"]) if slashed else 0
        return Period(year, year, token) if slashed else None
    start = int(match["start"])
    if match["end"]:
        return Period(start, int(match["end"]), token)
    month = int(match["month"]) if match["month"] else None
    if month is not None and not 1 <= month <= 12:
        # "2023/24" is a broken year.
        return Period(start, start // 100 * 100 + month, token)
    return Period(start, start, token, month)
