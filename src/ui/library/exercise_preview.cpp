#include "ui/library/exercise_preview.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "backbridge/domain/texts.h"
#include "ui/controls/labels.h"
#include "ui/controls/level_dots.h"
#include "ui/library/exercise_gallery.h"
#include "ui/library/exercise_parts.h"
#include "ui/library/family_glyph.h"
#include "ui/library/figure_player.h"
#include "ui/library/library_words.h"
#include "ui/library/picture_slot.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kStageHeight = 220;
constexpr int kPlayerHeight = 300; ///< with its controls
constexpr int kGlyph = 96;

void showText(Label& label, const QString& text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

QString credit(const Exercise& exercise)
{
    QStringList lines;
    if (!exercise.author.isEmpty() || !exercise.licence.isEmpty()) {
        QStringList whose {exercise.author, exercise.licence};
        whose.removeAll(QString());
        lines << ExercisePreview::tr("Texts: %1.").arg(whose.join(QStringLiteral(", ")));
    }
    if (!exercise.source.isEmpty()) {
        lines << ExercisePreview::tr("From %1.").arg(exercise.source);
    }
    return lines.join(QChar::LineSeparator);
}

} // namespace

ExercisePreview::ExercisePreview(const ExerciseGallery& gallery, QWidget* parent)
    : Card(parent)
    , m_gallery(gallery)
    , m_player(new FigurePlayer(gallery))
    , m_pictures(new PictureTile(gallery))
    , m_glyph(new GlyphWell(kGlyph))
    , m_name(makeParagraph({}, Type::LeadStrong))
    , m_level(new LevelDots)
    , m_kind(makeParagraph({}, Type::Base, Color::Soft))
    , m_dose(makeParagraph({}, Type::Card))
    , m_details(makeParagraph({}, Type::Base, Color::Soft))
    , m_needs(makeParagraph({}, Type::Base, Color::Soft))
    , m_credit(makeParagraph({}, Type::Small, Color::Soft))
{
    setObjectName(QStringLiteral("preview"));
    setTitle(tr("As it will look"), Type::LeadStrong);
    setPadding(space::kWide);
    m_pictures->setFixedHeight(kStageHeight);
    m_pictures->setAccessibleName(tr("Its pictures"));
    m_glyph->setMinimumHeight(kStageHeight);
    m_player->setMinimumHeight(kPlayerHeight);
    m_name->setObjectName(QStringLiteral("previewName"));
    m_dose->setObjectName(QStringLiteral("previewDose"));
    m_credit->setObjectName(QStringLiteral("previewCredit"));
    auto* kind = new QHBoxLayout;
    kind->setSpacing(space::kSmall);
    kind->addWidget(m_level, 0, Qt::AlignVCenter);
    kind->addWidget(m_kind, 1);
    QVBoxLayout* column = body();
    column->setSpacing(space::kSmall);
    column->addWidget(m_player);
    column->addWidget(m_pictures);
    column->addWidget(m_glyph);
    column->addWidget(m_name);
    column->addLayout(kind);
    column->addWidget(m_dose);
    column->addWidget(m_details);
    column->addWidget(m_needs);
    column->addWidget(m_credit);
}

void ExercisePreview::setDraft(const ExerciseDraft& draft)
{
    showFigure(draft);
    showWords(draft.toExercise());
}

void ExercisePreview::showFigure(const ExerciseDraft& draft)
{
    const bool pictures = draft.showing == ExerciseDraft::Showing::Pictures && !draft.pictures.empty();
    const Exercise* moving = draft.showing == ExerciseDraft::Showing::Figure && draft.figure
        ? m_gallery.library().find(*draft.figure)
        : nullptr;
    m_pictures->setPictures(draft.pictures);
    m_glyph->setFamilies({draft.exercise.family});
    m_pictures->setVisible(pictures);
    m_player->setVisible(moving != nullptr);
    m_glyph->setVisible(!pictures && moving == nullptr);
    const Tempo tempo = shownTempo(draft.toExercise().startDose.tempo);
    if (moving == nullptr) {
        m_shown = {};
        return;
    }
    if (m_shown != moving->id || m_tempo != tempo) {
        m_shown = moving->id;
        m_tempo = tempo;
        Exercise shown = *moving;
        shown.startDose.tempo = tempo;
        m_player->setExercise(shown);
    }
}

void ExercisePreview::showWords(const Exercise& exercise)
{
    m_name->setText(exercise.name.isEmpty() ? tr("No name yet") : exercise.name);
    m_level->setLevel(exercise.level);
    m_kind->setText(QStringLiteral("%1 · %2").arg(nameOf(exercise.family), nameOf(exercise.side)));
    m_dose->setText(startDoseText(exercise));
    showText(*m_details, startDetailsText(exercise));
    m_needs->setText(equipmentText(exercise));
    showText(*m_credit, credit(exercise));
}

} // namespace backbridge::ui
