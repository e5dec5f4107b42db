using System.Globalization;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>A stage as it is being edited; what the form does not show stays as it was.</summary>
public sealed class StageDraft
{
    private readonly ClockStage _stage;

    /// <summary>Edits a stage.</summary>
    public StageDraft(ClockStage stage)
    {
        _stage = stage;
        Tell = [.. stage.Tell];
        Percent = stage.Percent?.ToString(CultureInfo.InvariantCulture) ?? "";
        Offset = SpanDraft.Of((stage.Offset ?? TimeSpan.FromHours(1)).Duration());
        Kind = stage.Offset switch
        {
            null => StageKind.Percent,
            var offset when offset < TimeSpan.Zero => StageKind.Before,
            _ => StageKind.After,
        };
    }

    /// <summary>How its place is said.</summary>
    public StageKind Kind { get; set; }

    /// <summary>Its place in percent, as typed.</summary>
    public string Percent { get; set; }

    /// <summary>Its distance from the limit.</summary>
    public SpanDraft Offset { get; }

    /// <summary>The roles that are told, in the order they were named.</summary>
    public List<string> Tell { get; }

    /// <summary>What happens besides, which the form does not change.</summary>
    public IReadOnlyList<StageDeed> Does => _stage.Does;

    /// <summary>Whether it is the limit itself, which is not moved: another one that lies there is a mistake.</summary>
    public bool IsLimit => _stage.IsLimit;

    /// <summary>What was edited; null when a number is none.</summary>
    public ClockStage? Stage => Kind switch
    {
        StageKind.Percent => int.TryParse(Percent, NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            ? _stage with { Percent = percent, Offset = null, Tell = [.. Tell] }
            : null,
        _ => Offset.Span is { } span
            ? _stage with { Percent = null, Offset = Kind == StageKind.Before ? -span : span, Tell = [.. Tell] }
            : null,
    };

    /// <summary>A stage that tells the service supervisor at so many percent.</summary>
    public static StageDraft New(int percent) => new(ClockStage.At(percent, [Role.ServiceSupervisor]));

    /// <summary>Tells a role, or tells it no more.</summary>
    public void Toggle(string role)
    {
        if (!Tell.Remove(role))
        {
            Tell.Add(role);
        }
    }
}

/// <summary>How the place of a stage is said.</summary>
public enum StageKind
{
    /// <summary>In percent of the length.</summary>
    Percent = 0,

    /// <summary>So long before the limit.</summary>
    Before = 1,

    /// <summary>So long after the limit.</summary>
    After = 2,
}
