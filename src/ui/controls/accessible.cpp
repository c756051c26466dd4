#include "ui/controls/accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <unordered_map>

#include "ui/controls/key_cap.h"
#include "ui/controls/labels.h"
#include "ui/controls/level_dots.h"
#include "ui/controls/rating_picker.h"
#include "ui/controls/week_count.h"

namespace backbridge::ui {

namespace {

class AccessibleRating : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit AccessibleRating(RatingPicker* picker)
        : QAccessibleWidget(picker, QAccessible::Slider)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface) {
            return static_cast<QAccessibleValueInterface*>(this);
        }
        return QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value) {
            const auto value = picker()->value();
            return value ? RatingPicker::tr("%1 of %2").arg(*value).arg(RatingPicker::kGreatest)
                         : RatingPicker::tr("not answered");
        }
        return QAccessibleWidget::text(kind);
    }

    [[nodiscard]] QVariant currentValue() const override
    {
        const auto value = picker()->value();
        return value ? QVariant(*value) : QVariant();
    }

    void setCurrentValue(const QVariant& value) override
    {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (isNumber && number >= 0 && number <= RatingPicker::kGreatest) {
            picker()->choose(number);
        }
    }

    [[nodiscard]] QVariant maximumValue() const override { return RatingPicker::kGreatest; }

    [[nodiscard]] QVariant minimumValue() const override { return 0; }

    [[nodiscard]] QVariant minimumStepSize() const override { return 1; }

private:
    [[nodiscard]] RatingPicker* picker() const { return static_cast<RatingPicker*>(object()); }
};

/// One thing of an AccessibleItems; owned by Qt's registry, removed by its parent.
class AccessibleItem : public QAccessibleInterface {
public:
    AccessibleItem(QWidget* widget, const AccessibleItems& items, int index)
        : m_widget(widget)
        , m_items(items)
        , m_index(index)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_index < m_items.itemCount(); }

    [[nodiscard]] QObject* object() const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_widget);
    }

    [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }

    [[nodiscard]] int childCount() const override { return 0; }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? m_items.itemText(m_index) : QString();
    }

    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override { }

    [[nodiscard]] QRect rect() const override
    {
        if (!isValid()) {
            return {};
        }
        const QRect rect = m_items.itemRect(m_index);
        return {m_widget->mapToGlobal(rect.topLeft()), rect.size()};
    }

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = m_widget->focusPolicy() != Qt::NoFocus;
        state.selectable = state.focusable;
        state.selected = isValid() && m_items.currentItem() == m_index;
        state.focused = state.selected && m_widget->hasFocus();
        state.invisible = !m_widget->isVisible();
        return state;
    }

private:
    QWidget* m_widget;
    const AccessibleItems& m_items;
    int m_index;
};

class AccessibleItemList : public QAccessibleWidget {
public:
    AccessibleItemList(QWidget* widget, const AccessibleItems& items)
        : QAccessibleWidget(widget, QAccessible::List)
        , m_items(items)
    {
    }

    AccessibleItemList(const AccessibleItemList&) = delete;
    AccessibleItemList& operator=(const AccessibleItemList&) = delete;

    ~AccessibleItemList() override
    {
        for (const auto& [index, id] : m_children) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    [[nodiscard]] int childCount() const override { return m_items.itemCount(); }

    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= m_items.itemCount()) {
            return nullptr;
        }
        const auto known = m_children.find(index);
        if (known != m_children.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        auto* item = new AccessibleItem(widget(), m_items, index);
        m_children.emplace(index, QAccessible::registerAccessibleInterface(item));
        return item;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (const auto& [index, id] : m_children) {
            if (QAccessible::accessibleInterface(id) == child) {
                return index;
            }
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int index = 0; index < childCount(); ++index) {
            QAccessibleInterface* item = child(index);
            if (item->rect().contains(x, y)) {
                return item;
            }
        }
        return nullptr;
    }

    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return widget()->hasFocus() ? child(m_items.currentItem()) : nullptr;
    }

private:
    const AccessibleItems& m_items;
    mutable std::unordered_map<int, QAccessible::Id> m_children;
};

QAccessibleInterface* makeInterface(const QString& /*key*/, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget == nullptr) {
        return nullptr;
    }
    if (auto* picker = qobject_cast<RatingPicker*>(widget)) {
        return new AccessibleRating(picker);
    }
    if (const auto* items = dynamic_cast<const AccessibleItems*>(widget)) {
        return new AccessibleItemList(widget, *items);
    }
    const bool isReadout = qobject_cast<WeekCount*>(widget) != nullptr
        || qobject_cast<LevelDots*>(widget) != nullptr || qobject_cast<LeadText*>(widget) != nullptr
        || qobject_cast<KeyCap*>(widget) != nullptr;
    return isReadout ? new QAccessibleWidget(widget, QAccessible::StaticText) : nullptr;
}

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(&makeInterface);
}

} // namespace backbridge::ui
