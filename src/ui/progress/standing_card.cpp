#include "ui/progress/standing_card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/controls/labels.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

Label* rightAligned(const QString& text, Type type, Color color)
{
    auto* label = new Label(text, type, color);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

} // namespace

StandingCard::StandingCard(QWidget* parent)
    : Card(parent)
    , m_weeks(new Label({}, Type::Numeral))
    , m_of(new Label({}, Type::Lead, Color::Soft))
    , m_streak(makeParagraph({}, Type::Base, Color::Soft))
    , m_pain(new QWidget)
{
    setObjectName(QStringLiteral("standingCard"));
    setTitle(tr("Weeks on target"), Type::LeadStrong);
    m_weeks->setObjectName(QStringLiteral("weeksOnTarget"));
    m_streak->setObjectName(QStringLiteral("streak"));
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(space::kSmall);
    numbers->addWidget(m_weeks, 0, Qt::AlignBaseline);
    numbers->addWidget(m_of, 0, Qt::AlignBaseline);
    numbers->addStretch();
    body()->setSpacing(space::kHair);
    body()->addLayout(numbers);
    body()->addWidget(m_streak);

    auto* pain = new QVBoxLayout(m_pain);
    pain->setContentsMargins(0, space::kSmall, 0, 0);
    pain->setSpacing(space::kSmall);
    pain->addWidget(makeHairline());
    pain->addWidget(new Label(tr("Pain, last sessions"), Type::BaseStrong));
    body()->addWidget(m_pain);
    body()->addStretch();
}

void StandingCard::setView(const ProgressView& view, const std::vector<SessionLine>& painLines, QDate today)
{
    const int finished = view.model.weeksFinished;
    m_weeks->setText(QString::number(view.model.weeksOnTarget));
    m_of->setText(finished == 1 ? tr("of 1 finished week") : tr("of %n finished weeks", nullptr, finished));
    m_streak->setText(streakSentence(view));
    showPain(painLines, today);
}

void StandingCard::showPain(const std::vector<SessionLine>& lines, QDate today)
{
    delete m_numbers;
    m_numbers = new QWidget;
    auto* grid = new QGridLayout(m_numbers);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kHair);
    grid->setColumnStretch(0, 1);
    const QStringList heads {tr("before"), tr("highest"), tr("after")};
    for (int column = 0; column < heads.size(); ++column) {
        grid->addWidget(rightAligned(heads.at(column), Type::Small, Color::Soft), 0, column + 1);
    }
    int row = 1;
    for (const SessionLine& line : lines) {
        grid->addWidget(new Label(shortDay(line.date, today), Type::Base, Color::Soft), row, 0);
        int column = 1;
        for (const auto& rating : {line.painBefore, line.painHighest, line.painAfter}) {
            grid->addWidget(rightAligned(ratingText(rating), Type::Base, Color::Ink), row, column++);
        }
        ++row;
    }
    m_pain->layout()->addWidget(m_numbers);
    m_pain->setVisible(!lines.empty());
}

} // namespace backbridge::ui
