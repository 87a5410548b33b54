/// The version that `iko --versjon` prints.
enum Version {
  static let text = "0.1.0"
}
