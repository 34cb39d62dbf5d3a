"""The form of ui/visit_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
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

from routekaart_app.gui.widgets.attendance_view import AttendanceView
from routekaart_app.gui.widgets.company_combo import CompanyCombo
from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.elided_combo import ElidedCombo
from routekaart_app.gui.widgets.flag_row import FlagRow
from routekaart_app.gui.widgets.near_company import NearCompany


class Ui_VisitDialog:
    def setupUi(self, VisitDialog: QDialog) -> None:
        if not VisitDialog.objectName():
            VisitDialog.setObjectName("VisitDialog")
        self.main_layout = QVBoxLayout(VisitDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(VisitDialog)
        self.head_frame.setObjectName("head_frame")
        self.head_frame.setProperty("kind", "topbar")
        self.head_layout = QVBoxLayout(self.head_frame)
        self.head_layout.setSpacing(2)
        self.head_layout.setObjectName("head_layout")
        self.head_layout.setContentsMargins(24, 16, 24, 14)
        self.title_layout = QHBoxLayout()
        self.title_layout.setObjectName("title_layout")
        self.title_label = QLabel(self.head_frame)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "title")

        self.title_layout.addWidget(self.title_label)

        self.more_button = QPushButton(self.head_frame)
        self.more_button.setObjectName("more_button")
        self.more_button.setProperty("kind", "link")
        self.more_button.setAutoDefault(False)

        self.title_layout.addWidget(self.more_button)

        self.title_layout.setStretch(0, 1)

        self.head_layout.addLayout(self.title_layout)

        self.group_label = QLabel(self.head_frame)
        self.group_label.setObjectName("group_label")
        self.group_label.setProperty("role", "muted")

        self.head_layout.addWidget(self.group_label)

        self.main_layout.addWidget(self.head_frame)

        self.body_layout = QHBoxLayout()
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName("body_layout")
        self.aside_frame = QFrame(VisitDialog)
        self.aside_frame.setObjectName("aside_frame")
        self.aside_frame.setProperty("kind", "aside")
        self.aside_layout = QVBoxLayout(self.aside_frame)
        self.aside_layout.setObjectName("aside_layout")
        self.aside_layout.setContentsMargins(8, 4, 4, 4)
        self.fields_area = QScrollArea(self.aside_frame)
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
        self.fields_layout.setContentsMargins(13, 12, 13, 12)
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

        self.above_line_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_line_label)

        self.line_label = QLabel(self.fields_widget)
        self.line_label.setObjectName("line_label")

        self.fields_layout.addWidget(self.line_label)

        self.line_combo = ElidedCombo(self.fields_widget)
        self.line_combo.setObjectName("line_combo")
        self.line_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.line_combo.setMinimumContentsLength(12)
        self.line_combo.setMaxVisibleItems(14)

        self.fields_layout.addWidget(self.line_combo)

        self.line_hint = QLabel(self.fields_widget)
        self.line_hint.setObjectName("line_hint")
        self.line_hint.setProperty("role", "warning")
        self.line_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.line_hint)

        self.line_problem = QLabel(self.fields_widget)
        self.line_problem.setObjectName("line_problem")
        self.line_problem.setProperty("role", "error")
        self.line_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.line_problem)

        self.above_on_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_on_label)

        self.on_label = QLabel(self.fields_widget)
        self.on_label.setObjectName("on_label")

        self.fields_layout.addWidget(self.on_label)

        self.on_edit = DateEdit(self.fields_widget)
        self.on_edit.setObjectName("on_edit")

        self.fields_layout.addWidget(self.on_edit)

        self.on_problem = QLabel(self.fields_widget)
        self.on_problem.setObjectName("on_problem")
        self.on_problem.setProperty("role", "error")
        self.on_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.on_problem)

        self.starts_at_widget = QWidget(self.fields_widget)
        self.starts_at_widget.setObjectName("starts_at_widget")
        self.starts_at_layout = QVBoxLayout(self.starts_at_widget)
        self.starts_at_layout.setSpacing(4)
        self.starts_at_layout.setObjectName("starts_at_layout")
        self.starts_at_layout.setContentsMargins(0, 11, 0, 0)
        self.starts_at_label = QLabel(self.starts_at_widget)
        self.starts_at_label.setObjectName("starts_at_label")

        self.starts_at_layout.addWidget(self.starts_at_label)

        self.starts_at_edit = QLineEdit(self.starts_at_widget)
        self.starts_at_edit.setObjectName("starts_at_edit")
        self.starts_at_edit.setMaxLength(5)

        self.starts_at_layout.addWidget(self.starts_at_edit)

        self.starts_at_problem = QLabel(self.starts_at_widget)
        self.starts_at_problem.setObjectName("starts_at_problem")
        self.starts_at_problem.setProperty("role", "error")
        self.starts_at_problem.setWordWrap(True)

        self.starts_at_layout.addWidget(self.starts_at_problem)

        self.fields_layout.addWidget(self.starts_at_widget)

        self.above_note_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

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

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.aside_layout.addWidget(self.fields_area)

        self.body_layout.addWidget(self.aside_frame)

        self.attendance_widget = QWidget(VisitDialog)
        self.attendance_widget.setObjectName("attendance_widget")
        self.attendance_layout = QVBoxLayout(self.attendance_widget)
        self.attendance_layout.setObjectName("attendance_layout")
        self.attendance_layout.setContentsMargins(20, 12, 20, 12)
        self.count_layout = QHBoxLayout()
        self.count_layout.setObjectName("count_layout")
        self.count_label = QLabel(self.attendance_widget)
        self.count_label.setObjectName("count_label")
        self.count_label.setProperty("role", "heading")

        self.count_layout.addWidget(self.count_label)

        self.count_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.count_layout.addItem(self.count_spacer)

        self.everyone_button = QPushButton(self.attendance_widget)
        self.everyone_button.setObjectName("everyone_button")
        self.everyone_button.setAutoDefault(False)

        self.count_layout.addWidget(self.everyone_button)

        self.nobody_button = QPushButton(self.attendance_widget)
        self.nobody_button.setObjectName("nobody_button")
        self.nobody_button.setAutoDefault(False)

        self.count_layout.addWidget(self.nobody_button)

        self.attendance_layout.addLayout(self.count_layout)

        self.attendance_problem = QLabel(self.attendance_widget)
        self.attendance_problem.setObjectName("attendance_problem")
        self.attendance_problem.setProperty("role", "error")
        self.attendance_problem.setWordWrap(True)

        self.attendance_layout.addWidget(self.attendance_problem)

        self.attendance_view = AttendanceView(self.attendance_widget)
        self.attendance_view.setObjectName("attendance_view")

        self.attendance_layout.addWidget(self.attendance_view)

        self.flag_row = FlagRow(self.attendance_widget)
        self.flag_row.setObjectName("flag_row")

        self.attendance_layout.addWidget(self.flag_row)

        self.body_layout.addWidget(self.attendance_widget)

        self.body_layout.setStretch(0, 4)
        self.body_layout.setStretch(1, 7)

        self.main_layout.addLayout(self.body_layout)

        self.foot_frame = QFrame(VisitDialog)
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

        self.call_off_button = QPushButton(self.foot_frame)
        self.call_off_button.setObjectName("call_off_button")
        self.call_off_button.setProperty("kind", "danger")
        self.call_off_button.setAutoDefault(False)

        self.button_layout.addWidget(self.call_off_button)

        self.cancel_button = QPushButton(self.foot_frame)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.record_button = QPushButton(self.foot_frame)
        self.record_button.setObjectName("record_button")
        self.record_button.setProperty("kind", "primary")
        self.record_button.setAutoDefault(False)

        self.button_layout.addWidget(self.record_button)

        self.foot_layout.addLayout(self.button_layout)

        self.main_layout.addWidget(self.foot_frame)

        self.company_label.setBuddy(self.company_combo)
        self.line_label.setBuddy(self.line_combo)
        self.on_label.setBuddy(self.on_edit)
        self.starts_at_label.setBuddy(self.starts_at_edit)
        self.note_label.setBuddy(self.note_edit)
        QWidget.setTabOrder(self.company_combo, self.near_button)
        QWidget.setTabOrder(self.near_button, self.line_combo)
        QWidget.setTabOrder(self.line_combo, self.on_edit)
        QWidget.setTabOrder(self.on_edit, self.starts_at_edit)
        QWidget.setTabOrder(self.starts_at_edit, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.attendance_view)
        QWidget.setTabOrder(self.attendance_view, self.everyone_button)
        QWidget.setTabOrder(self.everyone_button, self.nobody_button)
        QWidget.setTabOrder(self.nobody_button, self.call_off_button)
        QWidget.setTabOrder(self.call_off_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.record_button)
        QWidget.setTabOrder(self.record_button, self.more_button)

        self.retranslateUi(VisitDialog)

        QMetaObject.connectSlotsByName(VisitDialog)

    def retranslateUi(self, VisitDialog: QDialog) -> None:
        VisitDialog.setWindowTitle(QCoreApplication.translate("VisitDialog", "Record visit", None))
        self.title_label.setText(QCoreApplication.translate("VisitDialog", "Record visit", None))
        self.more_button.setText(
            QCoreApplication.translate("VisitDialog", "more about this visit \u2026", None)
        )
        self.company_label.setText(QCoreApplication.translate("VisitDialog", "&Company or institution", None))
        self.line_label.setText(QCoreApplication.translate("VisitDialog", "What it counts &for", None))
        self.on_label.setText(QCoreApplication.translate("VisitDialog", "&Date", None))
        self.starts_at_label.setText(
            QCoreApplication.translate("VisitDialog", "&Time (may stay empty)", None)
        )
        self.starts_at_edit.setPlaceholderText(
            QCoreApplication.translate("VisitDialog", "such as 9:30", None)
        )
        self.note_label.setText(QCoreApplication.translate("VisitDialog", "&Note (may stay empty)", None))
        self.everyone_button.setText(QCoreApplication.translate("VisitDialog", "&Everyone", None))
        self.everyone_button.setToolTip(
            QCoreApplication.translate("VisitDialog", "Tick everyone for whom no reason was given", None)
        )
        self.nobody_button.setText(QCoreApplication.translate("VisitDialog", "Nobod&y", None))
        self.nobody_button.setToolTip(
            QCoreApplication.translate("VisitDialog", "Untick everyone; reasons that were given stay", None)
        )
        self.attendance_view.setAccessibleName(
            QCoreApplication.translate("VisitDialog", "Who was there", None)
        )
        self.flag_row.setAccessibleName(
            QCoreApplication.translate("VisitDialog", "What made it meaningful", None)
        )
        self.call_off_button.setText(QCoreApplication.translate("VisitDialog", "Not happening", None))
        self.call_off_button.setToolTip(
            QCoreApplication.translate("VisitDialog", "Take this plan away, for everyone", None)
        )
        self.cancel_button.setText(QCoreApplication.translate("VisitDialog", "Cancel", None))
        self.record_button.setText(QCoreApplication.translate("VisitDialog", "Record", None))
