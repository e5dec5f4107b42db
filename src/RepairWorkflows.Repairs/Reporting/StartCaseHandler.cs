using MediatR;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Reporting;

internal sealed class StartCaseHandler(
    IWorkflowRuntime runtime, CommandReplay replay, ReportReception reception, TimeProvider clock,
    ILogger<StartCaseHandler> log)
    : IRequestHandler<StartCase, CaseStarted>
{
    // Whatever the host runs other flowcharts by.
    private static readonly Dictionary<string, object?> DrawnForTokens = new()
    {
        [FlowchartOptions.PropertyName] = nameof(FlowchartExecutionMode.TokenBased),
    };

    public Task<CaseStarted> Handle(StartCase command, CancellationToken cancellationToken) =>
        replay.OnceAsync(
            command.Key, RepairJson.Plain.CaseStarted, () => StartAsync(command, cancellationToken), cancellationToken);

    private async Task<CaseStarted> StartAsync(StartCase command, CancellationToken cancellationToken)
    {
        var now = clock.GetStorableNow();
        var (report, prefix, about) = await reception.TakeAsync(command, now, cancellationToken);
        var id = RepairOrderId.New(now);
        var burst = await runtime.StartAsync(
            new StartRequest
            {
                DefinitionId = command.Process,
                InstanceId = id.ToString(),
                CorrelationId = id.ToString(),
                Number = reception.Number(now, prefix),
                At = now,
                Input = ReportReception.Inputs(report),
                Properties = DrawnForTokens,
                NewCompanion = () => RepairCase.New(
                    id, command.Process, report, reception.Rules, command.Origin, about),
                Inbox = command.Key is { } key
                    ? repair => CommandReplay.Entry(key, Answer(repair, now), RepairJson.Plain.CaseStarted, now)
                    : null,
            },
            cancellationToken);
        WarnOfUnannouncedYears((RepairCase)burst.Companion!);
        return Answer(burst.Companion, now);
    }

    private static CaseStarted Answer(InstanceCompanion? repair, DateTimeOffset now)
    {
        var order = ((RepairCase)repair!).Order;
        return new(order.Id.Value, order.Document.Number, now);
    }

    private void WarnOfUnannouncedYears(RepairCase repair)
    {
        foreach (var clock in repair.Clocks.All)
        {
            if (repair.Clocks.UnannouncedYear(clock) is { } year)
            {
                RepairsLog.DeadlineInUnannouncedYear(log, clock.Policy, repair.Order.Id.Value, year);
            }
        }
    }
}
