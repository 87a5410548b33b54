import ArgumentParser
import Forms

/// The whole tool as one function, so that tests can run it without a process.
///
/// The grammar that the argument parser dumps is walked by ``Invocation`` first. What it lets through is canonical, so the
/// parser only has to fill in the command's properties, and its English sentences are never needed.
enum Tool {
  static func run(_ arguments: [String], on terminal: Terminal) async -> ExitStatus {
    do {
      let grammar = try Grammar.ofTool()
      do throws(UsageFaults) {
        return await run(try Invocation(reading: arguments, grammar), grammar, on: terminal)
      } catch {
        return complain(of: error, grammar, on: terminal)
      }
    } catch {
      terminal.complain(Wording.internalFault)
      return .nothingDone
    }
  }

  private static func run(_ invocation: Invocation, _ grammar: Grammar, on terminal: Terminal) async -> ExitStatus {
    switch invocation {
    case .overview: terminal.show(HelpPage.overview(grammar, width: terminal.width))
    case .version: terminal.show("iko \(Version.text)")
    case .help(let command): terminal.show(HelpPage.help(for: command, grammar, width: terminal.width))
    case .command(let name, let arguments):
      guard let command = try? Iko.parseAsRoot(arguments) as? any Command else {
        return complain(of: UsageFaults(command: name, [.notUnderstood]), grammar, on: terminal)
      }
      return await run(command, grammar, on: terminal)
    }
    return .allDone
  }

  private static func run<C: Command>(_ command: C, _ grammar: Grammar, on terminal: Terminal) async -> ExitStatus {
    let options: C.Options
    do throws(UsageFaults) {
      options = try command.options()
    } catch {
      return complain(of: UsageFaults(command: C._commandName, error.faults), grammar, on: terminal)
    }
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
