#include "ui/plan/day_section.h"

#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/labels.h"
#include "ui/plan/day_head.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

DaySection::DaySection(DayLetter day, QWidget* parent)
    : QWidget(parent)
    , m_head(new DayHead(day))
    , m_list(new QVBoxLayout)
    , m_add(new Button(tr("Add exercise"), Button::Kind::Quiet))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHair);
    column->addWidget(m_head);
    column->addLayout(m_list);
    m_list->setSpacing(0);
    m_add->setIconName(QStringLiteral("plus"));
    m_add->setButtonSize(Button::Size::Small);
    m_add->setObjectName(QStringLiteral("add"));
    m_add->setAccessibleName(tr("Add an exercise to the %1 day").arg(wordFor(day)));
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &Button::clicked, this, &DaySection::addRequested);
}

void DaySection::addRow()
{
    const std::size_t position = m_rows.size();
    auto* row = new PrescriptionRow(this);
    m_rows.push_back(row);
    m_list->addWidget(row);
    m_list->addWidget(makeHairline());
    connect(row, &PrescriptionRow::toggled, this, [this, position] { emit toggled(m_indices.at(position)); });
    connect(row, &PrescriptionRow::doseChanged, this,
            [this, position](const Dose& dose, const QString& field) {
                emit doseChanged(m_indices.at(position), dose, field);
            });
    connect(row, &PrescriptionRow::moveRequested, this,
            [this, position](int steps) { emit moveRequested(m_indices.at(position), steps); });
    connect(row, &PrescriptionRow::dayRequested, this,
            [this, position](DayLetter day) { emit dayRequested(m_indices.at(position), day); });
    connect(row, &PrescriptionRow::phaseRequested, this,
            [this, position](int phase) { emit phaseRequested(m_indices.at(position), phase); });
    connect(row, &PrescriptionRow::noteChanged, this,
            [this, position](const QString& note) { emit noteChanged(m_indices.at(position), note); });
    connect(row, &PrescriptionRow::dragged, this,
            [this, position](QPoint at) { emit dragged(m_indices.at(position), at); });
    connect(row, &PrescriptionRow::dropped, this,
            [this, position](QPoint at) { emit dropped(m_indices.at(position), at); });
    connect(row, &PrescriptionRow::dragLeft, this, &DaySection::dragLeft);
    connect(row, &PrescriptionRow::swapRequested, this, [this, position](const ExerciseId& exercise) {
        emit swapRequested(m_indices.at(position), exercise);
    });
    connect(row, &PrescriptionRow::removeRequested, this,
            [this, position] { emit removeRequested(m_indices.at(position)); });
}

void DaySection::setRows(const std::vector<Row>& rows, const ExerciseGallery& gallery)
{
    while (m_rows.size() < rows.size()) {
        addRow();
    }
    m_indices.clear();
    for (const Row& row : rows) {
        m_rows.at(m_indices.size())->setContent(row.content, gallery);
        m_indices.push_back(row.index);
    }
    // Rows that are not needed wait for the next exercise; one of them may be the sender of what led here.
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < rows.size();
        m_rows[i]->setVisible(used);
        m_rows[i]->setObjectName(used ? QStringLiteral("row%1").arg(m_indices[i]) : QString());
        m_list->itemAt(2 * static_cast<int>(i) + 1)->widget()->setVisible(used);
    }
}

int DaySection::positionAt(int y) const
{
    int position = 0;
    for (std::size_t i = 0; i < m_indices.size(); ++i) {
        const PrescriptionRow* row = m_rows[i];
        position += row->mapToGlobal(row->rect().center()).y() < y ? 1 : 0;
    }
    return position;
}

int DaySection::heightOf(int position) const
{
    if (m_indices.empty()) {
        return m_head->geometry().bottom();
    }
    const bool atEnd = position >= static_cast<int>(m_indices.size());
    return atEnd ? m_rows.at(m_indices.size() - 1)->geometry().bottom()
                 : m_rows.at(static_cast<std::size_t>(position))->geometry().top();
}

PrescriptionRow* DaySection::rowOf(int index) const
{
    const auto found = std::find(m_indices.begin(), m_indices.end(), index);
    return found == m_indices.end() ? nullptr
                                    : m_rows.at(static_cast<std::size_t>(found - m_indices.begin()));
}

} // namespace backbridge::ui
