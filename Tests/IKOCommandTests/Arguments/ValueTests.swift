import Testing

@testable import IKOCommand

/// Values of options, one by one.
struct ValueTests {
  @Test(arguments: [
    ("2026-11-23", "2026-11-23"), ("23.11.2026", "2026-11-23"), ("3.1.2026", "2026-01-03"),
    ("2024-02-29", "2024-02-29"),
    ("29.02.2000", "2000-02-29"),
  ])
  func `days that exist`(text: String, expected: String) {
    var read = ValueReader()
    #expect(read.date(text) == expected)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "31.4.2026", "0.1.2026", "1.13.2026", "23.11.26", "26-11-23", "2026-11-23T00", "i dag",
    "",
    "2026/11/23", "+3.1.2026", "١.١.2026", "2026--1-3", "23.11.2026.",
  ])
  func `days that do not`(text: String) {
    var read = ValueReader()
    #expect(read.date(text) == nil)
  }

  @Test(arguments: [
    ("2026/2027", "2026/2027"), ("2026-2027", "2026/2027"), ("2026/27", "2026/2027"), ("1999/00", "1999/2000"),
    ("2026/2026", nil), ("2026", nil), ("26/27", nil), ("2026/028", nil),
  ])
  func `school years`(text: String, expected: String?) {
    var read = ValueReader()
    #expect(read.schoolYear(text) == expected)
  }

  @Test(arguments: [("Vg1", "Vg1"), ("VG2", "Vg2"), ("vg 3", "Vg3"), ("Vg4", nil), ("1", nil)])
  func `levels`(text: String, expected: String?) {
    var read = ValueReader()
    #expect(read.level(text) == expected)
  }

  @Test(arguments: [("1", 1), ("16", 16), ("0", nil), ("-1", nil), ("1.5", nil), ("+2", nil), ("99999999999", nil)])
  func `numbers of jobs`(text: String, expected: Int?) {
    var read = ValueReader()
    #expect(read.jobs(text) == expected)
  }

  @Test func `near misses`() {
    #expect(Spelling.nearest(to: "oppfolgingsplna", among: FormChoice.words) == "oppfølgingsplan")
    #expect(Spelling.nearest(to: "--skole", among: ["--skoleår", "--dato"]) == "--skoleår")
    #expect(Spelling.nearest(to: "--x", among: ["--fra", "--mal"]) == nil)
  }
}
