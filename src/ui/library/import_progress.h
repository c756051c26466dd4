#pragma once

#include <QElapsedTimer>
#include <QProgressBar>
#include <QWidget>

#include <memory>

namespace backbridge::ui {

class Button;
class InputGate;
class Label;

/// A long action on the thread of the window: how far it is, and Cancel. While it runs, nothing else takes
/// input, so that no other action can begin in its midst. Hidden otherwise.
class ImportProgress : public QWidget {
    Q_OBJECT

public:
    explicit ImportProgress(QWidget* parent = nullptr);
    ~ImportProgress() override;

    /// Shows itself, takes the focus and keeps input away from the rest of the program.
    void start(const QString& words);

    /// Shows `done` of `total` and lets events through now and then. False once the person has cancelled.
    bool report(int done, int total);

    /// Hides again and lets input go where it goes.
    void stop();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void cancel();

    Label* m_words;
    QProgressBar* m_bar;
    Button* m_cancel;
    std::unique_ptr<InputGate> m_gate; ///< while it runs
    QElapsedTimer m_shown; ///< since events were let through
    bool m_cancelled = false;
};

} // namespace backbridge::ui
