"""The form of ui/guardian_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
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
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.child_rows import ChildRows
from routekaart_app.gui.widgets.date_edit import DateEdit


class Ui_GuardianDialog:
    def setupUi(self, GuardianDialog: QDialog) -> None:
        if not GuardianDialog.objectName():
            GuardianDialog.setObjectName("GuardianDialog")
        self.main_layout = QVBoxLayout(GuardianDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(GuardianDialog)
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

        self.main_layout.addWidget(self.head_frame)

        self.fields_area = QScrollArea(GuardianDialog)
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
        self.name_label = QLabel(self.fields_widget)
        self.name_label.setObjectName("name_label")

        self.fields_layout.addWidget(self.name_label)

        self.name_edit = QLineEdit(self.fields_widget)
        self.name_edit.setObjectName("name_edit")
        self.name_edit.setMaxLength(200)

        self.fields_layout.addWidget(self.name_edit)

        self.name_problem = QLabel(self.fields_widget)
        self.name_problem.setObjectName("name_problem")
        self.name_problem.setProperty("role", "error")
        self.name_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.name_problem)

        self.known_layout = QHBoxLayout()
        self.known_layout.setObjectName("known_layout")
        self.known_button = QPushButton(self.fields_widget)
        self.known_button.setObjectName("known_button")
        self.known_button.setProperty("kind", "step")
        self.known_button.setAutoDefault(False)

        self.known_layout.addWidget(self.known_button)

        self.known_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.known_layout.addItem(self.known_spacer)

        self.fields_layout.addLayout(self.known_layout)

        self.above_reach = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_reach)

        self.reach_layout = QGridLayout()
        self.reach_layout.setObjectName("reach_layout")
        self.reach_layout.setHorizontalSpacing(12)
        self.reach_layout.setVerticalSpacing(4)
        self.phone_label = QLabel(self.fields_widget)
        self.phone_label.setObjectName("phone_label")

        self.reach_layout.addWidget(self.phone_label, 0, 0, 1, 1)

        self.email_label = QLabel(self.fields_widget)
        self.email_label.setObjectName("email_label")

        self.reach_layout.addWidget(self.email_label, 0, 1, 1, 1)

        self.phone_edit = QLineEdit(self.fields_widget)
        self.phone_edit.setObjectName("phone_edit")

        self.reach_layout.addWidget(self.phone_edit, 1, 0, 1, 1)

        self.email_edit = QLineEdit(self.fields_widget)
        self.email_edit.setObjectName("email_edit")

        self.reach_layout.addWidget(self.email_edit, 1, 1, 1, 1)

        self.phone_problem = QLabel(self.fields_widget)
        self.phone_problem.setObjectName("phone_problem")
        self.phone_problem.setProperty("role", "error")
        self.phone_problem.setWordWrap(True)

        self.reach_layout.addWidget(self.phone_problem, 2, 0, 1, 1)

        self.email_problem = QLabel(self.fields_widget)
        self.email_problem.setObjectName("email_problem")
        self.email_problem.setProperty("role", "error")
        self.email_problem.setWordWrap(True)

        self.reach_layout.addWidget(self.email_problem, 2, 1, 1, 1)

        self.reach_layout.setColumnStretch(0, 1)
        self.reach_layout.setColumnStretch(1, 1)

        self.fields_layout.addLayout(self.reach_layout)

        self.above_language = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_language)

        self.language_layout = QGridLayout()
        self.language_layout.setObjectName("language_layout")
        self.language_layout.setHorizontalSpacing(12)
        self.language_layout.setVerticalSpacing(4)
        self.talk_language_label = QLabel(self.fields_widget)
        self.talk_language_label.setObjectName("talk_language_label")

        self.language_layout.addWidget(self.talk_language_label, 0, 0, 1, 1)

        self.paper_language_label = QLabel(self.fields_widget)
        self.paper_language_label.setObjectName("paper_language_label")

        self.language_layout.addWidget(self.paper_language_label, 0, 1, 1, 1)

        self.talk_language_combo = QComboBox(self.fields_widget)
        self.talk_language_combo.setObjectName("talk_language_combo")
        self.talk_language_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.talk_language_combo.setMinimumContentsLength(12)
        self.talk_language_combo.setMaxVisibleItems(14)

        self.language_layout.addWidget(self.talk_language_combo, 1, 0, 1, 1)

        self.paper_language_combo = QComboBox(self.fields_widget)
        self.paper_language_combo.setObjectName("paper_language_combo")
        self.paper_language_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.paper_language_combo.setMinimumContentsLength(12)
        self.paper_language_combo.setMaxVisibleItems(14)

        self.language_layout.addWidget(self.paper_language_combo, 1, 1, 1, 1)

        self.talk_language_problem = QLabel(self.fields_widget)
        self.talk_language_problem.setObjectName("talk_language_problem")
        self.talk_language_problem.setProperty("role", "error")
        self.talk_language_problem.setWordWrap(True)

        self.language_layout.addWidget(self.talk_language_problem, 2, 0, 1, 1)

        self.paper_language_problem = QLabel(self.fields_widget)
        self.paper_language_problem.setObjectName("paper_language_problem")
        self.paper_language_problem.setProperty("role", "error")
        self.paper_language_problem.setWordWrap(True)

        self.language_layout.addWidget(self.paper_language_problem, 2, 1, 1, 1)

        self.language_layout.setColumnStretch(0, 1)
        self.language_layout.setColumnStretch(1, 1)

        self.fields_layout.addLayout(self.language_layout)

        self.needs_interpreter_check = QCheckBox(self.fields_widget)
        self.needs_interpreter_check.setObjectName("needs_interpreter_check")

        self.fields_layout.addWidget(self.needs_interpreter_check)

        self.above_children = QSpacerItem(0, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_children)

        self.children_label = QLabel(self.fields_widget)
        self.children_label.setObjectName("children_label")
        self.children_label.setProperty("role", "strong")

        self.fields_layout.addWidget(self.children_label)

        self.children_rows = ChildRows(self.fields_widget)
        self.children_rows.setObjectName("children_rows")

        self.fields_layout.addWidget(self.children_rows)

        self.children_problem = QLabel(self.fields_widget)
        self.children_problem.setObjectName("children_problem")
        self.children_problem.setProperty("role", "error")
        self.children_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.children_problem)

        self.child_label = QLabel(self.fields_widget)
        self.child_label.setObjectName("child_label")

        self.fields_layout.addWidget(self.child_label)

        self.child_layout = QHBoxLayout()
        self.child_layout.setObjectName("child_layout")
        self.child_edit = QLineEdit(self.fields_widget)
        self.child_edit.setObjectName("child_edit")

        self.child_layout.addWidget(self.child_edit)

        self.child_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.child_layout.addItem(self.child_spacer)

        self.fields_layout.addLayout(self.child_layout)

        self.above_address = QSpacerItem(0, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_address)

        self.address_label = QLabel(self.fields_widget)
        self.address_label.setObjectName("address_label")

        self.fields_layout.addWidget(self.address_label)

        self.address_edit = QLineEdit(self.fields_widget)
        self.address_edit.setObjectName("address_edit")

        self.fields_layout.addWidget(self.address_edit)

        self.address_problem = QLabel(self.fields_widget)
        self.address_problem.setObjectName("address_problem")
        self.address_problem.setProperty("role", "error")
        self.address_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.address_problem)

        self.above_work = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_work)

        self.work_label = QLabel(self.fields_widget)
        self.work_label.setObjectName("work_label")

        self.fields_layout.addWidget(self.work_label)

        self.work_edit = QLineEdit(self.fields_widget)
        self.work_edit.setObjectName("work_edit")
        self.work_edit.setMaxLength(200)

        self.fields_layout.addWidget(self.work_edit)

        self.work_problem = QLabel(self.fields_widget)
        self.work_problem.setObjectName("work_problem")
        self.work_problem.setProperty("role", "error")
        self.work_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.work_problem)

        self.work_agreed_layout = QHBoxLayout()
        self.work_agreed_layout.setObjectName("work_agreed_layout")
        self.work_agreed_check = QCheckBox(self.fields_widget)
        self.work_agreed_check.setObjectName("work_agreed_check")

        self.work_agreed_layout.addWidget(self.work_agreed_check)

        self.work_agreed_on_edit = DateEdit(self.fields_widget)
        self.work_agreed_on_edit.setObjectName("work_agreed_on_edit")

        self.work_agreed_layout.addWidget(self.work_agreed_on_edit)

        self.work_agreed_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.work_agreed_layout.addItem(self.work_agreed_spacer)

        self.fields_layout.addLayout(self.work_agreed_layout)

        self.work_agreed_on_problem = QLabel(self.fields_widget)
        self.work_agreed_on_problem.setObjectName("work_agreed_on_problem")
        self.work_agreed_on_problem.setProperty("role", "error")
        self.work_agreed_on_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.work_agreed_on_problem)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(GuardianDialog)
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

        self.name_label.setBuddy(self.name_edit)
        self.phone_label.setBuddy(self.phone_edit)
        self.email_label.setBuddy(self.email_edit)
        self.talk_language_label.setBuddy(self.talk_language_combo)
        self.paper_language_label.setBuddy(self.paper_language_combo)
        self.child_label.setBuddy(self.child_edit)
        self.address_label.setBuddy(self.address_edit)
        self.work_label.setBuddy(self.work_edit)
        QWidget.setTabOrder(self.name_edit, self.known_button)
        QWidget.setTabOrder(self.known_button, self.phone_edit)
        QWidget.setTabOrder(self.phone_edit, self.email_edit)
        QWidget.setTabOrder(self.email_edit, self.talk_language_combo)
        QWidget.setTabOrder(self.talk_language_combo, self.paper_language_combo)
        QWidget.setTabOrder(self.paper_language_combo, self.needs_interpreter_check)
        QWidget.setTabOrder(self.needs_interpreter_check, self.children_rows)
        QWidget.setTabOrder(self.children_rows, self.child_edit)
        QWidget.setTabOrder(self.child_edit, self.address_edit)
        QWidget.setTabOrder(self.address_edit, self.work_edit)
        QWidget.setTabOrder(self.work_edit, self.work_agreed_check)
        QWidget.setTabOrder(self.work_agreed_check, self.work_agreed_on_edit)
        QWidget.setTabOrder(self.work_agreed_on_edit, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(GuardianDialog)

        QMetaObject.connectSlotsByName(GuardianDialog)

    def retranslateUi(self, GuardianDialog: QDialog) -> None:
        GuardianDialog.setWindowTitle(QCoreApplication.translate("GuardianDialog", "Parent or carer", None))
        self.name_label.setText(QCoreApplication.translate("GuardianDialog", "&Name", None))
        self.phone_label.setText(QCoreApplication.translate("GuardianDialog", "&Phone", None))
        self.email_label.setText(QCoreApplication.translate("GuardianDialog", "&E-mail", None))
        self.talk_language_label.setText(
            QCoreApplication.translate("GuardianDialog", "Language of &talks", None)
        )
        self.paper_language_label.setText(
            QCoreApplication.translate("GuardianDialog", "&Language of papers", None)
        )
        self.needs_interpreter_check.setText(
            QCoreApplication.translate("GuardianDialog", "An &interpreter is needed", None)
        )
        self.children_label.setText(QCoreApplication.translate("GuardianDialog", "Children", None))
        self.child_label.setText(QCoreApplication.translate("GuardianDialog", "Also a parent &of", None))
        self.address_label.setText(
            QCoreApplication.translate("GuardianDialog", "&Address (may stay empty)", None)
        )
        self.work_label.setText(
            QCoreApplication.translate(
                "GuardianDialog", "Would tell at school about this &work (may stay empty)", None
            )
        )
        self.work_agreed_check.setText(
            QCoreApplication.translate("GuardianDialog", "Agreed to thi&s on", None)
        )
        self.work_agreed_on_edit.setAccessibleName(
            QCoreApplication.translate("GuardianDialog", "Agreed to this on", None)
        )
        self.remove_button.setText(QCoreApplication.translate("GuardianDialog", "Remove", None))
        self.cancel_button.setText(QCoreApplication.translate("GuardianDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("GuardianDialog", "Save", None))
