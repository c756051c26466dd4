#include <set>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/failure.h"
#include "backbridge/domain/ids.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"
#include "backbridge/domain/texts.h"
#include "support/catch.h"

using namespace backbridge;
using namespace Qt::StringLiterals;

namespace {

/// Whether each word is of lower-case letters and '_' (or one capital), there once, and leads back.
template <typename E>
void checkWords()
{
    std::set<QString> words;
    for (const auto& [value, word] : EnumWords<E>::kWords) {
        CAPTURE(QString(word));
        CHECK(fromWord<E>(word) == value);
        CHECK(wordFor(value) == QString(word));
        CHECK(words.insert(word).second);
    }
    CHECK_FALSE(fromWord<E>(u"nothing"_s));
    CHECK_FALSE(fromWord<E>(QString()));
    CHECK_FALSE(fromWord<E>(QString(EnumWords<E>::kWords.front().second) + u' '));
}

/// Whether every value has a name, and no two the same one.
template <typename E>
void checkNames(QString (*name)(E))
{
    std::set<QString> names;
    for (const auto& [value, word] : EnumWords<E>::kWords) {
        CAPTURE(QString(word));
        CHECK_FALSE(name(value).trimmed().isEmpty());
        CHECK(names.insert(name(value)).second);
    }
}

} // namespace

TEST_CASE("every word of a file leads to one value and back", "[words]")
{
    checkWords<Measure>();
    checkWords<Side>();
    checkWords<Family>();
    checkWords<Muscle>();
    checkWords<Position>();
    checkWords<Equipment>();
    checkWords<Setting>();
    checkWords<CareTag>();
    checkWords<Origin>();
    checkWords<Weekday>();
    checkWords<DayLetter>();
    checkWords<PauseKind>();
    checkWords<SetBy>();
    checkWords<SetSide>();
    checkWords<Technique>();
    checkWords<Symptom>();
    checkWords<Source>();
    checkWords<NotDoneReason>();
    checkWords<WeekStatus>();
}

TEST_CASE("every value that people see has a name of its own", "[words]")
{
    checkNames<Family>(nameOf);
    checkNames<Muscle>(nameOf);
    checkNames<Position>(nameOf);
    checkNames<Equipment>(nameOf);
    checkNames<Setting>(nameOf);
    checkNames<CareTag>(nameOf);
    checkNames<Side>(nameOf);
    checkNames<SetSide>(nameOf);
    checkNames<Technique>(nameOf);
    checkNames<Symptom>(nameOf);
    checkNames<NotDoneReason>(nameOf);
    checkNames<Weekday>(nameOf);
    checkNames<Weekday>(shortNameOf);
}

TEST_CASE("every effort from 0 to 10 has words of its own", "[words]")
{
    std::set<QString> words;
    for (int effort = 0; effort <= 10; ++effort) {
        CHECK(words.insert(effortWords(effort)).second);
    }
    CHECK(effortWords(0).toStdString() == "nothing at all");
    CHECK(effortWords(4).toStdString() == "moderate");
    CHECK(effortWords(5).toStdString() == "between moderate and hard");
    CHECK(effortWords(10).toStdString() == "could not do one more");
}

TEST_CASE("an id is read from the text of a UUID and from nothing else", "[words]")
{
    const PlanId id = PlanId::create();

    CHECK(PlanId::fromText(id.text()) == id);
    CHECK(id.text().size() == 36);
    CHECK(PlanId::fromText(u"6F6F2D0E-8A43-4C39-9A53-0A5D4A5B7C11"_s)
          == PlanId::fromText(u"6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11"_s));
    for (const QString& text :
         {QString(), u"bridge"_s, u"{6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11}"_s,
          u"6f6f2d0e8a434c399a530a5d4a5b7c11"_s, u"6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c1g"_s,
          u"00000000-0000-0000-0000-000000000000"_s, u" 6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11"_s}) {
        CAPTURE(text);
        CHECK_FALSE(PlanId::fromText(text));
    }
    CHECK(PlanId().isNull());
    CHECK_FALSE(id.isNull());
}

TEST_CASE("a problem reads as its place and its text", "[words]")
{
    CHECK(sentence({u"phases[0].last_week"_s, ProblemKind::OutOfRange, u"14 is past the plan's 8 weeks"_s})
              .toStdString()
          == "phases[0].last_week: 14 is past the plan's 8 weeks");
    CHECK(sentence({QString(), ProblemKind::Malformed, u"this is no JSON"_s}).toStdString()
          == "this is no JSON");
}

TEST_CASE("every failure names what it is about and what can be done, in words of its own", "[words]")
{
    using enum FailureKind;
    std::set<QString> texts;
    for (const FailureKind kind : {Busy, DiskFull, ReadOnly, Missing, Damaged, NewerProgram, ForeignFile,
                                   StaleRevision, NotFound, Other}) {
        const Failure failure(kind, u"log.backbridge"_s, u"SQLITE_FULL in INSERT"_s);
        CAPTURE(failure.words());
        CHECK(failure.kind() == kind);
        CHECK(failure.words().contains(u"log.backbridge"_s));
        CHECK_FALSE(failure.words().contains(u"SQLITE"_s));
        CHECK(texts.insert(failure.words()).second);
    }
}

TEST_CASE("a failure's own text is for the log", "[words]")
{
    const Failure failure(FailureKind::DiskFull, u"log.backbridge"_s, u"SQLITE_FULL"_s);

    CHECK(std::string(failure.what()) == "log.backbridge: SQLITE_FULL");
    CHECK(failure.subject().toStdString() == "log.backbridge");
    CHECK(failure.detail().toStdString() == "SQLITE_FULL");
}
