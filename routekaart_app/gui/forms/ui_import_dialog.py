"""The form of ui/import_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_ImportDialog:
    def setupUi(self, ImportDialog: QDialog) -> None:
        if not ImportDialog.objectName():
            ImportDialog.setObjectName("ImportDialog")
        ImportDialog.resize(820, 620)
        self.main_layout = QVBoxLayout(ImportDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(ImportDialog)
        self.head_frame.setObjectName("head_frame")
        self.head_frame.setProperty("kind", "topbar")
        self.head_layout = QVBoxLayout(self.head_frame)
        self.head_layout.setSpacing(2)
        self.head_layout.setObjectName("head_layout")
        self.head_layout.setContentsMargins(24, 16, 24, 14)
        self.title_label = QLabel(self.head_frame)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "title")
        self.title_label.setWordWrap(True)

        self.head_layout.addWidget(self.title_label)

        self.step_label = QLabel(self.head_frame)
        self.step_label.setObjectName("step_label")
        self.step_label.setProperty("role", "muted")
        self.step_label.setWordWrap(True)

        self.head_layout.addWidget(self.step_label)

        self.main_layout.addWidget(self.head_frame)

        self.pages_stack = QStackedWidget(ImportDialog)
        self.pages_stack.setObjectName("pages_stack")
        self.file_page = QWidget()
        self.file_page.setObjectName("file_page")
        self.file_page_layout = QVBoxLayout(self.file_page)
        self.file_page_layout.setObjectName("file_page_layout")
        self.file_page_layout.setContentsMargins(0, 0, 0, 0)
        self.file_area = QScrollArea(self.file_page)
        self.file_area.setObjectName("file_area")
        self.file_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.file_area.setFrameShape(QFrame.Shape.NoFrame)
        self.file_area.setWidgetResizable(True)
        self.file_widget = QWidget()
        self.file_widget.setObjectName("file_widget")
        self.file_widget.setProperty("kind", "clear")
        self.file_layout = QVBoxLayout(self.file_widget)
        self.file_layout.setSpacing(4)
        self.file_layout.setObjectName("file_layout")
        self.file_layout.setContentsMargins(24, 14, 24, 14)
        self.file_text_label = QLabel(self.file_widget)
        self.file_text_label.setObjectName("file_text_label")
        self.file_text_label.setWordWrap(True)

        self.file_layout.addWidget(self.file_text_label)

        self.file_label = QLabel(self.file_widget)
        self.file_label.setObjectName("file_label")
        self.file_label.setProperty("role", "small")

        self.file_layout.addWidget(self.file_label)

        self.file_layout1 = QHBoxLayout()
        self.file_layout1.setSpacing(8)
        self.file_layout1.setObjectName("file_layout1")
        self.file_edit = QLineEdit(self.file_widget)
        self.file_edit.setObjectName("file_edit")
        self.file_edit.setReadOnly(True)

        self.file_layout1.addWidget(self.file_edit)

        self.file_button = QPushButton(self.file_widget)
        self.file_button.setObjectName("file_button")
        self.file_button.setAutoDefault(False)

        self.file_layout1.addWidget(self.file_button)

        self.file_layout.addLayout(self.file_layout1)

        self.where_layout = QHBoxLayout()
        self.where_layout.setSpacing(12)
        self.where_layout.setObjectName("where_layout")
        self.school_layout = QVBoxLayout()
        self.school_layout.setSpacing(4)
        self.school_layout.setObjectName("school_layout")
        self.school_label = QLabel(self.file_widget)
        self.school_label.setObjectName("school_label")
        self.school_label.setProperty("role", "small")
        self.school_label.setWordWrap(True)

        self.school_layout.addWidget(self.school_label)

        self.school_combo = QComboBox(self.file_widget)
        self.school_combo.setObjectName("school_combo")
        self.school_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.school_combo.setMinimumContentsLength(10)

        self.school_layout.addWidget(self.school_combo)

        self.where_layout.addLayout(self.school_layout)

        self.year_layout = QVBoxLayout()
        self.year_layout.setSpacing(4)
        self.year_layout.setObjectName("year_layout")
        self.year_label = QLabel(self.file_widget)
        self.year_label.setObjectName("year_label")
        self.year_label.setProperty("role", "small")
        self.year_label.setWordWrap(True)

        self.year_layout.addWidget(self.year_label)

        self.year_combo = QComboBox(self.file_widget)
        self.year_combo.setObjectName("year_combo")

        self.year_layout.addWidget(self.year_combo)

        self.where_layout.addLayout(self.year_layout)

        self.file_layout.addLayout(self.where_layout)

        self.school_problem = QLabel(self.file_widget)
        self.school_problem.setObjectName("school_problem")
        self.school_problem.setProperty("role", "error")
        self.school_problem.setWordWrap(True)

        self.file_layout.addWidget(self.school_problem)

        self.file_problem = QLabel(self.file_widget)
        self.file_problem.setObjectName("file_problem")
        self.file_problem.setProperty("role", "error")
        self.file_problem.setWordWrap(True)

        self.file_layout.addWidget(self.file_problem)

        self.encoding_button = QPushButton(self.file_widget)
        self.encoding_button.setObjectName("encoding_button")
        self.encoding_button.setAutoDefault(False)

        self.file_layout.addWidget(self.encoding_button)

        self.kept_text_label = QLabel(self.file_widget)
        self.kept_text_label.setObjectName("kept_text_label")
        self.kept_text_label.setProperty("role", "small")
        self.kept_text_label.setWordWrap(True)

        self.file_layout.addWidget(self.kept_text_label)

        self.file_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.file_layout.addItem(self.file_spacer)

        self.file_area.setWidget(self.file_widget)

        self.file_page_layout.addWidget(self.file_area)

        self.pages_stack.addWidget(self.file_page)
        self.preview_page = QWidget()
        self.preview_page.setObjectName("preview_page")
        self.preview_page_layout = QVBoxLayout(self.preview_page)
        self.preview_page_layout.setObjectName("preview_page_layout")
        self.preview_page_layout.setContentsMargins(0, 0, 0, 0)
        self.preview_area = QScrollArea(self.preview_page)
        self.preview_area.setObjectName("preview_area")
        self.preview_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.preview_area.setFrameShape(QFrame.Shape.NoFrame)
        self.preview_area.setWidgetResizable(True)
        self.preview_widget = QWidget()
        self.preview_widget.setObjectName("preview_widget")
        self.preview_widget.setProperty("kind", "clear")
        self.preview_layout = QVBoxLayout(self.preview_widget)
        self.preview_layout.setSpacing(4)
        self.preview_layout.setObjectName("preview_layout")
        self.preview_layout.setContentsMargins(24, 14, 24, 14)
        self.target_label = QLabel(self.preview_widget)
        self.target_label.setObjectName("target_label")
        self.target_label.setProperty("role", "strong")
        self.target_label.setWordWrap(True)

        self.preview_layout.addWidget(self.target_label)

        self.sheet_widget = QWidget(self.preview_widget)
        self.sheet_widget.setObjectName("sheet_widget")
        self.sheet_layout = QHBoxLayout(self.sheet_widget)
        self.sheet_layout.setObjectName("sheet_layout")
        self.sheet_layout.setContentsMargins(0, 0, 0, 0)
        self.sheet_label = QLabel(self.sheet_widget)
        self.sheet_label.setObjectName("sheet_label")
        self.sheet_label.setProperty("role", "small")

        self.sheet_layout.addWidget(self.sheet_label)

        self.sheet_combo = QComboBox(self.sheet_widget)
        self.sheet_combo.setObjectName("sheet_combo")

        self.sheet_layout.addWidget(self.sheet_combo)

        self.sheet_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sheet_layout.addItem(self.sheet_spacer)

        self.preview_layout.addWidget(self.sheet_widget)

        self.counts_label = QLabel(self.preview_widget)
        self.counts_label.setObjectName("counts_label")
        self.counts_label.setWordWrap(True)

        self.preview_layout.addWidget(self.counts_label)

        self.unread_widget = QWidget(self.preview_widget)
        self.unread_widget.setObjectName("unread_widget")
        self.unread_layout = QHBoxLayout(self.unread_widget)
        self.unread_layout.setObjectName("unread_layout")
        self.unread_layout.setContentsMargins(0, 0, 0, 0)
        self.unread_label = QLabel(self.unread_widget)
        self.unread_label.setObjectName("unread_label")
        self.unread_label.setWordWrap(True)

        self.unread_layout.addWidget(self.unread_label)

        self.columns_button = QPushButton(self.unread_widget)
        self.columns_button.setObjectName("columns_button")
        self.columns_button.setAutoDefault(False)

        self.unread_layout.addWidget(self.columns_button)

        self.unread_layout.setStretch(0, 1)

        self.preview_layout.addWidget(self.unread_widget)

        self.plan_tree = QTreeWidget(self.preview_widget)
        self.plan_tree.setObjectName("plan_tree")

        self.preview_layout.addWidget(self.plan_tree)

        self.missing_check = QCheckBox(self.preview_widget)
        self.missing_check.setObjectName("missing_check")

        self.preview_layout.addWidget(self.missing_check)

        self.missing_warning_label = QLabel(self.preview_widget)
        self.missing_warning_label.setObjectName("missing_warning_label")
        self.missing_warning_label.setProperty("role", "warning")
        self.missing_warning_label.setWordWrap(True)

        self.preview_layout.addWidget(self.missing_warning_label)

        self.preview_area.setWidget(self.preview_widget)

        self.preview_page_layout.addWidget(self.preview_area)

        self.pages_stack.addWidget(self.preview_page)
        self.done_page = QWidget()
        self.done_page.setObjectName("done_page")
        self.done_page_layout = QVBoxLayout(self.done_page)
        self.done_page_layout.setObjectName("done_page_layout")
        self.done_page_layout.setContentsMargins(0, 0, 0, 0)
        self.done_area = QScrollArea(self.done_page)
        self.done_area.setObjectName("done_area")
        self.done_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.done_area.setFrameShape(QFrame.Shape.NoFrame)
        self.done_area.setWidgetResizable(True)
        self.done_widget = QWidget()
        self.done_widget.setObjectName("done_widget")
        self.done_widget.setProperty("kind", "clear")
        self.done_layout = QVBoxLayout(self.done_widget)
        self.done_layout.setSpacing(4)
        self.done_layout.setObjectName("done_layout")
        self.done_layout.setContentsMargins(24, 14, 24, 14)
        self.done_title_label = QLabel(self.done_widget)
        self.done_title_label.setObjectName("done_title_label")
        self.done_title_label.setProperty("role", "heading")
        self.done_title_label.setWordWrap(True)

        self.done_layout.addWidget(self.done_title_label)

        self.done_text_label = QLabel(self.done_widget)
        self.done_text_label.setObjectName("done_text_label")
        self.done_text_label.setWordWrap(True)

        self.done_layout.addWidget(self.done_text_label)

        self.undo_label = QLabel(self.done_widget)
        self.undo_label.setObjectName("undo_label")
        self.undo_label.setProperty("role", "muted")
        self.undo_label.setWordWrap(True)

        self.done_layout.addWidget(self.undo_label)

        self.done_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.done_layout.addItem(self.done_spacer)

        self.done_area.setWidget(self.done_widget)

        self.done_page_layout.addWidget(self.done_area)

        self.pages_stack.addWidget(self.done_page)

        self.main_layout.addWidget(self.pages_stack)

        self.progress_widget = QWidget(ImportDialog)
        self.progress_widget.setObjectName("progress_widget")
        self.progress_layout = QVBoxLayout(self.progress_widget)
        self.progress_layout.setObjectName("progress_layout")
        self.progress_layout.setContentsMargins(24, 0, 24, 8)

        self.main_layout.addWidget(self.progress_widget)

        self.footer_frame = QFrame(ImportDialog)
        self.footer_frame.setObjectName("footer_frame")
        self.footer_frame.setProperty("kind", "footer")
        self.footer_layout = QHBoxLayout(self.footer_frame)
        self.footer_layout.setSpacing(8)
        self.footer_layout.setObjectName("footer_layout")
        self.footer_layout.setContentsMargins(24, 12, 24, 12)
        self.cancel_button = QPushButton(self.footer_frame)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.footer_layout.addWidget(self.cancel_button)

        self.footer_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer_layout.addItem(self.footer_spacer)

        self.back_button = QPushButton(self.footer_frame)
        self.back_button.setObjectName("back_button")
        self.back_button.setAutoDefault(False)

        self.footer_layout.addWidget(self.back_button)

        self.next_button = QPushButton(self.footer_frame)
        self.next_button.setObjectName("next_button")
        self.next_button.setProperty("kind", "primary")

        self.footer_layout.addWidget(self.next_button)

        self.main_layout.addWidget(self.footer_frame)

        self.file_label.setBuddy(self.file_edit)
        self.school_label.setBuddy(self.school_combo)
        self.year_label.setBuddy(self.year_combo)
        self.sheet_label.setBuddy(self.sheet_combo)
        QWidget.setTabOrder(self.file_edit, self.file_button)
        QWidget.setTabOrder(self.file_button, self.school_combo)
        QWidget.setTabOrder(self.school_combo, self.year_combo)
        QWidget.setTabOrder(self.year_combo, self.encoding_button)
        QWidget.setTabOrder(self.encoding_button, self.sheet_combo)
        QWidget.setTabOrder(self.sheet_combo, self.columns_button)
        QWidget.setTabOrder(self.columns_button, self.plan_tree)
        QWidget.setTabOrder(self.plan_tree, self.missing_check)
        QWidget.setTabOrder(self.missing_check, self.next_button)
        QWidget.setTabOrder(self.next_button, self.back_button)
        QWidget.setTabOrder(self.back_button, self.cancel_button)

        self.retranslateUi(ImportDialog)

        self.next_button.setDefault(True)

        QMetaObject.connectSlotsByName(ImportDialog)

    def retranslateUi(self, ImportDialog: QDialog) -> None:
        ImportDialog.setWindowTitle(QCoreApplication.translate("ImportDialog", "Import pupils", None))
        self.title_label.setText(QCoreApplication.translate("ImportDialog", "Import pupils", None))
        self.file_text_label.setText(
            QCoreApplication.translate(
                "ImportDialog",
                "Choose a list of pupils from the school system: EDEXML, Excel (.xlsx), LibreOffice (.ods) or CSV. You may also drop the file here. Nothing is written yet.",
                None,
            )
        )
        self.file_label.setText(QCoreApplication.translate("ImportDialog", "&File", None))
        self.file_button.setText(QCoreApplication.translate("ImportDialog", "C&hoose\u2026", None))
        self.school_label.setText(
            QCoreApplication.translate("ImportDialog", "&School, when the file does not say", None)
        )
        self.year_label.setText(
            QCoreApplication.translate("ImportDialog", "School &year, when the file does not say", None)
        )
        self.encoding_button.setText(
            QCoreApplication.translate("ImportDialog", "Read as &Western European text", None)
        )
        self.kept_text_label.setText(
            QCoreApplication.translate(
                "ImportDialog",
                "Only what is needed for the routekaart is kept: number, name, birth date, class, year, programme and the language at home. Citizen service numbers, addresses and care data are never read.",
                None,
            )
        )
        self.sheet_label.setText(QCoreApplication.translate("ImportDialog", "S&heet", None))
        self.columns_button.setText(
            QCoreApplication.translate("ImportDialog", "Choose co&lumns \u2026", None)
        )
        self.plan_tree.setAccessibleName(QCoreApplication.translate("ImportDialog", "What will happen", None))
        self.cancel_button.setText(QCoreApplication.translate("ImportDialog", "&Cancel", None))
        self.back_button.setText(QCoreApplication.translate("ImportDialog", "&Back", None))
        self.next_button.setText(QCoreApplication.translate("ImportDialog", "&Next", None))
