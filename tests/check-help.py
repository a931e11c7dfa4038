#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the help is whole and true: each page is there in each language, is well-formed, and can be reached; links
lead somewhere; keys are keys of the program, names of buttons are texts of the program, commands are commands.

usage: check-help.py PROJECT_ROOT
"""

import gettext
import io
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

LANGUAGES = ["C", "de"]
XHTML = "{http://www.w3.org/1999/xhtml}"

# How keys are called in the help, and how GTK calls them.
KEY_NAMES = {
    "C": {"Space": "space", "Page Up": "Page_Up", "Page Down": "Page_Down"},
    "de": {"Strg": "Ctrl", "Umschalt": "Shift", "Links": "Left", "Rechts": "Right", "Auf": "Up", "Ab": "Down",
           "Bild auf": "Page_Up", "Bild ab": "Page_Down", "Pos1": "Home", "Ende": "End", "Eingabe": "Return",
           "Leertaste": "space", "Esc": "Escape", "Entf": "Delete"},
}
SIGNS = {"+": "plus", "−": "minus", ",": "comma", "?": "question"}
GTK_MODIFIERS = {"<Control>": "Ctrl", "<Shift>": "Shift", "<Alt>": "Alt"}


def key_of_accelerator(accelerator):
    """A set of modifiers and a key, whatever their order."""
    modifiers = frozenset(name for gtk, name in GTK_MODIFIERS.items() if gtk in accelerator)
    return modifiers, re.sub(r"<\w+>", "", accelerator).casefold()


def key_of_words(words, language):
    parts = re.findall(r".+?(?:\+|$)", words)
    parts = [part[:-1] if len(part) > 1 and part.endswith("+") and i < len(parts) - 1 else part for i, part in enumerate(parts)]
    names = KEY_NAMES[language]
    parts = [SIGNS.get(part, names.get(part, part)) for part in parts]
    return frozenset(parts[:-1]), parts[-1].casefold()


def keys_of_program(root):
    """Those of the window of shortcuts, which another test holds to the program."""
    source = (root / "src" / "app" / "ent-application.c").read_text(encoding="utf-8")
    of_actions = {
        action: re.findall(r'"([^"]+)"', keys)
        for action, keys in re.findall(r'\{ "((?:app|win|window)\.[\w-]+)", \{ ([^}]+) \} \}', source)
    }
    keys = set()
    for shortcut in ElementTree.parse(root / "ui" / "help-overlay.ui").iter("property"):
        if shortcut.get("name") == "action-name":
            keys.update(key_of_accelerator(key) for key in of_actions[shortcut.text])
        elif shortcut.get("name") == "accelerator":
            keys.update(key_of_accelerator(key) for key in shortcut.text.split())
    return keys


def texts_of_program(root, language):
    """What stands on its buttons and rows, without marks of mnemonics and ellipses."""
    source = (root / "po" / "de.po").read_bytes()
    compiled = subprocess.run(["msgfmt", "-o", "-", "-"], input=source, check=True, capture_output=True).stdout
    catalog = gettext.GNUTranslations(io.BytesIO(compiled))._catalog
    texts = [key if language == "C" else value for key, value in catalog.items() if isinstance(key, str)]
    return {text.split("\4")[-1].replace("_", "").removesuffix(" …") for text in texts}


def commands_of_program(root):
    source = (root / "src" / "cli" / "ent-cli.c").read_text(encoding="utf-8")
    return set(re.findall(r'\{ "(\w+)", ', source))


def text_of(element):
    return "".join(element.itertext())


def check_page(path, language, root, keys, texts, commands):
    try:
        page = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        return [f"{path.name}: {error}"], set()
    problems, links = [], set()
    if page.get("lang") != {"C": "en"}.get(language, language):
        problems.append("says another language")
    for link in [e for e in page.iter() if "href" in e.attrib]:
        target = link.get("href")
        links.add(target)
        if not (path.parent / target).resolve().is_file():
            problems.append(f"{target} leads nowhere")
    for key in page.iter(f"{XHTML}kbd"):
        if key_of_words(text_of(key), language) not in keys:
            problems.append(f"“{text_of(key)}” is no key of the program")
    for name in page.iter(f"{XHTML}em"):
        if text_of(name) not in texts:
            problems.append(f"“{text_of(name)}” stands nowhere in the program")
    for code in [e for e in page.iter() if e.tag in (f"{XHTML}code", f"{XHTML}pre")]:
        for command in re.findall(r"^entente ([a-z]+)", text_of(code), re.MULTILINE):
            if command not in commands:
                problems.append(f"“{command}” is no command")
    return [f"{language}/{path.name}: {problem}" for problem in problems], links


def main():
    root = pathlib.Path(sys.argv[1])
    folder = root / "docs" / "help"
    keys, commands = keys_of_program(root), commands_of_program(root)
    pages = {language: {path.name for path in (folder / language).glob("*.html")} for language in LANGUAGES}
    problems = []
    for language in LANGUAGES:
        texts = texts_of_program(root, language)
        problems += [f"{language}/{name} is missing" for name in sorted(set().union(*pages.values()) - pages[language])]
        for name in sorted(pages[language]):
            found, links = check_page(folder / language / name, language, root, keys, texts, commands)
            problems += found
            if name == "index.html":
                problems += [f"{language}/{other} is not in the contents" for other in sorted(pages[language] - links - {name})]
    if len(pages["C"]) < 11 or len(keys) < 30 or len(commands) < 6:
        problems.append("too little was found to check")
    for problem in problems:
        print(problem)
    if not problems:
        print(f"{len(pages['C'])} pages in {len(LANGUAGES)} languages are whole and true")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
