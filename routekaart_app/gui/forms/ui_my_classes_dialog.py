"""The form of ui/my_classes_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_MyClassesDialog:
    def setupUi(self, MyClassesDialog: QDialog) -> None:
        if not MyClassesDialog.objectName():
            MyClassesDialog.setObjectName("MyClassesDialog")
        self.main_layout = QVBoxLayout(MyClassesDialog)
        self.main_layout.setSpacing(6)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(24, 20, 24, 16)
        self.title_label = QLabel(MyClassesDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "heading")
        self.title_label.setWordWrap(True)

        self.main_layout.addWidget(self.title_label)

        self.about_label = QLabel(MyClassesDialog)
        self.about_label.setObjectName("about_label")
        self.about_label.setProperty("role", "muted")
        self.about_label.setWordWrap(True)

        self.main_layout.addWidget(self.about_label)

        self.head_spacer = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.main_layout.addItem(self.head_spacer)

        self.filter_layout = QVBoxLayout()
        self.filter_layout.setObjectName("filter_layout")

        self.main_layout.addLayout(self.filter_layout)

        self.groups_list = QListView(MyClassesDialog)
        self.groups_list.setObjectName("groups_list")
        self.groups_list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.main_layout.addWidget(self.groups_list)

        self.count_label = QLabel(MyClassesDialog)
        self.count_label.setObjectName("count_label")
        self.count_label.setProperty("role", "small")
        self.count_label.setWordWrap(True)

        self.main_layout.addWidget(self.count_label)

        self.trouble_label = QLabel(MyClassesDialog)
        self.trouble_label.setObjectName("trouble_label")
        self.trouble_label.setProperty("role", "error")
        self.trouble_label.setWordWrap(True)

        self.main_layout.addWidget(self.trouble_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(MyClassesDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(MyClassesDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")
        self.save_button.setAutoDefault(False)

        self.button_layout.addWidget(self.save_button)

        self.main_layout.addLayout(self.button_layout)

        QWidget.setTabOrder(self.groups_list, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(MyClassesDialog)

        QMetaObject.connectSlotsByName(MyClassesDialog)

    def retranslateUi(self, MyClassesDialog: QDialog) -> None:
        MyClassesDialog.setWindowTitle(QCoreApplication.translate("MyClassesDialog", "My classes", None))
        self.title_label.setText(
            QCoreApplication.translate("MyClassesDialog", "Which classes do you look after?", None)
        )
        self.about_label.setText(
            QCoreApplication.translate(
                "MyClassesDialog",
                "The page Today and the signals are about these classes. You can still open every other class.",
                None,
            )
        )
        self.groups_list.setAccessibleName(
            QCoreApplication.translate("MyClassesDialog", "Classes to choose", None)
        )
        self.cancel_button.setText(QCoreApplication.translate("MyClassesDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("MyClassesDialog", "Keep", None))
