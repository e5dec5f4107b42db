using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Dashboard.Tests.Desk;

/// <summary>A desk that keeps calendars and limits as the product does.</summary>
internal static class ARulebookDesk
{
    public static FakeDesk With(this FakeDesk desk, ARulebook book) => desk
        .OnAsync<GetRules, RuleList>(book.SendAsync<GetRules, RuleList>)
        .OnAsync<GetCalendar, CalendarView?>(book.SendAsync<GetCalendar, CalendarView?>)
        .OnAsync<PreviewCalendar, CalendarPreview>(book.SendAsync<PreviewCalendar, CalendarPreview>)
        .OnAsync<PublishCalendar, RulePublished>(book.SendAsync<PublishCalendar, RulePublished>)
        .OnAsync<GetPolicies, IReadOnlyList<PolicyVersion>>(book.SendAsync<GetPolicies, IReadOnlyList<PolicyVersion>>)
        .OnAsync<GetPolicy, PolicyView?>(book.SendAsync<GetPolicy, PolicyView?>)
        .OnAsync<PreviewPolicy, IReadOnlyList<PolicyPreview>>(
            book.SendAsync<PreviewPolicy, IReadOnlyList<PolicyPreview>>)
        .OnAsync<PublishPolicy, RulePublished>(book.SendAsync<PublishPolicy, RulePublished>);
}
