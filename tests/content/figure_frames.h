#pragma once

#include <QString>

#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/moving_figure.h"

// The figures that ship, frame by frame.
namespace backbridge::content {

/// A file of resources/figures with the exercise that it belongs to.
struct ShippedFigure {
    Exercise exercise;
    Figure figure;
};

/// The names of the files in resources/figures, without ".json", in order.
QStringList figureFiles();

/// All of them; the test fails when one cannot be read or belongs to no exercise.
const std::vector<ShippedFigure>& shippedFigures();

/// One frame of a figure.
struct Frame {
    double seconds = 0; ///< of a round at the usual tempo, or of another one
    Tempo tempo;
    Skeleton skeleton;
};

/// Sixty frames a round at the usual tempo, the exercise's own and two odd ones.
void forEachFrame(const ShippedFigure& shipped, const std::function<void(const Frame&)>& check);

/// What is found wrong with figures, for one message that names everything: of each fault of a figure the
/// worst moment.
class Findings {
public:
    /// `fault` says what is wrong ("the near leg sinks into the mat"), `amount` by how much.
    void add(const ShippedFigure& shipped, const QString& fault, double amount, const Frame& frame);

    /// A fault of the figure as a whole.
    void add(const ShippedFigure& shipped, const QString& fault);

    /// Fails with all that was found.
    void check() const;

private:
    struct Worst {
        double amount = 0;
        QString text;
    };

    std::map<std::pair<QString, QString>, Worst> m_worst; ///< by exercise and fault
};

} // namespace backbridge::content
