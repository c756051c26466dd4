#pragma once

#include <QDate>
#include <QRandomGenerator>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

#include "backbridge/domain/activity.h"
#include "backbridge/domain/client.h"
#include "backbridge/domain/exercise.h"
#include "backbridge/domain/picture.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"

namespace backbridge::test {

/// Makes up records that pass the domain's checks and are as odd as those allow: every optional field now and
/// then, texts with markup, quotation marks, line ends, formulas and many scripts, fields from elsewhere. The
/// same seed gives the same records.
class RandomRecords {
public:
    /// `exercises` are the ids that plans and sessions name; at least one. Sessions lie before `today`.
    RandomRecords(quint32 seed, std::vector<ExerciseId> exercises, QDate today);

    Client client();
    Plan plan(const ClientId& client);
    Session session(const ClientId& client, const std::vector<Plan>& plans);
    Activity activity(const ClientId& client);

    /// A custom or imported exercise that fits any library without its id.
    Exercise exercise();

    /// The bytes of the pictures of the exercises so far; they are no real pictures.
    [[nodiscard]] const std::vector<Picture>& pictures() const { return m_pictures; }

    /// What a person, a file or a spreadsheet may bring along; not empty, at most 80 characters.
    QString text();

    /// `low` to `high`, both included.
    int number(int low, int high);
    bool chance(int percent);

    template <typename T>
    const T& oneOf(const std::vector<T>& values)
    {
        return values[static_cast<std::size_t>(number(0, static_cast<int>(values.size()) - 1))];
    }

private:
    template <typename E>
    E word();

    template <typename E>
    std::vector<E> words(int percent);

    template <typename E>
    std::optional<E> maybeWord();

    std::optional<int> maybeNumber(int low, int high);
    std::optional<double> maybeLoad();
    QString maybeText();
    QDate day(QDate first, QDate last);
    QDateTime instant(QDate day);
    QByteArray unknownFields();
    QUuid uuid();
    std::vector<ExercisePicture> somePictures();
    std::vector<Weekday> weekdays(int count);
    Dose dose();
    Phase phase(int firstWeek, int lastWeek, int planSessions);
    PlanVersion version(QDate from, int weeks);
    /// Gives the plan what becomes of one while it runs.
    void runOn(Plan& plan);
    SetRecord set();
    Entry entry();
    void rate(Session& session);

    QRandomGenerator m_random;
    std::vector<ExerciseId> m_exercises;
    std::vector<Picture> m_pictures;
    QDate m_today;
};

} // namespace backbridge::test
