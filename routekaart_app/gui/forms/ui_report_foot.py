"""The form of ui/report_foot.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


class Ui_ReportFoot:
    def setupUi(self, ReportFoot: QWidget) -> None:
        if not ReportFoot.objectName():
            ReportFoot.setObjectName("ReportFoot")
        self.main_layout = QHBoxLayout(ReportFoot)
        self.main_layout.setSpacing(8)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.said_layout = QVBoxLayout()
        self.said_layout.setSpacing(2)
        self.said_layout.setObjectName("said_layout")
        self.trouble_label = QLabel(ReportFoot)
        self.trouble_label.setObjectName("trouble_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.trouble_label.sizePolicy().hasHeightForWidth())
        self.trouble_label.setSizePolicy(sizePolicy)
        self.trouble_label.setProperty("role", "error")
        self.trouble_label.setWordWrap(True)

        self.said_layout.addWidget(self.trouble_label)

        self.outcome_label = QLabel(ReportFoot)
        self.outcome_label.setObjectName("outcome_label")
        sizePolicy.setHeightForWidth(self.outcome_label.sizePolicy().hasHeightForWidth())
        self.outcome_label.setSizePolicy(sizePolicy)
        self.outcome_label.setWordWrap(True)

        self.said_layout.addWidget(self.outcome_label)

        self.main_layout.addLayout(self.said_layout)

        self.folder_button = QPushButton(ReportFoot)
        self.folder_button.setObjectName("folder_button")
        self.folder_button.setProperty("kind", "link")
        self.folder_button.setAutoDefault(False)

        self.main_layout.addWidget(self.folder_button)

        self.print_button = QPushButton(ReportFoot)
        self.print_button.setObjectName("print_button")
        self.print_button.setAutoDefault(False)

        self.main_layout.addWidget(self.print_button)

        self.save_button = QPushButton(ReportFoot)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")
        self.save_button.setAutoDefault(False)

        self.main_layout.addWidget(self.save_button)

        self.main_layout.setStretch(0, 1)
        QWidget.setTabOrder(self.folder_button, self.print_button)
        QWidget.setTabOrder(self.print_button, self.save_button)

        self.retranslateUi(ReportFoot)

        QMetaObject.connectSlotsByName(ReportFoot)

    def retranslateUi(self, ReportFoot: QWidget) -> None:
        self.folder_button.setText(QCoreApplication.translate("ReportFoot", "Open folder", None))
        self.print_button.setText(QCoreApplication.translate("ReportFoot", "Pri&nt\u2026", None))
        self.save_button.setText(QCoreApplication.translate("ReportFoot", "&Save as PDF\u2026", None))
        pass
