#include "backbridge/report/plan_sheet.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "backbridge/domain/dose_words.h"
#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/schedule.h"
#include "page_writer.h"
#include "paper_words.h"

namespace backbridge::report {

namespace {

constexpr int kTitle = 24;
constexpr int kHeading = 18;
constexpr int kName = 17;
constexpr int kLarge = 14;
constexpr int kBody = 13;
constexpr int kSmall = 12;
constexpr double kGap = 9;
constexpr double kFigureWidth = 165;
constexpr double kFigureHeight = 125;
constexpr double kTick = 17;
constexpr double kTickRow = 26;
constexpr double kLeastTickRow = 20;
constexpr int kLeastLetters = 8;
constexpr double kWeekWidth = 68;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanSheet)
};

/// The plan's pages.
class PlanLayout {
public:
    PlanLayout(const PlanOnPaper& content, Paper paper)
        : m_content(content)
        , m_version(content.plan.current())
        , m_writer({content.plan.title, paper, false, {}}, headOf(content), footOf(content))
    {
    }

    Sheet lay()
    {
        firstPage();
        for (std::size_t i = 0; i < m_version.phases.size(); ++i) {
            phase(static_cast<int>(i));
        }
        return m_writer.take();
    }

private:
    void firstPage()
    {
        const Plan& plan = m_content.plan;
        m_writer.text(plan.title, kTitle, true);
        m_writer.space(kGap / 2);
        if (!m_content.clientName.isEmpty()) {
            m_writer.text(Text::tr("For %1").arg(m_content.clientName), kLarge);
        }
        m_writer.text(isOpen() ? Text::tr("From %1 on, without an end date").arg(longDay(plan.startDate))
                               : Text::tr("%1 to %2, %n weeks", nullptr, m_version.weeks)
                                     .arg(longDay(plan.startDate), longDay(plan.lastDay())),
                      kLarge);
        if (!plan.goal.isEmpty()) {
            m_writer.text(Text::tr("Goal: %1").arg(plan.goal), kLarge, true);
        }
        m_writer.space(kGap);
        m_writer.line();
        m_writer.space(kGap);
        list(Text::tr("Stop the session if you notice"), m_content.stopSession);
        list(Text::tr("Stop one exercise for"), m_content.stopExercise);
        m_writer.text(Text::tr("Effort: 0 is nothing, 4 moderate, 6 hard, 10 could not do one more."), kBody,
                      false, true);
        m_writer.space(kGap);
        m_writer.line();
        m_writer.space(kGap);
        ticks();
    }

    void list(const QString& heading, const QStringList& lines)
    {
        if (lines.isEmpty()) {
            return;
        }
        m_writer.text(heading, kLarge, true);
        for (const QString& line : lines) {
            m_writer.bullet(line, kBody);
        }
        m_writer.space(kGap);
    }

    /// All weeks together, to hang up: a box for each session.
    void ticks()
    {
        std::vector<int> weeks;
        for (const Phase& phase : m_version.phases) {
            for (int week = phase.firstWeek; week <= lastShown(phase); ++week) {
                weeks.push_back(week);
            }
        }
        const double gaps = kGap / 2 * static_cast<double>(m_version.phases.size());
        const double head = kGap / 2 + kLarge * 2;
        const auto count = static_cast<double>(weeks.size());
        m_writer.need(head + gaps + kLeastTickRow * count);
        const double row = std::clamp((m_writer.room() - head - gaps) / count, kLeastTickRow, kTickRow);
        m_writer.text(Text::tr("Tick each day when its session is done"), kLarge, true);
        m_writer.space(kGap / 2);
        for (const int week : weeks) {
            m_mostSessions = std::max(m_mostSessions, static_cast<int>(sessionsIn(week).size()));
        }
        for (const int week : weeks) {
            weekOfTicks(week, row);
        }
    }

    [[nodiscard]] int lastShown(const Phase& phase) const
    {
        return isOpen() ? std::min(phase.lastWeek, phase.firstWeek + kOpenWeeksOnPaper - 1) : phase.lastWeek;
    }

    [[nodiscard]] std::vector<PlannedSession> sessionsIn(int week) const
    {
        const QDate first = m_content.plan.startDate.addDays(qint64 {7} * (week - 1));
        return plannedBetween(m_content.plan, first, first.addDays(6));
    }

    void weekOfTicks(int week, double row)
    {
        const Phase& phase = *phaseOfWeek(m_version, week);
        const std::vector<PlannedSession> sessions = sessionsIn(week);
        m_writer.need(row);
        m_writer.put(textItem({m_writer.left(), m_writer.top(), kWeekWidth, kTick},
                              Text::tr("Week %1").arg(week), kBody, true));
        const double column = (m_writer.width() - kWeekWidth) / m_mostSessions;
        for (std::size_t i = 0; i < sessions.size(); ++i) {
            tick(sessions[i], m_writer.left() + kWeekWidth + column * static_cast<double>(i), column,
                 hasB(phase));
        }
        if (sessions.empty()) {
            m_writer.put(textItem({m_writer.left() + kWeekWidth, m_writer.top(), column * 3, kTick},
                                  Text::tr("a break"), kBody, false, true));
        }
        m_writer.space(week == phase.lastWeek ? row + kGap / 2 : row);
    }

