using System.Globalization;
using System.Text.RegularExpressions;
using RepairWorkflows.Testing.Compatibility;

namespace RepairWorkflows.Engine.Tests.Compatibility;

/// <summary>The numbered cases of our notes on Elsa 3.8 are all there.</summary>
public sealed partial class SectionNineTests
{
    // 16, a lossless save, is about documents and not about runs: LosslessTests.
    private static readonly int[] NotPlayed = [16];

    private const int Last = 102;

    [Fact]
    public void When_the_cases_are_counted_then_every_number_has_at_least_one()
    {
        var there = CaseFile.All.Select(file => Number().Match(file.Name)).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToHashSet();

        Enumerable.Range(1, Last).Except(NotPlayed).Where(number => !there.Contains(number)).ShouldBeEmpty();
    }

    [GeneratedRegex("/([0-9]+)")]
    private static partial Regex Number();
}
