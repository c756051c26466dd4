#pragma once

#include <QDate>
#include <QString>

#include "backbridge/domain/summaries.h"
#include "backbridge/workspace/workspace.h"

namespace backbridge::ui {

/// How long ago `day` was, as people say it: "today", "3 days ago", later the date.
[[nodiscard]] QString agoText(QDate day, QDate today);

/// "2 of 3": sessions done and planned; "2" when none are planned, "–" outside a plan.
[[nodiscard]] QString weekText(const std::optional<WeekAdherence>& week);

/// "week 3 of 8", "plan is over"; empty without a plan.
[[nodiscard]] QString planWeekText(const ClientSummary& client);

/// `text` as a sentence of its own: capital, full stop.
[[nodiscard]] QString sentenceOf(QString text);

/// "1 client, 3 plans and 41 sessions"; empty when nothing is written.
[[nodiscard]] QString countsText(const ImportReport::Counts& counts);

} // namespace backbridge::ui
