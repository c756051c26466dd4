#include "backbridge/domain/texts.h"

#include <QCoreApplication>

#include <array>

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

} // namespace

QString nameOf(Family family)
{
    switch (family) {
    case Family::Bridge:
        return Text::tr("Bridge");
    case Family::Squat:
        return Text::tr("Squat");
    case Family::Lunge:
        return Text::tr("Lunge");
    case Family::Support:
        return Text::tr("Support");
    }
    Q_UNREACHABLE();
}

QString nameOf(Muscle muscle)
{
    switch (muscle) {
    case Muscle::GluteusMaximus:
        return Text::tr("large buttock muscle");
    case Muscle::GluteusMedius:
        return Text::tr("side of the hip");
    case Muscle::Hamstrings:
        return Text::tr("back of the thigh");
    case Muscle::Quadriceps:
        return Text::tr("front of the thigh");
    case Muscle::Adductors:
        return Text::tr("inner thigh");
    case Muscle::Multifidus:
        return Text::tr("deep back muscles");
    case Muscle::ErectorSpinae:
        return Text::tr("long back muscles");
    case Muscle::Trunk:
        return Text::tr("trunk");
    case Muscle::Obliques:
        return Text::tr("side of the trunk");
    case Muscle::HipFlexors:
        return Text::tr("front of the hip");
    case Muscle::HipExternalRotators:
        return Text::tr("deep hip muscles");
    case Muscle::TensorFasciaeLatae:
        return Text::tr("outer front of the hip");
    case Muscle::QuadratusLumborum:
        return Text::tr("side of the lower back");
    case Muscle::Calves:
        return Text::tr("calves");
    case Muscle::PelvicFloor:
        return Text::tr("pelvic floor");
    case Muscle::UpperBack:
        return Text::tr("upper back");
    case Muscle::ShoulderGirdle:
        return Text::tr("shoulders");
    case Muscle::ForearmGrip:
        return Text::tr("forearms and grip");
    }
    Q_UNREACHABLE();
}

QString nameOf(Position position)
{
    switch (position) {
    case Position::Supine:
        return Text::tr("lying on the back");
    case Position::SideLying:
        return Text::tr("lying on the side");
    case Position::Prone:
        return Text::tr("lying on the front");
    case Position::Quadruped:
        return Text::tr("hands and knees");
    case Position::Sitting:
        return Text::tr("sitting");
    case Position::Standing:
        return Text::tr("standing");
    case Position::BackOnBench:
        return Text::tr("shoulders on a bench");
    case Position::Any:
        return Text::tr("any position");
    }
    Q_UNREACHABLE();
}

QString nameOf(Equipment equipment)
{
    switch (equipment) {
    case Equipment::Mat:
        return Text::tr("mat");
    case Equipment::Chair:
        return Text::tr("chair");
    case Equipment::Wall:
        return Text::tr("wall");
    case Equipment::HandSupport:
        return Text::tr("hand support");
    case Equipment::Step:
        return Text::tr("step");
    case Equipment::LoopBand:
        return Text::tr("loop band");
    case Equipment::Bench:
        return Text::tr("bench");
    case Equipment::Dumbbell:
        return Text::tr("dumbbell");
    case Equipment::Dowel:
        return Text::tr("stick");
    case Equipment::ClearLane:
        return Text::tr("clear path");
    case Equipment::Cushion:
        return Text::tr("cushion");
    case Equipment::ExerciseBall:
        return Text::tr("exercise ball");
    case Equipment::AnkleWeight:
        return Text::tr("ankle weight");
    case Equipment::Other:
        return Text::tr("other equipment");
    }
    Q_UNREACHABLE();
}

QString nameOf(Setting setting)
{
    switch (setting) {
    case Setting::Home:
        return Text::tr("Home");
    case Setting::Gym:
        return Text::tr("Gym");
    }
    Q_UNREACHABLE();
}

