using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>Plays the demonstration's cases through the commands everybody uses; a repeat changes nothing.</summary>
internal sealed class DemoCases(IMediator mediator, TimeProvider clock, ILogger<DemoCases> log)
{
    private const string Scope = "demonstration";
    private const string Now = "now+";

    /// <summary>Plays all of them. A case that is refused is logged, and the others go on.</summary>
    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        foreach (var demo in Read())
        {
            try
            {
                await PlayAsync(demo, cancellationToken);
            }
            catch (CodedException refused)
            {
                HostLog.DemoCaseRefused(log, demo.Key, refused.Code, refused);
            }
        }
    }

    private async Task PlayAsync(DemoCase demo, CancellationToken cancellationToken)
    {
        var agent = new Actor(Role.ServiceAgent, [Role.ServiceAgent]);
        var started = await mediator.Send(
            new StartCase(demo.Process, At(demo.Report), agent, Key(demo.Key)), cancellationToken);
        foreach (var (index, step) in demo.Steps.Index())
        {
            await mediator.Send(
                new TakeAction(
                    new RepairOrderId(started.OrderId), step.Action, At(step.Fields), TaskId: null,
                    new Actor(step.By, [step.By]), Key($"{demo.Key}/{index}")),
                cancellationToken);
        }
    }

    // The hash names the step, not its content: instants in it differ from start to start.
    private static CommandKey Key(string step) => new(Scope, step, step);

    private JsonObject At(JsonObject fields)
    {
        var now = clock.GetUtcNow();
        return new(fields.Select(field => KeyValuePair.Create(field.Key, At(field.Value, now))));
    }

    private static JsonNode? At(JsonNode? value, DateTimeOffset now) =>
        value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is var text
            && text.StartsWith(Now, StringComparison.Ordinal)
            ? JsonValue.Create(now + TimeSpan.ParseExact(text[Now.Length..], "c", CultureInfo.InvariantCulture))
            : value?.DeepClone();

    private static IReadOnlyList<DemoCase> Read()
    {
        using var file = typeof(DemoCases).Assembly.GetManifestResourceStream("demo-cases.json")!;
        return JsonSerializer.Deserialize(file, DemoCasesJson.Default.IReadOnlyListDemoCase)!;
    }
}
