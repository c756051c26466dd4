#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

#include "backbridge/exchange/public_library.h"
#include "json_tree.h"

namespace backbridge::exchange {

/// A language of wger's.
struct WgerLanguage {
    QString code; ///< "en"
    QString name; ///< "English"
};

/// The lists that wger's exercises point into by number, as far as the file has them; what it has not is
/// looked up among those that wger publishes.
struct WgerLists {
    QHash<int, QString> muscles;
    QHash<int, QString> equipment;
    QHash<int, QString> categories;
    QHash<int, QString> licences;
    QHash<int, WgerLanguage> languages;
};

/// An exercise's name and description in one language, with what belongs to it and stands elsewhere.
struct WgerText {
    JsonValue fields;
    QStringList aliases;
    QStringList notes;
};

/// One exercise of wger's: what is the same in all languages, and its texts.
struct WgerRecord {
    JsonValue fields;
    int number = 0;
    std::vector<WgerText> texts;
    bool isOneText = false; ///< what is the same in all languages stands in the text itself
    bool isOldNumber = false; ///< counted as a text, as old versions did, and not as an exercise
    QString place;
};

/// Reads one exercise of a fixture or of a page: lists hold numbers in the one, objects in the other.
[[nodiscard]] LibraryRecord readWgerRecord(const WgerRecord& record, const WgerLists& lists);

} // namespace backbridge::exchange
