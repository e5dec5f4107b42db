using System.Net;
using System.Text.Json;
using RepairWorkflows.Host.Demonstration;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Demonstration;

public static class DemoMorningTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly HashSet<string> Leaving = ["finish-repair", "not-today", "cannot-come", "sign-refusal"];

    // A host of its own: others report cases.
    public sealed class GivenAFreshDemonstration : IDisposable
    {
        private readonly TestHost _host = new(isDemonstration: true);

        [Fact]
        public async Task When_a_visitor_comes_then_it_is_ten_in_the_morning()
        {
            var now = TimeZoneInfo.ConvertTime(await NowAsync(), Zone);
            TimeOnly.FromTimeSpan(now.TimeOfDay).ShouldBeInRange(new(10, 0), new(10, 5));
        }

        [Fact]
        public async Task When_a_visitor_comes_then_every_case_is_there_in_many_stages()
        {
            var open = await CasesAsync("open");
            var closed = await CasesAsync("closed");
            (open.Count + closed.Count).ShouldBe(
                DemoEvent.ReadAll().Select(happening => happening.Case.Key).Distinct().Count());
            open.Select(row => row.GetProperty("status").GetString()).Distinct().Count().ShouldBeGreaterThan(6);
            closed.Count.ShouldBe(3);
        }

        [Fact]
        public async Task When_a_visitor_comes_then_each_plan_has_its_round() =>
            (await CasesAsync("open", isRound: true)).Select(row => row.GetProperty("customerName").GetString())
                .Distinct().ShouldBe(["水泵房日检", "发电机组月度试机"], ignoreOrder: true);

        [Fact]
        public async Task When_a_visitor_comes_then_one_limit_is_missed() =>
            (await OverdueAsync()).ShouldBe(1);

        [Fact]
        public async Task When_a_visitor_has_looked_around_for_an_hour_then_two_limits_are_missed_at_most()
        {
            var supervisor = await _host.AsAsync(Role.ServiceSupervisor);
            (await supervisor.SendAsync("/api/v1/demo/clock", """{"advance":"01:00:00"}""")).StatusCode
                .ShouldBe(HttpStatusCode.OK);
            (await OverdueAsync()).ShouldBeLessThanOrEqualTo(2);
        }

        public void Dispose() => _host.Dispose();

        private async Task<int> OverdueAsync()
        {
            var now = await NowAsync();
            return (await CasesAsync("open")).Count(row =>
                row.GetProperty("nextDueAt") is { ValueKind: JsonValueKind.String } due
                && due.GetDateTimeOffset() < now);
        }

        private async Task<DateTimeOffset> NowAsync() =>
            (await (await (await _host.AgentAsync()).ReadAsync("/api/v1/demo/clock")).BodyAsync())
                .GetProperty("now").GetDateTimeOffset();

        private async Task<IReadOnlyList<JsonElement>> CasesAsync(string state, bool isRound = false) =>
        [
            .. (await (await (await _host.AgentAsync()).ReadAsync($"/api/v1/cases?size=200&state={state}")).BodyAsync())
                .GetProperty("cases").EnumerateArray()
                .Where(row => row.GetProperty("process").GetString() == "preventive-care" == isRound),
        ];
    }

    public sealed class GivenItsCases
    {
        [Fact]
        public void When_technicians_are_followed_then_nobody_is_at_two_places_at_once()
        {
            var places = new Dictionary<string, string>();
            foreach (var (demo, step) in DemoEvent.ReadAll().Select(happening => (happening.Case, happening.Step)))
            {
                if (step?.Action == "set-out")
                {
                    places.TryAdd(step.By, demo.Key).ShouldBeTrue($"{step.By} sets out for {demo.Key}");
                }
                else if (step is not null && Leaving.Contains(step.Action))
                {
                    places.Remove(step.By);
                }
            }

            places.Count.ShouldBeGreaterThan(1);
        }
    }
}
