#pragma once

#include <QString>
#include <QStringList>

#include "ui/controls/prompter.h"

namespace backbridge::test {

/// Answers what a test has prepared, and keeps what was asked.
class FakePrompter : public ui::Prompter {
public:
    QString fileToOpen(QWidget* /*parent*/, const QString& title, const QString& /*filter*/) override
    {
        asked << title;
        return path;
    }

    QString fileToSave(QWidget* /*parent*/, const QString& title, const QString& suggestion,
                       const QString& /*filter*/) override
    {
        asked << title;
        suggested = suggestion;
        return path;
    }

    bool confirm(QWidget* /*parent*/, const QString& title, const QString& /*text*/,
                 const QString& /*verb*/) override
    {
        asked << title;
        return confirms;
    }

    QString path; ///< empty: the person changes their mind
    bool confirms = true;
    QString suggested;
    QStringList asked;
};

} // namespace backbridge::test
