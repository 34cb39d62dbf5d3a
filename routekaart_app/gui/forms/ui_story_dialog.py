"""The form of ui/story_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
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


class Ui_StoryDialog:
    def setupUi(self, StoryDialog: QDialog) -> None:
        if not StoryDialog.objectName():
            StoryDialog.setObjectName("StoryDialog")
        self.main_layout = QVBoxLayout(StoryDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(StoryDialog)
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

        self.fields_area = QScrollArea(StoryDialog)
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
        self.pupil_edit_label = QLabel(self.fields_widget)
        self.pupil_edit_label.setObjectName("pupil_edit_label")

        self.fields_layout.addWidget(self.pupil_edit_label)

        self.pupil_edit = QLineEdit(self.fields_widget)
        self.pupil_edit.setObjectName("pupil_edit")

        self.fields_layout.addWidget(self.pupil_edit)

        self.pupil_problem = QLabel(self.fields_widget)
        self.pupil_problem.setObjectName("pupil_problem")
        self.pupil_problem.setProperty("role", "error")
        self.pupil_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.pupil_problem)

        self.said_label = QLabel(self.fields_widget)
        self.said_label.setObjectName("said_label")

        self.fields_layout.addWidget(self.said_label)

        self.said_list = QListWidget(self.fields_widget)
        self.said_list.setObjectName("said_list")
        self.said_list.setWordWrap(True)
        self.said_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.said_list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.fields_layout.addWidget(self.said_list)

        self.said_hint = QLabel(self.fields_widget)
        self.said_hint.setObjectName("said_hint")
        self.said_hint.setProperty("role", "small")
        self.said_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.said_hint)

        self.above_text_label = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_text_label)

        self.text_label = QLabel(self.fields_widget)
        self.text_label.setObjectName("text_label")

        self.fields_layout.addWidget(self.text_label)

        self.text_edit = QPlainTextEdit(self.fields_widget)
        self.text_edit.setObjectName("text_edit")
        self.text_edit.setTabChangesFocus(True)

        self.fields_layout.addWidget(self.text_edit)

        self.text_problem = QLabel(self.fields_widget)
        self.text_problem.setObjectName("text_problem")
        self.text_problem.setProperty("role", "error")
        self.text_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.text_problem)

        self.text_warning = GentleWarning(self.fields_widget)
        self.text_warning.setObjectName("text_warning")

        self.fields_layout.addWidget(self.text_warning)

        self.places_warning = QLabel(self.fields_widget)
        self.places_warning.setObjectName("places_warning")
        self.places_warning.setProperty("role", "warning")
        self.places_warning.setWordWrap(True)

        self.fields_layout.addWidget(self.places_warning)

        self.above_agreed = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_agreed)

        self.agreed_layout = QGridLayout()
        self.agreed_layout.setObjectName("agreed_layout")
        self.agreed_layout.setHorizontalSpacing(12)
        self.agreed_layout.setVerticalSpacing(4)
        self.whose_label = QLabel(self.fields_widget)
        self.whose_label.setObjectName("whose_label")

        self.agreed_layout.addWidget(self.whose_label, 0, 0, 1, 1)

        self.agreed_by_label = QLabel(self.fields_widget)
        self.agreed_by_label.setObjectName("agreed_by_label")

        self.agreed_layout.addWidget(self.agreed_by_label, 0, 1, 1, 1)

        self.agreed_on_label = QLabel(self.fields_widget)
        self.agreed_on_label.setObjectName("agreed_on_label")

        self.agreed_layout.addWidget(self.agreed_on_label, 0, 2, 1, 1)

        self.whose_combo = QComboBox(self.fields_widget)
        self.whose_combo.setObjectName("whose_combo")
        self.whose_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whose_combo.setMinimumContentsLength(10)

        self.agreed_layout.addWidget(self.whose_combo, 1, 0, 1, 1)

        self.agreed_by_combo = QComboBox(self.fields_widget)
        self.agreed_by_combo.setObjectName("agreed_by_combo")
        self.agreed_by_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.agreed_by_combo.setMinimumContentsLength(10)

        self.agreed_layout.addWidget(self.agreed_by_combo, 1, 1, 1, 1)

        self.agreed_on_edit = DateEdit(self.fields_widget)
        self.agreed_on_edit.setObjectName("agreed_on_edit")

        self.agreed_layout.addWidget(self.agreed_on_edit, 1, 2, 1, 1)

        self.agreed_layout.setColumnStretch(0, 2)
        self.agreed_layout.setColumnStretch(1, 3)
        self.agreed_layout.setColumnStretch(2, 3)

        self.fields_layout.addLayout(self.agreed_layout)

        self.agreed_by_hint = QLabel(self.fields_widget)
        self.agreed_by_hint.setObjectName("agreed_by_hint")
        self.agreed_by_hint.setProperty("role", "small")
        self.agreed_by_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.agreed_by_hint)

        self.whose_problem = QLabel(self.fields_widget)
        self.whose_problem.setObjectName("whose_problem")
        self.whose_problem.setProperty("role", "error")
        self.whose_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.whose_problem)

        self.agreed_by_problem = QLabel(self.fields_widget)
        self.agreed_by_problem.setObjectName("agreed_by_problem")
        self.agreed_by_problem.setProperty("role", "error")
        self.agreed_by_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.agreed_by_problem)

        self.agreed_on_problem = QLabel(self.fields_widget)
        self.agreed_on_problem.setObjectName("agreed_on_problem")
        self.agreed_on_problem.setProperty("role", "error")
        self.agreed_on_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.agreed_on_problem)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(StoryDialog)
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

        self.pupil_edit_label.setBuddy(self.pupil_edit)
        self.said_label.setBuddy(self.said_list)
        self.text_label.setBuddy(self.text_edit)
        self.whose_label.setBuddy(self.whose_combo)
        self.agreed_by_label.setBuddy(self.agreed_by_combo)
        self.agreed_on_label.setBuddy(self.agreed_on_edit)
        QWidget.setTabOrder(self.pupil_edit, self.said_list)
        QWidget.setTabOrder(self.said_list, self.text_edit)
        QWidget.setTabOrder(self.text_edit, self.whose_combo)
        QWidget.setTabOrder(self.whose_combo, self.agreed_by_combo)
        QWidget.setTabOrder(self.agreed_by_combo, self.agreed_on_edit)
        QWidget.setTabOrder(self.agreed_on_edit, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(StoryDialog)

        QMetaObject.connectSlotsByName(StoryDialog)

    def retranslateUi(self, StoryDialog: QDialog) -> None:
        StoryDialog.setWindowTitle(QCoreApplication.translate("StoryDialog", "Story", None))
        self.pupil_edit_label.setText(QCoreApplication.translate("StoryDialog", "&Pupil", None))
        self.said_label.setText(
            QCoreApplication.translate("StoryDialog", "What was &said this school year", None)
        )
        self.text_label.setText(QCoreApplication.translate("StoryDialog", "&What may be told", None))
        self.whose_label.setText(QCoreApplication.translate("StoryDialog", "Whose &words", None))
        self.agreed_by_label.setText(QCoreApplication.translate("StoryDialog", "Who &agreed", None))
        self.agreed_on_label.setText(QCoreApplication.translate("StoryDialog", "Agreed &on", None))
        self.cancel_button.setText(QCoreApplication.translate("StoryDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("StoryDialog", "Save", None))
