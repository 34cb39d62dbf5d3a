"""The form of ui/verdict_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.gentle_warning import GentleWarning


class Ui_VerdictDialog:
    def setupUi(self, VerdictDialog: QDialog) -> None:
        if not VerdictDialog.objectName():
            VerdictDialog.setObjectName("VerdictDialog")
        self.main_layout = QVBoxLayout(VerdictDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(VerdictDialog)
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

        self.pupil_label = QLabel(self.head_frame)
        self.pupil_label.setObjectName("pupil_label")
        self.pupil_label.setProperty("role", "muted")
        self.pupil_label.setWordWrap(True)

        self.head_layout.addWidget(self.pupil_label)

        self.main_layout.addWidget(self.head_frame)

        self.fields_area = QScrollArea(VerdictDialog)
        self.fields_area.setObjectName("fields_area")
        self.fields_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields_area.setFrameShape(QFrame.Shape.NoFrame)
        self.fields_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields_area.setWidgetResizable(True)
        self.fields_widget = QWidget()
        self.fields_widget.setObjectName("fields_widget")
        self.fields_widget.setProperty("kind", "clear")
        self.fields_layout = QVBoxLayout(self.fields_widget)
        self.fields_layout.setSpacing(4)
        self.fields_layout.setObjectName("fields_layout")
        self.fields_layout.setContentsMargins(21, 12, 21, 12)
        self.about_layout = QGridLayout()
        self.about_layout.setObjectName("about_layout")
        self.about_layout.setHorizontalSpacing(12)
        self.about_layout.setVerticalSpacing(4)
        self.judged_by_label = QLabel(self.fields_widget)
        self.judged_by_label.setObjectName("judged_by_label")

        self.about_layout.addWidget(self.judged_by_label, 0, 0, 1, 1)

        self.on_label = QLabel(self.fields_widget)
        self.on_label.setObjectName("on_label")

        self.about_layout.addWidget(self.on_label, 0, 1, 1, 1)

        self.judged_by_edit = QLineEdit(self.fields_widget)
        self.judged_by_edit.setObjectName("judged_by_edit")

        self.about_layout.addWidget(self.judged_by_edit, 1, 0, 1, 1)

        self.on_edit = DateEdit(self.fields_widget)
        self.on_edit.setObjectName("on_edit")

        self.about_layout.addWidget(self.on_edit, 1, 1, 1, 1)

        self.about_layout.setColumnStretch(0, 3)
        self.about_layout.setColumnStretch(1, 2)

        self.fields_layout.addLayout(self.about_layout)

        self.judged_by_problem = QLabel(self.fields_widget)
        self.judged_by_problem.setObjectName("judged_by_problem")
        self.judged_by_problem.setProperty("role", "error")
        self.judged_by_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.judged_by_problem)

        self.on_problem = QLabel(self.fields_widget)
        self.on_problem.setObjectName("on_problem")
        self.on_problem.setProperty("role", "error")
        self.on_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.on_problem)

        self.line_check = QCheckBox(self.fields_widget)
        self.line_check.setObjectName("line_check")

        self.fields_layout.addWidget(self.line_check)

        self.remark_label = QLabel(self.fields_widget)
        self.remark_label.setObjectName("remark_label")
        self.remark_label.setProperty("role", "warning")
        self.remark_label.setWordWrap(True)

        self.fields_layout.addWidget(self.remark_label)

        self.above_note_label = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_note_label)

        self.note_label = QLabel(self.fields_widget)
        self.note_label.setObjectName("note_label")

        self.fields_layout.addWidget(self.note_label)

        self.note_edit = QPlainTextEdit(self.fields_widget)
        self.note_edit.setObjectName("note_edit")
        self.note_edit.setTabChangesFocus(True)

        self.fields_layout.addWidget(self.note_edit)

        self.note_problem = QLabel(self.fields_widget)
        self.note_problem.setObjectName("note_problem")
        self.note_problem.setProperty("role", "error")
        self.note_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.note_problem)

        self.note_warning = GentleWarning(self.fields_widget)
        self.note_warning.setObjectName("note_warning")

        self.fields_layout.addWidget(self.note_warning)

        self.history_widget = QWidget(self.fields_widget)
        self.history_widget.setObjectName("history_widget")
        self.history_layout = QVBoxLayout(self.history_widget)
        self.history_layout.setSpacing(4)
        self.history_layout.setObjectName("history_layout")
        self.history_layout.setContentsMargins(0, 8, 0, 0)
        self.history_label = QLabel(self.history_widget)
        self.history_label.setObjectName("history_label")

        self.history_layout.addWidget(self.history_label)

        self.fields_layout.addWidget(self.history_widget)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(VerdictDialog)
        self.foot_frame.setObjectName("foot_frame")
        self.foot_frame.setProperty("kind", "footer")
        self.foot_layout = QVBoxLayout(self.foot_frame)
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName("foot_layout")
        self.foot_layout.setContentsMargins(24, 11, 20, 11)
        self.trouble_label = QLabel(self.foot_frame)
        self.trouble_label.setObjectName("trouble_label")
        self.trouble_label.setProperty("role", "error")
        self.trouble_label.setWordWrap(True)

        self.foot_layout.addWidget(self.trouble_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(self.foot_frame)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(self.foot_frame)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")
        self.save_button.setAutoDefault(False)

        self.button_layout.addWidget(self.save_button)

        self.foot_layout.addLayout(self.button_layout)

        self.main_layout.addWidget(self.foot_frame)

        self.judged_by_label.setBuddy(self.judged_by_edit)
        self.on_label.setBuddy(self.on_edit)
        self.note_label.setBuddy(self.note_edit)
        QWidget.setTabOrder(self.judged_by_edit, self.on_edit)
        QWidget.setTabOrder(self.on_edit, self.line_check)
        QWidget.setTabOrder(self.line_check, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(VerdictDialog)

        QMetaObject.connectSlotsByName(VerdictDialog)

    def retranslateUi(self, VerdictDialog: QDialog) -> None:
        VerdictDialog.setWindowTitle(QCoreApplication.translate("VerdictDialog", "Judge the dossier", None))
        self.judged_by_label.setText(QCoreApplication.translate("VerdictDialog", "&Who judged it?", None))
        self.on_label.setText(QCoreApplication.translate("VerdictDialog", "&Date", None))
        self.note_label.setText(QCoreApplication.translate("VerdictDialog", "&Remark (may stay empty)", None))
        self.history_label.setText(QCoreApplication.translate("VerdictDialog", "Before", None))
        self.cancel_button.setText(QCoreApplication.translate("VerdictDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("VerdictDialog", "Complete", None))
