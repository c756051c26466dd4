#include "content/figure_frames.h"

#include <QDir>
#include <QFile>

#include "backbridge/exchange/figure_file.h"
#include "content/answers.h"
#include "support/catch.h"

namespace backbridge::content {

namespace {

const QString kFolder = QStringLiteral(BACKBRIDGE_SOURCE_DIR "/resources/figures/");
const QString kSuffix = QStringLiteral(".json");

std::vector<ShippedFigure> readFigures()
{
    std::vector<ShippedFigure> figures;
    QStringList faults;
    for (const QString& name : figureFiles()) {
        QFile file(kFolder + name + kSuffix);
        REQUIRE(file.open(QIODevice::ReadOnly));
        const exchange::FigureFileResult result = exchange::readFigure(file.readAll(), name + kSuffix);
        for (const Problem& problem : result.problems) {
            faults << sentence(problem);
        }
        const Exercise* exercise = library().find(ExerciseId {name});
        if (exercise == nullptr) {
            faults << name + QStringLiteral(": there is no such exercise");
        } else if (result.figure) {
            figures.push_back({*exercise, *result.figure});
        }
    }
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
    return figures;
}

} // namespace

QStringList figureFiles()
{
    QStringList names = QDir(kFolder).entryList({u'*' + kSuffix}, QDir::Files, QDir::Name);
    for (QString& name : names) {
        name.chop(kSuffix.size());
    }
    return names;
}

const std::vector<ShippedFigure>& shippedFigures()
{
    static const std::vector<ShippedFigure> kFigures = readFigures();
    REQUIRE_FALSE(kFigures.empty());
    return kFigures;
}

void forEachFrame(const ShippedFigure& shipped, const std::function<void(const Frame&)>& check)
{
    constexpr int kFrames = 60;
    for (const Tempo& tempo : {kUsualTempo, shipped.exercise.startDose.tempo.value_or(kUsualTempo),
                               Tempo {1, 0, 3}, Tempo {4, 3, 1}}) {
        const double round = roundSeconds(shipped.figure, tempo);
        for (int i = 0; i < kFrames; ++i) {
            const double seconds = round * i / kFrames;
            check({seconds, tempo, skeletonAt(shipped.figure, tempo, seconds)});
        }
    }
}

void Findings::add(const ShippedFigure& shipped, const QString& fault, double amount, const Frame& frame)
{
    Worst& worst = m_worst[{shipped.exercise.id.value, fault}];
    if (worst.text.isEmpty() || amount > worst.amount) {
        worst.amount = amount;
        worst.text = QStringLiteral("%1: %2, by %3 at %4 s of %5-%6-%7")
                         .arg(shipped.exercise.id.value, fault)
                         .arg(amount, 0, 'f', 4)
                         .arg(frame.seconds, 0, 'f', 2)
                         .arg(frame.tempo.up)
                         .arg(frame.tempo.hold)
                         .arg(frame.tempo.down);
    }
}

void Findings::add(const ShippedFigure& shipped, const QString& fault)
{
    m_worst[{shipped.exercise.id.value, fault}].text =
        QStringLiteral("%1: %2").arg(shipped.exercise.id.value, fault);
}

void Findings::check() const
{
    QStringList lines;
    for (const auto& [key, worst] : m_worst) {
        lines << worst.text;
    }
    INFO(lines.join(u'\n').toStdString());
    CHECK(lines.isEmpty());
}

} // namespace backbridge::content
