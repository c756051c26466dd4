"""Reads every calendar of a folder with python3-icalendar and compares it with what the plan asks for.

usage: check_calendar.py FOLDER

Beside each calendar-N.ics lies calendar-N.json: the zone, and for each session its UID, its local start, the same
instant in UTC, its end in UTC and the minutes of the alarm. What the file's own VTIMEZONE makes of the local times
must be the same instants that Python's zone data make of them.
"""

import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar


def instant(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)


def check_lines(data):
    assert data.endswith(b"\r\n"), "the last line has no end"
    for line in data[:-2].split(b"\r\n"):
        assert b"\n" not in line and b"\r" not in line, "a line ends otherwise than with CR LF"
        assert len(line) <= 75, f"a line of {len(line)} octets"
        line.decode("utf-8")


def check_event(event, expected, zone, own_zone):
    assert str(event["UID"]) == expected["uid"]
    start = event["DTSTART"]
    assert start.params["TZID"] == zone.key
    local = start.dt.replace(tzinfo=None)
    assert local.isoformat() == expected["local"], (local, expected)
    assert local.replace(tzinfo=zone).astimezone(timezone.utc) == instant(expected["start"]), expected
    assert own_zone.localize(local, is_dst=True).astimezone(timezone.utc) == instant(expected["start"]), ("VTIMEZONE", expected)
    assert instant(expected["start"]) + event["DURATION"].dt == instant(expected["end"]), expected
    assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
    assert str(event["SUMMARY"]) == expected["summary"], (str(event["SUMMARY"]), expected["summary"])
    assert str(event["DESCRIPTION"]) == expected["description"]
    alarms = list(event.walk("VALARM"))
    if expected["alarm"] is None:
        assert not alarms
        return
    assert len(alarms) == 1
    assert str(alarms[0]["ACTION"]) == "DISPLAY"
    assert alarms[0]["TRIGGER"].dt == timedelta(minutes=-expected["alarm"])
    assert alarms[0]["DESCRIPTION"]


def check(path):
    data = path.read_bytes()
    check_lines(data)
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    calendar = Calendar.from_ical(data)
    assert str(calendar["VERSION"]) == "2.0" and calendar["PRODID"]
    events = list(calendar.walk("VEVENT"))
    assert len(events) == len(expected["sessions"]), (len(events), len(expected["sessions"]))
    if not events:
        return 0
    own_zone = list(calendar.walk("VTIMEZONE"))[0].to_tz()
    zone = ZoneInfo(expected["zone"])
    for event, session in zip(events, expected["sessions"]):
        check_event(event, session, zone, own_zone)
    assert len({str(event["UID"]) for event in events}) == len(events)
    return len(events)


def main():
    files = sorted(Path(sys.argv[1]).glob("calendar-*.ics"))
    assert len(files) >= 100, f"only {len(files)} calendars"
    events = 0
    for path in files:
        try:
            events += check(path)
        except Exception as error:
            sys.exit(f"{path}: {type(error).__name__}: {error}")
    assert events > 1000, f"only {events} events"
    print(f"{len(files)} calendars with {events} events read as written")


main()
