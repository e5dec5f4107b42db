using System.Text.RegularExpressions;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime.Compilation;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Host.Playing;
using RepairWorkflows.Repairs.Clauses;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Repairs.Scenarios.Reading;

namespace RepairWorkflows.Host.CommandLine;

/// <summary>Finds clauses in the files of definitions, scenarios and tests.</summary>
/// <param name="bench">Reads definitions.</param>
/// <param name="table">Where the table is to lie: files are named from there.</param>
internal sealed partial class ClauseReading(Workbench bench, string table)
{
    private readonly ClauseTrace _trace = new(bench.Get<IClockRules>().Current);
    private readonly List<string> _faults = [];

    /// <summary>A row for each clause.</summary>
    public IReadOnlyList<ClauseRow> Rows => _trace.Rows();

    /// <summary>What could not be read, a line each.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The steps of definitions.</summary>
    public async Task TakeDefinitionsAsync(IEnumerable<DefinitionFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            try
            {
                _trace.Take(await bench.Get<WorkflowCompiler>().CompileAsync(file.Json, cancellationToken));
            }
            catch (InvalidRequestException invalid)
            {
                _faults.AddRange(invalid.Fields.Select(
                    field => $"{file.Path}: {bench.Get<ProblemTexts>().Say(field).Message}"));
            }
        }
    }

    /// <summary>The claims of scenarios; playing them is what proves these.</summary>
    public async Task TakeScenariosAsync(
        IEnumerable<string> paths, IEnumerable<DefinitionFile> files, CancellationToken cancellationToken)
    {
        var site = ScenarioSite.Of(bench.Get<IClockRules>().Current, files.Select(file => file.Json));
        foreach (var file in paths.SelectMany(path => ScenarioFile.At(path, path)))
        {
            var reading = ScenarioParser.Parse(await File.ReadAllTextAsync(file.Path, cancellationToken), site);
            _faults.AddRange(reading.Problems.Select(problem => $"{file.Path}:{problem.Line}: {problem.Message}"));
            _trace.Take(Proof(file.Path), reading.Scenario?.Clauses.Select(claim => claim.Clause) ?? []);
        }
    }

    /// <summary>Tests that say <c>[Trait("Clause", "S3.3")]</c>.</summary>
    public async Task TakeTestsAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*Tests*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            var text = await File.ReadAllTextAsync(path, cancellationToken);
            _trace.Take(Proof(path), Claims().Matches(text).Select(found => found.Groups["clause"].Value));
        }
    }

    private ClauseProof Proof(string path) => new(
        Path.GetFileNameWithoutExtension(path),
        Path.GetRelativePath(Path.GetDirectoryName(table)!, Path.GetFullPath(path)).Replace('\\', '/'));

    [GeneratedRegex("""^\s*\[Trait\("Clause", "(?<clause>[^"]+)"\)\]""", RegexOptions.Multiline)]
    private static partial Regex Claims();
}
