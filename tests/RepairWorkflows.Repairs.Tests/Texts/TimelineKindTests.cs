using System.Globalization;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Tests.Texts;

public sealed class TimelineKindTests
{
    [Theory]
    [InlineData("timeline.report.received")]
    [InlineData("timeline.clock.started")]
    [InlineData("timeline.clock.stopped")]
    [InlineData("timeline.clock.warned")]
    [InlineData("timeline.clock.breached")]
    [InlineData("timeline.notice.sent")]
    [InlineData("timeline.task.withdrawn")]
    [InlineData("timeline.order.archived")]
    [InlineData("notification.clock.warned")]
    [InlineData("notification.clock.breached")]
    [InlineData("notification.engineering.new-slip")]
    [InlineData("notification.engineering.emergency")]
    [InlineData("notification.order.emergency")]
    [InlineData("notification.order.late")]
    [InlineData("notification.order.not-today")]
    [InlineData("notification.order.still-open")]
    [InlineData("notification.order.serious")]
    [InlineData("notification.order.escalated")]
    [InlineData("notification.order.reassigned")]
    [InlineData("notification.order.rework")]
    [InlineData("notification.order.paid")]
    [InlineData("notification.order.charged")]
    [InlineData("timeline.clock.task-opened")]
    [InlineData("timeline.clock.event-raised")]
    [InlineData("timeline.clock.urgency-raised")]
    [InlineData("timeline.clock.urgency-kept")]
    [InlineData("timeline.clock.reassigned")]
    [InlineData("timeline.clock.not-reassigned")]
    [InlineData("notification.clock.reassigned")]
    [InlineData("step.clock-task")]
    [InlineData("choice.category.unclassified")]
    [InlineData("notification.order.postponed")]
    public void When_something_is_told_then_there_are_words_for_it(string key) =>
        RepairTexts.Find(key, CultureInfo.GetCultureInfo("zh-CN")).ShouldNotBe(RepairTexts.Find(key,
            CultureInfo.GetCultureInfo("en")));
}
