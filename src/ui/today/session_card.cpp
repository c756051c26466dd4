#include "ui/today/session_card.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "backbridge/domain/schedule.h"
#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/session/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/today/exercise_tile.h"

namespace backbridge::ui {

namespace {

constexpr int kTileWidth = 132;

/// A soft icon that is no control.
class Glyph : public QWidget {
public:
    explicit Glyph(QString name)
        : m_name(std::move(name))
    {
        setFixedSize(kIconSize, kIconSize);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        paintIcon(painter, QRectF(rect()), m_name, themed(Color::Soft));
    }

private:
    QString m_name;
};

/// The words of an action as the name of its button.
QString objectNameOf(TodayAction action)
{
    switch (action) {
    case TodayAction::StartToday:
        return QStringLiteral("startToday");
    case TodayAction::LogToday:
        return QStringLiteral("logToday");
    case TodayAction::LogAnother:
        return QStringLiteral("logAnother");
    case TodayAction::CorrectToday:
        return QStringLiteral("correctToday");
    case TodayAction::MoveToday:
        return QStringLiteral("moveToday");
    case TodayAction::SeePlan:
        return QStringLiteral("seePlan");
    case TodayAction::BuildPlan:
        return QStringLiteral("buildPlan");
    case TodayAction::SeeProgress:
        return QStringLiteral("seeProgress");
    }
    Q_UNREACHABLE();
}

} // namespace

SessionCard::SessionCard(const ExerciseGallery& gallery, QWidget* parent)
    : Card(parent)
    , m_gallery(gallery)
    , m_length(new QWidget)
    , m_lengthText(new Label({}, Type::Base, Color::Soft))
    , m_sentence(makeParagraph({}, Type::Lead, Color::Soft))
    , m_tiles(new QWidget)
    , m_tileFlow(new FlowLayout(space::kMedium))
    , m_actions(new QWidget)
    , m_actionFlow(new FlowLayout(space::kField))
{
    setObjectName(QStringLiteral("sessionCard"));
    auto* row = new QHBoxLayout(m_length);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(new Glyph(QStringLiteral("clock")));
    row->addWidget(m_lengthText);
    setTitle(QString());
    addAside(m_length);

    m_sentence->setObjectName(QStringLiteral("sessionSentence"));
    m_tiles->setLayout(m_tileFlow);
    m_tileFlow->setColumnWidth(kTileWidth);
    m_actions->setLayout(m_actionFlow);
    body()->setSpacing(space::kWide);
    body()->addWidget(m_sentence);
    body()->addWidget(m_tiles);
    body()->addWidget(m_actions);
    body()->addStretch();
}

void SessionCard::setWords(const TodayCardWords& words)
{
    setTitle(words.title);
    setSubtitle(words.subtitle);
    m_sentence->setText(words.sentence);
    m_sentence->setVisible(!words.sentence.isEmpty());
    const auto prescriptions = words.session ? prescriptionsOf(*words.session) : std::vector<Prescription>();
    m_length->setVisible(!prescriptions.empty());
    m_lengthText->setText(lengthText(prescriptions));
    showTiles(prescriptions);
    showActions(words);
}

void SessionCard::showTiles(const std::vector<Prescription>& prescriptions)
{
    emptyLayout(*m_tileFlow);
    for (const Prescription& prescription : prescriptions) {
        auto* tile = new ExerciseTile(prescription, m_gallery);
        tile->setObjectName(QStringLiteral("tile_%1").arg(prescription.exercise.value));
        connect(tile, &ExerciseTile::clicked, this,
                [this, id = prescription.exercise] { emit exerciseChosen(id); });
        m_tileFlow->addWidget(tile);
    }
    m_tiles->setVisible(!prescriptions.empty());
}

void SessionCard::showActions(const TodayCardWords& words)
{
    emptyLayout(*m_actionFlow);
    if (words.primary) {
        addAction(*words.primary, true, true);
    }
    for (const auto& action : words.others) {
        addAction(action, false, words.primary.has_value());
    }
}

void SessionCard::addAction(const std::pair<TodayAction, QString>& action, bool primary, bool large)
{
    auto* button = new Button(action.second, primary ? Button::Kind::Primary : Button::Kind::Plain);
    button->setObjectName(objectNameOf(action.first));
    if (large) {
        button->setButtonSize(Button::Size::Large);
    }
    if (action.first == TodayAction::StartToday) {
        button->setIconName(QStringLiteral("play"));
    }
    connect(button, &Button::clicked, this, [this, which = action.first] { emit actionChosen(which); });
    m_actionFlow->addWidget(button);
}

} // namespace backbridge::ui
