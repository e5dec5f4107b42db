using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Testing.Cases;

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
    [MemberData(nameof(Processes))]
    public void When_a_process_carries_out_a_clause_then_a_scenario_of_it_proves_that(string process)
    {
        var carried = DrawnProcess.Of(process).Clauses;

        carried.ShouldNotBeEmpty();
        carried.Except(Of(process).SelectMany(one => one.Clauses).Select(claim => claim.Clause)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Processes))]
    public void When_a_limit_begins_in_a_process_then_a_scenario_of_it_lets_that_pass(string process)
    {
        var limits = DrawnProcess.Of(process).Limits;

        limits.ShouldNotBeEmpty();
        limits.Except(Passed(Of(process))).ShouldBeEmpty();
    }

    [Fact]
    public void When_a_limit_begins_by_itself_then_a_scenario_lets_it_pass() =>
        Rules.Shipped.Policies.Where(policy => policy.StartsOn.Count > 0).Select(policy => policy.Name)
            .Except(Passed(All.Select(one => one.Scenario))).ShouldBeEmpty();

    public static TheoryData<string> Processes() => [.. DrawnProcess.Names.Except(Parts)];

    // What stands in its folder, and what else is played through it.
    private static IEnumerable<Scenario> Of(string process) => All
        .Where(one => one.Folder == process || one.Scenario.Process == process).Select(one => one.Scenario);

    private static IEnumerable<string> Passed(IEnumerable<Scenario> scenarios) => scenarios
        .SelectMany(one => one.Lines).OfType<ScenarioLine.Expect>().Select(line => line.What)
        .OfType<Expectation.ClockIs>().Where(clock => clock.State == ExpectedClock.Breached)
        .Select(clock => clock.Policy);
}
