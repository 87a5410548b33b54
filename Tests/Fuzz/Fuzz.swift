#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What libFuzzer drives: bytes that nobody wrote, into one of the ways in. Built by `.ci/fuzz`, part of no package.
///
/// A target returns whatever it finds; a crash, a hang, a memory fault or a promise that does not hold ends the run.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen([UInt8](UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// The target that `IKO_FUZZ` names.
private let chosen: @Sendable ([UInt8]) -> Void = {
  let name = getenv("IKO_FUZZ").map { String(cString: $0) } ?? ""
  switch name {
  case "package": return fuzzPackage
  case "xml": return fuzzXML
  case "csv": return fuzzCSV
  case "workbook": return fuzzWorkbook
  case "reader": return fuzzReader
  case "labels": return fuzzLabels
  default:
    print("IKO_FUZZ is to name one of: package xml csv workbook reader labels")
    exit(64)
  }
}()

/// Ends the run where something that must hold does not; libFuzzer keeps the input.
func mustHold(_ isTrue: Bool, _ promise: StaticString) {
  if !isTrue { stop(promise) }
}

/// What the target cannot do without.
func needed<T>(_ value: T?, _ promise: StaticString) -> T {
  guard let value else { stop(promise) }
  return value
}

private func stop(_ promise: StaticString) -> Never {
  "does not hold: \(promise)\n".withCString { _ = write(2, $0, strlen($0)) }
  abort()
}

/// A file that the target needs, whose path stands in the environment.
func file(_ variable: String) -> [UInt8] {
  guard let path = getenv(variable), let stream = fopen(path, "rb") else {
    print("\(variable) is to name a file")
    exit(64)
  }
  defer { fclose(stream) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  let count = fread(&bytes, 1, bytes.count, stream)
  return Array(bytes[..<count])
}
