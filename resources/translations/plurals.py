#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Routedesk authors
# SPDX-License-Identifier: Apache-2.0
"""Collects every "%n thing(s)" of the sources into routedesk_en.ts with both English forms.

Run from the project's root, inside the build environment: ./dev exec resources/translations/plurals.py
"""
import subprocess
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

CATALOGUE = Path("resources/translations/routedesk_en.ts")
# Where "(s)" alone does not do: a verb or a pronoun changes too.
SPECIAL = {
    "%n row(s) that the spreadsheet hides were read too.": (
        "%n row that the spreadsheet hides was read too.",
        "%n rows that the spreadsheet hides were read too.",
    ),
    "%n row(s) have more columns than can be read; the cells beyond were left out.": (
        "%n row has more columns than can be read; the cells beyond were left out.",
        "%n rows have more columns than can be read; the cells beyond were left out.",
    ),
    "%n line(s) are in another encoding than the rest and were read as Windows-1252.": (
        "%n line is in another encoding than the rest and was read as Windows-1252.",
        "%n lines are in another encoding than the rest and were read as Windows-1252.",
    ),
    "%n change(s) of yours clash with what someone else has done. Yours are kept and not sent until you choose.": (
        "%n change of yours clashes with what someone else has done. Yours is kept and not sent until you choose.",
        "%n changes of yours clash with what someone else has done. Yours are kept and not sent until you choose.",
    ),
    "Someone else has changed %n of these order(s) meanwhile: you will be shown both.": (
        "Someone else has changed one of these orders meanwhile: you will be shown both.",
        "Someone else has changed %n of these orders meanwhile: you will be shown both.",
    ),
    "Undo cannot take the end of the window of %n order(s) away again: they have none now, and this service has no way"
    " to remove one.": (
        "Undo cannot take the end of the window of %n order away again: it has none now, and this service has no way"
        " to remove one.",
        "Undo cannot take the end of the window of %n orders away again: they have none now, and this service has no"
        " way to remove one.",
    ),
    "Undo cannot take %n order(s) out of the ops group again: they are in none now, and this service has no way"
    " back.": (
        "Undo cannot take %n order out of the ops group again: it is in none now, and this service has no way back.",
        "Undo cannot take %n orders out of the ops group again: they are in none now, and this service has no way"
        " back.",
    ),
    "%n order(s) belong to no plan and were left in the pool.": (
        "%n order belongs to no plan and was left in the pool.",
        "%n orders belong to no plan and were left in the pool.",
    ),
    "%n route(s) can't be tracked yet: publish the changes and give them a worker first.": (
        "%n route can't be tracked yet: publish the changes and give it a worker first.",
        "%n routes can't be tracked yet: publish the changes and give them a worker first.",
    ),
    "%n of them are with a worker already: there they are cancelled, and made anew on that day.": (
        "%n of them is with a worker already: there it is cancelled, and made anew on that day.",
        "%n of them are with a worker already: there they are cancelled, and made anew on that day.",
    ),
    "%n stop(s) become late: %1.": ("%n stop becomes late: %1.", "%n stops become late: %1."),
    "%n late stop(s) become later still: %1.": (
        "%n late stop becomes later still: %1.",
        "%n late stops become later still: %1.",
    ),
    "%n stop(s) are late no more: %1.": ("%n stop is late no more: %1.", "%n stops are late no more: %1."),
    "%n rule(s) are newly broken, or by more: %1.": (
        "%n rule is newly broken, or by more: %1.",
        "%n rules are newly broken, or by more: %1.",
    ),
    "%n rule(s) are broken no more.": ("%n rule is broken no more.", "%n rules are broken no more."),
    "%n order(s) stay: they are under way, closed, or not known here (%1).": (
        "%n order stays: it is under way, closed, or not known here (%1).",
        "%n orders stay: they are under way, closed, or not known here (%1).",
    ),
    "%n order(s) are in no route yet.": ("%n order is in no route yet.", "%n orders are in no route yet."),
    "%n order(s) leave the day or ops group on screen.": (
        "%n order leaves the day or ops group on screen.",
        "%n orders leave the day or ops group on screen.",
    ),
    "%n order(s) that are so already": ("%n order that is so already", "%n orders that are so already"),
    "Tick what is to change. %n order(s) are closed and stay as they are.": (
        "Tick what is to change. %n order is closed and stays as it is.",
        "Tick what is to change. %n orders are closed and stay as they are.",
    ),
    "%n row(s) are left to be mended.": ("%n row is left to be mended.", "%n rows are left to be mended."),
    "%n route(s) already under way will change in the worker's hands.": (
        "%n route already under way will change in the worker's hands.",
        "%n routes already under way will change in the workers' hands.",
    ),
    "%n address(es) wait; everything else can be imported.": (
        "%n address waits; everything else can be imported.",
        "%n addresses wait; everything else can be imported.",
    ),
    "Stopped: %n address(es) are not looked up. What was found stays.": (
        "Stopped: %n address is not looked up. What was found stays.",
        "Stopped: %n addresses are not looked up. What was found stays.",
    ),
    "%n address(es) kept on this computer (%1).": (
        "%n address kept on this computer (%1).",
        "%n addresses kept on this computer (%1).",
    ),
}


def forms(source: str) -> tuple[str, str]:
    return SPECIAL.get(source, (source.replace("(s)", ""), source.replace("(s)", "s")))


def main() -> int:
    subprocess.run(
        ["/usr/lib/qt6/bin/lupdate", "-silent", "-I", ".", "-pluralonly", "-no-obsolete", "-locations", "none",
         "ui", "map", "models", "app", "-ts", str(CATALOGUE), "-source-language", "en", "-target-language", "en"],
        check=True)
    document = tree.parse(CATALOGUE)
    for message in document.iter("message"):
        translation = message.find("translation")
        for child in list(translation):
            translation.remove(child)
        translation.text = None
        translation.attrib.pop("type", None)
        for text in forms(message.findtext("source")):
            tree.SubElement(translation, "numerusform").text = text
    tree.indent(document, space="    ")
    body = tree.tostring(document.getroot(), encoding="unicode")
    CATALOGUE.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + body + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
