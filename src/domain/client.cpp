#include "backbridge/domain/client.h"

#include <QCoreApplication>

namespace backbridge {

namespace {

constexpr int kMaxNameLength = 200;
constexpr int kMaxTextLength = 20'000;
constexpr int kEarliestBirthYear = 1900;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Client)
};

} // namespace

Problems checkClient(const Client& client, QDate today)
{
    Problems problems;
    if (client.name.trimmed().isEmpty()) {
        problems.push_back({QStringLiteral("name"), ProblemKind::Missing, Text::tr("a name is needed")});
    } else if (client.name.size() > kMaxNameLength) {
        problems.push_back(
            {QStringLiteral("name"), ProblemKind::TooLarge,
             Text::tr("%1 characters are more than %2").arg(client.name.size()).arg(kMaxNameLength)});
    }
    if (client.birthYear && (*client.birthYear < kEarliestBirthYear || *client.birthYear > today.year())) {
        problems.push_back({QStringLiteral("birth_year"), ProblemKind::OutOfRange,
                            Text::tr("%1 is not between %2 and %3")
                                .arg(*client.birthYear)
                                .arg(kEarliestBirthYear)
                                .arg(today.year())});
    }
    for (const auto& [field, text] :
         {std::pair {"contact", &client.contact}, std::pair {"notes", &client.notes}}) {
        if (text->size() > kMaxTextLength) {
            problems.push_back(
                {QLatin1String(field), ProblemKind::TooLarge,
                 Text::tr("%1 characters are more than %2").arg(text->size()).arg(kMaxTextLength)});
        }
    }
    if (client.clearance && !client.clearance->on.isValid()) {
        problems.push_back(
            {QStringLiteral("clearance.on"), ProblemKind::Missing, Text::tr("a date is needed")});
    }
    if (client.clearance && client.clearance->validTo && *client.clearance->validTo < client.clearance->on) {
        problems.push_back({QStringLiteral("clearance.valid_to"), ProblemKind::Contradiction,
                            Text::tr("%1 is before the clearance itself")
                                .arg(client.clearance->validTo->toString(Qt::ISODate))});
    }
    return problems;
}

} // namespace backbridge
