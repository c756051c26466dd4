#include <QHash>
#include <QSet>

#include "house/layers.h"
#include "house/source_files.h"
#include "support/catch.h"

using namespace backbridge::house;
using namespace Qt::StringLiterals;

namespace {

QStringList sources(const QStringList& folders)
{
    QStringList result;
    for (const QString& folder : folders) {
        result += filesBelow(folder, {u"*.h"_s, u"*.cpp"_s});
    }
    return result;
}

/// What is wrong with `line` as the first line of the file at `path`.
std::string complaint(const QString& path, const QString& line)
{
    const std::vector<Include> includes = includesOf(line);
    REQUIRE(includes.size() == 1);
    return complaintAbout(path, includes.front()).value_or(QString()).toStdString();
}

/// What is wrong with the CMake text of the file at `path`, one sentence a line.
std::string linkComplaints(const QString& path, const QString& cmake)
{
    QStringList result;
    for (const Link& link : linksOf(cmake)) {
        if (const auto text = complaintAbout(path, link)) {
            result << *text;
        }
    }
    return result.join(u'\n').toStdString();
}

/// The way from `path` along project includes to the first header of `layer`, or nothing.
QStringList wayTo(const QString& layer, const QString& path)
{
    QHash<QString, QString> from {{path, QString()}};
    QStringList queue {path};
    for (qsizetype i = 0; i < queue.size(); ++i) {
        const QString file = queue.at(i);
        if (layerOf(file) == layer) {
            QStringList way;
            for (QString at = file; !at.isEmpty(); at = from.value(at)) {
                way.prepend(at);
            }
            return way;
        }
        for (const Include& include : includesOf(textOf(file))) {
            const auto header = include.angled ? std::nullopt : resolved(file, include.header);
            if (header && !from.contains(*header)) {
                from.insert(*header, file);
                queue << *header;
            }
        }
    }
    return {};
}

/// Fails once for each complaint, in its words.
void tell(const QStringList& complaints)
{
    for (const QString& complaint : complaints) {
        FAIL_CHECK(complaint.toStdString());
    }
}

} // namespace

TEST_CASE("every include keeps to its layer's row", "[house][layers]")
{
    const QStringList files = sources({u"include"_s, u"src"_s, u"tests"_s});
    REQUIRE(files.size() > 50);

    QStringList complaints;
    for (const QString& file : files) {
        for (const Include& include : includesOf(textOf(file))) {
            if (const auto text = complaintAbout(file, include)) {
                complaints << *text;
            }
        }
    }

    tell(complaints);
}

TEST_CASE("no header that a screen reaches is one of storage", "[house][layers]")
{
    QStringList ways;
    for (const QString& file : sources({u"src/ui"_s, u"include/backbridge/ui"_s})) {
        const QStringList way = wayTo(u"storage"_s, file);
        if (!way.isEmpty()) {
            ways << way.join(u" includes "_s);
        }
    }

    tell(ways);
}

TEST_CASE("no target links more than its layer's row", "[house][layers]")
{
    const QStringList files = filesBelow(u"src"_s, {u"CMakeLists.txt"_s});
    REQUIRE(files.size() > 5);

    QStringList complaints;
    for (const QString& file : files) {
        const std::string text = linkComplaints(file, textOf(file));
        if (!text.empty()) {
            complaints << QString::fromStdString(text);
        }
    }

    tell(complaints);
}

