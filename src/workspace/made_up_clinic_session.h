#pragma once

#include "made_up_clinic_attendance.h"

namespace backbridge::madeup {

/// Turns occasions into sessions with sets, ratings and notes, as `person` would have logged them.
class SessionMaker {
public:
    /// Nothing is said about days after `lastDay`.
    SessionMaker(const Person& person, QDate lastDay, Dice& dice)
        : m_person(person)
        , m_lastDay(lastDay)
        , m_dice(dice)
    {
    }

    /// `pain` is how the back is that day, in hundredths of a point.
    [[nodiscard]] Session make(const Occasion& occasion, int pain);

private:
    void addTimes(Session& session, const Occasion& occasion);
    void addRatings(Session& session, const Occasion& occasion, int pain);
    void addEntries(Session& session, const Occasion& occasion);
    void addSets(Entry& entry, const Dose& dose, int undone);
    void addNotDone(Session& session, int pain);
    void addNote(Session& session);
    [[nodiscard]] Dose doseThatDay(const Occasion& occasion, Dose dose);
    [[nodiscard]] SetRecord record(const Dose& dose);
    [[nodiscard]] std::optional<Technique> technique();
    [[nodiscard]] std::optional<int> rated(int value);

    const Person& m_person;
    QDate m_lastDay;
    Dice& m_dice;
};

/// How pain goes on from day to day.
class PainWalk {
public:
    PainWalk(const PainCourse& course, QDate day)
        : m_course(course)
        , m_pain(course.start)
        , m_day(day)
    {
    }

    /// A fresh reason to begin another plan.
    void setBack(int by);

    /// Pain on `day`, in hundredths of a point; days may only go forward.
    [[nodiscard]] int on(QDate day);

private:
    PainCourse m_course;
    int m_pain;
    QDate m_day;
};

} // namespace backbridge::madeup
