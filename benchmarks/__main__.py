"""`python -m benchmarks [--report PATH] [--stages]`: start-up, speed, scale, and a comparison."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from auditcli import check_text
from benchmarks.reports import USUAL, report
from benchmarks.stages import seconds_by_stage
from benchmarks.timing import audit, best, command, proselint

#: The same report, so many times as long.
SCALES = (1, 4, 16, 64)


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--report", type=Path, help="measure this text instead of a made one")
    parser.add_argument("--stages", action="store_true", help="only show where the time goes")
    parser.add_argument("--longest", type=int, default=SCALES[-1], help="times the text at most")
    return parser.parse_args()


def say(what: str, seconds: float, more: str = "") -> None:
    """One line of the result."""
    print(f"{what:<44} {seconds:8.3f} s  {more}".rstrip(), flush=True)


def start_up() -> None:
    """What every run costs, whatever it reads."""
    say("audit --version", command([*audit(), "--version"], 5))
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.txt"
        small.write_text("Lön 12\nHyra 13\nSumma 25\n", encoding="utf-8")
        say("audit check, three lines", command([*audit(), "check", small], 5))


def scale(text: str, longest: int) -> None:
    """Seconds for each megabyte, and how they grow with the length of the text."""
    before = 0.0
    for times in (n for n in SCALES if n <= longest):
        long = "\n".join([text] * times)
        megabytes = len(long.encode()) / 1e6
        seconds = best(lambda long=long: check_text(long), 3 if times == 1 else 1)  # type: ignore[misc]
        each = seconds / megabytes
        grown = f"{each / before:5.2f} times the first" if before else ""
        before = before or each
        say(f"{times:>3} x the text, {megabytes:6.2f} MB", seconds, f"{each:6.2f} s/MB  {grown}")


def compare(text: str) -> None:
    """The same file through the command, and through proselint where that is installed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.txt"
        path.write_text(text, encoding="utf-8")
        kilobytes = path.stat().st_size / 1e3
        ours = command([*audit(), "check", path])
        say("audit check, as a command", ours, f"{1e3 * ours / kilobytes:6.2f} ms/kB")
        other = proselint()
        if other is None:
            print("proselint is not installed: pip install proselint, and run again")
            return
        # Releases before 0.16 take the path alone, later ones `check`.
        helped = command([other, "check", path], 1)
        plain = command([other, path], 1)
        theirs = max(helped, plain)
        say("proselint, as a command", theirs, f"{1e3 * theirs / kilobytes:6.2f} ms/kB")
        print(f"proselint takes {theirs / ours:.1f} times as long for each kilobyte")


def stages(text: str) -> None:
    """The share of each stage."""
    seconds = seconds_by_stage(text)
    total = sum(seconds.values())
    for name, taken in seconds.items():
        say(name, taken, f"{100 * taken / total:5.1f} %")
    say("in all", total)


def main() -> int:
    """Measure and print."""
    asked = arguments()
    text = asked.report.read_text(encoding="utf-8") if asked.report else report(USUAL)
    if asked.stages:
        stages(text)
        return 0
    start_up()
    scale(text, asked.longest)
    compare(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
