#include "ui/controls/time_field.h"

#include <QLocale>
#include <QWheelEvent>

namespace backbridge::ui {

namespace {

constexpr int kMinuteStep = 5;

} // namespace

TimeField::TimeField(QWidget* parent)
    : QTimeEdit(parent)
{
    const bool twelveHours =
        QLocale().timeFormat(QLocale::ShortFormat).contains(QLatin1Char('A'), Qt::CaseInsensitive);
    setDisplayFormat(twelveHours ? QStringLiteral("h:mm AP") : QStringLiteral("HH:mm"));
    setButtonSymbols(NoButtons);
    setWrapping(true);
}

void TimeField::stepBy(int steps)
{
    QTimeEdit::stepBy(currentSection() == MinuteSection ? steps * kMinuteStep : steps);
}

/// Scrolling the page must not change the time.
void TimeField::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace backbridge::ui
