#include "made_up_clinic_person.h"

#include <QStringView>

#include <algorithm>
#include <numeric>

namespace backbridge::madeup {

namespace {

constexpr auto kFirstNames = std::to_array<QStringView>({
    u"Aisha",    u"Alejandro", u"Amara",    u"Ana",     u"Anders", u"Anna",      u"Arjun",  u"Astrid",
    u"Aylin",    u"Beatriz",   u"Benjamin", u"Bianca",  u"Bruno",  u"Camille",   u"Carlos", u"Chiara",
    u"Chidi",    u"Claire",    u"Daniel",   u"Daria",   u"David",  u"Dilan",     u"Elena",  u"Elif",
    u"Emeka",    u"Emma",      u"Erik",     u"Esther",  u"Farah",  u"Fatima",    u"Felix",  u"Freya",
    u"Gabriela", u"George",    u"Giulia",   u"Grace",   u"Hana",   u"Hannah",    u"Hassan", u"Helen",
    u"Henrik",   u"Hiroshi",   u"Ines",     u"Ingrid",  u"Ivan",   u"Jack",      u"Jakub",  u"Jamal",
    u"James",    u"Jasmin",    u"João",     u"Joseph",  u"Jürgen", u"Kavya",     u"Kenji",  u"Kwame",
    u"Lars",     u"Leila",     u"Lena",     u"Liam",    u"Lucía",  u"Magda",     u"Malik",  u"Margaret",
    u"Marie",    u"Mateo",     u"Maya",     u"Mehmet",  u"Mei",    u"Michael",   u"Minh",   u"Nadia",
    u"Naomi",    u"Niamh",     u"Nikolai",  u"Noah",    u"Nora",   u"Olga",      u"Oliver", u"Olivia",
    u"Omar",     u"Patrick",   u"Pavel",    u"Petra",   u"Priya",  u"Rahul",     u"Rosa",   u"Ruth",
    u"Samuel",   u"Sana",      u"Sara",     u"Siobhán", u"Sofia",  u"Stefan",    u"Sunita", u"Tariq",
    u"Teresa",   u"Thabo",     u"Theo",     u"Tomás",   u"Ursula", u"Valentina", u"Wei",    u"Yara",
    u"Yusuf",    u"Zainab",    u"Zoe",
});

constexpr auto kLastNames = std::to_array<QStringView>({
    u"Abadi",     u"Adeyemi",   u"Ahmed",     u"Alvarez",   u"Andersen", u"Bakker",   u"Banerjee", u"Barros",
    u"Bauer",     u"Becker",    u"Bergström", u"Bianchi",   u"Brennan",  u"Brown",    u"Castro",   u"Chen",
    u"Clarke",    u"Costa",     u"Cruz",      u"Dahl",      u"Das",      u"Demir",    u"Diallo",   u"Dubois",
    u"Eriksen",   u"Evans",     u"Farouk",    u"Fernandes", u"Fischer",  u"Fraser",   u"García",   u"Gill",
    u"Grant",     u"Gupta",     u"Haddad",    u"Hansen",    u"Haque",    u"Hoffmann", u"Horvat",   u"Hughes",
    u"Ibrahim",   u"Ito",       u"Jankowski", u"Jansen",    u"Johnson",  u"Jones",    u"Kamau",    u"Kaya",
    u"Kelly",     u"Khan",      u"Kim",       u"Kovács",    u"Kowalska", u"Kumar",    u"Larsen",   u"Le",
    u"Lindqvist", u"Lopez",     u"MacLeod",   u"Martin",    u"Mbeki",    u"Mensah",   u"Meyer",    u"Mohamed",
    u"Moreau",    u"Müller",    u"Murphy",    u"Nakamura",  u"Ndlovu",   u"Nguyen",   u"Novák",    u"O'Brien",
    u"Okafor",    u"Olsen",     u"Osei",      u"Patel",     u"Pereira",  u"Petrov",   u"Popescu",  u"Quinn",
    u"Rahman",    u"Ramos",     u"Reyes",     u"Ricci",     u"Roberts",  u"Rossi",    u"Said",     u"Santos",
    u"Sato",      u"Schneider", u"Shah",      u"Silva",     u"Singh",    u"Smith",    u"Tanaka",   u"Taylor",
    u"Torres",    u"Tran",      u"Turner",    u"van Dijk",  u"Wagner",   u"Walsh",    u"Wang",     u"Weber",
    u"Williams",  u"Wójcik",    u"Wright",    u"Yılmaz",    u"Zhang",
});

/// Far from any simple share of the number of names, so that neighbours in the list look unlike.
constexpr int kNameStride = 7079;

constexpr auto kTags = std::to_array<CareTag>({
    CareTag::BalanceRisk,
    CareTag::BpUncontrolled,
    CareTag::ExtensionSensitive,
    CareTag::FlexionSensitive,
    CareTag::FrontKneePain,
    CareTag::GroinPain,
    CareTag::HamstringInjury,
    CareTag::KneelingNotOk,
    CareTag::LateralHipPain,
    CareTag::LegSymptoms,
    CareTag::NeckPain,
    CareTag::Osteoporosis,
    CareTag::WristNotOk,
});

constexpr auto kClientNotes = std::to_array<QStringView>({
    u"Sits most of the day; wants to lift the grandchildren again.",
    u"Used to run twice a week and would like to return to it.",
    u"Prefers mornings, before work.",
    u"Works nights every second week: weekdays vary.",
    u"Has a step and two dumbbells at home.",
    u"Wants to garden for an hour without having to stop.",
    u"Not keen on the gym; likes short sessions.",
    u"First time with regular strength exercise.",
    u"Travels for work; needs exercises for a hotel room.",
    u"Sore back for some years, comes and goes.",
    u"Learns best by watching; show it once.",
    u"Goal: carry the shopping up three floors.",
});

constexpr auto kClearedBy = std::to_array<QStringView>({
    u"GP, by letter",
    u"Hospital clinic",
    u"Family doctor",
});

/// How often each habit occurs, in the order of the enumeration.
constexpr std::array<int, 8> kHabitWeights {30, 14, 15, 8, 9, 5, 7, 12};

QString nameNumber(quint64 seed, int index)
{
    constexpr auto kFirst = kFirstNames.size();
    constexpr auto kCount = kFirst * kLastNames.size();
    static_assert(std::gcd(kCount, std::size_t {kNameStride}) == 1);
    // Every name once before any comes again.
    const std::size_t number = (seed % kCount + static_cast<std::size_t>(index) * kNameStride) % kCount;
    return QStringLiteral("%1 %2").arg(kFirstNames.at(number % kFirst), kLastNames.at(number / kFirst));
}

/// `name` as an address at a domain that exists only in examples.
QString contactOf(const QString& name)
{
    QString local;
    for (const QChar letter : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (letter == QLatin1Char(' ')) {
            local += QLatin1Char('.');
        } else if (letter.unicode() < 0x80 && letter.isLetter()) {
            local += letter;
        }
    }
    return local + QStringLiteral("@example.org");
}

std::vector<CareTag> careTags(Dice& dice)
{
    std::vector<CareTag> tags;
    if (!dice.chance(400)) {
        return tags;
    }
    const int count = dice.between(1, 3);
    for (int i = 0; i < count; ++i) {
        const CareTag tag = dice.oneOf(kTags);
        if (std::find(tags.begin(), tags.end(), tag) == tags.end()) {
            tags.push_back(tag);
        }
    }
    std::sort(tags.begin(), tags.end());
    return tags;
}

/// More than half from the beginning, the others one after the other, a few only just now.
QDate joinDay(const ClinicRecipe& recipe, Dice& dice)
{
    constexpr int kBeginning = 90;
    constexpr int kJustNow = 21;
    const auto span = static_cast<int>(recipe.lastDay.addYears(-recipe.years).daysTo(recipe.lastDay));
    int ago = 0;
    switch (dice.weighted(std::array {60, 35, 5})) {
    case 0:
        ago = span - dice.between(0, kBeginning);
        break;
    case 1:
        ago = dice.between(kJustNow, span);
        break;
    default:
        ago = dice.between(0, kJustNow);
        break;
    }
    return recipe.lastDay.addDays(-ago);
}

PainCourse painCourse(Dice& dice)
{
    PainCourse course;
    course.start = dice.between(300, 720);
    course.floor = dice.between(30, 180);
    switch (dice.weighted(std::array {66, 24, 10})) {
    case 0:
        course.weekly = -dice.between(8, 28);
        break;
    case 1:
        course.weekly = dice.between(-3, 3);
        break;
    default:
        course.weekly = dice.between(3, 9);
        break;
    }
    return course;
}

std::vector<Equipment> homeEquipment(Dice& dice)
{
    std::vector<Equipment> equipment {Equipment::Mat, Equipment::Chair, Equipment::Wall,
                                      Equipment::HandSupport};
    for (const auto& [thing, perMille] :
         {std::pair {Equipment::Step, 600}, std::pair {Equipment::LoopBand, 700},
          std::pair {Equipment::Bench, 100}, std::pair {Equipment::Dumbbell, 350},
          std::pair {Equipment::Dowel, 500}, std::pair {Equipment::ClearLane, 400},
          std::pair {Equipment::Cushion, 900}}) {
        if (dice.chance(perMille)) {
            equipment.push_back(thing);
        }
    }
    return equipment;
}

Source usualSource(Dice& dice)
{
    static constexpr std::array kSources {Source::Guided, Source::Logged, Source::Transcribed};
    return kSources.at(dice.weighted(std::array {55, 35, 10}));
}

Client client(const QString& name, QDate joined, QDate lastDay, Dice& dice)
{
    Client client;
    client.id = ClientId {dice.uuid()};
    client.name = name;
    const int age = dice.between(19, 58) + dice.between(0, 26);
    if (dice.chance(900)) {
        client.birthYear = lastDay.year() - age;
    }
    if (dice.chance(500)) {
        client.contact = contactOf(name);
    }
    if (dice.chance(300)) {
        client.notes = dice.oneOf(kClientNotes).toString();
    }
    client.careTags = careTags(dice);
    if (dice.chance(100)) {
        Clearance clearance;
        clearance.by = dice.oneOf(kClearedBy).toString();
        clearance.on = joined.addDays(-dice.between(1, 20));
        if (dice.chance(500)) {
            clearance.validTo = clearance.on.addYears(1);
        }
        client.clearance = clearance;
    }
    const int hour = dice.between(8, 15);
    client.updatedAt = at(joined, hour, dice.between(0, 59));
    return client;
}

} // namespace

QDateTime at(QDate date, int hour, int minute)
{
    return {date, QTime(hour, minute), Qt::UTC};
}

Habit makeUpHabit(Dice& dice)
{
    return static_cast<Habit>(dice.weighted(kHabitWeights));
}

Person makeUpPerson(const ClinicRecipe& recipe, int index, Dice& dice)
{
    Person person;
    person.joined = joinDay(recipe, dice);
    person.client = client(nameNumber(recipe.seed, index), person.joined, recipe.lastDay, dice);
    person.habit = makeUpHabit(dice);
    person.pain = painCourse(dice);
    person.setting = dice.chance(700) ? Setting::Home : Setting::Gym;
    person.homeEquipment = homeEquipment(dice);
    person.source = usualSource(dice);
    person.hour = dice.chance(300) ? dice.between(5, 8) : dice.between(14, 18);
    person.rates = std::array {970, 600, 0}.at(dice.weighted(std::array {85, 10, 5}));
    person.writes = std::array {0, 40, 150}.at(dice.weighted(std::array {30, 50, 20}));
    person.strength = dice.between(0, 10);
    return person;
}

} // namespace backbridge::madeup
