using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

public static class TakeActionTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenANewCase(DemoHost host)
    {
        private const string Triage = """{"urgency":"urgent"}""";

        [Fact]
        public async Task When_an_offered_action_is_taken_then_it_answers_with_the_status()
        {
            var agent = await host.AgentAsync();
            var location = await agent.StartCaseAsync();
            (await agent.SendAsync($"{location}/actions/triage", Triage)).StatusCode.ShouldBe(HttpStatusCode.OK);
            var taken = await (await agent.SendAsync($"{location}/actions/write-ticket", "{}")).BodyAsync();
            taken.GetProperty("action").GetString().ShouldBe("write-ticket");
            taken.GetProperty("status").GetString().ShouldBe("ticketed");
            location.ShouldEndWith(taken.GetProperty("orderId").GetString()!);
        }

        [Fact]
        public async Task When_the_action_is_repeated_with_its_key_then_the_first_answer_comes_again()
        {
            var agent = await host.AgentAsync();
            var path = $"{await agent.StartCaseAsync()}/actions/triage";
            var first = await agent.SendAsync(path, Triage, "action-replay");
            var second = await agent.SendAsync(path, Triage, "action-replay");
            second.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await second.BodyAsync()).GetRawText().ShouldBe((await first.BodyAsync()).GetRawText());
        }

        [Fact]
        public async Task When_the_key_was_used_for_another_order_then_it_is_refused()
        {
            var agent = await host.AgentAsync();
            await agent.SendAsync($"{await agent.StartCaseAsync()}/actions/triage", Triage, "action-reuse");
            var second = await agent.SendAsync(
                $"{await agent.StartCaseAsync()}/actions/triage", Triage, "action-reuse");
            await second.ShouldBeProblemAsync(422, "command.key-reused");
        }

        [Fact]
        public async Task When_the_action_is_not_offered_then_the_rule_refuses()
        {
            var technician = await host.AsAsync(Role.Technician);
            var location = await (await host.AgentAsync()).StartCaseAsync();
            await (await technician.SendAsync($"{location}/actions/arrive", "{}"))
                .ShouldBeProblemAsync(409, "action.not-offered");
        }

        [Fact]
        public async Task When_the_role_is_wrong_then_it_is_not_allowed()
        {
            var technician = await host.AsAsync(Role.Technician);
            var location = await (await host.AgentAsync()).StartCaseAsync();
            await (await technician.SendAsync($"{location}/actions/triage", Triage))
                .ShouldBeProblemAsync(403, "action.not-allowed");
        }

        [Fact]
        public async Task When_fields_are_wrong_then_each_is_named()
        {
            var agent = await host.AgentAsync();
            var location = await agent.StartCaseAsync();
            var problem = await (await agent.SendAsync(
                    $"{location}/actions/triage",
                    """{"urgency":"soon","appointmentAt":"2001-01-01T00:00:00Z","x":1}"""))
                .ShouldBeProblemAsync(400, "action.invalid");
            problem.Fields().ShouldBe(
                ["urgency field.unknown-choice", "appointmentAt field.in-the-past", "x field.unknown"],
                ignoreOrder: true);
        }

        [Fact]
        public async Task When_a_field_is_unknown_then_those_that_another_one_asks_for_are_named_too()
        {
            var technician = await host.AsAsync(Role.EngineeringSupervisor);
            var agent = await host.AgentAsync();
            var location = await agent.StartCaseAsync();
            await agent.SendAsync($"{location}/actions/triage", Triage);
            await agent.SendAsync($"{location}/actions/write-ticket", "{}");
            await technician.SendAsync($"{location}/actions/acknowledge-notice", "{}");
            var problem = await (await technician.SendAsync($"{location}/actions/sign-slip", """{"x":1,"taskId":7}"""))
                .ShouldBeProblemAsync(400, "action.invalid");
            problem.Fields().ShouldBe(
                ["technician field.required", "taskId field.malformed", "x field.unknown"], ignoreOrder: true);
        }

        [Fact]
        public async Task When_the_task_is_no_text_then_the_field_is_named()
        {
            var agent = await host.AgentAsync();
            var location = await agent.StartCaseAsync();
            var problem = await (await agent.SendAsync(
                $"{location}/actions/triage", """{"urgency":"urgent","taskId":7}"""))
                .ShouldBeProblemAsync(400, "action.invalid");
            problem.Fields().ShouldBe(["taskId field.malformed"]);
        }

        [Fact]
        public async Task When_another_task_is_meant_then_it_is_not_offered()
        {
            var agent = await host.AgentAsync();
            var location = await agent.StartCaseAsync();
            await (await agent.SendAsync($"{location}/actions/triage", """{"urgency":"urgent","taskId":"other"}"""))
                .ShouldBeProblemAsync(409, "action.not-offered");
        }

        [Fact]
        public async Task When_the_action_is_unknown_then_it_is_not_found()
        {
            var agent = await host.AgentAsync();
            await (await agent.SendAsync($"{await agent.StartCaseAsync()}/actions/dance", "{}"))
                .ShouldBeProblemAsync(404, "action.unknown");
        }

        [Fact]
        public async Task When_another_process_is_named_then_the_case_is_not_found()
        {
            var agent = await host.AgentAsync();
            var elsewhere = (
                await agent.StartCaseAsync()).Replace("unified-report", "complaint", StringComparison.Ordinal);
            await (await agent.SendAsync($"{elsewhere}/actions/triage", Triage)).ShouldBeProblemAsync(
                404, "case.not-found");
            await (await agent.ReadAsync(elsewhere)).ShouldBeProblemAsync(404, "case.not-found");
        }

        [Fact]
        public async Task When_the_order_is_unknown_then_it_is_not_found()
        {
            var agent = await host.AgentAsync();
            var nowhere = $"{Answers.Cases}/01900000-0000-7000-8000-000000000000";
            await (await agent.SendAsync($"{nowhere}/actions/triage", Triage)).ShouldBeProblemAsync(
                404, "case.not-found");
            await (await agent.ReadAsync(nowhere)).ShouldBeProblemAsync(404, "case.not-found");
        }
    }
}
