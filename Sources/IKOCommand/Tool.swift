import ArgumentParser
import Forms
import IKO
import JSON

/// The whole tool as one function, so that tests can run it without a process.
///
/// The grammar that the argument parser dumps is walked by ``Invocation`` first. What it lets through is canonical, so the
/// parser only has to fill in the command's properties, and its English sentences are never needed.
enum Tool {
  static func run(_ arguments: [String], on terminal: Terminal) async -> ExitStatus {
    do {
      if let invocation = plain(arguments) { return try await run(invocation, on: terminal) }
      let grammar = try Grammar.ofTool()
      let invocation: Invocation
      do throws(UsageFaults) {
        invocation = try Invocation(reading: arguments, grammar)
      } catch {
        return complain(of: error, grammar, on: terminal)
      }
      return try await run(invocation, on: terminal)
    } catch {
      terminal.complain(Wording.internalFault)
      return .nothingDone
    }
  }

  /// What most command lines are: a command by its name with nothing wrong, or a question for the version. Nil where the whole grammar is
  /// needed: to help, or to tell what is wrong. Dumping that takes a third of the time in which the tool starts.
  private static func plain(_ arguments: [String]) -> Invocation? {
    guard let first = arguments.first else { return nil }
    if Invocation.isVersion(first) { return .version }
    guard let command = Iko.command(named: first), let grammar = try? Grammar.ofTool(withOnly: command),
      let invocation = try? Invocation(reading: arguments, grammar), case .command = invocation
    else { return nil }
    return invocation
  }

  private static func run(_ invocation: Invocation, on terminal: Terminal) async throws -> ExitStatus {
    switch invocation {
    case .overview: terminal.show(HelpPage.overview(try Grammar.ofTool(), width: terminal.width))
    case .version: terminal.show(Versjonsvisning(.gjeldende).text)
    case .help(let command):
      terminal.show(HelpPage.help(for: command, try Grammar.ofTool(), width: terminal.width))
    case .command(let name, let arguments):
      guard let command = try? Iko.parseAsRoot(arguments) as? any Command else {
        return complain(of: UsageFaults(command: name, [.notUnderstood]), try Grammar.ofTool(), on: terminal)
      }
      return try await run(command, on: terminal)
    }
    return .allDone
  }

  private static func run<C: Command>(_ command: C, on terminal: Terminal) async throws -> ExitStatus {
    let options: C.Options
    do throws(UsageFaults) {
      options = try command.options()
    } catch {
      return complain(of: UsageFaults(command: C._commandName, error.faults), try Grammar.ofTool(), on: terminal)
    }
    Crash.guardThread()
    Crash.happenWhereAsked()
    do {
      return try await C.run(options, on: terminal.set(quiet: options.isQuiet, json: options.isJSON))
    } catch let failure as Failure {
      if options.isJSON { terminal.emit(JSONValue(failure)) }
      terminal.complain(failure.sentence)
    } catch let error as FormError {
      if options.isJSON { terminal.emit(JSONValue(error)) }
      terminal.complain(Wording.sentence(for: error))
    } catch {
      terminal.complain(Wording.internalFault)
    }
    return .nothingDone
  }

  private static func complain(of faults: UsageFaults, _ grammar: Grammar, on terminal: Terminal) -> ExitStatus {
    // Where a command was asked for and not found (also by `iko hjelp`), the list of commands is what helps.
    let isLost = faults.faults.contains { if case .unknownCommand = $0 { true } else { false } }
    let command = isLost ? nil : faults.command
    for fault in faults.faults.prefix(50) { terminal.complain(Wording.sentence(for: fault, in: faults.command)) }
    terminal.complain("")
    terminal.complain("Bruk: \(HelpPage.usage(of: command, grammar))")
    terminal.complain("Se \((["iko"] + [command, "--hjelp"].compactMap(\.self)).joined(separator: " "))")
    return .wrongUsage
  }
}
