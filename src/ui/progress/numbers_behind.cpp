#include "ui/progress/numbers_behind.h"

#include <QHeaderView>

#include "ui/controls/buttons.h"
#include "ui/controls/numbers_model.h"
#include "ui/controls/table_view.h"

namespace backbridge::ui {

namespace {

constexpr int kRow = 26;
constexpr int kRowsShown = 12;

} // namespace

NumbersBehind::NumbersBehind(const QString& words, const QString& name, QObject* parent)
    : QObject(parent)
    , m_button(new Button(words, Button::Kind::Quiet))
    , m_table(new TableView)
    , m_model(new NumbersModel(this))
{
    m_button->setIconName(QStringLiteral("table"));
    m_button->setButtonSize(Button::Size::Small);
    m_button->setCheckable(true);
    m_table->setAccessibleName(name);
    m_table->setModel(m_model);
    m_table->setRowHeight(kRow);
    m_table->setCopiesAll(true);
    m_table->setFitsContent(true, kRowsShown);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->hide();
    connect(m_button, &Button::toggled, m_table, &TableView::setVisible);
    connect(m_table, &TableView::activated, this,
            [this](const QModelIndex& index) { emit rowChosen(index.row()); });
}

void NumbersBehind::setNumbers(report::NumbersTable numbers)
{
    m_model->setNumbers(std::move(numbers));
}

} // namespace backbridge::ui
