#include "ui/library/exercise_parts.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "backbridge/domain/texts.h"
#include "ui/controls/card.h"
#include "ui/controls/labels.h"
#include "ui/controls/level_dots.h"
#include "ui/controls/side_by_side.h"
#include "ui/library/figure_player.h"
#include "ui/library/library_words.h"
#include "ui/settings/page_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kNumberSize = 24;
constexpr int kLeastPart = 160;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exercises)
};

/// The number of a cue on a disc.
class CueNumber : public QWidget {
public:
    explicit CueNumber(int number)
        : m_number(number)
    {
        setFixedSize(kNumberSize, kNumberSize);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        paintBox(painter, QRectF(rect()), kNumberSize / 2.0, themed(Color::AccentSoft), {});
        painter.setFont(ui::font(Type::SmallStrong));
        painter.setPen(themed(Color::Ink));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

/// "level 3" and its dots as one tag.
class LevelTag : public QWidget {
public:
    explicit LevelTag(int level)
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(10, 4, 10, 4);
        row->setSpacing(6);
        row->addWidget(new Label(Text::tr("level %1").arg(level), Type::Small));
        row->addWidget(new LevelDots(level));
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        paintBox(painter, QRectF(rect()), radius::kTag, themed(Color::Well), {});
    }
};

QString rangeText(const Range& range)
{
    // Word joiners: no line ends within a range.
    return range.low == range.high ? QString::number(range.low)
                                   : QStringLiteral("%1\u2060–\u2060%2").arg(range.low).arg(range.high);
}

QString capital(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QVBoxLayout* makeColumn(QWidget* part)
{
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHair);
    return column;
}

/// A small title with a paragraph below it.
QWidget* makePart(const QString& title, const QStringList& paragraphs, Color color)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(part);
    column->addWidget(new Label(title, Type::BaseStrong));
    for (const QString& paragraph : paragraphs) {
        column->addWidget(makeParagraph(paragraph, Type::Base, color));
    }
    column->addStretch();
    return part;
}

/// Two parts of the same width.
SideBySide* makePair()
{
    auto* pair = new SideBySide(kLeastPart, space::kMedium);
    pair->setLeastMain(kLeastPart);
    pair->setSidePercent(50);
    return pair;
}

QWidget* makeCues(const QStringList& cues)
{
    auto* list = new QWidget;
    auto* grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kField);
    grid->setVerticalSpacing(space::kSmall);
    grid->setColumnStretch(1, 1);
    int number = 0;
    for (const QString& cue : cues) {
        grid->addWidget(new CueNumber(number + 1), number, 0, Qt::AlignTop);
        Label* words = makeParagraph(cue);
        // The first line stands at the height of its number.
        const int above = (kNumberSize - QFontMetrics(words->font()).height()) / 2;
        words->setContentsMargins(0, std::max(0, above), 0, 0);
        grid->addWidget(words, number, 1);
        ++number;
    }
    return list;
}

QWidget* makeStart(const Exercise& exercise)
{
    auto* part = new QWidget;
    QVBoxLayout* column = makeColumn(part);
    column->addWidget(new Label(Text::tr("Start with"), Type::BaseStrong));
    auto* dose = makeParagraph(startDoseText(exercise), Type::Card);
    dose->setObjectName(QStringLiteral("startDose"));
    column->addWidget(dose);
    column->addWidget(makeParagraph(startDetailsText(exercise), Type::Base, Color::Soft));
    column->addStretch();
    return part;
}

} // namespace

QString startDetailsText(const Exercise& exercise)
{
    const StartDose& start = exercise.startDose;
    QStringList parts;
    if (exercise.measure != Measure::Hold && start.holdSeconds) {
        parts << Text::tr("hold %1 s").arg(rangeText(*start.holdSeconds));
    }
    if (start.restSeconds) {
        parts << Text::tr("rest %1 s").arg(rangeText(*start.restSeconds));
    }
    if (start.effort) {
        parts << Text::tr("effort %1").arg(rangeText(*start.effort));
    }
    return parts.join(QStringLiteral(", "));
}

QString stopSignsText(const Exercise& exercise)
{
    QStringList signs;
    for (QString sign : exercise.stopSigns) {
        while (sign.endsWith(QLatin1Char('.'))) {
            sign.chop(1);
        }
        if (!sign.isEmpty()) {
            sign[0] = sign[0].toLower();
            signs << sign;
        }
    }
    return signs.isEmpty()
        ? QString()
        : Text::tr("if %1.").arg(signs.join(Text::tr(", or if ", "between two stop signs")));
}

QWidget* makeTags(const Exercise& exercise)
{
    auto* tags = new QWidget;
    auto* row = new QHBoxLayout(tags);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(makeTag(nameOf(exercise.family)));
    row->addWidget(new LevelTag(exercise.level));
    row->addWidget(makeTag(nameOf(exercise.side)));
    row->addWidget(makeTag(equipmentText(exercise)));
    return tags;
}

QWidget* makeFigureCard(const Exercise& exercise, const ExerciseGallery& gallery)
{
    auto* card = new Card;
    card->setAccessibleName(Text::tr("Start position and muscles"));
    card->setPadding(space::kMedium);
    QVBoxLayout* body = card->body();
    body->setSpacing(space::kMedium);
    auto* player = new FigurePlayer(gallery);
    player->setObjectName(QStringLiteral("figurePlayer"));
    player->setExercise(exercise);
    body->addWidget(player, 1);

    auto* words = new QVBoxLayout;
    words->setContentsMargins(space::kSmall, 0, space::kSmall, space::kSmall);
    words->setSpacing(space::kMedium);
    SideBySide* pair = makePair();
    if (!exercise.setup.isEmpty()) {
        pair->addWidget(makePart(Text::tr("Start position"), {exercise.setup}, Color::Soft));
    }
    QString muscles = capital(musclesText(exercise.primaryMuscles));
    if (!exercise.secondaryMuscles.empty()) {
        muscles = Text::tr("%1; also %2").arg(muscles, musclesText(exercise.secondaryMuscles));
    }
    if (!muscles.isEmpty()) {
        pair->addWidget(makePart(Text::tr("Trains"), {muscles}, Color::Soft));
    }
    words->addLayout(pair);
    if (!exercise.mistakes.isEmpty()) {
        words->addWidget(makeHairline());
        words->addWidget(new Label(Text::tr("Common mistakes"), Type::BaseStrong));
        words->addWidget(makeBulletList(exercise.mistakes, Type::Base));
    }
    body->addLayout(words);
    return card;
}

Card* makeHowToCard(const Exercise& exercise)
{
    auto* card = new Card;
    card->setTitle(Text::tr("How to do it"), Type::LeadStrong);
    QVBoxLayout* body = card->body();
    body->setContentsMargins(0, space::kSmall, 0, 0);
    body->addWidget(makeCues(exercise.cues));
    body->addWidget(makeHairline());
    body->addWidget(makeStart(exercise));
    if (!exercise.care.isEmpty()) {
        body->addWidget(makePart(Text::tr("Take care"), exercise.care, Color::Soft));
    }
    body->addStretch();
    return card;
}

} // namespace backbridge::ui
