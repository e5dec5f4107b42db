using System.Text.RegularExpressions;

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

        [GeneratedRegex(@"^(\d+) of \1 well-formed orders closed, [1-9]\d* malformed reports refused\.$")]
        private static partial Regex LastLine();
    }
}
