#pragma once

#include <functional>
#include <optional>

#include "backbridge/report/sheet.h"
#include "backbridge/workspace/workspace.h"
#include "ui/controls/page.h"
#include "ui/files/file_saver.h"
#include "ui/library/exercise_gallery.h"

class QLineEdit;

namespace backbridge::ui {

class CalendarFileCard;
class InlineMessage;
class PaperCard;
class Prompter;
class SheetPreview;
class SheetPrinter;

/// A plan out of the program: on paper, as a PDF, in a calendar, as a file for another computer; and as a
/// template for other plans. open() takes
/// the id of the plan; without one it is the plan looked at today.
class HandOutPage : public Page {
    Q_OBJECT

public:
    static constexpr const char* kId = "hand-out";

    /// All must outlive the page.
    HandOutPage(Workspace& workspace, Prompter& prompter, SheetPrinter& printer, QWidget* parent = nullptr);

    void open(const QVariant& argument) override;

private:
    [[nodiscard]] QWidget* makePlanFileCard();
    [[nodiscard]] QWidget* makeTemplateCard();
    void saveTemplate();
    void reload();
    void showSheet();
    void print();
    void savePdf();
    void saveCalendar();
    void savePlanFile();
    [[nodiscard]] static QString nameFor(const QString& title);
    /// A failure is shown in `message`.
    void save(const OfferedFile& file, InlineMessage& message, const std::function<QByteArray()>& content);
    [[nodiscard]] report::PicturePainter pictures() const;

    Workspace& m_workspace;
    Prompter& m_prompter;
    SheetPrinter& m_printer;
    ExerciseGallery m_gallery;
    std::optional<PlanId> m_wanted; ///< nothing: the plan looked at today
    std::optional<Plan> m_plan;
    InlineMessage* m_message;
    QWidget* m_content;
    SheetPreview* m_preview;
    PaperCard* m_paper;
    CalendarFileCard* m_calendar;
    InlineMessage* m_planFileMessage;
    QLineEdit* m_templateName;
    InlineMessage* m_templateMessage;
};

} // namespace backbridge::ui
