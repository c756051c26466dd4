#include "ui/clients/client_bar.h"

#include <QHBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

ClientBar::ClientBar(QWidget* parent)
    : QWidget(parent)
    , m_name(new Label({}, Type::BaseStrong))
    , m_open(new Button(tr("Open client"), Button::Kind::Primary))
{
    m_name->setObjectName(QStringLiteral("chosenName"));
    // A long name gives way to the buttons.
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(m_name, 1);
    const auto add = [this, row](Button* button, const QString& name, auto signal) {
        button->setObjectName(name);
        row->addWidget(button);
        connect(button, &Button::clicked, this, signal);
    };
    auto* edit = new Button(tr("Edit"));
    edit->setIconName(QStringLiteral("edit"));
    auto* save = new Button(tr("Save as file"));
    save->setIconName(QStringLiteral("file-out"));
    auto* remove = new Button(tr("Remove"));
    remove->setIconName(QStringLiteral("trash"));
    remove->setAccessibleName(tr("Remove client"));
    add(remove, QStringLiteral("removeClient"), &ClientBar::removeRequested);
    add(save, QStringLiteral("saveAsFile"), &ClientBar::saveRequested);
    add(edit, QStringLiteral("editClient"), &ClientBar::editRequested);
    add(m_open, QStringLiteral("openClient"), &ClientBar::openRequested);
    hide();
}

void ClientBar::setClient(const ClientSummary* client)
{
    setVisible(client != nullptr);
    if (client != nullptr) {
        m_name->setText(client->name);
        m_open->setAccessibleName(tr("Open %1").arg(client->name));
    }
}

} // namespace backbridge::ui
