"""The form of ui/paste_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_PasteDialog:
    def setupUi(self, PasteDialog: QDialog) -> None:
        if not PasteDialog.objectName():
            PasteDialog.setObjectName("PasteDialog")
        self.main_layout = QVBoxLayout(PasteDialog)
        self.main_layout.setSpacing(8)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(24, 20, 24, 16)
        self.title_label = QLabel(PasteDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "heading")
        self.title_label.setWordWrap(True)

        self.main_layout.addWidget(self.title_label)

        self.summary_label = QLabel(PasteDialog)
        self.summary_label.setObjectName("summary_label")
        self.summary_label.setProperty("role", "strong")
        self.summary_label.setWordWrap(True)

        self.main_layout.addWidget(self.summary_label)

        self.table_layout = QVBoxLayout()
        self.table_layout.setObjectName("table_layout")

        self.main_layout.addLayout(self.table_layout)

        self.filled_check = QCheckBox(PasteDialog)
        self.filled_check.setObjectName("filled_check")

        self.main_layout.addWidget(self.filled_check)

        self.filled_hint = QLabel(PasteDialog)
        self.filled_hint.setObjectName("filled_hint")
        self.filled_hint.setProperty("role", "small")
        self.filled_hint.setWordWrap(True)

        self.main_layout.addWidget(self.filled_hint)

        self.trouble_label = QLabel(PasteDialog)
        self.trouble_label.setObjectName("trouble_label")
        self.trouble_label.setProperty("role", "error")
        self.trouble_label.setWordWrap(True)

        self.main_layout.addWidget(self.trouble_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(PasteDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.paste_button = QPushButton(PasteDialog)
        self.paste_button.setObjectName("paste_button")
        self.paste_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.paste_button)

        self.main_layout.addLayout(self.button_layout)

        QWidget.setTabOrder(self.filled_check, self.paste_button)
        QWidget.setTabOrder(self.paste_button, self.cancel_button)

        self.retranslateUi(PasteDialog)

        self.paste_button.setDefault(True)

        QMetaObject.connectSlotsByName(PasteDialog)

    def retranslateUi(self, PasteDialog: QDialog) -> None:
        PasteDialog.setWindowTitle(QCoreApplication.translate("PasteDialog", "Paste", None))
        self.filled_check.setText(QCoreApplication.translate("PasteDialog", "&Change filled cells too", None))
        self.filled_hint.setText(
            QCoreApplication.translate(
                "PasteDialog",
                "A moment of a recorded visit or talk keeps its day. Everything can be taken back with Undo.",
                None,
            )
        )
        self.cancel_button.setText(QCoreApplication.translate("PasteDialog", "Cancel", None))
