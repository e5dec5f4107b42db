using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Tests.Demonstration;

public static class MoveClockTests
{
    private const string Clock = "/api/v1/demo/clock";

    // A host of its own: moving the clock breaches everybody's limits.
    public sealed class GivenACaseThatWaits : IDisposable
    {
        private readonly TestHost _host = new(isDemonstration: true);

        [Fact]
        public async Task When_the_limit_passes_then_it_is_breached_at_its_own_instant()
        {
            var agent = await _host.AgentAsync();
            var location = await agent.StartCaseAsync();
            var answer = await (await SupervisorAsync()).SendAsync(Clock, """{"advance":"00:07:30"}""");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var shown = await (await agent.ReadAsync(location)).BodyAsync();
            var ticketing = shown.GetProperty("clocks").EnumerateArray().Single(
                clock => clock.GetProperty("policy").GetString() == "ticketing");
            ticketing.GetProperty("breachedAt").GetDateTimeOffset().ShouldBe(
                shown.GetProperty("reportedAt").GetDateTimeOffset().AddMinutes(5));
            ticketing.GetProperty("verdict").GetString().ShouldBe("breached");
        }

        [Fact]
        public async Task When_it_moves_then_time_is_later_by_that_and_never_earlier()
        {
            var agent = await SupervisorAsync();
            var before = (await (await agent.ReadAsync(Clock)).BodyAsync()).GetProperty("now").GetDateTimeOffset();
            var moved = (await (await agent.SendAsync(Clock, """{"advance":"1.02:00:00"}""")).BodyAsync())
                .GetProperty("now").GetDateTimeOffset();
            moved.ShouldBeGreaterThanOrEqualTo(before.AddHours(26));
            var after = (await (await agent.ReadAsync(Clock)).BodyAsync()).GetProperty("now").GetDateTimeOffset();
            after.ShouldBeGreaterThanOrEqualTo(moved);
        }

        [Fact]
        public async Task When_it_moves_by_days_then_everybody_stays_signed_in()
        {
            var agent = await _host.AgentAsync();
            await (await SupervisorAsync()).SendAsync(Clock, """{"advance":"30.00:00:00"}""");
            (await agent.ReadAsync(Clock)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        [Theory]
        [InlineData("""{}""", "field.required")]
        [InlineData("""{"advance":"soon"}""", "field.malformed")]
        [InlineData("""{"advance":"-00:01:00"}""", "field.out-of-range")]
        [InlineData("""{"advance":"367.00:00:00"}""", "field.out-of-range")]
        public async Task When_the_span_is_wrong_then_the_field_is_named(string body, string code)
        {
            var problem = await (await (await SupervisorAsync()).SendAsync(Clock, body))
                .ShouldBeProblemAsync(400, "request.invalid");
            problem.Fields().ShouldBe([$"advance {code}"]);
        }

        [Theory]
        [InlineData(Role.ServiceAgent)]
        [InlineData(Role.Technician)]
        [InlineData(Role.ProcessOwner)]
        public async Task When_another_role_moves_it_then_access_is_denied(string role) =>
            await (await (await _host.AsAsync(role)).SendAsync(Clock, """{"advance":"00:05:00"}"""))
                .ShouldBeProblemAsync(403, "access.denied");

        private Task<HttpClient> SupervisorAsync() => _host.AsAsync(Role.ServiceSupervisor);

        public void Dispose() => _host.Dispose();
    }

    public sealed class GivenAHostThatIsNoDemonstration : IDisposable
    {
        private readonly TestHost _host = new(isDemonstration: false);

        [Fact]
        public async Task When_the_clock_is_asked_for_then_there_is_none() =>
            await (await _host.Anonymous().ReadAsync(Clock)).ShouldBeProblemAsync(404, "route.not-found");

        [Fact]
        public void When_it_starts_then_no_demonstration_account_is_made()
        {
            _ = _host.Server;
            File.Exists(Path.Combine(_host.DataFolder, "demo-accounts.json")).ShouldBeFalse();
        }

        public void Dispose() => _host.Dispose();
    }

    public sealed class GivenADemonstrationStartedTwice : IDisposable
    {
        private readonly TestHost _first = new(isDemonstration: true);

        [Fact]
        public async Task When_it_starts_again_then_accounts_and_cases_are_the_same()
        {
            var password = _first.Password();
            var before = await NumbersAsync(_first);
            await _first.DisposeAsync();
            await using var second = new TestHost(isDemonstration: true, _first.DataFolder);
            second.Password().ShouldBe(password);
            (await NumbersAsync(second)).ShouldBe(before, ignoreOrder: true);
            before.Count.ShouldBeGreaterThanOrEqualTo(4);
        }

        public void Dispose() => _first.Dispose();

        private static async Task<IReadOnlyList<string?>> NumbersAsync(TestHost host)
        {
            var list = await (await (await host.AgentAsync()).ReadAsync("/api/v1/cases?size=200")).BodyAsync();
            return [.. list.GetProperty("cases").EnumerateArray().Select(row => row.GetProperty("number").GetString())];
        }
    }
}
