"""The form of ui/family_form.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget


class Ui_FamilyForm:
    def setupUi(self, FamilyForm: QWidget) -> None:
        if not FamilyForm.objectName():
            FamilyForm.setObjectName("FamilyForm")
        self.family_layout = QVBoxLayout(FamilyForm)
        self.family_layout.setSpacing(4)
        self.family_layout.setObjectName("family_layout")
        self.family_layout.setContentsMargins(0, 0, 0, 0)
        self.large_check = QCheckBox(FamilyForm)
        self.large_check.setObjectName("large_check")

        self.family_layout.addWidget(self.large_check)

        self.request_check = QCheckBox(FamilyForm)
        self.request_check.setObjectName("request_check")

        self.family_layout.addWidget(self.request_check)

        self.withheld_button = QPushButton(FamilyForm)
        self.withheld_button.setObjectName("withheld_button")
        self.withheld_button.setProperty("kind", "link")
        self.withheld_button.setCheckable(True)
        self.withheld_button.setChecked(True)
        self.withheld_button.setAutoDefault(False)

        self.family_layout.addWidget(self.withheld_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.withheld_label = QLabel(FamilyForm)
        self.withheld_label.setObjectName("withheld_label")
        self.withheld_label.setProperty("role", "small")
        self.withheld_label.setWordWrap(True)

        self.family_layout.addWidget(self.withheld_label)

        self.copies_button = QPushButton(FamilyForm)
        self.copies_button.setObjectName("copies_button")
        self.copies_button.setProperty("kind", "link")
        self.copies_button.setCheckable(True)
        self.copies_button.setAutoDefault(False)

        self.family_layout.addWidget(self.copies_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.copies_label = QLabel(FamilyForm)
        self.copies_label.setObjectName("copies_label")
        self.copies_label.setProperty("role", "small")
        self.copies_label.setWordWrap(True)

        self.family_layout.addWidget(self.copies_label)

        QWidget.setTabOrder(self.large_check, self.request_check)
        QWidget.setTabOrder(self.request_check, self.withheld_button)
        QWidget.setTabOrder(self.withheld_button, self.copies_button)

        self.retranslateUi(FamilyForm)

        QMetaObject.connectSlotsByName(FamilyForm)

    def retranslateUi(self, FamilyForm: QWidget) -> None:
        self.large_check.setText(QCoreApplication.translate("FamilyForm", "Large t&ype", None))
        self.large_check.setToolTip(
            QCoreApplication.translate(
                "FamilyForm", "For who reads with difficulty: larger letters, often on two pages", None
            )
        )
        self.request_check.setText(
            QCoreApplication.translate("FamilyForm", "Without custody, but as&ked for it", None)
        )
        self.request_check.setToolTip(
            QCoreApplication.translate("FamilyForm", "Parents without custody are told on request only", None)
        )
        self.withheld_label.setAccessibleName(
            QCoreApplication.translate("FamilyForm", "Who does not get it, and why", None)
        )
        self.copies_label.setAccessibleName(
            QCoreApplication.translate("FamilyForm", "Who gets it, and in which language", None)
        )
        pass
