namespace RepairWorkflows.Walkthrough.Tests.Walks;

public sealed class KilledWalkTests
{
    /// <summary>On the embedded database.</summary>
    public sealed class TenKills(UndisturbedWalk undisturbed) : KilledWalk(undisturbed, kills: 10)
    {
        protected override string? Database() => null;
    }

    [Collection(SharedWalk.Name)]
    public sealed class GivenAServerThatIsKilledTenTimes(TenKills killed, UndisturbedWalk undisturbed)
        : IClassFixture<TenKills>
    {
        [Fact]
        public void When_it_is_started_again_each_time_then_the_walk_ends_well() =>
            (killed.Run.Code, killed.Points.Count).ShouldBe((ExitCode.Done, killed.Kills), killed.Explanation);

        [Fact]
        public void When_the_walk_ends_then_the_same_orders_have_the_same_final_states() =>
            killed.Result.States().ShouldBe(undisturbed.Result.States(), killed.Explanation);

        [Fact]
        public void When_timelines_are_compared_then_the_same_happened_and_as_often() =>
            killed.Result.Happenings().ShouldBe(undisturbed.Result.Happenings(), killed.Explanation);

        [Fact]
        public void When_clocks_are_compared_then_the_same_ones_went_over_their_limits() =>
            killed.Result.Verdicts().ShouldBe(undisturbed.Result.Verdicts(), killed.Explanation);

        [Fact]
        public void When_timelines_are_read_then_they_have_no_gaps_and_nothing_happened_twice() =>
            killed.Result.Faults().ShouldBeEmpty(killed.Explanation);

        [Fact]
        public void When_a_limit_passed_then_its_own_instant_is_on_record() =>
            killed.Result.UntrueInstants().ShouldBeEmpty(killed.Explanation);

        [Fact]
        public void When_reports_are_sent_again_with_their_keys_then_each_gets_its_first_answer() =>
            killed.OtherAnswers.ShouldBeEmpty(killed.Explanation);
    }
}
