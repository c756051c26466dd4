// The contact sheet of the figures: docs/figures.png is made by scripts/figures. With files it shows those,
// in more moments, which is what one looks at while drawing: see docs/figure-format.md.

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTextStream>

#include <cmath>
#include <cstdio>

#include "backbridge/exchange/exercise_file.h"
#include "backbridge/exchange/figure_file.h"
#include "backbridge/report/figure_painter.h"
#include "ui/theme/figure_colors.h"

namespace {

using namespace backbridge;

struct Entry {
    QString name;
    Figure figure;
};

constexpr int kMargin = 16;
constexpr int kCaption = 26;

/// Start, the moments between and end, one beside the other at one scale, then the thumbnail.
class Sheet {
public:
    Sheet(int columns, int moments, int height, ui::Scheme scheme) // 0 moments: stills with arrows
        : m_columns(columns)
        , m_moments(moments)
        , m_height(height)
        , m_scheme(scheme)
    {
    }

    [[nodiscard]] QImage paint(const std::vector<Entry>& entries) const
    {
        const int rows = (static_cast<int>(entries.size()) + m_columns - 1) / m_columns;
        QImage image(m_columns * (width() + kMargin) + kMargin, rows * (m_height + kMargin) + kMargin,
                     QImage::Format_RGB32);
        image.fill(color(ui::Color::Paper, m_scheme));
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        int index = 0;
        for (const Entry& entry : entries) {
            const QPoint corner(kMargin + (index % m_columns) * (width() + kMargin),
                                kMargin + (index / m_columns) * (m_height + kMargin));
            paintEntry(painter, entry, QRectF(corner, QSizeF(width(), m_height)));
            ++index;
        }
        return image;
    }

private:
    [[nodiscard]] int figureHeight() const { return m_height - kCaption - kMargin; }

    [[nodiscard]] int figureWidth() const { return figureHeight() * 5 / 4; }

    [[nodiscard]] int width() const
    {
        return (m_moments > 0 ? m_moments : 2) * figureWidth() + 150 + 3 * kMargin;
    }

    void paintEntry(QPainter& painter, const Entry& entry, const QRectF& card) const
    {
        painter.setPen(color(ui::Color::Line, m_scheme));
        painter.setBrush(color(ui::Color::Card, m_scheme));
        painter.drawRoundedRect(card, 8, 8);
        QFont font = painter.font();
        font.setPixelSize(15);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(color(ui::Color::Ink, m_scheme));
        painter.drawText(card.adjusted(kMargin, 8, 0, 0), entry.name);

        const report::FigurePalette palette = figurePalette(ui::Color::Card, m_scheme);
        const QRectF frame = report::figureFrame(entry.figure);
        if (m_moments == 0) {
            report::paintStill(
                painter, entry.figure,
                QRectF(card.left() + kMargin, card.top() + kCaption + 4, 2.0 * figureWidth(), figureHeight()),
                palette, true);
        }
        for (int i = 0; i < m_moments; ++i) {
            // The first stretch of the motion, from start to the pose where it first rests.
            const double share = m_moments < 2 ? 0 : static_cast<double>(i) / (m_moments - 1);
            const double seconds = kUsualTempo.up * std::acos(1 - 2 * share) / M_PI - 1e-6;
            const QRectF place(card.left() + kMargin + i * figureWidth(), card.top() + kCaption + 4,
                               figureWidth() - 6, figureHeight());
            report::paintFigure(painter, entry.figure,
                                skeletonAt(entry.figure, kUsualTempo, std::max(0.0, seconds)),
                                {frame, place, false}, palette);
        }
        const QRectF tile(card.right() - 150 - kMargin, card.bottom() - 84 - kMargin, 150, 84);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ui::Color::Well, m_scheme));
        painter.drawRoundedRect(tile, 8, 8);
        report::paintStill(painter, entry.figure, tile.adjusted(8, 8, -8, -8),
                           figurePalette(ui::Color::Well, m_scheme), false);
    }

    int m_columns;
    int m_moments;
    int m_height;
    ui::Scheme m_scheme;
};

/// The figure of a file, or nothing, with what is wrong on the error channel.
std::optional<Figure> readFile(const QString& path)
{
    QTextStream errors(stderr);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        errors << path << ": " << file.errorString() << '\n';
        return std::nullopt;
    }
    exchange::FigureFileResult result = exchange::readFigure(file.readAll(), QFileInfo(path).fileName());
    for (const Problem& problem : result.problems) {
        errors << sentence(problem) << '\n';
    }
    return result.figure;
}

} // namespace

int main(int argc, char* argv[])
{
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Paints figures as a contact sheet."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("figures"),
                                 QStringLiteral("Figure files; all exercises without."),
                                 QStringLiteral("[FILE...]"));
    const auto option = [&parser](const char* name, const char* help, const char* value,
                                  const char* standard) {
        parser.addOption(
            {QLatin1String(name), QLatin1String(help), QLatin1String(value), QLatin1String(standard)});
    };
    option("out", "The PNG file to write.", "file", "docs/figures.png");
    option("columns", "Exercises side by side.", "number", "3");
    option("moments", "Moments from start to end; 0 paints the stills with their arrows.", "number", "3");
    option("height", "Pixels for an exercise.", "number", "190");
    parser.addOption({QStringLiteral("dark"), QStringLiteral("In the dark colours.")});
    parser.process(application);

    std::vector<Entry> entries;
    const ExerciseLibrary library = exchange::builtInLibrary();
    const QStringList files = parser.positionalArguments();
    for (const QString& path : files) {
        const std::optional<Figure> figure = readFile(path);
        if (!figure) {
            return 1;
        }
        entries.push_back({library.nameOf({QFileInfo(path).completeBaseName()}), *figure});
    }
    if (files.isEmpty()) {
        for (const Exercise& exercise : library.exercises()) {
            if (const std::optional<Figure> figure = exchange::builtInFigure(exercise.id)) {
                entries.push_back({exercise.name, *figure});
            }
        }
    }
    const Sheet sheet(parser.value(QStringLiteral("columns")).toInt(),
                      parser.value(QStringLiteral("moments")).toInt(),
                      parser.value(QStringLiteral("height")).toInt(),
                      parser.isSet(QStringLiteral("dark")) ? ui::Scheme::Dark : ui::Scheme::Light);
    const QString out = parser.value(QStringLiteral("out"));
    if (!sheet.paint(entries).save(out, "PNG")) {
        QTextStream(stderr) << out << " cannot be written\n";
        return 1;
    }
    return 0;
}
