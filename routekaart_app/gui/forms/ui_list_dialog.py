"""The form of ui/list_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.entries_view import EntriesView
from routekaart_app.gui.widgets.flow import FlowRow


class Ui_ListDialog:
    def setupUi(self, ListDialog: QDialog) -> None:
        if not ListDialog.objectName():
            ListDialog.setObjectName("ListDialog")
        self.main_layout = QVBoxLayout(ListDialog)
        self.main_layout.setSpacing(6)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(24, 20, 24, 16)
        self.title_label = QLabel(ListDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "heading")
        self.title_label.setWordWrap(True)

        self.main_layout.addWidget(self.title_label)

        self.about_label = QLabel(ListDialog)
        self.about_label.setObjectName("about_label")
        self.about_label.setProperty("role", "muted")
        self.about_label.setWordWrap(True)

        self.main_layout.addWidget(self.about_label)

        self.scope_layout = QHBoxLayout()
        self.scope_layout.setObjectName("scope_layout")

        self.main_layout.addLayout(self.scope_layout)

        self.entries_view = EntriesView(ListDialog)
        self.entries_view.setObjectName("entries_view")

        self.main_layout.addWidget(self.entries_view)

        self.entries_problem = QLabel(ListDialog)
        self.entries_problem.setObjectName("entries_problem")
        self.entries_problem.setProperty("role", "error")
        self.entries_problem.setWordWrap(True)

        self.main_layout.addWidget(self.entries_problem)

        self.tools_row = FlowRow(ListDialog)
        self.tools_row.setObjectName("tools_row")

        self.main_layout.addWidget(self.tools_row)

        self.keys_label = QLabel(ListDialog)
        self.keys_label.setObjectName("keys_label")
        self.keys_label.setProperty("role", "small")
        self.keys_label.setWordWrap(True)

        self.main_layout.addWidget(self.keys_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(ListDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(ListDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")
        self.save_button.setAutoDefault(False)

        self.button_layout.addWidget(self.save_button)

        self.main_layout.addLayout(self.button_layout)

        QWidget.setTabOrder(self.entries_view, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(ListDialog)

        QMetaObject.connectSlotsByName(ListDialog)

    def retranslateUi(self, ListDialog: QDialog) -> None:
        self.entries_view.setAccessibleName(QCoreApplication.translate("ListDialog", "Entries", None))
        self.keys_label.setText(
            QCoreApplication.translate(
                "ListDialog",
                "Space: offer or hide \u00b7 Enter: rename \u00b7 Alt+\u2191 \u2193: move \u00b7 Del: remove one of your own",
                None,
            )
        )
        self.cancel_button.setText(QCoreApplication.translate("ListDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("ListDialog", "Keep", None))
        pass
