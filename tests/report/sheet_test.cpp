#include "backbridge/report/sheet.h"
#include "support/catch.h"

using namespace backbridge::report;

namespace {

/// A sheet whose pages are told apart by the number on them.
Sheet numbered(int pages)
{
    Sheet sheet;
    sheet.title = QStringLiteral("Plan");
    sheet.paper = Paper::Letter;
    sheet.landscape = true;
    for (int page = 1; page <= pages; ++page) {
        SheetItem item;
        item.text = QString::number(page);
        sheet.pages.push_back({item});
    }
    return sheet;
}

std::string pagesOf(const Sheet& sheet)
{
    std::string text;
    for (const SheetPage& page : sheet.pages) {
        text += page.front().text.toStdString();
    }
    return text;
}

} // namespace

TEST_CASE("some pages of a sheet are counted from one, both ends included", "[sheet]")
{
    const Sheet sheet = numbered(5);

    CHECK(pagesOf(withPages(sheet, 2, 4)) == "234");
    CHECK(pagesOf(withPages(sheet, 3, 3)) == "3");
    CHECK(pagesOf(withPages(sheet, 1, 5)) == "12345");
    CHECK(withPages(sheet, 2, 4).title == sheet.title);
    CHECK(withPages(sheet, 2, 4).size() == sheet.size());
}

TEST_CASE("page numbers that a sheet does not have mean the nearest that it has", "[sheet]")
{
    CHECK(pagesOf(withPages(numbered(3), 0, 2)) == "12");
    CHECK(pagesOf(withPages(numbered(3), 2, 9)) == "23");
    CHECK(pagesOf(withPages(numbered(3), 7, 9)) == "3");
    CHECK(pagesOf(withPages(numbered(3), 3, 1)) == "3");
}
