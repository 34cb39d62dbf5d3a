"""The form of ui/mapping_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_MappingDialog:
    def setupUi(self, MappingDialog: QDialog) -> None:
        if not MappingDialog.objectName():
            MappingDialog.setObjectName("MappingDialog")
        MappingDialog.resize(860, 480)
        self.main_layout = QVBoxLayout(MappingDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(MappingDialog)
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

        self.reason_label = QLabel(self.head_frame)
        self.reason_label.setObjectName("reason_label")
        self.reason_label.setProperty("role", "muted")
        self.reason_label.setWordWrap(True)

        self.head_layout.addWidget(self.reason_label)

        self.main_layout.addWidget(self.head_frame)

        self.body_widget = QWidget(MappingDialog)
        self.body_widget.setObjectName("body_widget")
        self.body_layout = QVBoxLayout(self.body_widget)
        self.body_layout.setSpacing(8)
        self.body_layout.setObjectName("body_layout")
        self.body_layout.setContentsMargins(24, 14, 24, 14)
        self.mapping_text_label = QLabel(self.body_widget)
        self.mapping_text_label.setObjectName("mapping_text_label")
        self.mapping_text_label.setWordWrap(True)

        self.body_layout.addWidget(self.mapping_text_label)

        self.columns_area = QScrollArea(self.body_widget)
        self.columns_area.setObjectName("columns_area")
        self.columns_area.setWidgetResizable(True)
        self.columns_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.columns_area.setFrameShape(QFrame.Shape.NoFrame)
        self.columns_widget = QWidget()
        self.columns_widget.setObjectName("columns_widget")
        self.columns_widget.setProperty("kind", "clear")
        self.columns_area.setWidget(self.columns_widget)

        self.body_layout.addWidget(self.columns_area)

        self.columns_problem = QLabel(self.body_widget)
        self.columns_problem.setObjectName("columns_problem")
        self.columns_problem.setProperty("role", "error")
        self.columns_problem.setWordWrap(True)

        self.body_layout.addWidget(self.columns_problem)

        self.main_layout.addWidget(self.body_widget)

        self.footer_frame = QFrame(MappingDialog)
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

        self.use_button = QPushButton(self.footer_frame)
        self.use_button.setObjectName("use_button")
        self.use_button.setProperty("kind", "primary")

        self.footer_layout.addWidget(self.use_button)

        self.main_layout.addWidget(self.footer_frame)

        QWidget.setTabOrder(self.use_button, self.cancel_button)

        self.retranslateUi(MappingDialog)

        self.use_button.setDefault(True)

        QMetaObject.connectSlotsByName(MappingDialog)

    def retranslateUi(self, MappingDialog: QDialog) -> None:
        MappingDialog.setWindowTitle(
            QCoreApplication.translate("MappingDialog", "Which column is which?", None)
        )
        self.title_label.setText(QCoreApplication.translate("MappingDialog", "Which column is which?", None))
        self.mapping_text_label.setText(
            QCoreApplication.translate(
                "MappingDialog",
                "Say above each column what it holds. What you leave out is not read. Your choice is remembered for files like this one.",
                None,
            )
        )
        self.cancel_button.setText(QCoreApplication.translate("MappingDialog", "&Cancel", None))
        self.use_button.setText(QCoreApplication.translate("MappingDialog", "&Use these columns", None))
