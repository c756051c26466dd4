#pragma once

#include <QVariant>
#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace backbridge::ui {

class Button;
class Label;

/// A screen: title row with actions at its right, then a column of cards that scrolls when the window is
/// small, by the keyboard too. Pages do not know the window; what they want from it they say by signals.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(QWidget* parent = nullptr);

    void setTitle(const QString& title);

    /// Soft words under the title; empty for none.
    void setSubtitle(const QString& text);

    /// Right of the title, in the order added. The page takes the widget.
    void addHeaderWidget(QWidget* widget);

    /// Beside the title, at its left (tags).
    void addTitleWidget(QWidget* widget);

    /// A link above the title that leads back ("Library"). Connect to its clicked().
    Button* setBack(const QString& text);

    /// Where the content goes; spacing 16. Add a stretch at the end of content that should not fill the
    /// height.
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

    /// A row that stays at the bottom while the column scrolls (Save session). The page takes it.
    void setFooter(QWidget* footer);

    /// A view that scrolls by itself, below the column and from edge to edge; title and column then stay. It
    /// has to leave sideMargin() at both sides. The page takes it.
    void setBody(QWidget* body);

    /// A widget that is all of the page: there is no title, column or footer then. The page takes it.
    void setWhole(QWidget* whole);

    /// What is left beside the content of a page that is `width` wide.
    [[nodiscard]] static int sideMargin(int width);

    /// 0 without a footer.
    [[nodiscard]] int footerHeight() const;

    /// Scrolls so that the whole of `widget` is seen.
    void reveal(QWidget* widget);

    /// Scrolls back to the title.
    void revealTop();

    /// Ctrl+F. Pages with a search field focus it.
    virtual void focusSearch() { }

    /// Called by the window each time it shows the page, with what the caller of showPage() handed over.
    virtual void open(const QVariant& /*argument*/) { }

protected:
    bool event(QEvent* event) override;

    /// The keys of scrolling, and those of undo and redo for a draft, that nothing on the page took for
    /// itself.
    void keyPressEvent(QKeyEvent* event) override;

    /// Whether something typed here can be taken back: then the keys of undo and redo act on it, by
    /// undoDraft() and redoDraft(), and not on what was saved.
    [[nodiscard]] virtual bool hasDraft() const { return false; }

    virtual void undoDraft() { }

    virtual void redoDraft() { }

signals:
    /// Something was done that can be undone: the window shows `words` ("Session saved.") with Undo.
    void done(const QString& words);

    /// Words without Undo ("File written.").
    void told(const QString& words);

    /// Asks the window for another page.
    void pageRequested(const QString& id, const QVariant& argument = {});

private:
    QHBoxLayout* m_header;
    QHBoxLayout* m_titleRow;
    QVBoxLayout* m_titleColumn;
    QVBoxLayout* m_column;
    QVBoxLayout* m_outer;
    Label* m_title;
    Label* m_subtitle;
    Button* m_back = nullptr;
    QScrollArea* m_scroll;
    QWidget* m_footer = nullptr;
};

} // namespace backbridge::ui
