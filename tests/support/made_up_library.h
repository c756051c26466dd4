#pragma once

#include <QByteArray>
#include <QString>

#include <array>

namespace backbridge::test {

/// A file in the form of free-exercise-db with so many exercises, of which every second is for glutes or
/// legs; numbered, in our own words, about as long as real ones. They name two pictures each.
[[nodiscard]] inline QByteArray madeUpLibrary(int count)
{
    static constexpr std::array kNames {"Goblet Squat", "Bench Curl",  "Hip Bridge", "Wide Row",
                                        "Split Squat",  "Chest Press", "Step Up",    "Front Plank"};
    static constexpr std::array kMuscles {"quadriceps", "biceps", "glutes",    "lats",
                                          "hamstrings", "chest",  "adductors", "abdominals"};
    static constexpr std::array kLevels {"beginner", "intermediate", "expert"};
    QByteArray json = "[";
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        const auto kind = static_cast<std::size_t>(i) % kNames.size();
        json += i == 0 ? "\n" : ",\n";
        json += R"({"name": ")" + QByteArray(kNames.at(kind)) + " " + number + R"(", "force": )"
            + (i % 5 == 0 ? "null" : R"("push")") + R"(, "level": ")"
            + kLevels.at(static_cast<std::size_t>(i) % kLevels.size())
            + R"(", "mechanic": null, "equipment": )" + (i % 3 == 0 ? R"("dumbbell")" : R"("body only")")
            + R"(, "primaryMuscles": [")" + kMuscles.at(kind)
            + R"("], "secondaryMuscles": ["calves", "lower back"], "instructions": [
            "Begin upright with the feet as wide as the hips and the weight over the whole of both feet.",
            "Move down for two counts while the knees follow the toes and the back keeps its shape all the way.",
            "Wait for a moment where it is still easy to breathe and the effort can be felt in the right place.",
            "Come back for two counts without a swing, and begin the next one from a stand that is steady."],
            "category": "strength", "images": ["Made_Up_)"
            + number + R"(/0.jpg", "Made_Up_)" + number + R"(/1.jpg"], "id": "Made_Up_)" + number + R"("})";
    }
    return json + "\n]\n";
}

} // namespace backbridge::test
