#include "ui/progress/week_sessions_card.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/labels.h"
#include "ui/controls/table_view.h"
#include "ui/progress/session_table_model.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

WeekSessionsCard::WeekSessionsCard(QWidget* parent)
    : Card(parent)
    , m_none(makeParagraph(tr("No session was logged in this week."), Type::Base, Color::Soft))
    , m_table(new TableView)
    , m_model(new SessionTableModel(this))
    , m_hint(makeParagraph(tr("Enter or a double click opens a session to correct it."), Type::Small,
                           Color::Soft))
{
    setObjectName(QStringLiteral("weekSessionsCard"));
    m_table->setObjectName(QStringLiteral("weekSessions"));
    m_table->setAccessibleName(tr("Sessions of the week"));
    m_table->setModel(m_model);
    m_table->setFitsContent(true);
    m_table->horizontalHeader()->setSectionResizeMode(SessionTableModel::Done, QHeaderView::Stretch);
    auto* all = new Button(tr("All sessions"), Button::Kind::Quiet);
    all->setObjectName(QStringLiteral("allSessions"));
    all->setTrailingIconName(QStringLiteral("chevron-right"));
    all->setButtonSize(Button::Size::Small);
    connect(all, &Button::clicked, this, &WeekSessionsCard::allChosen);
    body()->addWidget(m_none);
    body()->addWidget(m_table);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1);
    foot->addWidget(all, 0, Qt::AlignRight);
    body()->addLayout(foot);
    body()->addStretch();
    connect(m_table, &TableView::activated, this, [this](const QModelIndex& index) {
        if (const auto id = SessionId::fromText(index.data(SessionTableModel::kIdRole).toString())) {
            emit sessionChosen(*id);
        }
    });
}

void WeekSessionsCard::setSessions(const QString& title, const std::vector<SessionLine>& lines, QDate today)
{
    setTitle(title, Type::LeadStrong);
    m_model->setSessions(lines, today);
    m_none->setVisible(lines.empty());
    m_table->setVisible(!lines.empty());
    m_hint->setVisible(!lines.empty());
    if (!lines.empty()) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
}

} // namespace backbridge::ui
