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

int askToChoose(QWidget *parent, const Choice &choice)
{
    QMessageBox box(QMessageBox::NoIcon, choice.title, choice.text, QMessageBox::NoButton, parent);
    box.setObjectName(QStringLiteral("choiceBox"));
    box.setInformativeText(choice.detail);
    QList<QAbstractButton *> buttons;
    for (const QString &answer : choice.answers)
        buttons.append(
            box.addButton(answer, answer == choice.answers.last() ? QMessageBox::RejectRole : QMessageBox::AcceptRole));
    box.setDefaultButton(static_cast<QPushButton *>(buttons.last()));
    box.setEscapeButton(buttons.last());
    box.exec();
    return static_cast<int>(buttons.indexOf(box.clickedButton()));
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

std::optional<QString> askForName(QWidget *parent, const QString &title, const QString &name)
{
    QInputDialog box(parent);
    box.setObjectName(QStringLiteral("nameBox"));
    box.setWindowTitle(title);
    box.setLabelText(Words::tr("Name:"));
    box.setTextValue(name);
    box.resize(380, box.sizeHint().height());
    return box.exec() == QDialog::Accepted ? std::optional(box.textValue().trimmed()) : std::nullopt;
}

UnsavedAnswer askAboutUnsaved(QWidget *parent, const QString &name)
{
    QMessageBox box(QMessageBox::NoIcon, Words::tr("Unsaved Changes"),
                    Words::tr("The changes of \"%1\" are not saved.").arg(name), QMessageBox::NoButton, parent);
    box.setObjectName(QStringLiteral("unsavedBox"));
    QPushButton *save = box.addButton(Words::tr("Save"), QMessageBox::AcceptRole);
    const QPushButton *discard = box.addButton(Words::tr("Discard Changes"), QMessageBox::DestructiveRole);
    QPushButton *goOn = box.addButton(Words::tr("Go On Editing"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.setEscapeButton(goOn);
    box.exec();
    return box.clickedButton() == save      ? UnsavedAnswer::Save
           : box.clickedButton() == discard ? UnsavedAnswer::Discard
                                            : UnsavedAnswer::GoOn;
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
    dialogs.choose = askToChoose;
    dialogs.agreeToSpend = BudgetDialog::ask;
    dialogs.enterName = askForName;
    dialogs.askUnsaved = askAboutUnsaved;
    dialogs.openPresets = [](QWidget *parent) {
        return QFileDialog::getOpenFileNames(parent, Words::tr("Import presets"), {},
                                             Words::tr("Presets (*.json);;All files (*)"));
    };
    dialogs.savePreset = [](QWidget *parent, const QString &name) {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        return QFileDialog::getSaveFileName(parent, Words::tr("Export a preset"), QDir(folder).filePath(name),
                                            Words::tr("Presets (*.json)"));
    };
    return dialogs;
}

} // namespace reelyard
