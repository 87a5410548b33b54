/// The version of the library and of the tool, as `iko --versjon` prints it.
public enum Version {
  public static let text = "0.2.0"
}
