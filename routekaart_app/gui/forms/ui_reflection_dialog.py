"""The form of ui/reflection_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.reflection_form import ReflectionForm


class Ui_ReflectionDialog:
    def setupUi(self, ReflectionDialog: QDialog) -> None:
        if not ReflectionDialog.objectName():
            ReflectionDialog.setObjectName("ReflectionDialog")
        self.main_layout = QVBoxLayout(ReflectionDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(ReflectionDialog)
        self.head_frame.setObjectName("head_frame")
        self.head_frame.setProperty("kind", "topbar")
        self.head_layout = QHBoxLayout(self.head_frame)
        self.head_layout.setSpacing(16)
        self.head_layout.setObjectName("head_layout")
        self.head_layout.setContentsMargins(24, 12, 24, 10)
        self.title_label = QLabel(self.head_frame)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "title")

        self.head_layout.addWidget(self.title_label)

        self.pupil_label = QLabel(self.head_frame)
        self.pupil_label.setObjectName("pupil_label")
        self.pupil_label.setProperty("role", "muted")
        self.pupil_label.setWordWrap(True)

        self.head_layout.addWidget(self.pupil_label)

        self.head_layout.setStretch(1, 1)

        self.main_layout.addWidget(self.head_frame)

        self.fields_area = QScrollArea(ReflectionDialog)
        self.fields_area.setObjectName("fields_area")
        self.fields_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields_area.setFrameShape(QFrame.Shape.NoFrame)
        self.fields_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields_area.setWidgetResizable(True)
        self.fields_widget = QWidget()
        self.fields_widget.setObjectName("fields_widget")
        self.fields_widget.setProperty("kind", "clear")
        self.fields_layout = QVBoxLayout(self.fields_widget)
        self.fields_layout.setSpacing(4)
        self.fields_layout.setObjectName("fields_layout")
        self.fields_layout.setContentsMargins(21, 12, 21, 12)
        self.reflection_form = ReflectionForm(self.fields_widget)
        self.reflection_form.setObjectName("reflection_form")

        self.fields_layout.addWidget(self.reflection_form)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(ReflectionDialog)
        self.foot_frame.setObjectName("foot_frame")
        self.foot_frame.setProperty("kind", "footer")
        self.foot_layout = QVBoxLayout(self.foot_frame)
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName("foot_layout")
        self.foot_layout.setContentsMargins(24, 11, 20, 11)
        self.trouble_label = QLabel(self.foot_frame)
        self.trouble_label.setObjectName("trouble_label")
        self.trouble_label.setProperty("role", "error")
        self.trouble_label.setWordWrap(True)

        self.foot_layout.addWidget(self.trouble_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setObjectName("button_layout")
        self.keys_label = QLabel(self.foot_frame)
        self.keys_label.setObjectName("keys_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.keys_label.sizePolicy().hasHeightForWidth())
        self.keys_label.setSizePolicy(sizePolicy)
        self.keys_label.setProperty("role", "small")
        self.keys_label.setWordWrap(True)

        self.button_layout.addWidget(self.keys_label)

        self.delete_button = QPushButton(self.foot_frame)
        self.delete_button.setObjectName("delete_button")
        self.delete_button.setProperty("kind", "danger")
        self.delete_button.setAutoDefault(False)

        self.button_layout.addWidget(self.delete_button)

        self.cancel_button = QPushButton(self.foot_frame)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(self.foot_frame)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")
        self.save_button.setAutoDefault(False)

        self.button_layout.addWidget(self.save_button)

        self.foot_layout.addLayout(self.button_layout)

        self.main_layout.addWidget(self.foot_frame)

        QWidget.setTabOrder(self.delete_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(ReflectionDialog)

        QMetaObject.connectSlotsByName(ReflectionDialog)

    def retranslateUi(self, ReflectionDialog: QDialog) -> None:
        ReflectionDialog.setWindowTitle(QCoreApplication.translate("ReflectionDialog", "Reflection", None))
        self.keys_label.setText(
            QCoreApplication.translate(
                "ReflectionDialog", "1 to 4: choose a word \u00b7 Backspace: none", None
            )
        )
        self.delete_button.setText(QCoreApplication.translate("ReflectionDialog", "Remove \u2026", None))
        self.cancel_button.setText(QCoreApplication.translate("ReflectionDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("ReflectionDialog", "Save", None))
