#pragma once

#include <QWidget>

#include "backbridge/workspace/workspace.h"

namespace backbridge::ui {

class FlowLayout;
class ImportPanel;
class InlineMessage;
class Prompter;

/// All templates to begin a plan from, those that came with the program first.
class TemplateGallery : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive it.
    TemplateGallery(Workspace& workspace, Prompter& prompter, QWidget* parent = nullptr);

    /// Loads them when they have not been yet, or again.
    void reload();

    void focusFirst();

signals:
    void chosen(const backbridge::PlanTemplate& planTemplate);
    /// Something was done that can be undone.
    void done(const QString& words);
    /// Words without Undo.
    void told(const QString& words);

private:
    void add(const PlanTemplate& planTemplate);
    void share(const PlanTemplate& planTemplate);

    Workspace& m_workspace;
    Prompter& m_prompter;
    ImportPanel* m_import;
    InlineMessage* m_message;
    FlowLayout* m_cards;
};

} // namespace backbridge::ui
