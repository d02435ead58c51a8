#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that check_includes.py can fail: small bad trees and programs, of which each violation must be found."""

import os
import subprocess
import sys
import tempfile
import unittest

CHECK = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "check_includes.py")

GOOD_TREE = {
    "models/store/job_store.cpp": '#include <QSqlQuery>\n#include <QtSql/QSqlDatabase>\n#include "models/base/error.h"\n',
    "models/base/error.h": "#pragma once\n#include <QString>\n#include <QtCore/QObject>\n",
    "app/media/engine.h": '#pragma once\n#include "models/base/error.h"\n',
    "app/media/demuxer.cpp": 'extern "C" {\n#include <libavformat/avformat.h>\n}\n#include "app/media/engine.h"\n',
    "app/worker/worker_main.cpp": '#include "app/media/engine.h"\n#include <QCoreApplication>\n',
    "app/main.cpp": '#include "ui/mainwindow/main_window.h"\n#include <QApplication>\n',
    "ui/mainwindow/main_window.h": '#include "app/application.h"\n#include "models/base/error.h"\n#include <QMainWindow>\n',
    "app/secrets/secret.cpp": "#include <sodium.h>\n#include <qt6keychain/keychain.h>\n",
    "app/application.h": '#include "models/base/error.h"\n#include <memory>\n',
}


class Sandbox(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, path, text):
        path = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as stream:
            stream.write(text)
        return path

    def run_check(self, *arguments):
        return subprocess.run([sys.executable, CHECK, "--root", self.folder, *arguments], capture_output=True,
                              text=True, check=False)


class SourceRules(Sandbox):
    def setUp(self):
        super().setUp()
        for path, text in GOOD_TREE.items():
            self.write(path, text)

    def expect_violation(self, rule, path, text, line=1):
        self.write(path, text)
        result = self.run_check()
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(f"{path}:{line}: [{rule}]", result.stdout)
        self.assertEqual(result.stdout.count("["), 1, result.stdout)

    def test_accepts_the_good_tree(self):
        result = self.run_check()
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_finds_qt_sql_outside_the_store(self):
        for path in ("models/job/bad.cpp", "app/queue/bad.cpp", "ui/jobs/bad.cpp"):
            for header in ("QSqlQuery", "QtSql", "QtSql/QSqlError", "qsqldatabase.h"):
                with self.subTest(path=path, header=header):
                    self.setUp()
                    self.expect_violation("sql", path, f"#include <{header}>\n")

    def test_finds_libav_outside_the_engine(self):
        for path in ("models/media/bad.h", "app/worker/bad.cpp", "ui/jobs/bad.cpp"):
            for header in ("libavformat/avformat.h", "libavutil/frame.h", "libswscale/swscale.h"):
                with self.subTest(path=path, header=header):
                    self.setUp()
                    self.expect_violation("libav", path, f"#include <{header}>\n")

    def test_finds_what_keeps_keys_outside_its_room(self):
        for header in ("sodium.h", "sodium/crypto_pwhash.h", "qt6keychain/keychain.h", "keychain.h"):
            with self.subTest(header=header):
                self.setUp()
                self.expect_violation("secrets", "app/backend/cloud/bad.cpp", f"#include <{header}>\n")

    def test_finds_gui_outside_ui(self):
        for path in ("models/table/bad.cpp", "app/cli/bad.cpp", "app/cli_main.cpp"):
            for header in ("QWidget", "QColor", "QIcon", "QAction", "QtWidgets", "QtGui/QImage", "qpixmap.h",
                           "qcustomplot.h"):
                with self.subTest(path=path, header=header):
                    self.setUp()
                    self.expect_violation("gui", path, f"#include <{header}>\n")

    def test_allows_main_only_the_application_object(self):
        self.expect_violation("gui", "app/main.cpp", "#include <QApplication>\n#include <QPushButton>\n", line=2)

    def test_finds_ui_below_ui(self):
        for path in ("models/table/bad.cpp", "app/queue/bad.cpp"):
            with self.subTest(path=path):
                self.setUp()
                self.expect_violation("ui", path, '#include "ui/mainwindow/main_window.h"\n')

    def test_finds_app_in_models(self):
        self.expect_violation("app", "models/job/bad.h", '#include "app/application.h"\n')

    def test_finds_a_way_round_by_a_relative_path(self):
        self.expect_violation("app", "models/job/bad.h", '#include "../../app/application.h"\n')

    def test_finds_other_doors_into_the_engine(self):
        self.write("app/media/demuxer.h", "#pragma once\n")
        self.expect_violation("engine", "app/worker/bad.cpp", '#include "app/media/demuxer.h"\n')

    def test_finds_the_engine_outside_the_worker(self):
        self.expect_violation("engine", "app/queue/bad.cpp", '#include "app/media/engine.h"\n')

    def test_finds_tests_in_what_is_shipped(self):
        self.expect_violation("tests", "app/queue/bad.cpp", '#include "tests/support/fake_backend.h"\n')

    def test_finds_a_computed_include(self):
        self.expect_violation("computed", "app/queue/bad.cpp", "#define H <QSqlQuery>\n#include H\n", line=2)

    def test_reads_unusual_spellings(self):
        for text, line in (("  #  include\t<QSqlQuery>\n", 1), ("#include<QSqlQuery>// why\n", 1),
                           ("/* one\n two */ #include <QSqlQuery>\n", 2), ("#include \\\n <QSqlQuery>\n", 1)):
            with self.subTest(text=text):
                self.setUp()
                self.write("app/queue/bad.cpp", text)
                result = self.run_check()
                self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
                self.assertIn("[sql]", result.stdout)

    def test_passes_over_comments_and_raw_strings(self):
        self.write("app/queue/good.cpp",
                   '// #include <QSqlQuery>\n/*\n#include <QWidget>\n*/\nauto s = R"(\n#include <QWidget>\n)";\n'
                   'auto t = "// no comment"; // "\n')
        result = self.run_check()
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_finds_an_include_after_a_string_that_looks_like_a_comment(self):
        self.expect_violation("sql", "app/queue/bad.cpp", 'auto t = "/*";\n#include <QSqlQuery>\n', line=2)

    def test_counts_every_violation(self):
        self.write("app/queue/bad.cpp", "#include <QSqlQuery>\n#include <QWidget>\n#include <libavutil/frame.h>\n")
        result = self.run_check()
        self.assertIn("3 violations", result.stdout)

    def test_is_not_silent_where_there_is_nothing_to_read(self):
        self.folder = os.path.join(self.folder, "nowhere")
        self.assertEqual(self.run_check().returncode, 2)


