using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.OutOfScopePaidRepair;

/// <summary>S3.10: reviewed, quoted, agreed, told again on site, repaired and paid; or refused and signed.</summary>
[Trait("Clause", "S3.10")]
public sealed class PaidRepairTests
{
    [Fact]
    public async Task When_the_customer_agrees_twice_then_it_is_repaired_paid_and_filed()
    {
        await using var host = await CaseTestHost.WithAsync("out-of-scope-paid-repair");
        var order = await ToToldAsync(host, agreed: true);
        await host.TakeAsync(order, "confirm-plan", People.Technician, ("plan", "换滤瓶"), ("customerAgreed", true));
        await UnifiedReport.Play.FinishAsync(host, order, 218);
        await host.TakeAsync(order, "accept", People.Agent);
        (await host.OpenStepsAsync(order)).ShouldBe(["record-payment"]);

        (await RefusedAsync(() => PayAsync(host, order, 200))).ShouldBe(RepairErrors.PaymentDiffers);
        await PayAsync(host, order, 218);
        await host.TakeAsync(
            order, "evaluate", People.Agent, ("overall", 5), ("arrivalSpeed", 5), ("service", 5));

        var view = await host.CaseAsync(order);
        (view.Order.Status, view.Tasks.Count).ShouldBe((RepairStatus.Closed, 0));
        view.Clocks.ShouldAllBe(clock => clock.State == ClockState.Stopped);
        var document = OrderDocument.Parse(view.Order.Document);
        (document.Slip!.Copies, document.Payments.ShouldHaveSingleItem().Amount).ShouldBe((3, 218m));
    }

    [Fact]
    public async Task When_the_customer_refuses_on_site_then_both_sign_and_nothing_is_repaired()
    {
        await using var host = await CaseTestHost.WithAsync("out-of-scope-paid-repair");
        var order = await ToToldAsync(host, agreed: false);

        (await RefusedAsync(() => host.TakeAsync(
            order, "confirm-plan", People.Technician, ("plan", "换滤瓶"), ("customerAgreed", true))))
            .ShouldBe(RepairErrors.ActionNotOffered);
        await host.TakeAsync(order, "sign-refusal", People.Technician, ("reason", "客户嫌贵"), ("reminded", true));
        await host.TakeAsync(order, "sign-refusal", People.Engineer);
        await host.DeliverAsync();

        (await host.CaseAsync(order)).Order.Status.ShouldBe(RepairStatus.ClosedUnrepaired);
        host.Notifications.All.ShouldContain(
            told => told.Kind == "order.unrepaired" && told.Role == Role.ServiceAgent);
    }

    [Fact]
    public async Task When_who_refuses_was_not_reminded_then_the_field_is_named()
    {
        await using var host = await CaseTestHost.WithAsync("out-of-scope-paid-repair");
        var order = await ToToldAsync(host, agreed: false);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => host.TakeAsync(order, "sign-refusal", People.Technician, ("reason", "客户嫌贵")));

