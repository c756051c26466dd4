#include "problem_list.h"

#include <algorithm>

namespace backbridge::exchange {

namespace {

constexpr qsizetype kLongestQuote = 60;

bool isPlainKey(std::string_view key)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
            || c == '-';
    };
    return !key.empty() && static_cast<qsizetype>(key.size()) <= kLongestQuote
        && std::all_of(key.begin(), key.end(), isPlain);
}

} // namespace

void ProblemList::add(const QString& place, ProblemKind kind, const QString& text)
{
    if (!isFull()) {
        m_problems.push_back({place, kind, text});
    }
}

void ProblemList::addAll(const QString& place, const Problems& problems)
{
    for (const Problem& problem : problems) {
        const bool both = !place.isEmpty() && !problem.place.isEmpty();
        add(place + (both ? QStringLiteral(".") : QString()) + problem.place, problem.kind, problem.text);
    }
}

QString shown(const QString& text)
{
    QString line = text.left(kLongestQuote);
    for (QChar& character : line) {
        const QChar::Category category = character.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph) {
            character = QChar::ReplacementCharacter;
        }
    }
    return text.size() > kLongestQuote ? line + QStringLiteral("…") : line;
}

QString placeOfKey(const QString& place, std::string_view key)
{
    const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    if (!isPlainKey(key)) {
        return QStringLiteral(R"(%1["%2"])").arg(place, shown(name));
    }
    return place.isEmpty() ? name : place + QLatin1Char('.') + name;
}

QString placeOfIndex(const QString& place, std::size_t index)
{
    return QStringLiteral("%1[%2]").arg(place).arg(index);
}

} // namespace backbridge::exchange
