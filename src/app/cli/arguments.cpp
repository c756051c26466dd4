#include "arguments.h"

#include <QCoreApplication>

#include "backbridge/workspace/data_location.h"
#include "commands.h"

namespace backbridge::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const QString kData = QStringLiteral("data");
const QString kHelp = QStringLiteral("help");
const QString kVersion = QStringLiteral("version");

/// The first argument that is neither an option for every command nor such an option's value; empty when an
/// option of some command comes first.
QString commandWord(const QStringList& arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (argument == QStringLiteral("--data")) {
            ++i;
        } else if (!argument.startsWith(QLatin1Char('-'))) {
            return argument;
        } else if (!argument.startsWith(QStringLiteral("--data=")) && argument != QStringLiteral("--help")
                   && argument != QStringLiteral("-h") && argument != QStringLiteral("--version")) {
            break;
        }
    }
    return {};
}

} // namespace

std::optional<QString> Call::read(const QStringList& arguments)
{
    const QString word = commandWord(arguments);
    m_command = findCommand(word);
    if (m_command == nullptr && !word.isEmpty()) {
        return Text::tr("there is no command “%1”").arg(word);
    }
    m_parser.addOption(QCommandLineOption(kData, {}, QStringLiteral("FILE")));
    m_parser.addOption(QCommandLineOption(QStringList {QStringLiteral("h"), kHelp}));
    m_parser.addOption(QCommandLineOption(kVersion));
    if (m_command != nullptr) {
        for (const OptionSpec& option : m_command->options) {
            m_parser.addOption(
                QCommandLineOption(QLatin1String(option.name), {}, QLatin1String(option.value)));
        }
    }
    if (!m_parser.parse(QStringList(QCoreApplication::applicationName()) + arguments)) {
        return m_parser.errorText();
    }
    if (has(kHelp) || has(kVersion)) {
        return std::nullopt;
    }
    if (m_command == nullptr) {
        return Text::tr("no command is named");
    }
    if (has(kData) && !m_command->usesData) {
        return Text::tr("%1 has no use for --data").arg(word);
    }
    if (has(kData) && value(kData).isEmpty()) {
        return Text::tr("--data needs a file");
    }
    for (const OptionSpec& option : m_command->options) {
        const QLatin1String name(option.name);
        if (option.needed && !has(name)) {
            return Text::tr("%1 needs --%2").arg(word, name);
        }
        if (has(name) && *option.value != '\0' && value(name).isEmpty()) {
            return Text::tr("--%1 needs a value").arg(name);
        }
    }
    if (files().size() < m_command->leastFiles || files().contains(QString())) {
        return Text::tr("%1 needs a file").arg(word);
    }
    if (files().size() > m_command->mostFiles) {
        return Text::tr("%1 has no use for “%2”").arg(word, files().at(m_command->mostFiles));
    }
    return std::nullopt;
}

QString Call::dataPath() const
{
    return has(kData) ? value(kData) : defaultDataPath();
}

std::optional<QDate> readDay(const QString& text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    return day.isValid() && text.size() == 10 ? std::optional(day) : std::nullopt;
}

} // namespace backbridge::cli
