import Disk
import Forms
import Foundation
import Testing

@testable import SidePage

struct WorkspaceTests {
  private func mode(_ path: String) throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
  }

  @Test func `a list that is sent lies in the folder for its owner alone, and goes with the page`() async throws {
    let browser = try await Browser()
    #expect(await browser.upload(Browser.list, named: "1STA.csv").status == 200)
    #expect(browser.files == [".iko/opplastet/1/1STA.csv"])
    #expect(try mode(browser.folder + "/.iko/opplastet/1/1STA.csv") == 0o600)
    #expect(try mode(browser.folder + "/.iko/opplastet/1") == 0o700)
    await browser.site.close()
    #expect(browser.files == [])
    #expect(Files.kind(of: browser.folder + "/.iko") == nil)
  }

  @Test func `what a page that died left goes when the next one starts`() async throws {
    let folder = try Browser.newFolder()
    try Files.makeFolder(folder + "/.iko/opplastet/7")
    try Files.write(Array(Browser.list.utf8), to: folder + "/.iko/opplastet/7/Elever.csv", replacing: false)
    let browser = try await Browser(folder)
    #expect(browser.files == [])
  }

  @Test func `a second page in the same folder is told`() async throws {
    let browser = try await Browser()
    let fault = await #expect(throws: Site.Fault.self) { try await Site(browser.folder, port: 1, today: Browser.today) }
    #expect(fault?.sentence == Wording.alreadyServed(browser.folder))
    await browser.site.close()
    let next = try await Site(browser.folder, port: 1, today: Browser.today)
    await next.close()
  }

  @Test func `the same list once more takes the place of the one before`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let shown = await browser.upload(Browser.list.replacing("Kari", with: "Karin"), named: "1STA.csv")
    #expect(browser.files == [".iko/opplastet/2/1STA.csv"])
    #expect(shown.source.contains("fortsett med 3 elever"))
  }

  @Test(arguments: ["plan.docx", "bilde.png", "skann.pdf", "liste", ".csv", "~$1STA.xlsx"])
  func `what is no list is refused with a way on`(name: String) async throws {
    let browser = try await Browser()
    let shown = await browser.upload("x", named: name)
    #expect(shown.source.contains(Wording.noList))
    #expect(browser.files == [])
  }

  @Test func `a name cannot lead out of the folder`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "..%2F..%2Fx.csv")
    _ = await browser.upload(Browser.list, named: "...csv.csv")
    #expect(browser.files.allSatisfy { $0.hasPrefix(".iko/opplastet/") })
  }

  @Test func `where it is started is decided by what is typed, else by where the work was last`() throws {
    let folder = try Browser.newFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let home = ["HOME": folder + "/hjem", "XDG_CONFIG_HOME": folder + "/hjem/innstillinger"]
    func fault(_ arguments: [String]) -> String? {
      do throws(Start.Fault) { _ = try Start(arguments, environment: home) } catch {
        return "\(error.status) \(error.sentence)"
      }
      return nil
    }
    #expect(fault([]) == "64 " + Wording.whichFolder)
    #expect(fault(["a", "b"]) == "64 " + Wording.oneFolder)
    #expect(fault(["--port"]) == "64 " + Wording.unknownArgument("--port"))
    #expect(fault([folder + "/finnes-ikke"]) == "2 " + Wording.noFolder(folder + "/finnes-ikke"))
    let start = try Start([folder, "--uten-nettleser"], environment: home)
    #expect(start.folder == folder && !start.opensBrowser)
    #expect(try Start([], environment: home).folder == folder)
    #expect(try Start([], environment: home).opensBrowser)
  }
}
