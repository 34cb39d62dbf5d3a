"""The form of ui/company_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

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
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.contact_rows import ContactRows


class Ui_CompanyDialog:
    def setupUi(self, CompanyDialog: QDialog) -> None:
        if not CompanyDialog.objectName():
            CompanyDialog.setObjectName("CompanyDialog")
        self.main_layout = QVBoxLayout(CompanyDialog)
        self.main_layout.setSpacing(8)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(24, 20, 24, 16)
        self.title_label = QLabel(CompanyDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "heading")
        self.title_label.setWordWrap(True)

        self.main_layout.addWidget(self.title_label)

        self.fields_area = QScrollArea(CompanyDialog)
        self.fields_area.setObjectName("fields_area")
        self.fields_area.setFrameShape(QFrame.Shape.NoFrame)
        self.fields_area.setWidgetResizable(True)
        self.fields_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields_inside = QWidget()
        self.fields_inside.setObjectName("fields_inside")
        self.fields_layout = QVBoxLayout(self.fields_inside)
        self.fields_layout.setSpacing(10)
        self.fields_layout.setObjectName("fields_layout")
        self.fields_layout.setContentsMargins(0, 0, 6, 0)
        self.name_row_layout = QGridLayout()
        self.name_row_layout.setObjectName("name_row_layout")
        self.name_row_layout.setHorizontalSpacing(14)
        self.name_row_layout.setVerticalSpacing(4)
        self.name_label = QLabel(self.fields_inside)
        self.name_label.setObjectName("name_label")

        self.name_row_layout.addWidget(self.name_label, 0, 0, 1, 1)

        self.name_edit = QLineEdit(self.fields_inside)
        self.name_edit.setObjectName("name_edit")

        self.name_row_layout.addWidget(self.name_edit, 1, 0, 1, 1)

        self.name_problem = QLabel(self.fields_inside)
        self.name_problem.setObjectName("name_problem")
        self.name_problem.setProperty("role", "error")
        self.name_problem.setWordWrap(True)

        self.name_row_layout.addWidget(self.name_problem, 2, 0, 1, 1)

        self.name_row_layout.setColumnStretch(0, 1)

        self.fields_layout.addLayout(self.name_row_layout)

        self.kind_layout = QGridLayout()
        self.kind_layout.setObjectName("kind_layout")
        self.kind_layout.setHorizontalSpacing(14)
        self.kind_layout.setVerticalSpacing(4)
        self.campus_label = QLabel(self.fields_inside)
        self.campus_label.setObjectName("campus_label")

        self.kind_layout.addWidget(self.campus_label, 0, 0, 1, 1)

        self.campus_combo = QComboBox(self.fields_inside)
        self.campus_combo.setObjectName("campus_combo")
        self.campus_combo.setEditable(True)
        self.campus_combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.campus_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.campus_combo.setMinimumContentsLength(10)
        self.campus_combo.setMaxVisibleItems(14)

        self.kind_layout.addWidget(self.campus_combo, 1, 0, 1, 1)

        self.campus_problem = QLabel(self.fields_inside)
        self.campus_problem.setObjectName("campus_problem")
        self.campus_problem.setProperty("role", "error")
        self.campus_problem.setWordWrap(True)

        self.kind_layout.addWidget(self.campus_problem, 2, 0, 1, 1)

        self.sector_label = QLabel(self.fields_inside)
        self.sector_label.setObjectName("sector_label")

        self.kind_layout.addWidget(self.sector_label, 0, 1, 1, 1)

        self.sector_combo = QComboBox(self.fields_inside)
        self.sector_combo.setObjectName("sector_combo")
        self.sector_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sector_combo.setMinimumContentsLength(10)
        self.sector_combo.setMaxVisibleItems(14)

        self.kind_layout.addWidget(self.sector_combo, 1, 1, 1, 1)

        self.sector_problem = QLabel(self.fields_inside)
        self.sector_problem.setObjectName("sector_problem")
        self.sector_problem.setProperty("role", "error")
        self.sector_problem.setWordWrap(True)

        self.kind_layout.addWidget(self.sector_problem, 2, 1, 1, 1)

        self.kind_layout.setColumnStretch(0, 1)
        self.kind_layout.setColumnStretch(1, 1)

        self.fields_layout.addLayout(self.kind_layout)

        self.place_layout = QGridLayout()
        self.place_layout.setObjectName("place_layout")
        self.place_layout.setHorizontalSpacing(14)
        self.place_layout.setVerticalSpacing(4)
        self.municipality_label = QLabel(self.fields_inside)
        self.municipality_label.setObjectName("municipality_label")

        self.place_layout.addWidget(self.municipality_label, 0, 0, 1, 1)

        self.municipality_edit = QLineEdit(self.fields_inside)
        self.municipality_edit.setObjectName("municipality_edit")

        self.place_layout.addWidget(self.municipality_edit, 1, 0, 1, 1)

        self.municipality_problem = QLabel(self.fields_inside)
        self.municipality_problem.setObjectName("municipality_problem")
        self.municipality_problem.setProperty("role", "error")
        self.municipality_problem.setWordWrap(True)

        self.place_layout.addWidget(self.municipality_problem, 2, 0, 1, 1)

        self.address_label = QLabel(self.fields_inside)
        self.address_label.setObjectName("address_label")

        self.place_layout.addWidget(self.address_label, 0, 1, 1, 1)

        self.address_edit = QLineEdit(self.fields_inside)
        self.address_edit.setObjectName("address_edit")

        self.place_layout.addWidget(self.address_edit, 1, 1, 1, 1)

        self.address_problem = QLabel(self.fields_inside)
        self.address_problem.setObjectName("address_problem")
        self.address_problem.setProperty("role", "error")
        self.address_problem.setWordWrap(True)

        self.place_layout.addWidget(self.address_problem, 2, 1, 1, 1)

        self.place_layout.setColumnStretch(0, 1)
        self.place_layout.setColumnStretch(1, 1)

        self.fields_layout.addLayout(self.place_layout)

        self.contacts_heading = QLabel(self.fields_inside)
        self.contacts_heading.setObjectName("contacts_heading")
        self.contacts_heading.setProperty("role", "strong")

        self.fields_layout.addWidget(self.contacts_heading)

        self.contacts_hint = QLabel(self.fields_inside)
        self.contacts_hint.setObjectName("contacts_hint")
        self.contacts_hint.setWordWrap(True)
        self.contacts_hint.setProperty("role", "muted")

        self.fields_layout.addWidget(self.contacts_hint)

        self.contacts_rows = ContactRows(self.fields_inside)
        self.contacts_rows.setObjectName("contacts_rows")

        self.fields_layout.addWidget(self.contacts_rows)

        self.contacts_problem = QLabel(self.fields_inside)
        self.contacts_problem.setObjectName("contacts_problem")
        self.contacts_problem.setProperty("role", "error")
        self.contacts_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.contacts_problem)

        self.private_remark = QLabel(self.fields_inside)
        self.private_remark.setObjectName("private_remark")
        self.private_remark.setWordWrap(True)
        self.private_remark.setProperty("role", "warning")

        self.fields_layout.addWidget(self.private_remark)

        self.visits_heading = QLabel(self.fields_inside)
        self.visits_heading.setObjectName("visits_heading")
        self.visits_heading.setProperty("role", "strong")

        self.fields_layout.addWidget(self.visits_heading)

        self.capacity_layout = QGridLayout()
        self.capacity_layout.setObjectName("capacity_layout")
        self.capacity_layout.setHorizontalSpacing(14)
        self.capacity_layout.setVerticalSpacing(4)
        self.capacity_per_visit_label = QLabel(self.fields_inside)
        self.capacity_per_visit_label.setObjectName("capacity_per_visit_label")

        self.capacity_layout.addWidget(self.capacity_per_visit_label, 0, 0, 1, 1)

        self.capacity_per_visit_edit = QLineEdit(self.fields_inside)
        self.capacity_per_visit_edit.setObjectName("capacity_per_visit_edit")

        self.capacity_layout.addWidget(self.capacity_per_visit_edit, 1, 0, 1, 1)

        self.capacity_per_visit_problem = QLabel(self.fields_inside)
        self.capacity_per_visit_problem.setObjectName("capacity_per_visit_problem")
        self.capacity_per_visit_problem.setProperty("role", "error")
        self.capacity_per_visit_problem.setWordWrap(True)

        self.capacity_layout.addWidget(self.capacity_per_visit_problem, 2, 0, 1, 1)

        self.capacity_per_year_label = QLabel(self.fields_inside)
        self.capacity_per_year_label.setObjectName("capacity_per_year_label")

        self.capacity_layout.addWidget(self.capacity_per_year_label, 0, 1, 1, 1)

        self.capacity_per_year_edit = QLineEdit(self.fields_inside)
        self.capacity_per_year_edit.setObjectName("capacity_per_year_edit")

        self.capacity_layout.addWidget(self.capacity_per_year_edit, 1, 1, 1, 1)

        self.capacity_per_year_problem = QLabel(self.fields_inside)
        self.capacity_per_year_problem.setObjectName("capacity_per_year_problem")
        self.capacity_per_year_problem.setProperty("role", "error")
        self.capacity_per_year_problem.setWordWrap(True)

        self.capacity_layout.addWidget(self.capacity_per_year_problem, 2, 1, 1, 1)

        self.suitable_for_label = QLabel(self.fields_inside)
        self.suitable_for_label.setObjectName("suitable_for_label")

        self.capacity_layout.addWidget(self.suitable_for_label, 0, 2, 1, 1)

        self.suitable_for_layout = QHBoxLayout()
        self.suitable_for_layout.setObjectName("suitable_for_layout")
        self.po_check = QCheckBox(self.fields_inside)
        self.po_check.setObjectName("po_check")

        self.suitable_for_layout.addWidget(self.po_check)

        self.vo_check = QCheckBox(self.fields_inside)
        self.vo_check.setObjectName("vo_check")

        self.suitable_for_layout.addWidget(self.vo_check)

        self.mbo_check = QCheckBox(self.fields_inside)
        self.mbo_check.setObjectName("mbo_check")

        self.suitable_for_layout.addWidget(self.mbo_check)

        self.suitable_for_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.suitable_for_layout.addItem(self.suitable_for_spacer)

        self.capacity_layout.addLayout(self.suitable_for_layout, 1, 2, 1, 1)

        self.suitable_for_problem = QLabel(self.fields_inside)
        self.suitable_for_problem.setObjectName("suitable_for_problem")
        self.suitable_for_problem.setProperty("role", "error")
        self.suitable_for_problem.setWordWrap(True)

        self.capacity_layout.addWidget(self.suitable_for_problem, 2, 2, 1, 1)

        self.capacity_layout.setColumnStretch(0, 1)
        self.capacity_layout.setColumnStretch(1, 1)
        self.capacity_layout.setColumnStretch(2, 1)

        self.fields_layout.addLayout(self.capacity_layout)

        self.talk_layout = QGridLayout()
        self.talk_layout.setObjectName("talk_layout")
        self.talk_layout.setHorizontalSpacing(14)
        self.talk_layout.setVerticalSpacing(4)
        self.languages_label = QLabel(self.fields_inside)
        self.languages_label.setObjectName("languages_label")

        self.talk_layout.addWidget(self.languages_label, 0, 0, 1, 1)

        self.languages_edit = QLineEdit(self.fields_inside)
        self.languages_edit.setObjectName("languages_edit")

        self.talk_layout.addWidget(self.languages_edit, 1, 0, 1, 1)

        self.languages_problem = QLabel(self.fields_inside)
        self.languages_problem.setObjectName("languages_problem")
        self.languages_problem.setProperty("role", "error")
        self.languages_problem.setWordWrap(True)

        self.talk_layout.addWidget(self.languages_problem, 2, 0, 1, 1)

        self.last_contact_on_label = QLabel(self.fields_inside)
        self.last_contact_on_label.setObjectName("last_contact_on_label")

        self.talk_layout.addWidget(self.last_contact_on_label, 0, 1, 1, 1)

        self.last_contact_on_edit = QLineEdit(self.fields_inside)
        self.last_contact_on_edit.setObjectName("last_contact_on_edit")

        self.talk_layout.addWidget(self.last_contact_on_edit, 1, 1, 1, 1)

        self.last_contact_on_problem = QLabel(self.fields_inside)
        self.last_contact_on_problem.setObjectName("last_contact_on_problem")
        self.last_contact_on_problem.setProperty("role", "error")
        self.last_contact_on_problem.setWordWrap(True)

        self.talk_layout.addWidget(self.last_contact_on_problem, 2, 1, 1, 1)

        self.would_host_label = QLabel(self.fields_inside)
        self.would_host_label.setObjectName("would_host_label")

        self.talk_layout.addWidget(self.would_host_label, 0, 2, 1, 1)

        self.would_host_combo = QComboBox(self.fields_inside)
        self.would_host_combo.setObjectName("would_host_combo")
        self.would_host_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.would_host_combo.setMinimumContentsLength(10)
        self.would_host_combo.setMaxVisibleItems(14)

        self.talk_layout.addWidget(self.would_host_combo, 1, 2, 1, 1)

        self.would_host_problem = QLabel(self.fields_inside)
        self.would_host_problem.setObjectName("would_host_problem")
        self.would_host_problem.setProperty("role", "error")
        self.would_host_problem.setWordWrap(True)

        self.talk_layout.addWidget(self.would_host_problem, 2, 2, 1, 1)

        self.talk_layout.setColumnStretch(0, 1)
        self.talk_layout.setColumnStretch(1, 1)
        self.talk_layout.setColumnStretch(2, 1)

        self.fields_layout.addLayout(self.talk_layout)

        self.accessibility_row_layout = QGridLayout()
        self.accessibility_row_layout.setObjectName("accessibility_row_layout")
        self.accessibility_row_layout.setHorizontalSpacing(14)
        self.accessibility_row_layout.setVerticalSpacing(4)
        self.accessibility_label = QLabel(self.fields_inside)
        self.accessibility_label.setObjectName("accessibility_label")

        self.accessibility_row_layout.addWidget(self.accessibility_label, 0, 0, 1, 1)

        self.accessibility_edit = QPlainTextEdit(self.fields_inside)
        self.accessibility_edit.setObjectName("accessibility_edit")
        self.accessibility_edit.setTabChangesFocus(True)

        self.accessibility_row_layout.addWidget(self.accessibility_edit, 1, 0, 1, 1)

        self.accessibility_problem = QLabel(self.fields_inside)
        self.accessibility_problem.setObjectName("accessibility_problem")
        self.accessibility_problem.setProperty("role", "error")
        self.accessibility_problem.setWordWrap(True)

        self.accessibility_row_layout.addWidget(self.accessibility_problem, 2, 0, 1, 1)

        self.accessibility_row_layout.setColumnStretch(0, 1)

        self.fields_layout.addLayout(self.accessibility_row_layout)

        self.terms_row_layout = QGridLayout()
        self.terms_row_layout.setObjectName("terms_row_layout")
        self.terms_row_layout.setHorizontalSpacing(14)
        self.terms_row_layout.setVerticalSpacing(4)
        self.terms_label = QLabel(self.fields_inside)
        self.terms_label.setObjectName("terms_label")

        self.terms_row_layout.addWidget(self.terms_label, 0, 0, 1, 1)

        self.terms_edit = QPlainTextEdit(self.fields_inside)
        self.terms_edit.setObjectName("terms_edit")
        self.terms_edit.setTabChangesFocus(True)

        self.terms_row_layout.addWidget(self.terms_edit, 1, 0, 1, 1)

        self.terms_problem = QLabel(self.fields_inside)
        self.terms_problem.setObjectName("terms_problem")
        self.terms_problem.setProperty("role", "error")
        self.terms_problem.setWordWrap(True)

        self.terms_row_layout.addWidget(self.terms_problem, 2, 0, 1, 1)

        self.terms_row_layout.setColumnStretch(0, 1)

        self.fields_layout.addLayout(self.terms_row_layout)

        self.note_row_layout = QGridLayout()
        self.note_row_layout.setObjectName("note_row_layout")
        self.note_row_layout.setHorizontalSpacing(14)
        self.note_row_layout.setVerticalSpacing(4)
        self.note_label = QLabel(self.fields_inside)
        self.note_label.setObjectName("note_label")

        self.note_row_layout.addWidget(self.note_label, 0, 0, 1, 1)

        self.note_edit = QPlainTextEdit(self.fields_inside)
        self.note_edit.setObjectName("note_edit")
        self.note_edit.setTabChangesFocus(True)

        self.note_row_layout.addWidget(self.note_edit, 1, 0, 1, 1)

        self.note_problem = QLabel(self.fields_inside)
        self.note_problem.setObjectName("note_problem")
        self.note_problem.setProperty("role", "error")
        self.note_problem.setWordWrap(True)

        self.note_row_layout.addWidget(self.note_problem, 2, 0, 1, 1)

        self.note_row_layout.setColumnStretch(0, 1)

        self.fields_layout.addLayout(self.note_row_layout)

        self.codes_heading = QLabel(self.fields_inside)
        self.codes_heading.setObjectName("codes_heading")
        self.codes_heading.setProperty("role", "strong")

        self.fields_layout.addWidget(self.codes_heading)

        self.code_row_layout = QGridLayout()
        self.code_row_layout.setObjectName("code_row_layout")
        self.code_row_layout.setHorizontalSpacing(14)
        self.code_row_layout.setVerticalSpacing(4)
        self.code_version_label = QLabel(self.fields_inside)
        self.code_version_label.setObjectName("code_version_label")

        self.code_row_layout.addWidget(self.code_version_label, 0, 0, 1, 1)

        self.code_version_combo = QComboBox(self.fields_inside)
        self.code_version_combo.setObjectName("code_version_combo")
        self.code_version_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.code_version_combo.setMinimumContentsLength(10)
        self.code_version_combo.setMaxVisibleItems(14)

        self.code_row_layout.addWidget(self.code_version_combo, 1, 0, 1, 1)

        self.code_version_problem = QLabel(self.fields_inside)
        self.code_version_problem.setObjectName("code_version_problem")
        self.code_version_problem.setProperty("role", "error")
        self.code_version_problem.setWordWrap(True)

        self.code_row_layout.addWidget(self.code_version_problem, 2, 0, 1, 1)

        self.code_label = QLabel(self.fields_inside)
        self.code_label.setObjectName("code_label")

        self.code_row_layout.addWidget(self.code_label, 0, 1, 1, 1)

        self.code_edit = QLineEdit(self.fields_inside)
        self.code_edit.setObjectName("code_edit")

        self.code_row_layout.addWidget(self.code_edit, 1, 1, 1, 1)

        self.code_problem = QLabel(self.fields_inside)
        self.code_problem.setObjectName("code_problem")
        self.code_problem.setProperty("role", "error")
        self.code_problem.setWordWrap(True)

        self.code_row_layout.addWidget(self.code_problem, 2, 1, 1, 1)

        self.chamber_label = QLabel(self.fields_inside)
        self.chamber_label.setObjectName("chamber_label")

        self.code_row_layout.addWidget(self.chamber_label, 0, 2, 1, 1)

        self.chamber_edit = QLineEdit(self.fields_inside)
        self.chamber_edit.setObjectName("chamber_edit")

        self.code_row_layout.addWidget(self.chamber_edit, 1, 2, 1, 1)

        self.chamber_problem = QLabel(self.fields_inside)
        self.chamber_problem.setObjectName("chamber_problem")
        self.chamber_problem.setProperty("role", "error")
        self.chamber_problem.setWordWrap(True)

        self.code_row_layout.addWidget(self.chamber_problem, 2, 2, 1, 1)

        self.code_row_layout.setColumnStretch(0, 1)
        self.code_row_layout.setColumnStretch(1, 1)
        self.code_row_layout.setColumnStretch(2, 2)

        self.fields_layout.addLayout(self.code_row_layout)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_inside)

        self.main_layout.addWidget(self.fields_area)

        self.trouble_label = QLabel(CompanyDialog)
        self.trouble_label.setObjectName("trouble_label")
        self.trouble_label.setProperty("role", "error")
        self.trouble_label.setWordWrap(True)

        self.main_layout.addWidget(self.trouble_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setObjectName("button_layout")
        self.remove_button = QPushButton(CompanyDialog)
        self.remove_button.setObjectName("remove_button")
        self.remove_button.setProperty("kind", "danger")
        self.remove_button.setAutoDefault(False)

        self.button_layout.addWidget(self.remove_button)

        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(CompanyDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(CompanyDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.save_button)

        self.main_layout.addLayout(self.button_layout)

        self.name_label.setBuddy(self.name_edit)
        self.campus_label.setBuddy(self.campus_combo)
        self.sector_label.setBuddy(self.sector_combo)
        self.municipality_label.setBuddy(self.municipality_edit)
        self.address_label.setBuddy(self.address_edit)
        self.capacity_per_visit_label.setBuddy(self.capacity_per_visit_edit)
        self.capacity_per_year_label.setBuddy(self.capacity_per_year_edit)
        self.suitable_for_label.setBuddy(self.po_check)
        self.languages_label.setBuddy(self.languages_edit)
        self.last_contact_on_label.setBuddy(self.last_contact_on_edit)
        self.would_host_label.setBuddy(self.would_host_combo)
        self.accessibility_label.setBuddy(self.accessibility_edit)
        self.terms_label.setBuddy(self.terms_edit)
        self.note_label.setBuddy(self.note_edit)
        self.code_version_label.setBuddy(self.code_version_combo)
        self.code_label.setBuddy(self.code_edit)
        self.chamber_label.setBuddy(self.chamber_edit)
        QWidget.setTabOrder(self.name_edit, self.campus_combo)
        QWidget.setTabOrder(self.campus_combo, self.sector_combo)
        QWidget.setTabOrder(self.sector_combo, self.municipality_edit)
        QWidget.setTabOrder(self.municipality_edit, self.address_edit)
        QWidget.setTabOrder(self.address_edit, self.contacts_rows)
        QWidget.setTabOrder(self.contacts_rows, self.capacity_per_visit_edit)
        QWidget.setTabOrder(self.capacity_per_visit_edit, self.capacity_per_year_edit)
        QWidget.setTabOrder(self.capacity_per_year_edit, self.po_check)
        QWidget.setTabOrder(self.po_check, self.vo_check)
        QWidget.setTabOrder(self.vo_check, self.mbo_check)
        QWidget.setTabOrder(self.mbo_check, self.languages_edit)
        QWidget.setTabOrder(self.languages_edit, self.last_contact_on_edit)
        QWidget.setTabOrder(self.last_contact_on_edit, self.would_host_combo)
        QWidget.setTabOrder(self.would_host_combo, self.accessibility_edit)
        QWidget.setTabOrder(self.accessibility_edit, self.terms_edit)
        QWidget.setTabOrder(self.terms_edit, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.code_version_combo)
        QWidget.setTabOrder(self.code_version_combo, self.code_edit)
        QWidget.setTabOrder(self.code_edit, self.chamber_edit)
        QWidget.setTabOrder(self.chamber_edit, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.remove_button)

        self.retranslateUi(CompanyDialog)

        self.save_button.setDefault(True)

        QMetaObject.connectSlotsByName(CompanyDialog)

    def retranslateUi(self, CompanyDialog: QDialog) -> None:
        CompanyDialog.setWindowTitle(QCoreApplication.translate("CompanyDialog", "Company", None))
        self.name_label.setText(QCoreApplication.translate("CompanyDialog", "&Name", None))
        self.campus_label.setText(QCoreApplication.translate("CompanyDialog", "&Campus (if any)", None))
        self.sector_label.setText(QCoreApplication.translate("CompanyDialog", "&Sector", None))
        self.municipality_label.setText(QCoreApplication.translate("CompanyDialog", "&Municipality", None))
        self.address_label.setText(QCoreApplication.translate("CompanyDialog", "&Address", None))
        self.contacts_heading.setText(
            QCoreApplication.translate("CompanyDialog", "Whom to call or write to", None)
        )
        self.contacts_hint.setText(
            QCoreApplication.translate(
                "CompanyDialog", "Business data only: no private number or address.", None
            )
        )
        self.visits_heading.setText(QCoreApplication.translate("CompanyDialog", "Visits", None))
        self.capacity_per_visit_label.setText(
            QCoreApplication.translate("CompanyDialog", "Pupils per &visit", None)
        )
        self.capacity_per_year_label.setText(
            QCoreApplication.translate("CompanyDialog", "Pupils per school &year", None)
        )
        self.suitable_for_label.setText(QCoreApplication.translate("CompanyDialog", "Suitable &for", None))
        self.po_check.setText(QCoreApplication.translate("CompanyDialog", "PO", None))
        self.vo_check.setText(QCoreApplication.translate("CompanyDialog", "VO", None))
        self.mbo_check.setText(QCoreApplication.translate("CompanyDialog", "MBO", None))
        self.languages_label.setText(QCoreApplication.translate("CompanyDialog", "&Languages spoken", None))
        self.languages_edit.setPlaceholderText(
            QCoreApplication.translate("CompanyDialog", "such as English, Polish", None)
        )
        self.last_contact_on_label.setText(QCoreApplication.translate("CompanyDialog", "Last con&tact", None))
        self.last_contact_on_edit.setPlaceholderText(
            QCoreApplication.translate("CompanyDialog", "day-month-year", None)
        )
        self.would_host_label.setText(QCoreApplication.translate("CompanyDialog", "Would &host again", None))
        self.accessibility_label.setText(QCoreApplication.translate("CompanyDialog", "Acc&essibility", None))
        self.terms_label.setText(
            QCoreApplication.translate(
                "CompanyDialog", "What was agreed (may be shared &with other schools)", None
            )
        )
        self.note_label.setText(
            QCoreApplication.translate("CompanyDialog", "Own n&ote (never leaves this administration)", None)
        )
        self.codes_heading.setText(
            QCoreApplication.translate("CompanyDialog", "Codes (if you need them)", None)
        )
        self.code_version_label.setText(QCoreApplication.translate("CompanyDialog", "SB&I list", None))
        self.code_label.setText(QCoreApplication.translate("CompanyDialog", "SBI co&de", None))
        self.chamber_label.setText(QCoreApplication.translate("CompanyDialog", "SBB sector cham&ber", None))
        self.remove_button.setText(QCoreApplication.translate("CompanyDialog", "Remove", None))
        self.cancel_button.setText(QCoreApplication.translate("CompanyDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("CompanyDialog", "Save", None))
