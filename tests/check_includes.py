#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks who includes whom, and what the built programs link.

    python3 tests/check_includes.py [--root TREE] [--programs FOLDER] [--program NAME=FILE]...

The rules, of which each violation is named by the word in brackets:

    [sql]      Qt Sql only in models/store
    [libav]    libav only in app/media
    [secrets]  libsodium and QtKeychain only in app/secrets
    [gui]      Qt Gui, Widgets and what is built on them only in ui; app/main.cpp may make the QApplication
    [ui]       nothing below includes ui, but app/main.cpp
    [app]      models do not include app
    [engine]   app/media is entered by its front door engine.h, and only from app/worker
    [tests]    what is shipped does not include tests
    [computed] an include is written out, so that it can be read here
    [link]     reelyard-worker alone links libav, and nothing that keeps keys; reelyard-cli and reelyard-worker link
               neither Qt Gui nor Widgets

--programs expects all three programs in the folder; --program checks the ones that are named. Without either, only the
sources are read. Ends with 0 when all rules are kept, 1 when one is broken, 2 when the check could not be made.
"""

import argparse
import glob
import os
import re
import subprocess
import sys

ROOMS = ("models", "app", "ui")
SUFFIXES = (".h", ".hpp", ".hh", ".inl", ".ipp", ".c", ".cc", ".cpp", ".cxx", ".mm")
MAIN = "app/main.cpp"
MAIN_MAY_INCLUDE = {"QApplication", "QtWidgets/QApplication"}
FRONT_DOOR = "app/media/engine.h"
WORKER = ("app/worker/", "app/worker_main.cpp")
PROGRAMS = ("reelyard", "reelyard-cli", "reelyard-worker")

SQL = re.compile(r"^(QtSql(/.*)?|QSql\w+|qsql\w*\.h)$")
LIBAV = re.compile(r"^(libav\w+|libsw\w+|libpostproc)/")
GUI_MODULES = ("QtGui", "QtWidgets", "QtOpenGL", "QtOpenGLWidgets", "QtPrintSupport", "QtSvg", "QtSvgWidgets",
               "QtQml", "QtQuick", "QtMultimedia", "QtMultimediaWidgets")
SECRETS = re.compile(r"^(sodium(\.h|/.*)|(qt[56]?keychain/)?keychain\.h)$")
LIBAV_LIBRARY = re.compile(r"^lib(av(codec|device|filter|format|util|resample)|swscale|swresample|postproc)\.so")
GUI_LIBRARY = re.compile(r"^lib(Qt6(Gui|Widgets|OpenGL\w*|PrintSupport|Svg\w*|Qml\w*|Quick\w*|Multimedia\w*)|QCustomPlot\w*)\.so")
SECRETS_LIBRARY = re.compile(r"^lib(sodium|qt6keychain)\.so")

DIRECTIVE = re.compile(r'^[ \t]*#[ \t]*(?:include|include_next|import)\b[ \t]*(.*?)[ \t]*$', re.MULTILINE)
COMMENT_OR_LITERAL = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"([^ ()\\\t\v\f\n]{0,16})\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|'
    r"'(?:\\.|[^'\\\n])+'", re.DOTALL)
CONTINUED = re.compile(r"((?:[^\n]*\\\n)+)([^\n]*)")


class CannotCheck(Exception):
    pass


def without_comments(text):
    """Blanks comments and raw strings and keeps the line numbers; ordinary strings stay, includes are made of them."""
    def blank(match):
        found = match.group(0)
        return found if found[0] in "\"'" else re.sub(r"[^\n]", " ", found)

    def joined(match):
        return match.group(1).replace("\\\n", " ") + match.group(2) + "\n" * match.group(1).count("\n")
    return COMMENT_OR_LITERAL.sub(blank, CONTINUED.sub(joined, text))


def includes(text):
    """Yields (line, name, quoted) for each include; name is None for one that is a macro."""
    text = without_comments(text)
    for match in DIRECTIVE.finditer(text):
        line = text.count("\n", 0, match.start(1)) + 1
        argument = match.group(1)
        if named := re.match(r'"([^"]+)"', argument):
            yield line, named.group(1), True
        elif named := re.match(r"<([^>]+)>", argument):
            yield line, named.group(1).strip(), False
        else:
            yield line, None, False


def qt_headers():
    """The folder that holds QtCore, QtGui and so on; which class belongs to which module is read there."""
    for tool in ("qtpaths6", "/usr/lib/qt6/bin/qtpaths6", "/usr/lib/qt6/bin/qtpaths", "qmake6"):
        try:
            folder = subprocess.run([tool, "-query", "QT_INSTALL_HEADERS"], capture_output=True, text=True,
                                    check=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            continue
        if os.path.isdir(os.path.join(folder, "QtWidgets")):
            return folder
    for folder in glob.glob("/usr/include/*/qt6") + ["/usr/include/qt6"]:
        if os.path.isdir(os.path.join(folder, "QtWidgets")):
            return folder
    raise CannotCheck("the headers of Qt 6 were not found (package qt6-base-dev)")


class GuiHeaders:
    def __init__(self, folder):
        def names(module):
            path = os.path.join(folder, module)
            return set(os.listdir(path)) if os.path.isdir(path) else set()
        self.names = set().union(*(names(module) for module in GUI_MODULES)) - names("QtCore")

    def __contains__(self, name):
        return name.split("/")[0] in GUI_MODULES or name in self.names or name == "qcustomplot.h"


def target_of(root, source, name, quoted):
    """The tree's own file that an include means, as a path from the root, or the name as it stands."""
    if quoted:
        beside = os.path.normpath(os.path.join(os.path.dirname(source), name))
        if os.path.isfile(os.path.join(root, beside)):
            return beside
    return os.path.normpath(name)


