#include "ui/clients/client_form.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/clients/client_words.h"
#include "ui/controls/card.h"
#include "ui/controls/chip.h"
#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/side_by_side.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kGreatestYear = 9999;
constexpr int kYearWidth = 140;
constexpr int kNotesHeight = 96;
constexpr int kLeastCard = 340;

} // namespace

ClientForm::ClientForm(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_birthYear(new NumberField(1, kGreatestYear))
    , m_contact(new QLineEdit)
    , m_notes(new QPlainTextEdit)
    , m_archived(new QCheckBox(tr("Archived: kept with everything, but not in the list")))
{
    m_name->setObjectName(QStringLiteral("clientName"));
    m_birthYear->setObjectName(QStringLiteral("clientBirthYear"));
    m_contact->setObjectName(QStringLiteral("clientContact"));
    m_notes->setObjectName(QStringLiteral("clientNotes"));
    m_archived->setObjectName(QStringLiteral("clientArchived"));
    makeFields();
    for (QLineEdit* line : {m_name, m_contact}) {
        connect(line, &QLineEdit::returnPressed, this, &ClientForm::submitted);
    }
}

void ClientForm::makeFields()
{
    auto* about = new Card;
    auto* column = about->body();
    column->setSpacing(space::kMedium);
    addField(column, tr("Name"), m_name, QStringLiteral("name"));
    m_birthYear->setFixedWidth(kYearWidth);
    addField(column, tr("Birth year, if you like"), m_birthYear, QStringLiteral("birth_year"));
    addField(column, tr("Contact, if you like"), m_contact, QStringLiteral("contact"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(kNotesHeight);
    addField(column, tr("Notes"), m_notes, QStringLiteral("notes"));
    column->addWidget(m_archived, 0, Qt::AlignLeft);
    column->addStretch(1);

    auto* care = new Card;
    care->setTitle(tr("What to avoid or mind"));
    care->body()->addWidget(makeParagraph(tr("Proposed plans leave out exercises that need care here, and "
                                             "the library can hide them. This is a filter, not medical "
                                             "advice."),
                                          Type::Base, Color::Soft));
    care->body()->addWidget(makeCareTags());
    care->body()->addStretch(1);

    auto* equipment = new Card;
    equipment->setTitle(tr("What there is to train with"));
    equipment->body()->addWidget(makeParagraph(
        tr("Plans begin from it, and the library leaves out what needs something else. Without a tick it has "
           "not been asked."),
        Type::Base, Color::Soft));
    equipment->body()->addWidget(makeEquipment());
    equipment->body()->addStretch(1);
    auto* besides = new QWidget;
    auto* besidesColumn = new QVBoxLayout(besides);
    besidesColumn->setContentsMargins(0, 0, 0, 0);
    besidesColumn->setSpacing(space::kMedium);
    besidesColumn->addWidget(care);
    besidesColumn->addWidget(equipment, 1);

    auto* cards = new SideBySide(kLeastCard, space::kMedium, this);
    cards->setLeastMain(kLeastCard);
    cards->setSidePercent(50);
    cards->addWidget(about);
    cards->addWidget(besides);
}

QWidget* ClientForm::makeCareTags()
{
    auto* chips = new QWidget;
    auto* flow = new FlowLayout(space::kSmall, chips);
    for (const auto& [tag, word] : EnumWords<CareTag>::kWords) {
        auto* chip = new Chip(nameOf(tag), Chip::Kind::YesNo);
        chip->setObjectName(QStringLiteral("care_") + word);
        flow->addWidget(chip);
        m_careTags.emplace(tag, chip);
    }
    return chips;
}

QWidget* ClientForm::makeEquipment()
{
    auto* chips = new QWidget;
    auto* flow = new FlowLayout(space::kSmall, chips);
    const auto add = [flow](const QString& text, const QString& name) {
        auto* chip = new Chip(text, Chip::Kind::YesNo);
        chip->setObjectName(QStringLiteral("equipment_") + name);
        flow->addWidget(chip);
        return chip;
    };
    for (const auto& [item, word] : EnumWords<Equipment>::kWords) {
        m_equipment.emplace(item, add(nameOf(item), word));
    }
    m_noEquipment = add(tr("nothing of these"), QStringLiteral("none"));
    for (const auto& [item, chip] : m_equipment) {
        connect(chip, &Chip::toggled, this, [this](bool on) {
            if (on) {
                m_noEquipment->setChecked(false);
            }
        });
    }
    connect(m_noEquipment, &Chip::toggled, this, [this](bool on) {
        if (on) {
            setEquipment(std::vector<Equipment>());
        }
    });
    return chips;
}

void ClientForm::setEquipment(const std::optional<std::vector<Equipment>>& equipment)
{
    for (const auto& [item, chip] : m_equipment) {
        chip->setChecked(equipment
                         && std::find(equipment->begin(), equipment->end(), item) != equipment->end());
    }
    m_noEquipment->setChecked(equipment && equipment->empty());
}

std::optional<std::vector<Equipment>> ClientForm::equipment() const
{
    std::vector<Equipment> atHand;
    for (const auto& [item, chip] : m_equipment) {
        if (chip->isChecked()) {
            atHand.push_back(item);
        }
    }
    return atHand.empty() && !m_noEquipment->isChecked() ? std::nullopt : std::optional(atHand);
}

void ClientForm::addField(QVBoxLayout* column, const QString& caption, QWidget* field, const QString& place)
{
    auto* group = new QVBoxLayout;
    group->setSpacing(space::kHair);
    group->addWidget(makeCaption(caption, field));
    group->addWidget(field);
    auto* problem = new InlineMessage;
    problem->setObjectName(QStringLiteral("problem_") + place);
    group->addWidget(problem);
    column->addLayout(group);
    m_fields.emplace(place, Field {field, problem});
}

void ClientForm::setClient(const Client& client)
{
    m_client = client;
    m_name->setText(client.name);
    m_birthYear->setNumber(client.birthYear);
    m_contact->setText(client.contact);
    m_notes->setPlainText(client.notes);
    m_archived->setChecked(client.archived);
    m_archived->setVisible(client.revision > 0);
    for (const auto& [tag, chip] : m_careTags) {
        chip->setChecked(std::find(client.careTags.begin(), client.careTags.end(), tag)
                         != client.careTags.end());
    }
    setEquipment(client.equipment);
    showProblems({});
}

Client ClientForm::client() const
{
    Client client = m_client;
    client.name = m_name->text().trimmed();
    client.birthYear = m_birthYear->number();
    client.contact = m_contact->text().trimmed();
    client.notes = m_notes->toPlainText();
    client.archived = m_archived->isChecked();
    client.careTags.clear();
    for (const auto& [tag, chip] : m_careTags) {
        if (chip->isChecked()) {
            client.careTags.push_back(tag);
        }
    }
    client.equipment = equipment();
    return client;
}

void ClientForm::showProblems(const Problems& problems)
{
    for (const auto& [place, field] : m_fields) {
        field.problem->clear();
    }
    QWidget* first = nullptr;
    for (const Problem& problem : problems) {
        const auto field = m_fields.find(problem.place);
        const Field& shown = field != m_fields.end() ? field->second : m_fields.at(QStringLiteral("notes"));
        shown.problem->setMessage(InlineMessage::Tone::Advice, {}, sentenceOf(problem.text));
        first = first == nullptr ? shown.widget : first;
    }
    if (first != nullptr) {
        first->setFocus();
    }
}

void ClientForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace backbridge::ui
