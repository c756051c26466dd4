#include <QWidget>

#include "support/catch.h"
#include "ui/controls/flow_layout.h"

using namespace backbridge::ui;

namespace {

class Box : public QWidget {
public:
    Box(int width, int height, QWidget* parent)
        : QWidget(parent)
        , m_size(width, height)
    {
    }

    [[nodiscard]] QSize sizeHint() const override { return m_size; }

private:
    QSize m_size;
};

} // namespace

TEST_CASE("chips go on in the next row when one is full", "[layout]")
{
    QWidget parent;
    auto* flow = new FlowLayout(8, &parent);
    std::vector<QWidget*> boxes;
    for (int box = 0; box < 3; ++box) {
        boxes.push_back(new Box(100, 34, &parent));
        flow->addWidget(boxes.back());
    }

    flow->setGeometry({0, 0, 220, 200});

    CHECK(boxes[0]->geometry() == QRect(0, 0, 100, 34));
    CHECK(boxes[1]->geometry() == QRect(108, 0, 100, 34));
    CHECK(boxes[2]->geometry() == QRect(0, 42, 100, 34));
    CHECK(flow->heightForWidth(220) == 76);
    CHECK(flow->heightForWidth(400) == 34);
}

TEST_CASE("hidden chips take no room", "[layout]")
{
    QWidget parent;
    auto* flow = new FlowLayout(8, &parent);
    auto* first = new Box(100, 34, &parent);
    auto* second = new Box(100, 34, &parent);
    flow->addWidget(first);
    flow->addWidget(second);
    first->setVisible(false);

    flow->setGeometry({0, 0, 220, 200});

    CHECK(second->pos() == QPoint(0, 0));
}

TEST_CASE("an item wider than the row is cut to it", "[layout]")
{
    QWidget parent;
    auto* flow = new FlowLayout(8, &parent);
    auto* box = new Box(500, 34, &parent);
    flow->addWidget(box);

    flow->setGeometry({0, 0, 220, 200});

    CHECK(box->width() == 220);
}

TEST_CASE("cards share the width in equal columns", "[layout]")
{
    QWidget parent;
    auto* flow = new FlowLayout(16, &parent);
    flow->setColumnWidth(230);
    std::vector<QWidget*> boxes;
    for (int box = 0; box < 5; ++box) {
        boxes.push_back(new Box(50, box == 1 ? 200 : 180, &parent));
        flow->addWidget(boxes.back());
    }

    flow->setGeometry({0, 0, 1008, 800});

    // Four columns of 240 with gaps of 16; a row is as high as its highest card.
    CHECK(boxes[0]->geometry() == QRect(0, 0, 240, 200));
    CHECK(boxes[3]->geometry() == QRect(768, 0, 240, 200));
    CHECK(boxes[4]->geometry() == QRect(0, 216, 240, 180));
    CHECK(flow->heightForWidth(1008) == 396);
}

TEST_CASE("an empty flow has no height", "[layout]")
{
    QWidget parent;
    auto* flow = new FlowLayout(8, &parent);

    CHECK(flow->heightForWidth(300) == 0);
    CHECK(flow->takeAt(0) == nullptr);
    flow->setColumnWidth(100);
    CHECK(flow->heightForWidth(300) == 0);
}
