"""The form of ui/lead_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

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

from routekaart_app.gui.widgets.company_combo import CompanyCombo
from routekaart_app.gui.widgets.near_company import NearCompany


class Ui_LeadDialog:
    def setupUi(self, LeadDialog: QDialog) -> None:
        if not LeadDialog.objectName():
            LeadDialog.setObjectName("LeadDialog")
        self.main_layout = QVBoxLayout(LeadDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(LeadDialog)
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

        self.about_label = QLabel(self.head_frame)
        self.about_label.setObjectName("about_label")
        self.about_label.setProperty("role", "muted")
        self.about_label.setWordWrap(True)

        self.head_layout.addWidget(self.about_label)

        self.main_layout.addWidget(self.head_frame)

        self.fields_area = QScrollArea(LeadDialog)
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
        self.company_label = QLabel(self.fields_widget)
        self.company_label.setObjectName("company_label")

        self.fields_layout.addWidget(self.company_label)

        self.company_combo = CompanyCombo(self.fields_widget)
        self.company_combo.setObjectName("company_combo")

        self.fields_layout.addWidget(self.company_combo)

        self.company_hint = QLabel(self.fields_widget)
        self.company_hint.setObjectName("company_hint")
        self.company_hint.setProperty("role", "small")
        self.company_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.company_hint)

        self.near_button = NearCompany(self.fields_widget)
        self.near_button.setObjectName("near_button")

        self.fields_layout.addWidget(self.near_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.company_problem = QLabel(self.fields_widget)
        self.company_problem.setObjectName("company_problem")
        self.company_problem.setProperty("role", "error")
        self.company_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.company_problem)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(LeadDialog)
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

        self.company_label.setBuddy(self.company_combo)
        QWidget.setTabOrder(self.company_combo, self.near_button)
        QWidget.setTabOrder(self.near_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(LeadDialog)

        QMetaObject.connectSlotsByName(LeadDialog)

    def retranslateUi(self, LeadDialog: QDialog) -> None:
        LeadDialog.setWindowTitle(
            QCoreApplication.translate("LeadDialog", "In the register of companies", None)
        )
        self.company_label.setText(
            QCoreApplication.translate("LeadDialog", "&Works at (may stay empty)", None)
        )
        self.cancel_button.setText(QCoreApplication.translate("LeadDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("LeadDialog", "Put in the register", None))
