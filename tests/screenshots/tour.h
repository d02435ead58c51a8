// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "camera.h"
#include "tests/ui/window_under_test.h"

#include <QString>

namespace reelyard::screenshots
{

/// Takes a real window through a real day: what is pictured is what the program shows of jobs that have run.
class Tour
{
public:
    /// `media`: a folder to add; empty: clips are made.
    Tour(Camera &camera, QString media);
    /// A sentence about what stopped the tour; empty when it went through.
    QString run();

private:
    QString begin();
    QString firstStart();
    QString addMedia();
    QString work();
    QString lookBack();
    void details();
    void failures();
    void lists();
    QString card();
    QString cloud();

    // tour_dialogs.cpp
    void newJobDialogs();
    void menus();
    void settings(bool hasAccount);
    void presets();
    void helpAndOthers();

    bool startWindow();
    bool waitForScan();
    void press(const char *name);
    void choose(JobCategory category);
    bool selectNamed(const QString &part);
    QWidget *visible(const char *name) const;

    Camera &m_camera;
    WindowUnderTest m_test;
    QString m_media;
    QString m_destination;
};

} // namespace reelyard::screenshots
