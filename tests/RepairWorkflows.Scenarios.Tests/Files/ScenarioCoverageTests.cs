using System.Text.Json;
using RepairWorkflows.Repairs.Scenarios;

namespace RepairWorkflows.Scenarios.Tests.Files;

/// <summary>What processes carry out, some scenario of theirs proves.</summary>
public sealed class ScenarioCoverageTests
{
    private const int FewestScenarios = 8;

    // Parts that processes share: played within those.
    private static readonly string[] Parts = ["scope-review", "technician-visit"];

    private static readonly IReadOnlyList<(string Folder, Scenario Scenario)> All =
    [
        .. ShippedScenarios.Names.Select(
            name => (name.Split(Path.DirectorySeparatorChar)[0], ShippedScenarios.Read(name))),
    ];

    [Theory]
    [MemberData(nameof(Processes))]
    public void When_a_process_is_shipped_then_it_has_enough_scenarios(string process) =>
        All.Count(one => one.Folder == process).ShouldBeGreaterThanOrEqualTo(FewestScenarios);

    [Theory]
    [InlineData("unified-report", 20)]
    [InlineData("equipment-repair", 8)]
    [InlineData("preventive-care", 1)]
    public void When_a_step_carries_a_clause_then_a_scenario_proves_it(string process, int atLeast)
    {
        var carried = ClausesOfSteps(process);

        carried.Count.ShouldBeGreaterThan(atLeast);
        carried.Except(Of(process).SelectMany(one => one.Clauses).Select(claim => claim.Clause)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("unified-report", "ticketing")]
    [InlineData("unified-report", "engineering-notice")]
    [InlineData("unified-report", "arrival-notice")]
    [InlineData("unified-report", "scope-review")]
    [InlineData("unified-report", "general-dispatch")]
    [InlineData("unified-report", "emergency-dispatch")]
    [InlineData("unified-report", "same-day")]
    [InlineData("unified-report", "unreachable")]
    [InlineData("equipment-repair", "equipment-registration")]
    [InlineData("equipment-repair", "equipment-response")]
    [InlineData("equipment-repair", "equipment-repair")]
    [InlineData("equipment-repair", "equipment-answer")]
    [InlineData("preventive-care", "inspection")]
    public void When_a_limit_can_pass_then_a_scenario_lets_it_pass(string process, string policy) =>
        Of(process).SelectMany(one => one.Lines).OfType<ScenarioLine.Expect>().Select(line => line.What)
            .OfType<Expectation.ClockIs>().Where(clock => clock.State == ExpectedClock.Breached)
            .Select(clock => clock.Policy).ShouldContain(policy);

    public static TheoryData<string> Processes() =>
        [.. ShippedScenarios.Definitions.Select(Id).Distinct().Except(Parts)];

    private static IEnumerable<Scenario> Of(string process) =>
        All.Select(one => one.Scenario).Where(one => one.Process == process);

    private static string Id(string definition)
    {
        using var document = JsonDocument.Parse(definition);
        return document.RootElement.GetProperty("definitionId").GetString()!;
    }

    private static HashSet<string> ClausesOfSteps(string process)
    {
        var found = new HashSet<string>();
        using var document = JsonDocument.Parse(ShippedScenarios.Definitions.Last(text => Id(text) == process));
        Collect(document.RootElement, found);
        return found;
    }

    private static void Collect(JsonElement element, HashSet<string> found)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    found.UnionWith(member.Name == "clauses"
                        ? member.Value.EnumerateArray().Select(clause => clause.GetString()!)
                        : []);
                    Collect(member.Value, found);
                }

                break;
            case JsonValueKind.Array:
                element.EnumerateArray().ToList().ForEach(item => Collect(item, found));
                break;
        }
    }
}
