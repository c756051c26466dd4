#include "ui/library/picture_slot.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/undo_keys.h"
#include "ui/library/exercise_fields.h"
#include "ui/library/exercise_gallery.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr QSize kTile {144, 108};

/// What pictures are usually given on.
QStringList commonLicences()
{
    return {PictureSlot::tr("My own picture, not shared further"),
            PictureSlot::tr("Used with permission"),
            QStringLiteral("CC0 1.0"),
            QStringLiteral("CC BY 4.0"),
            QStringLiteral("CC BY-SA 4.0"),
            QStringLiteral("CC BY-NC-SA 4.0")};
}

} // namespace

PictureTile::PictureTile(const ExerciseGallery& gallery, QWidget* parent)
    : QWidget(parent)
    , m_gallery(gallery)
{
}

void PictureTile::setPictures(const std::vector<ExercisePicture>& pictures)
{
    m_pictures.clear();
    for (const ExercisePicture& picture : pictures) {
        m_pictures.push_back(picture.id);
    }
    update();
}

void PictureTile::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBox(painter, QRectF(rect()), radius::kField, themed(Color::Well), {});
    if (!m_pictures.empty()) {
        const QRectF room = QRectF(rect()).adjusted(space::kHair, space::kHair, -space::kHair, -space::kHair);
        m_gallery.paintPictures(painter, room, m_pictures);
    }
}

PictureSlot::PictureSlot(const ExerciseGallery& gallery, ExerciseFields& fields, std::size_t index,
                         QWidget* parent)
    : QWidget(parent)
    , m_fields(fields)
    , m_index(index)
    , m_tile(new PictureTile(gallery))
{
    setObjectName(QStringLiteral("picture_%1").arg(index));
    const QString name = index == 0 ? tr("Start") : tr("End");
    m_tile->setFixedSize(kTile);
    m_tile->setAccessibleName(tr("Picture: %1").arg(name));
    auto* replace = new Button(tr("Replace"));
    replace->setObjectName(QStringLiteral("pictureReplace"));
    replace->setAccessibleName(tr("%1: replace the picture").arg(name));
    replace->setButtonSize(Button::Size::Small);
    auto* remove = new Button(tr("Remove"), Button::Kind::Quiet);
    remove->setObjectName(QStringLiteral("pictureRemove"));
    remove->setAccessibleName(tr("%1: remove the picture").arg(name));
    remove->setButtonSize(Button::Size::Small);

    auto* left = new QVBoxLayout;
    left->setSpacing(space::kHair);
    left->addWidget(new Label(name, Type::BaseStrong));
    left->addWidget(m_tile);
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(space::kSmall);
    m_author = addText(*right, tr("Who made it"), "author", &ExercisePicture::author);
    addText(*right, tr("On what terms it may be used"), "licence", &ExercisePicture::licence);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    buttons->addWidget(replace);
    buttons->addWidget(remove);
    buttons->addStretch();
    right->addLayout(buttons);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addLayout(left);
    row->addLayout(right, 1);

    fields.follow([this](const ExerciseDraft& draft) {
        const bool isThere = m_index < draft.pictures.size();
        setVisible(isThere && draft.showing == ExerciseDraft::Showing::Pictures);
        m_tile->setPictures(isThere ? std::vector {draft.pictures[m_index]} : std::vector<ExercisePicture>());
    });
    connect(replace, &Button::clicked, this, &PictureSlot::replaceRequested);
    connect(remove, &Button::clicked, this, &PictureSlot::remove);
}

QLineEdit* PictureSlot::addText(QBoxLayout& column, const QString& caption, const char* part,
                                QString ExercisePicture::*text)
{
    const QString place = QStringLiteral("pictures[%1].%2").arg(m_index).arg(QLatin1String(part));
    auto* line = new QLineEdit;
    line->setObjectName(QStringLiteral("picture_") + QLatin1String(part));
    leaveUndoToPage(*line);
    auto* group = new QVBoxLayout;
    group->setSpacing(space::kHair);
    group->addWidget(makeCaption(caption, line));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(line, 1);
    if (text == &ExercisePicture::licence) {
        row->addWidget(makeLicences());
    }
    group->addLayout(row);
    InlineMessage* problem = makeProblemLine(place);
    group->addWidget(problem);
    column.addLayout(group);
    m_fields.addPlace(place, *line, *problem);

    m_fields.follow([this, line, text](const ExerciseDraft& draft) {
        const QString now = m_index < draft.pictures.size() ? draft.pictures[m_index].*text : QString();
        if (line->text() != now) {
            line->setText(now);
        }
    });
    connect(line, &QLineEdit::textEdited, &m_fields, [this, place, text](const QString& typed) {
        m_fields.edit(
            place, [this, text, &typed](ExerciseDraft& draft) { draft.pictures.at(m_index).*text = typed; });
    });
    return line;
}

QWidget* PictureSlot::makeLicences()
{
    auto* button = new Button(tr("Common ones"));
    button->setObjectName(QStringLiteral("commonLicences"));
    auto* menu = new QMenu(button);
    for (const QString& licence : commonLicences()) {
        connect(menu->addAction(licence), &QAction::triggered, &m_fields, [this, licence] {
            m_fields.edit(QString(), [this, &licence](ExerciseDraft& draft) {
                draft.pictures.at(m_index).licence = licence;
            });
        });
    }
    button->setMenu(menu);
    return button;
}

void PictureSlot::remove()
{
    m_fields.edit(QString(), [this](ExerciseDraft& draft) {
        draft.pictures.erase(draft.pictures.begin() + static_cast<std::ptrdiff_t>(m_index));
    });
    emit removed();
}

void PictureSlot::focusAuthor()
{
    m_author->setFocus(Qt::OtherFocusReason);
}

} // namespace backbridge::ui
