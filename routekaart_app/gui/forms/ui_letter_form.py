"""The form of ui/letter_form.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.date_edit import DateEdit


class Ui_LetterForm:
    def setupUi(self, LetterForm: QWidget) -> None:
        if not LetterForm.objectName():
            LetterForm.setObjectName("LetterForm")
        self.letter_layout = QVBoxLayout(LetterForm)
        self.letter_layout.setSpacing(4)
        self.letter_layout.setObjectName("letter_layout")
        self.letter_layout.setContentsMargins(0, 0, 0, 0)
        self.letter_label = QLabel(LetterForm)
        self.letter_label.setObjectName("letter_label")

        self.letter_layout.addWidget(self.letter_label)

        self.letter_combo = QComboBox(LetterForm)
        self.letter_combo.setObjectName("letter_combo")

        self.letter_layout.addWidget(self.letter_combo)

        self.texts_button = QPushButton(LetterForm)
        self.texts_button.setObjectName("texts_button")
        self.texts_button.setProperty("kind", "quiet")
        self.texts_button.setAutoDefault(False)

        self.letter_layout.addWidget(self.texts_button)

        self.subject_label = QLabel(LetterForm)
        self.subject_label.setObjectName("subject_label")

        self.letter_layout.addWidget(self.subject_label)

        self.subject_edit = QLineEdit(LetterForm)
        self.subject_edit.setObjectName("subject_edit")
        self.subject_edit.setMaxLength(120)

        self.letter_layout.addWidget(self.subject_edit)

        self.typed_hint = QLabel(LetterForm)
        self.typed_hint.setObjectName("typed_hint")
        self.typed_hint.setProperty("role", "small")
        self.typed_hint.setWordWrap(True)

        self.letter_layout.addWidget(self.typed_hint)

        self.day_layout = QHBoxLayout()
        self.day_layout.setObjectName("day_layout")
        self.day_check = QCheckBox(LetterForm)
        self.day_check.setObjectName("day_check")

        self.day_layout.addWidget(self.day_check)

        self.day_edit = DateEdit(LetterForm)
        self.day_edit.setObjectName("day_edit")

        self.day_layout.addWidget(self.day_edit)

        self.day_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.day_layout.addItem(self.day_spacer)

        self.letter_layout.addLayout(self.day_layout)

        self.time_label = QLabel(LetterForm)
        self.time_label.setObjectName("time_label")

        self.letter_layout.addWidget(self.time_label)

        self.time_edit = QLineEdit(LetterForm)
        self.time_edit.setObjectName("time_edit")
        self.time_edit.setMaxLength(60)

        self.letter_layout.addWidget(self.time_edit)

        self.place_label = QLabel(LetterForm)
        self.place_label.setObjectName("place_label")

        self.letter_layout.addWidget(self.place_label)

        self.place_edit = QLineEdit(LetterForm)
        self.place_edit.setObjectName("place_edit")
        self.place_edit.setMaxLength(120)

        self.letter_layout.addWidget(self.place_edit)

        self.form_label = QLabel(LetterForm)
        self.form_label.setObjectName("form_label")

        self.letter_layout.addWidget(self.form_label)

        self.form_combo = QComboBox(LetterForm)
        self.form_combo.setObjectName("form_combo")

        self.letter_layout.addWidget(self.form_combo)

        self.letter_label.setBuddy(self.letter_combo)
        self.subject_label.setBuddy(self.subject_edit)
        self.time_label.setBuddy(self.time_edit)
        self.place_label.setBuddy(self.place_edit)
        self.form_label.setBuddy(self.form_combo)
        QWidget.setTabOrder(self.letter_combo, self.texts_button)
        QWidget.setTabOrder(self.texts_button, self.subject_edit)
        QWidget.setTabOrder(self.subject_edit, self.day_check)
        QWidget.setTabOrder(self.day_check, self.day_edit)
        QWidget.setTabOrder(self.day_edit, self.time_edit)
        QWidget.setTabOrder(self.time_edit, self.place_edit)
        QWidget.setTabOrder(self.place_edit, self.form_combo)

        self.retranslateUi(LetterForm)

        QMetaObject.connectSlotsByName(LetterForm)

    def retranslateUi(self, LetterForm: QWidget) -> None:
        self.letter_label.setText(QCoreApplication.translate("LetterForm", "Whic&h letter", None))
        self.texts_button.setText(QCoreApplication.translate("LetterForm", "Te&xts of letters \u2026", None))
        self.subject_label.setText(QCoreApplication.translate("LetterForm", "What it is a&bout", None))
        self.typed_hint.setText(
            QCoreApplication.translate(
                "LetterForm",
                "What you type here stays as it is in every language. A day is said in each.",
                None,
            )
        )
        self.day_check.setText(QCoreApplication.translate("LetterForm", "On a &day", None))
        self.day_edit.setAccessibleName(QCoreApplication.translate("LetterForm", "The day it is about", None))
        self.time_label.setText(QCoreApplication.translate("LetterForm", "&Time", None))
        self.place_label.setText(QCoreApplication.translate("LetterForm", "Plac&e", None))
        self.form_label.setText(QCoreApplication.translate("LetterForm", "Made &into", None))
        pass
