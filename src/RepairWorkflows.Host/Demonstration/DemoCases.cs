using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>Plays the demonstration's cases through the commands everybody uses; a repeat changes nothing.</summary>
internal sealed class DemoCases(IMediator mediator, ILogger<DemoCases> log)
{
    /// <summary>The scope of the commands' keys.</summary>
    public const string Scope = "demonstration-morning";

    private readonly Dictionary<string, RepairOrderId> _orders = [];

    /// <summary>Plays one event. One that is refused is logged, and ends its case; the others go on.</summary>
    public async Task PlayAsync(DemoEvent happening, DemoDay day, CancellationToken cancellationToken)
    {
        try
        {
            if (happening.Step is not { } step)
            {
                await ReportAsync(happening, day, cancellationToken);
            }
            else if (_orders.TryGetValue(happening.Case.Key, out var order))
            {
                await mediator.Send(
                    new TakeAction(
                        order, step.Action, day.Dated(step.Fields), TaskId: null, DemoPeople.Actor(step.By),
                        Key(happening)),
                    cancellationToken);
            }
        }
        catch (CodedException refused)
        {
            _orders.Remove(happening.Case.Key);
            HostLog.DemoCaseRefused(log, happening.Key, refused.Code, refused);
        }
    }

    private async Task ReportAsync(DemoEvent happening, DemoDay day, CancellationToken cancellationToken)
    {
        var demo = happening.Case;
        var started = await mediator.Send(
            new StartCase(demo.Process, day.Dated(demo.Report), DemoPeople.Actor(demo.By), Key(happening)),
            cancellationToken);
        _orders[demo.Key] = new RepairOrderId(started.OrderId);
    }

    // The hash names the step, not its content: instants in it differ from start to start.
    private static CommandKey Key(DemoEvent happening) => new(Scope, happening.Key, happening.Key);
}
