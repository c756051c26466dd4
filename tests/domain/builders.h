#pragma once

#include <QDate>
#include <QString>

#include <initializer_list>
#include <string>
#include <vector>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/exercise.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/problem.h"
#include "backbridge/domain/session.h"

// Small values to start a test from, and pictures of results as text.
namespace backbridge::build {

/// The day written as "2026-01-05".
QDate day(const char* iso);

/// The days written as "2026-01-05", in that order.
std::vector<QDate> days(std::initializer_list<const char*> iso);

/// `count` days of the week of `monday`, from Monday on.
std::vector<QDate> daysFrom(QDate monday, int count);

/// Days so that week after week from `monday` has these many.
std::vector<QDate> weeksOfDays(QDate monday, std::initializer_list<int> counts);

/// `sets` of `reps` with both sides at once.
Dose repsDose(int sets, int reps);

Prescription prescription(const char* exercise, DayLetter letter = DayLetter::A);

/// Weeks `first` to `last` with one exercise.
Phase phase(int first, int last);

/// A plan that checkPlan() accepts: one version, one phase, days by spreadWeekdays().
Plan plan(QDate start, int weeks = 8, int sessionsPerWeek = 3);

/// A break from `from` to `to`.
Pause pause(const char* from, const char* to, PauseKind kind = PauseKind::Pause);

/// A session with one exercise and one set, done or not.
Session session(QDate date, bool done = true);

/// A custom exercise that checkLibrary() accepts, of 2 × 8 repetitions with four cues.
Exercise exercise(const char* id, Family family = Family::Support, int level = 1);

/// One line a week: "2026-W02 2/3 below" for two done of three planned.
std::string table(const Adherence& adherence);

/// One line a problem: "phases[0].last_week out_of_range".
std::string places(const Problems& problems);

/// Comma-separated words: "mon,wed,fri".
std::string words(const std::vector<Weekday>& days);

/// One letter a day: "ABA".
std::string letters(const std::vector<DayLetter>& letters);

} // namespace backbridge::build
