import ArgumentParser

@testable import newsstat

/// The output of a command that is run in this process.
func output<Command: CorpusCommand>(_ type: Command.Type, _ arguments: String...)
  async throws -> String
{
  try await output(type, arguments)
}

/// The output of a command whose arguments are a list.
func output<Command: CorpusCommand>(_ type: Command.Type, _ arguments: [String])
  async throws -> String
{
  let command = try type.parse(arguments)
  let output = Output.memory()
  _ = try await command.execute(to: output)
  return output.text
}
