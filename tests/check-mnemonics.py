#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether no two mnemonics within one scope are alike, in any language.

A scope is a menu, or what a template holds beside its menus: the letter with
Alt, or in an open menu alone, would lead to only one of the two.

usage: check-mnemonics.py PROJECT_ROOT
"""
import gettext
import io
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ElementTree


def labels_of_menu(menu):
    """The labels of a menu and its sections, without its submenus."""
    for element in menu:
        if element.tag in ("section", "item"):
            yield from labels_of_menu(element)
        elif element.tag == "attribute" and element.get("name") == "label":
            yield element.text


def labels_of_objects(element):
    for child in element:
        if child.tag == "menu":
            continue
        if child.tag == "object":
            properties = {p.get("name"): p.text for p in child.findall("property")}
            if properties.get("use-underline") in ("1", "true") and properties.get("label"):
                yield properties["label"]
        yield from labels_of_objects(child)


def scopes_of(path):
    root = ElementTree.parse(path).getroot()
    for menu in root.iter():
        if menu.tag in ("menu", "submenu"):
            yield f"{path.name}, menu {menu.get('id', '')}", list(labels_of_menu(menu))
    yield path.name, list(labels_of_objects(root))


def mnemonic_of(label):
    """The letter behind the first underscore; two of them are one that is shown."""
    text = label.replace("__", "")
    at = text.find("_")
    return text[at + 1].casefold() if 0 <= at < len(text) - 1 else None


def read_translation(po):
    compiled = subprocess.run(["msgfmt", "-o", "-", po], check=True, capture_output=True).stdout
    return gettext.GNUTranslations(io.BytesIO(compiled)).gettext


def main():
    root = pathlib.Path(sys.argv[1])
    folder = root / "po"
    languages = {"en": lambda text: text}
    for name in (folder / "LINGUAS").read_text().split():
        languages[name] = read_translation(folder / f"{name}.po")

    n_mnemonics = 0
    faults = []
    for path in sorted((root / "ui").glob("*.ui")):
        for scope, labels in scopes_of(path):
            for language, translate in languages.items():
                seen = {}
                for label in sorted(set(labels)):
                    letter = mnemonic_of(translate(label))
                    if letter is None:
                        continue
                    n_mnemonics += 1
                    if letter in seen:
                        faults.append(f"{scope}, {language}: “{translate(seen[letter])}” and “{translate(label)}”")
                    seen[letter] = label
    if n_mnemonics < 20:
        faults.append(f"only {n_mnemonics} mnemonics found: are they looked for in the right place?")
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
