using System.Text;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api;

public static class MalformedBodyTests
{
    [Collection(DemoHost.Collection)]
    public sealed class GivenABodyThatIsNoObject(DemoHost host)
    {
        [Theory]
        [InlineData("")]
        [InlineData("[]")]
        [InlineData("\"text\"")]
        [InlineData("null")]
        [InlineData("{")]
        [InlineData("{}{}")]
        [InlineData("""{"channel":"phone","channel":"web"}""")]
        [InlineData("""{"description":"\u0000"}""")]
        [InlineData("""{"description":"\ud800"}""")]
        [InlineData("""{"descripti\ud800on":"x"}""")]
        public async Task When_it_is_sent_then_it_is_malformed(string body) =>
            await (await (await host.AgentAsync()).SendAsync(Answers.Cases, body))
                .ShouldBeProblemAsync(400, "request.malformed");

        [Fact]
        public async Task When_its_bytes_are_no_utf8_then_it_is_malformed()
        {
            using var content = new ByteArrayContent([.. "{\"a\":\""u8, 0xff, .. "\"}"u8]);
            content.Headers.ContentType = new("application/json");
            var answer = await (await host.AgentAsync()).PostAsync(Answers.Cases, content, CancellationToken.None);
            await answer.ShouldBeProblemAsync(400, "request.malformed");
        }

        [Fact]
        public async Task When_it_is_larger_than_256_kilobytes_then_it_is_malformed() =>
            await (await (
                await host.AgentAsync()).SendAsync(Answers.Cases, Answers.Report(new string('x', 256 * 1024))))
                .ShouldBeProblemAsync(400, "request.malformed");

        [Theory]
        [InlineData(16, "report.invalid")]
        [InlineData(17, "request.malformed")]
        public async Task When_it_is_nested_then_16_levels_are_the_limit(int depth, string code)
        {
            var body = new StringBuilder().Insert(
                0, "{\"a\":", depth - 1).Append("{}").Append('}', depth - 1).ToString();
            await (await (await host.AgentAsync()).SendAsync(Answers.Cases, body)).ShouldBeProblemAsync(400, code);
        }
    }
}
