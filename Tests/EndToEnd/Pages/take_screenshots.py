#!/usr/bin/env python3
"""Takes the pictures that the README shows from built pages, in headless Chromium.

    take_screenshots.py FOLDER PICTURES

Exit status: 0 all are taken, 1 one is larger than it may be, 2 something it needs is missing.
"""

import base64
import pathlib
import sys

import check_pages

MOST = 100_000
# Page, width and height of the window, and what is done before.
PICTURES = {
    "proof": ("japan-ukraine-information", 1000, 900, "document.querySelector('.body p .cite').click()"),
    "decision": ("japan-ukraine-decision", 1000, 900, ""),
    "cable": ("japan-ukraine-cable", 1000, 900, ""),
    "brief": ("what-tokyo-and-kyiv-agreed", 1000, 900, ""),
}


def main():
    folder, pictures = map(pathlib.Path, sys.argv[1:3])
    pictures.mkdir(parents=True, exist_ok=True)
    browser = check_pages.Browser()
    status = 0
    try:
        for name, (page, width, height, script) in PICTURES.items():
            browser.open(folder / f"{page}.html", width, "light", "", "no-preference")
            browser.ask(
                "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
            if script:
                browser.run(script)
            shot = browser.ask("Page.captureScreenshot", format="webp", quality=80)
            picture = base64.b64decode(shot["data"])
            (pictures / f"{name}.webp").write_bytes(picture)
            print(f"{name}.webp: {len(picture):,} bytes")
            if len(picture) > MOST:
                status = 1
    finally:
        browser.close()
    return status


if __name__ == "__main__":
    sys.exit(main())
