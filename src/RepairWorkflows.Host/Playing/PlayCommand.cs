using System.Globalization;
using System.Text.Json;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Scenarios;

namespace RepairWorkflows.Host.Playing;

/// <summary>Plays scenarios and prints how they came out: <c>play workflows/unified-report</c>.</summary>
/// <param name="output">Where to print.</param>
/// <param name="clock">Says how long it took.</param>
internal sealed class PlayCommand(TextWriter output, TimeProvider clock)
{
    private const string Word = "play";
    private readonly ClockRules _rules = ClockRules.Of(new SiteOptions());
    private readonly PlayWriter _writer = new(output);
    private readonly Dictionary<string, ScenarioPlays> _plays = [];

    /// <summary>Whether that is what the command line asks for.</summary>
    public static bool IsAsked(string[] args) => args is [Word, ..];

    /// <summary>Plays what the command line names, in the language that it, or the environment, asks for.</summary>
    /// <returns>The process's exit code: 0 when every scenario holds, else 1.</returns>
    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var asked = PlayArguments.Read(args, Environment.GetEnvironmentVariable("LANG"));
        CultureInfo.CurrentUICulture = asked.Language;
        var files = ScenarioFile.At(asked.Path, Path.Combine(AppContext.BaseDirectory, "workflows"));
        if (files.Count == 0)
        {
            var isThere = Directory.Exists(asked.Path);
            await output.WriteLineAsync(
                ScenarioTexts.Say(isThere ? "play.nothing-found" : "play.path-missing", asked.Path));
            return 1;
        }

        var began = clock.GetTimestamp();
        var held = 0;
        foreach (var file in files)
        {
            held += await PlayAsync(file, cancellationToken) ? 1 : 0;
        }

        var took = (long)clock.GetElapsedTime(began).TotalMilliseconds;
        await output.WriteLineAsync(ScenarioTexts.Say("play.total", held, files.Count, took));
        return held == files.Count ? 0 : 1;
    }

    private async Task<bool> PlayAsync(ScenarioFile file, CancellationToken cancellationToken)
    {
        var name = Path.GetRelativePath(Environment.CurrentDirectory, file.Path);
        try
        {
            var plays = PlaysOf(file.Definitions);
            var text = await File.ReadAllTextAsync(file.Path, cancellationToken);
            var began = clock.GetTimestamp();
            var report = await plays.PlayAsync(text, cancellationToken);
            var took = (long)clock.GetElapsedTime(began).TotalMilliseconds;
            await _writer.WriteAsync(name, report, took, plays.Site);
            return report.Holds;
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync(ScenarioTexts.Say(
                $"error.{ScenarioErrors.FileUnreadable}", $"{name}: {unreadable.Message}"));
            return false;
        }
    }

    private ScenarioPlays PlaysOf(string folder)
    {
        if (!_plays.TryGetValue(folder, out var plays))
        {
            _plays[folder] = plays = new ScenarioPlays(_rules, PlayedDefinitions.Read(folder));
        }

        return plays;
    }
}
