#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include "backbridge/domain/library.h"
#include "backbridge/domain/words.h"
#include "content/answers.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::content;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestName = 28;
constexpr int kLongestSentence = 170;

QStringList sentencesOf(const Exercise& exercise)
{
    return exercise.cues + exercise.mistakes + exercise.care + exercise.stopSigns;
}

bool says(const QStringList& texts, const QString& pattern)
{
    return texts.join(u' ').contains(QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
}

/// How the care notes speak of what a tag stands for.
QString wordsOf(CareTag tag)
{
    static const QHash<CareTag, QString> kWords {
        {CareTag::BalanceRisk, u"balance|dizzy"_s},
        {CareTag::BpUncontrolled, u"blood pressure"_s},
        {CareTag::ExtensionSensitive, u"arching"_s},
        {CareTag::Flare, u"flare"_s},
        {CareTag::FlexionSensitive, u"bending forward"_s},
        {CareTag::FrontKneePain, u"knee"_s},
        {CareTag::GroinPain, u"groin|front of your hip"_s},
        {CareTag::HamstringInjury, u"back of your thigh"_s},
        {CareTag::KneelingNotOk, u"kneeling|knees hurt"_s},
        {CareTag::LateralHipPain, u"outer side of (your|the lower) hip"_s},
        {CareTag::LegSymptoms, u"leg pain"_s},
        {CareTag::NeckPain, u"neck"_s},
        {CareTag::Osteoporosis, u"osteoporosis"_s},
        {CareTag::PelvicFloorPain, u"pelvic floor"_s},
        {CareTag::Pregnancy, u"pregnan"_s},
        {CareTag::ProneNotOk, u"lie on your front"_s},
        {CareTag::RecentSurgery, u"surgery"_s},
        {CareTag::SacroiliacPain, u"where your back meets your buttock"_s},
        {CareTag::ShoulderPain, u"shoulder"_s},
        {CareTag::SupineNotOk, u"lying flat"_s},
        {CareTag::WristNotOk, u"wrist"_s},
    };
    return kWords.value(tag);
}

} // namespace

TEST_CASE("every text of an exercise is one short sentence", "[texts]")
{
    for (const Exercise& exercise : library().exercises()) {
        CAPTURE(exercise.id.value);
        for (const QString& text : sentencesOf(exercise)) {
            CAPTURE(text);
            CHECK(text.front().isUpper());
            CHECK(text.indexOf(u'.') == text.size() - 1);
            CHECK(text.size() <= kLongestSentence);
            CHECK_FALSE(text.contains(u'/'));
        }
        CHECK(exercise.name.size() <= kLongestName);
        CHECK(exercise.setup.front().isUpper());
        CHECK(exercise.setup.endsWith(u'.'));
    }
}

TEST_CASE("no text of an exercise needs a dictionary of anatomy or is spelt another way", "[texts]")
{
    const QString terms = u"supine|prone|quadruped|isometric|glutes?|gluteal|lumbar|pelvis|hamstrings?|"
                          "quadriceps|sacrum|anterior|posterior|lateral|abduction|adduction|extension|"
                          "flexion|neutral|brace|hinge"_s;
    const QString spellings = u"toward|inward|outward|backward|center|centimeters?|reps?|cm|kg"_s;

    for (const Exercise& exercise : library().exercises()) {
        CAPTURE(exercise.id.value);
        for (const QString& text : sentencesOf(exercise) + QStringList(exercise.setup)) {
            CAPTURE(text);
            CHECK_FALSE(says({text}, u"\\b(%1|%2)\\b"_s.arg(terms, spellings)));
        }
    }
}

TEST_CASE("the last instruction of every exercise says where the work is felt", "[texts]")
{
    for (const Exercise& exercise : library().exercises()) {
        CAPTURE(exercise.id.value);
        CHECK(exercise.cues.back().startsWith(u"Feel "_s));
        CHECK(exercise.cues.filter(u"Feel "_s).size() == 1);
    }
}

TEST_CASE("an exercise done one side at a time says which leg works", "[texts]")
{
    for (const Exercise& exercise : library().exercises()) {
        if (exercise.side == Side::PerSide) {
            CAPTURE(exercise.id.value);
            CHECK(exercise.setup.contains(u"is the one that "_s));
        }
    }
}

TEST_CASE("every care tag of an exercise stands in its care notes in words", "[texts]")
{
    for (const Exercise& exercise : library().exercises()) {
        for (const CareTag tag : exercise.careTags) {
            CAPTURE(exercise.id.value, wordFor(tag));
            REQUIRE_FALSE(wordsOf(tag).isEmpty());
            CHECK(says(exercise.care, wordsOf(tag)));
        }
    }
}

TEST_CASE("care begins with whom it is for", "[texts]")
{
    for (const Exercise& exercise : library().exercises()) {
        for (const QString& note : exercise.care) {
            CAPTURE(exercise.id.value, note);
            CHECK(note.startsWith(u"If "_s));
            CHECK(note.contains(u", "_s));
        }
    }
}

TEST_CASE("stop signs begin with a word that may be written small", "[texts]")
{
    const QStringList small {u"A"_s, u"The"_s, u"You"_s, u"Your"_s, u"Pain"_s};
    for (const Exercise& exercise : library().exercises()) {
        for (const QString& sign : exercise.stopSigns) {
            CAPTURE(exercise.id.value, sign);
            CHECK(small.contains(sign.section(u' ', 0, 0)));
        }
    }
}

TEST_CASE("no name of an exercise belongs to another one too", "[texts]")
{
    QHash<QString, QString> owners;
    for (const Exercise& exercise : library().exercises()) {
        for (const QString& name : exercise.aliases + QStringList {exercise.name, exercise.fullName}) {
            const QString key = foldForSearch(name);
            CAPTURE(name);
            CHECK(owners.value(key, exercise.id.value) == exercise.id.value);
            owners.insert(key, exercise.id.value);
        }
    }
}
