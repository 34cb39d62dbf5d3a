"""The form of ui/career_form.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.date_edit import DateEdit


class Ui_CareerForm:
    def setupUi(self, CareerForm: QWidget) -> None:
        if not CareerForm.objectName():
            CareerForm.setObjectName("CareerForm")
        self.career_layout = QVBoxLayout(CareerForm)
        self.career_layout.setSpacing(4)
        self.career_layout.setObjectName("career_layout")
        self.career_layout.setContentsMargins(0, 0, 0, 0)
        self.preset_label = QLabel(CareerForm)
        self.preset_label.setObjectName("preset_label")

        self.career_layout.addWidget(self.preset_label)

        self.preset_combo = QComboBox(CareerForm)
        self.preset_combo.setObjectName("preset_combo")

        self.career_layout.addWidget(self.preset_combo)

        self.sections_label = QLabel(CareerForm)
        self.sections_label.setObjectName("sections_label")

        self.career_layout.addWidget(self.sections_label)

        self.sections_list = QListView(CareerForm)
        self.sections_list.setObjectName("sections_list")
        self.sections_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sections_list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.career_layout.addWidget(self.sections_list)

        self.sections_problem = QLabel(CareerForm)
        self.sections_problem.setObjectName("sections_problem")
        self.sections_problem.setProperty("role", "error")
        self.sections_problem.setWordWrap(True)

        self.career_layout.addWidget(self.sections_problem)

        self.room_check = QCheckBox(CareerForm)
        self.room_check.setObjectName("room_check")

        self.career_layout.addWidget(self.room_check)

        self.period_layout = QGridLayout()
        self.period_layout.setObjectName("period_layout")
        self.period_layout.setHorizontalSpacing(12)
        self.period_layout.setVerticalSpacing(4)
        self.period_label = QLabel(CareerForm)
        self.period_label.setObjectName("period_label")

        self.period_layout.addWidget(self.period_label, 0, 0, 1, 1)

        self.order_label = QLabel(CareerForm)
        self.order_label.setObjectName("order_label")

        self.period_layout.addWidget(self.order_label, 0, 1, 1, 1)

        self.period_combo = QComboBox(CareerForm)
        self.period_combo.setObjectName("period_combo")

        self.period_layout.addWidget(self.period_combo, 1, 0, 1, 1)

        self.order_combo = QComboBox(CareerForm)
        self.order_combo.setObjectName("order_combo")

        self.period_layout.addWidget(self.order_combo, 1, 1, 1, 1)

        self.first_label = QLabel(CareerForm)
        self.first_label.setObjectName("first_label")

        self.period_layout.addWidget(self.first_label, 2, 0, 1, 1)

        self.last_label = QLabel(CareerForm)
        self.last_label.setObjectName("last_label")

        self.period_layout.addWidget(self.last_label, 2, 1, 1, 1)

        self.first_edit = DateEdit(CareerForm)
        self.first_edit.setObjectName("first_edit")

        self.period_layout.addWidget(self.first_edit, 3, 0, 1, 1)

        self.last_edit = DateEdit(CareerForm)
        self.last_edit.setObjectName("last_edit")

        self.period_layout.addWidget(self.last_edit, 3, 1, 1, 1)

        self.period_layout.setColumnStretch(0, 1)
        self.period_layout.setColumnStretch(1, 1)

        self.career_layout.addLayout(self.period_layout)

        self.first_problem = QLabel(CareerForm)
        self.first_problem.setObjectName("first_problem")
        self.first_problem.setProperty("role", "error")
        self.first_problem.setWordWrap(True)

        self.career_layout.addWidget(self.first_problem)

        self.last_problem = QLabel(CareerForm)
        self.last_problem.setObjectName("last_problem")
        self.last_problem.setProperty("role", "error")
        self.last_problem.setWordWrap(True)

        self.career_layout.addWidget(self.last_problem)

        self.period_problem = QLabel(CareerForm)
        self.period_problem.setObjectName("period_problem")
        self.period_problem.setProperty("role", "error")
        self.period_problem.setWordWrap(True)

        self.career_layout.addWidget(self.period_problem)

        self.preset_label.setBuddy(self.preset_combo)
        self.sections_label.setBuddy(self.sections_list)
        self.period_label.setBuddy(self.period_combo)
        self.order_label.setBuddy(self.order_combo)
        self.first_label.setBuddy(self.first_edit)
        self.last_label.setBuddy(self.last_edit)
        QWidget.setTabOrder(self.preset_combo, self.sections_list)
        QWidget.setTabOrder(self.sections_list, self.room_check)
        QWidget.setTabOrder(self.room_check, self.period_combo)
        QWidget.setTabOrder(self.period_combo, self.order_combo)
        QWidget.setTabOrder(self.order_combo, self.first_edit)
        QWidget.setTabOrder(self.first_edit, self.last_edit)

        self.retranslateUi(CareerForm)

        QMetaObject.connectSlotsByName(CareerForm)

    def retranslateUi(self, CareerForm: QWidget) -> None:
        self.preset_label.setText(QCoreApplication.translate("CareerForm", "&What for", None))
        self.sections_label.setText(QCoreApplication.translate("CareerForm", "What it &holds", None))
        self.sections_list.setAccessibleName(
            QCoreApplication.translate("CareerForm", "What the career file holds", None)
        )
        self.room_check.setText(
            QCoreApplication.translate("CareerForm", "Lines for a &pen where a point is missing", None)
        )
        self.room_check.setToolTip(
            QCoreApplication.translate(
                "CareerForm",
                "Goal, result, evaluation and next step that were not filled in get lines to write on",
                None,
            )
        )
        self.period_label.setText(QCoreApplication.translate("CareerForm", "P&eriod", None))
        self.order_label.setText(QCoreApplication.translate("CareerForm", "O&rder", None))
        self.first_label.setText(QCoreApplication.translate("CareerForm", "&From", None))
        self.last_label.setText(QCoreApplication.translate("CareerForm", "&Up to and including", None))
        pass
