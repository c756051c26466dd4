#include "ui/library/exercise_more_cards.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "backbridge/workspace/workspace.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/library/chip_picker.h"
#include "ui/library/exercise_fields.h"
#include "ui/library/library_words.h"
#include "ui/library/lines_field.h"
#include "ui/plan/phase_header.h"

namespace backbridge::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExerciseForm)
};

FoldCard* makeFold(const QString& objectName, const QString& icon, const QString& name)
{
    auto* fold = new FoldCard;
    fold->setObjectName(objectName);
    fold->header().setIconName(icon);
    fold->header().setName(name);
    return fold;
}

/// What the head says of the content, while the card is closed too.
void noteOf(FoldCard* fold, ExerciseFields& fields, std::function<QString(const Exercise&)> note)
{
    fields.follow([fold, note = std::move(note)](const ExerciseDraft& draft) {
        fold->header().setNote(note(draft.toExercise()));
    });
}

template <typename E>
std::vector<int> numbers(const std::vector<E>& values)
{
    std::vector<int> out;
    std::transform(values.begin(), values.end(), std::back_inserter(out),
                   [](E value) { return static_cast<int>(value); });
    return out;
}

/// Some words of an enumeration; those in `other` are not offered a second time.
template <typename E>
void addPicker(FoldCard& fold, ExerciseFields& fields, const QString& caption, const QString& add,
               const QString& place, std::vector<E> Exercise::*values,
               std::vector<E> Exercise::*other = nullptr)
{
    std::vector<ChipPicker::Option> options;
    options.reserve(EnumWords<E>::kWords.size());
    for (const auto& [value, word] : EnumWords<E>::kWords) {
        options.push_back({static_cast<int>(value), nameOf(value), word});
    }
    auto* picker = new ChipPicker(caption, add, std::move(options));
    fields.add(*fold.content(), caption, *picker, place);
    fields.follow([picker, values, other](const ExerciseDraft& draft) {
        picker->setChosen(numbers(draft.exercise.*values),
                          other == nullptr ? std::vector<int>() : numbers(draft.exercise.*other));
    });
    QObject::connect(picker, &ChipPicker::chosenChanged, &fields,
                     [&fields, values](const std::vector<int>& chosen) {
                         fields.edit(QString(), [values, &chosen](ExerciseDraft& draft) {
                             auto& now = draft.exercise.*values;
                             now.clear();
                             std::transform(chosen.begin(), chosen.end(), std::back_inserter(now),
                                            [](int value) { return static_cast<E>(value); });
                         });
                     });
}

void addSettings(FoldCard& fold, ExerciseFields& fields)
{
    auto* chips = new QWidget;
    auto* flow = new FlowLayout(space::kSmall, chips);
    for (const auto& [setting, word] : EnumWords<Setting>::kWords) {
        auto* chip = new Chip(nameOf(setting), Chip::Kind::YesNo);
        chip->setObjectName(QStringLiteral("setting_") + word);
        flow->addWidget(chip);
        fields.follow([chip, setting = setting](const ExerciseDraft& draft) {
            const auto& settings = draft.exercise.settings;
            chip->setChecked(std::find(settings.begin(), settings.end(), setting) != settings.end());
        });
        QObject::connect(chip, &Chip::clicked, &fields, [&fields, setting = setting](bool on) {
            fields.edit(QString(), [setting, on](ExerciseDraft& draft) {
                auto& settings = draft.exercise.settings;
                settings.erase(std::remove(settings.begin(), settings.end(), setting), settings.end());
                if (on) {
                    settings.insert(std::lower_bound(settings.begin(), settings.end(), setting), setting);
                }
            });
        });
    }
    fields.add(*fold.content(), Text::tr("Done at"), *chips, QStringLiteral("settings"));
}

QString joined(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

QString counted(qsizetype count, const QString& one, const QString& many)
{
    return count == 0 ? QString() : count == 1 ? one : many.arg(count);
}

} // namespace

FoldCard* makeHowToFold(ExerciseFields& fields)
{
    FoldCard* fold = makeFold(QStringLiteral("howTo"), QStringLiteral("learn"), Text::tr("How it is done"));
    QVBoxLayout& column = *fold->content();
    QStringList positions;
    for (const auto& [position, word] : EnumWords<Position>::kWords) {
        positions << nameOf(position);
    }
    fields.addList(column, Text::tr("Position at the start"), QStringLiteral("position"), positions,
                   &Exercise::position, Guess::Position);
    fields.addGuess(Guess::Position,
                    [](const ExerciseDraft& draft) { return nameOf(draft.exercise.position); });
    fields.addText(column, Text::tr("How one starts"), QStringLiteral("setup"), &Exercise::setup);
    fields.addLines(column, Text::tr("Steps of the movement, one in each line (Alt+Up and Alt+Down move it)"),
                    QStringLiteral("cues"), &Exercise::cues);
    fields.addLines(column, Text::tr("Common mistakes, one in each line"), QStringLiteral("mistakes"),
                    &Exercise::mistakes);
    noteOf(fold, fields, [](const Exercise& exercise) {
        return joined({exercise.position == Position::Any ? QString() : nameOf(exercise.position),
                       counted(exercise.cues.size(), Text::tr("1 step"), Text::tr("%1 steps"))});
    });
    return fold;
}

