using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Repairs.Instances;

/// <summary>Tells a fault in one line.</summary>
internal static class IncidentText
{
    /// <summary>What happened, and what lay behind it where that says more.</summary>
    public static string Of(Incident incident) =>
        incident.Cause is { } cause ? $"{incident.Message}: {cause}" : incident.Message;
}
