using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>A time that cannot be meant is refused before it can jam a clock.</summary>
public sealed class AppointmentTests
{
    [Theory]
    [InlineData("triage", "appointmentAt")]
    [InlineData("agree-new-time", "newTime")]
    [InlineData("record-call", "promisedAt")]
    public async Task When_an_agreed_time_lies_beyond_90_days_then_the_field_is_named(string action, string field)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToAsync(action, host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => host.TakeAsync(order, action, People.Agent, (field, "9999-12-31T23:50:00Z")));

        refusal.Fields.ShouldContain(error => error.Field == field && error.Code == RepairErrors.FieldOutOfRange);
    }

    private static async Task<Guid> ToAsync(string action, CaseTestHost host)
    {
        if (action == "triage")
        {
            return (await host.ReportAsync()).OrderId;
        }

        var order = await Play.ToSignedAsync(host);
        var before = action == "record-call" ? "report-late" : "cannot-come";
        await host.TakeAsync(order, before, People.Technician, ("reason", "堵车"));
        return order;
    }
}
