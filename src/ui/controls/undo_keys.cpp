#include "ui/controls/undo_keys.h"

#include <QKeyEvent>
#include <QWidget>

namespace backbridge::ui {

namespace {

class UndoFilter : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            if (isUndo(*key) || isRedo(*key)) {
                event->ignore();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

bool isUndo(const QKeyEvent& event)
{
    return event.matches(QKeySequence::Undo);
}

bool isRedo(const QKeyEvent& event)
{
    const bool controlY = event.key() == Qt::Key_Y && event.modifiers() == Qt::ControlModifier;
    return event.matches(QKeySequence::Redo) || controlY;
}

void leaveUndoToPage(QWidget& field)
{
    field.installEventFilter(new UndoFilter(&field));
}

} // namespace backbridge::ui