QString nameOf(CareTag tag)
{
    switch (tag) {
    case CareTag::BalanceRisk:
        return Text::tr("unsteady on your feet");
    case CareTag::BpUncontrolled:
        return Text::tr("high blood pressure that is not under control");
    case CareTag::ExtensionSensitive:
        return Text::tr("arching the back hurts");
    case CareTag::Flare:
        return Text::tr("a flare right now");
    case CareTag::FlexionSensitive:
        return Text::tr("bending forward hurts the back");
    case CareTag::FrontKneePain:
        return Text::tr("pain at the front of the knee");
    case CareTag::GroinPain:
        return Text::tr("groin pain");
    case CareTag::HamstringInjury:
        return Text::tr("injury at the back of the thigh");
    case CareTag::KneelingNotOk:
        return Text::tr("kneeling");
    case CareTag::LateralHipPain:
        return Text::tr("pain at the outer side of the hip");
    case CareTag::LegSymptoms:
        return Text::tr("pain or tingling down the leg");
    case CareTag::NeckPain:
        return Text::tr("neck pain");
    case CareTag::Osteoporosis:
        return Text::tr("osteoporosis (thinner bones)");
    case CareTag::PelvicFloorPain:
        return Text::tr("pelvic floor pain");
    case CareTag::Pregnancy:
        return Text::tr("pregnancy");
    case CareTag::ProneNotOk:
        return Text::tr("lying on the front");
    case CareTag::RecentSurgery:
        return Text::tr("recent surgery");
    case CareTag::SacroiliacPain:
        return Text::tr("pain on one side, where the back meets the buttock");
    case CareTag::ShoulderPain:
        return Text::tr("shoulder pain");
    case CareTag::SupineNotOk:
        return Text::tr("lying flat on the back");
    case CareTag::WristNotOk:
        return Text::tr("weight on the wrists");
    }
    Q_UNREACHABLE();
}

QString nameOf(Side side)
{
    switch (side) {
    case Side::Both:
        return Text::tr("both sides at once");
    case Side::PerSide:
        return Text::tr("one side at a time");
    case Side::Alternating:
        return Text::tr("sides take turns");
    }
    Q_UNREACHABLE();
}

QString nameOf(SetSide side)
{
    switch (side) {
    case SetSide::Left:
        return Text::tr("left");
    case SetSide::Right:
        return Text::tr("right");
    }
    Q_UNREACHABLE();
}

QString nameOf(Technique technique)
{
    switch (technique) {
    case Technique::Good:
        return Text::tr("good");
    case Technique::Mostly:
        return Text::tr("mostly good");
    case Technique::Poor:
        return Text::tr("poor");
    }
    Q_UNREACHABLE();
}

QString nameOf(Symptom symptom)
{
    switch (symptom) {
    case Symptom::Stiffness:
        return Text::tr("Stiffness");
    case Symptom::ReducedMobility:
        return Text::tr("Moving less freely");
    case Symptom::SharpPain:
        return Text::tr("Sharp pain");
    case Symptom::LegSymptoms:
        return Text::tr("Leg pain or tingling");
    }
    Q_UNREACHABLE();
}

QString nameOf(NotDoneReason reason)
{
    switch (reason) {
    case NotDoneReason::Pain:
        return Text::tr("Pain");
    case NotDoneReason::Soreness:
        return Text::tr("Sore muscles");
    case NotDoneReason::Time:
        return Text::tr("No time");
    case NotDoneReason::Motivation:
        return Text::tr("No motivation");
    case NotDoneReason::Forgot:
        return Text::tr("Forgot");
    case NotDoneReason::Illness:
        return Text::tr("Illness");
    case NotDoneReason::Travel:
        return Text::tr("Travel");
    case NotDoneReason::Equipment:
        return Text::tr("No equipment");
    case NotDoneReason::UnsureHow:
        return Text::tr("Unsure how");
    case NotDoneReason::Other:
        return Text::tr("Something else");
    }
    Q_UNREACHABLE();
}

QString nameOf(ActivityKind kind)
{
    switch (kind) {
    case ActivityKind::Walking:
        return Text::tr("walking");
    case ActivityKind::Swimming:
        return Text::tr("swimming");
    case ActivityKind::Cycling:
        return Text::tr("cycling");
    case ActivityKind::Running:
        return Text::tr("running");
    case ActivityKind::Dancing:
        return Text::tr("dancing");
    case ActivityKind::Gardening:
        return Text::tr("gardening");
    case ActivityKind::Other:
        return Text::tr("something else");
    }
    Q_UNREACHABLE();
}

