#!/usr/bin/env python3
"""Holds the example and a folder of exported bundles against the JSON Schema, and the schema against itself.

usage: check_schema.py SCHEMA EXAMPLE FOLDER
"""
import copy
import glob
import json
import os
import sys

import jsonschema  # Debian: python3-jsonschema; without it this check has failed


def broken_examples(example):
    """The example with one fault each: a schema that accepts one of these says nothing."""

    def but(change):
        changed = copy.deepcopy(example)
        change(changed)
        return changed

    def plan(bundle):
        return bundle["clients"][0]["plans"][0]

    def session(bundle):
        return bundle["clients"][0]["sessions"][0]

    yield "other format", but(lambda b: b.update(format="other"))
    yield "newer version", but(lambda b: b.update(version=2))
    yield "no clients", but(lambda b: b.pop("clients"))
    yield "id is no UUID", but(lambda b: b["clients"][0].update(id="client-1"))
    yield "empty name", but(lambda b: b["clients"][0].update(name=""))
    yield "unknown care tag", but(lambda b: b["clients"][0].update(care_tags=["moody"]))
    yield "13 weeks", but(lambda b: plan(b).update(weeks=13))
    yield "weekday twice", but(lambda b: plan(b).update(weekdays=["mon", "mon", "fri"]))
    yield "no phases", but(lambda b: plan(b).pop("phases"))
    yield "no sets", but(lambda b: plan(b)["phases"][0]["prescriptions"][0].pop("sets"))
    yield "no count", but(lambda b: plan(b)["phases"][0]["prescriptions"][0].update(reps=None))
    yield "month 13", but(lambda b: plan(b).update(start_date="2026-13-01"))
    yield "pain of 11", but(lambda b: session(b).update(pain_highest=11))
    yield "set without done", but(lambda b: session(b)["entries"][0]["sets"][0].pop("done"))
    yield "local time", but(lambda b: session(b).update(started_at="2026-01-05T17:30:00"))


def main():
    schema_path, example_path, folder = sys.argv[1:4]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())

    paths = [example_path] + sorted(glob.glob(os.path.join(folder, "*.json")))
    if len(paths) < 100:
        sys.exit(f"only {len(paths)} files to check")
    faults = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        for error in list(validator.iter_errors(document))[:3]:
            place = "/".join(str(part) for part in error.absolute_path)
            print(f"{path}: {place}: {error.message[:200]}")
            faults += 1

    with open(example_path, encoding="utf-8") as file:
        example = json.load(file)
    for name, document in broken_examples(example):
        if validator.is_valid(document):
            print(f"the schema accepts the example with this fault: {name}")
            faults += 1
    print(f"{len(paths)} files, {faults} faults")
    sys.exit(1 if faults else 0)


main()
