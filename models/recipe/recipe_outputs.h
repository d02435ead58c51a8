// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipe/recipe.h"

#include <vector>

namespace reelyard
{

struct FileSpec;

/// The formats by which a recipe asks for the playlist that names all rungs of its ladder, for HLS ("hls_master", of
/// any name) and for DASH ("dash_master", a name in .mpd). They are written by the program from what the rungs' own
/// playlists say, so that one rung can be made again alone; no muxer knows them.
bool isMasterPlaylistFormat(QStringView format);

/// "hls", "dash", or empty where an output is neither: the one that it names, or else its name's.
QString packageFormat(const FileSpec &output);

/// One output of a recipe, by its name relative to the job's output folder. "{name}" stands for what the user's name
/// template makes of the source.
struct RecipeOutput {
    int ordinal = 0;
    QString name; ///< "{name}.mp4", "{name} 720p.mp4"; of a folder "{name}/1080p"
    bool isFolder = false;
    QString mainFile; ///< in the folder: "index.m3u8"
    bool isMasterPlaylist = false;
    bool isPackage = false; ///< a folder of segments, for HLS or DASH
    friend bool operator==(const RecipeOutput &, const RecipeOutput &) = default;
};

/// Whether any output is a package.
bool makesPackage(const QString &recipeArguments);

/// In the recipe's order; at least one. The recipe has been checked by makeRecipe().
std::vector<RecipeOutput> recipeOutputs(const Recipe &recipe);

} // namespace reelyard
