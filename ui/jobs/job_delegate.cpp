// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_delegate.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/jobs/job_table_view.h"
#include "ui/jobs/job_text.h"
#include "ui/jobs/shown_job_model.h"

#include <QHeaderView>
#include <QPainter>

namespace reelyard
{

namespace
{

constexpr int padding = 8;
constexpr int iconSize = 16;

/// Colour of a text that is not of first rank; on a selected row too.
QColor textColor(const QStyleOptionViewItem &option)
{
    return option.palette.color(QPalette::Text);
}

void drawText(QPainter *painter, const QStyleOptionViewItem &option, const QRect &box, int alignment,
              const QString &text, Qt::TextElideMode mode, const QColor &color)
{
    painter->setPen(color);
    painter->drawText(box, alignment | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(text, mode, box.width()));
}

/// The cells of a row that its Status may write across: its own, and those of Speed and Time left when they stand
/// beside it, as they are empty unless the job runs.
QRect statusBox(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (!view)
        return option.rect;
    const QHeaderView *header = view->horizontalHeader();
    QRect box = option.rect;
    box.setLeft(view->columnViewportPosition(JobTableModel::Status));
    box.setWidth(view->columnWidth(JobTableModel::Status));
    bool reached = index.column() == JobTableModel::Status;
    for (int visual = header->visualIndex(JobTableModel::Status) + 1; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        if (column != JobTableModel::Speed && column != JobTableModel::Eta)
            break;
        reached = reached || column == index.column();
        box.setWidth(box.width() + view->columnWidth(column));
    }
    return reached ? box : QRect();
}

} // namespace

JobDelegate::JobDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const ShownJobModel *>(index.model());
    const Job *job = model ? model->job(index) : nullptr;
    if (!job)
        return;
    painter->save();
    const auto *view = qobject_cast<const JobTableView *>(option.widget);
    const ThemeColors &colors = Theme::colors();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selection);
    else if (view && view->hoveredRow() == index.row())
        painter->fillRect(option.rect, colors.hover);

    const QRect content = option.rect.adjusted(padding, 0, -padding, 0);
    const QString text = model->text(index);
    switch (index.column()) {
    case JobTableModel::Name:
        drawText(painter, option, content, Qt::AlignLeft, text, Qt::ElideMiddle, textColor(option));
        break;
    case JobTableModel::Status:
        if (jobtext::showsProgressBar(*job))
            paintBar(painter, option, content, *job, text);
        else
            paintStatus(painter, option, index, *job);
        break;
    case JobTableModel::OutputSize:
        paintOutput(painter, option, content, *job);
        break;
    case JobTableModel::Speed:
    case JobTableModel::Eta:
        if (job->state == JobState::Running)
            drawText(painter, option, content, Qt::AlignRight, text, Qt::ElideRight, textColor(option));
        else
            paintStatus(painter, option, index, *job);
        break;
    default:
        drawText(painter, option, content, ShownJobModel::isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft,
                 text, Qt::ElideRight, colors.muted);
    }

    // The keyboard's place: a quiet line below the whole current row.
    if (view && view->hasFocus() && view->currentIndex().row() == index.row()) {
        painter->setClipping(false);
        painter->setRenderHint(QPainter::Antialiasing, false); // a bar has left it on
        painter->setPen(QPen(colors.accent, 1));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

// Each of the cells that the text runs across paints its own part of it, so that any of them can be repainted alone.
void JobDelegate::paintStatus(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              const Job &job) const
{
    const QRect box = job.state == JobState::Running ? option.rect : statusBox(option, index);
    if (box.isNull())
        return;
    painter->setClipRect(option.rect);
    const QRect content = box.adjusted(padding, 0, -padding, 0);
    const QString text = index.sibling(index.row(), JobTableModel::Status).data().toString();
    const JobCategory category = jobtext::categoryOf(job);
    const QRect icon(content.left(), content.top() + (content.height() - iconSize) / 2, iconSize, iconSize);
    Theme::icon(jobtext::iconName(category)).paint(painter, icon);
    const bool loud = category == JobCategory::Failed || category == JobCategory::NeedsYou ||
                      category == JobCategory::ToReview || category == JobCategory::Waiting;
    const bool quiet = category == JobCategory::Queued || category == JobCategory::Cancelled ||
                       category == JobCategory::Skipped || category == JobCategory::OnHold;
    const QColor color = loud ? jobtext::color(category) : quiet ? Theme::colors().muted : textColor(option);
    drawText(painter, option, content.adjusted(iconSize + padding, 0, 0, 0), Qt::AlignLeft, text, Qt::ElideRight,
             color);
}

void JobDelegate::paintBar(QPainter *painter, const QStyleOptionViewItem &option, const QRect &content, const Job &job,
                           const QString &text) const
{
    // The text keeps a fixed place, so that bars of all rows end at the same column.
    const int wide = option.fontMetrics.horizontalAdvance(QStringLiteral("100%"));
    const int textWidth = std::max(wide, option.fontMetrics.horizontalAdvance(text));
    QRectF bar(content.left(), content.center().y() - 3, content.width() - textWidth - padding, 8);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::colors().track);
    painter->drawRoundedRect(bar, 4, 4);
    const double filled = bar.width() * std::clamp(job.progress->fraction, 0.0, 1.0);
    if (filled > 0) {
        painter->setBrush(job.paused ? Theme::colors().muted : Theme::colors().accent);
        bar.setWidth(std::max(filled, 8.0));
        painter->drawRoundedRect(bar, 4, 4);
    }
    drawText(painter, option, content, Qt::AlignRight, text, Qt::ElideNone, textColor(option));
}

void JobDelegate::paintOutput(QPainter *painter, const QStyleOptionViewItem &option, const QRect &content,
                              const Job &job) const
{
    const QString size = format::bytes(job.outputSizeBytes);
    if (size.isEmpty())
        return;
    const auto change = jobtext::sizeChange(job);
    QRect sizeBox = content;
    if (change) { // the two numbers in two columns of their own
        const QString changed = format::change(*change);
        const int place = std::max(option.fontMetrics.horizontalAdvance(changed),
                                   option.fontMetrics.horizontalAdvance(format::change(-0.88)));
        // One more, as text may be a fraction of a pixel wider than it is said to be.
        if (content.width() - place - padding > option.fontMetrics.horizontalAdvance(size)) {
            drawText(painter, option, content, Qt::AlignRight, changed, Qt::ElideNone,
                     *change < 0 ? Theme::colors().good : Theme::colors().muted);
            sizeBox.setRight(content.right() - place - padding);
        }
    }
    drawText(painter, option, sizeBox, Qt::AlignRight, size, Qt::ElideRight, textColor(option));
}

} // namespace reelyard
