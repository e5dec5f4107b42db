using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.PreventiveCare;

/// <summary>Plays regular rounds.</summary>
internal static class Play
{
    /// <summary>The site's plans with the process of rounds and the one that repairs what they find.</summary>
    public static async Task<CaseTestHost> HostAsync()
    {
        var host = await CaseTestHost.WithAsync("preventive-care");
        await host.AlsoAsync("equipment-repair");
        return host;
    }

    /// <summary>Lets the recurring job run, and answers with the open rounds.</summary>
    public static async Task<IReadOnlyList<CaseRecord>> RoundsAsync(CaseTestHost host)
    {
        await host.SendAsync(new MakeDueRounds());
        var page = await host.SendAsync(
            new GetOpenCases(new CaseFilter { Process = "preventive-care" }, null, 50, Actor.System));
        return [.. page.Cases.Select(row => row.Order)];
    }

    /// <summary>The pump's round of the first Monday.</summary>
    public static async Task<Guid> ToDueAsync(CaseTestHost host) =>
        (await RoundsAsync(host)).Single(round => round.Equipment == "P-101").OrderId.Value;

    public static Task<ActionTaken> RecordAsync(
        CaseTestHost host, Guid round, string second = "sound", params (string Name, JsonNode? Value)[] fields) =>
        host.TakeAsync(
            round, "record-inspection", People.Technician,
            [("inspectionResults", new JsonArray(Row("有无异响", "sound"), Row("有无渗漏", second))), .. fields]);

    public static JsonObject Row(string item, string result) => new() { ["checkedItem"] = item, ["result"] = result };
}
