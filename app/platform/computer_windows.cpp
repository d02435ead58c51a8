// SPDX-License-Identifier: GPL-3.0-or-later
// Windows; POSIX systems have computer_posix.cpp.
#include "app/platform/computer.h"

#include <QCoreApplication>
#include <QTimer>

#include <windows.h>

#include <powrprof.h>
#include <shobjidl.h>

#include <algorithm>

namespace reelyard
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Power)
};

bool mayShutDown()
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_ADJUST_PRIVILEGES | TOKEN_QUERY, &token))
        return false;
    TOKEN_PRIVILEGES privileges{};
    privileges.PrivilegeCount = 1;
    privileges.Privileges[0].Attributes = SE_PRIVILEGE_ENABLED;
    const bool isSet = LookupPrivilegeValueW(nullptr, SE_SHUTDOWN_NAME, &privileges.Privileges[0].Luid) &&
                       AdjustTokenPrivileges(token, FALSE, &privileges, 0, nullptr, nullptr) &&
                       GetLastError() == ERROR_SUCCESS;
    CloseHandle(token);
    return isSet;
}

// Without "force": other programs may still ask about what is not saved.
bool ask(PowerAct act)
{
    if (!mayShutDown())
        return false;
    return act == PowerAct::Sleep
               ? SetSuspendState(FALSE, FALSE, FALSE)
               : ExitWindowsEx(EWX_POWEROFF, SHTDN_REASON_MAJOR_APPLICATION | SHTDN_REASON_FLAG_PLANNED);
}

ITaskbarList3 *taskbar()
{
    static ITaskbarList3 *const list = [] {
        ITaskbarList3 *made = nullptr; // Qt has initialised COM on the main thread
        if (FAILED(CoCreateInstance(CLSID_TaskbarList, nullptr, CLSCTX_INPROC_SERVER, IID_PPV_ARGS(&made))))
            return static_cast<ITaskbarList3 *>(nullptr);
        if (FAILED(made->HrInit())) {
            made->Release();
            return static_cast<ITaskbarList3 *>(nullptr);
        }
        return made; // as long as the process
    }();
    return list;
}

} // namespace

void askForPower(PowerAct act, QObject *context, std::function<void(const Result<void> &)> done)
{
    QTimer::singleShot(0, context, [act, done = std::move(done)] {
        if (ask(act)) {
            done({});
            return;
        }
        done(Error{ErrorClass::Permanent, QStringLiteral("power.refused"),
                   act == PowerAct::Sleep ? Words::tr("The system did not put the computer to sleep.")
                                          : Words::tr("The system did not shut the computer down."),
                   QStringLiteral("Windows error %1").arg(GetLastError())});
    });
}

void showOnTaskbar(quintptr window, std::optional<double> fraction, bool isPaused)
{
    ITaskbarList3 *list = taskbar();
    const HWND handle = reinterpret_cast<HWND>(window);
    if (!list || !handle)
        return;
    if (!fraction) {
        list->SetProgressState(handle, TBPF_NOPROGRESS);
        return;
    }
    constexpr ULONGLONG whole = 1000;
    list->SetProgressState(handle, isPaused ? TBPF_PAUSED : TBPF_NORMAL);
    list->SetProgressValue(handle, static_cast<ULONGLONG>(std::clamp(*fraction, 0.0, 1.0) * whole), whole);
}

} // namespace reelyard
