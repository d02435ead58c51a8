#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the translations hold every text of the sources, and that each is translated as a whole.

    python3 tests/check_translations.py [--folder FOLDER] [--sources no] [--unfinished allowed] [--language CODE]

What is found is named by the word in brackets:

    [sources]      a text of the sources is missing, or one that is gone is there: packaging/translations.sh mends that
    [unfinished]   a text has no translation, or one that is marked as unfinished
    [placeholder]  the translation has not the %1, %2, %n or %Ln of its text; a plural form may spell the number out
    [mnemonic]     one of the two has a letter to press (&File) and the other one none
    [space]        the translation begins or ends with a space and its text does not, or the other way round; marks of
                   Chinese hold their space themselves

--sources no leaves the first one out, --unfinished allowed the second; both are for working on a translation. Ends with
0 when nothing was found, 1 when something was, 2 when the check could not be made.
"""

import argparse
import collections
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PLACEHOLDER = re.compile(r"%L?(?:[1-9][0-9]?|n)")
COUNT = ("%n", "%Ln")
MNEMONIC = re.compile(r"&[^&\s]")
HOLDS_SPACE = "\uff0c\u3001\uff1b\uff1a\uff08\uff09\u3002"
SHOWN = 20  # of each kind


def placeholders(text):
    return collections.Counter(PLACEHOLDER.findall(text))


def without_count(counter):
    return collections.Counter({key: value for key, value in counter.items() if key not in COUNT})


def mistakes_in(source, form, is_plural):
    """The words for what is wrong with one form of a translation."""
    wanted, found = placeholders(source), placeholders(form)
    if is_plural and not any(found[count] for count in COUNT):
        wanted, found = without_count(wanted), without_count(found)
    if wanted != found:
        yield "placeholder"
    if bool(MNEMONIC.search(source.replace("&&", ""))) != bool(MNEMONIC.search(form.replace("&&", ""))):
        yield "mnemonic"
    for edge in (slice(0, 1), slice(-1, None)):
        if source[edge].isspace() != form[edge].isspace() and form[edge] not in HOLDS_SPACE:
            yield "space"
            break


def examine(path, is_unfinished_allowed):
    """(word, context, source, translation) of everything that is wrong in one file."""
    for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            is_plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")] if is_plural \
                else [translation.text or ""]
            if translation.get("type") == "unfinished" or not all(forms):
                if not is_unfinished_allowed:
                    yield "unfinished", name, source, ""
            for form in filter(None, forms):
                for word in mistakes_in(source, form, is_plural):
                    yield word, name, source, form


def texts_of(path):
    return {(context.findtext("name"), message.findtext("source"), message.get("numerus"))
            for context in xml.etree.ElementTree.parse(path).getroot().iter("context")
            for message in context.iter("message")}


def differences_from_sources(folder, files):
    """(file, "missing" or "gone", context, text) of what packaging/translations.sh would change."""
    with tempfile.TemporaryDirectory() as made:
        for path in files:
            shutil.copy(path, made)
        subprocess.run(["bash", os.path.join(ROOT, "packaging", "translations.sh"), made], check=True,
                       stdout=subprocess.DEVNULL)
        for name in sorted(os.listdir(made)):
            here, wanted = texts_of(os.path.join(folder, name)), texts_of(os.path.join(made, name))
            for word, texts in (("missing", wanted - here), ("gone", here - wanted)):
                for context, text, _ in sorted(texts, key=str):
                    yield name, word, context, text


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", default=os.path.join(ROOT, "resources", "translations"))
    parser.add_argument("--sources", choices=("yes", "no"), default="yes")
    parser.add_argument("--unfinished", choices=("allowed", "forbidden"), default="forbidden")
    parser.add_argument("--language", default="*", help="de or zh_CN; all without")
    options = parser.parse_args()
    files = sorted(glob.glob(os.path.join(options.folder, f"reelyard_{options.language}.ts")))
    if not files:
        print(f"There is no translation in {options.folder}.", file=sys.stderr)
        return 2
    is_fine = True
    try:
        if options.sources == "yes":
            for name, word, context, text in differences_from_sources(options.folder, files):
                is_fine = False
                print(f"{name}: [sources] {word}: {context}: {text!r}")
        for path in files:
            found = collections.Counter()
            for word, context, source, form in examine(path, options.unfinished == "allowed"):
                is_fine = False
                found[word] += 1
                if found[word] <= SHOWN:
                    print(f"{os.path.basename(path)}: [{word}] {context}: {source!r}" + (f" -> {form!r}" if form else ""))
            for word, count in found.items():
                print(f"{os.path.basename(path)}: [{word}] {count} in all")
    except (OSError, subprocess.CalledProcessError, xml.etree.ElementTree.ParseError) as error:
        print(f"The translations could not be checked: {error}", file=sys.stderr)
        return 2
    if is_fine:
        print(f"{len(files)} translations are complete.")
    return 0 if is_fine else 1


if __name__ == "__main__":
    sys.exit(main())
