using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Repairs.Scenarios.Reading;

namespace RepairWorkflows.Host.Playing;

/// <summary>Reads and plays scenarios against definitions, stored nowhere: files, or a draft.</summary>
/// <param name="rules">The policies and calendars that a site begins with.</param>
/// <param name="definitions">The documents, older versions first.</param>
/// <param name="published">The policies and calendars that were published; null when none were.</param>
internal sealed class ScenarioPlays(
    ClockRules rules, IReadOnlyList<string> definitions, StoredRules? published = null)
{
    // The same for every scenario: one that changes a limit changes only its own.
    private StoredRules? _published = published;

    /// <summary>What scenarios can speak of.</summary>
    public ScenarioSite Site { get; } =
        ScenarioSite.Of(published is null ? rules : rules.With(published), definitions);

    /// <summary>Plays one; a text that cannot be read, or a definition that cannot be run, is a failure too.</summary>
    public async Task<ScenarioReport> PlayAsync(string text, CancellationToken cancellationToken)
    {
        var reading = ScenarioParser.Parse(text, Site);
        if (reading.Scenario is not { } scenario)
        {
            return new ScenarioReport(reading.Problems, []);
        }

        try
        {
            await using var site = PlayedSite.For(scenario, rules);
            _published = await site.PublishAsync(_published, cancellationToken);
            await site.PublishAsync(definitions, cancellationToken);
            return await new ScenarioPlayer(site, Site.Zone).PlayAsync(scenario, cancellationToken);
        }
        catch (InvalidRequestException invalid) when (invalid.Code == EngineErrors.DefinitionInvalid)
        {
            return new ScenarioReport([.. invalid.Fields.Select(Broken)], []) { Title = scenario.Title };
        }
    }

    private static ScenarioProblem Broken(FieldError field)
    {
        var code = ScenarioErrors.ProcessBroken;
        return new(0, code, ScenarioTexts.Say($"error.{code}", $"{field.Field}: {field.Message} ({field.Code})"));
    }
}
