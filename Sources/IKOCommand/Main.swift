/// Where the process begins: arguments in, exit status out.
@main enum Main {
  static func main() async {
    POSIX.ignoreBrokenPipe()
    POSIX.ignoreFileSizeLimit()
    let terminal = Crash.guarded()

    let status = await Tool.run(Array(CommandLine.arguments.dropFirst()), on: terminal)

    POSIX.exit(terminal.finish(status).rawValue)
  }
}
