"""The form of ui/new_administration_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

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
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)


class Ui_NewAdministrationDialog:
    def setupUi(self, NewAdministrationDialog: QDialog) -> None:
        if not NewAdministrationDialog.objectName():
            NewAdministrationDialog.setObjectName("NewAdministrationDialog")
        NewAdministrationDialog.resize(620, 600)
        self.main_layout = QVBoxLayout(NewAdministrationDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(NewAdministrationDialog)
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

        self.pages_stack = QStackedWidget(NewAdministrationDialog)
        self.pages_stack.setObjectName("pages_stack")
        self.school_page = QWidget()
        self.school_page.setObjectName("school_page")
        self.school_page_layout = QVBoxLayout(self.school_page)
        self.school_page_layout.setObjectName("school_page_layout")
        self.school_page_layout.setContentsMargins(0, 0, 0, 0)
        self.school_area = QScrollArea(self.school_page)
        self.school_area.setObjectName("school_area")
        self.school_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.school_area.setFrameShape(QFrame.Shape.NoFrame)
        self.school_area.setWidgetResizable(True)
        self.school_widget = QWidget()
        self.school_widget.setObjectName("school_widget")
        self.school_widget.setProperty("kind", "clear")
        self.school_layout = QVBoxLayout(self.school_widget)
        self.school_layout.setSpacing(4)
        self.school_layout.setObjectName("school_layout")
        self.school_layout.setContentsMargins(24, 14, 24, 14)
        self.school_label = QLabel(self.school_widget)
        self.school_label.setObjectName("school_label")
        self.school_label.setProperty("role", "small")

        self.school_layout.addWidget(self.school_label)

        self.school_edit = QLineEdit(self.school_widget)
        self.school_edit.setObjectName("school_edit")
        self.school_edit.setMaxLength(200)

        self.school_layout.addWidget(self.school_edit)

        self.school_problem = QLabel(self.school_widget)
        self.school_problem.setObjectName("school_problem")
        self.school_problem.setProperty("role", "error")
        self.school_problem.setWordWrap(True)

        self.school_layout.addWidget(self.school_problem)

        self.kind_layout = QHBoxLayout()
        self.kind_layout.setSpacing(12)
        self.kind_layout.setObjectName("kind_layout")
        self.stage_layout = QVBoxLayout()
        self.stage_layout.setSpacing(4)
        self.stage_layout.setObjectName("stage_layout")
        self.stage_label = QLabel(self.school_widget)
        self.stage_label.setObjectName("stage_label")
        self.stage_label.setProperty("role", "small")

        self.stage_layout.addWidget(self.stage_label)

        self.stage_combo = QComboBox(self.school_widget)
        self.stage_combo.setObjectName("stage_combo")

        self.stage_layout.addWidget(self.stage_combo)

        self.kind_layout.addLayout(self.stage_layout)

        self.brin_layout = QVBoxLayout()
        self.brin_layout.setSpacing(4)
        self.brin_layout.setObjectName("brin_layout")
        self.brin_label = QLabel(self.school_widget)
        self.brin_label.setObjectName("brin_label")
        self.brin_label.setProperty("role", "small")

        self.brin_layout.addWidget(self.brin_label)

        self.brin_edit = QLineEdit(self.school_widget)
        self.brin_edit.setObjectName("brin_edit")
        self.brin_edit.setMaxLength(6)

        self.brin_layout.addWidget(self.brin_edit)

        self.kind_layout.addLayout(self.brin_layout)

        self.school_layout.addLayout(self.kind_layout)

        self.brin_problem = QLabel(self.school_widget)
        self.brin_problem.setObjectName("brin_problem")
        self.brin_problem.setProperty("role", "error")
        self.brin_problem.setWordWrap(True)

        self.school_layout.addWidget(self.brin_problem)

        self.user_label = QLabel(self.school_widget)
        self.user_label.setObjectName("user_label")
        self.user_label.setProperty("role", "small")

        self.school_layout.addWidget(self.user_label)

        self.user_edit = QLineEdit(self.school_widget)
        self.user_edit.setObjectName("user_edit")
        self.user_edit.setMaxLength(100)

        self.school_layout.addWidget(self.user_edit)

        self.user_problem = QLabel(self.school_widget)
        self.user_problem.setObjectName("user_problem")
        self.user_problem.setProperty("role", "error")
        self.user_problem.setWordWrap(True)

        self.school_layout.addWidget(self.user_problem)

        self.folder_label = QLabel(self.school_widget)
        self.folder_label.setObjectName("folder_label")
        self.folder_label.setProperty("role", "small")

        self.school_layout.addWidget(self.folder_label)

        self.folder_layout = QHBoxLayout()
        self.folder_layout.setSpacing(8)
        self.folder_layout.setObjectName("folder_layout")
        self.folder_edit = QLineEdit(self.school_widget)
        self.folder_edit.setObjectName("folder_edit")

        self.folder_layout.addWidget(self.folder_edit)

        self.folder_button = QPushButton(self.school_widget)
        self.folder_button.setObjectName("folder_button")
        self.folder_button.setAutoDefault(False)

        self.folder_layout.addWidget(self.folder_button)

        self.school_layout.addLayout(self.folder_layout)

        self.folder_problem = QLabel(self.school_widget)
        self.folder_problem.setObjectName("folder_problem")
        self.folder_problem.setProperty("role", "error")
        self.folder_problem.setWordWrap(True)

        self.school_layout.addWidget(self.folder_problem)

        self.folder_hint_label = QLabel(self.school_widget)
        self.folder_hint_label.setObjectName("folder_hint_label")
        self.folder_hint_label.setProperty("role", "small")
        self.folder_hint_label.setWordWrap(True)

        self.school_layout.addWidget(self.folder_hint_label)

        self.school_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.school_layout.addItem(self.school_spacer)

        self.school_area.setWidget(self.school_widget)

        self.school_page_layout.addWidget(self.school_area)

        self.pages_stack.addWidget(self.school_page)
        self.password_page = QWidget()
        self.password_page.setObjectName("password_page")
        self.password_page_layout = QVBoxLayout(self.password_page)
        self.password_page_layout.setObjectName("password_page_layout")
        self.password_page_layout.setContentsMargins(0, 0, 0, 0)
        self.password_area = QScrollArea(self.password_page)
        self.password_area.setObjectName("password_area")
        self.password_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.password_area.setFrameShape(QFrame.Shape.NoFrame)
        self.password_area.setWidgetResizable(True)
        self.password_widget = QWidget()
        self.password_widget.setObjectName("password_widget")
        self.password_widget.setProperty("kind", "clear")
        self.password_layout = QVBoxLayout(self.password_widget)
        self.password_layout.setSpacing(4)
        self.password_layout.setObjectName("password_layout")
        self.password_layout.setContentsMargins(24, 14, 24, 14)
        self.password_text_label = QLabel(self.password_widget)
        self.password_text_label.setObjectName("password_text_label")
        self.password_text_label.setWordWrap(True)

        self.password_layout.addWidget(self.password_text_label)

        self.password_label = QLabel(self.password_widget)
        self.password_label.setObjectName("password_label")
        self.password_label.setProperty("role", "small")

        self.password_layout.addWidget(self.password_label)

        self.password_edit = QLineEdit(self.password_widget)
        self.password_edit.setObjectName("password_edit")
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.password_layout.addWidget(self.password_edit)

        self.strength_label = QLabel(self.password_widget)
        self.strength_label.setObjectName("strength_label")
        self.strength_label.setProperty("role", "small")
        self.strength_label.setWordWrap(True)

        self.password_layout.addWidget(self.strength_label)

        self.password_problem = QLabel(self.password_widget)
        self.password_problem.setObjectName("password_problem")
        self.password_problem.setProperty("role", "error")
        self.password_problem.setWordWrap(True)

        self.password_layout.addWidget(self.password_problem)

        self.again_label = QLabel(self.password_widget)
        self.again_label.setObjectName("again_label")
        self.again_label.setProperty("role", "small")

        self.password_layout.addWidget(self.again_label)

        self.again_edit = QLineEdit(self.password_widget)
        self.again_edit.setObjectName("again_edit")
        self.again_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.password_layout.addWidget(self.again_edit)

        self.again_problem = QLabel(self.password_widget)
        self.again_problem.setObjectName("again_problem")
        self.again_problem.setProperty("role", "error")
        self.again_problem.setWordWrap(True)

        self.password_layout.addWidget(self.again_problem)

        self.show_check = QCheckBox(self.password_widget)
        self.show_check.setObjectName("show_check")

        self.password_layout.addWidget(self.show_check)

        self.password_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.password_layout.addItem(self.password_spacer)

        self.password_area.setWidget(self.password_widget)

        self.password_page_layout.addWidget(self.password_area)

        self.pages_stack.addWidget(self.password_page)
        self.key_page = QWidget()
        self.key_page.setObjectName("key_page")
        self.key_page_layout = QVBoxLayout(self.key_page)
        self.key_page_layout.setObjectName("key_page_layout")
        self.key_page_layout.setContentsMargins(0, 0, 0, 0)
        self.key_area = QScrollArea(self.key_page)
        self.key_area.setObjectName("key_area")
        self.key_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.key_area.setFrameShape(QFrame.Shape.NoFrame)
        self.key_area.setWidgetResizable(True)
        self.key_widget = QWidget()
        self.key_widget.setObjectName("key_widget")
        self.key_widget.setProperty("kind", "clear")
        self.key_layout = QVBoxLayout(self.key_widget)
        self.key_layout.setSpacing(4)
        self.key_layout.setObjectName("key_layout")
        self.key_layout.setContentsMargins(24, 14, 24, 14)
        self.key_text_label = QLabel(self.key_widget)
        self.key_text_label.setObjectName("key_text_label")
        self.key_text_label.setWordWrap(True)

        self.key_layout.addWidget(self.key_text_label)

        self.key_browser = QTextBrowser(self.key_widget)
        self.key_browser.setObjectName("key_browser")

        self.key_layout.addWidget(self.key_browser)

        self.key_buttons_layout = QHBoxLayout()
        self.key_buttons_layout.setSpacing(8)
        self.key_buttons_layout.setObjectName("key_buttons_layout")
        self.print_button = QPushButton(self.key_widget)
        self.print_button.setObjectName("print_button")
        self.print_button.setAutoDefault(False)

        self.key_buttons_layout.addWidget(self.print_button)

        self.pdf_button = QPushButton(self.key_widget)
        self.pdf_button.setObjectName("pdf_button")
        self.pdf_button.setAutoDefault(False)

        self.key_buttons_layout.addWidget(self.pdf_button)

        self.key_buttons_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.key_buttons_layout.addItem(self.key_buttons_spacer)

        self.key_layout.addLayout(self.key_buttons_layout)

        self.kept_check = QCheckBox(self.key_widget)
        self.kept_check.setObjectName("kept_check")

        self.key_layout.addWidget(self.kept_check)

        self.key_area.setWidget(self.key_widget)

        self.key_page_layout.addWidget(self.key_area)

        self.pages_stack.addWidget(self.key_page)

        self.main_layout.addWidget(self.pages_stack)

        self.progress_widget = QWidget(NewAdministrationDialog)
        self.progress_widget.setObjectName("progress_widget")
        self.progress_layout = QVBoxLayout(self.progress_widget)
        self.progress_layout.setObjectName("progress_layout")
        self.progress_layout.setContentsMargins(24, 0, 24, 8)

        self.main_layout.addWidget(self.progress_widget)

        self.footer_frame = QFrame(NewAdministrationDialog)
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

        self.school_label.setBuddy(self.school_edit)
        self.stage_label.setBuddy(self.stage_combo)
        self.brin_label.setBuddy(self.brin_edit)
        self.user_label.setBuddy(self.user_edit)
        self.folder_label.setBuddy(self.folder_edit)
        self.password_label.setBuddy(self.password_edit)
        self.again_label.setBuddy(self.again_edit)
        QWidget.setTabOrder(self.school_edit, self.stage_combo)
        QWidget.setTabOrder(self.stage_combo, self.brin_edit)
        QWidget.setTabOrder(self.brin_edit, self.user_edit)
        QWidget.setTabOrder(self.user_edit, self.folder_edit)
        QWidget.setTabOrder(self.folder_edit, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.password_edit)
        QWidget.setTabOrder(self.password_edit, self.again_edit)
        QWidget.setTabOrder(self.again_edit, self.show_check)
        QWidget.setTabOrder(self.show_check, self.key_browser)
        QWidget.setTabOrder(self.key_browser, self.print_button)
        QWidget.setTabOrder(self.print_button, self.pdf_button)
        QWidget.setTabOrder(self.pdf_button, self.kept_check)
        QWidget.setTabOrder(self.kept_check, self.next_button)
        QWidget.setTabOrder(self.next_button, self.back_button)
        QWidget.setTabOrder(self.back_button, self.cancel_button)

        self.retranslateUi(NewAdministrationDialog)

        self.next_button.setDefault(True)

        QMetaObject.connectSlotsByName(NewAdministrationDialog)

    def retranslateUi(self, NewAdministrationDialog: QDialog) -> None:
        NewAdministrationDialog.setWindowTitle(
            QCoreApplication.translate("NewAdministrationDialog", "New administration", None)
        )
        self.title_label.setText(
            QCoreApplication.translate("NewAdministrationDialog", "New administration", None)
        )
        self.school_label.setText(
            QCoreApplication.translate("NewAdministrationDialog", "Name of the &school", None)
        )
        self.stage_label.setText(
            QCoreApplication.translate("NewAdministrationDialog", "&Kind of school", None)
        )
        self.brin_label.setText(
            QCoreApplication.translate("NewAdministrationDialog", "&BRIN (may stay empty)", None)
        )
        self.brin_edit.setPlaceholderText(
            QCoreApplication.translate("NewAdministrationDialog", "for example 99ZX", None)
        )
        self.user_label.setText(QCoreApplication.translate("NewAdministrationDialog", "&Your own name", None))
        self.folder_label.setText(
            QCoreApplication.translate("NewAdministrationDialog", "&Folder on this laptop", None)
        )
        self.folder_button.setText(
            QCoreApplication.translate("NewAdministrationDialog", "C&hoose\u2026", None)
        )
        self.folder_hint_label.setText(
            QCoreApplication.translate(
                "NewAdministrationDialog",
                "All data stay in this folder, encrypted. A folder on the network or one that is synced cannot be used.",
                None,
            )
        )
        self.password_text_label.setText(
            QCoreApplication.translate(
                "NewAdministrationDialog",
                "Choose a password. Without it, or the recovery key of the next step, nobody can open the administration, and neither can we.",
                None,
            )
        )
        self.password_label.setText(QCoreApplication.translate("NewAdministrationDialog", "&Password", None))
        self.again_label.setText(QCoreApplication.translate("NewAdministrationDialog", "&Once more", None))
        self.show_check.setText(
            QCoreApplication.translate("NewAdministrationDialog", "&Show what I type", None)
        )
        self.key_text_label.setText(
            QCoreApplication.translate(
                "NewAdministrationDialog",
                "With this key you can open the administration when the password is lost. It is shown this once and kept nowhere. Print it and put it in the school safe.",
                None,
            )
        )
        self.key_browser.setAccessibleName(
            QCoreApplication.translate("NewAdministrationDialog", "Recovery key", None)
        )
        self.print_button.setText(QCoreApplication.translate("NewAdministrationDialog", "&Print\u2026", None))
        self.pdf_button.setText(
            QCoreApplication.translate("NewAdministrationDialog", "Save as P&DF\u2026", None)
        )
        self.kept_check.setText(
            QCoreApplication.translate("NewAdministrationDialog", "The key is &printed or written down", None)
        )
        self.cancel_button.setText(QCoreApplication.translate("NewAdministrationDialog", "&Cancel", None))
        self.back_button.setText(QCoreApplication.translate("NewAdministrationDialog", "&Back", None))
        self.next_button.setText(QCoreApplication.translate("NewAdministrationDialog", "&Next", None))
