"""The walk of .ci/page: each step as a person does it, each screen looked at by axe and for its width."""
import pathlib
import re
import sys
import time
import zipfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

browser, address, classlist, folder, returned, pictures = sys.argv[1:7]
base = address.split("/inn")[0]
screens = faults = 0


def check(holds, what):
    global faults
    if not holds:
        faults += 1
        print("FAULT PAGE:", what)


def look(page, name):
    """No finding of axe, and no scrolling sideways, on a wide screen and a narrow one."""
    global screens
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(page).response["violations"]
        check(not found, f"{name} at {width}: axe says {[(one['id'], one['nodes'][0]['html'][:100]) for one in found]}")
        wide = page.evaluate("document.documentElement.scrollWidth")
        check(wide == width, f"{name} at {width}: is {wide} wide")
        check(page.locator("h1").count() == 1, f"{name}: one heading")
        if pictures:
            page.screenshot(path=f"{pictures}/{name}-{width}.png", full_page=True)
        screens += 1
    page.set_viewport_size({"width": 1280, "height": 900})
    # Letters twice as large, as a browser makes them.
    page.evaluate("document.documentElement.style.fontSize = '212.5%'")
    wide = page.evaluate("document.documentElement.scrollWidth")
    check(wide == 1280, f"{name} with large letters: is {wide} wide")
    page.evaluate("document.documentElement.style.fontSize = ''")


def documents():
    return sorted(str(path.relative_to(folder)) for path in pathlib.Path(folder).rglob("*.docx"))


def walk(page, script):
    """August: a list, decisions, documents."""
    page.click("text=Klasseliste")
    if script:
        look(page, "klasseliste-tom")
        page.set_input_files("#fil", classlist)
    else:
        page.set_input_files("#fil", classlist)
        page.click("text=Les listen")
    page.wait_for_selector("text=Ja, fortsett med 28 elever")
    if script:
        # What a column means is chosen, and chosen back.
        for word in ("-", "Kontaktlærer"):
            page.get_by_label("Hva kolonnen Kontaktlærer betyr").first.select_option(word)
            page.click("text=Lagre hva kolonnene betyr")
            expect(page.locator("div.note.ok[role=status]").first).to_contain_text("kolonneord.json")
    # Nothing can be put into a page whose scripts are off, so that axe looks at the others.
    if script:
        look(page, "klasseliste")
    page.click("text=Ja, fortsett med 28 elever")
    page.wait_for_selector("fieldset.valg")
    if script:
        look(page, "folges-opp")
    groups = page.locator("fieldset.valg")
    check(groups.count() == 28, "28 pupils to decide on")
    return groups


def nynorsk(page):
    """The same page in nynorsk, by its button: its own words alone."""
    page.goto(base + "/")
    page.get_by_role("button", name="Nynorsk").click()
    check(page.get_attribute("html", "lang") == "nn" and "Sida er no på nynorsk." in page.inner_text("main"), "the page is in nynorsk")
    look(page, "start-nynorsk")
    for link, name in (("Klasseliste", "klasseliste"), ("Kven skal følgjast opp?", "folges-opp"), ("Dokument", "dokumenter"), ("Kome tilbake", "tilbake"), ("Året", "aret"), ("Skulens eige skjema", "eget-skjema")):
        page.locator("nav.steg").get_by_role("link", name=link, exact=True).click()
        look(page, name + "-nynorsk")
        for word in ("Hva ", "Hvem ", "ikke", "skolen", "mappen"):
            check(word not in page.locator("h1").inner_text() + page.locator("nav.steg").inner_text() + " ".join(page.locator("main button").all_inner_texts()), f"«{word}» in nynorsk: {name}")
    page.get_by_role("button", name="Bokmål").click()
    check(page.get_attribute("html", "lang") == "nb", "and in bokmål again")


