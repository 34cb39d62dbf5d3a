"""The form of ui/many_pupils_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_ManyPupilsDialog:
    def setupUi(self, ManyPupilsDialog: QDialog) -> None:
        if not ManyPupilsDialog.objectName():
            ManyPupilsDialog.setObjectName("ManyPupilsDialog")
        self.main_layout = QVBoxLayout(ManyPupilsDialog)
        self.main_layout.setSpacing(6)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(24, 20, 24, 16)
        self.title_label = QLabel(ManyPupilsDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "heading")
        self.title_label.setWordWrap(True)

        self.main_layout.addWidget(self.title_label)

        self.about_label = QLabel(ManyPupilsDialog)
        self.about_label.setObjectName("about_label")
        self.about_label.setProperty("role", "muted")
        self.about_label.setWordWrap(True)

        self.main_layout.addWidget(self.about_label)

        self.value_label = QLabel(ManyPupilsDialog)
        self.value_label.setObjectName("value_label")

        self.main_layout.addWidget(self.value_label)

        self.value_combo = QComboBox(ManyPupilsDialog)
        self.value_combo.setObjectName("value_combo")
        self.value_combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.value_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.value_combo.setMinimumContentsLength(20)

        self.main_layout.addWidget(self.value_combo)

        self.hint_label = QLabel(ManyPupilsDialog)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setProperty("role", "small")
        self.hint_label.setWordWrap(True)

        self.main_layout.addWidget(self.hint_label)

        self.main_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.main_layout.addItem(self.main_spacer)

        self.button_layout = QHBoxLayout()
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(ManyPupilsDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(ManyPupilsDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.save_button)

        self.main_layout.addLayout(self.button_layout)

        self.value_label.setBuddy(self.value_combo)
        QWidget.setTabOrder(self.value_combo, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)

        self.retranslateUi(ManyPupilsDialog)

        self.save_button.setDefault(True)

        QMetaObject.connectSlotsByName(ManyPupilsDialog)

    def retranslateUi(self, ManyPupilsDialog: QDialog) -> None:
        self.cancel_button.setText(QCoreApplication.translate("ManyPupilsDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("ManyPupilsDialog", "Save", None))
        pass
