using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Instances are found by what is known of them, and listed in the order that is asked for.</summary>
public abstract class InstanceFilterContract(StoreFixture fixture) : StoreContract(fixture)
{
    private static readonly DateTimeOffset At = ABurst.At;

    private IInstanceReader Instances => Fixture.Get<IInstanceReader>();

    [StoreFact]
    public async Task When_several_are_named_then_any_of_them_is_listed()
    {
        await MakeAsync("a", header => header with { DefinitionId = "one" });
        await MakeAsync("b", header => header with { DefinitionId = "two" });
        await MakeAsync("c", header => header with { DefinitionId = "three" });

        await ShouldListAsync(new InstanceFilter { Ids = ["a", "c", "nothing"] }, "c", "a");
        await ShouldListAsync(new InstanceFilter { DefinitionIds = ["one", "two"] }, "b", "a");
        await ShouldListAsync(new InstanceFilter { DefinitionIds = ["one", "two"], Ids = ["b", "c"] }, "b");
    }

    [StoreFact]
    public async Task When_the_version_or_faults_are_asked_for_then_only_those_are_listed()
    {
        await MakeAsync("a", header => header with { DefinitionVersion = 2 });
        await MakeAsync("b", header => header with { IncidentCount = 1, Status = InstanceStatus.Faulted });
        await MakeAsync("c", header => header with { IncidentCount = 3, DefinitionVersion = 2 });

        await ShouldListAsync(new InstanceFilter { DefinitionVersion = 2 }, "c", "a");
        await ShouldListAsync(new InstanceFilter { HasIncidents = true }, "c", "b");
        await ShouldListAsync(new InstanceFilter { HasIncidents = false }, "a");
        await ShouldListAsync(new InstanceFilter { HasIncidents = true, Statuses = [InstanceStatus.Faulted] }, "b");
    }

    [StoreFact]
    public async Task When_a_text_is_looked_for_then_it_is_found_wherever_people_know_it_from()
    {
        await MakeAsync("needle-a");
        await MakeAsync("b", header => header with { Name = "A Needle 卫生间" });
        await MakeAsync("c", header => header with { CorrelationId = "case-NEEDLE" });
        await MakeAsync("d", header => header with { DefinitionId = "needles" });
        await MakeAsync("e", header => header with { DefinitionVersionId = "needle-1" });
        await MakeAsync("f", header => header with { Name = "hay % _" });

        await ShouldListAsync(new InstanceFilter { Text = "NeedLE" }, "needle-a", "e", "d", "c", "b");
        await ShouldListAsync(new InstanceFilter { Text = "卫生间" }, "b");
        await ShouldListAsync(new InstanceFilter { Text = "% _" }, "f");
    }

    [StoreFact]
    public async Task When_a_time_is_asked_for_then_what_never_happened_does_not_match()
    {
        await MakeAsync("a", header => header with { CreatedAt = At.AddMinutes(1), FinishedAt = At.AddMinutes(5) });
        await MakeAsync("b", header => header with { CreatedAt = At.AddMinutes(2) });
        await MakeAsync("c", header => header with { CreatedAt = At.AddMinutes(3), FinishedAt = At.AddMinutes(9) });

        await ShouldListAsync(Moment(InstanceColumn.Created, MomentComparison.Is, 2), "b");
        await ShouldListAsync(Moment(InstanceColumn.Created, MomentComparison.GreaterThan, 2), "c");
        await ShouldListAsync(Moment(InstanceColumn.Created, MomentComparison.GreaterThanOrEqual, 2), "c", "b");
        await ShouldListAsync(Moment(InstanceColumn.Created, MomentComparison.LessThanOrEqual, 2), "b", "a");
        await ShouldListAsync(Moment(InstanceColumn.Finished, MomentComparison.LessThan, 9), "a");
        await ShouldListAsync(Moment(InstanceColumn.Finished, MomentComparison.IsNot, 9), "a");
        await ShouldListAsync(
            Moment(InstanceColumn.Created, MomentComparison.GreaterThan, 1) with { Ids = ["a", "b"] }, "b");
    }

    [StoreFact]
    public async Task When_an_order_is_asked_for_then_those_without_come_last_either_way()
    {
        await MakeAsync("a", header => header with { Name = "y", UpdatedAt = At.AddMinutes(1) });
        await MakeAsync("b", header => header with { FinishedAt = At.AddMinutes(4), UpdatedAt = At.AddMinutes(4) });
        await MakeAsync(
            "c", header => header with
            {
                Name = "x",
                FinishedAt = At.AddMinutes(2),
                UpdatedAt = At.AddMinutes(2),
            });

        await ShouldListAsync(Order(InstanceColumn.Name, false), "c", "a", "b");
        await ShouldListAsync(Order(InstanceColumn.Name, true), "a", "c", "b");
        await ShouldListAsync(Order(InstanceColumn.Finished, false), "c", "b", "a");
        await ShouldListAsync(Order(InstanceColumn.Finished, true), "b", "c", "a");
        await ShouldListAsync(Order(InstanceColumn.Updated, false), "a", "c", "b");
        await ShouldListAsync(Order(InstanceColumn.Created, true), "c", "b", "a");
    }

    private static InstanceFilter Moment(InstanceColumn column, MomentComparison comparison, int minutes) =>
        new() { Moments = [new(column, comparison, At.AddMinutes(minutes))] };

    private static InstanceFilter Order(InstanceColumn column, bool isDescending) =>
        new() { Order = new(column, isDescending) };

    private async Task ShouldListAsync(InstanceFilter filter, params string[] ids)
    {
        var page = await Instances.ListAsync(filter, 0, 10, None);
        page.Headers.Select(header => header.Id).ShouldBe(ids);
        page.Total.ShouldBe(ids.Length);
    }

    private Task<CommitReport> MakeAsync(string id, Func<InstanceHeader, InstanceHeader>? change = null)
    {
        var made = ABurst.Change(id, 0);
        return Store.CommitAsync(ABurst.On(made with { Header = change?.Invoke(made.Header) ?? made.Header }), None);
    }
}
