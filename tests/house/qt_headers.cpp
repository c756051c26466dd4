#include "house/qt_headers.h"

#include <QHash>
#include <QStringList>

#include <utility>
#include <vector>

namespace backbridge::house {

namespace {

/// The headers that the house uses or may come to use, by module. A new one is added where it belongs.
const std::vector<std::pair<const char*, const char*>>& lists()
{
    static const std::vector<std::pair<const char*, const char*>> kLists {
        {"Core",
         "QAbstractAnimation QAbstractItemModel QAbstractListModel QAbstractProxyModel QAbstractTableModel "
         "QBitArray QBuffer QByteArray QByteArrayView QCache QCalendar QChar QCollator QCommandLineOption "
         "QCommandLineParser QCoreApplication QCryptographicHash QDataStream QDate QDateTime QDeadlineTimer "
         "QDebug QDir QDirIterator QEasingCurve QElapsedTimer QEvent QEventLoop QFile QFileDevice QFileInfo "
         "QFlags QHash QIODevice QIdentityProxyModel QItemSelection QItemSelectionModel QJsonArray "
         "QJsonDocument QJsonObject QJsonParseError QJsonValue QLatin1Char QLatin1String QLatin1StringView "
         "QLibraryInfo QLine QLineF QList QLocale QLockFile QLoggingCategory QMap QMargins QMarginsF "
         "QMetaEnum QMetaMethod QMetaObject QMetaProperty QMetaType QMimeData QModelIndex QMultiHash "
         "QMultiMap QMutex QObject QOperatingSystemVersion QParallelAnimationGroup QPersistentModelIndex "
         "QPoint QPointF QPointer QProcess QProcessEnvironment QPropertyAnimation QRandomGenerator QRect "
         "QRectF QRegularExpression QRegularExpressionMatch QResource QSaveFile QScopeGuard QScopedPointer "
         "QScopedValueRollback QSequentialAnimationGroup QSet QSettings QSharedPointer QSignalBlocker "
         "QSignalMapper QSize QSizeF QSocketNotifier QSortFilterProxyModel QStandardPaths QStaticPlugin "
         "QStorageInfo QString QStringBuilder QStringConverter QStringDecoder QStringEncoder QStringList "
         "QStringLiteral QStringView QSysInfo QTemporaryDir QTemporaryFile QTextBoundaryFinder QTextStream "
         "QThread QTime QTimeLine QTimeZone QTimer QTranslator QUrl QUuid QVarLengthArray QVariant "
         "QVariantAnimation QVariantHash QVariantList QVariantMap QVector QVersionNumber QXmlStreamReader "
         "QtCore "
         "QtEndian "
         "QtGlobal QtMath QtNumeric QtTypes"},
        {"Gui",
         "QAbstractTextDocumentLayout QAccessible QAccessibleEvent QAccessibleInterface QAction QActionEvent "
         "QActionGroup QBitmap QBrush QClipboard QCloseEvent QColor QConicalGradient QContextMenuEvent "
         "QCursor QDesktopServices QDoubleValidator QDrag QDragEnterEvent QDragLeaveEvent QDragMoveEvent "
         "QDropEvent QEnterEvent QFileOpenEvent QFileSystemModel QFocusEvent QFont QFontDatabase QFontInfo "
         "QFontMetrics QFontMetricsF QGlyphRun QGradient QGuiApplication QHelpEvent QHideEvent QHoverEvent "
         "QIcon QIconEngine QImage QImageReader QImageWriter QInputDevice QInputMethodEvent QIntValidator "
         "QKeyEvent QKeySequence QLinearGradient QMouseEvent QMoveEvent QMovie QPageLayout QPageRanges "
         "QPageSize QPagedPaintDevice QPaintDevice QPaintEngine QPaintEvent QPainter QPainterPath "
         "QPainterPathStroker QPainterStateGuard QPalette QPdfWriter QPen QPicture QPixmap QPixmapCache "
         "QPolygon QPolygonF QRadialGradient QRawFont QRegion QRegularExpressionValidator QResizeEvent "
         "QScreen QShortcut QShortcutEvent QShowEvent QStandardItem QStandardItemModel QStaticText "
         "QStatusTipEvent QStyleHints QTextBlock QTextBlockFormat QTextCharFormat QTextCursor QTextDocument "
         "QTextDocumentFragment QTextFormat QTextFragment QTextLayout QTextLine QTextList QTextOption "
         "QTextTable QTransform QUndoCommand QUndoGroup QUndoStack QValidator QVector2D QWheelEvent QWindow "
         "QWindowStateChangeEvent QtGui"},
        {"DBus",
         "QDBusConnection QDBusInterface QDBusMessage QDBusPendingCallWatcher QDBusPendingReply "
         "QDBusVariant"},
        {"Multimedia", "QAudioDevice QAudioFormat QAudioSink QMediaDevices"},
        {"PrintSupport", "QAbstractPrintDialog QPrintDialog QPrinter QPrinterInfo"},
        {"Sql",
         "QSqlDatabase QSqlDriver QSqlDriverCreator QSqlDriverPlugin QSqlError QSqlField QSqlIndex QSqlQuery "
         "QSqlRecord QSqlResult QtSql"},
        {"Svg", "QSvgGenerator QSvgRenderer QtSvg"},
        {"TextToSpeech", "QTextToSpeech"},
        {"Widgets",
         "QAbstractButton QAbstractItemDelegate QAbstractItemView QAbstractScrollArea QAbstractSlider "
         "QAbstractSpinBox QAccessibleWidget QApplication QBoxLayout QButtonGroup QCalendarWidget QCheckBox "
         "QColumnView QComboBox QCommandLinkButton QCommonStyle QCompleter QDateEdit QDateTimeEdit QDial "
         "QDialog QDialogButtonBox QDockWidget QDoubleSpinBox QErrorMessage QFileDialog QFileIconProvider "
         "QFocusFrame QFontComboBox QFormLayout QFrame QGesture QGraphicsEffect QGraphicsOpacityEffect "
         "QGridLayout QGroupBox QHBoxLayout QHeaderView QInputDialog QItemDelegate QItemEditorFactory "
         "QKeySequenceEdit QLCDNumber QLabel QLayout QLayoutItem QLineEdit QListView QMainWindow QMenu "
         "QMenuBar QMessageBox QPlainTextEdit QProgressBar QProgressDialog QProxyStyle QPushButton "
         "QRadioButton QRubberBand QScrollArea QScrollBar QScroller QSizeGrip QSizePolicy QSlider "
         "QSpacerItem "
         "QSpinBox QSplashScreen QSplitter QStackedLayout QStackedWidget QStatusBar QStyle QStyleFactory "
         "QStyleHintReturn QStyleOption QStyleOptionButton QStyleOptionComboBox QStyleOptionFocusRect "
         "QStyleOptionFrame QStyleOptionHeader QStyleOptionMenuItem QStyleOptionSlider QStyleOptionSpinBox "
         "QStyleOptionTab QStyleOptionToolButton QStyleOptionViewItem QStylePainter QStyledItemDelegate "
         "QSystemTrayIcon QTabBar QTabWidget QTableView QTextBrowser QTextEdit QTimeEdit QToolBar QToolBox "
         "QToolButton QToolTip QTreeView QUndoView QVBoxLayout QWhatsThis QWidget QWidgetAction QWidgetItem "
         "QtWidgets"},
        {"Test", "QAbstractItemModelTester QSignalSpy QTest QTestAccessibility QTestEventList QtTest"},
    };
    return kLists;
}

QHash<QString, QString> modulesByHeader()
{
    QHash<QString, QString> result;
    for (const auto& [module, headers] : lists()) {
        for (const QString& header : QString::fromLatin1(headers).split(QLatin1Char(' '))) {
            result.insert(header, QString::fromLatin1(module));
        }
    }
    return result;
}

} // namespace

std::optional<QString> qtModuleOf(const QString& header)
{
    static const QHash<QString, QString> kModules = modulesByHeader();
    const auto found = kModules.constFind(header);
    return found == kModules.constEnd() ? std::nullopt : std::optional<QString>(*found);
}

} // namespace backbridge::house
