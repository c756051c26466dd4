#pragma once

#include <QWidget>

#include <map>

#include "backbridge/domain/client.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace backbridge::ui {

class Chip;
class InlineMessage;
class NumberField;

/// A client's details to be typed in. Works on a copy: nothing is saved here.
class ClientForm : public QWidget {
    Q_OBJECT

public:
    explicit ClientForm(QWidget* parent = nullptr);

    /// Shows `client`; one that was never saved has no archived flag to set.
    void setClient(const Client& client);

    /// The client as it stands in the fields.
    [[nodiscard]] Client client() const;

    /// Each problem below its field; the first of these fields takes the focus. An empty list takes them
    /// away.
    void showProblems(const Problems& problems);

    void focusName();

signals:
    /// Enter in one of the single-line fields.
    void submitted();

private:
    void makeFields();
    QWidget* makeCareTags();
    QWidget* makeEquipment();
    void setEquipment(const std::optional<std::vector<Equipment>>& equipment);
    [[nodiscard]] std::optional<std::vector<Equipment>> equipment() const;
    void addField(QVBoxLayout* column, const QString& caption, QWidget* field, const QString& place);

    struct Field {
        QWidget* widget = nullptr;
        InlineMessage* problem = nullptr;
    };

    Client m_client;
    QLineEdit* m_name;
    NumberField* m_birthYear;
    QLineEdit* m_contact;
    QPlainTextEdit* m_notes;
    QCheckBox* m_archived;
    std::map<CareTag, Chip*> m_careTags;
    std::map<Equipment, Chip*> m_equipment;
    Chip* m_noEquipment = nullptr; ///< asked, and there is none
    std::map<QString, Field> m_fields; ///< by the place that a Problem names
};

} // namespace backbridge::ui
