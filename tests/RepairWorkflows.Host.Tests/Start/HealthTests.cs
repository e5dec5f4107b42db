using System.Net;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Start;

public static class HealthTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenAPreparedHost(DemoHost host)
    {
        [Theory]
        [InlineData("/health/live")]
        [InlineData("/health/ready")]
        public async Task When_health_is_asked_for_then_it_answers_to_anybody(string path) =>
            (await host.Anonymous().ReadAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
