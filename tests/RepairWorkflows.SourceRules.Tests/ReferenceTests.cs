using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RepairWorkflows.SourceRules.Tests;

/// <summary>Who may know whom.</summary>
public static partial class ReferenceTests
{
    public sealed partial class GivenTheProjects
    {
        private static readonly Dictionary<string, string[]> MayKnow = new()
        {
            ["RepairWorkflows.Engine"] = [],
            ["RepairWorkflows.Repairs"] = ["RepairWorkflows.Engine"],
            ["RepairWorkflows.Persistence"] = ["RepairWorkflows.Engine", "RepairWorkflows.Repairs"],
            ["RepairWorkflows.Timers"] = ["RepairWorkflows.Engine"],
            ["RepairWorkflows.Dashboard"] = ["RepairWorkflows.Engine", "RepairWorkflows.Repairs"],
            ["RepairWorkflows.Host"] =
            [
                "RepairWorkflows.Engine", "RepairWorkflows.Repairs", "RepairWorkflows.Persistence",
                "RepairWorkflows.Timers", "RepairWorkflows.Dashboard",
            ],
        };

        [Fact]
        public void When_projects_are_counted_then_there_is_none_without_a_rule() =>
            Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, "src")).Select(Path.GetFileName)
                .ShouldBe(MayKnow.Keys, ignoreOrder: true);

        [Theory]
        [MemberData(nameof(Projects))]
        public void When_a_project_references_others_then_it_may(string project)
        {
            var file = XDocument.Load(SourceTree.Files(project, ".csproj").Single());
            file.Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(
                    reference.Attribute("Include")!.Value.Replace('\\', '/')))
                .Except(MayKnow[project]).ShouldBeEmpty();
        }

        [Theory]
        [MemberData(nameof(Projects))]
        public void When_its_sources_name_others_then_it_may(string project) =>
            SourceTree.Files(project, ".cs").Concat(SourceTree.Files(project, ".razor"))
                .SelectMany(path => Names().Matches(File.ReadAllText(path)).Select(match => match.Value))
                .Distinct().Except([project, .. MayKnow[project]]).ShouldBeEmpty();

        [Fact]
        public void When_the_engine_names_packages_then_none_of_web_database_or_jobs() =>
            XDocument.Load(SourceTree.Files("RepairWorkflows.Engine", ".csproj").Single()).Descendants()
                .Where(element => element.Name.LocalName is "PackageReference" or "FrameworkReference")
                .Select(reference => reference.Attribute("Include")!.Value)
                .Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                    || name.Contains("EntityFramework") || name.StartsWith("Hangfire", StringComparison.Ordinal)
                    || name.StartsWith("Npgsql", StringComparison.Ordinal))
                .ShouldBeEmpty();

        public static TheoryData<string> Projects() => [.. MayKnow.Keys];

        [GeneratedRegex(@"\bRepairWorkflows\.(?:Engine|Repairs|Persistence|Timers|Dashboard|Host)\b(?!\.Tests)")]
        private static partial Regex Names();
    }

    public sealed partial class GivenTheEngine
    {
        // From the bottom up: a layer knows those before it.
        private static readonly string[] Layers = ["Definitions", "Expressions", "Activities", "Execution", "Runtime"];

        [Theory]
        [MemberData(nameof(Everything))]
        public void When_a_layer_names_others_then_they_lie_below_it(string layer)
        {
            var allowed = Layers.Take(Array.IndexOf(Layers, layer) + 1);
            SourceTree.Files($"RepairWorkflows.Engine/{layer}", ".cs")
                .SelectMany(path => Names().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
                .Where(Layers.Contains).Distinct().Except(allowed).ShouldBeEmpty();
        }

        public static TheoryData<string> Everything() => [.. Layers];

        [GeneratedRegex(@"\bRepairWorkflows\.Engine\.(\w+)")]
        private static partial Regex Names();
    }
}
