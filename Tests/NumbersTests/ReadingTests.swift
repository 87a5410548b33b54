import Numbers
import Testing

/// What files say where a whole number is asked for.
struct ReadingTests {
  @Test(arguments: [
    ("0", 0), ("12", 12), ("+12", 12), ("-12", -12), (" 12\n", 12), ("0012", 12), ("-0", 0),
    (String(repeating: "0", count: 400) + "7", 7),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
  ])
  func `a whole number is read with spaces, a sign and zeros in front`(text: String, number: Int) {
    #expect(Int(read: text, in: Int.min...Int.max) == number)
    #expect(Int(read: "x\(text)".dropFirst(), in: Int.min...Int.max) == number)
  }

  @Test(arguments: [
    "", " ", "+", "-", "abc", "1e999", "1.0", "1 2", "0x10", "١٢", "12\u{301}", "--1", "1-", "9223372036854775808",
    "-9223372036854775809", String(repeating: "9", count: 400),
  ])
  func `what is no whole number, or greater than any, is none`(text: String) {
    #expect(Int(read: text, in: Int.min...Int.max) == nil)
  }

  @Test(arguments: [
    ("0", false), ("1", true), ("63", true), ("64", false), ("-1", false), ("9223372036854775807", false),
  ])
  func `a number out of bounds is none`(text: String, fits: Bool) {
    #expect((Int(read: text, in: 1...63) != nil) == fits)
  }

  @Test func `a decimal number becomes a whole one only where it is one within bounds`() {
    #expect(Int(nearest: 2.5, in: 0...10) == 3)
    #expect(Int(nearest: -0.4, in: 0...10) == 0)
    for number in [10.5, -0.6, 1e300, -1e300, .nan, .infinity, -.infinity, 9.3e18] {
      #expect(Int(nearest: number, in: 0...10) == nil)
    }
  }

  @Test func `a decimal number is finite and written in digits`() {
    #expect(Double(read: "-1.5E-3") == -0.0015)
    #expect(Double(read: "40125") == 40125)
    for text in ["", "nan", "inf", "infinity", "0x1p3", "1e999", "-1e999", "abc", "1,5", " 1"] {
      #expect(Double(read: text) == nil)
    }
  }
}
