"""The form of ui/exempt_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

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


class Ui_ExemptDialog:
    def setupUi(self, ExemptDialog: QDialog) -> None:
        if not ExemptDialog.objectName():
            ExemptDialog.setObjectName("ExemptDialog")
        self.main_layout = QVBoxLayout(ExemptDialog)
        self.main_layout.setSpacing(6)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(24, 20, 24, 16)
        self.title_label = QLabel(ExemptDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "heading")
        self.title_label.setWordWrap(True)

        self.main_layout.addWidget(self.title_label)

        self.about_label = QLabel(ExemptDialog)
        self.about_label.setObjectName("about_label")
        self.about_label.setProperty("role", "muted")
        self.about_label.setWordWrap(True)

        self.main_layout.addWidget(self.about_label)

        self.head_spacer = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.main_layout.addItem(self.head_spacer)

        self.reason_label = QLabel(ExemptDialog)
        self.reason_label.setObjectName("reason_label")

        self.main_layout.addWidget(self.reason_label)

        self.reason_combo = QComboBox(ExemptDialog)
        self.reason_combo.setObjectName("reason_combo")
        self.reason_combo.setEditable(True)
        self.reason_combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.reason_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.reason_combo.setMinimumContentsLength(30)

        self.main_layout.addWidget(self.reason_combo)

        self.reason_problem = QLabel(ExemptDialog)
        self.reason_problem.setObjectName("reason_problem")
        self.reason_problem.setProperty("role", "error")
        self.reason_problem.setWordWrap(True)

        self.main_layout.addWidget(self.reason_problem)

        self.reason_hint = QLabel(ExemptDialog)
        self.reason_hint.setObjectName("reason_hint")
        self.reason_hint.setProperty("role", "small")
        self.reason_hint.setWordWrap(True)

        self.main_layout.addWidget(self.reason_hint)

        self.main_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.main_layout.addItem(self.main_spacer)

        self.button_layout = QHBoxLayout()
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(ExemptDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(ExemptDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.save_button)

        self.main_layout.addLayout(self.button_layout)

        self.reason_label.setBuddy(self.reason_combo)
        QWidget.setTabOrder(self.reason_combo, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(ExemptDialog)

        self.save_button.setDefault(True)

        QMetaObject.connectSlotsByName(ExemptDialog)

    def retranslateUi(self, ExemptDialog: QDialog) -> None:
        ExemptDialog.setWindowTitle(QCoreApplication.translate("ExemptDialog", "Not needed", None))
        self.about_label.setText(
            QCoreApplication.translate(
                "ExemptDialog",
                "It stays visible beside every figure that this line is not needed, and why.",
                None,
            )
        )
        self.reason_label.setText(QCoreApplication.translate("ExemptDialog", "&Why is it not needed?", None))
        self.reason_hint.setText(
            QCoreApplication.translate(
                "ExemptDialog", "Never write anything about health, faith or the situation at home.", None
            )
        )
        self.cancel_button.setText(QCoreApplication.translate("ExemptDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("ExemptDialog", "Not needed", None))
