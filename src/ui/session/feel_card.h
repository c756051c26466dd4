#pragma once

#include <array>
#include <optional>
#include <vector>

#include "backbridge/domain/session.h"
#include "ui/controls/card.h"
#include "ui/session/session_draft.h"

namespace backbridge::ui {

class Chip;
class InlineMessage;
class Label;
class RatingPicker;

/// How a session felt: pain before, highest and after, soreness, effort, what else was felt.
class FeelCard : public Card {
    Q_OBJECT

public:
    explicit FeelCard(QWidget* parent = nullptr);

    /// `withMorning` asks about the next morning too, of days that have one.
    void setSession(const Session& session, bool withMorning);

    /// Puts the keyboard on the pain after.
    void focusAfter();

signals:
    /// Edits in a row with the same `what` belong together; see LogForm::edit().
    void edited(const QString& what, const backbridge::ui::DraftChange& change);

private:
    enum class Rating {
        PainBefore,
        PainHighest,
        PainAfter,
        Soreness,
        Effort,
        PainNextMorning,
        SorenessNextMorning,
    };

    [[nodiscard]] static std::optional<int>& ratingOf(Session& session, Rating rating);
    [[nodiscard]] RatingPicker& picker(Rating rating) const;
    void addPain();
    void addSoreness();
    void addEffort();
    void addElse();
    void addMorning();
    void add(Rating rating, const QString& name, const QString& caption, QWidget* beside);
    void add(QVBoxLayout& rows, Rating rating, const QString& name, const QString& caption, QWidget* beside);
    void showNote();
    void showEffort();

    static constexpr std::size_t kRatings = 7;
    std::array<RatingPicker*, kRatings> m_pickers {};
    InlineMessage* m_note = nullptr;
    Label* m_source = nullptr;
    Label* m_effortWords = nullptr;
    std::vector<std::pair<Symptom, Chip*>> m_symptoms;
    Chip* m_flare = nullptr;
    QWidget* m_morning = nullptr;
    Chip* m_morningFlare = nullptr;
};

} // namespace backbridge::ui