TEST_CASE("a header of a layer above is told with file, line and what is allowed", "[house][layers]")
{
    CHECK(complaint(u"src/ui/library/page.cpp"_s, u"#include \"backbridge/storage/database.h\""_s)
          == "src/ui/library/page.cpp:1: ui may not include include/backbridge/storage/database.h of "
             "storage; it "
             "may see domain, workspace, report");
    CHECK(complaint(u"include/backbridge/domain/plan.h"_s, u"#include \"backbridge/storage/database.h\""_s)
          == "include/backbridge/domain/plan.h:1: domain may not include "
             "include/backbridge/storage/database.h of storage; it may see nothing");
    CHECK_FALSE(complaint(u"src/storage/row.cpp"_s, u"#include \"backbridge/exchange/bundle.h\""_s).empty());
    CHECK_FALSE(
        complaint(u"src/exchange/bundle.cpp"_s, u"#include \"backbridge/storage/database.h\""_s).empty());
    CHECK_FALSE(
        complaint(u"src/report/weekly_chart.cpp"_s, u"#include \"backbridge/workspace/workspace.h\""_s)
            .empty());
    CHECK_FALSE(complaint(u"src/app/cli/main.cpp"_s, u"#include \"ui/theme/colors.h\""_s).empty());
    CHECK_FALSE(
        complaint(u"tests/domain/plan_test.cpp"_s, u"#include \"backbridge/storage/database.h\""_s).empty());
    CHECK(
        complaint(u"src/ui/library/page.cpp"_s, u"#include \"backbridge/workspace/workspace.h\""_s).empty());
    CHECK(complaint(u"src/app/desktop/main.cpp"_s, u"#include \"backbridge/storage/database.h\""_s).empty());
    CHECK(
        complaint(u"tests/workspace/x_test.cpp"_s, u"#include \"backbridge/storage/database.h\""_s).empty());
}

TEST_CASE("headers beside a layer's sources are for that layer", "[house][layers]")
{
    CHECK(complaint(u"src/workspace/importer.cpp"_s, u"#include \"importer.h\""_s).empty());
    CHECK(complaint(u"src/workspace/importer.cpp"_s, u"#include \"storage/migrator.h\""_s)
          == "src/workspace/importer.cpp:1: src/storage/migrator.h is inside storage; only its headers in "
             "include/backbridge/storage are for others");
    CHECK(complaint(u"src/app/desktop/main.cpp"_s, u"#include \"ui/theme/colors.h\""_s).empty());
    CHECK(complaint(u"src/domain/plan.cpp"_s, u"#include \"plans.h\""_s)
          == "src/domain/plan.cpp:1: there is no header \"plans.h\" in the project");
}

TEST_CASE("a Qt header belongs to a module, and the module to the row", "[house][layers]")
{
    CHECK(complaint(u"src/domain/plan.cpp"_s, u"#include <QDate>"_s).empty());
    CHECK(complaint(u"src/domain/plan.cpp"_s, u"#include <QtCore/QDate>"_s).empty());
    CHECK(complaint(u"src/domain/plan.cpp"_s, u"  #  include <QColor> // why"_s)
          == "src/domain/plan.cpp:1: domain may not include <QColor> of Qt Gui; its Qt modules are Core");
    CHECK(complaint(u"src/workspace/workspace.cpp"_s, u"#include <QUndoStack>"_s).empty());
    CHECK_FALSE(complaint(u"src/workspace/workspace.cpp"_s, u"#include <QWidget>"_s).empty());
    CHECK_FALSE(complaint(u"src/workspace/workspace.cpp"_s, u"#include <QSqlQuery>"_s).empty());
    CHECK(complaint(u"src/report/weekly_chart.cpp"_s, u"#include <QSvgRenderer>"_s).empty());
    CHECK_FALSE(complaint(u"src/report/weekly_chart.cpp"_s, u"#include <QLabel>"_s).empty());
    CHECK_FALSE(complaint(u"src/app/cli/main.cpp"_s, u"#include <QApplication>"_s).empty());
    CHECK(complaint(u"src/ui/library/page.cpp"_s, u"#include <QWebEngineView>"_s)
          == "src/ui/library/page.cpp:1: <QWebEngineView> is in no list of tests/house/qt_headers.cpp; add "
             "it to "
             "its Qt module there");
}

