using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.PreventiveCare;

/// <summary>S5.2.1: a round is made, shows a fault, or is missed.</summary>
[Trait("Clause", "S5.2.1")]
public sealed class RoundTests
{
    [Fact]
    public async Task When_all_is_sound_then_the_round_is_closed_with_results_and_parts()
    {
        await using var host = await Play.HostAsync();
        var round = await Play.ToDueAsync(host);
        var parts = new JsonArray(new JsonObject { ["name"] = "滤网", ["quantity"] = 1 });

        (await Play.RecordAsync(host, round, fields: ("partsReplaced", parts))).Status.ShouldBe(RepairStatus.Closed);

        await host.DeliverAsync();
        var view = await host.CaseAsync(round);
        view.Order.Number.ShouldBe("XJ20260302-0001");
        view.Followers.ShouldBeEmpty();
        var inspection = OrderDocument.Parse(view.Order.Document).Inspection!;
        inspection.Results.Count.ShouldBe(2);
        inspection.PartsReplaced.ShouldHaveSingleItem().Name.ShouldBe("滤网");
    }

    [Fact]
    public async Task When_a_fault_is_found_then_its_repair_is_started_and_both_are_linked()
    {
        await using var host = await Play.HostAsync();
        var round = await Play.ToDueAsync(host);

        await Play.RecordAsync(host, round, "faulty", ("faultFound", "机械密封漏水"));
        await host.DeliverAsync();

        var follower = (await host.CaseAsync(round)).Followers.ShouldHaveSingleItem();
        (follower.Process, follower.Kind).ShouldBe(("equipment-repair", "inspection-fault"));
        var repair = (await host.CaseAsync(follower.OrderId)).Order;
        (repair.OriginOrderId, repair.Equipment, repair.Channel).ShouldBe((round, "P-101", "inspection"));
        var report = OrderDocument.Parse(repair.Document).Report;
        (report.Description, report.CustomerName).ShouldBe(("机械密封漏水", People.Technician.Name));
        (await host.OpenStepsAsync(follower.OrderId)).ShouldBe(["register-report"]);
    }

    [Fact]
    public async Task When_the_plan_names_another_process_then_that_one_gets_what_its_form_asks_for()
    {
        await using var host = await Play.HostAsync();
        await host.AlsoAsync("utility-outage");
        await host.AdvanceAsync(TimeSpan.FromHours(6));
        var round = (await Play.RoundsAsync(host)).Single(due => due.Unit == "锅炉房").OrderId.Value;

        await Play.RecordAsync(host, round, "faulty", ("faultFound", "补水管漏水"));
        await host.DeliverAsync();

        var follower = (await host.CaseAsync(round)).Followers.ShouldHaveSingleItem();
        follower.Process.ShouldBe("utility-outage");
        var report = OrderDocument.Parse((await host.CaseAsync(follower.OrderId)).Order.Document).Report;
        (report.Unit, report.Description, report.CustomerName).ShouldBe(("锅炉房", "补水管漏水", "technician"));
        (await host.OpenStepsAsync(follower.OrderId)).ShouldBe(["begin-outage-search"]);
    }

    [Fact]
    public async Task When_a_line_of_the_checklist_has_no_result_then_it_is_refused()
    {
        await using var host = await Play.HostAsync();
        var round = await Play.ToDueAsync(host);

        (await CancellationReassignment.Play.RefusedAsync(host, round, () => host.TakeAsync(
            round, "record-inspection", People.Technician,
            ("inspectionResults", new JsonArray(Play.Row("有无异响", "sound"))))))
            .Code.ShouldBe(RepairErrors.InspectionIncomplete);
    }

