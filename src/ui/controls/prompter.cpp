#include "ui/controls/prompter.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace backbridge::ui {

QString DialogPrompter::fileToOpen(QWidget* parent, const QString& title, const QString& filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString DialogPrompter::fileToSave(QWidget* parent, const QString& title, const QString& suggestion,
                                   const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

bool DialogPrompter::confirm(QWidget* parent, const QString& title, const QString& text, const QString& verb)
{
    QMessageBox box(parent);
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(title);
    box.setText(title);
    box.setInformativeText(text);
    const QPushButton* act = box.addButton(verb, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    return box.clickedButton() == act;
}

} // namespace backbridge::ui