        refusal.Fields.ShouldHaveSingleItem().Field.ShouldBe("reminded");
    }

    [Fact]
    public async Task When_it_cannot_be_done_then_it_is_filed_once_the_customer_is_told()
    {
        await using var host = await CaseTestHost.WithAsync("out-of-scope-paid-repair");
        var order = await ToReportedAsync(host);

        await host.TakeAsync(
            order, "review-scope", People.Engineer, ("feasible", false), ("reason", "配件已停产"));
        await host.DeliverAsync();

        host.Notifications.All.ShouldContain(
            told => told.Kind == "order.not-feasible" && told.Role == Role.ServiceAgent);
        (await host.OpenStepsAsync(order)).ShouldBe(["inform-customer"]);
        (await host.ClockAsync(order, "scope-review")).State.ShouldBe(ClockState.Running);

        await host.TakeAsync(order, "inform-customer", People.Agent, ("reached", true));

        (await host.CaseAsync(order)).Order.Status.ShouldBe(RepairStatus.ClosedUnrepaired);
        (await host.ClockAsync(order, "scope-review")).StoppedAt.ShouldBe(host.Now);
    }

    [Fact]
    public async Task When_nobody_answers_within_five_minutes_then_the_project_manager_is_told()
    {
        await using var host = await CaseTestHost.WithAsync("out-of-scope-paid-repair");
        var order = await ToReportedAsync(host);

        await host.AdvanceAsync(TimeSpan.FromMinutes(5));

        (await host.CaseAsync(order)).Clocks.Single(clock => clock.Policy == "scope-review")
            .BreachedAt.ShouldBe(host.Now);
        host.Notifications.All.ShouldContain(
            told => told.Kind == "clock.breached" && told.Role == Role.ProjectManager);
    }

    [Fact]
    public async Task When_the_quote_is_no_longer_valid_then_another_is_made()
    {
        await using var host = await CaseTestHost.WithAsync("out-of-scope-paid-repair");
        var order = await ToReportedAsync(host);
        await ReviewAsync(host, order, TimeSpan.FromHours(1));
        await host.AdvanceAsync(TimeSpan.FromHours(2));

        (await RefusedAsync(() => AnswerAsync(host, order))).ShouldBe(RepairErrors.QuoteExpired);
        await host.TakeAsync(order, "renew-quote", People.Agent, ("reason", "已过有效期"));
        await ReviewAsync(host, order, TimeSpan.FromDays(1));
        await AnswerAsync(host, order);

        (await host.OpenStepsAsync(order)).ShouldBe(["triage"]);
    }

    [Theory]
    [InlineData("qualified", null, null)]
    [InlineData("poor", null, null)]
    [InlineData("unqualified", null, "warned materialChoice")]
    [InlineData("unqualified", "use-it", null)]
    public async Task When_the_material_is_the_customers_then_it_is_graded_and_bad_one_is_warned_of(
        string grade, string? choice, string? missing)
    {
        await using var host = await CaseTestHost.WithAsync("out-of-scope-paid-repair");
        var order = await ToToldAsync(host, agreed: true, ("ownMaterial", true));

        Func<Task> grading = () => host.TakeAsync(
            order, "grade-material", People.Technician, ("material", "自购滤芯"), ("grade", grade),
            ("warned", choice is null ? null : true), ("materialChoice", choice));

        if (missing is not null)
        {
            (await Should.ThrowAsync<InvalidRequestException>(grading)).Fields.Select(error => error.Field)
                .ShouldBe(missing.Split(' '));
            return;
        }

        await grading();
        var material = OrderDocument.Parse((await host.CaseAsync(order)).Order.Document).OwnMaterials;
        (material.ShouldHaveSingleItem().Grade, material[0].MaterialChoice).ShouldBe((grade, choice));
        (await host.OpenStepsAsync(order)).ShouldBe(["confirm-plan"]);
    }

    private static async Task<Guid> ToReportedAsync(CaseTestHost host)
    {
        var report = AReport.Json();
        report.Remove("urgency");
        return (await host.ReportAsync("out-of-scope-paid-repair", People.Agent, report)).OrderId;
    }

    private static Task<ActionTaken> ReviewAsync(CaseTestHost host, Guid order, TimeSpan validFor) => host.TakeAsync(
        order, "review-scope", People.Engineer, ("feasible", true), ("validUntil", $"{host.Now + validFor:O}"),
        ("lines", new JsonArray(
            new JsonObject { ["lineKind"] = "material", ["item"] = "滤瓶", ["amount"] = 158 },
            new JsonObject { ["lineKind"] = "labour", ["item"] = "工时", ["amount"] = 60 })));

    private static Task<ActionTaken> AnswerAsync(CaseTestHost host, Guid order) => host.TakeAsync(
        order, "answer-quote", People.Agent, ("agreed", true), ("consentBy", "业主"), ("consentHow", "phone"));

    private static async Task<Guid> ToOnSiteAsync(CaseTestHost host)
    {
        var order = await ToReportedAsync(host);
        await ReviewAsync(host, order, TimeSpan.FromDays(3));
        await AnswerAsync(host, order);
        await host.TakeAsync(order, "triage", People.Agent, ("urgency", "general"));
        await host.TakeAsync(order, "write-ticket", People.Agent);
        await host.TakeAsync(order, "acknowledge-notice", People.Engineer);
        await host.TakeAsync(order, "sign-slip", People.Technician);
        await host.TakeAsync(order, "set-out", People.Technician);
        await host.TakeAsync(order, "arrive", People.Technician);
        return order;
    }

    private static async Task<Guid> ToToldAsync(
        CaseTestHost host, bool agreed, params (string Name, JsonNode? Value)[] fields)
    {
        var order = await ToOnSiteAsync(host);
        (string, JsonNode?)[] answer = agreed
            ? [("agreed", true), ("consentBy", "业主"), ("consentHow", "signature")]
            : [("agreed", false)];
        await host.TakeAsync(order, "tell-cost", People.Technician, [.. answer, .. fields]);
        return order;
    }

    private static Task<ActionTaken> PayAsync(CaseTestHost host, Guid order, decimal amount) => host.TakeAsync(
        order, "record-payment", People.Agent, ("amount", amount), ("paidHow", "mobile"));

    private static async Task<string> RefusedAsync(Func<Task> attempt) =>
        (await Should.ThrowAsync<RuleViolationException>(attempt)).Code;
}
