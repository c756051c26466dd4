#include "ui/controls/guarded.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include "backbridge/domain/failure.h"
#include "ui/controls/inline_message.h"

namespace backbridge::ui {

namespace {

Q_LOGGING_CATEGORY(logUi, "backbridge.ui")

QString tr(const char* text)
{
    return QCoreApplication::translate("backbridge::ui::guarded", text);
}

} // namespace

std::optional<QString> failureOf(const std::function<void()>& body)
{
    try {
        body();
        return std::nullopt;
    } catch (const Failure& failure) {
        qCInfo(logUi, "failed: %s", failure.what());
        return failure.words();
    } catch (const std::exception& error) {
        qCInfo(logUi, "failed: %s", error.what());
        return tr("That did not work. Nothing was changed.");
    }
}

bool guarded(InlineMessage& place, const std::function<void()>& body)
{
    place.clear();
    const std::optional<QString> failure = failureOf(body);
    if (failure) {
        place.setMessage(InlineMessage::Tone::Advice, {}, *failure);
    }
    return !failure;
}

} // namespace backbridge::ui
