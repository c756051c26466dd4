#include "ui/library/exercise_basics_card.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/own_exercise.h"
#include "backbridge/domain/texts.h"
#include "ui/controls/card.h"
#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/undo_keys.h"
#include "ui/library/exercise_fields.h"
#include "ui/library/range_field.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLevels = 5;
constexpr int kTempoWidth = 56;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExerciseForm)
};

QString nameOf(Measure measure)
{
    switch (measure) {
    case Measure::Reps:
        return Text::tr("repetitions");
    case Measure::Hold:
        return Text::tr("a hold, in seconds");
    case Measure::Steps:
        return Text::tr("steps");
    }
    Q_UNREACHABLE();
}

template <typename E>
QStringList namesOf()
{
    QStringList names;
    for (const auto& [value, word] : EnumWords<E>::kWords) {
        names << nameOf(value);
    }
    return names;
}

QVBoxLayout* makeColumn(Card& card)
{
    card.body()->setSpacing(space::kField);
    return card.body();
}

QVBoxLayout* makeCell(FlowLayout& flow)
{
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHair);
    flow.addWidget(cell);
    return column;
}

QWidget* makeBox(QBoxLayout*& inside, const QString& caption, QWidget& named)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHair);
    Label* words = makeCaption(caption, &named);
    words->setType(Type::Small);
    column->addWidget(words);
    inside = column;
    return box;
}

/// The fields of the start dose, side by side, with one place for what is wrong below them.
class DoseRow {
public:
    explicit DoseRow(ExerciseFields& fields)
        : m_fields(fields)
        , m_row(new QWidget)
        , m_flow(new FlowLayout(space::kMedium, m_row))
        , m_problem(makeProblemLine(QStringLiteral("start_dose")))
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        m_row->setSizePolicy(policy);
    }

    /// Shown only while the exercise is counted in one of `measures`. Both holds are one place of the format.
    void addRange(const QString& caption, const QString& name, RangeEntry ExerciseDraft::*entry, Range limits,
                  const std::vector<Measure>& measures = {Measure::Reps, Measure::Hold, Measure::Steps})
    {
        auto* field = new RangeField(caption, limits.low, limits.high);
        QBoxLayout* inside = nullptr;
        QWidget* box = makeBox(inside, caption, *field);
        field->setObjectName(QStringLiteral("edit_") + name);
        inside->addWidget(field);
        m_flow->addWidget(box);
        m_fields.follow([box, field, entry, measures](const ExerciseDraft& draft) {
            const Measure now = draft.exercise.measure;
            box->setVisible(std::find(measures.begin(), measures.end(), now) != measures.end());
            field->setEntry(draft.*entry);
        });
        ExerciseFields& fields = m_fields;
        QObject::connect(field, &RangeField::entryChanged, &fields, [&fields, field, entry, name] {
            fields.edit(name, [field, entry](ExerciseDraft& draft) {
                draft.*entry = field->entry();
                draft.confirm(Guess::StartDose);
            });
        });
        addPlace(name == QLatin1String("each_hold_s") ? QStringLiteral("hold_s") : name, *field, caption);
    }

    void addPlace(const QString& place, QWidget& field, const QString& caption)
    {
        m_fields.addPlace(QStringLiteral("start_dose.") + place, field, *m_problem,
                          Text::tr("%1: ").arg(caption));
    }

    void addTempo()
    {
        auto* parts = new QWidget;
        parts->setObjectName(QStringLiteral("edit_tempo_s"));
        QBoxLayout* inside = nullptr;
        const QString caption = Text::tr("Tempo, seconds: up, hold, down");
        QWidget* box = makeBox(inside, caption, *parts);
        auto* row = new QHBoxLayout(parts);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::kHair);
        const QStringList names {Text::tr("Seconds up"), Text::tr("Seconds held"), Text::tr("Seconds down")};
        for (std::size_t part = 0; part < ExerciseDraft().tempo.size(); ++part) {
            row->addWidget(makeTempoPart(part, names.at(static_cast<qsizetype>(part))));
        }
        row->addStretch();
        inside->addWidget(parts);
        m_flow->addWidget(box);
        addPlace(QStringLiteral("tempo_s"), *parts, caption);
    }

    void addTo(QVBoxLayout& column)
    {
        column.addWidget(m_row);
        column.addWidget(m_problem);
        m_fields.addPlace(QStringLiteral("start_dose"), *m_row, *m_problem);
        m_fields.addPlace(QStringLiteral("start_dose."), *m_row, *m_problem);
    }

