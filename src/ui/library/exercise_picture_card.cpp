#include "ui/library/exercise_picture_card.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "backbridge/workspace/workspace.h"
#include "ui/clients/client_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/prompter.h"
#include "ui/library/exercise_fields.h"
#include "ui/library/exercise_gallery.h"
#include "ui/library/picture_slot.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

ExercisePictureCard::ExercisePictureCard(Workspace& workspace, Prompter& prompter,
                                         const ExerciseGallery& gallery, ExerciseFields& fields,
                                         QWidget* parent)
    : Card(tr("What shows it"), parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
    , m_fields(fields)
    , m_refused(new InlineMessage)
{
    body()->setSpacing(space::kField);
    using Showing = ExerciseDraft::Showing;
    fields.addChoiceOf(
        *body(), tr("Shown by"), QStringLiteral("pictures"),
        {tr("the figure of an exercise"), tr("one or two pictures")},
        [](const ExerciseDraft& draft) { return draft.showing == Showing::Figure ? 0 : 1; },
        [](ExerciseDraft& draft, int index) {
            draft.showing = index == 0 ? Showing::Figure : Showing::Pictures;
        });
    body()->addWidget(makeFigure());
    body()->addWidget(makePictures(gallery));
}

QWidget* ExercisePictureCard::makeFigure()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    Label* words = makeParagraph({});
    words->setObjectName(QStringLiteral("figureWords"));
    column->addWidget(words);
    m_choose = new Button({});
    m_choose->setObjectName(QStringLiteral("edit_figure"));
    auto* remove = new Button(tr("Remove"), Button::Kind::Quiet);
    remove->setObjectName(QStringLiteral("figureRemove"));
    remove->setAccessibleName(tr("Remove the figure"));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(m_choose);
    row->addWidget(remove);
    row->addStretch();
    column->addLayout(row);
    InlineMessage* problem = makeProblemLine(QStringLiteral("figure"));
    column->addWidget(problem);
    m_fields.addPlace(QStringLiteral("figure"), *m_choose, *problem);

    m_fields.follow([this, part, words, remove](const ExerciseDraft& draft) {
        part->setVisible(draft.showing == ExerciseDraft::Showing::Figure);
        words->setText(draft.figure
                           ? tr("The moving figure of %1.").arg(m_workspace.library().nameOf(*draft.figure))
                           : tr("Choose an exercise that looks the same. Until then the sign of the family "
                                "stands for it."));
        m_choose->setText(draft.figure ? tr("Choose another figure") : tr("Choose a figure"));
        remove->setVisible(draft.figure.has_value());
    });
    connect(m_choose, &Button::clicked, this, &ExercisePictureCard::figureRequested);
    connect(remove, &Button::clicked, this, [this] {
        m_choose->setFocus(Qt::OtherFocusReason);
        m_fields.edit(QString(), [](ExerciseDraft& draft) { draft.figure.reset(); });
    });
    return part;
}

QWidget* ExercisePictureCard::makePictures(const ExerciseGallery& gallery)
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    for (std::size_t index = 0; index < m_slots.size(); ++index) {
        auto* slot = new PictureSlot(gallery, m_fields, index);
        column->addWidget(slot);
        connect(slot, &PictureSlot::replaceRequested, this, [this, index] { choosePicture(index); });
        connect(slot, &PictureSlot::removed, this, [this] {
            m_refused->clear();
            m_add->setFocus(Qt::OtherFocusReason);
        });
        m_slots.at(index) = slot;
    }
    m_add = new Button({});
    m_add->setObjectName(QStringLiteral("addPicture"));
    m_add->setIconName(QStringLiteral("plus"));
    m_refused->setObjectName(QStringLiteral("pictureRefused"));
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_refused);
    column->addWidget(makeParagraph(tr("PNG, JPEG or SVG, up to 2 MiB. It is copied into your data and goes "
                                       "with the exercise into files."),
                                    Type::Base, Color::Soft));
    m_fields.follow([this, part](const ExerciseDraft& draft) {
        part->setVisible(draft.showing == ExerciseDraft::Showing::Pictures);
        m_add->setVisible(draft.pictures.size() < m_slots.size());
        m_add->setText(draft.pictures.empty() ? tr("Choose a picture of the start")
                                              : tr("Add a picture of the end"));
    });
    connect(m_add, &Button::clicked, this, [this] { choosePicture(m_slots.size()); });
    return part;
}

/// In place of the picture `index`, or after those that are there.
void ExercisePictureCard::choosePicture(std::size_t index)
{
    const QString path = m_prompter.fileToOpen(this, tr("Choose a picture"),
                                               tr("Pictures (*.png *.jpg *.jpeg *.svg);;All files (*)"));
    if (!path.isEmpty()) {
        guarded(*m_refused, [this, &path, index] { take(path, index); });
    }
}

void ExercisePictureCard::take(const QString& path, std::size_t index)
{
    const QString name = QFileInfo(path).fileName();
    const QString lead = tr("%1 was not taken.").arg(name);
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        m_refused->setMessage(InlineMessage::Tone::Advice, lead, tr("It cannot be read."));
        return;
    }
    // One byte more than may be is enough to see that it is too much.
    const AddedPicture added = m_workspace.addPicture(file.read(kMaxPictureBytes + 1));
    if (!added.id) {
        m_refused->setMessage(InlineMessage::Tone::Advice, lead, sentenceOf(added.problems.front().text));
        return;
    }
    std::size_t at = index;
    m_fields.edit(QString(), [&added, &at](ExerciseDraft& draft) {
        auto& pictures = draft.pictures;
        if (at < pictures.size()) {
            pictures[at] = {*added.id, {}, {}};
            return;
        }
        at = pictures.size();
        // Two pictures of an exercise mostly come from one hand.
        const ExercisePicture before = pictures.empty() ? ExercisePicture() : pictures.back();
        pictures.push_back({*added.id, before.author, before.licence});
    });
    m_slots.at(at)->focusAuthor();
}

void ExercisePictureCard::focusFigure()
{
    m_choose->setFocus(Qt::OtherFocusReason);
}

} // namespace backbridge::ui
