import Forms

/// Every Norwegian sentence of this module. None of them repeats what a pupil or teacher wrote.
enum Wording {
  static let foresatteLeftOut =
    "Eleven er myndig og har ikke samtykket til at foresatte informeres. Foresatte er derfor ikke skrevet inn i planen."
}
