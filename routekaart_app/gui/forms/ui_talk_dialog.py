"""The form of ui/talk_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

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
from routekaart_app.gui.widgets.due_combo import DueCombo
from routekaart_app.gui.widgets.gentle_warning import GentleWarning
from routekaart_app.gui.widgets.pupils_field import PupilsField
from routekaart_app.gui.widgets.toggle_row import ToggleRow


class Ui_TalkDialog:
    def setupUi(self, TalkDialog: QDialog) -> None:
        if not TalkDialog.objectName():
            TalkDialog.setObjectName("TalkDialog")
        self.main_layout = QVBoxLayout(TalkDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(TalkDialog)
        self.head_frame.setObjectName("head_frame")
        self.head_frame.setProperty("kind", "topbar")
        self.head_layout = QVBoxLayout(self.head_frame)
        self.head_layout.setSpacing(8)
        self.head_layout.setObjectName("head_layout")
        self.head_layout.setContentsMargins(24, 14, 24, 14)
        self.with_layout = QHBoxLayout()
        self.with_layout.setSpacing(12)
        self.with_layout.setObjectName("with_layout")
        self.title_layout = QVBoxLayout()
        self.title_layout.setSpacing(2)
        self.title_layout.setObjectName("title_layout")
        self.title_label = QLabel(self.head_frame)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "title")
        self.title_label.setWordWrap(True)

        self.title_layout.addWidget(self.title_label)

        self.pupil_label = QLabel(self.head_frame)
        self.pupil_label.setObjectName("pupil_label")
        self.pupil_label.setProperty("role", "muted")
        self.pupil_label.setWordWrap(True)

        self.title_layout.addWidget(self.pupil_label)

        self.pupils_hint = QLabel(self.head_frame)
        self.pupils_hint.setObjectName("pupils_hint")
        self.pupils_hint.setProperty("role", "small")
        self.pupils_hint.setWordWrap(True)

        self.title_layout.addWidget(self.pupils_hint)

        self.with_layout.addLayout(self.title_layout)

        self.pupils_edit = QLineEdit(self.head_frame)
        self.pupils_edit.setObjectName("pupils_edit")

        self.with_layout.addWidget(self.pupils_edit)

        self.with_layout.setStretch(0, 1)

        self.head_layout.addLayout(self.with_layout)

        self.pupils_field = PupilsField(self.head_frame)
        self.pupils_field.setObjectName("pupils_field")

        self.head_layout.addWidget(self.pupils_field)

        self.main_layout.addWidget(self.head_frame)

        self.fields_area = QScrollArea(TalkDialog)
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
        self.on_label = QLabel(self.fields_widget)
        self.on_label.setObjectName("on_label")

        self.about_layout.addWidget(self.on_label, 0, 0, 1, 1)

        self.kind_label = QLabel(self.fields_widget)
        self.kind_label.setObjectName("kind_label")

        self.about_layout.addWidget(self.kind_label, 0, 1, 1, 1)

        self.on_edit = DateEdit(self.fields_widget)
        self.on_edit.setObjectName("on_edit")

        self.about_layout.addWidget(self.on_edit, 1, 0, 1, 1)

        self.kind_combo = QComboBox(self.fields_widget)
        self.kind_combo.setObjectName("kind_combo")
        self.kind_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind_combo.setMinimumContentsLength(12)
        self.kind_combo.setMaxVisibleItems(14)

        self.about_layout.addWidget(self.kind_combo, 1, 1, 1, 1)

        self.subject_label = QLabel(self.fields_widget)
        self.subject_label.setObjectName("subject_label")

        self.about_layout.addWidget(self.subject_label, 2, 0, 1, 1)

        self.line_label = QLabel(self.fields_widget)
        self.line_label.setObjectName("line_label")

        self.about_layout.addWidget(self.line_label, 2, 1, 1, 1)

        self.subject_combo = QComboBox(self.fields_widget)
        self.subject_combo.setObjectName("subject_combo")
        self.subject_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.subject_combo.setMinimumContentsLength(12)
        self.subject_combo.setMaxVisibleItems(14)

        self.about_layout.addWidget(self.subject_combo, 3, 0, 1, 1)

        self.line_combo = QComboBox(self.fields_widget)
        self.line_combo.setObjectName("line_combo")
        self.line_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.line_combo.setMinimumContentsLength(12)
        self.line_combo.setMaxVisibleItems(14)

        self.about_layout.addWidget(self.line_combo, 3, 1, 1, 1)

        self.about_layout.setColumnStretch(0, 1)
        self.about_layout.setColumnStretch(1, 1)

        self.fields_layout.addLayout(self.about_layout)

        self.on_problem = QLabel(self.fields_widget)
        self.on_problem.setObjectName("on_problem")
        self.on_problem.setProperty("role", "error")
        self.on_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.on_problem)

        self.on_hint = QLabel(self.fields_widget)
        self.on_hint.setObjectName("on_hint")
        self.on_hint.setProperty("role", "small")
        self.on_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.on_hint)

        self.plan_check = QCheckBox(self.fields_widget)
        self.plan_check.setObjectName("plan_check")
        self.plan_check.setChecked(True)

        self.fields_layout.addWidget(self.plan_check)

        self.plan_hint = QLabel(self.fields_widget)
        self.plan_hint.setObjectName("plan_hint")
        self.plan_hint.setProperty("role", "small")
        self.plan_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.plan_hint)

        self.subject_hint = QLabel(self.fields_widget)
        self.subject_hint.setObjectName("subject_hint")
        self.subject_hint.setProperty("role", "warning")
        self.subject_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.subject_hint)

        self.above_note_label = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_note_label)

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

        self.note_hint = QLabel(self.fields_widget)
        self.note_hint.setObjectName("note_hint")
        self.note_hint.setProperty("role", "small")
        self.note_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.note_hint)

        self.note_warning = GentleWarning(self.fields_widget)
        self.note_warning.setObjectName("note_warning")

        self.fields_layout.addWidget(self.note_warning)

        self.above_toggles = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_toggles)

        self.toggles_layout = QVBoxLayout()
        self.toggles_layout.setSpacing(4)
        self.toggles_layout.setObjectName("toggles_layout")
        self.competencies_label = QLabel(self.fields_widget)
        self.competencies_label.setObjectName("competencies_label")

        self.toggles_layout.addWidget(self.competencies_label)

        self.competencies_row = ToggleRow(self.fields_widget)
        self.competencies_row.setObjectName("competencies_row")

        self.toggles_layout.addWidget(self.competencies_row)

        self.besides_label = QLabel(self.fields_widget)
        self.besides_label.setObjectName("besides_label")

        self.toggles_layout.addWidget(self.besides_label)

        self.besides_row = ToggleRow(self.fields_widget)
        self.besides_row.setObjectName("besides_row")

        self.toggles_layout.addWidget(self.besides_row)

        self.fields_layout.addLayout(self.toggles_layout)

        self.three_way_button = QPushButton(self.fields_widget)
        self.three_way_button.setObjectName("three_way_button")
        self.three_way_button.setProperty("kind", "link")
        self.three_way_button.setAutoDefault(False)

        self.fields_layout.addWidget(self.three_way_button, 0, Qt.AlignmentFlag.AlignLeft)

        self.agreements_widget = QWidget(self.fields_widget)
        self.agreements_widget.setObjectName("agreements_widget")
        self.agreements_layout = QVBoxLayout(self.agreements_widget)
        self.agreements_layout.setSpacing(4)
        self.agreements_layout.setObjectName("agreements_layout")
        self.agreements_layout.setContentsMargins(0, 8, 0, 0)
        self.agreements_label = QLabel(self.agreements_widget)
        self.agreements_label.setObjectName("agreements_label")

        self.agreements_layout.addWidget(self.agreements_label)

        self.fields_layout.addWidget(self.agreements_widget)

        self.above_next_step_label = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_next_step_label)

        self.next_layout = QGridLayout()
        self.next_layout.setObjectName("next_layout")
        self.next_layout.setHorizontalSpacing(12)
        self.next_layout.setVerticalSpacing(4)
        self.next_step_label = QLabel(self.fields_widget)
        self.next_step_label.setObjectName("next_step_label")

        self.next_layout.addWidget(self.next_step_label, 0, 0, 1, 1)

        self.next_due_label = QLabel(self.fields_widget)
        self.next_due_label.setObjectName("next_due_label")

        self.next_layout.addWidget(self.next_due_label, 0, 1, 1, 1)

        self.next_step_edit = QLineEdit(self.fields_widget)
        self.next_step_edit.setObjectName("next_step_edit")

        self.next_layout.addWidget(self.next_step_edit, 1, 0, 1, 1)

        self.next_due_combo = DueCombo(self.fields_widget)
        self.next_due_combo.setObjectName("next_due_combo")

        self.next_layout.addWidget(self.next_due_combo, 1, 1, 1, 1)

        self.next_step_hint = QLabel(self.fields_widget)
        self.next_step_hint.setObjectName("next_step_hint")
        self.next_step_hint.setProperty("role", "small")
        self.next_step_hint.setWordWrap(True)

        self.next_layout.addWidget(self.next_step_hint, 2, 0, 1, 1)

        self.next_due_edit = DateEdit(self.fields_widget)
        self.next_due_edit.setObjectName("next_due_edit")

        self.next_layout.addWidget(self.next_due_edit, 2, 1, 1, 1)

        self.next_layout.setColumnStretch(0, 1)

        self.fields_layout.addLayout(self.next_layout)

        self.next_step_problem = QLabel(self.fields_widget)
        self.next_step_problem.setObjectName("next_step_problem")
        self.next_step_problem.setProperty("role", "error")
        self.next_step_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.next_step_problem)

        self.next_step_warning = GentleWarning(self.fields_widget)
        self.next_step_warning.setObjectName("next_step_warning")

        self.fields_layout.addWidget(self.next_step_warning)

        self.next_due_problem = QLabel(self.fields_widget)
        self.next_due_problem.setObjectName("next_due_problem")
        self.next_due_problem.setProperty("role", "error")
        self.next_due_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.next_due_problem)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(TalkDialog)
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
        self.said_label = QLabel(self.foot_frame)
        self.said_label.setObjectName("said_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.said_label.sizePolicy().hasHeightForWidth())
        self.said_label.setSizePolicy(sizePolicy)
        self.said_label.setWordWrap(True)

        self.button_layout.addWidget(self.said_label)

        self.keys_label = QLabel(self.foot_frame)
        self.keys_label.setObjectName("keys_label")
        sizePolicy.setHeightForWidth(self.keys_label.sizePolicy().hasHeightForWidth())
        self.keys_label.setSizePolicy(sizePolicy)
        self.keys_label.setProperty("role", "small")
        self.keys_label.setWordWrap(True)

        self.button_layout.addWidget(self.keys_label)

        self.remove_button = QPushButton(self.foot_frame)
        self.remove_button.setObjectName("remove_button")
        self.remove_button.setAutoDefault(False)

        self.button_layout.addWidget(self.remove_button)

        self.cancel_button = QPushButton(self.foot_frame)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.next_button = QPushButton(self.foot_frame)
        self.next_button.setObjectName("next_button")
        self.next_button.setAutoDefault(False)

        self.button_layout.addWidget(self.next_button)

        self.record_button = QPushButton(self.foot_frame)
        self.record_button.setObjectName("record_button")
        self.record_button.setProperty("kind", "primary")
        self.record_button.setAutoDefault(False)

        self.button_layout.addWidget(self.record_button)

        self.foot_layout.addLayout(self.button_layout)

        self.main_layout.addWidget(self.foot_frame)

        self.on_label.setBuddy(self.on_edit)
        self.kind_label.setBuddy(self.kind_combo)
        self.subject_label.setBuddy(self.subject_combo)
        self.line_label.setBuddy(self.line_combo)
        self.note_label.setBuddy(self.note_edit)
        self.competencies_label.setBuddy(self.competencies_row)
        self.besides_label.setBuddy(self.besides_row)
        self.next_step_label.setBuddy(self.next_step_edit)
        self.next_due_label.setBuddy(self.next_due_combo)
        QWidget.setTabOrder(self.pupils_edit, self.on_edit)
        QWidget.setTabOrder(self.on_edit, self.kind_combo)
        QWidget.setTabOrder(self.kind_combo, self.subject_combo)
        QWidget.setTabOrder(self.subject_combo, self.line_combo)
        QWidget.setTabOrder(self.line_combo, self.plan_check)
        QWidget.setTabOrder(self.plan_check, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.three_way_button)
        QWidget.setTabOrder(self.three_way_button, self.next_step_edit)
        QWidget.setTabOrder(self.next_step_edit, self.next_due_combo)
        QWidget.setTabOrder(self.next_due_combo, self.next_due_edit)
        QWidget.setTabOrder(self.next_due_edit, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.next_button)
        QWidget.setTabOrder(self.next_button, self.record_button)

        self.retranslateUi(TalkDialog)

        QMetaObject.connectSlotsByName(TalkDialog)

    def retranslateUi(self, TalkDialog: QDialog) -> None:
        TalkDialog.setWindowTitle(QCoreApplication.translate("TalkDialog", "Record talk", None))
        self.pupils_edit.setAccessibleName(
            QCoreApplication.translate("TalkDialog", "Add a pupil: type a name", None)
        )
        self.on_label.setText(QCoreApplication.translate("TalkDialog", "&Date", None))
        self.kind_label.setText(QCoreApplication.translate("TalkDialog", "&Kind of talk", None))
        self.subject_label.setText(QCoreApplication.translate("TalkDialog", "&Occasion", None))
        self.line_label.setText(QCoreApplication.translate("TalkDialog", "What it counts &for", None))
        self.note_label.setText(QCoreApplication.translate("TalkDialog", "What did you talk &about?", None))
        self.note_hint.setText(
            QCoreApplication.translate(
                "TalkDialog",
                "Parents do not get this on paper. A career file has it only with \u201cWhat the guide wrote\u201d.",
                None,
            )
        )
        self.competencies_label.setText(QCoreApplication.translate("TalkDialog", "&Competencies", None))
        self.besides_label.setText(QCoreApplication.translate("TalkDialog", "&Who else was there", None))
        self.agreements_label.setText(
            QCoreApplication.translate("TalkDialog", "Agreed before: tick what was kept", None)
        )
        self.next_step_label.setText(
            QCoreApplication.translate("TalkDialog", "&Next step (may stay empty)", None)
        )
        self.next_due_label.setText(QCoreApplication.translate("TalkDialog", "&By when", None))
        self.next_step_hint.setText(
            QCoreApplication.translate(
                "TalkDialog", "Parents read this on their report, and it stands in the career file.", None
            )
        )
        self.next_due_edit.setAccessibleName(QCoreApplication.translate("TalkDialog", "By when", None))
        self.keys_label.setText(
            QCoreApplication.translate(
                "TalkDialog", "Tab: next field \u00b7 Space or first letter: tick", None
            )
        )
        self.remove_button.setText(QCoreApplication.translate("TalkDialog", "Remove", None))
        self.remove_button.setToolTip(
            QCoreApplication.translate("TalkDialog", "Take this talk away; it can be undone", None)
        )
        self.cancel_button.setText(QCoreApplication.translate("TalkDialog", "Cancel", None))
        self.next_button.setText(QCoreApplication.translate("TalkDialog", "Record and next", None))
        self.next_button.setToolTip(
            QCoreApplication.translate(
                "TalkDialog", "Record, and on to the next pupil (Ctrl+Shift+Enter)", None
            )
        )
        self.record_button.setText(QCoreApplication.translate("TalkDialog", "Record", None))
