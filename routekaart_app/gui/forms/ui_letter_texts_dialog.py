"""The form of ui/letter_texts_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
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

from routekaart_app.gui.widgets.flow import FlowRow


class Ui_LetterTextsDialog:
    def setupUi(self, LetterTextsDialog: QDialog) -> None:
        if not LetterTextsDialog.objectName():
            LetterTextsDialog.setObjectName("LetterTextsDialog")
        self.main_layout = QVBoxLayout(LetterTextsDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(LetterTextsDialog)
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

        self.choice_row = FlowRow(self.head_frame)
        self.choice_row.setObjectName("choice_row")

        self.head_layout.addWidget(self.choice_row)

        self.main_layout.addWidget(self.head_frame)

        self.fields_area = QScrollArea(LetterTextsDialog)
        self.fields_area.setObjectName("fields_area")
        self.fields_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields_area.setFrameShape(QFrame.Shape.NoFrame)
        self.fields_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields_area.setWidgetResizable(True)
        self.fields_widget = QWidget()
        self.fields_widget.setObjectName("fields_widget")
        self.fields_widget.setProperty("kind", "clear")
        self.sides_layout = QHBoxLayout(self.fields_widget)
        self.sides_layout.setSpacing(16)
        self.sides_layout.setObjectName("sides_layout")
        self.sides_layout.setContentsMargins(21, 12, 21, 12)
        self.left_widget = QWidget(self.fields_widget)
        self.left_widget.setObjectName("left_widget")
        self.left_widget.setProperty("kind", "clear")
        self.left_layout = QVBoxLayout(self.left_widget)
        self.left_layout.setSpacing(4)
        self.left_layout.setObjectName("left_layout")
        self.left_layout.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.left_widget)
        self.name_label.setObjectName("name_label")

        self.left_layout.addWidget(self.name_label)

        self.name_edit = QLineEdit(self.left_widget)
        self.name_edit.setObjectName("name_edit")

        self.left_layout.addWidget(self.name_edit)

        self.name_problem = QLabel(self.left_widget)
        self.name_problem.setObjectName("name_problem")
        self.name_problem.setProperty("role", "error")
        self.name_problem.setWordWrap(True)

        self.left_layout.addWidget(self.name_problem)

        self.language_problem = QLabel(self.left_widget)
        self.language_problem.setObjectName("language_problem")
        self.language_problem.setProperty("role", "error")
        self.language_problem.setWordWrap(True)

        self.left_layout.addWidget(self.language_problem)

        self.subject_label = QLabel(self.left_widget)
        self.subject_label.setObjectName("subject_label")

        self.left_layout.addWidget(self.subject_label)

        self.subject_edit = QLineEdit(self.left_widget)
        self.subject_edit.setObjectName("subject_edit")

        self.left_layout.addWidget(self.subject_edit)

        self.subject_problem = QLabel(self.left_widget)
        self.subject_problem.setObjectName("subject_problem")
        self.subject_problem.setProperty("role", "error")
        self.subject_problem.setWordWrap(True)

        self.left_layout.addWidget(self.subject_problem)

        self.body_label = QLabel(self.left_widget)
        self.body_label.setObjectName("body_label")

        self.left_layout.addWidget(self.body_label)

        self.body_edit = QPlainTextEdit(self.left_widget)
        self.body_edit.setObjectName("body_edit")
        self.body_edit.setTabChangesFocus(True)

        self.left_layout.addWidget(self.body_edit)

        self.body_problem = QLabel(self.left_widget)
        self.body_problem.setObjectName("body_problem")
        self.body_problem.setProperty("role", "error")
        self.body_problem.setWordWrap(True)

        self.left_layout.addWidget(self.body_problem)

        self.body_hint = QLabel(self.left_widget)
        self.body_hint.setObjectName("body_hint")
        self.body_hint.setProperty("role", "small")
        self.body_hint.setWordWrap(True)

        self.left_layout.addWidget(self.body_hint)

        self.slip_label = QLabel(self.left_widget)
        self.slip_label.setObjectName("slip_label")

        self.left_layout.addWidget(self.slip_label)

        self.slip_edit = QPlainTextEdit(self.left_widget)
        self.slip_edit.setObjectName("slip_edit")
        self.slip_edit.setTabChangesFocus(True)

        self.left_layout.addWidget(self.slip_edit)

        self.slip_problem = QLabel(self.left_widget)
        self.slip_problem.setObjectName("slip_problem")
        self.slip_problem.setProperty("role", "error")
        self.slip_problem.setWordWrap(True)

        self.left_layout.addWidget(self.slip_problem)

        self.slip_hint = QLabel(self.left_widget)
        self.slip_hint.setObjectName("slip_hint")
        self.slip_hint.setProperty("role", "small")
        self.slip_hint.setWordWrap(True)

        self.left_layout.addWidget(self.slip_hint)

        self.sides_layout.addWidget(self.left_widget)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(LetterTextsDialog)
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
        self.back_button = QPushButton(self.foot_frame)
        self.back_button.setObjectName("back_button")
        self.back_button.setProperty("kind", "quiet")
        self.back_button.setAutoDefault(False)

        self.button_layout.addWidget(self.back_button)

        self.saved_label = QLabel(self.foot_frame)
        self.saved_label.setObjectName("saved_label")
        self.saved_label.setProperty("role", "muted")

        self.button_layout.addWidget(self.saved_label)

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

        self.name_label.setBuddy(self.name_edit)
        self.subject_label.setBuddy(self.subject_edit)
        self.body_label.setBuddy(self.body_edit)
        self.slip_label.setBuddy(self.slip_edit)
        QWidget.setTabOrder(self.name_edit, self.subject_edit)
        QWidget.setTabOrder(self.subject_edit, self.body_edit)
        QWidget.setTabOrder(self.body_edit, self.slip_edit)
        QWidget.setTabOrder(self.slip_edit, self.back_button)
        QWidget.setTabOrder(self.back_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(LetterTextsDialog)

        QMetaObject.connectSlotsByName(LetterTextsDialog)

    def retranslateUi(self, LetterTextsDialog: QDialog) -> None:
        LetterTextsDialog.setWindowTitle(
            QCoreApplication.translate("LetterTextsDialog", "Texts of letters to parents", None)
        )
        self.name_label.setText(QCoreApplication.translate("LetterTextsDialog", "&Name of the letter", None))
        self.subject_label.setText(QCoreApplication.translate("LetterTextsDialog", "Su&bject", None))
        self.body_label.setText(QCoreApplication.translate("LetterTextsDialog", "Te&xt", None))
        self.body_hint.setText(
            QCoreApplication.translate(
                "LetterTextsDialog",
                "An empty line begins a new part. A line of which every field is empty is left out, and so is a part with an empty list.",
                None,
            )
        )
        self.slip_label.setText(QCoreApplication.translate("LetterTextsDialog", "Sl&ip to give back", None))
        self.slip_hint.setText(
            QCoreApplication.translate(
                "LetterTextsDialog",
                "[ ] is a box to tick, ____ a line to write on. Leave it empty for no slip.",
                None,
            )
        )
        self.back_button.setText(QCoreApplication.translate("LetterTextsDialog", "As shipped", None))
        self.cancel_button.setText(QCoreApplication.translate("LetterTextsDialog", "Close", None))
        self.save_button.setText(QCoreApplication.translate("LetterTextsDialog", "Save", None))
