using System.Text.RegularExpressions;

namespace RepairWorkflows.SourceRules.Tests;

/// <summary>The project speaks of itself alone.</summary>
public static partial class WordingTests
{
    public sealed class GivenAnyText
    {
        [Fact]
        public void When_it_names_a_place_then_it_is_not_on_the_machine_it_was_written_on() =>
            ShouldBeNowhere(Place());

        [Fact]
        public void When_it_names_a_host_then_it_is_not_where_its_packages_came_from() =>
            ShouldBeNowhere(Registry());

        [Fact]
        public void When_it_says_why_then_the_reason_stands_there_and_not_in_a_tracker() =>
            ShouldBeNowhere(Tracker());

        [Fact]
        public void When_it_is_read_then_it_does_not_say_how_or_by_whom_it_was_written() =>
            ShouldBeNowhere(Making());
    }

    private static void ShouldBeNowhere(Regex what) =>
        SourceTree.All.SelectMany(file => file.Lines.Select((line, at) => (Line: line, Place: $"{file.Name}:{at + 1}")))
            .Where(line => what.IsMatch(line.Line) && !line.Place.Contains(nameof(WordingTests)))
            .Select(line => line.Place).ShouldBeEmpty();

    // A folder under a variable, as in a script, is anybody's.
    [GeneratedRegex(@"(?<![\w.~/:$}\]-])/(?:work|tmp|home|root|Users|mnt)/|\b[A-Z]:\\Users\\")]
    private static partial Regex Place();

    [GeneratedRegex(
        @"\b(?:registry|mirrors?|proxy|nexus|artifactory)[\w-]*\.(?:[a-z0-9-]+\.)*(?:org|com|net|io|dev|local|cn)\b"
        + @"|\bapi\.nuget\.org\b|""resolved"":\s*""http")]
    private static partial Regex Registry();

    [GeneratedRegex(@"\b(?:issue|pull request|PR)s? #?\d+|(?://|\*|<!--).*(?<![&\w])#\d{1,5}\b(?!\d*[a-f;])")]
    private static partial Regex Tracker();

    [GeneratedRegex(
        @"\b(?:this|previous|last|next|first|second|earlier) (?:working )?session\b|\bsub-?agents?\b"
        + @"|\b(?:AI|coding) (?:agent|assistant)s?\b|\blanguage models?\b|\bworktrees?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Making();
}
