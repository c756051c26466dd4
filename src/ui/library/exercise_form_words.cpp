#include "ui/library/exercise_form_words.h"

#include <QCoreApplication>

namespace backbridge::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExerciseForm)
};

QString counted(int count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(count);
}

} // namespace

QString exerciseUseText(const ExerciseUse& use)
{
    if (!use.isUsed()) {
        return {};
    }
    const QString plans = counted(use.plans, Text::tr("1 plan"), Text::tr("%1 plans"));
    const QString sessions = counted(use.sessions, Text::tr("1 session"), Text::tr("%1 sessions"));
    const QString rest = Text::tr("They keep it as it is; new plans get the changed one.");
    if (use.plans > 0 && use.sessions > 0) {
        return Text::tr("%1 and %2 name this exercise. %3").arg(plans, sessions, rest);
    }
    const bool single = use.plans + use.sessions == 1;
    const QString who = use.plans > 0 ? plans : sessions;
    return single ? Text::tr("%1 names this exercise. It keeps it as it is; new plans get the "
                             "changed one.")
                        .arg(who)
                  : Text::tr("%1 name this exercise. %2").arg(who, rest);
}

} // namespace backbridge::ui
