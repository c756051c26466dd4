#include "backbridge/storage/setting_repository.h"
#include "support/catch.h"

using namespace backbridge::storage;

TEST_CASE("A setting is absent until it is set, and the last value holds", "[storage][setting]")
{
    const auto database = Database::inMemory();
    SettingRepository settings(*database);
    const QString key = QStringLiteral("profile");
    CHECK_FALSE(settings.value(key).has_value());

    settings.setValue(key, QStringLiteral("home"));
    settings.setValue(QStringLiteral("other"), QString());
    settings.setValue(key, QStringLiteral("clinic"));

    CHECK(settings.value(key) == QStringLiteral("clinic"));
    CHECK(settings.value(QStringLiteral("other")) == QString());
}