QString nameOf(Source source)
{
    switch (source) {
    case Source::Guided:
        return Text::tr("with the player");
    case Source::Logged:
        return Text::tr("typed in");
    case Source::Transcribed:
        return Text::tr("from paper");
    case Source::Imported:
        return Text::tr("from a file");
    }
    Q_UNREACHABLE();
}

QString tipFor(NotDoneReason reason)
{
    switch (reason) {
    case NotDoneReason::Pain:
        return Text::tr(
            "Lighter days on the plan’s page make a start easier. If pain stays high, a physiotherapist or "
            "doctor can help.");
    case NotDoneReason::Soreness:
        return Text::tr(
            "Sore muscles usually settle within a few days. A lighter day or a rest day is fine meanwhile.");
    case NotDoneReason::Time:
        return Text::tr("A short session counts too: one set of each exercise is enough for that.");
    case NotDoneReason::Motivation:
        return Text::tr(
            "A small start helps: decide on one exercise, and stop after it if you like. It counts.");
    case NotDoneReason::Forgot:
        return Text::tr("A reminder at a fixed time can be turned on in the settings.");
    case NotDoneReason::Illness:
        return Text::tr(
            "There is nothing to make up for. A break on the plan’s page takes such days out of the count.");
    case NotDoneReason::Travel:
        return Text::tr(
            "Bridges and squats need nothing but a floor; or a break on the plan’s page takes the days out.");
    case NotDoneReason::Equipment:
        return Text::tr("The library shows what needs no equipment, and each exercise’s page names one that "
                        "does without.");
    case NotDoneReason::UnsureHow:
        return Text::tr("Each exercise’s page shows the movement and how to do it, step by step.");
    case NotDoneReason::Other:
        return Text::tr("What was in the way can go into the note: it is there when you look back.");
    }
    Q_UNREACHABLE();
}

QString nameOf(Weekday day)
{
    switch (day) {
    case Weekday::Mon:
        return Text::tr("Monday");
    case Weekday::Tue:
        return Text::tr("Tuesday");
    case Weekday::Wed:
        return Text::tr("Wednesday");
    case Weekday::Thu:
        return Text::tr("Thursday");
    case Weekday::Fri:
        return Text::tr("Friday");
    case Weekday::Sat:
        return Text::tr("Saturday");
    case Weekday::Sun:
        return Text::tr("Sunday");
    }
    Q_UNREACHABLE();
}

QString shortNameOf(Weekday day)
{
    static constexpr std::array<const char*, 7> kNames {{
        QT_TRANSLATE_NOOP("Names", "Mon"),
        QT_TRANSLATE_NOOP("Names", "Tue"),
        QT_TRANSLATE_NOOP("Names", "Wed"),
        QT_TRANSLATE_NOOP("Names", "Thu"),
        QT_TRANSLATE_NOOP("Names", "Fri"),
        QT_TRANSLATE_NOOP("Names", "Sat"),
        QT_TRANSLATE_NOOP("Names", "Sun"),
    }};
    return Text::tr(kNames.at(static_cast<std::size_t>(day)));
}

QString effortWords(int effort)
{
    static constexpr std::array<const char*, 11> kWords {{
        QT_TRANSLATE_NOOP("Names", "nothing at all"),
        QT_TRANSLATE_NOOP("Names", "very easy"),
        QT_TRANSLATE_NOOP("Names", "easy"),
        QT_TRANSLATE_NOOP("Names", "between easy and moderate"),
        QT_TRANSLATE_NOOP("Names", "moderate"),
        QT_TRANSLATE_NOOP("Names", "between moderate and hard"),
        QT_TRANSLATE_NOOP("Names", "hard"),
        QT_TRANSLATE_NOOP("Names", "between hard and very hard"),
        QT_TRANSLATE_NOOP("Names", "very hard"),
        QT_TRANSLATE_NOOP("Names", "almost all you have"),
        QT_TRANSLATE_NOOP("Names", "could not do one more"),
    }};
    return Text::tr(kWords.at(static_cast<std::size_t>(effort)));
}

} // namespace backbridge
