using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Which order a complaint is about.</summary>
public abstract class ComplaintContract(StoreFixture fixture) : StoreContract(fixture)
{
    private ICaseReader Reader => Fixture.Get<ICaseReader>();

    [StoreFact]
    public async Task When_a_complaint_comes_from_another_case_then_both_lead_to_it()
    {
        var order = await MakeAsync();
        var feedback = await MakeAsync();
        var complaint = await MakeAsync(about: order, origin: feedback);

        (await FollowersAsync(order)).ShouldBe([Follower(complaint, Complaint.AboutKind)]);
        (await FollowersAsync(feedback)).ShouldBe([Follower(complaint, "complaint-from-feedback")]);
        (await Reader.FindAsync(complaint.OrderId, None))!.Order.ShouldBe(complaint);
    }

    [StoreFact]
    public async Task When_it_comes_from_the_order_it_is_about_then_it_is_listed_once()
    {
        var order = await MakeAsync();
        var complaint = await MakeAsync(about: order, origin: order);

        (await FollowersAsync(order)).ShouldBe([Follower(complaint, Complaint.AboutKind)]);
    }

    [StoreFact]
    public async Task When_two_desks_take_a_complaint_about_one_order_then_the_second_is_a_conflict()
    {
        var order = await MakeAsync();
        var first = await MakeAsync(about: order);

        await Should.ThrowAsync<ConcurrencyConflictException>(() => MakeAsync(about: order));

        (await FollowersAsync(order)).ShouldBe([Follower(first, Complaint.AboutKind)]);
        await MakeAsync(about: await MakeAsync());
    }

    [StoreFact]
    public async Task When_the_first_complaint_is_closed_then_another_is_taken()
    {
        var order = await MakeAsync();
        var first = await MakeAsync(about: order);
        await CommitAsync(ACase.Burst(first.InstanceId, 1, new CaseChanges { Order = first with { ClosedAt = Now } }));

        var second = await MakeAsync(about: order);

        (await FollowersAsync(order)).Select(follower => follower.OrderId)
            .ShouldBe([first.OrderId.Value, second.OrderId.Value], ignoreOrder: true);
    }

    private static OrderFollower Follower(CaseRecord order, string kind) =>
        new(order.OrderId.Value, order.Number, order.Process, order.Status, kind);

    private async Task<IReadOnlyList<OrderFollower>> FollowersAsync(CaseRecord order) =>
        (await Reader.FindAsync(order.OrderId, None))!.Followers;

    private async Task<CaseRecord> MakeAsync(CaseRecord? about = null, CaseRecord? origin = null)
    {
        var id = ABurst.NewId();
        var order = ACase.Order(id) with
        {
            AboutOrderId = about?.OrderId.Value,
            OriginOrderId = origin?.OrderId.Value,
            OriginKind = origin is null ? null : "complaint-from-feedback",
        };
        await CommitAsync(ACase.Burst(id, 0, new CaseChanges { Order = order }));
        return order;
    }
}
