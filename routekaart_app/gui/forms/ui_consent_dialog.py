"""The form of ui/consent_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
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

from routekaart_app.gui.widgets.date_edit import DateEdit


class Ui_ConsentDialog:
    def setupUi(self, ConsentDialog: QDialog) -> None:
        if not ConsentDialog.objectName():
            ConsentDialog.setObjectName("ConsentDialog")
        self.main_layout = QVBoxLayout(ConsentDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(ConsentDialog)
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

        self.fields_area = QScrollArea(ConsentDialog)
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
        self.rule_label = QLabel(self.fields_widget)
        self.rule_label.setObjectName("rule_label")
        self.rule_label.setWordWrap(True)

        self.fields_layout.addWidget(self.rule_label)

        self.above_agreed = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_agreed)

        self.agreed_layout = QHBoxLayout()
        self.agreed_layout.setObjectName("agreed_layout")
        self.agreed_check = QCheckBox(self.fields_widget)
        self.agreed_check.setObjectName("agreed_check")

        self.agreed_layout.addWidget(self.agreed_check)

        self.agreed_on_edit = DateEdit(self.fields_widget)
        self.agreed_on_edit.setObjectName("agreed_on_edit")

        self.agreed_layout.addWidget(self.agreed_on_edit)

        self.agreed_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.agreed_layout.addItem(self.agreed_spacer)

        self.fields_layout.addLayout(self.agreed_layout)

        self.agreed_on_problem = QLabel(self.fields_widget)
        self.agreed_on_problem.setObjectName("agreed_on_problem")
        self.agreed_on_problem.setProperty("role", "error")
        self.agreed_on_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.agreed_on_problem)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(ConsentDialog)
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

        QWidget.setTabOrder(self.agreed_check, self.agreed_on_edit)
        QWidget.setTabOrder(self.agreed_on_edit, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(ConsentDialog)

        QMetaObject.connectSlotsByName(ConsentDialog)

    def retranslateUi(self, ConsentDialog: QDialog) -> None:
        ConsentDialog.setWindowTitle(
            QCoreApplication.translate("ConsentDialog", "Agreement of the pupil", None)
        )
        self.agreed_check.setText(
            QCoreApplication.translate("ConsentDialog", "The pupil &agrees that parents are told", None)
        )
        self.agreed_on_edit.setAccessibleName(QCoreApplication.translate("ConsentDialog", "Agreed on", None))
        self.cancel_button.setText(QCoreApplication.translate("ConsentDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("ConsentDialog", "Save", None))
