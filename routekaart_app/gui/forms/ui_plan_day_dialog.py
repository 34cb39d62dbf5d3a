"""The form of ui/plan_day_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.date_edit import DateEdit


class Ui_PlanDayDialog:
    def setupUi(self, PlanDayDialog: QDialog) -> None:
        if not PlanDayDialog.objectName():
            PlanDayDialog.setObjectName("PlanDayDialog")
        self.main_layout = QVBoxLayout(PlanDayDialog)
        self.main_layout.setSpacing(6)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(24, 20, 24, 16)
        self.title_label = QLabel(PlanDayDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "heading")
        self.title_label.setWordWrap(True)

        self.main_layout.addWidget(self.title_label)

        self.on_label = QLabel(PlanDayDialog)
        self.on_label.setObjectName("on_label")

        self.main_layout.addWidget(self.on_label)

        self.on_edit = DateEdit(PlanDayDialog)
        self.on_edit.setObjectName("on_edit")

        self.main_layout.addWidget(self.on_edit)

        self.on_problem = QLabel(PlanDayDialog)
        self.on_problem.setObjectName("on_problem")
        self.on_problem.setProperty("role", "error")
        self.on_problem.setWordWrap(True)

        self.main_layout.addWidget(self.on_problem)

        self.main_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.main_layout.addItem(self.main_spacer)

        self.button_layout = QHBoxLayout()
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(PlanDayDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.plan_button = QPushButton(PlanDayDialog)
        self.plan_button.setObjectName("plan_button")
        self.plan_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.plan_button)

        self.main_layout.addLayout(self.button_layout)

        self.on_label.setBuddy(self.on_edit)
        QWidget.setTabOrder(self.on_edit, self.plan_button)
        QWidget.setTabOrder(self.plan_button, self.cancel_button)

        self.retranslateUi(PlanDayDialog)

        self.plan_button.setDefault(True)

        QMetaObject.connectSlotsByName(PlanDayDialog)

    def retranslateUi(self, PlanDayDialog: QDialog) -> None:
        PlanDayDialog.setWindowTitle(QCoreApplication.translate("PlanDayDialog", "Plan", None))
        self.on_label.setText(QCoreApplication.translate("PlanDayDialog", "On which &day?", None))
        self.cancel_button.setText(QCoreApplication.translate("PlanDayDialog", "Cancel", None))
        self.plan_button.setText(QCoreApplication.translate("PlanDayDialog", "Plan", None))
