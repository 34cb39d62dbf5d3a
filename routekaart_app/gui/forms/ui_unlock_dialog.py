"""The form of ui/unlock_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_UnlockDialog:
    def setupUi(self, UnlockDialog: QDialog) -> None:
        if not UnlockDialog.objectName():
            UnlockDialog.setObjectName("UnlockDialog")
        UnlockDialog.resize(460, 300)
        self.main_layout = QVBoxLayout(UnlockDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(UnlockDialog)
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

        self.folder_label = QLabel(self.head_frame)
        self.folder_label.setObjectName("folder_label")
        self.folder_label.setProperty("role", "muted")
        self.folder_label.setWordWrap(True)

        self.head_layout.addWidget(self.folder_label)

        self.main_layout.addWidget(self.head_frame)

        self.body_widget = QWidget(UnlockDialog)
        self.body_widget.setObjectName("body_widget")
        self.body_layout = QVBoxLayout(self.body_widget)
        self.body_layout.setSpacing(6)
        self.body_layout.setObjectName("body_layout")
        self.body_layout.setContentsMargins(24, 16, 24, 16)
        self.password_label = QLabel(self.body_widget)
        self.password_label.setObjectName("password_label")
        self.password_label.setProperty("role", "small")

        self.body_layout.addWidget(self.password_label)

        self.password_edit = QLineEdit(self.body_widget)
        self.password_edit.setObjectName("password_edit")
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.body_layout.addWidget(self.password_edit)

        self.password_problem = QLabel(self.body_widget)
        self.password_problem.setObjectName("password_problem")
        self.password_problem.setProperty("role", "error")
        self.password_problem.setWordWrap(True)

        self.body_layout.addWidget(self.password_problem)

        self.show_check = QCheckBox(self.body_widget)
        self.show_check.setObjectName("show_check")

        self.body_layout.addWidget(self.show_check)

        self.hint_label = QLabel(self.body_widget)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setProperty("role", "muted")
        self.hint_label.setWordWrap(True)

        self.body_layout.addWidget(self.hint_label)

        self.progress_widget = QWidget(self.body_widget)
        self.progress_widget.setObjectName("progress_widget")
        self.progress_layout = QVBoxLayout(self.progress_widget)
        self.progress_layout.setObjectName("progress_layout")
        self.progress_layout.setContentsMargins(0, 0, 0, 0)

        self.body_layout.addWidget(self.progress_widget)

        self.body_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.body_layout.addItem(self.body_spacer)

        self.main_layout.addWidget(self.body_widget)

        self.footer_frame = QFrame(UnlockDialog)
        self.footer_frame.setObjectName("footer_frame")
        self.footer_frame.setProperty("kind", "footer")
        self.footer_layout = QHBoxLayout(self.footer_frame)
        self.footer_layout.setSpacing(8)
        self.footer_layout.setObjectName("footer_layout")
        self.footer_layout.setContentsMargins(24, 12, 24, 12)
        self.footer_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer_layout.addItem(self.footer_spacer)

        self.cancel_button = QPushButton(self.footer_frame)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.footer_layout.addWidget(self.cancel_button)

        self.open_button = QPushButton(self.footer_frame)
        self.open_button.setObjectName("open_button")
        self.open_button.setProperty("kind", "primary")

        self.footer_layout.addWidget(self.open_button)

        self.main_layout.addWidget(self.footer_frame)

        self.password_label.setBuddy(self.password_edit)
        QWidget.setTabOrder(self.password_edit, self.show_check)
        QWidget.setTabOrder(self.show_check, self.open_button)
        QWidget.setTabOrder(self.open_button, self.cancel_button)

        self.retranslateUi(UnlockDialog)

        self.open_button.setDefault(True)

        QMetaObject.connectSlotsByName(UnlockDialog)

    def retranslateUi(self, UnlockDialog: QDialog) -> None:
        UnlockDialog.setWindowTitle(QCoreApplication.translate("UnlockDialog", "Open administration", None))
        self.title_label.setText(QCoreApplication.translate("UnlockDialog", "Open administration", None))
        self.password_label.setText(
            QCoreApplication.translate("UnlockDialog", "&Password or recovery key", None)
        )
        self.show_check.setText(QCoreApplication.translate("UnlockDialog", "&Show what I type", None))
        self.cancel_button.setText(QCoreApplication.translate("UnlockDialog", "&Cancel", None))
        self.open_button.setText(QCoreApplication.translate("UnlockDialog", "&Open", None))
