using System.Text.RegularExpressions;
using RepairWorkflows.Walkthrough.Reports;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

public sealed partial class EmbeddedWalkTests
{
    [Collection(SharedWalk.Name)]
    public sealed partial class GivenAServerWithTheEmbeddedDatabase(UndisturbedWalk walk)
    {
        [Fact]
        public void When_all_reports_are_walked_then_every_wellformed_order_is_closed() =>
            walk.Run.Code.ShouldBe(ExitCode.Done, walk.Explanation);

        [Fact]
        public void When_the_walk_ends_then_its_last_line_counts_orders_and_refusals() =>
            LastLine().IsMatch(walk.Run.Lines[^1]).ShouldBeTrue(walk.Run.Lines[^1]);

        [Fact]
        public void When_timelines_are_read_then_they_have_no_gaps_and_nothing_happened_twice() =>
            walk.Result.Faults().ShouldBeEmpty();

        [Fact]
        public void When_a_clock_went_over_its_limit_then_the_limits_own_instant_is_on_record() =>
            walk.Result.UntrueInstants().ShouldBeEmpty();

        [Fact]
        public void When_technicians_are_followed_then_nobody_is_at_two_places_at_once() =>
            walk.Result.TwoPlacesAtOnce().ShouldBeEmpty();

        [Fact]
        public void When_reports_are_refused_then_each_wrong_field_is_printed_with_code_and_message()
        {
            foreach (var sample in ReportSample.ReadIndex(Places.Reports).Where(sample => !sample.IsAccepted))
            {
                var printed = walk.Run.Lines.SkipWhile(line => line != $"已退回  [{sample.File}]").Skip(1)
                    .TakeWhile(line => line.Length > 0)
                    .Select(line => FieldAndCode().Match(line).Value.Split()).ToList();
                printed.Select(words => (words[0], words[^1])).ShouldBe(
                    sample.Errors.Select(error => (error.Field, error.Code)), ignoreOrder: true, sample.File);
            }
        }

        [Theory]
        [InlineData("web-02-blocked-toilet.json", "website")]
        [InlineData("app-02-people-in-the-lift.json", "residents-app")]
        [InlineData("mail-01-broadband.eml", "mail-gateway")]
        [InlineData("phone-01-burst-pipe.json", "service-agent")]
        public void When_a_report_comes_in_then_whoever_sends_it_is_on_record(string report, string sender) =>
            ((string?)walk.Result.Orders[report]["timeline"]![0]!["actor"]).ShouldBe(sender);

        [GeneratedRegex(@"(?<=^  )\S+ +\S+(?= +\S)")]
        private static partial Regex FieldAndCode();

        [GeneratedRegex(@"^(\d+) of \1 well-formed orders closed, [1-9]\d* malformed reports refused\.$")]
        private static partial Regex LastLine();
    }
}
