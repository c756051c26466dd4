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

bool guarded(InlineMessage& place, const std::function<void()>& body)
{
    place.clear();
    try {
        body();
        return true;
    } catch (const Failure& failure) {
        qCInfo(logUi, "failed: %s", failure.what());
        place.setMessage(InlineMessage::Tone::Advice, {}, failure.words());
    } catch (const std::exception& error) {
        qCInfo(logUi, "failed: %s", error.what());
        place.setMessage(InlineMessage::Tone::Advice, tr("That did not work."),
                         tr("Nothing was changed. What you typed is still here."));
    }
    return false;
}

} // namespace backbridge::ui
