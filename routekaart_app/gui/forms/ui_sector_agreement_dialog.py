"""The form of ui/sector_agreement_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.company_combo import CompanyCombo


class Ui_SectorAgreementDialog:
    def setupUi(self, SectorAgreementDialog: QDialog) -> None:
        if not SectorAgreementDialog.objectName():
            SectorAgreementDialog.setObjectName("SectorAgreementDialog")
        self.main_layout = QVBoxLayout(SectorAgreementDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(SectorAgreementDialog)
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

        self.year_label = QLabel(self.head_frame)
        self.year_label.setObjectName("year_label")
        self.year_label.setProperty("role", "muted")
        self.year_label.setWordWrap(True)

        self.head_layout.addWidget(self.year_label)

        self.main_layout.addWidget(self.head_frame)

        self.fields_area = QScrollArea(SectorAgreementDialog)
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
        self.who_layout = QGridLayout()
        self.who_layout.setObjectName("who_layout")
        self.who_layout.setHorizontalSpacing(12)
        self.who_layout.setVerticalSpacing(4)
        self.company_label = QLabel(self.fields_widget)
        self.company_label.setObjectName("company_label")

        self.who_layout.addWidget(self.company_label, 0, 0, 1, 1)

        self.company_combo = CompanyCombo(self.fields_widget)
        self.company_combo.setObjectName("company_combo")

        self.who_layout.addWidget(self.company_combo, 1, 0, 1, 1)

        self.sector_label = QLabel(self.fields_widget)
        self.sector_label.setObjectName("sector_label")

        self.who_layout.addWidget(self.sector_label, 0, 1, 1, 1)

        self.sector_combo = QComboBox(self.fields_widget)
        self.sector_combo.setObjectName("sector_combo")
        self.sector_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sector_combo.setMinimumContentsLength(10)
        self.sector_combo.setMaxVisibleItems(14)

        self.who_layout.addWidget(self.sector_combo, 1, 1, 1, 1)

        self.company_problem = QLabel(self.fields_widget)
        self.company_problem.setObjectName("company_problem")
        self.company_problem.setProperty("role", "error")
        self.company_problem.setWordWrap(True)

        self.who_layout.addWidget(self.company_problem, 2, 0, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.sector_problem = QLabel(self.fields_widget)
        self.sector_problem.setObjectName("sector_problem")
        self.sector_problem.setProperty("role", "error")
        self.sector_problem.setWordWrap(True)

        self.who_layout.addWidget(self.sector_problem, 2, 1, 1, 1, Qt.AlignmentFlag.AlignTop)

        self.who_layout.setColumnStretch(0, 1)
        self.who_layout.setColumnStretch(1, 1)

        self.fields_layout.addLayout(self.who_layout)

        self.above_what = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_what)

        self.what_layout = QGridLayout()
        self.what_layout.setObjectName("what_layout")
        self.what_layout.setHorizontalSpacing(12)
        self.what_layout.setVerticalSpacing(4)
        self.promised_label = QLabel(self.fields_widget)
        self.promised_label.setObjectName("promised_label")

        self.what_layout.addWidget(self.promised_label, 0, 0, 1, 1)

        self.promised_spin = QSpinBox(self.fields_widget)
        self.promised_spin.setObjectName("promised_spin")
        self.promised_spin.setMaximum(9999)

        self.what_layout.addWidget(self.promised_spin, 1, 0, 1, 1)

        self.what_label = QLabel(self.fields_widget)
        self.what_label.setObjectName("what_label")

        self.what_layout.addWidget(self.what_label, 0, 1, 1, 1)

        self.what_combo = QComboBox(self.fields_widget)
        self.what_combo.setObjectName("what_combo")
        self.what_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.what_combo.setMinimumContentsLength(10)
        self.what_combo.setMaxVisibleItems(14)

        self.what_layout.addWidget(self.what_combo, 1, 1, 1, 1)

        self.what_layout.setColumnStretch(0, 1)
        self.what_layout.setColumnStretch(1, 1)

        self.fields_layout.addLayout(self.what_layout)

        self.promised_problem = QLabel(self.fields_widget)
        self.promised_problem.setObjectName("promised_problem")
        self.promised_problem.setProperty("role", "error")
        self.promised_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.promised_problem)

        self.what_problem = QLabel(self.fields_widget)
        self.what_problem.setObjectName("what_problem")
        self.what_problem.setProperty("role", "error")
        self.what_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.what_problem)

        self.what_hint = QLabel(self.fields_widget)
        self.what_hint.setObjectName("what_hint")
        self.what_hint.setProperty("role", "small")
        self.what_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.what_hint)

        self.above_parties = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_parties)

        self.parties_layout = QGridLayout()
        self.parties_layout.setObjectName("parties_layout")
        self.parties_layout.setHorizontalSpacing(12)
        self.parties_layout.setVerticalSpacing(4)
        self.promised_by_label = QLabel(self.fields_widget)
        self.promised_by_label.setObjectName("promised_by_label")

        self.parties_layout.addWidget(self.promised_by_label, 0, 0, 1, 1)

        self.promised_by_edit = QLineEdit(self.fields_widget)
        self.promised_by_edit.setObjectName("promised_by_edit")

        self.parties_layout.addWidget(self.promised_by_edit, 1, 0, 1, 1)

        self.promised_to_label = QLabel(self.fields_widget)
        self.promised_to_label.setObjectName("promised_to_label")

        self.parties_layout.addWidget(self.promised_to_label, 0, 1, 1, 1)

        self.promised_to_edit = QLineEdit(self.fields_widget)
        self.promised_to_edit.setObjectName("promised_to_edit")

        self.parties_layout.addWidget(self.promised_to_edit, 1, 1, 1, 1)

        self.parties_layout.setColumnStretch(0, 1)
        self.parties_layout.setColumnStretch(1, 1)

        self.fields_layout.addLayout(self.parties_layout)

        self.promised_by_problem = QLabel(self.fields_widget)
        self.promised_by_problem.setObjectName("promised_by_problem")
        self.promised_by_problem.setProperty("role", "error")
        self.promised_by_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.promised_by_problem)

        self.promised_to_problem = QLabel(self.fields_widget)
        self.promised_to_problem.setObjectName("promised_to_problem")
        self.promised_to_problem.setProperty("role", "error")
        self.promised_to_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.promised_to_problem)

        self.parties_hint = QLabel(self.fields_widget)
        self.parties_hint.setObjectName("parties_hint")
        self.parties_hint.setProperty("role", "small")
        self.parties_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.parties_hint)

        self.above_plan = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_plan)

        self.plan_label = QLabel(self.fields_widget)
        self.plan_label.setObjectName("plan_label")

        self.fields_layout.addWidget(self.plan_label)

        self.plan_edit = QLineEdit(self.fields_widget)
        self.plan_edit.setObjectName("plan_edit")

        self.fields_layout.addWidget(self.plan_edit)

        self.plan_problem = QLabel(self.fields_widget)
        self.plan_problem.setObjectName("plan_problem")
        self.plan_problem.setProperty("role", "error")
        self.plan_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.plan_problem)

        self.above_note = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_note)

        self.note_label = QLabel(self.fields_widget)
        self.note_label.setObjectName("note_label")

        self.fields_layout.addWidget(self.note_label)

        self.note_edit = QPlainTextEdit(self.fields_widget)
        self.note_edit.setObjectName("note_edit")
        self.note_edit.setTabChangesFocus(True)

        self.fields_layout.addWidget(self.note_edit)

        self.note_problem = QLabel(self.fields_widget)
        self.note_problem.setObjectName("note_problem")
        self.note_problem.setProperty("role", "error")
        self.note_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.note_problem)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(SectorAgreementDialog)
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
        self.remove_button = QPushButton(self.foot_frame)
        self.remove_button.setObjectName("remove_button")
        self.remove_button.setProperty("kind", "danger")
        self.remove_button.setAutoDefault(False)

        self.button_layout.addWidget(self.remove_button)

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
        self.sector_label.setBuddy(self.sector_combo)
        self.promised_label.setBuddy(self.promised_spin)
        self.what_label.setBuddy(self.what_combo)
        self.promised_by_label.setBuddy(self.promised_by_edit)
        self.promised_to_label.setBuddy(self.promised_to_edit)
        self.plan_label.setBuddy(self.plan_edit)
        self.note_label.setBuddy(self.note_edit)
        QWidget.setTabOrder(self.company_combo, self.sector_combo)
        QWidget.setTabOrder(self.sector_combo, self.promised_spin)
        QWidget.setTabOrder(self.promised_spin, self.what_combo)
        QWidget.setTabOrder(self.what_combo, self.promised_by_edit)
        QWidget.setTabOrder(self.promised_by_edit, self.promised_to_edit)
        QWidget.setTabOrder(self.promised_to_edit, self.plan_edit)
        QWidget.setTabOrder(self.plan_edit, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(SectorAgreementDialog)

        QMetaObject.connectSlotsByName(SectorAgreementDialog)

    def retranslateUi(self, SectorAgreementDialog: QDialog) -> None:
        SectorAgreementDialog.setWindowTitle(
            QCoreApplication.translate("SectorAgreementDialog", "Sector agreement", None)
        )
        self.company_label.setText(
            QCoreApplication.translate("SectorAgreementDialog", "&Company (if one)", None)
        )
        self.sector_label.setText(QCoreApplication.translate("SectorAgreementDialog", "&Sector", None))
        self.promised_label.setText(QCoreApplication.translate("SectorAgreementDialog", "How &many", None))
        self.what_label.setText(QCoreApplication.translate("SectorAgreementDialog", "&Of what", None))
        self.what_hint.setText(
            QCoreApplication.translate(
                "SectorAgreementDialog",
                "Visits and guest lessons count once each, places once per pupil.",
                None,
            )
        )
        self.promised_by_label.setText(
            QCoreApplication.translate("SectorAgreementDialog", "Promised &by", None)
        )
        self.promised_to_label.setText(
            QCoreApplication.translate("SectorAgreementDialog", "Promised &to", None)
        )
        self.parties_hint.setText(
            QCoreApplication.translate(
                "SectorAgreementDialog", "Parties, such as a trade association; no names of people.", None
            )
        )
        self.plan_label.setText(
            QCoreApplication.translate("SectorAgreementDialog", "Sector &plan or agreement it is in", None)
        )
        self.note_label.setText(QCoreApplication.translate("SectorAgreementDialog", "&Note", None))
        self.remove_button.setText(QCoreApplication.translate("SectorAgreementDialog", "Remove", None))
        self.cancel_button.setText(QCoreApplication.translate("SectorAgreementDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("SectorAgreementDialog", "Save", None))
