"""The form of ui/offer_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

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
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from routekaart_app.gui.widgets.company_combo import CompanyCombo


class Ui_OfferDialog:
    def setupUi(self, OfferDialog: QDialog) -> None:
        if not OfferDialog.objectName():
            OfferDialog.setObjectName("OfferDialog")
        self.main_layout = QVBoxLayout(OfferDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(OfferDialog)
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

        self.main_layout.addWidget(self.head_frame)

        self.fields_area = QScrollArea(OfferDialog)
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
        self.title_field_label = QLabel(self.fields_widget)
        self.title_field_label.setObjectName("title_field_label")

        self.fields_layout.addWidget(self.title_field_label)

        self.title_edit = QLineEdit(self.fields_widget)
        self.title_edit.setObjectName("title_edit")

        self.fields_layout.addWidget(self.title_edit)

        self.title_problem = QLabel(self.fields_widget)
        self.title_problem.setObjectName("title_problem")
        self.title_problem.setProperty("role", "error")
        self.title_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.title_problem)

        self.above_who = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_who)

        self.who_layout = QGridLayout()
        self.who_layout.setObjectName("who_layout")
        self.who_layout.setHorizontalSpacing(12)
        self.who_layout.setVerticalSpacing(4)
        self.company_label = QLabel(self.fields_widget)
        self.company_label.setObjectName("company_label")

        self.who_layout.addWidget(self.company_label, 0, 0, 1, 1)

        self.company_combo = CompanyCombo(self.fields_widget)
        self.company_combo.setObjectName("company_combo")

        self.who_layout.addWidget(self.company_combo, 1, 0, 1, 1)

        self.kind_label = QLabel(self.fields_widget)
        self.kind_label.setObjectName("kind_label")

        self.who_layout.addWidget(self.kind_label, 0, 1, 1, 1)

        self.kind_combo = QComboBox(self.fields_widget)
        self.kind_combo.setObjectName("kind_combo")
        self.kind_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind_combo.setMinimumContentsLength(10)
        self.kind_combo.setMaxVisibleItems(14)

        self.who_layout.addWidget(self.kind_combo, 1, 1, 1, 1)

        self.who_layout.setColumnStretch(0, 1)
        self.who_layout.setColumnStretch(1, 1)

        self.fields_layout.addLayout(self.who_layout)

        self.company_problem = QLabel(self.fields_widget)
        self.company_problem.setObjectName("company_problem")
        self.company_problem.setProperty("role", "error")
        self.company_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.company_problem)

        self.kind_problem = QLabel(self.fields_widget)
        self.kind_problem.setObjectName("kind_problem")
        self.kind_problem.setProperty("role", "error")
        self.kind_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.kind_problem)

        self.above_size = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_size)

        self.size_layout = QGridLayout()
        self.size_layout.setObjectName("size_layout")
        self.size_layout.setHorizontalSpacing(12)
        self.size_layout.setVerticalSpacing(4)
        self.minutes_label = QLabel(self.fields_widget)
        self.minutes_label.setObjectName("minutes_label")

        self.size_layout.addWidget(self.minutes_label, 0, 0, 1, 1)

        self.minutes_spin = QSpinBox(self.fields_widget)
        self.minutes_spin.setObjectName("minutes_spin")
        self.minutes_spin.setMaximum(10080)

        self.size_layout.addWidget(self.minutes_spin, 1, 0, 1, 1)

        self.most_pupils_label = QLabel(self.fields_widget)
        self.most_pupils_label.setObjectName("most_pupils_label")

        self.size_layout.addWidget(self.most_pupils_label, 0, 1, 1, 1)

        self.most_pupils_spin = QSpinBox(self.fields_widget)
        self.most_pupils_spin.setObjectName("most_pupils_spin")
        self.most_pupils_spin.setMaximum(9999)

        self.size_layout.addWidget(self.most_pupils_spin, 1, 1, 1, 1)

        self.size_layout.setColumnStretch(0, 1)
        self.size_layout.setColumnStretch(1, 1)

        self.fields_layout.addLayout(self.size_layout)

        self.minutes_problem = QLabel(self.fields_widget)
        self.minutes_problem.setObjectName("minutes_problem")
        self.minutes_problem.setProperty("role", "error")
        self.minutes_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.minutes_problem)

        self.most_pupils_problem = QLabel(self.fields_widget)
        self.most_pupils_problem.setObjectName("most_pupils_problem")
        self.most_pupils_problem.setProperty("role", "error")
        self.most_pupils_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.most_pupils_problem)

        self.above_suitable = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_suitable)

        self.suitable_label = QLabel(self.fields_widget)
        self.suitable_label.setObjectName("suitable_label")

        self.fields_layout.addWidget(self.suitable_label)

        self.suitable_layout = QHBoxLayout()
        self.suitable_layout.setSpacing(16)
        self.suitable_layout.setObjectName("suitable_layout")
        self.po_check = QCheckBox(self.fields_widget)
        self.po_check.setObjectName("po_check")

        self.suitable_layout.addWidget(self.po_check)

        self.vo_check = QCheckBox(self.fields_widget)
        self.vo_check.setObjectName("vo_check")

        self.suitable_layout.addWidget(self.vo_check)

        self.mbo_check = QCheckBox(self.fields_widget)
        self.mbo_check.setObjectName("mbo_check")

        self.suitable_layout.addWidget(self.mbo_check)

        self.suitable_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.suitable_layout.addItem(self.suitable_spacer)

        self.fields_layout.addLayout(self.suitable_layout)

        self.above_description = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.above_description)

        self.description_label = QLabel(self.fields_widget)
        self.description_label.setObjectName("description_label")

        self.fields_layout.addWidget(self.description_label)

        self.description_edit = QPlainTextEdit(self.fields_widget)
        self.description_edit.setObjectName("description_edit")
        self.description_edit.setTabChangesFocus(True)

        self.fields_layout.addWidget(self.description_edit)

        self.description_problem = QLabel(self.fields_widget)
        self.description_problem.setObjectName("description_problem")
        self.description_problem.setProperty("role", "error")
        self.description_problem.setWordWrap(True)

        self.fields_layout.addWidget(self.description_problem)

        self.shared_hint = QLabel(self.fields_widget)
        self.shared_hint.setObjectName("shared_hint")
        self.shared_hint.setProperty("role", "small")
        self.shared_hint.setWordWrap(True)

        self.fields_layout.addWidget(self.shared_hint)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_widget)

        self.main_layout.addWidget(self.fields_area)

        self.foot_frame = QFrame(OfferDialog)
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
        self.remove_button = QPushButton(self.foot_frame)
        self.remove_button.setObjectName("remove_button")
        self.remove_button.setProperty("kind", "danger")
        self.remove_button.setAutoDefault(False)

        self.button_layout.addWidget(self.remove_button)

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

        self.title_field_label.setBuddy(self.title_edit)
        self.company_label.setBuddy(self.company_combo)
        self.kind_label.setBuddy(self.kind_combo)
        self.minutes_label.setBuddy(self.minutes_spin)
        self.most_pupils_label.setBuddy(self.most_pupils_spin)
        self.description_label.setBuddy(self.description_edit)
        QWidget.setTabOrder(self.title_edit, self.company_combo)
        QWidget.setTabOrder(self.company_combo, self.kind_combo)
        QWidget.setTabOrder(self.kind_combo, self.minutes_spin)
        QWidget.setTabOrder(self.minutes_spin, self.most_pupils_spin)
        QWidget.setTabOrder(self.most_pupils_spin, self.po_check)
        QWidget.setTabOrder(self.po_check, self.vo_check)
        QWidget.setTabOrder(self.vo_check, self.mbo_check)
        QWidget.setTabOrder(self.mbo_check, self.description_edit)
        QWidget.setTabOrder(self.description_edit, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.save_button)

        self.retranslateUi(OfferDialog)

        QMetaObject.connectSlotsByName(OfferDialog)

    def retranslateUi(self, OfferDialog: QDialog) -> None:
        OfferDialog.setWindowTitle(QCoreApplication.translate("OfferDialog", "Offer", None))
        self.title_field_label.setText(QCoreApplication.translate("OfferDialog", "&What can be done", None))
        self.company_label.setText(QCoreApplication.translate("OfferDialog", "&Company (if one)", None))
        self.kind_label.setText(QCoreApplication.translate("OfferDialog", "&Kind", None))
        self.minutes_label.setText(QCoreApplication.translate("OfferDialog", "&Minutes", None))
        self.most_pupils_label.setText(
            QCoreApplication.translate("OfferDialog", "For at most so many &pupils", None)
        )
        self.suitable_label.setText(QCoreApplication.translate("OfferDialog", "Suitable for", None))
        self.po_check.setText(QCoreApplication.translate("OfferDialog", "Primary school", None))
        self.vo_check.setText(QCoreApplication.translate("OfferDialog", "Secondary school", None))
        self.mbo_check.setText(QCoreApplication.translate("OfferDialog", "Vocational education", None))
        self.description_label.setText(QCoreApplication.translate("OfferDialog", "&Description", None))
        self.shared_hint.setText(
            QCoreApplication.translate(
                "OfferDialog", "Offers go along in the catalogue that you share with other schools.", None
            )
        )
        self.remove_button.setText(QCoreApplication.translate("OfferDialog", "Remove", None))
        self.cancel_button.setText(QCoreApplication.translate("OfferDialog", "Cancel", None))
        self.save_button.setText(QCoreApplication.translate("OfferDialog", "Save", None))
