#include "ui/controls/fields.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionComboBox>
#include <QTextCharFormat>
#include <QWheelEvent>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

/// What an empty number field shows while it has no words of its own.
QString noNumber()
{
    return QStringLiteral("–");
}

bool standsForNone(const QString& text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() || trimmed == noNumber();
}

/// The calendar in the colours of the house: no red weekends, no grid, quiet week numbers.
class Calendar : public QCalendarWidget {
public:
    explicit Calendar(QWidget* parent)
        : QCalendarWidget(parent)
    {
        setGridVisible(false);
        setFirstDayOfWeek(Qt::Monday);
        setVerticalHeaderFormat(ISOWeekNumbers);
        setHorizontalHeaderFormat(ShortDayNames);
        setMinimumSize(340, 300);
        dress();
    }

protected:
    void changeEvent(QEvent* event) override
    {
        QCalendarWidget::changeEvent(event);
        if (event->type() == QEvent::PaletteChange) {
            dress();
        }
    }

private:
    void dress()
    {
        QTextCharFormat day;
        day.setForeground(themed(Color::Ink));
        setWeekdayTextFormat(Qt::Saturday, day);
        setWeekdayTextFormat(Qt::Sunday, day);
        QTextCharFormat header;
        header.setForeground(themed(Color::Soft));
        header.setFont(ui::font(Type::Small));
        setHeaderTextFormat(header);
    }
};

} // namespace

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(icon(QStringLiteral("search"), Color::Soft), QLineEdit::LeadingPosition)->setText(tr("Search"));
    QAction* empty = addAction(icon(QStringLiteral("close"), Color::Soft), QLineEdit::TrailingPosition);
    empty->setToolTip(tr("Clear the search"));
    empty->setVisible(false);
    connect(empty, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, empty,
            [empty](const QString& text) { empty->setVisible(!text.isEmpty()); });
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

DateField::DateField(QWidget* parent)
    : QDateEdit(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCalendarPopup(true);
    setDisplayFormat(QStringLiteral("ddd d MMMM yyyy"));
}

void DateField::makeCalendar()
{
    if (!m_hasCalendar) {
        m_hasCalendar = true;
        setCalendarWidget(new Calendar(this));
    }
}

void DateField::openCalendar()
{
    // Qt opens it only for a press on its arrow.
    makeCalendar();
    QStyleOptionComboBox option;
    option.initFrom(this);
    const QPointF at =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, this).center();
    QMouseEvent press(QEvent::MouseButtonPress, at, mapToGlobal(at), Qt::LeftButton, Qt::LeftButton,
                      Qt::NoModifier);
    QDateEdit::mousePressEvent(&press);
}

void DateField::stepBy(int steps)
{
    if (currentSection() != DaySection) {
        QDateEdit::stepBy(steps);
        return;
    }
    // Qt would stop at the ends of the week or of the month.
    setDate(date().addDays(steps));
    selectDay();
}

QAbstractSpinBox::StepEnabled DateField::stepEnabled() const
{
    if (currentSection() != DaySection) {
        return QDateEdit::stepEnabled();
    }
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepDownEnabled, date() > minimumDate());
    enabled.setFlag(StepUpEnabled, date() < maximumDate());
    return enabled;
}

void DateField::selectDay()
{
    // The name of the day is a day section too, and stands before the number.
    for (int index = sectionCount() - 1; index >= 0; --index) {
        if (sectionAt(index) == DaySection) {
            setCurrentSectionIndex(index);
            setSelectedSection(DaySection);
            return;
        }
    }
}

void DateField::focusInEvent(QFocusEvent* event)
{
    QDateEdit::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason) {
        selectDay();
    }
}

void DateField::mousePressEvent(QMouseEvent* event)
{
    makeCalendar();
    QDateEdit::mousePressEvent(event);
}

void DateField::keyPressEvent(QKeyEvent* event)
{
    const bool opens = event->key() == Qt::Key_F4
        || (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier));
    if (opens) {
        openCalendar();
        return;
    }
    QDateEdit::keyPressEvent(event);
}

void DateField::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the wheel scrolls the page
}

NumberField::NumberField(int least, int greatest, QWidget* parent)
    : QSpinBox(parent)
{
    // One below the least stands for "none".
    setRange(least - 1, greatest);
    setValue(minimum());
    setFocusPolicy(Qt::StrongFocus);
    setButtonSymbols(NoButtons);
    connect(this, &QSpinBox::valueChanged, this, [this] { emit numberChanged(); });
}

std::optional<int> NumberField::number() const
{
    return value() == minimum() ? std::nullopt : std::optional(value());
}

void NumberField::setNumber(std::optional<int> number)
{
    setValue(number.value_or(minimum()));
}

void NumberField::setCell(bool cell)
{
    m_cell = cell;
    setAlignment(cell ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (cell) {
        setFixedSize(68, height::kChip);
    }
    lineEdit()->setText(textFromValue(value()));
}

void NumberField::setDiffers(bool differs)
{
    if (differs == m_differs) {
        return;
    }
    m_differs = differs;
    setFont(ui::font(differs ? Type::BaseStrong : Type::Base));
    update();
}

QString NumberField::textFromValue(int value) const
{
    if (value == minimum()) {
        return m_cell ? noNumber() : QString();
    }
    return QSpinBox::textFromValue(value);
}

int NumberField::valueFromText(const QString& text) const
{
    return standsForNone(text) ? minimum() : QSpinBox::valueFromText(text);
}

QValidator::State NumberField::validate(QString& input, int& position) const
{
    // A digit typed beside the dash takes its place.
    if (m_cell && input.size() > noNumber().size() && input.contains(noNumber())) {
        position -= static_cast<int>(input.left(position).count(noNumber()) * noNumber().size());
        input.remove(noNumber());
    }
    return standsForNone(input) ? QValidator::Acceptable : QSpinBox::validate(input, position);
}

void NumberField::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void NumberField::paintEvent(QPaintEvent* event)
{
    if (!m_cell) {
        QSpinBox::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const bool strong = m_differs && isEnabled();
    const Color border = !isEnabled() ? Color::Line : strong ? Color::Ink : Color::Edge;
    paintBox(painter, QRectF(rect()), radius::kField, themed(number() ? Color::Card : Color::Well),
             themed(border), strong ? 2 : 1);
}

DecimalField::DecimalField(double greatest, int decimals, QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(decimals);
    setRange(0, greatest);
    setFocusPolicy(Qt::StrongFocus);
    setButtonSymbols(NoButtons);
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] { emit numberChanged(); });
}

std::optional<double> DecimalField::number() const
{
    return value() > 0 ? std::optional(value()) : std::nullopt;
}

void DecimalField::setNumber(std::optional<double> number)
{
    setValue(number.value_or(0));
}

QString DecimalField::textFromValue(double value) const
{
    return value > 0 ? QDoubleSpinBox::textFromValue(value) : QString();
}

double DecimalField::valueFromText(const QString& text) const
{
    return standsForNone(text) ? 0 : QDoubleSpinBox::valueFromText(text);
}

void DecimalField::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

QValidator::State DecimalField::validate(QString& input, int& position) const
{
    return standsForNone(input) ? QValidator::Acceptable : QDoubleSpinBox::validate(input, position);
}

} // namespace backbridge::ui
