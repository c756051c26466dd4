#include "ui/session/kept_session_card.h"

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/clients/client_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/labels.h"
#include "ui/session/session_differences.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kWhatWidth = 190;

/// "today, 14:05", "3 days ago, 08:10".
QString whenText(const QDateTime& at, QDate today)
{
    const QDateTime local = at.toLocalTime();
    return KeptSessionCard::tr("%1, %2").arg(agoText(local.date(), today),
                                             QLocale().toString(local.time(), QStringLiteral("HH:mm")));
}

QString reasonText(KeptReason reason)
{
    switch (reason) {
    case KeptReason::Corrected:
        return KeptSessionCard::tr("Corrected %1", "when");
    case KeptReason::Removed:
        return KeptSessionCard::tr("Removed %1", "when");
    case KeptReason::Replaced:
        return KeptSessionCard::tr("Replaced by a newer one from a file %1", "when");
    case KeptReason::Older:
        return KeptSessionCard::tr("An older one from a file, passed over %1", "when");
    }
    return QStringLiteral("%1");
}

Label* makeCell(const QString& text, Type type, Color color)
{
    Label* cell = makeParagraph(text, type, color);
    cell->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return cell;
}

} // namespace

KeptSessionCard::KeptSessionCard(const KeptSession& kept, const std::optional<Session>& now,
                                 const ExerciseLibrary& library, QDate today, QWidget* parent)
    : Card(parent)
{
    setObjectName(QStringLiteral("keptSession"));
    const QString when = reasonText(kept.reason).arg(whenText(kept.at, today));
    if (now || !kept.session) {
        setTitle(when, Type::LeadStrong);
    } else {
        setTitle(longDay(kept.session->date, today), Type::LeadStrong);
        setSubtitle(when);
    }
    if (!kept.session) {
        body()->addWidget(
            makeParagraph(tr("It cannot be read, and is kept as it is."), Type::Base, Color::Soft));
        return;
    }
    auto* back = new Button(tr("Bring this back"));
    back->setObjectName(QStringLiteral("bringBack"));
    back->setIconName(QStringLiteral("undo"));
    back->setAccessibleName(
        tr("Bring back the session of %1: %2").arg(longDay(kept.session->date, today), when));
    addAside(back);
    connect(back, &Button::clicked, this, &KeptSessionCard::bringBackRequested);
    addWords(*kept.session, now, library, today);
}

void KeptSessionCard::addWords(const Session& then, const std::optional<Session>& now,
                               const ExerciseLibrary& library, QDate today)
{
    const std::vector<SessionDifference> differing = differences(then, now, library, today);
    if (differing.empty()) {
        body()->addWidget(
            makeParagraph(tr("It says the same as now in all that is shown here."), Type::Base, Color::Soft));
        return;
    }
    auto* words = new QWidget;
    auto* grid = new QGridLayout(words);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kHair);
    grid->setColumnMinimumWidth(0, kWhatWidth);
    grid->setColumnStretch(1, 1);
    int row = 0;
    if (now) {
        grid->setColumnStretch(2, 1);
        grid->addWidget(makeCell(tr("Then"), Type::Small, Color::Soft), row, 1);
        grid->addWidget(makeCell(tr("Now"), Type::Small, Color::Soft), row, 2);
        ++row;
    }
    for (const SessionDifference& difference : differing) {
        grid->addWidget(makeCell(difference.what, Type::Base, Color::Soft), row, 0);
        grid->addWidget(makeCell(difference.then, Type::BaseMedium, Color::Ink), row, 1);
        if (now) {
            grid->addWidget(makeCell(difference.now, Type::Base, Color::Ink), row, 2);
        }
        ++row;
    }
    body()->addWidget(words);
}

} // namespace backbridge::ui
