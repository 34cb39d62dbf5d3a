"""The form of ui/choice_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

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

from routekaart_app.gui.widgets.company_combo import CompanyCombo
from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.gentle_warning import GentleWarning


class Ui_ChoiceDialog:
    def setupUi(self, ChoiceDialog: QDialog) -> None:
        if not ChoiceDialog.objectName():
            ChoiceDialog.setObjectName("ChoiceDialog")
        self.main_layout = QVBoxLayout(ChoiceDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(ChoiceDialog)
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

        self.fields_area = QScrollArea(ChoiceDialog)
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
        self.kind_label = QLabel(self.fields_widget)
        self.kind_label.setObjectName("kind_label")

        self.about_layout.addWidget(self.kind_label, 0, 0, 1, 1)

        self.on_label = QLabel(self.fields_widget)
        self.on_label.setObjectName("on_label")

        self.about_layout.addWidget(self.on_label, 0, 1, 1, 1)

        self.kind_combo = QComboBox(self.fields_widget)
        self.kind_combo.setObjectName("kind_combo")
        self.kind_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind_combo.setMinimumContentsLength(12)

        self.about_layout.addWidget(self.kind_combo, 1, 0, 1, 1)

        self.on_edit = DateEdit(self.fields_widget)
        self.on_edit.setObjectName("on_edit")

        self.about_layout.addWidget(self.on_edit, 1, 1, 1, 1)

        self.about_layout.setColumnStretch(0, 3)
        self.about_layout.setColumnStretch(1, 2)

        self.fields_layout.addLayout(self.about_layout)

        self.destination_button = QPushButton(self.fields_widget)
        self.destination_button.setObjectName("destination_button")
        self.destination_button.setProperty("kind", "step")
        self.destination_button.setAutoDefault(False)

        self.fields_layout.addWidget(self.destination_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.kind_problem = QLabel(self.fields_widget)
        self.kind_problem.setObjectName("kind_problem")
        self.kind_problem.setProperty("role", "error")
        self.kind_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.kind_problem)

        self.on_problem = QLabel(self.fields_widget)
        self.on_problem.setObjectName("on_problem")
        self.on_problem.setProperty("role", "error")
        self.on_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.on_problem)

        self.above_value_label = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_value_label)

        self.value_label = QLabel(self.fields_widget)
        self.value_label.setObjectName("value_label")

        self.fields_layout.addWidget(self.value_label)

        self.value_combo = QComboBox(self.fields_widget)
        self.value_combo.setObjectName("value_combo")
        self.value_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.value_combo.setMinimumContentsLength(12)

        self.fields_layout.addWidget(self.value_combo)

        self.value_problem = QLabel(self.fields_widget)
        self.value_problem.setObjectName("value_problem")
        self.value_problem.setProperty("role", "error")
        self.value_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.value_problem)

        self.promise_widget = QWidget(self.fields_widget)
        self.promise_widget.setObjectName("promise_widget")
        self.promise_layout = QVBoxLayout(self.promise_widget)
        self.promise_layout.setSpacing(4)
        self.promise_layout.setObjectName("promise_layout")
        self.promise_layout.setContentsMargins(0, 8, 0, 0)
        self.state_layout = QGridLayout()
        self.state_layout.setObjectName("state_layout")
        self.state_layout.setHorizontalSpacing(12)
        self.state_layout.setVerticalSpacing(4)
        self.state_label = QLabel(self.promise_widget)
        self.state_label.setObjectName("state_label")

        self.state_layout.addWidget(self.state_label, 0, 0, 1, 1)

        self.promise_label = QLabel(self.promise_widget)
        self.promise_label.setObjectName("promise_label")

        self.state_layout.addWidget(self.promise_label, 0, 1, 1, 1)

        self.company_label = QLabel(self.promise_widget)
        self.company_label.setObjectName("company_label")

        self.state_layout.addWidget(self.company_label, 0, 2, 1, 1)

        self.state_combo = QComboBox(self.promise_widget)
        self.state_combo.setObjectName("state_combo")
        self.state_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.state_combo.setMinimumContentsLength(12)

        self.state_layout.addWidget(self.state_combo, 1, 0, 1, 1)

        self.promise_combo = QComboBox(self.promise_widget)
        self.promise_combo.setObjectName("promise_combo")
        self.promise_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.promise_combo.setMinimumContentsLength(12)

        self.state_layout.addWidget(self.promise_combo, 1, 1, 1, 1)

        self.company_combo = CompanyCombo(self.promise_widget)
        self.company_combo.setObjectName("company_combo")

        self.state_layout.addWidget(self.company_combo, 1, 2, 1, 1)

        self.state_layout.setColumnStretch(0, 3)
        self.state_layout.setColumnStretch(1, 3)
        self.state_layout.setColumnStretch(2, 4)

        self.promise_layout.addLayout(self.state_layout)

        self.state_problem = QLabel(self.promise_widget)
        self.state_problem.setObjectName("state_problem")
        self.state_problem.setProperty("role", "error")
        self.state_problem.setWordWrap(True)

        self.promise_layout.addWidget(self.state_problem)

        self.promise_problem = QLabel(self.promise_widget)
        self.promise_problem.setObjectName("promise_problem")
        self.promise_problem.setProperty("role", "error")
        self.promise_problem.setWordWrap(True)

        self.promise_layout.addWidget(self.promise_problem)

        self.company_problem = QLabel(self.promise_widget)
        self.company_problem.setObjectName("company_problem")
        self.company_problem.setProperty("role", "error")
        self.company_problem.setWordWrap(True)

        self.promise_layout.addWidget(self.company_problem)

        self.promise_hint = QLabel(self.promise_widget)
        self.promise_hint.setObjectName("promise_hint")
        self.promise_hint.setProperty("role", "warning")
        self.promise_hint.setWordWrap(True)

        self.promise_layout.addWidget(self.promise_hint)

        self.fields_layout.addWidget(self.promise_widget)

        self.above_reason_label = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_reason_label)

        self.reason_label = QLabel(self.fields_widget)
        self.reason_label.setObjectName("reason_label")

        self.fields_layout.addWidget(self.reason_label)

        self.reason_edit = QPlainTextEdit(self.fields_widget)
        self.reason_edit.setObjectName("reason_edit")
        self.reason_edit.setTabChangesFocus(True)

        self.fields_layout.addWidget(self.reason_edit)

        self.reason_problem = QLabel(self.fields_widget)
        self.reason_problem.setObjectName("reason_problem")
        self.reason_problem.setProperty("role", "error")
        self.reason_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.reason_problem)

        self.reason_warning = GentleWarning(self.fields_widget)
        self.reason_warning.setObjectName("reason_warning")

        self.fields_layout.addWidget(self.reason_warning)

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

        self.foot_frame = QFrame(ChoiceDialog)
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

        self.kind_label.setBuddy(self.kind_combo)
        self.on_label.setBuddy(self.on_edit)
        self.value_label.setBuddy(self.value_combo)
        self.state_label.setBuddy(self.state_combo)
        self.promise_label.setBuddy(self.promise_combo)
        self.company_label.setBuddy(self.company_combo)
        self.reason_label.setBuddy(self.reason_edit)
        QWidget.setTabOrder(self.kind_combo, self.on_edit)
        QWidget.setTabOrder(self.on_edit, self.destination_button)
        QWidget.setTabOrder(self.destination_button, self.value_combo)
        QWidget.setTabOrder(self.value_combo, self.state_combo)
        QWidget.setTabOrder(self.state_combo, self.promise_combo)
        QWidget.setTabOrder(self.promise_combo, self.company_combo)
        QWidget.setTabOrder(self.company_combo, self.reason_edit)
        QWidget.setTabOrder(self.reason_edit, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(ChoiceDialog)

        QMetaObject.connectSlotsByName(ChoiceDialog)

    def retranslateUi(self, ChoiceDialog: QDialog) -> None:
        ChoiceDialog.setWindowTitle(QCoreApplication.translate("ChoiceDialog", "Choice", None))
        self.kind_label.setText(QCoreApplication.translate("ChoiceDialog", "What was c&hosen?", None))
        self.on_label.setText(QCoreApplication.translate("ChoiceDialog", "&Date", None))
        self.destination_button.setText(
            QCoreApplication.translate("ChoiceDialog", "Leaving school? Note the destination instead", None)
        )
        self.value_label.setText(QCoreApplication.translate("ChoiceDialog", "&Choice", None))
        self.state_label.setText(QCoreApplication.translate("ChoiceDialog", "How &far is it?", None))
        self.promise_label.setText(QCoreApplication.translate("ChoiceDialog", "&Promise", None))
        self.company_label.setText(QCoreApplication.translate("ChoiceDialog", "Co&mpany (if known)", None))
        self.reason_label.setText(
            QCoreApplication.translate("ChoiceDialog", "&Why? In the pupil's own words", None)
        )
        self.history_label.setText(QCoreApplication.translate("ChoiceDialog", "Before", None))
        self.remove_button.setText(QCoreApplication.translate("ChoiceDialog", "Remove", None))
        self.cancel_button.setText(QCoreApplication.translate("ChoiceDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("ChoiceDialog", "Save", None))
