using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Scenarios;

/// <summary>What scenarios of these tests have in common.</summary>
internal static class AScenario
{
    /// <summary>Four lines: what stands above a story, and its beginning.</summary>
    public const string Head = "# Title\nprocess: unified-report\ngiven\nService agent report\n";

    /// <summary>The shipped process, under the shipped rules.</summary>
    public static ScenarioSite Site { get; } = ScenarioSite.Of(
        Rules.Shipped, [File.ReadAllText(ShippedDefinitions.PathOf("unified-report"))]);
}
