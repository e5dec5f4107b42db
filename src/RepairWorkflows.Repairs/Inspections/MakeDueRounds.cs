using System.Globalization;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Inspections;

/// <summary>
/// Makes a case of each plan's last round that is due: once for a plan and day, however often it is asked for (S5.2.1).
/// </summary>
/// <remarks>
/// Of the rounds that fell due while the server was down only the last one is made: nobody can look back in time, and
/// the same walk several times over finds nothing more.
/// </remarks>
public sealed record MakeDueRounds : IRequest<Unit>;

/// <summary>Asks when the next round is due; null when none is within a year.</summary>
/// <param name="Now">After when.</param>
public sealed record GetNextRound(DateTimeOffset Now) : IRequest<DateTimeOffset?>;

internal sealed class RoundHandlers(
    InspectionRounds rounds, EquipmentDirectory equipment, IMediator mediator, TimeProvider clock,
    ILogger<RoundHandlers> log)
    : IRequestHandler<MakeDueRounds, Unit>,
      IRequestHandler<GetNextRound, DateTimeOffset?>
{
    /// <summary>The process of a round.</summary>
    internal const string Process = "preventive-care";

    private const string Scope = "inspection-plan";

    public async Task<Unit> Handle(MakeDueRounds request, CancellationToken cancellationToken)
    {
        foreach (var (plan, day) in rounds.Due(clock.GetStorableNow()))
        {
            var dueOn = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var key = $"{plan.Id}/{dueOn}";
            try
            {
                await mediator.Send(
                    new StartCase(Process, Report(plan, dueOn), Actor.System, new CommandKey(Scope, key, key)),
                    cancellationToken);
            }
            catch (CodedException refused)
            {
                // The other plans go on; this one is tried again with the next round of the job.
                RepairsLog.RoundRefused(log, refused, plan.Id, dueOn, refused.Code);
            }
        }

        return Unit.Value;
    }

    public Task<DateTimeOffset?> Handle(GetNextRound request, CancellationToken cancellationToken) =>
        Task.FromResult(rounds.Next(request.Now));

    private JsonObject Report(InspectionPlan plan, string dueOn) => new()
    {
        ["customerName"] = plan.DisplayName,
        ["unit"] = plan.PlaceOf(equipment.Find(plan.Equipment)),
        ["equipment"] = plan.Equipment,
        ["description"] = string.Join('\n', plan.Checklist),
        ["inspectionPlan"] = plan.Id,
        ["dueOn"] = dueOn,
        ["checklist"] = new JsonArray([.. plan.Checklist.Select(line => (JsonNode)line)]),
        ["faultProcess"] = plan.FaultProcess,
    };
}
