import CCrash
import Dispatch
import Foundation
import SidePage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the process begins: a folder in, the page served until somebody ends it, an exit status out.
@main enum Main {
  static func main() async {
    crash_hide_memory()
    let errors = crash_take_errors()
    var sentence = Array((Wording.crashed + "\n").utf8).map { CChar(bitPattern: $0) }
    crash_say(&sentence, sentence.count, 70)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)

    exit(await run(Array(CommandLine.arguments.dropFirst()), errors: errors))
  }

  private static func run(_ arguments: [String], errors: Int32) async -> Int32 {
    func complain(_ text: String) { _ = write(errors, text + "\n", text.utf8.count + 1) }
    let start: Start
    do throws(Start.Fault) {
      start = try Start(arguments, environment: ProcessInfo.processInfo.environment)
    } catch {
      complain(error.sentence)
      return error.status
    }
    // The school's own templates and settings are looked for where the work is.
    guard FileManager.default.changeCurrentDirectoryPath(start.folder) else {
      complain(Wording.notStarted)
      return 2
    }
    let server: Server
    do {
      server = try await Server.start { port in
        try await Site(start.folder, port: port, open: { Opener.open($0) })
      }
    } catch let error as Site.Fault {
      complain(error.sentence)
      return 2
    } catch {
      complain(Wording.notStarted)
      return 2
    }
    let signals = [SIGINT, SIGTERM, SIGHUP].map { ended(by: $0, server) }
    let address = server.site.gate.address
    let isOpened = start.opensBrowser && Opener.open(address)
    say(Wording.started(folder: start.folder, address: address, isOpened: isOpened))
    await server.ended()
    for source in signals { source.cancel() }
    say(Wording.ended)
    return 0
  }

  /// The address must be there at once also where the output is a pipe.
  private static func say(_ text: String) {
    print(text)
    fflush(nil)
  }

  private static func ended(by number: Int32, _ server: Server) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .main)
    source.setEventHandler { server.stop() }
    source.resume()
    return source
  }
}