def progress(context, page):
    """How far it has come stands in a line that a screen reader says, and a browser that is closed in the middle leaves nothing half-written. The page asks once a second, so a quick machine needs more pupils than a slow one before there is anything to say."""
    # Each text of the line, from one page to the next.
    heard = []
    context.expose_function("hort", lambda line: heard.append(line))
    context.add_init_script("""addEventListener('DOMContentLoaded', () => {
        const line = document.getElementById('framdrift');
        if (line) new MutationObserver(() => line.textContent && hort(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
    })""")
    for pupils in (300, 1200, 4800):
        send(page, pupils)
        page.goto(base + "/")
        page.get_by_role("link", name="Dokumenter", exact=True).click()
        page.wait_for_selector("text=Ingenting er skrevet ennå.", timeout=120_000)
        before = len(documents())
        button = page.locator("button.hoved")
        count = int(button.inner_text().split()[1])
        check(count >= pupils * 3 // 4, f"a plan for {pupils}: {count}")
        del heard[:]
        begun = time.monotonic()
        button.click(no_wait_after=True)
        while not heard and len(documents()) < before + count:
            page.wait_for_timeout(50)
        took = time.monotonic() - begun
        if heard or took > 3:
            break
    check(bool(heard) and re.fullmatch(r"\d+ av \d+ dokumenter er (sett på|laget)", heard[0]) is not None, f"the line says {heard[:5]} after {took:.1f} s, {pupils} pupils")
    if pictures:
        page.screenshot(path=f"{pictures}/framdrift-1280.png")
    # The browser goes away while documents are written.
    page.close()
    for _ in range(1200):
        if len(documents()) == before + count:
            break
        time.sleep(0.1)
    check(len(documents()) == before + count, f"all are written though nobody looks: {len(documents()) - before} of {count}")
    check(all(zipfile.ZipFile(pathlib.Path(folder) / name).testzip() is None for name in documents()), "every document is whole")
    check(not list(pathlib.Path(folder).rglob(".iko-tmp-*")), "nothing is left half-written")
    again = context.new_page()
    again.goto(base + "/handbok")
    del heard[:]
    begun = time.monotonic()
    again.locator("nav.steg").get_by_role("link", name="Kommet tilbake").click()
    again.wait_for_selector("text=dokumenter lest", timeout=120_000)
    took = time.monotonic() - begun
    check(took < 3 or any(line.endswith(" dokumenter er lest") for line in heard), f"how far the reading has come: {heard[:5]} after {took:.1f} s")
    return again


def send(page, pupils):
    """A list of so many pupils, with those of the list before it among them."""
    lines = pathlib.Path(returned) / "mange.csv"
    first = ["Ola", "Kari", "Per", "Siv", "Nora", "Emil", "Ida", "Jens", "Liv", "Tor", "Mia", "Odd", "Eva", "Leo", "Una", "Geir"]
    last = ["Aas", "Bakke", "Dahl", "Eide", "Foss", "Gran", "Hagen", "Iversen", "Juul", "Krog", "Lund", "Moen", "Ness", "Olsen", "Rud", "Sand", "Tveit", "Ulven", "Vik", "Øye"]
    name = lambda number: f"{first[number // 20 % 16]}{first[number // 320].lower()} {last[number % 20]}" if number >= 320 else f"{first[number // 20]} {last[number % 20]}"
    lines.write_text("Elevnr;Navn;Født;Klasse;Beslutning\n" + "".join(f"{9000 + number};{name(number)};01.02.2010;2ZZZ;Følges opp\n" for number in range(pupils)))
    page.goto(base + "/klasseliste")
    check(page.get_attribute("#framdrift", "aria-live") == "polite", "the line is said by a screen reader")
    page.set_input_files("#fil", str(lines))
    page.wait_for_selector("text=mange.csv")


def corrections():
    return list((pathlib.Path(folder) / ".iko/rettelser").glob("*.json"))


def correction(page):
    """A reading that is wrong: Word first; else it is corrected beside the document, by the keyboard alone, until somebody writes in the document."""
    document = page.url
    path = pathlib.Path(folder) / page.locator("main p.ned").first.inner_text()
    before = path.read_bytes()
    link = page.get_by_role("link", name="Rett lesingen av «").first
    name = link.inner_text().split("«")[1].rstrip("»")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(f"text=Hva skal stå i «{name}»?")
    look(page, "rett")
    check("Åpne i Word og rett" in page.locator("main button").first.inner_text(), "Word is the first way that is offered")
    field = page.locator("form.rett textarea, form.rett input[type=text]").first
    field.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("Rettet på siden")
    page.get_by_role("button", name="Lagre rettelsen").focus()
    page.keyboard.press("Enter")
    expect(page.locator("div.note.ok[role=status]")).to_contain_text("Rettelsen er lagret i mappen. Dokumentet er som før.")
    check("Rettet på siden" in page.inner_text("main") and "rettet av bruker, " in page.inner_text("main"), "what was corrected is shown, with its day")
    look(page, "dokument-rettet")
    check(path.read_bytes() == before, "a correction leaves the document as it was")
    check([oct(one.stat().st_mode & 0o777) for one in corrections()] == ["0o600"], "one file of corrections, for its owner alone")
    page.goto(base + "/tilbake")
    check("rettet av bruker, " in page.inner_text("table"), "the list says so too")
    # Somebody saves the document in another program.
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = b"lagret"
    page.goto(document)
    check("1 rettelse gjelder ikke lenger" in page.inner_text("main"), "a correction of another document holds no more")
    check("Rettet på siden" in page.inner_text("main"), "what was written is not lost")
    look(page, "dokument-bortfalt")
    page.get_by_role("button", name="Ta bort", exact=True).click()
    expect(page.locator("div.note.ok[role=status]")).to_contain_text("Rettelsen er tatt bort.")
    check(not corrections(), "a correction is taken away")
    path.write_bytes(before)
    # What is no day is said beside its field, and nothing is kept.
    page.goto(document)
    page.get_by_label("Felt uten svar").select_option(label="Evalueringsmøte, dato")
    page.get_by_role("button", name="Rett lesingen").click()
    page.get_by_label("Evalueringsmøte, dato").fill("etter jul")
    page.get_by_role("button", name="Lagre rettelsen").click()
    check("Dette er ikke en dato." in page.inner_text("form.rett") and not corrections(), "what is no day is not kept")
    look(page, "rett-feil")
    page.get_by_label("Evalueringsmøte, dato").fill("15.1.27")
    page.get_by_role("button", name="Lagre rettelsen").click()
    check("15.01.2027" in page.inner_text("main") and len(corrections()) == 1, "a field without an answer gets one")


def own_form(page):
    """The school's own form: shown, its places clicked and reached by the keyboard, tried, and saved."""
    page.click("text=Skolens eget skjema")
    look(page, "eget-skjema-tom")
    page.set_input_files("#fil", own)
    page.wait_for_selector("text=Hvor skal svarene stå?")
    look(page, "eget-skjema")
    markers = page.locator("a.sted")
    check(markers.count() >= 12, f"places to click: {markers.count()}")
    # A click leads to the place's list; what is chosen there is seen on the form, and kept at once.
    marker = page.get_by_role("link", name="«Fritid»", exact=False).first
    marker.click()
    check(page.evaluate("document.activeElement.getAttribute('aria-label')").endswith("«Fritid»"), "a click leads to the list")
    page.locator("select:focus").select_option("+")
    check("funnet" in marker.get_attribute("class"), "a choice is seen on the form")
    expect(page.locator("form[data-skjema] [role=status]")).to_contain_text("tatt vare på", timeout=20_000)
    # By the keyboard: the form itself, its first place, and from there to its list.
    page.locator(".skjerm").focus()
    page.keyboard.press("Tab")
    check(page.evaluate("document.activeElement.className").startswith("sted"), "Tab goes from place to place")
    page.keyboard.press("Enter")
    check(page.evaluate("document.activeElement.tagName") == "SELECT", "Enter leads to the list")
    page.click("text=Bruk valgene")
    expect(page.locator("div.note.ok[role=status]")).to_contain_text("Valgene er tatt i bruk.")
    page.get_by_role("link", name="«Fritid»", exact=False).first.click()
    page.get_by_label("Feltet heter").fill("Det eleven liker")
    page.click("text=Prøv med en oppdiktet elev")
    check("Ylva Tangen-Østbø" in page.inner_text(".skjerm"), "an invented pupil stands in the form")
    look(page, "eget-skjema-prove")
    page.click("text=Tilbake til skjemaet")
    check("Det eleven liker" in page.inner_text(".skjerm"), "a field of one's own has its name")
    page.emulate_media(media="print")
    check(page.evaluate("getComputedStyle(document.querySelector('.panel')).display") == "none", "the list is not on paper")
    page.emulate_media(media="screen")
    page.click("text=Lagre som mal")
    expect(page.locator("main div.note[role=status]")).to_contain_text("Malen ligger i mappen: maler/IKO - Mal for kartlegging")
    page.click("text=Ta bort skjemaet")
    # Two that are none: a PDF, and one of a pupil.
    for path, said in ((scrap_form, "En PDF kan ikke gjøres til mal."), (documents_of_pupils()[0], "Skjemaet er fylt ut for noen.")):
        page.set_input_files("#fil", path)
        expect(page.locator("div.note.bad[role=status]")).to_contain_text(said)
    # What was made must not be used by what comes after.
    for path in (pathlib.Path(folder) / "maler").glob("*.docx"):
        path.unlink()


def documents_of_pupils():
    return [str(pathlib.Path(folder) / name) for name in documents() if "Årshjul" not in name and not name.startswith("maler")]


def make_form(path):
    """A small form of a school's own, as a program that knows little of Word writes one."""
    row = lambda *cells: "<w:tr>" + "".join(
        f'<w:tc><w:tcPr>{"<w:shd w:val=%s w:fill=%s/>" % (chr(34) + "clear" + chr(34), chr(34) + "D9D9D9" + chr(34)) if cell else ""}</w:tcPr>'
        f'<w:p>{f"<w:r><w:t>{cell}</w:t></w:r>" if cell else ""}</w:p></w:tc>' for cell in cells) + "</w:tr>"
    grid = lambda count: "<w:tblPr/><w:tblGrid>" + f'<w:gridCol w:w="{9000 // count}"/>' * count + "</w:tblGrid>"
    labels = ["Elevens navn", "Fødselsdato", "Klasse", "Kontaktlærer", "Elevens ønsker", "Fritid"]
    body = (
        '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val="32"/></w:rPr><w:t>Plan for oppfølging</w:t></w:r></w:p>'
        + f"<w:tbl>{grid(2)}{''.join(row(label, '') for label in labels)}</w:tbl>"
        + "<w:p><w:r><w:t>Evaluering</w:t></w:r></w:p>" + f"<w:tbl>{grid(4)}{row('Dato', '', 'Dato', '')}</w:tbl>"
        + f"<w:tbl>{grid(3)}{row('Når', 'Hva', 'Hvor')}{row('', '', '')}{row('', '', '')}</w:tbl>"
        + "<w:p><w:r><w:t>Foresatte er orientert: ☐ Ja ☐ Nei</w:t></w:r></w:p><w:p><w:r><w:t>______________________</w:t></w:r></w:p>")
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{word}"/></Types>')
        file.writestr("_rels/.rels", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>')
        file.writestr("word/document.xml", '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"<w:body>{body}<w:sectPr/></w:body></w:document>")


own = str(pathlib.Path(returned) / "Vår plan.docx")
scrap_form = str(pathlib.Path(returned) / "skjema.pdf")
make_form(own)
pathlib.Path(scrap_form).write_bytes(b"%PDF-1.7")

with sync_playwright() as play:
    chromium = play.chromium.launch(executable_path=browser, args=["--no-sandbox"])
    context = chromium.new_context(locale="nb-NO")
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    check(page.url == base + "/", "the code is gone from the address")
    look(page, "start")
    page.fill("input[name=skole]", "Fjordvik videregående skole")
    page.click("text=Lagre i skole.json")
    expect(page.locator("div.note.ok[role=status]")).to_contain_text("lagret")

    groups = walk(page, script=True)
    for index in range(groups.count()):
        groups.nth(index).get_by_label("Følges opp" if index % 4 == 0 else "Følges ikke opp", exact=True).check()
    check(not documents(), "nothing is written before it was asked for")
    # What is not saved is kept, and there again when the page is loaded anew.
    expect(page.locator("form[data-utkast] [role=status]")).to_contain_text("tatt vare på", timeout=20_000)
    page.reload()
    expect(page.locator("div.note.warn[role=status]")).to_contain_text("28 valg fra sist")
    look(page, "folges-opp-utkast")
    page.click("button.hoved")
    check("7 elever: 7 lages. Ingenting er skrevet ennå." in page.inner_text("caption"), "seven documents are planned")
    check(not documents(), "nothing is written by a plan")
    look(page, "dokumenter")
    page.click("text=Lag 7 dokumenter i mappen")
    check(len(documents()) == 7, f"seven documents are made, not {len(documents())}")
    look(page, "resultat")
    made = documents()
    page.go_back()
    page.reload()
    check("7 uendret" in page.inner_text("caption") and documents() == made, "going back and loading again makes nothing")

    page.click("text=Kommet tilbake")
    look(page, "tilbake")
    # What somebody has filled in comes back, with a file that is none and one that is too large.
    before = documents()
    sent = sorted(str(path) for path in pathlib.Path(returned).glob("**/*.docx"))[:4]
    scrap = pathlib.Path(returned) / "svar.pdf"
    scrap.write_bytes(b"%PDF-1.7")
    page.set_input_files("#fil", sent + [str(scrap)])
    page.wait_for_selector("text=Filene du sendte")
    look(page, "tilbake-sendt")
    check("4 av 5 filer er lagt i mappen." in page.inner_text("main"), "four of five files are taken in")
    check("En PDF kan ikke leses som skjema." in page.inner_text("main"), "a PDF gets its sentence")
    check(set(before) <= set(documents()), "no document is lost")
    large = pathlib.Path(returned) / "stor.docx"
    with large.open("wb") as file:
        file.truncate(60 * 1024 * 1024)
    page.goto(base + "/tilbake")
    page.set_input_files("#fil", str(large))
    expect(page.locator(".slipp [role=status]")).to_contain_text("større enn 20 MB: stor.docx")
    # 500 files that are none, one after the other.
    many = pathlib.Path(returned) / "mange"
    many.mkdir()
    for number in range(500):
        (many / f"{number}.doc").write_bytes(b"x")
    page.set_input_files("#fil", [str(path) for path in many.iterdir()])
    page.wait_for_selector("text=0 av 500 filer er lagt i mappen.", timeout=60_000)
    page.goto(base + "/tilbake")
    # Dropped, as from a folder's window.
    drop = page.evaluate_handle(
        "() => { const data = new DataTransfer(); data.items.add(new File(['x'], 'sluppet.odt')); return data; }")
    page.dispatch_event(".slipp", "drop", {"dataTransfer": drop})
    page.wait_for_selector("text=0 av 1 fil er lagt i mappen.")

    page.click("text=Lagre oversikten")
    page.click("text=Lagre svarene")
    page.click("text=Lagre overleveringen")
    page.click("text=Lag møtearket")
    expect(page.locator("div.note.ok[role=status]")).to_contain_text("Lagret i mappen: møte ")
    for name in ("oversikt.html", "svar.xlsx", "vurdert.xlsx", "skole.json", "overlevering.xlsx"):
        check((pathlib.Path(folder) / name).exists(), name + " is there")
    page.locator("tbody a").first.click()
    look(page, "dokument")
    correction(page)
    # The browser itself complains of such a page.
    missing = context.new_page()
    check(missing.goto(base + "/finnes-ikke").status == 404, "a page that is not there")
    check("Finnes ikke" in missing.inner_text("h1"), "a page that is not there says so")
    missing.close()

    # The year: dates, what will be made, and its files.
    page.goto(base + "/aret")
    look(page, "aret")
    year = int(page.input_value("input[name=ar]"))
    page.fill("input[name=d-2]", f"{year}-11-04")
    page.fill("input[name=k-2]", "12.00–13.30")
    page.fill("input[name=s-2]", "Rom 204")
    page.click("text=Vis året med disse datoene")
    check("Ingenting er skrevet ennå." in page.inner_text("main"), "the year is shown before it is written")
    look(page, "aret-datoer")
    page.locator("button[value=lag]").click()
    look(page, "aret-resultat")
    for name in ("iko.ics", f"møtedatoer {year}-{year + 1}.xlsx", f"IKO - Årshjul elevoppfølging - oversikt {year}-{year + 1}.docx"):
        check((pathlib.Path(folder) / name).exists(), name + " is there")
    check(page.get_by_role("button", name="Åpne", exact=True).count() == 5, "each of the five files can be opened")

    own_form(page)

    page.click("text=Brukerhåndbok")
    look(page, "handbok")
    page.evaluate("for (const one of document.images) one.loading = 'eager'")
    for _ in range(100):
        loaded = page.evaluate("[...document.images].map(one => one.complete && one.naturalWidth > 0)")
        if all(loaded):
            break
        page.wait_for_timeout(100)
    check(len(loaded) > 5 and all(loaded), f"the pictures of the book are there: {loaded}")

    # On paper: what the page says of itself, and nothing to click.
    page.goto(base + "/tilbake")
    page.emulate_media(media="print")
    paper = page.evaluate("getComputedStyle(document.querySelector('.topp'), '::after').content")
    check("Fortrolig" in paper, f"paper says {paper}")
    for name in (".steg", ".rad"):
        check(page.evaluate(f"getComputedStyle(document.querySelector('{name}')).display") == "none", f"{name} is on paper")
    page.emulate_media(media="screen")

    # By the keyboard alone: skip to the content, the first way on.
    page.goto(base + "/")
    look(page, "start-etter")
    page.keyboard.press("Tab")
    check(page.evaluate("document.activeElement.className") == "hopp", "the first step leads to the content")
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')") == "/klasseliste":
            break
    page.keyboard.press("Enter")
    page.wait_for_url(base + "/klasseliste")

    # A date by the keyboard alone: to its field, typed, and shown by Enter.
    page.goto(base + "/aret")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('name')") == "s-0":
            break
    page.keyboard.type("Aulaen")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Ingenting er skrevet ennå.")
    check(page.input_value("input[name=s-0]") == "Aulaen", "a place is typed and kept by the keyboard alone")

    # A second browser without the cookie is not let in; nor does the code let in twice.
    stranger = chromium.new_context().new_page()
    for target in (base + "/", address):
        check(stranger.goto(target).status == 403, "a stranger is not let in")

    # The same without a script.
    plain = chromium.new_context(java_script_enabled=False, locale="nb-NO")
    plain.add_cookies(context.cookies())
    other = plain.new_page()
    other.goto(base + "/")
    groups = walk(other, script=False)
    groups.first.get_by_label("Avventer", exact=True).check()
    other.click("button:not(.skjult):has-text(\"Bare lagre\")")
    expect(other.locator("div.note.ok[role=status]")).to_contain_text("6 elever skal følges opp")

    # A form without a script: sent, a marker leads to its question, a choice is sent with all others.
    other.goto(base + "/eget-skjema")
    other.set_input_files("#fil", own)
    other.click("text=Vis skjemaet")
    link = other.get_by_role("link", name="«Fritid»", exact=False).first
    link.click()
    check(other.url.endswith(link.get_attribute("href")), "a marker leads to its question without a script")
    other.locator("select[aria-label*='«Fritid»']").select_option("-")
    other.click("text=Bruk valgene")
    check("uten" in other.get_by_role("link", name="«Fritid»", exact=False).first.get_attribute("class"), "a choice without a script")
    other.click("text=Ta bort skjemaet")

    other.goto(base + "/tilbake")
    other.set_input_files("#fil", str(scrap))
    other.click("text=Legg dem i mappen")
    check("0 av 1 fil er lagt i mappen." in other.inner_text("main"), "documents are sent without a script")
    other.goto(base + "/tilbake")
    other.locator("tbody a").first.click()
    other.get_by_role("link", name="Rett lesingen av «").first.click()
    other.locator("form.rett textarea, form.rett input[type=text]").first.fill("Uten skript")
    other.click("text=Lagre rettelsen")
    check("Uten skript" in other.inner_text("main"), "a reading is corrected without a script")
    other.goto(base + "/aret")
    other.fill("input[name=d-0]", f"{year}-08-20")
    other.click("text=Vis året med disse datoene")
    check("skrives. Ingenting er skrevet ennå." in other.inner_text("main"), "the year is shown without a script")

    nynorsk(page)
    page = progress(context, page)
    check(not said, f"the browser complains: {said}")
    page.click("text=Avslutt")
    check("Siden er avsluttet" in page.inner_text("h1"), "the button ends the page")
    chromium.close()
print(f"PAGE: {screens} screens looked at, {len(documents())} documents made, {faults} faults")
sys.exit(1 if faults else 0)
