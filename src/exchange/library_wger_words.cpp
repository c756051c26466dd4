#include "library_wger_words.h"

#include <QLatin1String>

#include <array>

namespace backbridge::exchange {

namespace {

constexpr std::array kMuscles {
    QLatin1String("Biceps brachii"),
    QLatin1String("Anterior deltoid"),
    QLatin1String("Serratus anterior"),
    QLatin1String("Pectoralis major"),
    QLatin1String("Triceps brachii"),
    QLatin1String("Rectus abdominis"),
    QLatin1String("Gastrocnemius"),
    QLatin1String("Gluteus maximus"),
    QLatin1String("Trapezius"),
    QLatin1String("Quadriceps femoris"),
    QLatin1String("Biceps femoris"),
    QLatin1String("Latissimus dorsi"),
    QLatin1String("Brachialis"),
    QLatin1String("Obliquus externus abdominis"),
    QLatin1String("Soleus"),
    QLatin1String("Erector spinae"),
};

constexpr std::array kEquipment {
    QLatin1String("Barbell"),
    QLatin1String("SZ-Bar"),
    QLatin1String("Dumbbell"),
    QLatin1String("Gym mat"),
    QLatin1String("Swiss Ball"),
    QLatin1String("Pull-up bar"),
    QLatin1String("none (bodyweight exercise)"),
    QLatin1String("Bench"),
    QLatin1String("Incline bench"),
    QLatin1String("Kettlebell"),
    QLatin1String("Resistance band"),
};

constexpr int kFirstCategory = 8;
constexpr std::array kCategories {
    QLatin1String("Arms"), QLatin1String("Legs"),      QLatin1String("Abs"),    QLatin1String("Chest"),
    QLatin1String("Back"), QLatin1String("Shoulders"), QLatin1String("Calves"), QLatin1String("Cardio"),
};

constexpr std::array kLicences {
    QLatin1String("CC-BY-SA 3"),
    QLatin1String("CC-BY-SA 4"),
    QLatin1String("CC0"),
    QLatin1String("CC-BY 4"),
};

constexpr std::array kLanguages {
    QLatin1String("de"), QLatin1String("en"), QLatin1String("bg"), QLatin1String("es"), QLatin1String("ru"),
    QLatin1String("nl"), QLatin1String("pt"), QLatin1String("el"), QLatin1String("cs"), QLatin1String("sv"),
    QLatin1String("no"), QLatin1String("fr"), QLatin1String("it"),
};

template <std::size_t n>
QString numbered(const std::array<QLatin1String, n>& words, int number, int first = 1)
{
    const int index = number - first;
    return index >= 0 && index < static_cast<int>(n) ? QString(words.at(static_cast<std::size_t>(index)))
                                                     : QString();
}

} // namespace

QString wgerMuscle(int number)
{
    return numbered(kMuscles, number);
}

QString wgerEquipment(int number)
{
    return numbered(kEquipment, number);
}

QString wgerCategory(int number)
{
    return numbered(kCategories, number, kFirstCategory);
}

QString wgerLicence(int number)
{
    return numbered(kLicences, number);
}

QString wgerLanguage(int number)
{
    return numbered(kLanguages, number);
}

} // namespace backbridge::exchange
