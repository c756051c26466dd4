#pragma once

#include <QObject>

#include <functional>
#include <optional>

#include "backbridge/workspace/workspace.h"

namespace backbridge::ui {

class InlineMessage;
class PastImports;

/// What an import came to and the imports before it, each of which can be taken back.
class ImportOutcome : public QObject {
    Q_OBJECT

public:
    /// Lists the imports that `isOurs` says. What a click cannot do is told in `failure`, which outlives this
    /// as `workspace` does.
    ImportOutcome(Workspace& workspace, InlineMessage& failure, std::function<bool(const ImportLine&)> isOurs,
                  QObject* parent);

    /// The place for what the import that was just done came to.
    [[nodiscard]] InlineMessage* result() const { return m_result; }

    /// The list of those before.
    [[nodiscard]] PastImports* past() const { return m_past; }

    /// Tells of an import with "Take back", which gets the focus, and a link that says `link`.
    void tell(const ImportId& id, const QString& lead, const QString& rest, const QString& link);

    /// Reads the imports anew; what is told of one that is gone goes too. Throws Failure.
    void refresh();

signals:
    void linkChosen();
    /// Something was taken back, which can be undone.
    void done(const QString& words);

private:
    void takeBack(const ImportId& id);

    Workspace& m_workspace;
    InlineMessage& m_failure;
    std::function<bool(const ImportLine&)> m_isOurs;
    InlineMessage* m_result;
    PastImports* m_past;
    std::optional<ImportId> m_told; ///< the import that m_result tells of
};

} // namespace backbridge::ui
