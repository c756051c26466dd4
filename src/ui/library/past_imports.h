#pragma once

#include <vector>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

/// Imports that are there, each with "Take back". Hidden while there is none.
class PastImports : public Card {
    Q_OBJECT

public:
    explicit PastImports(QWidget* parent = nullptr);

    /// `today` is what "3 days ago" counts from.
    void setImports(const std::vector<ImportLine>& imports, QDate today);

signals:
    void takeBackRequested(const backbridge::ImportId& id);

private:
    QWidget* makeLine(const ImportLine& import, QDate today);

    QVBoxLayout* m_lines;
};

} // namespace backbridge::ui
