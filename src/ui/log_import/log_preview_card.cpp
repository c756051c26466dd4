#include "ui/log_import/log_preview_card.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/clients/client_words.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/table_view.h"
#include "ui/log_import/log_preview_model.h"
#include "ui/session/words.h"

namespace backbridge::ui {

namespace {

constexpr int kMostRows = 8; ///< seen at once; the table scrolls
constexpr std::size_t kMostNamed = 5;

/// The first and last day of the sessions.
QString spanText(const std::vector<LoggedSession>& sessions, QDate today)
{
    const auto [first, last] = std::minmax_element(
        sessions.begin(), sessions.end(),
        [](const LoggedSession& a, const LoggedSession& b) { return a.session.date < b.session.date; });
    const QString from = longDay(first->session.date, today);
    return first->session.date == last->session.date
        ? from
        : LogPreviewCard::tr("%1 to %2").arg(from, longDay(last->session.date, today));
}

} // namespace

LogPreviewCard::LogPreviewCard(QWidget* parent)
    : Card(parent)
    , m_model(new LogPreviewModel(this))
    , m_table(new TableView)
    , m_headline(makeParagraph({}, Type::Base, Color::Soft))
    , m_skipped(new InlineMessage)
{
    setObjectName(QStringLiteral("logPreview"));
    setTitle(tr("What comes in"));
    m_headline->setObjectName(QStringLiteral("logHeadline"));
    m_skipped->setObjectName(QStringLiteral("logSkipped"));
    m_table->setObjectName(QStringLiteral("logSessions"));
    m_table->setAccessibleName(tr("Sessions in the file"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(LogPreviewModel::Exercises, QHeaderView::Stretch);
    m_table->fitColumn(LogPreviewModel::Day, tr("Wed 28 Sep 2026"));
    m_table->fitColumn(LogPreviewModel::Sets, QStringLiteral("100"));
    m_table->fitColumn(LogPreviewModel::State, tr("differs here, stays"));
    body()->addWidget(m_headline);
    body()->addWidget(m_skipped);
    body()->addWidget(m_table);
}

void LogPreviewCard::setPreview(const LogPreview& preview, const ExerciseLibrary& library, QDate today)
{
    const auto all = static_cast<int>(preview.sessions.size());
    m_model->setSessions(preview.sessions, library.with(preview.newExercises), today);
    m_table->setVisible(all > 0);
    m_table->setFixedHeight(m_table->heightForRows(std::min(all, kMostRows)));
    if (all == 0) {
        m_headline->setText(tr("No session can be read from this file."));
    } else {
        QStringList words {tr("%1, %2.").arg(sessionsText(all), spanText(preview.sessions, today))};
        if (const int here = preview.count(LoggedState::Here); here > 0) {
            words << tr("Here already: %1.").arg(here);
        }
        if (const int differs = preview.count(LoggedState::Differs); differs > 0) {
            words << tr("Here with other content, which stays: %1.").arg(differs);
        }
        if (!preview.newExercises.empty()) {
            words << tr("New exercises of your own: %1.").arg(preview.newExercises.size());
        }
        m_headline->setText(words.join(QLatin1Char(' ')));
    }
    showSkipped(preview);
}

void LogPreviewCard::showSkipped(const LogPreview& preview)
{
    if (preview.skipped.empty()) {
        m_skipped->clear();
        return;
    }
    QStringList lines;
    for (std::size_t i = 0; i < std::min(preview.skipped.size(), kMostNamed); ++i) {
        lines << sentence(preview.skipped[i]) + QLatin1Char('.');
    }
    if (preview.skipped.size() > kMostNamed) {
        lines << tr("and %n more", nullptr, static_cast<int>(preview.skipped.size() - kMostNamed));
    }
    m_skipped->setMessage(InlineMessage::Tone::Advice,
                          preview.skippedLines == 0 ? tr("Not everything fits.")
                              : preview.skippedLines == 1
                              ? tr("1 line is left out.")
                              : tr("%n lines are left out.", nullptr, preview.skippedLines),
                          lines.join(QChar::LineSeparator));
}

} // namespace backbridge::ui
