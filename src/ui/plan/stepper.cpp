#include "ui/plan/stepper.h"

#include <QHBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

Button* makeStep(const QString& sign, const QString& name)
{
    auto* button = new Button(sign);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFixedWidth(height::kControl);
    return button;
}

} // namespace

Stepper::Stepper(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_less(makeStep(QStringLiteral("−"), tr("%1: one less").arg(name)))
    , m_more(makeStep(QStringLiteral("+"), tr("%1: one more").arg(name)))
    , m_words(new Label)
{
    setAccessibleName(name);
    m_less->setObjectName(QStringLiteral("less"));
    m_more->setObjectName(QStringLiteral("more"));
    m_words->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_less);
    row->addWidget(m_words);
    row->addWidget(m_more);
    row->addStretch();
    connect(m_less, &Button::clicked, this, [this] { step(-1); });
    connect(m_more, &Button::clicked, this, [this] { step(1); });
}

void Stepper::setValue(int value, int least, int greatest, const QString& words)
{
    m_value = value;
    m_least = least;
    m_greatest = greatest;
    m_words->setText(words);
    // A disabled button would lose the focus to wherever; it hands it to its twin.
    const bool lessFocused = m_less->hasFocus();
    const bool moreFocused = m_more->hasFocus();
    if (lessFocused && value <= least && value < greatest) {
        m_more->setEnabled(true);
        m_more->setFocus();
    }
    if (moreFocused && value >= greatest && value > least) {
        m_less->setEnabled(true);
        m_less->setFocus();
    }
    m_less->setEnabled(value > least);
    m_more->setEnabled(value < greatest);
}

void Stepper::step(int by)
{
    const int value = m_value + by;
    if (value >= m_least && value <= m_greatest) {
        emit valueChanged(value);
    }
}

} // namespace backbridge::ui
