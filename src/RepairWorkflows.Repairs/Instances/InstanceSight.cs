using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Instances;

/// <summary>
/// Hides customers' telephone numbers from those who may look at instances but, by <see cref="CaseSight"/>, not at
/// them: a case's inputs hold what was reported.
/// </summary>
public static class InstanceSight
{
    /// <summary>The instance as the actor sees it.</summary>
    public static InstanceView For(Actor by, InstanceView view) => CaseSight.SeesNumbers(by)
        ? view
        : view with
        {
            Input = (JsonObject)PhoneMask.In(view.Input)!,
            Output = (JsonObject)PhoneMask.In(view.Output)!,
            Variables =
                [.. view.Variables.Select(variable => variable with { Value = PhoneMask.In(variable.Value) })],
            Incidents = For(by, view.Incidents),
        };

    /// <summary>Faults as the actor sees them.</summary>
    public static IReadOnlyList<Incident> For(Actor by, IReadOnlyList<Incident> incidents) => CaseSight.SeesNumbers(by)
        ? incidents
        :
        [
            .. incidents.Select(incident => incident with
            {
                Message = PhoneMask.InText(incident.Message),
                Cause = incident.Cause is { } cause ? PhoneMask.InText(cause) : null,
            }),
        ];
}
