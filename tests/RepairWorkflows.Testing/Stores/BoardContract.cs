using RepairWorkflows.Engine;
using RepairWorkflows.Persistence;
using RepairWorkflows.Repairs.Orders;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Boards: every order once, nearest deadline first.</summary>
public abstract class BoardContract(StoreFixture fixture) : StoreContract(fixture)
{
    private static readonly CaseFilter All = new();

    private ICaseReader Reader => Fixture.Get<ICaseReader>();

    [StoreFact]
    public async Task When_deadlines_are_equal_or_absent_then_paging_shows_every_order_once_in_order()
    {
        int?[] minutes = [5, 5, 5, 5, null, null, null, 1, 9, 5];
        foreach (var minute in minutes)
        {
            await AddAsync(order => order with { NextDueAt = minute is { } due ? Now.AddMinutes(due) : null });
        }

        var rows = await ReadAsync(after => Reader.ListOpenAsync(All, after, 3, None));

        rows.Select(row => row.Order.OrderId).ShouldBeUnique();
        rows.Select(row => (row.Order.NextDueAt - Now)?.TotalMinutes)
            .ShouldBe([1, 5, 5, 5, 5, 5, 9, null, null, null]);
        (await Reader.CountOpenAsync(None)).ShouldBe(10);
    }

    [StoreFact]
    public async Task When_rows_change_between_pages_then_every_row_that_stayed_is_shown_once()
    {
        var ids = new List<string>();
        for (var n = 0; n < 12; n++)
        {
            var minute = n / 3;
            ids.Add(await AddAsync(order => order with { NextDueAt = Now.AddMinutes(minute) }));
        }

        var first = await Reader.ListOpenAsync(All, null, 5, None);
        var shown = first.Cases.Select(row => row.Order.InstanceId).ToList();
        await ChangeAsync(shown[0], order => order with { NextDueAt = Now.AddMinutes(90) });
        await ChangeAsync(shown[1], order => order with { ClosedAt = Now, Status = RepairStatus.Closed });
        await AddAsync(order => order with { NextDueAt = Now.AddMinutes(-1) });
        var rest = await ReadAsync(after => Reader.ListOpenAsync(All, after ?? first.Next, 5, None));

        rest.Select(row => row.Order.InstanceId).ShouldBe([.. ids.Except(shown), shown[0]], ignoreOrder: true);
    }

    [StoreFact]
    public async Task When_filtered_by_role_then_only_orders_with_an_open_task_for_it_are_shown()
    {
        var technician = await AddAsync(order => order, Role.Technician, Role.EngineeringSupervisor);
        await AddAsync(order => order, Role.ServiceAgent);
        await AddAsync(order => order);

        var page = await Reader.ListOpenAsync(
            new() { TaskRoles = [Role.Technician, Role.EngineeringSupervisor] }, null, 10, None);

        var row = page.Cases.ShouldHaveSingleItem();
        row.Order.InstanceId.ShouldBe(technician);
        row.Tasks.ShouldHaveSingleItem().Roles.ShouldBe([Role.Technician, Role.EngineeringSupervisor]);
    }

    [StoreFact]
    public async Task When_triage_has_not_decided_then_the_board_knows_what_the_report_claims()
    {
        const string document = """{"report":{"urgency":"emergency"}}""";
        await AddAsync(order => order with { Urgency = null, Document = document });
        await AddAsync(order => order with { Urgency = Urgency.General, Document = document });

        var rows = (await Reader.ListOpenAsync(new(), null, 10, None)).Cases.Select(row => row.Order).ToList();

        rows.Select(order => order.ReportedUrgency).ShouldBe([Urgency.Emergency, null], ignoreOrder: true);
        rows.Single(order => order.Urgency is not null).Document.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_the_reader_sees_no_phones_then_none_is_found_by_its_phone()
    {
        await AddAsync(order => order with { CustomerName = "5栋业主", Phone = "13912345678" });

        foreach (var (text, found) in new[] { ("1391", 0), ("5678", 0), ("5栋", 1), ("3栋2单元601室", 1) })
        {
            var page = await Reader.ListOpenAsync(new() { Text = text, IsBlindToPhones = true }, null, 10, None);
            page.Cases.Count.ShouldBe(found, text);
        }
    }

    [StoreFact]
    public async Task When_filtered_by_text_then_number_customer_unit_and_phone_are_looked_at()
    {
        var id = await AddAsync(order => order with
        {
            Number = "WX-20260302-0042",
            CustomerName = "Ms. O'Neil 100%",
            Unit = "9栋1单元101室",
            Phone = "021-5555 0000",
        });
        await AddAsync(order => order);

        foreach (var text in new[] { "wx-20260302", "o'neil", "100%", "9栋1单元", "5555", " NEIL " })
        {
            var page = await Reader.ListOpenAsync(new() { Text = text }, null, 10, None);
            page.Cases.ShouldHaveSingleItem(text).Order.InstanceId.ShouldBe(id);
        }

        (await Reader.ListOpenAsync(new() { Text = "0042" }, null, 10, None)).Cases.ShouldBeEmpty();
        (await Reader.ListOpenAsync(new() { Text = "_" }, null, 10, None)).Cases.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task When_filtered_by_process_then_others_are_not_shown()
    {
        await AddAsync(order => order);
        var other = await AddAsync(order => order with { Process = "complaint" });

        var page = await Reader.ListOpenAsync(new() { Process = "complaint" }, null, 10, None);

        page.Cases.ShouldHaveSingleItem().Order.InstanceId.ShouldBe(other);
    }

    [StoreFact]
    public async Task When_orders_are_closed_then_they_are_listed_apart_latest_first()
    {
        await AddAsync(order => order);
        foreach (var hour in new[] { 1, 3, 2, 3, 3 })
        {
            await AddAsync(order => order with { ClosedAt = Now.AddHours(hour), Status = RepairStatus.Closed });
        }

        var rows = await ReadAsync(after => Reader.ListClosedAsync(All, after, 2, None));

        rows.Select(row => (row.Order.ClosedAt!.Value - Now).TotalHours).ShouldBe([3, 3, 3, 2, 1]);
        rows.Select(row => row.Order.OrderId).ShouldBeUnique();
        (await Reader.CountOpenAsync(None)).ShouldBe(1);
    }

    [StoreFact]
    public async Task When_a_cursor_is_no_cursor_then_it_is_refused_by_its_code()
    {
        foreach (var after in new[] { "x", "", "LTEuMQ", "嗨" })
        {
            var refusal = await Should.ThrowAsync<InvalidRequestException>(
                () => Reader.ListOpenAsync(All, after, 10, None));
            refusal.Code.ShouldBe(PersistenceErrors.CursorMalformed);
        }
    }

    private static async Task<List<CaseRow>> ReadAsync(Func<string?, Task<CasePage>> list)
    {
        var rows = new List<CaseRow>();
        string? after = null;
        do
        {
            var page = await list(after);
            rows.AddRange(page.Cases);
            after = page.Next;
        }
        while (after is not null);

        return rows;
    }

    private async Task<string> AddAsync(Func<CaseRecord, CaseRecord> change, params string[] roles)
    {
        var id = ABurst.NewId();
        await CommitAsync(ACase.Burst(id, 0, new()
        {
            Order = change(ACase.Order(id)),
            OpenTasks = roles.Length == 0 ? [] : [ACase.OpenTask($"{id}/task", roles)],
        }));
        return id;
    }

    private Task ChangeAsync(string id, Func<CaseRecord, CaseRecord> change) =>
        CommitAsync(ACase.Burst(id, 1, new() { Order = change(ACase.Order(id)) }));
}
