#include "ui/library/choice_chip.h"

#include <QMenu>

#include "ui/theme/metrics.h"

namespace backbridge::ui {

ChoiceChip::ChoiceChip(const QString& name, QWidget* parent)
    : Chip(name, Kind::List, parent)
    , m_name(name)
{
    connect(this, &Chip::clicked, this, &ChoiceChip::openList);
}

void ChoiceChip::setChoices(std::vector<Choice> choices)
{
    m_choices = std::move(choices);
    setCurrent(m_current);
}

void ChoiceChip::setCounts(const std::vector<int>& counts)
{
    Q_ASSERT(counts.size() == m_choices.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        m_choices[i].count = counts[i];
    }
}

void ChoiceChip::setCurrent(int index)
{
    m_current = index;
    const bool any = index == 0;
    const QString words = any ? m_name : m_choices.at(static_cast<std::size_t>(index)).chosen;
    setText(words);
    setAccessibleName(any ? tr("%1: any").arg(m_name) : tr("%1: %2").arg(m_name, words));
    setChecked(!any);
    updateGeometry();
}

void ChoiceChip::openList()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(objectName() + QStringLiteral("List"));
    for (int index = 0; index < static_cast<int>(m_choices.size()); ++index) {
        const Choice& choice = m_choices.at(static_cast<std::size_t>(index));
        QAction* action = menu->addAction(choice.text + QLatin1Char('\t') + QString::number(choice.count));
        action->setCheckable(true);
        action->setChecked(index == m_current);
        action->setEnabled(choice.count > 0 || index == m_current || index == 0);
        connect(action, &QAction::triggered, this, [this, index] {
            setCurrent(index);
            emit chosen(index);
        });
    }
    menu->popup(mapToGlobal(QPoint(0, height() + space::kHair)));
}

} // namespace backbridge::ui
