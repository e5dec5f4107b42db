using Microsoft.Extensions.Localization;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs.Clauses;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.CommandLine;

/// <summary>
/// <c>clauses</c>: writes the table of clauses, each with the steps that carry it out and the scenarios and tests that
/// prove it, and says where there is a gap.
/// </summary>
internal static class ClausesCommand
{
    private static readonly CommandForm Form = new("command.usage-clauses", [], ["--to"], "--tests");

    /// <summary>Follows the clauses through all definitions named and the scenarios beside them.</summary>
    /// <returns>
    /// 0; 1 when there is a gap, a clause that is not in the register, or something that cannot be read; 2 when the
    /// arguments make no sense, or name a folder that is not there.
    /// </returns>
    public static Task<int> RunAsync(string[] args, TextWriter to, CancellationToken cancellationToken) =>
        CommandFrame.RunAsync(
            args, Form, to,
            async (bench, arguments, files) =>
            {
                var table = Path.GetFullPath(arguments.Setting("--to")!);
                var texts = bench.Get<IStringLocalizer<HostTexts>>();
                string?[] folders = [Path.GetDirectoryName(table), arguments.Setting("--tests")];
                if (folders.FirstOrDefault(folder => folder is not null && !Directory.Exists(folder)) is { } missing)
                {
                    await to.WriteLineAsync(texts["command.path-missing", missing].Value);
                    return 2;
                }

                var reading = await ReadAsync(bench, arguments, files, table, cancellationToken);
                var rows = reading.Rows;
                await File.WriteAllTextAsync(table, ClauseTable.Write(rows), cancellationToken);
                string[] gaps = [.. rows.SelectMany(row => Gaps(row, texts))];
                var summary = texts["command.clauses-summary", rows.Count, gaps.Length, arguments.Setting("--to")!];
                await to.WriteLineAsync(string.Join('\n', [.. reading.Faults, .. gaps, summary.Value]));
                return reading.Faults.Count + gaps.Length == 0 ? 0 : 1;
            },
            cancellationToken);

    private static async Task<ClauseReading> ReadAsync(
        Workbench bench, CommandArguments arguments, IReadOnlyList<DefinitionFile> files, string table,
        CancellationToken cancellationToken)
    {
        var reading = new ClauseReading(bench, table);
        await reading.TakeDefinitionsAsync(files, cancellationToken);
        await reading.TakeScenariosAsync(arguments.Paths, files, cancellationToken);
        if (arguments.Setting("--tests") is { } tests)
        {
            await reading.TakeTestsAsync(tests, cancellationToken);
        }

        return reading;
    }

    private static IEnumerable<string> Gaps(ClauseRow row, IStringLocalizer<HostTexts> texts) => row.Gaps.Select(
        gap => texts["command.clauses-gap", row.Clause, texts[$"command.clauses-{KebabCase.Of(gap)}"].Value].Value);
}
