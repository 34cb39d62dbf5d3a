"""The form of ui/meeting_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.attendance_view import AttendanceView
from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.elided_combo import ElidedCombo
from routekaart_app.gui.widgets.meeting_detail import MeetingDetail


class Ui_MeetingDialog:
    def setupUi(self, MeetingDialog: QDialog) -> None:
        if not MeetingDialog.objectName():
            MeetingDialog.setObjectName("MeetingDialog")
        self.main_layout = QVBoxLayout(MeetingDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(MeetingDialog)
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

        self.group_label = QLabel(self.head_frame)
        self.group_label.setObjectName("group_label")
        self.group_label.setProperty("role", "muted")

        self.head_layout.addWidget(self.group_label)

        self.main_layout.addWidget(self.head_frame)

        self.body_layout = QHBoxLayout()
        self.body_layout.setSpacing(0)
        self.body_layout.setObjectName("body_layout")
        self.aside_frame = QFrame(MeetingDialog)
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
        self.form_label = QLabel(self.fields_widget)
        self.form_label.setObjectName("form_label")

        self.fields_layout.addWidget(self.form_label)

        self.form_combo = ElidedCombo(self.fields_widget)
        self.form_combo.setObjectName("form_combo")
        self.form_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form_combo.setMinimumContentsLength(9)
        self.form_combo.setMaxVisibleItems(14)

        self.fields_layout.addWidget(self.form_combo)

        self.form_problem = QLabel(self.fields_widget)
        self.form_problem.setObjectName("form_problem")
        self.form_problem.setProperty("role", "error")
        self.form_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.form_problem)

        self.above_line_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_line_label)

        self.line_label = QLabel(self.fields_widget)
        self.line_label.setObjectName("line_label")

        self.fields_layout.addWidget(self.line_label)

        self.line_combo = ElidedCombo(self.fields_widget)
        self.line_combo.setObjectName("line_combo")
        self.line_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.line_combo.setMinimumContentsLength(9)
        self.line_combo.setMaxVisibleItems(14)

        self.fields_layout.addWidget(self.line_combo)

        self.already_label = QLabel(self.fields_widget)
        self.already_label.setObjectName("already_label")
        self.already_label.setProperty("role", "warning")
        self.already_label.setWordWrap(True)

        self.fields_layout.addWidget(self.already_label)

        self.already_button = QPushButton(self.fields_widget)
        self.already_button.setObjectName("already_button")
        self.already_button.setProperty("kind", "link")
        self.already_button.setAutoDefault(False)

        self.fields_layout.addWidget(self.already_button, 0, Qt.AlignmentFlag.AlignLeft)

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

        self.times_widget = QWidget(self.fields_widget)
        self.times_widget.setObjectName("times_widget")
        self.times_layout = QVBoxLayout(self.times_widget)
        self.times_layout.setSpacing(4)
        self.times_layout.setObjectName("times_layout")
        self.times_layout.setContentsMargins(0, 11, 0, 0)
        self.starts_at_layout = QGridLayout()
        self.starts_at_layout.setObjectName("starts_at_layout")
        self.starts_at_layout.setHorizontalSpacing(12)
        self.starts_at_layout.setVerticalSpacing(4)
        self.starts_at_label = QLabel(self.times_widget)
        self.starts_at_label.setObjectName("starts_at_label")

        self.starts_at_layout.addWidget(self.starts_at_label, 0, 0, 1, 1)

        self.ends_at_label = QLabel(self.times_widget)
        self.ends_at_label.setObjectName("ends_at_label")

        self.starts_at_layout.addWidget(self.ends_at_label, 0, 1, 1, 1)

        self.starts_at_edit = QLineEdit(self.times_widget)
        self.starts_at_edit.setObjectName("starts_at_edit")
        self.starts_at_edit.setMaxLength(5)

        self.starts_at_layout.addWidget(self.starts_at_edit, 1, 0, 1, 1)

        self.ends_at_edit = QLineEdit(self.times_widget)
        self.ends_at_edit.setObjectName("ends_at_edit")
        self.ends_at_edit.setMaxLength(5)

        self.starts_at_layout.addWidget(self.ends_at_edit, 1, 1, 1, 1)

        self.starts_at_layout.setColumnStretch(0, 1)
        self.starts_at_layout.setColumnStretch(1, 1)

        self.times_layout.addLayout(self.starts_at_layout)

        self.starts_at_problem = QLabel(self.times_widget)
        self.starts_at_problem.setObjectName("starts_at_problem")
        self.starts_at_problem.setProperty("role", "error")
        self.starts_at_problem.setWordWrap(True)

        self.times_layout.addWidget(self.starts_at_problem)

        self.ends_at_problem = QLabel(self.times_widget)
        self.ends_at_problem.setObjectName("ends_at_problem")
        self.ends_at_problem.setProperty("role", "error")
        self.ends_at_problem.setWordWrap(True)

        self.times_layout.addWidget(self.ends_at_problem)

        self.fields_layout.addWidget(self.times_widget)

        self.above_title_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_title_label)

        self.title_field_label = QLabel(self.fields_widget)
        self.title_field_label.setObjectName("title_field_label")
        self.title_field_label.setWordWrap(True)

        self.fields_layout.addWidget(self.title_field_label)

        self.title_edit = QLineEdit(self.fields_widget)
        self.title_edit.setObjectName("title_edit")

        self.fields_layout.addWidget(self.title_edit)

        self.title_problem = QLabel(self.fields_widget)
        self.title_problem.setObjectName("title_problem")
        self.title_problem.setProperty("role", "error")
        self.title_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.title_problem)

        self.above_place_label = QSpacerItem(0, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_place_label)

        self.place_label = QLabel(self.fields_widget)
        self.place_label.setObjectName("place_label")
        self.place_label.setWordWrap(True)

        self.fields_layout.addWidget(self.place_label)

        self.place_edit = QLineEdit(self.fields_widget)
        self.place_edit.setObjectName("place_edit")

        self.fields_layout.addWidget(self.place_edit)

        self.place_problem = QLabel(self.fields_widget)
        self.place_problem.setObjectName("place_problem")
        self.place_problem.setProperty("role", "error")
        self.place_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.place_problem)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.aside_layout.addWidget(self.fields_area)

        self.body_layout.addWidget(self.aside_frame)

        self.attendance_widget = QWidget(MeetingDialog)
        self.attendance_widget.setObjectName("attendance_widget")
        self.attendance_layout = QVBoxLayout(self.attendance_widget)
        self.attendance_layout.setObjectName("attendance_layout")
        self.attendance_layout.setContentsMargins(20, 12, 20, 12)
        self.count_layout = QHBoxLayout()
        self.count_layout.setObjectName("count_layout")
        self.count_label = QLabel(self.attendance_widget)
        self.count_label.setObjectName("count_label")
        self.count_label.setProperty("role", "heading")
        self.count_label.setWordWrap(True)

        self.count_layout.addWidget(self.count_label)

        self.everyone_button = QPushButton(self.attendance_widget)
        self.everyone_button.setObjectName("everyone_button")
        self.everyone_button.setAutoDefault(False)

        self.count_layout.addWidget(self.everyone_button)

        self.nobody_button = QPushButton(self.attendance_widget)
        self.nobody_button.setObjectName("nobody_button")
        self.nobody_button.setAutoDefault(False)

        self.count_layout.addWidget(self.nobody_button)

        self.count_layout.setStretch(0, 1)

        self.attendance_layout.addLayout(self.count_layout)

        self.rows_problem = QLabel(self.attendance_widget)
        self.rows_problem.setObjectName("rows_problem")
        self.rows_problem.setProperty("role", "error")
        self.rows_problem.setWordWrap(True)

        self.attendance_layout.addWidget(self.rows_problem)

        self.rows_view = AttendanceView(self.attendance_widget)
        self.rows_view.setObjectName("rows_view")

        self.attendance_layout.addWidget(self.rows_view)

        self.meeting_detail = MeetingDetail(self.attendance_widget)
        self.meeting_detail.setObjectName("meeting_detail")

        self.attendance_layout.addWidget(self.meeting_detail)

        self.body_layout.addWidget(self.attendance_widget)

        self.body_layout.setStretch(0, 4)
        self.body_layout.setStretch(1, 7)

        self.main_layout.addLayout(self.body_layout)

        self.foot_frame = QFrame(MeetingDialog)
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

        self.form_label.setBuddy(self.form_combo)
        self.line_label.setBuddy(self.line_combo)
        self.on_label.setBuddy(self.on_edit)
        self.starts_at_label.setBuddy(self.starts_at_edit)
        self.ends_at_label.setBuddy(self.ends_at_edit)
        self.title_field_label.setBuddy(self.title_edit)
        self.place_label.setBuddy(self.place_edit)
        QWidget.setTabOrder(self.form_combo, self.line_combo)
        QWidget.setTabOrder(self.line_combo, self.already_button)
        QWidget.setTabOrder(self.already_button, self.on_edit)
        QWidget.setTabOrder(self.on_edit, self.starts_at_edit)
        QWidget.setTabOrder(self.starts_at_edit, self.ends_at_edit)
        QWidget.setTabOrder(self.ends_at_edit, self.title_edit)
        QWidget.setTabOrder(self.title_edit, self.place_edit)
        QWidget.setTabOrder(self.place_edit, self.rows_view)
        QWidget.setTabOrder(self.rows_view, self.everyone_button)
        QWidget.setTabOrder(self.everyone_button, self.nobody_button)
        QWidget.setTabOrder(self.nobody_button, self.meeting_detail)
        QWidget.setTabOrder(self.meeting_detail, self.call_off_button)
        QWidget.setTabOrder(self.call_off_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.record_button)

        self.retranslateUi(MeetingDialog)

        QMetaObject.connectSlotsByName(MeetingDialog)

    def retranslateUi(self, MeetingDialog: QDialog) -> None:
        MeetingDialog.setWindowTitle(
            QCoreApplication.translate("MeetingDialog", "Record parents' meeting", None)
        )
        self.form_label.setText(QCoreApplication.translate("MeetingDialog", "&What it was", None))
        self.line_label.setText(QCoreApplication.translate("MeetingDialog", "What it counts &for", None))
        self.already_button.setText(QCoreApplication.translate("MeetingDialog", "Open that one", None))
        self.on_label.setText(QCoreApplication.translate("MeetingDialog", "&Date", None))
        self.starts_at_label.setText(QCoreApplication.translate("MeetingDialog", "&Begins at", None))
        self.ends_at_label.setText(QCoreApplication.translate("MeetingDialog", "&Until", None))
        self.starts_at_edit.setPlaceholderText(
            QCoreApplication.translate("MeetingDialog", "such as 19:30", None)
        )
        self.title_field_label.setText(
            QCoreApplication.translate("MeetingDialog", "&Name (may stay empty)", None)
        )
        self.place_label.setText(QCoreApplication.translate("MeetingDialog", "&Place (may stay empty)", None))
        self.everyone_button.setText(QCoreApplication.translate("MeetingDialog", "&Everyone", None))
        self.everyone_button.setToolTip(
            QCoreApplication.translate("MeetingDialog", "Of every pupil a parent was there", None)
        )
        self.nobody_button.setText(QCoreApplication.translate("MeetingDialog", "Nobod&y", None))
        self.nobody_button.setToolTip(
            QCoreApplication.translate("MeetingDialog", "Of no pupil a parent was there", None)
        )
        self.rows_view.setAccessibleName(
            QCoreApplication.translate("MeetingDialog", "Of whom a parent was there", None)
        )
        self.call_off_button.setText(QCoreApplication.translate("MeetingDialog", "Not happening", None))
        self.call_off_button.setToolTip(
            QCoreApplication.translate("MeetingDialog", "Take this plan away, for everyone", None)
        )
        self.cancel_button.setText(QCoreApplication.translate("MeetingDialog", "Cancel", None))
        self.record_button.setText(QCoreApplication.translate("MeetingDialog", "Record", None))
