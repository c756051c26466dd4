#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionComplex;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QWidget;

namespace backbridge::ui {

// The shapes that HouseStyle draws; each takes everything from its arguments and the theme.

void drawCheckMark(QPainter& painter, const QStyleOption& option);
void drawRadioMark(QPainter& painter, const QStyleOption& option);
void drawFocusFrame(QPainter& painter, const QStyleOption& option, const QWidget* frame);
void drawHeaderSection(QPainter& painter, const QStyleOption& option);
void drawHeaderLabel(QPainter& painter, const QStyleOptionHeader& option);
void drawItemGround(QPainter& painter, const QStyleOption& option, const QWidget* view);
void drawMenuFrame(QPainter& painter, const QStyleOption& option);
void drawPushButton(QPainter& painter, const QStyleOption& option);
void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& thumb);
void drawToolButtonGround(QPainter& painter, const QStyleOption& option);

/// The chevron or the calendar at the end of a field that opens something.
void drawFieldOpener(QPainter& painter, const QStyleOptionComplex& option, const QString& icon);

} // namespace backbridge::ui