def violations_of_include(source, target, gui):
    room = source.split("/")[0]
    if SQL.match(target) and not source.startswith("models/store/"):
        yield "sql", "Qt Sql stays in models/store"
    if LIBAV.match(target) and not source.startswith("app/media/"):
        yield "libav", "libav stays in app/media"
    if SECRETS.match(target) and not source.startswith("app/secrets/"):
        yield "secrets", "libsodium and QtKeychain stay in app/secrets"
    if target in gui and room != "ui" and not (source == MAIN and target in MAIN_MAY_INCLUDE):
        yield "gui", "Qt Gui and Widgets stay in ui"
    if target.startswith("ui/") and room != "ui" and source != MAIN:
        yield "ui", f"{room} does not know ui"
    if target.startswith("app/") and room == "models":
        yield "app", "models do not know app"
    if target.startswith("app/media/") and not source.startswith("app/media/"):
        if target != FRONT_DOOR or not source.startswith(WORKER):
            yield "engine", f"app/media is entered by {FRONT_DOOR}, and only from app/worker"
    if target.startswith("tests/"):
        yield "tests", "what is shipped does not know the tests"


def check_sources(root, gui):
    """Returns (number of files read, list of violations)."""
    found, count = [], 0
    for room in ROOMS:
        if not os.path.isdir(os.path.join(root, room)):
            raise CannotCheck(f"there is no {room}/ in {root}")
        for folder, folders, files in os.walk(os.path.join(root, room)):
            folders.sort()
            for name in sorted(files):
                if not name.endswith(SUFFIXES):
                    continue
                path = os.path.join(folder, name)
                source = os.path.relpath(path, root)
                with open(path, encoding="utf-8", errors="replace") as stream:
                    text = stream.read()
                count += 1
                for line, included, quoted in includes(text):
                    if included is None:
                        found.append(f"{source}:{line}: [computed] an include is written out, not made by a macro")
                        continue
                    target = target_of(root, source, included, quoted)
                    for rule, sentence in violations_of_include(source, target, gui):
                        found.append(f"{source}:{line}: [{rule}] includes {included}: {sentence}")
    return count, found


def needed_libraries(path):
    if not os.path.isfile(path):
        raise CannotCheck(f"the program {path} is missing")
    try:
        output = subprocess.run(["readelf", "--dynamic", "--wide", path], capture_output=True, text=True, check=True,
                                env={**os.environ, "LC_ALL": "C"}).stdout
    except OSError as error:
        raise CannotCheck(f"readelf could not be started ({error}; package binutils)") from error
    except subprocess.CalledProcessError as error:
        raise CannotCheck(f"{path} could not be read: {error.stderr.strip()}") from error
    libraries = re.findall(r"\(NEEDED\)\s+Shared library: \[([^\]]+)\]", output)
    # A program of ours without Qt Core is not one that was read rightly.
    if not any(library.startswith("libQt6Core.so") for library in libraries):
        raise CannotCheck(f"{path} names no Qt Core among its libraries, so nothing can be concluded from them")
    return libraries


def check_program(name, path):
    libraries = needed_libraries(path)
    if name == "reelyard-worker":
        # The positive control: were the engine linked otherwise, the absence of libav in the others would prove nothing.
        if not any(LIBAV_LIBRARY.match(library) for library in libraries):
            yield f"{name}: [link] does not link libav, which is expected of the worker"
        for library in libraries:
            if SECRETS_LIBRARY.match(library):
                yield f"{name}: [link] links {library}: keys are nothing for what reads media"
    else:
        for library in libraries:
            if LIBAV_LIBRARY.match(library):
                yield f"{name}: [link] links {library}: libav is for reelyard-worker alone"
    if name != "reelyard":
        for library in libraries:
            if GUI_LIBRARY.match(library):
                yield f"{name}: [link] links {library}: only the window needs it"


def main():
    parser = argparse.ArgumentParser(description="Checks who includes whom, and what the built programs link.")
    parser.add_argument("--root", default=os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    parser.add_argument("--programs", metavar="FOLDER")
    parser.add_argument("--program", metavar="NAME=FILE", action="append", default=[])
    options = parser.parse_args()

    programs = {}
    if options.programs:
        programs = {name: os.path.join(options.programs, name) for name in PROGRAMS}
    for argument in options.program:
        name, separator, path = argument.partition("=")
        if not separator or name not in PROGRAMS:
            parser.error(f"--program wants NAME=FILE with one of {', '.join(PROGRAMS)}, not '{argument}'")
        programs[name] = path

    try:
        count, found = check_sources(options.root, GuiHeaders(qt_headers()))
        if count == 0:
            raise CannotCheck(f"no source was found in {options.root}")
    except CannotCheck as error:
        print(f"check_includes.py: {error}", file=sys.stderr)
        return 2
    unchecked = []
    for name, path in programs.items():
        try:
            found.extend(check_program(name, path))
        except CannotCheck as error:
            unchecked.append(error)
    for violation in found:
        print(violation)
    for error in unchecked:
        print(f"check_includes.py: {error}", file=sys.stderr)
    if found:
        print(f"{len(found)} violations of the dependency rule (CONTRIBUTING.md, \"The dependency rule\")")
    if found or unchecked:
        return 1 if found else 2
    linked = f" and the links of {len(programs)} programs" if programs else ""
    print(f"The includes of {count} sources{linked} keep the dependency rule.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
