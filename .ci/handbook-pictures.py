"""The walk of .ci/handbook-pictures: the screens of the users' book, as somebody sees them who follows it."""
import os
import pathlib
import subprocess
import sys

from playwright.sync_api import sync_playwright

browser, address, classlist, folder, demo, pictures = sys.argv[1:7]
base = address.split("/inn")[0]
folder, demo = pathlib.Path(folder), pathlib.Path(demo)


def keep(page, name, height=None, width=1000):
    """The page from its top: as high as it is, but not higher than what a reader needs. The folder is called as a reader's may be."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("for (const one of document.querySelectorAll('.sti b')) one.textContent = '/home/kari/Dokumenter/IKO'")
    page.evaluate("window.scrollTo(0, 0)")
    full = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(full, height or full)})
    page.screenshot(path=f"{pictures}/{name}.png")
    page.set_viewport_size({"width": 1000, "height": 900})


def paper(document, name):
    """The first page of a document, as LibreOffice shows it."""
    subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", pictures, document], check=True, capture_output=True)
    pdf = pathlib.Path(pictures) / (pathlib.Path(document).stem + ".pdf")
    subprocess.run(["pdftoppm", "-png", "-r", "72", "-f", "1", "-l", "1", "-singlefile", pdf, f"{pictures}/{name}"], check=True)
    pdf.unlink()


with sync_playwright() as play:
    # Fields for dates are drawn in the browser's own language, which is that of its environment.
    chromium = play.chromium.launch(
        executable_path=browser,
        args=["--no-sandbox", "--lang=nb-NO"],
        env={**os.environ, "LANG": "C.UTF-8", "LANGUAGE": "nb"},
    )
    context = chromium.new_context(locale="nb-NO", viewport={"width": 1000, "height": 900})
    page = context.new_page()
    page.goto(address)
    page.fill("input[name=skole]", "Fjordvik videregående skole")
    page.click("text=Lagre i skole.json i mappen")
    page.goto(base + "/klasseliste")
    page.set_input_files("#fil", classlist)
    page.wait_for_selector("text=Ja, fortsett med 28 elever")
    keep(page, "klasseliste", 900)
    page.click("text=Ja, fortsett med 28 elever")
    groups = page.locator("fieldset.valg")
    for index in range(groups.count()):
        # Those who meet a criterion.
        row = groups.nth(index).locator("xpath=ancestor::tr")
        meets = "Ingen" != row.locator("td[data-navn='Oppfyller kriteriet']").inner_text()
        groups.nth(index).get_by_label("Følges opp" if meets else "Følges ikke opp", exact=True).check()
    page.click("text=Bare lagre")
    page.wait_for_selector("text=9 følges opp")
    keep(page, "folges-opp", 900)
    page.click("button.hoved")
    keep(page, "dokumenter", 900)
    page.click("text=Lag 9 dokumenter i mappen")
    made = sorted(folder.glob("*/*.docx"))
    paper(made[0], "dokument")
    page.goto(base + "/aret")
    for number, day in enumerate(["2026-08-20", "2026-09-17", "2026-11-04"]):
        page.fill(f"input[name=d-{number}]", day)
        page.fill(f"input[name=k-{number}]", "12–13.30")
    page.click("text=Vis året med disse datoene")
    keep(page, "aret", 1400, 1320)
    page.locator("button[value=lag]").click()
    # What came back: the filled documents of the demonstration, which somebody sends.
    page.goto(base + "/tilbake")
    names = {path.name.split(" – ")[0] for path in made}
    filled = sorted(str(path) for path in demo.glob("**/*.docx") if path.name.split(" – ")[0] in names)
    page.set_input_files("#fil", filled)
    page.wait_for_selector("text=Filene du sendte")
    page.goto(base + "/tilbake")
    keep(page, "tilbake", 1000, 1160)
    page.locator("tbody a").first.click()
    page.get_by_role("link", name="Rett lesingen av «").first.click()
    keep(page, "rett", 700)
    page.goto(base + "/tilbake")
    page.click("text=Lagre oversikten i mappen")
    overview = context.new_page()
    overview.goto("file://" + str(folder / "oversikt.html"))
    keep(overview, "oversikt", 1000)
    overview.close()
    page.goto(base + "/")
    keep(page, "start", 900)
    page.click("text=Avslutt")
    chromium.close()
