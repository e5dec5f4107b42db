using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Load;

/// <summary>A definition and the requests that carry one flow of it from start to end.</summary>
internal sealed record Workload(string Name, Func<LoadOptions, IReadOnlyList<byte[]>> Requests)
{
    private static readonly string[] Events = ["accept", "diagnose", "quote", "approve", "done", "handover"];

    public static Workload Named(string name) => name == "w1"
        ? new Workload(name, StartAndFinish)
        : new Workload(name, LifeOfAnOrder);

    /// <summary>Publishes the definition on the server, over an older one of the same id.</summary>
    public async Task PublishAsync(LoadOptions options)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "workloads", $"{Name}.json");
        var model = JsonNode.Parse(await File.ReadAllTextAsync(file));
        var body = new JsonObject { ["model"] = model, ["publish"] = true }.ToJsonString();
        using var http = new HttpClient { BaseAddress = options.Server };
        if (options.Authorization is { } authorization)
        {
            http.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(authorization);
        }

        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/elsa/api/workflow-definitions", content);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"Publishing {Name}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static byte[][] StartAndFinish(LoadOptions options) => [HttpWire.Post(options.Server, "/workflows/w1")];

    private static IReadOnlyList<byte[]> LifeOfAnOrder(LoadOptions options)
    {
        var order = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");
        var wake = new JsonObject { ["correlationId"] = order, ["workflowExecutionMode"] = "Synchronous" };
        var body = wake.ToJsonString();
        return
        [
            HttpWire.Post(options.Server, $"/workflows/w2?id={order}"),
            .. Events.Select(name => HttpWire.Post(
                options.Server, $"/elsa/api/events/w2-{name}/trigger", body, options.Authorization)),
        ];
    }
}
