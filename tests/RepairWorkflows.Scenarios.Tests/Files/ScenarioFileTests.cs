using System.Text.RegularExpressions;
using RepairWorkflows.Host.Playing;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Files;

/// <summary>What the owners of the processes have written holds: also where nothing comes once.</summary>
public sealed partial class ScenarioFileTests
{
    [Theory]
    [MemberData(nameof(Names))]
    public async Task When_it_is_played_then_everything_comes_out_as_it_says_and_the_same_where_all_comes_twice(
        string name)
    {
        var once = await new ScenarioPlays(Rules.Shipped, ShippedScenarios.Definitions)
            .PlayAsync(ShippedScenarios.TextOf(name), CancellationToken.None);
        once.Failures.ShouldBeEmpty();

        var scenario = ShippedScenarios.Read(name);
        await using var host = await TwiceHost.WithAsync(scenario, ShippedScenarios.Definitions);
        var twice = await new ScenarioPlayer(host, ShippedScenarios.Site.Zone)
            .PlayAsync(scenario, CancellationToken.None);

        twice.Failures.ShouldBeEmpty();
        Told(twice).ShouldBe(Told(once));
        host.Restarts.ShouldBeGreaterThan(scenario.Lines.OfType<ScenarioLine.Act>().Count() - 1);
    }

    public static TheoryData<string> Names() => [.. ShippedScenarios.Names];

    // An order's id is new with every play.
    private static IEnumerable<string> Told(ScenarioReport report) => report.Orders.SelectMany(order =>
        order.Timeline.Select(entry =>
            $"{order.Name} {entry.Sequence} {entry.At:O} {entry.RecordedAt:O} {entry.Kind} {entry.Actor} "
            + $"{entry.ActivityId} {string.Join(' ', entry.Clauses)} {Id().Replace(entry.Details, "id")}")
        .Concat(order.Clocks.Select(clock =>
            $"{order.Name} {clock.Policy} {clock.Cycle} {clock.State} {clock.DueAt:O} {clock.StoppedAt:O}")));

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
