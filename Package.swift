// swift-tools-version: 6.2
import PackageDescription

// `TemplateBundle` begins at the package's root, because a target's resources must lie below it and the templates lie at
// the top level. What belongs to other targets has to be named, or the build warns of it.
let others = [
  "CLibXML2", "CLibZip", "CLibDeflate", "CCrypto", "CLinux", "CXLSXWriter", "CCrash", "JSON", "Numbers",
  "Norwegian", "Words", "Ring", "LibXML", "Disk", "OPC", "WordML", "Forms", "Tables", "Maler", "RensMaler", "IKO",
  "IKOCommand", "Hypertext", "Preview", "Handbook", "SidePage", "Side",
]

// What stands at the top level and is no code, for the same reason.
let papers = [
  "Benchmarks", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "LICENSES", "Makefile", "Output", "Packaging",
  "README.md", "SECURITY.md", "Tests",
]

// An installed tool has its templates where it is installed. Without the bundle, the accessor that the package manager
// writes is not there either, which holds the name of the folder that it was built in.
let isPackaged = Context.environment["IKO_PACKAGED"] != nil

let package = Package(
  name: "iko",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Forms", targets: ["Forms"]),
    .library(name: "IKO", targets: ["IKO"]),
    .executable(name: "iko", targets: ["IKOCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),

    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),

    .systemLibrary(name: "CLinux"),
    .target(name: "CCrash"),

    .target(name: "Numbers"),
    .target(name: "Norwegian", dependencies: ["Numbers"]),
    .target(name: "Words", dependencies: ["Norwegian"]),
    .target(name: "Ring"),
    .target(name: "LibXML", dependencies: ["CLibXML2", "Numbers"]),
    .target(name: "Disk", dependencies: ["CLibDeflate", "CLinux", "Numbers"]),
    .target(name: "OPC", dependencies: ["CLibZip", "Disk", "LibXML", "Numbers"]),
    .target(name: "JSON", dependencies: ["Disk"]),
    .target(name: "WordML", dependencies: ["OPC", "LibXML", "Numbers"]),
    .target(
      name: "Forms", dependencies: ["Norwegian", "Numbers", "Words", "Disk", "OPC", "LibXML", "WordML", "CCrypto"]),
    .target(name: "Tables", dependencies: ["Norwegian", "Numbers", "Disk", "OPC", "LibXML", "CXLSXWriter"]),
    .target(name: "Hypertext"),
    .target(name: "Preview", dependencies: ["Hypertext", "LibXML", "Numbers", "OPC", "WordML"]),
    .target(name: "Handbook", dependencies: ["Hypertext", "Numbers", "OPC"]),
    .target(name: "Maler", dependencies: ["WordML", "OPC", "LibXML", "JSON", "Ring"]),
    .executableTarget(name: "RensMaler", dependencies: ["Maler", "Disk", "OPC"]),
    .target(
      name: "TemplateBundle", path: ".",
      exclude: papers + others.map { "Sources/" + $0 } + (isPackaged ? ["Templates"] : []),
      sources: ["Sources/TemplateBundle"], resources: isPackaged ? [] : [.copy("Templates")]),
    .target(
      name: "IKO",
      dependencies: [
        "Forms", "Tables", "JSON", "Hypertext", "Handbook", "Norwegian", "Numbers", "Words", "Ring", "Disk",
        "OPC", "TemplateBundle", "CCrash",
      ]),
    .executableTarget(
      name: "IKOCommand",
      dependencies: [
        "IKO", "Forms", "JSON", "Numbers", "Disk", "CCrash",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // The page, but for its server: no socket, and nothing that is not part of the package.
    .target(
      name: "SidePage", dependencies: ["IKO", "Forms", "Hypertext", "Handbook", "Numbers", "Disk", "OPC", "Preview"]),

    .target(name: "TestEnvironment", path: "Tests/TestEnvironment"),
    .target(
      name: "TestSupport", dependencies: ["Disk", "OPC", "LibXML", "WordML", "Tables", "TestEnvironment"],
      path: "Tests/TestSupport"),
    .testTarget(name: "NumbersTests", dependencies: ["Numbers", "TestSupport"]),
    .testTarget(name: "LibXMLTests", dependencies: ["LibXML", "TestSupport"]),
    .testTarget(name: "DiskTests", dependencies: ["Disk", "TestSupport"]),
    .testTarget(name: "OPCTests", dependencies: ["Disk", "OPC", "TestSupport"]),
    .testTarget(name: "WordMLTests", dependencies: ["WordML", "OPC", "LibXML", "TestSupport"]),
    .testTarget(
      name: "MalerTests", dependencies: ["Maler", "JSON", "Ring", "WordML", "Disk", "OPC", "LibXML", "TestSupport"]),
    .testTarget(name: "FormsTests", dependencies: ["Forms", "WordML", "Disk", "OPC", "LibXML", "TestSupport"]),
    .testTarget(
      name: "LabelTests", dependencies: ["IKO", "Forms", "Words", "WordML", "Disk", "OPC", "LibXML", "TestSupport"]),
    .testTarget(name: "SkjemaTests", dependencies: ["IKO", "Forms", "WordML", "Disk", "OPC", "TestSupport"]),
    .testTarget(name: "ReturnTests", dependencies: ["IKO", "Forms", "WordML", "Disk", "OPC", "LibXML", "TestSupport"]),
    .testTarget(
      name: "PromiseTests", dependencies: ["IKO", "Forms", "Tables", "WordML", "Disk", "OPC", "LibXML", "TestSupport"]),
    .testTarget(name: "IKOTests", dependencies: ["IKO", "Forms", "JSON", "Tables", "Disk", "OPC", "TestSupport"]),
    .testTarget(name: "IdentifiseringTests", dependencies: ["IKO", "Forms", "TestSupport"]),
    .testTarget(
      name: "IKOCommandTests",
      dependencies: ["IKOCommand", "IKO", "JSON", "Forms", "Handbook", "Disk", "OPC", "Tables", "TestSupport"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "Hypertext", "WordML", "Disk", "OPC", "TestSupport"]),
    .testTarget(name: "HandbookTests", dependencies: ["Handbook", "Hypertext", "OPC", "WordML", "TestSupport"]),
    .testTarget(
      name: "SideTests",
      dependencies: ["SidePage", "Hypertext", "Handbook", "IKO", "Forms", "Tables", "Disk", "OPC", "TestSupport"]),
    .testTarget(name: "TablesTests", dependencies: ["Norwegian", "Tables", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// The server of the page is the only part that needs a package for the network. Who does not ask for it neither fetches nor builds any.
if Context.environment["IKO_SIDE"] != nil {
  package.dependencies.append(.package(url: "https://github.com/apple/swift-nio", from: "2.101.2"))
  package.products.append(.executable(name: "iko-side", targets: ["Side"]))
  package.targets += [
    .executableTarget(
      name: "Side",
      dependencies: [
        "SidePage", "CCrash", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    .testTarget(name: "SideServerTests", dependencies: ["Side", "SidePage", "TestSupport"]),
  ]
}

if Context.environment["IKO_STRICT"] != nil {
  for target in package.targets where target.type != .system {
    target.swiftSettings = [.treatAllWarnings(as: .error)]
  }
}
