#pragma once

#include <QObject>
#include <QString>

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

/// Knows whose pages are shown, for a window to say it beside them. With one client alone there is nothing to
/// say.
class ShownClient : public QObject {
    Q_OBJECT

public:
    /// `workspace` must outlive this.
    explicit ShownClient(Workspace& workspace, QObject* parent = nullptr);

    /// Empty without a current client, and while there is no other.
    [[nodiscard]] const QString& name() const { return m_name; }

signals:
    void nameChanged(const QString& name);

private:
    void count();
    void refresh();

    Workspace& m_workspace;
    QString m_name;
    bool m_several = false;
};

} // namespace backbridge::ui
