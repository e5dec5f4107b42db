using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Actions;

public sealed class TakeActionTests
{
    private static TakeAction Triage(Guid order, Actor by, CommandKey? key = null, string urgency = "urgent") =>
        new(new RepairOrderId(order), "triage", new JsonObject { ["urgency"] = urgency }, null, by, key);

    public sealed class GivenAReportedOrder
    {
        [Fact]
        public async Task When_the_action_does_not_exist_then_it_is_not_found()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = (await host.ReportAsync()).OrderId;

            (await Should.ThrowAsync<NotFoundException>(() => host.TakeAsync(order, "explode", People.Agent)))
                .Code.ShouldBe(RepairErrors.ActionUnknown);
        }

        [Fact]
        public async Task When_the_order_does_not_exist_then_it_is_not_found()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");

            (await Should.ThrowAsync<NotFoundException>(() => host.SendAsync(Triage(Guid.Empty, People.Agent))))
                .Code.ShouldBe(RepairErrors.CaseNotFound);
        }

        [Fact]
        public async Task When_the_role_is_another_then_it_is_refused()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = (await host.ReportAsync()).OrderId;

            await Should.ThrowAsync<NotAllowedException>(() => host.SendAsync(Triage(order, People.Technician)));
        }

        [Fact]
        public async Task When_the_action_is_not_offered_yet_then_the_rule_refuses()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = (await host.ReportAsync()).OrderId;

            (await Should.ThrowAsync<RuleViolationException>(() => host.TakeAsync(order, "arrive", People.Technician)))
                .Code.ShouldBe(RepairErrors.ActionNotOffered);
        }

        [Fact]
        public async Task When_fields_are_bad_then_they_are_named_and_nothing_changes()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = (await host.ReportAsync()).OrderId;

            var refusal = await Should.ThrowAsync<InvalidRequestException>(
                () => host.SendAsync(Triage(order, People.Agent, urgency: "soon")));

            refusal.Fields.ShouldHaveSingleItem().Code.ShouldBe(RepairErrors.FieldUnknownChoice);
            (await host.OpenStepsAsync(order)).ShouldBe(["triage"]);
        }

        [Fact]
        public async Task When_it_is_repeated_with_its_key_then_the_first_answer_comes_again()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = (await host.ReportAsync()).OrderId;
            var key = new CommandKey("agent", "k", "h");

            var first = await host.SendAsync(Triage(order, People.Agent, key));
            await host.AdvanceAsync(TimeSpan.FromMinutes(1));

            (await host.SendAsync(Triage(order, People.Agent, key))).ShouldBe(first);
        }

        [Fact]
        public async Task When_a_twin_with_its_key_is_faster_then_both_get_the_same_answer()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = (await host.ReportAsync()).OrderId;
            var key = new CommandKey("agent", "k", "h");
            ActionTaken? twin = null;

            var answer = await new CommandReplay(host.Engine.Store).OnceAsync(
                key, RepairJson.Plain.ActionTaken, SlowlyAsync, CancellationToken.None);

            answer.ShouldBe(twin);

            async Task<ActionTaken> SlowlyAsync()
            {
                twin = await host.SendAsync(Triage(order, People.Agent, key));
                return await host.SendAsync(Triage(order, People.Agent));
            }
        }

        [Fact]
        public async Task When_the_key_is_used_for_something_else_then_it_is_refused()
        {
            await using var host = await CaseTestHost.WithAsync("unified-report");
            var order = (await host.ReportAsync(new CommandKey("agent", "k", "report"))).OrderId;

            await Should.ThrowAsync<CommandKeyReusedException>(
                () => host.SendAsync(Triage(order, People.Agent, new CommandKey("agent", "k", "triage"))));
        }
    }
}
