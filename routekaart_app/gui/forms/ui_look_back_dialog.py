"""The form of ui/look_back_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.date_edit import DateEdit


class Ui_LookBackDialog:
    def setupUi(self, LookBackDialog: QDialog) -> None:
        if not LookBackDialog.objectName():
            LookBackDialog.setObjectName("LookBackDialog")
        self.main_layout = QVBoxLayout(LookBackDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(LookBackDialog)
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

        self.pupil_label = QLabel(self.head_frame)
        self.pupil_label.setObjectName("pupil_label")
        self.pupil_label.setProperty("role", "muted")
        self.pupil_label.setWordWrap(True)

        self.head_layout.addWidget(self.pupil_label)

        self.main_layout.addWidget(self.head_frame)

        self.fields_area = QScrollArea(LookBackDialog)
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
        self.about_layout = QGridLayout()
        self.about_layout.setObjectName("about_layout")
        self.about_layout.setHorizontalSpacing(12)
        self.about_layout.setVerticalSpacing(4)
        self.look_back_label = QLabel(self.fields_widget)
        self.look_back_label.setObjectName("look_back_label")

        self.about_layout.addWidget(self.look_back_label, 0, 0, 1, 1)

        self.on_label = QLabel(self.fields_widget)
        self.on_label.setObjectName("on_label")

        self.about_layout.addWidget(self.on_label, 0, 1, 1, 1)

        self.look_back_combo = QComboBox(self.fields_widget)
        self.look_back_combo.setObjectName("look_back_combo")
        self.look_back_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.look_back_combo.setMinimumContentsLength(12)

        self.about_layout.addWidget(self.look_back_combo, 1, 0, 1, 1)

        self.on_edit = DateEdit(self.fields_widget)
        self.on_edit.setObjectName("on_edit")

        self.about_layout.addWidget(self.on_edit, 1, 1, 1, 1)

        self.about_layout.setColumnStretch(0, 3)
        self.about_layout.setColumnStretch(1, 2)

        self.fields_layout.addLayout(self.about_layout)

        self.look_back_problem = QLabel(self.fields_widget)
        self.look_back_problem.setObjectName("look_back_problem")
        self.look_back_problem.setProperty("role", "error")
        self.look_back_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.look_back_problem)

        self.on_problem = QLabel(self.fields_widget)
        self.on_problem.setObjectName("on_problem")
        self.on_problem.setProperty("role", "error")
        self.on_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.on_problem)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(LookBackDialog)
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
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

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

        self.look_back_label.setBuddy(self.look_back_combo)
        self.on_label.setBuddy(self.on_edit)
        QWidget.setTabOrder(self.look_back_combo, self.on_edit)
        QWidget.setTabOrder(self.on_edit, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(LookBackDialog)

        QMetaObject.connectSlotsByName(LookBackDialog)

    def retranslateUi(self, LookBackDialog: QDialog) -> None:
        LookBackDialog.setWindowTitle(QCoreApplication.translate("LookBackDialog", "Look back", None))
        self.look_back_label.setText(
            QCoreApplication.translate("LookBackDialog", "&How is it going now?", None)
        )
        self.on_label.setText(QCoreApplication.translate("LookBackDialog", "&Date", None))
        self.cancel_button.setText(QCoreApplication.translate("LookBackDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("LookBackDialog", "Save", None))