private:
    NumberField* makeTempoPart(std::size_t part, const QString& name)
    {
        constexpr int kMostSeconds = 30;
        auto* field = new NumberField(0, kMostSeconds);
        const QString objectName = QStringLiteral("tempo_%1").arg(part);
        field->setObjectName(objectName);
        field->setAccessibleName(name);
        field->setToolTip(name);
        field->setMinimumWidth(kTempoWidth);
        field->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        leaveUndoToPage(*field);
        m_fields.follow([field, part](const ExerciseDraft& draft) {
            if (field->number() != draft.tempo.at(part)) {
                field->setNumber(draft.tempo.at(part));
            }
        });
        ExerciseFields& fields = m_fields;
        QObject::connect(field, &NumberField::numberChanged, &fields, [&fields, field, part, objectName] {
            fields.edit(objectName, [field, part](ExerciseDraft& draft) {
                draft.tempo.at(part) = field->number();
                draft.confirm(Guess::StartDose);
            });
        });
        return field;
    }

    ExerciseFields& m_fields;
    QWidget* m_row;
    FlowLayout* m_flow;
    InlineMessage* m_problem;
};

} // namespace

Card* makeExerciseBasicsCard(ExerciseFields& fields)
{
    auto* card = new Card;
    card->setAccessibleName(Text::tr("What it is"));
    QVBoxLayout* column = makeColumn(*card);
    QLineEdit* name = fields.addLine(*column, Text::tr("Name"), QStringLiteral("name"), &Exercise::name);
    name->setPlaceholderText(Text::tr("Short, as it stands in lists"));

    // Side by side where there is room.
    auto* pair = new QWidget;
    auto* flow = new FlowLayout(space::kMedium, pair);
    QVBoxLayout* family = makeCell(*flow);
    fields.addChoice(*family, Text::tr("Family"), QStringLiteral("family"), namesOf<Family>(),
                     &Exercise::family, Guess::Family);
    fields.addGuess(Guess::Family, [](const ExerciseDraft& draft) { return nameOf(draft.exercise.family); });

    QVBoxLayout* level = makeCell(*flow);
    QStringList levels;
    for (int number = 1; number <= kLevels; ++number) {
        levels << QString::number(number);
    }
    fields.addChoiceOf(
        *level, Text::tr("Level, 5 is the hardest"), QStringLiteral("level"), levels,
        [](const ExerciseDraft& draft) { return draft.exercise.level - 1; },
        [](ExerciseDraft& draft, int index) {
            draft.exercise.level = index + 1;
            draft.confirm(Guess::Level);
        });
    fields.addGuess(Guess::Level, [](const ExerciseDraft& draft) {
        return Text::tr("level %1").arg(draft.exercise.level);
    });
    column->addWidget(pair);

    fields.addChoice(*column, Text::tr("Counted in"), QStringLiteral("measure"), namesOf<Measure>(),
                     &Exercise::measure, Guess::Measure);
    fields.addGuess(Guess::Measure,
                    [](const ExerciseDraft& draft) { return nameOf(draft.exercise.measure); });

    fields.addChoice(*column, Text::tr("Sides"), QStringLiteral("side"), namesOf<Side>(), &Exercise::side,
                     Guess::Side);
    fields.addGuess(Guess::Side, [](const ExerciseDraft& draft) { return nameOf(draft.exercise.side); });
    return card;
}

Card* makeStartDoseCard(ExerciseFields& fields)
{
    auto* card = new Card(Text::tr("What to begin with"));
    QVBoxLayout* column = makeColumn(*card);
    DoseRow row(fields);
    row.addRange(Text::tr("Sets"), QStringLiteral("sets"), &ExerciseDraft::sets, {1, 20});
    row.addRange(Text::tr("Repetitions"), QStringLiteral("reps"), &ExerciseDraft::reps, {1, 200},
                 {Measure::Reps});
    row.addRange(Text::tr("Steps"), QStringLiteral("steps"), &ExerciseDraft::steps, {1, 500},
                 {Measure::Steps});
    row.addRange(Text::tr("Hold, seconds"), QStringLiteral("hold_s"), &ExerciseDraft::hold, {1, 600},
                 {Measure::Hold});
    row.addRange(Text::tr("Rest, seconds"), QStringLiteral("rest_s"), &ExerciseDraft::rest, {0, 900});
    row.addRange(Text::tr("Effort, 0–10"), QStringLiteral("effort"), &ExerciseDraft::effort, {0, 10});
    row.addTempo();
    row.addRange(Text::tr("Hold each repetition, seconds"), QStringLiteral("each_hold_s"),
                 &ExerciseDraft::eachHold, {1, 600}, {Measure::Reps});
    row.addTo(*column);
    fields.addGuess(*column, Guess::StartDose,
                    [](const ExerciseDraft& draft) { return startDoseText(draft.toExercise()); });
    Label* note =
        makeParagraph(Text::tr("From and to; one number is enough. A plan begins with the lower one. "
                               "What is left empty is not prescribed."),
                      Type::Base, Color::Soft);
    column->addWidget(note);
    return card;
}

} // namespace backbridge::ui
