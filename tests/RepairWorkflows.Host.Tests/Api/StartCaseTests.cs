using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Api;

public static class StartCaseTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenAGoodReport(DemoHost host)
    {
        [Fact]
        public async Task When_it_is_sent_then_the_case_is_found_at_the_location()
        {
            var agent = await host.AgentAsync();
            var answer = await agent.SendAsync(Answers.Cases, Answers.Report());
            answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            var started = await answer.BodyAsync();
            var location = answer.Headers.Location!.ToString();
            location.ShouldBe($"{Answers.Cases}/{started.GetProperty("orderId").GetString()}");
            var shown = await (await agent.ReadAsync(location)).BodyAsync();
            shown.GetProperty("number").GetString().ShouldBe(started.GetProperty("number").GetString());
            shown.GetProperty("status").GetString().ShouldBe("reported");
            shown.GetProperty("actions").EnumerateArray().Select(action => action.GetString()).ShouldContain("triage");
        }

        [Fact]
        public async Task When_it_is_sent_twice_with_one_key_then_the_first_answer_comes_again()
        {
            var agent = await host.AgentAsync();
            var first = await agent.SendAsync(Answers.Cases, Answers.Report(), "start-replay");
            var reordered = """
                {"urgency":"urgent","description":"卫生间水管漏水","category":"water","phone":"138 1234 5678",
                 "unit":"2栋1单元301室","customerName":"李娜","channel":"phone"}
                """;
            var second = await agent.SendAsync(Answers.Cases, reordered, "start-replay");
            second.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await second.BodyAsync()).GetRawText().ShouldBe((await first.BodyAsync()).GetRawText());
        }

        [Fact]
        public async Task When_the_key_was_used_for_another_report_then_it_is_refused()
        {
            var agent = await host.AgentAsync();
            await agent.SendAsync(Answers.Cases, Answers.Report("一"), "start-reuse");
            var second = await agent.SendAsync(Answers.Cases, Answers.Report("二"), "start-reuse");
            await second.ShouldBeProblemAsync(422, "command.key-reused");
        }

        [Fact]
        public async Task When_another_account_uses_the_same_key_then_it_is_another_command()
        {
            var first = await (await host.AgentAsync()).SendAsync(Answers.Cases, Answers.Report("甲"), "start-scope");
            var supervisor = await host.AsAsync(Role.ServiceSupervisor);
            var second = await supervisor.SendAsync(Answers.Cases, Answers.Report("乙"), "start-scope");
            second.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            second.Headers.Location.ShouldNotBe(first.Headers.Location);
        }

        [Theory]
        [InlineData("with space")]
        [InlineData("schlüssel")]
        public async Task When_the_key_has_no_proper_shape_then_it_is_refused(string key)
        {
            var answer = await (await host.AgentAsync()).SendAsync(Answers.Cases, Answers.Report(), key);
            await answer.ShouldBeProblemAsync(400, "command.key-malformed");
        }

        [Theory]
        [InlineData(200, 202)]
        [InlineData(201, 400)]
        public async Task When_the_key_is_long_then_200_characters_are_the_limit(int length, int status)
        {
            var answer = await (await host.AgentAsync()).SendAsync(
                Answers.Cases, Answers.Report(), new string('k', length));
            ((int)answer.StatusCode).ShouldBe(status);
        }

        [Fact]
        public async Task When_nobody_is_signed_in_then_nothing_is_started() =>
            await (await host.Anonymous().SendAsync(Answers.Cases, Answers.Report()))
                .ShouldBeProblemAsync(401, "session.required");

        [Fact]
        public async Task When_finance_sends_it_then_the_role_is_refused()
        {
            var finance = await host.AsAsync(Role.Finance);
            await (await finance.SendAsync(Answers.Cases, Answers.Report()))
                .ShouldBeProblemAsync(403, "action.not-allowed");
        }

        [Fact]
        public async Task When_the_process_is_unknown_then_it_is_not_found() =>
            await (await (await host.AgentAsync()).SendAsync("/api/v1/processes/nothing/cases", Answers.Report()))
                .ShouldBeProblemAsync(404, "process.not-found");

        [Fact]
        public async Task When_it_is_not_json_by_type_then_the_type_is_refused()
        {
            var agent = await host.AgentAsync();
            using var content = new StringContent(Answers.Report());
            var answer = await agent.PostAsync(Answers.Cases, content, CancellationToken.None);
            await answer.ShouldBeProblemAsync(415, "request.unsupported-media-type");
        }

        [Fact]
        public async Task When_the_method_is_wrong_then_it_is_refused() =>
            await (await (await host.AgentAsync()).SendAsync(Answers.Cases, "{}", method: "DELETE"))
                .ShouldBeProblemAsync(405, "route.method-not-allowed");
    }

    [Collection(DemoHost.Collection)]
    public sealed class GivenABadReport(DemoHost host)
    {
        [Fact]
        public async Task When_it_is_sent_then_every_bad_field_is_named_and_nothing_is_stored()
        {
            var agent = await host.AgentAsync();
            var before = await CountAsync(agent);
            var bad = """
                {"channel":"pigeon","unit":"99栋9单元999室","phone":"12345","preferredVisitAt":"2001-01-01T00:00:00Z",
                 "description":"x","colour":"blue"}
                """;
            var problem = await (await agent.SendAsync(Answers.Cases, bad)).ShouldBeProblemAsync(400, "report.invalid");
            problem.Fields().ShouldBe(
                [
                    "channel field.unknown-choice", "customerName field.required", "unit report.unit-unknown",
                    "phone field.malformed", "preferredVisitAt field.in-the-past", "colour field.unknown",
                ],
                ignoreOrder: true);
            (await CountAsync(agent)).ShouldBe(before);
        }

        [Fact]
        public async Task When_the_reader_speaks_chinese_then_every_text_is_chinese()
        {
            var agent = await host.AgentAsync();
            agent.DefaultRequestHeaders.AcceptLanguage.Clear();
            agent.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN,zh;q=0.9,en;q=0.5");
            var problem = await (
                await agent.SendAsync(Answers.Cases, "{}")).ShouldBeProblemAsync(400, "report.invalid");
            problem.GetProperty("title").GetString()!.ShouldContain("请求有误");
            problem.GetProperty("errors").EnumerateArray().ShouldAllBe(
                error => error.GetProperty("message").GetString()!.Any(character => character >= 0x4e00));
        }

        private static async Task<int> CountAsync(HttpClient client)
        {
            var list = await (await client.ReadAsync("/api/v1/cases?text=99%E6%A0%8B&size=200")).BodyAsync();
            return list.GetProperty("cases").GetArrayLength();
        }
    }
}
