#include "backbridge/domain/pain_note.h"

#include <QCoreApplication>

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PainNote)
};

constexpr int kAcceptable = 5; ///< above it an exercise is stopped
constexpr int kStopRise = 3;
constexpr int kHigh = 6; ///< before a session
constexpr int kSevere = 8;

QString source()
{
    return Text::tr("Pain up to 5 of 10 that has settled by the next morning is a rule from studies of sore "
                    "tendons; others draw the line elsewhere. No study was found that tests it for a sore "
                    "lower back. The rise of 3 is this program’s own line, for a physiotherapist to check.");
}

/// "Up by 4 during the session, to 6."
QString change(std::optional<int> before, int highest)
{
    const int rise = before ? highest - *before : 0;
    return rise > 0 ? Text::tr("Up by %1 during the session, to %2.").arg(rise).arg(highest)
                    : Text::tr("At %1 during the session.").arg(highest);
}

} // namespace

StartAdvice startAdvice(std::optional<int> before)
{
    if (!before || *before < kHigh) {
        return StartAdvice::None;
    }
    return *before < kSevere ? StartAdvice::Lighter : StartAdvice::NotToday;
}

bool asksToStop(std::optional<int> before, int during)
{
    return during > kAcceptable || (before && during - *before >= kStopRise);
}

std::optional<PainNote> painNote(std::optional<int> before, std::optional<int> highest,
                                 std::optional<int> after)
{
    if (!highest) {
        return std::nullopt;
    }
    if (before.value_or(0) > *highest || after.value_or(0) > *highest) {
        return PainNote {
            PainNote::Kind::Unlikely,
            Text::tr("The highest pain during the session is lower than before or after. Is one of them a "
                     "slip?"),
            QString()};
    }
    if (asksToStop(before, *highest)) {
        return PainNote {
            PainNote::Kind::StopSign,
            Text::tr("%1 More than 5, or up by 3 or more, is a sign to stop the exercise it came with.")
                .arg(change(before, *highest)),
            source()};
    }
    if (!before) {
        return std::nullopt;
    }
    if (*highest == *before) {
        return PainNote {PainNote::Kind::Steady, Text::tr("No higher during the session than before."),
                         QString()};
    }
    return PainNote {PainNote::Kind::Rise,
                     Text::tr("Up by %1 during the session. Fine if it has settled by the next morning.")
                         .arg(*highest - *before),
                     source()};
}

} // namespace backbridge
