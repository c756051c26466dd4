#include "house/layers.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

#include "house/qt_headers.h"

namespace backbridge::house {

namespace {

const QStringList& allLayers()
{
    static const QStringList kLayers {QStringLiteral("domain"),   QStringLiteral("storage"),
                                      QStringLiteral("exchange"), QStringLiteral("workspace"),
                                      QStringLiteral("report"),   QStringLiteral("ui"),
                                      QStringLiteral("app")};
    return kLayers;
}

QStringList list(const char* words)
{
    return QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// The table. Each row names everything; nothing is handed down from another row.
const std::vector<Row>& rows()
{
    static const std::vector<Row> kRows {
        {list("domain").first(), {}, list("Core"), {}, false},
        {list("storage").first(), list("domain"), list("Core Sql"), list("sqlite3 platform"), false},
        {list("exchange").first(), list("domain"), list("Core"), list("nlohmann csv libical"), false},
        {list("workspace").first(), list("domain storage exchange"), list("Core Gui"), {}, false},
        {list("report").first(), list("domain"), list("Core Gui Svg"), {}, false},
        {list("ui").first(),
         list("domain workspace report"),
         list("Core Gui PrintSupport Svg Widgets"),
         {},
         false},
        {list("app").first(), list("domain storage exchange workspace report ui"),
         list("Core DBus Gui Multimedia Sql Svg TextToSpeech Widgets"), list("nlohmann platform"), true},
        // The command line is for machines without a screen.
        {list("app/cli").first(), list("domain storage exchange workspace"), list("Core"),
         list("nlohmann platform"), false},
    };
    return kRows;
}

const Row* find(const QString& part)
{
    const auto found =
        std::find_if(rows().begin(), rows().end(), [&part](const Row& row) { return row.part == part; });
    return found == rows().end() ? nullptr : &*found;
}

/// `layers` and all that they may see, one after the other.
QStringList closure(QStringList layers)
{
    for (qsizetype i = 0; i < layers.size(); ++i) {
        const Row* row = find(layers.at(i));
        for (const QString& below : row != nullptr ? row->layers : QStringList()) {
            if (!layers.contains(below)) {
                layers << below;
            }
        }
    }
    return layers;
}

/// A test looks into the layer it tests, sets it up with everything below, and may use any library to check
/// the result; tests of no single layer see the whole house.
Row testRow(const QString& folder)
{
    const bool ofOneLayer = allLayers().contains(folder) && folder != QLatin1String("app");
    const QStringList layers = ofOneLayer ? closure({folder}) : allLayers();
    QStringList modules = list("Core Test");
    for (const QString& layer : layers) {
        modules += find(layer)->qtModules;
    }
    modules.removeDuplicates();
    return {QStringLiteral("tests/") + folder, layers, modules,
            list("sqlite3 nlohmann csv libical catch2 platform"), true};
}

QString said(const QStringList& words)
{
    return words.isEmpty() ? QStringLiteral("nothing") : words.join(QStringLiteral(", "));
}

QString at(const QString& path, int line)
{
    return QStringLiteral("%1:%2: ").arg(path).arg(line);
}

bool isStandard(const QString& header)
{
    static const QRegularExpression kStandard(QStringLiteral("^[a-z_0-9]+$"));
    return kStandard.match(header).hasMatch();
}

/// The library that an angled header belongs to, or nothing.
std::optional<QString> libraryOf(const QString& header)
{
    static const QStringList kPlatform = list("unistd.h fcntl.h io.h signal.h windows.h sys/file.h "
                                              "sys/resource.h sys/stat.h sys/types.h sys/wait.h");
    if (header == QLatin1String("sqlite3.h")) {
        return QStringLiteral("sqlite3");
    }
    if (header == QLatin1String("csv.h")) {
        return QStringLiteral("csv");
    }
    if (header == QLatin1String("libical/ical.h")) {
        return QStringLiteral("libical");
    }
    if (kPlatform.contains(header)) {
        return QStringLiteral("platform");
    }
    const QString folder = header.section(QLatin1Char('/'), 0, 0);
    if (folder != header && (folder == QLatin1String("nlohmann") || folder == QLatin1String("catch2"))) {
        return folder;
    }
    return std::nullopt;
}

std::optional<QString> complaintAboutAngled(const QString& path, const Row& row, const Include& include)
{
    if (isStandard(include.header)) {
        return std::nullopt;
    }
    const QString name = include.header.section(QLatin1Char('/'), -1);
    if (name.startsWith(QLatin1Char('Q')) || include.header.startsWith(QLatin1String("Qt"))) {
        const std::optional<QString> module = qtModuleOf(name);
        if (!module) {
            return at(path, include.line)
                + QStringLiteral(
                      "<%1> is in no list of tests/house/qt_headers.cpp; add it to its Qt module there")
                      .arg(include.header);
        }
        if (!row.qtModules.contains(*module)) {
            return at(path, include.line)
                + QStringLiteral("%1 may not include <%2> of Qt %3; its Qt modules are %4")
                      .arg(row.part, include.header, *module, said(row.qtModules));
        }
        return std::nullopt;
    }
    const std::optional<QString> library = libraryOf(include.header);
    if (!library) {
        return at(path, include.line)
            + QStringLiteral(
                  "<%1> belongs to no library that tests/house/layers.cpp knows; add it there or do "
                  "without")
                  .arg(include.header);
    }
    if (!row.libraries.contains(*library)) {
        return at(path, include.line)
            + QStringLiteral("%1 may not include <%2>; its libraries are %3")
                  .arg(row.part, include.header, said(row.libraries));
    }
    return std::nullopt;
}

std::optional<QString> complaintAboutQuoted(const QString& path, const Row& row, const Include& include)
{
    if (include.header.endsWith(QLatin1String(".moc"))) {
        return std::nullopt;
    }
    const std::optional<QString> header = resolved(path, include.header);
    if (!header) {
        return at(path, include.line)
            + QStringLiteral("there is no header \"%1\" in the project").arg(include.header);
    }
    const QString layer = layerOf(*header);
    const bool own = layer == layerOf(path);
    if (!own && !row.layers.contains(layer)) {
        return at(path, include.line)
            + QStringLiteral("%1 may not include %2 of %3; it may see %4")
                  .arg(row.part, *header, layer, said(row.layers));
    }
    if (!own && !row.seesInsides && !header->startsWith(QLatin1String("include/"))) {
        return at(path, include.line)
            + QStringLiteral("%1 is inside %2; only its headers in include/backbridge/%2 are for others")
                  .arg(*header, layer);
    }
    return std::nullopt;
}

/// What a CMake target is by the table: a layer, a Qt module or a library.
struct Linked {
    QString kind;
    QString name;
};

std::optional<Linked> meaningOf(const QString& target)
{
    static const QRegularExpression kQt(QStringLiteral("^Qt6::([A-Za-z]+)$"));
    const QRegularExpressionMatch qt = kQt.match(target);
    if (qt.hasMatch()) {
        return Linked {QStringLiteral("Qt"), qt.captured(1)};
    }
    if (target == QLatin1String("SQLite::SQLite3")) {
        return Linked {QStringLiteral("library"), QStringLiteral("sqlite3")};
    }
    if (target.startsWith(QLatin1String("nlohmann_json"))) {
        return Linked {QStringLiteral("library"), QStringLiteral("nlohmann")};
    }
    if (target.startsWith(QLatin1String("Libical"))) {
        return Linked {QStringLiteral("library"), QStringLiteral("libical")};
    }
    if (target.toLower().contains(QLatin1String("csv"))) {
        return Linked {QStringLiteral("library"), QStringLiteral("csv")};
    }
    for (const QString& layer : allLayers()) {
        // A layer may come in several targets: backbridge_ui and backbridge_ui_kit.
        const QString name = QStringLiteral("backbridge_") + layer;
        if (target == name || target.startsWith(name + QLatin1Char('_'))) {
            return Linked {QStringLiteral("layer"), layer};
        }
    }
    return std::nullopt;
}

} // namespace

QString layerOf(const QString& path)
{
    static const QRegularExpression kLayer(QStringLiteral("^(?:include/backbridge|src)/([a-z]+)/"));
    const QRegularExpressionMatch match = kLayer.match(path);
    if (match.hasMatch()) {
        return match.captured(1);
    }
    return path.startsWith(QLatin1String("tests/")) ? QStringLiteral("tests") : QString();
}

std::optional<Row> rowOf(const QString& path)
{
    if (path.startsWith(QLatin1String("tests/"))) {
        return testRow(path.section(QLatin1Char('/'), 1, 1));
    }
    if (path.startsWith(QLatin1String("src/app/cli/"))) {
        return *find(QStringLiteral("app/cli"));
    }
    const Row* row = find(layerOf(path));
    return row != nullptr ? std::optional<Row>(*row) : std::nullopt;
}

std::optional<QString> resolved(const QString& path, const QString& include)
{
    const QString beside = QFileInfo(path).path();
    for (const QString& folder :
         {beside, QStringLiteral("include"), QStringLiteral("src"), QStringLiteral("tests")}) {
        const QString candidate = QDir::cleanPath(folder + QLatin1Char('/') + include);
        if (exists(candidate)) {
            return candidate;
        }
    }
    return std::nullopt;
}

std::optional<QString> complaintAbout(const QString& path, const Include& include)
{
    const std::optional<Row> row = rowOf(path);
    if (!row) {
        return at(path, include.line) + QStringLiteral("tests/house/layers.cpp has no row for this file");
    }
    return include.angled ? complaintAboutAngled(path, *row, include)
                          : complaintAboutQuoted(path, *row, include);
}

std::vector<Link> linksOf(const QString& cmake)
{
    static const QRegularExpression kComment(QStringLiteral("#[^\n]*"));
    static const QRegularExpression kCommand(
        QStringLiteral(R"((backbridge_layer|target_link_libraries)\s*\(([^)]*)\))"));
    static const QRegularExpression kBlank(QStringLiteral("\\s+"));
    static const QStringList kKeywords = list("PUBLIC PRIVATE INTERFACE SOURCES LINKS");
    QString text = cmake;
    text.remove(kComment);

    std::vector<Link> links;
    auto commands = kCommand.globalMatch(text);
    while (commands.hasNext()) {
        const QRegularExpressionMatch command = commands.next();
        const bool layer = command.captured(1) == QLatin1String("backbridge_layer");
        const QStringList words = command.captured(2).split(kBlank, Qt::SkipEmptyParts);
        const QString target = layer ? QStringLiteral("backbridge_") + words.value(0) : words.value(0);
        // A layer's sources come before its links; the other command has links alone.
        bool inLinks = !layer;
        for (const QString& word : words.mid(1)) {
            if (kKeywords.contains(word)) {
                inLinks = word != QLatin1String("SOURCES");
            } else if (inLinks) {
                links.push_back(
                    {target, word,
                     static_cast<int>(text.left(command.capturedStart()).count(QLatin1Char('\n'))) + 1});
            }
        }
    }
    return links;
}

std::optional<QString> complaintAbout(const QString& path, const Link& link)
{
    if (link.linked == QLatin1String("backbridge_flags")) {
        return std::nullopt;
    }
    const bool commandLine = link.target == QLatin1String("backbridge-cli");
    const std::optional<Row> row = rowOf(commandLine ? QStringLiteral("src/app/cli/CMakeLists.txt") : path);
    if (!row) {
        return at(path, link.line) + QStringLiteral("tests/house/layers.cpp has no row for this file");
    }
    const std::optional<Linked> linked = meaningOf(link.linked);
    // The targets of an application are its own affair.
    const bool own =
        layerOf(path) == QLatin1String("app") && link.linked.startsWith(QLatin1String("backbridge"));
    if (!linked && own && !commandLine) {
        return std::nullopt;
    }
    if (!linked) {
        return at(path, link.line)
            + QStringLiteral(
                  "%1 links %2, which tests/house/layers.cpp does not know; add it there or do without")
                  .arg(link.target, link.linked);
    }
    const bool allowed = linked->kind == QLatin1String("Qt") ? row->qtModules.contains(linked->name)
        : linked->kind == QLatin1String("library")
        ? row->libraries.contains(linked->name)
        : linked->name == layerOf(path) || row->layers.contains(linked->name);
    if (!allowed) {
        return at(path, link.line)
            + QStringLiteral("%1 may not link %2; %3 may see %4, Qt %5 and the libraries %6")
                  .arg(link.target, link.linked, row->part, said(row->layers), said(row->qtModules),
                       said(row->libraries));
    }
    return std::nullopt;
}

} // namespace backbridge::house
