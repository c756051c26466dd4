#include "ui/library/exercise_about.h"

#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/library/library_words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

ExerciseAbout::ExerciseAbout(QWidget* parent)
    : Card(parent)
    , m_words(makeParagraph({}, Type::Base, Color::Soft))
{
    setObjectName(QStringLiteral("aboutExercise"));
    setTitle(tr("About this exercise"), Type::LeadStrong);
    setPadding(space::kWide);
    m_words->setObjectName(QStringLiteral("exerciseOrigin"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QWidget;
    m_buttons = new FlowLayout(space::kSmall, buttons);
    body()->setContentsMargins(0, space::kHair, 0, 0);
    body()->addWidget(m_words);
    body()->addWidget(buttons);

    m_copy = addButton(tr("Copy"), QStringLiteral("copyExercise"));
    m_copy->setToolTip(tr("Begins an exercise of your own from this one"));
    m_edit = addButton(tr("Edit"), QStringLiteral("editExercise"));
    m_archive = addButton(tr("Archive"), QStringLiteral("archiveExercise"));
    m_archive->setToolTip(tr("Is not offered any more; plans and sessions that have it keep it"));
    m_bringBack = addButton(tr("Bring back"), QStringLiteral("bringBackExercise"));
    m_remove = addButton(tr("Remove"), QStringLiteral("removeExercise"));
    connect(m_copy, &Button::clicked, this, &ExerciseAbout::copyRequested);
    connect(m_edit, &Button::clicked, this, &ExerciseAbout::editRequested);
    connect(m_archive, &Button::clicked, this, [this] { emit archiveRequested(true); });
    connect(m_bringBack, &Button::clicked, this, [this] { emit archiveRequested(false); });
    connect(m_remove, &Button::clicked, this, &ExerciseAbout::removeRequested);
}

Button* ExerciseAbout::addButton(const QString& text, const QString& name)
{
    auto* button = new Button(text);
    button->setButtonSize(Button::Size::Small);
    button->setObjectName(name);
    m_buttons->addWidget(button);
    return button;
}

void ExerciseAbout::setExercise(const Exercise& exercise, bool used)
{
    m_words->setText(originText(exercise));
    const bool own = exercise.origin != Origin::BuiltIn;
    m_edit->setVisible(own);
    m_archive->setVisible(own && used && !exercise.archived);
    m_bringBack->setVisible(own && exercise.archived);
    m_remove->setVisible(own && !used);
}

} // namespace backbridge::ui
