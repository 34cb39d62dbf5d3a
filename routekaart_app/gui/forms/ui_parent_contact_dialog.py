"""The form of ui/parent_contact_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
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
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.gentle_warning import GentleWarning


class Ui_ParentContactDialog:
    def setupUi(self, ParentContactDialog: QDialog) -> None:
        if not ParentContactDialog.objectName():
            ParentContactDialog.setObjectName("ParentContactDialog")
        self.main_layout = QVBoxLayout(ParentContactDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(ParentContactDialog)
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

        self.fields_area = QScrollArea(ParentContactDialog)
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
        self.what_layout = QGridLayout()
        self.what_layout.setObjectName("what_layout")
        self.what_layout.setHorizontalSpacing(12)
        self.what_layout.setVerticalSpacing(4)
        self.form_label = QLabel(self.fields_widget)
        self.form_label.setObjectName("form_label")

        self.what_layout.addWidget(self.form_label, 0, 0, 1, 1)

        self.on_label = QLabel(self.fields_widget)
        self.on_label.setObjectName("on_label")

        self.what_layout.addWidget(self.on_label, 0, 1, 1, 1)

        self.form_combo = QComboBox(self.fields_widget)
        self.form_combo.setObjectName("form_combo")
        self.form_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form_combo.setMinimumContentsLength(12)
        self.form_combo.setMaxVisibleItems(14)

        self.what_layout.addWidget(self.form_combo, 1, 0, 1, 1)

        self.on_edit = DateEdit(self.fields_widget)
        self.on_edit.setObjectName("on_edit")

        self.what_layout.addWidget(self.on_edit, 1, 1, 1, 1)

        self.form_problem = QLabel(self.fields_widget)
        self.form_problem.setObjectName("form_problem")
        self.form_problem.setProperty("role", "error")
        self.form_problem.setWordWrap(True)

        self.what_layout.addWidget(self.form_problem, 2, 0, 1, 1)

        self.on_problem = QLabel(self.fields_widget)
        self.on_problem.setObjectName("on_problem")
        self.on_problem.setProperty("role", "error")
        self.on_problem.setWordWrap(True)

        self.what_layout.addWidget(self.on_problem, 2, 1, 1, 1)

        self.what_layout.setColumnStretch(0, 3)
        self.what_layout.setColumnStretch(1, 2)

        self.fields_layout.addLayout(self.what_layout)

        self.above_who = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_who)

        self.who_layout = QGridLayout()
        self.who_layout.setObjectName("who_layout")
        self.who_layout.setHorizontalSpacing(12)
        self.who_layout.setVerticalSpacing(4)
        self.who_label = QLabel(self.fields_widget)
        self.who_label.setObjectName("who_label")

        self.who_layout.addWidget(self.who_label, 0, 0, 1, 1)

        self.role_label = QLabel(self.fields_widget)
        self.role_label.setObjectName("role_label")

        self.who_layout.addWidget(self.role_label, 0, 1, 1, 1)

        self.who_combo = QComboBox(self.fields_widget)
        self.who_combo.setObjectName("who_combo")
        self.who_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.who_combo.setMinimumContentsLength(12)
        self.who_combo.setMaxVisibleItems(14)

        self.who_layout.addWidget(self.who_combo, 1, 0, 1, 1)

        self.role_combo = QComboBox(self.fields_widget)
        self.role_combo.setObjectName("role_combo")
        self.role_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.role_combo.setMinimumContentsLength(12)
        self.role_combo.setMaxVisibleItems(14)

        self.who_layout.addWidget(self.role_combo, 1, 1, 1, 1)

        self.who_layout.setColumnStretch(0, 3)
        self.who_layout.setColumnStretch(1, 2)

        self.fields_layout.addLayout(self.who_layout)

        self.who_hint = QLabel(self.fields_widget)
        self.who_hint.setObjectName("who_hint")
        self.who_hint.setProperty("role", "small")
        self.who_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.who_hint)

        self.who_problem = QLabel(self.fields_widget)
        self.who_problem.setObjectName("who_problem")
        self.who_problem.setProperty("role", "error")
        self.who_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.who_problem)

        self.attended_check = QCheckBox(self.fields_widget)
        self.attended_check.setObjectName("attended_check")

        self.fields_layout.addWidget(self.attended_check)

        self.attended_hint = QLabel(self.fields_widget)
        self.attended_hint.setObjectName("attended_hint")
        self.attended_hint.setProperty("role", "warning")
        self.attended_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.attended_hint)

        self.above_language = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_language)

        self.language_layout = QGridLayout()
        self.language_layout.setObjectName("language_layout")
        self.language_layout.setHorizontalSpacing(12)
        self.language_layout.setVerticalSpacing(4)
        self.language_label = QLabel(self.fields_widget)
        self.language_label.setObjectName("language_label")

        self.language_layout.addWidget(self.language_label, 0, 0, 1, 1)

        self.language_combo = QComboBox(self.fields_widget)
        self.language_combo.setObjectName("language_combo")
        self.language_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.language_combo.setMinimumContentsLength(12)
        self.language_combo.setMaxVisibleItems(14)

        self.language_layout.addWidget(self.language_combo, 1, 0, 1, 1)

        self.interpreter_check = QCheckBox(self.fields_widget)
        self.interpreter_check.setObjectName("interpreter_check")

        self.language_layout.addWidget(self.interpreter_check, 1, 1, 1, 1)

        self.language_layout.setColumnStretch(0, 3)
        self.language_layout.setColumnStretch(1, 2)

        self.fields_layout.addLayout(self.language_layout)

        self.language_problem = QLabel(self.fields_widget)
        self.language_problem.setObjectName("language_problem")
        self.language_problem.setProperty("role", "error")
        self.language_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.language_problem)

        self.above_line = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_line)

        self.occasion_label = QLabel(self.fields_widget)
        self.occasion_label.setObjectName("occasion_label")

        self.fields_layout.addWidget(self.occasion_label)

        self.occasion_combo = QComboBox(self.fields_widget)
        self.occasion_combo.setObjectName("occasion_combo")
        self.occasion_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.occasion_combo.setMinimumContentsLength(12)
        self.occasion_combo.setMaxVisibleItems(14)

        self.fields_layout.addWidget(self.occasion_combo)

        self.line_label = QLabel(self.fields_widget)
        self.line_label.setObjectName("line_label")

        self.fields_layout.addWidget(self.line_label)

        self.line_combo = QComboBox(self.fields_widget)
        self.line_combo.setObjectName("line_combo")
        self.line_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.line_combo.setMinimumContentsLength(12)
        self.line_combo.setMaxVisibleItems(14)

        self.fields_layout.addWidget(self.line_combo)

        self.line_problem = QLabel(self.fields_widget)
        self.line_problem.setObjectName("line_problem")
        self.line_problem.setProperty("role", "error")
        self.line_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.line_problem)

        self.above_words = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_words)

        self.words_label = QLabel(self.fields_widget)
        self.words_label.setObjectName("words_label")

        self.fields_layout.addWidget(self.words_label)

        self.words_edit = QPlainTextEdit(self.fields_widget)
        self.words_edit.setObjectName("words_edit")
        self.words_edit.setTabChangesFocus(True)

        self.fields_layout.addWidget(self.words_edit)

        self.words_problem = QLabel(self.fields_widget)
        self.words_problem.setObjectName("words_problem")
        self.words_problem.setProperty("role", "error")
        self.words_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.words_problem)

        self.words_warning = GentleWarning(self.fields_widget)
        self.words_warning.setObjectName("words_warning")

        self.fields_layout.addWidget(self.words_warning)

        self.above_agreement = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_agreement)

        self.agreement_label = QLabel(self.fields_widget)
        self.agreement_label.setObjectName("agreement_label")

        self.fields_layout.addWidget(self.agreement_label)

        self.agreement_edit = QLineEdit(self.fields_widget)
        self.agreement_edit.setObjectName("agreement_edit")

        self.fields_layout.addWidget(self.agreement_edit)

        self.agreement_problem = QLabel(self.fields_widget)
        self.agreement_problem.setObjectName("agreement_problem")
        self.agreement_problem.setProperty("role", "error")
        self.agreement_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.agreement_problem)

        self.agreement_warning = GentleWarning(self.fields_widget)
        self.agreement_warning.setObjectName("agreement_warning")

        self.fields_layout.addWidget(self.agreement_warning)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(ParentContactDialog)
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

        self.form_label.setBuddy(self.form_combo)
        self.on_label.setBuddy(self.on_edit)
        self.who_label.setBuddy(self.who_combo)
        self.role_label.setBuddy(self.role_combo)
        self.language_label.setBuddy(self.language_combo)
        self.occasion_label.setBuddy(self.occasion_combo)
        self.line_label.setBuddy(self.line_combo)
        self.words_label.setBuddy(self.words_edit)
        self.agreement_label.setBuddy(self.agreement_edit)
        QWidget.setTabOrder(self.form_combo, self.on_edit)
        QWidget.setTabOrder(self.on_edit, self.who_combo)
        QWidget.setTabOrder(self.who_combo, self.role_combo)
        QWidget.setTabOrder(self.role_combo, self.attended_check)
        QWidget.setTabOrder(self.attended_check, self.language_combo)
        QWidget.setTabOrder(self.language_combo, self.interpreter_check)
        QWidget.setTabOrder(self.interpreter_check, self.occasion_combo)
        QWidget.setTabOrder(self.occasion_combo, self.line_combo)
        QWidget.setTabOrder(self.line_combo, self.words_edit)
        QWidget.setTabOrder(self.words_edit, self.agreement_edit)
        QWidget.setTabOrder(self.agreement_edit, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(ParentContactDialog)

        QMetaObject.connectSlotsByName(ParentContactDialog)

    def retranslateUi(self, ParentContactDialog: QDialog) -> None:
        ParentContactDialog.setWindowTitle(
            QCoreApplication.translate("ParentContactDialog", "Contact with a parent", None)
        )
        self.form_label.setText(QCoreApplication.translate("ParentContactDialog", "&How", None))
        self.on_label.setText(QCoreApplication.translate("ParentContactDialog", "&Date", None))
        self.who_label.setText(QCoreApplication.translate("ParentContactDialog", "&With whom", None))
        self.role_label.setText(QCoreApplication.translate("ParentContactDialog", "&Role", None))
        self.attended_check.setText(
            QCoreApplication.translate("ParentContactDialog", "This &parent was reached", None)
        )
        self.language_label.setText(
            QCoreApplication.translate("ParentContactDialog", "Language of the tal&k", None)
        )
        self.interpreter_check.setText(
            QCoreApplication.translate("ParentContactDialog", "An &interpreter was there", None)
        )
        self.occasion_label.setText(
            QCoreApplication.translate("ParentContactDialog", "&At which activity of that day", None)
        )
        self.line_label.setText(
            QCoreApplication.translate("ParentContactDialog", "What it counts &for", None)
        )
        self.words_label.setText(
            QCoreApplication.translate(
                "ParentContactDialog", "What the parent said, in their &own words (may stay empty)", None
            )
        )
        self.agreement_label.setText(
            QCoreApplication.translate("ParentContactDialog", "What was a&greed (may stay empty)", None)
        )
        self.remove_button.setText(QCoreApplication.translate("ParentContactDialog", "Remove", None))
        self.cancel_button.setText(QCoreApplication.translate("ParentContactDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("ParentContactDialog", "Record", None))
