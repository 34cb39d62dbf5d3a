"""The form of ui/plan_visit_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.company_rows import CompanyRows
from routekaart_app.gui.widgets.date_edit import DateEdit


class Ui_PlanVisitDialog:
    def setupUi(self, PlanVisitDialog: QDialog) -> None:
        if not PlanVisitDialog.objectName():
            PlanVisitDialog.setObjectName("PlanVisitDialog")
        self.main_layout = QVBoxLayout(PlanVisitDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(PlanVisitDialog)
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

        self.body_layout = QHBoxLayout()
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName("body_layout")
        self.aside_frame = QFrame(PlanVisitDialog)
        self.aside_frame.setObjectName("aside_frame")
        self.aside_frame.setProperty("kind", "aside")
        self.aside_layout = QVBoxLayout(self.aside_frame)
        self.aside_layout.setSpacing(6)
        self.aside_layout.setObjectName("aside_layout")
        self.aside_layout.setContentsMargins(8, 4, 4, 4)
        self.fields_area = QScrollArea(self.aside_frame)
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
        self.fields_layout.setContentsMargins(13, 12, 13, 12)
        self.kind_label = QLabel(self.fields_widget)
        self.kind_label.setObjectName("kind_label")

        self.fields_layout.addWidget(self.kind_label)

        self.kind_combo = QComboBox(self.fields_widget)
        self.kind_combo.setObjectName("kind_combo")
        self.kind_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind_combo.setMinimumContentsLength(12)
        self.kind_combo.setMaxVisibleItems(14)

        self.fields_layout.addWidget(self.kind_combo)

        self.kind_problem = QLabel(self.fields_widget)
        self.kind_problem.setObjectName("kind_problem")
        self.kind_problem.setProperty("role", "error")
        self.kind_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.kind_problem)

        self.above_company_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_company_label)

        self.company_label = QLabel(self.fields_widget)
        self.company_label.setObjectName("company_label")

        self.fields_layout.addWidget(self.company_label)

        self.company_rows = CompanyRows(self.fields_widget)
        self.company_rows.setObjectName("company_rows")

        self.fields_layout.addWidget(self.company_rows)

        self.company_hint = QLabel(self.fields_widget)
        self.company_hint.setObjectName("company_hint")
        self.company_hint.setProperty("role", "small")
        self.company_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.company_hint)

        self.company_problem = QLabel(self.fields_widget)
        self.company_problem.setObjectName("company_problem")
        self.company_problem.setProperty("role", "error")
        self.company_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.company_problem)

        self.offer_widget = QWidget(self.fields_widget)
        self.offer_widget.setObjectName("offer_widget")
        self.offer_layout = QVBoxLayout(self.offer_widget)
        self.offer_layout.setSpacing(4)
        self.offer_layout.setObjectName("offer_layout")
        self.offer_layout.setContentsMargins(0, 7, 0, 0)
        self.offer_label = QLabel(self.offer_widget)
        self.offer_label.setObjectName("offer_label")

        self.offer_layout.addWidget(self.offer_label)

        self.offer_combo = QComboBox(self.offer_widget)
        self.offer_combo.setObjectName("offer_combo")
        self.offer_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.offer_combo.setMinimumContentsLength(12)
        self.offer_combo.setMaxVisibleItems(14)

        self.offer_layout.addWidget(self.offer_combo)

        self.fields_layout.addWidget(self.offer_widget)

        self.above_on_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_on_label)

        self.on_label = QLabel(self.fields_widget)
        self.on_label.setObjectName("on_label")

        self.fields_layout.addWidget(self.on_label)

        self.on_edit = DateEdit(self.fields_widget)
        self.on_edit.setObjectName("on_edit")

        self.fields_layout.addWidget(self.on_edit)

        self.on_problem = QLabel(self.fields_widget)
        self.on_problem.setObjectName("on_problem")
        self.on_problem.setProperty("role", "error")
        self.on_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.on_problem)

        self.above_times_layout = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_times_layout)

        self.times_layout = QGridLayout()
        self.times_layout.setObjectName("times_layout")
        self.times_layout.setHorizontalSpacing(12)
        self.times_layout.setVerticalSpacing(4)
        self.starts_at_label = QLabel(self.fields_widget)
        self.starts_at_label.setObjectName("starts_at_label")

        self.times_layout.addWidget(self.starts_at_label, 0, 0, 1, 1)

        self.ends_at_label = QLabel(self.fields_widget)
        self.ends_at_label.setObjectName("ends_at_label")

        self.times_layout.addWidget(self.ends_at_label, 0, 1, 1, 1)

        self.starts_at_edit = QLineEdit(self.fields_widget)
        self.starts_at_edit.setObjectName("starts_at_edit")
        self.starts_at_edit.setMaxLength(5)

        self.times_layout.addWidget(self.starts_at_edit, 1, 0, 1, 1)

        self.ends_at_edit = QLineEdit(self.fields_widget)
        self.ends_at_edit.setObjectName("ends_at_edit")
        self.ends_at_edit.setMaxLength(5)

        self.times_layout.addWidget(self.ends_at_edit, 1, 1, 1, 1)

        self.times_layout.setColumnStretch(0, 1)
        self.times_layout.setColumnStretch(1, 1)

        self.fields_layout.addLayout(self.times_layout)

        self.starts_at_problem = QLabel(self.fields_widget)
        self.starts_at_problem.setObjectName("starts_at_problem")
        self.starts_at_problem.setProperty("role", "error")
        self.starts_at_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.starts_at_problem)

        self.ends_at_problem = QLabel(self.fields_widget)
        self.ends_at_problem.setObjectName("ends_at_problem")
        self.ends_at_problem.setProperty("role", "error")
        self.ends_at_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.ends_at_problem)

        self.stay_widget = QWidget(self.fields_widget)
        self.stay_widget.setObjectName("stay_widget")
        self.stay_layout = QVBoxLayout(self.stay_widget)
        self.stay_layout.setSpacing(4)
        self.stay_layout.setObjectName("stay_layout")
        self.stay_layout.setContentsMargins(0, 7, 0, 0)
        self.until_label = QLabel(self.stay_widget)
        self.until_label.setObjectName("until_label")

        self.stay_layout.addWidget(self.until_label)

        self.until_edit = DateEdit(self.stay_widget)
        self.until_edit.setObjectName("until_edit")

        self.stay_layout.addWidget(self.until_edit)

        self.until_problem = QLabel(self.stay_widget)
        self.until_problem.setObjectName("until_problem")
        self.until_problem.setProperty("role", "error")
        self.until_problem.setWordWrap(True)

        self.stay_layout.addWidget(self.until_problem)

        self.above_hours_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.stay_layout.addItem(self.above_hours_label)

        self.hours_label = QLabel(self.stay_widget)
        self.hours_label.setObjectName("hours_label")

        self.stay_layout.addWidget(self.hours_label)

        self.hours_spin = QSpinBox(self.stay_widget)
        self.hours_spin.setObjectName("hours_spin")
        self.hours_spin.setMaximum(2000)

        self.stay_layout.addWidget(self.hours_spin)

        self.hours_problem = QLabel(self.stay_widget)
        self.hours_problem.setObjectName("hours_problem")
        self.hours_problem.setProperty("role", "error")
        self.hours_problem.setWordWrap(True)

        self.stay_layout.addWidget(self.hours_problem)

        self.fields_layout.addWidget(self.stay_widget)

        self.above_title_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_title_label)

        self.name_label = QLabel(self.fields_widget)
        self.name_label.setObjectName("name_label")

        self.fields_layout.addWidget(self.name_label)

        self.title_edit = QLineEdit(self.fields_widget)
        self.title_edit.setObjectName("title_edit")
        self.title_edit.setMaxLength(200)

        self.fields_layout.addWidget(self.title_edit)

        self.title_problem = QLabel(self.fields_widget)
        self.title_problem.setObjectName("title_problem")
        self.title_problem.setProperty("role", "error")
        self.title_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.title_problem)

        self.above_staff_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_staff_label)

        self.staff_label = QLabel(self.fields_widget)
        self.staff_label.setObjectName("staff_label")

        self.fields_layout.addWidget(self.staff_label)

        self.staff_edit = QLineEdit(self.fields_widget)
        self.staff_edit.setObjectName("staff_edit")
        self.staff_edit.setMaxLength(2000)

        self.fields_layout.addWidget(self.staff_edit)

        self.staff_problem = QLabel(self.fields_widget)
        self.staff_problem.setObjectName("staff_problem")
        self.staff_problem.setProperty("role", "error")
        self.staff_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.staff_problem)

        self.above_place_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_place_label)

        self.place_label = QLabel(self.fields_widget)
        self.place_label.setObjectName("place_label")

        self.fields_layout.addWidget(self.place_label)

        self.place_edit = QLineEdit(self.fields_widget)
        self.place_edit.setObjectName("place_edit")
        self.place_edit.setMaxLength(300)

        self.fields_layout.addWidget(self.place_edit)

        self.place_problem = QLabel(self.fields_widget)
        self.place_problem.setObjectName("place_problem")
        self.place_problem.setProperty("role", "error")
        self.place_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.place_problem)

        self.above_transport_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_transport_label)

        self.transport_label = QLabel(self.fields_widget)
        self.transport_label.setObjectName("transport_label")

        self.fields_layout.addWidget(self.transport_label)

        self.transport_edit = QLineEdit(self.fields_widget)
        self.transport_edit.setObjectName("transport_edit")
        self.transport_edit.setMaxLength(200)

        self.fields_layout.addWidget(self.transport_edit)

        self.transport_problem = QLabel(self.fields_widget)
        self.transport_problem.setObjectName("transport_problem")
        self.transport_problem.setProperty("role", "error")
        self.transport_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.transport_problem)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.aside_layout.addWidget(self.fields_area)

        self.body_layout.addWidget(self.aside_frame)

        self.right_layout = QVBoxLayout()
        self.right_layout.setSpacing(8)
        self.right_layout.setObjectName("right_layout")
        self.right_layout.setContentsMargins(20, 14, 20, 12)
        self.count_layout = QHBoxLayout()
        self.count_layout.setObjectName("count_layout")
        self.count_label = QLabel(PlanVisitDialog)
        self.count_label.setObjectName("count_label")
        self.count_label.setProperty("role", "heading")
        self.count_label.setWordWrap(True)

        self.count_layout.addWidget(self.count_label)

        self.right_layout.addLayout(self.count_layout)

        self.add_edit = QLineEdit(PlanVisitDialog)
        self.add_edit.setObjectName("add_edit")
        self.add_edit.setMaxLength(100)

        self.right_layout.addWidget(self.add_edit)

        self.groups_problem = QLabel(PlanVisitDialog)
        self.groups_problem.setObjectName("groups_problem")
        self.groups_problem.setProperty("role", "error")
        self.groups_problem.setWordWrap(True)

        self.right_layout.addWidget(self.groups_problem)

        self.groups_area = QScrollArea(PlanVisitDialog)
        self.groups_area.setObjectName("groups_area")
        self.groups_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.groups_area.setFrameShape(QFrame.Shape.NoFrame)
        self.groups_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.groups_area.setWidgetResizable(True)
        self.groups_widget = QWidget()
        self.groups_widget.setObjectName("groups_widget")
        self.groups_widget.setProperty("kind", "clear")
        self.groups_layout = QVBoxLayout(self.groups_widget)
        self.groups_layout.setSpacing(8)
        self.groups_layout.setObjectName("groups_layout")
        self.groups_layout.setContentsMargins(0, 4, 8, 4)
        self.groups_area.setWidget(self.groups_widget)

        self.right_layout.addWidget(self.groups_area)

        self.body_layout.addLayout(self.right_layout)

        self.body_layout.setStretch(0, 4)
        self.body_layout.setStretch(1, 6)

        self.main_layout.addLayout(self.body_layout)

        self.foot_frame = QFrame(PlanVisitDialog)
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

        self.kind_label.setBuddy(self.kind_combo)
        self.offer_label.setBuddy(self.offer_combo)
        self.on_label.setBuddy(self.on_edit)
        self.starts_at_label.setBuddy(self.starts_at_edit)
        self.ends_at_label.setBuddy(self.ends_at_edit)
        self.until_label.setBuddy(self.until_edit)
        self.hours_label.setBuddy(self.hours_spin)
        self.name_label.setBuddy(self.title_edit)
        self.staff_label.setBuddy(self.staff_edit)
        self.place_label.setBuddy(self.place_edit)
        self.transport_label.setBuddy(self.transport_edit)
        QWidget.setTabOrder(self.kind_combo, self.company_rows)
        QWidget.setTabOrder(self.company_rows, self.offer_combo)
        QWidget.setTabOrder(self.offer_combo, self.on_edit)
        QWidget.setTabOrder(self.on_edit, self.starts_at_edit)
        QWidget.setTabOrder(self.starts_at_edit, self.ends_at_edit)
        QWidget.setTabOrder(self.ends_at_edit, self.until_edit)
        QWidget.setTabOrder(self.until_edit, self.hours_spin)
        QWidget.setTabOrder(self.hours_spin, self.title_edit)
        QWidget.setTabOrder(self.title_edit, self.staff_edit)
        QWidget.setTabOrder(self.staff_edit, self.place_edit)
        QWidget.setTabOrder(self.place_edit, self.transport_edit)
        QWidget.setTabOrder(self.transport_edit, self.add_edit)
        QWidget.setTabOrder(self.add_edit, self.groups_area)
        QWidget.setTabOrder(self.groups_area, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(PlanVisitDialog)

        QMetaObject.connectSlotsByName(PlanVisitDialog)

    def retranslateUi(self, PlanVisitDialog: QDialog) -> None:
        PlanVisitDialog.setWindowTitle(QCoreApplication.translate("PlanVisitDialog", "Plan a visit", None))
        self.kind_label.setText(QCoreApplication.translate("PlanVisitDialog", "&Kind", None))
        self.company_label.setText(
            QCoreApplication.translate("PlanVisitDialog", "&Company or institution", None)
        )
        self.offer_label.setText(QCoreApplication.translate("PlanVisitDialog", "&On offer there", None))
        self.on_label.setText(QCoreApplication.translate("PlanVisitDialog", "&Day", None))
        self.starts_at_label.setText(QCoreApplication.translate("PlanVisitDialog", "&From", None))
        self.ends_at_label.setText(QCoreApplication.translate("PlanVisitDialog", "&Until", None))
        self.starts_at_edit.setPlaceholderText(QCoreApplication.translate("PlanVisitDialog", "9:30", None))
        self.ends_at_edit.setPlaceholderText(QCoreApplication.translate("PlanVisitDialog", "11:00", None))
        self.until_label.setText(QCoreApplication.translate("PlanVisitDialog", "&Last day", None))
        self.hours_label.setText(QCoreApplication.translate("PlanVisitDialog", "&Hours in all", None))
        self.hours_spin.setSpecialValueText(QCoreApplication.translate("PlanVisitDialog", "not known", None))
        self.name_label.setText(
            QCoreApplication.translate("PlanVisitDialog", "What it is c&alled (may stay empty)", None)
        )
        self.staff_label.setText(
            QCoreApplication.translate("PlanVisitDialog", "Colleagues who come &along", None)
        )
        self.staff_edit.setPlaceholderText(
            QCoreApplication.translate("PlanVisitDialog", "names, with commas", None)
        )
        self.place_label.setText(QCoreApplication.translate("PlanVisitDialog", "&Place", None))
        self.transport_label.setText(QCoreApplication.translate("PlanVisitDialog", "&Transport", None))
        self.transport_edit.setPlaceholderText(
            QCoreApplication.translate("PlanVisitDialog", "such as walking, by bus", None)
        )
        self.add_edit.setAccessibleName(
            QCoreApplication.translate("PlanVisitDialog", "Add a class or a pupil: type a name", None)
        )
        self.cancel_button.setText(QCoreApplication.translate("PlanVisitDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("PlanVisitDialog", "Plan", None))
