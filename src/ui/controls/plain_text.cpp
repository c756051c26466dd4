#include "ui/controls/plain_text.h"

namespace backbridge::ui {

QString asToolTip(const QString& text)
{
    // Escaping alone is not enough: without a tag Qt would show the escapes.
    return text.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

QString asButtonText(const QString& text)
{
    return QString(text).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace backbridge::ui