    [Fact]
    public async Task When_only_what_is_worth_a_word_is_written_down_then_the_other_lines_are_on_record_as_sound()
    {
        await using var host = await Play.HostAsync();
        var round = await Play.ToDueAsync(host);

        await host.TakeAsync(
            round, "record-inspection", People.Leader, ("othersSound", true),
            ("inspectionResults", new JsonArray(Play.Row("2", "not-applicable"))));

        OrderDocument.Parse((await host.CaseAsync(round)).Order.Document).Inspection!.Results.ShouldBe(
            [new("有无渗漏", "not-applicable", null), new("有无异响", "sound", null)]);
    }

    [Fact]
    public async Task When_nothing_at_all_was_looked_at_then_it_is_no_round()
    {
        await using var host = await Play.HostAsync();
        var round = await Play.ToDueAsync(host);

        (await CancellationReassignment.Play.RefusedAsync(
            host, round, () => host.TakeAsync(round, "record-inspection", People.Technician)))
            .Code.ShouldBe(RepairErrors.InspectionIncomplete);
    }

    [Theory]
    [InlineData("faulty", null, RepairErrors.FieldRequired)]
    [InlineData("sound", "漏水", RepairErrors.FieldContradictory)]
    public async Task When_results_and_fault_do_not_agree_then_the_field_is_named(
        string result, string? fault, string code)
    {
        await using var host = await Play.HostAsync();
        var round = await Play.ToDueAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => Play.RecordAsync(host, round, result, ("faultFound", fault)));

        var wrong = refusal.Fields.ShouldHaveSingleItem();
        (wrong.Field, wrong.Code).ShouldBe(("faultFound", code));
    }

    [Fact]
    public async Task When_the_day_ends_without_it_then_the_supervisor_is_told_and_it_stays_open()
    {
        await using var host = await Play.HostAsync();
        var round = await Play.ToDueAsync(host);

        await host.AdvanceAsync(TimeSpan.FromHours(9));

        host.Notifications.All.Where(told => told.Kind == "clock.breached" && told.OrderId == round)
            .Select(told => told.Role)
            .ShouldBe([Role.EngineeringSupervisor, Role.EquipmentAdministrator], ignoreOrder: true);
        (await host.OpenStepsAsync(round)).ShouldBe(["inspect"]);
        (await Play.RecordAsync(host, round)).Status.ShouldBe(RepairStatus.Closed);
    }

    [Fact]
    public async Task When_it_was_missed_then_it_is_explained_and_ends_with_nothing_done()
    {
        await using var host = await Play.HostAsync();
        var round = await Play.ToDueAsync(host);
        await host.AdvanceAsync(TimeSpan.FromHours(9));

        (await host.TakeAsync(round, "explain-missed-round", People.Engineer, ("reason", "泵房断路检修，进不去")))
            .Status.ShouldBe(RepairStatus.ClosedUnrepaired);

        OrderDocument.Parse((await host.CaseAsync(round)).Order.Document).MissedRound!.By.ShouldBe("engineer");
    }

    [Fact]
    public async Task When_its_limit_has_passed_then_the_explanation_is_offered_and_not_before()
    {
        await using var host = await Play.HostAsync();
        var round = await Play.ToDueAsync(host);
        AvailableActions.Of(await host.CaseAsync(round), People.Engineer).ShouldNotContain("explain-missed-round");

        await host.AdvanceAsync(TimeSpan.FromHours(9));

        var view = await host.CaseAsync(round);
        AvailableActions.Of(view, People.Engineer).ShouldContain("explain-missed-round");
        AvailableActions.Of(view, view.Tasks.Single(), People.Technician).ShouldBe(["record-inspection"]);
    }

    [Fact]
    public async Task When_it_can_still_be_made_then_there_is_nothing_to_explain()
    {
        await using var host = await Play.HostAsync();
        var round = await Play.ToDueAsync(host);

        (await CancellationReassignment.Play.RefusedAsync(host, round, () => host.TakeAsync(
            round, "explain-missed-round", People.Engineer, ("reason", "太忙"))))
            .Code.ShouldBe(RepairErrors.InspectionNotMissed);
    }
}
