// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/private_file.h"

#include "models/base/native_path.h"

#include <filesystem>
#include <system_error>

namespace reelyard
{

void keepPrivate(const QString &path)
{
    namespace fs = std::filesystem;
    constexpr fs::perms others = fs::perms::group_all | fs::perms::others_all;
    std::error_code ignored;
    const fs::file_status status = fs::status(toStdPath(path), ignored);
    if (fs::exists(status) && (status.permissions() & others) != fs::perms::none)
        fs::permissions(toStdPath(path), others, fs::perm_options::remove, ignored);
}

} // namespace reelyard