    void tick(const PlannedSession& session, double left, double width, bool lettered)
    {
        SheetItem box;
        box.kind = SheetItem::Kind::Box;
        box.rect = {left, m_writer.top(), kTick, kTick};
        box.text = lettered ? wordFor(session.day) : QString();
        m_writer.put(std::move(box));
        SheetItem words = textItem({left + kTick + 4, m_writer.top(), width - kTick - 6, kTick},
                                   QLocale().toString(session.date, QStringLiteral("ddd d MMM")), kSmall);
        words.align = Qt::AlignLeft | Qt::AlignVCenter;
        while (words.size > kLeastLetters && widthOf(words) > words.rect.width()) {
            --words.size;
        }
        m_writer.put(std::move(words));
    }

    void phase(int index)
    {
        const Phase& phase = m_version.phases.at(static_cast<std::size_t>(index));
        const bool only = m_version.phases.size() == 1;
        m_writer.newPage();
        m_writer.text(only ? phase.name : Text::tr("Phase %1: %2").arg(index + 1).arg(phase.name), kHeading,
                      true);
        const QString days = Text::tr("%n days a week", nullptr, sessionsPerWeek(m_version, phase));
        const QString weeks = phase.firstWeek == phase.lastWeek
            ? Text::tr("Week %1").arg(phase.firstWeek)
            : Text::tr("Weeks %1 to %2").arg(phase.firstWeek).arg(phase.lastWeek);
        m_writer.text(isOpen() ? days : QStringLiteral("%1 · %2").arg(weeks, days), kBody, false, true);
        m_writer.space(kGap);
        for (const DayLetter letter : {DayLetter::A, DayLetter::B}) {
            day(phase, letter);
        }
    }

    [[nodiscard]] bool isOpen() const { return m_content.plan.kind == PlanKind::Maintenance; }

    void day(const Phase& phase, DayLetter letter)
    {
        const std::vector<Prescription> list = prescriptionsOf(phase, letter);
        if (list.empty()) {
            return;
        }
        const int minutes = sessionMinutes(phase, letter);
        const QString heading = hasB(phase)
            ? Text::tr("%1 day, about %2 minutes").arg(wordFor(letter)).arg(minutes)
            : Text::tr("Each day, about %1 minutes").arg(minutes);
        // The heading stays with its first exercise.
        m_writer.need(kHeading + 2 * kGap + kLarge + heightOfExercise(list.front()));
        m_writer.line();
        m_writer.space(kGap);
        m_writer.text(heading, kLarge, true);
        m_writer.space(kGap);
        for (const Prescription& prescription : list) {
            exercise(prescription);
        }
    }

    /// The words beside the figure, one below the other from `top` on.
    [[nodiscard]] std::vector<SheetItem> wordsOf(const Prescription& prescription, double top) const
    {
        const Exercise* exercise = m_content.library.find(prescription.exercise);
        const double left = m_writer.left() + kFigureWidth + kGap * 2;
        const double width = m_writer.width() - kFigureWidth - kGap * 2;
        std::vector<SheetItem> items;
        const auto add = [&](const QString& words, int size, bool strong = false) {
            SheetItem item = textItem({left, top, width, 0}, words, size, strong);
            item.rect.setHeight(heightOf(item));
            top = item.rect.bottom() + 2;
            items.push_back(std::move(item));
        };
        add(m_content.library.nameOf(prescription.exercise), kName, true);
        add(doseSentence(prescription.dose), kLarge);
        if (!prescription.note.isEmpty()) {
            add(prescription.note, kBody, true);
        }
        if (exercise == nullptr) {
            return items;
        }
        int number = 0;
        for (const QString& cue : exercise->cues) {
            add(QStringLiteral("%1. %2").arg(++number).arg(cue), kBody);
        }
        if (!exercise->stopSigns.isEmpty()) {
            add(Text::tr("Stop this one if: %1").arg(exercise->stopSigns.join(QLatin1Char(' '))), kBody,
                true);
        }
        return items;
    }

    [[nodiscard]] double heightOfExercise(const Prescription& prescription) const
    {
        const std::vector<SheetItem> words = wordsOf(prescription, 0);
        return std::max(kFigureHeight, words.back().rect.bottom()) + kGap * 2;
    }

    void exercise(const Prescription& prescription)
    {
        const double height = heightOfExercise(prescription);
        m_writer.need(height);
        picture(prescription.exercise, {m_writer.left(), m_writer.top(), kFigureWidth, kFigureHeight});
        for (SheetItem& item : wordsOf(prescription, m_writer.top())) {
            m_writer.put(std::move(item));
        }
        m_writer.space(height);
    }

    void picture(const ExerciseId& id, const QRectF& rect)
    {
        SheetItem item;
        item.rect = rect;
        item.figure = m_content.figureOf ? m_content.figureOf(id) : nullptr;
        item.exercise = m_content.library.find(id);
        if (item.figure != nullptr) {
            item.kind = SheetItem::Kind::Figure;
        } else if (item.exercise != nullptr && !item.exercise->pictures.empty()) {
            item.kind = SheetItem::Kind::Pictures;
        } else {
            return;
        }
        m_writer.put(std::move(item));
    }

    const PlanOnPaper& m_content;
    const PlanVersion& m_version;
    PageWriter m_writer;
    int m_mostSessions = kMinSessionsPerWeek; ///< in one week
};

} // namespace

Sheet layOutPlan(const PlanOnPaper& content, Paper paper)
{
    return PlanLayout(content, paper).lay();
}

} // namespace backbridge::report
