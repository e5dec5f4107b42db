using System.Diagnostics;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>The player as a process of its own, as a person would start it.</summary>
internal static class PlayerProcess
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="server">Whom it talks to.</param>
    /// <param name="folder">Where its progress and its result are kept.</param>
    /// <param name="onLine">
    /// Is shown each line as it is printed: one before every request that changes something.
    /// </param>
    /// <param name="cancellationToken">Ends the process.</param>
    public static async Task<PlayerRun> RunAsync(
        ServerProcess server, string folder, Func<string, Task> onLine, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Places.Player, "--base", server.Address.ToString(), "--accounts", server.Accounts,
                "--reports", Places.Reports,
                "--resume", Path.Combine(folder, "progress.json"), "--result", Path.Combine(folder, "result.json"),
            },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        await using var ending = cancellationToken.Register(process.Kill);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lines.Add(line);
            await onLine(line);
        }

        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return new PlayerRun(process.ExitCode, lines, await errors);
    }
}

/// <summary>How a run of the player ended.</summary>
internal sealed record PlayerRun(int Code, IReadOnlyList<string> Lines, string Errors)
{
    /// <summary>How many requests it announced that change something.</summary>
    public int Requests => Lines.Count(IsRequest);

    /// <summary>Whether a line announces such a request.</summary>
    public static bool IsRequest(string line) =>
        line.StartsWith("report  ", StringComparison.Ordinal) || line.StartsWith("action  ", StringComparison.Ordinal)
        || line.StartsWith("clock   ", StringComparison.Ordinal);

    /// <summary>What to show when it should have ended otherwise.</summary>
    public string Explain(ServerProcess server) =>
        $"exit code {Code}\n{Errors}\n{string.Join('\n', Lines.TakeLast(15))}\n--- server:\n{server.Log}";
}
