using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Rows of cases for tests of stores.</summary>
public static class ACase
{
    /// <summary>An order of an instance.</summary>
    public static CaseRecord Order(string instanceId, string? number = null) => new()
    {
        OrderId = new(Guid.Parse(instanceId)),
        InstanceId = instanceId,
        Process = "unified-report",
        Number = number ?? $"WX-{instanceId}",
        Status = RepairStatus.Reported,
        CustomerName = "王女士",
        Unit = "3栋2单元601室",
        Phone = "13800000000",
        Category = "water",
        Channel = "phone",
        ReportedAt = ABurst.At,
        Document = """{"description":"厨房漏水 💧"}""",
    };

    /// <summary>A clock that runs.</summary>
    public static ClockRecord Clock(string id) => new()
    {
        Id = id,
        Policy = "ticketing",
        PolicyVersion = 1,
        Cycle = 1,
        State = ClockState.Running,
        StartedAt = ABurst.At,
        DueAt = ABurst.At.AddMinutes(5),
        Ledger = """{"segments":[]}""",
    };

    /// <summary>An open task.</summary>
    public static TaskRecord OpenTask(string id, params string[] roles) => new()
    {
        Id = id,
        ActivityId = "triage",
        DisplayText = "分诊",
        Step = "triage",
        Actions = ["triage"],
        Roles = roles,
        OpenedAt = ABurst.At,
        ClockPolicy = "ticketing",
        Clauses = ["S3.2", "S8.3.2"],
    };

    /// <summary>An entry of the timeline.</summary>
    public static TimelineEntry Entry(int sequence) => new()
    {
        Sequence = sequence,
        At = ABurst.At,
        RecordedAt = ABurst.At.AddSeconds(1),
        Kind = "report.received",
        Actor = "agent",
        ActivityId = "receive",
        Clauses = ["S1.1.1"],
        Details = """{"channel":"phone"}""",
    };

    /// <summary>A burst that changes a case.</summary>
    internal static PreparedCommit Burst(string instanceId, long expectedVersion, CaseChanges changes) =>
        new(ABurst.On(instanceId, expectedVersion), [changes]);

    /// <summary>A burst that changes a case and more.</summary>
    internal static PreparedCommit Burst(BurstCommit commit, CaseChanges changes) => new(commit, [changes]);
}
