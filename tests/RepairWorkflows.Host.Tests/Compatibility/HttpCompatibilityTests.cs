using RepairWorkflows.Testing.Compatibility;

namespace RepairWorkflows.Host.Tests.Compatibility;

/// <summary>
/// The cases with requests behave as they say: see the README of the suite, beside the engine's tests.
/// </summary>
public sealed class HttpCompatibilityTests
{
    public static IEnumerable<object[]> Columns { get; } =
        CaseFile.All.SelectMany(file => file.Columns.Select(
            column => new object[] { file.Name, column.Flowchart, column.Incidents }));

    [Theory]
    [MemberData(nameof(Columns))]
    public Task When_it_is_played_then_it_shows_what_the_case_says(string name, string flowchart, string incidents) =>
        PlayAsync(name, flowchart, incidents, isHard: false);

    [Theory]
    [MemberData(nameof(Columns))]
    public Task When_it_restarts_at_every_rest_and_hears_everything_twice_then_it_shows_the_same(
        string name, string flowchart, string incidents) => PlayAsync(name, flowchart, incidents, isHard: true);

    private static async Task PlayAsync(string name, string flowchart, string incidents, bool isHard)
    {
        var file = CaseFile.All.Single(candidate => candidate.Name == name);
        var column = file.Columns.Single(known => known.Flowchart == flowchart && known.Incidents == incidents);
        await using var play = new HttpCasePlay(file, column, isHard);

        var (expected, seen) = await play.PlayAsync();

        seen.ShouldBe(expected, $"{name} ({flowchart}, {incidents})");
    }
}
