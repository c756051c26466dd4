#pragma once

#include <QString>

class QWidget;

namespace backbridge::ui {

/// The questions that must stop everything: files, and what cannot be undone. Injected, so that tests answer
/// them.
class Prompter {
public:
    Prompter() = default;
    Prompter(const Prompter&) = delete;
    Prompter& operator=(const Prompter&) = delete;
    virtual ~Prompter() = default;

    /// A file to read; empty when the person changed their mind. `filter` as QFileDialog writes it.
    [[nodiscard]] virtual QString fileToOpen(QWidget* parent, const QString& title,
                                             const QString& filter) = 0;

    /// A file to write; `suggestion` is a name or a path.
    [[nodiscard]] virtual QString fileToSave(QWidget* parent, const QString& title, const QString& suggestion,
                                             const QString& filter) = 0;

    /// Whether to go on with what cannot be undone. `verb` is on the button ("Delete client").
    [[nodiscard]] virtual bool confirm(QWidget* parent, const QString& title, const QString& text,
                                       const QString& verb) = 0;
};

/// Asks with dialogs.
class DialogPrompter : public Prompter {
public:
    [[nodiscard]] QString fileToOpen(QWidget* parent, const QString& title, const QString& filter) override;
    [[nodiscard]] QString fileToSave(QWidget* parent, const QString& title, const QString& suggestion,
                                     const QString& filter) override;
    [[nodiscard]] bool confirm(QWidget* parent, const QString& title, const QString& text,
                               const QString& verb) override;
};

} // namespace backbridge::ui
