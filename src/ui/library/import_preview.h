#pragma once

#include <vector>

#include "backbridge/workspace/library_import.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class Chip;
class ImportTable;
class ImportTableModel;
class InlineMessage;
class Label;

/// What a public library would bring: how many exercises, which of them, what is guessed about them, what is
/// skipped and why.
class ImportPreview : public Card {
    Q_OBJECT

public:
    explicit ImportPreview(QWidget* parent = nullptr);

    /// `opened` must outlive the card or the next call; null empties it.
    void setOpened(const OpenedLibrary* opened);

    /// The records to bring in.
    [[nodiscard]] std::vector<std::size_t> chosen() const;

    void focusTable();

signals:
    void chosenChanged();

private:
    void makeChips();
    void makeFoot();
    void refreshHeadline();
    void showPictureProblems();

    const OpenedLibrary* m_opened = nullptr;
    ImportTableModel* m_model;
    ImportTable* m_table;
    Label* m_headline;
    Label* m_rest;
    Chip* m_legs;
    Chip* m_all;
    Chip* m_skipped;
    InlineMessage* m_pictures;
    Label* m_reason;
};

} // namespace backbridge::ui
