import Forms
import Tables
import TestSupport
import Testing

@testable import IKO

/// The page and the workbook of an overview.
struct OversiktssideTests {
  private let mappe: Mappe
  private let read: Dokumentleser.Lest
  private let oversikt: Oversikt

  init() throws {
    mappe = try Mappe()
    var plan = Oppfølgingsplan.full
    plan.elev.navn = "Kari <script>alert(1)</script> & \"Nord\u{202E}mann\""
    plan.plan.hovedmål = "Første linje\n<b>andre</b>"
    let bytes = try planmal.fill(AnyForm(values: plan.values)).bytes
    read = try planleser.read(try mappe.write(bytes, to: "a.docx"))
    oversikt = Oversikt(of: [read], dato: dato)
  }

  private var page: String { String(decoding: Oversiktsside(oversikt).bytes, as: UTF8.self) }

  @Test func `what people wrote is text in the page, never markup`() {
    #expect(!page.contains("<script"))
    #expect(!page.contains("<b>andre"))
    #expect(!page.contains("\u{202E}"))
    #expect(page.contains("&quot;Nordmann&quot;, Kari &lt;script&gt;alert(1)&lt;/script&gt; &amp;"))
    #expect(page.contains("Første linje<br>&lt;b&gt;andre&lt;/b&gt;"))
  }

  @Test func `the page fetches nothing and runs nothing`() {
    for word in ["http:", "https:", "//", "<script", "<link", "<img", "<iframe", "@import", "url(", "javascript:"] {
      #expect(!page.lowercased().contains(word), "\(word)")
    }
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
    #expect(!page.contains(#/\son[a-z]+=/#))
  }

  @Test func `the page is in Norwegian, with landmarks, headings and tables whose headers say what they are of`() {
    for piece in [
      "<html lang=\"nb\">", "<main id=\"innhold\">", "<header>", "<footer>", "<nav aria-label=", "<h1>", "<h2>",
      "scope=\"col\"", "scope=\"row\"", "<caption>", "aria-hidden=\"true\"", "@media print", "Gå til innholdet",
    ] {
      #expect(page.contains(piece), "\(piece)")
    }
    // The picture is described in words too.
    #expect(page.contains(": Plan fra 23.11.2026 til 13.12.2026, "))
  }

  @Test func `every element that begins ends, in its order`() throws {
    var open: [Substring] = []
    for match in page.matches(of: #/<(\/?)([a-z0-9]+)[^>]*>/#) where !["meta", "br"].contains(match.output.2) {
      guard match.output.1.isEmpty else {
        #expect(open.popLast() == match.output.2)
        continue
      }
      open.append(match.output.2)
    }
    #expect(open.isEmpty)
  }

  @Test func `equal input gives equal bytes`() throws {
    #expect(Oversiktsside(oversikt).bytes == Oversiktsside(oversikt).bytes)
    #expect(
      try Oversiktsark(oversikt).workbook(for: Scratch.workbook)
        == Oversiktsark(oversikt).workbook(for: Scratch.workbook))
  }

  @Test func `what is handed over holds open plans, and no health`() throws {
    #expect(try Overlevering(oversikt).elever.count == 1)
    #expect(try Overlevering(Oversikt(of: [read], dato: Day(iso: "2026-12-14") ?? dato)).elever.isEmpty)
    #expect(throws: Uklart.self) { try Overlevering(oversikt, felt: ["kart.situasjon"]) }
    #expect(oversikt.elever[0].plan?.virket == ["Samtale (mål nådd – avsluttes)"])
    #expect(oversikt.elever[0].plan?.gjenstår.first == "Leksehjelp")
    #expect(oversikt.elever[0].plan?.nesteSteg.last == "Siste evaluering: Mål nådd – avsluttes")
  }

  @Test func `who is in none of the lists that were given stands on a sheet of her own in the hand-over`() throws {
    var other = Oppfølgingsplan.full
    other.elev.navn = "Ola Sluttet"
    other.elev.fødselsdato = Day(iso: "2009-02-02")
    let quit = try planleser.read(
      try mappe.write(try planmal.fill(AnyForm(values: other.values)).bytes, to: "b.docx"))
    var here = Oppfølgingsplan.full
    here.elev.navn = "Åse Øy"
    here.elev.fødselsdato = Day(iso: "2009-03-03")
    let stays = try planleser.read(
      try mappe.write(try planmal.fill(AnyForm(values: here.values)).bytes, to: "c.docx"))
    let list = try Oversiktsliste(
      contentsOf: try mappe.write("Navn;Født\nÅse Øy;03.03.2009\n", to: "klasse.csv"), dato: dato)
    func sheets(_ lister: [Oversiktsliste]) throws -> [String: String] {
      let bytes = try Overlevering(Oversikt(of: [quit, stays], lister: lister, dato: dato)).workbook(
        for: Scratch.workbook)
      let file = try TableFile.read(bytes, name: "o.xlsx")
      return Dictionary(
        uniqueKeysWithValues: file.sheets.map { sheet in
          let texts = sheet.rows.flatMap { row in (1...13).compactMap { row.cell($0)?.value } }
          return (
            sheet.name ?? "",
            texts.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined(separator: "|")
          )
        })
    }

    let apart = try sheets([list])
    #expect(Set(apart.keys) == ["Les dette først", "Overlevering", "Står ikke i listen"])
    #expect(apart["Overlevering"]?.contains("Øy, Åse") == true)
    #expect(apart["Overlevering"]?.contains("Sluttet") == false)
    #expect(apart["Står ikke i listen"]?.contains("Sluttet, Ola") == true)
    #expect(apart["Les dette først"]?.contains("1 elev står ikke i listen som ble oppgitt") == true)
    #expect(try sheets([]).keys.sorted() == ["Les dette først", "Overlevering"])
  }
}
