// swift-tools-version: 6.2
import PackageDescription

// The stages of filling and reading are not public. A package that is the root may take its parent's name for the compiler,
// and see what the parent's own targets see; the name is the folder's.
let parent = String(Context.packageDirectory.split(separator: "/").dropLast().last ?? "iko").lowercased()
let name = String(parent.map { $0.isLetter || $0.isNumber ? $0 : "_" })

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "iko", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [.product(name: "IKO", package: "iko"), .product(name: "Forms", package: "iko")],
      packageAccess: false,
      swiftSettings: [.unsafeFlags(["-package-name", name])])
  ],
  swiftLanguageModes: [.v6]
)
