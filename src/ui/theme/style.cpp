#include "ui/theme/style.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>

#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/style_parts.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kFieldPadding = 12;
constexpr int kOpenerWidth = 36; ///< chevron or calendar at a field's end
constexpr int kScrollBarWidth = 14;

bool isTextArea(const QWidget* widget)
{
    return qobject_cast<const QPlainTextEdit*>(widget) != nullptr
        || qobject_cast<const QTextEdit*>(widget) != nullptr;
}

bool isEnabled(const QStyleOption* option)
{
    return (option->state & QStyle::State_Enabled) != 0;
}

/// A field inside another control (a spin box's line, a table's editor) has no box of its own.
bool isFramedLine(const QStyleOption* option)
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    return frame != nullptr && frame->lineWidth > 0;
}

int openerWidth(const QWidget* widget)
{
    const auto* date = qobject_cast<const QDateTimeEdit*>(widget);
    const bool opens =
        qobject_cast<const QComboBox*>(widget) != nullptr || (date != nullptr && date->calendarPopup());
    return opens ? kOpenerWidth : 0;
}

/// The thumb over the whole length: there are no arrows.
QRect scrollThumb(const QStyleOptionSlider& slider)
{
    const bool upright = slider.orientation == Qt::Vertical;
    const int length = upright ? slider.rect.height() : slider.rect.width();
    const int range = slider.maximum - slider.minimum;
    int thumb = length;
    if (range > 0) {
        const double share = static_cast<double>(slider.pageStep) / (range + slider.pageStep);
        thumb = std::clamp(static_cast<int>(share * length), std::min(length, height::kTarget), length);
    }
    const int start = QStyle::sliderPositionFromValue(slider.minimum, slider.maximum, slider.sliderPosition,
                                                      length - thumb, slider.upsideDown);
    return upright ? QRect(slider.rect.x(), slider.rect.y() + start, slider.rect.width(), thumb)
                   : QRect(slider.rect.x() + start, slider.rect.y(), thumb, slider.rect.height());
}

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
    setObjectName(QStringLiteral("backbridge"));
}

void HouseStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* area = qobject_cast<QPlainTextEdit*>(widget)) {
        area->document()->setDocumentMargin(space::kSmall);
    }
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect: // FocusRing draws it
    case PE_IndicatorHeaderArrow: // drawHeaderLabel() puts it beside the words
    case PE_FrameLineEdit: // part of the panel
    case PE_PanelItemViewRow: // the items paint their ground
    case PE_FrameMenu: // part of the panel
    case PE_PanelScrollAreaCorner:
        return;
    case PE_PanelLineEdit:
        if (isFramedLine(option)) {
            paintFieldBox(*painter, QRectF(option->rect), isEnabled(option));
        }
        return;
    case PE_Frame:
        if (isTextArea(widget)) {
            paintFieldBox(*painter, QRectF(option->rect), isEnabled(option));
            return;
        }
        break;
    case PE_IndicatorCheckBox:
        drawCheckMark(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        drawRadioMark(*painter, *option);
        return;
    case PE_PanelItemViewItem:
        drawItemGround(*painter, *option, widget);
        return;
    case PE_PanelButtonCommand:
        drawPushButton(*painter, *option);
        return;
    case PE_PanelButtonTool:
    case PE_FrameButtonTool:
        drawToolButtonGround(*painter, *option);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        drawMenuFrame(*painter, *option);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    switch (element) {
    case CE_FocusFrame:
        drawFocusFrame(*painter, *option, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        drawHeaderSection(*painter, *option);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawHeaderLabel(*painter, *header);
        }
        return;
    case CE_ShapedFrame:
        if (isTextArea(widget)) {
            drawPrimitive(PE_Frame, option, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ComboBox:
        paintFieldBox(*painter, QRectF(option->rect), isEnabled(option));
        drawFieldOpener(*painter, *option,
                        qobject_cast<const QDateTimeEdit*>(widget) != nullptr
                            ? QStringLiteral("calendar")
                            : QStringLiteral("chevron-down"));
        return;
    case CC_SpinBox:
        paintFieldBox(*painter, QRectF(option->rect), isEnabled(option));
        return;
    case CC_ScrollBar:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(*painter, *slider,
                          subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
        }
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents && isFramedLine(option)) {
        return option->rect.adjusted(kFieldPadding - 2, 0, -(kFieldPadding - 2), 0);
    }
    if (element == SE_LineEditContents || element == SE_HeaderLabel) {
        return option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect HouseStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    const QRect rect = option->rect;
    const QRect inner = rect.adjusted(kFieldPadding - 2, 1, -(kFieldPadding - 2), -1);
    if (control == CC_ComboBox) {
        switch (part) {
        case SC_ComboBoxEditField:
            return rect.adjusted(kFieldPadding - 2, 1, -kOpenerWidth, -1);
        case SC_ComboBoxArrow:
            return {rect.right() - kOpenerWidth, rect.top(), kOpenerWidth, rect.height()};
        case SC_ComboBoxFrame:
        case SC_ComboBoxListBoxPopup:
            return rect;
        default:
            break;
        }
    }
    if (control == CC_SpinBox) {
        switch (part) {
        case SC_SpinBoxEditField:
            return inner;
        case SC_SpinBoxFrame:
            return rect;
        default:
            return {};
        }
    }
    if (control == CC_ScrollBar) {
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (slider != nullptr && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)) {
            return {};
        }
        if (slider != nullptr && part == SC_ScrollBarGroove) {
            return rect;
        }
        if (slider != nullptr && part == SC_ScrollBarSlider) {
            return scrollThumb(*slider);
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                   const QWidget* widget) const
{
    // By the font, not the contents: those of a spin box hold a whole line edit.
    const int fieldHeight =
        std::max(height::kControl, option == nullptr ? 0 : option->fontMetrics.height() + 2 * space::kSmall);
    switch (type) {
    case CT_LineEdit:
        return {contents.width() + 2 * kFieldPadding, fieldHeight};
    case CT_ComboBox:
    case CT_SpinBox:
        return {contents.width() + 2 * kFieldPadding + openerWidth(widget), fieldHeight};
    case CT_PushButton:
        return {contents.width() + 2 * space::kMedium, fieldHeight};
    case CT_HeaderSection:
        return QProxyStyle::sizeFromContents(type, option, contents, widget)
                   .expandedTo(QSize(0, height::kTarget))
            + QSize(2 * space::kSmall + 2, 0);
    case CT_MenuItem:
    case CT_CheckBox:
    case CT_RadioButton:
    case CT_ItemViewItem:
        return QProxyStyle::sizeFromContents(type, option, contents, widget)
            .expandedTo(QSize(0, height::kTarget));
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    constexpr int kRing = static_cast<int>(kRingGap + kRingWidth);
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return kRing;
    case PM_DefaultFrameWidth:
        return isTextArea(widget) ? 4 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return kScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return height::kTarget;
    case PM_HeaderMargin:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
        return kIconSize;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 20;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::kSmall;
    case PM_SpinBoxFrameWidth:
    case PM_ComboBoxFrameWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_TextCursorWidth:
        return 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon HouseStyle::standardIcon(StandardPixmap kind, const QStyleOption* option, const QWidget* widget) const
{
    switch (kind) {
    case SP_ArrowLeft: // the calendar's months
        return icon(QStringLiteral("chevron-left"));
    case SP_ArrowRight:
        return icon(QStringLiteral("chevron-right"));
    default:
        return QProxyStyle::standardIcon(kind, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const
{
    if (hint == SH_FocusFrame_AboveWidget) {
        return 1;
    }
    if (hint == SH_ComboBox_Popup || hint == SH_EtchDisabledText || hint == SH_FocusFrame_Mask) {
        return 0;
    }
    if (hint == SH_ComboBox_AllowWheelScrolling) {
        return 0; // the wheel scrolls the page
    }
    if (hint == SH_Table_GridLineColor) {
        return static_cast<int>(themed(Color::Line).rgb());
    }
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace backbridge::ui
