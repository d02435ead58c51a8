#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that check_translations.py can fail: small bad translations, of which each mistake must be found."""

import os
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CHECK = os.path.join(ROOT, "tests", "check_translations.py")


def message(source, translation, kind=""):
    return f"<message><source>{source}</source><translation{kind}>{translation}</translation></message>"


def plural(source, *forms):
    body = "".join(f"<numerusform>{form}</numerusform>" for form in forms)
    return f'<message numerus="yes"><source>{source}</source><translation>{body}</translation></message>'


class CheckCanFail(unittest.TestCase):
    def check(self, body, *options):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "reelyard_de.ts"), "w", encoding="utf-8") as file:
                file.write(f'<TS version="2.1" language="de"><context><name>Job</name>{body}</context></TS>')
            return subprocess.run([sys.executable, CHECK, "--folder", folder, "--sources", "no", *options],
                                  capture_output=True, text=True, check=False)

    def expect(self, word, body, *options):
        result = self.check(body, *options)
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        self.assertIn(f"[{word}]", result.stdout)

    def test_what_is_right_passes(self):
        body = (message("&amp;Retry %1", "&amp;Nochmals %1") + message(" GB", " GB") + message(", ", "\uff0c") + message("R&amp;&amp;D", "F&amp;&amp;E")
                + plural("%Ln jobs of %1", "ein Auftrag von %1", "%Ln Aufträge von %1"))
        result = self.check(body)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    def test_missing_translation(self):
        self.expect("unfinished", message("Retry", ""))
        self.expect("unfinished", message("Retry", "Nochmals", ' type="unfinished"'))
        self.expect("unfinished", plural("%n jobs", "ein Auftrag", ""))
        self.assertEqual(self.check(message("Retry", "", ' type="unfinished"'), "--unfinished", "allowed").returncode, 0)

    def test_placeholders(self):
        self.expect("placeholder", message("%1 of %2", "%1 von %1"))
        self.expect("placeholder", message("%1 done", "fertig"))
        self.expect("placeholder", plural("%n jobs in %1", "ein Auftrag", "%n Aufträge in %1"))
        self.expect("placeholder", message("100", "100 %n"))

    def test_mnemonics(self):
        self.expect("mnemonic", message("&amp;Retry", "Nochmals"))
        self.expect("mnemonic", message("Retry", "&amp;Nochmals"))

    def test_spaces(self):
        self.expect("space", message(" GB", "GB"))
        self.expect("space", message("Retry", "Nochmals "))

    def test_texts_of_the_sources_are_missed(self):
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(ROOT, "resources", "translations", "reelyard_de.ts")
            with open(source, encoding="utf-8") as file:
                text = file.read()
            begin, end = text.index("<context>"), text.index("</context>") + len("</context>")
            with open(os.path.join(folder, "reelyard_de.ts"), "w", encoding="utf-8") as file:
                file.write(text[:begin] + text[end:])
            result = subprocess.run([sys.executable, CHECK, "--folder", folder, "--unfinished", "allowed"],
                                    capture_output=True, text=True, check=False)
            self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
            self.assertIn("[sources]", result.stdout)

    def test_nothing_to_check(self):
        with tempfile.TemporaryDirectory() as folder:
            result = subprocess.run([sys.executable, CHECK, "--folder", folder], capture_output=True, text=True,
                                    check=False)
            self.assertEqual(result.returncode, 2)


if __name__ == "__main__":
    unittest.main()
