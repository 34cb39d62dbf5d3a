"""The form of ui/rollover_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_RolloverDialog:
    def setupUi(self, RolloverDialog: QDialog) -> None:
        if not RolloverDialog.objectName():
            RolloverDialog.setObjectName("RolloverDialog")
        RolloverDialog.resize(960, 660)
        self.main_layout = QVBoxLayout(RolloverDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(RolloverDialog)
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

        self.step_label = QLabel(self.head_frame)
        self.step_label.setObjectName("step_label")
        self.step_label.setProperty("role", "muted")
        self.step_label.setWordWrap(True)

        self.head_layout.addWidget(self.step_label)

        self.main_layout.addWidget(self.head_frame)

        self.pages_stack = QStackedWidget(RolloverDialog)
        self.pages_stack.setObjectName("pages_stack")
        self.year_page = QWidget()
        self.year_page.setObjectName("year_page")
        self.year_page_layout = QVBoxLayout(self.year_page)
        self.year_page_layout.setSpacing(0)
        self.year_page_layout.setObjectName("year_page_layout")
        self.year_page_layout.setContentsMargins(0, 0, 0, 0)
        self.year_area = QScrollArea(self.year_page)
        self.year_area.setObjectName("year_area")
        self.year_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.year_area.setFrameShape(QFrame.Shape.NoFrame)
        self.year_area.setWidgetResizable(True)
        self.year_widget = QWidget()
        self.year_widget.setObjectName("year_widget")
        self.year_widget.setProperty("kind", "clear")
        self.year_layout = QVBoxLayout(self.year_widget)
        self.year_layout.setSpacing(4)
        self.year_layout.setObjectName("year_layout")
        self.year_layout.setContentsMargins(24, 14, 24, 14)
        self.year_text_label = QLabel(self.year_widget)
        self.year_text_label.setObjectName("year_text_label")
        self.year_text_label.setWordWrap(True)

        self.year_layout.addWidget(self.year_text_label)

        self.year_label = QLabel(self.year_widget)
        self.year_label.setObjectName("year_label")
        self.year_label.setProperty("role", "small")
        self.year_label.setWordWrap(True)

        self.year_layout.addWidget(self.year_label)

        self.year_combo = QComboBox(self.year_widget)
        self.year_combo.setObjectName("year_combo")
        self.year_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.year_combo.setMinimumContentsLength(16)

        self.year_layout.addWidget(self.year_combo)

        self.school_label = QLabel(self.year_widget)
        self.school_label.setObjectName("school_label")
        self.school_label.setProperty("role", "small")
        self.school_label.setWordWrap(True)

        self.year_layout.addWidget(self.school_label)

        self.school_combo = QComboBox(self.year_widget)
        self.school_combo.setObjectName("school_combo")
        self.school_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.school_combo.setMinimumContentsLength(16)

        self.year_layout.addWidget(self.school_combo)

        self.year_problem = QLabel(self.year_widget)
        self.year_problem.setObjectName("year_problem")
        self.year_problem.setProperty("role", "error")
        self.year_problem.setWordWrap(True)

        self.year_layout.addWidget(self.year_problem)

        self.early_label = QLabel(self.year_widget)
        self.early_label.setObjectName("early_label")
        self.early_label.setProperty("role", "muted")
        self.early_label.setWordWrap(True)

        self.year_layout.addWidget(self.early_label)

        self.year_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.year_layout.addItem(self.year_spacer)

        self.year_area.setWidget(self.year_widget)

        self.year_page_layout.addWidget(self.year_area)

        self.pages_stack.addWidget(self.year_page)
        self.classes_page = QWidget()
        self.classes_page.setObjectName("classes_page")
        self.classes_layout = QVBoxLayout(self.classes_page)
        self.classes_layout.setSpacing(6)
        self.classes_layout.setObjectName("classes_layout")
        self.classes_layout.setContentsMargins(24, 14, 24, 14)
        self.classes_problem = QLabel(self.classes_page)
        self.classes_problem.setObjectName("classes_problem")
        self.classes_problem.setProperty("role", "error")
        self.classes_problem.setWordWrap(True)

        self.classes_layout.addWidget(self.classes_problem)

        self.pages_stack.addWidget(self.classes_page)
        self.pupils_page = QWidget()
        self.pupils_page.setObjectName("pupils_page")
        self.pupils_layout = QVBoxLayout(self.pupils_page)
        self.pupils_layout.setSpacing(6)
        self.pupils_layout.setObjectName("pupils_layout")
        self.pupils_layout.setContentsMargins(24, 14, 24, 14)
        self.pages_stack.addWidget(self.pupils_page)
        self.summary_page = QWidget()
        self.summary_page.setObjectName("summary_page")
        self.summary_layout = QVBoxLayout(self.summary_page)
        self.summary_layout.setSpacing(6)
        self.summary_layout.setObjectName("summary_layout")
        self.summary_layout.setContentsMargins(24, 14, 24, 14)
        self.pages_stack.addWidget(self.summary_page)

        self.main_layout.addWidget(self.pages_stack)

        self.footer_frame = QFrame(RolloverDialog)
        self.footer_frame.setObjectName("footer_frame")
        self.footer_frame.setProperty("kind", "footer")
        self.footer_layout = QHBoxLayout(self.footer_frame)
        self.footer_layout.setSpacing(8)
        self.footer_layout.setObjectName("footer_layout")
        self.footer_layout.setContentsMargins(24, 12, 24, 12)
        self.cancel_button = QPushButton(self.footer_frame)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.footer_layout.addWidget(self.cancel_button)

        self.footer_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer_layout.addItem(self.footer_spacer)

        self.back_button = QPushButton(self.footer_frame)
        self.back_button.setObjectName("back_button")
        self.back_button.setAutoDefault(False)

        self.footer_layout.addWidget(self.back_button)

        self.next_button = QPushButton(self.footer_frame)
        self.next_button.setObjectName("next_button")
        self.next_button.setProperty("kind", "primary")

        self.footer_layout.addWidget(self.next_button)

        self.main_layout.addWidget(self.footer_frame)

        self.year_label.setBuddy(self.year_combo)
        self.school_label.setBuddy(self.school_combo)
        QWidget.setTabOrder(self.year_combo, self.school_combo)
        QWidget.setTabOrder(self.school_combo, self.next_button)
        QWidget.setTabOrder(self.next_button, self.back_button)
        QWidget.setTabOrder(self.back_button, self.cancel_button)

        self.retranslateUi(RolloverDialog)

        self.next_button.setDefault(True)

        QMetaObject.connectSlotsByName(RolloverDialog)

    def retranslateUi(self, RolloverDialog: QDialog) -> None:
        RolloverDialog.setWindowTitle(
            QCoreApplication.translate("RolloverDialog", "To the next school year", None)
        )
        self.title_label.setText(
            QCoreApplication.translate("RolloverDialog", "To the next school year", None)
        )
        self.year_text_label.setText(
            QCoreApplication.translate(
                "RolloverDialog",
                "Everybody goes on to the next school year in one step: up, the year again, to another school here, or away. You see first who goes where. Nothing is written before the last step.",
                None,
            )
        )
        self.year_label.setText(QCoreApplication.translate("RolloverDialog", "To school &year", None))
        self.school_label.setText(QCoreApplication.translate("RolloverDialog", "&School", None))
        self.cancel_button.setText(QCoreApplication.translate("RolloverDialog", "&Cancel", None))
        self.back_button.setText(QCoreApplication.translate("RolloverDialog", "&Back", None))
        self.next_button.setText(QCoreApplication.translate("RolloverDialog", "&Next", None))
