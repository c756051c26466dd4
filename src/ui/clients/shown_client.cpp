#include "ui/clients/shown_client.h"

#include "backbridge/domain/failure.h"
#include "backbridge/workspace/workspace.h"

namespace backbridge::ui {

ShownClient::ShownClient(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::clientsChanged, this, &ShownClient::count);
    connect(&workspace, &Workspace::everythingChanged, this, &ShownClient::count);
    connect(&workspace, &Workspace::currentClientChanged, this, &ShownClient::refresh);
    count();
}

void ShownClient::count()
{
    try {
        m_several = m_workspace.clientCount() > 1;
    } catch (const Failure& failure) {
        // The page that is shown says so; the name stays as it was.
        qWarning("Cannot count the clients: %s", failure.what());
    }
    refresh();
}

void ShownClient::refresh()
{
    QString name;
    try {
        if (const auto id = m_workspace.currentClient(); id && m_several) {
            if (const auto client = m_workspace.client(*id)) {
                name = client->name;
            }
        }
    } catch (const Failure& failure) {
        qWarning("Cannot read the client: %s", failure.what());
        return;
    }
    if (name != m_name) {
        m_name = name;
        emit nameChanged(m_name);
    }
}

} // namespace backbridge::ui
