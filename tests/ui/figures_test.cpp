#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <cmath>

#include "backbridge/domain/moving_figure.h"
#include "support/workspace_fixture.h"
#include "ui/controls/buttons.h"
#include "ui/controls/chip.h"
#include "ui/library/exercise_gallery.h"
#include "ui/library/exercise_grid.h"
#include "ui/library/exercise_page.h"
#include "ui/library/figure_player.h"
#include "ui/library/library_page.h"
#include "ui/page_tools.h"
#include "ui/theme/motion_switch.h"
#include "ui/theme/theme.h"
#include "ui/today/today_page.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

namespace {

constexpr QSize kTile {240, 140};

QApplication& application()
{
    return *static_cast<QApplication*>(QCoreApplication::instance());
}

ExerciseId idOf(const char* word)
{
    return {QLatin1String(word)};
}

struct Player {
    explicit Player(const char* id) { showPage(page, QLatin1String(id)); }

    [[nodiscard]] FigurePlayer& player() const { return part<FigurePlayer>(page, "figurePlayer"); }

    [[nodiscard]] QString playName() const { return part<Button>(page, "play").accessibleName(); }

    WorkspaceFixture data;
    ExercisePage page {data.workspace};
};

/// What `paint` paints into a tile.
template <typename Paint>
QImage painted(Paint paint)
{
    QImage image(kTile, QImage::Format_RGB32);
    image.fill(themed(Color::Card));
    QPainter painter(&image);
    paint(painter, QRectF(image.rect()));
    painter.end();
    return image;
}

int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y) == color ? 1 : 0;
        }
    }
    return count;
}

QByteArray plainPng(const QColor& color)
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// An own exercise that is shown by one picture of that colour.
ExerciseId addPictured(WorkspaceFixture& data, const QColor& color)
{
    const AddedPicture added = data.workspace.addPicture(plainPng(color));
    REQUIRE(added.id);
    Exercise exercise = *data.workspace.library().find(idOf("bridge"));
    exercise.id = idOf("pictured");
    exercise.name = QStringLiteral("Pictured bridge");
    exercise.origin = Origin::Custom;
    exercise.easier.reset();
    exercise.harder.reset();
    exercise.pictures = {{*added.id, QStringLiteral("Robin Hale"), QStringLiteral("CC BY 4.0")}};
    return data.workspace.saveExercise(exercise).id;
}

} // namespace

TEST_CASE("An exercise's figure moves when its page opens, until it is paused", "[figures]")
{
    Player f("bridge");
    REQUIRE(f.player().isPlaying());
    CHECK(f.playName() == QStringLiteral("Pause"));
    REQUIRE(QTest::qWaitFor([&] { return f.player().moment() > 0.05; }));

    tabTo(f.page, "play");
    press(Qt::Key_Space);

    CHECK_FALSE(f.player().isPlaying());
    CHECK(f.playName() == QStringLiteral("Play"));

    press(Qt::Key_Return);

    CHECK(f.player().isPlaying());
}

TEST_CASE("A figure goes from pose to pose and stays there", "[figures]")
{
    Player f("bridge");

    click(f.page, "nextPose");
    // From wherever it was in the first part to the end pose, two seconds into the round.
    CHECK(f.player().moment() == 2.0);
    CHECK_FALSE(f.player().isPlaying());

    click(f.page, "nextPose");
    CHECK(f.player().moment() == 0.0);

    click(f.page, "poseBefore");
    CHECK(f.player().moment() == 2.0);
    click(f.page, "poseBefore");
    CHECK(f.player().moment() == 0.0);
}

TEST_CASE("The tempo is told in the order in which the figure goes through it", "[figures]")
{
    {
        const Player f("bridge");
        CHECK(part<QLabel>(f.page, "tempo").text() == QStringLiteral("up 2 s, hold 2 s, down 2 s"));
    }
    const Player f("reverse_lunge");
    CHECK(part<QLabel>(f.page, "tempo").text() == QStringLiteral("down 2 s, hold 1 s, up 2 s"));
}

TEST_CASE("Slow is slow", "[figures]")
{
    Player f("bridge");
    click(f.page, "poseBefore"); // to a standstill
    while (f.player().moment() > 0) {
        click(f.page, "poseBefore");
    }
    click(f.page, "slow");
    QElapsedTimer passed;
    passed.start();
    click(f.page, "play");

    REQUIRE(QTest::qWaitFor([&] { return f.player().moment() > 0.1; }));

    CHECK(f.player().moment() < static_cast<double>(passed.elapsed() + 1) / 1000 * 0.5);
}

TEST_CASE("People who want less motion see stills and can still press play", "[figures]")
{
    MotionSwitch motion(application());
    motion.setChoice(MotionChoice::Still);
    Player f("bridge");

    CHECK_FALSE(f.player().isPlaying());

    click(f.page, "play");
    CHECK(f.player().isPlaying());
    motion.setChoice(MotionChoice::System);
}

TEST_CASE("A figure rests while its page is not seen", "[figures]")
{
    Player f("bridge");
    FigurePlayer& player = f.player();
    REQUIRE(player.isPlaying());

    leave(f.page);

    CHECK_FALSE(player.isPlaying());
}

