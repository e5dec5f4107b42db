using RepairWorkflows.Host.CommandLine;
using RepairWorkflows.Repairs.Clauses;
using RepairWorkflows.Testing;

namespace RepairWorkflows.Scenarios.Tests.Files;

/// <summary>Each clause is carried out by a step and proved, and <c>docs/clauses.md</c> says by which.</summary>
/// <remarks>With the variable UPDATE_CLAUSES=1 the page is written anew.</remarks>
public sealed class ClauseTableTests : IDisposable
{
    private static readonly string Definitions = Path.Combine(Repository.Root, "workflows");
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "clauses.md");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("clauses-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task When_clauses_are_followed_then_the_page_shows_where_each_goes()
    {
        var rows = await RowsAsync();
        var page = ClauseTable.Write(rows);
        if (Environment.GetEnvironmentVariable("UPDATE_CLAUSES") == "1")
        {
            await File.WriteAllTextAsync(Page, page);
        }

        rows.Where(row => row.Gaps.Count > 0).Select(row => row.Clause).ShouldBeEmpty();
        (await File.ReadAllTextAsync(Page) == page).ShouldBeTrue(
            "docs/clauses.md tells of other definitions or scenarios: write it anew with UPDATE_CLAUSES=1.");
    }

    [Fact]
    public async Task When_nothing_proves_a_clause_then_that_is_a_gap()
    {
        Directory.CreateDirectory(To("unified-report"));
        File.Copy(
            Path.Combine(Definitions, "unified-report", "unified-report.v1.json"),
            To("unified-report/unified-report.v1.json"));

        var (exit, said) = await RunAsync(_folder.FullName, To("clauses.md"), tests: null);

        exit.ShouldBe(1);
        said.ShouldContain("S3.7: no scenario and no test proves it");
        said.ShouldContain("S9.5.2: no step carries it out");
        (await File.ReadAllTextAsync(To("clauses.md"))).ShouldContain("**缺口 · gap**");
    }

    [Fact]
    public async Task When_a_test_claims_a_clause_that_no_document_has_then_that_is_told()
    {
        await File.WriteAllTextAsync(To("ATests.cs"), """[Trait("Clause", "S3.77")]""");

        var (exit, said) = await RunAsync(Definitions, To("clauses.md"), _folder.FullName);

        exit.ShouldBe(1);
        said.ShouldContain("S3.77: not in the register");
        said.ShouldContain("S3.77: no step carries it out");
        var gaps = said.Split('\n').Count(line => line.Contains(": no ", StringComparison.Ordinal)) + 1;
        said.ShouldContain($"clauses, {gaps} gaps: ");
        (await File.ReadAllTextAsync(To("clauses.md"))).ShouldContain($"clauses, {gaps} gaps.");
    }

    [Theory]
    [InlineData("en", "There is no file or folder")]
    [InlineData("zh", "没有")]
    public async Task When_the_folder_of_tests_is_not_there_then_that_is_told_and_nothing_written(
        string language, string told)
    {
        await using var said = new StringWriter();

        var exit = await ClausesCommand.RunAsync(
            [Definitions, "--to", To("clauses.md"), "--tests", To("nowhere"), "--language", language], said,
            CancellationToken.None);

        (exit, File.Exists(To("clauses.md"))).ShouldBe((2, false));
        said.ToString().ShouldContain(told);
        said.ToString().ShouldContain(To("nowhere"));
    }

    [Fact]
    public void When_a_step_has_a_bar_in_its_name_then_the_row_has_no_cell_more() =>
        ClauseTable.Write([new ClauseRow("S3.7") { Steps = [new ClauseStep("p", "维修 | 复核\n验收")] }])
            .ShouldContain(@"[p](processes/p.svg): 维修 \| 复核 验收 | ");

    private static async Task<IReadOnlyList<ClauseRow>> RowsAsync()
    {
        await using var bench = await Workbench.OpenAsync(CancellationToken.None);
        var files = await DefinitionFiles.ReadAsync([Definitions], CancellationToken.None);
        await bench.PublishAsync(files, CancellationToken.None);
        var reading = new ClauseReading(bench, Page);
        await reading.TakeDefinitionsAsync(files, CancellationToken.None);
        await reading.TakeScenariosAsync([Definitions], files, CancellationToken.None);
        await reading.TakeTestsAsync(Path.Combine(Repository.Root, "tests"), CancellationToken.None);
        reading.Faults.ShouldBeEmpty();
        return reading.Rows;
    }

    private static async Task<(int Exit, string Said)> RunAsync(string definitions, string table, string? tests)
    {
        await using var said = new StringWriter();
        string[] args =
            [definitions, "--to", table, "--language", "en", .. tests is null ? [] : new[] { "--tests", tests }];
        return (await ClausesCommand.RunAsync(args, said, CancellationToken.None), said.ToString());
    }

    private string To(string name) => Path.Combine(_folder.FullName, name);
}
