"""The form of ui/pupil_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

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


class Ui_PupilDialog:
    def setupUi(self, PupilDialog: QDialog) -> None:
        if not PupilDialog.objectName():
            PupilDialog.setObjectName("PupilDialog")
        self.main_layout = QVBoxLayout(PupilDialog)
        self.main_layout.setSpacing(8)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(24, 20, 24, 16)
        self.title_label = QLabel(PupilDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("role", "heading")
        self.title_label.setWordWrap(True)

        self.main_layout.addWidget(self.title_label)

        self.fields_area = QScrollArea(PupilDialog)
        self.fields_area.setObjectName("fields_area")
        self.fields_area.setFrameShape(QFrame.Shape.NoFrame)
        self.fields_area.setWidgetResizable(True)
        self.fields_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields_inside = QWidget()
        self.fields_inside.setObjectName("fields_inside")
        self.fields_layout = QVBoxLayout(self.fields_inside)
        self.fields_layout.setSpacing(10)
        self.fields_layout.setObjectName("fields_layout")
        self.fields_layout.setContentsMargins(0, 0, 6, 0)
        self.name_layout = QGridLayout()
        self.name_layout.setObjectName("name_layout")
        self.name_layout.setHorizontalSpacing(14)
        self.name_layout.setVerticalSpacing(4)
        self.first_name_label = QLabel(self.fields_inside)
        self.first_name_label.setObjectName("first_name_label")

        self.name_layout.addWidget(self.first_name_label, 0, 0, 1, 1)

        self.first_name_edit = QLineEdit(self.fields_inside)
        self.first_name_edit.setObjectName("first_name_edit")

        self.name_layout.addWidget(self.first_name_edit, 1, 0, 1, 1)

        self.first_name_problem = QLabel(self.fields_inside)
        self.first_name_problem.setObjectName("first_name_problem")
        self.first_name_problem.setProperty("role", "error")
        self.first_name_problem.setWordWrap(True)

        self.name_layout.addWidget(self.first_name_problem, 2, 0, 1, 1)

        self.prefix_label = QLabel(self.fields_inside)
        self.prefix_label.setObjectName("prefix_label")

        self.name_layout.addWidget(self.prefix_label, 0, 1, 1, 1)

        self.prefix_edit = QLineEdit(self.fields_inside)
        self.prefix_edit.setObjectName("prefix_edit")

        self.name_layout.addWidget(self.prefix_edit, 1, 1, 1, 1)

        self.prefix_problem = QLabel(self.fields_inside)
        self.prefix_problem.setObjectName("prefix_problem")
        self.prefix_problem.setProperty("role", "error")
        self.prefix_problem.setWordWrap(True)

        self.name_layout.addWidget(self.prefix_problem, 2, 1, 1, 1)

        self.last_name_label = QLabel(self.fields_inside)
        self.last_name_label.setObjectName("last_name_label")

        self.name_layout.addWidget(self.last_name_label, 0, 2, 1, 1)

        self.last_name_edit = QLineEdit(self.fields_inside)
        self.last_name_edit.setObjectName("last_name_edit")

        self.name_layout.addWidget(self.last_name_edit, 1, 2, 1, 1)

        self.last_name_problem = QLabel(self.fields_inside)
        self.last_name_problem.setObjectName("last_name_problem")
        self.last_name_problem.setProperty("role", "error")
        self.last_name_problem.setWordWrap(True)

        self.name_layout.addWidget(self.last_name_problem, 2, 2, 1, 1)

        self.name_layout.setColumnStretch(0, 3)
        self.name_layout.setColumnStretch(1, 1)
        self.name_layout.setColumnStretch(2, 4)

        self.fields_layout.addLayout(self.name_layout)

        self.birth_layout = QGridLayout()
        self.birth_layout.setObjectName("birth_layout")
        self.birth_layout.setHorizontalSpacing(14)
        self.birth_layout.setVerticalSpacing(4)
        self.birth_date_label = QLabel(self.fields_inside)
        self.birth_date_label.setObjectName("birth_date_label")

        self.birth_layout.addWidget(self.birth_date_label, 0, 0, 1, 1)

        self.birth_date_edit = QLineEdit(self.fields_inside)
        self.birth_date_edit.setObjectName("birth_date_edit")

        self.birth_layout.addWidget(self.birth_date_edit, 1, 0, 1, 1)

        self.birth_date_problem = QLabel(self.fields_inside)
        self.birth_date_problem.setObjectName("birth_date_problem")
        self.birth_date_problem.setProperty("role", "error")
        self.birth_date_problem.setWordWrap(True)

        self.birth_layout.addWidget(self.birth_date_problem, 2, 0, 1, 1)

        self.number_label = QLabel(self.fields_inside)
        self.number_label.setObjectName("number_label")

        self.birth_layout.addWidget(self.number_label, 0, 1, 1, 1)

        self.number_edit = QLineEdit(self.fields_inside)
        self.number_edit.setObjectName("number_edit")

        self.birth_layout.addWidget(self.number_edit, 1, 1, 1, 1)

        self.number_problem = QLabel(self.fields_inside)
        self.number_problem.setObjectName("number_problem")
        self.number_problem.setProperty("role", "error")
        self.number_problem.setWordWrap(True)

        self.birth_layout.addWidget(self.number_problem, 2, 1, 1, 1)

        self.home_language_label = QLabel(self.fields_inside)
        self.home_language_label.setObjectName("home_language_label")

        self.birth_layout.addWidget(self.home_language_label, 0, 2, 1, 1)

        self.home_language_combo = QComboBox(self.fields_inside)
        self.home_language_combo.setObjectName("home_language_combo")
        self.home_language_combo.setEditable(True)
        self.home_language_combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.home_language_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.home_language_combo.setMinimumContentsLength(8)

        self.birth_layout.addWidget(self.home_language_combo, 1, 2, 1, 1)

        self.home_language_problem = QLabel(self.fields_inside)
        self.home_language_problem.setObjectName("home_language_problem")
        self.home_language_problem.setProperty("role", "error")
        self.home_language_problem.setWordWrap(True)

        self.birth_layout.addWidget(self.home_language_problem, 2, 2, 1, 1)

        self.birth_layout.setColumnStretch(0, 2)
        self.birth_layout.setColumnStretch(1, 2)
        self.birth_layout.setColumnStretch(2, 3)

        self.fields_layout.addLayout(self.birth_layout)

        self.school_layout = QGridLayout()
        self.school_layout.setObjectName("school_layout")
        self.school_layout.setHorizontalSpacing(14)
        self.school_layout.setVerticalSpacing(4)
        self.school_label = QLabel(self.fields_inside)
        self.school_label.setObjectName("school_label")

        self.school_layout.addWidget(self.school_label, 0, 0, 1, 1)

        self.school_combo = QComboBox(self.fields_inside)
        self.school_combo.setObjectName("school_combo")
        self.school_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.school_combo.setMinimumContentsLength(8)

        self.school_layout.addWidget(self.school_combo, 1, 0, 1, 1)

        self.school_problem = QLabel(self.fields_inside)
        self.school_problem.setObjectName("school_problem")
        self.school_problem.setProperty("role", "error")
        self.school_problem.setWordWrap(True)

        self.school_layout.addWidget(self.school_problem, 2, 0, 1, 1)

        self.group_label = QLabel(self.fields_inside)
        self.group_label.setObjectName("group_label")

        self.school_layout.addWidget(self.group_label, 0, 1, 1, 1)

        self.group_combo = QComboBox(self.fields_inside)
        self.group_combo.setObjectName("group_combo")
        self.group_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.group_combo.setMinimumContentsLength(8)

        self.school_layout.addWidget(self.group_combo, 1, 1, 1, 1)

        self.group_problem = QLabel(self.fields_inside)
        self.group_problem.setObjectName("group_problem")
        self.group_problem.setProperty("role", "error")
        self.group_problem.setWordWrap(True)

        self.school_layout.addWidget(self.group_problem, 2, 1, 1, 1)

        self.school_layout.setColumnStretch(0, 4)
        self.school_layout.setColumnStretch(1, 2)

        self.fields_layout.addLayout(self.school_layout)

        self.place_layout = QGridLayout()
        self.place_layout.setObjectName("place_layout")
        self.place_layout.setHorizontalSpacing(14)
        self.place_layout.setVerticalSpacing(4)
        self.stage_label = QLabel(self.fields_inside)
        self.stage_label.setObjectName("stage_label")

        self.place_layout.addWidget(self.stage_label, 0, 0, 1, 1)

        self.stage_combo = QComboBox(self.fields_inside)
        self.stage_combo.setObjectName("stage_combo")
        self.stage_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.stage_combo.setMinimumContentsLength(8)

        self.place_layout.addWidget(self.stage_combo, 1, 0, 1, 1)

        self.stage_problem = QLabel(self.fields_inside)
        self.stage_problem.setObjectName("stage_problem")
        self.stage_problem.setProperty("role", "error")
        self.stage_problem.setWordWrap(True)

        self.place_layout.addWidget(self.stage_problem, 2, 0, 1, 1)

        self.year_label = QLabel(self.fields_inside)
        self.year_label.setObjectName("year_label")

        self.place_layout.addWidget(self.year_label, 0, 1, 1, 1)

        self.year_combo = QComboBox(self.fields_inside)
        self.year_combo.setObjectName("year_combo")
        self.year_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.year_combo.setMinimumContentsLength(8)

        self.place_layout.addWidget(self.year_combo, 1, 1, 1, 1)

        self.year_problem = QLabel(self.fields_inside)
        self.year_problem.setObjectName("year_problem")
        self.year_problem.setProperty("role", "error")
        self.year_problem.setWordWrap(True)

        self.place_layout.addWidget(self.year_problem, 2, 1, 1, 1)

        self.track_label = QLabel(self.fields_inside)
        self.track_label.setObjectName("track_label")

        self.place_layout.addWidget(self.track_label, 0, 2, 1, 1)

        self.track_combo = QComboBox(self.fields_inside)
        self.track_combo.setObjectName("track_combo")
        self.track_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.track_combo.setMinimumContentsLength(8)

        self.place_layout.addWidget(self.track_combo, 1, 2, 1, 1)

        self.track_problem = QLabel(self.fields_inside)
        self.track_problem.setObjectName("track_problem")
        self.track_problem.setProperty("role", "error")
        self.track_problem.setWordWrap(True)

        self.place_layout.addWidget(self.track_problem, 2, 2, 1, 1)

        self.level_label = QLabel(self.fields_inside)
        self.level_label.setObjectName("level_label")

        self.place_layout.addWidget(self.level_label, 0, 3, 1, 1)

        self.level_combo = QComboBox(self.fields_inside)
        self.level_combo.setObjectName("level_combo")
        self.level_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.level_combo.setMinimumContentsLength(8)

        self.place_layout.addWidget(self.level_combo, 1, 3, 1, 1)

        self.level_problem = QLabel(self.fields_inside)
        self.level_problem.setObjectName("level_problem")
        self.level_problem.setProperty("role", "error")
        self.level_problem.setWordWrap(True)

        self.place_layout.addWidget(self.level_problem, 2, 3, 1, 1)

        self.place_layout.setColumnStretch(0, 3)
        self.place_layout.setColumnStretch(1, 1)
        self.place_layout.setColumnStretch(2, 2)
        self.place_layout.setColumnStretch(3, 1)

        self.fields_layout.addLayout(self.place_layout)

        self.more_layout = QGridLayout()
        self.more_layout.setObjectName("more_layout")
        self.more_layout.setHorizontalSpacing(14)
        self.more_layout.setVerticalSpacing(4)
        self.profile_label = QLabel(self.fields_inside)
        self.profile_label.setObjectName("profile_label")

        self.more_layout.addWidget(self.profile_label, 0, 0, 1, 1)

        self.profile_combo = QComboBox(self.fields_inside)
        self.profile_combo.setObjectName("profile_combo")
        self.profile_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.profile_combo.setMinimumContentsLength(8)

        self.more_layout.addWidget(self.profile_combo, 1, 0, 1, 1)

        self.profile_problem = QLabel(self.fields_inside)
        self.profile_problem.setObjectName("profile_problem")
        self.profile_problem.setProperty("role", "error")
        self.profile_problem.setWordWrap(True)

        self.more_layout.addWidget(self.profile_problem, 2, 0, 1, 1)

        self.programme_label = QLabel(self.fields_inside)
        self.programme_label.setObjectName("programme_label")

        self.more_layout.addWidget(self.programme_label, 0, 1, 1, 1)

        self.programme_edit = QLineEdit(self.fields_inside)
        self.programme_edit.setObjectName("programme_edit")

        self.more_layout.addWidget(self.programme_edit, 1, 1, 1, 1)

        self.programme_problem = QLabel(self.fields_inside)
        self.programme_problem.setObjectName("programme_problem")
        self.programme_problem.setProperty("role", "error")
        self.programme_problem.setWordWrap(True)

        self.more_layout.addWidget(self.programme_problem, 2, 1, 1, 1)

        self.target_group_label = QLabel(self.fields_inside)
        self.target_group_label.setObjectName("target_group_label")

        self.more_layout.addWidget(self.target_group_label, 0, 2, 1, 1)

        self.target_group_combo = QComboBox(self.fields_inside)
        self.target_group_combo.setObjectName("target_group_combo")
        self.target_group_combo.setEditable(True)
        self.target_group_combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.target_group_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.target_group_combo.setMinimumContentsLength(8)

        self.more_layout.addWidget(self.target_group_combo, 1, 2, 1, 1)

        self.target_group_problem = QLabel(self.fields_inside)
        self.target_group_problem.setObjectName("target_group_problem")
        self.target_group_problem.setProperty("role", "error")
        self.target_group_problem.setWordWrap(True)

        self.more_layout.addWidget(self.target_group_problem, 2, 2, 1, 1)

        self.more_layout.setColumnStretch(0, 2)
        self.more_layout.setColumnStretch(1, 3)
        self.more_layout.setColumnStretch(2, 3)

        self.fields_layout.addLayout(self.more_layout)

        self.days_layout = QGridLayout()
        self.days_layout.setObjectName("days_layout")
        self.days_layout.setHorizontalSpacing(14)
        self.days_layout.setVerticalSpacing(4)
        self.starts_on_label = QLabel(self.fields_inside)
        self.starts_on_label.setObjectName("starts_on_label")

        self.days_layout.addWidget(self.starts_on_label, 0, 0, 1, 1)

        self.starts_on_edit = QLineEdit(self.fields_inside)
        self.starts_on_edit.setObjectName("starts_on_edit")

        self.days_layout.addWidget(self.starts_on_edit, 1, 0, 1, 1)

        self.starts_on_problem = QLabel(self.fields_inside)
        self.starts_on_problem.setObjectName("starts_on_problem")
        self.starts_on_problem.setProperty("role", "error")
        self.starts_on_problem.setWordWrap(True)

        self.days_layout.addWidget(self.starts_on_problem, 2, 0, 1, 1)

        self.ends_on_label = QLabel(self.fields_inside)
        self.ends_on_label.setObjectName("ends_on_label")

        self.days_layout.addWidget(self.ends_on_label, 0, 1, 1, 1)

        self.ends_on_edit = QLineEdit(self.fields_inside)
        self.ends_on_edit.setObjectName("ends_on_edit")

        self.days_layout.addWidget(self.ends_on_edit, 1, 1, 1, 1)

        self.ends_on_problem = QLabel(self.fields_inside)
        self.ends_on_problem.setObjectName("ends_on_problem")
        self.ends_on_problem.setProperty("role", "error")
        self.ends_on_problem.setWordWrap(True)

        self.days_layout.addWidget(self.ends_on_problem, 2, 1, 1, 1)

        self.destination_label = QLabel(self.fields_inside)
        self.destination_label.setObjectName("destination_label")

        self.days_layout.addWidget(self.destination_label, 0, 2, 1, 1)

        self.destination_combo = QComboBox(self.fields_inside)
        self.destination_combo.setObjectName("destination_combo")
        self.destination_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.destination_combo.setMinimumContentsLength(8)

        self.days_layout.addWidget(self.destination_combo, 1, 2, 1, 1)

        self.destination_problem = QLabel(self.fields_inside)
        self.destination_problem.setObjectName("destination_problem")
        self.destination_problem.setProperty("role", "error")
        self.destination_problem.setWordWrap(True)

        self.days_layout.addWidget(self.destination_problem, 2, 2, 1, 1)

        self.destination_name_label = QLabel(self.fields_inside)
        self.destination_name_label.setObjectName("destination_name_label")

        self.days_layout.addWidget(self.destination_name_label, 0, 3, 1, 1)

        self.destination_name_edit = QLineEdit(self.fields_inside)
        self.destination_name_edit.setObjectName("destination_name_edit")

        self.days_layout.addWidget(self.destination_name_edit, 1, 3, 1, 1)

        self.destination_name_problem = QLabel(self.fields_inside)
        self.destination_name_problem.setObjectName("destination_name_problem")
        self.destination_name_problem.setProperty("role", "error")
        self.destination_name_problem.setWordWrap(True)

        self.days_layout.addWidget(self.destination_name_problem, 2, 3, 1, 1)

        self.days_layout.setColumnStretch(0, 3)
        self.days_layout.setColumnStretch(1, 3)
        self.days_layout.setColumnStretch(2, 3)
        self.days_layout.setColumnStretch(3, 3)

        self.fields_layout.addLayout(self.days_layout)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_inside)

        self.main_layout.addWidget(self.fields_area)

        self.trouble_label = QLabel(PupilDialog)
        self.trouble_label.setObjectName("trouble_label")
        self.trouble_label.setProperty("role", "error")
        self.trouble_label.setWordWrap(True)

        self.main_layout.addWidget(self.trouble_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(PupilDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(PupilDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.save_button)

        self.main_layout.addLayout(self.button_layout)

        self.first_name_label.setBuddy(self.first_name_edit)
        self.prefix_label.setBuddy(self.prefix_edit)
        self.last_name_label.setBuddy(self.last_name_edit)
        self.birth_date_label.setBuddy(self.birth_date_edit)
        self.number_label.setBuddy(self.number_edit)
        self.home_language_label.setBuddy(self.home_language_combo)
        self.school_label.setBuddy(self.school_combo)
        self.group_label.setBuddy(self.group_combo)
        self.stage_label.setBuddy(self.stage_combo)
        self.year_label.setBuddy(self.year_combo)
        self.track_label.setBuddy(self.track_combo)
        self.level_label.setBuddy(self.level_combo)
        self.profile_label.setBuddy(self.profile_combo)
        self.programme_label.setBuddy(self.programme_edit)
        self.target_group_label.setBuddy(self.target_group_combo)
        self.starts_on_label.setBuddy(self.starts_on_edit)
        self.ends_on_label.setBuddy(self.ends_on_edit)
        self.destination_label.setBuddy(self.destination_combo)
        self.destination_name_label.setBuddy(self.destination_name_edit)
        QWidget.setTabOrder(self.first_name_edit, self.prefix_edit)
        QWidget.setTabOrder(self.prefix_edit, self.last_name_edit)
        QWidget.setTabOrder(self.last_name_edit, self.birth_date_edit)
        QWidget.setTabOrder(self.birth_date_edit, self.number_edit)
        QWidget.setTabOrder(self.number_edit, self.home_language_combo)
        QWidget.setTabOrder(self.home_language_combo, self.school_combo)
        QWidget.setTabOrder(self.school_combo, self.group_combo)
        QWidget.setTabOrder(self.group_combo, self.stage_combo)
        QWidget.setTabOrder(self.stage_combo, self.year_combo)
        QWidget.setTabOrder(self.year_combo, self.track_combo)
        QWidget.setTabOrder(self.track_combo, self.level_combo)
        QWidget.setTabOrder(self.level_combo, self.profile_combo)
        QWidget.setTabOrder(self.profile_combo, self.programme_edit)
        QWidget.setTabOrder(self.programme_edit, self.target_group_combo)
        QWidget.setTabOrder(self.target_group_combo, self.starts_on_edit)
        QWidget.setTabOrder(self.starts_on_edit, self.ends_on_edit)
        QWidget.setTabOrder(self.ends_on_edit, self.destination_combo)
        QWidget.setTabOrder(self.destination_combo, self.destination_name_edit)
        QWidget.setTabOrder(self.destination_name_edit, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)

        self.retranslateUi(PupilDialog)

        self.save_button.setDefault(True)

        QMetaObject.connectSlotsByName(PupilDialog)

    def retranslateUi(self, PupilDialog: QDialog) -> None:
        PupilDialog.setWindowTitle(QCoreApplication.translate("PupilDialog", "Pupil", None))
        self.first_name_label.setText(QCoreApplication.translate("PupilDialog", "&First name", None))
        self.prefix_label.setText(QCoreApplication.translate("PupilDialog", "&Particle", None))
        self.last_name_label.setText(QCoreApplication.translate("PupilDialog", "&Surname", None))
        self.birth_date_label.setText(QCoreApplication.translate("PupilDialog", "&Birth date", None))
        self.birth_date_edit.setPlaceholderText(
            QCoreApplication.translate("PupilDialog", "day-month-year", None)
        )
        self.number_label.setText(QCoreApplication.translate("PupilDialog", "Pupil &number", None))
        self.home_language_label.setText(QCoreApplication.translate("PupilDialog", "&Language at home", None))
        self.school_label.setText(QCoreApplication.translate("PupilDialog", "S&chool", None))
        self.group_label.setText(QCoreApplication.translate("PupilDialog", "Cl&ass", None))
        self.stage_label.setText(QCoreApplication.translate("PupilDialog", "&Kind of education", None))
        self.year_label.setText(QCoreApplication.translate("PupilDialog", "&Year", None))
        self.track_label.setText(QCoreApplication.translate("PupilDialog", "&Track", None))
        self.level_label.setText(QCoreApplication.translate("PupilDialog", "Le&vel", None))
        self.profile_label.setText(QCoreApplication.translate("PupilDialog", "Profil&e", None))
        self.programme_label.setText(QCoreApplication.translate("PupilDialog", "Pro&gramme", None))
        self.target_group_label.setText(QCoreApplication.translate("PupilDialog", "&Own target group", None))
        self.starts_on_label.setText(QCoreApplication.translate("PupilDialog", "Here fro&m", None))
        self.starts_on_edit.setPlaceholderText(
            QCoreApplication.translate("PupilDialog", "day-month-year", None)
        )
        self.ends_on_label.setText(QCoreApplication.translate("PupilDialog", "Last &day (if gone)", None))
        self.ends_on_edit.setPlaceholderText(
            QCoreApplication.translate("PupilDialog", "day-month-year", None)
        )
        self.destination_label.setText(QCoreApplication.translate("PupilDialog", "Went to", None))
        self.destination_name_label.setText(
            QCoreApplication.translate("PupilDialog", "Name of school or &employer", None)
        )
        self.cancel_button.setText(QCoreApplication.translate("PupilDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("PupilDialog", "Save", None))
