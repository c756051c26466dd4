#include "ui/shell/rail.h"

#include <QButtonGroup>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/labels.h"
#include "ui/controls/plain_text.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kSide = 12; ///< left and right of the entries
constexpr int kIconLeft = 12;
constexpr int kTextLeft = 44;
constexpr int kMarkSize = 26;

class RailEntry : public QPushButton {
public:
    RailEntry(QString id, QString icon, const QString& text)
        : QPushButton(text)
        , m_id(std::move(id))
        , m_icon(std::move(icon))
    {
        setCheckable(true);
        setAutoDefault(false);
        setAttribute(Qt::WA_Hover);
        setObjectName(QStringLiteral("rail-") + m_id);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFont(ui::font(Type::BaseMedium));
    }

    [[nodiscard]] const QString& id() const { return m_id; }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(ui::font(Type::BaseStrong));
        return {kTextLeft + metrics.horizontalAdvance(text()) + space::kSmall,
                std::max(height::kRailEntry, metrics.height() + 2 * space::kSmall)};
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const bool on = isChecked();
        if (on || underMouse()) {
            paintBox(painter, QRectF(rect()), radius::kField, themed(on ? Color::AccentSoft : Color::Well),
                     {});
        }
        if (on) {
            paintBox(painter, QRectF(0, space::kSmall, 3, height() - 2 * space::kSmall), 1.5,
                     themed(Color::Accent), {});
        }
        paintIcon(painter, QRectF(kIconLeft, (height() - kIconSize) / 2.0, kIconSize, kIconSize), m_icon,
                  themed(on ? Color::Accent : Color::Soft));
        painter.setFont(ui::font(on ? Type::BaseStrong : Type::BaseMedium));
        painter.setPen(themed(on ? Color::Ink : Color::Soft));
        painter.drawText(rect().adjusted(kTextLeft, 0, -space::kHair, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         text());
    }

private:
    QString m_id;
    QString m_icon;
};

/// The program's mark and name.
class Brand : public QWidget {
public:
    Brand() { setFixedHeight(height::kControl); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const QString mark =
            currentScheme() == Scheme::Dark ? QStringLiteral("app-dark") : QStringLiteral("app");
        paintPicture(painter, QRectF(kIconLeft, (height() - kMarkSize) / 2.0, kMarkSize, kMarkSize), mark);
        painter.setFont(ui::font(Type::LeadStrong));
        painter.setPen(themed(Color::Ink));
        painter.drawText(rect().adjusted(kTextLeft + space::kHair, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("Backbridge"));
    }
};

QVBoxLayout* addColumn(QVBoxLayout* to)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(space::kHair);
    to->addLayout(column);
    return column;
}

void removeEntries(QVBoxLayout* column, QButtonGroup* buttons)
{
    while (QLayoutItem* item = column->takeAt(0)) {
        auto* button = static_cast<QAbstractButton*>(item->widget());
        buttons->removeButton(button);
        button->hide();
        button->deleteLater();
        delete item;
    }
}

} // namespace

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
    , m_clientBox(new QWidget)
    , m_clientName(new Label({}, Type::BaseStrong))
    , m_referenceLine(makeHairline())
{
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSide, 18, kSide + 1, 16);
    column->setSpacing(space::kHair);
    column->addWidget(new Brand);
    column->addSpacing(space::kField);
    m_main = addColumn(column);

    auto* box = new QVBoxLayout(m_clientBox);
    box->setContentsMargins(0, space::kField, 0, 0);
    box->setSpacing(0);
    auto* caption = new Label(tr("Client"), Type::Small, Color::Soft);
    caption->setIndent(kIconLeft);
    m_clientName->setObjectName(QStringLiteral("railClient"));
    m_clientName->setIndent(kIconLeft);
    m_clientName->setMinimumWidth(1);
    box->addWidget(caption);
    box->addWidget(m_clientName);
    box->addSpacing(space::kSmall);
    m_client = addColumn(box);
    column->addWidget(m_clientBox);
    m_clientBox->hide();

    column->addWidget(m_referenceLine);
    m_referenceLine->hide();
    m_reference = addColumn(column);
    column->addStretch();
    m_bottom = addColumn(column);

    connect(m_buttons, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* button) { emit chosen(static_cast<RailEntry*>(button)->id()); });
}

QVBoxLayout* Rail::layoutOf(RailGroup group) const
{
    switch (group) {
    case RailGroup::Main:
        return m_main;
    case RailGroup::Client:
        return m_client;
    case RailGroup::Reference:
        return m_reference;
    case RailGroup::Bottom:
        return m_bottom;
    }
    Q_UNREACHABLE();
}

void Rail::addEntry(const QString& id, const QString& icon, const QString& text, RailGroup group)
{
    auto* entry = new RailEntry(id, icon, text);
    m_buttons->addButton(entry);
    layoutOf(group)->addWidget(entry);
}

void Rail::clear()
{
    for (QVBoxLayout* column : {m_main, m_client, m_reference, m_bottom}) {
        removeEntries(column, m_buttons);
    }
}

void Rail::setCurrent(const QString& id)
{
    const QList<QAbstractButton*> entries = m_buttons->buttons();
    m_buttons->setExclusive(false);
    for (QAbstractButton* entry : entries) {
        entry->setChecked(static_cast<RailEntry*>(entry)->id() == id);
    }
    m_buttons->setExclusive(true);
}

QString Rail::current() const
{
    const auto* entry = static_cast<const RailEntry*>(m_buttons->checkedButton());
    return entry == nullptr ? QString() : entry->id();
}

void Rail::focusCurrent()
{
    if (QAbstractButton* entry = m_buttons->checkedButton()) {
        entry->setFocus(Qt::OtherFocusReason);
    }
}

void Rail::setClientName(const QString& name)
{
    m_clientName->setText(QFontMetrics(m_clientName->font())
                              .elidedText(name, Qt::ElideRight, kRailWidth - 2 * (kSide + kIconLeft)));
    m_clientName->setToolTip(asToolTip(name));
    m_clientBox->setVisible(!name.isEmpty());
    m_referenceLine->setVisible(!name.isEmpty() && m_reference->count() > 0);
}

QSize Rail::sizeHint() const
{
    return {std::max(kRailWidth, QWidget::sizeHint().width()), QWidget::sizeHint().height()};
}

void Rail::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(QRect(width() - 1, 0, 1, height()), themed(Color::Line));
}

} // namespace backbridge::ui
