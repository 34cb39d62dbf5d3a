"""The form of ui/looking_back_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_LookingBackDialog:
    def setupUi(self, LookingBackDialog: QDialog) -> None:
        if not LookingBackDialog.objectName():
            LookingBackDialog.setObjectName("LookingBackDialog")
        self.main_layout = QVBoxLayout(LookingBackDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(LookingBackDialog)
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

        self.about_label = QLabel(self.head_frame)
        self.about_label.setObjectName("about_label")
        self.about_label.setProperty("role", "muted")
        self.about_label.setWordWrap(True)

        self.head_layout.addWidget(self.about_label)

        self.main_layout.addWidget(self.head_frame)

        self.fields_area = QScrollArea(LookingBackDialog)
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
        self.question_label = QLabel(self.fields_widget)
        self.question_label.setObjectName("question_label")
        self.question_label.setProperty("role", "small")
        self.question_label.setWordWrap(True)

        self.fields_layout.addWidget(self.question_label)

        self.surprised_label = QLabel(self.fields_widget)
        self.surprised_label.setObjectName("surprised_label")

        self.fields_layout.addWidget(self.surprised_label)

        self.surprised_edit = QPlainTextEdit(self.fields_widget)
        self.surprised_edit.setObjectName("surprised_edit")
        self.surprised_edit.setTabChangesFocus(True)

        self.fields_layout.addWidget(self.surprised_edit)

        self.surprised_problem = QLabel(self.fields_widget)
        self.surprised_problem.setObjectName("surprised_problem")
        self.surprised_problem.setProperty("role", "error")
        self.surprised_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.surprised_problem)

        self.above_teacher_remark_label = QSpacerItem(
            0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed
        )

        self.fields_layout.addItem(self.above_teacher_remark_label)

        self.teacher_remark_label = QLabel(self.fields_widget)
        self.teacher_remark_label.setObjectName("teacher_remark_label")

        self.fields_layout.addWidget(self.teacher_remark_label)

        self.teacher_remark_edit = QPlainTextEdit(self.fields_widget)
        self.teacher_remark_edit.setObjectName("teacher_remark_edit")
        self.teacher_remark_edit.setTabChangesFocus(True)

        self.fields_layout.addWidget(self.teacher_remark_edit)

        self.teacher_remark_problem = QLabel(self.fields_widget)
        self.teacher_remark_problem.setObjectName("teacher_remark_problem")
        self.teacher_remark_problem.setProperty("role", "error")
        self.teacher_remark_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.teacher_remark_problem)

        self.above_company_remark_label = QSpacerItem(
            0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed
        )

        self.fields_layout.addItem(self.above_company_remark_label)

        self.company_remark_label = QLabel(self.fields_widget)
        self.company_remark_label.setObjectName("company_remark_label")

        self.fields_layout.addWidget(self.company_remark_label)

        self.company_remark_edit = QPlainTextEdit(self.fields_widget)
        self.company_remark_edit.setObjectName("company_remark_edit")
        self.company_remark_edit.setTabChangesFocus(True)

        self.fields_layout.addWidget(self.company_remark_edit)

        self.company_remark_problem = QLabel(self.fields_widget)
        self.company_remark_problem.setObjectName("company_remark_problem")
        self.company_remark_problem.setProperty("role", "error")
        self.company_remark_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.company_remark_problem)

        self.above_would_host_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_would_host_label)

        self.would_host_label = QLabel(self.fields_widget)
        self.would_host_label.setObjectName("would_host_label")

        self.fields_layout.addWidget(self.would_host_label)

        self.would_host_combo = QComboBox(self.fields_widget)
        self.would_host_combo.setObjectName("would_host_combo")
        self.would_host_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.would_host_combo.setMinimumContentsLength(12)

        self.fields_layout.addWidget(self.would_host_combo)

        self.would_host_problem = QLabel(self.fields_widget)
        self.would_host_problem.setObjectName("would_host_problem")
        self.would_host_problem.setProperty("role", "error")
        self.would_host_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.would_host_problem)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(LookingBackDialog)
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

        self.surprised_label.setBuddy(self.surprised_edit)
        self.teacher_remark_label.setBuddy(self.teacher_remark_edit)
        self.company_remark_label.setBuddy(self.company_remark_edit)
        self.would_host_label.setBuddy(self.would_host_combo)
        QWidget.setTabOrder(self.surprised_edit, self.teacher_remark_edit)
        QWidget.setTabOrder(self.teacher_remark_edit, self.company_remark_edit)
        QWidget.setTabOrder(self.company_remark_edit, self.would_host_combo)
        QWidget.setTabOrder(self.would_host_combo, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(LookingBackDialog)

        QMetaObject.connectSlotsByName(LookingBackDialog)

    def retranslateUi(self, LookingBackDialog: QDialog) -> None:
        LookingBackDialog.setWindowTitle(
            QCoreApplication.translate("LookingBackDialog", "Look back on a visit", None)
        )
        self.surprised_label.setText(
            QCoreApplication.translate("LookingBackDialog", "What &surprised the class?", None)
        )
        self.teacher_remark_label.setText(
            QCoreApplication.translate("LookingBackDialog", "What do &you say of it?", None)
        )
        self.company_remark_label.setText(
            QCoreApplication.translate("LookingBackDialog", "What does the &company say of it?", None)
        )
        self.would_host_label.setText(
            QCoreApplication.translate("LookingBackDialog", "Would the company have pupils &again?", None)
        )
        self.cancel_button.setText(QCoreApplication.translate("LookingBackDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("LookingBackDialog", "Save", None))
