using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api;

public static class ListTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenCasesOfTheDemonstration(DemoHost host)
    {
        [Fact]
        public async Task When_the_list_is_read_page_by_page_then_every_case_comes_once()
        {
            var agent = await host.AgentAsync();
            List<string> seen = [];
            var next = "";
            do
            {
                var page = await (await agent.ReadAsync($"/api/v1/cases?state=open&size=2{next}")).BodyAsync();
                seen.AddRange(
                    page.GetProperty("cases").EnumerateArray().Select(row => row.GetProperty("orderId").GetString()!));
                next = page.GetProperty("next").GetString() is { } after ? $"&after={Uri.EscapeDataString(after)}" : "";
            }
            while (next.Length > 0);

            seen.Count.ShouldBeGreaterThanOrEqualTo(4);
            seen.ShouldBeUnique();
        }

        [Fact]
        public async Task When_closed_cases_are_asked_for_then_the_finished_one_is_there()
        {
            var list = await (await (await host.AgentAsync()).ReadAsync("/api/v1/cases?state=closed")).BodyAsync();
            list.GetProperty("cases").EnumerateArray().ShouldContain(
                row => row.GetProperty("customerName").GetString() == "王芳"
                    && row.GetProperty("status").GetString() == "closed");
        }

        [Fact]
        public async Task When_a_role_is_asked_for_then_only_its_tasks_count()
        {
            var list = await (
                await (await host.AgentAsync()).ReadAsync("/api/v1/cases?role=technician&size=200")).BodyAsync();
            list.GetProperty("cases").EnumerateArray().ShouldAllBe(row => row.GetProperty("tasks").EnumerateArray().Any(
                task => task.GetProperty("roles").EnumerateArray().Any(role => role.GetString() == "technician")));
        }

        [Fact]
        public async Task When_parameters_are_wrong_then_each_is_named()
        {
            var agent = await host.AgentAsync();
            var problem = await (
                await agent.ReadAsync($"/api/v1/cases?state=lost&role=king&size=0&text={new string('x', 101)}"))
                .ShouldBeProblemAsync(400, "request.invalid");
            problem.Fields().ShouldBe(
                [
                    "state field.unknown-choice", "role field.unknown-choice", "size field.out-of-range",
                    "text field.too-long",
                ],
                ignoreOrder: true);
        }

        [Theory]
        [InlineData("/api/v1/cases?size=many")]
        [InlineData("/api/v1/cases?after=rubbish")]
        public async Task When_a_parameter_does_not_parse_then_the_request_is_refused(string path) =>
            ((int)(await (await host.AgentAsync()).ReadAsync(path)).StatusCode).ShouldBe(400);

        [Fact]
        public async Task When_a_number_does_not_parse_then_it_is_named() =>
            (await (await (await host.AgentAsync()).ReadAsync("/api/v1/cases?size=abc"))
                .ShouldBeProblemAsync(400, "request.invalid")).Fields().ShouldBe(["size field.malformed"]);

        [Fact]
        public async Task When_the_process_is_unknown_then_it_says_so() =>
            await (await (await host.AgentAsync()).ReadAsync("/api/v1/cases?process=nosuch"))
                .ShouldBeProblemAsync(404, "process.not-found");

        [Fact]
        public async Task When_forms_are_asked_for_then_process_and_action_tell_their_fields()
        {
            var agent = await host.AgentAsync();
            var processes = await (await agent.ReadAsync("/api/v1/processes")).BodyAsync();
            var names = processes.EnumerateArray().Select(form => form.GetProperty("name").GetString()).ToArray();
            names.ShouldBe(["unified-report", .. names.Skip(1).Order(StringComparer.Ordinal)]);
            var report = await (await agent.ReadAsync("/api/v1/processes/unified-report/form")).BodyAsync();
            report.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("kind").GetString())
                .ShouldContain("long-text");
            var triage = await (await agent.ReadAsync("/api/v1/actions/triage/form")).BodyAsync();
            triage.GetProperty(
                "roles").EnumerateArray().Select(role => role.GetString()).ShouldContain("service-agent");
        }

        [Fact]
        public async Task When_a_form_is_unknown_then_it_is_not_found()
        {
            var agent = await host.AgentAsync();
            await (await agent.ReadAsync("/api/v1/processes/nothing/form")).ShouldBeProblemAsync(
                404, "process.not-found");
            await (await agent.ReadAsync("/api/v1/actions/dance/form")).ShouldBeProblemAsync(404, "action.unknown");
        }

        [Fact]
        public async Task When_the_address_is_unknown_then_it_says_so() =>
            await (await (await host.AgentAsync()).ReadAsync("/api/v1/nothing"))
                .ShouldBeProblemAsync(404, "route.not-found");
    }
}
