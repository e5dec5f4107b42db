using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.SpecialCustomers;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.SpecialCustomer;

/// <summary>S9.3.1: special customers are registered, and recognised when they report.</summary>
[Trait("Clause", "S9.3.1")]
public sealed class RegistryTests
{
    [Theory]
    [InlineData("13912345678", "张三", null, "phone")]
    [InlineData("13800000000", "贵州日报", "open sesame", "password")]
    [InlineData("13800000000", "贵州日报", "open says me", null)]
    [InlineData("13800000000", "贵州日报", null, null)]
    public async Task When_a_customer_reports_then_the_registry_knows_it_by_number_or_password(
        string phone, string name, string? password, string? knownBy)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        await RegisterAsync(host);

        var order = (await host.ReportAsync(
            null, ("phone", phone), ("customerName", name), ("hotlinePassword", password))).OrderId;

        var view = await host.CaseAsync(order);
        var report = OrderDocument.Parse(view.Order.Document).Report;
        (report.CustomerClass, report.Identity?.KnownBy).ShouldBe((knownBy is null ? null : "media", knownBy));
        view.Order.Document.ShouldNotContain("sesame");
        await host.DeliverAsync();
        host.Notifications.All.Count(told => told.Kind == "order.special-customer"
            && told.Role == Role.CustomerInformationContact).ShouldBe(knownBy is null ? 0 : 1);
    }

    [Fact]
    public async Task When_an_agent_marks_a_customer_then_the_reason_is_needed_and_kept()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");

        (await Should.ThrowAsync<InvalidRequestException>(
            () => host.ReportAsync(null, ("customerClass", "authority")))).Fields
            .ShouldHaveSingleItem().Field.ShouldBe("markReason");
        var order = (await host.ReportAsync(
            null, ("customerClass", "authority"), ("markReason", "部委值班电话"))).OrderId;

        OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Report.Identity
            .ShouldBe(new SpecialIdentity("mark", null, "部委值班电话"));
    }

    [Fact]
    public async Task When_the_name_is_taken_then_the_rule_refuses()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        await RegisterAsync(host);

        (await Should.ThrowAsync<RuleViolationException>(() => RegisterAsync(host))).Code
            .ShouldBe(RepairErrors.SpecialCustomerTaken);
    }

    [Fact]
    public async Task When_an_entry_is_changed_then_the_customer_is_known_by_what_it_says_now_and_by_the_old_password()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var entry = await RegisterAsync(host);

        var changed = await host.SendAsync(new ChangeSpecialCustomer(entry.Id, Fields("贵州晚报"), People.Supervisor));

        (changed.By, changed.At, changed.ChangedBy).ShouldBe((entry.By, entry.At, People.Supervisor.Name));
        (await host.SendAsync(new GetSpecialCustomers(People.Contact))).ShouldHaveSingleItem().Name.ShouldBe("贵州晚报");
        (await ClassOfAsync(host, "13912345678", "张三", null)).ShouldBeNull();
        (await ClassOfAsync(host, "13800000000", "贵州晚报", "open sesame")).ShouldBe("authority");
    }

    [Fact]
    public async Task When_the_entry_to_change_is_gone_or_the_name_is_anothers_then_nothing_changes()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        await RegisterAsync(host);
        var other = await host.SendAsync(new RegisterSpecialCustomer(Fields("贵州晚报"), People.Contact));

        (await Should.ThrowAsync<RuleViolationException>(
            () => host.SendAsync(new ChangeSpecialCustomer(other.Id, Fields("贵州日报"), People.Contact)))).Code
            .ShouldBe(RepairErrors.SpecialCustomerTaken);
        (await Should.ThrowAsync<NotFoundException>(
            () => host.SendAsync(new ChangeSpecialCustomer(Guid.Empty, Fields("新华社"), People.Contact)))).Code
            .ShouldBe(RepairErrors.SpecialCustomerNotFound);
        await Should.ThrowAsync<NotAllowedException>(
            () => host.SendAsync(new ChangeSpecialCustomer(other.Id, Fields("新华社"), People.Technician)));
        (await host.SendAsync(new GetSpecialCustomers(People.Contact))).Select(one => one.ChangedBy)
            .ShouldBe([null, null]);
    }

    [Fact]
    public async Task When_fields_are_bad_then_each_is_named()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.SendAsync(
            new RegisterSpecialCustomer(
                new JsonObject
                {
                    ["customerClass"] = "friend", ["phones"] = new JsonArray("12"), ["evidence"] = "无",
                    ["hotlinePassword"] = "short",
                },
                People.Contact)));

        refusal.Fields.Select(error => error.Field)
            .ShouldBe(["name", "customerClass", "phones", "hotlinePassword"], ignoreOrder: true);
    }

    [Fact]
    public async Task When_somebody_else_asks_then_it_is_not_allowed()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");

        await Should.ThrowAsync<NotAllowedException>(() => host.SendAsync(new GetSpecialCustomers(People.Technician)));
    }

    private static JsonObject Fields(string name) => new()
    {
        ["name"] = name, ["customerClass"] = "authority", ["evidence"] = "公函",
    };

    private static async Task<string?> ClassOfAsync(CaseTestHost host, string phone, string name, string? password)
    {
        var order = (await host.ReportAsync(
            null, ("phone", phone), ("customerName", name), ("hotlinePassword", password))).OrderId;
        return OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).Report.CustomerClass;
    }

    private static Task<Repairs.SpecialCustomers.SpecialCustomer> RegisterAsync(CaseTestHost host) =>
        host.SendAsync(new RegisterSpecialCustomer(
            new JsonObject
            {
                ["name"] = "贵州日报", ["customerClass"] = "media", ["phones"] = new JsonArray("139 1234 5678"),
                ["evidence"] = "采编证复印件", ["hotlinePassword"] = "open sesame",
            },
            People.Contact));
}
