using RepairWorkflows.Host.Playing;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Repairs.Scenarios.Reading;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Files;

/// <summary>The scenarios beside the definitions we ship.</summary>
internal static class ShippedScenarios
{
    /// <summary>The folder of the definitions.</summary>
    public static string Folder { get; } = Path.GetFullPath(
        Path.Combine(ShippedDefinitions.PathOf("unified-report"), "..", ".."));

    /// <summary>The definitions, older versions first.</summary>
    public static IReadOnlyList<string> Definitions { get; } = PlayedDefinitions.Read(Folder);

    /// <summary>What they can speak of.</summary>
    public static ScenarioSite Site { get; } = ScenarioSite.Of(Rules.Shipped, Definitions);

    /// <summary>Their names, from the folder of the definitions.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. ScenarioFile.At(Folder, Folder).Select(file => Path.GetRelativePath(Folder, file.Path))];

    /// <summary>The text of one.</summary>
    public static string TextOf(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>One of them, read.</summary>
    public static Scenario Read(string name)
    {
        var reading = ScenarioParser.Parse(TextOf(name), Site);
        reading.Problems.ShouldBeEmpty();
        return reading.Scenario!;
    }
}
