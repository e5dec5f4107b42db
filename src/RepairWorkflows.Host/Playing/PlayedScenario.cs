using RepairWorkflows.Repairs.Scenarios;

namespace RepairWorkflows.Host.Playing;

/// <summary>How a scenario came out.</summary>
/// <param name="Name">Its file's name, without the ending.</param>
/// <param name="Report">How it came out.</param>
/// <param name="Took">How long playing it took.</param>
/// <param name="Site">Where it happened.</param>
internal sealed record PlayedScenario(string Name, ScenarioReport Report, TimeSpan Took, ScenarioSite Site);