TEST_CASE("What has pictures and no figure is shown by them, without controls", "[figures]")
{
    WorkspaceFixture data;
    const ExerciseId id = addPictured(data, Qt::magenta);
    ExercisePage page(data.workspace);
    showPage(page, id.value);

    CHECK_FALSE(isShown(page, "play"));
    CHECK(pixelsOf(part(page, "figure").grab().toImage(), Qt::magenta) > 1000);
}

TEST_CASE("A card's figure moves under the mouse and with the keyboard on it", "[figures]")
{
    WorkspaceFixture data;
    LibraryPage page(data.workspace);
    showPage(page);
    auto& grid = part<ExerciseGrid>(page, "exerciseGrid");
    const QModelIndex first = grid.model()->index(0, 0);
    const QModelIndex third = grid.model()->index(2, 0);
    REQUIRE_FALSE(grid.isMoving(first));

    SECTION("the mouse")
    {
        QTest::mouseMove(grid.viewport(), grid.visualRect(third).center());
        REQUIRE(QTest::qWaitFor([&] { return grid.isMoving(third); }));
        CHECK_FALSE(grid.isMoving(first));
        const QImage before = grid.grab(grid.visualRect(third)).toImage();
        CHECK(QTest::qWaitFor([&] { return grid.grab(grid.visualRect(third)).toImage() != before; }));
    }
    SECTION("the keyboard")
    {
        tabTo(page, "exerciseGrid");
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        CHECK(grid.isMoving(third));
        CHECK_FALSE(grid.isMoving(first));

        page.focusSearch();
        CHECK_FALSE(grid.isMoving(third));
    }
    SECTION("but not for people who want less motion")
    {
        MotionSwitch motion(application());
        motion.setSystemPrefersStill(true);
        tabTo(page, "exerciseGrid");
        CHECK_FALSE(grid.isMoving(first));
        motion.setSystemPrefersStill(false);
    }
}

TEST_CASE("A tile of the day moves with the focus", "[figures]")
{
    WorkspaceFixture data;
    const Client client = data.addClient();
    data.addPlan(client.id, data.workspace.today());
    TodayPage page(data.workspace);
    showPage(page);
    tabTo(page, "tile_bridge");
    QWidget& tile = part(page, "tile_bridge");

    const QImage before = tile.grab().toImage();

    CHECK(QTest::qWaitFor([&] { return tile.grab().toImage() != before; }));
}

TEST_CASE("The gallery shows the figure, else the pictures, else the family", "[figures]")
{
    WorkspaceFixture data;
    const ExerciseGallery gallery(data.workspace);
    const auto still = [&gallery](const ExerciseId& id) {
        return painted([&](QPainter& painter, const QRectF& rect) {
            gallery.paintStill(painter, rect, id, Color::Card);
        });
    };

    CHECK(gallery.moves(idOf("bridge")));
    CHECK(pixelsOf(still(idOf("bridge")), themed(Color::Muscle)) > 20);

    const ExerciseId pictured = addPictured(data, Qt::magenta);
    CHECK_FALSE(gallery.moves(pictured));
    CHECK(pixelsOf(still(pictured), Qt::magenta) > 1000);

    Exercise bare = *data.workspace.library().find(pictured);
    bare.pictures.clear();
    data.workspace.saveExercise(bare);
    CHECK(pixelsOf(still(pictured), themed(Color::FigNear)) > 20);
    CHECK(pixelsOf(still(pictured), themed(Color::Muscle)) == 0);

    Exercise borrowed = bare;
    borrowed.figure = idOf("hinge");
    data.workspace.saveExercise(borrowed);
    CHECK(still(pictured) == still(idOf("hinge")));

    CHECK(still(idOf("nobody_knows_it")) == painted([](QPainter&, const QRectF&) {}));
}

TEST_CASE("A picture that cannot be read leaves its place empty", "[figures]")
{
    WorkspaceFixture data;
    const ExerciseId pictured = addPictured(data, Qt::magenta);
    const ExerciseGallery gallery(data.workspace);
    data.refuseReads(true);

    const QImage image = painted([&](QPainter& painter, const QRectF& rect) {
        gallery.paintStill(painter, rect, pictured, Color::Card);
    });

    CHECK(pixelsOf(image, Qt::magenta) == 0);
}

TEST_CASE("Moments look the same in a hold, and close ones in a small picture", "[figures]")
{
    const WorkspaceFixture data;
    const ExerciseGallery gallery(data.workspace);
    const ExerciseId bridge = idOf("bridge"); // up 2 s, held 2 s, down 2 s
    const QRectF small(0, 0, 40, 20);
    const QRectF large(0, 0, 1600, 900);

    CHECK(gallery.looksTheSame(bridge, large, 2.1, 3.9));
    CHECK_FALSE(gallery.looksTheSame(bridge, small, 0, 1));
    CHECK(gallery.looksTheSame(bridge, small, 1, 1.016));
    CHECK_FALSE(gallery.looksTheSame(bridge, large, 1, 1.016));
    CHECK(gallery.looksTheSame(idOf("nobody_knows_it"), large, 0, 1));
}
