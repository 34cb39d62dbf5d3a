"""The form of ui/company_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_CompanyDialog:
    def setupUi(self, CompanyDialog: QDialog) -> None:
        if not CompanyDialog.objectName():
            CompanyDialog.setObjectName("CompanyDialog")
        self.main_layout = QVBoxLayout(CompanyDialog)
        self.main_layout.setSpacing(4)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(24, 20, 24, 16)
        self.title_label = QLabel(CompanyDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "heading")

        self.main_layout.addWidget(self.title_label)

        self.above_name = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.main_layout.addItem(self.above_name)

        self.name_label = QLabel(CompanyDialog)
        self.name_label.setObjectName("name_label")

        self.main_layout.addWidget(self.name_label)

        self.name_edit = QLineEdit(CompanyDialog)
        self.name_edit.setObjectName("name_edit")

        self.main_layout.addWidget(self.name_edit)

        self.name_problem = QLabel(CompanyDialog)
        self.name_problem.setObjectName("name_problem")
        self.name_problem.setProperty("role", "error")
        self.name_problem.setWordWrap(True)

        self.main_layout.addWidget(self.name_problem)

        self.above_campus = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.main_layout.addItem(self.above_campus)

        self.kind_layout = QGridLayout()
        self.kind_layout.setObjectName("kind_layout")
        self.kind_layout.setHorizontalSpacing(14)
        self.kind_layout.setVerticalSpacing(4)
        self.campus_label = QLabel(CompanyDialog)
        self.campus_label.setObjectName("campus_label")

        self.kind_layout.addWidget(self.campus_label, 0, 0, 1, 1)

        self.sector_label = QLabel(CompanyDialog)
        self.sector_label.setObjectName("sector_label")

        self.kind_layout.addWidget(self.sector_label, 0, 1, 1, 1)

        self.campus_combo = QComboBox(CompanyDialog)
        self.campus_combo.setObjectName("campus_combo")
        self.campus_combo.setEditable(True)
        self.campus_combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.campus_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.campus_combo.setMinimumContentsLength(10)

        self.kind_layout.addWidget(self.campus_combo, 1, 0, 1, 1)

        self.sector_combo = QComboBox(CompanyDialog)
        self.sector_combo.setObjectName("sector_combo")
        self.sector_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sector_combo.setMinimumContentsLength(10)
        self.sector_combo.setMaxVisibleItems(12)

        self.kind_layout.addWidget(self.sector_combo, 1, 1, 1, 1)

        self.kind_layout.setColumnStretch(0, 2)
        self.kind_layout.setColumnStretch(1, 3)

        self.main_layout.addLayout(self.kind_layout)

        self.above_municipality = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.main_layout.addItem(self.above_municipality)

        self.municipality_label = QLabel(CompanyDialog)
        self.municipality_label.setObjectName("municipality_label")

        self.main_layout.addWidget(self.municipality_label)

        self.municipality_edit = QLineEdit(CompanyDialog)
        self.municipality_edit.setObjectName("municipality_edit")

        self.main_layout.addWidget(self.municipality_edit)

        self.above_note = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.main_layout.addItem(self.above_note)

        self.note_label = QLabel(CompanyDialog)
        self.note_label.setObjectName("note_label")

        self.main_layout.addWidget(self.note_label)

        self.note_edit = QPlainTextEdit(CompanyDialog)
        self.note_edit.setObjectName("note_edit")
        self.note_edit.setTabChangesFocus(True)

        self.main_layout.addWidget(self.note_edit)

        self.trouble_label = QLabel(CompanyDialog)
        self.trouble_label.setObjectName("trouble_label")
        self.trouble_label.setProperty("role", "error")
        self.trouble_label.setWordWrap(True)

        self.main_layout.addWidget(self.trouble_label)

        self.above_buttons = QSpacerItem(0, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.main_layout.addItem(self.above_buttons)

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
        self.note_label.setBuddy(self.note_edit)
        QWidget.setTabOrder(self.name_edit, self.campus_combo)
        QWidget.setTabOrder(self.campus_combo, self.sector_combo)
        QWidget.setTabOrder(self.sector_combo, self.municipality_edit)
        QWidget.setTabOrder(self.municipality_edit, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.save_button)
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
        self.note_label.setText(QCoreApplication.translate("CompanyDialog", "N&ote", None))
        self.remove_button.setText(QCoreApplication.translate("CompanyDialog", "Remove", None))
        self.cancel_button.setText(QCoreApplication.translate("CompanyDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("CompanyDialog", "Save", None))
