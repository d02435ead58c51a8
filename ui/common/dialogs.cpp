// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialogs.h"

#include "ui/mainwindow/budget_dialog.h"
#include "ui/mainwindow/links_dialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

bool ask(QWidget *parent, const Question &question)
{
    QMessageBox box(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, parent);
    box.setObjectName(QStringLiteral("questionBox"));
    box.setInformativeText(question.detail);
    const QPushButton *yes = box.addButton(question.yes, QMessageBox::AcceptRole);
    QPushButton *no = box.addButton(question.no, QMessageBox::RejectRole);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

std::optional<QString> askForNote(QWidget *parent, const QString &title, const QString &text)
{
    QInputDialog box(parent);
    box.setObjectName(QStringLiteral("noteBox"));
    box.setWindowTitle(title);
    box.setLabelText(text);
    box.setOkButtonText(Words::tr("Mark as reviewed"));
    box.resize(460, box.sizeHint().height());
    return box.exec() == QDialog::Accepted ? std::optional(box.textValue()) : std::nullopt;
}

} // namespace

Dialogs Dialogs::native()
{
    Dialogs dialogs;
    dialogs.openFiles = [](QWidget *parent) { return QFileDialog::getOpenFileNames(parent, Words::tr("Add files")); };
    dialogs.openFolder = [](QWidget *parent, const QString &title, const QString &startFolder) {
        return QFileDialog::getExistingDirectory(parent, title, startFolder);
    };
    dialogs.openTextFile = [](QWidget *parent) {
        return QFileDialog::getOpenFileName(
            parent, Words::tr("Open a list of links"), {},
            Words::tr("Lists (*.txt *.csv *.tsv *.jsonl *.ndjson *.m3u);;All files (*)"));
    };
    dialogs.openPicture = [](QWidget *parent) {
        return QFileDialog::getOpenFileName(
            parent, Words::tr("Choose a logo"), {},
            Words::tr("Pictures (*.png *.webp *.tif *.tiff *.jpg *.jpeg *.gif *.bmp);;All files (*)"));
    };
    dialogs.openLut = [](QWidget *parent) {
        return QFileDialog::getOpenFileName(parent, Words::tr("Choose a LUT"), {},
                                            Words::tr("LUT files (*.cube *.3dl *.dat *.m3d *.csp);;All files (*)"));
    };
    dialogs.saveTable = [](QWidget *parent, const QString &title, const QString &name) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        return QFileDialog::getSaveFileName(parent, title, QDir(folder).filePath(name),
                                            Words::tr("Tables (*.csv);;JSON (*.json)"));
    };
    dialogs.saveLog = [](QWidget *parent, const QString &title, const QString &name) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        return QFileDialog::getSaveFileName(parent, title, QDir(folder).filePath(name),
                                            Words::tr("Logs (*.log *.txt);;All files (*)"));
    };
    dialogs.enterNote = askForNote;
    dialogs.enterLinks = [openTextFile = dialogs.openTextFile](QWidget *parent) {
        LinksDialog links(openTextFile, parent);
        return links.exec() == QDialog::Accepted ? links.inputs() : QStringList();
    };
    dialogs.confirm = ask;
    dialogs.agreeToSpend = BudgetDialog::ask;
    return dialogs;
}

} // namespace reelyard
