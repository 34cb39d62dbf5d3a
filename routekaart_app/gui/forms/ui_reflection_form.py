"""The form of ui/reflection_form.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.elided_combo import ElidedCombo
from routekaart_app.gui.widgets.gentle_warning import GentleWarning
from routekaart_app.gui.widgets.growth_rows import GrowthRows
from routekaart_app.gui.widgets.question_card import QuestionCard


class Ui_ReflectionForm:
    def setupUi(self, ReflectionForm: QWidget) -> None:
        if not ReflectionForm.objectName():
            ReflectionForm.setObjectName("ReflectionForm")
        self.form_layout = QVBoxLayout(ReflectionForm)
        self.form_layout.setSpacing(8)
        self.form_layout.setObjectName("form_layout")
        self.form_layout.setContentsMargins(0, 0, 0, 0)
        self.about_layout = QGridLayout()
        self.about_layout.setObjectName("about_layout")
        self.about_layout.setHorizontalSpacing(12)
        self.about_layout.setVerticalSpacing(4)
        self.on_label = QLabel(ReflectionForm)
        self.on_label.setObjectName("on_label")

        self.about_layout.addWidget(self.on_label, 0, 0, 1, 1)

        self.activity_label = QLabel(ReflectionForm)
        self.activity_label.setObjectName("activity_label")

        self.about_layout.addWidget(self.activity_label, 0, 1, 1, 1)

        self.talk_label = QLabel(ReflectionForm)
        self.talk_label.setObjectName("talk_label")

        self.about_layout.addWidget(self.talk_label, 0, 2, 1, 1)

        self.on_edit = DateEdit(ReflectionForm)
        self.on_edit.setObjectName("on_edit")

        self.about_layout.addWidget(self.on_edit, 1, 0, 1, 1)

        self.activity_combo = ElidedCombo(ReflectionForm)
        self.activity_combo.setObjectName("activity_combo")
        self.activity_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.activity_combo.setMinimumContentsLength(12)
        self.activity_combo.setMaxVisibleItems(14)

        self.about_layout.addWidget(self.activity_combo, 1, 1, 1, 1)

        self.talk_combo = QComboBox(ReflectionForm)
        self.talk_combo.setObjectName("talk_combo")
        self.talk_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.talk_combo.setMinimumContentsLength(12)
        self.talk_combo.setMaxVisibleItems(14)

        self.about_layout.addWidget(self.talk_combo, 1, 2, 1, 1)

        self.about_layout.setColumnStretch(0, 2)
        self.about_layout.setColumnStretch(1, 4)
        self.about_layout.setColumnStretch(2, 3)

        self.form_layout.addLayout(self.about_layout)

        self.on_problem = QLabel(ReflectionForm)
        self.on_problem.setObjectName("on_problem")
        self.on_problem.setProperty("role", "error")
        self.on_problem.setWordWrap(True)

        self.form_layout.addWidget(self.on_problem)

        self.body_layout = QHBoxLayout()
        self.body_layout.setSpacing(16)
        self.body_layout.setObjectName("body_layout")
        self.words_layout = QVBoxLayout()
        self.words_layout.setSpacing(8)
        self.words_layout.setObjectName("words_layout")
        self.points_widget = QWidget(ReflectionForm)
        self.points_widget.setObjectName("points_widget")
        self.points_layout = QGridLayout(self.points_widget)
        self.points_layout.setObjectName("points_layout")
        self.points_layout.setHorizontalSpacing(12)
        self.points_layout.setVerticalSpacing(4)
        self.points_layout.setContentsMargins(0, 0, 0, 0)
        self.goal_label = QLabel(self.points_widget)
        self.goal_label.setObjectName("goal_label")
        self.goal_label.setWordWrap(True)

        self.points_layout.addWidget(self.goal_label, 0, 0, 1, 1)

        self.goal_edit = QPlainTextEdit(self.points_widget)
        self.goal_edit.setObjectName("goal_edit")
        self.goal_edit.setTabChangesFocus(True)

        self.points_layout.addWidget(self.goal_edit, 1, 0, 1, 1)

        self.goal_problem = QLabel(self.points_widget)
        self.goal_problem.setObjectName("goal_problem")
        self.goal_problem.setProperty("role", "error")
        self.goal_problem.setWordWrap(True)

        self.points_layout.addWidget(self.goal_problem, 2, 0, 1, 1)

        self.goal_warning = GentleWarning(self.points_widget)
        self.goal_warning.setObjectName("goal_warning")

        self.points_layout.addWidget(self.goal_warning, 3, 0, 1, 1)

        self.result_label = QLabel(self.points_widget)
        self.result_label.setObjectName("result_label")
        self.result_label.setWordWrap(True)

        self.points_layout.addWidget(self.result_label, 0, 1, 1, 1)

        self.result_edit = QPlainTextEdit(self.points_widget)
        self.result_edit.setObjectName("result_edit")
        self.result_edit.setTabChangesFocus(True)

        self.points_layout.addWidget(self.result_edit, 1, 1, 1, 1)

        self.result_problem = QLabel(self.points_widget)
        self.result_problem.setObjectName("result_problem")
        self.result_problem.setProperty("role", "error")
        self.result_problem.setWordWrap(True)

        self.points_layout.addWidget(self.result_problem, 2, 1, 1, 1)

        self.result_warning = GentleWarning(self.points_widget)
        self.result_warning.setObjectName("result_warning")

        self.points_layout.addWidget(self.result_warning, 3, 1, 1, 1)

        self.evaluation_label = QLabel(self.points_widget)
        self.evaluation_label.setObjectName("evaluation_label")
        self.evaluation_label.setWordWrap(True)

        self.points_layout.addWidget(self.evaluation_label, 4, 0, 1, 1)

        self.evaluation_edit = QPlainTextEdit(self.points_widget)
        self.evaluation_edit.setObjectName("evaluation_edit")
        self.evaluation_edit.setTabChangesFocus(True)

        self.points_layout.addWidget(self.evaluation_edit, 5, 0, 1, 1)

        self.evaluation_problem = QLabel(self.points_widget)
        self.evaluation_problem.setObjectName("evaluation_problem")
        self.evaluation_problem.setProperty("role", "error")
        self.evaluation_problem.setWordWrap(True)

        self.points_layout.addWidget(self.evaluation_problem, 6, 0, 1, 1)

        self.evaluation_warning = GentleWarning(self.points_widget)
        self.evaluation_warning.setObjectName("evaluation_warning")

        self.points_layout.addWidget(self.evaluation_warning, 7, 0, 1, 1)

        self.next_step_label = QLabel(self.points_widget)
        self.next_step_label.setObjectName("next_step_label")
        self.next_step_label.setWordWrap(True)

        self.points_layout.addWidget(self.next_step_label, 4, 1, 1, 1)

        self.next_step_edit = QPlainTextEdit(self.points_widget)
        self.next_step_edit.setObjectName("next_step_edit")
        self.next_step_edit.setTabChangesFocus(True)

        self.points_layout.addWidget(self.next_step_edit, 5, 1, 1, 1)

        self.next_step_problem = QLabel(self.points_widget)
        self.next_step_problem.setObjectName("next_step_problem")
        self.next_step_problem.setProperty("role", "error")
        self.next_step_problem.setWordWrap(True)

        self.points_layout.addWidget(self.next_step_problem, 6, 1, 1, 1)

        self.next_step_warning = GentleWarning(self.points_widget)
        self.next_step_warning.setObjectName("next_step_warning")

        self.points_layout.addWidget(self.next_step_warning, 7, 1, 1, 1)

        self.words_layout.addWidget(self.points_widget)

        self.guide_frame = QFrame(ReflectionForm)
        self.guide_frame.setObjectName("guide_frame")
        self.guide_frame.setProperty("kind", "guide")
        self.guide_layout = QVBoxLayout(self.guide_frame)
        self.guide_layout.setSpacing(4)
        self.guide_layout.setObjectName("guide_layout")
        self.guide_layout.setContentsMargins(12, 10, 12, 10)
        self.guide_words_label = QLabel(self.guide_frame)
        self.guide_words_label.setObjectName("guide_words_label")
        self.guide_words_label.setWordWrap(True)

        self.guide_layout.addWidget(self.guide_words_label)

        self.guide_words_edit = QPlainTextEdit(self.guide_frame)
        self.guide_words_edit.setObjectName("guide_words_edit")
        self.guide_words_edit.setTabChangesFocus(True)

        self.guide_layout.addWidget(self.guide_words_edit)

        self.guide_words_problem = QLabel(self.guide_frame)
        self.guide_words_problem.setObjectName("guide_words_problem")
        self.guide_words_problem.setProperty("role", "error")
        self.guide_words_problem.setWordWrap(True)

        self.guide_layout.addWidget(self.guide_words_problem)

        self.guide_words_warning = GentleWarning(self.guide_frame)
        self.guide_words_warning.setObjectName("guide_words_warning")

        self.guide_layout.addWidget(self.guide_words_warning)

        self.words_layout.addWidget(self.guide_frame)

        self.words_layout.setStretch(0, 1)

        self.body_layout.addLayout(self.words_layout)

        self.question_card = QuestionCard(ReflectionForm)
        self.question_card.setObjectName("question_card")

        self.body_layout.addWidget(self.question_card)

        self.body_layout.setStretch(0, 5)
        self.body_layout.setStretch(1, 3)

        self.form_layout.addLayout(self.body_layout)

        self.growth_label = QLabel(ReflectionForm)
        self.growth_label.setObjectName("growth_label")
        self.growth_label.setProperty("role", "strong")
        self.growth_label.setWordWrap(True)

        self.form_layout.addWidget(self.growth_label)

        self.growth_rows = GrowthRows(ReflectionForm)
        self.growth_rows.setObjectName("growth_rows")

        self.form_layout.addWidget(self.growth_rows)

        self.on_label.setBuddy(self.on_edit)
        self.activity_label.setBuddy(self.activity_combo)
        self.talk_label.setBuddy(self.talk_combo)
        self.goal_label.setBuddy(self.goal_edit)
        self.result_label.setBuddy(self.result_edit)
        self.evaluation_label.setBuddy(self.evaluation_edit)
        self.next_step_label.setBuddy(self.next_step_edit)
        self.guide_words_label.setBuddy(self.guide_words_edit)
        QWidget.setTabOrder(self.on_edit, self.activity_combo)
        QWidget.setTabOrder(self.activity_combo, self.talk_combo)
        QWidget.setTabOrder(self.talk_combo, self.goal_edit)
        QWidget.setTabOrder(self.goal_edit, self.result_edit)
        QWidget.setTabOrder(self.result_edit, self.evaluation_edit)
        QWidget.setTabOrder(self.evaluation_edit, self.next_step_edit)
        QWidget.setTabOrder(self.next_step_edit, self.guide_words_edit)

        self.retranslateUi(ReflectionForm)

        QMetaObject.connectSlotsByName(ReflectionForm)

    def retranslateUi(self, ReflectionForm: QWidget) -> None:
        self.on_label.setText(QCoreApplication.translate("ReflectionForm", "&Date", None))
        self.activity_label.setText(QCoreApplication.translate("ReflectionForm", "&Looking back on", None))
        self.talk_label.setText(QCoreApplication.translate("ReflectionForm", "In which &talk", None))
        self.guide_words_label.setText(
            QCoreApplication.translate("ReflectionForm", "&Guide's words, kept apart from the pupil's", None)
        )
        self.growth_label.setText(
            QCoreApplication.translate(
                "ReflectionForm", "Growth: each chooses a word (dashed: last time)", None
            )
        )
        pass
