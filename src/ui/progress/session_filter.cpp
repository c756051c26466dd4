#include "ui/progress/session_filter.h"

#include <algorithm>

namespace backbridge::ui {

namespace {

bool isKind(const SessionLine& line, SessionFilter::Kind kind)
{
    switch (kind) {
    case SessionFilter::Kind::All:
        return true;
    case SessionFilter::Kind::Done:
        return line.counted;
    case SessionFilter::Kind::NotDone:
        return !line.counted;
    case SessionFilter::Kind::Extra:
        return line.counted && !line.plannedDate;
    case SessionFilter::Kind::Late:
        return isLate(line.date, line.loggedOn);
    }
    Q_UNREACHABLE();
}

} // namespace

SessionNames namesIn(const std::vector<Session>& sessions, const ExerciseLibrary& library)
{
    SessionNames names;
    for (const Session& session : sessions) {
        QStringList folded;
        for (const Entry& entry : session.entries) {
            folded << foldForSearch(library.nameOf(entry.exercise));
        }
        names.insert(session.id, folded.join(QLatin1Char('\n')));
    }
    return names;
}

std::vector<SessionLine> filtered(const std::vector<SessionLine>& lines, const SessionFilter& filter,
                                  const SessionNames& names)
{
    const QString wanted = foldForSearch(filter.exercise);
    std::vector<SessionLine> shown;
    std::copy_if(lines.rbegin(), lines.rend(), std::back_inserter(shown), [&](const SessionLine& line) {
        return isKind(line, filter.kind) && (wanted.isEmpty() || names.value(line.id).contains(wanted));
    });
    return shown;
}

} // namespace backbridge::ui
