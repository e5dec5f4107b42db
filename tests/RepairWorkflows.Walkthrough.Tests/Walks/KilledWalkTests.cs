namespace RepairWorkflows.Walkthrough.Tests.Walks;

public sealed class KilledWalkTests
{
    [Collection(SharedWalk.Name)]
    public sealed class GivenAServerThatIsKilledTenTimes(KilledWalk killed, UndisturbedWalk undisturbed)
        : IClassFixture<KilledWalk>
    {
        [Fact]
        public void When_it_is_started_again_each_time_then_the_walk_ends_well() =>
            (killed.Run.Code, killed.Points.Count).ShouldBe((ExitCode.Done, KilledWalk.Kills), killed.Explanation);

        [Fact]
        public void When_the_walk_ends_then_the_same_orders_have_the_same_final_states() =>
            killed.Result.States().ShouldBe(undisturbed.Result.States(), killed.Explanation);

        [Fact]
        public void When_timelines_are_compared_then_the_same_happened_and_as_often() =>
            killed.Result.Happenings().ShouldBe(undisturbed.Result.Happenings(), killed.Explanation);

        [Fact]
        public void When_timelines_are_read_then_nothing_happened_twice() =>
            killed.Result.Repeats().ShouldBeEmpty(killed.Explanation);

        [Fact]
        public void When_clocks_are_compared_then_the_same_ones_went_over_their_limits() =>
            killed.Result.Verdicts().ShouldBe(undisturbed.Result.Verdicts(), killed.Explanation);

        [Fact]
        public void When_a_limit_passed_while_the_server_was_down_then_its_own_instant_is_on_record() =>
            killed.Result.UntrueInstants().ShouldBeEmpty(killed.Explanation);
    }
}
