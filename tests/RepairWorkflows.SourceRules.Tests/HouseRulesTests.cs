using System.Text.Json;

namespace RepairWorkflows.SourceRules.Tests;

/// <summary>ADR 0010 says of each limit which clause sets it, or that it is ours.</summary>
public static class HouseRulesTests
{
    public sealed class GivenTheShippedLimits
    {
        [Fact]
        public void When_one_is_looked_up_then_the_list_of_house_rules_has_it()
        {
            var list = File.ReadAllText(Path.Combine(SourceTree.Root, "docs/adr/0010-house-rules.md"));
            using var policies = JsonDocument.Parse(File.ReadAllText(
                Path.Combine(SourceTree.Root, "src/RepairWorkflows.Repairs/Clocks/clock-policies.json")));

            policies.RootElement.EnumerateArray().Select(policy => policy.GetProperty("name").GetString()!)
                .Where(name => !list.Contains($"| `{name}` |", StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }
}
