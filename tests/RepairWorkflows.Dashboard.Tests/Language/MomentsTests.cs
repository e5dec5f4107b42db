using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Dashboard.Tests.Language;

public sealed class MomentsTests
{
    [Theory]
    [InlineData("zh", 0, "14:30（刚刚）")]
    [InlineData("zh", 20, "14:50（20 分钟后）")]
    [InlineData("zh", -34, "13:56（34 分钟前）")]
    [InlineData("zh", -180, "11:30")]
    [InlineData("zh", -1440, "03-09 14:30（昨天）")]
    [InlineData("zh", 4320, "03-13 14:30")]
    [InlineData("zh", 525_600, "2027-03-10 14:30")]
    [InlineData("zh", -432_000, "2025-05-14 14:30")]
    [InlineData("en", 20, "14:50 (in 20 min)")]
    public void When_a_moment_is_said_then_the_exact_time_comes_first(string language, int minutes, string said)
    {
        var words = new Words();
        words.Speak(Languages.Find(language)!);
        var moments = new Moments(words, new FakeTimeProvider(AnOrder.Now), Options.Create(new SiteOptions()));
        moments.InWords(AnOrder.Now.AddMinutes(minutes)).ShouldBe(said);
    }

    [Fact]
    public void When_a_span_has_hours_then_they_are_said_as_hours_in_chinese() =>
        new Moments(new Words(), new FakeTimeProvider(AnOrder.Now), Options.Create(new SiteOptions()))
            .Span(TimeSpan.FromMinutes(977)).ShouldBe("16 小时 17 分");
}
