using RepairWorkflows.Host.Playing;

namespace RepairWorkflows.Host.CommandLine;

/// <summary>What the program does instead of serving, when its first argument says so.</summary>
internal static class ProgramCommands
{
    /// <summary>The command under way, which ends with the exit code of the process; null to serve.</summary>
    public static Task<int>? Start(string[] args) => args is [var name, ..] ? Start(name, args[1..]) : null;

    private static Task<int>? Start(string name, string[] args) => name switch
    {
        "lint" => LintCommand.RunAsync(args, Console.Out, CancellationToken.None),
        "draw" => DrawCommand.RunAsync(args, Console.Out, CancellationToken.None),
        "clauses" => ClausesCommand.RunAsync(args, Console.Out, CancellationToken.None),
        "play" => new PlayCommand(Console.Out, TimeProvider.System).RunAsync([name, .. args], CancellationToken.None),
        _ => null,
    };
}
