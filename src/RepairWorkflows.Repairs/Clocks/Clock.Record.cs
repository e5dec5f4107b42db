using System.Text.Json;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Clocks;

/// <content>How a clock is kept.</content>
internal sealed partial class Clock
{
    public static Clock From(ClockRecord record, IWorkTimes calendars) =>
        new(record.Id, record.Policy, record.Cycle,
            JsonSerializer.Deserialize(record.Ledger, RepairJson.Plain.ClockLedger)!, calendars)
        {
            PolicyVersion = record.PolicyVersion,
            State = record.State,
            StoppedAt = record.StoppedAt,
        };

    public ClockRecord ToRecord() => new()
    {
        Id = Id,
        Policy = Policy,
        PolicyVersion = PolicyVersion,
        Calendar = _ledger.Calendar,
        Cycle = Cycle,
        State = State,
        StartedAt = StartedAt,
        DueAt = DueAt,
        StoppedAt = StoppedAt,
        BreachedAt = BreachedAt,
        Ledger = JsonSerializer.Serialize(_ledger, RepairJson.Plain.ClockLedger),
    };
}
