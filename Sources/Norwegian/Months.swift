/// The names of the months, the same in bokmål and nynorsk.
package enum Months {
  package static let names = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
  ]
}
