"""The form of ui/report_form.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QListView,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.career_options import CareerOptions
from routekaart_app.gui.widgets.date_edit import DateEdit
from routekaart_app.gui.widgets.family_options import FamilyOptions
from routekaart_app.gui.widgets.letter_options import LetterOptions


class Ui_ReportForm:
    def setupUi(self, ReportForm: QWidget) -> None:
        if not ReportForm.objectName():
            ReportForm.setObjectName("ReportForm")
        self.main_layout = QVBoxLayout(ReportForm)
        self.main_layout.setSpacing(4)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.findings_label = QLabel(ReportForm)
        self.findings_label.setObjectName("findings_label")
        self.findings_label.setProperty("role", "warning")
        self.findings_label.setWordWrap(True)

        self.main_layout.addWidget(self.findings_label)

        self.kind_label = QLabel(ReportForm)
        self.kind_label.setObjectName("kind_label")

        self.main_layout.addWidget(self.kind_label)

        self.kind_combo = QComboBox(ReportForm)
        self.kind_combo.setObjectName("kind_combo")

        self.main_layout.addWidget(self.kind_combo)

        self.kind_hint = QLabel(ReportForm)
        self.kind_hint.setObjectName("kind_hint")
        self.kind_hint.setProperty("role", "small")
        self.kind_hint.setWordWrap(True)

        self.main_layout.addWidget(self.kind_hint)

        self.who_label = QLabel(ReportForm)
        self.who_label.setObjectName("who_label")

        self.main_layout.addWidget(self.who_label)

        self.who_combo = QComboBox(ReportForm)
        self.who_combo.setObjectName("who_combo")

        self.main_layout.addWidget(self.who_combo)

        self.pupils_list = QListView(ReportForm)
        self.pupils_list.setObjectName("pupils_list")
        self.pupils_list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.main_layout.addWidget(self.pupils_list)

        self.pupils_problem = QLabel(ReportForm)
        self.pupils_problem.setObjectName("pupils_problem")
        self.pupils_problem.setProperty("role", "error")
        self.pupils_problem.setWordWrap(True)

        self.main_layout.addWidget(self.pupils_problem)

        self.sending_sum = QLabel(ReportForm)
        self.sending_sum.setObjectName("sending_sum")
        self.sending_sum.setProperty("role", "small")
        self.sending_sum.setWordWrap(True)

        self.main_layout.addWidget(self.sending_sum)

        self.columns_label = QLabel(ReportForm)
        self.columns_label.setObjectName("columns_label")

        self.main_layout.addWidget(self.columns_label)

        self.columns_combo = QComboBox(ReportForm)
        self.columns_combo.setObjectName("columns_combo")

        self.main_layout.addWidget(self.columns_combo)

        self.lines_list = QListView(ReportForm)
        self.lines_list.setObjectName("lines_list")
        self.lines_list.setWordWrap(True)
        self.lines_list.setResizeMode(QListView.ResizeMode.Adjust)
        self.lines_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines_list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.main_layout.addWidget(self.lines_list)

        self.lines_problem = QLabel(ReportForm)
        self.lines_problem.setObjectName("lines_problem")
        self.lines_problem.setProperty("role", "error")
        self.lines_problem.setWordWrap(True)

        self.main_layout.addWidget(self.lines_problem)

        self.empty_label = QLabel(ReportForm)
        self.empty_label.setObjectName("empty_label")

        self.main_layout.addWidget(self.empty_label)

        self.empty_combo = QComboBox(ReportForm)
        self.empty_combo.setObjectName("empty_combo")

        self.main_layout.addWidget(self.empty_combo)

        self.career_options = CareerOptions(ReportForm)
        self.career_options.setObjectName("career_options")

        self.main_layout.addWidget(self.career_options)

        self.letter_options = LetterOptions(ReportForm)
        self.letter_options.setObjectName("letter_options")

        self.main_layout.addWidget(self.letter_options)

        self.about_label = QLabel(ReportForm)
        self.about_label.setObjectName("about_label")

        self.main_layout.addWidget(self.about_label)

        self.about_combo = QComboBox(ReportForm)
        self.about_combo.setObjectName("about_combo")

        self.main_layout.addWidget(self.about_combo)

        self.visit_label = QLabel(ReportForm)
        self.visit_label.setObjectName("visit_label")

        self.main_layout.addWidget(self.visit_label)

        self.visit_combo = QComboBox(ReportForm)
        self.visit_combo.setObjectName("visit_combo")

        self.main_layout.addWidget(self.visit_combo)

        self.visit_problem = QLabel(ReportForm)
        self.visit_problem.setObjectName("visit_problem")
        self.visit_problem.setProperty("role", "error")
        self.visit_problem.setWordWrap(True)

        self.main_layout.addWidget(self.visit_problem)

        self.files_label = QLabel(ReportForm)
        self.files_label.setObjectName("files_label")

        self.main_layout.addWidget(self.files_label)

        self.files_combo = QComboBox(ReportForm)
        self.files_combo.setObjectName("files_combo")

        self.main_layout.addWidget(self.files_combo)

        self.two_sided_check = QCheckBox(ReportForm)
        self.two_sided_check.setObjectName("two_sided_check")

        self.main_layout.addWidget(self.two_sided_check)

        self.counting_layout = QGridLayout()
        self.counting_layout.setObjectName("counting_layout")
        self.counting_layout.setHorizontalSpacing(12)
        self.counting_layout.setVerticalSpacing(4)
        self.on_label = QLabel(ReportForm)
        self.on_label.setObjectName("on_label")

        self.counting_layout.addWidget(self.on_label, 0, 0, 1, 1)

        self.language_label = QLabel(ReportForm)
        self.language_label.setObjectName("language_label")

        self.counting_layout.addWidget(self.language_label, 0, 1, 1, 1)

        self.on_edit = DateEdit(ReportForm)
        self.on_edit.setObjectName("on_edit")

        self.counting_layout.addWidget(self.on_edit, 1, 0, 1, 1)

        self.language_combo = QComboBox(ReportForm)
        self.language_combo.setObjectName("language_combo")

        self.counting_layout.addWidget(self.language_combo, 1, 1, 1, 1)

        self.counting_layout.setColumnStretch(0, 1)
        self.counting_layout.setColumnStretch(1, 1)

        self.main_layout.addLayout(self.counting_layout)

        self.on_problem = QLabel(ReportForm)
        self.on_problem.setObjectName("on_problem")
        self.on_problem.setProperty("role", "error")
        self.on_problem.setWordWrap(True)

        self.main_layout.addWidget(self.on_problem)

        self.family_options = FamilyOptions(ReportForm)
        self.family_options.setObjectName("family_options")

        self.main_layout.addWidget(self.family_options)

        self.main_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.main_layout.addItem(self.main_spacer)

        self.kind_label.setBuddy(self.kind_combo)
        self.who_label.setBuddy(self.who_combo)
        self.columns_label.setBuddy(self.columns_combo)
        self.empty_label.setBuddy(self.empty_combo)
        self.about_label.setBuddy(self.about_combo)
        self.visit_label.setBuddy(self.visit_combo)
        self.files_label.setBuddy(self.files_combo)
        self.on_label.setBuddy(self.on_edit)
        self.language_label.setBuddy(self.language_combo)
        QWidget.setTabOrder(self.kind_combo, self.who_combo)
        QWidget.setTabOrder(self.who_combo, self.pupils_list)
        QWidget.setTabOrder(self.pupils_list, self.columns_combo)
        QWidget.setTabOrder(self.columns_combo, self.lines_list)
        QWidget.setTabOrder(self.lines_list, self.empty_combo)
        QWidget.setTabOrder(self.empty_combo, self.about_combo)
        QWidget.setTabOrder(self.about_combo, self.visit_combo)
        QWidget.setTabOrder(self.visit_combo, self.files_combo)
        QWidget.setTabOrder(self.files_combo, self.two_sided_check)
        QWidget.setTabOrder(self.two_sided_check, self.on_edit)
        QWidget.setTabOrder(self.on_edit, self.language_combo)

        self.retranslateUi(ReportForm)

        QMetaObject.connectSlotsByName(ReportForm)

    def retranslateUi(self, ReportForm: QWidget) -> None:
        self.kind_label.setText(QCoreApplication.translate("ReportForm", "Which &report", None))
        self.who_label.setText(QCoreApplication.translate("ReportForm", "&About whom", None))
        self.pupils_list.setAccessibleName(QCoreApplication.translate("ReportForm", "Pupils to choose", None))
        self.columns_label.setText(QCoreApplication.translate("ReportForm", "Colu&mns", None))
        self.lines_list.setAccessibleName(QCoreApplication.translate("ReportForm", "Lines to choose", None))
        self.empty_label.setText(QCoreApplication.translate("ReportForm", "Ho&w many empty columns", None))
        self.about_label.setText(QCoreApplication.translate("ReportForm", "About which acti&vity", None))
        self.visit_label.setText(QCoreApplication.translate("ReportForm", "Which &visit", None))
        self.files_label.setText(QCoreApplication.translate("ReportForm", "&Files", None))
        self.two_sided_check.setText(
            QCoreApplication.translate("ReportForm", "For printin&g on both sides", None)
        )
        self.two_sided_check.setToolTip(
            QCoreApplication.translate("ReportForm", "Every report begins on a new sheet", None)
        )
        self.on_label.setText(QCoreApplication.translate("ReportForm", "&Counted on", None))
        self.language_label.setText(QCoreApplication.translate("ReportForm", "&Language", None))
        pass
