using RepairWorkflows.Walkthrough.Reports;
using RepairWorkflows.Walkthrough.Stories;

namespace RepairWorkflows.Walkthrough.Tests.Stories;

public sealed class SampleStoriesTests
{
    private static readonly string[] Told = ["plan", "work", "content", "comment", "foundItem"];

    public sealed class GivenTheSampleReports
    {
        private static readonly IReadOnlyList<ReportSample> Accepted =
            [.. ReportSample.ReadIndex(Places.Reports).Where(sample => sample.IsAccepted)];

        private static readonly IReadOnlyList<Story> Stories =
            [.. Accepted.Select(sample => Story.Read(Places.Reports, sample.File))];

        [Fact]
        public void When_the_stories_are_counted_then_each_belongs_to_an_accepted_report() =>
            Directory.EnumerateFiles(Path.Combine(Places.Reports, "stories")).Select(Path.GetFileNameWithoutExtension)
                .Order().ShouldBe(Accepted.Select(sample => Path.GetFileNameWithoutExtension(sample.File)).Order());

        [Fact]
        public void When_two_stories_are_compared_then_they_share_no_plan_no_work_and_no_comment()
        {
            var texts = Stories.SelectMany(story => story.Turns)
                .SelectMany(turn => turn.Fields ?? []).Where(field => Told.Contains(field.Key))
                .Select(field => (string?)field.Value);
            texts.GroupBy(text => text).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();
        }

        [Theory]
        [InlineData("ticketing")]
        [InlineData("arrival-notice")]
        [InlineData("same-day")]
        public void When_limits_are_missed_then_this_one_is_among_them(string policy) =>
            Stories.SelectMany(story => story.Breaches).ShouldContain(policy);

        [Theory]
        [InlineData("reject")]
        [InlineData("record-call")]
        [InlineData("report-late")]
        [InlineData("cannot-come")]
        [InlineData("escalate")]
        [InlineData("review-scope")]
        [InlineData("record-payment")]
        [InlineData("agree-charge")]
        [InlineData("sign-refusal")]
        public void When_stories_leave_the_usual_course_then_this_happens_in_one_of_them(string action) =>
            Stories.SelectMany(story => story.Turns.Select(turn => story.For(turn.Step, 1)?.Action))
                .ShouldContain(action);

        [Fact]
        public void When_technicians_are_counted_then_there_are_as_many_as_trades() =>
            Stories.Select(story => story.Technician).Distinct().Count().ShouldBeGreaterThan(5);
    }
}
