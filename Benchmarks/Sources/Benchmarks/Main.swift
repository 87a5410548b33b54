/// `Benchmarks fill|read|micro …`: one measurement, printed as one JSON line for `run` to put beside the others'.
@main
enum Main {
  static let usage = """
    usage: Benchmarks fill [--stamp] TEMPLATE DATA.jsonl N OUT   fills N documents, one thread
           Benchmarks read TEMPLATE FOLDER N                     reads N documents, one thread
           Benchmarks micro TEMPLATE DATA.jsonl                  the stages one by one
           Benchmarks labels FORM                                blanks of a form without fields, by their labels
           Benchmarks once fill|read TEMPLATE DATA|FILE N        N times the same, for a profiler
    """

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let isStamped = arguments.contains("--stamp")
    arguments.removeAll { $0 == "--stamp" }
    switch (arguments.first, arguments.count) {
    case ("fill", 5):
      try Filling(template: arguments[1], data: arguments[2], isStamped: isStamped)
        .run(Int(arguments[3]) ?? 1, into: arguments[4])
    case ("read", 4): try Reading.run(template: arguments[1], folder: arguments[2], count: Int(arguments[3]) ?? 1)
    case ("micro", 3): try Micro(template: arguments[1], data: arguments[2]).run()
    case ("labels", 2): try Labels.run(arguments[1])
    case ("once", 5) where arguments[1] == "fill":
      try Filling(template: arguments[2], data: arguments[3], isStamped: isStamped).profile(Int(arguments[4]) ?? 1)
    case ("once", 5): try Reading.profile(template: arguments[2], file: arguments[3], count: Int(arguments[4]) ?? 1)
    default: print(usage)
    }
  }
}
