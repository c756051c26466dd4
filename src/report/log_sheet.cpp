#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "backbridge/domain/schedule.h"
#include "backbridge/domain/texts.h"
#include "backbridge/report/plan_sheet.h"
#include "page_writer.h"
#include "paper_words.h"

namespace backbridge::report {

namespace {

constexpr int kHeading = 16;
constexpr int kBody = 12;
constexpr int kSmall = 9;
constexpr double kLeastRow = 21;
constexpr double kGreatestRow = 28;
constexpr double kOwnRows = 4; ///< of a session: its day, and what is asked besides the sets
constexpr std::size_t kSharePage = 3;
constexpr double kNameShare = 0.32;
constexpr double kDoseShare = 0.2;
constexpr int kLeastColumns = 3; ///< boxes beside each other, one for each set
constexpr int kMostColumns = 6;
constexpr double kAnswer = 42;
constexpr double kTick = 13;
constexpr double kGap = 6;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LogSheet)
};

/// Pages to fill in by hand.
class LogLayout {
public:
    LogLayout(const PlanOnPaper& content, Paper paper)
        : m_content(content)
        , m_writer({Text::tr("%1: log").arg(content.plan.title), paper, false, {}}, headOf(content),
                   footOf(content))
    {
    }

    Sheet lay(int firstWeek, int lastWeek)
    {
        for (int week = firstWeek; week <= lastWeek; ++week) {
            if (week > firstWeek) {
                m_writer.newPage();
            }
            this->week(week);
        }
        return m_writer.take();
    }

private:
    void week(int number)
    {
        const QDate first = m_content.plan.startDate.addDays(qint64 {7} * (number - 1));
        const auto sessions = plannedBetween(m_content.plan, first, first.addDays(6));
        m_writer.text(Text::tr("Week %1, from %2").arg(number).arg(longDay(first)), kHeading, true);
        m_writer.text(
            Text::tr("Write what you did into a box for each set; one that was not done stays empty. Pain, "
                     "soreness and effort are numbers from 0 to 10."),
            kSmall, false, true);
        m_writer.space(kGap);
        if (sessions.empty()) {
            m_writer.text(Text::tr("Nothing is planned in this week."), kBody);
        }
        m_row = rowHeight(sessions);
        for (const PlannedSession& session : sessions) {
            this->session(session);
        }
    }

    /// As high as lets three sessions share a page, within reason.
    [[nodiscard]] double rowHeight(const std::vector<PlannedSession>& sessions) const
    {
        const std::size_t shared = std::min<std::size_t>(sessions.size(), kSharePage);
        double rows = 0;
        for (std::size_t i = 0; i < shared; ++i) {
            rows += static_cast<double>(prescriptionsOf(sessions[i]).size()) + kOwnRows;
        }
        const double left = m_writer.room() - static_cast<double>(shared) * kGap * 2;
        return rows > 0 ? std::clamp(left / rows, kLeastRow, kGreatestRow) : kGreatestRow;
    }

    void session(const PlannedSession& session)
    {
        const std::vector<Prescription> list = prescriptionsOf(session);
        m_writer.need(m_row * (static_cast<double>(list.size()) + kOwnRows) + kGap);
        m_writer.line();
        m_writer.space(kGap);
        const QString day = QLocale().toString(session.date, QStringLiteral("dddd d MMMM"));
        m_writer.put(label({m_writer.left(), m_writer.top(), m_writer.width(), m_row},
                           hasB(*session.phase) ? Text::tr("%1, %2 day").arg(day, wordFor(session.day)) : day,
                           true));
        m_writer.space(m_row);
        int columns = kLeastColumns;
        for (const Prescription& prescription : list) {
            columns = std::clamp(prescription.dose.sets, columns, kMostColumns);
        }
        for (const Prescription& prescription : list) {
            row(prescription, columns);
        }
        answers();
        m_writer.space(kGap);
    }

    void row(const Prescription& prescription, int columns)
    {
        const double width = m_writer.width();
        const double top = m_writer.top();
        m_writer.put(label({m_writer.left(), top, width * kNameShare - kGap, m_row},
                           m_content.library.nameOf(prescription.exercise)));
        m_writer.put(label({m_writer.left() + width * kNameShare, top, width * kDoseShare - kGap, m_row},
                           doseText(prescription.dose)));
        const double left = m_writer.left() + width * (kNameShare + kDoseShare);
        const double column = width * (1 - kNameShare - kDoseShare) / columns;
        const bool sides = prescription.dose.side != Side::Both;
        for (int i = 0; i < std::min(columns, prescription.dose.sets); ++i) {
            const double at = left + column * i;
            if (sides) {
                const double half = (column - kGap) / 2;
                box(at, half, Text::tr("L"));
                box(at + half, half, Text::tr("R"));
            } else {
                box(at, column - kGap);
            }
        }
        m_writer.space(m_row);
    }

    /// What is asked besides the sets, each answer behind its label.
    void answers()
    {
        double at = words(m_writer.left(), Text::tr("Back pain before"));
        for (const QString& next :
             {Text::tr("highest"), Text::tr("after"), Text::tr("next morning"), QString()}) {
            box(at, kAnswer);
            at = next.isEmpty() ? at : words(at + kAnswer + 2 * kGap, next);
        }
        m_writer.space(m_row);

        at = words(m_writer.left(), Text::tr("Soreness"));
        box(at, kAnswer);
        at = words(at + kAnswer + 2 * kGap, Text::tr("Effort"));
        box(at, kAnswer);
        at = words(at + kAnswer + 2 * kGap, Text::tr("Technique"));
        for (const QString& choice : {Text::tr("good"), Text::tr("mostly good"), Text::tr("poor")}) {
            tickBox(at);
            at = words(at + kTick + kGap, choice) + kGap;
        }
        m_writer.space(m_row);

        at = words(m_writer.left(), Text::tr("Note, or why it was not done"));
        box(at, m_writer.left() + m_writer.width() - at);
        m_writer.space(m_row);
    }

    /// Words in this row from `left` on; returns where the next thing may begin.
    double words(double left, const QString& text)
    {
        SheetItem item = label({left, m_writer.top(), 0, m_row}, text);
        const double width = widthOf(item) + 1;
        item.rect.setWidth(width);
        m_writer.put(std::move(item));
        return left + width + kGap;
    }

    static SheetItem label(const QRectF& rect, const QString& words, bool strong = false)
    {
        SheetItem item = textItem(rect, words, kBody, strong);
        // A long name gets smaller letters rather than a second row.
        if (rect.width() > 0 && heightOf(item) > rect.height()) {
            item.size = kSmall;
        }
        item.align = Qt::AlignLeft | Qt::AlignVCenter;
        return item;
    }

    /// A box to write in, in this row.
    void box(double left, double width, const QString& mark = {})
    {
        SheetItem item;
        item.kind = SheetItem::Kind::Box;
        item.rect = {left, m_writer.top() + 2, width, m_row - 4};
        item.text = mark;
        m_writer.put(std::move(item));
    }

    void tickBox(double left)
    {
        SheetItem item;
        item.kind = SheetItem::Kind::Box;
        item.rect = {left, m_writer.top() + (m_row - kTick) / 2, kTick, kTick};
        m_writer.put(std::move(item));
    }

    const PlanOnPaper& m_content;
    PageWriter m_writer;
    double m_row = kGreatestRow;
};

} // namespace

Sheet layOutLog(const PlanOnPaper& content, int firstWeek, int lastWeek, Paper paper)
{
    return LogLayout(content, paper).lay(firstWeek, lastWeek);
}

} // namespace backbridge::report
