#include <QRandomGenerator>
#include <QStringEncoder>

#include "exchange/csv_text.h"
#include "support/catch.h"

using namespace backbridge::exchange;

namespace {

struct Rows {
    std::vector<int> lines;
    std::vector<std::vector<QByteArray>> cells;
    std::optional<int> openLine;
};

Rows read(const QByteArray& text, char separator = ',')
{
    Rows rows;
    rows.openLine = readCsv(text, separator, [&rows](const CsvRow& row) {
        rows.lines.push_back(row.line);
        rows.cells.push_back(row.cells);
        return true;
    });
    return rows;
}

using Cells = std::vector<std::vector<QByteArray>>;

} // namespace

TEST_CASE("Rows end with any kind of line end, and empty ones are left out", "[csv]")
{
    const Cells expected {{"a", "b"}, {"c", "d"}};
    for (const char* text :
         {"a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d", "\n\na,b\n  \nc,d\n\n"}) {
        CAPTURE(text);
        const Rows rows = read(text);
        CHECK(rows.cells == expected);
        CHECK_FALSE(rows.openLine.has_value());
    }
}

TEST_CASE("Quoted cells hold separators, quotation marks and line ends", "[csv]")
{
    const Rows rows = read("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",\" kept \"\nnext\n");

    CHECK(rows.cells == Cells {{"a,b", R"(say "hi")", "two\r\nlines", " kept "}, {"next"}});
}

TEST_CASE("A row is known by the line of the file where it begins", "[csv]")
{
    const Rows rows = read("head\r\n\r\n\"one\r\ntwo\r\n\r\nthree\",x\r\n\nlast");

    CHECK(rows.lines == std::vector {1, 3, 8});
}

TEST_CASE("A quotation mark that is never closed is found where it is opened", "[csv][unhappy]")
{
    CHECK(read("a,b\nc,\"d\ne,f\n").openLine == 2);
    CHECK(read(R"(")").openLine == 1);
    CHECK(read("a\n\"b\"\n\"c").openLine == 3);
}

TEST_CASE("Reading stops when no more rows are wanted", "[csv]")
{
    int rows = 0;
    const auto open = readCsv("a\nb\n\"never closed", ',', [&rows](const CsvRow&) { return ++rows < 2; });

    CHECK(rows == 2);
    CHECK_FALSE(open.has_value());
}

TEST_CASE("A cell of ten megabytes is read", "[csv]")
{
    const QByteArray big(10'000'000, 'x');

    const Rows rows = read("a," + quotedCell(big) + "\n");

    REQUIRE(rows.cells.size() == 1);
    CHECK(rows.cells[0][1] == big);
}

TEST_CASE("What would run as a formula gets an apostrophe, which comes off again", "[csv]")
{
    CHECK(guardFormula(QStringLiteral("=1+1")) == QStringLiteral("'=1+1"));
    CHECK(guardFormula(QStringLiteral("+49")) == QStringLiteral("'+49"));
    CHECK(guardFormula(QStringLiteral("-1")) == QStringLiteral("'-1"));
    CHECK(guardFormula(QStringLiteral("@x")) == QStringLiteral("'@x"));
    CHECK(guardFormula(QStringLiteral("\tx")) == QStringLiteral("'\tx"));
    CHECK(guardFormula(QStringLiteral("\rx")) == QStringLiteral("'\rx"));
    CHECK(guardFormula(QStringLiteral("a=1")) == QStringLiteral("a=1"));
    CHECK(guardFormula(QStringLiteral("'tis")) == QStringLiteral("'tis"));
    CHECK(unguardFormula(QStringLiteral("'tis")) == QStringLiteral("'tis"));
    CHECK(unguardFormula(QStringLiteral("'")) == QStringLiteral("'"));
    CHECK(unguardFormula(QString()).isEmpty());
}

TEST_CASE("Any text survives the guard, the quotes and the reading", "[csv]")
{
    const QString alphabet = QStringLiteral("=+-@\t\r\n\"', ;x0é山");
    QRandomGenerator random(7);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        const int length = random.bounded(6);
        for (int i = 0; i < length; ++i) {
            text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        }
        CAPTURE(text);
        const QString guarded = guardFormula(text);
        REQUIRE((guarded.isEmpty() || !QStringLiteral("=+-@\t\r").contains(guarded[0])));
        const Rows rows = read(quotedCell(guarded.toUtf8()) + ",end\r\n");
        REQUIRE(rows.cells.size() == 1);
        REQUIRE(unguardFormula(QString::fromUtf8(rows.cells[0][0])) == text);
    }
}

TEST_CASE("Text comes in UTF-8 or in UTF-16 with its mark", "[csv]")
{
    const QString text = QStringLiteral("date,exercise\nZoë 🏋,山田");
    QStringEncoder little(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    QStringEncoder big(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom);
    const QByteArray littleEndian = little.encode(text);
    const QByteArray bigEndian = big.encode(text);

    CHECK(toUtf8Text(text.toUtf8()) == text.toUtf8());
    CHECK(toUtf8Text("\xEF\xBB\xBF" + text.toUtf8()) == text.toUtf8());
    CHECK(toUtf8Text(littleEndian) == text.toUtf8());
    CHECK(toUtf8Text(bigEndian) == text.toUtf8());
    CHECK_FALSE(toUtf8Text("Zo\xEB").has_value());
    CHECK_FALSE(toUtf8Text(littleEndian.mid(2)).has_value());
    CHECK_FALSE(toUtf8Text(QByteArray("a\0b", 3)).has_value());
}
