"""The form of ui/about_dialog.ui, compiled by `python -m tools forms`: change that file, not this one."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_AboutDialog:
    def setupUi(self, AboutDialog: QDialog) -> None:
        if not AboutDialog.objectName():
            AboutDialog.setObjectName("AboutDialog")
        AboutDialog.resize(620, 560)
        self.main_layout = QVBoxLayout(AboutDialog)
        self.main_layout.setSpacing(0)
        self.main_layout.setObjectName("main_layout")
        self.main_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(AboutDialog)
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

        self.version_label = QLabel(self.head_frame)
        self.version_label.setObjectName("version_label")
        self.version_label.setProperty("role", "muted")
        self.version_label.setWordWrap(True)

        self.head_layout.addWidget(self.version_label)

        self.main_layout.addWidget(self.head_frame)

        self.about_page = QWidget(AboutDialog)
        self.about_page.setObjectName("about_page")
        self.about_page_layout = QVBoxLayout(self.about_page)
        self.about_page_layout.setObjectName("about_page_layout")
        self.about_page_layout.setContentsMargins(0, 0, 0, 0)
        self.about_area = QScrollArea(self.about_page)
        self.about_area.setObjectName("about_area")
        self.about_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.about_area.setFrameShape(QFrame.Shape.NoFrame)
        self.about_area.setWidgetResizable(True)
        self.about_widget = QWidget()
        self.about_widget.setObjectName("about_widget")
        self.about_widget.setProperty("kind", "clear")
        self.about_layout = QVBoxLayout(self.about_widget)
        self.about_layout.setSpacing(6)
        self.about_layout.setObjectName("about_layout")
        self.about_layout.setContentsMargins(24, 14, 24, 14)
        self.promise_label = QLabel(self.about_widget)
        self.promise_label.setObjectName("promise_label")
        self.promise_label.setWordWrap(True)

        self.about_layout.addWidget(self.promise_label)

        self.place_title_label = QLabel(self.about_widget)
        self.place_title_label.setObjectName("place_title_label")
        self.place_title_label.setProperty("role", "strong")

        self.about_layout.addWidget(self.place_title_label)

        self.place_label = QLabel(self.about_widget)
        self.place_label.setObjectName("place_label")
        self.place_label.setWordWrap(True)
        self.place_label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )

        self.about_layout.addWidget(self.place_label)

        self.licence_title_label = QLabel(self.about_widget)
        self.licence_title_label.setObjectName("licence_title_label")
        self.licence_title_label.setProperty("role", "strong")

        self.about_layout.addWidget(self.licence_title_label)

        self.licence_label = QLabel(self.about_widget)
        self.licence_label.setObjectName("licence_label")
        self.licence_label.setWordWrap(True)

        self.about_layout.addWidget(self.licence_label)

        self.fonts_label = QLabel(self.about_widget)
        self.fonts_label.setObjectName("fonts_label")
        self.fonts_label.setProperty("role", "small")

        self.about_layout.addWidget(self.fonts_label)

        self.fonts_edit = QPlainTextEdit(self.about_widget)
        self.fonts_edit.setObjectName("fonts_edit")
        self.fonts_edit.setReadOnly(True)
        self.fonts_edit.setTabChangesFocus(True)
        self.fonts_edit.setMinimumSize(QSize(0, 140))

        self.about_layout.addWidget(self.fonts_edit)

        self.about_area.setWidget(self.about_widget)

        self.about_page_layout.addWidget(self.about_area)

        self.main_layout.addWidget(self.about_page)

        self.footer_frame = QFrame(AboutDialog)
        self.footer_frame.setObjectName("footer_frame")
        self.footer_frame.setProperty("kind", "footer")
        self.footer_layout = QHBoxLayout(self.footer_frame)
        self.footer_layout.setSpacing(8)
        self.footer_layout.setObjectName("footer_layout")
        self.footer_layout.setContentsMargins(24, 12, 24, 12)
        self.footer_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.footer_layout.addItem(self.footer_spacer)

        self.close_button = QPushButton(self.footer_frame)
        self.close_button.setObjectName("close_button")
        self.close_button.setProperty("kind", "primary")

        self.footer_layout.addWidget(self.close_button)

        self.main_layout.addWidget(self.footer_frame)

        self.fonts_label.setBuddy(self.fonts_edit)
        QWidget.setTabOrder(self.place_label, self.fonts_edit)
        QWidget.setTabOrder(self.fonts_edit, self.close_button)

        self.retranslateUi(AboutDialog)

        self.close_button.setDefault(True)

        QMetaObject.connectSlotsByName(AboutDialog)

    def retranslateUi(self, AboutDialog: QDialog) -> None:
        AboutDialog.setWindowTitle(QCoreApplication.translate("AboutDialog", "About Routekaart", None))
        self.title_label.setText(QCoreApplication.translate("AboutDialog", "Routekaart", None))
        self.promise_label.setText(
            QCoreApplication.translate(
                "AboutDialog",
                "This program makes no connection with the internet. What you record stays on this laptop, encrypted, in the folder of the administration.",
                None,
            )
        )
        self.place_title_label.setText(QCoreApplication.translate("AboutDialog", "Where your data are", None))
        self.licence_title_label.setText(QCoreApplication.translate("AboutDialog", "Licence", None))
        self.licence_label.setText(
            QCoreApplication.translate(
                "AboutDialog",
                "Free software under the European Union Public Licence (EUPL) 1.2: you may use it, look into it, change it and pass it on.",
                None,
            )
        )
        self.fonts_label.setText(
            QCoreApplication.translate("AboutDialog", "Licences of the &fonts and icons", None)
        )
        self.close_button.setText(QCoreApplication.translate("AboutDialog", "&Close", None))
