using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;

namespace RepairWorkflows.Testing.Cases;

/// <summary>The shipped limits, and cases that run under them.</summary>
public static class Rules
{
    /// <summary>As shipped.</summary>
    public static ClockRules Shipped { get; } = ClockRulesReader.Read(new SiteOptions());

    /// <summary>A case that was just reported.</summary>
    public static RepairCase NewCase(DateTimeOffset reportedAt) => NewCase(reportedAt, Shipped);

    /// <summary>A case that was just reported, under other limits.</summary>
    public static RepairCase NewCase(DateTimeOffset reportedAt, ClockRules rules, string? customerClass = null)
    {
        var made = RepairCase.New(
            new RepairOrderId(Guid.CreateVersion7(reportedAt)), "unified-report",
            new RepairReport
            {
                Channel = "phone",
                CustomerName = "王小明",
                Unit = "3栋2单元501室",
                Phone = "13812345678",
                Description = "厨房水龙头漏水",
                Category = "water",
                CustomerClass = customerClass,
                ReportedAt = reportedAt,
                RecordedBy = "agent",
            },
            rules);
        made.OnNumbered("WX20260302-0001");
        return made;
    }
}
