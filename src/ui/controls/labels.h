#pragma once

#include <QFont>
#include <QLabel>

#include <functional>
#include <map>

#include "ui/theme/colors.h"
#include "ui/theme/type.h"

class QTextLayout;

namespace backbridge::ui {

/// The heights of one paragraph at several widths. Layouts ask for the same ones again and again, and
/// breaking lines is what costs most when a page is first shown.
class ParagraphHeights {
public:
    /// The height at `width`, by `measure` when it is not known. Another text or font forgets what was known.
    [[nodiscard]] int at(int width, const QString& text, const QFont& font,
                         const std::function<int()>& measure);

private:
    QString m_text;
    QFont m_font;
    std::map<int, int> m_known;
};

/// Plain text in a step of the type scale and a named colour (ink, soft, accent, amber or red); follows the
/// scheme. Markup in the text is shown as typed.
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const QString& text = {}, Type type = Type::Base, Color color = Color::Ink,
                   QWidget* parent = nullptr);

    void setType(Type type);
    void setColor(Color color);

    // With word wrap the lines stand a little wider apart than a QLabel sets them.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int wrapWidth(int width) const;

    mutable ParagraphHeights m_heights;
};

/// A label that wraps; its height follows its width in any layout.
[[nodiscard]] Label* makeParagraph(const QString& text, Type type = Type::Base, Color color = Color::Ink,
                                   QWidget* parent = nullptr);

/// The caption above a field, with its buddy set, so that the field is named after it.
[[nodiscard]] Label* makeCaption(const QString& text, QWidget* field, QWidget* parent = nullptr);

/// `field` below a caption that names `named`, the field itself unless said otherwise; for a row of fields.
/// The box takes both.
[[nodiscard]] QWidget* makeCaptioned(const QString& text, QWidget* field, Type type = Type::Base,
                                     QWidget* named = nullptr);

/// A hairline between parts of a card.
[[nodiscard]] QWidget* makeHairline(QWidget* parent = nullptr);

/// A small word on a well ("Lunge", "no equipment"). Not a control.
[[nodiscard]] QWidget* makeTag(const QString& text, QWidget* parent = nullptr);

/// A paragraph that begins with bold words: "**Stop this exercise** if the knee gives way".
class LeadText : public QWidget {
    Q_OBJECT

public:
    explicit LeadText(QWidget* parent = nullptr);

    /// Either may be empty.
    void setText(const QString& lead, const QString& rest);

    /// Soft for messages without a fill.
    void setRestColor(Color color);

    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void prepare(QTextLayout& layout) const;

    QString m_lead;
    QString m_rest;
    mutable ParagraphHeights m_heights;
    Color m_restColor = Color::Ink;
};

} // namespace backbridge::ui
