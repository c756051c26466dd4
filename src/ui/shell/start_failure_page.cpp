#include "ui/shell/start_failure_page.h"

#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/prompter.h"

namespace backbridge::ui {

StartFailurePage::StartFailurePage(const QString& words, Prompter& prompter, QWidget* parent)
    : Page(parent)
{
    auto* state = new EmptyState(tr("Your data could not be opened"), words);
    Button* retry = state->setAction(tr("Try again"));
    retry->setObjectName(QStringLiteral("retry"));
    connect(retry, &Button::clicked, this, &StartFailurePage::retryRequested);
    Button* other = state->addOtherWay(tr("Open another file"));
    other->setObjectName(QStringLiteral("openOther"));
    connect(other, &Button::clicked, this, [this, &prompter] {
        const QString path =
            prompter.fileToOpen(this, tr("Open a data file"), tr("Backbridge data (*.sqlite)"));
        if (!path.isEmpty()) {
            emit fileChosen(path);
        }
    });
    constexpr int kWidth = 680;
    auto* card = new Card;
    card->setFixedWidth(kWidth);
    card->body()->addWidget(state);
    column()->addStretch();
    column()->addWidget(card, 0, Qt::AlignHCenter);
    column()->addStretch();
}

} // namespace backbridge::ui
