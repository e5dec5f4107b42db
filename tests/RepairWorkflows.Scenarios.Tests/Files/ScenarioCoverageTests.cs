using System.Text.Json;
using RepairWorkflows.Repairs.Scenarios;

namespace RepairWorkflows.Scenarios.Tests.Files;

/// <summary>What the unified report carries out, some scenario of its proves.</summary>
public sealed class ScenarioCoverageTests
{
    private static readonly IReadOnlyList<Scenario> Scenarios =
        [.. ShippedScenarios.Names.Select(ShippedScenarios.Read).Where(one => one.Process == "unified-report")];

    [Fact]
    public void When_a_step_carries_a_clause_then_a_scenario_proves_it() =>
        ClausesOfSteps().Except(Scenarios.SelectMany(one => one.Clauses).Select(claim => claim.Clause)).ShouldBeEmpty();

    [Theory]
    [InlineData("ticketing")]
    [InlineData("engineering-notice")]
    [InlineData("arrival-notice")]
    [InlineData("scope-review")]
    [InlineData("general-dispatch")]
    [InlineData("emergency-dispatch")]
    [InlineData("same-day")]
    [InlineData("unreachable")]
    public void When_a_limit_can_pass_then_a_scenario_lets_it_pass(string policy) =>
        Scenarios.SelectMany(one => one.Lines).OfType<ScenarioLine.Expect>().Select(line => line.What)
            .OfType<Expectation.ClockIs>().Where(clock => clock.State == ExpectedClock.Breached)
            .Select(clock => clock.Policy).ShouldContain(policy);

    private static HashSet<string> ClausesOfSteps()
    {
        var found = new HashSet<string>();
        foreach (var definition in ShippedScenarios.Definitions)
        {
            using var document = JsonDocument.Parse(definition);
            if (document.RootElement.GetProperty("definitionId").GetString() == "unified-report")
            {
                Collect(document.RootElement, found);
            }
        }

        found.Count.ShouldBeGreaterThan(20);
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