class LinkRules(Sandbox):
    """Programs are made with the real linker against empty libraries of the real names."""

    def setUp(self):
        super().setUp()
        for path, text in GOOD_TREE.items():
            self.write(path, text)
        self.source = self.write("program.c", "int main(void) { return 0; }\n")

    def make(self, name, *libraries):
        compiler = os.environ.get("CC", "cc")
        paths = []
        for library in libraries:
            path = os.path.join(self.folder, library)
            subprocess.run([compiler, "-shared", "-nostdlib", "-x", "c", os.devnull, f"-Wl,-soname,{library}", "-o", path],
                           check=True)
            paths.append(path)
        program = os.path.join(self.folder, name)
        subprocess.run([compiler, self.source, "-Wl,--no-as-needed", *paths, "-o", program], check=True)
        return f"{name}={program}"

    def expect_violation(self, program, library):
        result = self.run_check("--program", program)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(f"[link] links {library}", result.stdout)

    def test_accepts_what_each_program_may_link(self):
        for name, libraries in (("reelyard", ("libQt6Core.so.6", "libQt6Sql.so.6", "libQt6Widgets.so.6")),
                                ("reelyard-cli", ("libQt6Core.so.6", "libQt6Network.so.6")),
                                ("reelyard-worker", ("libQt6Core.so.6", "libavformat.so.59"))):
            result = self.run_check("--program", self.make(name, *libraries))
            self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_finds_libav_in_window_and_terminal(self):
        for name in ("reelyard", "reelyard-cli"):
            for library in ("libavcodec.so.59", "libswscale.so.6"):
                with self.subTest(name=name, library=library):
                    self.expect_violation(self.make(name, "libQt6Core.so.6", library), library)

    def test_finds_gui_in_terminal_and_worker(self):
        for name in ("reelyard-cli", "reelyard-worker"):
            for library in ("libQt6Gui.so.6", "libQt6Widgets.so.6"):
                with self.subTest(name=name, library=library):
                    self.expect_violation(self.make(name, "libQt6Core.so.6", "libavformat.so.59", library), library)

    def test_finds_what_keeps_keys_in_the_worker(self):
        for library in ("libsodium.so.23", "libqt6keychain.so.1"):
            with self.subTest(library=library):
                self.expect_violation(self.make("reelyard-worker", "libQt6Core.so.6", "libavformat.so.59", library),
                                      library)

    def test_misses_libav_in_the_worker(self):
        result = self.run_check("--program", self.make("reelyard-worker", "libQt6Core.so.6"))
        self.assertEqual(result.returncode, 1)
        self.assertIn("[link] does not link libav", result.stdout)

    def test_is_not_silent_about_what_it_cannot_read(self):
        self.write("reelyard-cli", "#!/bin/sh\n")
        self.assertEqual(self.run_check("--programs", self.folder).returncode, 2)
        self.assertEqual(self.run_check("--program", f"reelyard-cli={self.folder}/reelyard-cli").returncode, 2)
        self.assertEqual(self.run_check("--program", self.make("reelyard-cli")).returncode, 2)

    def test_tells_violations_also_where_a_program_is_missing(self):
        self.write("app/queue/bad.cpp", "#include <QSqlQuery>\n")
        result = self.run_check("--programs", self.folder)
        self.assertEqual(result.returncode, 1)
        self.assertIn("[sql]", result.stdout)
        self.assertIn("reelyard is missing", result.stderr)


if __name__ == "__main__":
    unittest.main()
