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

    private static Task<Repairs.SpecialCustomers.SpecialCustomer> RegisterAsync(CaseTestHost host) =>
        host.SendAsync(new RegisterSpecialCustomer(
            new JsonObject
            {
                ["name"] = "贵州日报", ["customerClass"] = "media", ["phones"] = new JsonArray("139 1234 5678"),
                ["evidence"] = "采编证复印件", ["hotlinePassword"] = "open sesame",
            },
            People.Contact));
}
