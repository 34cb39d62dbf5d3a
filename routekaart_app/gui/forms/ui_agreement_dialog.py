"""The form of ui/agreement_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
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

from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.due_combo import DueCombo
from routekaart_app.gui.widgets.gentle_warning import GentleWarning


class Ui_AgreementDialog:
    def setupUi(self, AgreementDialog: QDialog) -> None:
        if not AgreementDialog.objectName():
            AgreementDialog.setObjectName("AgreementDialog")
        self.main_layout = QVBoxLayout(AgreementDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(AgreementDialog)
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

        self.fields_area = QScrollArea(AgreementDialog)
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
        self.text_label = QLabel(self.fields_widget)
        self.text_label.setObjectName("text_label")

        self.fields_layout.addWidget(self.text_label)

        self.text_edit = QPlainTextEdit(self.fields_widget)
        self.text_edit.setObjectName("text_edit")
        self.text_edit.setTabChangesFocus(True)

        self.fields_layout.addWidget(self.text_edit)

        self.text_problem = QLabel(self.fields_widget)
        self.text_problem.setObjectName("text_problem")
        self.text_problem.setProperty("role", "error")
        self.text_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.text_problem)

        self.text_warning = GentleWarning(self.fields_widget)
        self.text_warning.setObjectName("text_warning")

        self.fields_layout.addWidget(self.text_warning)

        self.above_due = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_due)

        self.due_layout = QGridLayout()
        self.due_layout.setObjectName("due_layout")
        self.due_layout.setHorizontalSpacing(12)
        self.due_layout.setVerticalSpacing(4)
        self.due_on_label = QLabel(self.fields_widget)
        self.due_on_label.setObjectName("due_on_label")

        self.due_layout.addWidget(self.due_on_label, 0, 0, 1, 1)

        self.due_on_combo = DueCombo(self.fields_widget)
        self.due_on_combo.setObjectName("due_on_combo")

        self.due_layout.addWidget(self.due_on_combo, 1, 0, 1, 1)

        self.due_on_edit = DateEdit(self.fields_widget)
        self.due_on_edit.setObjectName("due_on_edit")

        self.due_layout.addWidget(self.due_on_edit, 1, 1, 1, 1)

        self.due_layout.setColumnStretch(0, 3)
        self.due_layout.setColumnStretch(1, 2)

        self.fields_layout.addLayout(self.due_layout)

        self.due_on_problem = QLabel(self.fields_widget)
        self.due_on_problem.setObjectName("due_on_problem")
        self.due_on_problem.setProperty("role", "error")
        self.due_on_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.due_on_problem)

        self.state_widget = QWidget(self.fields_widget)
        self.state_widget.setObjectName("state_widget")
        self.state_layout = QGridLayout(self.state_widget)
        self.state_layout.setObjectName("state_layout")
        self.state_layout.setHorizontalSpacing(12)
        self.state_layout.setVerticalSpacing(4)
        self.state_layout.setContentsMargins(0, 8, 0, 0)
        self.state_label = QLabel(self.state_widget)
        self.state_label.setObjectName("state_label")

        self.state_layout.addWidget(self.state_label, 0, 0, 1, 1)

        self.settled_on_label = QLabel(self.state_widget)
        self.settled_on_label.setObjectName("settled_on_label")

        self.state_layout.addWidget(self.settled_on_label, 0, 1, 1, 1)

        self.state_combo = QComboBox(self.state_widget)
        self.state_combo.setObjectName("state_combo")
        self.state_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.state_combo.setMinimumContentsLength(12)

        self.state_layout.addWidget(self.state_combo, 1, 0, 1, 1)

        self.settled_on_edit = DateEdit(self.state_widget)
        self.settled_on_edit.setObjectName("settled_on_edit")

        self.state_layout.addWidget(self.settled_on_edit, 1, 1, 1, 1)

        self.state_layout.setColumnStretch(0, 3)
        self.state_layout.setColumnStretch(1, 2)

        self.fields_layout.addWidget(self.state_widget)

        self.settled_on_problem = QLabel(self.fields_widget)
        self.settled_on_problem.setObjectName("settled_on_problem")
        self.settled_on_problem.setProperty("role", "error")
        self.settled_on_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.settled_on_problem)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(AgreementDialog)
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
        self.remove_button = QPushButton(self.foot_frame)
        self.remove_button.setObjectName("remove_button")
        self.remove_button.setProperty("kind", "danger")
        self.remove_button.setAutoDefault(False)

        self.button_layout.addWidget(self.remove_button)

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

        self.text_label.setBuddy(self.text_edit)
        self.due_on_label.setBuddy(self.due_on_combo)
        self.state_label.setBuddy(self.state_combo)
        self.settled_on_label.setBuddy(self.settled_on_edit)
        QWidget.setTabOrder(self.text_edit, self.due_on_combo)
        QWidget.setTabOrder(self.due_on_combo, self.due_on_edit)
        QWidget.setTabOrder(self.due_on_edit, self.state_combo)
        QWidget.setTabOrder(self.state_combo, self.settled_on_edit)
        QWidget.setTabOrder(self.settled_on_edit, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(AgreementDialog)

        QMetaObject.connectSlotsByName(AgreementDialog)

    def retranslateUi(self, AgreementDialog: QDialog) -> None:
        AgreementDialog.setWindowTitle(QCoreApplication.translate("AgreementDialog", "Agreement", None))
        self.text_label.setText(QCoreApplication.translate("AgreementDialog", "&What was agreed", None))
        self.due_on_label.setText(QCoreApplication.translate("AgreementDialog", "&By when", None))
        self.due_on_edit.setAccessibleName(QCoreApplication.translate("AgreementDialog", "By when", None))
        self.state_label.setText(QCoreApplication.translate("AgreementDialog", "&How it stands", None))
        self.settled_on_label.setText(QCoreApplication.translate("AgreementDialog", "&On which day", None))
        self.remove_button.setText(QCoreApplication.translate("AgreementDialog", "Remove", None))
        self.cancel_button.setText(QCoreApplication.translate("AgreementDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("AgreementDialog", "Save", None))
