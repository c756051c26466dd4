#include "ui/controls/empty_layout.h"

#include <QLayout>
#include <QWidget>

#include <memory>

namespace backbridge::ui {

void emptyLayout(QLayout& layout)
{
    while (const auto item = std::unique_ptr<QLayoutItem>(layout.takeAt(0))) {
        item->widget()->hide();
        item->widget()->deleteLater();
    }
}

} // namespace backbridge::ui