FoldCard* makeTrainsFold(ExerciseFields& fields)
{
    FoldCard* fold =
        makeFold(QStringLiteral("trains"), QStringLiteral("gym"), Text::tr("What it trains and needs"));
    addPicker(*fold, fields, Text::tr("Trains most, the main one first"), Text::tr("Add a muscle"),
              QStringLiteral("primary_muscles"), &Exercise::primaryMuscles, &Exercise::secondaryMuscles);
    addPicker(*fold, fields, Text::tr("Trains too"), Text::tr("Add a muscle"),
              QStringLiteral("secondary_muscles"), &Exercise::secondaryMuscles, &Exercise::primaryMuscles);
    addPicker(*fold, fields, Text::tr("Needs"), Text::tr("Add equipment"), QStringLiteral("equipment"),
              &Exercise::equipment, &Exercise::optionalEquipment);
    addPicker(*fold, fields, Text::tr("May be done with"), Text::tr("Add equipment"),
              QStringLiteral("optional_equipment"), &Exercise::optionalEquipment, &Exercise::equipment);
    addSettings(*fold, fields);
    noteOf(fold, fields, [](const Exercise& exercise) {
        return joined({musclesText(exercise.primaryMuscles), equipmentText(exercise)});
    });
    return fold;
}

FoldCard* makeCareFold(ExerciseFields& fields)
{
    FoldCard* fold =
        makeFold(QStringLiteral("careAndStop"), QStringLiteral("info"), Text::tr("Care, and when to stop"));
    QVBoxLayout& column = *fold->content();
    fields.addLines(column, Text::tr("Who should take care, and how; one in each line"),
                    QStringLiteral("care"), &Exercise::care);
    addPicker(*fold, fields, Text::tr("Left out for people who avoid or have"), Text::tr("Add a reason"),
              QStringLiteral("care_tags"), &Exercise::careTags);
    fields.addLines(column, Text::tr("Stop this exercise when, one in each line"),
                    QStringLiteral("stop_signs"), &Exercise::stopSigns);
    column.addWidget(
        makeParagraph(Text::tr("The general warning signs come on top."), Type::Base, Color::Soft));
    noteOf(fold, fields, [](const Exercise& exercise) {
        const auto tags = static_cast<qsizetype>(exercise.careTags.size());
        return joined(
            {counted(tags, Text::tr("1 reason for care"), Text::tr("%1 reasons for care")),
             counted(exercise.stopSigns.size(), Text::tr("1 stop sign"), Text::tr("%1 stop signs"))});
    });
    return fold;
}

LadderFold::LadderFold(const Workspace& workspace, ExerciseFields& fields, QWidget* parent)
    : FoldCard(parent)
{
    setObjectName(QStringLiteral("ladderAndNames"));
    header().setIconName(QStringLiteral("progress"));
    header().setName(Text::tr("Easier, harder, other names"));
    addStep(workspace, fields, false);
    addStep(workspace, fields, true);
    fields.addLines(*content(), Text::tr("Other names that the search finds, one in each line"),
                    QStringLiteral("aliases"), &Exercise::aliases);
    noteOf(this, fields, [&workspace](const Exercise& exercise) {
        const auto named = [&workspace](const QString& text, const std::optional<ExerciseId>& id) {
            return id ? text.arg(workspace.library().nameOf(*id)) : QString();
        };
        return joined(
            {named(Text::tr("easier: %1"), exercise.easier), named(Text::tr("harder: %1"), exercise.harder)});
    });
}

void LadderFold::addStep(const Workspace& workspace, ExerciseFields& fields, bool harder)
{
    std::optional<ExerciseId> Exercise::*const step = harder ? &Exercise::harder : &Exercise::easier;
    const QString place = harder ? QStringLiteral("harder") : QStringLiteral("easier");
    const QString caption = harder ? Text::tr("Harder exercise") : Text::tr("Easier exercise");
    auto* part = new QWidget;
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    Label* name = makeParagraph({});
    name->setObjectName(QStringLiteral("name_") + place);
    auto* choose = new Button(Text::tr("Choose"));
    choose->setObjectName(QStringLiteral("choose_") + place);
    choose->setAccessibleName(Text::tr("%1: choose").arg(caption));
    auto* remove = new Button(Text::tr("Remove"), Button::Kind::Quiet);
    remove->setObjectName(QStringLiteral("remove_") + place);
    remove->setAccessibleName(Text::tr("%1: remove").arg(caption));
    row->addWidget(name, 1, Qt::AlignVCenter);
    row->addWidget(choose);
    row->addWidget(remove);
    part->setFocusProxy(choose);
    fields.add(*content(), caption, *part, place);
    (harder ? m_harder : m_easier) = choose;

    fields.follow([&workspace, name, remove, step](const ExerciseDraft& draft) {
        const auto& id = draft.exercise.*step;
        name->setText(id ? workspace.library().nameOf(*id) : Text::tr("None"));
        remove->setVisible(id.has_value());
    });
    connect(choose, &Button::clicked, this, [this, harder] { emit stepRequested(harder); });
    connect(remove, &Button::clicked, &fields, [&fields, choose, step] {
        choose->setFocus(Qt::OtherFocusReason);
        fields.edit(QString(), [step](ExerciseDraft& draft) { (draft.exercise.*step).reset(); });
    });
}

void LadderFold::focusStep(bool harder)
{
    (harder ? m_harder : m_easier)->setFocus(Qt::OtherFocusReason);
}

} // namespace backbridge::ui
