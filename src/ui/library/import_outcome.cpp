#include "ui/library/import_outcome.h"

#include <algorithm>

#include "ui/clients/client_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/library/past_imports.h"

namespace backbridge::ui {

namespace {

QString takenBackText(const TakenBack& taken)
{
    const QString counts = countsText({.sessions = taken.sessions, .exercises = taken.removed});
    QStringList words {counts.isEmpty() ? ImportOutcome::tr("The import was taken back.")
                                        : ImportOutcome::tr("%1 taken back.").arg(counts)};
    if (taken.keptSessions > 0) {
        words << ImportOutcome::tr("Kept, as they were corrected since: %1.").arg(taken.keptSessions);
    }
    if (taken.archived > 0) {
        words << ImportOutcome::tr("Archived, as plans or sessions name them: %1.").arg(taken.archived);
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

ImportOutcome::ImportOutcome(Workspace& workspace, InlineMessage& failure,
                             std::function<bool(const ImportLine&)> isOurs, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_failure(failure)
    , m_isOurs(std::move(isOurs))
    , m_result(new InlineMessage)
    , m_past(new PastImports)
{
    m_result->setObjectName(QStringLiteral("importResult"));
    connect(m_past, &PastImports::takeBackRequested, this, &ImportOutcome::takeBack);
}

void ImportOutcome::tell(const ImportId& id, const QString& lead, const QString& rest, const QString& link)
{
    m_told = id;
    m_result->setMessage(InlineMessage::Tone::Neutral, lead, rest);
    auto* back = m_result->addAction(tr("Take back"));
    back->setObjectName(QStringLiteral("takeBack"));
    connect(back, &Button::clicked, this, [this, id] { takeBack(id); });
    auto* leave = m_result->addAction(link, true);
    leave->setObjectName(QStringLiteral("showImported"));
    connect(leave, &Button::clicked, this, &ImportOutcome::linkChosen);
    back->show();
    back->setFocus();
    guarded(m_failure, [this] { refresh(); });
}

void ImportOutcome::refresh()
{
    std::vector<ImportLine> imports = m_workspace.imports();
    std::erase_if(imports, [this](const ImportLine& line) { return !m_isOurs(line); });
    m_past->setImports(imports, m_workspace.today());
    const bool isThere = std::any_of(imports.begin(), imports.end(),
                                     [this](const ImportLine& line) { return m_told == line.record.id; });
    if (!isThere) {
        m_result->clear();
    }
}

void ImportOutcome::takeBack(const ImportId& id)
{
    guarded(m_failure, [this, &id] { emit done(takenBackText(m_workspace.takeBackImport(id))); });
}

} // namespace backbridge::ui
