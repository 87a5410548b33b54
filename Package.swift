// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "iko",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Forms", targets: ["Forms"]),
    .library(name: "IKO", targets: ["IKO"]),
    .executable(name: "iko", targets: ["IKOCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),

    .target(name: "LibXML", dependencies: ["CLibXML2"]),
    .target(name: "OPC", dependencies: ["CLibZip", "LibXML"]),
    .target(name: "WordML", dependencies: ["OPC", "LibXML"]),
    .target(name: "Forms", dependencies: ["WordML", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Tables", dependencies: ["OPC", "LibXML", "CXLSXWriter"]),
    .target(name: "IKO", dependencies: ["Forms", "Tables"]),
    .executableTarget(
      name: "IKOCommand",
      dependencies: ["IKO", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

    .target(name: "TestSupport", dependencies: ["OPC", "LibXML", "WordML"], path: "Tests/TestSupport"),
    .testTarget(name: "LibXMLTests", dependencies: ["LibXML", "TestSupport"]),
    .testTarget(name: "OPCTests", dependencies: ["OPC", "TestSupport"]),
    .testTarget(name: "FormsTests", dependencies: ["Forms", "WordML", "OPC", "LibXML", "TestSupport"]),
    .testTarget(name: "IKOCommandTests", dependencies: ["IKOCommand"]),
  ],
  swiftLanguageModes: [.v6]
)
