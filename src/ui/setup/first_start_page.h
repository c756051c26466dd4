#pragma once

#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/ids.h"
#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"

class QLineEdit;

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class Button;
class InlineMessage;

/// The one question before anything else: for oneself or for a clinic. What the program is stands below, to
/// be read before either is chosen.
class FirstStartPage : public Page {
    Q_OBJECT

public:
    /// `workspace` must outlive the page.
    explicit FirstStartPage(Workspace& workspace, QWidget* parent = nullptr);

    void open(const QVariant& argument) override;

signals:
    /// To look around in example data first.
    void exampleRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeWell(std::vector<ExerciseId> exercises);
    QWidget* makeForMe();
    QWidget* makeForClinic();
    QWidget* makePosition();
    void setUpForMe();
    void setUpForClinic();
    void makeOwnClient();
    void showAll(bool shown);

    Workspace& m_workspace;
    ExerciseGallery m_gallery;
    /// Made once, so that a second try after a failure does not make a second client.
    const ClientId m_ownId = ClientId::create();
    QLineEdit* m_name;
    InlineMessage* m_nameProblem;
    InlineMessage* m_failure;
    Button* m_readAll;
    QWidget* m_all = nullptr;
    std::vector<QWidget*> m_wells; ///< where the cards' figures stand
};

} // namespace backbridge::ui
