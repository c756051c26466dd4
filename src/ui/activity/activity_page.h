#pragma once

#include "backbridge/domain/activity.h"
#include "ui/controls/form_history.h"
#include "ui/controls/page.h"

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class ActivityForm;
class ActivityList;
class Button;
class InlineMessage;
class Label;

/// Minutes of being active beside sessions: typed in, and what is there, week by week.
class ActivityPage : public Page {
    Q_OBJECT

public:
    static constexpr const char* kId = "activity";

    /// `workspace` must outlive the page.
    explicit ActivityPage(Workspace& workspace, QWidget* parent = nullptr);

    void open(const QVariant& argument) override;

protected:
    [[nodiscard]] bool hasDraft() const override;
    void undoDraft() override;
    void redoDraft() override;

private:
    void build();
    void connectForm();
    void reloadIfShown();
    void reload();
    void beginNew(ActivityKind kind);
    void edit(const QString& what, const FormHistory<Activity>::Change& change);
    void showDraft();
    void save();
    void remove(const ActivityId& id);

    Workspace& m_workspace;
    FormHistory<Activity> m_form;
    ActivityForm* m_fields;
    ActivityList* m_list;
    Button* m_leave;
    Label* m_words;
    InlineMessage* m_failure;
    Button* m_save;
};

} // namespace backbridge::ui
