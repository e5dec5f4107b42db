using System.Text.RegularExpressions;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Repairs.Scenarios.Reading;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Scenarios;

/// <summary>What <c>docs/scenarios.md</c> shows can be written like that.</summary>
public sealed partial class ScenarioManualTests
{
    // Where the English column of the example begins.
    private const int EnglishColumn = 51;

    private static readonly string Workflows = Path.GetFullPath(
        Path.Combine(ShippedDefinitions.PathOf("unified-report"), "..", ".."));

    private static readonly IReadOnlyList<string> Manual =
        File.ReadAllLines(Path.Combine(Workflows, "..", "docs", "scenarios.md"));

    [Fact]
    public void When_the_example_is_read_then_both_columns_can_be_and_expect_the_same()
    {
        var start = Manual.ToList().FindIndex(line => line.StartsWith("# 派工单写晚了", StringComparison.Ordinal));
        var example = Manual.Skip(start).TakeWhile(line => line != "```").ToList();
        var chinese = Read(example.Select(line => Column(line, isEnglish: false)));
        var english = Read(example.Select(line => Column(line, isEnglish: true)));

        chinese.Lines.OfType<ScenarioLine.Expect>().Select(line => (line.Line, line.What.GetType()))
            .ShouldBe(english.Lines.OfType<ScenarioLine.Expect>().Select(line => (line.Line, line.What.GetType())));
        chinese.Lines.Count.ShouldBe(7);
    }

    [Theory]
    [InlineData("## Steps")]
    [InlineData("## Expectations")]
    public void When_a_table_shows_a_line_then_it_can_be_read_in_both_languages(string section)
    {
        var rows = Manual.SkipWhile(line => !line.StartsWith(section, StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        rows.Count.ShouldBeGreaterThan(5);

        var bad = rows.SelectMany(row => row.Split('|')[1..3]).SelectMany(cell => Shown().Matches(cell))
            .Select(shown => shown.Groups[1].Value)
            .Select(line => (Line: line, Text: Around(line, section == "## Steps")))
            .Select(one => (one.Line, Reading: ScenarioParser.Parse(one.Text, AScenario.Site)))
            .Where(one => one.Reading.Problems.Count > 0)
            .Select(one => $"{one.Line}: {one.Reading.Problems[0].Message}");

        bad.ShouldBeEmpty();
    }

    private static string Around(string line, bool isStep)
    {
        const string head = "# T\nprocess: unified-report\ngiven\n[A] Service agent report\n老张(维修人员) 出发\n";
        return (isStep, line.Contains('报') || line.Contains("report", StringComparison.Ordinal)) switch
        {
            (true, true) => $"# T\nprocess: unified-report\ngiven\n{line}\nthen\nno task",
            (true, false) when line.Contains('/') => $"{head}Technician Finish repair: {line}\nthen\nno task",
            (true, false) => $"{head}{line}\nthen\nno task",
            _ => $"{head}then\n{line}",
        };
    }

    // A Chinese sign is as wide as two others.
    private static string Column(string line, bool isEnglish)
    {
        var (at, width) = (0, 0);
        while (at < line.Length && width < EnglishColumn)
        {
            width += line[at++] >= 0x2e80 ? 2 : 1;
        }

        return isEnglish ? line[at..] : line[..at];
    }

    private static Scenario Read(IEnumerable<string> lines)
    {
        var reading = ScenarioParser.Parse(string.Join('\n', lines), AScenario.Site);
        reading.Problems.ShouldBeEmpty();
        return reading.Scenario!;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Shown();
}
