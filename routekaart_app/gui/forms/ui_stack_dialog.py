"""The form of ui/stack_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.reflection_form import ReflectionForm


class Ui_StackDialog:
    def setupUi(self, StackDialog: QDialog) -> None:
        if not StackDialog.objectName():
            StackDialog.setObjectName("StackDialog")
        self.main_layout = QVBoxLayout(StackDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(StackDialog)
        self.head_frame.setObjectName("head_frame")
        self.head_frame.setProperty("kind", "topbar")
        self.head_layout = QVBoxLayout(self.head_frame)
        self.head_layout.setSpacing(6)
        self.head_layout.setObjectName("head_layout")
        self.head_layout.setContentsMargins(24, 14, 24, 12)
        self.title_label = QLabel(self.head_frame)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "title")
        self.title_label.setWordWrap(True)

        self.head_layout.addWidget(self.title_label)

        self.activity_layout = QHBoxLayout()
        self.activity_layout.setSpacing(8)
        self.activity_layout.setObjectName("activity_layout")
        self.stack_label = QLabel(self.head_frame)
        self.stack_label.setObjectName("stack_label")

        self.activity_layout.addWidget(self.stack_label)

        self.stack_combo = QComboBox(self.head_frame)
        self.stack_combo.setObjectName("stack_combo")
        self.stack_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.stack_combo.setMinimumContentsLength(30)
        self.stack_combo.setMaxVisibleItems(14)

        self.activity_layout.addWidget(self.stack_combo)

        self.stack_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.activity_layout.addItem(self.stack_spacer)

        self.activity_layout.setStretch(1, 2)
        self.activity_layout.setStretch(2, 1)

        self.head_layout.addLayout(self.activity_layout)

        self.main_layout.addWidget(self.head_frame)

        self.body_layout = QHBoxLayout()
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName("body_layout")
        self.aside_frame = QFrame(StackDialog)
        self.aside_frame.setObjectName("aside_frame")
        self.aside_frame.setProperty("kind", "aside")
        self.aside_layout = QVBoxLayout(self.aside_frame)
        self.aside_layout.setSpacing(8)
        self.aside_layout.setObjectName("aside_layout")
        self.aside_layout.setContentsMargins(12, 12, 12, 12)
        self.pupils_list = QListWidget(self.aside_frame)
        self.pupils_list.setObjectName("pupils_list")
        self.pupils_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pupils_list.setTextElideMode(Qt.TextElideMode.ElideRight)

        self.aside_layout.addWidget(self.pupils_list)

        self.count_label = QLabel(self.aside_frame)
        self.count_label.setObjectName("count_label")
        self.count_label.setProperty("role", "small")
        self.count_label.setWordWrap(True)

        self.aside_layout.addWidget(self.count_label)

        self.body_layout.addWidget(self.aside_frame)

        self.page_layout = QVBoxLayout()
        self.page_layout.setSpacing(2)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(0, 10, 0, 0)
        self.pupil_label = QLabel(StackDialog)
        self.pupil_label.setObjectName("pupil_label")
        self.pupil_label.setProperty("role", "heading")
        self.pupil_label.setIndent(24)

        self.page_layout.addWidget(self.pupil_label)

        self.fields_area = QScrollArea(StackDialog)
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

        self.page_layout.addWidget(self.fields_area)

        self.body_layout.addLayout(self.page_layout)

        self.body_layout.setStretch(1, 1)

        self.main_layout.addLayout(self.body_layout)

        self.foot_frame = QFrame(StackDialog)
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

        self.close_button = QPushButton(self.foot_frame)
        self.close_button.setObjectName("close_button")
        self.close_button.setAutoDefault(False)

        self.button_layout.addWidget(self.close_button)

        self.save_button = QPushButton(self.foot_frame)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")
        self.save_button.setAutoDefault(False)

        self.button_layout.addWidget(self.save_button)

        self.foot_layout.addLayout(self.button_layout)

        self.main_layout.addWidget(self.foot_frame)

        self.stack_label.setBuddy(self.stack_combo)
        QWidget.setTabOrder(self.stack_combo, self.pupils_list)
        QWidget.setTabOrder(self.pupils_list, self.close_button)
        QWidget.setTabOrder(self.close_button, self.save_button)

        self.retranslateUi(StackDialog)

        QMetaObject.connectSlotsByName(StackDialog)

    def retranslateUi(self, StackDialog: QDialog) -> None:
        StackDialog.setWindowTitle(QCoreApplication.translate("StackDialog", "Stack of forms", None))
        self.stack_label.setText(QCoreApplication.translate("StackDialog", "&Forms about", None))
        self.pupils_list.setAccessibleName(
            QCoreApplication.translate("StackDialog", "Pupils in the order of the class", None)
        )
        self.keys_label.setText(
            QCoreApplication.translate(
                "StackDialog", "Ctrl+PgDn and Ctrl+PgUp: next and previous pupil", None
            )
        )
        self.close_button.setText(QCoreApplication.translate("StackDialog", "Close", None))
        self.save_button.setText(QCoreApplication.translate("StackDialog", "Save and next", None))
