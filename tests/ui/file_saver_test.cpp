#include "support/catch.h"
#include "ui/files/file_saver.h"

using namespace backbridge::ui;

namespace {

const QString kOtherwise = QStringLiteral("client");

} // namespace

TEST_CASE("A file name made of a name is one that every file system takes", "[clients]")
{
    CHECK(fileNameFor(QStringLiteral("Robin Hale"), kOtherwise) == QStringLiteral("Robin Hale"));
    CHECK(fileNameFor(QStringLiteral("a/b\\c:d*e?f\"g<h>i|j\nk"), kOtherwise)
          == QStringLiteral("a b c d e f g h i j k"));
    CHECK(fileNameFor(QStringLiteral(".."), kOtherwise) == QStringLiteral("client"));
    CHECK(fileNameFor(QStringLiteral("Zoë"), kOtherwise) == QStringLiteral("Zoë"));
    CHECK(fileNameFor(QString(300, QLatin1Char('n')), kOtherwise).size() <= 80);
}
