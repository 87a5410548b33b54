// swift-tools-version: 6.2
import PackageDescription

// A program of another trade. It stands for everybody who uses the library: it depends on the product Forms and on nothing else of the package
// that it lies in.
let package = Package(
  name: "Tannlege",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "iko", path: "../..")],
  targets: [
    .executableTarget(name: "Tannlege", dependencies: [.product(name: "Forms", package: "iko")])
  ],
  swiftLanguageModes: [.v6]
)
