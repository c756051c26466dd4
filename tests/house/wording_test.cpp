#include <QRegularExpression>

#include <utility>

#include "house/source_files.h"
#include "support/catch.h"

using namespace backbridge::house;
using namespace Qt::StringLiterals;

namespace {

/// What is not said to anyone, with what is said instead. Files may be damaged; people are not.
const std::vector<std::pair<QRegularExpression, QString>>& rules()
{
    const auto rule = [](const char* pattern, const QString& instead) {
        return std::pair(
            QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption),
            instead);
    };
    static const QString kBenefit = u"may help you live well with a sore back"_s;
    static const QString kSuggest = u"suggests; general training rule; your log shows"_s;
    static const QString kTrain = u"exercises that train the hip muscles"_s;
    static const QString kGuidance = u"based on published training guidance"_s;
    static const QString kCan = u"what the person can do"_s;
    static const std::vector<std::pair<QRegularExpression, QString>> kRules {
        rule(R"(\btreats?\b(?! \w+ (as|like))(?! (as|like)))", kBenefit),
        rule(R"(\b(treating|treatments?|therap(y|ies|eutic))\b)", kBenefit),
        rule(R"(\bheal(s|ed|ing)?\b)", kBenefit),
        rule(R"(\brelie(f|ves?|ved|ving)\b)", kBenefit),
        rule(R"(\bcur(es?|ed|ing)\b)", kBenefit),
        rule(R"(\bprevent(s|ed|ing)?\b.{0,40}\b(degenerat|pain|injur))", kBenefit),
        rule(R"(\bdegenerat)", kBenefit),
        rule(R"(\bprescrib(es?|ing)\b)", kSuggest),
        rule(R"(\bdiagnos(es?|ed|ing)\b)", kSuggest),
        rule(R"(\bassess(es)? (your|the person|a client)\b)", kSuggest),
        rule(R"(\byour risk\b)", kSuggest),
        rule(R"(\b(weak|inactive|lazy)\w* (glute|buttock|gluteal))", kTrain),
        rule(R"(\b(glutes?|buttocks?) (is|are) (too )?(weak|inactive|lazy))", kTrain),
        rule(R"(\bclinically (proven|tested)\b)", kGuidance),
        rule(R"(\bmedical[- ]grade\b)", kGuidance),
        rule(R"(\bdeteriorat)", u"your recent scores are higher than before"_s),
        rule(R"(\b(wear and tear|worn out|slipped disc|out of place)\b)", kCan),
        rule(R"(\bdamage\b.{0,40}\b(back|spine|disc|joint|muscle|nerve|hip|body))", kCan),
    };
    return kRules;
}

/// What is said in `text` that is not said, each as "file:line: …".
QStringList complaintsAbout(const QString& path, const QString& text, int firstLine)
{
    QStringList result;
    int number = firstLine;
    for (const QString& line : text.split(u'\n')) {
        for (const auto& [pattern, instead] : rules()) {
            const QRegularExpressionMatch match = pattern.match(line);
            if (match.hasMatch()) {
                result << u"%1:%2: “%3” is not said; rather: %4"_s.arg(path).arg(number).arg(match.captured(),
                                                                                             instead);
            }
        }
        ++number;
    }
    return result;
}

std::string joined(const QStringList& lines)
{
    return lines.join(u'\n').toStdString();
}

/// Fails once for each complaint, in its words.
void tell(const QStringList& complaints)
{
    for (const QString& complaint : complaints) {
        FAIL_CHECK(complaint.toStdString());
    }
}

} // namespace

TEST_CASE("no string of the program says what it must not", "[house][wording]")
{
    QStringList complaints;
    for (const QString& folder : {u"src"_s, u"include"_s}) {
        for (const QString& file : filesBelow(folder, {u"*.cpp"_s, u"*.h"_s})) {
            for (const Literal& literal : literalsOf(textOf(file))) {
                QString text = literal.text;
                complaints += complaintsAbout(file, text.replace(u'\n', u' '), literal.line);
            }
        }
    }

    tell(complaints);
}

TEST_CASE("no text that ships says what it must not", "[house][wording]")
{
    QStringList complaints;
    const QStringList files = filesBelow(u"resources"_s, {u"*.json"_s, u"*.ts"_s, u"*.svg"_s});
    REQUIRE(files.size() >= 3);
    for (const QString& file : files) {
        complaints += complaintsAbout(file, textOf(file), 1);
    }

    tell(complaints);
}

TEST_CASE("no page about the program says what it must not", "[house][wording]")
{
    QStringList complaints;
    for (const QString& place : {u"README.md"_s, u"docs"_s}) {
        for (const QString& file : filesBelow(place, {u"*.md"_s})) {
            // That page lists the words.
            if (file != u"docs/clinical-rules.md"_s) {
                complaints += complaintsAbout(file, textOf(file), 1);
            }
        }
    }

    tell(complaints);
}

TEST_CASE("each thing that is not said is found, with its file and line", "[house][wording]")
{
    const QStringList wrong {
        u"Treats back pain"_s,
        u"a treatment for your back"_s,
        u"It heals."_s,
        u"relieves back pain"_s,
        u"pain relief"_s,
        u"cures"_s,
        u"prevents degeneration"_s,
        u"helps to prevent back pain"_s,
        u"The program prescribes"_s,
        u"diagnoses your problem"_s,
        u"assesses your condition"_s,
        u"your risk is high"_s,
        u"weak glutes cause pain"_s,
        u"Your glutes are weak."_s,
        u"clinically proven"_s,
        u"medical-grade"_s,
        u"Deterioration detected"_s,
        u"damage to your spine"_s,
        u"wear and tear"_s,
        u"out of place"_s,
    };
    for (const QString& text : wrong) {
        CAPTURE(text);
        CHECK_FALSE(complaintsAbout(u"x.cpp"_s, text, 1).isEmpty());
    }
    CHECK(joined(complaintsAbout(u"x.md"_s, u"fine\nIt CURES all."_s, 1))
          == "x.md:2: “CURES” is not said; rather: may help you live well with a sore back");
}

TEST_CASE("plain words that only look alike are let pass", "[house][wording]")
{
    const QStringList fine {
        u"the file is damaged and was left as it is"_s,
        u"secure, obscure, procured, curtsy, current"_s,
        u"prescription of 3 × 8, as prescribed"_s,
        u"believe, healthy, wheel, heel"_s,
        u"may help you live well with a sore back"_s,
        u"press through your heels"_s,
        u"we treat it as absent"_s,
        u"entreat, retreats"_s,
        u"checked, no damage found"_s,
    };
    for (const QString& text : fine) {
        CHECK(joined(complaintsAbout(u"x.cpp"_s, text, 1)) == "");
    }
}

TEST_CASE("strings are read past comments, characters and separators, and joined", "[house][wording]")
{
    const QString text = u"// \"no\"\n"
                         "#include \"no.h\"\n"
                         "const char c = '\"'; int n = 20'000; /* \"no\" */\n"
                         "tr(\"one \"\n"
                         "   \"two\"); f(u\"three\"_s, \"fo\\\"ur\");\n"
                         "R\"(fi\\ve)\"; R\"x(a \")\" b)x\"; u8\"six\"\n"_s;

    CHECK(literalsOf(text)
          == std::vector<Literal> {{u"one two"_s, 4},
                                   {u"three"_s, 5},
                                   {u"fo\"ur"_s, 5},
                                   {u"fi\\ve"_s, 6},
                                   {u"a \")\" b"_s, 6},
                                   {u"six"_s, 6}});
}
