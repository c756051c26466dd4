#include "ui/plan/steps_card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/library/exercise_gallery.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kTileWidth = 84;
constexpr int kTileHeight = 60;
constexpr double kTileInset = 4;

QString named(const char* name, int index)
{
    return QStringLiteral("%1%2").arg(QLatin1String(name)).arg(index);
}

/// The exercise of a step; decoration beside its words.
class StepTile : public QWidget {
public:
    StepTile(const ExerciseGallery& gallery, ExerciseId exercise)
        : m_gallery(gallery)
        , m_exercise(std::move(exercise))
    {
        setFixedSize(kTileWidth, kTileHeight);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const QRectF tile(rect());
        paintBox(painter, tile, radius::kTag, themed(Color::Well), {});
        m_gallery.paintStill(painter, tile.adjusted(kTileInset, kTileInset, -kTileInset, -kTileInset),
                             m_exercise, Color::Well);
    }

private:
    const ExerciseGallery& m_gallery;
    ExerciseId m_exercise;
};

} // namespace

StepsCard::StepsCard(const ExerciseGallery& gallery, QWidget* parent)
    : Card(parent)
    , m_gallery(gallery)
    , m_list(new QVBoxLayout)
    , m_message(new InlineMessage)
{
    setObjectName(QStringLiteral("steps"));
    setTitle(tr("Steps to consider"), Type::LeadStrong);
    setPadding(space::kWide);
    m_message->setObjectName(QStringLiteral("stepsMessage"));
    body()->addWidget(makeParagraph(tr("Nothing changes unless you say so."), Type::Base, Color::Soft));
    body()->addWidget(m_message);
    body()->addLayout(m_list);
    m_list->setSpacing(space::kMedium);
    hide();
}

bool StepsCard::setSteps(const std::vector<StepSuggestion>& steps, bool namesDays)
{
    // The same again is not made anew, so that the focus stays where it is.
    if (steps == m_steps && namesDays == m_namesDays) {
        return false;
    }
    m_steps = steps;
    m_namesDays = namesDays;
    m_message->clear();
    emptyLayout(*m_list);
    int index = 0;
    for (const StepSuggestion& step : steps) {
        if (index > 0) {
            m_list->addWidget(makeHairline());
        }
        addStep(step, index++, namesDays);
    }
    setVisible(!steps.empty());
    return true;
}

bool StepsCard::focusFirst()
{
    if (m_list->isEmpty()) {
        return false;
    }
    m_list->itemAt(0)->widget()->findChild<Button*>(named("takeStep", 0))->setFocus(Qt::OtherFocusReason);
    return true;
}

void StepsCard::addStep(const StepSuggestion& step, int index, bool namesDays)
{
    auto* line = new QWidget;
    line->setObjectName(named("step", index));
    auto* column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kField);
    row->addWidget(new StepTile(m_gallery, step.after.exercise), 0, Qt::AlignTop);
    row->addLayout(makeWords(step, index, namesDays), 1);
    auto* source = makeParagraph(step.source, Type::Base, Color::Soft);
    source->setObjectName(named("stepSource", index));
    source->hide();
    column->addLayout(row);
    column->addWidget(source);
    column->addWidget(makeActions(step, index, source));
    m_list->addWidget(line);
}

QVBoxLayout* StepsCard::makeWords(const StepSuggestion& step, int index, bool namesDays)
{
    const QString text = namesDays
        ? (step.day == DayLetter::A ? tr("%1 (A days)") : tr("%1 (B days)")).arg(step.text)
        : step.text;
    auto* what = makeParagraph(text, Type::BaseMedium);
    what->setObjectName(named("stepText", index));
    auto* reason = makeParagraph(step.reason, Type::Base, Color::Soft);
    reason->setObjectName(named("stepReason", index));
    auto* words = new QVBoxLayout;
    words->setSpacing(space::kHair);
    words->addWidget(what);
    words->addWidget(reason);
    words->addStretch();
    return words;
}

QWidget* StepsCard::makeActions(const StepSuggestion& step, int index, QWidget* source)
{
    auto* actions = new QWidget;
    auto* flow = new FlowLayout;
    flow->setContentsMargins(0, 0, 0, 0);
    actions->setLayout(flow);
    const auto add = [&](const char* name, const QString& words, Button::Kind kind) {
        auto* button = new Button(words, kind);
        button->setButtonSize(Button::Size::Small);
        button->setObjectName(named(name, index));
        button->setAccessibleName(tr("%1: %2").arg(words, step.text));
        flow->addWidget(button);
        return button;
    };
    const Button* take = add("takeStep", tr("Take this step"), Button::Kind::Plain);
    const Button* change = add("changeStep", tr("Change it"), Button::Kind::Quiet);
    const Button* decline = add("declineStep", tr("Not now"), Button::Kind::Quiet);
    Button* why = add("whyStep", tr("Why"), Button::Kind::Quiet);
    connect(take, &Button::clicked, this, [this, step] { emit taken(step); });
    connect(change, &Button::clicked, this, [this, step] { emit changeRequested(step); });
    connect(decline, &Button::clicked, this, [this, step] { emit declined(step); });
    connect(why, &Button::clicked, this, [source] { source->setVisible(!source->isVisible()); });
    return actions;
}

} // namespace backbridge::ui
