#include "ui/controls/save_footer.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

QWidget* makeSaveFooter(QWidget* failure, QWidget* words, Button* save)
{
    save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    save->setToolTip(QObject::tr("Ctrl+Enter"));
    auto* footer = new QWidget;
    auto* column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(failure);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(words, 1, Qt::AlignVCenter);
    row->addWidget(save);
    column->addLayout(row);
    return footer;
}

} // namespace backbridge::ui
