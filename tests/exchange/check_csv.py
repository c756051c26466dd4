#!/usr/bin/env python3
"""Reads each log-N.csv with Python's csv module and holds it against the same sessions in log-N.json.

usage: check_csv.py FOLDER
"""
import csv
import glob
import os
import re
import json
import sys

SESSION_COLUMNS = {
    "date": "date",
    "planned_date": "planned_date",
    "started_at": "started_at",
    "ended_at": "ended_at",
    "logged_on": "logged_on",
    "setting": "setting",
    "pain_before": "pain_before",
    "pain_highest": "pain_highest",
    "pain_after": "pain_after",
    "pain_next_morning": "pain_next_morning",
    "soreness": "soreness",
    "soreness_next_morning": "soreness_next_morning",
    "effort": "effort",
    "not_done_reason": "not_done_reason",
    "note": "note",
    "source": "source",
    "updated_at": "updated_at",
    "session": "id",
}
SET_COLUMNS = {"reps": "reps", "steps": "steps", "hold_s": "hold_s", "load_kg": "load_kg", "side": "side",
               "set_pain": "pain"}
FORMULA = re.compile(r"'*[=+\-@\t\r]")


def unguarded(text):
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text


def word(value):
    """A value of the JSON as a cell holds it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def same(cell, value):
    if isinstance(value, float):
        return float(cell) == value
    return unguarded(cell) == word(value)


def expected_lines(session):
    """(entry number, entry, set number, set) of each line that the session must have."""
    entries = session.get("entries", [])
    if not entries:
        yield None, {}, None, {}
    for number, entry in enumerate(entries, 1):
        sets = entry.get("sets", [])
        if not sets:
            yield number, entry, None, {}
        for set_number, one in enumerate(sets, 1):
            yield number, entry, set_number, one


def check(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    with open(path.removesuffix(".csv") + ".json", encoding="utf-8") as file:
        sessions = json.load(file)["clients"][0].get("sessions", [])
    lines = [(session, *line) for session in sessions for line in expected_lines(session)]
    faults = [] if len(rows) == len(lines) else [f"{len(rows)} rows, not {len(lines)}"]
    for index, (row, (session, entry_number, entry, set_number, one)) in enumerate(zip(rows, lines)):
        expected = {column: session.get(field) for column, field in SESSION_COLUMNS.items()}
        expected["symptoms"] = " ".join(session.get("symptoms", []))
        expected["flare"] = session.get("flare", False)
        expected.update({column: one.get(field) for column, field in SET_COLUMNS.items()})
        expected.update(done=one.get("done"), set=set_number, entry=entry_number,
                        exercise_id=entry.get("exercise"), technique=entry.get("technique"),
                        exercise_note=entry.get("note"))
        for column, value in expected.items():
            if not same(row[column], value):
                faults.append(f"row {index}: {column}: {row[column]!r}, not {value!r}")
        for column, cell in row.items():
            if cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
                faults.append(f"row {index}: {column}: {cell!r} would run as a formula")
    for fault in faults[:5]:
        print(f"{path}: {fault}")
    return len(rows), len(faults)


def main():
    paths = sorted(glob.glob(os.path.join(sys.argv[1], "log-*.csv")))
    if len(paths) < 10:
        sys.exit(f"only {len(paths)} logs to check")
    results = [check(path) for path in paths]
    print(f"{len(paths)} logs, {sum(rows for rows, _ in results)} rows, {sum(n for _, n in results)} faults")
    sys.exit(1 if any(n for _, n in results) else 0)


main()
