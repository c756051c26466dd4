
#include "exchange/library_text.h"
#include "support/catch.h"

using namespace backbridge;
using exchange::cuesOf;
using exchange::linesOfHtml;
using exchange::onOneLine;

namespace {

QString read(const char* html)
{
    return linesOfHtml(QString::fromUtf8(html)).join(QLatin1Char('|'));
}

} // namespace

TEST_CASE("Paragraphs, breaks and list items are lines, words within a line stay together", "[library]")
{
    CHECK(read("<p>Lie down.</p><p>Push <b>up</b>,<br>then<br/>rest.</p>")
          == QStringLiteral("Lie down.|Push up,|then|rest."));
    CHECK(read("<ol>\n <li>one</li>\n <li>two\n  <em>more</em></li></ol>after")
          == QStringLiteral("one|two more|after"));
    CHECK(read("plain words, no markup") == QStringLiteral("plain words, no markup"));
    CHECK(read("<p> </p><p>&nbsp;</p>").isEmpty());
}

TEST_CASE("Character references are resolved once", "[library]")
{
    CHECK(read("3&frac12; &lt; 4 &amp;&amp; 5 &gt; 4") == QStringLiteral("3½ < 4 && 5 > 4"));
    CHECK(read("don&#8217;t &#x2192; don&#146;t") == QStringLiteral("don’t → don’t"));
    CHECK(read("&amp;lt;b&amp;gt;") == QStringLiteral("&lt;b&gt;"));
    CHECK(read("&lt;script&gt;x&lt;/script&gt;") == QStringLiteral("<script>x</script>"));
    CHECK(read("R&D, &unknown; &#; &#xzz; &") == QStringLiteral("R&D, &unknown; &#; &#xzz; &"));
    CHECK(read("a&#0;b&#xD800;c&#1114112;d") == QStringLiteral("a\uFFFDb\uFFFDc\uFFFDd"));
}

TEST_CASE("A bracket that begins no tag stays", "[library]")
{
    CHECK(read("knees < 90, a <3 b") == QStringLiteral("knees < 90, a <3 b"));
    CHECK(read("5 < 6 <b>bold</b> > 4") == QStringLiteral("5 < 6 bold > 4"));
    CHECK(read("never closed <b") == QStringLiteral("never closed <b"));
    CHECK(read("<") == QStringLiteral("<"));
}

TEST_CASE("Scripts, styles and comments are no text", "[library][bad-input]")
{
    CHECK(read("a<script>alert('<p>x</p>')</script>b") == QStringLiteral("ab"));
    CHECK(read("a<STYLE type=x>p {}</STYLE >b") == QStringLiteral("ab"));
    CHECK(read("a<!-- <b>hidden</b> -->b") == QStringLiteral("ab"));
    CHECK(read("a<script>never closed") == QStringLiteral("a"));
    CHECK(read("a<!-- never closed --") == QStringLiteral("a<!-- never closed --"));
    CHECK(read("<a title=\"x > y\" onclick='z'>link</a>") == QStringLiteral("link"));
    CHECK(read("<img src=x onerror=alert(1)>after") == QStringLiteral("after"));
}

TEST_CASE("Marks that turn the direction of writing and control characters are taken out",
          "[library][bad-input]")
{
    CHECK(onOneLine(QStringLiteral("a\u202Eb\u2066c\u200Bd")) == QStringLiteral("abcd"));
    CHECK(onOneLine(QStringLiteral(" a\t\n\u0007b\u2028c ")) == QStringLiteral("a b c"));
}

TEST_CASE("A text made to be slow is read to its end", "[library][bad-input]")
{
    constexpr int kMany = 100'000;
    const QStringList hostile {
        QStringLiteral("<a ").repeated(kMany),
        QStringLiteral("<a \"").repeated(kMany),
        QStringLiteral("<a \"x>").repeated(kMany),
        QStringLiteral("<script>").repeated(kMany),
        QStringLiteral("&#").repeated(kMany),
        QStringLiteral("<!--").repeated(kMany),
        QStringLiteral("<a \"x>").repeated(kMany) + QLatin1Char('"'),
    };

    for (const QString& html : hostile) {
        // Reading it again for each tag would take minutes.
        CHECK(linesOfHtml(html + QLatin1Char('>')).size() <= 1);
    }
}

TEST_CASE("A short line is a cue, a long one is its sentences", "[library]")
{
    const QString first = QStringLiteral("Lie down, e.g. on a mat, approx. two metres long. ")
        + QStringLiteral("Word ").repeated(50).trimmed() + QLatin1Char('.');
    const QString second = QStringLiteral("Then rest!");

    const exchange::Cues cues =
        cuesOf({QStringLiteral("Stand. Sit."), first + QLatin1Char(' ') + second, QStringLiteral("..."), {}});

    REQUIRE(cues.cues.size() == 4);
    CHECK(cues.cues.at(0) == QStringLiteral("Stand. Sit."));
    CHECK(cues.cues.at(1) == QStringLiteral("Lie down, e.g. on a mat, approx. two metres long."));
    CHECK(cues.cues.at(3) == second);
    CHECK(cues.leftOut == 0);
}

TEST_CASE("Nothing of a long sentence is lost, and what is too much is counted", "[library]")
{
    const QString sentence = QStringLiteral("step ").repeated(200).trimmed();

    const exchange::Cues parts = cuesOf({sentence});
    CHECK(parts.cues.size() > 1);
    CHECK(parts.cues.join(QLatin1Char(' ')) == sentence);
    for (const QString& cue : parts.cues) {
        CHECK(cue.size() <= exchange::kLongestCue);
    }

    QStringList lines;
    for (int i = 0; i < 43; ++i) {
        lines << QStringLiteral("step %1").arg(i);
    }
    const exchange::Cues many = cuesOf(lines);
    CHECK(many.cues.size() == 40);
    CHECK(many.cues.last() == QStringLiteral("step 39"));
    CHECK(many.leftOut == 3);
}
