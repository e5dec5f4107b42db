using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Server;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

public sealed class LostAnswerTests
{
    private const int LongestPause = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly IReadOnlyList<Taken> Steps =
    [
        new("service-agent", "triage", new JsonObject { ["urgency"] = "urgent" }),
        new("service-agent", "write-ticket", []),
        new("technician", "acknowledge-notice", []), new("technician", "sign-slip", []),
    ];

    [Collection(SharedWalk.Name)]
    public sealed class GivenAServerThatDiesOverEachAction
    {
        [Fact]
        public async Task When_the_actions_are_sent_again_with_their_keys_then_each_counts_once_and_has_one_answer()
        {
            using var patience = new CancellationTokenSource(Patience);
            await using var desk = new TestDesk();
            var pauses = new Random(KillPlan.Draw(1, 1).Seed);
            await desk.StartAsync(patience.Token);
            var orderId = await desk.ReportAsync(patience.Token);
            var answers = new List<string>();

            foreach (var step in Steps)
            {
                var lost = SendIntoTheVoidAsync(desk.Api, orderId, step, patience.Token);
                await Task.Delay(
                    TimeSpan.FromMilliseconds(pauses.Next(LongestPause)), TimeProvider.System, patience.Token);
                await desk.KillAsync(patience.Token);
                await desk.StartAsync(patience.Token);
                var again = await step.SendAsync(desk.Api, orderId, patience.Token);
                var onceMore = await step.SendAsync(desk.Api, orderId, patience.Token);
                var different = new[] { await lost ?? again, again, onceMore }
                    .Select(answer => answer.ToString()).Distinct();
                answers.Add(string.Join(" / ", different));
            }

            var order = await desk.Api.GetOrderAsync(orderId, patience.Token);
            order.Timeline.Select(entry => entry.Kind)
                .Where(kind => kind.StartsWith("action.", StringComparison.Ordinal))
                .ShouldBe(Steps.Select(step => $"action.{step.Action}"), string.Join('\n', answers));
            answers.ShouldAllBe(answer => answer.StartsWith("200 ") && !answer.Contains(" / "));
        }
    }

    /// <summary>The answer, if it still comes.</summary>
    private static async Task<Answer?> SendIntoTheVoidAsync(
        RepairApi api, Guid orderId, Taken step, CancellationToken cancellationToken)
    {
        try
        {
            return await step.SendAsync(api, orderId, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private sealed record Taken(string Role, string Action, JsonObject Fields)
    {
        public Task<Answer> SendAsync(RepairApi api, Guid orderId, CancellationToken cancellationToken) =>
            api.ActAsync(orderId, Action, Role, Fields.DeepClone().AsObject(), $"lost.{Action}", cancellationToken);
    }
}