TEST_CASE("a library's header is for the rows that name the library", "[house][layers]")
{
    CHECK(complaint(u"src/storage/sqlite_file.cpp"_s, u"#include <sqlite3.h>"_s).empty());
    CHECK(
        complaint(u"src/workspace/workspace.cpp"_s, u"#include <sqlite3.h>"_s)
        == "src/workspace/workspace.cpp:1: workspace may not include <sqlite3.h>; its libraries are nothing");
    CHECK(complaint(u"src/exchange/bundle.cpp"_s, u"#include <nlohmann/json.hpp>"_s).empty());
    CHECK_FALSE(complaint(u"src/storage/row.cpp"_s, u"#include <nlohmann/json.hpp>"_s).empty());
    CHECK(complaint(u"src/exchange/csv_line.cpp"_s, u"#include <csv.h>"_s).empty());
    CHECK(complaint(u"src/exchange/calendar_file.cpp"_s, u"#include <libical/ical.h>"_s).empty());
    CHECK_FALSE(complaint(u"src/workspace/plan_files.cpp"_s, u"#include <libical/ical.h>"_s).empty());
    CHECK_FALSE(complaint(u"src/ui/library/page.cpp"_s, u"#include <unistd.h>"_s).empty());
    CHECK_FALSE(complaint(u"src/domain/plan.cpp"_s, u"#include <catch2/catch.hpp>"_s).empty());
    CHECK(complaint(u"src/domain/plan.cpp"_s, u"#include <algorithm>"_s).empty());
    CHECK(complaint(u"src/domain/plan.cpp"_s, u"#include <boost/any.hpp>"_s)
          == "src/domain/plan.cpp:1: <boost/any.hpp> belongs to no library that tests/house/layers.cpp "
             "knows; add "
             "it there or do without");
}

TEST_CASE("links are read from both commands, with sources and comments left out", "[house][layers]")
{
    const QString cmake =
        u"# backbridge_layer(no LINKS nothing)\n"
        "backbridge_layer(domain\n"
        "    SOURCES\n"
        "        plan.cpp # the plan\n"
        "    LINKS Qt6::Core\n"
        ")\n"
        "target_link_libraries(backbridge_domain PRIVATE Qt6::Gui PUBLIC backbridge_storage)\n"_s;

    CHECK(linksOf(cmake)
          == std::vector<Link> {{u"backbridge_domain"_s, u"Qt6::Core"_s, 2},
                                {u"backbridge_domain"_s, u"Qt6::Gui"_s, 7},
                                {u"backbridge_domain"_s, u"backbridge_storage"_s, 7}});
    CHECK(
        linkComplaints(u"src/domain/CMakeLists.txt"_s, cmake)
        == "src/domain/CMakeLists.txt:7: backbridge_domain may not link Qt6::Gui; domain may see nothing, Qt "
           "Core and the libraries nothing\n"
           "src/domain/CMakeLists.txt:7: backbridge_domain may not link backbridge_storage; domain may see "
           "nothing, Qt Core and the libraries nothing");
}

TEST_CASE("a link that the row does not have is told", "[house][layers]")
{
    CHECK(linkComplaints(u"src/ui/CMakeLists.txt"_s, u"backbridge_layer(ui_kit LINKS backbridge_report)"_s)
              .empty());
    CHECK(linkComplaints(u"src/ui/CMakeLists.txt"_s, u"backbridge_layer(ui LINKS backbridge_ui_kit)"_s)
              .empty());
    CHECK_FALSE(linkComplaints(u"src/ui/CMakeLists.txt"_s, u"backbridge_layer(ui LINKS backbridge_storage)"_s)
                    .empty());
    CHECK_FALSE(
        linkComplaints(u"src/ui/CMakeLists.txt"_s, u"backbridge_layer(ui LINKS Qt6::Network)"_s).empty());
    CHECK(linkComplaints(u"src/exchange/CMakeLists.txt"_s, u"backbridge_layer(exchange LINKS Boost::json)"_s)
          == "src/exchange/CMakeLists.txt:1: backbridge_exchange links Boost::json, which "
             "tests/house/layers.cpp "
             "does not know; add it there or do without");
    CHECK_FALSE(linkComplaints(u"src/app/CMakeLists.txt"_s,
                               u"target_link_libraries(backbridge-cli PRIVATE backbridge_ui)"_s)
                    .empty());
    CHECK_FALSE(linkComplaints(u"src/app/CMakeLists.txt"_s,
                               u"target_link_libraries(backbridge-cli PRIVATE Qt6::Widgets)"_s)
                    .empty());
    CHECK(linkComplaints(u"src/app/CMakeLists.txt"_s,
                         u"target_link_libraries(backbridge PRIVATE backbridge_desktop backbridge_flags)"_s)
              .empty());
}
