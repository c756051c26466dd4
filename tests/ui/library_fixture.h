#pragma once

#include <QListView>
#include <QSignalSpy>

#include "support/workspace_fixture.h"
#include "ui/library/exercise_list_model.h"
#include "ui/library/library_page.h"
#include "ui/page_tools.h"

namespace backbridge::test {

/// The library's page on the screen, over a workspace without clients.
struct LibraryFixture {
    LibraryFixture() { showPage(page); }

    [[nodiscard]] QListView& grid() const { return part<QListView>(page, "exerciseGrid"); }

    /// The ids of the cards, in order.
    [[nodiscard]] QStringList cards() const
    {
        settle();
        QStringList ids;
        for (int row = 0; row < grid().model()->rowCount(); ++row) {
            ids << grid().model()->index(row, 0).data(ui::ExerciseListModel::kIdRole).toString();
        }
        return ids;
    }

    /// Why a card is left out; empty when it is not.
    [[nodiscard]] QString reason(const QString& id) const
    {
        const auto row = static_cast<int>(cards().indexOf(id));
        REQUIRE(row >= 0);
        return grid().model()->index(row, 0).data(ui::ExerciseListModel::kReasonRole).toString();
    }

    [[nodiscard]] QString current() const
    {
        return grid().currentIndex().data(ui::ExerciseListModel::kIdRole).toString();
    }

    void search(const QString& text) const { typeInto(page, "exerciseSearch", text); }

    [[nodiscard]] const Exercise& exercise(const QString& id) const
    {
        return *data.workspace.library().find({id});
    }

    WorkspaceFixture data;
    ui::LibraryPage page {data.workspace};
    QSignalSpy requests {&page, &ui::Page::pageRequested};
    QSignalSpy done {&page, &ui::Page::done};
};

[[nodiscard]] inline int librarySize(const WorkspaceFixture& data)
{
    return static_cast<int>(data.workspace.library().exercises().size());
}

} // namespace backbridge::test
