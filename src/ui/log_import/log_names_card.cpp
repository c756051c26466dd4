#include "ui/log_import/log_names_card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/empty_layout.h"
#include "ui/controls/labels.h"
#include "ui/log_import/exercise_choice.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kListWidth = 260;
constexpr std::size_t kMostRows = 200; ///< a log that names more is no log of training

/// Those to look at come first.
int rankOf(const MatchedName& match)
{
    switch (match.origin) {
    case NameOrigin::Guess:
        return 0;
    case NameOrigin::Nobody:
        return 1;
    case NameOrigin::Person:
        return 2;
    case NameOrigin::Library:
        return 3;
    }
    return 0;
}

QString originText(const MatchedName& match)
{
    switch (match.origin) {
    case NameOrigin::Guess:
        return LogNamesCard::tr("A guess: please look.");
    case NameOrigin::Nobody:
        return LogNamesCard::tr("Nothing here is called so.");
    case NameOrigin::Person:
        return LogNamesCard::tr("As you said.");
    case NameOrigin::Library:
        return LogNamesCard::tr("Called so in the library.");
    }
    return {};
}

QString linesText(const MatchedName& match)
{
    const int lines = match.logged.lines;
    const QString count =
        lines == 1 ? LogNamesCard::tr("1 line.") : LogNamesCard::tr("%n lines.", nullptr, lines);
    return count + QLatin1Char(' ') + originText(match);
}

} // namespace

LogNamesCard::LogNamesCard(QWidget* parent)
    : Card(parent)
    , m_rows(new QVBoxLayout)
    , m_words(makeParagraph({}, Type::Base, Color::Soft))
{
    setObjectName(QStringLiteral("logNames"));
    setTitle(tr("Which exercises these are"));
    m_words->setObjectName(QStringLiteral("logNamesWords"));
    m_rows->setSpacing(space::kSmall);
    body()->addWidget(m_words);
    body()->addLayout(m_rows);
}

void LogNamesCard::setNames(std::vector<MatchedName> names, const ExerciseLibrary& library)
{
    emptyLayout(*m_rows);
    delete m_withNew;
    delete m_withoutNew;
    m_withNew = new ExerciseChoice(library, true, this);
    m_withoutNew = new ExerciseChoice(library, false, this);
    m_names = std::move(names);
    std::stable_sort(m_names.begin(), m_names.end(), [](const MatchedName& a, const MatchedName& b) {
        return std::pair(rankOf(a), -a.logged.lines) < std::pair(rankOf(b), -b.logged.lines);
    });
    for (std::size_t i = 0; i < std::min(m_names.size(), kMostRows); ++i) {
        add(i);
    }
    refreshWords();
    setVisible(!m_names.empty());
}

void LogNamesCard::refreshWords()
{
    const auto guesses =
        static_cast<int>(std::count_if(m_names.begin(), m_names.end(), [](const MatchedName& match) {
            return match.origin == NameOrigin::Guess;
        }));
    QString words = guesses == 0 ? tr("What you choose here is remembered for the next log.")
        : guesses == 1 ? tr("One is a guess. The import takes it as it stands here and remembers it.")
                       : tr("%n are guesses. The import takes them as they stand here and remembers them.",
                            nullptr, guesses);
    if (m_names.size() > kMostRows) {
        words += QLatin1Char(' ')
            + tr("%n more names are not listed.", nullptr, static_cast<int>(m_names.size() - kMostRows));
    }
    m_words->setText(words);
}

void LogNamesCard::add(std::size_t index)
{
    const MatchedName& match = m_names[index];
    auto* origin = makeParagraph(linesText(match), Type::Base,
                                 match.origin == NameOrigin::Guess ? Color::Amber : Color::Soft);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeParagraph(match.logged.name, Type::BaseStrong));
    words->addWidget(origin);

    ExerciseChoice* choice = match.origin == NameOrigin::Library ? m_withoutNew : m_withNew;
    auto* list = new QComboBox;
    list->setObjectName(QStringLiteral("nameMeans"));
    list->setAccessibleName(tr("What “%1” is").arg(match.logged.name));
    list->setAccessibleDescription(originText(match));
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list->setFixedWidth(kListWidth);
    list->setModel(choice);
    const bool isLeftOut = match.origin == NameOrigin::Person && !match.exercise;
    list->setCurrentIndex(isLeftOut ? choice->leaveOutLine() : choice->lineOf(match.exercise));
    connect(list, &QComboBox::activated, this, [this, choice, index, list, origin](int line) {
        choose(index, *choice, line);
        origin->setText(linesText(m_names[index]));
        origin->setColor(Color::Soft);
        list->setAccessibleDescription(originText(m_names[index]));
        emit changed();
    });

    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    row->addLayout(words, 1);
    row->addWidget(list);
    m_rows->addWidget(line);
}

void LogNamesCard::choose(std::size_t index, const ExerciseChoice& choice, int line)
{
    MatchedName& match = m_names[index];
    match.origin = choice.isNew(line) ? NameOrigin::Nobody : NameOrigin::Person;
    match.exercise = choice.exerciseAt(line);
    refreshWords();
}

} // namespace backbridge::ui
