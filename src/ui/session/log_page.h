#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"
#include "ui/session/log_checks.h"
#include "ui/session/log_form.h"
#include "ui/session/log_surroundings.h"

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class Button;
class ExerciseChooser;
class FeelCard;
class InlineMessage;
class Label;
class SetsCard;

/// A session typed in: on any past day, as planned or not; or a stored one to correct. Opened with
/// {date: QDate}, {session: QString}, {copy: QString} for a new session of today with what that one
/// had, or nothing; {from: page} says where to go after saving. While there is
/// something to take back in the form, the keys of undo and redo act on it.
class LogPage : public Page {
    Q_OBJECT

public:
    /// `workspace` must outlive the page.
    explicit LogPage(Workspace& workspace, QWidget* parent = nullptr);

    void open(const QVariant& argument) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] bool hasDraft() const override;
    void undoDraft() override;
    void redoDraft() override;

private:
    void build();
    void buildFooter();
    void connectForm();
    void connectWorkspace();

    void turnTo(const ClientId& client, const QVariantMap& argument);
    void beginDay(const ClientId& client, QDate date);
    void beginStored(const SessionId& id);
    void beginCopy(const SessionId& id);
    void begin(const SessionDraft& draft, bool stored);
    void reload();

    void edit(const QString& what, const DraftChange& change);
    void moveTo(QDate date, std::optional<QDate> planned, const QString& what);
    void addExercise(const ExerciseId& id);
    void showChooser(bool shown);
    void goTo(void (LogForm::*step)());
    void followClient();
    void save();
    void remove();
    void leave(const QString& words);

    void showDraft();
    void showChanged();
    void showOthers();
    void showProblems(const std::vector<LogProblem>& problems);

    Workspace& m_workspace;
    ExerciseGallery m_gallery;
    LogForm m_form;
    LogSurroundings m_around;
    std::optional<QDate> m_asked; ///< the missed day that the page was opened for
    QString m_from;

    Button* m_week;
    Button* m_undo;
    Button* m_redo;
    Button* m_remove;
    Button* m_versions;
    InlineMessage* m_kept;
    InlineMessage* m_others;
    SetsCard* m_sets;
    FeelCard* m_feel;
    ExerciseChooser* m_chooser;
    Label* m_footer;
    InlineMessage* m_failure;
    Button* m_save;
};

} // namespace backbridge::ui
