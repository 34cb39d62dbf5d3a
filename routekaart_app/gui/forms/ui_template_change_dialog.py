"""The form of ui/template_change_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_TemplateChangeDialog:
    def setupUi(self, TemplateChangeDialog: QDialog) -> None:
        if not TemplateChangeDialog.objectName():
            TemplateChangeDialog.setObjectName("TemplateChangeDialog")
        self.main_layout = QVBoxLayout(TemplateChangeDialog)
        self.main_layout.setSpacing(8)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(24, 20, 24, 16)
        self.title_label = QLabel(TemplateChangeDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "heading")
        self.title_label.setWordWrap(True)

        self.main_layout.addWidget(self.title_label)

        self.counts_label = QLabel(TemplateChangeDialog)
        self.counts_label.setObjectName("counts_label")
        self.counts_label.setProperty("role", "muted")
        self.counts_label.setWordWrap(True)

        self.main_layout.addWidget(self.counts_label)

        self.impact_label = QLabel(TemplateChangeDialog)
        self.impact_label.setObjectName("impact_label")
        self.impact_label.setWordWrap(True)

        self.main_layout.addWidget(self.impact_label)

        self.changes_tree = QTreeWidget(TemplateChangeDialog)
        self.changes_tree.setObjectName("changes_tree")

        self.main_layout.addWidget(self.changes_tree)

        self.button_layout = QHBoxLayout()
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(TemplateChangeDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.accept_button = QPushButton(TemplateChangeDialog)
        self.accept_button.setObjectName("accept_button")
        self.accept_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.accept_button)

        self.main_layout.addLayout(self.button_layout)

        QWidget.setTabOrder(self.changes_tree, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.accept_button)

        self.retranslateUi(TemplateChangeDialog)

        self.accept_button.setDefault(True)

        QMetaObject.connectSlotsByName(TemplateChangeDialog)

    def retranslateUi(self, TemplateChangeDialog: QDialog) -> None:
        TemplateChangeDialog.setWindowTitle(
            QCoreApplication.translate("TemplateChangeDialog", "What changes in the routekaart", None)
        )
        self.changes_tree.setAccessibleName(
            QCoreApplication.translate("TemplateChangeDialog", "What changes, line by line", None)
        )
        self.cancel_button.setText(QCoreApplication.translate("TemplateChangeDialog", "Close", None))
