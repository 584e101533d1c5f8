// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "recto",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "recto", targets: ["recto"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    // Its HTTP/1.1 alone, for the preview.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    // C libraries of the system, and the memory one of them works in.
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .target(name: "CMarkMemory", dependencies: ["CCMark"]),

    // The way of the data, from an editor's file to a page. Each names all that it is built on, also what it does not import: a
    // module is compiled anew only when one that it names has changed, and its values are as large as what they are made of.
    .target(name: "Diagnostics"),
    .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"]),
    .target(name: "Dates"),
    .target(name: "Transcription", dependencies: ["CCMark", "CMarkMemory", "Dates", "Diagnostics", "YAML"]),
    .target(name: "EditionModel", dependencies: ["Dates", "Diagnostics", "Transcription", "YAML"]),
    .target(name: "Search", dependencies: ["CStemmer", "Dates", "Diagnostics", "EditionModel", "Transcription", "YAML"]),
    .target(name: "TemplateEngine", dependencies: ["Diagnostics"]),
    .target(
      name: "SiteRendering",
      dependencies: ["Dates", "Diagnostics", "EditionModel", "Search", "TemplateEngine", "Transcription", "YAML"]),
    .target(name: "Interchange", dependencies: ["Dates", "Diagnostics", "EditionModel", "Transcription", "YAML"]),
    .executableTarget(
      name: "recto",
      dependencies: [
        "CZlib", "Dates", "Diagnostics", "EditionModel", "Interchange", "Search", "SiteRendering", "TemplateEngine",
        "Transcription", "YAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      plugins: ["EmbedTheme"]),

    // The default theme travels inside the program: `Templates/` as a Swift file, made at build time.
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"]),
    .executableTarget(name: "embed-theme", path: "Plugins/embed-theme"),

    // What `make bench` runs.
    .executableTarget(
      name: "recto-bench",
      dependencies: [
        "CCMark", "Dates", "Diagnostics", "EditionModel", "Interchange", "Search", "SiteRendering", "TemplateEngine",
        "Transcription", "YAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/recto-bench",
      plugins: ["EmbedTheme"]),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "YAMLTests", dependencies: ["Diagnostics", "YAML"]),
    .testTarget(name: "DatesTests", dependencies: ["Dates"]),
    .testTarget(name: "TranscriptionTests", dependencies: ["CMarkMemory", "Dates", "Diagnostics", "Transcription", "YAML"]),
    .testTarget(name: "TemplateEngineTests", dependencies: ["Diagnostics", "TemplateEngine"]),
    .testTarget(name: "EditionModelTests", dependencies: ["Dates", "Diagnostics", "EditionModel", "Transcription", "YAML"]),
    .testTarget(
      name: "SiteRenderingTests",
      dependencies: ["Dates", "Diagnostics", "EditionModel", "Search", "SiteRendering", "TemplateEngine", "Transcription", "YAML"]),
    .testTarget(name: "SearchTests", dependencies: ["Dates", "Diagnostics", "EditionModel", "Search", "Transcription", "YAML"]),
    .testTarget(name: "InterchangeTests", dependencies: ["Dates", "Diagnostics", "EditionModel", "Interchange", "Transcription", "YAML"]),
    .testTarget(
      name: "RectoTests",
      dependencies: [
        "Dates", "Diagnostics", "EditionModel", "Interchange", "Search", "SiteRendering", "TemplateEngine", "Transcription", "YAML",
        "recto",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
